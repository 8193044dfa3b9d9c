import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aCase, aPerson, uuid } from '../../tests/builders/council-rows.ts';
import { openDevice } from '../../tests/builders/device.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { describe as describeSync } from './status.ts';

const ME = uuid('p', 1);
const NOW = '2026-11-24T09:10:00.000Z';
const facts = {
  phase: 'idle',
  online: true,
  lastSyncedAt: NOW,
  nextTryAt: null,
  words: null,
  firstSync: null,
} as const;

it('tells the help desk of every unfinished change and every work list, and nothing of what a person wrote or who they are', async () => {
  const secret = fc.stringMatching(/^[a-z]{12}$/);
  await fc.assert(
    fc.asyncProperty(
      fc.array(secret, { minLength: 1, maxLength: 4 }),
      secret,
      fc.boolean(),
      async (texts, name, refused) => {
        const device = openDevice(ME, NOW);
        device.put('person', aPerson(1, { name }));
        device.put('case', aCase(1, { title: name, riskNote: name }));
        device.read(`caseload:${ME}`, NOW);
        const ids = texts.map((text, n) =>
          device.session.submit('case.addNote', { noteId: uuid('n', n), caseId: uuid('c', 1), text }),
        );
        const [first = ''] = ids;
        if (refused) device.refuse(first, { code: 'not-allowed', words: `${name} is closed.` });
        const said = diagnosticsOf(device.store, describeSync(facts, device.store), '1.0.0', 'desktop');
        await device.close();
        for (const hidden of [...texts, name, ME]) expect(said).not.toContain(hidden);
        for (const id of ids) expect(said.split(id)).toHaveLength(2);
        expect(said.includes('refused: not-allowed')).toBe(refused);
        expect(said).toContain('  caseload: ');
      },
    ),
    { numRuns: 6 },
  );
});
