import { createHashRouter, Navigate } from 'react-router';
import { Page } from '../ui/page-frame.tsx';
import { EmptyState } from '../ui/states.tsx';
import { type PageEntry, pages } from './pages.ts';
import { RouteProblem } from './route-problem.tsx';
import { Shell } from './shell.tsx';
import { loadPage, pageHere } from './warm-up.ts';

function NoSuchPage() {
  return (
    <Page title="Page not found">
      <EmptyState title="There is nothing at this address.">
        If you followed a link, the thing it points to may have left this device. Use the search at the top to look for
        it.
      </EmptyState>
    </Page>
  );
}

const partOf = (page: PageEntry) => {
  const Component = pageHere(page);
  return Component === undefined ? { lazy: async () => ({ Component: await loadPage(page) }) } : { Component };
};

/** Addresses stand after `#`, so that either host serves one file and a reload comes back to the same place. */
export const createRoutes = () =>
  createHashRouter([
    {
      path: '/',
      element: <Shell />,
      errorElement: <RouteProblem />,
      hydrateFallbackElement: <span />,
      children: [
        { index: true, element: <Navigate to="/today" replace /> },
        ...pages.map((page) => ({
          path: `${page.path}/*`,
          errorElement: <RouteProblem />,
          ...partOf(page),
        })),
        { path: '*', element: <NoSuchPage /> },
      ],
    },
  ]);
