import { Page } from '../ui/page-frame.tsx';

export default function SyncPage() {
  return <Page title="Sync">{null}</Page>;
}
