import type { Story } from './story.ts';

export const enquiryStories: readonly Story[] = [
  {
    titles: ['{cllr}: repair promised to a resident', '{cllr} asks about a delayed repair'],
    priority: 'urgent',
    standard: 5,
    facts: {
      what: ['a fence blown down in the autumn', 'a bathroom fan', 'a shared stair light', 'a gate that will not shut'],
      cause: ['the order was closed by mistake', 'the contractor waited for a part', 'two visits found nobody in'],
    },
    steps: [
      [
        'intake',
        '{cllr} writes for {mr}: {what} was promised and nothing has come of it.',
        'Find out from repairs what happened',
        '',
      ],
      ['officer', 'Repairs say {cause}. Asked for a date we can keep.', 'Draft the answer to {cllr}', 'wait'],
      [
        'officer',
        'Repairs give a firm date. Rang {mr}, who is content if it is kept.',
        'Send the answer to {cllr}',
        '',
      ],
    ],
    ends: [
      ['Answer sent to {cllr} with an apology: {cause}.', 'Done: answered'],
      ['{cllr} thanks the team. Closed.', 'Closed: answered in time'],
    ],
    weight: 2,
  },
  {
    titles: ['{cllr}: speeding and parking on {street}', '{cllr} asks for action on {street}'],
    priority: 'urgent',
    standard: 5,
    facts: {
      what: ['cars on the footway at school time', 'lorries cutting through', 'a junction nobody can see round'],
    },
    steps: [
      [
        'intake',
        '{cllr} had a meeting with residents of {street}: {what}. Wants to know what can be done.',
        'Ask highways for data on {street}',
        '',
      ],
      [
        'officer',
        'Highways have [a count from last year|no count, and can do one]. Enforcement can patrol at school time.',
        'Draft the answer to {cllr}',
        'wait',
      ],
      ['manager', 'Read the draft. Add the date of the patrol and who to ring.', 'Send the answer to {cllr}', ''],
    ],
    ends: [
      ['Answer sent; patrols on three mornings.', 'Done: answered'],
      ['Patrol result sent as promised. Closed.', 'Closed: patrol done'],
    ],
    weight: 1.5,
  },
  {
    titles: ['{cllr}: resident’s housing application', '{cllr} for a family on the waiting list'],
    priority: 'urgent',
    standard: 5,
    facts: {
      need: ['four in one bedroom', 'a son who uses a wheelchair', 'a notice from a private landlord'],
      miss: ['a medical form', 'proof of address', 'the landlord’s notice'],
    },
    steps: [
      ['intake', '{cllr} asks about {mr}: {need}. Consent form attached.', 'Check the application and band', ''],
      [
        'officer',
        'On the register in band C. We lack {miss}. Rang {mr}: did not know, will bring it to the drop-in.',
        'Wait for {miss}',
        'wait',
      ],
      [
        'officer',
        '{miss} is in. Band looked at again: [moved to B|stays, and why is explained].',
        'Send the answer to {cllr} and {mr}',
        '',
      ],
    ],
    ends: [
      ['Answered {cllr} and {mr} in plain words.', 'Done: answered'],
      ['No further questions. Closed.', 'Closed: answered'],
    ],
    restricted: 0.05,
    weight: 1.5,
  },
  {
    titles: ['{cllr}: missed bins on {street}', '{cllr}: bins missed again'],
    priority: 'urgent',
    standard: 5,
    facts: {
      times: ['three times', 'twice', 'four times'],
      why: ['parked cars stop the lorry', 'the new round left out the even side', 'the crew had no key to the gate'],
    },
    steps: [
      [
        'intake',
        '{cllr}: {street} missed {times} since the new rounds.',
        'Ask the waste supervisor about {street}',
        '',
      ],
      [
        'officer',
        'Supervisor checked the tracker: {why}. A catch-up load goes tomorrow.',
        'Answer {cllr} and watch the next collection',
        'wait',
      ],
      [
        'officer',
        'Next collection [was made|was late but made]. {mr}, who wrote first, was told.',
        'Send the answer to {cllr}',
        '',
      ],
    ],
    ends: [
      ['Answer sent: {why}, and what we changed.', 'Done: answered'],
      ['Four good collections. Closed.', 'Closed: collections kept'],
    ],
    weight: 2,
  },
  {
    titles: ['{cllr}: tree roots and {what}', '{cllr} about a council tree'],
    priority: 'urgent',
    standard: 5,
    facts: { what: ['a cracked path', 'a lifted wall', 'no light in the front rooms'] },
    steps: [
      ['intake', '{cllr} sends photos from {mr}: {what} by a council tree on {street}.', 'Tree officer to look', 'go'],
      [
        'officer',
        'Looked: a mature lime, sound. {what} is [from the roots, path can be ramped over|partly the drain]. No felling, crown lift possible.',
        'Answer {cllr} with the tree officer’s view',
        'went',
      ],
    ],
    ends: [
      ['Answer sent; crown lift on the winter list.', 'Done: answered'],
      ['Path ramped. Closed.', 'Closed: path done'],
    ],
    weight: 1,
  },
  {
    titles: ['{cllr}: complaint about a planning decision', '{cllr}: why was this allowed?'],
    priority: 'urgent',
    standard: 5,
    facts: { what: ['a rear extension', 'a flat over a shop', 'a phone mast', 'a new drive'] },
    steps: [
      [
        'intake',
        '{cllr} asks on behalf of {mr} why {what} was allowed on {street} against objections.',
        'Read the officer report',
        '',
      ],
      [
        'officer',
        'Report deals with light and privacy; {what} meets the guidance. Objections were read out at committee.',
        'Draft the answer to {cllr} in plain words',
        '',
      ],
      ['manager', 'Draft is fair. Say sorry that nobody told {mr} of the date.', 'Send the answer to {cllr}', ''],
    ],
    ends: [
      ['Sent, with the link to the report.', 'Done: answered'],
      ['{mr} has gone to the ombudsman page. Closed here.', 'Closed: answered'],
    ],
    weight: 1,
  },
];

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

export const taxStories: readonly Story[] = [
  {
    titles: [
      'Council tax: single person discount',
      'Single person discount claimed',
      'Discount query: one adult at home',
    ],
    priority: 'routine',
    standard: 10,
    facts: {
      who: ['a son who went to university', 'a partner who left', 'a lodger who moved on'],
      proof: ['a tenancy agreement', 'a student certificate', 'a bank letter'],
    },
    steps: [
      ['intake', '{mr} applies online for the discount: lived with {who}.', 'Check who is on the electoral roll', ''],
      ['officer', 'Roll still shows two adults. Asked {mr} for {proof}.', 'Wait for {proof}', 'wait'],
      ['officer', '{proof} is in and bears it out. New bill to go.', 'Apply the discount and send the bill', ''],
    ],
    ends: [
      ['25% off from the right day; new bill sent.', 'Done: discount given'],
      ['Direct debit changed. Closed.', 'Closed: billed'],
    ],
    weight: 3,
  },
  {
    titles: [
      'Council tax arrears: arrangement asked for',
      'Summons received: wants to pay by the week',
      'Arrears of £{owed} before liability order',
    ],
    priority: 'urgent',
    standard: 10,
    facts: { owed: ['412', '678', '903', '1,250'], pay: ['£15 a week', '£60 a month', '£20 a week'] },
    steps: [
      ['intake', '{mr} rang about the summons for £{owed}. Offers {pay}.', 'Look at income and spending', ''],
      [
        'officer',
        'Form done by phone. {pay} is [fair|tight but fair]. Checked for council tax support: [may be due some|none due].',
        'Put the arrangement on hold of enforcement',
        '',
      ],
      ['officer', 'Arrangement of {pay} set. Enforcement stopped while it is kept.', 'Check the first payment', 'wait'],
      [
        'officer',
        'First payment in. {mr} asked for the day to move to payday: done.',
        'Check the third payment',
        'wait',
      ],
    ],
    ends: [
      ['All payments kept, balance falling.', 'Done: arrangement kept'],
      ['Cleared. Closed.', 'Closed: paid'],
    ],
    risk: ['Vulnerable: no enforcement agent without a manager’s word.'],
    weight: 3,
  },
  {
    titles: ['Moved in: new council tax account', 'Change of address within Thanwick', 'Moving out: final bill'],
    priority: 'routine',
    standard: 10,
    facts: {
      q: [
        'completion day does not match the solicitor’s letter',
        'landlord gives another date',
        'a spare week between two homes',
      ],
    },
    steps: [
      ['intake', '{mr} told us of a move online. Snag: {q}.', 'Check the dates', ''],
      [
        'officer',
        'Rang {mr} and the agent. [Tenancy starts on the 1st|Keys were given on the Friday].',
        'Correct the dates and send the bill',
        'wait',
      ],
      ['officer', 'Agent sent the agreement. Dates changed on both accounts.', 'Send the new bill', ''],
    ],
    ends: [
      ['New bill and refund of the small credit sent.', 'Done: billed'],
      ['Nothing owed. Closed.', 'Closed: settled'],
    ],
    weight: 2.5,
  },
  {
    titles: ['Empty home premium disputed', 'Empty property: exemption after a death'],
    priority: 'routine',
    standard: 15,
    facts: {
      why: ['probate is not granted', 'it is for sale', 'works are going on'],
      see: ['no furniture, post on the mat', 'half stripped, no kitchen', 'curtains up and a for sale board'],
    },
    steps: [
      ['intake', '{mr} disputes the charge: {why}.', 'Inspector to visit', 'go'],
      [
        'officer',
        'Inspector called: {see}. Asked {mr} for papers, because {why}.',
        'Wait for papers from {mr}',
        'wait',
      ],
      [
        'officer',
        'Papers in. [Exemption applies for a time|Premium stands, discount for works does not exist now].',
        'Write the decision to {mr}',
        '',
      ],
    ],
    ends: [
      ['Decision sent with the right to appeal.', 'Done: decided'],
      ['No appeal in time. Closed.', 'Closed: no appeal'],
    ],
    weight: 1.2,
  },
  {
    titles: ['Council tax support: new claim', 'Council tax support: change of income'],
    priority: 'routine',
    standard: 15,
    facts: {
      change: ['started work at 20 hours', 'pension went up', 'a grown son moved back'],
      miss: ['last two payslips', 'the award letter', 'a rent book'],
    },
    steps: [
      ['intake', '{mr} reports: {change}. Evidence missing: {miss}.', 'Ask {mr} for {miss}', 'wait'],
      ['officer', '{miss} came by photo. [Clear|One page blurred, asked again].', 'Work out the award again', ''],
      [
        'officer',
        'Award worked out: [£4.10 a week less|£7.85 a week more]. Rang {mr} so the bill is no shock.',
        'Send the decision',
        '',
      ],
    ],
    ends: [
      ['Award letter and new bill sent.', 'Done: award changed'],
      ['No dispute in a month. Closed.', 'Closed: in payment'],
    ],
    weight: 2.5,
  },
  {
    titles: ['Banding challenge', 'Disabled band reduction', 'Severe mental impairment disregard'],
    priority: 'routine',
    standard: 20,
    facts: {
      ask: [
        'a room used for dialysis',
        'a doctor’s certificate for {their} mother',
        'a neighbour’s house in a lower band',
      ],
    },
    steps: [
      ['intake', '{mr} writes about {ask}.', 'Read the claim and the rules', ''],
      [
        'officer',
        'Rang {mr} about {ask}. Explained what we decide and what the Valuation Office decides.',
        'Wait for the form from {mr}',
        'wait',
      ],
      [
        'officer',
        'Form is in. [A visit will help|Papers are enough].',
        'Visit to see the room and talk it through',
        'go',
      ],
    ],
    ends: [
      ['Decided for {mr}: bill changed back to April.', 'Done: reduction given'],
      ['Passed to the Valuation Office with {their} consent. Closed.', 'Closed: passed on'],
    ],
    weight: 1,
  },
];
