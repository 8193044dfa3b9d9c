import { Button, makeStyles } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useEngine } from '../app/engine.ts';
import { problemOf } from '../app/problem.ts';
import { focusOnce } from '../ui/focus-once.ts';
import { PinInput } from './pin-input.tsx';
import { newPinProblem } from './pin-rules.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '14px', maxWidth: '320px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px' },
});

/** Chooses a PIN, typed twice. */
export function NewPinForm(props: { submit: string; onDone: () => void; also?: ReactNode }) {
  const styles = useStyles();
  const { orpc } = useEngine();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const set = useMutation(orpc.session.setPin.mutationOptions({ onSuccess: props.onDone }));
  const wrong = newPinProblem(pin, again);
  const error = set.isError ? problemOf(set.error).words : tried ? wrong : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong === null) set.mutate({ pin });
  };
  const onSecond = error !== null && pin.length >= 6 && pin !== again;
  return (
    <form className={styles.form} onSubmit={submit}>
      <PinInput
        label="New PIN"
        hint="6 to 12 digits"
        value={pin}
        onChange={setPin}
        newPin
        focused={focusOnce}
        error={onSecond ? null : error}
      />
      <PinInput label="The same PIN again" value={again} onChange={setAgain} newPin error={onSecond ? error : null} />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={set.isPending}>
          {props.submit}
        </Button>
        {props.also}
      </div>
    </form>
  );
}
