import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useEngine } from '../app/engine.ts';
import { useSync } from '../app/session.ts';
import { useSay } from '../ui/toasts.tsx';
import { type Draft, useDraft } from './use-draft.ts';

const STATE_WORDS: Record<Draft['state'], string> = {
  loading: '',
  empty: '',
  typing: 'Keeping your draft',
  kept: 'Draft kept on this device',
  'not-kept': 'This draft is not kept yet. Worksmart tries again.',
};

const useStyles = makeStyles({
  composer: { display: 'flex', flexDirection: 'column', gap: '6px', marginBottom: '16px' },
  foot: { display: 'flex', alignItems: 'center', gap: '12px', minHeight: '32px' },
  state: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Writes a note. What is half written survives a crash; what is saved never waits for the network. */
export function Composer({ caseId }: { caseId: string }) {
  const styles = useStyles();
  const { orpc, queries } = useEngine();
  const say = useSay();
  const online = useSync()?.online ?? true;
  const draft = useDraft(`note:${caseId}`);
  const add = useMutation(
    orpc.cases.addNote.mutationOptions({
      onSuccess: () => {
        draft.clear();
        void queries.invalidateQueries({ queryKey: orpc.cases.key() });
        say.done(online ? 'Note saved' : 'Note kept on this device. It is sent when you are connected.');
      },
      onError: say.problem,
    }),
  );
  const text = draft.text.trim();
  const save = () => {
    if (text !== '' && !add.isPending) add.mutate({ caseId, text });
  };
  return (
    <div className={styles.composer}>
      <Textarea
        id="case-note"
        aria-label="Write a note"
        placeholder="Write a note"
        resize="vertical"
        rows={draft.text === '' ? 2 : Math.min(12, Math.max(4, draft.text.split('\n').length + 1))}
        value={draft.text}
        onChange={(_, data) => draft.write(data.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          save();
        }}
      />
      <div className={styles.foot}>
        <Button appearance="primary" size="small" disabledFocusable={text === '' || add.isPending} onClick={save}>
          Add note
        </Button>
        <span className={styles.state} aria-live="polite">
          {STATE_WORDS[draft.state]}
        </span>
      </div>
    </div>
  );
}
