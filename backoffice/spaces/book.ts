import { sql } from 'kysely';
import type { AskBooking } from '../../shared/spaces/commands.ts';
import type { Booking, Space } from '../../shared/spaces/entities.ts';
import { hoursWords, spaceWords } from '../../shared/spaces/next-free.ts';
import { isDesk, planHalvesOf, whyNotSpace, whyNotThen } from '../../shared/spaces/rules.ts';
import { dayOf, dayWords } from '../../shared/time/london.ts';
import type { Interval } from '../../shared/time/schemas.ts';
import { applied, type Done, type Effect, Refused } from '../commands/effect.ts';
import { listOf, readOne, readWhere } from '../db/rows.ts';
import { sqlState } from '../db/sql-state.ts';
import { freeInstead, takenRefusal, type Wanted } from './free-spaces.ts';
import { takeSpace } from './occupancy.ts';

/** How many other spaces are tried, at most, before the person is told that theirs is taken. */
const TRIES = 5;

/** Books the space asked for, or another within what the person would accept, or refuses and says what else there is. */
export async function askBooking(effect: Effect, payload: AskBooking): Promise<Done> {
  const { tx, council, caller } = effect;
  const interval = { from: payload.from, to: payload.to };
  if (interval.to <= interval.from)
    throw new Refused('not-valid', 'The end must be after the start. Correct the times.');
  const space = (await readOne(tx, 'space', council, payload.spaceId))?.doc;
  const site = space === undefined ? undefined : (await readOne(tx, 'site', council, space.siteId))?.doc;
  if (space === undefined || site === undefined) {
    throw new Refused('not-found', 'This space no longer exists. Choose another.');
  }
  if ((await effect.write.get('booking', payload.bookingId)) !== undefined) {
    throw new Refused('not-valid', 'The council already holds a booking with this number. Book again.');
  }
  const notThen = whyNotThen(site, interval, effect.now);
  if (notThen !== null) throw new Refused(notThen.code, notThen.words);
  const notThis = whyNotSpace(space, caller.person.id, await ownerAway(effect, space, interval));
  if (notThis !== null) {
    throw new Refused(notThis.code, `${spaceWords(space)} cannot be booked. ${notThis.words}. Choose another space.`);
  }
  await refuseSecondDesk(effect, space, interval);

  const wanted: Wanted = { council, space, site, interval, today: effect.today };
  if (await take(effect, payload, space, 'wait')) return { ...applied, given: given(space) };
  if (payload.accept !== 'only-this') {
    for (const other of await freeInstead(tx, wanted, payload.accept, TRIES)) {
      if (!(await take(effect, payload, other, 'try'))) continue;
      const day = dayWords(dayOf(interval.from), 'short', effect.today);
      const words = `${space.label} had gone. Booked ${other.label} instead, ${day}, ${hoursWords(interval)}.`;
      return { ...applied, words, given: given(other) };
    }
  }
  throw await takenRefusal(tx, wanted);
}

const given = (space: Space) => ({ spaceId: space.id, label: space.label });

/** Whether the owner of an assigned space plans to be away for every half-day of the interval. */
async function ownerAway({ tx, council }: Effect, space: Space, interval: Interval): Promise<boolean> {
  if (space.mode !== 'assigned' || space.ownerId === null) return false;
  const halves = planHalvesOf(space.ownerId, interval);
  const plans = await readWhere(tx, 'planHalf', council, sql`t.id in ${listOf(halves)}`);
  return plans.filter((it) => it.doc.where === 'away').length === halves.length;
}

/** The constraint decides; this says it in better words when the other desk was there before. */
async function refuseSecondDesk(effect: Effect, space: Space, interval: { from: string; to: string }): Promise<void> {
  if (!isDesk(space.kind)) return;
  const { tx, council, caller } = effect;
  const held = await readWhere(
    tx,
    'booking',
    council,
    sql`t.person_id = ${caller.person.id} and t.is_desk and t.state = 'booked'
      and tstzrange(t.starts, t.ends) && tstzrange(${interval.from}::text::timestamptz, ${interval.to}::text::timestamptz)`,
  );
  const other = held[0]?.doc;
  if (other === undefined) return;
  const desk = (await readOne(tx, 'space', council, other.spaceId))?.doc;
  const name = desk === undefined ? 'a desk' : spaceWords(desk).replace(/^D/, 'd').replace(/^T/, 't');
  const day = dayWords(dayOf(other.from), 'short', effect.today);
  throw new Refused(
    'person-has-desk',
    `You already have ${name} on ${day}, ${hoursWords(other)}. Cancel it first, or choose other times.`,
  );
}

/**
 * Tries to take a space. The exclusion constraint is the guarantee; the advisory lock before it only puts a rush in
 * line. A second lock is never waited for, so that two bookings cannot wait for each other. False: somebody has it.
 */
async function take(effect: Effect, payload: AskBooking, space: Space, lock: 'wait' | 'try'): Promise<boolean> {
  const { tx, council, caller } = effect;
  if (await isTaken(effect, payload, space)) return false;
  // Rolling back to here also lets go of the lock, so whoever is next in line need not wait for this one's refusal.
  await sql`savepoint take`.execute(tx);
  const letGo = async () => {
    await sql`rollback to savepoint take`.execute(tx);
    return false;
  };
  const key = sql`hashtextextended(${`${council} ${space.id}`}, 0)`;
  if (lock === 'wait') await sql`select pg_advisory_xact_lock(${key})`.execute(tx);
  else {
    const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${key}) as held`.execute(tx);
    if (rows[0]?.held !== true) return letGo();
  }
  if (await isTaken(effect, payload, space)) return letGo();
  const booking: Booking = {
    id: payload.bookingId,
    personId: caller.person.id,
    spaceId: space.id,
    siteId: space.siteId,
    from: payload.from,
    to: payload.to,
    state: 'booked',
    why: null,
  };
  try {
    await takeSpace(effect, booking, isDesk(space.kind));
    return true;
  } catch (error) {
    if (sqlState(error) !== '23P01') throw error;
    await letGo();
    if (constraintOf(error) === 'booking_one_desk') {
      throw new Refused(
        'person-has-desk',
        'You already have a desk at that time. Cancel it first, or choose other times.',
      );
    }
    return false;
  }
}

/** Whether somebody has it already. Only spares a rush the lock and the failing insert; the constraint decides. */
async function isTaken({ tx, council }: Effect, { from, to }: AskBooking, space: Space): Promise<boolean> {
  const { rows } = await sql`select 1 from booking where council = ${council} and space_id = ${space.id}
    and state = 'booked' and tstzrange(starts, ends) && tstzrange(${from}::text::timestamptz, ${to}::text::timestamptz)
    limit 1`.execute(tx);
  return rows.length > 0;
}

const constraintOf = (error: unknown): unknown =>
  error instanceof Error && 'constraint' in error ? error.constraint : undefined;
