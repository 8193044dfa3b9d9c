import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { useNavigate } from 'react-router';
import { actions } from '../app/actions.ts';
import { useToday } from '../app/session.ts';

const useStyles = makeStyles({
  page: { maxWidth: '1440px', boxSizing: 'border-box', padding: '26px 28px 40px' },
  sentence: {
    margin: 0,
    maxWidth: '44em',
    minHeight: '28px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightRegular,
    letterSpacing: '-0.005em',
    color: tokens.colorNeutralForeground2,
  },
  day: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '16px 0 28px' },
});

/** The sentence and the actions, always in the same place, whatever the day holds. */
export function TodayFrame(props: { sentence: string | null; children: ReactNode }) {
  const styles = useStyles();
  const go = useNavigate();
  const today = useToday();
  useEffect(() => {
    document.title = 'Today - Worksmart';
  }, []);
  const cut = props.sentence?.indexOf('. ') ?? -1;
  const day = cut < 0 ? (props.sentence ?? 'Today') : (props.sentence ?? '').slice(0, cut + 1);
  const rest = cut < 0 ? '' : (props.sentence ?? '').slice(cut + 1);
  return (
    <div className={styles.page}>
      <h1 className={styles.sentence}>
        <span className={styles.day}>{day}</span>
        {rest}
      </h1>
      <div className={styles.actions}>
        {actions.map((action) => (
          <Button key={action.words} icon={<action.icon />} onClick={() => void go(action.to(today))}>
            {action.words}
          </Button>
        ))}
      </div>
      {props.children}
    </div>
  );
}
