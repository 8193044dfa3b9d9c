import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import type { CaseRow } from '../../shared/cases/contract.ts';
import { Due, PriorityPill, StatusIcon } from '../ui/case-pills.tsx';
import { Hidden } from '../ui/hidden.tsx';
import { WaitingMark } from '../ui/waiting-mark.tsx';
import { STATUS_WORDS } from '../ui/words.ts';

export const ROW_HEIGHT = 64;

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    top: 0,
    height: `${ROW_HEIGHT}px`,
    boxSizing: 'border-box',
    display: 'flex',
    gap: '10px',
    padding: '11px 14px 0 14px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: 0,
      bottom: 0,
      width: '3px',
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  status: { display: 'inline-flex', flexShrink: 0, paddingTop: '2px', color: tokens.colorNeutralForeground3 },
  lines: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  line: { display: 'flex', alignItems: 'center', gap: '10px', minHeight: '20px' },
  title: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  more: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  marks: {
    display: 'inline-flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: '6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  mark: { display: 'inline-flex' },
  hazard: { color: tokens.colorStatusWarningForeground3 },
  needs: { color: tokens.colorStatusDangerForeground1 },
  bone: {
    height: '12px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground4,
    width: '60%',
  },
});

function Mark(props: { words: string; className?: string | undefined; children: ReactNode }) {
  const styles = useStyles();
  return (
    <span title={props.words} className={mergeClasses(styles.mark, props.className)}>
      {props.children}
      <Hidden>{props.words}</Hidden>
    </span>
  );
}

function Lines({ row, withWorker }: { row: CaseRow; withWorker: boolean }) {
  const styles = useStyles();
  const hazards = row.hazards === 1 ? '1 hazard' : `${row.hazards} hazards`;
  const over = row.status === 'resolved' || row.status === 'closed';
  return (
    <>
      <Mark words={STATUS_WORDS[row.status]} className={styles.status}>
        <StatusIcon status={row.status} />
      </Mark>
      <span className={styles.lines}>
        <span className={styles.line}>
          <span className={styles.title}>{row.title}</span>
          <span className={styles.marks}>
            {row.needsYou ? (
              <Mark words="Needs you" className={styles.needs}>
                <ErrorCircle16Regular aria-hidden />
              </Mark>
            ) : null}
            {row.waiting ? <WaitingMark bare /> : null}
            <PriorityPill priority={row.priority} />
          </span>
        </span>
        <span className={styles.line}>
          <span className={mergeClasses(styles.title, styles.more)}>
            {row.reference}, {row.addressLine}
            {withWorker ? `, ${row.assigneeName ?? 'nobody yet'}` : ''}
          </span>
          <span className={styles.marks}>
            {row.sensitivity === 'restricted' ? (
              <Mark words="Restricted">
                <LockClosed16Regular aria-hidden />
              </Mark>
            ) : null}
            {row.hazards > 0 ? (
              <Mark words={hazards} className={styles.hazard}>
                <Warning16Regular aria-hidden />
              </Mark>
            ) : null}
            {over ? STATUS_WORDS[row.status] : <Due day={row.dueOn} bare />}
          </span>
        </span>
      </span>
    </>
  );
}

/** One case in the list, as an option of it. Nothing is said by colour alone. */
export function CaseListRow(props: {
  id: string;
  row: CaseRow | undefined;
  y: number;
  active: boolean;
  withWorker: boolean;
  place: number;
  total: number;
  choose: () => void;
  near: () => void;
}) {
  const styles = useStyles();
  const { row } = props;
  return (
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={props.active}
      aria-posinset={props.place}
      aria-setsize={props.total}
      className={mergeClasses(styles.row, props.active && styles.active)}
      style={{ transform: `translateY(${props.y}px)` }}
      onClick={props.choose}
      onKeyDown={(event) => (event.key === 'Enter' ? props.choose() : undefined)}
      onPointerEnter={props.near}
    >
      {row === undefined ? <div className={styles.bone} /> : <Lines row={row} withWorker={props.withWorker} />}
    </div>
  );
}
