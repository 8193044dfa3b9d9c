import {
  Button,
  makeStyles,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useFocusFinders,
  useToastController,
} from '@fluentui/react-components';
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useMemo,
  useRef,
} from 'react';
import { problemOf } from '../app/problem.ts';

const useStyles = makeStyles({ page: { display: 'contents' } });
const TOASTER = 'worksmart';
/** Past the rail, in pixels. Forms and their buttons stand on the right, so nothing said covers them. */
const BESIDE_RAIL = { horizontal: 92, vertical: 16 };

export interface Say {
  /** Something was done. `undo` is offered for ten seconds. */
  done: (words: string, undo?: () => void) => void;
  /** Something did not work: says what, and what was kept. */
  problem: (error: unknown) => void;
}

const SayContext = createContext<Say | null>(null);

/** What is said can be tabbed to only by its button. */
const BY_ITS_BUTTON = { root: { tabIndex: -1 } };

/**
 * Fluent holds Tab inside a toast until Escape closes it, and a toast with the focus never goes: a trap to whoever
 * only wants to go on. From here on the button is one stop on the way round, last on the page.
 */
function useTabLeaves(page: RefObject<HTMLElement | null>) {
  const { findFirstFocusable, findLastFocusable } = useFocusFinders();
  return (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || page.current === null || !(event.target instanceof HTMLElement)) return;
    const all = event.target.closest('[data-toaster-position]')?.querySelectorAll<HTMLElement>('button') ?? [];
    const at = [...all].indexOf(event.target);
    const next = all[at + (event.shiftKey ? -1 : 1)];
    event.preventDefault();
    event.stopPropagation();
    (next ?? (event.shiftKey ? findLastFocusable(page.current) : findFirstFocusable(page.current)))?.focus();
  };
}

const undoButton = (undo: () => void) => (
  <ToastTrigger>
    <Button appearance="transparent" size="small" onClick={undo}>
      Undo
    </Button>
  </ToastTrigger>
);

/** Short answers at the bottom left, read out politely. */
export function Toasts(props: { children: ReactNode }) {
  const styles = useStyles();
  const page = useRef<HTMLDivElement>(null);
  const tabLeaves = useTabLeaves(page);
  const { dispatchToast } = useToastController(TOASTER);
  const done = useCallback(
    (words: string, undo?: () => void) =>
      dispatchToast(
        <Toast>
          <ToastTitle {...(undo === undefined ? {} : { action: undoButton(undo) })}>{words}</ToastTitle>
        </Toast>,
        {
          intent: 'success',
          timeout: undo === undefined ? 5000 : 10_000,
          pauseOnHover: true,
          ...BY_ITS_BUTTON,
        },
      ),
    [dispatchToast],
  );
  const problem = useCallback(
    (error: unknown) => {
      const it = problemOf(error);
      dispatchToast(
        <Toast>
          <ToastTitle
            action={
              <ToastTrigger>
                <Button appearance="transparent" size="small">
                  Close
                </Button>
              </ToastTrigger>
            }
          >
            {it.words}
          </ToastTitle>
          {it.kept === null ? null : <ToastBody>{it.kept}</ToastBody>}
        </Toast>,
        { intent: 'warning', timeout: 12_000, pauseOnHover: true, ...BY_ITS_BUTTON },
      );
    },
    [dispatchToast],
  );
  const say = useMemo(() => ({ done, problem }), [done, problem]);
  return (
    <SayContext.Provider value={say}>
      <div ref={page} className={styles.page}>
        {props.children}
      </div>
      <div onKeyDownCapture={tabLeaves}>
        <Toaster toasterId={TOASTER} position="bottom-start" offset={BESIDE_RAIL} limit={3} />
      </div>
    </SayContext.Provider>
  );
}

export function useSay(): Say {
  const say = useContext(SayContext);
  if (say === null) throw new Error('useSay needs Toasts above it.');
  return say;
}
