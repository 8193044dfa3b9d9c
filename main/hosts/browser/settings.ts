import { parseArgs } from 'node:util';
import { z } from 'zod';
import { exitCodes, StartProblem } from './exit.ts';

const guidAtEnd = /\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ownMachine = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An address the engine may talk to: https, or plain http on this very machine. */
function isServerAddress(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && ownMachine.has(url.hostname));
}

const bare = (text: string): string => text.replace(/\/+$/, '');
const wholeNumber = /^-?\d+$/;

/** Every setting of the browser host: name, meaning, and the sentence when it is wrong. */
export const BrowserHostSettings = z.object({
  council: z
    .string('Give the back office address with --council.')
    .refine(
      isServerAddress,
      'The back office address (--council) must start with https://, like https://worksmart.example.gov.uk.',
    )
    .transform(bare)
    .describe('Address of the back office.'),
  authority: z
    .string('Give the sign-on authority with --authority.')
    .transform(bare)
    .refine(
      (text) => URL.parse(text)?.protocol === 'https:' && guidAtEnd.test(text),
      'The authority (--authority) must be an https address that ends with the tenant id, like https://login.microsoftonline.com/<tenant id>.',
    )
    .describe('Address of the sign-on service, with the tenant id.'),
  'client-id': z
    .string('Give the application id with --client-id.')
    .trim()
    .min(1, 'The client id (--client-id) is empty. Copy "Application (client) ID" from the app registration.')
    .describe('Application (client) id of the registration.'),
  'api-scope': z
    .string('Give the permission with --api-scope.')
    .regex(
      /^[a-z]+:\/\/[^\s/]+\/\S+$/i,
      'The API scope (--api-scope) must be the whole address of the permission, like api://worksmart-council/access.',
    )
    .describe("The back office's permission."),
  'known-authority': z
    .array(
      z
        .string()
        .regex(
          /^[a-z0-9.-]+(:\d{1,5})?$/i,
          'A known authority (--known-authority) is a host, like login.example.gov.uk.',
        ),
    )
    .default([])
    .describe('Host of an authority that Microsoft does not run. Repeat for more.'),
  ca: z.string().optional().describe('File of certificates (PEM) to trust besides the system’s.'),
  data: z.string().min(1, 'The data folder (--data) is empty.').optional().describe('Folder for what is kept.'),
  keep: z.boolean().default(false).describe('Keep the cache after the end, sealed with a passphrase.'),
  port: z
    .string()
    .default('0')
    .refine(
      (text) => wholeNumber.test(text) && Number(text) >= 0 && Number(text) <= 65_535,
      'The port (--port) must be a whole number from 0 to 65535. 0 takes a free one.',
    )
    .transform(Number)
    .describe('Port on 127.0.0.1. Default: a free one.'),
  now: z.iso
    .datetime({ offset: true, error: 'The time (--now) must be like 2026-11-24T09:10:00Z.' })
    .optional()
    .describe('Demonstration only: what the clock says at the start.'),
  'clock-shift': z
    .string()
    .regex(wholeNumber, 'The clock shift (--clock-shift) must be a whole number of milliseconds.')
    .transform(Number)
    .optional()
    .describe('Demonstration only: milliseconds the clock is ahead of the real one.'),
  json: z.boolean().default(false).describe('Print one line of JSON when ready.'),
  'no-open': z.boolean().default(false).describe('Open no browser.'),
  'with-parent': z.boolean().default(false).describe('Stop when the program that started this one is gone.'),
  'plain-store': z.boolean().default(false).describe('Tests of the canary scan only: the cache is not encrypted.'),
  verbose: z.boolean().default(false).describe('Log more.'),
});
export type BrowserHostSettings = z.infer<typeof BrowserHostSettings>;

type Field = z.ZodType;
const innermost = (field: Field): Field => {
  if (field instanceof z.ZodDefault || field instanceof z.ZodOptional) return innermost(field.unwrap() as Field);
  return field;
};
const fields: readonly (readonly [string, Field])[] = Object.entries(BrowserHostSettings.shape);
const kindOf = (field: Field): 'flag' | 'list' | 'text' => {
  const inner = innermost(field);
  return inner instanceof z.ZodBoolean ? 'flag' : inner instanceof z.ZodArray ? 'list' : 'text';
};
export const environmentName = (name: string): string => `WORKSMART_${name.replaceAll('-', '_').toUpperCase()}`;

/** Reads settings from the command line, then from WORKSMART_*. Throws StartProblem with one sentence per bad setting. */
export function readSettings(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): BrowserHostSettings {
  const given = { ...fromEnvironment(env), ...fromArguments(argv) };
  const result = BrowserHostSettings.safeParse(given);
  if (result.success) {
    if (result.data['plain-store'] && env.NODE_ENV !== 'test') {
      throw new StartProblem(
        'The cache is always encrypted. --plain-store is for the tests of Worksmart alone. Leave it out.',
        exitCodes.badSetting,
      );
    }
    return result.data;
  }
  const sentences = [...new Set(result.error.issues.map((issue) => issue.message))];
  throw new StartProblem(sentences.join('\n'), exitCodes.badSetting);
}

function fromArguments(argv: readonly string[]): Record<string, unknown> {
  const options = Object.fromEntries(
    fields.map(([name, field]) => {
      const kind = kindOf(field);
      return [name, { type: kind === 'flag' ? 'boolean' : 'string', multiple: kind === 'list' }] as const;
    }),
  );
  try {
    return { ...parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values };
  } catch (cause) {
    const words = cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : '';
    throw new StartProblem(
      `${words.replace(/\.$/, '')}. The settings are ${fields.map(([name]) => `--${name}`).join(', ')}.`,
      exitCodes.badSetting,
    );
  }
}

function fromEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const [name, field] of fields) {
    const text = env[environmentName(name)];
    if (text === undefined || text === '') continue;
    const kind = kindOf(field);
    if (kind === 'flag') given[name] = text !== '0' && text !== 'false';
    else given[name] = kind === 'list' ? text.split(',').map((part) => part.trim()) : text;
  }
  return given;
}
