import { useEffect, useRef } from 'react';

/**
 * When what had the focus goes with this component, `next` has it: who works by keys goes on from where they were and does
 * not start again at the top. Whoever took the focus meanwhile keeps it.
 */
export function useFocusGoesOn(next: () => Element | null) {
  const to = useRef(next);
  useEffect(
    () => () => {
      // After it has left the page, and after a dialog of its has tried to give the focus back to it.
      setTimeout(() => {
        const now = document.activeElement;
        const taker = to.current();
        if ((now === null || now === document.body) && taker instanceof HTMLElement) taker.focus();
      }, 0);
    },
    [],
  );
}

/** The page's content, when nothing nearer is left to take the focus. */
export const pageContent = (): Element | null => document.querySelector('[data-region="content"]');
