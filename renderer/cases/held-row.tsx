import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { Note16Regular } from '@fluentui/react-icons/svg/note';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { HeldWork } from '../../shared/cases/contract.ts';
import { Pill } from '../ui/pill.tsx';
import { WaitingMark } from '../ui/waiting-mark.tsx';
import { When } from '../ui/when.tsx';
import { DeclineForm } from './decline-form.tsx';
import { fieldWords, valueWords } from './field-words.ts';
import { useDecideHeld } from './use-held-work.ts';

const useStyles = makeStyles({
  box: {
    padding: '12px 14px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 8px',
    color: tokens.colorNeutralForeground2,
    '& > svg': { color: tokens.colorNeutralForeground3 },
  },
  reference: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' },
  changes: { margin: 0, display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '4px 14px' },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

const DOING = { 'taking-up': 'Taken up, waiting to send', declining: 'Declined, waiting to send' } as const;

/** One thing a colleague did on a case that left them: who, when, what, and the two answers to it. */
export function HeldRow({ held, decided }: { held: HeldWork; decided: () => void }) {
  const styles = useStyles();
  const go = useNavigate();
  const [declining, setDeclining] = useState(false);
  const it = held.escrow;
  const decide = useDecideHeld(it, decided);
  const toCase = () => void go(held.caseHere ? `/cases/${it.caseId}` : '/sync');
  const isNote = it.wanted === null;
  const label = `${isNote ? 'Note' : 'Change'} by ${it.byName} on ${it.caseReference}`;
  return (
    <article className={styles.box} aria-label={label}>
      <div className={styles.head}>
        {isNote ? <Note16Regular aria-hidden /> : <Edit16Regular aria-hidden />}
        {held.caseHere ? (
          <Link className={styles.reference} onClick={toCase}>
            {it.caseReference}
          </Link>
        ) : (
          <span className={styles.reference}>{it.caseReference}</span>
        )}
        <span>
          {isNote ? 'Note' : 'Change'} by {it.byName}, <When at={it.at} />
        </span>
        {it.unfinished ? (
          <Pill icon={<Edit16Regular aria-hidden />} tone="warning">
            Unfinished
          </Pill>
        ) : null}
      </div>
      {it.text === null ? null : <p className={styles.text}>{it.text}</p>}
      {it.wanted === null ? null : (
        <dl className={styles.changes}>
          {Object.entries(it.wanted).map(([field, now]) => (
            <Change key={field} field={field} was={it.was?.[field]} now={now} />
          ))}
        </dl>
      )}
      {held.doing === null ? (
        declining ? (
          <DeclineForm
            name={it.byName}
            busy={decide.busy}
            onDecline={decide.decline}
            onCancel={() => setDeclining(false)}
          />
        ) : (
          <div className={styles.actions}>
            <Button size="small" appearance="primary" disabledFocusable={decide.busy} onClick={decide.takeUp}>
              Take up
            </Button>
            <Button size="small" disabledFocusable={decide.busy} onClick={() => setDeclining(true)}>
              Decline
            </Button>
          </div>
        )
      ) : held.doing === 'conflict' ? (
        <div className={styles.actions}>
          <span>Somebody changed the same thing since. Choose what it shall be.</span>
          <Button size="small" onClick={toCase}>
            Choose
          </Button>
        </div>
      ) : (
        <WaitingMark words={DOING[held.doing]} />
      )}
    </article>
  );
}

function Change(props: { field: string; was: unknown; now: unknown }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{fieldWords(props.field)}</dt>
      <dd className={styles.value}>
        from {valueWords(props.field, props.was)} to <strong>{valueWords(props.field, props.now)}</strong>
      </dd>
    </>
  );
}
