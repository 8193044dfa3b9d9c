import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEngine } from '../app/engine.ts';
import { Page } from '../ui/page-frame.tsx';
import { Loaded } from '../ui/states.tsx';
import { useSay } from '../ui/toasts.tsx';
import { Kept } from './kept.tsx';
import { Lists } from './lists.tsx';
import { Standing } from './standing.tsx';

const useStyles = makeStyles({ top: { marginBottom: '28px' } });

/** A page that can be read out to the help desk: how things stand, what needs me, what waits, what went, what is kept. */
export default function SyncPage() {
  const styles = useStyles();
  const { orpc, client } = useEngine();
  const say = useSay();
  const page = useQuery(orpc.sync.page.queryOptions({ refetchInterval: 30_000 }));
  const now = useMutation(orpc.sync.now.mutationOptions({ onError: say.problem }));
  const copy = async () => {
    const { text } = await client.sync.diagnostics();
    await navigator.clipboard.writeText(text);
    say.done('Copied. It holds no names and no case content.');
  };
  return (
    <Page
      title="Sync"
      lead="What you have done, and whether it has reached the council."
      actions={
        <>
          <Button icon={<Copy20Regular />} onClick={() => void copy().catch(say.problem)}>
            Copy details for IT
          </Button>
          <Button icon={<ArrowSync20Regular />} disabledFocusable={now.isPending} onClick={() => now.mutate(undefined)}>
            Sync now
          </Button>
        </>
      }
    >
      <div className={styles.top}>
        <Standing damageTold={(page.data?.recovery ?? null) !== null} />
      </div>
      <Loaded query={page} rows={8}>
        {(data) => (
          <>
            <Lists page={data} />
            <Kept page={data} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
