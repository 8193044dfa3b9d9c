import type { FluentIcon } from '@fluentui/react-icons';
import { ArrowRight20Regular } from '@fluentui/react-icons/svg/arrow-right';
import { Briefcase20Regular } from '@fluentui/react-icons/svg/briefcase';
import { Building20Regular } from '@fluentui/react-icons/svg/building';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import { Person20Regular } from '@fluentui/react-icons/svg/person';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useNavigate } from 'react-router';
import { useSay } from '../ui/toasts.tsx';
import { actions } from './actions.ts';
import { useEngine } from './engine.ts';
import { pages } from './pages.ts';
import { useIsManager, useToday } from './session.ts';

export interface PaletteItem {
  id: string;
  group: 'Do' | 'Go to' | 'Cases' | 'People' | 'Sites';
  words: string;
  more?: string;
  icon: FluentIcon;
  run: () => void;
}

const has = (words: string, text: string) => words.toLowerCase().includes(text);

/** What the palette shows for the text typed: actions and pages first when nothing is typed or they begin so, else what is found. */
export function usePaletteItems(
  typed: string,
  close: (went: boolean) => void,
): { items: PaletteItem[]; asking: boolean } {
  const { orpc } = useEngine();
  const go = useNavigate();
  const say = useSay();
  const manager = useIsManager();
  const today = useToday();
  const lock = useMutation(orpc.session.lock.mutationOptions({ onError: say.problem }));
  const text = useDeferredValue(typed.trim());
  const asked = { enabled: text !== '', placeholderData: keepPreviousData };
  const cases = useQuery(orpc.cases.search.queryOptions({ input: { text, limit: 8 }, ...asked }));
  const people = useQuery(orpc.people.search.queryOptions({ input: { text, limit: 5 }, ...asked }));
  const sites = useQuery(orpc.spaces.sites.queryOptions({ enabled: text !== '' }));

  const open = (address: string) => () => {
    close(true);
    void go(address);
  };
  const lower = text.toLowerCase();
  const doing: PaletteItem[] = actions
    .filter((it) => has(it.words, lower))
    .map((it) => ({ id: `do-${it.words}`, group: 'Do', words: it.words, icon: it.icon, run: open(it.to(today)) }));
  if (has('Lock this device', lower)) {
    const run = () => {
      close(false);
      lock.mutate(undefined);
    };
    doing.push({ id: 'do-lock', group: 'Do', words: 'Lock this device', icon: LockClosed20Regular, run });
  }
  const going: PaletteItem[] = pages
    .filter((page) => (manager || page.managersOnly !== true) && has(page.name, lower))
    .map((page) => ({
      id: `go-${page.path}`,
      group: 'Go to',
      words: page.name,
      more: `g ${page.key}`,
      icon: ArrowRight20Regular,
      run: open(`/${page.path}`),
    }));
  const behind = text !== typed.trim();
  if (text === '') return { items: [...doing, ...going], asking: behind };

  const found: PaletteItem[] = [
    ...(cases.data ?? []).map((row) => ({
      id: row.id,
      group: 'Cases' as const,
      words: `${row.reference} ${row.title}`,
      more: row.addressLine,
      icon: Briefcase20Regular,
      run: open(`/cases/${row.id}`),
    })),
    ...(people.data ?? []).map((person) => ({
      id: person.id,
      group: 'People' as const,
      words: person.name,
      more: `${person.teamName}, ${person.phone}`,
      icon: Person20Regular,
      run: () => {
        close(false);
        navigator.clipboard
          .writeText(person.phone)
          .then(() => say.done(`Copied ${person.name}’s number, ${person.phone}`), say.problem);
      },
    })),
    ...(sites.data ?? [])
      .filter((site) => has(`${site.name} ${site.postcode} ${site.address}`, lower))
      .slice(0, 5)
      .map((site) => ({
        id: site.id,
        group: 'Sites' as const,
        words: site.name,
        more: `Book a space, ${site.postcode}`,
        icon: Building20Regular,
        run: open(`/book?site=${encodeURIComponent(site.id)}`),
      })),
  ];
  // What is named as it is typed comes before cases whose notes only mention the word.
  const named = (it: PaletteItem) => it.words.toLowerCase().startsWith(lower);
  const own = [...doing, ...going];
  const items = [...own.filter(named), ...found, ...own.filter((it) => !named(it))];
  // What is shown may still be about what was typed before.
  const asking = behind || cases.isPlaceholderData || people.isPlaceholderData || cases.isLoading || people.isLoading;
  return { items, asking };
}
