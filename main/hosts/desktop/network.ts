type Fetch = (input: Request, init: RequestInit) => Promise<Response>;

/**
 * Electron's net.fetch as the engine's port. It would send cookies and it rejects `redirect: manual`: neither is wanted.
 * It has no time limit of its own; the engine sets one on each request.
 */
export const councilFetch =
  (fetch: Fetch): ((request: Request) => Promise<Response>) =>
  (request) =>
    fetch(request, { credentials: 'omit', redirect: 'error' });

/** What Chromium's certificate check is told: 0 trusts, -3 leaves the decision to Chromium. */
export const trusted = 0;
export const askChromium = -3;

/**
 * Unpackaged only: trusts the demonstration provider's self-signed certificate by its fingerprint (`sha256/<base64>`),
 * and leaves every other decision to Chromium. Packaged, or without a fingerprint: undefined, no procedure is set.
 */
export function certificateCheck(
  isPackaged: boolean,
  fingerprint: string | undefined,
):
  | ((request: { readonly certificate: { readonly fingerprint: string } }, callback: (result: number) => void) => void)
  | undefined {
  if (isPackaged || fingerprint === undefined || fingerprint === '') return undefined;
  return (request, callback) => callback(request.certificate.fingerprint === fingerprint ? trusted : askChromium);
}
