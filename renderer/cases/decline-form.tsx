import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Asks why, because the author is told. Escape goes back, Ctrl Enter sends. */
export function DeclineForm(props: {
  name: string;
  busy: boolean;
  onDecline: (reason: string) => void;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const missing = reason.trim() === '';
  const focusReason = () => form.current?.querySelector('textarea')?.focus();
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const send = () => {
    setTried(true);
    if (missing) focusReason();
    else props.onDecline(reason.trim());
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
        else if (event.key === 'Enter' && event.ctrlKey) send();
        else return;
        event.preventDefault();
      }}
    >
      <Field
        label={`Why? ${props.name} reads this.`}
        required
        {...(tried && missing ? { validationMessage: 'Give a reason for declining' } : {})}
      >
        <Textarea value={reason} maxLength={1000} rows={3} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={props.busy}>
          Decline this
        </Button>
        <Button size="small" onClick={props.onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
