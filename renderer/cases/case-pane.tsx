import { makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEngine } from '../app/engine.ts';
import { problemOf } from '../app/problem.ts';
import { ErrorState, Loaded } from '../ui/states.tsx';
import { CaseView } from './case-view.tsx';

const useStyles = makeStyles({ wait: { padding: '24px 28px' } });

/** One case: what it shows comes from this device alone. */
export function CasePane(props: { id: string; close?: () => void }) {
  const styles = useStyles();
  const { orpc } = useEngine();
  const found = useQuery(orpc.cases.get.queryOptions({ input: { id: props.id } }));
  // What was read before stays with the query: a case that left this device is not shown from it.
  if (found.error !== null && problemOf(found.error).code === 'not-found')
    return (
      <div className={styles.wait}>
        <ErrorState error={found.error} />
      </div>
    );
  if (found.data === undefined)
    return (
      <div className={styles.wait}>
        <Loaded query={found} rows={7} rowHeight={34}>
          {() => null}
        </Loaded>
      </div>
    );
  return <CaseView view={found.data} {...(props.close === undefined ? {} : { close: props.close })} />;
}
