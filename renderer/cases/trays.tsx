import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { Tray } from '../../shared/cases/contract.ts';
import { useEngine } from '../app/engine.ts';

const TRAYS: readonly { tray: Tray; words: string }[] = [
  { tray: 'mine', words: 'My cases' },
  { tray: 'overdue', words: 'Overdue in my team' },
  { tray: 'team', words: 'My team' },
  { tray: 'unassigned', words: 'Nobody’s yet' },
];

export const trayWords = (tray: Tray) => TRAYS.find((it) => it.tray === tray)?.words ?? '';

const useStyles = makeStyles({
  trays: { display: 'flex', flexDirection: 'column', gap: '1px', padding: '8px' },
  tray: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    minHeight: '32px',
    padding: '0 10px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: `${tokens.fontSizeBase300} ${tokens.fontFamilyBase}`,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  on: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  count: {
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
});

function useCounts() {
  const { orpc } = useEngine();
  const counts = useQuery(orpc.cases.counts.queryOptions()).data;
  return (tray: Tray) => counts?.[tray]?.toLocaleString('en-GB') ?? '';
}

/** The trays as a column, for wide windows. */
export function Trays(props: { tray: Tray; choose: (tray: Tray) => void }) {
  const styles = useStyles();
  const count = useCounts();
  return (
    <nav className={styles.trays} aria-label="Trays">
      {TRAYS.map(({ tray, words }) => (
        <button
          key={tray}
          type="button"
          className={mergeClasses(styles.tray, tray === props.tray && styles.on)}
          aria-current={tray === props.tray ? 'true' : undefined}
          onClick={() => props.choose(tray)}
        >
          {words}
          <span className={styles.count}>{count(tray)}</span>
        </button>
      ))}
    </nav>
  );
}

/** The same choice in one box, for narrow windows. */
export function TrayBox(props: { tray: Tray; choose: (tray: Tray) => void }) {
  const count = useCounts();
  return (
    <Select
      size="small"
      aria-label="Tray"
      value={props.tray}
      onChange={(_, data) => props.choose(TRAYS.find((it) => it.tray === data.value)?.tray ?? 'mine')}
    >
      {TRAYS.map(({ tray, words }) => (
        <option key={tray} value={tray}>
          {count(tray) === '' ? words : `${words} (${count(tray)})`}
        </option>
      ))}
    </Select>
  );
}
