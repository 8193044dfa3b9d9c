import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { SessionState } from '../../shared/session/contract.ts';
import { Section } from '../ui/section.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 180px) minmax(0, 1fr)',
    gap: '6px 16px',
    margin: 0,
    maxWidth: '80ch',
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
});

/** What a help desk asks first. */
export function About({ session }: { session: SessionState }) {
  const styles = useStyles();
  const rows: readonly (readonly [string, string])[] = [
    ['Signed in as', session.person === null ? 'Nobody' : `${session.person.name} (${session.person.userName})`],
    ['Team', session.team === null ? 'None' : `${session.team.name}, ${session.team.service}`],
    ['Council', session.councilName ?? 'Not known yet'],
    ['Version', session.version],
    [
      'Running as',
      session.host === 'desktop' ? 'Worksmart on this computer' : 'Worksmart in a browser, kept by this computer',
    ],
    [
      'Your data',
      session.durable
        ? 'Encrypted in a file on this computer, under your user account. Only signing in here opens it.'
        : 'Encrypted, for this session only. It goes when Worksmart is closed; unsent work should be sent first.',
    ],
    ...(session.demonstration === null ? [] : [['Demonstration', session.demonstration] as const]),
  ];
  return (
    <Section title="About">
      <dl className={styles.list}>
        {rows.map(([term, value]) => (
          <Fragment key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Section>
  );
}
