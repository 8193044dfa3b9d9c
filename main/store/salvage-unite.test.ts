import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kept, nothingKept, type RawCommand } from './salvage-kept.ts';
import { unite } from './salvage-unite.ts';

const states = ['waiting', 'sending', 'sent', 'done', 'answered', 'conflict', 'rejected', 'blocked', 'withdrawn'];
const ids = fc.constantFrom('a', 'b', 'c', 'd');
const touch = fc.record({ entity: fc.constantFrom('case', 'booking'), id: ids });
const command = fc.record({
  row: fc.record({ tries: fc.nat(3), state: fc.constantFrom(...states), made: fc.nat(9) }),
  touches: fc.uniqueArray(touch, { selector: (it) => `${it.entity} ${it.id}` }),
});
const draft = fc.record({ text: fc.string(), savedAt: fc.constantFrom('2026-11-24', '2026-11-25') });
const mapOf = <T>(value: fc.Arbitrary<T>) => fc.array(fc.tuple(ids, value)).map((it) => new Map(it));
const kept: fc.Arbitrary<Kept> = fc.record({
  commands: mapOf(command),
  drafts: mapOf(draft),
  meta: fc
    .array(fc.tuple(fc.constantFrom('locked', 'wrongPins', 'epoch'), fc.constantFrom('0', '1', '4')))
    .map((it) => new Map(it)),
  secrets: mapOf(fc.string()),
});

/** The part that does not depend on which source is named first, in a fixed order. */
const made = (it: Kept) => ({
  commands: [...it.commands]
    .map(([id, { row, touches }]) => ({ id, row, touches: touches.map((one) => `${one.entity} ${one.id}`).sort() }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
  drafts: [...it.drafts].sort(([a], [b]) => (a < b ? -1 : 1)),
});
const row = (state: string, tries: number): RawCommand => ({ id: 'a', state, tries });
const one = (it: RawCommand): Kept => ({ ...nothingKept, commands: new Map([['a', { row: it, touches: [] }]]) });

describe('two sources as one', () => {
  it('has every id of either, and of each command one of the two as it was, whole', () => {
    fc.assert(
      fc.property(kept, kept, (a, b) => {
        const both = unite(a, b);
        expect(new Set(both.commands.keys())).toEqual(new Set([...a.commands.keys(), ...b.commands.keys()]));
        expect(new Set(both.drafts.keys())).toEqual(new Set([...a.drafts.keys(), ...b.drafts.keys()]));
        for (const [id, it] of both.commands)
          expect([a.commands.get(id)?.row, b.commands.get(id)?.row]).toContain(it.row);
        for (const [id, it] of both.drafts) expect([a.drafts.get(id), b.drafts.get(id)]).toContain(it);
      }),
    );
  });

  it('gives the same commands and drafts in whichever order, and with a third in whichever grouping', () => {
    fc.assert(
      fc.property(kept, kept, kept, (a, b, c) => {
        expect(made(unite(a, b))).toEqual(made(unite(b, a)));
        expect(made(unite(unite(a, b), c))).toEqual(made(unite(a, unite(b, c))));
        expect(made(unite(a, a))).toEqual(made(a));
      }),
    );
  });

  it('never takes a command back to fewer tries, nor sends what was withdrawn', () => {
    fc.assert(
      fc.property(kept, kept, (a, b) => {
        for (const [id, it] of unite(a, b).commands) {
          const rows = [a.commands.get(id)?.row, b.commands.get(id)?.row].filter((held) => held !== undefined);
          if (rows.some((held) => held.state === 'withdrawn')) expect(it.row.state).toBe('withdrawn');
          else expect(it.row.tries).toBe(Math.max(...rows.map((held) => Number(held.tries))));
        }
      }),
    );
  });

  it('never unlocks a session, nor gives back a try at its PIN', () => {
    fc.assert(
      fc.property(kept, kept, (a, b) => {
        for (const name of ['locked', 'wrongPins']) {
          const said = [a.meta.get(name), b.meta.get(name)].filter((it) => it !== undefined).map(Number);
          expect(unite(a, b).meta.get(name)).toBe(said.length === 0 ? undefined : String(Math.max(...said)));
        }
      }),
    );
  });

  it.each([
    ['an answer counts over having sent', row('sending', 1), row('sent', 1)],
    ['a refusal counts over waiting after the same try', row('waiting', 1), row('rejected', 1)],
    ['a conflict counts over waiting after the same try', row('waiting', 1), row('conflict', 1)],
    ['a later try counts over an earlier answer', row('sent', 1), row('sending', 2)],
    ['what is to be sent again counts over what was answered before', row('done', 1), row('waiting', 1)],
    ['finished counts over taken and not yet in the feed', row('sent', 1), row('done', 1)],
    ['withdrawn counts over everything', row('rejected', 3), row('withdrawn', 1)],
  ])('%s', (_what, older, newer) => {
    expect(unite(one(older), one(newer)).commands.get('a')?.row).toBe(newer);
    expect(unite(one(newer), one(older)).commands.get('a')?.row).toBe(newer);
  });

  it('keeps of a draft what was saved last, and of the session what the newer source says', () => {
    const of = (text: string, savedAt: string, epoch: string): Kept => ({
      ...nothingKept,
      drafts: new Map([['note:1', { text, savedAt }]]),
      meta: new Map([['epoch', epoch]]),
      secrets: new Map([['tokens', epoch]]),
    });
    const early = of('Half', '2026-11-24T09:00:00.000Z', 'old');
    const late = of('Half a sentence', '2026-11-24T09:00:01.000Z', 'new');
    for (const both of [unite(late, early), unite(early, late)])
      expect(both.drafts.get('note:1')?.text).toBe('Half a sentence');
    expect(unite(late, early)).toMatchObject({
      meta: new Map([['epoch', 'new']]),
      secrets: new Map([['tokens', 'new']]),
    });
  });
});
