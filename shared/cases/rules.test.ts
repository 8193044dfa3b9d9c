import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseField, CaseFields } from './commands.ts';
import type { Case } from './entities.ts';
import { mergeCaseUpdate, type PastChange } from './rules.ts';

const base: Case = {
  id: '0000a000-0000-4000-8000-000000000001',
  reference: 'HR-20481',
  service: 'Housing',
  category: 'housing-repair',
  title: 'Leak',
  status: 'new',
  priority: 'routine',
  sensitivity: 'normal',
  teamId: 'housing',
  assignedTo: null,
  address: { line: '', postcode: '', uprn: '', lat: 0, lon: 0 },
  people: [],
  hazards: [],
  riskNote: '',
  nextAction: '',
  dueOn: '2026-11-27',
  openedAt: '2026-11-02T10:00:00.000Z',
  changedAt: '2026-11-02T10:00:00.000Z',
};

const anyFields: fc.Arbitrary<CaseFields> = fc
  .record(
    {
      status: fc.constantFrom('new' as const, 'in-progress' as const, 'waiting' as const),
      priority: fc.constantFrom('routine' as const, 'urgent' as const),
      nextAction: fc.constantFrom('', 'Ring', 'Visit'),
      dueOn: fc.constantFrom('2026-11-27', '2026-12-01'),
      riskNote: fc.constantFrom('', 'Dog', 'Two people'),
    },
    { requiredKeys: [] },
  )
  .map((it) => it as CaseFields);

/** What the council's history looks like after others have made these changes one after another. */
function changedBy(changes: readonly CaseFields[], seen = false): { current: Case; history: PastChange[] } {
  let current = base;
  const history: PastChange[] = [];
  changes.forEach((set, n) => {
    for (const [field, value] of Object.entries(set)) {
      const was = current[field as CaseField];
      if (was === value) continue;
      history.push({ field, was, byName: `Person ${n}`, at: '2026-11-24T09:00:00.000Z', version: n + 2, seen });
      current = { ...current, [field]: value };
    }
  });
  return { current, history };
}

/** The same with some of the changes this worker's own, made after they had read what came before. */
function changedInTurn(past: readonly (readonly [CaseFields, boolean])[]): { current: Case; history: PastChange[] } {
  let current = base;
  const history: PastChange[] = [];
  past.forEach(([set, seen], n) => {
    for (const [field, value] of Object.entries(set)) {
      const was = current[field as CaseField];
      if (was === value) continue;
      history.push({ field, was, byName: `Person ${n}`, at: '2026-11-24T09:00:00.000Z', version: n + 2, seen });
      current = { ...current, [field]: value };
    }
  });
  return { current, history };
}

describe('merging a case update', () => {
  it('applies with no history, exactly what was asked', () => {
    fc.assert(
      fc.property(anyFields, (mine) => {
        const result = mergeCaseUpdate(base, mine, []);
        expect(result).toMatchObject({ kind: 'applied', next: { ...base, ...mine } });
      }),
    );
  });

  it('never loses a change of somebody else, and never applies half a command', () => {
    fc.assert(
      fc.property(fc.array(anyFields, { maxLength: 4 }), anyFields, (theirs, mine) => {
        const { current, history } = changedBy(theirs);
        const result = mergeCaseUpdate(current, mine, history);
        const moved = new Set(history.map((it) => it.field));
        const clash = Object.entries(mine).filter(
          ([field, value]) => moved.has(field) && current[field as CaseField] !== value,
        );
        if (result.kind === 'conflict') {
          for (const it of result.fields) expect(moved.has(it.field)).toBe(true);
          expect(result.fields.length).toBeGreaterThanOrEqual(clash.length);
          return;
        }
        expect(clash).toEqual([]);
        for (const field of moved) expect(result.next[field as CaseField]).toEqual(current[field as CaseField]);
        expect(result.next).toEqual({ ...current, ...mine });
        expect(result.kind).toBe(history.length > 0 ? 'merged' : 'applied');
      }),
      { numRuns: 500 },
    );
  });

  it('never goes on top of a risk note the worker has not read', () => {
    fc.assert(
      fc.property(fc.array(anyFields, { minLength: 1, maxLength: 3 }), anyFields, (theirs, mine) => {
        const { current, history } = changedBy(theirs);
        fc.pre(history.some((it) => it.field === 'riskNote') && current.riskNote !== base.riskNote);
        fc.pre(mine.riskNote !== current.riskNote);
        const result = mergeCaseUpdate(current, mine, history);
        expect(result.kind).toBe('conflict');
        if (result.kind !== 'conflict') return;
        expect(result.fields.find((it) => it.field === 'riskNote')).toMatchObject({
          base: '',
          theirs: current.riskNote,
          mine: mine.riskNote ?? '',
        });
      }),
    );
  });

  it('takes what the worker did before on the same device as seen', () => {
    fc.assert(
      fc.property(fc.array(anyFields, { maxLength: 3 }), anyFields, (own, mine) => {
        const { current, history } = changedBy(own, true);
        expect(mergeCaseUpdate(current, mine, history)).toMatchObject({
          kind: 'applied',
          next: { ...current, ...mine },
        });
      }),
    );
  });

  it('answers for every field that was wanted: changed, already so, or for the person to settle', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyFields, fc.boolean()), { maxLength: 4 }), anyFields, (past, mine) => {
        const { current, history } = changedInTurn(past);
        const before = structuredClone(current);
        const result = mergeCaseUpdate(current, mine, history);
        expect(current).toEqual(before);
        const wanted = Object.keys(mine) as CaseField[];
        const already = wanted.filter((field) => mine[field] === current[field]);
        if (result.kind === 'conflict') {
          const asked = result.fields.map((it) => it.field);
          expect(new Set(asked).size).toBe(asked.length);
          // Nothing is asked of the person that is so already; what is not asked goes with their settlement.
          for (const it of result.fields) {
            expect(it.mine).not.toEqual(it.theirs);
            expect(it.theirs).toBe(current[it.field as CaseField]);
            expect(asked.filter((field) => already.includes(field as CaseField))).toEqual([]);
          }
          return;
        }
        expect([...result.changed, ...already].toSorted()).toEqual(wanted.toSorted());
        for (const field of Object.keys(current) as (keyof Case)[])
          if (!result.changed.some((it) => it === field)) expect(result.next[field]).toEqual(current[field]);
      }),
    );
  });

  it('settled as shown, conflicts with nothing; and what was done is done once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyFields, fc.boolean()), { maxLength: 4 }), anyFields, (past, mine) => {
        const { current, history } = changedInTurn(past);
        const result = mergeCaseUpdate(current, mine, history);
        // The settlement is made on the version that was shown: nothing has happened since.
        const next = result.kind === 'conflict' ? mergeCaseUpdate(current, mine, []) : result;
        if (next.kind === 'conflict') throw new Error('There was nothing to conflict with.');
        expect(mergeCaseUpdate(next.next, mine, [])).toMatchObject({ kind: 'applied', changed: [], next: next.next });
      }),
    );
  });

  it('says who changed it, when, and what it was before', () => {
    const { current, history } = changedBy([{ nextAction: 'Ring' }, { nextAction: 'Visit' }]);
    const result = mergeCaseUpdate(current, { nextAction: 'Write', priority: 'urgent' }, history);
    expect(result).toEqual({
      kind: 'conflict',
      fields: [
        {
          field: 'nextAction',
          base: '',
          theirs: 'Visit',
          mine: 'Write',
          by: 'Person 1',
          at: '2026-11-24T09:00:00.000Z',
        },
      ],
    });
  });
});
