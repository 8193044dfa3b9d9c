import { Field, makeStyles, Select } from '@fluentui/react-components';
import { Half } from '../../shared/time/schemas.ts';
import { DayField } from '../ui/day-field.tsx';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 148px',
    gap: '10px',
    alignItems: 'start',
    // A date field asks for more room than its column has, and would lie under the half beside it.
    '& *': { minWidth: 0 },
  },
});

/** A day, and the half of it that an absence begins or ends with. */
export function DayAndHalf(props: {
  readonly id: string;
  readonly label: string;
  readonly day: string | null;
  readonly half: Half;
  readonly end: 'first' | 'last';
  readonly error: string | undefined;
  readonly onDay: (day: string | null) => void;
  readonly onHalf: (half: Half) => void;
  readonly min?: string;
  readonly max?: string;
}) {
  const styles = useStyles();
  const first = props.end === 'first';
  return (
    <div id={props.id} className={styles.pair}>
      <DayField
        label={props.label}
        value={props.day}
        onChange={props.onDay}
        required
        error={props.error}
        {...(props.min === undefined ? {} : { min: props.min })}
        {...(props.max === undefined ? {} : { max: props.max })}
      />
      <Field label={first ? 'Starting' : 'Until'}>
        <Select
          value={props.half}
          onChange={(_, data) => {
            const half = Half.safeParse(data.value);
            if (half.success) props.onHalf(half.data);
          }}
        >
          <option value="am">{first ? 'In the morning' : 'Midday'}</option>
          <option value="pm">{first ? 'At midday' : 'The end of day'}</option>
        </Select>
      </Field>
    </div>
  );
}
