import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

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
  return (
    <Dialog open={props.open} onOpenChange={(_, data) => (data.open ? undefined : props.onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>{props.children}</DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={props.busy === true} onClick={props.onYes}>
              {props.yes}
            </Button>
            <Button onClick={props.onClose}>{props.no ?? 'Cancel'}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
