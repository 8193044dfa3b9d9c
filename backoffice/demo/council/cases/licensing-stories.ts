import type { Story } from './story.ts';

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
    teams: ['eh-licensing', 'environment'],
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
    teams: ['eh-licensing', 'environment'],
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
    teams: ['eh-licensing', 'environment'],
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
      ['First weeks checked. Closed.', 'Closed: trading within terms'],
    ],
    teams: ['eh-licensing', 'eh-food'],
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
    teams: ['eh-private'],
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
    teams: ['eh-licensing', 'environment'],
    weight: 0.8,
  },
  {
    titles: ['Rented home: {fault}', 'Tenant complains: {fault}', 'Private rented home inspection'],
    priority: 'urgent',
    standard: 20,
    facts: {
      fault: [
        'no heating since the boiler was condemned',
        'rats under the kitchen units',
        'a bedroom with no window',
        'bare wires at the cooker',
        'damp from floor to waist',
      ],
      kind: ['category 1', 'category 2'],
    },
    steps: [
      ['intake', '{mr} rents privately and the landlord does not answer: {fault}.', 'Ring {mr}, then inspect', 'go'],
      [
        'officer',
        'Inspected with {mr}. {Fault}: {kind} hazard. Photos taken. {they} is afraid of eviction: explained the protection.',
        'Write to the landlord with the works',
        'went',
      ],
      [
        'officer',
        'Landlord [rang, will start Monday|sent a quote|has not answered]. Works listed with dates.',
        'Check that works have begun',
        'wait',
      ],
      ['officer', 'Notice served with 28 days. {mr} has a copy.', 'Inspect again when the notice ends', 'go'],
    ],
    ends: [
      ['Works done and inspected: {fault} no longer.', 'Done: hazard removed'],
      ['{mr} content and still at home. Closed.', 'Closed: hazard removed'],
    ],
    hazards: [
      ['dog', 0.06],
      ['infection', 0.05],
      ['violence', 0.03],
    ],
    parts: ['Tenant', ['Landlord', 'Agent']],
    teams: ['eh-private'],
    weight: 3,
  },
  {
    titles: ['Food registration: {place}', 'First food hygiene inspection: {place}'],
    priority: 'routine',
    standard: 28,
    facts: {
      place: ['Nana’s Kitchen', 'Moorland Bakes', 'Spice Yard', 'the Copper Kettle', 'Golden Wok', 'a home cake maker'],
      lack: [
        'no written allergen list',
        'no wash hand basin by the counter',
        'fridge at 9 degrees',
        'no pest contract',
      ],
    },
    steps: [
      ['intake', '{name} registered {place} online. Opens this month.', 'Unannounced first inspection', 'go'],
      [
        'officer',
        'Inspected {place} in the lunch hour. Clean and keen. One thing: {lack}. Talked it through with {mr}.',
        'Report and rating; check: {lack}',
        'went',
      ],
      [
        'officer',
        'Report sent. {mr} sent a photo: put right. Asks about a new rating.',
        'Second look at {place}',
        'go',
      ],
    ],
    ends: [
      ['Rated [5|4]. {lack}: put right.', 'Done: rated'],
      ['Rating shown at the door. Closed.', 'Closed: rated'],
    ],
    parts: ['Owner', ['Business partner', 'Chef']],
    teams: ['eh-food'],
    weight: 2,
  },
  {
    titles: ['Food complaint: {thing}', 'Customer complaint: {thing} in a takeaway'],
    priority: 'urgent',
    standard: 5,
    facts: {
      thing: ['mouse droppings', 'undercooked chicken', 'an allergy not asked about', 'flies in the kitchen'],
      find: ['gaps under the back door', 'a probe nobody uses', 'a new server without training'],
    },
    steps: [
      ['intake', '{mr} reports {thing} on Saturday and kept a photo.', 'Visit the kitchen at a busy time', 'go'],
      [
        'officer',
        'Visited unannounced. Found {find}. Closed voluntarily [for the night|for a deep clean]. Samples taken.',
        'Check before it opens again',
        'went go',
      ],
      [
        'officer',
        'Looked again: {find} put right. Open again. Samples [clear|to come].',
        'Tell {mr} what was done',
        '',
      ],
    ],
    ends: [
      ['{mr} told. Written warning to the owner.', 'Done: put right'],
      ['Rating lowered and since improved. Closed.', 'Closed: put right'],
    ],
    parts: ['Complainant', ['Owner']],
    teams: ['eh-food'],
    weight: 1.5,
  },
];
