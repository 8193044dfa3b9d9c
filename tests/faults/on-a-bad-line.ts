import type { Chance } from '../simulation/chance.ts';
import { startBadLine } from './bad-line.ts';
import type { CleanUp } from './clean-up.ts';
import type { World } from './world.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Two people work through a line that cuts and slows, `rounds` times for `ms`; then the weather clears. Answers what was met. */
export async function workOnABadLine(
  world: World,
  cleanUp: CleanUp,
  chance: Chance,
  rounds: number,
  ms: number,
): Promise<Readonly<Record<string, number>>> {
  const met: Record<string, number> = {};
  for (let round = 0; round < rounds && world.goesOn(); round += 1) {
    const line = await startBadLine(cleanUp, chance.fork(), Number(new URL(world.url).port));
    const devices = [world.newDevice('worker'), world.newDevice('colleague')];
    const clients = devices.map((device) => world.startWork(device, { pauseMs: 60, through: line.url }));
    await pause(ms);
    line.clearUp();
    for (const [index, client] of clients.entries()) {
      const device = devices[index];
      if (device !== undefined) world.sayEnded(device, await client.kill());
    }
    await world.restAndJudge(devices, line.url);
    line.close();
    for (const [kind, count] of Object.entries(line.met)) met[kind] = (met[kind] ?? 0) + count;
  }
  return met;
}
