import { SpaceKind } from '../../shared/spaces/entities.ts';
import { addDays, weekday } from '../../shared/time/london.ts';
import { PlainDay } from '../../shared/time/schemas.ts';
import { type Hours, PARTS, type Part } from './booking-times.ts';

export type View = 'plan' | 'list';

/** What the Book page shows. It lives in the address, so that back, forward and links keep it. */
export interface Selection {
  readonly day: PlainDay;
  readonly part: Part;
  readonly hours: Hours;
  /** Null: the person's base site. */
  readonly siteId: string | null;
  /** Null: the floor the suggestion is on, else the first. */
  readonly floorId: string | null;
  readonly kinds: readonly SpaceKind[];
  readonly features: readonly string[];
  readonly nearTeam: boolean;
  readonly freeOnly: boolean;
  readonly view: View;
  readonly spaceId: string | null;
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Reads the address; anything that makes no sense there is left at its default. */
export function readSelection(address: URLSearchParams, today: PlainDay): Selection {
  const asked = address.get('day');
  const day = PlainDay.safeParse(asked === 'tomorrow' ? nextWorkingDay(today) : asked);
  const part = PARTS.find((it) => it === address.get('part')) ?? 'day';
  const clock = (name: string, usual: string): string => {
    const text = address.get(name);
    return text !== null && CLOCK.test(text) ? text : usual;
  };
  return {
    day: day.success && day.data >= today ? day.data : today,
    part,
    hours: { from: clock('from', '10:00'), to: clock('to', '12:00') },
    siteId: address.get('site'),
    floorId: address.get('floor'),
    kinds: words(address.get('kind')).flatMap((it) => {
      const kind = SpaceKind.safeParse(it);
      return kind.success ? [kind.data] : [];
    }),
    features: words(address.get('with')),
    nearTeam: address.get('near') === 'team',
    freeOnly: address.get('free') === 'yes',
    view: address.get('view') === 'list' ? 'list' : 'plan',
    spaceId: address.get('space'),
  };
}

/** The address of a selection. What stands at its default is left out, so that links stay short. */
export function writeSelection(it: Selection, today: PlainDay): URLSearchParams {
  const address = new URLSearchParams();
  const set = (name: string, value: string | null, usual: string | null = null) => {
    if (value !== null && value !== '' && value !== usual) address.set(name, value);
  };
  set('day', it.day, today);
  set('part', it.part, 'day');
  if (it.part === 'hours') {
    set('from', it.hours.from);
    set('to', it.hours.to);
  }
  set('site', it.siteId);
  set('floor', it.floorId);
  set('kind', it.kinds.join(' '));
  set('with', it.features.join(' '));
  set('near', it.nearTeam ? 'team' : null);
  set('free', it.freeOnly ? 'yes' : null);
  set('view', it.view, 'plan');
  set('space', it.spaceId);
  return address;
}

/** `Tomorrow` as a working week has it: on Friday and at the weekend it is Monday. */
function nextWorkingDay(today: PlainDay): PlainDay {
  const at = weekday(today);
  return addDays(today, at >= 5 ? 8 - at : 1);
}

const words = (text: string | null): string[] => (text === null ? [] : text.split(' ').filter((it) => it !== ''));
