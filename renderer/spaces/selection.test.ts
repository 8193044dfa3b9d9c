import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SpaceKind } from '../../shared/spaces/entities.ts';
import { addDays } from '../../shared/time/london.ts';
import { anyClock } from '../../tests/builders/any.ts';
import { PARTS } from './booking-times.ts';
import { readSelection, type Selection, writeSelection } from './selection.ts';

const today = '2026-11-24';

test('an address goes there and back unchanged', () => {
  const text =
    'day=2026-11-26&part=hours&from=09%3A30&to=11%3A00&site=city-hall&floor=f4&kind=desk+touchdown&near=team&view=list';
  expect(writeSelection(readSelection(new URLSearchParams(text), today), today).toString()).toBe(text);
});

test('what makes no sense is left at its default, and the past is today', () => {
  const it = readSelection(new URLSearchParams('day=2026-11-01&part=night&kind=throne&from=25:00'), today);
  expect(it.day).toBe(today);
  expect(it.part).toBe('day');
  expect(it.kinds).toEqual([]);
  expect(writeSelection(it, today).toString()).toBe('');
});

test('tomorrow is the next working day', () => {
  const of = (day: string) => readSelection(new URLSearchParams('day=tomorrow'), day).day;
  expect(of('2026-11-24')).toBe('2026-11-25');
  expect(of('2026-11-27')).toBe('2026-11-30');
  expect(of('2026-11-28')).toBe('2026-11-30');
});

const id = fc.option(fc.stringMatching(/^[a-z0-9 &%+.-]{1,8}$/));
const anySelection: fc.Arbitrary<Selection> = fc
  .record({
    ahead: fc.nat(60),
    part: fc.constantFrom(...PARTS),
    from: anyClock,
    to: anyClock,
    siteId: id,
    floorId: id,
    kinds: fc.subarray([...SpaceKind.options]),
    features: fc.uniqueArray(fc.stringMatching(/^[a-z]+(-[a-z]+)?$/), { maxLength: 3 }),
    nearTeam: fc.boolean(),
    freeOnly: fc.boolean(),
    view: fc.constantFrom('plan' as const, 'list' as const),
    spaceId: id,
  })
  .map(({ ahead, from, to, ...it }) => ({
    ...it,
    day: addDays(today, ahead),
    // Hours count only where the part is by hours, and are kept only then.
    hours: it.part === 'hours' ? { from, to } : { from: '10:00', to: '12:00' },
  }));

test('any selection is kept by its address', () => {
  fc.assert(
    fc.property(anySelection, (it) => {
      const again = new URLSearchParams(writeSelection(it, today).toString());
      expect(readSelection(again, today)).toEqual(it);
    }),
  );
});

test('any address is a selection that can be shown, never of a day that has passed, and settles at once', () => {
  const name = fc.constantFrom('day', 'part', 'from', 'to', 'kind', 'with', 'near', 'free', 'view', 'site');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(name, fc.oneof(fc.string(), fc.constantFrom('tomorrow', 'hours', 'list', '2026-01-01')))),
      (pairs) => {
        const it = readSelection(new URLSearchParams(pairs), today);
        expect(it.day >= today).toBe(true);
        const settled = readSelection(writeSelection(it, today), today);
        expect(writeSelection(settled, today).toString()).toBe(writeSelection(it, today).toString());
      },
    ),
  );
});
