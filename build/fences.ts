import { cruise, type ICruiseResult, type IForbiddenRuleType, type IModule } from 'dependency-cruiser';

/** Where the layers are, and which npm packages each may hold. ARCHITECTURE.md, "Fences", says why. */
export const domains = ['people', 'spaces', 'planner', 'absence', 'cases'] as const;
const layers = ['shared', 'main', 'backoffice', 'preload', 'renderer'];

const domain = `(${domains.join('|')})`;
/** Tests may use every layer; a bundler's configuration is part of the build though it stands in its layer. */
const anyTest = '\\.test\\.tsx?$|/vite\\.config\\.ts$';
const npm = (names: readonly string[]) =>
  `(^|node_modules/)(${names.map((it) => it.replaceAll('.', '\\.')).join('|')})(/|$)`;
const ours = (names: readonly string[]) => `^(${names.join('|')})/`;
const npmTypes = [
  'npm',
  'npm-dev',
  'npm-optional',
  'npm-peer',
  'npm-no-pkg',
  'npm-unknown',
  'unknown',
  'undetermined',
] as const;

const sharedPackages = ['zod', '@orpc/contract', 'temporal-polyfill'];
const rendererPackages = [
  ...sharedPackages,
  'react',
  'react-dom',
  'react-router',
  'react-hook-form',
  '@hookform/resolvers',
  '@fluentui/[^/]+',
  '@tanstack/[^/]+',
  '@orpc/client',
  '@orpc/tanstack-query',
  '@types/react',
  '@types/react-dom',
];
/** Built-in modules by which Node reaches outside a process; the engine has ports instead. */
const outside = [
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'fs',
  'http',
  'http2',
  'https',
  'net',
  'os',
  'perf_hooks',
  'timers',
  'tls',
  'worker_threads',
];

const layerFence = (layer: string, may: readonly string[]): IForbiddenRuleType => ({
  name: `${layer}-imports-only-${may.join('-and-')}`,
  severity: 'error',
  from: { path: `^${layer}/`, pathNot: anyTest },
  to: { path: `^(${[...layers, 'tests', 'build'].join('|')})/`, pathNot: ours(may) },
});

const packageFence = (layer: string, packages: readonly string[]): IForbiddenRuleType => ({
  name: `${layer}-packages`,
  severity: 'error',
  from: { path: `^${layer}/`, pathNot: anyTest },
  to: { dependencyTypes: [...npmTypes], pathNot: npm(packages) },
});

const noBuiltIns = (layer: string): IForbiddenRuleType => ({
  name: `${layer}-no-node`,
  severity: 'error',
  from: { path: `^${layer}/`, pathNot: anyTest },
  to: { dependencyTypes: ['core'] },
});

export const fences: readonly IForbiddenRuleType[] = [
  layerFence('shared', ['shared']),
  packageFence('shared', sharedPackages),
  noBuiltIns('shared'),
  layerFence('renderer', ['renderer', 'shared']),
  packageFence('renderer', rendererPackages),
  noBuiltIns('renderer'),
  layerFence('preload', ['preload']),
  packageFence('preload', ['electron']),
  noBuiltIns('preload'),
  layerFence('backoffice', ['backoffice', 'shared']),
  layerFence('main', ['main', 'shared']),
  {
    name: 'nothing-imports-client-hosts',
    severity: 'error',
    from: { pathNot: `^(main/hosts|build|tests)/|${anyTest}` },
    to: { path: '^main/hosts/' },
  },
  {
    name: 'nothing-imports-backoffice-host-or-demo',
    severity: 'error',
    from: { pathNot: `^(backoffice/(host|demo)|build|tests)/|${anyTest}` },
    to: { path: '^backoffice/(host|demo)/' },
  },
  {
    name: 'electron-only-in-desktop-host-and-preload',
    severity: 'error',
    from: { path: `^(${[...layers, 'tests', 'build'].join('|')})/`, pathNot: '^(main/hosts/desktop|preload)/' },
    to: { path: npm(['electron', 'electron-store']) },
  },
  {
    name: 'sqlite-only-in-store-and-repositories',
    severity: 'error',
    from: {
      path: `^(${layers.join('|')})/`,
      pathNot: `^main/store/|repository[^/]*\\.ts$|${anyTest}`,
    },
    to: { path: npm(['better-sqlite3', 'better-sqlite3-multiple-ciphers']) },
  },
  {
    name: 'engine-reaches-outside-only-by-ports',
    severity: 'error',
    // Store and session keep files in the data folder (ARCHITECTURE.md, the two exceptions).
    from: { path: '^main/', pathNot: `^main/(hosts|store|session)/|${anyTest}` },
    to: { dependencyTypes: ['core'], path: `^(node:)?(${outside.join('|')})(/|$)` },
  },
  {
    name: 'domain-uses-domain-only-through-index',
    severity: 'error',
    from: { path: `^(main|renderer)/${domain}/` },
    to: { path: `^$1/${domain}/`, pathNot: `^$1/($2/|${domain}/index\\.tsx?$)` },
  },
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
];

const domainCycles = 'no-cycles-between-domains';
export const fenceNames: readonly string[] = [...fences.map((it) => it.name ?? ''), domainCycles];

export interface Violation {
  rule: string;
  from: string;
  to: string;
}

const domainOf = new RegExp(`^(?:main|renderer)/${domain}/`);

/** Domains that use each other, whatever their files: no module cycle is needed to tie two domains together. */
function cyclesBetweenDomains(modules: readonly IModule[]): Violation[] {
  const uses = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const from = domainOf.exec(source)?.[0];
    if (from === undefined || new RegExp(anyTest).test(source)) continue;
    for (const { resolved } of dependencies) {
      const to = domainOf.exec(resolved)?.[0];
      if (to !== undefined && to !== from) uses.set(from, (uses.get(from) ?? new Set()).add(to));
    }
  }
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    [...(uses.get(from) ?? [])].some((it) => {
      if (it === goal) return true;
      if (seen.has(it)) return false;
      seen.add(it);
      return reaches(it, goal, seen);
    });
  return [...uses].flatMap(([from, all]) =>
    [...all].filter((to) => reaches(to, from)).map((to) => ({ rule: domainCycles, from, to })),
  );
}

/** Cruises the layers under `root` (absolute) and answers every crossing of a fence, type imports included. */
export async function checkFences(root: string, folders: readonly string[]): Promise<Violation[]> {
  const { output } = await cruise(
    [...folders],
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: [...fences] },
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      metrics: false,
    },
    { extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'], conditionNames: ['import', 'types', 'default'] },
  );
  const { summary, modules } = output as ICruiseResult;
  const crossed = summary.violations.map((it) => ({ rule: it.rule.name, from: it.from, to: it.to }));
  return [...crossed, ...cyclesBetweenDomains(modules)];
}
