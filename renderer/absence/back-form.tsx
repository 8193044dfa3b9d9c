import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { AbsenceView } from '../../shared/absence/contract.ts';
import { useEngine } from '../app/engine.ts';
import { useSession, useToday } from '../app/session.ts';
import { proposedEnd } from './back-day.ts';
import { DayAndHalf } from './day-and-half.tsx';
import { FormFrame } from './form-frame.tsx';
import { problemsOf } from './form-problems.ts';
import { backForm, type BackForm as Values } from './form-schemas.ts';

/** `I am back`: closes the sickness with its last day. Proposes that work goes on today. */
export function BackForm(props: {
  readonly absence: AbsenceView;
  readonly onSent: () => void;
  readonly onClose: () => void;
}) {
  const { absence } = props;
  const { client } = useEngine();
  const today = useToday();
  const pattern = useSession()?.profile?.pattern ?? null;
  const form = useForm<Values>({
    resolver: zodResolver(backForm(absence.firstDay, absence.firstHalf)),
    defaultValues: proposedEnd(absence, today, pattern),
    shouldFocusError: false,
  });
  const it = form.watch();
  const { errors, submitCount } = form.formState;
  const send = useMutation({
    mutationFn: (lastDay: string) =>
      client.absence.closeSickness({ absenceId: absence.id, lastDay, lastHalf: it.lastHalf }),
    onSuccess: props.onSent,
  });
  const submit = form.handleSubmit((values) => {
    if (values.lastDay !== null) send.mutate(values.lastDay);
  });
  return (
    <FormFrame
      title="You are back"
      send="Tell your manager"
      busy={send.isPending}
      problems={problemsOf(errors, 'back', null, submitCount)}
      tried={submitCount}
      error={send.error}
      onSubmit={(event) => void submit(event)}
      onClose={props.onClose}
    >
      <DayAndHalf
        id="back-lastDay"
        label="Last day of sickness"
        end="last"
        day={it.lastDay}
        half={it.lastHalf}
        error={errors.lastDay?.message}
        onDay={(lastDay) => form.setValue('lastDay', lastDay, { shouldValidate: submitCount > 0 })}
        onHalf={(lastHalf) => form.setValue('lastHalf', lastHalf, { shouldValidate: submitCount > 0 })}
        min={absence.firstDay}
      />
    </FormFrame>
  );
}
