import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../engine/registry.ts';
import { openDatabase } from '../store/open.ts';
import { createStore, type StoreHooks, type WritableStore } from '../store/store.ts';
import { checkPin, forgetUsedUpPin, hasPin, setPin } from './pin.ts';

const random = { bytes: (length: number): Uint8Array => new Uint8Array(randomBytes(length)) };
const PIN = '135791';

let folder: string;
let key: Uint8Array;
let store: WritableStore;
let hooks: StoreHooks;

const open = (): WritableStore =>
  createStore(openDatabase({ path: join(folder, 'cache.db'), key, migrations: registry.migrations }), registry, {
    step: (at) => hooks.step?.(at),
  });
/** The program ends (in whatever state it is) and starts again. */
const restart = (): void => {
  store.db.close();
  store = open();
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worksmart-pin-'));
  key = random.bytes(32);
  hooks = {};
  store = open();
});
afterEach(() => {
  store.db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a PIN', () => {
  it('is not there before one was chosen', () => {
    expect(hasPin(store)).toBe(false);
    expect(checkPin(store, PIN)).toBe('none');
  });

  it('opens when it is right, however often, and not when it is wrong', () => {
    setPin(store, PIN, random);
    expect(hasPin(store)).toBe(true);
    for (let time = 0; time < 7; time += 1) expect(checkPin(store, PIN)).toBe('right');
    expect(checkPin(store, '135792')).toBe('wrong');
    expect(checkPin(store, '')).toBe('wrong');
    expect(checkPin(store, `${PIN} `)).toBe('wrong');
  });

  it('is used up by the fifth wrong try, and then the right one does not open either', () => {
    setPin(store, PIN, random);
    for (let time = 0; time < 4; time += 1) expect(checkPin(store, '000000')).toBe('wrong');
    expect(checkPin(store, '000000')).toBe('used-up');
    expect(checkPin(store, PIN)).toBe('used-up');
  });

  it('may be wrong four times again after it was right', () => {
    setPin(store, PIN, random);
    for (let time = 0; time < 4; time += 1) checkPin(store, '000000');
    expect(checkPin(store, PIN)).toBe('right');
    for (let time = 0; time < 4; time += 1) expect(checkPin(store, '000000')).toBe('wrong');
    expect(checkPin(store, PIN)).toBe('right');
  });

  it('keeps its wrong tries through restarts', () => {
    setPin(store, PIN, random);
    for (let time = 0; time < 4; time += 1) {
      expect(checkPin(store, '000000')).toBe('wrong');
      restart();
    }
    expect(checkPin(store, '000000')).toBe('used-up');
    restart();
    expect(checkPin(store, PIN)).toBe('used-up');
  });

  it('counts a try on disk before it looks: pulling the plug in the middle is no free guess', () => {
    setPin(store, PIN, random);
    for (let time = 0; time < 5; time += 1) {
      hooks = {
        step: (at) => {
          if (at === 'after-commit') throw new Error('The power went.');
        },
      };
      expect(() => checkPin(store, '000000')).toThrow('The power went.');
      hooks = {};
      restart();
    }
    expect(checkPin(store, PIN)).toBe('used-up');
  });

  it('that is used up is forgotten after a sign-in; one with tries left is kept', () => {
    setPin(store, PIN, random);
    checkPin(store, '000000');
    forgetUsedUpPin(store);
    expect(checkPin(store, PIN)).toBe('right');
    for (let time = 0; time < 5; time += 1) checkPin(store, '000000');
    forgetUsedUpPin(store);
    expect(hasPin(store)).toBe(false);
    setPin(store, '246802', random);
    expect(checkPin(store, '246802')).toBe('right');
  });

  it('is kept as a salted hash only', () => {
    setPin(store, PIN, random);
    const first = store.meta.get('pin') ?? '';
    setPin(store, PIN, random);
    const second = store.meta.get('pin') ?? '';
    expect(first).not.toContain(PIN);
    expect(first).not.toBe(second);
  });
});
