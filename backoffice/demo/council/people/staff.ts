import type { Profile, Role, Workstyle } from '../../../../shared/people/entities.ts';
import type { RegisteredPerson } from '../../../db/council-data.ts';
import { type DayNumber, dayText } from '../calendar.ts';
import { type Chance, chance } from '../random.ts';
import { featuredSpecs } from './featured-list.ts';
import { deskPhone, inventName, mailPart, mobilePhone } from './names.ts';
import { inventWeek, patternOf } from './patterns.ts';
import { services } from './service-list.ts';
import type { ServiceSpec, TeamSpec } from './services.ts';

export type Part = 'head' | 'manager' | 'deputy' | 'worker';

export interface Staff {
  readonly person: RegisteredPerson;
  readonly pattern: Profile['pattern'];
  readonly hours: number;
  readonly showOnPlans: boolean;
  readonly team: TeamSpec;
  readonly service: ServiceSpec;
  readonly part: Part;
  readonly featured: boolean;
}

/** What somebody may do: the function of their team where it has one, else manager for those who decide, else worker. */
function roleOf(team: TeamSpec, part: Part, job: string): Role {
  if (team.id === 'hr-workplace') return 'facilities';
  if (team.id === 'hr-partners' || team.id === 'hr-payroll') return 'hr';
  if (team.id === 'it-infrastructure' && (part !== 'worker' || job === 'Endpoint engineer')) return 'admin';
  return part === 'worker' ? 'worker' : 'manager';
}

function styleOf(by: Chance, team: TeamSpec, part: Part): Workstyle {
  if (part === 'head' || part === 'manager') return by.happens(0.75) ? 'flexible' : 'office-based';
  return by.weigh(Object.entries(team.styles) as [Workstyle, number][]);
}

/** Teams run from their manager (first) and deputy (second) to their newest officer. */
export function inventStaff(seed: number, today: DayNumber): Staff[] {
  const by = chance(seed, 'staff');
  const mails = new Set<string>(featuredSpecs.map((spec) => `${mailPart(spec.first)}.${mailPart(spec.last)}`));
  const freshName = () => {
    for (;;) {
      const name = inventName(by);
      const mail = `${mailPart(name.first)}.${mailPart(name.last)}`;
      if (!mails.has(mail)) {
        mails.add(mail);
        return name;
      }
    }
  };
  const staff: Staff[] = [];
  for (const service of services) {
    for (const team of service.teams) {
      const waiting = featuredSpecs.filter((spec) => spec.team === team.id);
      for (let place = 0; place < team.size; place += 1) {
        const part: Part =
          place === 0 ? (team.manager === service.head ? 'head' : 'manager') : place === 1 ? 'deputy' : 'worker';
        const spec = waiting.find((one) => one.part === part);
        if (spec !== undefined) waiting.splice(waiting.indexOf(spec), 1);
        const name = spec ?? freshName();
        const [senior, second, ...rest] = team.jobs;
        const invented = part === 'deputy' ? senior : place > team.size * 0.6 ? by.pick([second, ...rest]) : second;
        const job = spec?.job ?? (place === 0 ? team.manager : invented);
        const workstyle = spec?.workstyle ?? styleOf(by, team, part);
        const partTime = part === 'worker' && by.happens(0.27);
        const week = spec ? { letters: spec.pattern, hours: 37 } : inventWeek(by, workstyle, partTime);
        const years = part === 'worker' ? by.fraction() ** 1.8 * 24 : 4 + by.fraction() * 22;
        staff.push({
          person: {
            id: by.uuid(),
            userName: `${mailPart(name.first)}.${mailPart(name.last)}@thanwick.example`,
            name: `${name.first} ${name.last}`,
            jobTitle: job,
            teamId: team.id,
            role: roleOf(team, part, job),
            workstyle,
            baseSiteId: team.site,
            phone: workstyle === 'nomadic' ? mobilePhone(by) : deskPhone(by),
            startedOn: dayText(today - 30 - Math.round(years * 365.25)),
          },
          pattern: patternOf(week.letters),
          hours: week.hours,
          showOnPlans: spec !== undefined || by.happens(0.86),
          team,
          service,
          part,
          featured: spec !== undefined,
        });
      }
    }
  }
  return staff;
}
