import { Field } from '@fluentui/react-components';
import { DatePicker, defaultDatePickerStrings } from '@fluentui/react-datepicker-compat';
import { dayWords } from '../../shared/time/london.ts';
import { useToday } from '../app/session.ts';
import { parseDay } from './day-words.ts';

/** The picker works in the machine's own zone; only the calendar day of these dates is ever used. */
const dateOf = (day: string): Date => {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
};
const dayOfDate = (date: Date): string =>
  `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/** The picker counts weekdays from Sunday as 0. */
const MONDAY = 1;
const STRINGS = { ...defaultDatePickerStrings, goToToday: 'Go to today' };

interface DayInputProps {
  value: string | null;
  onChange: (day: string | null) => void;
  id?: string;
  min?: string;
  max?: string;
}

/** A day (`2026-11-24`) picked from a calendar or typed as people type days. Needs a label beside it. */
export function DayInput(props: DayInputProps) {
  const today = useToday();
  return (
    <DatePicker
      allowTextInput
      firstDayOfWeek={MONDAY}
      strings={STRINGS}
      today={dateOf(today)}
      value={props.value === null ? null : dateOf(props.value)}
      placeholder="For example 24 Nov"
      formatDate={(date) => (date === undefined ? '' : dayWords(dayOfDate(date), 'short', today))}
      parseDateFromString={(text) => {
        const day = parseDay(text, today);
        return day === null ? null : dateOf(day);
      }}
      onSelectDate={(date) => props.onChange(date === null || date === undefined ? null : dayOfDate(date))}
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(props.min === undefined ? {} : { minDate: dateOf(props.min) })}
      {...(props.max === undefined ? {} : { maxDate: dateOf(props.max) })}
    />
  );
}

/** The same with its label, hint and error. */
export function DayField({
  label,
  hint,
  error,
  required,
  ...input
}: DayInputProps & { label: string; hint?: string; error?: string | undefined; required?: boolean }) {
  return (
    <Field
      label={label}
      required={required === true}
      {...(hint === undefined ? {} : { hint })}
      {...(error === undefined ? {} : { validationMessage: error })}
    >
      <DayInput {...input} />
    </Field>
  );
}
