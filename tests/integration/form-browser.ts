/**
 * A browser without a window, for sign-on: keeps cookies, follows redirects and posts forms, as a person with
 * JavaScript turned off could. Nothing of the provider is known to it but what its pages say.
 */
export interface FormBrowser {
  get(url: string): Promise<Shown>;
  /** Posts the form that holds the button named `name` with that value, or the page's only form when none is named. */
  press(page: Shown, button?: { readonly name: string; readonly value: string }): Promise<Shown>;
}

export interface Shown {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
};

export function createFormBrowser(): FormBrowser {
  const jars = new Map<string, Map<string, string>>();

  async function send(url: string, body: URLSearchParams | undefined): Promise<Shown> {
    const origin = new URL(url).origin;
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: cookie === '' ? {} : { cookie },
      ...(body === undefined ? {} : { method: 'POST', body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (pair.slice(at + 1) === '') jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      return send(new URL(location, url).href, undefined);
    }
    return { url, status: response.status, headers: response.headers, html: await response.text() };
  }

  return {
    get: (url) => send(url, undefined),
    press(page, button) {
      for (const [, opening = '', inner = ''] of page.html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
        const buttons = [...inner.matchAll(/<button\b[^>]*>/g)].map(([tag]) => tag);
        const pressed = buttons.find(
          (tag) => attribute(tag, 'name') === button?.name && attribute(tag, 'value') === button?.value,
        );
        if (button !== undefined && pressed === undefined) continue;
        const body = new URLSearchParams();
        for (const [tag] of inner.matchAll(/<input\b[^>]*>/g)) {
          body.append(attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? '');
        }
        if (button !== undefined) body.append(button.name, button.value);
        return send(new URL(attribute(opening, 'action') ?? page.url, page.url).href, body);
      }
      throw new Error(`No such button on ${page.url}: ${JSON.stringify(button)}\n${page.html.slice(0, 400)}`);
    },
  };
}

/** Signs in as the person with this id on whatever page an authorization address leads to; returns the last page. */
export async function signInThroughForms(browser: FormBrowser, url: string, personId: string): Promise<Shown> {
  let page = await browser.get(url);
  if (page.html.includes('name="person"')) page = await browser.press(page, { name: 'person', value: personId });
  // Pages that post themselves in a browser with JavaScript: ending the session of somebody else, carrying the code.
  while (page.html.includes('document.forms[0].submit()')) page = await browser.press(page);
  return page;
}
