import { Field, makeStyles, Select, Tab, TabList, tokens } from '@fluentui/react-components';
import { clockWords, type Hours, halfHours, type Opening, PARTS, type Part } from './booking-times.ts';
import type { Selection } from './selection.ts';
import type { Choose } from './use-selection.ts';
import { WeekStrip } from './week-strip.tsx';

const PART_WORDS: Record<Part, string> = { day: 'All day', am: 'Morning', pm: 'Afternoon', hours: 'Hours' };

const useStyles = makeStyles({
  when: { display: 'flex', flexDirection: 'column', gap: '8px' },
  hours: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  words: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  parts: { marginLeft: '-7px', '& .fui-Tab': { paddingLeft: '7px', paddingRight: '7px' } },
});

/** When: the week, and which part of the day. */
export function WhenPanel(props: {
  readonly selection: Selection;
  readonly opening: Opening | null;
  readonly words: string | null;
  readonly choose: Choose;
}) {
  const styles = useStyles();
  const { selection, choose, opening } = props;
  const times = halfHours(opening?.opens ?? '07:00', opening?.closes ?? '20:00');
  const set = (change: Partial<Hours>) => choose({ hours: { ...selection.hours, ...change } });
  return (
    <section className={styles.when} aria-label="When">
      <WeekStrip day={selection.day} choose={(day) => choose({ day })} />
      <TabList
        className={styles.parts}
        size="small"
        aria-label="Part of the day"
        selectedValue={selection.part}
        onTabSelect={(_, data) => {
          const part = PARTS.find((it) => it === data.value);
          if (part !== undefined) choose({ part });
        }}
      >
        {PARTS.map((it) => (
          <Tab key={it} value={it}>
            {PART_WORDS[it]}
          </Tab>
        ))}
      </TabList>
      {selection.part === 'hours' ? (
        <div className={styles.hours}>
          <Time label="From" value={selection.hours.from} times={times.slice(0, -1)} choose={(from) => set({ from })} />
          <Time label="To" value={selection.hours.to} times={times.slice(1)} choose={(to) => set({ to })} />
        </div>
      ) : null}
      {props.words === null ? null : (
        <p className={styles.words} role="status">
          {props.words}
        </p>
      )}
    </section>
  );
}

function Time(props: {
  readonly label: string;
  readonly value: string;
  readonly times: readonly string[];
  readonly choose: (time: string) => void;
}) {
  const times = props.times.includes(props.value) ? props.times : [...props.times, props.value].toSorted();
  return (
    <Field label={props.label} size="small">
      <Select size="small" value={props.value} onChange={(_, data) => props.choose(data.value)}>
        {times.map((it) => (
          <option key={it} value={it}>
            {clockWords(it)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
