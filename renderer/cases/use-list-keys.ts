import { type RefObject, useEffect } from 'react';

/** `/` finds; `j` and `k` go to the list from anywhere on the page that is not being typed in. */
export function useListKeys({
  list,
  find,
}: {
  list: RefObject<HTMLDivElement | null>;
  find: RefObject<HTMLInputElement | null>;
}) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [role="menu"], [role="dialog"], [role="listbox"]')
      )
        return;
      if (event.key === '/') find.current?.focus();
      else if (event.key === 'j' || event.key === 'k') list.current?.focus();
      else if (event.key === 'n') document.getElementById('case-note')?.focus();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [list, find]);
}
