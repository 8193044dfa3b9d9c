import { makeStyles, tokens } from '@fluentui/react-components';
import { useSession } from '../app/session.ts';
import { Page } from '../ui/page-frame.tsx';
import { Section } from '../ui/section.tsx';
import { About } from './about.tsx';
import { PinSetting } from './pin-setting.tsx';
import { PrivacySetting } from './privacy-setting.tsx';

const useStyles = makeStyles({
  words: { margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
});

/** What can be chosen here, and what the council's policy has chosen. */
export default function SettingsPage() {
  const styles = useStyles();
  const session = useSession();
  if (session === undefined) return null;
  return (
    <Page title="Settings">
      <Section title="Privacy">
        <PrivacySetting show={session.profile?.showOnPlans ?? false} />
      </Section>
      <Section title="Lock">
        <p className={styles.words}>
          Worksmart locks after {session.lockMinutes} minutes without use. This is set by the council’s policy and
          cannot be changed here.
        </p>
        <PinSetting hasPin={session.hasPin} />
      </Section>
      <Section title="Appearance">
        <p className={styles.words}>
          Light, dark, contrast, text size and motion follow the settings of this computer. Zoom with Ctrl and plus or
          minus.
        </p>
      </Section>
      <About session={session} />
    </Page>
  );
}
