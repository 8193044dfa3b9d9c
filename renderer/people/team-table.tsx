import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link } from 'react-router';
import type { Whereabouts } from '../../shared/people/entities.ts';
import { type Member, workOf, workWords } from './team-words.ts';
import { WHERE_WORDS, WhereIcon } from './whereabouts.tsx';
import { WorkBar } from './work-bar.tsx';

const useStyles = makeStyles({
  scroller: { containerType: 'inline-size' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'left',
    padding: '0 12px 6px 0',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: '7px 12px 7px 0',
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { width: '28%' },
  half: { width: '19%' },
  work: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold, display: 'block' },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, display: 'block' },
  place: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  where: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  cases: {
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  narrow: { '@container (max-width: 620px)': { display: 'none' } },
});

/** Members by name: where they are, half by half, and their work in words with a bar beside it. No ranking. */
export function TeamTable({ members, label }: { readonly members: readonly Member[]; readonly label: string }) {
  const styles = useStyles();
  // One length for the whole table, so that bars can be compared and none is full for its own sake.
  const most = Math.max(1, ...members.map((it) => it.open));
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.name)}>
              Name
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.half)}>
              Morning
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.half)}>
              Afternoon
            </th>
            <th scope="col" className={styles.head}>
              Work and cases
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((it) => (
            <tr key={it.person.id}>
              <th scope="row" className={styles.cell}>
                <span className={styles.strong}>{it.person.name}</span>
                <span className={mergeClasses(styles.quiet, styles.narrow)}>{it.person.jobTitle}</span>
              </th>
              <td className={styles.cell}>
                <Where where={it.am} siteName={it.siteName} awayWords={it.awayWords} />
              </td>
              <td className={styles.cell}>
                <Where where={it.pm} siteName={it.siteName} awayWords={it.am === it.pm ? null : it.awayWords} />
              </td>
              <td className={styles.cell}>
                <WorkBar work={workOf(it)} most={most} />
                <span className={styles.work}>{workWords(workOf(it))}</span>{' '}
                {it.open === 0 ? null : (
                  <Link
                    className={styles.cases}
                    to={`/cases?tray=team&q=${encodeURIComponent(it.person.name)}`}
                    aria-label={`See cases of ${it.person.name}`}
                  >
                    See cases
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Where(props: {
  readonly where: Whereabouts;
  readonly siteName: string | null;
  readonly awayWords: string | null;
}) {
  const styles = useStyles();
  const { where } = props;
  const detail = where === 'away' ? props.awayWords : where === 'office' || where === 'drop-in' ? props.siteName : null;
  return (
    <>
      <span className={styles.where}>
        <WhereIcon where={where} />
        {WHERE_WORDS[where]}
      </span>
      {detail === null ? null : (
        <span className={mergeClasses(styles.quiet, styles.place)} title={detail}>
          {detail}
        </span>
      )}
    </>
  );
}
