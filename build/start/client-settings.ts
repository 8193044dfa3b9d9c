import type { CouncilReady } from '../../backoffice/demo/start/ready.ts';

/** What `npm run client` takes to reach this council, with the data folder last. */
export function clientArguments(council: CouncilReady, data: string): readonly string[] {
  return [
    ...['--council', council.backOffice],
    ...['--authority', council.authority],
    ...['--client-id', council.clientId],
    ...['--api-scope', council.apiScope],
    ...council.knownAuthorities.flatMap((host) => ['--known-authority', host]),
    ...['--ca', council.certificate],
    // One argument, because a shift may be negative and would then read as an option of its own.
    `--clock-shift=${council.clockShift}`,
    ...['--data', data],
  ];
}

/** The same for the desktop host, which a packaged installation reads from policy instead. */
export function clientEnvironment(council: CouncilReady, data: string): Readonly<Record<string, string>> {
  return {
    WORKSMART_COUNCIL: council.backOffice,
    WORKSMART_AUTHORITY: council.authority,
    WORKSMART_CLIENT_ID: council.clientId,
    WORKSMART_API_SCOPE: council.apiScope,
    WORKSMART_KNOWN_AUTHORITY: council.knownAuthorities.join(','),
    WORKSMART_FINGERPRINT: council.fingerprint,
    WORKSMART_CLOCK_SHIFT: String(council.clockShift),
    WORKSMART_DATA: data,
    WORKSMART_JSON: '1',
  };
}
