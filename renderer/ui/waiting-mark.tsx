import { makeStyles, tokens } from '@fluentui/react-components';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { Hidden } from './hidden.tsx';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    verticalAlign: 'middle',
  },
});

/** The small clock on a thing that has not reached the council. `bare` shows the clock alone and says the words to screen readers. */
export function WaitingMark(props: { words?: string; bare?: boolean }) {
  const styles = useStyles();
  const words = props.words ?? 'Waiting to send';
  return (
    <span className={styles.mark} title={words}>
      <Clock16Regular aria-hidden />
      {props.bare === true ? <Hidden>{words}</Hidden> : <span>{words}</span>}
    </span>
  );
}
