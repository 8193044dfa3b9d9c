import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { exitCodes, StartProblem } from './exit.ts';
import { openAddress } from './open-address.ts';
import { askPassphrase } from './passphrase.ts';
import { readSettings } from './settings.ts';
import { startBrowserHost } from './start-browser-host.ts';

const root = new URL('../../../', import.meta.url);
const note = (text: string): void => void process.stderr.write(`${text}\n`);

async function run(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(new URL('package.json', root), 'utf8')));
  let stop = async (exitCode: number): Promise<void> => process.exit(exitCode);
  const host = await startBrowserHost({
    settings,
    version,
    renderer: fileURLToPath(new URL('out/renderer', root)),
    engineScript: new URL('./engine-worker.ts', import.meta.url),
    askPassphrase: (firstTime) =>
      askPassphrase(
        {
          given: process.env.WORKSMART_PASSPHRASE,
          input: process.stdin,
          write: (text) => void process.stderr.write(text),
        },
        firstTime,
      ),
    // The page opens the sign-in page itself, from the person's own click: a second window would only confuse.
    onOpenInBrowser: () => undefined,
    onLost: (words) => {
      note(`Worksmart stopped: ${words} What you did is kept. Start it again.`);
      void stop(exitCodes.failed);
    },
  });

  if (settings.json) {
    process.stdout.write(`${JSON.stringify({ client: host.client, host: 'browser', joined: host.joined })}\n`);
  } else {
    note(host.joined ? 'Worksmart is running already. Here is another link to it:' : 'Worksmart is ready. Open:');
    note(`  ${host.client}`);
    note('The link works once, within an hour. For another, start Worksmart again.');
  }
  if (!settings['no-open'] && !settings.json) openAddress(host.client);
  if (host.joined) return;

  let stopping = false;
  stop = async (exitCode) => {
    if (stopping) return;
    stopping = true;
    await host.stop();
    process.exit(exitCode);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  process.on('SIGHUP', () => void stop(0));
  if (settings['with-parent']) {
    // Whoever started us is gone, however it ended: our channel to it closes, or else standard input does.
    if (process.connected) {
      process.on('disconnect', () => void stop(0));
      process.channel?.unref();
    } else {
      process.stdin.on('end', () => void stop(0));
      process.stdin.on('error', () => void stop(0));
      process.stdin.resume();
    }
  }
}

run().catch((cause: unknown) => {
  if (cause instanceof StartProblem) {
    note(cause.message);
    process.exit(cause.exitCode);
  }
  note(`Worksmart could not start. ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  process.exit(exitCodes.failed);
});
