import { z } from 'zod';

/** https, or plain http on this very machine (the demonstration). */
function isServer(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname));
}

/** What a council's IT sets for every machine. The names are those of the registry values, preference keys and JSON. */
export const Policy = z.object({
  CouncilUrl: z
    .url()
    .refine(isServer, 'It must be an https address.')
    .transform((text) => text.replace(/\/+$/, '')),
  Authority: z.url({ protocol: /^https$/ }),
  ClientId: z.string().min(1),
  ApiScope: z.string().min(1),
  KnownAuthorities: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((host) => host !== '')),
  /** `1`: starts with the session. `0`: does not. Absent: as the person has it. */
  OpenAtLogin: z.enum(['0', '1']).optional(),
  /** `1`: closing the window leaves Worksmart in the notification area (Windows and Linux). */
  KeepInTray: z.enum(['0', '1']).default('0'),
});
export type Policy = z.infer<typeof Policy>;
export const policyNames = Policy.keyof().options;

export const policyKey = 'HKLM\\SOFTWARE\\Policies\\Worksmart';
export const policyFile = '/etc/worksmart/policy.json';

/** The one way to read the machine's policies on Windows that a person cannot stand in the way of: an absolute path, 64 bit. */
export const registryQuery = (systemRoot: string): { readonly file: string; readonly args: readonly string[] } => ({
  file: `${systemRoot}\\System32\\reg.exe`,
  args: ['query', policyKey, '/reg:64'],
});

/** Values of `reg.exe query`'s output. Exit code 1 means there is no such key: call it with ''. */
export function parseRegistry(output: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const line of output.split(/\r?\n/)) {
    const found = /^ {4}(\S+) {4}REG_SZ {4}(.*)$/.exec(line);
    if (found?.[1] !== undefined && found[2] !== undefined) values[found[1]] = found[2];
  }
  return values;
}

export interface FileFacts {
  readonly uid: number;
  readonly mode: number;
}

/** Only root may have written the file: else any program of the person could point the client elsewhere. */
export const isTrusted = (facts: FileFacts): boolean => facts.uid === 0 && (facts.mode & 0o022) === 0;

/** The policy from values of any source, or the sentences about what is wrong. `{}` when there is none at all. */
export function readPolicy(values: Readonly<Record<string, unknown>>): Policy | readonly string[] {
  const parsed = Policy.safeParse(values);
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map((issue) => `The policy ${issue.path.join('.')} is missing or wrong: ${issue.message}`);
}
