import type { Case, Hazard } from '../../../../shared/cases/entities.ts';

export type Teller = 'intake' | 'officer' | 'manager';

/**
 * One step of a story: who wrote the note, its words, and what is to be done next. `[a|b]` is one of several ways to say a
 * thing, chosen each time; `{slot}` is a fact of this case, chosen once, so that every note and the next action agree.
 * Flags: `wait` (for somebody else), `go` (the next action is a visit; `next` is its purpose), `went` (this note is of a visit).
 */
export type Step = readonly [by: Teller, text: string, next: string, flags?: string];

export interface Story {
  readonly titles: readonly string[];
  readonly priority: Case['priority'];
  /** Working days the service standard gives from the day it was opened. */
  readonly standard: number;
  readonly facts?: Readonly<Record<string, readonly string[]>>;
  /** Open steps in order. The first is how it came in; at least two are told. */
  readonly steps: readonly Step[];
  /** How it ends when it is over: one note, and the closing words shown as its last action. */
  readonly ends: readonly (readonly [text: string, done: string])[];
  readonly risk?: readonly string[];
  readonly weight?: number;
  readonly hazards?: readonly (readonly [Hazard['kind'], number])[];
  readonly restricted?: number;
  /** The teams that take it, by the beginning of their ids; any of the category's when absent. */
  readonly teams?: readonly string[];
  /** What the main person and the other person are to the case, where it differs from the category's. */
  readonly parts?: readonly [main: string, other: readonly string[]];
}

/** How often each hazard stands on a case, and what is written about it. */
export const hazardWords: Readonly<
  Record<Hazard['kind'], readonly (readonly [words: string, note: string, risk: string])[]>
> = {
  dog: [
    [
      'Large dog, not always shut in. Phone before going in.',
      'There is a large dog in the house: ring first and ask for it to be shut in.',
      'Do not go in unless the dog is shut in another room.',
    ],
    [
      'Two dogs in the yard. Use the front door only.',
      'Two dogs loose in the yard, so use the front door and not the back gate.',
      'Front door only: dogs loose at the back.',
    ],
    [
      'Dog has bitten a contractor.',
      'Warning on the system that the dog has bitten a contractor. It must be out of the house for any visit.',
      'The dog must be out of the property before anybody goes in.',
    ],
  ],
  violence: [
    [
      'Verbal threats to staff by a member of the household.',
      'Note the marker: an adult son has threatened staff. He is not usually there before noon.',
      'Morning visits only. Leave at once if the son comes home.',
    ],
    [
      'Aggressive to officers. Meet in the office or go in pairs.',
      'There is a violence marker for this person: meet at the office where possible.',
      'Offer an office appointment first. If it must be a visit, go in pairs.',
    ],
  ],
  infection: [
    [
      'Scabies reported in the household. Gloves, no soft seats.',
      'The family says there is scabies in the house and treatment has started. Gloves, and do not sit on soft furnishings.',
      'Wear gloves and do not use soft seating until treatment has finished.',
    ],
    [
      'Someone in the home has a weak immune system. Mask and clean hands.',
      'A member of the household has a weak immune system: wear a mask and do not come with a cold.',
      'Wear a mask. Do not visit with any cold or cough.',
    ],
  ],
  access: [
    [
      'Key safe by the side door. Code held by the team.',
      'Nobody can come to the door: there is a key safe at the side and the team holds the code.',
      'Use the key safe. Knock and call out before going in.',
    ],
    [
      'Hard of hearing: ring the bell twice and wait.',
      'Hard of hearing and slow to the door. Ring twice and wait a few minutes.',
      'Allow time at the door: hard of hearing.',
    ],
    [
      'Steep unlit steps at the back. Come in from the street.',
      'The back steps are steep and unlit, so come in from the street side.',
      'Do not use the back steps.',
    ],
  ],
  asbestos: [
    [
      'Asbestos textured coating on ceilings. Do not drill.',
      'The asbestos register shows a textured coating on the ceilings. No drilling or scraping.',
      'Asbestos register: ceilings must not be drilled, scraped or sanded.',
    ],
    [
      'Asbestos cement flue in the airing cupboard.',
      'The asbestos register has a cement flue in the airing cupboard. It must be left alone.',
      'Asbestos register: leave the flue in the airing cupboard alone.',
    ],
  ],
  'two-person-visit': [
    [
      'Visit in pairs only.',
      'The lone-working assessment says two people for every visit here.',
      'Never visit alone: two people for every visit.',
    ],
    [
      'Two officers: allegations made against a lone worker before.',
      'Two officers for each visit, because a complaint was made about a lone worker before.',
      'Two officers at every visit, and both write a note.',
    ],
  ],
};
