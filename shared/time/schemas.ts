import { z } from 'zod';

/** An instant: ISO 8601 in UTC with milliseconds, as `2026-11-24T09:30:00.000Z`. Sorts as text. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/** A calendar day in Europe/London: `2026-11-24`. Sorts as text. */
export const PlainDay = z.iso.date();
export type PlainDay = z.infer<typeof PlainDay>;

/** Half a working day, as workstyle patterns and leave count it. */
export const Half = z.enum(['am', 'pm']);
export type Half = z.infer<typeof Half>;

/** A half-open interval of instants: `from` is in it, `to` is not. */
export const Interval = z.object({ from: Instant, to: Instant }).refine((it) => it.from < it.to, {
  message: 'The end must be after the start.',
});
export type Interval = z.infer<typeof Interval>;

export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland';
