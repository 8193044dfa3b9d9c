import { createHash, timingSafeEqual } from 'node:crypto';
import type { Clock, Random } from '../../engine/ports.ts';

/** How long a one-time link may wait to be opened. */
export const linkLifeMs = 60 * 60_000;
/** One person at one machine: more windows than this is somebody guessing. */
const mostLinks = 20;

export interface BrowserSessions {
  /** The secret part of a new link: opens once, within `linkLifeMs`. */
  makeKey(): string;
  /** Trades a link's key for a session; undefined when it is unknown, used or too old. */
  redeem(key: string): string | undefined;
  isSession(cookieHeader: string | undefined): boolean;
  /** The Set-Cookie value for a session. */
  cookie(session: string): string;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Sessions of this process and none other: they end with it. Only digests are held. */
export function createBrowserSessions(random: Random, clock: Clock, cookieName: () => string): BrowserSessions {
  const links = new Map<string, number>();
  const sessions = new Set<string>();
  const secret = (): string => Buffer.from(random.bytes(32)).toString('base64url');
  return {
    makeKey() {
      const key = secret();
      links.set(digest(key), clock.monotonic() + linkLifeMs);
      for (const [oldest] of links) if (links.size > mostLinks) links.delete(oldest);
      return key;
    },
    redeem(key) {
      const end = links.get(digest(key));
      links.delete(digest(key));
      if (end === undefined || clock.monotonic() > end) return undefined;
      const session = secret();
      sessions.add(digest(session));
      return session;
    },
    isSession(cookieHeader) {
      const name = cookieName();
      const pairs = (cookieHeader ?? '').split(';').map((pair) => pair.trim());
      const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
      return value !== undefined && sessions.has(digest(value));
    },
    // Cookies know no ports, so two clients on one machine need two names.
    cookie: (session) => `${cookieName()}=${session}; HttpOnly; SameSite=Strict; Path=/`,
  };
}

/** Whether two secrets are the same, in a time that does not tell how far they agree. */
export const sameSecret = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(digest(a)), Buffer.from(digest(b)));
