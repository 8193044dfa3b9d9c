import { readFileSync } from 'node:fs';

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};
/** The fourth word of /proc/PID/stat, after a name in brackets that may hold anything. */
const parentOf = (pid) => Number(read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1] ?? 0);

/**
 * A question whether the npm that started us is gone: npm cannot pass on its own violent end. Between npm and us there may
 * be the shell it runs scripts with; then that shell is the one that gets another parent.
 */
export function npmIsGone(parent = process.ppid) {
  const throughShell = process.platform === 'linux' && /^(sh|dash|bash)$/.test(read(`/proc/${parent}/comm`).trim());
  const npm = throughShell ? parentOf(parent) : undefined;
  return () => process.ppid !== parent || (npm !== undefined && parentOf(parent) !== npm);
}
