import { Button, Checkbox, Field, makeStyles, Textarea, Tooltip, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { AbsenceView } from '../../shared/absence/contract.ts';
import { useToday } from '../app/session.ts';
import { WaitingMark } from '../ui/waiting-mark.tsx';
import { When } from '../ui/when.tsx';
import { CATEGORY_WORDS, daysWords, KIND_WORDS, spanWords } from './absence-words.ts';
import type { Decision } from './use-decisions.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: '4px',
    padding: '10px 10px 10px 4px',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-within': { backgroundColor: tokens.colorNeutralBackground2 },
  },
  body: { gridColumn: 2, display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  name: {
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: 'inherit',
    alignSelf: 'flex-start',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  words: { margin: 0 },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  refuse: { marginTop: '8px', display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** One thing that waits for the manager: who, what, since when, what it means for cover; A and R decide it. */
export function InboxRow(props: {
  readonly absence: AbsenceView;
  readonly cover: string;
  readonly chosen: boolean;
  readonly busy: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onLook: () => void;
  readonly decide: (decision: Decision) => void;
}) {
  const styles = useStyles();
  const today = useToday();
  const { absence: it, decide } = props;
  const [refusing, setRefusing] = useState(false);
  const sick = it.kind === 'sickness';
  const yes = () => decide(sick ? { is: 'acknowledge', absences: [it] } : { is: 'approve', absence: it });
  const gPressedAt = useRef(Number.NEGATIVE_INFINITY);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || props.busy || refusing) return;
    const key = event.key.toLowerCase();
    // `g a` goes to the Absence page; its second key must decide nothing.
    const chord = event.timeStamp - gPressedAt.current < 1500;
    gPressedAt.current = key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (chord) return;
    if (key === 'a') yes();
    else if (key === 'r' && !sick) setRefusing(true);
    else if (key === 'x' && sick) props.onChoose(!props.chosen);
    else return;
    event.preventDefault();
  };
  return (
    <article
      className={styles.row}
      aria-label={`${it.personName}, ${sick ? 'sick' : 'leave'} ${spanWords(it, today)}`}
      onKeyDown={onKeyDown}
    >
      {sick ? (
        <Tooltip content="Choose (X)" relationship="description">
          <Checkbox
            aria-label={`Choose ${it.personName}, sick`}
            checked={props.chosen}
            onChange={(_, data) => props.onChoose(data.checked === true)}
          />
        </Tooltip>
      ) : null}
      <div className={styles.body}>
        <button
          type="button"
          className={styles.name}
          data-row
          data-absence={it.id}
          title="Show in the calendar"
          onClick={props.onLook}
          onFocus={props.onLook}
        >
          {it.personName}
        </button>
        <p className={styles.words}>
          {`${KIND_WORDS[it.kind]} ${spanWords(it, today)}`}
          {it.workingDays === null ? '' : `, ${daysWords(it.workingDays)}`}
          {it.category === null ? '' : `. ${CATEGORY_WORDS[it.category]}`}
        </p>
        <p className={styles.words}>{props.cover}</p>
        <p className={styles.quiet}>
          {sick ? 'Reported ' : 'Asked '}
          <When at={it.askedAt} /> {it.waiting ? <WaitingMark words="Your answer waits to send" /> : null}
        </p>
        {refusing ? (
          <Refuse
            onCancel={() => setRefusing(false)}
            onRefuse={(reason) => decide({ is: 'refuse', absence: it, reason })}
            busy={props.busy}
            name={it.personName}
          />
        ) : (
          <div className={styles.actions}>
            <Tooltip content={sick ? 'Acknowledge (A)' : 'Approve (A)'} relationship="description">
              <Button size="small" appearance={sick ? 'secondary' : 'primary'} disabled={props.busy} onClick={yes}>
                {sick ? 'Acknowledge' : 'Approve'}
              </Button>
            </Tooltip>
            {sick ? null : (
              <Tooltip content="Refuse with a reason (R)" relationship="description">
                <Button size="small" disabled={props.busy} onClick={() => setRefusing(true)}>
                  Refuse
                </Button>
              </Tooltip>
            )}
          </div>
        )}
      </div>
    </article>
  );
}

function Refuse(props: {
  readonly name: string;
  readonly busy: boolean;
  readonly onRefuse: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  const form = useRef<HTMLFormElement>(null);
  const focusReason = () => form.current?.querySelector('textarea')?.focus();
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const refuse = () => {
    setTried(true);
    if (missing) focusReason();
    else props.onRefuse(reason.trim());
  };
  return (
    <form
      ref={form}
      className={styles.refuse}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        refuse();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') props.onCancel();
        if (event.key === 'Enter' && event.ctrlKey) refuse();
      }}
    >
      <Field
        label={`Why? ${props.name} reads this.`}
        required
        {...(tried && missing ? { validationMessage: 'Give a reason for refusing' } : {})}
      >
        <Textarea value={reason} maxLength={1000} rows={3} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <div className={styles.actions}>
        <Tooltip content="Refuse (Ctrl Enter)" relationship="description">
          <Button type="submit" size="small" appearance="primary" disabled={props.busy}>
            Refuse leave
          </Button>
        </Tooltip>
        <Button size="small" onClick={props.onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
