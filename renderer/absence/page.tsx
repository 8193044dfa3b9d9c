import { Button, makeStyles, Tab, TabList } from '@fluentui/react-components';
import { useIsManager } from '../app/session.ts';
import { Page } from '../ui/page-frame.tsx';
import { MyAbsence } from './my-absence.tsx';
import { TeamAbsence } from './team-absence.tsx';
import { useDoing } from './use-doing.ts';

const useStyles = makeStyles({ tabs: { marginLeft: '-10px', marginBottom: '12px' } });

/** Absence: mine for everybody, the team's for those who decide. */
export default function AbsencePage() {
  const styles = useStyles();
  const isManager = useIsManager();
  const { doing, side, go, show } = useDoing(isManager);
  return (
    <Page
      title="Absence"
      width="full"
      actions={
        <>
          <Button appearance="primary" onClick={() => go('report-sick')}>
            Report that you are sick
          </Button>
          <Button onClick={() => go('ask-leave')}>Ask for leave</Button>
        </>
      }
    >
      {isManager ? (
        <TabList
          className={styles.tabs}
          aria-label="Whose absence"
          selectedValue={side}
          onTabSelect={(_, data) => show(data.value === 'team' ? 'team' : 'mine')}
        >
          <Tab value="mine">Mine</Tab>
          <Tab value="team">My team</Tab>
        </TabList>
      ) : null}
      {side === 'team' ? <TeamAbsence /> : <MyAbsence doing={doing} go={go} />}
    </Page>
  );
}
