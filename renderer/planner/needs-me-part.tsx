import { Button } from '@fluentui/react-components';
import { CalendarClock20Regular } from '@fluentui/react-icons/svg/calendar-clock';
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle';
import { HeartPulse20Regular } from '@fluentui/react-icons/svg/heart-pulse';
import { MailAlert20Regular } from '@fluentui/react-icons/svg/mail-alert';
import { PeopleSwap20Regular } from '@fluentui/react-icons/svg/people-swap';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { TodayView } from '../../shared/planner/contract.ts';
import type { OutboxItem } from '../../shared/sync/contract.ts';
import { nearDayWords } from '../../shared/time/london.ts';
import { useEngine } from '../app/engine.ts';
import { useToday } from '../app/session.ts';
import { needWords, titleWords } from '../sync/item-words.ts';
import { Row, Rows } from '../ui/rows.tsx';
import { Section } from '../ui/section.tsx';
import { useSay } from '../ui/toasts.tsx';

type Approval = TodayView['needsMe']['approvals'][number];

function ApprovalRow({ absence, cover }: Approval) {
  const go = useNavigate();
  const today = useToday();
  const { orpc } = useEngine();
  const say = useSay();
  const acknowledge = useMutation(
    orpc.absence.acknowledge.mutationOptions({
      onSuccess: () => say.done(`You acknowledged ${absence.personName}’s sickness.`),
      onError: say.problem,
    }),
  );
  const from = nearDayWords(absence.firstDay, today);
  const until =
    absence.lastDay === null || absence.lastDay === absence.firstDay
      ? ''
      : ` to ${nearDayWords(absence.lastDay, today)}`;
  const sick = absence.kind === 'sickness';
  const days =
    absence.workingDays === null ? '' : `, ${absence.workingDays} ${absence.workingDays === 1 ? 'day' : 'days'}`;
  return (
    <Row
      wrap
      icon={sick ? <HeartPulse20Regular aria-hidden /> : <CalendarClock20Regular aria-hidden />}
      title={
        sick
          ? `${absence.personName} is sick from ${from}${until}`
          : `${absence.personName} asks for leave ${from}${until}${days}`
      }
      more={cover}
      end={
        sick ? (
          <Button
            size="small"
            disabled={acknowledge.isPending}
            onClick={() => acknowledge.mutate({ absenceId: absence.id })}
          >
            Acknowledge
          </Button>
        ) : (
          <Button size="small" onClick={() => void go('/absence/team')}>
            Decide
          </Button>
        )
      }
    />
  );
}

function StuckRow({ item }: { item: OutboxItem }) {
  const go = useNavigate();
  const clash = item.state === 'conflict';
  return (
    <Row
      wrap
      icon={clash ? <PeopleSwap20Regular aria-hidden /> : <ErrorCircle20Regular aria-hidden />}
      title={titleWords(item)}
      more={needWords(item)}
      end={
        <Button size="small" onClick={() => void go(clash ? (item.link ?? '/sync') : '/sync')}>
          {clash ? 'Choose' : 'Put right'}
        </Button>
      }
    />
  );
}

function AnswerRow({ item }: { item: OutboxItem }) {
  const { orpc } = useEngine();
  const say = useSay();
  const acknowledge = useMutation(orpc.sync.acknowledge.mutationOptions({ onError: say.problem }));
  return (
    <Row
      wrap
      icon={<MailAlert20Regular aria-hidden />}
      title={titleWords(item)}
      more={needWords(item)}
      end={
        <Button size="small" disabled={acknowledge.isPending} onClick={() => acknowledge.mutate({ id: item.id })}>
          I have seen it
        </Button>
      }
    />
  );
}

/** Approvals, conflicts and refusals, which stand still until I act; then the council's answers, which I have to see. */
export function NeedsMePart({ needsMe }: { needsMe: TodayView['needsMe'] }) {
  const { approvals } = needsMe;
  const stuck = needsMe.outbox.filter((it) => it.state !== 'answered');
  const answers = needsMe.outbox.filter((it) => it.state === 'answered');
  const count = approvals.length + stuck.length;
  return (
    <>
      {count === 0 ? null : (
        <Section title="Needs you" count={count}>
          <Rows>
            {stuck.map((item) => (
              <StuckRow key={item.id} item={item} />
            ))}
            {approvals.map((approval) => (
              <ApprovalRow key={approval.absence.id} {...approval} />
            ))}
          </Rows>
        </Section>
      )}
      {answers.length === 0 ? null : (
        <Section title="For you to see" count={answers.length}>
          <Rows>
            {answers.map((item) => (
              <AnswerRow key={item.id} item={item} />
            ))}
          </Rows>
        </Section>
      )}
    </>
  );
}
