import { parseArgs } from 'node:util';
import { z } from 'zod';
import { CouncilProblem, exitCodes } from './problem.ts';

const port = z
  .string()
  .default('0')
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'must be a whole number from 0 to 65535')
  .transform(Number);

/** Settings of the demonstration council's program. */
export const CouncilSettings = z.object({
  data: z.string('must be given: a folder').min(1, 'must name a folder'),
  port,
  now: z.iso.datetime({ offset: true, local: true, error: 'must be a time like 2026-11-24T09:10:00Z' }).optional(),
  seed: z
    .string()
    .default('1')
    .refine((text) => /^\d{1,9}$/.test(text), 'must be a whole number')
    .transform(Number),
  database: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' }).optional(),
  'lock-minutes': z.coerce.number('must be a number of minutes').positive('must be more than 0').optional(),
  'with-parent': z.boolean().default(false),
  json: z.boolean().default(false),
});
export type CouncilSettings = z.infer<typeof CouncilSettings>;

const options = {
  data: { type: 'string' },
  port: { type: 'string' },
  now: { type: 'string' },
  seed: { type: 'string' },
  'with-parent': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const inEnvironment: Readonly<Record<string, string>> = {
  database: 'WORKSMART_DATABASE_URL',
  'lock-minutes': 'WORKSMART_LOCK_MINUTES',
};

/** Reads the command line; the database's address and the minutes to the lock come from the environment. Throws CouncilProblem. */
export function readSettings(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CouncilSettings {
  const database = env.WORKSMART_DATABASE_URL;
  const lock = env.WORKSMART_LOCK_MINUTES;
  const parsed = CouncilSettings.safeParse({
    ...valuesOf(argv),
    ...(database === undefined || database === '' ? {} : { database }),
    ...(lock === undefined || lock === '' ? {} : { 'lock-minutes': lock }),
  });
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map(
    (issue) => `${inEnvironment[String(issue.path[0])] ?? `--${String(issue.path[0])}`} ${issue.message}.`,
  );
  throw new CouncilProblem(sentences.join('\n'), exitCodes.badSetting);
}

function valuesOf(argv: readonly string[]): Record<string, unknown> {
  try {
    return { ...parseArgs({ args: [...argv], options, strict: true }).values };
  } catch (cause) {
    const words = cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : '';
    throw new CouncilProblem(
      `${words}. The settings are ${Object.keys(options)
        .map((name) => `--${name}`)
        .join(', ')}.`,
      exitCodes.badSetting,
    );
  }
}
