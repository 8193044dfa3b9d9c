import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  keys: { display: 'inline-flex', gap: '3px', alignItems: 'center' },
  key: {
    font: `${tokens.fontSizeBase100} ${tokens.fontFamilyBase}`,
    lineHeight: '16px',
    minWidth: '10px',
    textAlign: 'center',
    padding: '0 4px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Keys as keycaps: `Ctrl K`, `g c`. */
export function KeyHint(props: { keys: string }) {
  const styles = useStyles();
  return (
    <span className={styles.keys}>
      {props.keys.split(' ').map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
