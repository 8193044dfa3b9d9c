import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CouncilReady } from '../../backoffice/demo/start/ready.ts';
import { localDataFolder } from '../../main/hosts/browser/data-folder.ts';
import { openAddress } from '../../main/hosts/browser/open-address.ts';
import { isAlive } from '../../main/hosts/folder-lock.ts';
import { announce, type StartLine } from './announce.ts';
import { buildStale, desktopBuild, rendererBuild } from './build.ts';
import { clientArguments, clientEnvironment } from './client-settings.ts';
import { prepareDataFolder } from './data-folder.ts';
import { haveRuntime, type Runtime } from './electron-runtime.ts';
import { StartFailure } from './failure.ts';
import { FlagProblem, readFlags, type StartFlags } from './flags.mjs';
import { type Program, startProgram } from './program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (words: string): void => void process.stderr.write(`${words}\n`);
const echo = (text: string): void => void process.stderr.write(text);
const ClientReady = z.object({
  client: z.string(),
  host: z.enum(['browser', 'desktop']),
  joined: z.boolean().default(false),
});
const Running = z.object({ pid: z.number().int(), council: CouncilReady });
/** Longer than a client or council needs to close its store. */
const stopLimitMs = 5_000;

const programs: Program[] = [];
let stopping: Promise<void> | undefined;

/** However often it is asked (a terminal's Ctrl+C reaches every process, and our parent passes it on as well). */
async function stopAll(exitCode: number): Promise<never> {
  stopping ??= (async () => {
    for (const program of programs.toReversed()) await program.stop(stopLimitMs);
    if (runningPath !== undefined) rmSync(runningPath, { force: true });
  })();
  await stopping;
  process.exit(exitCode);
}

let runningPath: string | undefined;

async function startCouncil(flags: StartFlags, folder: string): Promise<{ program: Program; council: CouncilReady }> {
  const program = await startProgram({
    name: 'council',
    command: process.execPath,
    args: [
      join(root, 'backoffice', 'demo', 'main.ts'),
      ...['--data', folder, '--port', String(flags.backOfficePort), '--with-parent', '--json'],
      ...(flags.now === undefined ? [] : ['--now', flags.now]),
    ],
    cwd: root,
    env: process.env,
    asks: false,
    say: echo,
  });
  programs.push(program);
  return { program, council: CouncilReady.parse(program.ready) };
}

async function startClient(
  flags: StartFlags,
  folder: string,
  council: CouncilReady,
  runtime: Runtime,
): Promise<Program> {
  const desktop = 'executable' in runtime;
  const data = join(folder, 'client');
  const args = [
    ...clientArguments(council, data),
    ...['--port', String(flags.port), '--json', '--no-open', '--with-parent'],
    ...(flags.keep ? ['--keep'] : []),
  ];
  const program = await startProgram({
    name: 'client',
    command: desktop ? runtime.executable : process.execPath,
    args: desktop ? [root] : [join(root, 'main', 'hosts', 'browser', 'main.ts'), ...args],
    cwd: root,
    env: desktop ? { ...process.env, ...clientEnvironment(council, data) } : process.env,
    asks: flags.keep && !desktop,
    say: echo,
  });
  programs.push(program);
  return program;
}

async function chooseRuntime(flags: StartFlags): Promise<Runtime> {
  if (!flags.open) return { why: 'With --no-open the client is one you open yourself, in a browser.' };
  if (flags.keep) return { why: '--keep seals the cache with a passphrase, which is the browser host’s way.' };
  const isRoot = process.getuid?.() === 0;
  return haveRuntime({ root, platform: process.platform, env: process.env, isRoot }, say);
}

/** The demonstration that runs on this folder already, if one does. */
function readRunning(path: string): CouncilReady | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const note = Running.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
    return note !== undefined && isAlive(note.pid) ? note.council : undefined;
  } catch {
    return undefined;
  }
}

function lineOf(council: CouncilReady, client: Program, why: string | null, data: string): StartLine {
  const { client: address, host, joined } = ClientReady.parse(client.ready);
  return {
    client: address,
    backOffice: council.backOffice,
    identity: council.identity,
    people: council.people,
    host,
    why,
    words: council.words,
    joined,
    clientArguments: clientArguments(council, join(data, 'client')).slice(0, -2),
  };
}

function tell(flags: StartFlags, line: StartLine): void {
  if (flags.json) process.stdout.write(`${JSON.stringify(line)}\n`);
  else say(announce(line));
  if (flags.open && line.host === 'browser') openAddress(line.client);
}

async function run(): Promise<void> {
  const flags = readFlags(process.argv.slice(2));
  const began = performance.now();
  const folder = resolve(
    flags.data ?? join(localDataFolder(process.platform, process.env, homedir()), 'demonstration'),
  );
  const running = readRunning(join(folder, 'running.json'));
  const browser: Runtime = { why: 'Another window of a demonstration that runs already.' };
  if (running !== undefined) {
    const client = await startClient(flags, folder, running, browser);
    tell(flags, lineOf(running, client, browser.why, folder));
    if (ClientReady.parse(client.ready).joined) process.exit(0);
    await followEnd();
    return;
  }
  prepareDataFolder(folder, flags.fresh);
  const [runtime, { council }] = await Promise.all([
    chooseRuntime(flags),
    startCouncil(flags, folder),
    buildStale(root, rendererBuild, say),
  ]);
  if ('executable' in runtime) await buildStale(root, desktopBuild, say);
  runningPath = join(folder, 'running.json');
  writeFileSync(runningPath, JSON.stringify({ pid: process.pid, council } satisfies z.infer<typeof Running>), {
    mode: 0o600,
  });
  const client = await startClient(flags, folder, council, runtime);
  tell(flags, lineOf(council, client, 'why' in runtime ? runtime.why : null, folder));
  say(`Ready in ${((performance.now() - began) / 1_000).toFixed(1)} s. Ctrl+C stops it.`);
  await followEnd();
}

/** Runs until one of the programs ends by itself; then all end. */
async function followEnd(): Promise<void> {
  const { name, code } = await Promise.race(
    programs.map(async (program) => ({ name: program.name, code: await program.ended })),
  );
  if (stopping === undefined && code !== 0) say(`The ${name} ended (code ${code}). What was done is kept.`);
  await stopAll(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stopAll(0));
// Our parent holds the other end of this channel: when it closes, whoever started us is gone.
process.on('disconnect', () => void stopAll(0));

run().catch(async (cause: unknown) => {
  if (stopping !== undefined) return;
  if (cause instanceof FlagProblem) {
    say(cause.message);
    await stopAll(2);
  }
  if (!(cause instanceof StartFailure))
    say(`Worksmart could not start. ${cause instanceof Error ? cause.message : ''}`);
  else if (!cause.said) say(cause.message);
  await stopAll(cause instanceof StartFailure ? cause.exitCode : 1);
});
