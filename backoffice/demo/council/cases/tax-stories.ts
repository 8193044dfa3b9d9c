import type { Story } from './story.ts';

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
    teams: ['revenues-north', 'revenues-south'],
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
        'Set up the arrangement and hold enforcement',
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
    teams: ['revenues-recovery', 'revenues-north', 'revenues-south'],
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
    teams: ['revenues-north', 'revenues-south'],
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
    teams: ['revenues-north', 'revenues-south'],
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
      ['No dispute since. Closed.', 'Closed: in payment'],
    ],
    teams: ['revenues-benefits'],
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
    teams: ['revenues-north', 'revenues-south'],
    weight: 1,
  },
  {
    titles: ['Council tax support: backdating asked for', 'Council tax support: overpayment'],
    priority: 'routine',
    standard: 15,
    facts: {
      good: ['in hospital for six weeks', 'told by the job centre that it was automatic', 'caring for a dying parent'],
    },
    steps: [
      ['intake', '{mr} asks us to look back: {they} was {good}.', 'Ask for anything that bears it out', ''],
      ['officer', 'Rang {mr}. [A hard time|Hesitant to say more]. A letter will do.', 'Wait for a letter', 'wait'],
      ['officer', 'Letter is in. “{good}” fits the dates. Draft decision to allow.', 'Have the decision checked', ''],
      ['manager', 'Agree. Good cause shown.', 'Send the decision to {mr}', ''],
    ],
    ends: [
      ['Backdated; credit on the bill.', 'Done: allowed'],
      ['Bill settled. Closed.', 'Closed: allowed'],
    ],
    teams: ['revenues-benefits'],
    weight: 1.6,
  },
  {
    titles: ['Council tax support: works for {self}', 'Council tax support: self-employed income'],
    priority: 'routine',
    standard: 20,
    facts: {
      self: ['a taxi firm', 'a mobile salon', 'delivery apps', 'a market stall'],
      gap: ['fuel receipts', 'three months of bank statements', 'the accountant’s draft'],
    },
    steps: [
      ['intake', 'Yearly check: {mr} is self-employed ({self}). Books asked for.', 'Wait for the books', 'wait'],
      ['officer', 'Books came, less {gap}. Worked out so far on what there is.', 'Ask {mr} for {gap}', 'wait'],
      ['officer', '{gap} in. Profit [lower than last year|about the same].', 'Decide the award', ''],
    ],
    ends: [
      ['Award set for the year.', 'Done: award set'],
      ['No query since. Closed.', 'Closed: award set'],
    ],
    teams: ['revenues-benefits'],
    weight: 1.4,
  },
  {
    titles: [
      'Enforcement agent visit complained of',
      'Recovery: attachment of earnings',
      'Recovery: liability order, £{owed}',
    ],
    priority: 'urgent',
    standard: 10,
    facts: {
      owed: ['780', '1,104', '1,460', '2,020'],
      why: ['new baby in the house', 'off work with {their} back', 'name spelt wrong on every letter'],
    },
    steps: [
      ['intake', '{mr} rang after the agent’s letter: £{owed}, and {why}.', 'Call the case back from the agent', ''],
      [
        'officer',
        'Called back from the agent for 28 days. Talked with {mr}: {why}. Employer’s name given.',
        'Income form from {mr}',
        'wait',
      ],
      ['officer', 'Form in. Attachment of earnings fits: no more agent fees.', 'Send the order to the employer', ''],
      [
        'officer',
        'Employer has the order. First deduction at the end of the month.',
        'Check the first deduction',
        'wait',
      ],
    ],
    ends: [
      ['Deductions running; agent told it is over.', 'Done: attachment in place'],
      ['Balance is falling as it should. Closed.', 'Closed: attachment in place'],
    ],
    risk: ['Vulnerable: keep it from the agent while the form is looked at.'],
    teams: ['revenues-recovery'],
    weight: 3,
  },
];
