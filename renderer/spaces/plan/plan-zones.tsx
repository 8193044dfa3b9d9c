import { memo } from 'react';
import type { Floor } from '../../../shared/spaces/entities.ts';
import { countIn, type Spot } from './zone-labels.ts';

export type Zone = Floor['zones'][number];

/** Zones to click when the whole floor is seen. The same is done by key and by the zone menu. */
export const PlanZones = memo(function PlanZones({ zones }: { readonly zones: readonly Zone[] }) {
  return (
    <g aria-hidden>
      {zones.map((it) => (
        <g key={it.id} className="zone" data-zone={it.id}>
          <rect x={it.x} y={it.y} width={it.width} height={it.height} rx={4} />
        </g>
      ))}
    </g>
  );
});

/** A zone's name and how many of the spaces asked for are free in it. */
export const PlanZoneNames = memo(function PlanZoneNames({
  zones,
  spots,
  counts,
}: {
  readonly zones: readonly Zone[];
  readonly spots: ReadonlyMap<string, Spot>;
  readonly counts: ReadonlyMap<string, string>;
}) {
  return (
    <g aria-hidden>
      {zones.map((it) => (
        <text key={it.id} className="zone-name" x={spots.get(it.id)?.x ?? it.x} y={spots.get(it.id)?.y ?? it.y}>
          <tspan className="name">{it.name}</tspan>
          <tspan className="count">{counts.has(it.id) ? `  ${countIn(it, counts.get(it.id) ?? '')}` : ''}</tspan>
        </text>
      ))}
    </g>
  );
});
