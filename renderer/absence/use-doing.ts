import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** Which short form is open. */
export type Doing = 'report-sick' | 'ask-leave' | 'back' | null;
export type Side = 'mine' | 'team';

/** The Absence page's places: `/absence`, `/absence/report-sick`, `/absence/ask-leave`, `/absence/back`, `/absence/team`. */
export function useDoing(isManager: boolean) {
  const { pathname } = useLocation();
  const to = useNavigate();
  const place = pathname.split('/')[2] ?? '';
  const doing: Doing = place === 'report-sick' || place === 'ask-leave' || place === 'back' ? place : null;
  const side: Side = isManager && place === 'team' ? 'team' : 'mine';
  const go = useCallback((next: Doing) => void to(next === null ? '/absence' : `/absence/${next}`), [to]);
  const show = useCallback((next: Side) => void to(next === 'team' ? '/absence/team' : '/absence'), [to]);
  return { doing, side, go, show };
}
