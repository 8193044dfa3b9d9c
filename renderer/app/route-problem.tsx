import { Button } from '@fluentui/react-components';
import { useRouteError } from 'react-router';
import { Page } from '../ui/page-frame.tsx';
import { ErrorState } from '../ui/states.tsx';

/** A page that broke: the rest of the window goes on. */
export function RouteProblem() {
  const error = useRouteError();
  return (
    <Page title="This page stopped" actions={<Button onClick={() => location.reload()}>Open it again</Button>}>
      <ErrorState error={error} />
    </Page>
  );
}
