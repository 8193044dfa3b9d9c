import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SpaceKind } from '../../shared/spaces/entities.ts';
import { aFloor, aSpace } from '../../tests/builders/council-rows.ts';
import { choicesOf, inListOrder, matches, teamZones } from './space-filter.ts';
import {
  type Available,
  featureWords,
  initials,
  lowerFirst,
  spaceName,
  spokenSpace,
  stateLine,
} from './space-words.ts';
import { whoIsNear } from './who-is-near.ts';

const FEATURES = ['sit-stand', 'two-screens', 'near-window', 'step-free', 'hearing-loop', 'video-call', 'whiteboard'];
const anyState = fc.constantFrom<Available['state'][]>('free', 'part-free', 'taken', 'held', 'mine');
const anySpace: fc.Arbitrary<Available> = fc
  .record({
    n: fc.nat(40),
    kind: fc.constantFrom(...SpaceKind.options),
    zoneId: fc.constantFrom('z1', 'z9'),
    features: fc.subarray(FEATURES),
    x: fc.nat(400),
    y: fc.nat(300),
    state: anyState,
    words: fc.constantFrom('Free 9am to 5pm', 'Taken until 1pm', 'Out of use', 'Yours 9am to 5pm'),
    holders: fc.subarray(['Ann Lee', 'Bo Diaz']),
  })
  .map(({ state, words, holders, n, ...it }) => ({
    space: aSpace(`4.${n}`, it),
    state,
    words,
    holders,
    freeFrom: null,
  }));
const anySpaces = fc.uniqueArray(anySpace, { maxLength: 10, selector: (it) => it.space.id });
const anyChips = fc.record({
  kinds: fc.subarray([...SpaceKind.options], { maxLength: 2 }),
  features: fc.subarray(FEATURES, { maxLength: 2 }),
  nearTeam: fc.boolean(),
  freeOnly: fc.boolean(),
});

describe('the list of spaces', () => {
  test('has every space once, mine and free first, and the same however they came', () => {
    fc.assert(
      fc.property(anySpaces, (spaces) => {
        const order = inListOrder(spaces);
        const ids = (list: readonly Available[]) => list.map((it) => it.space.id);
        expect(ids(order).toSorted()).toEqual(ids(spaces).toSorted());
        expect(ids(inListOrder(spaces.toReversed()))).toEqual(ids(order));
        const rank = order.map((it) => ['mine', 'free', 'part-free', 'held', 'taken'].indexOf(it.state));
        expect(rank).toEqual(rank.toSorted());
        order.slice(1).forEach((it, n) => {
          const before = order[n];
          if (before?.state === it.state)
            expect(Number(before.space.label.slice(2))).toBeLessThan(Number(it.space.label.slice(2)));
        });
      }),
    );
  });

  test('grows shorter with every chip, and with none holds everything', () => {
    fc.assert(
      fc.property(anySpace, anyChips, fc.boolean(), (it, chips, mineToo) => {
        const near = teamZones(aFloor(), mineToo ? 'housing-west' : null);
        expect([...near]).toEqual(mineToo ? ['z1'] : []);
        const none = { kinds: [], features: [], nearTeam: false, freeOnly: false };
        expect(matches(it, none, near)).toBe(true);
        if (!matches(it, chips, near)) return;
        for (const chip of ['kinds', 'features', 'nearTeam', 'freeOnly'] as const)
          expect(matches(it, { ...chips, [chip]: none[chip] }, near)).toBe(true);
        if (chips.freeOnly) expect(['free', 'mine']).toContain(it.state);
        if (chips.nearTeam) expect(near.has(it.space.zoneId)).toBe(true);
      }),
    );
  });

  test('offers only chips that find something, and keeps what is switched on', () => {
    fc.assert(
      fc.property(anySpaces, anyChips, (spaces, chosen) => {
        const offered = choicesOf(spaces, chosen);
        for (const kind of offered.kinds)
          expect(chosen.kinds.includes(kind) || spaces.some((it) => it.space.kind === kind)).toBe(true);
        for (const it of chosen.kinds) expect(offered.kinds).toContain(it);
        for (const it of chosen.features) expect(offered.features).toContain(it);
        for (const it of offered.features)
          expect(chosen.features.includes(it) || spaces.some((one) => one.space.features.includes(it))).toBe(true);
        expect(offered.features.length).toBeLessThanOrEqual(5 + chosen.features.length);
        expect(choicesOf(spaces.toReversed(), chosen)).toEqual(offered);
      }),
    );
  });
});

describe('the words of a space', () => {
  test('say its name, its state and who is there, once each, in one line', () => {
    fc.assert(
      fc.property(anySpace, (it) => {
        const said = spokenSpace(it);
        expect(said.startsWith(spaceName(it.space))).toBe(true);
        expect(said).toMatch(/4\.\d/);
        expect(said).not.toMatch(/, ,|\n|undefined/);
        for (const name of it.holders) expect(said.split(name)).toHaveLength(it.state === 'mine' ? 1 : 2);
        for (const feature of it.space.features) expect(said).toContain(featureWords(feature).toLowerCase());
        const { lead, rest } = stateLine(it);
        expect(rest === null ? lead : rest).toBe(it.words);
        expect(lead).not.toBe('');
      }),
    );
  });

  test('begin as a sentence does, or go on as one, and lose nothing', () => {
    const anyFeature = fc.oneof(
      fc.stringMatching(/^[a-z]+(-[a-z]+){0,2}$/),
      fc.constantFrom('constructor', ...FEATURES),
    );
    const name = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,2}$/);
    fc.assert(
      fc.property(fc.string(), name, anyFeature, (text, person, feature) => {
        expect(lowerFirst(text).slice(1)).toBe(text.slice(1));
        expect(lowerFirst(lowerFirst(text))).toBe(lowerFirst(text));
        expect(featureWords(feature)).toMatch(/^[A-Z][^-]*(-stand|-free)?/);
        const parts = person.split(' ');
        expect(initials(` ${person}  `)).toBe(initials(person));
        expect(initials(person)).toHaveLength(Math.min(2, parts.length));
        expect(person.startsWith(initials(person).charAt(0).toLowerCase())).toBe(true);
      }),
    );
  });
});

test('near are at most five in the same zone, never oneself, and none further off than one who was left out', () => {
  fc.assert(
    fc.property(anySpace, anySpaces, (chosen, spaces) => {
      const near = whoIsNear(chosen, spaces);
      expect(near.length).toBeLessThanOrEqual(5);
      const far = (id: string) => {
        const space = spaces.find((it) => it.space.id === id)?.space ?? chosen.space;
        return Math.hypot(space.x - chosen.space.x, space.y - chosen.space.y);
      };
      const shown = near.map((it) => far(it.spaceId));
      expect(shown).toEqual(shown.toSorted((a, b) => a - b));
      const others = spaces.filter(
        (it) => it.space.zoneId === chosen.space.zoneId && it.space.id !== chosen.space.id && it.state !== 'mine',
      );
      const all = others.flatMap((it) => it.holders.map(() => far(it.space.id))).toSorted((a, b) => a - b);
      expect(shown).toEqual(all.slice(0, 5));
    }),
  );
});
