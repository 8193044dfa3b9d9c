import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Ports } from '../../main/engine/ports.ts';
import { registry } from '../../main/engine/registry.ts';
import { createRouter } from '../../main/engine/router.ts';
import { createServices, type Services } from '../../main/engine/services.ts';
import type { EngineSettings } from '../../main/engine/settings.ts';
import { createIds } from '../../main/engine/uuid.ts';
import { createSecretFile } from '../../main/hosts/browser/secret-file.ts';
import { lockFolder } from '../../main/hosts/folder-lock.ts';
import { lineLog, shiftedClock, systemRandom, systemTimers } from '../../main/hosts/system-ports.ts';
import type { OpenPerson } from '../../main/session/open-person.ts';
import { createSession } from '../../main/session/session.ts';
import { createChance } from '../simulation/chance.ts';
import { createDeadlyMoments } from './deadly-moments.ts';
import { createDeviceFile } from './device-file.ts';
import { openLedger } from './ledger.ts';
import { Life, type Said } from './life.ts';
import { createPerson } from './person.ts';
import { createTokenSignOn } from './token-sign-on.ts';

/** A client process as a host builds it: the real session, router and store over one folder. Only sign-on is simpler. */
const life = Life.parse(JSON.parse(process.argv[2] ?? ''));
/** A busy machine takes its time. */
const REST_MS = 90_000;

const say = (said: Said): void => void process.stdout.write(`${JSON.stringify(said)}\n`);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
// Whoever started this is gone: nobody would ever end it.
process.stdin.on('end', () => process.exit(0)).resume();

const chance = createChance(life.seed);
const deadly = createDeadlyMoments(life.dieAt, (moment) => say({ said: 'at', moment }));
const account = { personId: life.personId, userName: life.device, name: life.device };
const clock = shiftedClock(life.shiftMs);
const network = new Set<(maybeOnline: boolean) => void>();
let signal = true;

const ports: Ports = {
  clock,
  timers: systemTimers,
  random: systemRandom,
  fetch: (request) => (signal ? deadly.fetch(request) : Promise.reject(new TypeError('fetch failed'))),
  secrets: createSecretFile(join(life.dataFolder, 'secrets.json'), Buffer.from(life.secretKey, 'base64')),
  settings: createDeviceFile(join(life.dataFolder, 'settings.json')),
  openInBrowser: async () => undefined,
  notify: () => undefined,
  onNetwork(listener) {
    network.add(listener);
    return () => void network.delete(listener);
  },
  onPower: () => () => undefined,
  log: lineLog((line) => process.stderr.write(line)),
  dataFolder: life.dataFolder,
};
const settings: EngineSettings = {
  councilUrl: life.councilUrl,
  signOn: { authority: '', clientId: '', apiScope: '', knownAuthorities: [] },
  host: 'browser',
  version: 'faults',
  demonstration: null,
};

const taken = lockFolder(life.dataFolder, `${life.device} ${life.life}`);
if (!('lock' in taken)) throw new Error(`The folder is still held by process ${taken.owner.pid}.`);
const session = createSession({
  ports,
  settings,
  signOn: createTokenSignOn(account),
  registry,
  deviceId: life.deviceId,
  newId: createIds(ports.clock, ports.random),
  hooks: deadly.hooks,
});
const services = new WeakMap<OpenPerson, Services>();
const servicesOf = (person: OpenPerson): Services => {
  const made = services.get(person) ?? createServices(person.session);
  services.set(person, made);
  return made;
};
const client = createRouterClient(createRouter(session, servicesOf, settings, ports.log));

function changeSignal(): void {
  signal = !signal;
  for (const listener of network) listener(signal);
  setTimeout(changeSignal, life.signalMs * (0.5 + chance.next()));
}

deadly.signingIn(true);
await session.start();
if (session.state().state === 'signed-out') await client.session.signIn();
deadly.signingIn(false);
const damaged = session.person().damaged;
say({ said: 'open', damaged });

const ledger = openLedger(life.ledger);
const person = createPerson({
  name: `${life.device} ${life.life}`,
  client,
  person: () => session.person(),
  chance,
  ledger,
  deadly,
  now: () => clock.now(),
  say,
});

async function work(): Promise<never> {
  if (life.signalMs > 0) setTimeout(changeSignal, life.signalMs * chance.next());
  let told = '';
  for (;;) {
    await pause(chance.next() * life.pauseMs);
    await person.doSomething();
    const { phase, badge, words } = await client.sync.state();
    if (words === told) continue;
    told = words ?? '';
    say({ said: 'state', phase, badge, words });
  }
}

/** Sends everything, deals with everything, reads everything. True: nothing is left and the council has been read since. */
async function rest(): Promise<boolean> {
  let changed = 0;
  for (const until = performance.now() + REST_MS; performance.now() < until; ) {
    const since = session.person().session.now();
    await client.sync.now();
    await pause(60);
    changed += await person.dealWith(100);
    const state = await client.sync.state();
    const { needYou, toSee, waiting } = await client.sync.page();
    const read = state.lastSyncedAt !== null && state.lastSyncedAt > since && state.phase === 'idle';
    if (read && needYou.length + toSee.length + waiting.length === 0) {
      say({ said: 'rested', changed });
      return true;
    }
  }
  const { phase, badge, words } = await client.sync.state();
  say({ said: 'state', phase, badge, words });
  return false;
}

if (life.doing === 'work') await work();
const rested = await rest();
await session.stop();
taken.lock.release();
process.exit(rested ? 0 : 3);
