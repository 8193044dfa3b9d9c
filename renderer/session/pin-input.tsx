import { Field, Input } from '@fluentui/react-components';

/** Digits typed unseen. Anything but a digit is left out as it is typed. */
export function PinInput(props: {
  label: string;
  value: string;
  onChange: (pin: string) => void;
  hint?: string;
  error?: string | null;
  newPin?: boolean;
  focused?: (input: HTMLInputElement | null) => void;
}) {
  return (
    <Field
      label={props.label}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      {...(props.error == null ? {} : { validationMessage: props.error })}
    >
      <Input
        type="password"
        inputMode="numeric"
        size="large"
        autoComplete={props.newPin === true ? 'new-password' : 'current-password'}
        maxLength={12}
        value={props.value}
        onChange={(_, data) => props.onChange(data.value.replace(/\D/g, ''))}
        {...(props.focused === undefined ? {} : { ref: props.focused })}
      />
    </Field>
  );
}
