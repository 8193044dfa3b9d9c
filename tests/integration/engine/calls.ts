import { TODAY, uuid } from '../backoffice/small-council.ts';

const days = { firstDay: '2026-12-14', firstHalf: 'am', lastDay: '2026-12-15', lastHalf: 'pm' } as const;
const interval = { from: '2026-11-26T09:00:00.000Z', to: '2026-11-26T12:00:00.000Z' };

/** An input for every call of the app contract that takes one and is not the session's, by path: what its schema takes. */
export const inputs: Readonly<Record<string, unknown>> = {
  'sync.acknowledge': { id: uuid(1) },
  'sync.resend': { id: uuid(1), payload: {} },
  'sync.withdraw': { id: uuid(1) },
  'sync.settle': { id: uuid(1), fields: {} },
  'people.search': { text: 'Wanda' },
  'people.setShowOnPlans': { show: false },
  'spaces.floors': { siteId: 'hall' },
  'spaces.floor': { floorId: 'hall-4' },
  'spaces.availability': { siteId: 'hall', interval },
  'spaces.myBookings': { from: TODAY, days: 14 },
  'spaces.suggest': { siteId: 'hall', interval },
  'spaces.ask': { spaceId: 'd1', siteId: 'hall', ...interval, accept: 'only-this' },
  'spaces.cancel': { bookingId: uuid(1) },
  'planner.week': { from: TODAY, days: 7 },
  'planner.setPlan': { day: TODAY, half: 'pm', where: 'home', siteId: null },
  'absence.previewSickness': { ...days, firstDay: TODAY },
  'absence.previewLeave': days,
  'absence.reportSickness': { ...days, firstDay: TODAY, lastDay: null, category: 'other' },
  'absence.closeSickness': { absenceId: uuid(1), lastDay: TODAY, lastHalf: 'pm' },
  'absence.askLeave': days,
  'absence.withdrawLeave': { absenceId: uuid(1) },
  'absence.teamCalendar': { from: TODAY, days: 28 },
  'absence.acknowledge': { absenceId: uuid(1) },
  'absence.decide': { absenceId: uuid(1), decision: 'approved', reason: '' },
  'cases.list': { tray: 'mine' },
  'cases.search': { text: 'leak' },
  'cases.get': { id: uuid(1001) },
  'cases.addNote': { caseId: uuid(1001), text: 'Nobody in' },
  'cases.update': { caseId: uuid(1001), baseVersion: 1, set: { status: 'waiting' } },
  'cases.takeUp': { escrowId: uuid(1) },
  'cases.decline': { escrowId: uuid(1), reason: 'Already there' },
  'cases.draft': { key: 'note:1' },
  'cases.saveDraft': { key: 'note:1', text: 'half' },
};
