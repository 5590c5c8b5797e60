// The views whose accessibility is tested, and the looks each is tested in.
import type { Page } from 'playwright-core';
import { finders } from './in-page.ts';
import { show } from './site.ts';

export interface AccessibleView {
  readonly name: string;
  readonly query: string;
  /** What must be there before it is looked at. */
  readonly until: string;
  /** Brings the view about where a link alone does not: an expression in the page, the same for every engine. */
  readonly after?: string;
}

const plot = 'act-figure canvas';

/** Opens everything that is folded in an element, until what is fetched for it has come; the view before may be there still. */
const unfold = (element: string, ...wanted: readonly string[]): string => `(async () => {
  ${finders}
  const open = async () => {
    for (const details of (await there('${element}')).shadowRoot.querySelectorAll('details')) details.open = true;
  };
  for (const selector of ${JSON.stringify(wanted)}) await there(selector, open);
  await open();
})()`;

/** Opens a dialog by its button and waits for it. */
const openDialog = (button: string, dialog: string): string => `(async () => {
  ${finders}
  (await there('${button}')).click();
  await there('${dialog}');
  await new Promise((resolve) => setTimeout(resolve, 150));
})()`;

export const accessibleViews: readonly AccessibleView[] = [
  { name: 'explore', query: '', until: plot },
  { name: 'explore at a kink', query: 'f=srelu:al:0.5&show=f,d1,d2,tan,asy,sat,pts&at=-1', until: plot },
  {
    name: 'explore, all unfolded',
    query: 'f=elu:alpha:0.5',
    until: plot,
    after: unfold('act-panel', 'act-variants dt'),
  },
  {
    name: 'the export dialog',
    query: 'f=gelu',
    until: plot,
    after: openDialog('act-export button', 'dialog[open]'),
  },
  {
    name: 'the keyboard dialog',
    query: 'f=relu',
    until: plot,
    after: openDialog('act-ways .keys', 'dialog[open]'),
  },
  {
    name: 'a comparison in words, rows and sound',
    query: 'page=compare&f=gelu,tanh',
    until: plot,
    after: unfold('act-ways', 'act-hear select', 'act-data td'),
  },
  { name: 'a bad link', query: 'f=elu:alpha:-1,nosuch', until: plot },
  { name: 'grid', query: 'page=compare', until: plot },
  {
    name: 'overlay',
    query: 'page=compare&f=gelu,relu,silu,elu:alpha:0.5,mish,softplus,tanh&layout=overlay',
    until: plot,
  },
  {
    name: 'difference',
    query: 'page=compare&f=gelu,relu,elu&ref=relu&yscale=log',
    until: 'act-difference-strip canvas',
  },
  { name: 'stack', query: 'page=compare&f=gelu,relu,silu&layout=stack', until: plot },
  {
    name: 'table',
    query: 'page=compare&layout=table&filter=torch',
    until: 'act-function-table table[aria-busy=false]',
  },
  { name: 'families', query: 'page=families', until: 'act-families' },
  { name: 'a function without a family', query: 'page=families&f=sigmoid&t=a:2:b:2:d:-1', until: plot },
  {
    name: 'gradient',
    query: 'page=gradient&layers=12&width=16&batch=8&trials=4',
    until: 'act-gradient .run [role=status]',
    after: unfold('act-gradient'),
  },
  {
    name: 'gradient: a product, a bad link',
    query: 'page=gradient&f=identity,nosuch&layers=12&width=4&batch=4&trials=4&init=normal&std=-1',
    until: 'act-gradient .run [role=status]',
  },
  {
    name: 'softmax of three, naive',
    query: 'page=softmax&z=1:2:0.5&shift=90&stable=0&target=2',
    until: 'act-jacobian td',
    after: unfold('act-softmax'),
  },
  { name: 'softmax of ten', query: 'page=softmax&z=1:2:0.5:-1:0:3:1:2:1:0&T=5', until: 'act-jacobian td' },
  { name: 'gates', query: 'page=gates', until: 'act-gate-map canvas' },
  {
    name: 'gates, a bad link',
    query: 'page=gates&f=relu&gate=200',
    until: 'act-gates act-notice',
    after: unfold('act-gates'),
  },
  {
    name: 'embed builder',
    query: 'page=build&f=gelu,elu:alpha:0.5&controls=params&host=mkdocs',
    until: 'act-build-text pre',
    // The previews come when they are first seen.
    after: `(async () => {
      ${finders}
      (await there('act-build-preview')).scrollIntoView();
      await there('act-plot-figure canvas');
      await ${unfold('act-build')};
    })()`,
  },
  {
    name: 'embed builder, a bad link',
    query: 'page=build&figure=softmax&host=nosuch',
    until: 'act-build act-notice',
  },
  { name: 'about: derivations', query: 'page=about', until: 'act-math math' },
  { name: 'about: numerics', query: 'page=about#numerics', until: 'act-about-numerics table' },
  { name: 'about: errata', query: 'page=about#errata', until: 'act-about-errata canvas' },
  { name: 'about: changes', query: 'page=about#changes', until: 'act-about-texts h3' },
  { name: 'about: cite', query: 'page=about#cite', until: 'act-about-texts pre' },
];

export interface Look {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly forced: boolean;
  readonly width: number;
}

export const looks: readonly Look[] = [
  { name: 'light', theme: 'light', forced: false, width: 1280 },
  { name: 'dark', theme: 'dark', forced: false, width: 1280 },
  { name: 'forced colours', theme: 'dark', forced: true, width: 1280 },
  { name: '320 px', theme: 'light', forced: false, width: 320 },
];

export const langs = ['en', 'zh'] as const;

/** Gives a page another look, as the system's settings and the window would. */
export async function wear(page: Page, { theme, forced, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: theme, forcedColors: forced ? 'active' : 'none' });
}

/** Goes to a view on the page there is. */
export async function visit(page: Page, view: AccessibleView, lang: string): Promise<void> {
  // A dialog of the view before is open until it is closed.
  await page.keyboard.press('Escape');
  await show(page, `?v=1&lang=${lang}${view.query === '' ? '' : `&${view.query}`}`);
  await page.locator(view.until).first().waitFor();
  await page.locator(`html[lang^=${lang}]`).waitFor({ state: 'attached' });
  if (view.after !== undefined) await page.evaluate(view.after);
}
