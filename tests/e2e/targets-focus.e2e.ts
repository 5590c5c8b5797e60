// On every page: targets large enough, focus always seen, nothing sideways at 400 %, nothing moving for who asked so.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibleViews, visit } from './accessible-views.ts';
import { useSite } from './site.ts';

const site = useSite();

/** In the page: everything that can be pressed or focused, through all shadow roots. */
function installStops(): void {
  const every = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot === null ? [] : every(element.shadowRoot)),
    ]);
  const inert = (element: Element): boolean => {
    const root = element.getRootNode();
    return element.closest('[inert]') !== null || (root instanceof ShadowRoot && inert(root.host));
  };
  const pressable = 'a[href], button, input, select, textarea, summary, [tabindex="0"], [role="slider"]';
  const stops = (): HTMLElement[] =>
    every(document)
      .filter((element) => element instanceof HTMLElement || element instanceof SVGElement)
      .map((element) => element as HTMLElement)
      .filter((element) => element.matches(pressable) && !element.matches(':disabled'))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !inert(element));
  Object.assign(globalThis, { stops });
}

/** Those smaller than 24 × 24 px, but links in running text, which WCAG leaves out. */
const tooSmall = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const { stops } = globalThis as unknown as { readonly stops: () => HTMLElement[] };
    return stops().flatMap((stop) => {
      const inText = stop.matches('a') && getComputedStyle(stop).display === 'inline';
      const target = stop.closest('label') ?? stop;
      const { width, height } = target.getBoundingClientRect();
      if (inText || (width >= least - 0.01 && height >= least - 0.01)) return [];
      const name = stop.getAttribute('aria-label') ?? stop.textContent?.trim().slice(0, 30);
      return [`${stop.localName}.${stop.className} ${name}: ${width.toFixed(1)} × ${height.toFixed(1)}`];
    });
  }, least);

/** Those whose focus, come to by keys, is not outlined by 2 px. */
const unseenFocus = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { stops } = globalThis as unknown as { readonly stops: () => HTMLElement[] };
    return stops().flatMap((stop) => {
      stop.focus({ focusVisible: true } as FocusOptions);
      const root = stop.getRootNode() as Document | ShadowRoot;
      if (root.activeElement !== stop) return [];
      const { outlineStyle, outlineWidth } = getComputedStyle(stop);
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return [];
      return [`${stop.localName}.${stop.className}: ${outlineStyle} ${outlineWidth}`];
    });
  });

test('every target is at least 24 px large, and shows its focus', async () => {
  const page = await site.open('?v=1', { before: (page) => page.addInitScript(installStops) });
  for (const view of accessibleViews) {
    await visit(page, view, 'en');
    expect.soft(await tooSmall(page, 24), view.name).toEqual([]);
    await page.keyboard.press('Tab');
    expect.soft(await unseenFocus(page), view.name).toEqual([]);
  }
});

test('320 px wide, as at 400 %, and for fingers: nothing sideways, targets large enough', async () => {
  const page = await site.open('?v=1', {
    ...{ viewport: { width: 320, height: 256 }, hasTouch: true, deviceScaleFactor: 4 },
    before: (page) => page.addInitScript(installStops),
  });
  for (const view of accessibleViews) {
    await visit(page, view, 'zh');
    const sideways = await page.evaluate(() => {
      scrollTo(1000, 0);
      return scrollX;
    });
    expect.soft(sideways, view.name).toBe(0);
    expect.soft(await tooSmall(page, 24), view.name).toEqual([]);
  }
});

test('whoever wants no motion sees none', async () => {
  const page = await site.open('?v=1', { reducedMotion: 'reduce' });
  for (const view of accessibleViews) {
    await visit(page, view, 'en');
    const running = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ playState }) => playState === 'running')
        .map(({ effect }) => effect?.getTiming().duration),
    );
    expect.soft(running, view.name).toEqual([]);
  }
});
