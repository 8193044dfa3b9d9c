import type { Story } from './story.ts';

export const arrearsStories: readonly Story[] = [
  {
    titles: [
      'Rent arrears after a change to Universal Credit',
      'Arrears: first Universal Credit payment awaited',
      'Arrears of £{owed} since the move to Universal Credit',
    ],
    priority: 'routine',
    standard: 20,
    facts: { owed: ['486', '612', '734', '871', '1,038', '1,190'], pay: ['£12', '£15', '£20', '£25'] },
    steps: [
      [
        'intake',
        'Account went over the limit: £{owed} owed. {mr} moved to Universal Credit and has not told us the housing element is in payment.',
        'Ring {mr} about the arrears',
        '',
      ],
      [
        'officer',
        '[Spoke to|Rang and reached] {mr}. {They} thought rent was paid straight to us. Explained that it comes to {them} [and how the five-week wait works|each month]. Upset but willing.',
        'Send income and spending form to {mr}',
        '',
      ],
      [
        'officer',
        'Form is back. [Little left after food and gas|Some room in it]. Agreed {pay} a week on top of rent, from [Friday|the next payday].',
        'Check the first payment of {pay} has come',
        'wait',
      ],
      [
        'officer',
        'Asked for rent to be paid direct by Universal Credit. {mr} agreed by message.',
        'Wait for the answer on direct payment',
        'wait',
      ],
      [
        'officer',
        'One payment missed: [phone broken|hours cut at work]. Agreed to start again and to talk it through at home.',
        'Visit about the missed payment and money advice',
        'go',
      ],
    ],
    ends: [
      [
        'Account is clear of the limit and direct payments have started.',
        'Done: arrangement kept, direct payment in place',
      ],
      ['Payments kept each week since. Closed.', 'Closed: account below the limit'],
    ],
    hazards: [
      ['dog', 0.04],
      ['violence', 0.03],
    ],
    weight: 3,
  },
  {
    titles: ['Arrears: hours cut at work', 'Rent arrears after losing a job', 'Arrears of £{owed}, income has dropped'],
    priority: 'routine',
    standard: 20,
    facts: {
      owed: ['318', '540', '702', '955'],
      job: ['the bakery', 'a warehouse', 'a care agency', 'the bus company', 'a school kitchen'],
    },
    steps: [
      [
        'intake',
        'Direct debit returned twice. £{owed} owed. Letter sent with the money advice leaflet.',
        'Ring {mr}',
        '',
      ],
      [
        'officer',
        '{mr} [called back|rang in]. {Their} hours at {job} were cut [in half|to two days]. Not claimed anything. Made an appointment with the money adviser.',
        'Check {mr} saw the money adviser',
        'wait',
      ],
      [
        'officer',
        'Money adviser found [a council tax reduction and help with the water bill|Universal Credit of about £90 a week not claimed]. Claim is in.',
        'Agree a payment with {mr} when the claim is decided',
        'wait',
      ],
      [
        'officer',
        'Claim decided. {mr} can pay [£10|£15|£18] a week. Put in writing.',
        'Visit {mr} to sign the arrangement',
        'go',
      ],
    ],
    ends: [
      ['Arrangement signed and first three payments in.', 'Done: arrangement in place'],
      ['{mr} is back at full hours and has cleared the account. Closed.', 'Closed: account clear'],
    ],
    weight: 2,
  },
  {
    titles: ['Arrears: notice of seeking possession', 'Serious arrears, £{owed}', 'Arrears of £{owed} before court'],
    priority: 'urgent',
    standard: 15,
    facts: {
      owed: ['1,860', '2,240', '2,715', '3,120'],
      why: [
        '{their} mother’s illness',
        'a relationship ending',
        'gambling, which {they} wants help with',
        'a benefit sanction',
      ],
    },
    steps: [
      [
        'intake',
        '£{owed} owed and no contact for weeks. Referred from the income system at stage three.',
        'Visit without notice to make contact',
        'go',
      ],
      [
        'officer',
        'Called at the home: [no answer, card left|curtains drawn, neighbour says {they} is in most evenings]. Rang and left a message.',
        'Try {mr} again by visit, late afternoon',
        'went go',
      ],
      [
        'officer',
        'Found {mr} in. [Shaken, let me in|Talked on the step]. The arrears began with {why}. [Has not opened post|Thought {they} would be evicted at once]. Explained what notice means and what stops it.',
        'Draw up a payment plan and check benefits with {mr}',
        'went',
      ],
      [
        'manager',
        'Case talk. Agreed: no court application while {mr} keeps to a plan. Must be offered debt advice in writing before any notice.',
        'Serve notice only if the plan is not kept; debt advice letter first',
        '',
      ],
      [
        'officer',
        'Plan agreed: rent plus [£30|£25] a week. Debt advice [booked at the drop-in|starts next week].',
        'Check the second payment and that {mr} saw debt advice',
        'wait',
      ],
    ],
    ends: [
      ['Plan kept so far. Notice not served.', 'Done: court avoided'],
      ['Account down by half and falling. Closed to routine checks.', 'Closed: plan kept'],
    ],
    hazards: [
      ['violence', 0.06],
      ['dog', 0.06],
      ['two-person-visit', 0.04],
    ],
    risk: ['Says {they} is very low about the debt. Ask how {they} is at each contact and offer the crisis line.'],
    teams: ['housing'],
    weight: 1.5,
  },
  {
    titles: ['Arrears: under-occupation charge', 'Shortfall each week for a spare room'],
    priority: 'routine',
    standard: 20,
    facts: {
      gap: ['£14.20', '£16.85', '£21.40'],
      wish: ['a smaller flat near the school', 'to stay, as grandchildren stay over', 'to swap with a family'],
    },
    steps: [
      [
        'intake',
        'Shortfall of {gap} a week since {their} son left home. Arrears building slowly.',
        'Talk to {mr} about moving or topping up',
        '',
      ],
      [
        'officer',
        'Rang {mr}: wants {wish}. Told {them} about the discretionary housing payment and the mutual exchange list.',
        'Help {mr} apply for a discretionary housing payment',
        'go',
      ],
      [
        'officer',
        'Filled in the form together at {their} home. [Bank statements copied|Needs one more payslip].',
        'Wait for the decision on the discretionary payment',
        'went wait',
      ],
    ],
    ends: [
      ['Award of six months made. Arrears stopped growing.', 'Done: award made'],
      ['Moved by exchange. Closed.', 'Closed: tenant moved'],
    ],
    weight: 1,
  },
  {
    titles: ['Former tenant arrears', 'Arrears after a tenancy ended'],
    priority: 'routine',
    standard: 30,
    facts: { owed: ['212', '388', '461'] },
    steps: [
      [
        'intake',
        'Tenancy ended with £{owed} owing. {mr} left a forwarding address with the agent.',
        'Write to {mr} at the new address',
        '',
      ],
      [
        'officer',
        'Letter sent with ways to pay. [Returned once, resent|No answer yet].',
        'Ring {mr} on the number given',
        'wait',
      ],
      [
        'officer',
        '{mr} answered: disputes the last two weeks. Keys were [late by nine days|handed in at the wrong office]. Checking with the lettings team.',
        'Ask lettings when the keys came in',
        'wait',
      ],
      [
        'officer',
        'Keys date found. Took one week off the balance and told {mr}. {They} will pay monthly.',
        'Set up monthly payment for {mr}',
        '',
      ],
    ],
    ends: [
      ['Paid in full by card.', 'Done: paid'],
      ['Small balance written off under the policy. Closed.', 'Closed: written off'],
    ],
    weight: 1,
  },
  {
    titles: ['Arrears: housing benefit suspended', 'Benefit stopped, rent not covered'],
    priority: 'urgent',
    standard: 15,
    facts: {
      miss: ['two payslips', 'a letter about savings', 'a form about a grown-up daughter’s income', 'proof of pension'],
    },
    steps: [
      [
        'intake',
        'Housing benefit suspended, so nothing is coming to the rent account. {mr} says {they} sent everything.',
        'Find out from benefits what is missing',
        '',
      ],
      [
        'officer',
        'Benefits are waiting for {miss}. Told {mr}, who [cannot get to the library to scan it|has trouble reading letters].',
        'Collect {miss} from {mr} at home',
        'go',
      ],
      [
        'officer',
        'Called and took photos of {miss}. Passed to benefits while there.',
        'Check the claim is back in payment',
        'went wait',
      ],
      ['officer', 'Back in payment from the day it stopped. Small gap left.', 'Confirm the balance with {mr}', ''],
    ],
    ends: [
      ['Backdated benefit has cleared the account.', 'Done: benefit restored'],
      ['Account straight. Closed.', 'Closed: in payment'],
    ],
    hazards: [['access', 0.08]],
    teams: ['housing'],
    weight: 1.5,
  },
];
