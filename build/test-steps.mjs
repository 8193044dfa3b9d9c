import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './test-machine.mjs';

const layers = ['shared', 'main', 'backoffice', 'preload', 'renderer', 'tests'];
/** The specs `npm test` runs; `npm run test:all` runs every one. */
const mainSpecs = ['main-job', 'start', 'canary'];

/**
 * Runs the programs of a test run one after another. Each step answers counts {passed, failed, skipped}; a check that
 * is no test runner counts as one test.
 */
export function createSteps(root) {
  const out = join(root, 'out', 'tests');
  mkdirSync(out, { recursive: true });
  const running = new Set();

  const tool = (path) => join(root, 'node_modules', path);
  const node = (args, extra = {}) =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...extra } });
      running.add(child);
      const end = (code) => {
        running.delete(child);
        resolve(code ?? 1);
      };
      child.once('error', () => end(1));
      child.once('close', end);
    });
  const asOne = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

  /** A runner that ends badly without naming a failed test has failed once (an import that throws, no test found). */
  const settle = (code, counts) => ({ ...counts, failed: counts.failed || (code === 0 && counts.passed > 0 ? 0 : 1) });
  const readReport = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

  async function vitest(name, filters) {
    const report = join(out, `${name}.json`);
    rmSync(report, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const config = join(root, 'build', 'vitest.config.ts');
    const code = await node([tool('vitest/vitest.mjs'), 'run', '--config', config, ...reporters, ...filters]);
    const it = readReport(report);
    return settle(code, {
      passed: it?.numPassedTests ?? 0,
      failed: it?.numFailedTests ?? 0,
      skipped: (it?.numPendingTests ?? 0) + (it?.numTodoTests ?? 0),
    });
  }

  async function playwright(specs) {
    if (!findChromium()) {
      console.error('Chromium is not here, so nothing was tried on screen.');
      return { passed: 0, failed: 1, skipped: 0 };
    }
    const report = join(out, 'playwright.json');
    rmSync(report, { force: true });
    const config = join(root, 'tests', 'e2e', 'playwright.config.ts');
    const code = await node([tool('@playwright/test/cli.js'), 'test', '--config', config, ...specs], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      // Each demonstration of the specs has a council of its own; on one server they would share it.
      WORKSMART_DATABASE_URL: '',
    });
    const it = readReport(report)?.stats;
    return settle(code, {
      passed: it?.expected ?? 0,
      failed: (it?.unexpected ?? 0) + (it?.flaky ?? 0),
      skipped: it?.skipped ?? 0,
    });
  }

  const steps = {
    types: async () => {
      const sum = { passed: 0, failed: 0, skipped: 0 };
      const waiting = [...layers];
      const compile = async () => {
        for (let layer = waiting.shift(); layer; layer = waiting.shift()) {
          const known = join(out, `types-${layer}.tsbuildinfo`);
          const code = await node([
            tool('typescript/bin/tsc'),
            '-p',
            layer,
            '--incremental',
            '--tsBuildInfoFile',
            known,
          ]);
          if (code !== 0) console.error(`Types: ${layer} does not compile.`);
          sum[code === 0 ? 'passed' : 'failed'] += 1;
        }
      };
      await Promise.all([compile(), compile()]);
      return sum;
    },
    lint: async () => asOne(await node([tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'])),
    fences: async () => asOne(await node([join(root, 'build', 'fences-check.ts')])),
    'unit and integration': () => vitest('vitest', ['--exclude=tests/simulation/**']),
    simulation: () => vitest('simulation', ['tests/simulation']),
    build: async () => asOne(await node([join(root, 'build', 'test-build.ts')])),
    'end to end': () => playwright(mainSpecs),
    'end to end, the rest': () =>
      playwright(
        readdirSync(join(root, 'tests', 'e2e'))
          .filter((it) => it.endsWith('.spec.ts'))
          .map((it) => it.replace('.spec.ts', ''))
          .filter((it) => !mainSpecs.includes(it)),
      ),
  };
  return {
    steps,
    stop: (signal) => {
      for (const child of running) child.kill(signal);
    },
  };
}
