import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { Tray } from '../../shared/cases/contract.ts';
import { useEngine } from '../app/engine.ts';
import { useHeldWork } from './use-held-work.ts';

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

interface TrayChoice {
  tray: Tray;
  choose: (tray: Tray) => void;
  /** The work that was handed over is shown. */
  handedOver: boolean;
  showHandedOver: () => void;
}

/** The trays as a column, for wide windows. */
export function Trays(props: TrayChoice) {
  const styles = useStyles();
  const count = useCounts();
  const held = useHeldWork().length;
  return (
    <nav className={styles.trays} aria-label="Trays">
      {TRAYS.map(({ tray, words }) => (
        <button
          key={tray}
          type="button"
          className={mergeClasses(styles.tray, tray === props.tray && !props.handedOver && styles.on)}
          aria-current={tray === props.tray && !props.handedOver ? 'true' : undefined}
          onClick={() => props.choose(tray)}
        >
          {words}
          <span className={styles.count}>{count(tray)}</span>
        </button>
      ))}
      {held === 0 && !props.handedOver ? null : (
        <button
          type="button"
          className={mergeClasses(styles.tray, props.handedOver && styles.on)}
          aria-current={props.handedOver ? 'true' : undefined}
          onClick={props.showHandedOver}
        >
          Handed over
          <span className={styles.count}>{held}</span>
        </button>
      )}
    </nav>
  );
}

/** The same choice in one box, for narrow windows. */
export function TrayBox(props: TrayChoice) {
  const count = useCounts();
  const held = useHeldWork().length;
  return (
    <>
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
      {held === 0 || props.handedOver ? null : (
        <Button size="small" onClick={props.showHandedOver}>
          Handed over to your team: {held}
        </Button>
      )}
    </>
  );
}
