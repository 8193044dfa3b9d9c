import type { CouncilReady } from '../../backoffice/demo/start/ready.ts';

/** The line of `--json`. `clientArguments` are what `npm run client --` takes for one more client of this council. */
export interface StartLine {
  readonly client: string;
  readonly backOffice: string;
  readonly identity: string;
  readonly people: CouncilReady['people'];
  readonly host: 'desktop' | 'browser';
  /** Why it is not Electron, or null. */
  readonly why: string | null;
  readonly words: string;
  readonly joined: boolean;
  readonly clientArguments: readonly string[];
}

/** The same for a person at a terminal. */
export function announce(line: StartLine): string {
  const widest = Math.max(...line.people.map((person) => person.userName.length));
  const people = line.people.map((person) => `  ${person.userName.padEnd(widest)}  ${person.name}, ${person.words}`);
  const client =
    line.host === 'desktop'
      ? ['Worksmart is open in its own window.']
      : [line.why ?? '', 'Open Worksmart (the link works once, within an hour):', `  ${line.client}`];
  return [
    '',
    line.words,
    ...client,
    '',
    'Who can sign in:',
    ...people,
    `All of them, and everyone else: ${line.identity}`,
    `Back office: ${line.backOffice}`,
    '',
  ].join('\n');
}
