import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { app } from '../app/base.ts';
import { Person, Profile, Team } from '../people/entities.ts';
import { Instant, PlainDay } from '../time/schemas.ts';

/** Who is using the program and whether they may see anything. */
export const SessionState = z.object({
  state: z.enum(['starting', 'signed-out', 'signing-in', 'first-sync', 'ready', 'locked', 'sign-in-needed']),
  /** While signing in: the address to open by hand if the browser did not open. */
  signInAddress: z.string().nullable(),
  /** The last sign-in or sync problem worth a sentence. */
  words: z.string().nullable(),
  /** What became of a damaged cache: what was got back and what is not known. Stays until `recoveryRead`. */
  recovered: z.string().nullable(),
  person: Person.nullable(),
  profile: Profile.nullable(),
  team: Team.nullable(),
  councilName: z.string().nullable(),
  /** People whose sealed cache is on this machine, so that a colleague can switch in. Names only once unlocked or still in memory. */
  others: z.array(z.object({ personId: z.string(), name: z.string() })),
  hasPin: z.boolean(),
  /** The device's clock, corrected for measured skew, and the London day it makes. */
  now: Instant,
  today: PlainDay,
  /** Set when the council is a demonstration whose clock does not follow the real one. */
  demonstration: z.string().nullable(),
  host: z.enum(['desktop', 'browser']),
  /** False when the cache goes with the process (browser host without --keep). */
  durable: z.boolean(),
  lockMinutes: z.number(),
  version: z.string(),
});
export type SessionState = z.infer<typeof SessionState>;

export const sessionContract = {
  get: app.output(SessionState),
  /** Yields the state now and after every change; latest wins. */
  watch: app.output(eventIterator(SessionState)),
  /** Opens the person's browser. Resolves when signed on, fails with `sign-in-failed`. */
  signIn: app.output(SessionState),
  cancelSignIn: app.output(SessionState),
  /** What would stay on this device if the person signed out now: not sent, not put right, or not seen. */
  beforeSignOut: app.output(
    z.object({
      waiting: z.number().int(),
      needYou: z.number().int(),
      toSee: z.number().int(),
      words: z.string().nullable(),
    }),
  ),
  /** Sends what waits first. With something left and `leaveUnsent` false it does nothing and says what would remain. */
  signOut: app
    .input(z.object({ leaveUnsent: z.boolean() }))
    .output(z.object({ done: z.boolean(), words: z.string().nullable() })),
  /** The person has read what became of a damaged cache. */
  recoveryRead: app.output(SessionState),
  lock: app.output(SessionState),
  /** Offline unlock. Fails with `wrong-pin`; after 5 wrong ones the person must sign in again. `personId`: somebody in `others`. */
  unlock: app.input(z.object({ pin: z.string().min(1).max(64), personId: z.uuid().optional() })).output(SessionState),
  setPin: app.input(z.object({ pin: z.string().regex(/^\d{6,12}$/, 'Use 6 to 12 digits.') })).output(SessionState),
  /** Locks this person's session and lets a colleague sign in on the same machine. */
  switchPerson: app.output(SessionState),
  /** Any keyboard or pointer input in the window: puts the lock off. */
  active: app.output(z.null()),
};
