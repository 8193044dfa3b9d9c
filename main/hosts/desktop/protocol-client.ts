import { linkScheme } from './identity.ts';

export interface ProtocolClientParts {
  readonly isPackaged: boolean;
  readonly execPath: string;
  readonly script: string;
  readonly register: (scheme: string, path?: string, args?: string[]) => boolean;
}

/** NSIS and MSI do not register the scheme, so the program does; in development with Electron's path and our script. */
export function registerLinks({ isPackaged, execPath, script, register }: ProtocolClientParts): boolean {
  return isPackaged ? register(linkScheme) : register(linkScheme, execPath, [script]);
}
