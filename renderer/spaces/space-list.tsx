import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { StateSwatch } from './plan/plan-legend.tsx';
import type { Zone } from './plan/plan-zones.tsx';
import { type Available, featureWords, spaceName, stateLine } from './space-words.ts';

const ROW_PIXELS = 48;

const useStyles = makeStyles({
  list: { height: '100%', overflow: 'auto', boxSizing: 'border-box', padding: '0 4px', containerType: 'inline-size' },
  inner: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    top: 0,
    height: `${ROW_PIXELS}px`,
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: '32px minmax(96px, 150px) minmax(0, 1.2fr) minmax(0, 1fr)',
    gridTemplateRows: 'auto auto',
    alignContent: 'center',
    alignItems: 'center',
    columnGap: '10px',
    '& > svg': { gridRow: '1 / 3' },
    padding: '0 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  strong: {
    gridArea: '1 / 2',
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  line: { gridArea: '1 / 3', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  zone: { gridArea: '2 / 2' },
  detail: { gridArea: '2 / 3' },
  features: { gridArea: '1 / 4 / 3 / 5', '@container (max-width: 460px)': { display: 'none' } },
});

/** The same spaces as the plan, in words. One list box: arrows or j and k walk it, Enter chooses. */
export function SpaceList(props: {
  readonly label: string;
  readonly spaces: readonly Available[];
  readonly zones: readonly Zone[];
  readonly chosenId: string | null;
  readonly choose: (spaceId: string | null) => void;
}) {
  const styles = useStyles();
  const { spaces, chosenId, choose } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const zoneNames = new Map(props.zones.map((it) => [it.id, it.name]));
  const zoneOf = (it: Available) => zoneNames.get(it.space.zoneId) ?? '';
  const [last, setLast] = useState<string | null>(null);
  const at = Math.max(
    0,
    spaces.findIndex((it) => it.space.id === (last ?? chosenId)),
  );
  const rows = useVirtualizer({
    count: spaces.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 8,
    getItemKey: (index) => spaces[index]?.space.id ?? index,
    // The row that holds the focus stays, wherever the list is scrolled to.
    rangeExtractor: (range) => {
      const out: number[] = [];
      const first = Math.max(0, range.startIndex - range.overscan);
      const end = Math.min(range.count - 1, range.endIndex + range.overscan);
      if (at < first) out.push(at);
      for (let index = first; index <= end; index += 1) out.push(index);
      if (at > end && at < range.count) out.push(at);
      return out;
    },
  });
  const chosenAt = spaces.findIndex((it) => it.space.id === chosenId);
  useEffect(() => {
    if (chosenAt >= 0) rows.scrollToIndex(chosenAt, { align: 'auto' });
  }, [chosenAt, rows]);

  const walk = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const end = spaces.length - 1;
    const page = 8;
    const to: Record<string, number> = {
      ArrowDown: at + 1,
      j: at + 1,
      ArrowUp: at - 1,
      k: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: end,
    };
    const next = to[event.key];
    const here = spaces[at]?.space.id;
    if (next !== undefined) {
      const index = Math.min(end, Math.max(0, next));
      setLast(spaces[index]?.space.id ?? null);
      rows.scrollToIndex(index, { align: 'auto' });
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }),
      );
    } else if ((event.key === 'Enter' || event.key === ' ') && here !== undefined) choose(here);
    else if (event.key === 'Escape') choose(null);
    else return;
    event.preventDefault();
  };

  const pick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const id = row === null ? undefined : spaces[Number(row.dataset.index)]?.space.id;
    if (id === undefined) return;
    setLast(id);
    choose(id);
  };

  return (
    <div ref={scroller} className={styles.list}>
      <div
        className={styles.inner}
        style={{ height: `${rows.getTotalSize()}px` }}
        role="listbox"
        aria-label={props.label}
        tabIndex={-1}
        onKeyDown={walk}
        onClick={pick}
      >
        {rows.getVirtualItems().map((row) => {
          const it = spaces[row.index];
          if (it === undefined) return null;
          const chosen = it.space.id === chosenId;
          return (
            <div
              key={row.key}
              data-index={row.index}
              role="option"
              aria-selected={chosen}
              aria-setsize={spaces.length}
              aria-posinset={row.index + 1}
              aria-label={[spaceName(it.space), stateLine(it).lead, detailOf(it), zoneOf(it), featuresOf(it)]
                .filter((part) => part !== '')
                .join(', ')}
              tabIndex={row.index === at ? 0 : -1}
              className={mergeClasses(styles.row, chosen && styles.chosen)}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <StateSwatch state={it.state} />
              <span className={styles.strong}>{spaceName(it.space)}</span>{' '}
              <span className={styles.line}>{stateLine(it).lead}</span>{' '}
              <span className={mergeClasses(styles.quiet, styles.detail)}>{detailOf(it)}</span>{' '}
              <span className={mergeClasses(styles.quiet, styles.zone)}>{zoneOf(it)}</span>{' '}
              <span className={mergeClasses(styles.quiet, styles.features)}>{featuresOf(it)}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

const featuresOf = (it: Available): string => it.space.features.map(featureWords).join(', ');

const detailOf = (it: Available): string =>
  [stateLine(it).rest, it.state === 'mine' ? null : it.holders.join(', ')].filter(Boolean).join(' ');
