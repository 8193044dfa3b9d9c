import { Button, makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { AbsenceView } from '../../shared/absence/contract.ts';
import { useEngine } from '../app/engine.ts';
import { RovingList } from '../ui/roving-list.tsx';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { InboxRow } from './inbox-row.tsx';
import { type Decision, useDecisions } from './use-decisions.ts';

const useStyles = makeStyles({ list: { marginLeft: '-4px' } });

/** What waits for the manager, oldest first. The row after a decided one takes the focus. */
export function Inbox({ onLook }: { readonly onLook: (absence: AbsenceView) => void }) {
  const styles = useStyles();
  const { orpc } = useEngine();
  const query = useQuery(orpc.absence.inbox.queryOptions());
  const decisions = useDecisions();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const place = useRef<HTMLDivElement>(null);
  const sick = (query.data ?? []).map((it) => it.absence).filter((it) => it.kind === 'sickness');
  const some = sick.filter((it) => chosen.has(it.id));
  const bulk = some.length > 0 ? some : sick;

  const decide = (decision: Decision) => {
    const rows = [...(place.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const gone = new Set(decision.is === 'acknowledge' ? decision.absences.map((it) => it.id) : [decision.absence.id]);
    const last = rows.findLastIndex((row) => gone.has(row.dataset.absence ?? ''));
    const left = (row: HTMLElement) => !gone.has(row.dataset.absence ?? '');
    const next = rows.slice(last + 1).find(left) ?? rows.slice(0, last).findLast(left) ?? place.current;
    decisions.mutate(decision, { onSuccess: () => next?.focus() });
    setChosen(new Set([...chosen].filter((id) => !gone.has(id))));
  };
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      <Section
        title="Waiting for you"
        {...(query.data === undefined ? {} : { count: query.data.length })}
        end={
          sick.length < 2 ? null : (
            <Button
              size="small"
              disabled={decisions.isPending}
              onClick={() => decide({ is: 'acknowledge', absences: bulk })}
            >
              {some.length > 0 ? `Acknowledge ${some.length} chosen` : `Acknowledge all ${sick.length} sick`}
            </Button>
          )
        }
      >
        <Loaded query={query} rows={3} rowHeight={96}>
          {(items) =>
            items.length === 0 ? (
              <EmptyState title="Nothing waits for you">
                Sickness to acknowledge and leave to decide come here, oldest first.
              </EmptyState>
            ) : (
              <RovingList label="Waiting for you" className={styles.list} items={items} keyOf={(it) => it.absence.id}>
                {(it) => (
                  <InboxRow
                    absence={it.absence}
                    cover={it.cover}
                    chosen={chosen.has(it.absence.id)}
                    busy={decisions.isPending}
                    onChoose={(on) =>
                      setChosen(
                        new Set(on ? [...chosen, it.absence.id] : [...chosen].filter((id) => id !== it.absence.id)),
                      )
                    }
                    onLook={() => onLook(it.absence)}
                    decide={decide}
                  />
                )}
              </RovingList>
            )
          }
        </Loaded>
      </Section>
    </div>
  );
}
