import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock20Regular } from '@fluentui/react-icons/svg/clock';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { type ReactNode, useEffect, useRef } from 'react';
import { dayOf, nearDayWords } from '../../shared/time/london.ts';
import { problemOf } from '../app/problem.ts';
import { useToday } from '../app/session.ts';
import { intervalWords } from './booking-times.ts';
import { spaceName } from './space-words.ts';
import type { Attempt, Booking } from './use-booking.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: '4px 10px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    outlineOffset: '1px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    '& > svg': { color: tokens.colorStatusSuccessForeground1 },
  },
  refused: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  words: { margin: 0 },
  strong: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  body: { gridColumn: '2', display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  other: {
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'normal',
  },
});

export interface Alternative {
  readonly spaceId: string;
  readonly label: string;
  readonly siteId: string;
  readonly words: string;
}

/** What became of the booking just asked for, where it was asked, with the way back or the way on. */
export function BookingOutcome(props: {
  readonly booking: Booking;
  readonly take: (alternative: Alternative, attempt: Attempt) => void;
}) {
  const styles = useStyles();
  const today = useToday();
  const { attempt, standing, undo, clear, ask } = props.booking;
  if (ask.isError && !ask.isPending) {
    const problem = problemOf(ask.error);
    return (
      <Box icon={<Info20Regular aria-hidden />} tone={styles.refused} title={problem.words}>
        {problem.kept === null ? null : <p className={styles.words}>{problem.kept}</p>}
        <div className={styles.actions}>
          <Button size="small" onClick={() => void clear()}>
            Close
          </Button>
        </div>
      </Box>
    );
  }
  if (attempt === null || standing === null) return null;
  const what = `${spaceName(attempt)}, ${nearDayWords(dayOf(attempt.interval.from), today)} ${intervalWords(attempt.interval)}`;
  const undoButton = (
    <Button size="small" disabled={undo.isPending} onClick={() => undo.mutate(attempt)}>
      Undo
    </Button>
  );
  const close = (words: string) => (
    <Button size="small" appearance="subtle" onClick={() => void clear()}>
      {words}
    </Button>
  );
  if (standing.is === 'asking') {
    return (
      <Box icon={<Spinner size="extra-tiny" aria-hidden />} title="Asking the council">
        <p className={styles.words}>{what}</p>
      </Box>
    );
  }
  if (standing.is === 'kept') {
    return (
      <Box icon={<Clock20Regular aria-hidden />} title="Asked, not booked">
        <p className={styles.words}>{what}. The council answers when you are connected.</p>
        <div className={styles.actions}>
          {undoButton}
          {close('Close')}
        </div>
      </Box>
    );
  }
  if (standing.is === 'booked') {
    return (
      <Box
        icon={<CheckmarkCircle20Filled aria-hidden />}
        tone={styles.good}
        title={standing.instead === null ? `Booked: ${what}` : `Booked ${standing.instead} instead of ${what}`}
      >
        {undo.isError ? <p className={styles.words}>{problemOf(undo.error).words}</p> : null}
        <div className={styles.actions}>
          {undoButton}
          {close('Done')}
        </div>
      </Box>
    );
  }
  if (standing.is === 'undone') {
    return (
      <Box icon={<Info20Regular aria-hidden />} title={`Undone: ${what} is not yours.`}>
        <div className={styles.actions}>{close('Close')}</div>
      </Box>
    );
  }
  const { item } = standing;
  const others = item.rejection?.alternatives ?? [];
  return (
    <Box
      icon={<Info20Regular aria-hidden />}
      tone={styles.refused}
      title={item.rejection?.words ?? item.answer ?? 'The council did not book this. Choose another space.'}
    >
      {others.length === 0 ? null : (
        <>
          <p className={styles.words}>Free at that time. Choose one to book it:</p>
          {others.map((it) => (
            <Button key={it.spaceId} size="small" className={styles.other} onClick={() => props.take(it, attempt)}>
              {`${it.label}: ${it.words}`}
            </Button>
          ))}
        </>
      )}
      <div className={styles.actions}>{close('Close')}</div>
    </Box>
  );
}

/** Takes the focus when it appears, so that the answer is met where the question was asked. */
function Box(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly tone?: string;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const { title } = props;
  useEffect(() => {
    if (title !== '') box.current?.focus({ preventScroll: false });
  }, [title]);
  return (
    <div ref={box} className={mergeClasses(styles.box, props.tone)} role="status" tabIndex={-1}>
      {props.icon}
      <p className={styles.strong}>{props.title}</p>
      {props.children === undefined ? null : <div className={styles.body}>{props.children}</div>}
    </div>
  );
}
