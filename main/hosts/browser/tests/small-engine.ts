import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventIterator, oc } from '@orpc/contract';
import { implement } from '@orpc/server';
import { z } from 'zod';
import type { CreateEngine } from '../../engine-host.ts';

/** A whole engine over the real ports, with a contract small enough to see through the host. */
export const smallContract = {
  say: oc.input(z.object({ words: z.string() })).output(z.object({ words: z.string(), host: z.string() })),
  count: oc.input(z.object({ to: z.number() })).output(eventIterator(z.number())),
  keep: oc.input(z.object({ name: z.string(), text: z.string() })).output(z.object({ durable: z.boolean() })),
  kept: oc.input(z.object({ name: z.string() })).output(z.object({ text: z.string().nullable() })),
  setting: oc.input(z.object({ key: z.string(), value: z.string() })).output(z.object({ value: z.string() })),
  reach: oc.input(z.object({ url: z.string() })).output(z.object({ status: z.number(), text: z.string() })),
  clock: oc.output(z.object({ now: z.number(), words: z.string().nullable() })),
  fail: oc.output(z.null()),
};

export const createSmallEngine: CreateEngine = (ports, settings) => {
  const os = implement(smallContract);
  const router = os.router({
    say: os.say.handler(({ input }) => ({ words: input.words, host: settings.host })),
    count: os.count.handler(async function* ({ input }) {
      for (let at = 1; at <= input.to; at++) yield at;
    }),
    keep: os.keep.handler(async ({ input }) => {
      await ports.secrets.set(input.name, new TextEncoder().encode(input.text));
      return { durable: ports.secrets.durable };
    }),
    kept: os.kept.handler(async ({ input }) => {
      const secret = await ports.secrets.get(input.name);
      return { text: secret === undefined ? null : new TextDecoder().decode(secret) };
    }),
    setting: os.setting.handler(({ input }) => {
      ports.settings.set(input.key, input.value);
      return { value: ports.settings.get(input.key) ?? '' };
    }),
    reach: os.reach.handler(async ({ input }) => {
      const response = await ports.fetch(new Request(input.url));
      return { status: response.status, text: await response.text() };
    }),
    clock: os.clock.handler(() => ({ now: ports.clock.now(), words: settings.demonstration })),
    fail: os.fail.handler(() => {
      throw new Error('no');
    }),
  });
  return {
    router,
    start: async () => {
      if (settings.councilUrl.includes('refuse'))
        throw new Error('The back office is of another version. Update Worksmart.');
    },
    stop: async () => writeFileSync(join(ports.dataFolder, 'stopped'), 'yes'),
  };
};
