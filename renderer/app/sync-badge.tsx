import { Button, Tooltip } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { CloudCheckmark20Regular } from '@fluentui/react-icons/svg/cloud-checkmark';
import { CloudOff20Regular } from '@fluentui/react-icons/svg/cloud-off';
import { PersonAlert20Regular } from '@fluentui/react-icons/svg/person-alert';
import { Warning20Regular } from '@fluentui/react-icons/svg/warning';
import { useNavigate } from 'react-router';
import type { SyncState } from '../../shared/sync/contract.ts';
import { useSync } from './session.ts';

const ICON: Record<SyncState['tone'], typeof Warning20Regular> = {
  quiet: CloudCheckmark20Regular,
  busy: ArrowSync20Regular,
  offline: CloudOff20Regular,
  'needs-you': PersonAlert20Regular,
  stopped: Warning20Regular,
};

/** How sync stands, in words; opens the Sync page. */
export function SyncBadge() {
  const sync = useSync();
  const go = useNavigate();
  if (sync === undefined) return null;
  const Icon = ICON[sync.tone];
  return (
    <Tooltip content={sync.words ?? 'Open Sync (g then y)'} relationship="description">
      <Button
        appearance={sync.tone === 'needs-you' ? 'outline' : 'subtle'}
        icon={<Icon />}
        onClick={() => void go('/sync')}
      >
        {sync.badge}
      </Button>
    </Tooltip>
  );
}
