import { isOurPage } from './identity.ts';
import { pagePolicy } from './page-policy.ts';

export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface PageServerParts {
  /** The files of the build by path (`/index.html`): a path that is not in it does not exist, whatever it decodes to. */
  readonly files: ReadonlyMap<string, PageFile>;
  readonly nonce: () => string;
  readonly withNonce: (html: string, nonce: string) => string;
}

/** The handler of `app://`: GET and HEAD, our host, a file of the build; else 404. */
export function createPageServer(parts: PageServerParts): (request: Request) => Response {
  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return missing(405);
    if (!isOurPage(request.url)) return missing(404);
    const { pathname } = new URL(request.url);
    const path = pathname === '/' ? '/index.html' : pathname;
    const file = parts.files.get(path);
    if (file === undefined) return missing(404);
    const headers: Record<string, string> = { 'content-type': file.type, 'x-content-type-options': 'nosniff' };
    if (path !== '/index.html') return new Response(request.method === 'HEAD' ? null : file.bytes, { headers });
    const nonce = parts.nonce();
    headers['content-security-policy'] = pagePolicy(nonce);
    headers['cache-control'] = 'no-store';
    const html = parts.withNonce(new TextDecoder().decode(file.bytes), nonce);
    return new Response(request.method === 'HEAD' ? null : html, { headers });
  };
}

const missing = (status: number): Response =>
  new Response(null, { status, headers: { 'content-security-policy': "default-src 'none'" } });
