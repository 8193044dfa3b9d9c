import { type EntityName, entitySchemas } from '../../shared/council/entities.ts';
import type { Instant } from '../../shared/time/schemas.ts';
import type { Touch } from '../store/mapping.ts';
import type { WritableStore } from '../store/store.ts';
import type { ArrivedPull } from './council.ts';

type FeedRow = ArrivedPull['pages'][number]['rows'][number];

const isEntity = (name: string): name is EntityName => Object.hasOwn(entitySchemas, name);

type Read =
  | { readonly touch: Touch; readonly row: FeedRow; readonly text: string }
  | { readonly touch: null; readonly row: FeedRow; readonly why: string };

/** Checks one row on arrival. What cannot be read is set aside whole; the rest of the page goes on. */
function readRow(row: FeedRow): Read {
  if (!isEntity(row.entity)) return { touch: null, row, why: 'This version does not know this kind of row.' };
  const touch: Touch = { entity: row.entity, id: row.id };
  if (row.op === 'evict') return { touch, row, text: '' };
  const checked = entitySchemas[row.entity].safeParse(row.data);
  if (!checked.success)
    return { touch: null, row, why: checked.error.issues.map((it) => `${it.path.join('.')}: ${it.code}`).join('; ') };
  // The row is kept as it came, with fields that this version does not know.
  return { touch, row, text: JSON.stringify(row.data) };
}

/**
 * Takes one answer of pull into the store: rows, memberships and cursors of all its pages in one transaction, so that a
 * cursor never stands before its rows. Returns the scopes whose digest did not agree.
 */
export function takePull(
  store: WritableStore,
  answer: ArrivedPull,
  at: Instant,
): { readonly rows: number; readonly drifted: readonly string[] } {
  const pages = answer.pages.map((page) => ({ page, reads: page.rows.map(readRow) }));
  const drifted: string[] = [];
  let count = 0;
  const someAside = store.setAsideCount() > 0;
  store.write(() => {
    for (const { page, reads } of pages) {
      const scope = store.scopes.find(page.scope);
      if (scope === undefined) continue;
      if (page.state === 'gone') {
        store.scopes.leave(scope, at, 'You no longer have this work list.');
        continue;
      }
      if (page.state === 'reset') {
        store.scopes.restart(scope);
        continue;
      }
      // Of another epoch than what is shown: an older version takes the place of a newer one of the lost timeline, whichever
      // scope brings it first.
      const older = scope.sweeping || (page.next !== null && page.next.epoch !== store.meta.get('readEpoch'));
      for (const read of reads) {
        count += 1;
        if (read.touch === null) {
          store.setAside(read.row, read.row.version, JSON.stringify(read.row), read.why, at);
          store.scopes.hold(scope, read.row, read.row.version, null);
        } else if (read.row.op === 'evict') {
          store.scopes.release(scope, read.touch, at, 'It is no longer on your work list.');
        } else {
          if (someAside) store.takeBackAside(read.touch);
          const { version, data } = read.row;
          const held = store.rows.putFromCouncil(read.touch, version, read.text, data, older);
          store.scopes.hold(scope, read.touch, version, held);
        }
      }
      if (page.next !== null) store.scopes.move(scope, page.next, !page.more, page.total, at, page.digest !== null);
      if (!page.more && page.digest !== null) {
        const mine = store.scopes.digest(scope);
        if (mine.count !== page.digest.count || mine.sum !== page.digest.sum) drifted.push(scope.name);
      }
    }
  });
  return { rows: count, drifted };
}

/** Up to where in the feed every scope has been read to its end; null while one has not, or they are of two epochs. */
export function readUpTo(store: WritableStore): { readonly epoch: string; readonly xid: bigint } | null {
  let least: { epoch: string; xid: bigint } | null = null;
  for (const scope of store.scopes.list()) {
    if (!scope.complete || scope.after === null) return null;
    const xid = BigInt(scope.after.xid);
    if (least !== null && least.epoch !== scope.after.epoch) return null;
    if (least === null || xid < least.xid) least = { epoch: scope.after.epoch, xid };
  }
  return least;
}
