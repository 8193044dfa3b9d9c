import type { FromEngine, ToEngine } from './engine-messages.ts';
import type { MainSecrets } from './keystore.ts';

export interface EngineDeskParts {
  readonly secrets: MainSecrets;
  readonly send: (message: ToEngine) => void;
  readonly saveSetting: (key: string, value: string | undefined) => void;
  readonly open: (url: string) => void;
  readonly notify: (title: string, body: string) => void;
  readonly log: (line: Extract<FromEngine, { kind: 'log' }>) => void;
  readonly onReady: () => void;
  readonly onStopped: () => void;
}

/** Main's side of the engine's ports: answers each thing the engine asks of it. */
export function createEngineDesk(parts: EngineDeskParts): (message: FromEngine) => void {
  const answer = (id: number, work: Promise<Uint8Array | undefined>): void => {
    work.then(
      (secret) => parts.send({ kind: 'secret', id, secret, failed: false }),
      () => parts.send({ kind: 'secret', id, secret: undefined, failed: true }),
    );
  };
  return (message) => {
    switch (message.kind) {
      case 'ready':
        return parts.onReady();
      case 'secret-get':
        return answer(message.id, parts.secrets.get(message.name));
      case 'secret-set':
        return answer(
          message.id,
          parts.secrets.set(message.name, message.secret).then(() => undefined),
        );
      case 'secret-remove':
        return answer(
          message.id,
          parts.secrets.remove(message.name).then(() => undefined),
        );
      case 'setting':
        return parts.saveSetting(message.key, message.value);
      case 'open':
        return parts.open(message.url);
      case 'notify':
        return parts.notify(message.title, message.body);
      case 'log':
        return parts.log(message);
      case 'stopped':
        return parts.onStopped();
    }
  };
}
