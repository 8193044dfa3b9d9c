import { randomBytes } from 'node:crypto';
import type { BackOfficePorts } from '../ports.ts';

/** The machine's own randomness and timers; its clock unless another is given; the log as lines of JSON on stderr. */
export function systemPorts(over: Partial<BackOfficePorts> = {}): BackOfficePorts {
  return {
    clock: { now: () => Date.now() },
    random: { bytes: (length) => new Uint8Array(randomBytes(length)) },
    timers: {
      after: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    },
    log: (level, event, fields) => process.stderr.write(`${JSON.stringify({ level, event, ...fields })}\n`),
    ...over,
  };
}
