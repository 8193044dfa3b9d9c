import { fileURLToPath } from 'node:url';
import { electronMissing, prepareMachine } from './test-machine.mjs';
import { startPostgres } from './test-postgres.mjs';
import { createSteps } from './test-steps.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);

const banner = (lines) => {
  const width = Math.max(...lines.map((it) => it.length));
  console.log(
    ['', '!'.repeat(width + 4), ...lines.map((it) => `! ${it.padEnd(width)} !`), '!'.repeat(width + 4), ''].join('\n'),
  );
};

async function postgresUrl(totals) {
  if (process.env.WORKSMART_DATABASE_URL) return undefined;
  const postgres = await startPostgres();
  if (postgres) {
    process.env.WORKSMART_DATABASE_URL = postgres.url;
    return postgres;
  }
  banner(['PostgreSQL is not here.', 'Not covered: the integration suite on PostgreSQL, and the rush for one desk.']);
  totals[process.env.CI === 'true' ? 'failed' : 'skipped'] += 1;
  return undefined;
}

function lookForElectron(totals) {
  const why = electronMissing(root);
  if (!why) return;
  banner([
    `Electron: ${why}.`,
    'Not covered: the end-to-end specs in the desktop host (window, tray, keystore, deep links).',
  ]);
  totals[process.env.REQUIRE_ELECTRON === '1' ? 'failed' : 'skipped'] += 1;
}

async function main() {
  const only = args.find((it) => it.startsWith('--only='))?.slice('--only='.length);
  const all = args.includes('--all');
  const { steps, stop } = createSteps(root);
  const names = Object.keys(steps).filter((it) =>
    only ? only.split(',').includes(it) : all || it !== 'end to end, the rest',
  );
  if (names.length === 0) throw new Error(`--only takes some of: ${Object.keys(steps).join(', ')}`);

  const totals = { passed: 0, failed: 0, skipped: 0 };
  const rows = [];
  let postgres;
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    postgres?.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      stop(signal);
      end();
      process.exit(130);
    });
  process.on('exit', end);

  prepareMachine({
    chromium: names.some((it) => it.startsWith('end')),
    postgres: names.includes('unit and integration'),
  });
  if (names.includes('unit and integration')) postgres = await postgresUrl(totals);
  if (!only) lookForElectron(totals);

  for (const [index, name] of names.entries()) {
    console.log(`\n=== ${index + 1}/${names.length} ${name} ===`);
    const began = performance.now();
    const counts = await steps[name]();
    const seconds = (performance.now() - began) / 1000;
    for (const key of Object.keys(totals)) totals[key] += counts[key];
    rows.push({ name, ...counts, seconds: seconds.toFixed(1) });
    console.log(
      `--- ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped, ${seconds.toFixed(1)} s`,
    );
  }
  end();

  console.log('\nstep                    passed  failed  skipped  seconds');
  for (const it of rows)
    console.log(
      `${it.name.padEnd(22)}${String(it.passed).padStart(8)}${String(it.failed).padStart(8)}${String(it.skipped).padStart(9)}${it.seconds.padStart(9)}`,
    );
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
  process.exitCode = totals.failed === 0 ? 0 : 1;
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
