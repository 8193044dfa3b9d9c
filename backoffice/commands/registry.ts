import type { CommandType, PayloadOf } from '../../shared/council/commands.ts';
import {
  acknowledgeSickness,
  askLeave,
  closeSickness,
  decideLeave,
  reportSickness,
  withdrawLeave,
} from '../absence/index.ts';
import { addNote, decline, takeUp, updateCase } from '../cases/index.ts';
import { setPreferences } from '../people/index.ts';
import { setPlan } from '../planner/index.ts';
import { askBooking, cancelBooking } from '../spaces/index.ts';
import type { Done, Effect } from './effect.ts';

/** Every command and what carries it out. The compiler names what is missing. */
export const handlers = {
  'case.addNote': addNote,
  'case.update': updateCase,
  'escrow.takeUp': takeUp,
  'escrow.decline': decline,
  'booking.ask': askBooking,
  'booking.cancel': cancelBooking,
  'absence.reportSickness': reportSickness,
  'absence.acknowledge': acknowledgeSickness,
  'absence.closeSickness': closeSickness,
  'absence.askLeave': askLeave,
  'absence.decide': decideLeave,
  'absence.withdrawLeave': withdrawLeave,
  'plan.set': setPlan,
  'person.setPreferences': setPreferences,
} as const satisfies { readonly [T in CommandType]: (effect: Effect, payload: PayloadOf<T>) => Promise<Done> };
