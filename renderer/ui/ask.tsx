import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { GiveBack } from './give-back.tsx';

const useStyles = makeStyles({ button: { whiteSpace: 'nowrap', minWidth: 'max-content' } });

/** Asks before what cannot be undone, or holds a short form. The safe answer is the second button and Escape. */
export function Ask(props: {
  open: boolean;
  title: string;
  children: ReactNode;
  yes: string;
  no?: string;
  busy?: boolean;
  onYes: () => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  return (
    <Dialog
      surfaceMotion={null}
      open={props.open}
      onOpenChange={(_, data) => (data.open ? undefined : props.onClose())}
    >
      <DialogSurface>
        <GiveBack />
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>{props.children}</DialogContent>
          <DialogActions>
            <Button className={styles.button} appearance="primary" disabled={props.busy === true} onClick={props.onYes}>
              {props.yes}
            </Button>
            <Button className={styles.button} onClick={props.onClose}>
              {props.no ?? 'Cancel'}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
