import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createBackOffice } from '../../backoffice/create-back-office.ts';
import { openPGlite } from '../../backoffice/db/database.ts';
import { systemPorts } from '../../backoffice/host/system-ports.ts';
import { aCase, people, smallCouncil } from '../integration/backoffice/small-council.ts';
import { openEngine } from './engine-side.ts';
import type { Row } from './measure.ts';

const CASES = 40;

/**
 * Two people change the same field of the same 40 cases and write a note on each, both with no network; then both come
 * back. A side is lost when neither the council's case, nor its history, nor a conflict shown to its writer holds it.
 */
async function sidesLost(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'worksmart-bench-sides-'));
  const database = await openPGlite();
  try {
    const office = await createBackOffice({
      database,
      ports: systemPorts({}),
      verify: async (token) => ({ personId: token }),
      council: { id: 'bench', name: 'Bench' },
    });
    const cases = Array.from({ length: CASES }, (_, n) => aCase(n + 1));
    await office.load(smallCouncil({ cases, notes: [] }));
    const sides = [people.worker, people.colleague].map((who, n) => ({
      who,
      engine: openEngine({
        folder: join(folder, who),
        key: randomBytes(32),
        who,
        deviceId: `00000000-0000-4000-8000-0000000000d${n + 1}`,
        fetch: (request) => office.handle(request),
      }),
    }));
    for (const { engine } of sides) await engine.begin();
    for (const { engine, who } of sides) {
      engine.offline(() => {
        for (const it of cases) {
          const version = engine.store.get('case', it.id)?.version ?? 0;
          engine.cases.update({ caseId: it.id, baseVersion: version, set: { nextAction: `${who} ${it.id}` } });
          engine.cases.addNote({ caseId: it.id, text: `note ${who} ${it.id}` });
        }
      });
    }
    for (const { engine } of sides) {
      if (!(await engine.sync.drain(60_000))) throw new Error('What was done offline was not all answered.');
    }
    const held = await sql<{ text: string }>`select text from case_note
      union all select now::text from case_change
      union all select next_action from council_case`.execute(database.db);
    const atTheCouncil = new Set(held.rows.map((it) => it.text.replace(/^"|"$/g, '')));
    let lost = 0;
    let conflicts = 0;
    for (const { engine, who } of sides) {
      const shown = new Set(
        engine.store.outboxNeeding().flatMap((it) => it.answer?.conflict?.fields.map((field) => field.mine) ?? []),
      );
      conflicts += shown.size;
      for (const it of cases) {
        const change = `${who} ${it.id}`;
        if (!atTheCouncil.has(change) && !shown.has(change)) lost += 1;
        if (!atTheCouncil.has(`note ${change}`)) lost += 1;
      }
      await engine.close();
    }
    if (conflicts !== CASES) throw new Error(`${CASES} cases were changed on both sides and ${conflicts} were shown.`);
    await office.close();
    return lost;
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const bothSidesRow: Row = {
  id: 'both-sides',
  what: '40 cases edited on both sides (the same field, and a note each), through the real back office: sides lost',
  unit: 'sides',
  limit: 0,
  limits: 'value',
  measure: async () => ({ value: await sidesLost(), baseline: null }),
};
