import { makeStyles } from '@fluentui/react-components';
import { KeyHint } from '../ui/key-hint.tsx';
import { EmptyState } from '../ui/states.tsx';

const useStyles = makeStyles({ place: { padding: '40px 32px' } });

export function NoCaseOpen() {
  return (
    <div className={useStyles().place}>
      <EmptyState title="Choose a case to read it here.">
        Move through the list with <KeyHint keys="j k" />, find in it with <KeyHint keys="/" />. Everything in the list
        opens without a connection.
      </EmptyState>
    </div>
  );
}
