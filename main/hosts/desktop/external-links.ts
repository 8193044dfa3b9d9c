/** Windows hands no longer address to a program. */
export const longestAddress = 2_080;

/**
 * Whether an address may be handed to the system: https at a listed host (the council's, the sign-on service's), mail
 * and telephone. Unpackaged, the demonstration's sign-in page on plain http at localhost as well.
 */
export function mayOpen(address: string, hosts: ReadonlySet<string>, isPackaged: boolean): boolean {
  if (address.length > longestAddress) return false;
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return true;
  if (url.protocol === 'https:') return hosts.has(url.host);
  return !isPackaged && url.protocol === 'http:' && url.hostname === 'localhost';
}

/** The hosts of these addresses, with their ports. */
export const hostsOf = (addresses: readonly string[]): ReadonlySet<string> =>
  new Set(addresses.flatMap((address) => URL.parse(address)?.host ?? []));
