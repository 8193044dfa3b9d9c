import type { Story } from './story.ts';

/** Repairs put right through planners and contractors, without an officer's visit. */
export const plannedRepairStories: readonly Story[] = [
  {
    titles: ['Electrics tripping', 'Sockets dead in {room}', 'Lights flicker in {room}'],
    priority: 'urgent',
    standard: 3,
    facts: {
      room: ['the kitchen', 'the living room', 'the back bedroom'],
      find: ['a nail through a cable', 'water in an outside light', 'a failed cooker circuit', 'an old fuse board'],
    },
    steps: [
      [
        'intake',
        '{mr} says the electrics trip [every evening|when the kettle is on|after rain] and {room} has no power.',
        'Electrician to test circuits',
        'wait',
      ],
      [
        'officer',
        'Electrician found {find}. [Circuit isolated, rest of the house is safe|Temporary supply left for the fridge]. Full test to follow.',
        'Arrange full electrical test',
        '',
      ],
      [
        'officer',
        'Full test [booked|agreed with {mr}]. {They} needs notice, as {they} works nights.',
        'Be there for the electrical test and check {room}',
        'go',
      ],
    ],
    ends: [
      ['Put right and tested. Certificate filed.', 'Done: {find} put right, certificate filed'],
      ['Certificate checked. Closed.', 'Closed: electrics tested'],
    ],
    hazards: [
      ['dog', 0.06],
      ['access', 0.05],
    ],
    weight: 1,
  },
  {
    titles: ['Missed appointment: {job}', 'Contractor did not come: {job}'],
    priority: 'urgent',
    standard: 5,
    facts: {
      job: ['a bath panel', 'a loose tap', 'a dripping overflow', 'a sash window'],
      why: ['the van broke down', 'the address had no flat number', 'it was put in for the wrong week'],
    },
    steps: [
      [
        'intake',
        '{mr} took the morning off for {job} and nobody came. Second time.',
        'Find out why from the contractor',
        '',
      ],
      [
        'officer',
        'Contractor says {why}. Rang {mr} and said sorry; offered two slots.',
        'Confirm the slot and send a text',
        'wait',
      ],
      [
        'officer',
        'Slot agreed, text sent. Voucher for the lost time [asked for|approved].',
        'Check that {job} was done',
        'wait',
      ],
    ],
    ends: [
      ['Done on the day. {mr} [satisfied|still cross, but done].', 'Done: {job} put right'],
      ['Voucher sent. Closed.', 'Closed: put right'],
    ],
    teams: ['repairs-planning', 'housing-leadership'],
    weight: 1.5,
  },
  {
    titles: ['Gutters overflowing at the {side}', 'Gutter down at the {side}', 'Fence panels down'],
    priority: 'routine',
    standard: 28,
    facts: {
      side: ['front', 'back', 'gable end'],
      need: ['a cherry picker', 'a neighbour’s leave to stand a ladder', 'two men and a dry day'],
    },
    steps: [
      ['intake', 'Online from {mr}, with a photo of the {side}.', 'Send to the roofing round', ''],
      ['officer', 'Roofing round says it needs {need}. Put on the list, {mr} told by text.', 'Book {need}', 'wait'],
      ['officer', '{need}: booked. Date given to {mr}.', 'Check it was done', 'wait'],
      [
        'officer',
        'Crew sent photos: [clear and refixed|one joint to be done again].',
        'Close when {mr} has seen it in rain',
        '',
      ],
    ],
    ends: [
      ['{mr} says it is dry.', 'Done: put right'],
      ['No repeat. Closed.', 'Closed: put right'],
    ],
    teams: ['repairs-planning'],
    weight: 1.5,
  },
];
