import { makeStyles, tokens } from '@fluentui/react-components';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { Hazard } from '../../shared/cases/entities.ts';
import { dayWords } from '../../shared/time/london.ts';
import { useToday } from '../app/session.ts';

const KIND_WORDS: Record<Hazard['kind'], string> = {
  dog: 'Dog',
  violence: 'Violence',
  infection: 'Infection',
  access: 'Access',
  asbestos: 'Asbestos',
  'two-person-visit': 'Two-person visit',
};

const useStyles = makeStyles({
  banner: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    gap: '10px',
    padding: '9px 28px 9px 24px',
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderLeft: `4px solid ${tokens.colorStatusWarningForeground3}`,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
    color: tokens.colorNeutralForeground1,
    '& svg': { color: tokens.colorStatusWarningForeground3, flexShrink: 0 },
    '@media (forced-colors: active)': { borderBottom: '2px solid CanvasText' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  kind: { fontWeight: tokens.fontWeightSemibold },
  since: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
});

/** Dangers at the address. It cannot be scrolled away or closed. */
export function HazardsBanner({ hazards }: { hazards: readonly Hazard[] }) {
  const styles = useStyles();
  const today = useToday();
  if (hazards.length === 0) return null;
  return (
    <aside className={styles.banner} aria-label="Hazards at this address">
      <Warning20Filled aria-hidden />
      <ul className={styles.list}>
        {hazards.map((hazard) => (
          <li key={`${hazard.kind}-${hazard.words}`}>
            <span className={styles.kind}>{KIND_WORDS[hazard.kind]}.</span> {hazard.words}{' '}
            <span className={styles.since}>Since {dayWords(hazard.since, 'short', today)}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
