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
