import type { FieldErrors, FieldValues } from 'react-hook-form';
import type { FieldProblem } from './error-summary.tsx';

/** The form's problems in the order of its fields, and what the council's rules block, once sending has been tried. */
export function problemsOf<T extends FieldValues>(
  errors: FieldErrors<T>,
  form: string,
  blocked: string | null,
  tried: number,
): FieldProblem[] {
  const found = Object.entries(errors).flatMap(([field, error]): FieldProblem[] =>
    typeof error?.message === 'string' ? [{ field: `${form}-${field}`, words: error.message }] : [],
  );
  if (found.length > 0 || blocked === null || tried === 0) return found;
  return [{ field: `${form}-firstDay`, words: blocked }];
}
