import type { App, CustomScheme } from 'electron';
import { appId, pageScheme, toastActivatorClsid } from './identity.ts';

/** Switches that would open a packaged program to whoever can start it. Fuses do not stop these. */
export const refusedSwitches = [
  'no-sandbox',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'disable-web-security',
  'ignore-certificate-errors',
  'host-resolver-rules',
  'js-flags',
] as const;

/** The scheme of our page: as strict as https, and nothing that goes round the policy. */
export const pageSchemes: CustomScheme[] = [
  {
    scheme: pageScheme,
    privileges: {
      standard: true,
      secure: true,
      supportFetchAPI: true,
      bypassCSP: false,
      allowServiceWorkers: false,
      corsEnabled: false,
    },
  },
];

export interface StartUpParts {
  readonly app: Pick<
    App,
    | 'isPackaged'
    | 'setPath'
    | 'requestSingleInstanceLock'
    | 'setAppUserModelId'
    | 'setToastActivatorCLSID'
    | 'enableSandbox'
  > & { readonly commandLine: Pick<App['commandLine'], 'hasSwitch'> };
  readonly registerSchemes: (schemes: CustomScheme[]) => void;
  readonly userData: string;
  readonly platform: string;
  /** Listeners for open-url, second-instance and web-contents-created. */
  readonly listen: () => void;
}

export type StartUp = 'go-on' | 'refused' | 'second';

/** Everything that must happen before `ready`, in this order, without waiting for anything. No crash reporter: dumps hold case data. */
export function startUp({ app, registerSchemes, userData, platform, listen }: StartUpParts): StartUp {
  if (app.isPackaged && refusedSwitches.some((name) => app.commandLine.hasSwitch(name))) return 'refused';
  app.setPath('userData', userData);
  if (!app.requestSingleInstanceLock()) return 'second';
  if (platform === 'win32') {
    app.setAppUserModelId(appId);
    app.setToastActivatorCLSID(toastActivatorClsid);
  }
  app.enableSandbox();
  registerSchemes(pageSchemes);
  listen();
  return 'go-on';
}
