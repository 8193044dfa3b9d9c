import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Regular } from '@fluentui/react-icons/svg/dismiss-circle';
import { MailInbox16Regular } from '@fluentui/react-icons/svg/mail-inbox';
import type { HandedOver as Story } from '../../shared/cases/entities.ts';
import { Pill, type PillTone } from '../ui/pill.tsx';
import { Row, Rows } from '../ui/rows.tsx';
import { Section } from '../ui/section.tsx';
import { When } from '../ui/when.tsx';

const STATE: Record<Story['state'], { words: string; tone: PillTone; icon: typeof MailInbox16Regular }> = {
  held: { words: 'In the tray', tone: 'quiet', icon: MailInbox16Regular },
  taken: { words: 'Taken up', tone: 'good', icon: CheckmarkCircle16Regular },
  declined: { words: 'Declined', tone: 'warning', icon: DismissCircle16Regular },
};
const KIND: Record<Story['kind'], string> = {
  note: 'Note',
  'unfinished-note': 'Unfinished note',
  change: 'Change',
};

function What({ story }: { story: Story }) {
  if (story.decidedAt === null)
    return (
      <>
        In the {story.teamName} tray. Nobody has taken it up yet. Made <When at={story.at} />.
      </>
    );
  return (
    <>
      {story.decidedByName ?? 'A colleague'} {story.state === 'taken' ? 'took it up' : 'declined it'}{' '}
      <When at={story.decidedAt} />
      {story.state === 'taken' ? '. It is on the case.' : `: “${story.reason ?? ''}” The council keeps what you wrote.`}
    </>
  );
}

/** What became of my work on cases that are no longer on my list. */
export function HandedOver({ stories }: { stories: readonly Story[] }) {
  if (stories.length === 0) return null;
  return (
    <Section title="Handed over" count={stories.length}>
      <Rows>
        {stories.map((story) => {
          const { words, tone, icon: Icon } = STATE[story.state];
          return (
            <Row
              key={story.id}
              wrap
              title={`${KIND[story.kind]} on ${story.caseReference}`}
              more={<What story={story} />}
              end={
                <Pill icon={<Icon aria-hidden />} tone={tone}>
                  {words}
                </Pill>
              }
            />
          );
        })}
      </Rows>
    </Section>
  );
}
