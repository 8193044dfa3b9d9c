import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { Star16Filled } from '@fluentui/react-icons/svg/star';
import type { Interval } from '../../shared/time/schemas.ts';
import { useSync } from '../app/session.ts';
import type { Part } from './booking-times.ts';
import { intervalWords } from './booking-times.ts';
import type { Mine } from './my-bookings.tsx';
import { type Available, lowerFirst, spaceName } from './space-words.ts';
import type { Booking } from './use-booking.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: '16px 1fr',
    columnGap: '6px',
    alignItems: 'start',
    '& svg': { marginTop: '2px' },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

const BOOK_WORDS: Record<Part, string> = {
  day: 'Book all day',
  am: 'Book the morning',
  pm: 'Book the afternoon',
  hours: 'Book it',
};

/** Said in place of a suggestion when there is a booking in that time already. */
export function AlreadyBooked({ booking, show }: { readonly booking: Mine; readonly show: (booking: Mine) => void }) {
  const styles = useStyles();
  const what = `${booking.spaceLabel} at ${booking.siteName}, ${intervalWords(booking)}`;
  return (
    <div className={styles.card}>
      <p className={styles.words}>
        {booking.state === 'asked' ? <Clock16Regular aria-hidden /> : <CheckmarkCircle16Filled aria-hidden />}
        <span>{booking.state === 'asked' ? `You asked for ${what}. It is not booked yet.` : `You have ${what}.`}</span>
      </p>
      <div className={styles.actions}>
        <Button size="small" onClick={() => show(booking)}>
          Show it
        </Button>
      </div>
    </div>
  );
}

/** The quickest good choice: the usual desk when it is free, else what the engine found nearest to it. */
export function Suggestion(props: {
  readonly suggestion: Available;
  readonly usualSpaceId: string | null;
  readonly part: Part;
  readonly interval: Interval;
  readonly booking: Booking;
  readonly show: (space: Available['space']) => void;
}) {
  const styles = useStyles();
  const { suggestion, booking } = props;
  const online = useSync()?.online ?? true;
  const name = spaceName(suggestion.space);
  const usual = suggestion.space.id === props.usualSpaceId;
  return (
    <div className={styles.card}>
      <p className={styles.words}>
        <Star16Filled aria-hidden />
        <span>{usual ? `Your usual ${lowerFirst(name)} is free.` : `${name} is ${lowerFirst(suggestion.words)}.`}</span>
      </p>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="small"
          title={intervalWords(props.interval)}
          disabled={booking.ask.isPending}
          onClick={() => {
            props.show(suggestion.space);
            booking.ask.mutate({
              space: suggestion.space,
              interval: props.interval,
              accept: online ? 'only-this' : 'same-zone',
            });
          }}
        >
          {online ? BOOK_WORDS[props.part] : 'Ask for it'}
        </Button>
        <Button size="small" onClick={() => props.show(suggestion.space)}>
          Show it
        </Button>
      </div>
    </div>
  );
}
