import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PaletteItem } from './palette-items.ts';

const useStyles = makeStyles({
  group: { padding: '10px 10px 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    minHeight: '34px',
    padding: '2px 10px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    '& svg': { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  },
  on: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  more: {
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    maxWidth: '46%',
    flexShrink: 0,
  },
});

/** One thing found, as an option of the palette's list; the text box keeps the focus. */
export function PaletteRow(props: { id: string; item: PaletteItem; on: boolean; heading: boolean; point: () => void }) {
  const styles = useStyles();
  const Icon = props.item.icon;
  return (
    <>
      {props.heading ? (
        <div className={styles.group} role="presentation">
          {props.item.group}
        </div>
      ) : null}
      <div
        id={props.id}
        role="option"
        aria-selected={props.on}
        tabIndex={-1}
        className={mergeClasses(styles.row, props.on && styles.on)}
        onPointerMove={props.point}
        onClick={props.item.run}
        onKeyDown={(event) => (event.key === 'Enter' ? props.item.run() : undefined)}
      >
        <Icon aria-hidden />
        <span className={styles.words}>{props.item.words}</span>
        {props.item.more === undefined ? null : <span className={styles.more}>{props.item.more}</span>}
      </div>
    </>
  );
}
