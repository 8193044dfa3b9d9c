import type { Story } from './story.ts';

export const planningStories: readonly Story[] = [
  {
    titles: ['Alleged unauthorised {what}', 'Enforcement: {what} without permission'],
    priority: 'routine',
    standard: 20,
    facts: {
      what: ['rear extension', 'outbuilding used as a home', 'dormer window', 'raised decking', 'roller shutter'],
      fact: ['30 cm over permitted development', 'within permitted development', 'built two years ago', 'not as drawn'],
    },
    steps: [
      [
        'intake',
        'Neighbour {mr} says there is a {what} without permission. Wants name kept private.',
        'Site visit and measure',
        'go',
      ],
      [
        'officer',
        'Visited and measured with the owner: {what} is {fact}. Photos on file. Owner [civil|says the builder told them it was fine].',
        'Decide whether it is expedient to act',
        'went',
      ],
      [
        'officer',
        'Wrote to the owner: {fact}. Asked for [an application|a certificate of lawfulness] in 28 days.',
        'Wait for an application',
        'wait',
      ],
      [
        'manager',
        'Reviewed. Not causing serious harm; application route is right. Tell {mr}.',
        'Update {mr} and watch the 28 days',
        'wait',
      ],
    ],
    ends: [
      ['{fact}: no further action, both sides told.', 'Done: resolved'],
      ['Permission given later. Closed.', 'Closed: regularised'],
    ],
    hazards: [
      ['dog', 0.06],
      ['violence', 0.03],
    ],
    weight: 3,
  },
  {
    titles: ['Breach of condition: {what}', 'Condition not kept: {what}'],
    priority: 'routine',
    standard: 20,
    facts: { what: ['deliveries before 7am', 'no bin store built', 'trees not planted', 'obscured glass not fitted'] },
    steps: [
      ['intake', '{mr} reports: {what}. Condition 6 of the permission.', 'Check the condition and visit', 'go'],
      [
        'officer',
        'Visited: {what}, as reported. Site manager given a copy of the condition.',
        'Breach letter to the developer',
        'went',
      ],
      [
        'officer',
        'Developer answers: [will do it in a month|says it is discharged, it is not].',
        'Check progress on the condition',
        'wait',
      ],
      ['officer', 'Drafted a breach of condition notice in case.', 'Visit to see if the condition is kept', 'go'],
    ],
    ends: [
      ['Condition now kept.', 'Done: condition kept'],
      ['Photo from {mr} bears it out. Closed.', 'Closed: kept'],
    ],
    weight: 1.5,
  },
  {
    titles: ['Untidy land harming the street', 'Section 215: untidy land'],
    priority: 'routine',
    standard: 30,
    facts: { mess: ['a burnt caravan and nettles', 'scaffold and rubble since spring', 'a fallen wall and tyres'] },
    steps: [
      ['intake', '{mr} for the residents’ group: {mess} on the corner plot.', 'Visit and photograph the land', 'go'],
      [
        'officer',
        'Visited: {mess}. Land Registry gives an owner in another town.',
        'Write to the owner with a deadline',
        'went',
      ],
      [
        'officer',
        'Owner [rang, will clear it|has not answered]. Gave six weeks.',
        'Visit when the deadline is up',
        'wait',
      ],
      [
        'officer',
        'Deadline up. Want to see it before section 215 notice.',
        'Visit the land and decide on notice',
        'go',
      ],
    ],
    ends: [
      ['Cleared and fenced by the owner.', 'Done: cleared'],
      ['Street looks right again. Closed.', 'Closed: cleared'],
    ],
    weight: 1,
  },
  {
    titles: ['Business run from home: {trade}', 'Change of use: {trade} in a house'],
    priority: 'routine',
    standard: 20,
    facts: { trade: ['car repairs', 'a hair salon', 'parcel sorting', 'dog grooming'] },
    steps: [
      [
        'intake',
        '{mr} complains of {trade}: [callers all day|vans on the pavement|noise on Sundays].',
        'Watch the street and visit',
        'go',
      ],
      [
        'officer',
        'Two visits: [six callers in an hour|one car, the owner’s own]. Owner says {trade} is [a living|a hobby].',
        'Planning contravention notice',
        'went',
      ],
      [
        'officer',
        'Notice answered: {trade}, four days a week. A change of use in my view.',
        'Decide: stop or apply',
        '',
      ],
    ],
    ends: [
      ['{trade} has moved to a unit.', 'Done: use stopped'],
      ['Quiet since. Closed.', 'Closed: use stopped'],
    ],
    hazards: [['dog', 0.06]],
    weight: 1,
  },
  {
    titles: ['Protected tree cut at a house', 'Listed building: {work}'],
    priority: 'urgent',
    standard: 5,
    facts: { work: ['plastic windows put in', 'chimney taken down', 'front wall painted'] },
    steps: [
      [
        'intake',
        '{mr} rang: contractors at work this morning, heritage rules may be broken.',
        'Go today and ask for work to stop',
        'go',
      ],
      [
        'officer',
        'At the site. Contractor stopped at once. Photos and names taken. Owner told of the offence in writing.',
        'Interview the owner under caution',
        'went',
      ],
      [
        'officer',
        'Owner interviewed with a solicitor. [Accepts it|Says an agent advised it].',
        'Take legal advice',
        'wait',
      ],
    ],
    ends: [
      ['Owner agreed to put it right by spring; simple caution given.', 'Done: remedy agreed'],
      ['Work to remedy inspected. Closed.', 'Closed: remedied'],
    ],
    weight: 0.7,
  },
];
