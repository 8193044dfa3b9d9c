import { makeStyles, tokens } from '@fluentui/react-components';
import { AlertUrgent16Regular } from '@fluentui/react-icons/svg/alert-urgent';
import { ArrowCircleRight16Regular } from '@fluentui/react-icons/svg/arrow-circle-right';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { CircleHalfFill16Regular } from '@fluentui/react-icons/svg/circle-half-fill';
import { Hourglass16Regular } from '@fluentui/react-icons/svg/hourglass';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { CasePriority, CaseStatus } from '../../shared/cases/entities.ts';
import { daysBetween, dayWords } from '../../shared/time/london.ts';
import { useToday } from '../app/session.ts';
import { Hidden } from './hidden.tsx';
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

export function StatusIcon({ status }: { status: CaseStatus }) {
  const Icon = STATUS_ICON[status];
  return <Icon aria-hidden />;
}

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

const useStyles = makeStyles({
  late: { color: tokens.colorStatusDangerForeground1, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** `Due tomorrow`, or `6 days late` with the day on hover and for screen readers. */
export function Due({ day, bare }: { day: string; bare?: boolean }) {
  const styles = useStyles();
  const late = daysBetween(day, useToday());
  if (late > 0) {
    const exact = `It was due ${dayWords(day, 'long')} ${day.slice(0, 4)}`;
    return (
      <span className={styles.late} title={exact}>
        {late === 1 ? '1 day late' : `${late} days late`}
        <Hidden>. {exact}</Hidden>
      </span>
    );
  }
  return (
    <span>
      {bare === true ? '' : 'Due '}
      <WhenDay day={day} />
    </span>
  );
}
