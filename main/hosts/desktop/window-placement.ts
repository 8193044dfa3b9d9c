import { z } from 'zod';
import { smallestWindow, usualWindow } from './window-options.ts';

/** Normal bounds and whether it was maximised: kept between starts. */
export const WindowState = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(smallestWindow.width),
  height: z.number().int().min(smallestWindow.height),
  maximised: z.boolean(),
});
export type WindowState = z.infer<typeof WindowState>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A window can be grabbed when this much of it lies on a screen. */
const graspable = { width: 100, height: 50 } as const;

const shared = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.min(a + aLength, b + bLength) - Math.max(a, b);

export const canBeGrasped = (state: Area, workAreas: readonly Area[]): boolean =>
  workAreas.some(
    (area) =>
      shared(state.x, state.width, area.x, area.width) >= graspable.width &&
      shared(state.y, state.height, area.y, area.height) >= graspable.height,
  );

/** Where the window goes: where it was, or centred (no x and y) when that screen has gone. */
export function placement(
  kept: unknown,
  workAreas: readonly Area[],
): { placement: { x?: number; y?: number; width: number; height: number }; maximised: boolean } {
  const state = WindowState.safeParse(kept).data;
  if (state === undefined) return { placement: { ...usualWindow }, maximised: false };
  const { width, height, maximised } = state;
  if (!canBeGrasped(state, workAreas)) return { placement: { width, height }, maximised };
  return { placement: { x: state.x, y: state.y, width, height }, maximised };
}
