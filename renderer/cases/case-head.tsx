import { Button, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { Link20Regular } from '@fluentui/react-icons/svg/link';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import type { CaseView } from '../../shared/cases/contract.ts';
import { useSession } from '../app/session.ts';
import { PriorityPill, StatusPill } from '../ui/case-pills.tsx';
import { Pill } from '../ui/pill.tsx';
import { useSay } from '../ui/toasts.tsx';
import { CATEGORY_WORDS } from '../ui/words.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '8px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  reference: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  title: {
    margin: '4px 0 4px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    letterSpacing: '-0.01em',
  },
  address: { margin: 0, color: tokens.colorNeutralForeground2 },
  end: { marginLeft: 'auto' },
});

/** The title line: reference, name, address, and the marks that matter. */
export function CaseHead({ view, close }: { view: CaseView; close?: () => void }) {
  const styles = useStyles();
  const say = useSay();
  const it = view.case;
  // Alone on the page, the case is the page.
  const Title = close === undefined ? 'h2' : 'h1';
  const host = useSession()?.host;
  const address = host === 'desktop' ? `worksmart://cases/${it.id}` : new URL(`/#/cases/${it.id}`, location.href).href;
  const copy = () =>
    navigator.clipboard.writeText(address).then(() => say.done('Copied a link to this case'), say.problem);
  return (
    <header>
      <div className={styles.line}>
        {close === undefined ? null : (
          <Button size="small" appearance="subtle" icon={<ArrowLeft20Regular />} onClick={close}>
            All cases
          </Button>
        )}
        <span className={styles.reference}>{it.reference}</span>
        <span>{CATEGORY_WORDS[it.category]}</span>
        <StatusPill status={it.status} />
        <PriorityPill priority={it.priority} />
        {it.sensitivity === 'restricted' ? <Pill icon={<LockClosed16Regular aria-hidden />}>Restricted</Pill> : null}
        <Tooltip content="Copy a link to this case" relationship="label">
          <Button
            className={styles.end}
            size="small"
            appearance="subtle"
            icon={<Link20Regular />}
            onClick={() => void copy()}
          />
        </Tooltip>
      </div>
      <Title className={styles.title}>{it.title}</Title>
      <p className={styles.address}>
        {it.address.line}, {it.address.postcode}
      </p>
    </header>
  );
}
