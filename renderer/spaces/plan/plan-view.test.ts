import { expect, test } from 'vitest';
import { fitRect, showRect, zoomAbout } from './plan-view.ts';
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
