import { sql } from 'kysely';
import type { LeaveBalance } from '../../shared/absence/entities.ts';
import { daysByLeaveYear } from '../../shared/absence/request-rules.ts';
import type { ClosedSpan } from '../../shared/absence/rules.ts';
import type { Whereabouts } from '../../shared/people/entities.ts';
import type { Effect } from '../commands/effect.ts';
import { readWhere } from '../db/rows.ts';

export const balancesOf = async (effect: Effect, personId: string): Promise<LeaveBalance[]> =>
  (await readWhere(effect.tx, 'leaveBalance', effect.council, sql`t.person_id = ${personId}`, true)).map(
    (it) => it.doc,
  );

/** Adds the span's days, times `asked` and `taken` (1, 0 or -1), to the balance of each leave year it touches. */
export async function moveBalance(
  effect: Effect,
  personId: string,
  pattern: readonly Whereabouts[],
  span: ClosedSpan,
  times: { readonly asked: number; readonly taken: number },
): Promise<void> {
  const balances = await balancesOf(effect, personId);
  for (const [year, days] of daysByLeaveYear(pattern, span)) {
    const balance = balances.find((it) => it.leaveYear === year);
    if (balance === undefined) continue;
    const asked = Math.max(0, balance.asked + days * times.asked);
    const taken = Math.max(0, balance.taken + days * times.taken);
    await effect.write.put('leaveBalance', { ...balance, asked, taken });
  }
}
