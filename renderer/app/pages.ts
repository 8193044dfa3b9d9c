import type { FluentIcon } from '@fluentui/react-icons';
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
const found = import.meta.glob<{ default: ComponentType }>('../*/page.tsx');
const load = (folder: string) => found[`../${folder}/page.tsx`];

const declared = [
  {
    path: 'today',
    name: 'Today',
    key: 't',
    icon: Home20Regular,
    iconOn: Home20Filled,
    place: 'top',
    load: load('today'),
  },
  {
    path: 'book',
    name: 'Book',
    key: 'b',
    icon: Desk20Regular,
    iconOn: Desk20Filled,
    place: 'top',
    load: load('spaces'),
  },
  {
    path: 'cases',
    name: 'Cases',
    key: 'c',
    icon: Briefcase20Regular,
    iconOn: Briefcase20Filled,
    place: 'top',
    load: load('cases'),
  },
  {
    path: 'absence',
    name: 'Absence',
    key: 'a',
    icon: CalendarCancel20Regular,
    iconOn: CalendarCancel20Filled,
    place: 'top',
    load: load('absence'),
  },
  {
    path: 'team',
    name: 'Team',
    key: 'm',
    icon: PeopleTeam20Regular,
    iconOn: PeopleTeam20Filled,
    place: 'top',
    managersOnly: true,
    load: load('people'),
  },
  {
    path: 'sync',
    name: 'Sync',
    key: 'y',
    icon: Settings20Regular,
    iconOn: Settings20Filled,
    place: 'badge',
    load: load('sync'),
  },
  {
    path: 'settings',
    name: 'Settings',
    key: 's',
    icon: Settings20Regular,
    iconOn: Settings20Filled,
    place: 'bottom',
    load: load('settings'),
  },
] as const;

export const pages: readonly PageEntry[] = declared.flatMap((page) => {
  const { load: module, ...rest } = page;
  return module === undefined ? [] : [{ ...rest, load: module }];
});
