import { HandedOver } from './handed-over.tsx';
import type { SyncPage } from './sync-page.ts';
import { NeedsYou, Recent, Waiting } from './work-lists.tsx';

/** Everything this person did, each thing in one list only: what needs them, what waits, what another team has, what was sent. */
export function Lists({ page }: { page: SyncPage }) {
  const { needYou, waiting, recent } = page;
  const stories = new Map(page.handedOver.map((it) => [it.id, it]));
  const needed = new Set(needYou.map((it) => it.id));
  // An answer is here before the rows that show it: to the person it is sent.
  const onTheWay = waiting.filter((it) => it.state !== 'sent');
  const sent = [...waiting.filter((it) => it.state === 'sent').reverse(), ...recent];
  const items = new Map(recent.map((it) => [it.id, it]));
  return (
    <>
      <NeedsYou items={needYou} stories={stories} />
      <Waiting items={onTheWay} kept={needYou.some((it) => it.state !== 'answered')} />
      <HandedOver stories={page.handedOver.filter((it) => !needed.has(it.id))} items={items} />
      <Recent
        items={sent.filter((it) => !stories.has(it.id))}
        replaced={new Set([...recent, ...waiting, ...needYou].map((it) => it.replaces))}
      />
    </>
  );
}
