import type { Story } from './story.ts';

export const childrenStories: readonly Story[] = [
  {
    titles: ['Child and family assessment: {child}', 'Assessment after a school referral: {child}'],
    priority: 'urgent',
    standard: 45,
    facts: {
      sign: [
        'tired and without lunch most days',
        'late every day and saying there is shouting at home',
        'in the same clothes all week',
        'very quiet since the summer',
      ],
      school: ['St Aelfric’s Primary', 'Bobbin Lane Primary', 'Highshaw Academy', 'Brindley Community School'],
      strain: [
        '{mr} has been ill and short of money',
        'dad moved out and nights are broken',
        'a new baby has made everything hard',
      ],
    },
    steps: [
      [
        'intake',
        '{school} referred {child}: {sign}. {mr} knows about the referral.',
        'Allocate and see {child} within five working days',
        '',
      ],
      [
        'officer',
        'Rang {mr}, who [was angry at first, then talked|expected the call]. Agreed to see the family at home and {child} at school.',
        'Home visit: see {child} and the home',
        'go',
      ],
      [
        'officer',
        'Home visit. {child} showed me {their2} room and [drew the family|played a board game]. Home [warm and tidy|bare but clean]. {strain}. {child} seen alone for ten minutes and is worried about mum.',
        'Speak to school, health visitor and GP',
        'went',
      ],
      [
        'officer',
        'School says {child} [is eating breakfast club now|has been brighter this week]. Health have no concerns. Early help offered and accepted.',
        'Second visit to {child}, then write the assessment',
        'go',
      ],
      [
        'manager',
        'Supervision: evidence points to child in need, not protection. Assessment to be finished and shared with {mr}.',
        'Finish the assessment and share it with {mr}',
        '',
      ],
    ],
    ends: [
      [
        'Assessment shared. Plan with early help: breakfast club, money advice, parenting course.',
        'Done: stepped down to early help',
      ],
      ['Step-down meeting held. Closed to social care.', 'Closed: early help leads'],
    ],
    hazards: [
      ['dog', 0.06],
      ['violence', 0.04],
      ['two-person-visit', 0.04],
    ],
    risk: ['See {child} alone at each visit.'],
    restricted: 1,
    teams: [
      'children-west',
      'children-north',
      'children-east',
      'children-south',
      'children-front',
      'children-disability',
    ],
    weight: 3,
  },
  {
    titles: ['Child in need plan: {child}', 'Child in need: {child} and family'],
    priority: 'routine',
    standard: 60,
    facts: {
      goal: ['{child} in school every day', 'a bedtime that holds', 'safe stairs and a clean kitchen'],
      helper: ['nan', 'an aunt two streets away', 'a neighbour from church'],
    },
    steps: [
      [
        'intake',
        'Transferred from assessment. Plan goal: {goal}. {helper} helps most days.',
        'First visit under the plan',
        'go',
      ],
      [
        'officer',
        'Visited. {child} [read to me|chatted about football]. {mr} tired but trying. {goal}: [half way|better this week].',
        'Child in need meeting',
        'went',
      ],
      [
        'officer',
        'Meeting held with school and health. Everyone heard {child}’s view, written with {their2} teacher. Goal stays: {goal}.',
        'Visit: check {goal}',
        'go',
      ],
      [
        'officer',
        'Visited late afternoon. [Tea on the table|{helper} was there]. {child} said things are “better than before”.',
        'Prepare the six-week review',
        'went',
      ],
    ],
    ends: [
      ['Review: {goal} reached and kept. {mr} proud.', 'Done: plan complete'],
      ['Closed to social care, early help for a term.', 'Closed: stepped down'],
    ],
    hazards: [
      ['dog', 0.07],
      ['infection', 0.04],
    ],
    risk: ['Visits announced and unannounced by turns. See {child} each time.'],
    restricted: 1,
    teams: [
      'children-west',
      'children-north',
      'children-east',
      'children-south',
      'children-disability',
      'children-front',
    ],
    weight: 2.5,
  },
  {
    titles: ['Child protection plan: {child}', 'Child protection: {child}, core group'],
    priority: 'urgent',
    standard: 60,
    facts: {
      worry: ['domestic abuse by a former partner', 'drinking at weekends', 'neglect of health appointments'],
      sign: [
        'dentist and school nurse both seen',
        'no calls to the police since last month',
        '{mr} keeps a diary and shows it',
      ],
    },
    steps: [
      [
        'intake',
        'Plan made at conference. Main worry: {worry}. Visits every ten working days at least.',
        'Statutory visit to {child}',
        'go',
      ],
      [
        'officer',
        'Statutory visit. Saw {child} alone: knows who to ring if scared. {worry}: [no new incident|{mr} open about a bad night]. Bedroom seen.',
        'Core group',
        'went',
      ],
      [
        'officer',
        'Core group met. Good sign: {sign}. Still to do: [parenting work|safety plan to be practised].',
        'Statutory visit to {child}',
        'go',
      ],
      [
        'manager',
        'Supervision: plan is moving. Keep visits in time, and note {child}’s own words each time.',
        'Statutory visit to {child}',
        'go',
      ],
      [
        'officer',
        'Visited without notice. Calm home. {child} doing homework. {sign}.',
        'Write the report for the review conference',
        'went',
      ],
    ],
    ends: [
      ['Review conference: plan ended, child in need plan instead.', 'Done: protection plan ended'],
      ['Moved to child in need. Closed here.', 'Closed: stepped down'],
    ],
    hazards: [
      ['violence', 0.14],
      ['two-person-visit', 0.14],
      ['dog', 0.05],
    ],
    risk: ['Main worry: {worry}. See {child} alone each time and write {their2} words.'],
    restricted: 1,
    teams: ['children-west', 'children-north', 'children-east', 'children-south'],
    weight: 1.5,
  },
  {
    titles: ['Short breaks for {child}', 'Disabled child: support for {child} and family'],
    priority: 'routine',
    standard: 45,
    facts: {
      need: ['epilepsy and does not sleep', 'autism and finds noise hard', 'cerebral palsy and uses a chair'],
      give: ['a Saturday club', 'two nights a month of respite', 'a direct payment for six hours a week'],
    },
    steps: [
      [
        'intake',
        '{mr} asks for a break. {child} has {need}. [Two younger children at home|No family near].',
        'Visit to assess {child}’s needs',
        'go',
      ],
      [
        'officer',
        'Visited after school. {child} showed me {their2} tablet with pictures and chose “swim”. {mr} worn out. Asked for {give}.',
        'Take {give} to the short breaks panel',
        'went',
      ],
      ['manager', 'Panel: {give} agreed for a year.', 'Match {child} to {give}', ''],
      [
        'officer',
        'Introduced {child} to the worker. [A smile by the end|Needs a second hello].',
        'Check how {give} is going',
        'wait',
      ],
    ],
    ends: [
      ['{give} works. {mr} had a night’s sleep.', 'Done: short break in place'],
      ['Review in a year. Closed.', 'Closed: review set'],
    ],
    hazards: [
      ['access', 0.08],
      ['infection', 0.06],
    ],
    restricted: 1,
    teams: ['children-disability'],
    weight: 1,
  },
];
