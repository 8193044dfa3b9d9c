import type { Mistake } from './mistake.ts';

/** Mistakes that both the simulation and the real faults must catch. */

/** Other writes come between, so that the power is cut there often enough to be met in few runs. */
export const cursorBeforeRows: Mistake = {
  name: 'cursor before rows',
  edits: [
    {
      file: 'main/sync/pull.ts',
      from: '  store.write(() => {\n    for (const { page, reads } of pages) {',
      to: `  store.write(() => {
    for (const { page } of pages) {
      const ahead = store.scopes.find(page.scope);
      if (ahead !== undefined && page.next !== null) store.scopes.move(ahead, page.next, !page.more, page.total, at, page.digest !== null);
    }
  });
  for (let other = 0; other < 6; other += 1) store.write(() => store.meta.set('other', String(other)));
  store.write(() => {
    for (const { page, reads } of pages) {`,
    },
  ],
};

export const newIdOnResend: Mistake = {
  name: 'resend under a new id',
  edits: [
    {
      file: 'main/sync/push.ts',
      from: '      answer = await send(batch);',
      to: `      const anew = batch.map((it) => {
        const tries = store.outbox.find(it.id)?.tries ?? 0;
        return tries > 1 ? { ...it, id: it.id.slice(0, -12) + String(tries).padStart(12, '0') } : it;
      });
      const own = new Map(anew.map((it, n) => [it.id, batch[n]?.id ?? it.id]));
      const { answers: given, ...rest } = await send(anew);
      answer = { ...rest, answers: given.map((it) => ({ ...it, id: own.get(it.id) ?? it.id })) };`,
    },
  ],
};
