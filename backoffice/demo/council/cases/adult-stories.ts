import type { Story } from './story.ts';

export const adultStories: readonly Story[] = [
  {
    titles: [
      'Care needs assessment after a fall',
      'Falls at home: assessment',
      'Assessment: unsteady and living alone',
    ],
    priority: 'routine',
    standard: 28,
    facts: {
      where: ['on the stairs', 'in the bathroom', 'getting out of bed', 'in the kitchen at night'],
      wish: ['to stay in {their} own home', 'to keep going to chapel', 'to go on cooking for {themself}'],
      kit: ['a second stair rail', 'a shower stool and grab rails', 'a pendant alarm', 'a bed lever'],
    },
    steps: [
      [
        'intake',
        '{other} rang, worried: {mr} has fallen [twice|three times] this month {where}. {They} lives alone and [has stopped going out|is not eating well].',
        'Ring {mr} and ask if {they} agrees to an assessment',
        '',
      ],
      [
        'officer',
        'Spoke to {mr}. [A little hard of hearing but quite clear|Cheerful, did not want fuss]. {They} agrees to a visit with {other} there. Wants {wish}.',
        'Home visit: care needs assessment',
        'go',
      ],
      [
        'officer',
        'Visited with {other}. Managed the stairs with one hand on the wall. Eligible needs: [washing, meals, moving about safely|keeping safe, getting out]. Suggested {kit}; {mr} agreed.',
        'Order {kit} and write up the assessment',
        'went',
      ],
      [
        'officer',
        'Assessment written and sent to {mr}. {kit} ordered. [Reablement for up to six weeks asked for|Two calls a day asked for].',
        'Wait for a reablement start date',
        'wait',
      ],
      [
        'officer',
        'Reablement started. [Doing better than thought|Tired but keen].',
        'Review visit at the end of reablement',
        'go',
      ],
    ],
    ends: [
      [
        'Review: washing and dressing without help again, {kit} in use. No long-term care wanted.',
        'Done: independent again',
      ],
      ['Paperwork complete and sent to {mr} and {other}. Closed.', 'Closed: no further care needed'],
    ],
    hazards: [
      ['access', 0.25],
      ['dog', 0.04],
    ],
    risk: ['Falls risk. Wears a pendant: check that it is on.'],
    teams: [
      'adults-west',
      'adults-north',
      'adults-east',
      'adults-south',
      'adults-front',
      'adults-therapy',
      'adults-hospital',
    ],
    weight: 3,
  },
  {
    titles: ['Hospital discharge: package of care', 'Going home from the ward with support'],
    priority: 'urgent',
    standard: 5,
    facts: {
      ward: ['Ward 4', 'Ward 11', 'the stroke unit', 'the acute medical unit'],
      calls: ['two calls a day', 'three calls a day', 'four calls a day with two carers'],
      snag: [
        'the bed is upstairs',
        'the key has been lost',
        'no food in the house',
        'heating is on a prepayment meter',
      ],
    },
    steps: [
      [
        'intake',
        'Discharge notice from {ward}: {mr} is fit to leave. [Lives alone|Lives with a partner who is frail]. Package needed.',
        'See {mr} on {ward}',
        'go',
      ],
      [
        'officer',
        'Saw {mr} on {ward} with the therapist. Needs {calls}. Snag: {snag}. {other} will help at the weekend.',
        'Find a provider for {calls} and solve: {snag}',
        'went',
      ],
      [
        'officer',
        'Provider can start. {other} is dealing with the snag ({snag}). Transport [booked|asked for].',
        'Confirm {mr} is home and the first call happened',
        'wait',
      ],
      [
        'officer',
        'Home and settled. First call was [on time|forty minutes late, raised with the provider].',
        'Visit in the first week home',
        'go',
      ],
    ],
    ends: [
      ['Review: {calls} is right, moved to the long-term team.', 'Done: settled at home'],
      ['Review done. Closed here.', 'Closed: passed to review'],
    ],
    hazards: [
      ['access', 0.2],
      ['infection', 0.08],
    ],
    teams: ['adults-hospital', 'adults-therapy'],
    weight: 2,
  },
  {
    titles: ['Carer’s assessment', 'Carer is exhausted: assessment', 'Support for a husband or wife who cares'],
    priority: 'routine',
    standard: 28,
    facts: {
      ill: ['dementia', 'Parkinson’s', 'a stroke', 'multiple sclerosis'],
      help: ['a sitting service on Thursdays', 'a week of respite', 'a direct payment for four hours a week'],
    },
    steps: [
      [
        'intake',
        'GP link worker asks for a carer’s assessment for {mr}, who cares for {other} with {ill}. [Up three times a night|Has not had a day off since the spring].',
        'Ring {mr} when {other} is at day care',
        '',
      ],
      [
        'officer',
        'Talked to {mr}. [Tearful, says {they} feels guilty to ask|Plain that {they} cannot go on like this]. Agreed to meet at home.',
        'Home visit: carer’s assessment',
        'go',
      ],
      [
        'officer',
        'Met {mr}. {They} manages all washing, medicines and nights. Asked for {help}. Told {them} about the carers’ group.',
        'Take {help} to the panel',
        'went',
      ],
      ['manager', 'Agreed {help}, to be looked at again in three months.', 'Set up {help}', ''],
      [
        'officer',
        'Rang {mr} with the news. Provider [starts in a fortnight|to ring {them}].',
        'Check that {help} has started',
        'wait',
      ],
    ],
    ends: [
      ['{help} is working. {mr} has slept. Carer’s record updated.', 'Done: support in place'],
      ['Next review is on the calendar. Closed.', 'Closed: review in a year'],
    ],
    hazards: [['access', 0.05]],
    parts: ['Carer', ['Partner', 'Mother', 'Father']],
    teams: ['adults-west', 'adults-north', 'adults-east', 'adults-south', 'adults-front', 'adults-hospital'],
    weight: 1.5,
  },
  {
    titles: ['Safeguarding: money missing', 'Safeguarding concern: possible financial abuse'],
    priority: 'urgent',
    standard: 10,
    facts: {
      sum: ['£40 a week', 'about £600', '£1,100 over the summer'],
      who: ['a nephew', 'a lodger', 'a person met at the shops', 'a former neighbour'],
    },
    steps: [
      [
        'intake',
        'Bank rang: unusual withdrawals from the account of {mr}, {sum}. {They} came in with {who}, who did the talking.',
        'Safeguarding triage',
        '',
      ],
      [
        'manager',
        'Triage: meets the criteria for enquiry. See {mr} alone. Police have been told and gave a log number.',
        'See {mr} alone',
        'go',
      ],
      [
        'officer',
        'Saw {mr} alone at home. {They} said {who} “helps with the shopping” and holds the card. {They} did not know how much had gone. Has capacity for this decision. Wants it to stop but no fuss.',
        'Help {mr} cancel the card and make a protection plan',
        'went',
      ],
      [
        'officer',
        'New card, new number. {other} will shop with {mr}. {who} told not to come, and went quietly.',
        'Strategy discussion with the police',
        'wait',
      ],
      [
        'officer',
        'Police are taking a statement. {mr} feels [safer|foolish, and was told {they} is not].',
        'Visit to review the protection plan',
        'go',
      ],
    ],
    ends: [
      ['Enquiry closed: abuse likely, risk removed. {mr} agreed the outcome.', 'Done: protection plan complete'],
      ['Bank confirms no more withdrawals. Closed.', 'Closed: risk removed'],
    ],
    hazards: [
      ['violence', 0.08],
      ['two-person-visit', 0.1],
    ],
    risk: ['See {mr} alone. Do not ring first: {who} may answer.'],
    restricted: 0.9,
    teams: ['adults-safeguarding', 'adults-west', 'adults-north', 'adults-east', 'adults-south'],
    weight: 1,
  },
  {
    titles: ['Safeguarding: self-neglect and hoarding', 'Home full of belongings, fire risk'],
    priority: 'urgent',
    standard: 15,
    facts: {
      level: ['level 6 in the living room', 'level 7 in the hall', 'level 5 in the kitchen'],
      love: ['a late partner’s sewing', 'forty years of railway magazines', 'radio parts', '{their} mother’s china'],
    },
    steps: [
      [
        'intake',
        'Fire service visited {mr} and could not reach the back room. Clutter {level}. {They} smokes in the armchair.',
        'Joint visit with the fire service',
        'go',
      ],
      [
        'officer',
        'Joint visit. {mr} polite and wary. Clutter {level}; way to the back door blocked. {They} showed me {love} and talked for an hour. Smoke alarms and a fire blanket fitted.',
        'Go back alone and agree one small goal',
        'went go',
      ],
      [
        'officer',
        'Agreed one goal: a clear way from chair to door. {They} will not be rushed. [Moved eleven bags together|Cleared the stair].',
        'Third visit: check the way is still clear',
        'went go',
      ],
      [
        'manager',
        'Supervision: keep going at {mr}’s pace. Capacity assessed for this decision: {they} has it. Multi-agency meeting to share the plan.',
        'Multi-agency meeting',
        'wait',
      ],
    ],
    ends: [
      ['Way out is clear and stays clear. Support worker goes on weekly.', 'Done: fire risk lowered'],
      ['Passed to the support worker. Closed.', 'Closed: support worker in place'],
    ],
    hazards: [
      ['infection', 0.12],
      ['access', 0.3],
      ['dog', 0.06],
    ],
    risk: ['Fire risk: smokes in a cluttered room. Check the alarms on each visit.'],
    restricted: 0.3,
    teams: ['adults-safeguarding', 'adults-west', 'adults-north', 'adults-east', 'adults-south'],
    weight: 1,
  },
  {
    titles: ['Occupational therapy: bathing', 'Adaptation: level access shower', 'Equipment for getting upstairs'],
    priority: 'routine',
    standard: 40,
    facts: {
      need: [
        'cannot get over the bath side',
        'cannot manage the stairs after a hip operation',
        'slides out of {their} chair',
      ],
      fix: ['a level access shower', 'a straight stairlift', 'a raised chair and a perching stool'],
    },
    steps: [
      [
        'intake',
        '{mr} {need}. {other} lifts {them} and has a bad back from it.',
        'Ring to set priority and give safe advice',
        '',
      ],
      [
        'officer',
        'Rang. Gave advice not to lift. [Loaned a board to try|A commode is on its way]. Visit needed to measure.',
        'Home visit: measure and try equipment',
        'go',
      ],
      [
        'officer',
        'Visited: {need}, tried the equipment, not enough. Recommending {fix}. Landlord is the council, so no grant form.',
        'Send the recommendation for {fix}',
        'went',
      ],
      [
        'officer',
        'Surveyor will price {fix}. Told {mr} that it takes some weeks.',
        'Wait for the surveyor’s drawing',
        'wait',
      ],
      [
        'officer',
        'Drawing agreed with {mr}. [Contractor has a date|On the programme].',
        'Visit when {fix} is in, to check it suits',
        'go',
      ],
    ],
    ends: [
      ['{fix} in and used safely. {other} no longer lifts.', 'Done: {fix} fitted'],
      ['Checked by phone. Closed.', 'Closed: needs met'],
    ],
    hazards: [
      ['access', 0.15],
      ['asbestos', 0.05],
    ],
    teams: ['adults-therapy'],
    weight: 1.5,
  },
  {
    titles: ['Annual review of care and support', 'Review: care plan one year on'],
    priority: 'routine',
    standard: 40,
    facts: {
      plan: ['three mornings at the day centre', 'two calls a day', 'a direct payment for a personal assistant'],
      change: ['nothing to change', 'a later morning call', 'help with bills as well'],
    },
    steps: [
      ['intake', 'Review is due. Plan: {plan}.', 'Ring to arrange the review', ''],
      [
        'officer',
        'Rang {mr}; {other} would like to be there. Asked them to think about what works.',
        'Home visit: annual review',
        'go',
      ],
      [
        'officer',
        'Reviewed at home. {plan} [works well|is mostly right]. Asked for: {change}. Home clean, fridge full, good humour.',
        'Write up the review',
        'went',
      ],
    ],
    ends: [
      ['Review signed. {change}.', 'Done: reviewed'],
      ['Next review in a year. Closed.', 'Closed: reviewed'],
    ],
    hazards: [
      ['access', 0.15],
      ['dog', 0.05],
    ],
    teams: ['adults-west', 'adults-north', 'adults-east', 'adults-south', 'adults-front'],
    weight: 2,
  },
];
