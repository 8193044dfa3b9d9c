import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { CaseView as View } from '../../shared/cases/contract.ts';
import { When } from '../ui/when.tsx';
import { CaseHead } from './case-head.tsx';
import { Composer } from './composer.tsx';
import { Facts } from './facts.tsx';
import { HazardsBanner } from './hazards-banner.tsx';
import { PeopleList } from './people-list.tsx';
import { Timeline } from './timeline.tsx';

const useStyles = makeStyles({
  body: { maxWidth: '820px', padding: '18px 28px 40px', display: 'flex', flexDirection: 'column', gap: '20px' },
  heading: {
    margin: '0 0 10px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  foot: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A case as a page: hazards that stay, title line, facts edited in place, then the timeline with the composer on top. */
export function CaseView({ view, close }: { view: View; close?: () => void }) {
  const styles = useStyles();
  const it = view.case;
  const Heading = close === undefined ? 'h3' : 'h2';
  useEffect(() => {
    // The reference alone: a browser writes titles to its history on disk.
    document.title = `${it.reference} - Worksmart`;
  }, [it.reference]);
  return (
    <>
      <HazardsBanner hazards={it.hazards} />
      <article className={styles.body} aria-label={`${it.reference} ${it.title}`}>
        <CaseHead view={view} {...(close === undefined ? {} : { close })} />
        <Facts view={view} />
        <PeopleList people={it.people} />
        <section aria-labelledby="case-timeline">
          <Heading id="case-timeline" className={styles.heading}>
            Notes and history
          </Heading>
          <Composer caseId={it.id} />
          <Timeline entries={view.timeline} />
        </section>
        <footer className={styles.foot}>
          {view.asOf === null ? (
            'Not read from the council yet.'
          ) : (
            <>
              As the council had it <When at={view.asOf} />, with your own changes on top.
            </>
          )}
        </footer>
      </article>
    </>
  );
}
