import { memo } from 'react';
import type { SpaceState } from '../space-words.ts';

export interface PlanSpaceProps {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly turn: number;
  readonly label: string;
  readonly state: SpaceState;
  /** Second line when zoomed close: initials of who is in, else the state in a word. */
  readonly word: string;
  /** What a screen reader says, and what the pointer shows. */
  readonly spoken: string;
  readonly dim: boolean;
  readonly chosen: boolean;
  readonly reached: boolean;
  readonly hatch: string;
  /** Drawn at the side the person sits, before any turn. */
  readonly chair: boolean;
}

/** One space on the plan. Only words and booleans come in, so that a change re-draws the spaces it touches and no others. */
export const PlanSpace = memo(function PlanSpace(it: PlanSpaceProps) {
  const [left, top] = [-it.width / 2, -it.height / 2];
  const corner = Math.min(2, it.height / 4);
  return (
    <g
      id={it.dim ? undefined : planSpaceId(it.id)}
      className={`space ${it.state}${it.dim ? ' dim' : ''}${it.chosen ? ' chosen' : ''}`}
      data-space={it.dim ? undefined : it.id}
      transform={`translate(${it.x + it.width / 2} ${it.y + it.height / 2})`}
      {...(it.dim
        ? { 'aria-hidden': true }
        : {
            role: 'option',
            'aria-selected': it.chosen,
            'aria-label': it.spoken,
            tabIndex: it.reached ? 0 : -1,
          })}
    >
      <g transform={it.turn === 0 ? undefined : `rotate(${it.turn})`}>
        {it.chair ? <rect className="chair" x={-2.8} y={-top + 0.6} width={5.6} height={2.6} rx={1.2} /> : null}
        <rect
          className="top"
          x={left}
          y={top}
          width={it.width}
          height={it.height}
          rx={corner}
          fill={it.state === 'held' ? `url(#${it.hatch})` : undefined}
        />
        <StateMark state={it.state} crossed={!it.chair} left={left} top={top} width={it.width} height={it.height} />
        <rect
          className="ring"
          x={left - 1.6}
          y={top - 1.6}
          width={it.width + 3.2}
          height={it.height + 3.2}
          rx={corner + 1.4}
        />
      </g>
      <text className="label" aria-hidden>
        {it.label}
      </text>
      <text className="word" y={2.3} aria-hidden>
        {it.word}
      </text>
    </g>
  );
});

export const planSpaceId = (id: string): string => `plan-space-${id}`;

/** What tells the states apart without colour: half filled, chair filled or corner crossed, hatched (by fill), dotted. */
export function StateMark(it: {
  readonly state: SpaceState;
  /** Rooms and bays have no chair to fill, so that taken is a cross in the corner. */
  readonly crossed: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}) {
  const right = it.left + it.width;
  const bottom = it.top + it.height;
  const size = Math.min(6, it.height / 4);
  if (it.state === 'part-free') {
    const wide = it.crossed ? Math.min(it.width, it.height) * 0.6 : it.width - 1.2;
    const high = it.crossed ? wide : it.height - 1.2;
    return <path className="mark" d={`M${it.left + 0.6} ${bottom - 0.6}v${-high}l${wide} ${high}Z`} />;
  }
  if (it.state === 'taken' && it.crossed) {
    const [x, y] = [right - size - 0.8, it.top + 0.8];
    return <path className="mark" d={`M${x} ${y}l${size} ${size}M${x + size} ${y}l${-size} ${size}`} />;
  }
  if (it.state === 'mine') {
    return <circle className="mark" cx={right - size} cy={it.top + size} r={size / 2} />;
  }
  return null;
}
