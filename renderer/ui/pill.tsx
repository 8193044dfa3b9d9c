import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export type PillTone = 'quiet' | 'accent' | 'good' | 'warning' | 'danger';

const useStyles = makeStyles({
  pill: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    flexShrink: 0,
    height: '20px',
    padding: '0 7px 0 5px',
    borderRadius: '10px',
    border: '1px solid transparent',
    boxSizing: 'border-box',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    '& svg': { width: '14px', height: '14px', flexShrink: 0 },
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  accent: { color: tokens.colorBrandForeground2, backgroundColor: tokens.colorBrandBackground2 },
  good: { color: tokens.colorStatusSuccessForeground1, backgroundColor: tokens.colorStatusSuccessBackground1 },
  warning: { color: tokens.colorStatusWarningForeground3, backgroundColor: tokens.colorStatusWarningBackground1 },
  danger: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
});

/** A state as a shape, a word and, last of all, a colour. `icon` is a 16px Fluent icon. */
export function Pill(props: { icon: ReactNode; tone?: PillTone; children: ReactNode; title?: string }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.pill, styles[props.tone ?? 'quiet'])} title={props.title}>
      {props.icon}
      {props.children}
    </span>
  );
}
