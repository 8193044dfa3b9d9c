import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { Ports } from '../engine/ports.ts';

/** How long one request to the sign-on service may take, in milliseconds. */
export const requestLimitMs = 20_000;

/** How the last requests went: msal wraps what its network throws, so the reason is remembered here. */
export type Reach = 'none' | 'answered' | 'unreachable' | 'failing';

export interface SignOnNetwork extends INetworkModule {
  /**
   * Since the last `start`: nothing asked, all answered, at least one not reached (no network, time out, or a page
   * that is not the service's, as a hotel's wireless gives), or the service said it cannot (429, 5xx).
   */
  reach(): Reach;
  start(): void;
}

class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** msal's network over the fetch port, so proxies and certificates are the host's matter and every call has a limit. */
export function createSignOnNetwork(ports: Pick<Ports, 'fetch' | 'timers'>): SignOnNetwork {
  let seen: Reach = 'none';

  async function send<T>(request: Request, limitMs: number): Promise<NetworkResponse<T>> {
    let cancelLimit = (): void => undefined;
    const limit = new Promise<never>((_resolve, reject) => {
      cancelLimit = ports.timers.after(limitMs, () => reject(new UnreachableError('no answer in time')));
    });
    try {
      const response = await Promise.race([ports.fetch(request), limit]);
      const body: unknown = await Promise.race([response.json(), limit]);
      if (response.status === 429 || response.status >= 500) seen = 'failing';
      else if (seen === 'none') seen = 'answered';
      // msal names the shape it expects and checks what it reads; the port can only promise JSON.
      return { headers: Object.fromEntries(response.headers), body: body as T, status: response.status };
    } catch (cause) {
      seen = 'unreachable';
      throw new UnreachableError('the sign-on service was not reached', { cause });
    } finally {
      cancelLimit();
    }
  }

  function requestOf(url: string, method: 'GET' | 'POST', options: NetworkRequestOptions | undefined): Request {
    const body = method === 'POST' ? { body: options?.body ?? '' } : {};
    return new Request(url, {
      method,
      headers: options?.headers ?? {},
      redirect: 'error',
      credentials: 'omit',
      ...body,
    });
  }

  return {
    reach: () => seen,
    start() {
      seen = 'none';
    },
    sendGetRequestAsync: <T>(url: string, options?: NetworkRequestOptions, timeout?: number) =>
      send<T>(
        requestOf(url, 'GET', options),
        timeout === undefined ? requestLimitMs : Math.min(timeout, requestLimitMs),
      ),
    sendPostRequestAsync: <T>(url: string, options?: NetworkRequestOptions) =>
      send<T>(requestOf(url, 'POST', options), requestLimitMs),
  };
}
