// axe-core in Firefox and WebKit, on every page in every look and both languages: in long runs.
import { describe, expect, test } from 'vitest';
import { accessibleViews, langs, type Look, looks } from './accessible-views.ts';
import { axeSource, findViolations } from './axe.ts';
import { type EnginePage, withFirefox, withWebKit } from './engines.ts';
import { useSite } from './site.ts';

const site = useSite();
/** A look takes about a minute on two free cores, and twice that where others work too. */
const patience = 6 * 60_000;
/** What is shown comes at once as a rule; on a busy machine WebKit has been seen to take ten seconds. */
const comes = 30_000;

/** Whether an element is there, looked for through all shadow roots; asked until it is. */
function waitFor(name: string): string {
  return `(async () => {
    const inside = (root) => root.querySelector(${JSON.stringify(name)}) !== null ||
      [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && inside(shadowRoot));
    const last = performance.now() + ${comes};
    while (!inside(document) && performance.now() < last) await new Promise((r) => setTimeout(r, 50));
    await new Promise((resolve) => setTimeout(resolve, 200));
    return inside(document);
  })()`;
}

/** What a page says that has not become what was asked for, through all shadow roots. */
const shown = `(() => {
  const said = (root) => [...root.querySelectorAll('*')].flatMap((one) => [
    ...(one.shadowRoot === null ? [] : ['<' + one.localName + '>', ...said(one.shadowRoot)]),
    ...(one.children.length === 0 && !/^(?:style|script)$/.test(one.localName) ? [one.textContent.trim()] : []),
  ]);
  return said(document).filter(Boolean).join(' ').slice(0, 1500);
})()`;

/** Neither engine can be told what the system prefers: the theme comes with the link. */
async function expectClean(page: EnginePage, { name, theme, width }: Look): Promise<void> {
  for (const view of accessibleViews)
    for (const lang of langs) {
      const query = `?v=1&lang=${lang}&theme=${theme}${view.query === '' ? '' : `&${view.query}`}`;
      const what = `${view.name}, ${name}, ${lang}`;
      await page.gotoAt(site.url + query, width);
      const last = view.until.split(' ').at(-1) ?? '';
      if (!(await page.evaluate(waitFor(last))))
        throw new Error(`${what}: shows ${await page.evaluate(shown)}`);
      if (view.after !== undefined) await page.evaluate(view.after);
      await page.evaluate(`(() => { ${axeSource}; return 1; })()`);
      expect.soft(await page.evaluate(`(${findViolations})()`), what).toEqual([]);
    }
}

const plain = looks.filter(({ forced }) => !forced);
const forced = looks.filter(({ forced }) => forced);
/** Firefox takes the colours of the system for those of the page, as forced colours do. */
const systemColours = { 'browser.display.document_color_use': 2 };

describe.runIf(process.env.LONG)('no violation on any page', () => {
  test.each(plain)('Firefox, $name', { timeout: patience }, (look) =>
    withFirefox((page) => expectClean(page, look)),
  );
  test.each(forced)('Firefox, $name', { timeout: patience }, (look) =>
    withFirefox((page) => expectClean(page, look), systemColours),
  );
  test.each(plain)('WebKit, $name', { timeout: patience }, (look) =>
    withWebKit((page) => expectClean(page, look)),
  );
});

// In short runs the file has nothing to do, which is no failure.
test.runIf(!process.env.LONG)('waits for a long run', () => undefined);
