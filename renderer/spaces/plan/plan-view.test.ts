import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detailAt, fitFloor, fitRect, panBy, scaleOf, showRect, type ViewBox, zoomAbout } from './plan-view.ts';
import { zoneLabelSpots } from './zone-labels.ts';

const floor = { width: 400, height: 300 };
const stage = { width: 800, height: 600, covered: 0 };

test('a zone is fitted into what is in sight, beside the card that covers the right', () => {
  const rect = { x: 100, y: 100, width: 100, height: 60 };
  const view = fitRect(rect, { ...stage, covered: 300 });
  const scale = stage.width / view.width;
  const right = (rect.x + rect.width - view.x) * scale;
  expect(right).toBeLessThanOrEqual(500);
  expect((rect.x - view.x) * scale).toBeGreaterThanOrEqual(0);
});

test('a zoom keeps the point under the pointer where it is', () => {
  const view = { x: 0, y: 0, width: 400, height: 300 };
  const at = { x: 300, y: 150 };
  const to = zoomAbout(view, 2, at, floor);
  expect((at.x - to.x) / to.width).toBeCloseTo((at.x - view.x) / view.width);
});

test('what can be seen already moves nothing', () => {
  const view = { x: 0, y: 0, width: 400, height: 300 };
  expect(showRect(view, { x: 200, y: 150, width: 16, height: 8 }, floor, stage)).toEqual(view);
});

test('a zone name stands where no space is', () => {
  const zone = { id: 'z', name: 'Income', x: 0, y: 0, width: 200, height: 60 };
  const row = { x: 0, y: 0, width: 200, height: 20 };
  expect(zoneLabelSpots([zone], [row]).get('z')?.y).toBeGreaterThan(25);
  expect(zoneLabelSpots([zone], []).get('z')?.y).toBeLessThan(10);
});

const anyView: fc.Arbitrary<ViewBox> = fc.record({
  x: fc.integer({ min: -100, max: 400 }),
  y: fc.integer({ min: -100, max: 300 }),
  width: fc.integer({ min: 60, max: 424 }),
  height: fc.integer({ min: 60, max: 324 }),
});
const middle = (it: ViewBox) => ({ x: it.x + it.width / 2, y: it.y + it.height / 2 });
const onFloor = (it: ViewBox): boolean => {
  const { x, y } = middle(it);
  return x >= -0.001 && x <= floor.width + 0.001 && y >= -0.001 && y <= floor.height + 0.001;
};
const step = fc.integer({ min: -900, max: 900 });

test('no zoom and no pan loses the plan, changes its shape, or comes nearer than six metres', () => {
  fc.assert(
    fc.property(anyView, fc.double({ min: 0.1, max: 10, noNaN: true }), step, step, (view, factor, dx, dy) => {
      const zoomed = zoomAbout(view, factor, { x: dx, y: dy }, floor);
      const panned = panBy(view, dx, dy, floor);
      expect([onFloor(zoomed), onFloor(panned)]).toEqual([true, true]);
      expect(zoomed.width).toBeGreaterThanOrEqual(60);
      expect(zoomed.width).toBeLessThanOrEqual(fitFloor(floor).width);
      expect(zoomed.height / zoomed.width).toBeCloseTo(view.height / view.width);
      expect([panned.width, panned.height]).toEqual([view.width, view.height]);
      const rested = panBy(panned, 0, 0, floor);
      expect([rested.x, rested.y]).toEqual([panned.x, panned.y]);
    }),
  );
});

test('what is fitted or shown is in sight, and what is in sight stays where it is', () => {
  const rect = fc.record({
    x: fc.nat(300),
    y: fc.nat(200),
    width: fc.integer({ min: 5, max: 40 }),
    height: fc.integer({ min: 5, max: 40 }),
  });
  fc.assert(
    fc.property(rect, anyView, fc.nat(300), (it, from, covered) => {
      const fitted = fitRect(it, { ...stage, covered });
      const scale = scaleOf(fitted, stage);
      expect(it.x >= fitted.x && it.y >= fitted.y && it.y + it.height <= fitted.y + fitted.height).toBe(true);
      expect((it.x + it.width - fitted.x) * scale).toBeLessThanOrEqual(stage.width - covered + 0.001);
      const view = showRect({ ...from, width: 200, height: 150 }, it, floor, stage);
      expect(it.x >= view.x && it.x + it.width <= view.x + view.width).toBe(true);
      expect(it.y >= view.y && it.y + it.height <= view.y + view.height).toBe(true);
      const again = showRect(view, it, floor, stage);
      expect([again.x, again.y].map((n) => Math.round(n * 1000))).toEqual(
        [view.x, view.y].map((n) => Math.round(n * 1000)),
      );
      expect(onFloor(view)).toBe(true);
    }),
  );
});

test('the whole floor is in its own view, and nearer never says less', () => {
  const scale = fc.double({ min: 0.01, max: 20, noNaN: true });
  const order = ['far', 'near', 'close'];
  fc.assert(
    fc.property(
      scale,
      scale,
      fc.integer({ min: 50, max: 2000 }),
      fc.integer({ min: 50, max: 2000 }),
      (a, b, width, height) => {
        expect(order.indexOf(detailAt(Math.max(a, b)))).toBeGreaterThanOrEqual(order.indexOf(detailAt(Math.min(a, b))));
        const whole = fitFloor({ width, height });
        expect(middle(whole)).toEqual({ x: width / 2, y: height / 2 });
        expect(whole.x < 0 && whole.y < 0 && whole.width > width && whole.height > height).toBe(true);
      },
    ),
  );
});

test('every zone has its name within it, clear of every space unless there is no room', () => {
  const box = fc.record({
    x: fc.nat(180),
    y: fc.nat(80),
    width: fc.integer({ min: 4, max: 60 }),
    height: fc.integer({ min: 4, max: 30 }),
  });
  const zone = { id: 'z', name: 'Income', x: 0, y: 0, width: 200, height: 100 };
  fc.assert(
    fc.property(fc.array(box, { maxLength: 6 }), (spaces) => {
      const spot = zoneLabelSpots([zone], spaces).get('z') ?? { x: -1, y: -1 };
      expect(spot.x > zone.x && spot.x < zone.width && spot.y > zone.y && spot.y < zone.height).toBe(true);
      // The name alone is 30 wide; it stands on its middle, 5 above and 5 below.
      const covers = spaces.some(
        (it) => spot.x + 30 > it.x && spot.x < it.x + it.width && spot.y + 5 > it.y && spot.y - 5 < it.y + it.height,
      );
      if (covers) expect(spot).toEqual({ x: 3, y: 7 });
      expect([...zoneLabelSpots([zone, { ...zone, id: 'y' }], spaces).keys()]).toEqual(['z', 'y']);
    }),
  );
});
