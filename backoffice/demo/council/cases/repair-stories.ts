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
      ['Follow-up call to {mr}: no mould has come back. Closing.', 'Closed after a follow-up call'],
    ],
    hazards: [
      ['dog', 0.08],
      ['asbestos', 0.06],
      ['infection', 0.04],
      ['access', 0.06],
    ],
    risk: ['Damp where {who} sleeps: treat as a health risk.'],
    teams: ['housing', 'repairs-inspection'],
    weight: 3,
  },
  {
    titles: ['No heating or hot water', 'Boiler locks out overnight', 'Boiler fault, no hot water'],
    priority: 'emergency',
    standard: 3,
    facts: {
      fault: ['the diverter valve', 'the pressure sensor', 'the circuit board', 'the pump', 'a frozen condensate pipe'],
      heater: ['two oil-filled heaters', 'two fan heaters', 'an electric heater'],
    },
    steps: [
      [
        'intake',
        '{mr} [rang|called]: [no heating or hot water since last night|the boiler shows a fault and will not reset|radiators and taps are cold]. [An older person lives there|There are children in the house|{They} is alone]. Emergency order made.',
        'Engineer to attend today',
        'wait',
      ],
      [
        'officer',
        'Engineer attended. The fault is {fault}; the part is [not on the van|on order]. Left {heater} and [explained safe use|checked the carbon monoxide alarm].',
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
        'Fitted. Boiler [ran for an hour without fault|fired first time]. Collection still to do, and electricity cost claim form sent to {mr}.',
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
    teams: ['housing', 'repairs-inspection'],
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
    teams: ['housing', 'repairs-inspection'],
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
        'Dry after heavy rain. [Decorating voucher sent to {mr}|Ceiling stain blocked and painted].',
        'Done: roof mended, inside made good',
      ],
      ['No further reports. Scaffold gone. Closed.', 'Closed: roof sound'],
    ],
    hazards: [
      ['asbestos', 0.08],
      ['access', 0.08],
    ],
    teams: ['housing', 'repairs-inspection'],
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
    teams: ['housing', 'repairs-inspection'],
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
    teams: ['housing', 'repairs-inspection'],
    weight: 1,
  },
];
