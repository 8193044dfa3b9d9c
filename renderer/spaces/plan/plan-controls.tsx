import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { PageFit20Regular } from '@fluentui/react-icons/svg/page-fit';
import { ZoomIn20Regular } from '@fluentui/react-icons/svg/zoom-in';
import { ZoomOut20Regular } from '@fluentui/react-icons/svg/zoom-out';
import type { ReactElement } from 'react';
import type { Zone } from './plan-zones.tsx';
import type { PlanView } from './use-plan-view.ts';

const useStyles = makeStyles({
  controls: {
    position: 'absolute',
    left: '10px',
    bottom: '10px',
    display: 'flex',
    gap: '2px',
    padding: '2px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
});

/** Everything the pointer does to the plan, as buttons. */
export function PlanControls({
  zones,
  plan,
}: {
  readonly zones: readonly Zone[];
  readonly plan: () => PlanView | null;
}) {
  const styles = useStyles();
  return (
    <div className={styles.controls} role="toolbar" aria-label="Plan">
      <Control words="Zoom in" keys="+" icon={<ZoomIn20Regular />} onClick={() => plan()?.zoom(1.5)} />
      <Control words="Zoom out" keys="-" icon={<ZoomOut20Regular />} onClick={() => plan()?.zoom(1 / 1.5)} />
      <Control words="Whole floor" keys="0" icon={<PageFit20Regular />} onClick={() => plan()?.fit()} />
      {zones.length === 0 ? null : (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" size="small">
              Zones
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {zones.map((it, index) => (
                <MenuItem
                  key={it.id}
                  secondaryContent={index < 9 ? String(index + 1) : ''}
                  onClick={() => plan()?.toRect(it)}
                >
                  {it.name}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  );
}

function Control(props: {
  readonly words: string;
  readonly keys: string;
  readonly icon: ReactElement;
  readonly onClick: () => void;
}) {
  return (
    <Tooltip content={`${props.words} (${props.keys})`} relationship="label">
      <Button appearance="subtle" size="small" icon={props.icon} onClick={props.onClick} />
    </Tooltip>
  );
}
