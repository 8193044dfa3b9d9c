import { zodResolver } from '@hookform/resolvers/zod';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { LeaveBalance } from '../../shared/absence/entities.ts';
import { useEngine } from '../app/engine.ts';
import { useToday } from '../app/session.ts';
import { Balance } from './balance.tsx';
import { Consequences } from './consequences.tsx';
import { DayAndHalf } from './day-and-half.tsx';
import { FormFrame } from './form-frame.tsx';
import { problemsOf } from './form-problems.ts';
import { endsBeforeItBegins, LeaveForm as Schema } from './form-schemas.ts';

/** Ask for leave: days, with the days it costs and what stays said as it is filled. */
export function LeaveForm(props: {
  readonly balance: LeaveBalance | null;
  readonly onSent: () => void;
  readonly onClose: () => void;
}) {
  const { client, orpc } = useEngine();
  const today = useToday();
  const form = useForm<Schema>({
    resolver: zodResolver(Schema),
    defaultValues: { firstDay: null, firstHalf: 'am', lastDay: null, lastHalf: 'pm' },
    shouldFocusError: false,
  });
  const it = form.watch();
  const { errors, submitCount } = form.formState;
  const asked = {
    firstDay: it.firstDay ?? today,
    firstHalf: it.firstHalf,
    lastDay: it.lastDay ?? it.firstDay ?? today,
    lastHalf: it.lastHalf,
  };
  const preview = useQuery({
    ...orpc.absence.previewLeave.queryOptions({ input: asked }),
    enabled: it.firstDay !== null && it.lastDay !== null && !endsBeforeItBegins(asked),
    placeholderData: keepPreviousData,
  });
  const send = useMutation({ mutationFn: () => client.absence.askLeave(asked), onSuccess: props.onSent });
  const submit = form.handleSubmit(() => {
    if ((preview.data?.blocked ?? null) === null) send.mutate();
  });
  const set = <K extends keyof Schema>(name: K, value: Schema[K]) =>
    form.setValue(name, value as never, { shouldValidate: submitCount > 0 });
  return (
    <FormFrame
      title="Ask for leave"
      send="Ask for leave"
      busy={send.isPending}
      problems={problemsOf(errors, 'leave', preview.data?.blocked ?? null, submitCount)}
      tried={submitCount}
      error={send.error}
      onSubmit={(event) => void submit(event)}
      onClose={props.onClose}
    >
      {props.balance === null ? null : <Balance balance={props.balance} />}
      <DayAndHalf
        id="leave-firstDay"
        label="First day"
        end="first"
        day={it.firstDay}
        half={it.firstHalf}
        error={errors.firstDay?.message}
        onDay={(day) => {
          set('firstDay', day);
          if (day !== null && (it.lastDay === null || it.lastDay < day)) set('lastDay', day);
        }}
        onHalf={(half) => set('firstHalf', half)}
      />
      <DayAndHalf
        id="leave-lastDay"
        label="Last day"
        end="last"
        day={it.lastDay}
        half={it.lastHalf}
        error={errors.lastDay?.message}
        onDay={(day) => set('lastDay', day)}
        onHalf={(half) => set('lastHalf', half)}
      />
      <Consequences query={preview} before="Enter the days to see how many of yours they take and who decides." />
    </FormFrame>
  );
}
