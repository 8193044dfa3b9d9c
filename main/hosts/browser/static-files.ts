import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Own table: what is not in it is not served. */
export const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

export interface StaticFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/**
 * The built renderer by address path (`/index.html`, `/assets/main-abc.js`), read whole at start: a request is looked up
 * in this list and never becomes a path on the disk. Throws when the folder has no index.html.
 */
export function readStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = mimeTypes[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length).replaceAll('\\', '/'), { type, bytes: readFileSync(path) });
  }
  if (!files.has('/index.html')) throw new Error(`${folder} has no index.html`);
  return files;
}

const placeOfNonce = '<head>';

/** The page with this response's nonce where Fluent's style renderer looks for it. */
export function withNonce(html: string, nonce: string): string {
  const bare = html.replace(/<meta[^>]*property="csp-nonce"[^>]*>/g, '').replaceAll('__CSP_NONCE__', nonce);
  return bare.replace(placeOfNonce, `${placeOfNonce}<meta property="csp-nonce" nonce="${nonce}">`);
}
