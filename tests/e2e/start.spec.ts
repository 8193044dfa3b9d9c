import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartLine } from './harness/council.ts';
import { processesNaming } from './harness/processes.ts';
import { type Ended, startProgram } from './harness/program.ts';
import { copyTemplate, launcher } from './harness/template.ts';
import { expect, test } from './harness/test.ts';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worksmart-start-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  startProgram(process.execPath, [launcher, '--no-open', '--json', ...args], { env });
const data = () => join(folder, 'data');
/** A council that has been started before, so that only the first test waits for one to be invented. */
const used = () => {
  copyTemplate(data());
  return data();
};

/** A start that cannot go on says why in a sentence, prints no line, ends with a code and leaves nothing running. */
async function refused(program: { ended: Promise<Ended> }, code: number, words: RegExp): Promise<void> {
  const end = await program.ended;
  expect(end.stderr).toMatch(words);
  expect(end.stderr).not.toMatch(/^\s+at .+:\d+:\d+/m);
  expect(end.code).toBe(code);
  expect(end.stdout).toBe('');
  expect(processesNaming(folder)).toEqual([]);
}

test('npm start prints one line of JSON, serves, and leaves no process behind', async ({ request }) => {
  const npm = startProgram('npm', ['start', '--silent', '--', '--no-open', '--json', '--data', data()]);
  const line = StartLine.parse(await npm.ready);
  expect(line.host).toBe('browser');
  expect(line.why).toBeTruthy();
  expect(line.people.map((it) => it.role)).toEqual(expect.arrayContaining(['worker', 'manager']));
  expect((await (await request.get(`${line.backOffice}/v1/health`)).json()).ok).toBe(true);
  const identity = await (await request.get(line.identity)).text();
  for (const person of line.people) expect(identity).toContain(person.name.split(' ')[0]);
  expect(processesNaming(folder).length).toBeGreaterThan(0);
  const end = await npm.stop('SIGTERM');
  expect(end.stdout.trim().split('\n')).toHaveLength(1);
  await expect.poll(() => processesNaming(folder)).toEqual([]);
});

test('a launcher that is killed leaves no process behind', async () => {
  const program = start(['--data', used()]);
  await program.ready;
  expect(processesNaming(folder).length).toBeGreaterThan(1);
  await program.stop('SIGKILL');
  await expect.poll(() => processesNaming(folder), { timeout: 15_000 }).toEqual([]);
});

test('a second start on the same folder joins the first', async ({ request }) => {
  const first = start(['--data', used()]);
  const line = StartLine.parse(await first.ready);
  const second = start(['--data', data()]);
  const joined = StartLine.parse(await second.ready);
  expect(joined.backOffice).toBe(line.backOffice);
  expect(new URL(joined.client).origin).toBe(new URL(line.client).origin);
  expect((await request.get(joined.client)).ok()).toBe(true);
  await second.stop();
  expect((await request.get(`${line.backOffice}/v1/health`)).ok()).toBe(true);
  await first.stop();
});

for (const [what, args, words] of [
  ['an unknown flag', ['--colour', 'red'], /--colour/],
  ['a port that is no number', ['--port', 'abc'], /--port must be a whole number/],
  ['a port that is too large', ['--backoffice-port', '70000'], /--backoffice-port must be a whole number/],
  ['a time that is none', ['--now', 'tomorrow'], /--now must be a time/],
  ['a data folder without a name', ['--data', ''], /--data must name a folder/],
] as const) {
  test(`refuses ${what}`, async () => {
    await refused(start(args), 2, words);
  });
}

for (const flag of ['--port', '--backoffice-port']) {
  test(`says that the port of ${flag} is in use`, async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    await refused(start(['--data', used(), flag, port]), 4, new RegExp(`[Pp]ort ${port} is in use`));
    other.close();
  });
}

test('refuses a data folder that holds other things, and changes nothing in it', async () => {
  mkdirSync(data());
  writeFileSync(join(data(), 'thesis.txt'), 'mine');
  await refused(start(['--data', data()]), 5, /holds other things/);
  expect(readdirSync(data())).toEqual(['thesis.txt']);
});

test('refuses a data folder that is a file', async () => {
  writeFileSync(data(), 'mine');
  await refused(start(['--data', data()]), 5, /is a file/);
  expect(readFileSync(data(), 'utf8')).toBe('mine');
});

test('a wrong passphrase opens nothing and loses nothing', async () => {
  const kept = ['--data', used(), '--keep'];
  const first = start(kept, { WORKSMART_PASSPHRASE: 'correct horse battery staple' });
  await first.ready;
  await first.stop();
  await refused(start(kept, { WORKSMART_PASSPHRASE: 'another one altogether' }), 3, /passphrase is wrong/);
  const again = start(kept, { WORKSMART_PASSPHRASE: 'correct horse battery staple' });
  await again.ready;
  expect((await again.stop()).code).toBe(0);
});

test('a damaged file of kept keys is named and left as it is', async () => {
  const kept = ['--data', used(), '--keep'];
  const env = { WORKSMART_PASSPHRASE: 'correct horse battery staple' };
  const first = start(kept, env);
  await first.ready;
  await first.stop();
  const path = join(data(), 'client', 'kept', 'secrets.json');
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, 40));
  const damaged = readFileSync(path, 'utf8');
  await refused(start(kept, env), 5, /damaged/);
  expect(readFileSync(path, 'utf8')).toBe(damaged);
});
