import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type SqliteDatabase from 'better-sqlite3';
import { root } from './program.ts';

// Playwright's loader takes the package's type declarations for its code, so its code is named by its place.
const program = join(root, 'node_modules', 'better-sqlite3', 'lib', 'index.js');
const Database = createRequire(import.meta.url)(program) as typeof SqliteDatabase;

const KEY_BYTES = 32;
const isDatabase = (name: string) => /\.db(-wal|-shm)?$/.test(name);

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((it) => {
    const path = join(folder, it.name);
    return it.isDirectory() ? filesUnder(path) : [path];
  });
}

export const databasesUnder = (folder: string): string[] => filesUnder(folder).filter((it) => it.endsWith('.db'));

/** Every 256-bit key that lies in the files of a folder: as raw bytes at any place, as hex, as base64. */
export function keysUnder(folder: string): Set<string> {
  const keys = new Set<string>();
  for (const path of filesUnder(folder).filter((it) => !isDatabase(it))) {
    const bytes = readFileSync(path);
    for (let at = 0; at + KEY_BYTES <= bytes.length; at += 1) {
      keys.add(bytes.subarray(at, at + KEY_BYTES).toString('hex'));
    }
    const text = bytes.toString('latin1');
    for (const [hex] of text.matchAll(/[0-9a-f]{64}/gi)) keys.add(hex.toLowerCase());
    for (const [word] of text.matchAll(/[A-Za-z0-9+/_-]{43,}={0,2}/g)) {
      const decoded = Buffer.from(word, 'base64');
      for (let at = 0; at + KEY_BYTES <= decoded.length; at += 1) {
        keys.add(decoded.subarray(at, at + KEY_BYTES).toString('hex'));
      }
    }
  }
  return keys;
}

/** True when the database can be read with `key` (hex), or without any when it is null. */
export function opens(path: string, key: string | null): boolean {
  const db = new Database(path, { readonly: true });
  try {
    if (key !== null) {
      db.pragma("cipher = 'sqlcipher'");
      db.pragma('legacy = 4');
      db.pragma(`key = "x'${key}'"`);
    }
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    return true;
  } catch {
    return false;
  } finally {
    db.close();
  }
}
