import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import {
  detailAt,
  fitFloor,
  fitRect,
  panBy,
  type Size,
  scaleOf,
  showRect,
  type ViewBox,
  zoomAbout,
} from './plan-view.ts';

const GLIDE_MS = 140;

export interface PlanView {
  readonly svg: RefObject<SVGSVGElement | null>;
  fit(): void;
  toRect(rect: ViewBox): void;
  /** Moves only when the rectangle cannot be seen. */
  reveal(rect: ViewBox): void;
  zoom(factor: number, at?: { x: number; y: number }): void;
  pan(shareX: number, shareY: number): void;
  panPixels(dx: number, dy: number): void;
  /** A point of the page in plan units. */
  toPlan(clientX: number, clientY: number): { x: number; y: number };
}

/** The plan's zoom and position, kept outside React: moving it touches the `viewBox` alone, however many desks there are. */
export function usePlanView(floor: Size, covered: () => number): PlanView {
  const svg = useRef<SVGSVGElement | null>(null);
  const view = useRef<ViewBox>(fitFloor(floor));
  const glide = useRef(0);
  const { width, height } = floor;

  const paint = useCallback(() => {
    const element = svg.current;
    if (element === null) return;
    const it = view.current;
    const scale = scaleOf(it, { width: element.clientWidth || 1, height: element.clientHeight || 1 });
    element.setAttribute('viewBox', `${it.x} ${it.y} ${it.width} ${it.height}`);
    element.style.setProperty('--u', String(1 / scale));
    const detail = detailAt(scale);
    if (element.dataset.detail !== detail) element.dataset.detail = detail;
  }, []);

  const go = useCallback(
    (to: ViewBox, smooth: boolean) => {
      cancelAnimationFrame(glide.current);
      const still = !smooth || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (still) {
        view.current = to;
        paint();
        return;
      }
      const from = view.current;
      const start = performance.now();
      const step = (at: number) => {
        const share = Math.min(1, Math.max(0, (at - start) / GLIDE_MS));
        const eased = 1 - (1 - share) ** 3;
        const mix = (a: number, b: number) => a + (b - a) * eased;
        view.current = {
          x: mix(from.x, to.x),
          y: mix(from.y, to.y),
          width: mix(from.width, to.width),
          height: mix(from.height, to.height),
        };
        paint();
        if (share < 1) glide.current = requestAnimationFrame(step);
      };
      glide.current = requestAnimationFrame(step);
    },
    [paint],
  );

  useLayoutEffect(() => {
    go(fitFloor({ width, height }), false);
  }, [width, height, go]);

  useEffect(() => {
    const element = svg.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => paint());
    watch.observe(element);
    return () => {
      watch.disconnect();
      cancelAnimationFrame(glide.current);
    };
  }, [paint]);

  const whole = useRef<Size>(floor);
  whole.current = { width, height };
  const cover = useRef(covered);
  cover.current = covered;
  const stage = () => ({
    width: svg.current?.clientWidth || 1,
    height: svg.current?.clientHeight || 1,
    covered: cover.current(),
  });
  const made = useRef<PlanView | null>(null);
  made.current ??= {
    svg,
    fit: () => go(fitFloor(whole.current), true),
    toRect: (rect) => go(fitRect(rect, stage()), true),
    reveal: (rect) => {
      const to = showRect(view.current, rect, whole.current, stage());
      if (to.x !== view.current.x || to.y !== view.current.y) go(to, true);
    },
    zoom: (factor, at) => {
      const it = view.current;
      const about = at ?? { x: it.x + it.width / 2, y: it.y + it.height / 2 };
      go(zoomAbout(it, factor, about, whole.current), at === undefined);
    },
    pan: (shareX, shareY) => {
      const it = view.current;
      go(panBy(it, it.width * shareX, it.height * shareY, whole.current), true);
    },
    panPixels: (dx, dy) => {
      const element = svg.current;
      if (element === null) return;
      const scale = scaleOf(view.current, { width: element.clientWidth, height: element.clientHeight });
      go(panBy(view.current, -dx / scale, -dy / scale, whole.current), false);
    },
    toPlan: (clientX, clientY) => {
      const matrix = svg.current?.getScreenCTM();
      if (!matrix) return { x: 0, y: 0 };
      const at = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
      return { x: at.x, y: at.y };
    },
  };
  return made.current;
}
