import type { ForkOptions, Session } from 'electron';

export const engineService = 'Worksmart engine';
/** Variables the engine needs from the system. `{}` would pass on all of them, secrets of other programs too. */
export const passedVariables = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LOCALAPPDATA'];

export function engineEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const passed: Record<string, string> = { NODE_ENV: 'production' };
  for (const name of passedVariables) {
    const value = env[name];
    if (value !== undefined) passed[name] = value;
  }
  return passed;
}

/** `ignore`: a pipe that nobody reads fills up and stops the engine. */
export const engineOptions = (env: Readonly<Record<string, string | undefined>>, session: Session): ForkOptions => ({
  serviceName: engineService,
  env: engineEnvironment(env),
  stdio: 'ignore',
  session,
  allowLoadingUnsignedLibraries: false,
  disclaim: false,
});
