/**
 * How a council's Entra ID is named in the settings of a device. In the Entra portal: an app registration of type
 * "Mobile and desktop applications" with the redirect address `http://localhost` and the API permission `apiScope`,
 * consented to by the administrator.
 */
export interface EntraSettings {
  /** Directory (tenant) id, a GUID. Not "common": one council, one directory. */
  readonly tenantId: string;
  /** Application (client) id of the registration. */
  readonly clientId: string;
  /** The back office's permission, for example `api://worksmart-council/access`. */
  readonly apiScope: string;
  /** Default `https://login.microsoftonline.com/<tenantId>`; another address for a national cloud or the demonstration. */
  readonly authority?: string;
  /** Host (and port) of an authority Microsoft does not run. Only the demonstration's provider needs it. */
  readonly knownAuthorities?: readonly string[];
}

/** What createSignOn takes: settings that were checked. */
export interface SignOnSettings {
  readonly authority: string;
  readonly clientId: string;
  readonly apiScope: string;
  readonly knownAuthorities: readonly string[];
}

/** A setting that cannot work. The message says which and what it should look like. */
export class SignOnSettingsError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SignOnSettingsError';
  }
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Fills in what has a default and refuses, with a sentence, what cannot work. Throws SignOnSettingsError. */
export function signOnSettings(settings: EntraSettings): SignOnSettings {
  const { tenantId, clientId, apiScope } = settings;
  if (!guid.test(tenantId)) {
    throw new SignOnSettingsError(
      'The tenant id must be a GUID, like 5f2c1b9e-7a34-4d60-9b1e-0c6a7e45d218. Copy "Directory (tenant) ID" from the app registration.',
    );
  }
  if (clientId.trim() === '') {
    throw new SignOnSettingsError('The client id is empty. Copy "Application (client) ID" from the app registration.');
  }
  if (!/^[a-z]+:\/\/[^\s/]+\/\S+$/i.test(apiScope)) {
    throw new SignOnSettingsError(
      'The API scope must be the whole address of the permission, like api://worksmart-council/access.',
    );
  }
  const authority = settings.authority ?? `https://login.microsoftonline.com/${tenantId}`;
  const url = URL.parse(authority);
  if (url === null || url.protocol !== 'https:' || url.pathname.replaceAll('/', '') !== tenantId) {
    throw new SignOnSettingsError(
      'The authority must be an https address that ends with the tenant id, like https://login.microsoftonline.com/<tenant id>.',
    );
  }
  return { authority, clientId, apiScope, knownAuthorities: settings.knownAuthorities ?? [] };
}
