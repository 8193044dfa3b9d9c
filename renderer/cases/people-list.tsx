import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Case } from '../../shared/cases/entities.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '8px 28px' },
  part: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  phone: { fontVariantNumeric: 'tabular-nums' },
});

/** Who the case is about and who speaks for them. */
export function PeopleList({ people }: Pick<Case, 'people'>) {
  const styles = useStyles();
  if (people.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="People in this case">
      {people.map((person) => (
        <li key={`${person.name}-${person.part}`}>
          <div className={styles.part}>{person.part}</div>
          <div>
            {person.name}{' '}
            {person.phone === '' ? null : (
              <Link className={styles.phone} href={`tel:${person.phone.replaceAll(' ', '')}`} inline>
                {person.phone}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
