import { describe, expect, it } from 'vitest';
import { dayOf, msOf } from '../../../../shared/time/london.ts';
import { dayNumberOf, dayText } from '../calendar.ts';
import { demonstrationDay, generateCouncil } from '../index.ts';
import { workingDays } from '../working-days.ts';
import { categories, storiesFor } from './categories.ts';

const council = generateCouncil({ seed: 3, now: demonstrationDay(msOf('2026-11-24T12:00:00.000Z')) });
const notes = new Map<string, typeof council.notes>();
for (const note of council.notes) notes.set(note.caseId, [...(notes.get(note.caseId) ?? []), note]);

describe('cases', () => {
  it('have two to six notes in order, from opening to the last change, all before now', () => {
    for (const one of council.cases) {
      const told = notes.get(one.id) ?? [];
      expect(told.length, one.reference).toBeGreaterThanOrEqual(2);
      expect(told.length, one.reference).toBeLessThanOrEqual(6);
      const times = told.map((note) => note.at);
      expect([...times].sort(), one.reference).toEqual(times);
      expect(one.openedAt <= (times[0] ?? '')).toBe(true);
      expect(one.changedAt).toBe(times.at(-1));
      expect(one.changedAt < '2026-11-24T09:11').toBe(true);
    }
  });

  it('are due by a standard of their category, in working days from opening', () => {
    const days = workingDays();
    for (const one of council.cases) {
      const opened = dayNumberOf(dayOf(one.openedAt));
      const standards = storiesFor(categories[one.category], one.teamId).map(([story]) =>
        dayText(days.after(opened, story.standard)),
      );
      expect(standards, one.reference).toContain(one.dueOn);
      if (one.category === 'councillor-enquiry') expect(one.dueOn).toBe(dayText(days.after(opened, 5)));
    }
  });

  it('leave no slot or choice unfilled', () => {
    for (const text of [
      ...council.notes.map((note) => note.text),
      ...council.cases.flatMap((one) => [one.title, one.nextAction, one.riskNote]),
    ]) {
      expect(text).not.toMatch(/[{}[\]|]|undefined/);
    }
  });

  it('tell of their hazards in a note', () => {
    for (const one of council.cases) {
      if (one.hazards.length === 0) continue;
      expect(one.riskNote, one.reference).not.toBe('');
      expect((notes.get(one.id)?.[1]?.text ?? '').length, one.reference).toBeGreaterThan(60);
      for (const hazard of one.hazards) expect(hazard.since <= dayOf(one.openedAt)).toBe(true);
    }
    expect(council.cases.filter((one) => one.hazards.length > 0).length).toBeGreaterThan(600);
  });

  it('end as their last change and note say', () => {
    const byCase = new Map<string, string>();
    for (const change of council.changes) if (change.field === 'status') byCase.set(change.caseId, String(change.now));
    for (const one of council.cases) {
      expect(byCase.get(one.id) ?? 'new', one.reference).toBe(one.status);
      if (one.status === 'closed') expect(one.nextAction).toMatch(/^(Closed|Done)/);
      if (one.assignedTo === null) expect(one.status).toBe('new');
    }
  });

  it('are restricted where they are about children', () => {
    for (const one of council.cases)
      if (one.category === 'childrens-social-care') expect(one.sensitivity).toBe('restricted');
    expect(council.cases.some((one) => one.category === 'adult-social-care' && one.sensitivity === 'restricted')).toBe(
      true,
    );
  });

  it('read differently: ten of one category open with at least six beginnings', () => {
    for (const category of Object.keys(categories)) {
      const ten = council.cases
        .filter((one) => one.category === category)
        .filter((_, n) => n % 37 === 5)
        .slice(0, 10);
      const starts = new Set(ten.map((one) => notes.get(one.id)?.[0]?.text.slice(0, 60)));
      expect(starts.size, category).toBeGreaterThanOrEqual(6);
    }
  });

  it('give ordinary caseworkers 5 to 25 open cases', () => {
    const open = new Map<string, number>();
    for (const one of council.cases) {
      if (one.assignedTo !== null && one.status !== 'closed' && one.status !== 'resolved')
        open.set(one.assignedTo, (open.get(one.assignedTo) ?? 0) + 1);
    }
    const loads = [...open.values()];
    expect(Math.min(...loads)).toBeGreaterThanOrEqual(5);
    expect(loads.filter((load) => load > 25).length).toBeLessThan(8);
    expect(Math.max(...loads)).toBeLessThanOrEqual(40);
  });
});
