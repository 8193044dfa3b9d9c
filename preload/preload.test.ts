import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const source = readFileSync(new URL('./preload.ts', import.meta.url), 'utf8');
const page = readFileSync(new URL('../renderer/app/wires.ts', import.meta.url), 'utf8');
const nameIn = (text: string, name: string): string =>
  new RegExp(`const ${name} = '([^']+)'`).exec(text)?.[1] ?? `no ${name}`;

/** Runs the preload in a window of its own, with what Electron gives it, and records what passes. */
function run() {
  const code = stripTypeScriptTypes(source).replace(/^import .* from 'electron';/m, '');
  const sent: unknown[][] = [];
  const posted: unknown[][] = [];
  let listener: (event: object) => void = () => undefined;
  const window = {
    addEventListener: (_kind: string, heard: typeof listener) => {
      listener = heard;
    },
    postMessage: (...message: unknown[]) => void posted.push(message),
  };
  class MessageChannel {
    readonly port1 = 'engine end';
    readonly port2 = 'page end';
  }
  runInNewContext(code, {
    window,
    location: { origin: 'app://worksmart' },
    MessageChannel,
    ipcRenderer: { postMessage: (...message: unknown[]) => void sent.push(message) },
  });
  return { window, sent, posted, say: (event: object) => listener(event) };
}

describe('the preload', () => {
  const want = { origin: 'app://worksmart', data: nameIn(page, 'WANT_PORT') };

  it('hands each end of a new channel over each time its page asks', () => {
    const { window, sent, posted, say } = run();
    const have = nameIn(page, 'HAVE_PORT');
    say({ ...want, source: window });
    expect(sent).toEqual([[have, null, ['engine end']]]);
    expect(posted).toEqual([[have, 'app://worksmart', ['page end']]]);
    say({ ...want, source: window });
    expect(sent).toHaveLength(2);
  });

  it('answers nobody else and nothing else', () => {
    const { window, sent, posted, say } = run();
    say({ ...want, source: {} });
    say({ ...want, source: window, origin: 'https://evil.example' });
    say({ ...want, source: window, data: 'worksmart:other' });
    say({ ...want, source: window, data: { toString: () => want.data } });
    expect([...sent, ...posted]).toEqual([]);
  });

  it('never grows', () => {
    expect(source.split('\n').length).toBeLessThan(30);
  });
});
