const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `${head}<title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;

/** Shown to whoever comes without a session. */
export const needLinkPage = page(
  'Open Worksmart with a new link',
  '<p>This link was used before, is over an hour old, or belongs to another browser.</p>' +
    '<p>Start Worksmart again on this machine. It keeps running and gives you a new link.</p>',
);

export const notFoundPage = page('Page not found', '<p><a href="/">Go to Worksmart</a></p>');

/** A step of our own between another site's link and the page: only then does a strict cookie go along. */
export const stepPage = page(
  'Opening Worksmart',
  '<p><a href="/">Go to Worksmart</a></p>',
  '<meta http-equiv="refresh" content="0;url=/">',
);
