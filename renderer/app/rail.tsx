import { makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import { NavLink } from 'react-router';
import { useHint } from '../ui/use-hint.ts';
import { type PageEntry, pages } from './pages.ts';
import { useIsManager } from './session.ts';

const FOLDED = '@media (max-width: 800px)';

const useStyles = makeStyles({
  rail: {
    gridArea: 'rail',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    width: '76px',
    padding: '6px 4px 8px',
    boxSizing: 'border-box',
    overflowY: 'auto',
    scrollbarWidth: 'none',
    [FOLDED]: { width: '48px' },
  },
  gap: { flexGrow: 1 },
  link: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '3px',
    minHeight: '52px',
    borderRadius: tokens.borderRadiusLarge,
    textDecoration: 'none',
    color: tokens.colorNeutralForeground2,
    fontSize: '11px',
    lineHeight: '14px',
    position: 'relative',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [FOLDED]: { minHeight: '40px' },
  },
  on: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorBrandForeground1 },
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '14px',
      bottom: '14px',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandBackground,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  // Folded, the word stays for screen readers and in the tooltip.
  word: { [FOLDED]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } },
});

function RailLink({ page }: { page: PageEntry }) {
  const styles = useStyles();
  const Icon = page.icon;
  const IconOn = page.iconOn;
  const hint = useHint();
  return (
    <Tooltip
      content={`${page.name} (g then ${page.key})`}
      relationship="description"
      positioning="after"
      {...hint.tooltip}
    >
      <NavLink
        to={`/${page.path}`}
        className={({ isActive }) => mergeClasses(styles.link, isActive && styles.on)}
        {...hint.target}
        onPointerEnter={() => {
          hint.target.onPointerEnter();
          void page.load();
        }}
        onClick={hint.use}
      >
        {({ isActive }) => (
          <>
            {isActive ? <IconOn aria-hidden /> : <Icon aria-hidden />}
            <span className={styles.word}>{page.name}</span>
          </>
        )}
      </NavLink>
    </Tooltip>
  );
}

/** The pages there are for this person. */
export function Rail() {
  const styles = useStyles();
  const manager = useIsManager();
  const mine = pages.filter((page) => manager || page.managersOnly !== true);
  return (
    <nav className={styles.rail} aria-label="Pages" data-region="pages" tabIndex={-1}>
      {mine
        .filter((page) => page.place === 'top')
        .map((page) => (
          <RailLink key={page.path} page={page} />
        ))}
      <span className={styles.gap} />
      {mine
        .filter((page) => page.place === 'bottom')
        .map((page) => (
          <RailLink key={page.path} page={page} />
        ))}
    </nav>
  );
}
