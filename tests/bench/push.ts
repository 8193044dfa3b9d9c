import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startBackOffice } from '../../backoffice/host/start-back-office.ts';
import { startPostgres } from '../../build/test-postgres.mjs';
import { PUSH_COMMANDS } from '../../shared/council/protocol.ts';
import { aCase, people, smallCouncil } from '../integration/backoffice/small-council.ts';
import { openEngine } from './engine-side.ts';
import { quantile, type Row } from './measure.ts';

const COMMANDS = 500;
const TIMES = 5;
const CASES = 250;
const text = (n: number) => `Spoke to the tenant about the heater, will telephone again on Thursday, visit ${n}.`;

/** 500 rows, each committed before the next, in 5 requests of 100 over node:http and the same driver. */
async function bareInserts(databaseUrl: string): Promise<number[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl });
  await pool.query('create table bare (id uuid primary key, type text, payload jsonb, at timestamptz)');
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { commands } = JSON.parse(Buffer.concat(parts).toString());
    for (const it of commands) {
      const values = [it.id, it.type, JSON.stringify(it.payload), it.occurredAt];
      await pool.query({ name: 'put', text: 'insert into bare values ($1, $2, $3, $4)', values });
    }
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ answers: commands.map((it: { id: string }) => ({ id: it.id, outcome: 'applied' })) }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const samples: number[] = [];
  for (let run = -1; run < TIMES; run += 1) {
    const commands = Array.from({ length: COMMANDS }, (_, n) => ({
      id: randomUUID(),
      type: 'case.addNote',
      payload: { noteId: randomUUID(), caseId: randomUUID(), text: text(n) },
      occurredAt: new Date().toISOString(),
    }));
    const began = performance.now();
    for (let at = 0; at < COMMANDS; at += PUSH_COMMANDS) {
      const body = JSON.stringify({ commands: commands.slice(at, at + PUSH_COMMANDS) });
      const response = await fetch(url, { method: 'POST', body });
      await response.json();
    }
    if (run >= 0) samples.push(performance.now() - began);
  }
  server.close();
  server.closeAllConnections();
  await pool.end();
  return samples;
}

/** 250 notes and 250 changes made offline, then delivered by the engine's own sync; until the last answer is in its store. */
async function commands(databaseUrl: string): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'worksmart-bench-push-'));
  const running = await startBackOffice({
    council: { id: 'bench', name: 'Bench' },
    port: 0,
    databaseUrl,
    identity: { verify: async (token) => ({ personId: token }) },
  });
  try {
    await running.office.load(
      smallCouncil({ cases: Array.from({ length: CASES }, (_, n) => aCase(n + 1)), notes: [] }),
    );
    const engine = openEngine({
      folder,
      key: randomBytes(32),
      who: people.worker,
      councilUrl: running.url,
      fetch: (request) => fetch(request),
    });
    await engine.begin();
    const samples: number[] = [];
    for (let run = -1; run < TIMES; run += 1) {
      const shown = engine.store.all('case');
      engine.offline(() => {
        for (const [n, it] of shown.entries()) {
          engine.cases.addNote({ caseId: it.id, text: text(n) });
          engine.cases.update({ caseId: it.id, baseVersion: it.version, set: { nextAction: `${run} ${text(n)}` } });
        }
      });
      const began = performance.now();
      const drained = await engine.sync.drain(60_000);
      if (!drained) throw new Error('The commands were not all answered.');
      if (run >= 0) samples.push(performance.now() - began);
      const bad = engine.store.outboxNeeding();
      if (bad.length > 0) throw new Error(`${bad.length} commands need the person: ${JSON.stringify(bad[0]?.answer)}`);
      for (let tries = 0; tries < 40 && engine.store.outbox.open().length > 0; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        await engine.round();
      }
    }
    const pool = new pg.Pool({ connectionString: databaseUrl });
    const { rows } = await pool.query(
      'select (select count(*)::int from command) as commands, (select count(*)::int from case_note) as notes',
    );
    await pool.end();
    if (rows[0].commands !== COMMANDS * (TIMES + 1) || rows[0].notes !== CASES * (TIMES + 1)) {
      throw new Error(`Not each exactly once: ${JSON.stringify(rows[0])}`);
    }
    await engine.close();
    return samples;
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const pushRow: Row = {
  id: 'push',
  what: 'Push of 500 commands, each exactly once, on PostgreSQL with fsync, against 500 bare committed inserts over the same HTTP',
  unit: 'ms',
  limit: 3,
  limits: 'ratio',
  measure: async () => {
    const server = await startPostgres({ durable: true });
    if (server === undefined) throw new Error('PostgreSQL is not installed here.');
    try {
      const theirs = await bareInserts(server.url);
      const ours = await commands(server.url);
      return { value: quantile(ours, 0.5), baseline: quantile(theirs, 0.5) };
    } finally {
      server.stop();
    }
  },
};
