import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entityNames } from '../../shared/council/entities.ts';
import { domainsOf, isKnownTopic } from './changes.ts';

test('every entity of the feed has its domains named', () => {
  expect(entityNames.filter((name) => !isKnownTopic(name))).toEqual([]);
});

test('a note asks the case pages again and leaves the plans alone', () => {
  expect([...domainsOf(['caseNote'])]).toEqual(['cases']);
});

test('a topic of a newer engine asks everything again', () => {
  expect(domainsOf(['sunshine'])).toEqual(domainsOf(['person', 'site', 'absence', 'case', 'outbox']));
});

test('more that changed never asks for less, and the topics of two changes ask for what each asks for', () => {
  const topics = fc.array(fc.constantFrom(...entityNames, 'outbox', 'sunshine'), { maxLength: 5 });
  fc.assert(
    fc.property(topics, topics, (a, b) => {
      expect(domainsOf([...a, ...b])).toEqual(new Set([...domainsOf(a), ...domainsOf(b)]));
      expect(domainsOf([...b, ...a])).toEqual(domainsOf([...a, ...b]));
      for (const topic of a) expect(domainsOf([topic]).size).toBeGreaterThan(0);
      expect(domainsOf([]).size).toBe(0);
    }),
  );
});
