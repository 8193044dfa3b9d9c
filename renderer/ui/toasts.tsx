import {
  Button,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from '@fluentui/react-components';
import { createContext, type KeyboardEvent, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { problemOf } from '../app/problem.ts';

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

/** Fluent sends Tab from a toast to the buttons in it; with none there it would hold the focus until the toast goes. */
function letTabPass(event: KeyboardEvent): void {
  if (event.key === 'Tab' && event.target instanceof HTMLElement && event.target.querySelector('button') === null) {
    event.stopPropagation();
  }
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
  const { dispatchToast } = useToastController(TOASTER);
  const done = useCallback(
    (words: string, undo?: () => void) =>
      dispatchToast(
        <Toast>
          <ToastTitle {...(undo === undefined ? {} : { action: undoButton(undo) })}>{words}</ToastTitle>
        </Toast>,
        { intent: 'success', timeout: undo === undefined ? 5000 : 10_000, pauseOnHover: true },
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
        { intent: 'warning', timeout: 12_000, pauseOnHover: true },
      );
    },
    [dispatchToast],
  );
  const say = useMemo(() => ({ done, problem }), [done, problem]);
  return (
    <SayContext.Provider value={say}>
      {props.children}
      <div onKeyDownCapture={letTabPass}>
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
