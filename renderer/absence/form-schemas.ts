import { z } from 'zod';
import { SicknessCategory } from '../../shared/absence/entities.ts';
import { Half, PlainDay } from '../../shared/time/schemas.ts';

const Day = PlainDay.nullable();

interface Ends {
  readonly firstDay: string | null;
  readonly firstHalf: Half;
  readonly lastDay: string | null;
  readonly lastHalf: Half;
}

/** The rule both forms share: an absence ends no earlier than it begins, by the half-day. */
export function endsBeforeItBegins(it: Ends): boolean {
  if (it.firstDay === null || it.lastDay === null) return false;
  if (it.lastDay === it.firstDay) return it.firstHalf === 'pm' && it.lastHalf === 'am';
  return it.lastDay < it.firstDay;
}

/** The short sickness form. There is no reason in it: that is medical detail, and this record holds none. */
export const SickForm = z
  .object({
    firstDay: Day,
    firstHalf: Half,
    ends: z.enum(['unknown', 'known']),
    lastDay: Day,
    lastHalf: Half,
    category: z.union([SicknessCategory, z.literal('')]),
  })
  .superRefine((it, context) => {
    const problem = (field: keyof typeof it, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (it.firstDay === null) problem('firstDay', 'Enter the first day you were sick');
    if (it.ends === 'known' && it.lastDay === null) {
      problem('lastDay', 'Enter your last day of sickness, or choose that you do not know yet');
    }
    if (it.ends === 'known' && endsBeforeItBegins(it))
      problem('lastDay', 'The last day must be on or after the first day');
    if (it.category === '') problem('category', 'Choose a kind of sickness. You can choose "Prefer not to say"');
  });
export type SickForm = z.infer<typeof SickForm>;

export const LeaveForm = z
  .object({ firstDay: Day, firstHalf: Half, lastDay: Day, lastHalf: Half })
  .superRefine((it, context) => {
    if (it.firstDay === null) {
      context.addIssue({ code: 'custom', path: ['firstDay'], message: 'Enter your first day of leave' });
    }
    if (it.lastDay === null) {
      context.addIssue({ code: 'custom', path: ['lastDay'], message: 'Enter your last day of leave' });
    }
    if (endsBeforeItBegins(it)) {
      context.addIssue({
        code: 'custom',
        path: ['lastDay'],
        message: 'The last day must be on or after the first day',
      });
    }
  });
export type LeaveForm = z.infer<typeof LeaveForm>;

/** `I am back`: the last day of sickness, which cannot be before the first. */
export const backForm = (firstDay: string, firstHalf: Half) =>
  z.object({ lastDay: Day, lastHalf: Half }).superRefine((it, context) => {
    const message =
      it.lastDay === null
        ? 'Enter your last day of sickness'
        : endsBeforeItBegins({ firstDay, firstHalf, ...it })
          ? 'The last day must be on or after the first day'
          : null;
    if (message !== null) context.addIssue({ code: 'custom', path: ['lastDay'], message });
  });
export type BackForm = { lastDay: string | null; lastHalf: Half };
