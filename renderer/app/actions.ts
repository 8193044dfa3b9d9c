import type { FluentIcon } from '@fluentui/react-icons';
import { CalendarAdd20Regular } from '@fluentui/react-icons/svg/calendar-add';
import { Desk20Regular } from '@fluentui/react-icons/svg/desk';
import { HeartPulse20Regular } from '@fluentui/react-icons/svg/heart-pulse';
import { addDays } from '../../shared/time/london.ts';

export interface Action {
  words: string;
  /** Its address on a given day. */
  to: (today: string) => string;
  icon: FluentIcon;
}

/** What can be started from anywhere. */
export const actions: readonly Action[] = [
  { words: 'Report that you are sick', to: () => '/absence/report-sick', icon: HeartPulse20Regular },
  {
    words: 'Book a desk for tomorrow',
    to: (today) => `/book?day=${addDays(today, 1)}`,
    icon: Desk20Regular,
  },
  { words: 'Ask for leave', to: () => '/absence/ask-leave', icon: CalendarAdd20Regular },
];
