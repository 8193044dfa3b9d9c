import { isOurPage } from './identity.ts';

export const portChannel = 'worksmart:port';

export interface AskingEvent<Port> {
  readonly ports: readonly Port[];
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/**
 * The port of a page that may have the engine's other end: sent by the top frame of our own page, exactly one. Read at
 * once, because the frame may be gone at the next turn. The port is not started: frames wait in it.
 */
export function acceptPort<Port>(event: AskingEvent<Port>): Port | undefined {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null || !isOurPage(frame.url)) return undefined;
  return event.ports.length === 1 ? event.ports[0] : undefined;
}

/** Ports that came before the engine did. They must be held, or they are collected; the page asks again when one closes. */
export function createPortQueue<Port extends { close(): void }>(): {
  hand(port: Port): void;
  engine(take: ((port: Port) => void) | undefined): void;
} {
  let take: ((port: Port) => void) | undefined;
  let waiting: Port[] = [];
  return {
    hand(port) {
      if (take === undefined) waiting.push(port);
      else take(port);
    },
    engine(next) {
      take = next;
      if (next === undefined) return;
      const held = waiting;
      waiting = [];
      for (const port of held) next(port);
    },
  };
}
