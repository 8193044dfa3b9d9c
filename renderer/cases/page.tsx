import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Tray } from '../../shared/cases/contract.ts';
import { useMedia } from '../app/media.ts';
import { CasePane } from './case-pane.tsx';
import { useFilters } from './filters.ts';
import { HandedOver } from './handed-over.tsx';
import { ListPane } from './list-pane.tsx';
import { ListToolbar } from './list-toolbar.tsx';
import { NoCaseOpen } from './no-case-open.tsx';
import { TrayBox, Trays } from './trays.tsx';
import { useListKeys } from './use-list-keys.ts';

const useStyles = makeStyles({
  panes: { display: 'flex', height: '100%', minHeight: 0 },
  trays: { width: '196px', flexShrink: 0, borderRight: `1px solid ${tokens.colorNeutralStroke2}`, overflow: 'auto' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    width: '372px',
    flexShrink: 0,
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1100px)': { width: '330px' },
    '@media (min-width: 1700px)': { width: '460px' },
    '@media (max-width: 800px)': { width: '100%', borderRight: 'none' },
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '14px 14px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  traysTitle: { padding: '14px 18px 4px' },
  case: { flexGrow: 1, minWidth: 0, overflow: 'auto', position: 'relative' },
});

/** In the place of a case in the address: what colleagues handed over. */
const HANDED_OVER = 'handed-over';

/** Trays, list and case side by side; two panes on a narrow window, one at a time on a very narrow one. */
export default function CasesPage() {
  const styles = useStyles();
  const go = useNavigate();
  const id = useParams()['*'] || null;
  const { filters, set, query } = useFilters();
  const wide = useMedia('(min-width: 1200px)');
  const single = useMedia('(max-width: 800px)');
  const list = useRef<HTMLDivElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const suffix = query === '' ? '' : `?${query}`;
  useEffect(() => {
    if (id === null) document.title = 'Cases - Worksmart';
  }, [id]);
  const show = (caseId: string) => void go(`/cases/${caseId}${suffix}`, { replace: id !== null && !single });
  const close = () => void go(`/cases${suffix}`);
  useListKeys({ list, find });
  const handedOver = id === HANDED_OVER;
  const trays = {
    tray: filters.tray,
    choose: (tray: Tray) => {
      if (handedOver) void go(tray === 'mine' ? '/cases' : `/cases?tray=${tray}`);
      else set({ tray });
    },
    handedOver,
    showHandedOver: () => show(HANDED_OVER),
  };

  const title = <h1 className={styles.title}>Cases</h1>;
  return (
    <div className={styles.panes}>
      {wide ? (
        <div className={styles.trays}>
          <div className={styles.traysTitle}>{title}</div>
          <Trays {...trays} />
        </div>
      ) : null}
      {single && id !== null ? null : (
        <div className={styles.list}>
          <div className={styles.head}>
            {wide ? null : title}
            {wide ? null : <TrayBox {...trays} />}
            <ListToolbar filters={filters} set={set} find={find} toList={() => list.current?.focus()} />
          </div>
          <ListPane
            filters={filters}
            openId={handedOver ? null : id}
            list={list}
            show={show}
            enter={() => pane.current?.focus()}
          />
        </div>
      )}
      {single && id === null ? null : (
        <section
          ref={pane}
          className={styles.case}
          tabIndex={-1}
          data-region="case"
          aria-label={handedOver ? 'Handed over' : 'Case'}
        >
          {id === null ? (
            <NoCaseOpen />
          ) : handedOver ? (
            <HandedOver {...(single ? { close } : {})} />
          ) : (
            <CasePane key={id} id={id} {...(single ? { close } : {})} />
          )}
        </section>
      )}
    </div>
  );
}
