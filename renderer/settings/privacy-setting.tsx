import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useEngine } from '../app/engine.ts';
import { useSay } from '../ui/toasts.tsx';

const useStyles = makeStyles({
  words: {
    margin: '0 0 0 8px',
    maxWidth: '72ch',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  line: { marginLeft: '-8px' },
});

/** Whether colleagues see my name where I sit. */
export function PrivacySetting({ show }: { show: boolean }) {
  const styles = useStyles();
  const { orpc } = useEngine();
  const say = useSay();
  const set = useMutation(
    orpc.people.setShowOnPlans.mutationOptions({
      onSuccess: (_, input) =>
        say.done(input.show ? 'Colleagues see your name on plans.' : 'Your name is off the plans.'),
      onError: say.problem,
    }),
  );
  const shown = set.isPending ? set.variables.show : show;
  return (
    <div className={styles.line}>
      <Switch
        label="Show my name on floor plans"
        checked={shown}
        onChange={(_, data) => set.mutate({ show: data.checked })}
      />
      <p className={styles.words}>
        Colleagues who look for a desk see who has booked near it. Off, they see only that the desk is taken. Your
        manager sees your plan either way.
      </p>
    </div>
  );
}
