import type { FluentIcon } from '@fluentui/react-icons';
import { ArrowSync20Filled, ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { Briefcase20Filled, Briefcase20Regular } from '@fluentui/react-icons/svg/briefcase';
import { CalendarCancel20Filled, CalendarCancel20Regular } from '@fluentui/react-icons/svg/calendar-cancel';
import { Desk20Filled, Desk20Regular } from '@fluentui/react-icons/svg/desk';
import { Home20Filled, Home20Regular } from '@fluentui/react-icons/svg/home';
import { PeopleTeam20Filled, PeopleTeam20Regular } from '@fluentui/react-icons/svg/people-team';
import { Settings20Filled, Settings20Regular } from '@fluentui/react-icons/svg/settings';
import type { ComponentType } from 'react';

export interface PageEntry {
  path: string;
  name: string;
  /** Pressed after `g`. */
  key: string;
  icon: FluentIcon;
  iconOn: FluentIcon;
  /** Where it stands in the rail; `badge` pages are reached from elsewhere. */
  place: 'top' | 'bottom' | 'badge';
  managersOnly?: boolean;
  load: () => Promise<{ default: ComponentType }>;
}

/** Every page there is. A page module exports its component as default and may have addresses below its own path. */
export const pages: readonly PageEntry[] = [
  {
    path: 'today',
    name: 'Today',
    key: 't',
    icon: Home20Regular,
    iconOn: Home20Filled,
    place: 'top',
    load: () => import('../planner/page.tsx'),
  },
  {
    path: 'book',
    name: 'Book',
    key: 'b',
    icon: Desk20Regular,
    iconOn: Desk20Filled,
    place: 'top',
    load: () => import('../spaces/page.tsx'),
  },
  {
    path: 'cases',
    name: 'Cases',
    key: 'c',
    icon: Briefcase20Regular,
    iconOn: Briefcase20Filled,
    place: 'top',
    load: () => import('../cases/page.tsx'),
  },
  {
    path: 'absence',
    name: 'Absence',
    key: 'a',
    icon: CalendarCancel20Regular,
    iconOn: CalendarCancel20Filled,
    place: 'top',
    load: () => import('../absence/page.tsx'),
  },
  {
    path: 'team',
    name: 'Team',
    key: 'm',
    icon: PeopleTeam20Regular,
    iconOn: PeopleTeam20Filled,
    place: 'top',
    managersOnly: true,
    load: () => import('../people/page.tsx'),
  },
  {
    path: 'sync',
    name: 'Sync',
    key: 'y',
    icon: ArrowSync20Regular,
    iconOn: ArrowSync20Filled,
    place: 'badge',
    load: () => import('../sync/page.tsx'),
  },
  {
    path: 'settings',
    name: 'Settings',
    key: 's',
    icon: Settings20Regular,
    iconOn: Settings20Filled,
    place: 'bottom',
    load: () => import('../settings/page.tsx'),
  },
];
