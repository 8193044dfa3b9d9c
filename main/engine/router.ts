import { implement, ORPCError } from '@orpc/server';
import { appContract } from '../../shared/app/contract.ts';
import type { SyncState } from '../../shared/sync/contract.ts';
import { handedOverOf } from '../cases/index.ts';
import type { OpenPerson } from '../session/open-person.ts';
import type { Session } from '../session/session.ts';
import { codeOf, isDamage, isNoSpace, NoSpaceError } from '../store/open.ts';
import { recoveryOf } from '../store/recovery.ts';
import { diagnosticsOf } from '../sync/diagnostics.ts';
import { itemOf, resend, settle, withdraw } from '../sync/outbox-view.ts';
import type { Log } from './ports.ts';
import { problem } from './problem.ts';
import type { Services } from './services.ts';
import type { EngineSettings } from './settings.ts';
import { gathered } from './stream.ts';

const NOBODY: SyncState = {
  phase: 'signed-out',
  online: false,
  badge: '',
  tone: 'quiet',
  waiting: 0,
  blocked: 0,
  needYou: 0,
  toSee: 0,
  lastSyncedAt: null,
  nextTryAt: null,
  words: null,
  firstSync: null,
};

/** Whatever a service threw becomes a Problem with a sentence; only its kind is logged. */
function asProblem(error: unknown, log: Log): unknown {
  if (error instanceof ORPCError) return error;
  if (isNoSpace(error)) {
    return problem(
      'no-space-left',
      'This device has no space left, so this was not kept. Free some space and do it again.',
      {
        kept: 'What was kept before is safe.',
        retry: true,
      },
    );
  }
  if (error instanceof NoSpaceError) return problem('no-space-left', error.message, { retry: true });
  if (isDamage(error)) {
    log('error', 'store.damaged');
    return problem(
      'damaged',
      'The file with your work on this device is damaged. Close Worksmart and start it again: it then gets back what was not sent.',
      {
        kept: 'What was not sent is in the file and in a spare copy.',
      },
    );
  }
  log('error', 'engine.call-failed', {
    error: error instanceof Error ? error.name : 'unknown',
    code: codeOf(error),
    where: stackTop(error),
  });
  return problem(
    'internal',
    'Something went wrong inside Worksmart. Try again. If it happens again, press “Copy details for IT” on the Sync page and send them to IT.',
    {
      kept: 'Nothing you did before was lost.',
      retry: true,
    },
  );
}

const stackTop = (error: unknown): string =>
  error instanceof Error ? (error.stack?.split('\n')[1]?.trim() ?? '') : '';

/** The app contract, served. Every call but those of the session needs an unlocked person. */
export function createRouter(
  session: Session,
  servicesOf: (person: OpenPerson) => Services,
  settings: EngineSettings,
  log: Log,
) {
  const os = implement(appContract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      if (isDamage(error)) session.damageMet();
      throw asProblem(error, log);
    }
  });
  const person = (): OpenPerson => session.person();
  const services = (): Services => servicesOf(session.person());
  const syncState = (): SyncState => {
    try {
      return person().sync.state();
    } catch {
      return NOBODY;
    }
  };
  const done = null;

  return os.router({
    session: {
      get: os.session.get.handler(() => session.state()),
      watch: os.session.watch.handler(({ signal }) =>
        gathered(session.events, signal, session.state, (topics) => (topics.has('session') ? session.state() : null)),
      ),
      signIn: os.session.signIn.handler(() => session.signIn()),
      cancelSignIn: os.session.cancelSignIn.handler(() => session.cancelSignIn()),
      beforeSignOut: os.session.beforeSignOut.handler(() => session.beforeSignOut()),
      signOut: os.session.signOut.handler(({ input }) => session.signOut(input.leaveUnsent)),
      recoveryRead: os.session.recoveryRead.handler(() => session.recoveryRead()),
      lock: os.session.lock.handler(() => session.lock()),
      unlock: os.session.unlock.handler(({ input }) => session.unlock(input.pin, input.personId)),
      setPin: os.session.setPin.handler(({ input }) => session.setPin(input.pin)),
      switchPerson: os.session.switchPerson.handler(() => session.switchPerson()),
      active: os.session.active.handler(() => {
        session.active();
        return done;
      }),
    },
    sync: {
      state: os.sync.state.handler(syncState),
      watch: os.sync.watch.handler(({ signal }) =>
        gathered(session.events, signal, syncState, (topics) =>
          topics.has('sync') || topics.has('session') ? syncState() : null,
        ),
      ),
      changes: os.sync.changes.handler(({ signal }) =>
        gathered(session.events, signal, null, (topics) => ({ topics: [...topics] })),
      ),
      now: os.sync.now.handler(() => {
        person().sync.now();
        return done;
      }),
      page: os.sync.page.handler(() => {
        const { store, sync, session: mine } = person();
        const counts = store.scopes.counts();
        const open = store.outbox.open();
        const needing = store.outbox.needing();
        return {
          needYou: needing.filter((it) => it.state !== 'answered').map((it) => itemOf(it, store)),
          toSee: needing.filter((it) => it.state === 'answered').map((it) => itemOf(it, store)),
          waiting: open
            .filter((it) => it.state !== 'conflict' && it.state !== 'rejected')
            .map((it) => itemOf(it, store)),
          recent: store.outbox.recent().map((it) => itemOf(it, store)),
          scopes: store.scopes.list().map((it) => ({
            scope: it.name,
            words: it.words,
            rows: counts.get(it.n) ?? 0,
            readAt: it.readAt,
            loading: !it.complete && sync.online,
          })),
          handedOver: handedOverOf(store, mine.now()),
          recovery: recoveryOf(store.meta).read,
          spaceUsedBytes:
            Number(store.db.pragma('page_count', { simple: true })) *
            Number(store.db.pragma('page_size', { simple: true })),
          setAside: store.setAsideCount(),
          purged: store.receipts(),
        };
      }),
      acknowledge: os.sync.acknowledge.handler(({ input }) => {
        const { store, session: mine } = person();
        store.write(() => store.outbox.acknowledge(input.id, mine.now()));
        return done;
      }),
      resend: os.sync.resend.handler(({ input }) => {
        resend(person(), input.id, input.payload);
        return done;
      }),
      withdraw: os.sync.withdraw.handler(({ input }) => {
        withdraw(person(), input.id);
        return done;
      }),
      settle: os.sync.settle.handler(({ input }) => {
        settle(person(), input.id, input.fields);
        return done;
      }),
      diagnostics: os.sync.diagnostics.handler(() => {
        const { store, sync } = person();
        return { text: diagnosticsOf(store, sync.state(), settings.version, settings.host) };
      }),
    },
    people: {
      search: os.people.search.handler(({ input }) => services().people.search(input)),
      team: os.people.team.handler(() => services().people.team()),
      setShowOnPlans: os.people.setShowOnPlans.handler(({ input }) => services().people.setShowOnPlans(input)),
    },
    spaces: {
      sites: os.spaces.sites.handler(() => services().spaces.sites()),
      floors: os.spaces.floors.handler(({ input }) => services().spaces.floors(input)),
      floor: os.spaces.floor.handler(({ input }) => services().spaces.floor(input)),
      availability: os.spaces.availability.handler(({ input }) => services().spaces.availability(input)),
      myBookings: os.spaces.myBookings.handler(({ input }) => services().spaces.myBookings(input)),
      suggest: os.spaces.suggest.handler(({ input }) => services().spaces.suggest(input)),
      ask: os.spaces.ask.handler(({ input }) => services().spaces.ask(input)),
      cancel: os.spaces.cancel.handler(({ input }) => services().spaces.cancel(input)),
    },
    planner: {
      today: os.planner.today.handler(() => services().planner.today()),
      week: os.planner.week.handler(({ input }) => services().planner.week(input)),
      setPlan: os.planner.setPlan.handler(({ input }) => services().planner.setPlan(input)),
    },
    absence: {
      mine: os.absence.mine.handler(() => services().absence.mine()),
      previewSickness: os.absence.previewSickness.handler(({ input }) => services().absence.previewSickness(input)),
      previewLeave: os.absence.previewLeave.handler(({ input }) => services().absence.previewLeave(input)),
      reportSickness: os.absence.reportSickness.handler(({ input }) => services().absence.reportSickness(input)),
      closeSickness: os.absence.closeSickness.handler(({ input }) => services().absence.closeSickness(input)),
      askLeave: os.absence.askLeave.handler(({ input }) => services().absence.askLeave(input)),
      withdrawLeave: os.absence.withdrawLeave.handler(({ input }) => services().absence.withdrawLeave(input)),
      inbox: os.absence.inbox.handler(() => services().absence.inbox()),
      teamCalendar: os.absence.teamCalendar.handler(({ input }) => services().absence.teamCalendar(input)),
      acknowledge: os.absence.acknowledge.handler(({ input }) => services().absence.acknowledge(input)),
      decide: os.absence.decide.handler(({ input }) => services().absence.decide(input)),
    },
    cases: {
      list: os.cases.list.handler(({ input }) => services().cases.list(input)),
      counts: os.cases.counts.handler(() => services().cases.counts()),
      search: os.cases.search.handler(({ input }) => services().cases.search(input)),
      get: os.cases.get.handler(({ input }) => services().cases.get(input)),
      addNote: os.cases.addNote.handler(({ input }) => services().cases.addNote(input)),
      update: os.cases.update.handler(({ input }) => services().cases.update(input)),
      heldWork: os.cases.heldWork.handler(() => services().cases.heldWork()),
      takeUp: os.cases.takeUp.handler(({ input }) => services().cases.takeUp(input)),
      decline: os.cases.decline.handler(({ input }) => services().cases.decline(input)),
      draft: os.cases.draft.handler(({ input }) => services().cases.draft(input)),
      saveDraft: os.cases.saveDraft.handler(({ input }) => services().cases.saveDraft(input)),
    },
  });
}
