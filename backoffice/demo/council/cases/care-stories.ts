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
        'Provider can start. {other} is sorting it so that {snag} is not a problem. Transport [booked|asked for].',
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
      ['Six weeks on: {calls} is right, moved to the long-term team.', 'Done: settled at home'],
      ['Review done. Closed here.', 'Closed: passed to review'],
    ],
    hazards: [
      ['access', 0.2],
      ['infection', 0.08],
    ],
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
        'Safeguarding triage within one working day',
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
        'Saw {mr} alone at home. {They} said {who} “helps with the shopping” and holds the card. {They} did not know of {sum}. Has capacity for this decision. Wants it to stop but no fuss.',
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
      ['Three-month check: no more withdrawals. Closed.', 'Closed: risk removed'],
    ],
    hazards: [
      ['violence', 0.08],
      ['two-person-visit', 0.1],
    ],
    risk: ['See {mr} alone. Do not ring the landline: {who} may answer.'],
    restricted: 0.9,
    weight: 1,
  },
  {
    titles: ['Safeguarding: self-neglect and hoarding', 'Home full of belongings, fire risk'],
    priority: 'urgent',
    standard: 15,
    facts: {
      level: ['level 6 in the living room', 'level 7 in the hall', 'level 5 in the kitchen'],
      love: ['{their} late wife’s sewing', 'forty years of railway magazines', 'radio parts', '{their} mother’s china'],
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
      ['Way out is clear and kept clear for two months. Support worker goes on weekly.', 'Done: fire risk lowered'],
      ['Passed to the support worker. Closed.', 'Closed: support worker in place'],
    ],
    hazards: [
      ['infection', 0.12],
      ['access', 0.3],
      ['dog', 0.06],
    ],
    risk: ['Fire risk: smokes in a cluttered room. Check the alarms on each visit.'],
    restricted: 0.3,
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
      ['Checked by phone after a month. Closed.', 'Closed: needs met'],
    ],
    hazards: [
      ['access', 0.15],
      ['asbestos', 0.05],
    ],
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
    weight: 2,
  },
];

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
    risk: [
      '{worry}. If the former partner is there, leave and ring the police. Safety plan is on file.',
      'Main worry: {worry}. See {child} alone each time and write {their2} words.',
    ],
    restricted: 1,
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
    weight: 1,
  },
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
    weight: 1,
  },
];
