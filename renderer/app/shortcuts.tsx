import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { pages } from './pages.ts';
import { useIsManager } from './session.ts';

interface Overlays {
  palette: boolean;
  help: boolean;
  setPalette: (open: boolean) => void;
  setHelp: (open: boolean) => void;
}

const OverlayContext = createContext<Overlays | null>(null);

export function useOverlays(): Overlays {
  const overlays = useContext(OverlayContext);
  if (overlays === null) throw new Error('useOverlays needs ShortcutProvider above it.');
  return overlays;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"], [role="combobox"]'));

/** F6 and Shift+F6: the next region that is on screen takes the focus. */
function nextRegion(back: boolean) {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((it) => it.offsetParent !== null);
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const count = regions.length;
  if (count > 0) regions[(at + (back ? -1 : 1) + count) % count]?.focus();
}

const CHORD_MS = 1200;

/** The shortcuts that work on every page. A page's own are its own business. */
export function ShortcutProvider(props: { children: ReactNode }) {
  const go = useNavigate();
  const manager = useIsManager();
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const gPressedAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    const mine = pages.filter((page) => manager || page.managersOnly !== true);
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if ((event.ctrlKey || event.metaKey) && !event.altKey && key === 'k') {
        event.preventDefault();
        setPalette(true);
        return;
      }
      if (event.key === 'F6') {
        event.preventDefault();
        nextRegion(event.shiftKey);
        return;
      }
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (step !== undefined && event.altKey && !event.ctrlKey && !isTyping(event.target)) {
        event.preventDefault();
        void go(step);
        return;
      }
      const digit = event.altKey && !event.ctrlKey ? mine[Number(event.key) - 1] : undefined;
      if (digit !== undefined) {
        event.preventDefault();
        void go(`/${digit.path}`);
        return;
      }
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target) || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
      const chord =
        performance.now() - gPressedAt.current < CHORD_MS ? mine.find((page) => page.key === key) : undefined;
      gPressedAt.current = key === 'g' ? performance.now() : Number.NEGATIVE_INFINITY;
      if (chord !== undefined) void go(`/${chord.path}`);
      else if (event.key === '?') setHelp(true);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [go, manager]);

  const overlays = useMemo(() => ({ palette, help, setPalette, setHelp }), [palette, help]);
  return <OverlayContext.Provider value={overlays}>{props.children}</OverlayContext.Provider>;
}
