import { join } from 'node:path';
import type { Chance } from '../simulation/chance.ts';
import type { CleanUp } from './clean-up.ts';
import type { Device } from './device.ts';
import type { Said } from './life.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';
import type { World } from './world.ts';

/** Room for a cache of 1.5 MB, the write-ahead logs of it and its spare copy, and little more. */
const DISK_KB = 14 * 1024;
/** How long a person waits for a thing to go again once there is space, ms. */
const PATIENCE_MS = 20_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const countDone = (device: Device): number => device.things().filter((it) => it.state === 'done').length;

export interface DiskCount {
  filled: number;
  /** Changes refused in words because there was no space. */
  refused: number;
  /** Times that sync said it had stopped for want of space. */
  stopped: number;
  /** Why it could not be tried here. */
  notTried: string | null;
}

/** A person's cache on a disk that fills during the first sync, during edits and over a restart, and is emptied again. */
export async function fillDisks(world: World, cleanUp: CleanUp, chance: Chance, times: number): Promise<DiskCount> {
  const count: DiskCount = { filled: 0, refused: 0, stopped: 0, notTried: null };

  let lastSaid = '';
  const heard = (said: Said): void => {
    lastSaid = JSON.stringify(said);
    if (said.said === 'refused' && said.code === 'no-space-left') count.refused += 1;
    if (said.said === 'state' && said.phase === 'stopped' && /space/.test(said.words ?? '')) count.stopped += 1;
  };

  const fill = (disk: SmallDisk, leave: number): void => {
    disk.fill(leave);
    count.filled += 1;
  };

  async function goesOn(device: Device, during: string): Promise<void> {
    const before = countDone(device);
    for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await pause(200))
      if (countDone(device) > before + 3) return;
    world.sayWrong(
      `${device.name}: nothing can be done though there is space (filled during ${during}; last said: ${lastSaid})`,
    );
  }

  async function duringFirstSync(device: Device, disk: SmallDisk): Promise<void> {
    fill(disk, 400 + chance.below(1_200));
    const client = world.startWork(device, { pauseMs: 60 }, heard);
    await pause(2_500);
    disk.giveAllBack();
    await goesOn(device, 'the first sync');
    world.sayEnded(device, await client.kill());
  }

  /** Somebody who has begun to work. */
  async function atWork(device: Device) {
    const client = world.startWork(device, { pauseMs: 30, signalMs: 600 }, heard);
    await goesOn(device, 'nothing');
    return client;
  }

  async function duringEdits(device: Device, disk: SmallDisk): Promise<void> {
    const client = await atWork(device);
    for (let turn = 0; turn < 3; turn += 1) {
      fill(disk, chance.yes(0.5) ? 0 : chance.below(60));
      await pause(500 + chance.below(1_500));
      disk.giveAllBack();
      await goesOn(device, 'edits');
    }
    world.sayEnded(device, await client.kill());
  }

  async function overARestart(device: Device, disk: SmallDisk): Promise<void> {
    const client = await atWork(device);
    fill(disk, 0);
    await pause(chance.below(600));
    world.sayEnded(device, await client.kill());
    // A disk that is full may keep the program from starting, with a word about space; never for ever, never for a reason of its own.
    const again = world.startWork(device, { pauseMs: 30 }, heard);
    const early = await Promise.race([again.ended, pause(4_000)]);
    if (early !== undefined && !/space|full|ENOSPC/i.test(early.errors)) world.sayEnded(device, early);
    disk.giveAllBack();
    if (early !== undefined) return;
    await goesOn(device, 'a restart');
    world.sayEnded(device, await again.kill());
  }

  for (let n = 0; n < times && world.goesOn(); n += 1) {
    for (const how of [duringFirstSync, duringEdits, overARestart]) {
      const folder = join(world.folder, `disk-${n}-${how.name}`);
      const disk = mountSmallDisk(cleanUp, folder, DISK_KB);
      if (disk.refused !== null) {
        count.notTried = `A small disk cannot be mounted here (${disk.refused}): run this as root on Linux.`;
        return count;
      }
      const device = world.newDevice('worker', join(folder, 'device'));
      try {
        await how(device, disk);
        await world.restAndJudge([device]);
      } finally {
        disk.unmount();
      }
    }
  }
  if (count.refused === 0) world.sayWrong('no change was refused for want of space: the disk was never full');
  if (count.stopped === 0) world.sayWrong('sync never said that there is no space');
  return count;
}
