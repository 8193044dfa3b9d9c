/**
 * What the browser shows when msal's own listener has taken the answer. Whole documents in one string: the listener
 * serves nothing else, sends no content type, and closes at once.
 */
function page(title: string, text: string): string {
  return `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${title} - Worksmart</title><link rel="icon" href="data:,">
<style>
:root{--ground:#f5f6f8;--card:#fff;--text:#16202c;--soft:#4a5767;--line:#dde2e8}
@media (prefers-color-scheme:dark){:root{--ground:#12171d;--card:#1b222a;--text:#eef2f6;--soft:#b4bfcb;--line:#303a45}}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--ground);color:var(--text);font:1rem/1.5 "Segoe UI",system-ui,sans-serif}
main{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:2rem 2.5rem;margin:1rem;max-width:28rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}p{margin:0;color:var(--soft)}
</style></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`;
}

export const signedInPage = page('You are signed in', 'You can close this tab and go back to Worksmart.');

export const notSignedInPage = page(
  'You are not signed in',
  'Nothing was changed. Close this tab, go back to Worksmart and choose Sign in to try again.',
);
