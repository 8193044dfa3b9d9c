import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { HandedOver as Story } from '../../shared/cases/entities.ts';
import type { OutboxItem } from '../../shared/sync/contract.ts';
import { useEngine } from '../app/engine.ts';
import { Ask } from '../ui/ask.tsx';
import { pageContent, useFocusGoesOn } from '../ui/focus-goes-on.ts';
import { Row, Rows } from '../ui/rows.tsx';
import { Section } from '../ui/section.tsx';
import { useSay } from '../ui/toasts.tsx';
import { When } from '../ui/when.tsx';
import { CorrectDialog, canCorrect } from './correct-dialog.tsx';
import { StoryPill, StoryWords } from './handed-over.tsx';
import { Content, StatePill, Title } from './item-parts.tsx';
import { contentWords, goneWords, lossWords, needWords } from './item-words.ts';
import { SettleHere } from './settle-here.tsx';

const useStyles = makeStyles({
  none: { margin: 0 },
  ask: { margin: '0 0 10px' },
  place: {
    borderRadius: tokens.borderRadiusLarge,
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '4px' },
  },
  buttons: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: '8px', flexWrap: 'wrap' },
});

/** Takes a thing back that the council does not have: a worker deletes what they wrote. */
function Withdraw({ item }: { item: OutboxItem }) {
  const { orpc } = useEngine();
  const say = useSay();
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const said = contentWords(item);
  const withdraw = useMutation(
    orpc.sync.withdraw.mutationOptions({
      onSuccess: () => {
        setAsking(false);
        say.done(`Deleted: ${item.words}`);
      },
      onError: say.problem,
    }),
  );
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {item.state === 'conflict' ? 'Delete mine' : 'Delete'}
      </Button>
      <Ask
        open={asking}
        title="Delete this?"
        yes="Delete"
        no="Keep it"
        busy={withdraw.isPending}
        onYes={() => withdraw.mutate({ id: item.id })}
        onClose={() => setAsking(false)}
      >
        <p className={styles.ask}>
          <strong>{item.words}</strong>
          {said === null ? '' : `: ${said}`}
        </p>
        <p className={styles.ask}>{lossWords(item)} This cannot be undone.</p>
      </Ask>
    </>
  );
}

const NEEDS_YOU = 'needs-you';

function NeedsYouRow({ item }: { item: OutboxItem }) {
  const styles = useStyles();
  const go = useNavigate();
  const { orpc } = useEngine();
  const say = useSay();
  const [correcting, setCorrecting] = useState(false);
  useFocusGoesOn(() => document.getElementById(NEEDS_YOU) ?? pageContent());
  const drop = useMutation(orpc.sync.withdraw.mutationOptions({ onError: say.problem }));
  // Somebody else was first: there is nothing to put right.
  const decided = item.rejection?.code === 'already-decided';
  return (
    <Row
      wrap
      title={<Title item={item} />}
      more={
        <>
          <Content item={item} />
          {needWords(item)} Made <When at={item.madeAt} />.
          {item.state === 'conflict' && item.link === null ? <SettleHere item={item} /> : null}
        </>
      }
      end={
        <div className={styles.buttons}>
          <StatePill item={item} />
          {decided ? (
            <Button size="small" onClick={() => drop.mutate({ id: item.id })}>
              I have seen it
            </Button>
          ) : null}
          {item.state === 'conflict' && item.link !== null ? (
            <Button size="small" onClick={() => void go(item.link ?? '/sync')}>
              Choose
            </Button>
          ) : null}
          {item.state === 'rejected' && !decided && canCorrect(item) ? (
            <Button size="small" onClick={() => setCorrecting(true)}>
              Correct and send
            </Button>
          ) : null}
          {item.state === 'rejected' && !decided && !canCorrect(item) && item.link !== null ? (
            <Button size="small" onClick={() => void go(item.link ?? '/sync')}>
              Do it again
            </Button>
          ) : null}
          {correcting ? <CorrectDialog item={item} onClose={() => setCorrecting(false)} /> : null}
          {decided ? null : <Withdraw item={item} />}
        </div>
      }
    />
  );
}

/** What only its person can put right. */
export function NeedsYou({ items }: { items: readonly OutboxItem[] }) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <div id={NEEDS_YOU} tabIndex={-1} className={styles.place}>
      <Section title="Needs you" count={items.length}>
        <Rows>
          {items.map((item) => (
            <NeedsYouRow key={item.id} item={item} />
          ))}
        </Rows>
      </Section>
    </div>
  );
}

const TO_SEE = 'to-see';

function ToSeeRow({ item, story }: { item: OutboxItem; story: Story | undefined }) {
  const styles = useStyles();
  const { orpc } = useEngine();
  const say = useSay();
  useFocusGoesOn(() => document.getElementById(TO_SEE) ?? pageContent());
  const seen = useMutation(orpc.sync.acknowledge.mutationOptions({ onError: say.problem }));
  return (
    <Row
      wrap
      title={<Title item={item} />}
      more={
        <>
          <Content item={item} />
          {story === undefined ? (
            <>
              {needWords(item)} Made <When at={item.madeAt} />.
            </>
          ) : (
            <StoryWords story={story} />
          )}
        </>
      }
      end={
        <div className={styles.buttons}>
          {story === undefined ? <StatePill item={item} /> : <StoryPill story={story} />}
          <Button size="small" onClick={() => seen.mutate({ id: item.id })}>
            I have seen it
          </Button>
        </div>
      }
    />
  );
}

/** What was answered while its person was away. `stories`: what became of what another team has, by the id of what was sent. */
export function ToSee({ items, stories }: { items: readonly OutboxItem[]; stories: ReadonlyMap<string, Story> }) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <div id={TO_SEE} tabIndex={-1} className={styles.place}>
      <Section title="For you to see" count={items.length}>
        <Rows>
          {items.map((item) => (
            <ToSeeRow key={item.id} item={item} story={stories.get(item.id)} />
          ))}
        </Rows>
      </Section>
    </div>
  );
}

/** `kept`: something of theirs is on this device and goes once they have put it right. */
export function Waiting({ items, kept }: { items: readonly OutboxItem[]; kept: boolean }) {
  const styles = useStyles();
  return (
    <Section title="Not sent yet" count={items.length}>
      {items.length === 0 ? (
        <p className={styles.none}>{kept ? 'Nothing else is waiting to be sent.' : 'Nothing is waiting to be sent.'}</p>
      ) : (
        <Rows>
          {items.map((item) => (
            <Row
              key={item.id}
              wrap={item.handedOver === 'on-its-way'}
              title={<Title item={item} />}
              more={
                <>
                  <Content item={item} />
                  {item.handedOver === 'on-its-way' ? `${item.answer} ` : ''}
                  Made <When at={item.madeAt} />
                  {item.tries > 1 && item.state === 'waiting' ? `, not through yet after ${item.tries} tries` : ''}
                </>
              }
              end={
                <>
                  <StatePill item={item} />
                  {item.state === 'waiting' || item.state === 'blocked' ? <Withdraw item={item} /> : null}
                </>
              }
            />
          ))}
        </Rows>
      )}
    </Section>
  );
}

const FIRST = 8;

/** `replaced`: ids of what another one was sent in the place of. */
export function Recent({ items, replaced }: { items: readonly OutboxItem[]; replaced: ReadonlySet<string | null> }) {
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  return (
    <Section
      title="Dealt with in the last 7 days"
      count={items.length}
      end={items.length > FIRST && !all ? <Link onClick={() => setAll(true)}>Show all</Link> : undefined}
    >
      <Rows>
        {(all ? items : items.slice(0, FIRST)).map((item) => (
          <Row
            key={item.id}
            title={<Title item={item} />}
            more={
              <>
                <Content item={item} />
                {goneWords(item, replaced.has(item.id))}, <When at={item.answeredAt ?? item.madeAt} />
              </>
            }
            end={<StatePill item={item} replaced={replaced.has(item.id)} />}
          />
        ))}
      </Rows>
    </Section>
  );
}
