import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Which short form is open. */
export type Doing = 'report' | 'leave' | 'back' | null;
export type Side = 'mine' | 'team';

/** The Absence page's place: `?do=report`, `?do=leave`, `?do=back`, `?view=team`. */
export function useDoing(isManager: boolean) {
  const [address, setAddress] = useSearchParams();
  const asked = address.get('do');
  const doing: Doing = asked === 'report' || asked === 'leave' || asked === 'back' ? asked : null;
  const side: Side = isManager && address.get('view') === 'team' ? 'team' : 'mine';
  const go = useCallback((next: Doing) => setAddress(next === null ? {} : { do: next }), [setAddress]);
  const show = useCallback((next: Side) => setAddress(next === 'team' ? { view: 'team' } : {}), [setAddress]);
  return { doing, side, go, show };
}
