/** How often Linux is asked whether the session is locked, milliseconds: it sends no lock events. */
export const lockPollMs = 5_000;
/** `getSystemIdleState` wants to know when somebody counts as idle, seconds; only `locked` is used. */
const idleSeconds = 60;

export interface PowerMonitorPart {
  on(event: 'resume' | 'lock-screen', listener: () => void): unknown;
  getSystemIdleState(idleThreshold: number): string;
}

/** Tells when the machine wakes and when its session locks, once for each time. */
export function watchPower(
  monitor: PowerMonitorPart,
  platform: string,
  every: (ms: number, work: () => void) => void,
  tell: (event: 'resume' | 'lock-screen') => void,
): void {
  monitor.on('resume', () => tell('resume'));
  if (platform !== 'linux') {
    monitor.on('lock-screen', () => tell('lock-screen'));
    return;
  }
  let wasLocked = false;
  every(lockPollMs, () => {
    const locked = monitor.getSystemIdleState(idleSeconds) === 'locked';
    if (locked && !wasLocked) tell('lock-screen');
    wasLocked = locked;
  });
}

/** `net.isOnline()` being true proves nothing, so only changes are passed on: false at once, true as a hint to try. */
export function watchNetwork(
  isOnline: () => boolean,
  every: (ms: number, work: () => void) => void,
  tell: (maybeOnline: boolean) => void,
): void {
  let was = isOnline();
  every(2_000, () => {
    const online = isOnline();
    if (online !== was) tell(online);
    was = online;
  });
}
