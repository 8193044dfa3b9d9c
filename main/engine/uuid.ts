import type { Clock, Random } from './ports.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** UUID version 7 (RFC 9562): 48 bits of milliseconds, then randomness, so that ids sort by when they were made. */
export function uuidv7(nowMs: number, random: Random): string {
  const bytes = random.bytes(16);
  const time = BigInt(Math.max(0, Math.trunc(nowMs)));
  for (let at = 0; at < 6; at += 1) bytes[at] = Number((time >> BigInt(8 * (5 - at))) & 0xffn);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = hex(bytes);
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}

/** Ids of one engine, never smaller than the one before, so that two made in one millisecond keep their order. */
export function createIds(clock: Clock, random: Random): () => string {
  let last = 0;
  return () => {
    last = Math.max(clock.now(), last + 1);
    return uuidv7(last, random);
  };
}
