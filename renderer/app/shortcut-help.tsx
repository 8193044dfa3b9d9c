import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Fragment } from 'react';
import { GiveBack } from '../ui/give-back.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { pages } from './pages.ts';
import { useIsManager } from './session.ts';
import { useOverlays } from './shortcuts.tsx';

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: '4px 32px' },
  group: {
    margin: '12px 0 4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  list: { display: 'grid', gridTemplateColumns: '1fr auto', gap: '6px 16px', margin: 0 },
  keys: { margin: 0, textAlign: 'right' },
});

const EVERYWHERE: readonly (readonly [string, string])[] = [
  ['Search or do something', 'Ctrl K'],
  ['Next part of the window', 'F6'],
  ['Part before', 'Shift F6'],
  ['Back', 'Alt Left'],
  ['Forward', 'Alt Right'],
  ['This list', '?'],
];
const CASES: readonly (readonly [string, string])[] = [
  ['Next case', 'j'],
  ['Case before', 'k'],
  ['Open the case', 'Enter'],
  ['Find in the list', '/'],
  ['Write a note', 'n'],
  ['Save the note', 'Ctrl Enter'],
];

function Group(props: { title: string; rows: readonly (readonly [string, string])[] }) {
  const styles = useStyles();
  return (
    <div>
      <h3 className={styles.group}>{props.title}</h3>
      <dl className={styles.list}>
        {props.rows.map(([what, keys]) => (
          <Fragment key={what}>
            <dt>{what}</dt>
            <dd className={styles.keys}>
              <KeyHint keys={keys} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}

/** Every shortcut, on `?`. */
export function ShortcutHelp() {
  const styles = useStyles();
  const { help, setHelp } = useOverlays();
  const manager = useIsManager();
  const mine = pages.filter((page) => manager || page.managersOnly !== true);
  return (
    <Dialog surfaceMotion={null} open={help} onOpenChange={(_, data) => setHelp(data.open)}>
      <DialogSurface>
        <GiveBack />
        <DialogBody>
          <DialogTitle>Keyboard shortcuts</DialogTitle>
          <DialogContent className={styles.columns}>
            <Group title="Everywhere" rows={EVERYWHERE} />
            <Group title="Go to" rows={mine.map((page) => [page.name, `g ${page.key}`] as const)} />
            <Group title="Cases" rows={CASES} />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setHelp(false)}>Close</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
