import type { Story } from './story.ts';

export const noiseStories: readonly Story[] = [
  {
    titles: ['Loud music from {from}', 'Music late at night from {from}', 'Parties at {from}'],
    priority: 'routine',
    standard: 10,
    facts: {
      from: ['the flat above', 'next door', 'the house behind', 'a student house opposite'],
      when: ['Thursday to Sunday until 3am', 'most nights after midnight', 'every weekend'],
    },
    steps: [
      [
        'intake',
        '{mr} complains of music from {from}, {when}. Log sheets and the app sent.',
        'Wait for log sheets from {mr}',
        'wait',
      ],
      [
        'officer',
        'Logs are back: [nine entries, bass is the worst|clear pattern, {when}]. Letter sent to {from}, no names given.',
        'Install the recorder at {mr}’s home',
        'go',
      ],
      [
        'officer',
        'Recorder put in {mr}’s bedroom. Showed {them} the button.',
        'Collect the recorder and listen',
        'went go',
      ],
      [
        'officer',
        'Listened to 14 clips: [music plain in six|bass to the ear in most]. It would be a statutory nuisance if it goes on.',
        'Call at {from} and give a last warning',
        'go',
      ],
      [
        'officer',
        'Called at {from}. [Sorry, had not known how it carries|Did not like it but turned the speakers round]. Last warning given in writing.',
        'Ring {mr} in two weeks: any more noise?',
        'went wait',
      ],
    ],
    ends: [
      ['{mr}’s own log is quiet. Warned that notice follows if it starts again.', 'Done: noise stopped after warning'],
      ['No more complaints. Closed.', 'Closed: quiet'],
    ],
    hazards: [
      ['violence', 0.06],
      ['dog', 0.05],
    ],
    weight: 3,
  },
  {
    titles: ['Dogs barking at {from}', 'Barking all day from {from}'],
    priority: 'routine',
    standard: 15,
    facts: { from: ['next door', 'a yard two doors down', 'the house behind'] },
    steps: [
      [
        'intake',
        '{mr} works nights and cannot sleep for barking from {from}. Second call this month.',
        'Send log sheets and write to the owner',
        '',
      ],
      [
        'officer',
        'Advice letter sent to the owner at {from}, with the leaflet on dogs left alone.',
        'Wait for log sheets from {mr}',
        'wait',
      ],
      [
        'officer',
        'Logs show barking from 8am to 4pm on work days. Owner rang: [had no idea|neighbour is always complaining].',
        'Visit in the day and listen',
        'go',
      ],
      [
        'officer',
        'Stood in the street 40 minutes: barked for 31 of them. Spoke to the owner in the evening; a dog walker starts Monday.',
        'Ring {mr} after the walker has started',
        'went wait',
      ],
    ],
    ends: [
      ['{mr} says it is much better.', 'Done: dog walker in place'],
      ['No more logs sent. Closed.', 'Closed: no further complaint'],
    ],
    hazards: [['dog', 0.5]],
    weight: 2,
  },
  {
    titles: ['Building site noise early in the morning', 'Construction noise out of hours'],
    priority: 'urgent',
    standard: 5,
    facts: {
      job: ['a loft conversion', 'the school extension', 'twelve new houses', 'a shop refit'],
      act: ['a breaker at 6.40am', 'deliveries before 7am', 'generators all night'],
    },
    steps: [
      ['intake', '{mr} and three neighbours report {act} at {job}.', 'Ring the site manager', ''],
      [
        'officer',
        'Site manager says [a new subcontractor did not know the hours|the road closure forced it]. Reminded of 8am to 6pm, Saturdays to 1pm.',
        'Check the site before 8am',
        'go',
      ],
      [
        'officer',
        'At the site at 7.15am: [quiet, men drinking tea|lorry waiting, engine running]. Notice under section 60 prepared in case.',
        'Serve section 60 notice if there is more {act}',
        'went',
      ],
    ],
    ends: [
      ['No work out of hours in two checks.', 'Done: hours kept'],
      ['Neighbours content. Closed.', 'Closed: hours kept'],
    ],
    weight: 1,
  },
  {
    titles: ['Extractor fan noise from {from}', 'Kitchen fan and smell from {from}'],
    priority: 'routine',
    standard: 20,
    facts: { from: ['a takeaway', 'a pub kitchen', 'a bakery'] },
    steps: [
      [
        'intake',
        '{mr} lives over {from}: the fan hums until 1am and the bedroom shakes.',
        'Visit in trading hours and measure',
        'go',
      ],
      [
        'officer',
        'Measured in {mr}’s bedroom: 41 dB with a tone at 125 Hz. Fan bearings are worn and mounts are missing.',
        'Write to {from} with works needed',
        'went',
      ],
      [
        'officer',
        '{from} has a quote for new mounts and a silencer. Gave 21 days.',
        'Check the fan after 21 days',
        'wait',
      ],
      ['officer', 'Owner says the work is done. Want to hear it with {mr}.', 'Visit at 10pm and measure again', 'go'],
    ],
    ends: [
      ['29 dB and no tone. {mr} sleeps.', 'Done: fan quietened'],
      ['Conditions met. Closed.', 'Closed: fan quietened'],
    ],
    weight: 1,
  },
  {
    titles: ['Alarm sounding at an empty property', 'Car alarm going off for two days'],
    priority: 'emergency',
    standard: 1,
    facts: { what: ['a burglar alarm', 'a car alarm', 'a smoke alarm in an empty shop'] },
    steps: [
      [
        'intake',
        'Four calls about {what} sounding without a break. Keyholder not known.',
        'Go and hear it, find the keyholder',
        'go',
      ],
      [
        'officer',
        'Heard {what} from 60 metres. [Neighbour has a number for the owner|Notice fixed to the door, one hour].',
        'Ring the keyholder, else apply for a warrant',
        'went',
      ],
    ],
    ends: [
      ['Keyholder came and silenced {what}.', 'Done: silenced'],
      ['Costs of £85 charged to the owner. Closed.', 'Closed: charged'],
    ],
    weight: 0.6,
  },
];

export const flyTippingStories: readonly Story[] = [
  {
    titles: ['Fly-tip: {what}', '{What} dumped', 'Dumped waste: {what}'],
    priority: 'routine',
    standard: 5,
    facts: {
      what: [
        'two mattresses and a bed base',
        'black bags and a broken pram',
        'a sofa and carpet',
        'fridge and white goods',
        'garden waste and pallets',
      ],
      size: ['small van load', 'car boot load', 'transit van load'],
      clue: ['a letter with a name in a bag', 'a parcel label', 'nothing to identify the owner'],
    },
    steps: [
      [
        'intake',
        'Reported [online with a photo|by phone] by {mr}: {what}. [Blocking the gate|Been there since the weekend|Children play near it].',
        'Inspect and search for evidence',
        'go',
      ],
      [
        'officer',
        'Inspected: {what}, a {size}. Searched: {clue}. [Photos taken|Bagged as evidence]. Crew asked to clear.',
        'Crew to clear {what}',
        'went wait',
      ],
      [
        'officer',
        'Cleared by the crew. [CCTV asked for from the shop|Door knock done at ten houses, one saw a white van].',
        'Follow up what was found: {clue}',
        '',
      ],
      [
        'officer',
        'Wrote to the person linked to the waste. [No answer in 14 days|Says a man with a van took it for £40].',
        'Interview under caution',
        'wait',
      ],
    ],
    ends: [
      ['Cleared. {clue}: [£400 fixed penalty paid|no case to take further].', 'Done: cleared'],
      ['Hot spot checked and clean. Closed.', 'Closed: clear'],
    ],
    weight: 4,
  },
  {
    titles: ['Fly-tip: builders’ rubble and {what}', 'Trade waste dumped with {what}'],
    priority: 'urgent',
    standard: 3,
    facts: {
      what: ['plasterboard', 'a bathroom suite', 'corrugated sheets, may be asbestos', 'paint tins'],
      van: ['a silver tipper', 'a white transit with a ladder rack', 'a flatbed with a company name part painted out'],
    },
    steps: [
      ['intake', '{mr} saw {van} tip rubble and {what} and got part of the number.', 'Inspect and cordon off', 'go'],
      [
        'officer',
        'Cone and tape round it. Rubble, {what}; [a delivery note in a bag|tyre marks photographed]. Specialist asked to clear.',
        'Check the part number plate with DVLA',
        'went wait',
      ],
      [
        'officer',
        'DVLA gives two likely keepers of {van}. Letters requiring information sent.',
        'Wait for the keepers’ answers',
        'wait',
      ],
      [
        'officer',
        'One keeper names a builder. Interview booked at the depot.',
        'Interview the builder under caution',
        '',
      ],
    ],
    ends: [
      ['Builder fined £1,000 by fixed penalty and paid for clearance.', 'Done: offender paid'],
      ['Cleared by the specialist, waste note filed. Closed.', 'Closed: cleared'],
    ],
    hazards: [['two-person-visit', 0.05]],
    weight: 1.5,
  },
  {
    titles: ['Bins and bags left in the back alley', 'Alley full of side waste'],
    priority: 'routine',
    standard: 10,
    facts: { count: ['eleven', 'fourteen', 'twenty or so'] },
    steps: [
      ['intake', '{mr} says {count} bags lie in the alley and rats have been seen.', 'Inspect the alley', 'go'],
      [
        'officer',
        'Inspected: {count} bags, [food waste, gulls at it|rats’ holes by the wall]. Stickers on. Pest control told.',
        'Letters to the houses backing on the alley',
        'went',
      ],
      [
        'officer',
        'Letters delivered with collection days. [Two houses had no bins: ordered|One landlord to be seen].',
        'Check the alley after the next collection',
        'go',
      ],
    ],
    ends: [
      ['Alley clean on both checks.', 'Done: alley clean'],
      ['New bins in use. Closed.', 'Closed: bins delivered'],
    ],
    weight: 2,
  },
  {
    titles: ['Needles and drug litter', 'Needles found near the {place}'],
    priority: 'emergency',
    standard: 1,
    facts: { place: ['play area', 'bus shelter', 'canal steps', 'school fence'] },
    steps: [
      [
        'intake',
        '{mr} found needles near the {place} and is keeping children away.',
        'Crew to make safe within two hours',
        'wait',
      ],
      [
        'officer',
        'Crew picked up [seven|four|a dozen] needles at the {place}. Searched 20 metres round.',
        'Check the {place} again tomorrow',
        'go',
      ],
    ],
    ends: [
      ['Checked again: clear. Outreach team told.', 'Done: made safe'],
      ['Hedge cut back by parks. Closed.', 'Closed: site opened up'],
    ],
    weight: 0.7,
  },
  {
    titles: ['Abandoned vehicle: {car}', '{Car}, untaxed and not moved'],
    priority: 'routine',
    standard: 10,
    facts: {
      car: ['a blue hatchback', 'a grey estate car', 'a small red van', 'a burnt-out scooter'],
      state: ['two flat tyres', 'a window out and rubbish inside', 'moss on the seals'],
    },
    steps: [
      ['intake', '{mr} reports {car} not moved for weeks: {state}.', 'Inspect the vehicle', 'go'],
      [
        'officer',
        'Inspected: {state}, no tax. Seven-day notice stuck on. Keeper asked for from DVLA.',
        'Check whether it was moved after seven days',
        'went wait',
      ],
      ['officer', 'Not moved. Keeper [sold it in the spring|does not answer].', 'Order removal', 'wait'],
    ],
    ends: [
      ['Taken to the pound and crushed after the notice time.', 'Done: removed'],
      ['Keeper moved it. Closed.', 'Closed: moved'],
    ],
    weight: 1,
  },
];
