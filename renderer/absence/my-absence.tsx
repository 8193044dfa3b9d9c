import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AbsenceView } from '../../shared/absence/contract.ts';
import { useEngine } from '../app/engine.ts';
import { useSync, useToday } from '../app/session.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { useSay } from '../ui/toasts.tsx';
import { AbsenceRow } from './absence-row.tsx';
import { spanWords } from './absence-words.ts';
import { BackForm } from './back-form.tsx';
import { Balance } from './balance.tsx';
import { LeaveForm } from './leave-form.tsx';
import { SickForm } from './sick-form.tsx';
import type { Doing } from './use-doing.ts';

const useStyles = makeStyles({
  // The page is as wide for mine as for the team's, so that its buttons stay put; only what is read is kept narrow.
  frame: { containerType: 'inline-size', maxWidth: '1024px' },
  panes: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(300px, 400px)',
    gap: '32px',
    alignItems: 'start',
    '@container (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  side: { '@container (max-width: 760px)': { order: -1 } },
  said: { marginBottom: '16px' },
});

/** My absences: now, coming, history; beside them the balance or the short form being filled. */
export function MyAbsence({ doing, go }: { readonly doing: Doing; readonly go: (doing: Doing) => void }) {
  const styles = useStyles();
  const { orpc } = useEngine();
  const online = useSync()?.online ?? true;
  const query = useQuery(orpc.absence.mine.queryOptions());
  const [said, setSaid] = useState<string | null>(null);
  // What was said is about the form before; it goes when another opens.
  const [before, setBefore] = useState(doing);
  if (before !== doing) {
    setBefore(doing);
    if (doing !== null) setSaid(null);
  }
  const sent = (words: string) => () => {
    setSaid(online ? words : `${words} It is kept on this device and sent when you are connected.`);
    go(null);
  };
  const open = query.data?.now.find((it) => it.kind === 'sickness' && it.state !== 'closed');
  return (
    <div className={styles.frame}>
      <div role="status" className={said === null ? undefined : styles.said}>
        {said === null ? null : (
          <MessageBar intent="success">
            <MessageBarBody>{said}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Loaded query={query} rows={5} rowHeight={52}>
        {(mine) => (
          <div className={styles.panes}>
            <div>
              <Section title="Now">
                {mine.now.length === 0 ? (
                  <EmptyState title="You are not away">
                    If you fall ill, report it here. It takes a minute and tells everybody who has to know.
                  </EmptyState>
                ) : (
                  <ul className={styles.list}>
                    {mine.now.map((it) => (
                      <AbsenceRow
                        key={it.id}
                        absence={it}
                        actions={
                          it.kind === 'sickness' && it.state !== 'closed' ? (
                            <Button size="small" onClick={() => go('back')}>
                              I am back
                            </Button>
                          ) : null
                        }
                      />
                    ))}
                  </ul>
                )}
              </Section>
              <Section title="Coming" count={mine.coming.length}>
                {mine.coming.length === 0 ? (
                  <EmptyState title="No leave is planned">Ask for leave when you know the days.</EmptyState>
                ) : (
                  <ul className={styles.list}>
                    {mine.coming.map((it) => (
                      <AbsenceRow
                        key={it.id}
                        absence={it}
                        actions={it.state === 'asked' || it.state === 'approved' ? <Withdraw absence={it} /> : null}
                      />
                    ))}
                  </ul>
                )}
              </Section>
              <Section title="History" count={mine.history.length}>
                {mine.history.length === 0 ? (
                  <EmptyState title="Nothing yet">Past leave and sickness are listed here.</EmptyState>
                ) : (
                  <ul className={styles.list}>
                    {mine.history.map((it) => (
                      <AbsenceRow key={it.id} absence={it} />
                    ))}
                  </ul>
                )}
              </Section>
            </div>
            <div className={styles.side}>
              {doing === 'report-sick' ? (
                <SickForm
                  onSent={sent('You have reported that you are sick. Your manager is told.')}
                  onClose={() => go(null)}
                />
              ) : doing === 'ask-leave' ? (
                <LeaveForm
                  balance={mine.balance}
                  onSent={sent('You have asked for leave. You are told when your manager decides.')}
                  onClose={() => go(null)}
                />
              ) : doing === 'back' && open !== undefined ? (
                <BackForm
                  absence={open}
                  onSent={sent('Your sickness is closed and your manager is told. Welcome back.')}
                  onClose={() => go(null)}
                />
              ) : mine.balance === null ? null : (
                <Section title="Annual leave">
                  <Balance balance={mine.balance} />
                </Section>
              )}
            </div>
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Withdraw({ absence }: { readonly absence: AbsenceView }) {
  const { client } = useEngine();
  const say = useSay();
  const today = useToday();
  const words = spanWords(absence, today);
  const askAgain = () => {
    const { firstDay, firstHalf, lastDay, lastHalf } = absence;
    if (lastDay === null) return;
    client.absence.askLeave({ firstDay, firstHalf, lastDay, lastHalf }).then(
      () => say.done(`Asked again for leave ${words}.`),
      (error: unknown) => say.problem(error),
    );
  };
  const withdraw = useMutation({
    mutationFn: () => client.absence.withdrawLeave({ absenceId: absence.id }),
    onSuccess: () => say.done(`Withdrawn: leave ${words}.`, askAgain),
    onError: (error) => say.problem(error),
  });
  return (
    <Button
      size="small"
      aria-label={`Withdraw leave ${words}`}
      disabled={withdraw.isPending}
      onClick={() => withdraw.mutate()}
    >
      Withdraw
    </Button>
  );
}
