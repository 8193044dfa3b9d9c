import type { CaseCategory } from '../../../../shared/cases/entities.ts';
import type { Register } from '../people/register.ts';
import type { Staff } from '../people/staff.ts';
import type { Gazetteer } from '../places/addresses.ts';
import { chance } from '../random.ts';
import type { WorkClock } from '../work-clock.ts';
import type { WorkingDays } from '../working-days.ts';
import { type CaseOrder, type CaseTools, type MadeCase, makeCase } from './case-maker.ts';
import { categories } from './categories.ts';
import type { Story } from './story.ts';

export const caseCount = 9000;
/** A quarter are resolved or closed, one in twenty five waits in a tray. */
const overCount = 2250;
const trayCount = 340;

/** How much comes in for a worker of each service, against the others: tenants ring more often than families are referred. */
function busy(one: Staff): number {
  if (one.team.manager === one.service.head) return 0.5;
  const rates: Readonly<Record<string, number>> = {
    housing: 1.8,
    adults: 0.7,
    children: 0.65,
    revenues: 1.3,
    environment: 1.3,
  };
  return rates[one.service.id] ?? 1;
}

interface Setting {
  readonly seed: number;
  readonly clock: WorkClock;
  readonly days: WorkingDays;
  readonly places: Gazetteer;
}

/** Numbers cases by when they were opened, each category from its own beginning. */
function withReferences(made: readonly MadeCase[]): MadeCase[] {
  const next = new Map<CaseCategory, number>();
  return [...made]
    .sort((a, b) => b.openedAgo - a.openedAgo)
    .map((one) => {
      const { prefix, from } = categories[one.case.category];
      const number = next.get(one.case.category) ?? from;
      next.set(one.case.category, number + 1);
      return { ...one, case: { ...one.case, reference: `${prefix}-${number}` } };
    });
}

/** Thanwick's 9,000 cases: every caseworker has their load, the rest are finished or wait in a team's tray. */
export function inventCases(setting: Setting, staff: readonly Staff[], register: Register): MadeCase[] {
  const by = chance(setting.seed, 'cases');
  const tools: CaseTools = { ...setting, by, staffNames: new Set(staff.map((one) => one.person.name)) };
  const desk = (teamId: string) => (register.members.get(teamId) ?? []).filter((one) => one.part === 'worker');
  const contactCentre = [...desk('contact-a'), ...desk('contact-b')];
  const intakes: Partial<Record<CaseCategory, readonly Staff[]>> = {
    'adult-social-care': desk('adults-front-door'),
    'childrens-social-care': desk('children-front-door'),
    'councillor-enquiry': desk('contact-members'),
  };
  const workers = staff.filter((one) => one.team.cases.length > 0 && (one.part === 'worker' || one.part === 'deputy'));
  const known = new Map(workers.map((one) => [one, new Map<Story, number>()]));
  const order = (worker: Staff, more: Partial<CaseOrder> = {}): CaseOrder => {
    const category = by.weigh(worker.team.cases);
    return {
      category,
      intake: by.pick(intakes[category] ?? contactCentre),
      team: worker.team,
      service: worker.service.name,
      worker,
      manager: register.managers.get(worker.team.id) ?? worker,
      over: false,
      visit: false,
      known: known.get(worker) ?? new Map(),
      ...more,
    };
  };
  const orders: CaseOrder[] = [];
  const load = (worker: Staff, count: number) => {
    for (let n = 0; n < count; n += 1) {
      const goes = worker.person.workstyle === 'nomadic' && by.happens(worker.featured ? 0.6 : 0.3);
      orders.push(order(worker, { visit: goes }));
    }
  };
  const featured = workers.filter((one) => one.featured && one.part === 'worker');
  for (const one of featured) load(one, one.person.workstyle === 'nomadic' ? by.whole(29, 38) : by.whole(25, 30));
  const ordinary = workers.filter((one) => !featured.includes(one));
  const open = caseCount - overCount - trayCount - orders.length;
  const shares = ordinary.map(
    (one) => (one.part === 'deputy' ? 0.6 : 0.55 + by.fraction()) * (one.hours / 37) * busy(one),
  );
  const sum = shares.reduce((a, b) => a + b, 0);
  const counts = shares.map((share) => Math.min(25, Math.max(5, Math.round((share / sum) * open))));
  let left = open - counts.reduce((a, b) => a + b, 0);
  for (let n = 0; left !== 0; n = (n + 1) % counts.length) {
    const now = counts[n] ?? 0;
    const step = left > 0 ? 1 : -1;
    if (now + step >= 5 && now + step <= 25) {
      counts[n] = now + step;
      left -= step;
    }
  }
  ordinary.forEach((one, n) => {
    load(one, counts[n] ?? 0);
  });
  const weighted = workers.map((one) => [one, busy(one) ** 1.5] as const);
  for (let n = 0; n < overCount; n += 1) orders.push(order(by.weigh(weighted), { over: true }));
  for (let n = 0; n < trayCount; n += 1) orders.push(order(by.weigh(weighted), { worker: null }));
  return withReferences(orders.map((one) => makeCase(tools, one)));
}
