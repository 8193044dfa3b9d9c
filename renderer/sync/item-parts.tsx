import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { PauseCircle16Regular } from '@fluentui/react-icons/svg/pause-circle';
import { People16Regular } from '@fluentui/react-icons/svg/people';
import { useNavigate } from 'react-router';
import type { OutboxItem, OutboxState } from '../../shared/sync/contract.ts';
import { Pill, type PillTone } from '../ui/pill.tsx';
import { contentWords, titleWords } from './item-words.ts';

const STATE: Record<OutboxState, { words: string; tone: PillTone; icon: typeof Clock16Regular }> = {
  waiting: { words: 'Waiting to send', tone: 'quiet', icon: Clock16Regular },
  sending: { words: 'Sending', tone: 'quiet', icon: Clock16Regular },
  sent: { words: 'Sent', tone: 'good', icon: CheckmarkCircle16Regular },
  done: { words: 'Sent', tone: 'good', icon: CheckmarkCircle16Regular },
  answered: { words: 'Answered', tone: 'accent', icon: CheckmarkCircle16Regular },
  conflict: { words: 'Two versions', tone: 'warning', icon: ErrorCircle16Regular },
  rejected: { words: 'Not accepted', tone: 'danger', icon: ErrorCircle16Regular },
  blocked: { words: 'Waits for another', tone: 'warning', icon: PauseCircle16Regular },
  withdrawn: { words: 'Deleted', tone: 'quiet', icon: Delete16Regular },
};

const useStyles = makeStyles({ content: { color: tokens.colorNeutralForeground2, marginRight: '10px' } });

const HANDED_OVER = { words: 'With the team', tone: 'accent', icon: People16Regular } as const;

const REPLACED = { words: 'Replaced', tone: 'quiet', icon: ArrowSync16Regular } as const;

/** What state a thing is in. `replaced`: another one was sent in its place, so that nothing of it was deleted. */
export function StatePill({ item, replaced = false }: { item: OutboxItem; replaced?: boolean }) {
  const {
    words,
    tone,
    icon: Icon,
  } = item.handedOver === 'in-the-tray'
    ? HANDED_OVER
    : replaced && item.state === 'withdrawn'
      ? REPLACED
      : STATE[item.state];
  return (
    <Pill icon={<Icon aria-hidden />} tone={tone}>
      {words}
    </Pill>
  );
}

/** What it is, leading to where it is. */
export function Title({ item }: { item: OutboxItem }) {
  const go = useNavigate();
  const { link } = item;
  const title = titleWords(item);
  return link === null ? title : <Link onClick={() => void go(link)}>{title}</Link>;
}

/** What it says. */
export function Content({ item }: { item: OutboxItem }) {
  const styles = useStyles();
  const words = contentWords(item);
  return words === null ? null : <span className={styles.content}>{words}</span>;
}
