import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useEngine } from '../app/engine.ts';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { HeldRow } from './held-row.tsx';

const useStyles = makeStyles({
  body: { maxWidth: '820px', padding: '18px 28px 40px' },
  title: {
    margin: '0 0 6px',
    width: 'fit-content',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  words: { margin: '0 0 18px', color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '12px' },
});

/** Work of colleagues on cases that left them, for the team to take up or decline. */
export function HandedOver({ close }: { close?: () => void }) {
  const styles = useStyles();
  const { orpc } = useEngine();
  const found = useQuery(orpc.cases.heldWork.queryOptions());
  const title = useRef<HTMLHeadingElement>(null);
  // Alone on the page, it is the page.
  const Title = close === undefined ? 'h2' : 'h1';
  useEffect(() => {
    document.title = 'Handed over - Worksmart';
  }, []);
  return (
    <div className={styles.body}>
      {close === undefined ? null : (
        <Button size="small" appearance="subtle" icon={<ArrowLeft20Regular />} onClick={close}>
          All cases
        </Button>
      )}
      <Title ref={title} className={styles.title} tabIndex={-1}>
        Handed over
      </Title>
      <p className={styles.words}>
        Colleagues did this on cases that are now your team’s. It is not on the case until one of you takes it up.
      </p>
      <Loaded query={found} rows={3} rowHeight={96}>
        {(held) =>
          held.length === 0 ? (
            <EmptyState title="Nothing waits here.">Everything that was handed over has been decided.</EmptyState>
          ) : (
            <ul className={styles.list}>
              {held.map((it) => (
                <li key={it.escrow.id}>
                  <HeldRow held={it} decided={() => title.current?.focus()} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}
