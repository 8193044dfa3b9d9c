import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutboxItem } from '../../shared/sync/contract.ts';
import { useEngine } from '../app/engine.ts';
import { Ask } from '../ui/ask.tsx';
import { useSay } from '../ui/toasts.tsx';
import { editableFields, withFields } from './payload-fields.ts';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '12px' } });

/** Puts a refused command right: what it said as a short form, sent again as a new command in its place. */
export function CorrectDialog(props: { item: OutboxItem; onClose: () => void }) {
  const styles = useStyles();
  const { orpc } = useEngine();
  const say = useSay();
  const fields = editableFields(props.item.payload);
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
      busy={resend.isPending}
      onYes={() => resend.mutate({ id: props.item.id, payload: withFields(props.item.payload, values) })}
      onClose={props.onClose}
    >
      <div className={styles.form}>
        <p>{props.item.rejection?.words ?? 'The council did not accept this.'}</p>
        {fields.map(({ key, label, value, long }) => (
          <Field key={key} label={label}>
            {long ? (
              <Textarea
                rows={4}
                value={values[key] ?? value}
                onChange={(_, data) => setValues({ ...values, [key]: data.value })}
              />
            ) : (
              <Input value={values[key] ?? value} onChange={(_, data) => setValues({ ...values, [key]: data.value })} />
            )}
          </Field>
        ))}
      </div>
    </Ask>
  );
}
