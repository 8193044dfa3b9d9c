import type { Kept, KeptCommand, KeptDraft, KeptTouch, RawCommand } from './salvage-kept.ts';
import type { SpareItem } from './spare-file.ts';

/** What was written as one thing of the spare copy, read back. */
export function keptOf(items: readonly SpareItem[]): Kept {
  const commands = new Map<string, KeptCommand>();
  const drafts = new Map<string, KeptDraft>();
  const meta = new Map<string, string>();
  const secrets = new Map<string, string>();
  for (const { kind, id, text, touches } of items) {
    if (text === null) continue;
    if (kind === 'command')
      commands.set(id, { row: JSON.parse(text) as RawCommand, touches: JSON.parse(touches ?? '[]') as KeptTouch[] });
    else if (kind === 'draft') {
      const raw = JSON.parse(text) as { text: string; saved_at: string };
      drafts.set(id, { text: raw.text, savedAt: raw.saved_at });
    } else (kind === 'meta' ? meta : secrets).set(id, text);
  }
  return { commands, drafts, meta, secrets };
}
