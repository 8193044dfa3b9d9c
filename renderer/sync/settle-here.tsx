import { makeStyles } from '@fluentui/react-components';
import type { OutboxItem } from '../../shared/sync/contract.ts';
import { FieldConflicts } from '../cases/field-conflict.tsx';
import { useChoices } from '../cases/use-choices.ts';

const useStyles = makeStyles({ fields: { display: 'grid', gap: '6px', padding: '8px 0' } });

/** A conflict on a case that is not on this device: it is settled where it is told. */
export function SettleHere({ item }: { item: OutboxItem }) {
  const styles = useStyles();
  const fields = item.conflict ?? [];
  const author = item.type === 'escrow.takeUp' ? 'Your colleague' : null;
  const choices = useChoices([{ outboxId: item.id, fields, author, madeAt: item.madeAt }]);
  return (
    <div className={styles.fields}>
      {fields.map(({ field }) => (
        <FieldConflicts key={field} field={field} choices={choices} />
      ))}
    </div>
  );
}
