import { Page } from '../ui/page-frame.tsx';

export default function CasesPage() {
  return <Page title="Cases">{null}</Page>;
}
