import { CannotStart } from './cannot-start.ts';
import { readSettings, usage } from './settings.ts';
import { startBackOffice } from './start-back-office.ts';

if (process.argv.includes('--help')) {
  process.stdout.write(`${usage()}\n`);
} else {
  try {
    const options = readSettings(process.argv.slice(2), process.env);
    const running = await startBackOffice(options);
    // Before the address is printed: whoever reads it may stop the program at once.
    const stop = () => void running.close().then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    const empty = await running.office.isEmpty();
    process.stdout.write(`Worksmart back office of ${options.council.name}: ${running.url}\n`);
    if (empty) process.stdout.write('Its people register is empty: nobody can sign in until it is filled.\n');
  } catch (error) {
    const words = error instanceof CannotStart ? error.message : `The back office could not start: ${String(error)}`;
    process.stderr.write(`${words}\n`);
    process.exitCode = 1;
  }
}
