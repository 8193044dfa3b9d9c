import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, inflateRawSync } from 'node:zlib';

/** Every way a text may lie in a file without being encrypted. */
const formsOf = (word: string): readonly Buffer[] => [
  Buffer.from(word, 'utf8'),
  Buffer.from(word.toUpperCase(), 'utf8'),
  Buffer.from(word.toLowerCase(), 'utf8'),
  Buffer.from(word, 'utf16le'),
  Buffer.from(Buffer.from(word, 'utf8').toString('hex')),
  ...[0, 1, 2].map((shift) => {
    // In base64 a text looks different at each of three alignments; the ends depend on the neighbours and are left out.
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(word, 'utf8')])
      .toString('base64')
      .replace(/=+$/, '');
    return Buffer.from(text.slice(shift === 0 ? 0 : shift + 1, -2));
  }),
];

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((it) => {
      const path = join(folder, it.name);
      if (it.isDirectory()) return filesUnder(path);
      return it.isFile() ? [path] : [];
    });
  } catch {
    // A program at work removes folders while they are read.
    return [];
  }
}

/** Gzip's mark, its method, and no flags: then the packed bytes begin after 10 bytes (RFC 1952). */
const gzipStart = Buffer.from([0x1f, 0x8b, 0x08, 0x00]);

/** What gzip parts anywhere in a file say: a browser keeps an answer as it came, after a header of its own. */
function unpacked(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = bytes.indexOf(gzipStart); at >= 0; at = bytes.indexOf(gzipStart, at + 1)) {
    try {
      parts.push(inflateRawSync(bytes.subarray(at + 10), { finishFlush: constants.Z_SYNC_FLUSH }));
    } catch {
      // Four bytes that only look like the start of one.
    }
  }
  return parts;
}

export interface Scan {
  /** Files that hold the word in the clear. */
  found: string[];
  files: number;
  bytes: number;
}

/** Reads every file under `folders` and says which hold `word` unencrypted. */
export function scanFor(word: string, folders: readonly string[]): Scan {
  const forms = formsOf(word);
  const scan: Scan = { found: [], files: 0, bytes: 0 };
  for (const path of folders.flatMap(filesUnder)) {
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch {
      continue;
    }
    scan.files += 1;
    scan.bytes += bytes.length;
    if ([bytes, ...unpacked(bytes)].some((it) => forms.some((form) => it.includes(form)))) scan.found.push(path);
  }
  return scan;
}
