import {
  Avatar,
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { Keyboard20Regular } from '@fluentui/react-icons/svg/keyboard';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import { PersonSwap20Regular } from '@fluentui/react-icons/svg/person-swap';
import { SignOut20Regular } from '@fluentui/react-icons/svg/sign-out';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Hidden } from '../ui/hidden.tsx';
import { useSay } from '../ui/toasts.tsx';
import { useEngine } from './engine.ts';
import { useSession } from './session.ts';
import { useOverlays } from './shortcuts.tsx';
import { SignOutDialog } from './sign-out-dialog.tsx';

const useStyles = makeStyles({
  trigger: { minWidth: 0, padding: '2px 4px', borderRadius: tokens.borderRadiusCircular },
  who: {
    display: 'block',
    height: 'auto',
    padding: '6px 10px 8px',
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase300,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  job: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The signed-in person: lock, hand over, sign out. */
export function PersonMenu() {
  const styles = useStyles();
  const { orpc } = useEngine();
  const session = useSession();
  const say = useSay();
  const { setHelp } = useOverlays();
  const [leaving, setLeaving] = useState(false);
  const lock = useMutation(orpc.session.lock.mutationOptions({ onError: say.problem }));
  const hand = useMutation(orpc.session.switchPerson.mutationOptions({ onError: say.problem }));
  const person = session?.person ?? null;
  if (person === null) return null;
  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={person.name} relationship="description">
            <Button appearance="transparent" className={styles.trigger}>
              <Avatar name={person.name} size={28} aria-hidden />
              <Hidden>Signed in as {person.name}</Hidden>
            </Button>
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader className={styles.who}>
                <div className={styles.name}>{person.name}</div>
                <div className={styles.job}>
                  {person.jobTitle}
                  {session?.team ? `, ${session.team.name}` : ''}
                </div>
              </MenuGroupHeader>
            </MenuGroup>
            <MenuItem icon={<LockClosed20Regular />} onClick={() => lock.mutate(undefined)}>
              Lock
            </MenuItem>
            <MenuItem icon={<PersonSwap20Regular />} onClick={() => hand.mutate(undefined)}>
              Switch person
            </MenuItem>
            <MenuItem icon={<Keyboard20Regular />} secondaryContent="?" onClick={() => setHelp(true)}>
              Keyboard shortcuts
            </MenuItem>
            <MenuDivider />
            <MenuItem icon={<SignOut20Regular />} onClick={() => setLeaving(true)}>
              Sign out
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {leaving ? <SignOutDialog onClose={() => setLeaving(false)} /> : null}
    </>
  );
}
