import { createHash } from 'node:crypto';
import { constants, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A filled council takes a minute to make and a second to copy: the first one made on this machine is kept as a template
 * for new data folders. It is of no use once the program or the week has changed, and is then replaced.
 */
export interface FilledTemplate {
  readonly folder: string;
  readonly isThere: boolean;
}

/** What a template's content depends on: where the council stands, and the code and data that make it. */
export function templateKey(root: string, from: readonly string[], stands: number, seed: number): string {
  const hash = createHash('sha256').update(`${stands} ${seed}`);
  const add = (path: string): void => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const inner = `${path}/${entry.name}`;
      if (entry.isDirectory()) add(inner);
      else if (!entry.name.endsWith('.test.ts')) hash.update(`${inner}\0`).update(readFileSync(join(root, inner)));
    }
  };
  for (const path of from) add(path);
  return hash.digest('hex').slice(0, 24);
}

export function findTemplate(templates: string, key: string): FilledTemplate {
  const folder = join(templates, key);
  return { folder, isThere: existsSync(folder) };
}

/** Keeps a copy of the closed council in `from`, whole or not at all, and drops older ones. */
export function keepTemplate(template: FilledTemplate, from: string, ownDraft: string): void {
  const templates = join(template.folder, '..');
  const draft = join(templates, ownDraft);
  mkdirSync(templates, { recursive: true, mode: 0o700 });
  copy(from, draft);
  for (const name of readdirSync(templates)) {
    const maker = Number(/^draft-(\d+)$/.exec(name)?.[1] ?? 0);
    if (name !== ownDraft && !isAlive(maker)) rmSync(join(templates, name), { recursive: true, force: true });
  }
  renameSync(draft, template.folder);
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Fills a new council folder from the template. */
export const copyTemplate = (template: FilledTemplate, folder: string): void => copy(template.folder, folder);

/** Only the council itself: locks and certificates belong to one folder. */
function copy(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of ['database', 'council.json']) {
    cpSync(join(from, name), join(to, name), { recursive: true, mode: constants.COPYFILE_FICLONE });
  }
}
