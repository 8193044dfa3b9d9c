import type { CaseCategory, CasePriority, CaseStatus } from '../../shared/cases/entities.ts';
import type { Whereabouts } from '../../shared/people/entities.ts';

export const STATUS_WORDS: Record<CaseStatus, string> = {
  new: 'New',
  'in-progress': 'In progress',
  waiting: 'Waiting',
  resolved: 'Resolved',
  closed: 'Closed',
};

export const PRIORITY_WORDS: Record<CasePriority, string> = {
  emergency: 'Emergency',
  urgent: 'Urgent',
  routine: 'Routine',
};

export const CATEGORY_WORDS: Record<CaseCategory, string> = {
  'housing-repair': 'Housing repair',
  'rent-arrears': 'Rent arrears',
  'adult-social-care': 'Adult social care',
  'childrens-social-care': 'Children’s social care',
  licensing: 'Licensing',
  noise: 'Noise',
  'fly-tipping': 'Fly-tipping',
  'councillor-enquiry': 'Councillor enquiry',
  'planning-enforcement': 'Planning enforcement',
  'council-tax': 'Council tax',
};

export const WHERE_WORDS: Record<Whereabouts, string> = {
  office: 'Office',
  home: 'Home',
  'drop-in': 'Drop-in',
  field: 'Visits',
  'not-working': 'Not working',
  away: 'Away',
};
