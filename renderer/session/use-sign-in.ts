import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { SessionState } from '../../shared/session/contract.ts';
import { useEngine } from '../app/engine.ts';
import { problemOf } from '../app/problem.ts';

export interface SignIn {
  begin: () => void;
  starting: boolean;
  /** Why the last try failed, in words. */
  words: string | null;
}

/**
 * Begins a sign-in. In the browser host nobody else can open a window and only a click may: a blank one is opened in the
 * click and sent to the address when the engine has it. It outlives the screen that began it.
 */
export function useSignIn(session: SessionState | undefined): SignIn {
  const { orpc } = useEngine();
  const { mutate, isPending, error } = useMutation(orpc.session.signIn.mutationOptions());
  const opened = useRef<Window | null>(null);
  const wanted = useRef(false);
  const address = session?.signInAddress ?? null;
  const inBrowser = session?.host === 'browser';
  const state = session?.state;

  useEffect(() => {
    if (address === null || !wanted.current) return;
    wanted.current = false;
    const window_ = opened.current;
    if (window_ === null || window_.closed) return;
    window_.opener = null;
    window_.location.replace(address);
  }, [address]);

  const begin = useCallback(() => {
    wanted.current = inBrowser;
    opened.current = inBrowser ? window.open('about:blank', '_blank') : null;
    mutate(undefined, {
      onError: () => {
        if (wanted.current) opened.current?.close();
      },
    });
  }, [inBrowser, mutate]);

  const failed = error !== null && state !== 'signing-in';
  return { begin, starting: isPending && state !== 'signing-in', words: failed ? problemOf(error).words : null };
}
