import { HandedOver } from './handed-over.tsx';
import type { SyncPage } from './sync-page.ts';
import { NeedsYou, Recent, ToSee, Waiting } from './work-lists.tsx';

/** Everything this person did, each thing in one list only: what needs them, what they have to see, what waits, what another team has, what was sent. */
export function Lists({ page }: { page: SyncPage }) {
  const { needYou, toSee, waiting, recent } = page;
  const stories = new Map(page.handedOver.map((it) => [it.id, it]));
  const above = new Set([...needYou, ...toSee].map((it) => it.id));
  // An answer is here before the rows that show it: to the person it is sent.
  const onTheWay = waiting.filter((it) => it.state !== 'sent');
  const sent = [...waiting.filter((it) => it.state === 'sent').reverse(), ...recent];
  const items = new Map(recent.map((it) => [it.id, it]));
  return (
    <>
      <NeedsYou items={needYou} />
      <ToSee items={toSee} stories={stories} />
      <Waiting items={onTheWay} kept={needYou.length > 0} />
      <HandedOver stories={page.handedOver.filter((it) => !above.has(it.id))} items={items} />
      <Recent
        items={sent.filter((it) => !stories.has(it.id))}
        replaced={new Set([...recent, ...waiting, ...needYou, ...toSee].map((it) => it.replaces))}
      />
    </>
  );
}
