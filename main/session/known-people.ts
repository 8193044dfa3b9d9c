import { z } from 'zod';
import type { Ports } from '../engine/ports.ts';

const Known = z.array(z.object({ folder: z.string().regex(/^[0-9a-f]{16}$/), personId: z.uuid(), name: z.string() }));
export type KnownPerson = z.infer<typeof Known>[number];

const NAME = 'people';

/**
 * Whose caches are on this machine. Kept in the secret store, because names are personal data; folders have random names.
 */
export function createKnownPeople(ports: Pick<Ports, 'secrets' | 'random'>) {
  async function list(): Promise<KnownPerson[]> {
    const kept = await ports.secrets.get(NAME);
    if (kept === undefined) return [];
    const read = Known.safeParse(JSON.parse(Buffer.from(kept).toString('utf8')));
    return read.success ? read.data : [];
  }
  const save = (people: readonly KnownPerson[]): Promise<void> =>
    ports.secrets.set(NAME, Buffer.from(JSON.stringify(people)));
  const keyName = (folder: string): string => `cache-key-${folder}`;
  return {
    list,
    key: (person: KnownPerson): Promise<Uint8Array | undefined> => ports.secrets.get(keyName(person.folder)),
    /** The person's folder and key, made when they are new here. */
    async take(personId: string, name: string): Promise<{ person: KnownPerson; key: Uint8Array }> {
      const people = await list();
      const found = people.find((it) => it.personId === personId);
      const person = { folder: found?.folder ?? Buffer.from(ports.random.bytes(8)).toString('hex'), personId, name };
      let key = await ports.secrets.get(keyName(person.folder));
      if (key === undefined) {
        key = ports.random.bytes(32);
        await ports.secrets.set(keyName(person.folder), key);
      }
      await save([...people.filter((it) => it.personId !== personId), person]);
      return { person, key };
    },
    /** Key first: without it what may be left of the cache is unreadable. */
    async forget(person: KnownPerson): Promise<void> {
      await ports.secrets.remove(keyName(person.folder));
      await save((await list()).filter((it) => it.personId !== person.personId));
    },
  };
}
