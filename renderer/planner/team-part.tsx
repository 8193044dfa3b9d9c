import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Whereabouts } from '../../shared/people/entities.ts';
import type { TodayView } from '../../shared/planner/contract.ts';
import { Section } from '../ui/section.tsx';
import { WHERE_WORDS } from '../ui/words.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
    gap: '10px 24px',
  },
  person: { minWidth: 0, lineHeight: tokens.lineHeightBase300 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  where: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const NOT_FIRST: Record<Whereabouts, string> = {
  office: 'the office',
  home: 'home',
  'drop-in': 'a drop-in',
  field: 'visits',
  'not-working': 'not working',
  away: 'away',
};

/** `City Hall, then visits`. A site's name stands for office and drop-in halves. */
export function whereWords(member: Pick<TodayView['team'][number], 'am' | 'pm' | 'siteName'>): string {
  const at = (where: Whereabouts) => (where === 'office' || where === 'drop-in' ? member.siteName : null);
  const first = at(member.am) ?? WHERE_WORDS[member.am];
  return member.am === member.pm ? first : `${first}, then ${at(member.pm) ?? NOT_FIRST[member.pm]}`;
}

/** Who of my team is where today. */
export function TeamPart({ team }: Pick<TodayView, 'team'>) {
  const styles = useStyles();
  if (team.length === 0) return null;
  return (
    <Section title="Your team today" count={team.length}>
      <ul className={styles.list}>
        {team.map((member) => (
          <li key={member.personId} className={styles.person}>
            <div className={styles.line}>{member.name}</div>
            <div className={mergeClasses(styles.line, styles.where)} title={whereWords(member)}>
              {whereWords(member)}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
