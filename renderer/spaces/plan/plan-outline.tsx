import { memo } from 'react';
import type { Floor } from '../../../shared/spaces/entities.ts';

type Shape = Floor['shapes'][number];

/** Back to front. All shapes of a kind are one path, so that a whole floor's ground is seven elements. */
const KINDS: readonly Shape['kind'][] = ['outline', 'room', 'core', 'plant', 'wall', 'window', 'door'];

/** Walls, windows, rooms: the calm ground the spaces stand on. Drawn once a floor. */
export const PlanOutline = memo(function PlanOutline({ shapes }: { readonly shapes: readonly Shape[] }) {
  return (
    <g aria-hidden>
      {KINDS.map((kind) => (
        <path
          key={kind}
          className={kind}
          d={shapes
            .filter((it) => it.kind === kind)
            .map((it) => it.path)
            .join('')}
        />
      ))}
    </g>
  );
});

/** Names of rooms and places that are no space of their own. */
export const PlanPlaceNames = memo(function PlanPlaceNames({ shapes }: { readonly shapes: readonly Shape[] }) {
  return (
    <g aria-hidden>
      {shapes.map(({ text, x, y }) =>
        text === undefined || x === undefined || y === undefined ? null : (
          <text key={`${text} ${x} ${y}`} className="place" x={x} y={y}>
            {text}
          </text>
        ),
      )}
    </g>
  );
});
