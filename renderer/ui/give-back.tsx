import { type RefObject, useEffect, useState } from 'react';

let giving = false;

/** Whether the focus is being given back just now: the person did not go there, so nothing need be explained. */
export const isGivenBack = (): boolean => giving;

function giveBack(to: Element | null) {
  const content = document.querySelector('[data-region="content"]');
  const taker = to !== null && to !== document.body && to.isConnected ? to : content;
  if (!(taker instanceof HTMLElement)) return;
  giving = true;
  taker.focus({ preventScroll: true });
  giving = false;
}

/**
 * Stands within an overlay that no button of its own opened. When the overlay goes, what had the focus before has it
 * again; when that is gone too, or the person went somewhere from the overlay (`went`), the page's content has. Whoever took
 * the focus meanwhile keeps it.
 */
export function GiveBack({ went }: { went?: RefObject<boolean> }) {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the overlay has left the page: until then the focus is still in it.
      setTimeout(() => {
        const now = document.activeElement;
        if (now === null || now === document.body) giveBack(went?.current === true ? null : before);
      }, 0);
    },
    [before, went],
  );
  return null;
}
