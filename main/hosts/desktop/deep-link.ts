import { linkScheme } from './identity.ts';

const pages = new Set(['today', 'book', 'cases', 'absence', 'team', 'settings', 'sync']);
const longest = 200;
const id = /^[a-z0-9][a-z0-9-]{0,63}$/i;

/**
 * The page a `worksmart://` link names, as a path of the page's router (`/cases/019…`), or undefined. A link only
 * navigates: no query, no fragment, no second meaning.
 */
export function parseLink(text: string): string | undefined {
  if (text.length > longest || !text.startsWith(`${linkScheme}://`)) return undefined;
  const [page = '', entity, ...rest] = text
    .slice(linkScheme.length + 3)
    .replace(/\/$/, '')
    .split('/');
  if (!pages.has(page) || rest.length > 0) return undefined;
  if (entity === undefined) return `/${page}`;
  return id.test(entity) ? `/${page}/${entity}` : undefined;
}

/** The one link among a process's arguments. Their order varies; two links are somebody playing. */
export function linkIn(argv: readonly string[]): string | undefined {
  const links = argv.filter((argument) => argument.startsWith(`${linkScheme}:`));
  return links.length === 1 ? parseLink(links[0] ?? '') : undefined;
}

/** Holds the last link until there is a page to show it. */
export function createLinkQueue(): { open(path: string): void; ready(show: (path: string) => void): void } {
  let waiting: string | undefined;
  let show: ((path: string) => void) | undefined;
  return {
    open(path) {
      if (show === undefined) waiting = path;
      else show(path);
    },
    ready(next) {
      show = next;
      if (waiting !== undefined) next(waiting);
      waiting = undefined;
    },
  };
}
