import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { msOf } from '../../shared/time/london.ts';
import { verifyWith } from '../auth/verify-token.ts';
import { systemPorts } from '../host/system-ports.ts';
import { trustingFetch } from '../host/trusting-fetch.ts';
import type { Verify } from '../ports.ts';
import { demonstrationDay } from './council/index.ts';
import { PortInUseError, startIdentityProvider } from './identity/index.ts';
import { type FilledTemplate, findTemplate, templateKey } from './start/filled-template.ts';
import { readKept, writeKept } from './start/kept-council.ts';
import { type Listening, listen } from './start/listen.ts';
import { ownFolder } from './start/one-owner.ts';
import { type OpenCouncil, openCouncil, thanwick } from './start/open-council.ts';
import { asSignIn, type ListedPerson } from './start/people-list.ts';
import { CouncilProblem, codeOf, exitCodes } from './start/problem.ts';
import type { CouncilReady } from './start/ready.ts';
import { readSettings } from './start/settings.ts';
import { stand, standingWords } from './start/standing.ts';

// The demonstration council as one program: identity provider, back office and Thanwick's data in one folder.
const clientId = '0b9c7d52-3f4e-4b7a-9d61-2a8e5c1f7b30';
const apiScope = 'api://worksmart-council/access';

const real = systemPorts();
const say = (words: string): void => void process.stderr.write(`${words}\n`);
const wait = (ms: number): Promise<void> => new Promise((done) => void real.timers.after(ms, done));
const closers: (() => unknown)[] = [];
let stopping = false;

async function stop(exitCode: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const close of closers.toReversed()) await close();
  process.exit(exitCode);
}

async function run(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  if (settings['with-parent'] && process.connected) {
    // Our parent holds the other end of this channel: when it closes, whoever started us is gone.
    process.on('disconnect', () => void stop(0));
    process.channel?.unref();
  }
  const folder = join(resolve(settings.data), 'council');
  await inFolder(folder, async () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    closers.push(await ownFolder(folder, wait));
  });

  const began = real.clock.now();
  const kept = readKept(folder);
  const standing = stand({
    real: began,
    usual: demonstrationDay(began),
    asked: settings.now === undefined ? undefined : msOf(settings.now),
    kept,
  });
  const shift = { ms: standing.shiftMs };
  const ports = systemPorts({ clock: { now: () => real.clock.now() + shift.ms } });

  // Listening comes first: a port in use is said before anything is made.
  const office: { handle?: OpenCouncil['backOffice']['nodeHandler'] } = {};
  const listening = await listenOn(settings.port, async (request, response) => {
    if (office.handle === undefined) response.writeHead(503).end();
    else await office.handle(request, response);
  });
  closers.push(() => listening.close());

  const people: { all: readonly ListedPerson[] } = { all: kept?.people ?? [] };
  const identity = await startIdentityProvider({
    clientId,
    apiScope,
    folder: join(resolve(settings.data), 'identity'),
    now: real.clock.now,
    people: async () => people.all.map(asSignIn),
    councilName: thanwick.name,
  });
  closers.push(() => identity.close());
  const certificate = join(folder, 'identity.pem');
  writeFileSync(certificate, identity.certificatePem);
  const verify: Verify = verifyWith({
    issuer: identity.issuer,
    audience: identity.audience,
    fetch: trustingFetch(identity.certificatePem),
  });

  const council = await inFolder(folder, () =>
    openCouncil({
      folder,
      database: settings.database,
      lockMinutes: settings['lock-minutes'],
      seed: kept?.seed ?? settings.seed,
      standing,
      kept,
      real: began,
      ports,
      verify,
      template: settings.now === undefined ? templateFor(began + standing.shiftMs, settings.seed) : undefined,
      templateDraft: `draft-${process.pid}`,
      say,
    }),
  );
  closers.push(() => council.close());
  people.all = council.kept.people;
  // Filling took a while: the day begins now.
  if (kept === undefined) shift.ms = council.kept.stands - real.clock.now();
  writeKept(folder, { ...council.kept, shiftMs: shift.ms });
  office.handle = council.backOffice.nodeHandler;

  const ready: CouncilReady = {
    backOffice: `http://127.0.0.1:${listening.port}`,
    identity: identity.signInAddress,
    authority: identity.authority,
    knownAuthorities: [...identity.knownAuthorities],
    clientId: identity.clientId,
    apiScope: identity.apiScope,
    certificate,
    fingerprint: identity.fingerprint,
    clockShift: shift.ms,
    words: `The demonstration council stands on ${standingWords(ports.clock.now())}.`,
    people: people.all.flatMap(({ userName, name, role, words }) =>
      words === null ? [] : [{ userName, name, role, words }],
    ),
  };
  if (settings.json) process.stdout.write(`${JSON.stringify(ready)}\n`);
  else say(`${ready.words}\nBack office: ${ready.backOffice}\nWho can sign in: ${ready.identity}`);
}

function listenOn(port: number, handler: Parameters<typeof listen>[0]): Promise<Listening> {
  return listen(handler, port).catch((cause: unknown) => {
    const words: Record<string, string> = {
      EADDRINUSE: `Port ${port} is in use by another program. Nothing was changed. Choose another with --backoffice-port.`,
      EACCES: `You have no permission to use port ${port}. Choose one above 1023.`,
    };
    throw new CouncilProblem(
      words[codeOf(cause)] ?? `The back office cannot listen on port ${port}.`,
      exitCodes.portInUse,
    );
  });
}

/** Councils made from the same code at the same place are the same. */
function templateFor(stands: number, seed: number): FilledTemplate {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const made = ['backoffice/db', 'backoffice/feed', 'backoffice/demo', 'shared'];
  return findTemplate(join(root, 'out', 'councils'), templateKey(root, made, stands, seed));
}

/** A sentence for what the file system said. */
async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const words: Record<string, string> = {
      EACCES: 'You have no permission to write there.',
      EROFS: 'That disk is read-only.',
      ENOSPC: 'That disk is full. Free some space.',
      EEXIST: 'That is a file, not a folder.',
      ENOTDIR: 'Part of that address is a file, not a folder.',
    };
    const why = words[codeOf(cause)];
    if (why === undefined) throw cause;
    throw new CouncilProblem(`The council cannot use the folder ${folder}. ${why}`, exitCodes.dataFolder);
  }
}

run().catch(async (cause: unknown) => {
  if (cause instanceof CouncilProblem) {
    say(cause.message);
    await stop(cause.exitCode);
  } else if (cause instanceof PortInUseError) {
    say(cause.message);
    await stop(exitCodes.portInUse);
  } else {
    say(`The council could not start: ${cause instanceof Error ? cause.message : String(cause)}`);
    await stop(exitCodes.failed);
  }
});
