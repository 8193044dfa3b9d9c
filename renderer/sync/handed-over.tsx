import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Regular } from '@fluentui/react-icons/svg/dismiss-circle';
import { People16Regular } from '@fluentui/react-icons/svg/people';
import type { HandedOver as Story } from '../../shared/cases/entities.ts';
import { theTeam } from '../../shared/people/team-words.ts';
import type { OutboxItem } from '../../shared/sync/contract.ts';
import { Pill, type PillTone } from '../ui/pill.tsx';
import { Row, Rows } from '../ui/rows.tsx';
import { Section } from '../ui/section.tsx';
import { When } from '../ui/when.tsx';

const STATE: Record<Story['state'], { words: string; tone: PillTone; icon: typeof People16Regular }> = {
  held: { words: 'With the team', tone: 'accent', icon: People16Regular },
  taken: { words: 'Added to the case', tone: 'good', icon: CheckmarkCircle16Regular },
  declined: { words: 'Not added', tone: 'warning', icon: DismissCircle16Regular },
};
const KIND: Record<Story['kind'], string> = {
  note: 'Note',
  'unfinished-note': 'Unfinished note',
  change: 'Change',
};

export function StoryPill({ story }: { story: Story }) {
  const { words, tone, icon: Icon } = STATE[story.state];
  return (
    <Pill icon={<Icon aria-hidden />} tone={tone}>
      {words}
    </Pill>
  );
}

/** Where this work is and what became of it there, in sentences. */
export function StoryWords({ story }: { story: Story }) {
  const who = story.decidedByName ?? 'A colleague';
  const made = (
    <>
      You wrote it <When at={story.at} />.
    </>
  );
  if (story.decidedAt === null)
    return (
      <>
        {story.caseReference} is no longer with you, so{' '}
        {story.kind === 'unfinished-note' ? 'what you had written so far' : 'this'} went to {theTeam(story.teamName)}. A
        colleague there will add it to the case or say why not, and this page will tell you. {made}
      </>
    );
  if (story.state === 'taken')
    return (
      <>
        {who} of {theTeam(story.teamName)} {story.kind === 'change' ? 'made this change on' : 'added this to'} the case{' '}
        <When at={story.decidedAt} />. {made}
      </>
    );
  return (
    <>
      {who} of {theTeam(story.teamName)} did not add this to the case, <When at={story.decidedAt} />: “{story.reason}”
      The council keeps what you wrote: ask {story.decidedByName ?? 'the team'} if you need it. {made}
    </>
  );
}

/** What became of my work on cases that are no longer with me. `items`: what is known of it on this device, for its title. */
export function HandedOver(props: { stories: readonly Story[]; items: ReadonlyMap<string, OutboxItem> }) {
  if (props.stories.length === 0) return null;
  return (
    <Section title="Passed on to the team" count={props.stories.length}>
      <Rows>
        {props.stories.map((story) => (
          <Row
            key={story.id}
            wrap
            title={props.items.get(story.id)?.words ?? `${KIND[story.kind]} on ${story.caseReference}`}
            more={<StoryWords story={story} />}
            end={<StoryPill story={story} />}
          />
        ))}
      </Rows>
    </Section>
  );
}
