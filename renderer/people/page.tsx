import { SearchBox } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useEngine } from '../app/engine.ts';
import { Page } from '../ui/page-frame.tsx';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { TeamTable } from './team-table.tsx';
import { memberMatches, type TeamView, whereSentence } from './team-words.ts';

/** The manager's teams today: who is where, and how much work each holds. */
export default function TeamPage() {
  const { orpc } = useEngine();
  const query = useQuery(orpc.people.team.queryOptions());
  const [typed, setTyped] = useState('');
  const many = (query.data ?? []).reduce((sum, team) => sum + team.members.length, 0) > 8;
  return (
    <Page
      title="Team"
      actions={
        many ? (
          <SearchBox
            aria-label="Find someone in your team"
            placeholder="Find by name, job or place"
            value={typed}
            onChange={(_, data) => setTyped(data.value)}
          />
        ) : undefined
      }
    >
      <Loaded query={query} rows={8} rowHeight={44}>
        {(teams) =>
          teams.length === 0 ? (
            <EmptyState title="You have no team yet">
              People come here when the people register says that you manage them or stand in for their manager.
            </EmptyState>
          ) : (
            teams.map((team) => <OneTeam key={team.teamId} team={team} typed={typed} clear={() => setTyped('')} />)
          )
        }
      </Loaded>
    </Page>
  );
}

function OneTeam(props: { readonly team: TeamView; readonly typed: string; readonly clear: () => void }) {
  const { team } = props;
  const members = team.members
    .filter((it) => memberMatches(it, props.typed))
    .toSorted((a, b) => a.person.name.localeCompare(b.person.name, 'en-GB'));
  return (
    <Section title={team.teamName} count={members.length} end={whereSentence(team.members)}>
      {members.length === 0 ? (
        <EmptyState title={`Nobody in ${team.teamName} matches "${props.typed}"`}>
          Type part of a name, a job, a place or where they are: office, home, visits.
        </EmptyState>
      ) : (
        <TeamTable members={members} label={team.teamName} />
      )}
    </Section>
  );
}
