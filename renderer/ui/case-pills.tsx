import { AlertUrgent16Regular } from '@fluentui/react-icons/svg/alert-urgent';
import { ArrowCircleRight16Regular } from '@fluentui/react-icons/svg/arrow-circle-right';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { CircleHalfFill16Regular } from '@fluentui/react-icons/svg/circle-half-fill';
import { Hourglass16Regular } from '@fluentui/react-icons/svg/hourglass';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { CasePriority, CaseStatus } from '../../shared/cases/entities.ts';
import { daysBetween } from '../../shared/time/london.ts';
import { useToday } from '../app/session.ts';
import { Pill, type PillTone } from './pill.tsx';
import { WhenDay } from './when.tsx';
import { PRIORITY_WORDS, STATUS_WORDS } from './words.ts';

const STATUS_ICON: Record<CaseStatus, typeof Circle16Regular> = {
  new: Circle16Regular,
  'in-progress': CircleHalfFill16Regular,
  waiting: Hourglass16Regular,
  resolved: CheckmarkCircle16Regular,
  closed: CheckmarkCircle16Regular,
};
const STATUS_TONE: Record<CaseStatus, PillTone> = {
  new: 'accent',
  'in-progress': 'quiet',
  waiting: 'quiet',
  resolved: 'good',
  closed: 'quiet',
};

export function StatusPill({ status }: { status: CaseStatus }) {
  const Icon = STATUS_ICON[status];
  return (
    <Pill icon={<Icon aria-hidden />} tone={STATUS_TONE[status]}>
      {STATUS_WORDS[status]}
    </Pill>
  );
}

/** Shown only when it is not routine: what is ordinary needs no mark. */
export function PriorityPill({ priority }: { priority: CasePriority }) {
  if (priority === 'routine') return null;
  const Icon = priority === 'emergency' ? AlertUrgent16Regular : ArrowCircleRight16Regular;
  return (
    <Pill icon={<Icon aria-hidden />} tone={priority === 'emergency' ? 'danger' : 'warning'}>
      {PRIORITY_WORDS[priority]}
    </Pill>
  );
}

export function HazardPill({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Pill icon={<Warning16Regular aria-hidden />} tone="warning">
      {count === 1 ? '1 hazard' : `${count} hazards`}
    </Pill>
  );
}

/** `Due tomorrow`, or `Overdue, due Thu 19 Nov` with its mark. */
export function Due({ day, bare }: { day: string; bare?: boolean }) {
  const late = daysBetween(day, useToday()) > 0;
  if (late) {
    return (
      <Pill icon={<AlertUrgent16Regular aria-hidden />} tone="danger">
        {bare === true ? '' : 'Overdue, '}
        <WhenDay day={day} />
      </Pill>
    );
  }
  return (
    <span>
      {bare === true ? '' : 'Due '}
      <WhenDay day={day} />
    </span>
  );
}
