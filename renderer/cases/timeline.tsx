import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarClock16Regular } from '@fluentui/react-icons/svg/calendar-clock';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { Note16Regular } from '@fluentui/react-icons/svg/note';
import type { ReactNode } from 'react';
import type { CaseView } from '../../shared/cases/contract.ts';
import type { Visit } from '../../shared/cases/entities.ts';
import { timeWords } from '../../shared/time/london.ts';
import { EmptyState } from '../ui/states.tsx';
import { WaitingMark } from '../ui/waiting-mark.tsx';
import { When } from '../ui/when.tsx';
import { fieldWords, valueInside, valueWords } from './field-words.ts';

type Entry = CaseView['timeline'][number];

const VISIT_WORDS: Record<Visit['state'], string> = {
  planned: 'Visit planned',
  'at-risk': 'Visit at risk: nobody has taken it',
  done: 'Visited',
  cancelled: 'Visit cancelled',
};

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: '10px',
    position: 'relative',
    paddingBottom: '16px',
  },
  line: {
    '&:not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      left: '9px',
      top: '22px',
      bottom: '2px',
      width: '1px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
  icon: { display: 'flex', justifyContent: 'center', paddingTop: '2px', color: tokens.colorNeutralForeground3 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
  },
  who: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '2px 0 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' },
});

const keyOf = (entry: Entry) =>
  entry.kind === 'note' ? entry.note.id : entry.kind === 'change' ? entry.change.id : entry.visit.id;

function One({ entry }: { entry: Entry }) {
  const styles = useStyles();
  const frame = (icon: ReactNode, head: ReactNode, text: string | null) => (
    <>
      <span className={styles.icon}>{icon}</span>
      <div>
        <div className={styles.head}>
          {head}
          {entry.waiting ? <WaitingMark /> : null}
        </div>
        {text === null ? null : <p className={styles.text}>{text}</p>}
      </div>
    </>
  );
  if (entry.kind === 'note')
    return frame(
      <Note16Regular aria-hidden />,
      <>
        <span className={styles.who}>{entry.note.byName}</span>
        <When at={entry.note.at} />
        {typeof entry.note.takenUpByName === 'string' ? (
          <span>Handed over, taken up by {entry.note.takenUpByName}</span>
        ) : null}
      </>,
      entry.note.text,
    );
  if (entry.kind === 'change') {
    const { field, was, now, byName, at } = entry.change;
    const long = field === 'riskNote' || field === 'nextAction';
    return frame(
      <Edit16Regular aria-hidden />,
      <>
        <span>
          {byName} changed {fieldWords(field).toLowerCase()}
          {long ? '' : ` from ${valueInside(field, was)} to ${valueInside(field, now)}`}
        </span>
        <When at={at} />
      </>,
      long ? valueWords(field, now) : null,
    );
  }
  const { visit } = entry;
  return frame(
    <CalendarClock16Regular aria-hidden />,
    <>
      <span>{VISIT_WORDS[visit.state]}</span>
      <span>
        <When at={visit.from} /> to {timeWords(visit.to)}
      </span>
    </>,
    visit.purpose,
  );
}

/** Notes, changes and visits, newest first. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  const styles = useStyles();
  if (entries.length === 0)
    return <EmptyState title="Nothing has been written yet.">Your note would be the first.</EmptyState>;
  return (
    <ol className={styles.list}>
      {entries.map((entry) => (
        <li key={`${entry.kind}-${keyOf(entry)}`} className={mergeClasses(styles.entry, styles.line)}>
          <One entry={entry} />
        </li>
      ))}
    </ol>
  );
}
