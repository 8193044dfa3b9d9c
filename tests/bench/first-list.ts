import { createEngine } from '../../main/engine/create-engine.ts';
import { CaseListInput } from '../../shared/cases/contract.ts';
import { benchPorts, noCouncil, openEngine } from './engine-side.ts';

/**
 * The engine's whole program as it is bundled for the desktop: everything is loaded and composed, then a person's cache is
 * opened and their list read. Nobody signs in here, so the cache is opened as the session opens it.
 */
const [folder = ''] = process.argv.slice(2);
createEngine(benchPorts(folder, noCouncil), {
  councilUrl: 'http://council.bench',
  signOn: {
    authority: 'https://identity.bench/v2.0',
    clientId: '00000000-0000-4000-8000-0000000000c1',
    apiScope: 'api://bench/access',
    knownAuthorities: ['identity.bench'],
  },
  host: 'desktop',
  version: '0',
  demonstration: null,
});
const engine = openEngine({ folder, key: new Uint8Array(32).fill(7) });
const { rows } = engine.cases.list(CaseListInput.parse({ tray: 'mine', limit: 50 }));
process.stdout.write(`${rows.length}\n`);
