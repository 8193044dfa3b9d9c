import type { Story } from './story.ts';

const room = [
  'the back bedroom',
  'the front bedroom',
  'the living room',
  'the bathroom',
  'the kitchen',
  'the box room',
];

export const repairStories: readonly Story[] = [
  {
    titles: ['Damp and mould in {room}', 'Mould coming back in {room}', 'Black mould on the walls of {room}'],
    priority: 'urgent',
    standard: 10,
    facts: {
      room,
      cause: [
        'a failed window seal',
        'a blocked air brick',
        'a slipped roof tile',
        'a leaking gutter joint',
        'an extractor fan that has stopped',
      ],
      who: [
        'a child with asthma',
        'a baby of four months',
        'a grandmother with a chest condition',
        'two young children',
      ],
    },
    steps: [
      [
        'intake',
        '{mr} [rang|phoned|called] about mould in {room}. [It has spread behind the furniture|Wiping it down does not hold it for more than a week|There is a strong smell]. {They} [says|told us] {who} sleeps there.',
        'Inspect {room} and find the cause of the damp',
        'go',
      ],
      [
        'officer',
        '[Spoke to|Rang] {mr} and agreed a visit. Asked {them} to keep the heating low and steady and leave the furniture [off the wall|pulled out].',
        'Inspect {room}, take damp meter readings',
        'go',
      ],
      [
        'officer',
        'Visited. [Readings of 28% at skirting, 16% at head height|Wet to the touch at the corner, dry by the door]. The cause is {cause}, [not condensation|not how the family lives]. [Photos are on file|Took photos].',
        'Raise an order to put right {cause}',
        'went',
      ],
      [
        'officer',
        'Order raised for {cause}. [Contractor has it for next week|Planner has put it on the next round]. Mould wash to follow when the wall has dried.',
        'Check with the contractor that the cause is mended, then book the mould wash',
        'wait',
      ],
      [
        'officer',
        '{mr} rang: the contractor came and [the cause is mended|made a neat job of it]. [Wall is drying|{room} is drying out]. Needs a mould wash and a coat of paint.',
        'Visit to check that {room} is dry before the mould wash',
        'go',
      ],
    ],
    ends: [
      [
        '[Visited: dry on the meter|Called in: readings back to normal]. Mould wash and stain block done. {mr} is content.',
        'Done: cause mended, mould washed',
      ],
      ['Six-week call to {mr}: no mould has come back. Closing.', 'Closed after the six-week check'],
    ],
    hazards: [
      ['dog', 0.08],
      ['asbestos', 0.06],
      ['infection', 0.04],
      ['access', 0.06],
    ],
    risk: ['Damp where {who} sleeps: treat as a health risk.'],
    weight: 3,
  },
  {
    titles: ['No heating or hot water', 'Boiler locks out overnight', 'No hot water, heating works'],
    priority: 'emergency',
    standard: 1,
    facts: {
      fault: ['the diverter valve', 'the pressure sensor', 'the circuit board', 'the pump', 'a frozen condensate pipe'],
      heater: ['two oil-filled heaters', 'two fan heaters', 'an electric heater'],
    },
    steps: [
      [
        'intake',
        '{mr} [rang|called] before work: [no heating since last night|the boiler shows a fault and will not reset|hot tap runs cold]. [An older person lives there|There are children in the house|{They} is alone]. Emergency order made.',
        'Engineer to attend today',
        'wait',
      ],
      [
        'officer',
        'Engineer attended. The fault is {fault}; the part is [not on the van|on order]. Left {heater} and [showed how to use them safely|checked the carbon monoxide alarm].',
        'Chase the part for the boiler ({fault})',
        'wait',
      ],
      [
        'officer',
        'Rang {mr}: warm enough with {heater}. Part [comes tomorrow|has come in], fitting is first job.',
        'Confirm that {fault} is fitted and hot water is back',
        '',
      ],
      [
        'officer',
        'Fitted. Boiler [ran for an hour without fault|fired first time]. Heaters to be collected, and electricity cost claim form sent to {mr}.',
        'Collect {heater} and check the boiler is still running',
        'go',
      ],
    ],
    ends: [
      [
        'Heating and hot water back on. [Gas safety record updated|Heaters collected]. {mr} [thanked the engineer|has no other repairs].',
        'Done: {fault} put right',
      ],
      ['No more faults in two weeks. Closed.', 'Closed: boiler running'],
    ],
    hazards: [
      ['dog', 0.08],
      ['access', 0.08],
    ],
    weight: 2,
  },
  {
    titles: ['Leak from the flat above into {room}', 'Water through the ceiling of {room}'],
    priority: 'urgent',
    standard: 5,
    facts: {
      room: ['the bathroom', 'the kitchen', 'the hall'],
      above: ['the bath seal', 'a washing machine hose', 'the waste pipe under the sink', 'an overflow on the cistern'],
    },
    steps: [
      [
        'intake',
        '{mr} reports water [dripping|running] through the ceiling of {room} from the flat above. [Bucket under it|Light switched off at the board].',
        'Find the source in the flat above',
        'go',
      ],
      [
        'officer',
        'Knocked at the flat above: [no answer, card left|neighbour let me in]. Looks like {above}. [Water turned off there|Asked them not to use it].',
        'Order plumber for {above}',
        'went',
      ],
      [
        'officer',
        'Plumber has mended {above}. Ceiling in {room} is [stained but sound|bowed and must come down].',
        'Inspect the ceiling of {room} when dry',
        'go',
      ],
      [
        'officer',
        'Ceiling checked: [patch and skim|new board over half of it]. Order sent to the plasterer. {mr} asked about a carpet: insurance form sent.',
        'Plasterer to give a date',
        'wait',
      ],
    ],
    ends: [
      ['Ceiling skimmed and painted. {mr} signed it off.', 'Done: leak mended and ceiling made good'],
      ['Neighbour above reports no more trouble with {above}. Closed.', 'Closed: no further leak'],
    ],
    hazards: [
      ['asbestos', 0.12],
      ['dog', 0.05],
      ['violence', 0.03],
    ],
    weight: 2,
  },
  {
    titles: ['Front door will not lock', 'Door damaged, home not secure', 'Back door frame split'],
    priority: 'urgent',
    standard: 3,
    facts: {
      reason: [
        'a break-in on Saturday night',
        'police entry with a warrant for a former tenant',
        'a worn hinge and a dropped door',
        'a door forced by an ex-partner',
      ],
      door: ['front door', 'back door'],
    },
    steps: [
      [
        'intake',
        '{mr} says the {door} will not lock after {reason}. {They} [slept with a chair against it|has asked a neighbour to sit in]. Made safe order raised.',
        'Board or make the {door} safe',
        'wait',
      ],
      [
        'officer',
        'Joiner made the {door} safe [same day|last night]. Needs a new door set: measured. [Crime number on file|Rang {mr} to check {they} feels safe].',
        'Visit about security and a new {door}',
        'go',
      ],
      [
        'officer',
        'Saw {mr} at home. [Gave a door alarm and talked through safety|Checked windows too: all sound]. New {door} is on order, [four weeks|three weeks] to come.',
        'Chase delivery of the new {door}',
        'went wait',
      ],
    ],
    ends: [
      ['New {door} fitted with two sets of keys.', 'Done: new {door} fitted'],
      ['{mr} content, keys tested. Closed.', 'Closed: home secure'],
    ],
    hazards: [
      ['violence', 0.06],
      ['two-person-visit', 0.05],
      ['dog', 0.06],
    ],
    weight: 1,
  },
  {
    titles: ['Roof leak over {room}', 'Slipped tiles, rain coming in at {room}'],
    priority: 'urgent',
    standard: 15,
    facts: {
      room: ['the loft', 'the back bedroom', 'the landing', 'the box room'],
      find: [
        'lead flashing at the chimney has lifted',
        'nine tiles have slipped above the eaves',
        'the felt has torn along the valley',
      ],
    },
    steps: [
      [
        'intake',
        '{mr} rang after the rain: water in {room}. [Loft insulation is wet|A stain the size of a dinner plate|It drips only in a west wind].',
        'Survey the roof from the ground and the loft',
        'go',
      ],
      [
        'officer',
        'Looked from the street and from the loft: {find}. [Sheeted from inside|Bucket and sheet left]. Scaffold needed.',
        'Order scaffold and roofer',
        'went',
      ],
      [
        'officer',
        'Scaffold [goes up Monday|is booked]. Told {mr} and the neighbour whose yard it stands in.',
        'Roofer to put right: {find}',
        'wait',
      ],
      [
        'officer',
        'Roofer finished; [photos from the scaffold sent in|scaffold off hire]. Inside is drying.',
        'Inspect {room} after the next rain',
        'go',
      ],
    ],
    ends: [
      [
        'Dry after two wet weeks. [Decorating voucher sent to {mr}|Ceiling stain blocked and painted].',
        'Done: roof mended, inside made good',
      ],
      ['No further reports. Scaffold gone. Closed.', 'Closed: roof sound'],
    ],
    hazards: [
      ['asbestos', 0.08],
      ['access', 0.08],
    ],
    weight: 1.5,
  },
  {
    titles: ['Kitchen units failing', 'Kitchen drawers and worktop unsafe', 'Floor in the kitchen lifting'],
    priority: 'routine',
    standard: 28,
    facts: {
      fault: [
        'the base unit by the cooker has collapsed',
        'the worktop has swollen at the sink',
        'floor tiles are lifting at the door',
        'two wall units are pulling from the wall',
      ],
    },
    steps: [
      [
        'intake',
        'Online report from {mr}: {fault}. [Photos attached|Can be in any weekday after 3pm].',
        'Inspect the kitchen',
        'go',
      ],
      [
        'officer',
        'Inspected: {fault}. Kitchen is [14|19|22] years old. [Repair for now and put forward for replacement|Within repair, not renewal].',
        'Order kitchen repair',
        'went',
      ],
      [
        'officer',
        'Order accepted by the joiner. {mr} [wants matching doors and has been told we match as near as we can|is away next week, so the week after].',
        'Joiner to attend for the kitchen',
        'wait',
      ],
      [
        'officer',
        'Joiner did the first day; [a hinge and a plinth are outstanding|worktop is on back order].',
        'Check the kitchen is finished',
        'go',
      ],
    ],
    ends: [
      ['Repair finished and checked with {mr} by phone.', 'Done: kitchen repaired'],
      ['Put on the kitchen programme for next year. Closed here.', 'Closed: moved to the kitchen programme'],
    ],
    hazards: [['dog', 0.07]],
    weight: 1.5,
  },
  {
    titles: ['Handrail and steps unsafe', 'Broken steps to the {place}', 'Path and steps at the {place} uneven'],
    priority: 'urgent',
    standard: 7,
    facts: { place: ['front door', 'back garden', 'bin store', 'side gate'] },
    steps: [
      [
        'intake',
        '{mr} [tripped|nearly fell] on the steps to the {place}. [The handrail is loose|A flag has sunk|Bricks have come away].',
        'Inspect the steps and make them safe',
        'go',
      ],
      [
        'officer',
        'Visited the {place}. [Two treads loose, rail hangs on one bracket|Sunk flag, trip of 40 mm]. Put cones out and asked {mr} to use the other way.',
        'Order bricklayer for the steps',
        'went',
      ],
      [
        'officer',
        'Bricklayer has been. Rail [to be galvanised and refitted|is on order].',
        'Refit handrail and check the {place}',
        'go',
      ],
    ],
    ends: [
      ['Steps rebuilt and rail fixed. Tested it by hand.', 'Done: steps and rail safe'],
      ['{mr} has no other worries about the {place}. Closed.', 'Closed: made safe'],
    ],
    hazards: [['access', 0.15]],
    risk: ['{mr} is unsteady on {their} feet: trip hazard until the steps are mended.'],
    weight: 1,
  },
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
];

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
      ['Three months of payments kept. Closed.', 'Closed: account below the limit'],
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
      ['Plan kept for eight weeks. Notice not served.', 'Done: court avoided'],
      ['Account down by half and falling. Closed to routine checks.', 'Closed: plan kept'],
    ],
    hazards: [
      ['violence', 0.06],
      ['dog', 0.06],
      ['two-person-visit', 0.04],
    ],
    risk: ['Says {they} is very low about the debt. Ask how {they} is at each contact and offer the crisis line.'],
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
    weight: 1.5,
  },
];
