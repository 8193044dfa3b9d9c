import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { PeopleSwap16Regular } from '@fluentui/react-icons/svg/people-swap';
import { type ReactNode, useRef, useState } from 'react';
import { pageContent, useFocusGoesOn } from '../ui/focus-goes-on.ts';
import { focusOnce } from '../ui/focus-once.ts';
import { When } from '../ui/when.tsx';
import type { Clash } from './clashes.ts';
import { fieldWords, isWritten, valueWords } from './field-words.ts';
import type { Choices } from './use-choices.ts';

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
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
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

/** Marks what is still to be settled: with one settled, the next is where a person goes on. */
const CLASH = 'data-clash';

const nextPlace = () =>
  document.querySelector(`[${CLASH}]`) ?? document.querySelector('[data-region="case"]') ?? pageContent();

function Side(props: { term: ReactNode; value: string }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.term}>{props.term}</dt>
      <dd className={styles.value}>{props.value}</dd>
    </div>
  );
}

/** `Use mine: Urgent`; a longer text stands above its button and is not repeated in it. */
const choiceWords = (whose: string, field: string, value: Clash['conflict']['mine']): string =>
  isWritten(field) ? `Use ${whose}` : `Use ${whose}: ${valueWords(field, value)}`;

function OneClash({ clash, choices }: { clash: Clash; choices: Choices }) {
  const styles = useStyles();
  const { field, base, mine, theirs, by, at } = clash.conflict;
  const [third, setThird] = useState<string | null>(null);
  const box = useRef<HTMLElement>(null);
  const closeThird = () => {
    setThird(null);
    requestAnimationFrame(() => box.current?.focus());
  };
  const off = choices.sending;
  useFocusGoesOn(nextPlace);
  return (
    <section
      ref={box}
      className={styles.box}
      aria-label={`${fieldWords(field)}: choose which it shall be`}
      tabIndex={-1}
      {...{ [CLASH]: field }}
    >
      <div className={styles.head}>
        <PeopleSwap16Regular aria-hidden />
        {fieldWords(field)}: {clash.author ?? 'you'} and {by} both changed it
      </div>
      <dl className={styles.sides}>
        <Side term="It was" value={valueWords(field, base)} />
        <Side
          term={
            clash.author === null ? (
              <>
                You, <When at={clash.madeAt} />
              </>
            ) : (
              `${clash.author}, handed over`
            )
          }
          value={valueWords(field, mine)}
        />
        <Side
          term={
            <>
              {by}, <When at={at} />
            </>
          }
          value={valueWords(field, theirs)}
        />
      </dl>
      {third === null ? (
        <div className={styles.actions}>
          <Button
            size="small"
            appearance={clash.chosen === mine ? 'primary' : 'secondary'}
            disabledFocusable={off}
            onClick={() => choices.choose(clash, mine)}
          >
            {choiceWords(clash.author === null ? 'mine' : `${clash.author}’s`, field, mine)}
          </Button>
          <Button
            size="small"
            appearance={clash.chosen === theirs ? 'primary' : 'secondary'}
            disabledFocusable={off}
            onClick={() => choices.choose(clash, theirs)}
          >
            {choiceWords(`${by}’s`, field, theirs)}
          </Button>
          {isWritten(field) ? (
            <Button
              size="small"
              disabledFocusable={off}
              onClick={() => setThird(`${String(theirs ?? '')}\n${String(mine ?? '')}`.trim())}
            >
              Put both together
            </Button>
          ) : null}
        </div>
      ) : (
        <>
          <Textarea
            ref={focusOnce}
            aria-label={`${fieldWords(field)}, put together`}
            rows={3}
            value={third}
            onChange={(_, data) => setThird(data.value)}
          />
          <div className={styles.actions}>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={off}
              onClick={() => {
                choices.choose(clash, third.trim());
                closeThird();
              }}
            >
              Use this
            </Button>
            <Button size="small" onClick={closeThird}>
              Cancel
            </Button>
          </div>
        </>
      )}
      {clash.chosen === undefined ? (
        <p className={styles.more}>Until you choose, everybody sees what {by} wrote.</p>
      ) : null}
      {clash.chosen !== undefined && clash.others.length > 0 ? (
        <p className={styles.more}>
          Chosen. Now choose for {clash.others.map((it) => fieldWords(it).toLowerCase()).join(' and ')}, and both are
          sent.
        </p>
      ) : null}
    </section>
  );
}

/** A colleague's new risk note: it has to be read before the change of something else goes in. */
function OneUnread({ clash, choices }: { clash: Clash; choices: Choices }) {
  const styles = useStyles();
  const { field, base, theirs, by, at } = clash.conflict;
  useFocusGoesOn(nextPlace);
  const what = fieldWords(field);
  return (
    <section className={styles.box} aria-label={`${what}: read what is new`} tabIndex={-1} {...{ [CLASH]: field }}>
      <div className={styles.head}>
        <PeopleSwap16Regular aria-hidden />
        {by} changed the {what.toLowerCase()} after {clash.author ?? 'you'} last read it
      </div>
      <dl className={styles.sides}>
        <Side term="It was" value={valueWords(field, base)} />
        <Side
          term={
            <>
              It is now, <When at={at} />
            </>
          }
          value={valueWords(field, theirs)}
        />
      </dl>
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={choices.sending} onClick={() => choices.choose(clash, theirs)}>
          I have read it
        </Button>
      </div>
      <p className={styles.more}>Other changes of this case wait until it has been read.</p>
    </section>
  );
}

/** A field that two people changed: what it was, mine, theirs with who and when, and what it shall be. */
export function FieldConflicts({ field, choices }: { field: string; choices: Choices }) {
  return choices
    .of(field)
    .map((clash) =>
      clash.unread ? (
        <OneUnread key={clash.outboxId} clash={clash} choices={choices} />
      ) : (
        <OneClash key={clash.outboxId} clash={clash} choices={choices} />
      ),
    );
}
