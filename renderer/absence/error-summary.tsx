import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  box: {
    border: `2px solid ${tokens.colorStatusDangerBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '10px 14px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: 600 },
  list: { margin: 0, paddingLeft: '18px' },
  link: { textAlign: 'left', verticalAlign: 'top' },
});

export interface FieldProblem {
  /** Id of the element that holds the field. */
  readonly field: string;
  readonly words: string;
}

/** What stands in the way of sending, with a way to each field. Takes the focus each time the form is tried. */
export function ErrorSummary({
  problems,
  tried,
}: {
  readonly problems: readonly FieldProblem[];
  readonly tried: number;
}) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const some = problems.length > 0;
  useEffect(() => {
    if (tried > 0 && some) box.current?.focus();
  }, [tried, some]);
  if (!some) return null;
  return (
    <div ref={box} className={styles.box} role="alert" tabIndex={-1}>
      <h3 className={styles.title}>There is a problem</h3>
      <ul className={styles.list}>
        {problems.map((it) => (
          <li key={it.field}>
            <Link className={styles.link} as="button" type="button" onClick={() => focusField(it.field)}>
              {it.words}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(id: string): void {
  document.getElementById(id)?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
}
