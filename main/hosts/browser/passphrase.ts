import type { ReadStream } from 'node:tty';
import { exitCodes, StartProblem } from './exit.ts';

export const shortestPassphrase = 8;

export interface PassphraseSource {
  /** WORKSMART_PASSPHRASE, when set. */
  readonly given: string | undefined;
  readonly input: NodeJS.ReadStream;
  readonly write: (text: string) => void;
}

/** Asks for the passphrase: environment, else hidden on the terminal, else the first line of standard input. */
export async function askPassphrase(source: PassphraseSource, firstTime: boolean): Promise<string> {
  const { input, write } = source;
  if (source.given !== undefined && source.given !== '') return checked(source.given, firstTime);
  if (!input.isTTY) return checked(await readLine(input), firstTime);
  if (firstTime) write('Choose a passphrase. It seals what Worksmart keeps on this machine; nobody can reset it.\n');
  const passphrase = checked(await readHidden(input, write, 'Passphrase: '), firstTime);
  if (firstTime && (await readHidden(input, write, 'Again: ')) !== passphrase) {
    throw new StartProblem('The two passphrases differ. Nothing was changed. Start again.', exitCodes.wrongPassphrase);
  }
  return passphrase;
}

function checked(passphrase: string, firstTime: boolean): string {
  if (passphrase === '') {
    throw new StartProblem(
      '--keep needs a passphrase. Start Worksmart in a terminal and type one, or set WORKSMART_PASSPHRASE.',
      exitCodes.wrongPassphrase,
    );
  }
  if (firstTime && passphrase.length < shortestPassphrase) {
    throw new StartProblem(
      `Use a passphrase of at least ${shortestPassphrase} characters. Nothing was changed.`,
      exitCodes.wrongPassphrase,
    );
  }
  return passphrase;
}

/** One line from a pipe; what follows stays unread, so that the pipe's end can still be waited for. */
function readLine(input: NodeJS.ReadStream): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const finish = (): void => {
      input.off('data', take);
      input.off('end', finish);
      input.pause();
      resolve(text.split(/\r?\n/)[0] ?? '');
    };
    const take = (chunk: Buffer | string): void => {
      text += chunk.toString();
      if (text.includes('\n')) finish();
    };
    input.on('data', take);
    input.on('end', finish);
  });
}

function readHidden(input: ReadStream, write: (text: string) => void, prompt: string): Promise<string> {
  write(prompt);
  input.setRawMode(true);
  return new Promise((resolve, reject) => {
    let text = '';
    const finish = (): void => {
      input.off('data', take);
      input.setRawMode(false);
      input.pause();
      write('\n');
    };
    const take = (chunk: Buffer | string): void => {
      for (const letter of chunk.toString()) {
        if (letter === '\r' || letter === '\n') {
          finish();
          resolve(text);
          return;
        }
        if (letter === '\u0003' || letter === '\u0004') {
          finish();
          reject(new StartProblem('Stopped. Nothing was changed.', 130));
          return;
        }
        text = letter === '\u007f' || letter === '\b' ? text.slice(0, -1) : text + letter;
      }
    };
    input.on('data', take);
    input.resume();
  });
}
