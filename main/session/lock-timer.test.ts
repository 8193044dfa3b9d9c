import { describe, expect, it } from 'vitest';
import { virtualTimers } from '../../tests/builders/virtual-timers.ts';
import { createLockTimer } from './lock-timer.ts';

const MINUTE = 60_000;

/** A machine whose timers stand still while it sleeps, though its wall clock goes on. */
function machine(limit: () => number | null) {
  const { now, timers, planned, pass } = virtualTimers();
  let slept = 0;
  let locked = 0;
  const wall = (): number => Date.parse('2026-11-24T09:10:00.000Z') + now() + slept;
  const timer = createLockTimer({ clock: { now: wall, monotonic: now }, timers }, limit, () => {
    locked += 1;
  });
  return {
    timer,
    locked: () => locked,
    planned,
    pass,
    sleep(ms: number): void {
      slept += ms;
    },
  };
}

describe('the lock', () => {
  it('comes after the policy’s minutes without input, and not a moment before', () => {
    const it = machine(() => 10 * MINUTE);
    it.timer.restart();
    it.pass(10 * MINUTE - 1);
    expect(it.locked()).toBe(0);
    it.pass(1);
    expect(it.locked()).toBe(1);
    it.pass(60 * MINUTE);
    expect(it.locked()).toBe(1);
  });

  it('is put off by every input', () => {
    const it = machine(() => 10 * MINUTE);
    it.timer.restart();
    for (let minute = 0; minute < 60; minute += 1) {
      it.pass(MINUTE);
      it.timer.restart();
    }
    expect(it.locked()).toBe(0);
    expect(it.planned()).toBe(1);
    it.pass(10 * MINUTE);
    expect(it.locked()).toBe(1);
  });

  it('is there at once when the machine wakes after longer than that', () => {
    const it = machine(() => 10 * MINUTE);
    it.timer.restart();
    it.pass(MINUTE);
    it.sleep(9 * MINUTE);
    it.timer.look();
    expect(it.locked()).toBe(1);
  });

  it('counts a short sleep as time without input', () => {
    const it = machine(() => 10 * MINUTE);
    it.timer.restart();
    it.sleep(4 * MINUTE);
    it.timer.look();
    expect(it.locked()).toBe(0);
    it.pass(6 * MINUTE);
    expect(it.locked()).toBe(1);
  });

  it('comes in time, too, when the clock is put back by hours meanwhile', () => {
    const it = machine(() => 10 * MINUTE);
    it.timer.restart();
    it.pass(MINUTE);
    it.sleep(-5 * 60 * MINUTE);
    it.timer.look();
    it.pass(10 * MINUTE);
    expect(it.locked()).toBe(1);
  });

  it('does not come while there is nothing to lock, and comes once there is', () => {
    let limit: number | null = null;
    const it = machine(() => limit);
    it.timer.restart();
    it.pass(60 * MINUTE);
    expect(it.locked()).toBe(0);
    limit = 5 * MINUTE;
    it.timer.restart();
    it.pass(5 * MINUTE);
    expect(it.locked()).toBe(1);
  });

  it('follows a policy that became shorter', () => {
    let limit = 30 * MINUTE;
    const it = machine(() => limit);
    it.timer.restart();
    limit = 2 * MINUTE;
    it.timer.restart();
    it.pass(2 * MINUTE);
    expect(it.locked()).toBe(1);
  });

  it('does not come after stop', () => {
    const it = machine(() => 10 * MINUTE);
    it.timer.restart();
    it.timer.stop();
    it.pass(60 * MINUTE);
    expect(it.locked()).toBe(0);
    expect(it.planned()).toBe(0);
  });
});
