import { createHash } from 'node:crypto';
import type { JWK } from 'jose';
import { type AdapterFactory, type Configuration, errors, interactionPolicy } from 'oidc-provider';
import type { SignInPerson } from './options.ts';
import { errorPage, signedOutPage, signOutPage } from './pages.ts';
import type { PersonDirectory } from './person-directory.ts';

export interface ConfigurationInput {
  readonly tenant: string;
  readonly clientId: string;
  readonly audience: string;
  readonly apiScope: string;
  readonly accessTokenSeconds: number;
  readonly adapter: AdapterFactory;
  readonly directory: PersonDirectory;
  readonly signingKeys: readonly JWK[];
  readonly cookieKeys: readonly string[];
  readonly signInPath: (uid: string) => string;
  readonly councilName: string;
}

const day = 86_400;

/** The claims Entra ID puts in a v2.0 token of an organisation's own person. */
function entraClaims(person: SignInPerson, tenant: string): Record<string, string> {
  return {
    oid: person.personId,
    tid: tenant,
    preferred_username: person.userName,
    name: person.displayName,
    ver: '2.0',
  };
}

/** Who signs in is chosen on our page, so a wish to choose and a different `login_hint` both lead there. */
function policy(directory: PersonDirectory): interactionPolicy.DefaultPolicy {
  const { Check, Prompt, base } = interactionPolicy;
  const prompts = base();
  prompts.add(new Prompt({ name: 'select_account', requestable: true }), 0);
  // It would ask every native client's person for consent each time; here the administrator has consented for all.
  prompts.get('consent')?.checks.remove('native_client_prompt');
  prompts.get('login')?.checks.add(
    new Check('login_hint', 'another person is signed in', async (ctx) => {
      const hint = ctx.oidc.params?.login_hint;
      const signedIn = ctx.oidc.session?.accountId;
      if (typeof hint !== 'string' || signedIn === undefined || ctx.oidc.result?.login) return Check.NO_NEED_TO_PROMPT;
      const person = await directory.byId(signedIn);
      return person?.userName === hint ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT;
    }),
  );
  return prompts;
}

/** Everything oidc-provider is told. Each function it would otherwise warn about on standard output is given. */
export function providerConfiguration(input: ConfigurationInput): Configuration {
  const { tenant, clientId, audience, apiScope, directory } = input;
  // Entra's v2.0 `scp` claim carries the permission's short name, not its full address.
  const shortScope = apiScope.slice(apiScope.lastIndexOf('/') + 1);

  return {
    adapter: input.adapter,
    jwks: { keys: [...input.signingKeys] },
    cookies: {
      keys: [...input.cookieKeys],
      long: { signed: true, httpOnly: true, sameSite: 'lax' },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    clients: [
      {
        client_id: clientId,
        client_name: 'Worksmart',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: ['http://localhost'],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        // As in Entra `sub` is different for every application, so nobody can come to rely on it instead of `oid`.
        subject_type: 'pairwise',
      },
    ],
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_ctx, accountId, client) =>
      createHash('sha256').update(`${tenant} ${client.clientId} ${accountId}`).digest('base64url'),
    responseTypes: ['code'],
    scopes: ['openid', 'profile', 'offline_access'],
    claims: { openid: ['sub', 'oid', 'tid', 'ver'], profile: ['name', 'preferred_username'] },
    // Entra puts the profile claims into the id token itself; there is no call to userinfo.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    rotateRefreshToken: true,
    revokeGrantPolicy: () => false,
    clientBasedCORS: () => false,
    interactions: { policy: policy(directory), url: (_ctx, interaction) => input.signInPath(interaction.uid) },
    async findAccount(_ctx, id) {
      const person = await directory.byId(id);
      if (person === undefined) return undefined;
      return { accountId: id, claims: async () => ({ sub: id, ...entraClaims(person, tenant) }) };
    },
    async loadExistingGrant(ctx) {
      const { client, session, provider } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const known = session.grantIdFor(client.clientId);
      const found = known === undefined ? undefined : await provider.Grant.find(known);
      if (found !== undefined) return found;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile offline_access');
      grant.addResourceScope(audience, apiScope);
      await grant.save();
      return grant;
    },
    formats: {
      customizers: {
        async jwt(_ctx, token, parts) {
          if (token.kind !== 'AccessToken') return;
          const person = await directory.byId(token.accountId);
          if (person !== undefined) Object.assign(parts.payload, entraClaims(person, tenant));
          Object.assign(parts.payload, { scp: shortScope, azp: clientId, scope: undefined });
        },
      },
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx, form) => {
          ctx.body = signOutPage(input.councilName, form);
        },
        postLogoutSuccessSource: async (ctx) => {
          ctx.body = signedOutPage(input.councilName);
        },
      },
      resourceIndicators: {
        enabled: true,
        // msal names the api by its scope only, as Entra wants it.
        defaultResource: async (ctx, _client, oneOf) => {
          if (oneOf !== undefined) return oneOf;
          const scope = ctx.oidc.params?.scope;
          return typeof scope === 'string' && scope.split(' ').includes(apiScope) ? audience : [];
        },
        useGrantedResource: async () => true,
        getResourceServerInfo: async (_ctx, resource) => {
          if (resource !== audience) throw new errors.InvalidTarget();
          return {
            scope: apiScope,
            audience,
            accessTokenFormat: 'jwt',
            accessTokenTTL: input.accessTokenSeconds,
            jwt: { sign: { alg: 'RS256' } },
          };
        },
      },
    },
    ttl: {
      AccessToken: input.accessTokenSeconds,
      AuthorizationCode: 300,
      IdToken: 3_600,
      RefreshToken: 90 * day,
      Interaction: 3_600,
      Session: 14 * day,
      Grant: 90 * day,
    },
    renderError: async (ctx, out) => {
      ctx.type = 'html';
      ctx.body = errorPage(input.councilName, out.error);
    },
  };
}
