import type { Story } from './story.ts';

/** Before social care and after it: early help with families, and young people leaving care. */
export const earlyAndLeavingStories: readonly Story[] = [
  {
    titles: ['Leaving care: pathway plan for {mr}', 'Care leaver: home and work for {mr}'],
    priority: 'routine',
    standard: 40,
    facts: {
      home: ['a trainer flat', 'a room with {their} former foster carer', 'supported lodgings'],
      aim: ['a joinery course', 'a job at the garden centre', 'finishing nursing access'],
      snag: ['gas is on a key meter and runs out', 'has missed two appointments', 'lonely at weekends'],
    },
    steps: [
      [
        'intake',
        '{mr} turned 18 and has {home}. Pathway plan is due. Aim: {aim}.',
        'Meet {mr} and start the pathway plan',
        'go',
      ],
      [
        'officer',
        'Met {mr} for a brew. Keen on {aim}. Snag: {snag}. Set up the bank account and the setting-up grant.',
        'Sort with {mr}: {snag}',
        'went',
      ],
      [
        'officer',
        'Rang {mr}: [had a good week|low today, talked a while]. Working on it: {snag}.',
        'Visit {mr} at home',
        'go',
      ],
      [
        'officer',
        'Visited. Flat looks lived in. {aim} [starts after half term|interview went well].',
        'Write the pathway plan with {mr}',
        'went',
      ],
    ],
    ends: [
      ['Pathway plan signed; {aim} under way.', 'Done: plan signed'],
      ['Six-month plan in place. Closed.', 'Closed: next plan in six months'],
    ],
    hazards: [['two-person-visit', 0.03]],
    parts: ['Young person', ['Former foster carer']],
    restricted: 1,
    teams: ['children-leaving'],
    weight: 1,
  },
  {
    titles: ['Care leaver: rent and money, {mr}', 'Leaving care: {mr} and the first bills'],
    priority: 'routine',
    standard: 30,
    facts: {
      bill: ['£212 of rent', 'a £140 electricity debt', 'a phone contract of £38 a month'],
      way: ['£5 a week', 'a hardship grant', 'a cheaper plan'],
    },
    steps: [
      ['intake', '{mr} rang in tears about {bill}. A red letter has come.', 'Ring {mr} and look at the letters', ''],
      [
        'officer',
        '[Video call|Long call] with {mr}: {bill}, nothing else owed. Not opened post since moving in.',
        'Visit {mr}, open the post together',
        'go',
      ],
      [
        'officer',
        'Went through a carrier bag of post with {mr} over toast. {Bill} is the worst of it. Suggested {way}.',
        'Agree {way} with the company for {mr}',
        'went',
      ],
      [
        'officer',
        'Agreed: {way}. {mr} [has a folder for post now|put the dates in the phone].',
        'Check with {mr} at payday',
        'wait',
      ],
    ],
    ends: [
      ['{way} is in place and kept. {mr} proud of the folder.', 'Done: bill in hand'],
      ['No new letters. Closed.', 'Closed: bill in hand'],
    ],
    parts: ['Young person', ['Former foster carer']],
    restricted: 1,
    teams: ['children-leaving'],
    weight: 1,
  },
  {
    titles: ['Care leaver: college place for {mr}', 'Leaving care: {mr} and work'],
    priority: 'routine',
    standard: 40,
    facts: {
      course: ['plumbing level 1', 'hairdressing', 'health and social care', 'catering'],
      snag: ['no bus before 8am', 'no money for kit', 'no passport to enrol with'],
    },
    steps: [
      [
        'intake',
        '{mr} wants to start {course} in the new term. Snag: {snag}.',
        'Meet {mr} at the college open day',
        'go',
      ],
      [
        'officer',
        'Went with {mr}. Tutor for {course} was kind. {mr} asked good questions. Still: {snag}.',
        'Find a way round: {snag}',
        'went',
      ],
      [
        'officer',
        'Bursary officer can help with “{snag}”. Form half done, {mr} to sign.',
        'Wait for the bursary',
        'wait',
      ],
    ],
    ends: [
      ['Enrolled on {course}. Bursary paid.', 'Done: enrolled'],
      ['Attending. Closed.', 'Closed: attending'],
    ],
    parts: ['Young person', ['Former foster carer']],
    restricted: 1,
    teams: ['children-leaving'],
    weight: 1,
  },
  {
    titles: ['Early help: mornings and school for {child}', 'Early help plan: {child} and family'],
    priority: 'routine',
    standard: 60,
    facts: {
      hard: [
        'getting {child} to school on time',
        'bedtimes and screens',
        'meals when money runs out',
        'shouting between brothers',
      ],
      tool: [
        'a picture chart on the fridge',
        'a phone basket by the stairs',
        'a food club and a menu',
        'a time-out corner with cushions',
      ],
    },
    steps: [
      [
        'intake',
        'School nurse asks for early help, and the family agrees. Hardest now: {hard}.',
        'First home visit, whole family',
        'go',
      ],
      [
        'officer',
        'Met everyone at home. [Loud and warm|Polite, a bit on show]. All chose one thing: {hard}. {child} drew the house.',
        'Second visit: try {tool}',
        'went go',
      ],
      [
        'officer',
        'Brought {tool}. {child} [took charge of it|not sure]. {mr} laughed for the first time.',
        'Third visit: how did {tool} go',
        'went go',
      ],
      [
        'officer',
        '{tool} in use [most days|on school days]. {mr} wants the parenting course too.',
        'Team around the family meeting',
        'went',
      ],
    ],
    ends: [
      ['Meeting: {hard} much easier. Plan ended with cake.', 'Done: plan ended'],
      ['School keeps an eye. Closed.', 'Closed: school leads'],
    ],
    hazards: [
      ['dog', 0.08],
      ['infection', 0.04],
    ],
    restricted: 1,
    teams: ['children-early'],
    weight: 2,
  },
  {
    titles: ['Early help: new baby, {child}', 'Early help: {child} will not sleep'],
    priority: 'routine',
    standard: 40,
    facts: {
      strain: ['no family near', 'a birth that went badly', 'twins on the way'],
      link: ['the family hub group', 'a home visiting volunteer', 'the sleep clinic'],
    },
    steps: [
      ['intake', 'Health visitor refers {child} and mum: worn out, {strain}.', 'Ring {mr} for a good time to call', ''],
      [
        'officer',
        '[Rang twice before an answer|Rang and had a long chat]. {mr} cried, then joked. Would like a visit.',
        'Home visit: sleep and support',
        'go',
      ],
      [
        'officer',
        'Visited. {child} thriving, mum on four hours’ sleep. {strain}. Put {link} to {them}: yes please.',
        'Book {link}',
        'went',
      ],
      ['officer', '{link} starts [Monday|next week]. Lift arranged.', 'Check that {mr} got to it', 'wait'],
    ],
    ends: [
      ['{link} is going well. {child} slept six hours.', 'Done: support in place'],
      ['{mr} has friends there now. Closed.', 'Closed: support in place'],
    ],
    restricted: 1,
    teams: ['children-early'],
    weight: 1.4,
  },
];
