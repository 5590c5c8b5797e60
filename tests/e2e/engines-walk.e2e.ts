// What the page promises, in Firefox and WebKit: a walk through it by clicks and keys, in long runs.
import { describe, expect, test } from 'vitest';
import { core } from './core.ts';
import { type EnginePage, withFirefox, withWebKit } from './engines.ts';
import { finders } from './in-page.ts';
import { parseShown } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();
const patience = 10 * 60_000;

/** Helpers inside the page: waiting for what comes later, keys, the numbers of the read-out. */
const inPage = `${finders}  const until = async (what) => {
    for (let tries = 0; tries < 300; tries++) {
      const value = what();
      if (value) return value;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('It did not come: ' + what);
  };
  const key = (element, name, more = {}) =>
    element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more }));
  const cells = () => ['f', 'd1', 'd2'].map((curve) => find('act-readout tr.' + curve + ' td').textContent.trim());
`;

const run = (page: EnginePage, work: string): Promise<unknown> =>
  page.evaluate(`(async () => { ${inPage} ${work} })()`);

/** How many pixels of the canvas are not paper. */
const inked = `(() => {
  const canvas = find('act-figure canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i] > 128) count++;
  return count;
})()`;

async function expectValues(page: EnginePage, id: string, params: Record<string, number>): Promise<void> {
  const at = Number(await run(page, `return find('act-readout tr.x input').value;`));
  const shown = (await run(page, 'return cells();')) as readonly string[];
  const { f, d1, d2 } = core.evaluate(id, [at], params);
  [f, d1, d2].forEach(([exact], i) => {
    const { value, halfDigit } = parseShown(shown[i]);
    expect(Math.abs(value - exact), `${id} at ${at}: ${shown[i]}`).toBeLessThanOrEqual(halfDigit * 1.000001);
  });
}

async function walk(page: EnginePage): Promise<void> {
  // The opening view: a curve, the values of the core, a sentence.
  await page.goto(site.url);
  await run(page, `await there('act-explore act-figure canvas'); await there('act-readout');`);
  expect(
    await run(page, `return (await there('act-explore')).shadowRoot.querySelector('h1').textContent;`),
  ).toBe('GELU');
  expect(await run(page, `await until(() => ${inked} > 500); return true;`)).toBe(true);
  await expectValues(page, 'gelu', {});

  // The probe goes by keys.
  const before = await run(page, `return find('act-readout tr.x input').value;`);
  await run(
    page,
    `const probe = await there('.probe'); probe.focus(); key(probe, 'ArrowRight');
     await until(() => find('act-readout tr.x input').value !== '${String(before)}');`,
  );
  await expectValues(page, 'gelu', {});
  expect(await run(page, `return find('.probe').getAttribute('aria-valuetext');`)).toContain('GELU');

  // Another function is chosen in the search, and has sliders and handles.
  await run(
    page,
    `const box = await there('act-header input[role=combobox]'); box.focus(); box.value = 'elu';
     box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
     await until(() => find('[role=option]')); key(box, 'Enter');
     await until(() => find('act-explore').shadowRoot.querySelector('h1').textContent === 'ELU');`,
  );
  await run(
    page,
    `const slider = await there('act-params [data-param=alpha] input[type=range]');
     slider.value = '0.5'; slider.dispatchEvent(new Event('input', { bubbles: true }));
     await until(() => location.search.includes('alpha:0.5')); await there('.handle');`,
  );
  await expectValues(page, 'elu', { alpha: 0.5 });

  // Back leads to the function before.
  await run(
    page,
    `history.back(); await until(() => find('act-explore').shadowRoot.querySelector('h1').textContent === 'GELU');`,
  );

  // Six at once, their values, and the table of all.
  await page.goto(`${site.url}?v=1&page=compare&f=gelu,relu,silu&ref=relu`);
  await run(page, `await there('act-difference-strip'); await until(() => ${inked} > 500);`);
  expect(
    await run(
      page,
      `return (await there('act-values-table')).shadowRoot.querySelectorAll('tbody tr').length;`,
    ),
  ).toBe(3);
  await page.goto(`${site.url}?v=1&page=compare&layout=table`);
  const order = await run(
    page,
    `await there('table[aria-busy=false]');
     const names = () => [...find('act-function-table').shadowRoot.querySelectorAll('tbody tr')].map((row) => row.dataset.id);
     find('th.year button').click();
     await until(() => find('th.year').getAttribute('aria-sort') === 'ascending');
     return names();`,
  );
  expect(order).toHaveLength(core.catalogue.length);
  expect((order as readonly string[])[0]).not.toBe(core.catalogue[0].id);

  // Language and theme are chosen, and stay in the link.
  await page.goto(`${site.url}?v=1&f=relu`);
  await run(
    page,
    `await there('act-readout'); const header = find('act-header').shadowRoot;
     [...header.querySelectorAll('button')].find((button) => /切换/.test(button.ariaLabel ?? button.getAttribute('aria-label'))).click();
     await until(() => document.documentElement.lang.startsWith('zh'));
     await until(() => location.search.includes('lang=zh'));`,
  );
  await page.goto(`${site.url}?v=1&f=relu&theme=dark`);
  expect(await run(page, `await there('act-readout'); return document.documentElement.dataset.theme;`)).toBe(
    'dark',
  );

  // A bad part of a link is quoted, and the rest is shown.
  await page.goto(`${site.url}?v=1&f=elu:alpha:-3,nosuch&x=9:`);
  const notice = await run(
    page,
    `const notice = await there('act-notice'); await until(() => notice.shadowRoot.textContent.includes('nosuch'));
     return notice.shadowRoot.textContent;`,
  );
  for (const part of ['alpha:-3', 'nosuch', '9:']) expect(notice).toContain(part);
  expect(
    await run(page, `return (await there('act-explore')).shadowRoot.querySelector('h1').textContent;`),
  ).toBe('ELU');
}

describe.runIf(process.env.LONG)('a walk through the explorer', () => {
  test('Firefox', { timeout: patience }, () => withFirefox(walk));
  test('WebKit', { timeout: patience }, () => withWebKit(walk));
});

// In short runs the file has nothing to do, which is no failure.
test.runIf(!process.env.LONG)('waits for a long run', () => undefined);
