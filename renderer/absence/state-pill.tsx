import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Send16Regular } from '@fluentui/react-icons/svg/send';
import type { ReactElement } from 'react';
import type { AbsenceState } from '../../shared/absence/entities.ts';
import { Pill, type PillTone } from '../ui/pill.tsx';
import { STATE_WORDS } from './absence-words.ts';

const LOOKS: Record<AbsenceState, readonly [PillTone, () => ReactElement]> = {
  reported: ['accent', () => <Send16Regular />],
  acknowledged: ['good', () => <Checkmark16Regular />],
  closed: ['quiet', () => <Checkmark16Regular />],
  asked: ['accent', () => <Clock16Regular />],
  approved: ['good', () => <Checkmark16Regular />],
  refused: ['warning', () => <Dismiss16Regular />],
  withdrawn: ['quiet', () => <ArrowUndo16Regular />],
};

/** An absence's state as icon and word. */
export function StatePill({ state }: { readonly state: AbsenceState }) {
  const [tone, icon] = LOOKS[state];
  return (
    <Pill tone={tone} icon={icon()}>
      {STATE_WORDS[state]}
    </Pill>
  );
}
