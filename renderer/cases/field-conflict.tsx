import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { PeopleSwap16Regular } from '@fluentui/react-icons/svg/people-swap';
import { type ReactNode, useState } from 'react';
import { When } from '../ui/when.tsx';
import { fieldWords, valueWords } from './field-words.ts';
import type { Choices, Clash } from './use-choices.ts';

const useStyles = makeStyles({
  box: {
    marginTop: '6px',
    padding: '12px 14px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    gridColumn: '1 / -1',
  },
  head: {
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { flexShrink: 0 },
  },
  sides: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', gap: '12px', margin: 0 },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  value: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  more: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

function OneClash({ clash, choices }: { clash: Clash; choices: Choices }) {
  const styles = useStyles();
  const { field, base, mine, theirs, by, at } = clash.conflict;
  const [third, setThird] = useState<string | null>(null);
  const writable = field === 'nextAction' || field === 'riskNote';
  const off = choices.sending;
  const side = (term: ReactNode, value: unknown) => (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{valueWords(field, value)}</dd>
    </div>
  );
  return (
    <section className={styles.box} aria-label={`${fieldWords(field)}: choose which it shall be`}>
      <div className={styles.head}>
        <PeopleSwap16Regular aria-hidden />
        {fieldWords(field)}: {clash.author ?? 'you'} and {by} both changed it
      </div>
      <dl className={styles.sides}>
        {side('It was', base)}
        {side(clash.author === null ? 'Yours, kept on this device' : `${clash.author}, handed over`, mine)}
        {side(
          <>
            {by}, <When at={at} />
          </>,
          theirs,
        )}
      </dl>
      {third === null ? (
        <div className={styles.actions}>
          <Button
            size="small"
            appearance={clash.chosen === mine ? 'primary' : 'secondary'}
            disabled={off}
            onClick={() => choices.choose(clash, mine)}
          >
            {clash.author === null ? 'Keep mine' : `Use ${clash.author}’s`}
          </Button>
          <Button
            size="small"
            appearance={clash.chosen === theirs ? 'primary' : 'secondary'}
            disabled={off}
            onClick={() => choices.choose(clash, theirs)}
          >
            {clash.author === null ? 'Take theirs' : `Keep ${by}’s`}
          </Button>
          {writable ? (
            <Button
              size="small"
              disabled={off}
              onClick={() => setThird(`${String(theirs ?? '')}\n${String(mine ?? '')}`.trim())}
            >
              Write it again
            </Button>
          ) : null}
        </div>
      ) : (
        <>
          <Textarea
            aria-label={`${fieldWords(field)}, written again`}
            rows={3}
            value={third}
            onChange={(_, data) => setThird(data.value)}
          />
          <div className={styles.actions}>
            <Button
              size="small"
              appearance="primary"
              disabled={off}
              onClick={() => {
                choices.choose(clash, third.trim());
                setThird(null);
              }}
            >
              Use this
            </Button>
            <Button size="small" onClick={() => setThird(null)}>
              Cancel
            </Button>
          </div>
        </>
      )}
      {clash.chosen !== undefined && clash.others.length > 0 ? (
        <p className={styles.more}>
          Chosen. Now choose for {clash.others.map((it) => fieldWords(it).toLowerCase()).join(' and ')}, and both are
          sent.
        </p>
      ) : null}
    </section>
  );
}

/** A field that two people changed: what it was, mine, theirs with who and when, and what it shall be. */
export function FieldConflicts({ field, choices }: { field: string; choices: Choices }) {
  return choices.of(field).map((clash) => <OneClash key={clash.outboxId} clash={clash} choices={choices} />);
}
