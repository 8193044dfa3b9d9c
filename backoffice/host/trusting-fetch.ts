import tls from 'node:tls';

/**
 * Node's fetch for reading an issuer's signing keys, with what the system trusts and `extra` certificates (PEM) besides.
 * The trust is this whole thread's.
 */
export function trustingFetch(extra: readonly string[] = []): (url: string, options: RequestInit) => Promise<Response> {
  tls.setDefaultCACertificates([...new Set([...tls.getCACertificates('default'), ...systemCertificates(), ...extra])]);
  return (url, options) => fetch(url, options);
}

function systemCertificates(): readonly string[] {
  try {
    return tls.getCACertificates('system');
  } catch {
    // A machine whose certificate store cannot be read still has Node's own list.
    return [];
  }
}
