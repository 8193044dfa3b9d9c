import { Dialog, DialogBody, DialogContent, DialogSurface, makeStyles, tokens } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { GiveBack } from '../ui/give-back.tsx';
import { Hidden } from '../ui/hidden.tsx';
import { usePaletteItems } from './palette-items.ts';
import { PaletteRow } from './palette-row.tsx';
import { useOverlays } from './shortcuts.tsx';

const useStyles = makeStyles({
  surface: {
    marginTop: '12vh',
    marginBottom: 'auto',
    padding: 0,
    width: 'min(640px, calc(100vw - 32px))',
    maxWidth: 'none',
    overflow: 'hidden',
  },
  body: { display: 'block' },
  content: { display: 'block', padding: 0 },
  top: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
  input: {
    flexGrow: 1,
    height: '48px',
    border: 'none',
    outline: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: `${tokens.fontSizeBase400} ${tokens.fontFamilyBase}`,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
  list: { maxHeight: 'min(420px, 56vh)', overflow: 'auto', margin: 0, padding: '6px' },
  group: {
    padding: '8px 10px 4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  none: { padding: '18px 16px', margin: 0, color: tokens.colorNeutralForeground2 },
});

function Finder({ close }: { close: (went: boolean) => void }) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  // Enter typed faster than the search answers counts once it has answered.
  const [entered, setEntered] = useState(false);
  const listId = useId();
  const { items, asking } = usePaletteItems(text, close);
  const current = Math.min(at, items.length - 1);
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      const next = (current + step + items.length) % items.length;
      setAt(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (asking) setEntered(true);
      else items[current]?.run();
    }
  };
  useEffect(() => {
    if (!entered || asking) return;
    setEntered(false);
    items[current]?.run();
  }, [entered, asking, items, current]);
  return (
    <>
      <div className={styles.top}>
        <Search20Regular aria-hidden />
        <input
          className={styles.input}
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={items.length > 0 ? `${listId}-${current}` : undefined}
          aria-label="Search cases, people, spaces or do something"
          placeholder="Search cases, people, spaces or do something"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
            setEntered(false);
          }}
          onKeyDown={onKey}
        />
      </div>
      <div id={listId} className={styles.list} role="listbox" aria-label="Found">
        {items.map((item, index) => (
          <PaletteRow
            key={item.id}
            id={`${listId}-${index}`}
            item={item}
            on={index === current}
            heading={item.group !== items[index - 1]?.group}
            point={() => setAt(index)}
          />
        ))}
      </div>
      {items.length === 0 && !asking ? (
        <p className={styles.none}>Nothing on this device matches “{text}”. Try a reference, a surname or a street.</p>
      ) : null}
      <Hidden>
        <span aria-live="polite">{asking ? '' : `${items.length} found`}</span>
      </Hidden>
    </>
  );
}

/** One box for search and commands: Ctrl+K. */
export function Palette() {
  const styles = useStyles();
  const { palette, setPalette } = useOverlays();
  // Keys typed after a choice are the page's that was chosen, also when it was open already.
  const went = useRef(false);
  return (
    <Dialog
      surfaceMotion={null}
      open={palette}
      onOpenChange={(_, data) => {
        went.current = false;
        setPalette(data.open);
      }}
    >
      <DialogSurface className={styles.surface} aria-label="Search or do something">
        <GiveBack went={went} />
        <DialogBody className={styles.body}>
          <DialogContent className={styles.content}>
            <Finder
              close={(goes) => {
                went.current = goes;
                setPalette(false);
              }}
            />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
