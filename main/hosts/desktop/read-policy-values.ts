import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { isTrusted, parseRegistry, policyFile, policyNames, registryQuery } from './policy.ts';

/** Reads the machine's policy where this system keeps it. `{}` when there is none. `userDefault` is macOS' preferences. */
export function readPolicyValues(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
  userDefault: (key: string) => string,
): Record<string, string> {
  try {
    if (platform === 'win32') {
      const { file, args } = registryQuery(env.SystemRoot ?? 'C:\\Windows');
      return parseRegistry(execFileSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    }
    if (platform === 'darwin') {
      return Object.fromEntries(
        policyNames.flatMap((name) => {
          const value = userDefault(name);
          return value === '' ? [] : [[name, value]];
        }),
      );
    }
    if (!isTrusted(statSync(policyFile))) return {};
    const values: unknown = JSON.parse(readFileSync(policyFile, 'utf8'));
    return typeof values === 'object' && values !== null ? { ...values } : {};
  } catch {
    // No such key or file (exit code 1, ENOENT): there is no policy, and the caller says what is missing.
    return {};
  }
}
