import type { Case, CaseCategory, CaseChange, CaseNote, Hazard } from '../../../../shared/cases/entities.ts';
import { dayText } from '../calendar.ts';
import type { Staff } from '../people/staff.ts';
import type { Gazetteer } from '../places/addresses.ts';
import { type District, districts, districtsOf } from '../places/districts.ts';
import type { Chance } from '../random.ts';
import type { WorkClock } from '../work-clock.ts';
import type { WorkingDays } from '../working-days.ts';
import { categories, councillors, storiesFor } from './categories.ts';
import { inventParties } from './parties.ts';
import { hazardWords, type Step, type Story } from './story.ts';
import { tell } from './telling.ts';

export interface CaseOrder {
  readonly category: CaseCategory;
  readonly team: Staff['team'];
  readonly service: string;
  readonly worker: Staff | null;
  readonly manager: Staff;
  readonly intake: Staff;
  readonly over: boolean;
  /** The next action must be a visit, where the story has one. */
  readonly visit: boolean;
  /** How often each story was already given to this worker: a caseload should not tell one story over and over. */
  readonly known: Map<Story, number>;
}

export interface MadeCase {
  readonly case: Case;
  readonly notes: readonly CaseNote[];
  readonly changes: readonly CaseChange[];
  readonly worker: Staff | null;
  /** The next action is a visit that can be planned. */
  readonly nextIsVisit: boolean;
  /** Visits its notes speak of: when the note was written, and the purpose. */
  readonly visited: readonly { readonly ago: number; readonly purpose: string }[];
  readonly openedAgo: number;
}

interface Told {
  readonly by: Staff;
  readonly text: string;
  readonly next: string;
  readonly flags: string;
  readonly status: Case['status'];
}

export interface CaseTools {
  readonly by: Chance;
  readonly clock: WorkClock;
  readonly days: WorkingDays;
  readonly places: Gazetteer;
  /** Nobody in a case has the name of one of the council's people. */
  readonly staffNames: ReadonlySet<string>;
}

function districtFor(by: Chance, team: Staff['team']): District {
  if (team.districts !== undefined && team.districts.length > 0) {
    const named = districts.filter((district) => team.districts?.includes(district.name) === true);
    return by.pick([...named, ...named.slice(0, 1)]);
  }
  return by.pick(team.area === null ? districts : districtsOf(team.area));
}

function hazardsOf(
  by: Chance,
  story: Story,
  often: number,
): { kind: Hazard['kind']; words: string; note: string; risk: string }[] {
  const found = (story.hazards ?? []).filter(([, likely]) => by.happens(likely * often)).slice(0, 2);
  return found.map(([kind]) => {
    const [words, note, risk] = by.pick(hazardWords[kind]);
    return { kind, words, note, risk };
  });
}

/** Which of a story's steps have been told: a visit is next when one is asked for, else as far as the time allows. */
function told(by: Chance, steps: readonly Step[], share: number, order: CaseOrder): number {
  if (order.over) return steps.length;
  const visits = steps.flatMap((step, n) => (step[3]?.includes('go') === true ? [n + 1] : []));
  if (order.visit && visits.length > 0) return by.pick(visits);
  const reached = Math.round(1 + share * (steps.length - 1) + by.fraction() * 0.9 - 0.45);
  return Math.min(steps.length, Math.max(by.happens(0.3) ? 1 : 2, reached));
}

const allocations = [
  'Triage: [nothing else open at the address|read with the history]. [Allocated to|For] {worker}.',
  '[Allocated|Passed] to {worker}, who [knows the area|has room this week].',
  'Looked at in the morning meeting and given to {worker}.',
];
const trays = [
  'Triage done. In the tray until [somebody has room|tomorrow’s allocation meeting].',
  '[Read and triaged|Triaged]: no immediate risk beyond what is written. To be allocated.',
  'No one free today. [Keep in the tray|To the allocation meeting], standard still holds.',
];

function tellStory(
  tools: CaseTools,
  order: CaseOrder,
  story: Story,
  facts: Record<string, string>,
  share: number,
  resolved: boolean,
): Told[] {
  const { by } = tools;
  const worker = order.worker ?? order.manager;
  const teller = { intake: order.intake, officer: worker, manager: order.manager };
  const count = order.worker === null ? 1 : told(by, story.steps, share, order);
  const list: Told[] = story.steps.slice(0, count).map(([who, text, next, flags = ''], n) => ({
    by: teller[who],
    text: tell(by, text, facts),
    next: tell(by, next, facts),
    flags,
    status: n === 0 ? 'new' : flags.includes('wait') ? 'waiting' : 'in-progress',
  }));
  const [first] = list;
  if (count === 1 && first !== undefined) {
    const text = tell(by, by.pick(order.worker === null ? trays : allocations), {
      ...facts,
      worker: worker.person.name,
    });
    list.push({ ...first, by: order.manager, text, status: 'new' });
  }
  if (order.over) {
    const ends = resolved || list.length > 4 ? story.ends.slice(0, 1) : story.ends;
    ends.forEach(([text, done], n) => {
      const last = n === ends.length - 1;
      list.push({
        by: worker,
        text: tell(by, text, facts),
        next: tell(by, last && !resolved ? (story.ends.at(-1)?.[1] ?? done) : done, facts),
        flags: '',
        status: last && !resolved ? 'closed' : 'resolved',
      });
    });
  }
  return list;
}

/** One case whose title, notes, people, hazards, dates and next action tell the same story. */
export function makeCase(tools: CaseTools, order: CaseOrder): MadeCase {
  const { by, clock, days, places } = tools;
  const category = categories[order.category];
  const stories = storiesFor(category, order.team.id);
  const visitable = stories.filter(([story]) => story.steps.some((step) => step[3]?.includes('go') === true));
  const choices = order.visit && visitable.length > 0 ? visitable : stories;
  const story = by.weigh(
    choices.map(([one, weight]) => [one, weight / (1 + (order.known.get(one) ?? 0) * 1.5)] as const),
  );
  order.known.set(story, (order.known.get(story) ?? 0) + 1);
  const district = districtFor(by, order.team);
  const { people, facts } = inventParties(by, category, story, tools.staffNames);
  facts.service = order.service.toLowerCase();
  facts.street = places.streetName(by, district);
  facts.cllr = by.pick(councillors);
  for (const [slot, choices] of Object.entries(story.facts ?? {})) facts[slot] = by.pick(choices);

  // Open cases have used up to 112% of their standard; finished ones ended within it nine times in ten.
  const standard = story.standard * clock.dayMinutes;
  const share = order.over
    ? 0.55 + by.fraction() * 0.5
    : order.worker === null
      ? by.fraction() * 0.4
      : by.fraction() * 1.12;
  const ended = order.over ? Math.floor(by.fraction() ** 1.4 * 150 * clock.dayMinutes) : 0;
  // Put right in the last fortnight is resolved; closing follows two to four weeks after, when it has held.
  const resolved = ended < 10 * clock.dayMinutes;
  const check = resolved ? 0 : by.whole(10, 20) * clock.dayMinutes;
  const list = tellStory(tools, order, story, facts, Math.min(1, share), resolved);
  // No note follows another on its heels: some four hours apart on average, at the least.
  const least = order.over ? 400 : 120 + (list.length - 1) * by.whole(170, 300);
  const length = Math.max(least, Math.round(share * standard));
  const openedAgo = ended + check + length;
  const openedDay = clock.at(openedAgo).day;
  const hazards = hazardsOf(by, story, order.worker?.featured === true ? 2.5 : 1);

  const gaps = list.slice(1).map(() => 0.15 + by.fraction());
  const total = gaps.reduce((sum, gap) => sum + gap, 0) + (order.over ? 0 : 0.1 + by.fraction() * 0.4);
  let spent = 0;
  const agos = list.map(({ status }, n) => {
    if (status === 'closed') return Math.max(2, ended);
    if (n > 0) spent += gaps[n - 1] ?? 0;
    return Math.max(2, openedAgo - Math.round((spent / total) * length));
  });

  const id = by.uuid();
  const hazardNote = hazards.map((hazard) => ` ${hazard.note}`).join('');
  const notes = list.map((one, n): CaseNote => {
    const text = n === 1 || (n === 0 && list.length === 1) ? one.text + hazardNote : one.text;
    return {
      id: by.uuid(),
      caseId: id,
      by: one.by.person.id,
      byName: one.by.person.name,
      at: clock.instant(agos[n] ?? 0, 20 + n),
      text,
    };
  });
  const changes: CaseChange[] = [];
  const change = (n: number, field: string, was: string, now: string) => {
    const note = notes[n];
    if (was === now || note === undefined) return;
    changes.push({
      id: `${id}:before:${changes.length + 1}`,
      ...{ caseId: id, field, was, now, by: note.by, byName: note.byName, at: note.at, version: 1 },
    });
  };
  list.forEach((one, n) => {
    const before = list[n - 1];
    if (before !== undefined) change(n, 'status', before.status, one.status);
  });
  const last = list.at(-1);
  const beforeLast = list.at(-2);
  if (last !== undefined && beforeLast !== undefined) change(list.length - 1, 'nextAction', beforeLast.next, last.next);
  const raised = !order.over && story.priority === 'routine' && list.length > 2 && by.happens(0.08);
  if (raised) change(list.length - 1, 'priority', 'routine', 'urgent');

  const risks = [
    ...(story.risk ?? []).slice(0, 1).map((risk) => tell(by, risk, facts)),
    ...hazards.map((hazard) => hazard.risk),
  ];
  const since = (n: number) => dayText(openedDay - (n === 0 ? 0 : by.whole(20, 400)));
  return {
    case: {
      id,
      reference: '',
      service: order.service,
      category: order.category,
      title: tell(by, by.pick(story.titles), facts),
      status: last?.status ?? 'new',
      priority: raised ? 'urgent' : story.priority,
      sensitivity: by.happens(story.restricted ?? 0) ? 'restricted' : 'normal',
      teamId: order.team.id,
      assignedTo: order.worker?.person.id ?? null,
      address: category.roadside ? places.roadside(by, district) : places.address(by, district),
      people,
      hazards: hazards.map(({ kind, words }, n) => ({ kind, words, since: since(n) })),
      riskNote: hazards.length > 0 || story.restricted !== undefined || by.happens(0.5) ? risks.join(' ') : '',
      nextAction: last?.next ?? '',
      dueOn: dayText(days.after(openedDay, story.standard)),
      openedAt: clock.instant(openedAgo),
      changedAt: notes.at(-1)?.at ?? clock.instant(openedAgo),
    },
    notes,
    changes,
    worker: order.worker,
    nextIsVisit: order.worker !== null && !order.over && last?.flags.includes('go') === true,
    visited: list.flatMap((one, n) =>
      one.flags.includes('went') && order.worker === one.by
        ? [{ ago: agos[n] ?? 0, purpose: list[n - 1]?.next ?? '' }]
        : [],
    ),
    openedAgo,
  };
}
