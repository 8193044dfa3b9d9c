import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { focusOnce } from '../ui/focus-once.ts';
import { WaitingMark } from '../ui/waiting-mark.tsx';

const useStyles = makeStyles({
  top: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '20px' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  shown: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    width: '100%',
    padding: '4px 8px',
    margin: '0 -8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: `${tokens.fontSizeBase300}/${tokens.lineHeightBase300} ${tokens.fontFamilyBase}`,
    textAlign: 'left',
    whiteSpace: 'pre-wrap',
    cursor: 'text',
    '& svg': { marginTop: '3px', flexShrink: 0, color: tokens.colorNeutralForeground3 },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  empty: { color: tokens.colorNeutralForeground3 },
  edit: { display: 'flex', flexDirection: 'column', gap: '6px' },
  actions: { display: 'flex', gap: '8px' },
});

/** Words read as words and edited in place. Ctrl+Enter saves, Escape leaves it as it was. */
export function TextFact(props: {
  label: string;
  empty: string;
  value: string;
  rows?: number;
  waiting: boolean;
  below: ReactNode;
  save: (text: string) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const shown = useRef<HTMLButtonElement>(null);
  const close = () => {
    setDraft(null);
    requestAnimationFrame(() => shown.current?.focus());
  };
  const save = () => {
    if (draft !== null && draft.trim() !== props.value) props.save(draft.trim());
    close();
  };
  const onKey = (event: KeyboardEvent) => {
    const enter = event.key === 'Enter' && (event.ctrlKey || event.metaKey || (props.rows ?? 1) === 1);
    if (enter) save();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div>
      <div className={styles.top}>
        <span id={id} className={styles.label}>
          {props.label}
        </span>
        {props.waiting ? <WaitingMark /> : null}
      </div>
      {draft === null ? (
        <button
          ref={shown}
          type="button"
          className={styles.shown}
          onClick={() => setDraft(props.value)}
          aria-describedby={id}
        >
          <span className={props.value === '' ? styles.empty : undefined}>
            {props.value === '' ? props.empty : props.value}
          </span>
          <Edit16Regular aria-label={`Edit ${props.label.toLowerCase()}`} />
        </button>
      ) : (
        <div className={styles.edit}>
          <Textarea
            ref={focusOnce}
            aria-labelledby={id}
            value={draft}
            rows={props.rows ?? 1}
            resize="vertical"
            onChange={(_, data) => setDraft(data.value)}
            onKeyDown={onKey}
          />
          <div className={styles.actions}>
            <Button size="small" appearance="primary" onClick={save}>
              Save
            </Button>
            <Button size="small" onClick={close}>
              Cancel
            </Button>
          </div>
        </div>
      )}
      {props.below}
    </div>
  );
}
