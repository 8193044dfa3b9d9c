import { createSignOn } from '../auth/index.ts';
import type { OpenPerson } from '../session/open-person.ts';
import { createSession } from '../session/session.ts';
import type { Ports } from './ports.ts';
import { registry } from './registry.ts';
import { createRouter } from './router.ts';
import { createServices, type Services } from './services.ts';
import type { EngineSettings } from './settings.ts';
import { createIds } from './uuid.ts';

/** The device's id in the council's eyes: random, made once, no secret. */
function deviceIdOf(ports: Ports, newId: () => string): string {
  const kept = ports.settings.get('deviceId');
  if (kept !== undefined) return kept;
  const made = newId();
  ports.settings.set('deviceId', made);
  return made;
}

/** The composition root: one engine over one data folder. Holds no state outside what it returns; may be made twice. */
export function createEngine(ports: Ports, settings: EngineSettings) {
  const newId = createIds(ports.clock, ports.random);
  const signOn = createSignOn({ ports, settings: settings.signOn });
  const session = createSession({ ports, settings, signOn, registry, deviceId: deviceIdOf(ports, newId), newId });
  const services = new WeakMap<OpenPerson, Services>();
  const servicesOf = (person: OpenPerson): Services => {
    const made = services.get(person) ?? createServices(person.session);
    services.set(person, made);
    return made;
  };
  return {
    router: createRouter(session, servicesOf, settings, ports.log),
    /** Opens the last person's cache, when it can be opened, and starts to sync. */
    start: (): Promise<void> => session.start(),
    /** Stops sync and closes the store with its write-ahead log emptied. */
    stop: (): Promise<void> => session.stop(),
  };
}

export type Engine = ReturnType<typeof createEngine>;
