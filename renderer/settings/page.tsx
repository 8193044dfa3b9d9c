import { Page } from '../ui/page-frame.tsx';

export default function SettingsPage() {
  return <Page title="Settings">{null}</Page>;
}
