import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import { type Handler, listen } from './listeners.ts';
import { defaultTenant, type IdentityOptions, type IdentityProvider } from './options.ts';
import { errorPage, notFoundPage } from './pages.ts';
import { createPersonDirectory } from './person-directory.ts';
import { providerConfiguration } from './provider-configuration.ts';
import { createRecords } from './records.ts';
import { certificateIsGood, fingerprintOf, makeCertificate, makeCookieKeys, makeSigningKeys } from './secrets.ts';
import { createSignInRoutes, protocolPolicy, sendPage } from './sign-in-routes.ts';
import { createStateWriter, type IdentityState, readState } from './state-file.ts';

/** What a browser may reach over plain http. Everything else (tokens, keys, discovery) is https only. */
const browserRoutes = /^\/(auth|session)(?=[/?]|$)/;
const engineRoutes = /^\/(token|jwks|\.well-known)(?=[/?]|$)/;

/**
 * oidc-provider gives `offline_access` only to a request that asks for consent; Entra gives it by the administrator's
 * consent, and msal does not ask. So the wish is added on the way in.
 */
function withConsent(inner: string): string {
  const url = new URL(inner, 'http://localhost');
  if (url.pathname !== '/auth') return inner;
  const prompts = new Set((url.searchParams.get('prompt') ?? '').split(' ').filter((prompt) => prompt !== ''));
  if (!prompts.has('none')) url.searchParams.set('prompt', [...prompts.add('consent')].join(' '));
  return `${url.pathname}${url.search}`;
}

/**
 * The local OpenID provider of the demonstration council, in the shape of Entra ID's v2.0 endpoint. Two listeners of
 * one provider: https for the engine and the back office, plain http on localhost for the person's browser, which
 * would otherwise warn about the certificate. Throws PortInUseError when a port that was asked for is taken.
 */
export async function startIdentityProvider(options: IdentityOptions): Promise<IdentityProvider> {
  const { clientId, apiScope, folder, now } = options;
  const tenant = options.tenant ?? defaultTenant;
  const audience = options.audience ?? apiScope.slice(0, apiScope.lastIndexOf('/'));
  const councilName = options.councilName ?? 'Thanwick Council';
  const mount = `/${tenant}/v2.0`;

  const kept = await readState(folder);
  const certificate =
    kept !== undefined && certificateIsGood(kept.certificate, now()) ? kept.certificate : await makeCertificate();
  const signingKeys = kept?.signingKeys ?? (await makeSigningKeys());
  const cookieKeys = kept?.cookieKeys ?? makeCookieKeys();

  // The ports are part of the issuer's name, so they must be known before the provider can be made.
  let engineHandler: Handler = (_request, response) => response.writeHead(503).end();
  let browserHandler: Handler = engineHandler;
  const engineListener = await listen(
    (request, response) => engineHandler(request, response),
    { asked: options.httpsPort, kept: kept?.httpsPort },
    certificate,
  );
  const browserListener = await listen((request, response) => browserHandler(request, response), {
    asked: options.httpPort,
    kept: kept?.httpPort,
  }).catch(async (error: unknown) => {
    await engineListener.close();
    throw error;
  });

  const engineHost = `localhost:${engineListener.port}`;
  const browserHost = `localhost:${browserListener.port}`;
  const authority = `https://${engineHost}/${tenant}`;
  const issuer = `${authority}/v2.0`;
  const browserBase = `http://${browserHost}${mount}`;

  // A sign-in belongs to the issuer it was made under; under another port nothing of it is valid.
  const keptRecords = kept?.issuer === issuer ? kept.records : {};
  const records = createRecords(keptRecords, now, () => writer.save());
  const writer = createStateWriter(
    folder,
    (): IdentityState => ({
      version: 1,
      issuer,
      httpsPort: engineListener.port,
      httpPort: browserListener.port,
      certificate,
      signingKeys,
      cookieKeys,
      records: records.durableRecords(),
    }),
  );
  await writer.save();

  const directory = createPersonDirectory(options.people);
  const provider = new Provider(
    issuer,
    providerConfiguration({
      tenant,
      clientId,
      audience,
      apiScope,
      accessTokenSeconds: options.accessTokenSeconds ?? 3_600,
      adapter: records.adapter,
      directory,
      signingKeys,
      cookieKeys,
      signInPath: (uid) => `${mount}/sign-in/${uid}`,
      councilName,
    }),
  );

  provider.use(async (ctx, next) => {
    await next();
    const body: unknown = ctx.body;
    if (ctx.status !== 200 || typeof body !== 'object' || body === null) return;
    if (ctx.oidc?.route === 'discovery') {
      // The browser's two addresses are on plain http; the engine's stay on https.
      Object.assign(body, {
        authorization_endpoint: `${browserBase}/auth`,
        end_session_endpoint: `${browserBase}/session/end`,
      });
    }
    const oid = ctx.oidc?.entities.Account?.accountId;
    if (ctx.oidc?.route === 'token' && oid !== undefined) {
      // msal names the account from this, as from Entra's own token response.
      const clientInfo = Buffer.from(JSON.stringify({ uid: oid, utid: tenant })).toString('base64url');
      Object.assign(body, { client_info: clientInfo });
    }
  });

  const callback = provider.callback();
  const routes = createSignInRoutes({ provider, directory, councilName });

  function hand(request: IncomingMessage, response: ServerResponse, inner: string): void {
    // oidc-provider finds its mount point by comparing the two.
    Object.assign(request, { originalUrl: `${mount}${inner}` });
    request.url = inner;
    callback(request, response);
  }

  /** The address inside the mount point, or undefined when the request is for another place. */
  function innerPath(request: IncomingMessage): string | undefined {
    const url = request.url ?? '/';
    return url.startsWith(`${mount}/`) ? url.slice(mount.length) : undefined;
  }

  engineHandler = (request, response) => {
    const inner = innerPath(request);
    if (request.headers.host !== engineHost) return response.writeHead(421).end();
    if (inner === undefined || !engineRoutes.test(inner)) return response.writeHead(404).end();
    return hand(request, response, inner);
  };

  async function browse(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${browserHost}`);
    const inner = innerPath(request);
    if (url.pathname === '/' && request.method === 'GET') {
      return routes.whoCanSignIn(response, url.searchParams.get('q') ?? '');
    }
    if (inner?.startsWith('/sign-in/')) return routes.interaction(request, response, url.pathname);
    if (inner === undefined || !browserRoutes.test(inner)) return sendPage(response, 404, notFoundPage(councilName));
    response.setHeader('content-security-policy', protocolPolicy);
    return hand(request, response, withConsent(inner));
  }

  browserHandler = (request, response) => {
    // A page elsewhere cannot reach us under a name of its own (DNS rebinding).
    if (request.headers.host !== browserHost) return response.writeHead(421).end();
    return browse(request, response).catch(() => {
      if (!response.headersSent) sendPage(response, 500, errorPage(councilName, 'server_error'));
      else response.destroy();
    });
  };

  return {
    issuer,
    authority,
    knownAuthorities: [engineHost],
    tenant,
    clientId,
    audience,
    apiScope,
    certificatePem: certificate.pem,
    fingerprint: fingerprintOf(certificate.pem),
    signInAddress: `http://${browserHost}/`,
    revokeSignIns: (personId) => records.removeAccount(personId),
    async close() {
      await Promise.all([engineListener.close(), browserListener.close()]);
      await writer.save();
    },
  };
}
