import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AbsenceView } from '../../shared/absence/contract.ts';
import { useToday } from '../app/session.ts';
import { WaitingMark } from '../ui/waiting-mark.tsx';
import { CATEGORY_WORDS, capital, daysWords, decisionWords, KIND_WORDS, spanWords } from './absence-words.ts';
import { StatePill } from './state-pill.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 12px',
    alignItems: 'start',
    padding: '10px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  state: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', gap: '4px' },
  reason: {
    gridColumn: '1 / -1',
    margin: '4px 0 0',
    paddingLeft: '10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  effects: {
    gridColumn: '1 / -1',
    margin: '4px 0 0',
    paddingLeft: '18px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  actions: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
});

/** One of my absences: what, when, how it stands, what it did elsewhere. */
export function AbsenceRow({ absence: it, actions }: { readonly absence: AbsenceView; readonly actions?: ReactNode }) {
  const styles = useStyles();
  const today = useToday();
  const decision = decisionWords(it, today);
  const detail = [
    it.workingDays === null ? null : `${daysWords(it.workingDays)} off work`,
    it.category === null ? null : CATEGORY_WORDS[it.category],
    decision,
  ].filter((part) => part !== null);
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.title}>{`${KIND_WORDS[it.kind]}, ${spanWords(it, today)}`}</p>
        <p className={styles.quiet}>{capital(detail.join('. '))}</p>
      </div>
      <div className={styles.state}>
        <StatePill state={it.state} />
        {it.waiting ? <WaitingMark /> : null}
      </div>
      {it.decisionReason === null || it.decisionReason === '' ? null : (
        <p className={styles.reason}>{it.decisionReason}</p>
      )}
      {it.effects.length === 0 ? null : (
        <ul className={styles.effects}>
          {it.effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      )}
      {actions === undefined || actions === null ? null : <div className={styles.actions}>{actions}</div>}
    </li>
  );
}
