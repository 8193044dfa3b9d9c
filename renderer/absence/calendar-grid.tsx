import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, memo, useState } from 'react';
import { dayWords, weekday } from '../../shared/time/london.ts';
import { awayOn, type Cell } from './calendar-cells.ts';
import { MARK_LETTERS } from './calendar-legend.tsx';
import { useMarkStyles } from './calendar-styles.ts';

export interface CalendarRow {
  readonly personId: string;
  readonly name: string;
  readonly cells: readonly Cell[];
}

const useStyles = makeStyles({
  scroller: {
    overflow: 'auto',
    maxHeight: 'max(280px, calc(100vh - 330px))',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%', tableLayout: 'fixed', minWidth: '690px' },
  nameColumn: { width: '138px' },
  // Drawn, not text: the cell's label says it in words.
  goesOn: { '::after': { content: "'›'" } },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: '4px 0',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
  },
  name: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: '0 8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  corner: {
    zIndex: 3,
    left: 0,
    textAlign: 'left',
    padding: '4px 8px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cell: {
    height: '28px',
    padding: '2px 1px',
    textAlign: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  monday: { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  off: { backgroundColor: tokens.colorNeutralBackground3 },
  today: { fontWeight: tokens.fontWeightBold, boxShadow: `inset 0 -3px 0 ${tokens.colorBrandStroke1}` },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: 'none',
  },
  footName: { zIndex: 3 },
  letter: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  count: { fontVariantNumeric: 'tabular-nums', fontSize: tokens.fontSizeBase200 },
});

/** A table whose cells are walked with the arrow keys is a grid, as ARIA in HTML allows. */
const GRID = { role: 'grid', 'aria-label': 'Who is away' };
const GRID_CELL = { role: 'gridcell' };

/** People by days. One cell is in the tab order; arrows, Home and End walk the rest, and each says who, when and what. */
export function CalendarGrid(props: {
  readonly days: readonly string[];
  readonly rows: readonly CalendarRow[];
  readonly today: string;
}) {
  const styles = useStyles();
  const { days, rows, today } = props;
  const [at, setAt] = useState({ row: 0, column: Math.max(0, days.indexOf(today)) });
  const row = Math.min(at.row, rows.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const end = days.length - 1;
    const moves: Record<string, readonly [number, number]> = {
      ArrowUp: [row - 1, at.column],
      ArrowDown: [row + 1, at.column],
      ArrowLeft: [row, at.column - 1],
      ArrowRight: [row, at.column + 1],
      Home: [row, 0],
      End: [row, end],
      PageUp: [row - 10, at.column],
      PageDown: [row + 10, at.column],
    };
    const to = moves[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = {
      row: Math.min(rows.length - 1, Math.max(0, to[0])),
      column: Math.min(end, Math.max(0, to[1])),
    };
    setAt(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-at="${next.row}:${next.column}"]`)?.focus();
  };
  const cells = rows.map((it) => it.cells);
  return (
    <div className={styles.scroller}>
      <table className={styles.table} {...GRID} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.corner, styles.nameColumn)}>
              Name
            </th>
            {days.map((day, column) => (
              <th
                key={day}
                scope="col"
                title={[dayWords(day, 'long'), rows[0]?.cells[column]?.bankHoliday].filter(Boolean).join(', ')}
                aria-label={[dayWords(day, 'long'), rows[0]?.cells[column]?.bankHoliday].filter(Boolean).join(', ')}
                className={mergeClasses(
                  styles.head,
                  weekday(day) === 1 && styles.monday,
                  weekday(day) > 5 && styles.off,
                  day === today && styles.today,
                )}
              >
                {dayWords(day).charAt(0)}
                <br />
                {Number(day.slice(8))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((it, index) => (
            <Row key={it.personId} row={it} index={index} reached={index === row ? at.column : -1} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={mergeClasses(styles.name, styles.foot, styles.footName)}>
              Away
            </th>
            {days.map((day, column) => {
              const away = awayOn(cells, column);
              return (
                <td
                  key={day}
                  className={mergeClasses(styles.cell, styles.count, styles.foot, weekday(day) === 1 && styles.monday)}
                >
                  {weekday(day) > 5 || away === 0 ? '' : away}
                </td>
              );
            })}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const Row = memo(function Row(props: { readonly row: CalendarRow; readonly index: number; readonly reached: number }) {
  const styles = useStyles();
  const marks = useMarkStyles();
  const { row, index } = props;
  return (
    <tr>
      <th scope="row" className={styles.name} title={row.name}>
        {row.name}
      </th>
      {row.cells.map((it, column) => (
        <td
          key={it.day}
          {...GRID_CELL}
          data-at={`${index}:${column}`}
          tabIndex={column === props.reached ? 0 : -1}
          aria-label={`${row.name}, ${dayWords(it.day)}, ${it.words}`}
          title={it.mark === null ? undefined : `${row.name}, ${dayWords(it.day)}, ${it.words}`}
          className={mergeClasses(
            styles.cell,
            weekday(it.day) === 1 && styles.monday,
            (it.weekend || it.bankHoliday !== null) && styles.off,
          )}
        >
          {it.weekend ? null : it.mark !== null ? (
            <span
              className={mergeClasses(
                marks.mark,
                marks[it.mark],
                it.part === 'all' ? undefined : marks[it.part],
                it.open && styles.goesOn,
              )}
            >
              {MARK_LETTERS[it.mark]}
            </span>
          ) : it.bankHoliday === null ? null : (
            <span className={styles.letter}>B</span>
          )}
        </td>
      ))}
    </tr>
  );
});
