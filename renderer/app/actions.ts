import type { FluentIcon } from '@fluentui/react-icons';
import { CalendarAdd20Regular } from '@fluentui/react-icons/svg/calendar-add';
import { Desk20Regular } from '@fluentui/react-icons/svg/desk';
import { HeartPulse20Regular } from '@fluentui/react-icons/svg/heart-pulse';
import { addDays } from '../../shared/time/london.ts';
import { pages } from './pages.ts';

export interface Action {
  words: string;
  /** Its address on a given day. */
  to: (today: string) => string;
  /** The page that does it. */
  page: string;
  icon: FluentIcon;
}

const declared: readonly Action[] = [
  { words: 'Report that you are sick', to: () => '/absence?do=report', page: 'absence', icon: HeartPulse20Regular },
  {
    words: 'Book a desk for tomorrow',
    to: (today) => `/book?day=${addDays(today, 1)}`,
    page: 'book',
    icon: Desk20Regular,
  },
  { words: 'Ask for leave', to: () => '/absence?do=leave', page: 'absence', icon: CalendarAdd20Regular },
];

/** What can be started from anywhere. An action whose page is not built is not offered. */
export const actions: readonly Action[] = declared.filter((action) => pages.some((page) => page.path === action.page));
