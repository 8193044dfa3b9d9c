import { Page } from '../ui/page-frame.tsx';

export default function TodayPage() {
  return <Page title="Today">{null}</Page>;
}
