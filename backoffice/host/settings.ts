import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { CannotStart } from './cannot-start.ts';
import type { BackOfficeOptions } from './start-back-office.ts';

/** What the back office can be told, by flag or environment; a flag wins. `usage` is made from it. */
const settings = {
  port: { variable: 'WORKSMART_BACKOFFICE_PORT', words: 'port to listen on; 0 for any free one (8787)' },
  host: { variable: 'WORKSMART_BACKOFFICE_HOST', words: 'address to listen on (127.0.0.1)' },
  data: {
    variable: 'WORKSMART_BACKOFFICE_DATA',
    words: 'folder of the embedded database, when no PostgreSQL is given',
  },
  database: { variable: 'WORKSMART_DATABASE_URL', words: 'PostgreSQL server, postgres://user@host:port/database' },
  connections: { variable: 'WORKSMART_DATABASE_CONNECTIONS', words: 'connections to PostgreSQL at most (20)' },
  issuer: {
    variable: 'WORKSMART_ISSUER',
    words: 'issuer of access tokens, https://login.microsoftonline.com/<tenant>/v2.0',
  },
  audience: { variable: 'WORKSMART_AUDIENCE', words: 'audience of access tokens, the application id of this API' },
  jwks: { variable: 'WORKSMART_JWKS', words: 'address of the issuer’s keys, when its discovery document does not say' },
  ca: { variable: 'WORKSMART_CA', words: 'file of a certificate authority (PEM) to trust for reading the keys' },
  council: { variable: 'WORKSMART_COUNCIL', words: 'short id of the council, such as thanwick' },
  'council-name': { variable: 'WORKSMART_COUNCIL_NAME', words: 'name of the council as people read it' },
} as const;
type Setting = keyof typeof settings;
const names = Object.keys(settings) as Setting[];

export const usage = (): string =>
  [
    'npm run backoffice -- [settings]',
    ...names.map((name) => `  --${name.padEnd(13)} ${settings[name].words} [${settings[name].variable}]`),
    '  --restored      give once, after the database went back to a backup: clients then send again what it lacks',
  ].join('\n');

const https = z.url({ protocol: /^https$/ });
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

/** Reads flags and environment. Throws CannotStart naming the setting that is wrong and what it should be. */
export function readSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): BackOfficeOptions {
  const given = flagsOf(args);
  const value = (name: Setting): string | undefined => given[name] ?? environment[settings[name].variable];
  const need = <T>(name: Setting, schema: z.ZodType<T>, fallback?: string): T => {
    const parsed = schema.safeParse(value(name) ?? fallback);
    if (parsed.success) return parsed.data;
    const what = value(name) === undefined ? `--${name} is missing` : `--${name} ${value(name)} cannot be used`;
    throw new CannotStart(`${what}. Give the ${settings[name].words}, or set ${settings[name].variable}.`);
  };
  const databaseUrl =
    value('database') === undefined ? undefined : need('database', z.url({ protocol: /^postgres(ql)?$/ }));
  if (databaseUrl === undefined && value('data') === undefined) {
    throw new CannotStart('Say where data is kept: --data FOLDER, or WORKSMART_DATABASE_URL for PostgreSQL.');
  }
  return {
    restored: given.restored === true,
    port: need('port', whole(0, 65_535), '8787'),
    host: value('host'),
    dataFolder: value('data'),
    databaseUrl,
    connections: need('connections', whole(2, 1_000), '20'),
    identity: {
      issuer: need('issuer', https),
      audience: need('audience', z.string().min(1)),
      jwks: value('jwks') === undefined ? undefined : need('jwks', https),
      caPem: value('ca') === undefined ? undefined : readPem(value('ca') ?? ''),
    },
    council: {
      id: need('council', z.string().regex(/^[a-z0-9-]{1,40}$/)),
      name: need('council-name', z.string().min(1)),
    },
  };
}

type Flags = Partial<Record<Setting, string>> & { readonly restored?: boolean };

function flagsOf(args: readonly string[]): Flags {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    const { values } = parseArgs({
      args: [...args],
      options: { ...options, restored: { type: 'boolean' } },
      strict: true,
    });
    return values as Flags;
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : 'A setting is wrong.'}\n${usage()}`);
  }
}

function readPem(file: string): string {
  try {
    const text = readFileSync(file, 'utf8');
    if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  } catch {
    // Said below: a file that cannot be read and one that is no certificate are mended the same way.
  }
  throw new CannotStart(`--ca ${file} is not a certificate in PEM form that can be read.`);
}
