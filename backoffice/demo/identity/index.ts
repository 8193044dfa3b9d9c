export { startIdentityProvider } from './identity-provider.ts';
export { PortInUseError } from './listeners.ts';
export { defaultTenant, type IdentityOptions, type IdentityProvider, type SignInPerson } from './options.ts';
