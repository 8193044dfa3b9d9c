import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { CaseField } from '../../shared/cases/commands.ts';
import type { CaseView } from '../../shared/cases/contract.ts';
import type { CasePriority, CaseStatus } from '../../shared/cases/entities.ts';
import { dayWords } from '../../shared/time/london.ts';
import { useToday } from '../app/session.ts';
import { DayInput } from '../ui/day-field.tsx';
import { PRIORITY_WORDS, STATUS_WORDS } from '../ui/words.ts';
import { Fact } from './fact.tsx';
import { FieldConflicts } from './field-conflict.tsx';
import { TextFact } from './text-fact.tsx';
import { useChoices } from './use-choices.ts';
import { useUpdate } from './use-update.ts';

const STATUSES = Object.keys(STATUS_WORDS) as CaseStatus[];
const PRIORITIES = Object.keys(PRIORITY_WORDS) as CasePriority[];

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(126px, 1fr))',
    gap: '14px 16px',
    padding: '16px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  whole: { gridColumn: '1 / -1' },
  plain: { minHeight: '32px', display: 'flex', alignItems: 'center' },
});

/** What a worker may change, each in place. A clock marks what has not reached the council; a clash stands under its field. */
export function Facts({ view }: { view: CaseView }) {
  const styles = useStyles();
  const today = useToday();
  const update = useUpdate(view);
  const choices = useChoices(view.conflicts);
  const it = view.case;
  const waits = (field: CaseField) => view.waitingFields.includes(field);
  const clash = (field: CaseField) => <FieldConflicts field={field} choices={choices} />;
  return (
    <div className={styles.grid}>
      <Fact label="Status" waiting={waits('status')}>
        {(id) => (
          <Select
            id={id}
            value={it.status}
            onChange={(_, data) => {
              const status = STATUSES.find((one) => one === data.value);
              if (status !== undefined && status !== it.status)
                update({ status }, `${it.reference} is now ${STATUS_WORDS[status].toLowerCase()}`);
            }}
          >
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {STATUS_WORDS[status]}
              </option>
            ))}
          </Select>
        )}
      </Fact>
      <Fact label="Priority" waiting={waits('priority')}>
        {(id) => (
          <Select
            id={id}
            value={it.priority}
            onChange={(_, data) => {
              const priority = PRIORITIES.find((one) => one === data.value);
              if (priority !== undefined && priority !== it.priority)
                update({ priority }, `${it.reference} is now ${PRIORITY_WORDS[priority].toLowerCase()}`);
            }}
          >
            {PRIORITIES.map((priority) => (
              <option key={priority} value={priority}>
                {PRIORITY_WORDS[priority]}
              </option>
            ))}
          </Select>
        )}
      </Fact>
      <Fact label="Due" waiting={waits('dueOn')}>
        {(id) => (
          <DayInput
            id={id}
            value={it.dueOn}
            onChange={(dueOn) => {
              if (dueOn !== null && dueOn !== it.dueOn)
                update({ dueOn }, `${it.reference} is now due ${dayWords(dueOn, 'short', today)}`);
            }}
          />
        )}
      </Fact>
      <Fact label="Worker">
        {() => <span className={styles.plain}>{view.assigneeName ?? `Nobody yet (${view.teamName})`}</span>}
      </Fact>
      {clash('status')}
      {clash('priority')}
      {clash('dueOn')}
      <div className={styles.whole}>
        <TextFact
          label="Next action"
          empty="Say what happens next"
          value={it.nextAction}
          waiting={waits('nextAction')}
          below={clash('nextAction')}
          save={(nextAction) => update({ nextAction }, `Next action of ${it.reference} saved`)}
        />
      </div>
      <div className={styles.whole}>
        <TextFact
          label="Risk note"
          empty="Nothing is noted"
          rows={3}
          value={it.riskNote}
          waiting={waits('riskNote')}
          below={clash('riskNote')}
          save={(riskNote) => update({ riskNote }, `Risk note of ${it.reference} saved`)}
        />
      </div>
    </div>
  );
}
