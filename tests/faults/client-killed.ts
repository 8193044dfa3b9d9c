import type { Chance } from '../simulation/chance.ts';
import type { Device } from './device.ts';
import { type Life, type Moment, moments } from './life.ts';
import type { World } from './world.ts';

/** Kills of one pair of devices, before they come to rest and are judged. */
const KILLS_A_ROUND = 20;
/** The longest a start may take, ms. */
const START_MS = 20_000;
/** A moment that never comes in a life: then it is killed so long after it was open, ms. */
const LATEST_MS = 2_500;

/** A manifest is asked for once in a life; changes are made all the time. */
const oftenOf = (moment: Moment): number => {
  if (/^(manifest|sign-in)/.test(moment)) return 1;
  return /^push|^pull-.*-commit$/.test(moment) ? 2 : /^pull/.test(moment) ? 3 : 8;
};

/** What an answer changed is there or not: a mistake in what belongs together shows at these moments and at no others. */
const isCommitOfAnswer = (moment: Moment): boolean => /^(push|pull)-(before|after)-commit$/.test(moment);
const weighted = moments.flatMap((it) => (isCommitOfAnswer(it) ? [it, it, it, it] : [it]));

function deathOf(chance: Chance): NonNullable<Life['dieAt']> {
  const moment = chance.pick(weighted);
  const atOnce = chance.yes(isCommitOfAnswer(moment) ? 0.9 : 0.6);
  return { moment, nth: 1 + chance.below(oftenOf(moment)), afterMs: atOnce ? 0 : chance.below(40) };
}

export interface ClientKills {
  readonly kills: number;
  /** How often it died exactly at each moment; `clock` for a kill at a random time. */
  readonly at: Readonly<Record<string, number>>;
}

/** Two people's client processes work side by side and are killed again and again, each started again on its folder. */
export async function killClients(world: World, chance: Chance, kills: number): Promise<ClientKills> {
  const at: Record<string, number> = {};
  let killed = 0;

  async function oneLife(device: Device, mine: Chance): Promise<void> {
    const dieAt = mine.yes(0.75) ? deathOf(mine) : null;
    let byClock = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const killIn = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        byClock = true;
        void client.kill();
      }, ms);
    };
    // A life is counted from when it could work, so that a slow machine does as much; some end before that.
    const early = dieAt === null && mine.yes(0.2);
    const working = dieAt === null ? 30 + mine.below(1_500) : LATEST_MS;
    const client = world.startWork(device, { dieAt, pauseMs: 40, signalMs: mine.yes(0.4) ? 400 : 0 }, (said) => {
      if (said.said === 'open' && !early) killIn(working);
    });
    killIn(early ? 100 + mine.below(900) : START_MS);
    const ended = await client.ended;
    clearTimeout(timer);
    world.sayEnded(device, ended);
    const how = dieAt === null || byClock ? 'clock' : dieAt.moment;
    at[how] = (at[how] ?? 0) + 1;
    killed += 1;
  }

  for (let left = kills; left > 0 && world.goesOn(); left -= KILLS_A_ROUND) {
    const devices = [world.newDevice('worker'), world.newDevice('colleague')];
    let lives = Math.min(left, KILLS_A_ROUND);
    await Promise.all(
      devices.map(async (device) => {
        const mine = chance.fork();
        while (lives > 0 && world.goesOn()) {
          lives -= 1;
          await oneLife(device, mine);
        }
      }),
    );
    await world.restAndJudge(devices);
  }
  return { kills: killed, at };
}
