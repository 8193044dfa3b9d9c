import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useEngine } from '../app/engine.ts';
import { EmptyState, ErrorState } from '../ui/states.tsx';
import { When } from '../ui/when.tsx';
import { CaseListRow, ROW_HEIGHT } from './case-row.tsx';
import type { Filters } from './filters.ts';
import { trayWords } from './trays.tsx';
import { useCaseRows } from './use-case-rows.ts';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    position: 'relative',
    outline: 'none',
    // The ring is on the row that the keys act on; on the list only while no row is.
    ':focus-visible:not(:has([aria-selected="true"]))': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
    ':focus-visible [aria-selected="true"]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  inside: { position: 'relative', width: '100%' },
  foot: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '6px 14px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  none: { padding: '4px 16px' },
});

/** The list, virtual and keyboard first: arrows, j and k, Page Up and Down, Home, End, Enter. */
export function ListPane(props: {
  filters: Filters;
  openId: string | null;
  list: RefObject<HTMLDivElement | null>;
  show: (id: string) => void;
  enter: () => void;
}) {
  const styles = useStyles();
  const { orpc, queries } = useEngine();
  const listId = useId();
  const [active, setActive] = useState(-1);
  const range = useRef({ first: 0, last: 30 });
  const rows = useCaseRows(props.filters, range.current.first, range.current.last);
  const total = rows.total ?? 0;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => props.list.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  range.current = { first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 30 };

  const filterKey = JSON.stringify(props.filters);
  useEffect(() => {
    setActive(-1);
    props.list.current?.scrollTo({ top: 0 });
    void filterKey;
  }, [filterKey, props.list]);

  const near = (index: number) => {
    const row = rows.rowAt(index);
    if (row !== undefined) void queries.prefetchQuery(orpc.cases.get.queryOptions({ input: { id: row.id } }));
  };
  const choose = (index: number) => {
    setActive(index);
    const row = rows.rowAt(index);
    if (row !== undefined) props.show(row.id);
  };
  const shown = props.openId === null ? -1 : items.find((item) => rows.rowAt(item.index)?.id === props.openId)?.index;
  const current = active >= 0 ? active : (shown ?? -1);
  const move = (to: number) => {
    if (total === 0) return;
    const next = Math.max(0, Math.min(to, total - 1));
    virtual.scrollToIndex(next);
    choose(next);
    near(next + 1);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((props.list.current?.clientHeight ?? 600) / ROW_HEIGHT) - 1);
    const to: Record<string, number> = {
      j: current + 1,
      ArrowDown: current + 1,
      k: current - 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: total - 1,
    };
    const next = to[event.key];
    if (next !== undefined) move(next);
    else if (event.key === 'Enter' && current >= 0) {
      choose(current);
      props.enter();
    } else return;
    event.preventDefault();
  };

  if (rows.error !== null)
    return (
      <div className={styles.none}>
        <ErrorState error={rows.error} retry={rows.again} />
      </div>
    );
  return (
    <div className={styles.pane}>
      {rows.total === 0 ? (
        <div className={styles.none}>
          <NoCases filters={props.filters} read={rows.asOf !== null} />
        </div>
      ) : null}
      <div
        ref={props.list}
        className={styles.scroll}
        role="listbox"
        aria-label={trayWords(props.filters.tray)}
        aria-activedescendant={items.some((item) => item.index === current) ? `${listId}-${current}` : undefined}
        tabIndex={0}
        onKeyDown={onKey}
      >
        <div className={styles.inside} role="presentation" style={{ height: `${virtual.getTotalSize()}px` }}>
          {items.map((item) => (
            <CaseListRow
              key={item.key}
              id={`${listId}-${item.index}`}
              row={rows.rowAt(item.index)}
              y={item.start}
              active={item.index === current}
              withWorker={props.filters.tray === 'team' || props.filters.tray === 'overdue'}
              place={item.index + 1}
              total={total}
              choose={() => choose(item.index)}
              near={() => near(item.index)}
            />
          ))}
        </div>
      </div>
      <div className={styles.foot}>
        <span aria-live="polite">
          {rows.total === undefined ? '' : `${total.toLocaleString('en-GB')} ${total === 1 ? 'case' : 'cases'}`}
        </span>
        {rows.asOf === null ? null : (
          <span>
            As of <When at={rows.asOf} />
          </span>
        )}
      </div>
    </div>
  );
}

function NoCases({ filters, read }: { filters: Filters; read: boolean }) {
  const go = useNavigate();
  const { tray } = filters;
  if (filters.search !== '' || filters.status.length > 0)
    return <EmptyState title="No case here matches.">Clear what you are finding, or look in another tray.</EmptyState>;
  if (!read)
    return (
      <EmptyState title="No cases on this device yet.">
        They come as soon as Worksmart has read them from the council.
      </EmptyState>
    );
  if (tray === 'overdue') return <EmptyState title="Nothing is overdue.">Every case is within its date.</EmptyState>;
  if (tray === 'unassigned') return <EmptyState title="Every case in your team has somebody." />;
  if (tray === 'team') return <EmptyState title="Your team has no open cases." />;
  return (
    <EmptyState
      title="No case is yours at the moment."
      actions={<Button onClick={() => void go('/cases?tray=team')}>See your team’s cases</Button>}
    />
  );
}
