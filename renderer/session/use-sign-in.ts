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

/** How long a browser certainly lets a click open a window; the shortest limit known is 5 seconds. */
const CLICK_LASTS_MS = 3000;

/**
 * Begins a sign-in. In the browser host nobody else can open a window and only a click may, for a few seconds. When the
 * engine has the address by then it is opened with nothing to do with this page, which costs this page next to no time;
 * else a blank window is opened while that is still allowed, and sent to the address later. It outlives the screen that
 * began it.
 */
export function useSignIn(session: SessionState | undefined): SignIn {
  const { orpc } = useEngine();
  const { mutate, isPending, error } = useMutation(orpc.session.signIn.mutationOptions());
  const opened = useRef<Window | null>(null);
  const wanted = useRef(false);
  const late = useRef<ReturnType<typeof setTimeout>>(undefined);
  const address = session?.signInAddress ?? null;
  const inBrowser = session?.host === 'browser';
  const state = session?.state;

  useEffect(() => {
    if (address === null || !wanted.current) return;
    wanted.current = false;
    clearTimeout(late.current);
    const window_ = opened.current;
    if (window_ === null) window.open(address, '_blank', 'noopener,noreferrer');
    if (window_ === null || window_.closed) return;
    window_.opener = null;
    window_.location.replace(address);
  }, [address]);

  const begin = useCallback(() => {
    wanted.current = inBrowser;
    opened.current = null;
    clearTimeout(late.current);
    if (inBrowser) {
      late.current = setTimeout(() => {
        opened.current = window.open('about:blank', '_blank');
      }, CLICK_LASTS_MS);
    }
    mutate(undefined, {
      onError: () => {
        clearTimeout(late.current);
        if (wanted.current) opened.current?.close();
      },
    });
  }, [inBrowser, mutate]);

  const failed = error !== null && state !== 'signing-in';
  return { begin, starting: isPending && state !== 'signing-in', words: failed ? problemOf(error).words : null };
}
