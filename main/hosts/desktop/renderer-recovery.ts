export const mostReloads = 3;
const withinMs = 60_000;

/** What to do when the page's process is gone: reload, at most three times a minute, then show what happened. */
export function createRendererRecovery(now: () => number): () => 'reload' | 'error-page' {
  let reloads: number[] = [];
  return () => {
    const at = now();
    reloads = reloads.filter((earlier) => at - earlier < withinMs);
    if (reloads.length >= mostReloads) return 'error-page';
    reloads.push(at);
    return 'reload';
  };
}

/** Needs no script and no file: those are what failed. */
export const errorPage = `data:text/html;charset=utf-8,${encodeURIComponent(
  '<!doctype html><html lang="en-GB"><title>Worksmart</title><body style="font:16px system-ui;margin:3em">' +
    '<h1>Worksmart stopped several times</h1><p>What you did is kept. Close Worksmart and start it again. ' +
    'If that does not help, tell your IT service desk.</p></body></html>',
)}`;
