import { useState } from 'react';

/** A hint beside what leads to another place: once that is used the hint goes, or it would lie over the place it led to. */
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
    target: { onPointerEnter: anew, onFocus: anew },
    use: () => setUsed(true),
  };
}
