import { type FocusEvent, useState } from 'react';
import { isGivenBack } from './give-back.tsx';

/**
 * A hint beside what leads to another place: once that is used the hint goes, or it would lie over the place it led to.
 * It is for the pointer, and for a focus that the person moved with the keyboard, not for one that is given back.
 */
export function useHint() {
  const [shown, setShown] = useState(false);
  const [used, setUsed] = useState(false);
  const anew = () => setUsed(false);
  return {
    /** For the tooltip. */
    tooltip: {
      visible: shown && !used,
      onVisibleChange: (_: unknown, data: { readonly visible: boolean }) => setShown(data.visible),
    },
    /** For what it is beside. */
    target: {
      onPointerEnter: anew,
      onFocus: (event: FocusEvent<HTMLElement>) =>
        setUsed(isGivenBack() || !event.currentTarget.matches(':focus-visible')),
    },
    use: () => setUsed(true),
  };
}
