import { useCallback, useEffect, useRef, useState } from 'react';
import { useEngine } from '../app/engine.ts';

const SAVE_AFTER_MS = 250;

export interface Draft {
  text: string;
  write: (text: string) => void;
  /** Empties it, here and in the store. */
  clear: () => void;
  /** `kept` once the store has what is shown. */
  state: 'loading' | 'empty' | 'typing' | 'kept' | 'not-kept';
}

/** Text kept in the encrypted store while it is typed, so that a crash loses at most a quarter of a second of it. */
export function useDraft(key: string): Draft {
  const { client } = useEngine();
  const [text, setText] = useState('');
  const [state, setState] = useState<Draft['state']>('loading');
  const unsaved = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const save = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const saving = unsaved.current;
    if (saving === null) return;
    unsaved.current = null;
    client.cases.saveDraft({ key, text: saving }).then(
      () => setState(saving === '' ? 'empty' : 'kept'),
      () => {
        // Kept for the next try unless something newer was typed meanwhile.
        unsaved.current ??= saving;
        setState('not-kept');
        timer.current ??= setTimeout(save, 2000);
      },
    );
  }, [client, key]);

  useEffect(() => {
    let left = false;
    client.cases.draft({ key }).then(
      (draft) => {
        if (left || unsaved.current !== null) return;
        setText((typed) => (typed === '' ? draft.text : typed));
        setState(draft.text === '' ? 'empty' : 'kept');
      },
      () => (left ? undefined : setState('empty')),
    );
    return () => {
      left = true;
      save();
    };
  }, [client, key, save]);

  const write = (next: string) => {
    setText(next);
    setState('typing');
    unsaved.current = next;
    timer.current ??= setTimeout(save, SAVE_AFTER_MS);
  };
  const clear = () => {
    setText('');
    unsaved.current = '';
    save();
  };
  return { text, write, clear, state };
}
