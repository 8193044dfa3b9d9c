import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { NewPinForm } from '../session/new-pin-form.tsx';
import { useSay } from '../ui/toasts.tsx';

const useStyles = makeStyles({ place: { marginTop: '12px' } });

/** Sets or changes the PIN of this person on this device. */
export function PinSetting({ hasPin }: { hasPin: boolean }) {
  const styles = useStyles();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const done = () => {
    setOpen(false);
    say.done('Your new PIN opens this device from now on.');
  };
  return (
    <div className={styles.place}>
      {open ? (
        <NewPinForm submit="Save PIN" onDone={done} also={<Button onClick={() => setOpen(false)}>Cancel</Button>} />
      ) : (
        <Button onClick={() => setOpen(true)}>{hasPin ? 'Change PIN' : 'Set a PIN'}</Button>
      )}
    </div>
  );
}
