import { Link } from '@fluentui/react-components';
import { useNavigate } from 'react-router';
import { EmptyState } from '../ui/states.tsx';

/** A day with nothing in it, with where to go from here. */
export function Quiet() {
  const go = useNavigate();
  return (
    <EmptyState title="Nothing waits for you today.">
      No visits, no bookings, and no case due this week. Look at{' '}
      <Link onClick={() => void go('/cases?tray=team')}>your team’s cases</Link> to see where you can help.
    </EmptyState>
  );
}
