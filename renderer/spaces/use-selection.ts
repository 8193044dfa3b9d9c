import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { useToday } from '../app/session.ts';
import { readSelection, type Selection, writeSelection } from './selection.ts';

export type Choose = (change: Partial<Selection>) => void;

/** The selection in the address and how to change part of it. Another site or floor lets go of what was chosen there. */
export function useSelection(): readonly [Selection, Choose] {
  const [address, setAddress] = useSearchParams();
  const today = useToday();
  const choose = useCallback(
    (change: Partial<Selection>) =>
      setAddress(
        (before) => {
          const now = readSelection(before, today);
          const moved =
            'siteId' in change ? { floorId: null, spaceId: null } : 'floorId' in change ? { spaceId: null } : {};
          return writeSelection({ ...now, ...moved, ...change }, today);
        },
        { replace: true },
      ),
    [setAddress, today],
  );
  return [readSelection(address, today), choose];
}
