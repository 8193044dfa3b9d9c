import { startBackOffice } from '../../backoffice/host/start-back-office.ts';
import { COUNCIL, faultCouncil } from './council.ts';

/** The back office as its own program runs it, but that a token is a person's id and an empty council is filled. */
const [databaseUrl, port, shiftMs] = process.argv.slice(2);
process.stdin.on('end', () => process.exit(0)).resume();

const running = await startBackOffice({
  council: COUNCIL,
  identity: { verify: async (token) => ({ personId: token }) },
  port: Number(port),
  ...(databaseUrl === 'embedded' ? {} : { databaseUrl }),
  now: () => Date.now() + Number(shiftMs),
});
if (await running.office.isEmpty()) await running.office.load(faultCouncil());
process.stdout.write(`${running.url}\n`);
