import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { Accept } from '../../shared/spaces/entities.ts';
import { dayOf } from '../../shared/time/london.ts';
import type { Interval } from '../../shared/time/schemas.ts';
import { useSync } from '../app/session.ts';
import { Pill, type PillTone } from '../ui/pill.tsx';
import { type Alternative, BookingOutcome } from './booking-outcome.tsx';
import { intervalWords } from './booking-times.ts';
import { StateSwatch } from './plan/plan-legend.tsx';
import type { Zone } from './plan/plan-zones.tsx';
import { type Available, featureWords, KIND_WORDS, type SpaceState, spaceName, stateLine } from './space-words.ts';
import type { Attempt, Booking } from './use-booking.ts';
import { whoIsNear } from './who-is-near.ts';

const ACCEPT_WORDS: Record<Accept, string> = {
  'only-this': 'Only this one',
  'same-zone': 'Any in the same zone',
  'same-site': 'Any at this site',
};

const TONES: Record<SpaceState, PillTone> = {
  free: 'good',
  'part-free': 'good',
  taken: 'quiet',
  held: 'quiet',
  mine: 'accent',
};

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '14px', padding: '14px 16px', boxSizing: 'border-box' },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start', gap: '2px 8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: 600,
    color: tokens.colorNeutralForeground1,
  },
  place: { margin: 0, color: tokens.colorNeutralForeground2 },
  state: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '6px' },
  swatchPill: { '& svg': { width: '22px' } },
  words: { margin: 0 },
  sub: { margin: '0 0 2px', fontSize: tokens.fontSizeBase200, fontWeight: 600, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: '18px' },
  plain: { margin: 0, padding: 0, listStyleType: 'none' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  action: { width: '100%' },
  asking: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

export interface SpacePanelProps {
  readonly chosen: Available;
  readonly spaces: readonly Available[];
  readonly zone: Zone | undefined;
  readonly floorName: string;
  readonly siteName: string;
  readonly interval: Interval;
  readonly booking: Booking;
  readonly close: () => void;
  readonly take: (alternative: Alternative, attempt: Attempt) => void;
}

/** Everything about the chosen space, whether it can be had and why not, and the one thing to do with it. */
export function SpacePanel(props: SpacePanelProps) {
  const styles = useStyles();
  const { chosen, booking } = props;
  const { space } = chosen;
  // What was asked for another space or time is under My bookings; here it would stand in the way.
  const about = booking.attempt ?? booking.asking;
  const answered = about?.spaceId === space.id && dayOf(about.interval.from) === dayOf(props.interval.from);
  const near = whoIsNear(chosen, props.spaces);
  const where = [props.zone?.name, props.floorName, props.siteName].filter((it) => it !== undefined).join(', ');
  return (
    <section className={styles.panel} aria-label={`${spaceName(space)}, chosen`}>
      <div className={styles.head}>
        <h2 className={styles.title}>{spaceName(space)}</h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss20Regular />}
          aria-label={`Close ${spaceName(space)}`}
          onClick={props.close}
        />
        <p className={styles.place}>{where}</p>
      </div>
      <div className={styles.state}>
        <span className={styles.swatchPill}>
          <Pill tone={TONES[chosen.state]} icon={<StateSwatch state={chosen.state} />}>
            {stateLine(chosen).lead}
          </Pill>
        </span>
        {stateLine(chosen).rest === null ? null : <p className={styles.words}>{stateLine(chosen).rest}</p>}
        {chosen.holders.length === 0 || chosen.state === 'mine' ? null : (
          <p className={styles.words}>{`In: ${chosen.holders.join(', ')}`}</p>
        )}
      </div>
      {answered ? <BookingOutcome booking={booking} take={props.take} /> : null}
      {answered && booking.attempt !== null ? null : <BookAction {...props} />}
      <div>
        <h3 className={styles.sub}>{space.kind === 'desk' ? 'At this desk' : KIND_WORDS[space.kind].one}</h3>
        {space.features.length === 0 && space.capacity === 1 ? (
          <p className={styles.words}>Nothing out of the ordinary.</p>
        ) : (
          <ul className={styles.list}>
            {space.capacity > 1 ? <li>{`For ${space.capacity} people`}</li> : null}
            {space.features.map((it) => (
              <li key={it}>{featureWords(it)}</li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <h3 className={styles.sub}>Who else is near</h3>
        {near.length === 0 ? (
          <p className={styles.words}>Nobody who shows their name on plans.</p>
        ) : (
          <ul className={styles.plain}>
            {near.map((it) => (
              <li key={it.spaceId}>{`${it.name}, ${it.label}`}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** `Book 9am to 5pm`; with no connection `Ask for it`, with what else would do. */
function BookAction({ chosen, interval, booking }: SpacePanelProps) {
  const styles = useStyles();
  const online = useSync()?.online ?? true;
  const [accept, setAccept] = useState<Accept>('same-zone');
  if (chosen.state !== 'free') return null;
  const ask = () => booking.ask.mutate({ space: chosen.space, interval, accept: online ? 'only-this' : accept });
  if (online) {
    return (
      <Button appearance="primary" className={styles.action} disabled={booking.ask.isPending} onClick={ask}>
        {`Book ${intervalWords(interval)}`}
      </Button>
    );
  }
  return (
    <div className={styles.asking}>
      <Field label="If it has gone, what else would do?">
        <RadioGroup
          value={accept}
          onChange={(_, data) => {
            const choice = Accept.safeParse(data.value);
            if (choice.success) setAccept(choice.data);
          }}
        >
          {Accept.options.map((it) => (
            <Radio key={it} value={it} label={ACCEPT_WORDS[it]} />
          ))}
        </RadioGroup>
      </Field>
      <Button appearance="primary" className={styles.action} disabled={booking.ask.isPending} onClick={ask}>
        {`Ask for it, ${intervalWords(interval)}`}
      </Button>
      <p className={styles.hint}>Asked, not booked: the council answers when you are connected.</p>
    </div>
  );
}
