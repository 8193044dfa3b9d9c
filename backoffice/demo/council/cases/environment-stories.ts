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
      [
        'Two quiet weeks by {mr}’s own log. Warned that notice follows if it starts again.',
        'Done: noise stopped after warning',
      ],
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

export const licensingStories: readonly Story[] = [
  {
    titles: ['Premises licence: later hours for {place}', 'Variation of hours: {place}'],
    priority: 'routine',
    standard: 28,
    facts: {
      place: ['the Weaver’s Arms', 'Bar Luna', 'the Shuttle Inn', 'Canal Street Social', 'the Old Bobbin'],
      hour: ['1am', '2am', '3am'],
    },
    steps: [
      [
        'intake',
        '{name} applies for {place} to sell alcohol until {hour} at weekends. Fee paid, notice to be shown for 28 days.',
        'Check the notice is up at {place}',
        'go',
      ],
      [
        'officer',
        'Blue notice is in the window and in the paper. Sent to the police and environmental health.',
        'Wait for representations',
        'wait',
      ],
      [
        'officer',
        '[Three neighbours object: noise on leaving|Police ask for door staff after midnight]. Passed to {name}, who will talk.',
        'Mediate conditions with {name}',
        '',
      ],
      [
        'officer',
        '{name} offers door staff and last entry an hour before closing. [Police content|One neighbour keeps the objection].',
        'Book the licensing sub-committee',
        'wait',
      ],
    ],
    ends: [
      ['Granted to {hour} with conditions. Licence issued.', 'Done: licence varied'],
      ['Appeal time has passed. Closed.', 'Closed: granted'],
    ],
    weight: 2,
  },
  {
    titles: ['Taxi driver licence: renewal for {name}', 'Private hire driver: {name}'],
    priority: 'routine',
    standard: 20,
    facts: { miss: ['the medical form', 'a tax check code', 'the safeguarding certificate'] },
    steps: [
      ['intake', '{name} applied to renew. Missing: {miss}.', 'Ask {name} for {miss}', 'wait'],
      [
        'officer',
        'Rang {mr}: {miss} comes this week. DVLA check: [three points for speed|clear].',
        'Wait for {miss} and the DBS result',
        'wait',
      ],
      ['officer', '{miss} is in. DBS result [clear|shows an old caution, disclosed].', 'Decide under the policy', ''],
    ],
    ends: [
      ['Renewed for three years. Badge posted.', 'Done: renewed'],
      ['Badge signed for. Closed.', 'Closed: renewed'],
    ],
    weight: 2.5,
  },
  {
    titles: ['Complaint about a taxi: {what}', 'Driver conduct: {what}'],
    priority: 'urgent',
    standard: 10,
    facts: { what: ['refused a guide dog', 'meter not used', 'drove while on the phone'] },
    steps: [
      [
        'intake',
        '{mr} reports that a licensed driver {what}. Plate number and time given.',
        'Interview the driver',
        '',
      ],
      [
        'officer',
        'Driver interviewed under caution: [denies, has a dashcam|admits and is sorry]. Statement from {mr} taken.',
        'Get the dashcam and booking record',
        'wait',
      ],
      ['officer', 'Record bears {mr} out: {what}. File to the manager.', 'Decide: warning, points or committee', ''],
      ['manager', 'Agreed: [written warning and training|to committee].', 'Write to the driver and to {mr}', ''],
    ],
    ends: [
      ['Driver warned; training booked. {mr} told.', 'Done: driver dealt with'],
      ['Training passed. Closed.', 'Closed: training passed'],
    ],
    weight: 1,
  },
  {
    titles: ['Street trading consent: {stall}', 'New stall: {stall}'],
    priority: 'routine',
    standard: 20,
    facts: {
      stall: [
        'crepes at the market',
        'flowers by the station',
        'a coffee cart at the park gate',
        'phone covers in the arcade',
      ],
    },
    steps: [
      [
        'intake',
        '{name} applies for {stall}. Food registration and insurance to come.',
        'Visit the pitch and measure the footway',
        'go',
      ],
      [
        'officer',
        'Measured: [2.1 m left, enough for a wheelchair|too near the crossing, moved six metres]. Highways told.',
        'Wait for highways and food safety',
        'went wait',
      ],
      ['officer', 'No objections. {mr} sent the insurance.', 'Issue consent for {stall}', ''],
    ],
    ends: [
      ['Consent issued for a year.', 'Done: consent issued'],
      ['First month checked. Closed.', 'Closed: trading within terms'],
    ],
    weight: 1,
  },
  {
    titles: ['House in multiple occupation licence', 'HMO licence: five sharers', 'HMO: inspection before licence'],
    priority: 'routine',
    standard: 56,
    facts: {
      fault: [
        'no fire door to the kitchen',
        'one bathroom for six people',
        'a bedroom of 6 square metres',
        'alarms not linked',
      ],
    },
    steps: [
      [
        'intake',
        'Application from {name}, landlord of five sharers. Floor plan and gas record attached.',
        'Inspect the house',
        'go',
      ],
      [
        'officer',
        'Inspected with {mr}. Fault: {fault}. Else clean and well kept. [Tenants spoken to|Two tenants at home].',
        'Send the schedule of works',
        'went',
      ],
      [
        'officer',
        '{mr} accepts the works. [Eight weeks given|Joiner booked]. Fault to mend: {fault}.',
        'Inspect again when works are done',
        'wait',
      ],
      ['officer', 'Landlord says the works are done: {fault} put right.', 'Second inspection', 'go'],
    ],
    ends: [
      ['Works done. Licence for five years.', 'Done: licensed'],
      ['Register updated. Closed.', 'Closed: licensed'],
    ],
    hazards: [
      ['two-person-visit', 0.03],
      ['dog', 0.04],
    ],
    weight: 1.5,
  },
  {
    titles: ['Underage sales at {shop}', 'Test purchase failed at {shop}'],
    priority: 'urgent',
    standard: 15,
    facts: { shop: ['a corner shop', 'an off-licence', 'a garage shop'], thing: ['vapes', 'cider', 'cigarettes'] },
    steps: [
      ['intake', 'A parent says {shop} sold {thing} to pupils in uniform.', 'Advice visit to {shop}', 'go'],
      [
        'officer',
        'Advice visit: no refusals book, staff not trained. Gave the pack to {name}.',
        'Plan a test purchase',
        'went',
      ],
      [
        'officer',
        'Test purchase with trading standards: {thing} sold, no age asked.',
        'Interview {name} under caution',
        '',
      ],
      ['manager', 'Review of the licence to be asked for. Evidence is good.', 'Write the review application', ''],
    ],
    ends: [
      ['Review heard: licence suspended 28 days, training ordered.', 'Done: licence reviewed'],
      ['Second test purchase refused. Closed.', 'Closed: second test passed'],
    ],
    hazards: [['violence', 0.08]],
    weight: 0.8,
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
    hazards: [['dog', 0.02]],
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
    hazards: [['asbestos', 0.3]],
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
      ['Alley clean two weeks running.', 'Done: alley clean'],
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
      ['Checked on three mornings: clear. Outreach team told.', 'Done: made safe'],
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
