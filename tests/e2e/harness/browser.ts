import { existsSync } from 'node:fs';

const usual = [
  process.env.WORKSMART_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const program = usual.find((it) => it !== undefined && existsSync(it));

/** The person's browser: nothing of it goes to any network but this machine's own. */
export const browserOptions = {
  ...(program === undefined ? {} : { executablePath: program }),
  args: [
    '--no-sandbox',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
  ],
};
