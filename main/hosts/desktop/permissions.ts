import type { Session } from 'electron';
import { isOurPage } from './identity.ts';

/** The one permission a page may have: to put text on the clipboard after a click. */
export const mayHave = (permission: string, origin: string): boolean =>
  permission === 'clipboard-sanitized-write' && isOurPage(origin);

type Guarded = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setUSBProtectedClassesHandler'
  | 'setBluetoothPairingHandler'
>;

/** Refuses everything else in every way a page can ask: requests, checks, devices and screens. */
export function guardPermissions(session: Guarded): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(mayHave(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
}
