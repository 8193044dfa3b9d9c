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
    teams: ['housing', 'repairs', 'contact-members'],
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
    teams: ['contact-members', 'street-n', 'street-s', 'street-e', 'street-w', 'street-leadership'],
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
    teams: ['housing', 'contact-members'],
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
      ['Three good collections. Closed.', 'Closed: collections kept'],
    ],
    teams: ['street-waste', 'street-n', 'street-s', 'street-e', 'street-w', 'street-leadership', 'contact-members'],
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
    teams: ['street-parks'],
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
    teams: ['planning', 'contact-members'],
    weight: 1,
  },
  {
    titles: ['{cllr} chases a reply for a resident', '{cllr}: letter to {service} not answered'],
    priority: 'urgent',
    standard: 5,
    facts: {
      when: ['on the 3rd', 'last month', 'twice this autumn'],
      why: [
        'it went to a shared mailbox nobody read',
        'the officer was off and nobody covered',
        'we answered to an old address',
      ],
    },
    steps: [
      ['intake', '{cllr} writes: {mr} wrote to {service} {when} and has heard nothing.', 'Find the letter', ''],
      ['officer', 'Found it: {why}. Rang {mr} and said sorry.', 'Get the answer {mr} is owed', ''],
      [
        'officer',
        'Service manager has the answer ready. Draft to {cllr} says plainly that {why}.',
        'Send both answers',
        '',
      ],
    ],
    ends: [
      ['Both answers sent.', 'Done: answered'],
      ['{mr} has what {they} needed. Closed.', 'Closed: answered'],
    ],
    weight: 1.2,
  },
  {
    titles: ['{cllr}: how does {service} help with {what}?', '{cllr}: figures about {what}'],
    priority: 'urgent',
    standard: 5,
    facts: { what: ['carers in the ward', 'waiting times', 'the cost of living', 'language support', 'opening hours'] },
    steps: [
      [
        'intake',
        '{cllr} asks before the ward meeting: what does {service} do about {what}, and how many people in {street} area ask?',
        'Gather figures',
        '',
      ],
      [
        'officer',
        'Figures from the system, small numbers left out. Asked the team for two examples about {what}.',
        'Draft one page for {cllr}',
        'wait',
      ],
      ['manager', 'Good page. Take out the names and add who to ring.', 'Send the page to {cllr}', ''],
    ],
    ends: [
      ['Page sent before the meeting.', 'Done: answered'],
      ['{cllr} will use it again. Closed.', 'Closed: answered'],
    ],
    weight: 0.8,
  },
  {
    titles: ['{cllr}: broken {kit} in the park', '{cllr}: play area at {street}'],
    priority: 'urgent',
    standard: 5,
    facts: { kit: ['swing', 'roundabout', 'gate', 'climbing net'] },
    steps: [
      [
        'intake',
        '{cllr} had a call from {mr}: the {kit} is broken and children still use it.',
        'Go and look today',
        'go',
      ],
      [
        'officer',
        'Looked: {kit} taped off and signed. Part is [on the van|six weeks away].',
        'Tell {cllr} the date',
        'went',
      ],
    ],
    ends: [
      ['{kit} mended; photo sent to {cllr}.', 'Done: answered'],
      ['Checked in the weekly round. Closed.', 'Closed: mended'],
    ],
    teams: ['street-parks'],
    weight: 1.2,
  },
];
