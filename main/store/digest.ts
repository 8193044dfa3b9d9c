import { createHash } from 'node:crypto';

export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The manifest digest of one row as the council computes it: the first 48 bits of md5 over `entity id version`.
 * Summed over a scope's rows, in any order, it tells whether device and council hold the same.
 */
export const manifestTerm = (entity: string, id: string, version: number): bigint =>
  BigInt(`0x${createHash('md5').update(`${entity} ${id} ${version}`).digest('hex').slice(0, 12)}`);
