import type { InferContractRouterOutputs } from '@orpc/contract';
import type { z } from 'zod';
import type { CaseFields, UpdateCase } from '../../shared/cases/commands.ts';
import type { CaseListInput, CaseView, casesContract } from '../../shared/cases/contract.ts';
import type { PersonSession } from '../engine/person-session.ts';
import { problem } from '../engine/problem.ts';
import { authorOf, held, heldWork, keepLateDraft } from './handed-over.ts';
import { countTray, listCases, type Reader } from './repository.ts';
import { caseRows, isWaiting, nameOf } from './rows.ts';
import { searchCases } from './search-repository.ts';
import { timelineOf } from './timeline.ts';

type Outputs = InferContractRouterOutputs<typeof casesContract>;

const earliest = (moments: readonly (string | null)[]): string | null =>
  moments.some((it) => it === null) ? null : (moments.toSorted()[0] ?? null);

/** The cases calls of one signed-on person. Everything is answered from this device; nothing waits for the council. */
export function createCasesService(session: PersonSession) {
  const { store, personId } = session;

  const reader = (): Reader => {
    const own = store.get('person', personId)?.data.teamId;
    const stands = store.get('profile', personId)?.data.manages ?? [];
    return { personId, teams: [...new Set(own === undefined ? stands : [own, ...stands])], today: session.today };
  };

  const found = (id: string) => {
    const held = store.get('case', id);
    if (held !== undefined) return held;
    throw problem(
      'not-found',
      'This case is not on this device. It may have been given to someone else. Check with your team.',
    );
  };

  /** When what a tray is made of was last read; null while any part of it never was. */
  const trayAsOf = (tray: z.output<typeof CaseListInput>['tray'], teams: readonly string[]): string | null => {
    const own = `caseload:${personId}`;
    const scopes = teams.map((team) => `team:${team}`);
    const read = [own, ...scopes].map((scope) => session.readAt(scope));
    if (tray === 'mine') return read[0] ?? null;
    return earliest(tray === 'overdue' ? read : read.slice(1));
  };

  return {
    list: (input: z.output<typeof CaseListInput>): Outputs['list'] => {
      const who = reader();
      const page = listCases(store.db, input, who);
      return { rows: caseRows(store, page.ids), total: page.total, asOf: trayAsOf(input.tray, who.teams) };
    },

    counts: (): Outputs['counts'] => {
      const who = reader();
      return {
        mine: countTray(store.db, 'mine', who),
        team: countTray(store.db, 'team', who),
        unassigned: countTray(store.db, 'unassigned', who),
        overdue: countTray(store.db, 'overdue', who),
      };
    },

    search: (input: { readonly text: string; readonly limit: number }): Outputs['search'] =>
      caseRows(store, searchCases(store.db, input.text, personId, input.limit)),

    get: (input: { readonly id: string }): CaseView => {
      const held = found(input.id);
      const shown = held.data;
      const outbox = store.outboxFor({ entity: 'case', id: input.id });
      const unsent = outbox.filter((row) => row.type === 'case.update' && isWaiting(row));
      const scope = shown.assignedTo === personId ? `caseload:${personId}` : `team:${shown.teamId}`;
      return {
        case: shown,
        assigneeName: nameOf(store, shown.assignedTo),
        teamName: store.get('team', shown.teamId)?.data.name ?? shown.teamId,
        version: held.version,
        timeline: timelineOf(store, shown, outbox),
        waitingFields: [...new Set(unsent.flatMap((row) => Object.keys((row.payload as UpdateCase).set)))],
        conflicts: outbox.flatMap((row) => {
          const conflict = row.state === 'conflict' ? row.answer?.conflict : undefined;
          if (conflict === undefined || conflict === null) return [];
          return [{ outboxId: row.id, fields: conflict.fields, author: authorOf(store, row), madeAt: row.occurredAt }];
        }),
        asOf: session.readAt(scope) ?? session.readAt(`team:${shown.teamId}`),
      };
    },

    addNote: (input: { readonly caseId: string; readonly text: string }): Outputs['addNote'] => {
      found(input.caseId);
      const noteId = session.newId();
      session.submit('case.addNote', { noteId, caseId: input.caseId, text: input.text });
      return { noteId };
    },

    update: (input: { readonly caseId: string; readonly baseVersion: number; readonly set: CaseFields }): null => {
      const shown = found(input.caseId).data;
      // Only what differs from what is on screen is sent: a form may name every field it shows.
      const changed = Object.entries(input.set).filter(
        ([field, value]) => value !== undefined && value !== (shown as Record<string, unknown>)[field],
      );
      if (changed.length === 0) return null;
      const set: CaseFields = Object.fromEntries(changed);
      const base = { entity: 'case', id: input.caseId, version: input.baseVersion } as const;
      session.submit('case.update', { caseId: input.caseId, set }, base);
      return null;
    },

    heldWork: (): Outputs['heldWork'] => heldWork(store),

    takeUp: (input: { readonly escrowId: string }): null => {
      held(store, input.escrowId);
      session.submit('escrow.takeUp', { escrowId: input.escrowId });
      return null;
    },

    decline: (input: { readonly escrowId: string; readonly reason: string }): null => {
      held(store, input.escrowId);
      session.submit('escrow.decline', { escrowId: input.escrowId, reason: input.reason });
      return null;
    },

    draft: (input: { readonly key: string }): Outputs['draft'] => ({ text: store.draft(input.key) }),

    saveDraft: (input: { readonly key: string; readonly text: string }): null => {
      if (!keepLateDraft(session, input.key, input.text)) store.saveDraft(input.key, input.text, session.now());
      return null;
    },
  };
}

export type CasesService = ReturnType<typeof createCasesService>;
