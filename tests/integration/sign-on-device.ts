import type { IdentityProvider } from '../../backoffice/demo/identity/index.ts';
import { createSignOn, type SignOn, signOnSettings, type TokenCacheStore } from '../../main/auth/index.ts';
import type { Ports } from '../../main/engine/ports.ts';
import { createFormBrowser, type FormBrowser, type Shown, signInThroughForms } from './form-browser.ts';
import type { Someone } from './sign-on-people.ts';

export interface Device {
  readonly signOn: SignOn;
  readonly browser: FormBrowser;
  readonly events: readonly string[];
  /** Addresses the browser was asked to open. */
  readonly opened: readonly string[];
  /** The last page a whole sign-in ended on. */
  readonly lastPage: () => Promise<Shown | undefined>;
  /** `online` false: fetch rejects. `answer`: what the network says instead of the provider. */
  readonly network: { online: boolean; answer: ((request: Request) => Promise<Response>) | undefined };
  /** Runs everything that waits for a timer, as if its time had come. */
  ring(): void;
}

/**
 * A client of its own over the real network, with a browser that signs in as `who` through the real pages. With nobody
 * given the tab is opened and left.
 */
export function createDevice(
  identity: IdentityProvider,
  who: Someone | undefined,
  browser: FormBrowser = createFormBrowser(),
): Device {
  const waiting = new Set<() => void>();
  const events: string[] = [];
  const opened: string[] = [];
  const network: Device['network'] = { online: true, answer: undefined };
  let shown: Promise<Shown> | undefined;

  const ports: Pick<Ports, 'fetch' | 'timers' | 'openInBrowser' | 'log'> = {
    fetch(request) {
      if (!network.online) return Promise.reject(new TypeError('fetch failed'));
      return network.answer === undefined ? fetch(request) : network.answer(request);
    },
    timers: {
      after(_ms, work) {
        waiting.add(work);
        return () => waiting.delete(work);
      },
    },
    async openInBrowser(url) {
      opened.push(url);
      if (who !== undefined) shown = signInThroughForms(browser, url, who.personId);
    },
    log: (_level, event, fields) => events.push(`${event} ${JSON.stringify(fields ?? {})}`),
  };
  const settings = signOnSettings({
    tenantId: identity.tenant,
    clientId: identity.clientId,
    apiScope: identity.apiScope,
    authority: identity.authority,
    knownAuthorities: identity.knownAuthorities,
  });
  return {
    signOn: createSignOn({ ports, settings }),
    browser,
    events,
    opened,
    lastPage: async () => shown,
    network,
    ring() {
      for (const work of [...waiting]) work();
    },
  };
}

export interface MemoryStore extends TokenCacheStore {
  text: string | undefined;
}

export function memoryStore(text?: string): MemoryStore {
  return {
    text,
    load() {
      return this.text;
    },
    save(serialized) {
      this.text = serialized;
    },
  };
}

/** The access token, or an error with the sentence a person would read. */
export async function tokenOf(signOn: SignOn, forceRefresh = false): Promise<string> {
  const result = await signOn.token({ forceRefresh });
  if (!result.ok) throw new Error(`${result.reason}: ${result.sentence}`);
  return result.token;
}

/** The refresh tokens in a serialised cache. */
export function refreshTokensIn(text: string | undefined): string[] {
  const cache = JSON.parse(text ?? '{}') as { RefreshToken?: Record<string, { secret: string }> };
  return Object.values(cache.RefreshToken ?? {}).map((entry) => entry.secret);
}
