import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { errors } from 'oidc-provider';
import { expiredPage, signInPage } from './pages.ts';
import type { PersonDirectory } from './person-directory.ts';
import { styleSource } from './style.ts';

/** Longest form we accept, in bytes: one id or one word is all the pages ever send. */
const formLimit = 4_096;

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Nothing loads, frames or runs; forms come back here. */
const pagePolicy = policyOf("'none'", "'self'");

/**
 * For oidc-provider's own pages: the last one of a sign-in posts the code, by a short script whose digest oidc-provider
 * adds to `script-src`, to the client's listener on a port of its choice.
 */
export const protocolPolicy = policyOf("'self'", "'self' http://localhost:*");

function policyOf(scripts: string, forms: string): string {
  return `default-src 'none'; style-src ${styleSource}; img-src data:; script-src ${scripts}; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`;
}

export function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { ...pageHeaders, 'content-security-policy': pagePolicy });
  response.end(html);
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > formLimit) throw new RangeError('The form is longer than this page can send.');
    chunks.push(bytes);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

export interface SignInRoutesInput {
  readonly provider: Provider;
  readonly directory: PersonDirectory;
  readonly councilName: string;
}

export interface SignInRoutes {
  /** The page and its form for one sign-in; `path` is this page's own address without the search. */
  interaction(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>;
  /** The page that says who can sign in, opened without a sign-in being under way. */
  whoCanSignIn(response: ServerResponse, search: string): Promise<void>;
}

export function createSignInRoutes({ provider, directory, councilName }: SignInRoutesInput): SignInRoutes {
  async function render(action: string | undefined, search: string, problem: string | undefined): Promise<string> {
    const featured = search === '' ? await directory.featured() : undefined;
    const shown = featured === undefined ? await directory.find(search) : { people: featured, total: featured.length };
    return signInPage({ councilName, action, ...shown, everyone: await directory.count(), search, problem });
  }

  async function choose(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const form = await readForm(request);
    if (form.has('cancel')) {
      const result = { error: 'access_denied', error_description: 'The person cancelled signing in.' };
      return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    }
    const person = await directory.byId(form.get('person') ?? '');
    if (person === undefined) {
      return sendPage(
        response,
        400,
        await render(path, '', 'That person is not in the list any more. Choose another.'),
      );
    }
    // One choice answers every prompt: msal asks for select_account, an empty browser for login, we for consent.
    const result = { login: { accountId: person.personId, remember: true }, select_account: {}, consent: {} };
    return provider.interactionFinished(request, response, result);
  }

  return {
    async interaction(request, response, path) {
      try {
        const { params, prompt } = await provider.interactionDetails(request, response);
        // The administrator has consented for everybody; only who it is was ever the question.
        if (prompt.name === 'consent') {
          return await provider.interactionFinished(request, response, { consent: {} });
        }
        if (request.method === 'POST') return await choose(request, response, path);
        const hinted = typeof params.login_hint === 'string' ? params.login_hint : '';
        const asked = new URL(request.url ?? '/', 'http://localhost').searchParams.get('q');
        // Somebody signing in again finds their own name, unless the council no longer knows it.
        const hint = asked === null && (await directory.find(hinted)).total > 0 ? hinted : '';
        return sendPage(response, 200, await render(path, (asked ?? hint).trim(), undefined));
      } catch (error) {
        if (error instanceof errors.SessionNotFound) return sendPage(response, 410, expiredPage(councilName));
        if (error instanceof RangeError) return sendPage(response, 413, expiredPage(councilName));
        throw error;
      }
    },
    async whoCanSignIn(response, search) {
      sendPage(response, 200, await render(undefined, search.trim(), undefined));
    },
  };
}
