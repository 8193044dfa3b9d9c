import { z } from 'zod';
import type { EngineSettings } from '../../engine/settings.ts';
import { type Policy, readPolicy } from './policy.ts';

export interface Configuration {
  readonly policy: Policy;
  /** Unpackaged only: the demonstration provider's certificate, `sha256/<base64>`. */
  readonly fingerprint: string | undefined;
  readonly clockShiftMs: number;
  /** Unpackaged only: prints one line of JSON when the window is shown. */
  readonly json: boolean;
  readonly dataFolder: string | undefined;
}

const Shift = z.coerce.number().int().catch(0);

/**
 * What the program works with: packaged, the machine's policy alone; from the source tree, the environment that
 * `npm start` sets. Sentences when something is missing.
 */
export function readConfiguration(
  isPackaged: boolean,
  policyValues: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string | undefined>>,
): Configuration | readonly string[] {
  const policy = readPolicy(isPackaged ? policyValues : { ...policyValues, ...fromEnvironment(env) });
  if (isSentences(policy)) return policy;
  return {
    policy,
    fingerprint: isPackaged ? undefined : env.WORKSMART_FINGERPRINT,
    clockShiftMs: isPackaged ? 0 : Shift.parse(env.WORKSMART_CLOCK_SHIFT ?? 0),
    json: !isPackaged && env.WORKSMART_JSON === '1',
    dataFolder: isPackaged ? undefined : env.WORKSMART_DATA,
  };
}

export const isSentences = (value: object): value is readonly string[] => Array.isArray(value);

function fromEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const names = {
    CouncilUrl: 'WORKSMART_COUNCIL',
    Authority: 'WORKSMART_AUTHORITY',
    ClientId: 'WORKSMART_CLIENT_ID',
    ApiScope: 'WORKSMART_API_SCOPE',
    KnownAuthorities: 'WORKSMART_KNOWN_AUTHORITY',
  };
  const given: Record<string, string> = {};
  for (const [name, variable] of Object.entries(names)) {
    const value = env[variable];
    if (value !== undefined && value !== '') given[name] = value;
  }
  return given;
}

export function engineSettings(
  { policy, clockShiftMs }: Configuration,
  version: string,
  nativeBinding: string,
  clockWords: string,
): EngineSettings {
  return {
    councilUrl: policy.CouncilUrl,
    signOn: {
      authority: policy.Authority,
      clientId: policy.ClientId,
      apiScope: policy.ApiScope,
      knownAuthorities: policy.KnownAuthorities,
    },
    host: 'desktop',
    version,
    demonstration: clockShiftMs === 0 ? null : `Demonstration: the clock started at ${clockWords}.`,
    nativeBinding,
  };
}
