import { Field, makeStyles, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutboxItem } from '../../shared/sync/contract.ts';
import { useEngine } from '../app/engine.ts';
import { Ask } from '../ui/ask.tsx';
import { DayField } from '../ui/day-field.tsx';
import { useSay } from '../ui/toasts.tsx';
import { editableFields, type PayloadField, withFields } from './payload-fields.ts';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '14px' }, words: { margin: 0 } });

function One(props: { field: PayloadField; value: string; set: (value: string) => void }) {
  const { field, value, set } = props;
  if (field.kind === 'day') return <DayField label={field.label} value={value} onChange={(day) => set(day ?? value)} />;
  if (field.kind === 'text')
    return (
      <Field label={field.label}>
        <Textarea rows={4} value={value} onChange={(_, data) => set(data.value)} />
      </Field>
    );
  return (
    <Field label={field.label}>
      <RadioGroup value={value} onChange={(_, data) => set(data.value)}>
        {field.options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.words} />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** Whether anything of it can be put right in a dialog; otherwise the way on is the page it came from. */
export const canCorrect = (item: OutboxItem): boolean => editableFields(item).length > 0;

/** Puts a refused command right: what it said as a short form, sent again as a new command in its place. */
export function CorrectDialog(props: { item: OutboxItem; onClose: () => void }) {
  const styles = useStyles();
  const { orpc } = useEngine();
  const say = useSay();
  const [values, setValues] = useState<Record<string, string>>({});
  const resend = useMutation(
    orpc.sync.resend.mutationOptions({
      onSuccess: () => {
        say.done(`Sent again: ${props.item.words}`);
        props.onClose();
      },
      onError: say.problem,
    }),
  );
  return (
    <Ask
      open
      title={`Correct: ${props.item.words}`}
      yes="Send again"
      busy={resend.isPending || Object.keys(values).length === 0}
      onYes={() => resend.mutate({ id: props.item.id, payload: withFields(props.item.payload, values) })}
      onClose={props.onClose}
    >
      <div className={styles.form}>
        <p className={styles.words}>{props.item.rejection?.words ?? 'The council did not accept this.'}</p>
        {editableFields(props.item).map((field) => (
          <One
            key={field.key}
            field={field}
            value={values[field.key] ?? field.value}
            set={(value) => setValues({ ...values, [field.key]: value })}
          />
        ))}
      </div>
    </Ask>
  );
}
