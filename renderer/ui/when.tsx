import { makeStyles } from '@fluentui/react-components';
import { dayOf, dayWords, momentWords, nearDayWords, timeWords } from '../../shared/time/london.ts';
import { useToday } from '../app/session.ts';
import { Hidden } from './hidden.tsx';

const useStyles = makeStyles({ when: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } });

function Moment(props: { exact: string; near: string; dateTime: string }) {
  const styles = useStyles();
  return (
    <time className={styles.when} dateTime={props.dateTime} title={props.exact}>
      <span aria-hidden>{props.near}</span>
      <Hidden>{props.exact}</Hidden>
    </time>
  );
}

/** An instant said near to today, exact on hover and for screen readers. */
export function When(props: { at: string }) {
  const today = useToday();
  const day = dayOf(props.at);
  const exact = `${dayWords(day, 'long')} ${day.slice(0, 4)}, ${timeWords(props.at)}`;
  return <Moment exact={exact} near={momentWords(props.at, today)} dateTime={props.at} />;
}

/** A calendar day said near to today, exact on hover and for screen readers. */
export function WhenDay(props: { day: string }) {
  const today = useToday();
  const exact = `${dayWords(props.day, 'long')} ${props.day.slice(0, 4)}`;
  return <Moment exact={exact} near={nearDayWords(props.day, today)} dateTime={props.day} />;
}
