import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { zodResolver } from '@hookform/resolvers/zod';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { SicknessCategory } from '../../shared/absence/entities.ts';
import { useEngine } from '../app/engine.ts';
import { useToday } from '../app/session.ts';
import { CATEGORY_WORDS } from './absence-words.ts';
import { Consequences } from './consequences.tsx';
import { DayAndHalf } from './day-and-half.tsx';
import { FormFrame } from './form-frame.tsx';
import { problemsOf } from './form-problems.ts';
import { endsBeforeItBegins, SickForm as Schema } from './form-schemas.ts';

/** Report that you are sick: dates and category, with what it will do said as it is filled. */
export function SickForm({ onSent, onClose }: { readonly onSent: () => void; readonly onClose: () => void }) {
  const { client, orpc } = useEngine();
  const today = useToday();
  const form = useForm<Schema>({
    resolver: zodResolver(Schema),
    defaultValues: { firstDay: today, firstHalf: 'am', ends: 'unknown', lastDay: null, lastHalf: 'pm', category: '' },
    shouldFocusError: false,
  });
  const it = form.watch();
  const { errors, submitCount } = form.formState;
  const lastDay = it.ends === 'known' ? it.lastDay : null;
  const asked = { firstDay: it.firstDay ?? today, firstHalf: it.firstHalf, lastDay, lastHalf: it.lastHalf };
  const preview = useQuery({
    ...orpc.absence.previewSickness.queryOptions({ input: asked }),
    enabled: it.firstDay !== null && (it.ends === 'unknown' || lastDay !== null) && !endsBeforeItBegins(asked),
    placeholderData: keepPreviousData,
  });
  const send = useMutation({
    mutationFn: (category: SicknessCategory) => client.absence.reportSickness({ ...asked, category }),
    onSuccess: onSent,
  });
  const submit = form.handleSubmit((values) => {
    if (values.category !== '' && (preview.data?.blocked ?? null) === null) send.mutate(values.category);
  });
  const set = <K extends keyof Schema>(name: K, value: Schema[K]) => {
    form.setValue(name, value as never, { shouldValidate: submitCount > 0 });
  };
  return (
    <FormFrame
      title="Report that you are sick"
      send="Report"
      busy={send.isPending}
      problems={problemsOf(errors, 'sick', preview.data?.blocked ?? null, submitCount)}
      tried={submitCount}
      error={send.error}
      onSubmit={(event) => void submit(event)}
      onClose={onClose}
    >
      <DayAndHalf
        id="sick-firstDay"
        label="First day"
        end="first"
        day={it.firstDay}
        half={it.firstHalf}
        error={errors.firstDay?.message}
        onDay={(day) => set('firstDay', day)}
        onHalf={(half) => set('firstHalf', half)}
      />
      <Field label="Last day">
        <RadioGroup value={it.ends} onChange={(_, data) => set('ends', data.value === 'known' ? 'known' : 'unknown')}>
          <Radio value="unknown" label="I do not know yet" />
          <Radio value="known" label="I know my last day" />
        </RadioGroup>
      </Field>
      {it.ends === 'known' ? (
        <DayAndHalf
          id="sick-lastDay"
          label="Last day of sickness"
          end="last"
          day={it.lastDay}
          half={it.lastHalf}
          error={errors.lastDay?.message}
          onDay={(day) => set('lastDay', day)}
          onHalf={(half) => set('lastHalf', half)}
          {...(it.firstDay === null ? {} : { min: it.firstDay })}
        />
      ) : null}
      <div id="sick-category">
        <Field
          label="Kind of sickness"
          required
          hint="Your manager sees this. There is nowhere here for a reason or medical detail."
          {...(errors.category?.message === undefined ? {} : { validationMessage: errors.category.message })}
        >
          <Select
            value={it.category}
            onChange={(_, data) => {
              const category = SicknessCategory.safeParse(data.value);
              set('category', category.success ? category.data : '');
            }}
          >
            <option value="">Choose one</option>
            {SicknessCategory.options.map((category) => (
              <option key={category} value={category}>
                {CATEGORY_WORDS[category]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Consequences query={preview} before="Enter the days to see what this does." />
    </FormFrame>
  );
}
