export { askLeave, decideLeave, withdrawLeave } from './leave.ts';
export { acknowledgeSickness, closeSickness, reportSickness } from './sickness.ts';
