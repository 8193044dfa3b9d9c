import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEventHandler, type ReactNode, useId } from 'react';
import { problemOf } from '../app/problem.ts';
import { ErrorSummary, type FieldProblem } from './error-summary.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '14px',
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: 600 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  words: { margin: 0 },
});

/** The frame of the short forms: title, what stands in the way, fields, send and leave. */
export function FormFrame(props: {
  readonly title: string;
  readonly send: string;
  readonly busy: boolean;
  readonly problems: readonly FieldProblem[];
  readonly tried: number;
  readonly error: unknown;
  readonly onSubmit: FormEventHandler<HTMLFormElement>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const failed = props.error === null || props.error === undefined ? null : problemOf(props.error);
  return (
    <form
      className={styles.form}
      aria-labelledby={id}
      noValidate
      onSubmit={props.onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) props.onClose();
      }}
    >
      <h2 id={id} className={styles.title}>
        {props.title}
      </h2>
      <ErrorSummary problems={props.problems} tried={props.tried} />
      {failed === null ? null : (
        <div role="alert">
          <p className={styles.words}>{failed.words}</p>
          {failed.kept === null ? null : <p className={styles.words}>{failed.kept}</p>}
        </div>
      )}
      {props.children}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={props.busy}>
          {props.send}
        </Button>
        <Button onClick={props.onClose}>Cancel</Button>
      </div>
    </form>
  );
}
