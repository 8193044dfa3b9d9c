import type { Chance } from '../simulation/chance.ts';
import type { Postgres } from './postgres.ts';
import type { World } from './world.ts';

const KILLS_A_ROUND = 10;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface Strikes {
  readonly kills: number;
  /** Pause before each, at least and at most, ms. */
  readonly every: readonly [number, number];
  /** Ends something under the two people at once, and starts it again. */
  readonly strike: () => Promise<void>;
}

/** Two people work on while what they talk to is struck down again and again, mostly in the middle of carrying out a push. */
export async function strikeTheCouncil(
  world: World,
  chance: Chance,
  { kills, every: [least, most], strike }: Strikes,
): Promise<{ kills: number; inPush: number }> {
  let inPush = 0;
  for (let left = kills; left > 0 && world.goesOn(); left -= KILLS_A_ROUND) {
    const devices = [world.newDevice('worker'), world.newDevice('colleague')];
    let pushed: () => void = () => undefined;
    const clients = devices.map((device) =>
      world.startWork(device, { pauseMs: 20, signalMs: 500 }, (said) => {
        if (said.said === 'at' && said.moment === 'push-sent') pushed();
      }),
    );
    for (let n = 0; n < Math.min(left, KILLS_A_ROUND); n += 1) {
      await pause(least + chance.below(most - least));
      if (chance.yes(0.7)) {
        const sent = new Promise<'sent'>((resolve) => {
          pushed = () => resolve('sent');
        });
        if ((await Promise.race([sent, pause(3_000)])) === 'sent') inPush += 1;
        await pause(chance.below(40));
      }
      await strike();
    }
    for (const [index, client] of clients.entries()) {
      const device = devices[index];
      if (device !== undefined) world.sayEnded(device, await client.kill());
    }
    await world.restAndJudge(devices);
  }
  return { kills, inPush };
}

export const killOffice = (world: World, chance: Chance, kills: number): Promise<{ kills: number; inPush: number }> =>
  strikeTheCouncil(world, chance, { kills, every: [200, 1_100], strike: () => world.restartOffice() });

/** The database ends without a checkpoint; the back office lives on and asks its clients to wait 5 s. */
export const killDatabase = (
  world: World,
  chance: Chance,
  kills: number,
  postgres: Postgres,
): Promise<{ kills: number; inPush: number }> =>
  strikeTheCouncil(world, chance, {
    kills,
    every: [3_000, 6_000],
    strike: async () => {
      postgres.stopHard();
      postgres.start();
    },
  });
