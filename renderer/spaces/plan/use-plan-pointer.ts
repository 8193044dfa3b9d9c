import { useEffect } from 'react';
import type { PlanView } from './use-plan-view.ts';

const DRAG_AFTER_PIXELS = 4;

/** Drag to move, wheel to zoom about the pointer. Comfort only: keys and buttons do the same. */
export function usePlanPointer(plan: PlanView): void {
  useEffect(() => {
    const svg = plan.svg.current;
    if (svg === null) return;
    let from: { x: number; y: number } | null = null;
    let dragged = false;

    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      from = { x: event.clientX, y: event.clientY };
      dragged = false;
    };
    const move = (event: PointerEvent) => {
      if (from === null) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (!dragged && Math.hypot(dx, dy) < DRAG_AFTER_PIXELS) return;
      if (!dragged) {
        svg.setPointerCapture(event.pointerId);
        svg.dataset.dragging = 'yes';
      }
      dragged = true;
      from = { x: event.clientX, y: event.clientY };
      plan.panPixels(dx, dy);
    };
    const up = () => {
      from = null;
      delete svg.dataset.dragging;
    };
    // The click that ends a drag chooses nothing.
    const click = (event: MouseEvent) => {
      if (dragged) event.stopPropagation();
      dragged = false;
    };
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      plan.zoom(1.0016 ** -event.deltaY, plan.toPlan(event.clientX, event.clientY));
    };
    svg.addEventListener('pointerdown', down);
    svg.addEventListener('pointermove', move);
    svg.addEventListener('pointerup', up);
    svg.addEventListener('pointercancel', up);
    svg.addEventListener('click', click, { capture: true });
    svg.addEventListener('wheel', wheel, { passive: false });
    return () => {
      svg.removeEventListener('pointerdown', down);
      svg.removeEventListener('pointermove', move);
      svg.removeEventListener('pointerup', up);
      svg.removeEventListener('pointercancel', up);
      svg.removeEventListener('click', click, { capture: true });
      svg.removeEventListener('wheel', wheel);
    };
  }, [plan]);
}
