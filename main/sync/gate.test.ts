import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { virtualTimers } from '../../tests/builders/virtual-timers.ts';
import { createGate } from './gate.ts';

/** A gate in a time that passes only when told. */
function virtual() {
  const { now, timers, planned, passSettling } = virtualTimers();
  const gate = createGate(timers, { now, monotonic: now });
  return {
    gate,
    planned,
    pass: (ms: number) => passSettling(ms, () => Promise.resolve()),
    /** Starts a wait; the answer says whether it has ended. */
    waiting(ms: number, firm: boolean): () => Promise<boolean> {
      let over = false;
      void gate.wait(ms, firm).then(() => {
        over = true;
      });
      return async () => {
        for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
        return over;
      };
    },
  };
}

describe.each([
  { name: 'a soft wait', firm: false },
  { name: 'a firm wait', firm: true },
])('$name', ({ firm }) => {
  it('ends by itself when its time has come, and not before', async () => {
    const it = virtual();
    const over = it.waiting(1_000, firm);
    await it.pass(999);
    expect(await over()).toBe(false);
    await it.pass(1);
    expect(await over()).toBe(true);
    expect(it.planned()).toBe(0);
  });

  it('is ended by force', async () => {
    const it = virtual();
    const over = it.waiting(1_000, firm);
    it.gate.force();
    expect(await over()).toBe(true);
    expect(it.planned()).toBe(0);
  });
});

describe('opening the gate', () => {
  it('ends a soft wait at once', async () => {
    const it = virtual();
    const over = it.waiting(300_000, false);
    it.gate.open();
    expect(await over()).toBe(true);
    expect(it.planned()).toBe(0);
  });

  it('does not shorten a pause the council asked for', async () => {
    const it = virtual();
    const over = it.waiting(7_000, true);
    it.gate.open();
    expect(await over()).toBe(false);
    await it.pass(6_999);
    it.gate.open();
    expect(await over()).toBe(false);
    await it.pass(1);
    expect(await over()).toBe(true);
  });

  it('during a round ends the next soft wait before it begins', async () => {
    const it = virtual();
    it.gate.close();
    it.gate.open();
    expect(await it.waiting(300_000, false)()).toBe(true);
  });

  it('during a round does not shorten a firm wait', async () => {
    const it = virtual();
    it.gate.close();
    it.gate.open();
    expect(await it.waiting(7_000, true)()).toBe(false);
  });

  it('before the last round counts no more', async () => {
    const it = virtual();
    it.gate.open();
    it.gate.close();
    expect(await it.waiting(1_000, false)()).toBe(false);
  });

  it('twice, or with nobody waiting, does no harm', async () => {
    const it = virtual();
    it.gate.open();
    it.gate.force();
    it.gate.close();
    const over = it.waiting(1_000, false);
    it.gate.open();
    it.gate.open();
    expect(await over()).toBe(true);
  });
});

describe('any wait, whatever happens to the gate meanwhile', () => {
  const event = fc.oneof(
    fc.constantFrom('open' as const, 'force' as const, 'close' as const),
    fc.integer({ min: 1, max: 400 }),
  );

  it('is over exactly when its time has come, when it was forced, or, soft, when the gate was opened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.boolean(), fc.array(event, { maxLength: 8 }), async (firm, before, events) => {
        const it = virtual();
        if (before) it.gate.open();
        const over = it.waiting(1_000, firm);
        let passed = 0;
        let ended = before && !firm;
        for (const what of events) {
          if (typeof what === 'number') {
            passed += what;
            await it.pass(what);
          } else it.gate[what]();
          ended ||= passed >= 1_000 || what === 'force' || (what === 'open' && !firm);
          expect(await over()).toBe(ended);
          expect(it.planned()).toBe(ended ? 0 : 1);
        }
      }),
    );
  });
});
