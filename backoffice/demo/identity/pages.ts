import type { SignInPerson } from './options.ts';
import { styleSheet } from './style.ts';

/** Text that is safe inside an element or a double-quoted attribute. */
export function safe(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function page(title: string, councilName: string, main: string): string {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${safe(title)} - ${safe(councilName)}</title>
<link rel="icon" href="data:,">
<style>${styleSheet}</style>
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><div class="bar"><span class="council">${safe(councilName)}</span><span class="tag">Demonstration</span></div></header>
<main id="main" tabindex="-1">
${main}
</main>
<footer><p>${safe(councilName)} is made up. Everyone here is invented and nobody needs a password.</p></footer>
</body>
</html>`;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('');
}

function facts(person: SignInPerson): string {
  const tags = [person.role, person.workstyle].filter((tag) => tag !== undefined && tag !== '');
  return `<span class="initials" aria-hidden="true">${safe(initials(person.displayName))}</span>
<span class="who"><span class="name">${safe(person.displayName)}</span>
<span class="job">${safe(person.jobTitle)}</span>
<span class="team">${safe(person.team)}</span>
<span class="tags">${tags.map((tag) => `<span class="fact">${safe(tag ?? '')}</span>`).join(' ')}</span></span>`;
}

export interface SignInPageInput {
  readonly councilName: string;
  /** Where the forms go; undefined on the page that only tells who can sign in. */
  readonly action: string | undefined;
  readonly people: readonly SignInPerson[];
  readonly total: number;
  readonly everyone: number;
  readonly search: string;
  /** A sentence about what went wrong with the last choice. */
  readonly problem: string | undefined;
}

function list(input: SignInPageInput): string {
  if (input.people.length === 0) {
    return `<p class="empty">Nobody matches "${safe(input.search)}". Check the spelling, or search by team or job title.</p>`;
  }
  const items = input.people.map((person) =>
    input.action === undefined
      ? `<li><div class="person">${facts(person)}</div></li>`
      : `<li><button class="person" name="person" value="${safe(person.personId)}">${facts(person)}</button></li>`,
  );
  const whole = `<ul class="people">${items.join('\n')}</ul>`;
  return input.action === undefined ? whole : `<form method="post" action="${safe(input.action)}">${whole}</form>`;
}

function found(input: SignInPageInput): string {
  // With nobody found the list itself says so.
  if (input.search === '' || input.total === 0) return '';
  const { total, people } = input;
  if (total > people.length) return `Showing ${people.length} of ${total} people. Add a word to narrow it down.`;
  return total === 1 ? '1 person found.' : `${total} people found.`;
}

/** Who is it: featured people as buttons and a search over everyone. Works without JavaScript. */
export function signInPage(input: SignInPageInput): string {
  const asks = input.action !== undefined;
  const heading = asks ? 'Sign in to Worksmart' : 'Who can sign in';
  const lead = asks
    ? 'Choose who you want to be. There is no password in the demonstration.'
    : 'Open Worksmart and choose Sign in. You can then be any of these people, with no password.';
  const problem =
    input.problem === undefined
      ? ''
      : `<div class="problem" role="alert"><h2>There is a problem</h2><p>${safe(input.problem)}</p></div>`;
  const back =
    input.search === '' ? '' : `<a class="back" href="${safe(input.action ?? '/')}">Show the suggested people</a>`;
  const cancel = asks
    ? `<form method="post" action="${safe(input.action ?? '')}" class="cancel"><button class="quiet" name="cancel" value="yes">Cancel signing in</button></form>`
    : '';
  return page(
    heading,
    input.councilName,
    `${problem}<h1>${heading}</h1>
<p class="lead">${lead}</p>
<form method="get" action="${safe(input.action ?? '/')}" role="search" class="search">
<label for="q">Search everyone (${input.everyone.toLocaleString('en-GB')})</label>
<p class="hint" id="hint">By name, job title, team, role or workstyle. For example "housing manager".</p>
<div class="row"><input id="q" name="q" type="search" value="${safe(input.search)}" autocomplete="off" spellcheck="false" aria-describedby="hint">
<button class="go">Search</button></div>
</form>
<h2>${input.search === '' ? 'Suggested people' : 'Search results'}</h2>
<p class="count" role="status">${safe(found(input))}</p>
${back}
${list(input)}
${cancel}`,
  );
}

function messagePage(title: string, councilName: string, body: string): string {
  return page(title, councilName, `<h1>${safe(title)}</h1>\n${body}`);
}

/** Shown when the sign-in this page belonged to is over, or the address was opened by hand. */
export function expiredPage(councilName: string): string {
  return messagePage(
    'This sign-in has ended',
    councilName,
    '<p>It was finished, cancelled or left for over an hour. Nothing was changed.</p><p>Go back to Worksmart and choose Sign in again.</p>',
  );
}

export function notFoundPage(councilName: string): string {
  return messagePage(
    'There is no page here',
    councilName,
    '<p>Go back to Worksmart and choose Sign in. <a href="/">See who can sign in</a>.</p>',
  );
}

/** `code` is OAuth's error code, which the help desk can look up. */
export function errorPage(councilName: string, code: string): string {
  return messagePage(
    'We could not sign you in',
    councilName,
    `<p>Nothing was changed. Close this tab, go back to Worksmart and choose Sign in again.</p><p>If it happens again, tell the help desk this code: <strong>${safe(code)}</strong>.</p>`,
  );
}

/** `form` is oidc-provider's own, carrying its forgery token; the buttons name it. */
export function signOutPage(councilName: string, form: string): string {
  return messagePage(
    'Sign out of this browser?',
    councilName,
    `${form}<p>The next person to sign in here will be asked who they are.</p><p class="row"><button class="go" form="op.logoutForm" name="logout" value="yes">Sign out</button>
<button class="quiet" form="op.logoutForm">Stay signed in</button></p>`,
  );
}

export function signedOutPage(councilName: string): string {
  return messagePage('You are signed out', councilName, '<p>You can close this tab.</p>');
}
