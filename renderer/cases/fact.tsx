import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { WaitingMark } from '../ui/waiting-mark.tsx';

const useStyles = makeStyles({
  fact: { display: 'flex', flexDirection: 'column', gap: '3px', minWidth: 0 },
  top: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '20px' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** One field with its name, its clock while it waits. */
export function Fact(props: {
  label: string;
  waiting?: boolean;

  children: (id: string) => ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.fact}>
      <div className={styles.top}>
        <label className={styles.label} htmlFor={id}>
          {props.label}
        </label>
        {props.waiting === true ? <WaitingMark /> : null}
      </div>
      {props.children(id)}
    </div>
  );
}
