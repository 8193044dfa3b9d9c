import { makeStyles, tokens } from '@fluentui/react-components';
import type { TodayView } from '../../shared/planner/contract.ts';
import { Section } from '../ui/section.tsx';
import { WHERE_WORDS } from '../ui/words.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(230px, 1fr))',
    gap: '2px 24px',
  },
  person: { display: 'flex', alignItems: 'baseline', gap: '8px', minHeight: '26px', minWidth: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  where: {
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
});

function whereWords(member: TodayView['team'][number]): string {
  const say = (where: typeof member.am) =>
    where === 'office' || where === 'drop-in' ? (member.siteName ?? WHERE_WORDS[where]) : WHERE_WORDS[where];
  return member.am === member.pm ? say(member.am) : `${say(member.am)}, then ${say(member.pm).toLowerCase()}`;
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
            <span className={styles.name}>{member.name}</span>
            <span className={styles.where}>{whereWords(member)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
