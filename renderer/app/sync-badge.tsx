import { Button, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { CloudCheckmark16Regular } from '@fluentui/react-icons/svg/cloud-checkmark';
import { CloudOff16Regular } from '@fluentui/react-icons/svg/cloud-off';
import { PersonAlert16Regular } from '@fluentui/react-icons/svg/person-alert';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { useNavigate } from 'react-router';
import type { SyncState } from '../../shared/sync/contract.ts';
import { useHint } from '../ui/use-hint.ts';
import { useLost } from './lost.ts';
import { useSync } from './session.ts';

const ICON: Record<SyncState['tone'], typeof Warning16Regular> = {
  quiet: CloudCheckmark16Regular,
  busy: ArrowSync16Regular,
  offline: CloudOff16Regular,
  'needs-you': PersonAlert16Regular,
  stopped: Warning16Regular,
};

const useStyles = makeStyles({
  badge: {
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
});

/** How sync stands, in words; opens the Sync page. */
export function SyncBadge() {
  const styles = useStyles();
  const sync = useSync();
  const lost = useLost();
  const go = useNavigate();
  const hint = useHint();
  if (sync === undefined) return null;
  const tone = lost ? 'busy' : sync.tone;
  const Icon = ICON[tone];
  const wantsLook = tone === 'needs-you' || tone === 'stopped';
  return (
    <Tooltip
      content={(lost ? null : sync.words) ?? 'Open Sync (g then y)'}
      relationship="description"
      {...hint.tooltip}
    >
      <Button
        className={wantsLook ? '' : styles.badge}
        size="small"
        appearance={wantsLook ? 'outline' : 'subtle'}
        icon={<Icon />}
        {...hint.target}
        onClick={() => {
          hint.use();
          void go('/sync');
        }}
        aria-live="polite"
      >
        {lost ? 'Starting again' : sync.badge}
      </Button>
    </Tooltip>
  );
}
