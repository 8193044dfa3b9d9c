import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSession } from '../app/session.ts';
import { Section } from '../ui/section.tsx';
import { When } from '../ui/when.tsx';
import type { SyncPage } from './sync-page.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    padding: '4px 12px 4px 0',
  },
  cell: {
    color: tokens.colorNeutralForeground1,
    padding: '7px 12px 7px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
  },
  number: { textAlign: 'right', width: '90px', paddingRight: 0 },
  words: { color: tokens.colorNeutralForeground2, maxWidth: '72ch', margin: '10px 0 0' },
  list: { margin: 0, paddingLeft: '18px', color: tokens.colorNeutralForeground2 },
});

const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** What is on this device, how fresh, how big, and what left it lately. */
export function Kept({ page }: { page: SyncPage }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  // A list by day is empty on most days: those would hide the ones with something in them.
  const filled = page.scopes.filter((it) => it.rows > 0 || it.readAt === null);
  const empty = page.scopes.length - filled.length;
  const durable = useSession()?.durable ?? true;
  return (
    <>
      <Section title="Kept on this device" end={size(page.spaceUsedBytes)}>
        {page.scopes.length === 0 ? <p className={styles.words}>Nothing has come yet.</p> : null}
        <table className={styles.table} hidden={page.scopes.length === 0}>
          <thead>
            <tr>
              <th className={styles.head} scope="col">
                What
              </th>
              <th className={styles.head} scope="col">
                Last fetched
              </th>
              <th className={mergeClasses(styles.head, styles.number)} scope="col">
                Items
              </th>
            </tr>
          </thead>
          <tbody>
            {(all ? page.scopes : filled).map((scope) => (
              <tr key={scope.scope}>
                <td className={styles.cell}>{scope.words}</td>
                <td className={styles.cell}>
                  {scope.readAt === null ? scope.loading ? 'On its way' : 'Not yet' : <When at={scope.readAt} />}
                </td>
                <td className={mergeClasses(styles.cell, styles.number)}>{scope.rows.toLocaleString('en-GB')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {empty === 0 || all ? null : (
          <p className={styles.words}>
            {empty === 1 ? '1 other list has' : `${empty} other lists have`} nothing in {empty === 1 ? 'it' : 'them'},
            which is normal. <Link onClick={() => setAll(true)}>Show all</Link>
          </p>
        )}
        {page.setAside === 0 ? null : (
          <p className={styles.words}>
            {page.setAside === 1 ? '1 row' : `${page.setAside} rows`} from the council could not be read and{' '}
            {page.setAside === 1 ? 'is' : 'are'} set aside. Everything else came through. Tell the help desk.
          </p>
        )}
        <p className={styles.words}>
          {durable
            ? 'Nobody can read these files without your sign-in (they are encrypted). They stay when Worksmart is closed.'
            : 'Nobody can read these files without your sign-in (they are encrypted). They go when Worksmart is closed.'}
        </p>
      </Section>
      {page.recovery === null ? null : (
        <Section title="A damaged copy: what to look through">
          <p className={styles.words}>{page.recovery}</p>
        </Section>
      )}
      {page.purged.length === 0 ? null : (
        <Section title="Left this device lately" count={page.purged.length}>
          <ul className={styles.list}>
            {page.purged.map((it) => (
              <li key={`${it.entity}-${it.id}`}>
                {it.why}, <When at={it.at} /> ({it.entity} ending {it.id.slice(-6)})
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
