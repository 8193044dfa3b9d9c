import type { Chance } from '../simulation/chance.ts';
import type { World } from './world.ts';

const KILLS_A_ROUND = 10;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Two people work on while their back office is killed again and again, mostly in the middle of carrying out a push. */
export async function killOffice(
  world: World,
  chance: Chance,
  kills: number,
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
      await pause(200 + chance.below(900));
      if (chance.yes(0.7)) {
        const sent = new Promise<'sent'>((resolve) => {
          pushed = () => resolve('sent');
        });
        if ((await Promise.race([sent, pause(3_000)])) === 'sent') inPush += 1;
        await pause(chance.below(40));
      }
      await world.restartOffice();
    }
    for (const [index, client] of clients.entries()) {
      const device = devices[index];
      if (device !== undefined) world.sayEnded(device, await client.kill());
    }
    await world.restAndJudge(devices);
  }
  return { kills, inPush };
}
