import http from 'node:http';
import tls from 'node:tls';

/**
 * Makes Node's own fetch trust what the operating system trusts, and `extra` certificates (PEM), and use the proxies the
 * environment names. These settings belong to a thread: call it once in each. There is no proxy file (PAC) and no NTLM
 * here; the desktop host has both.
 */
export function trustSystemNetwork(extra: readonly string[]): void {
  const system = readSystemCertificates();
  tls.setDefaultCACertificates([...new Set([...tls.getCACertificates('default'), ...system, ...extra])]);
  http.setGlobalProxyFromEnv(withoutLoopback(process.env));
}

function readSystemCertificates(): readonly string[] {
  try {
    return tls.getCACertificates('system');
  } catch {
    // A machine whose certificate store cannot be read still has Node's own list.
    return [];
  }
}

/** The proxy settings of `env`, with this machine's own addresses never sent to a proxy. */
export function withoutLoopback(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const own = 'localhost,127.0.0.1,[::1]';
  const read = (name: string): string | undefined => env[name.toLowerCase()] ?? env[name];
  const httpProxy = read('HTTP_PROXY');
  const httpsProxy = read('HTTPS_PROXY');
  const noProxy = read('NO_PROXY');
  return {
    ...(httpProxy === undefined ? {} : { http_proxy: httpProxy }),
    ...(httpsProxy === undefined ? {} : { https_proxy: httpsProxy }),
    no_proxy: noProxy === undefined || noProxy === '' ? own : `${noProxy},${own}`,
  };
}

/** fetch as the engine wants it: rejects when the network fails, and never follows a person's cookies anywhere. */
export const nodeFetch = (request: Request): Promise<Response> => fetch(request);
