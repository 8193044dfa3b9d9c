import {
  Button,
  Input,
  Menu,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Tooltip,
} from '@fluentui/react-components';
import { ArrowSort20Regular } from '@fluentui/react-icons/svg/arrow-sort';
import { Filter20Filled, Filter20Regular } from '@fluentui/react-icons/svg/filter';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import type { RefObject } from 'react';
import type { CaseStatus } from '../../shared/cases/entities.ts';
import { STATUS_WORDS } from '../ui/words.ts';
import type { Filters, Sort } from './filters.ts';

const SORT_WORDS: Record<Sort, string> = {
  due: 'Due first',
  priority: 'Most urgent first',
  changed: 'Changed last',
  reference: 'By reference',
};
const STATUSES = Object.keys(STATUS_WORDS) as CaseStatus[];
const SORTS = Object.keys(SORT_WORDS) as Sort[];

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '4px', alignItems: 'center' },
  find: { flexGrow: 1, minWidth: 0 },
});

/** Find in this list, choose statuses, choose the order. */
export function ListToolbar(props: {
  filters: Filters;
  set: (change: Partial<Filters>) => void;
  find: RefObject<HTMLInputElement | null>;
  toList: () => void;
}) {
  const styles = useStyles();
  const { filters, set } = props;
  const filtered = filters.status.length > 0;
  return (
    <div className={styles.bar}>
      <Input
        ref={(box: HTMLInputElement | null) => {
          props.find.current = box;
        }}
        className={styles.find}
        size="small"
        type="search"
        aria-label="Find in this list"
        placeholder="Find in this list ( / )"
        contentBefore={<Search16Regular aria-hidden />}
        value={filters.search}
        onChange={(_, data) => set({ search: data.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && filters.search !== '') set({ search: '' });
          else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape') props.toList();
          else return;
          event.preventDefault();
        }}
      />
      <Menu
        checkedValues={{ status: filters.status }}
        onCheckedValueChange={(_, data) => set({ status: STATUSES.filter((it) => data.checkedItems.includes(it)) })}
      >
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={filtered ? 'Only some statuses are shown' : 'Choose statuses'} relationship="description">
            <Button
              size="small"
              appearance={filtered ? 'primary' : 'subtle'}
              icon={filtered ? <Filter20Filled /> : <Filter20Regular />}
              aria-label="Statuses shown"
            />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {STATUSES.map((status) => (
              <MenuItemCheckbox key={status} name="status" value={status}>
                {STATUS_WORDS[status]}
              </MenuItemCheckbox>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Menu
        checkedValues={{ sort: [filters.sort] }}
        onCheckedValueChange={(_, data) => set({ sort: SORTS.find((it) => data.checkedItems.includes(it)) ?? 'due' })}
      >
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={SORT_WORDS[filters.sort]} relationship="description">
            <Button size="small" appearance="subtle" icon={<ArrowSort20Regular />} aria-label="Order of the list" />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {SORTS.map((sort) => (
              <MenuItemRadio key={sort} name="sort" value={sort}>
                {SORT_WORDS[sort]}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
