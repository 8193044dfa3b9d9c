/** Names the system knows the program by. They never change: data folder, keystore entry and notifications hang on them. */
export const appId = 'uk.worksmart.client';
export const productName = 'Worksmart';
/** Windows starts this class when a notification is clicked after the program has gone. */
export const toastActivatorClsid = '{6B1F5E0B-52C1-4C0E-8E55-7C9A4B8F2D31}';
export const linkScheme = 'worksmart';

export const pageScheme = 'app';
export const pageHost = 'worksmart';
export const pageOrigin = `${pageScheme}://${pageHost}`;
export const pageAddress = `${pageOrigin}/`;

/** Partitions without `persist:` keep pages and engine traffic off the disk. */
export const pagePartition = 'worksmart';
export const enginePartition = 'engine';

/** `new URL('app://x').origin` is the text 'null', so protocol and host are compared. */
export function isOurPage(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${pageScheme}:` && url.host === pageHost;
}
