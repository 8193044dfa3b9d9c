import { scryptSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Random } from '../engine/ports.ts';
import type { WritableStore } from '../store/store.ts';

/** Wrong PINs after which only a sign-in helps. */
const TRIES = 5;
/** 32 MB and about 0.1 s a try: slow for a guesser, unnoticed by a person. scrypt, because Electron's crypto has no Argon2. */
const COST = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

const Kept = z.object({ salt: z.string(), hash: z.string() });

const hashOf = (pin: string, salt: Uint8Array): Buffer => scryptSync(pin, salt, 32, COST);

export const hasPin = (store: WritableStore): boolean =>
  store.meta.get('pin') !== undefined && store.meta.get('pin') !== '';

/** Keeps a new PIN (as a hash, inside the encrypted store) and forgets wrong tries. */
export function setPin(store: WritableStore, pin: string, random: Random): void {
  const salt = random.bytes(16);
  store.write(() => {
    store.meta.set(
      'pin',
      JSON.stringify({ salt: Buffer.from(salt).toString('hex'), hash: hashOf(pin, salt).toString('hex') }),
    );
    store.meta.set('wrongPins', '0');
  });
}

export type PinCheck = 'right' | 'wrong' | 'used-up' | 'none';

/** Checks a PIN and counts wrong ones; the count survives a restart. */
export function checkPin(store: WritableStore, pin: string): PinCheck {
  const text = store.meta.get('pin');
  if (text === undefined || text === '') return 'none';
  const wrong = Number(store.meta.get('wrongPins') ?? '0');
  if (wrong >= TRIES) return 'used-up';
  // Counted before it is looked at, so that ending the program in between is no free try.
  store.write(() => store.meta.set('wrongPins', String(wrong + 1)));
  const kept = Kept.parse(JSON.parse(text));
  const right = timingSafeEqual(hashOf(pin, Buffer.from(kept.salt, 'hex')), Buffer.from(kept.hash, 'hex'));
  if (!right) return wrong + 1 >= TRIES ? 'used-up' : 'wrong';
  store.write(() => store.meta.set('wrongPins', '0'));
  return 'right';
}

/** After a sign-in a used-up PIN is forgotten: the person chooses a new one. */
export function forgetUsedUpPin(store: WritableStore): void {
  if (Number(store.meta.get('wrongPins') ?? '0') < TRIES) return;
  store.write(() => {
    store.meta.set('pin', '');
    store.meta.set('wrongPins', '0');
  });
}
