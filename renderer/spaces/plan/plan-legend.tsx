import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { type SpaceState, STATE_WORDS } from '../space-words.ts';
import { StateMark } from './plan-space.tsx';
import { usePlanStyles } from './plan-styles.ts';

const STATES: readonly SpaceState[] = ['free', 'part-free', 'taken', 'held', 'mine'];

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 14px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  swatch: { width: '26px', height: '16px', flexShrink: 0 },
});

/** One state of a space as it is drawn on the plan, for the legend and the list. */
export function StateSwatch({ state }: { readonly state: SpaceState }) {
  const styles = useStyles();
  const plan = usePlanStyles();
  const hatch = useId();
  return (
    <svg
      viewBox="-10 -6 20 12"
      className={mergeClasses(styles.swatch, plan.spaces)}
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern id={hatch} width="2.4" height="2.4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width="2.4" height="2.4" />
          <path className="hatch-line" d="M0 0V2.4" />
        </pattern>
      </defs>
      <g className={`space ${state}`}>
        <rect
          className="top"
          x={-8}
          y={-4.5}
          width={16}
          height={9}
          rx={2}
          fill={state === 'held' ? `url(#${hatch})` : undefined}
        />
        <StateMark state={state} crossed={false} left={-8} top={-5.5} width={16} height={8} />
      </g>
    </svg>
  );
}

export function PlanLegend() {
  const styles = useStyles();
  return (
    <ul className={styles.legend} aria-label="What the drawings of a space mean">
      {STATES.map((it) => (
        <li key={it} className={styles.entry}>
          <StateSwatch state={it} />
          {STATE_WORDS[it]}
        </li>
      ))}
    </ul>
  );
}
