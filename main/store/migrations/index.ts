import type { Migration } from '../migrate.ts';
import { core } from './0001-core.ts';
import { people } from './0002-people.ts';
import { spaces } from './0003-spaces.ts';
import { planner } from './0004-planner.ts';
import { absence } from './0005-absence.ts';
import { cases } from './0006-cases.ts';
import { epochs } from './0007-epochs.ts';
import { handOver } from './0008-hand-over.ts';
import { leanCases } from './0009-lean-cases.ts';
import { fewPages } from './0010-few-pages.ts';
import { rowParts } from './0011-row-parts.ts';
import { shadowInOrder } from './0012-shadow-in-order.ts';
import { leanEdit } from './0013-lean-edit.ts';
import { shownEpoch } from './0014-shown-epoch.ts';

/** In order; a new one goes at the end and is never changed once it has been installed anywhere. */
export const migrations: readonly Migration[] = [
  core,
  people,
  spaces,
  planner,
  absence,
  cases,
  epochs,
  handOver,
  leanCases,
  fewPages,
  rowParts,
  shadowInOrder,
  leanEdit,
  shownEpoch,
];
