import { makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { KeyHint } from '../ui/key-hint.tsx';
import { useHint } from '../ui/use-hint.ts';
import { Palette } from './palette.tsx';
import { PersonMenu } from './person-menu.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { useOverlays } from './shortcuts.tsx';
import { SyncBadge } from './sync-badge.tsx';

const NARROW = '@media (max-width: 800px)';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(200px, 480px) minmax(0, 1fr)',
    alignItems: 'center',
    gap: '12px',
    height: '48px',
    padding: '0 12px 0 16px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px', paddingLeft: '12px' },
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: '9px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    minWidth: 0,
    whiteSpace: 'nowrap',
    [NARROW]: { display: 'none' },
  },
  logo: { width: '20px', height: '20px' },
  search: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minWidth: 0,
    height: '32px',
    padding: '0 8px 0 10px',
    font: `${tokens.fontSizeBase300} ${tokens.fontFamilyBase}`,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}`, color: tokens.colorNeutralForeground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  words: {
    flexGrow: 1,
    textAlign: 'left',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
  },
  end: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: '4px', minWidth: 0 },
});

/** Search, how sync stands, and who is signed in. */
export function TopBar() {
  const styles = useStyles();
  const { setPalette } = useOverlays();
  const hint = useHint();
  return (
    <div className={styles.bar} data-region="top" tabIndex={-1}>
      <span className={styles.name}>
        <img className={styles.logo} src="./worksmart.svg" alt="" />
        Worksmart
      </span>
      <Tooltip content="Search or do something (Ctrl+K)" relationship="description" {...hint.tooltip}>
        <button type="button" className={styles.search} {...hint.target} onClick={() => setPalette(true)}>
          <Search20Regular aria-hidden />
          <span className={styles.words}>Search cases, people, spaces or do something</span>
          <KeyHint keys="Ctrl K" />
        </button>
      </Tooltip>
      <div className={styles.end}>
        <SyncBadge />
        <PersonMenu />
      </div>
      <Palette />
      <ShortcutHelp />
    </div>
  );
}
