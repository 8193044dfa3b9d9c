import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type Program, startProgram } from './program.ts';
import { copyTemplate, launcher } from './template.ts';

export const StartLine = z.object({
  client: z.url(),
  backOffice: z.url(),
  identity: z.url(),
  people: z.array(z.object({ userName: z.string(), name: z.string(), role: z.string(), words: z.string() })).min(2),
  host: z.enum(['browser', 'desktop']),
  why: z.string().nullable(),
  words: z.string(),
  clientArguments: z.array(z.string()),
});
export type StartLine = z.infer<typeof StartLine>;

/** The demonstration council as `npm start` starts it, with everything under one folder of its own. */
export interface Council {
  readonly line: StartLine;
  readonly folder: string;
  readonly program: Program;
  stop(): Promise<void>;
}

export async function startCouncil(
  flags: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Council> {
  const folder = mkdtempSync(join(tmpdir(), 'worksmart-e2e-'));
  const data = join(folder, 'data');
  copyTemplate(data);
  const program = startProgram(process.execPath, [launcher, '--no-open', '--json', '--data', data, ...flags], { env });
  try {
    const line = StartLine.parse(await program.ready);
    return {
      line,
      folder,
      program,
      async stop() {
        await program.stop();
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      },
    };
  } catch (cause) {
    await program.stop('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
    throw cause;
  }
}
