type Tree = Readonly<Record<string, string>>;

const index = 'export const it = 1;\n';
const pkg = (name: string): Tree => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'module.exports = {};\n',
});

/** For each fence the smallest tree that crosses it. */
export const violations: Readonly<Record<string, Tree>> = {
  'shared-imports-only-shared': {
    'shared/cases/rules.ts': "import '../../main/cases/service.ts';\n",
    'main/cases/service.ts': index,
  },
  'shared-packages': { 'shared/cases/rules.ts': "import 'kysely';\n", ...pkg('kysely') },
  'shared-no-node': { 'shared/time/london.ts': "import 'node:fs';\n" },
  'renderer-imports-only-renderer-and-shared': {
    'renderer/cases/page.tsx': "import type { it } from '../../main/cases/service.ts';\nexport type It = typeof it;\n",
    'main/cases/service.ts': index,
  },
  'renderer-packages': { 'renderer/app/shell.tsx': "import 'better-sqlite3';\n", ...pkg('better-sqlite3') },
  'renderer-no-node': { 'renderer/app/shell.tsx': "import 'node:path';\n" },
  'preload-imports-only-preload': {
    'preload/preload.ts': "import '../shared/errors.ts';\n",
    'shared/errors.ts': index,
  },
  'preload-packages': { 'preload/preload.ts': "import 'zod';\n", ...pkg('zod') },
  'preload-no-node': { 'preload/preload.ts': "import 'node:fs';\n" },
  'backoffice-imports-only-backoffice-and-shared': {
    'backoffice/cases/commands.ts': "import '../../main/sync/merge.ts';\n",
    'main/sync/merge.ts': index,
  },
  'main-imports-only-main-and-shared': {
    'main/sync/push.ts': "import '../../backoffice/http/server.ts';\n",
    'backoffice/http/server.ts': index,
  },
  'nothing-imports-client-hosts': {
    'main/engine/create-engine.ts': "import '../hosts/browser/server.ts';\n",
    'main/hosts/browser/server.ts': index,
  },
  'nothing-imports-backoffice-host-or-demo': {
    'backoffice/http/server.ts': "import '../demo/people.ts';\n",
    'backoffice/demo/people.ts': index,
  },
  'electron-only-in-desktop-host-and-preload': { 'main/engine/ports.ts': "import 'electron';\n", ...pkg('electron') },
  'sqlite-only-in-store-and-repositories': {
    'main/cases/service.ts': "import 'better-sqlite3';\n",
    ...pkg('better-sqlite3'),
  },
  'engine-reaches-outside-only-by-ports': { 'main/sync/pull.ts': "import 'node:fs';\n" },
  'domain-uses-domain-only-through-index': {
    'main/planner/today.ts': "import '../cases/repository.ts';\n",
    'main/cases/repository.ts': index,
  },
  'no-cycles-between-domains': {
    'main/planner/index.ts': "export * from './today.ts';\n",
    'main/planner/today.ts': "import '../cases/index.ts';\n",
    'main/cases/index.ts': index,
    'main/cases/service.ts': "import '../planner/index.ts';\n",
  },
  'no-cycles': {
    'main/sync/pull.ts': "import type { B } from './push.ts';\nexport type A = B;\n",
    'main/sync/push.ts': "import type { A } from './pull.ts';\nexport type B = A;\n",
  },
};

/** Crossings that are allowed and must stay so. */
export const allowed: Tree = {
  'main/store/open.ts': "import 'better-sqlite3';\nimport 'node:fs';\n",
  'main/cases/repository.ts': "import 'better-sqlite3';\nimport '../store/open.ts';\n",
  'main/cases/index.ts': "export * from './repository.ts';\n",
  'main/planner/today.ts': "import '../cases/index.ts';\nimport '../../shared/errors.ts';\n",
  'main/hosts/desktop/main.ts': "import 'electron';\nimport '../../planner/today.ts';\n",
  'preload/preload.ts': "import 'electron';\n",
  'renderer/cases/page.tsx': "import 'react';\nimport '../../shared/errors.ts';\n",
  'shared/errors.ts': "import 'zod';\n",
  'backoffice/host/launch.ts': "import '../demo/people.ts';\n",
  'backoffice/demo/people.ts': index,
  'main/sync/pull.test.ts': "import '../../backoffice/demo/people.ts';\nimport 'node:fs';\n",
  ...pkg('better-sqlite3'),
  ...pkg('electron'),
  ...pkg('react'),
  ...pkg('zod'),
};
