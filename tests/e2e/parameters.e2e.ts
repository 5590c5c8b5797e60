// Each parameter of each function: slider, number box and reset, in the read-out and on the canvas.
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { domainOf, inDomain } from '../../web/src/core/domain.ts';
import type { ActivationInfo, ParameterInfo, Params } from '../../web/src/core/types.ts';
import { core, inTurn } from './core.ts';
import { type Area, cornerView, courses, findCurves, fingerprint, legendColour, plotArea } from './pixels.ts';
import { expectRounded, numberIn, readouts } from './shown.ts';
import { show, useSite } from './site.ts';

const site = useSite();
const adjustable = inTurn.filter((info) => info.params.length > 0);
const x = [-5, 5] as const;
const y = [-4, 4] as const;
let page: Page;
let area: Area;

beforeAll(async () => {
  page = await site.open(cornerView, { keep: true });
  area = await plotArea(page);
});

const canvasOf = (page: Page): Locator => page.locator('act-figure canvas');
const sliderOf = (page: Page, { symbol, id }: ParameterInfo): Locator =>
  page.getByRole('slider', { name: `${symbol}, ${id},` });
const boxOf = (page: Page, { symbol, id }: ParameterInfo): Locator =>
  page.getByRole('spinbutton', { name: `${symbol}, ${id},` });
/** The same by place, which is found faster. */
const rowOf = (page: Page, { id }: ParameterInfo, type: 'range' | 'number'): Locator =>
  page.locator(`act-params [data-param="${id}"] input[type=${type}]`);

/** The x at which moving this parameter from one value to another changes f, f′ and f″ most. */
function tellingPlace(id: string, param: string, from: number, to: number): number {
  // What a step is at its jump is all there is to set.
  if (id === 'step') return 0;
  const xs = Array.from({ length: 79 }, (_, i) => Number((-3.95 + 0.1 * i).toFixed(2)));
  const [before, after] = [from, to].map((value) => core.evaluate(id, xs, { [param]: value }));
  const differs = (i: number): number =>
    [0, 1, 2].filter((k) => [before.f, before.d1, before.d2][k][i] !== [after.f, after.d1, after.d2][k][i])
      .length + Math.min(0.9, Math.abs(before.f[i] - after.f[i]));
  return xs[xs.map((_, i) => i).sort((a, b) => differs(b) - differs(a))[0]];
}

/** The read-out and the canvas show what the core says for these values. */
async function expectShown(
  page: Page,
  colour: string,
  id: string,
  params: Params,
  at: number,
): Promise<void> {
  const jets = core.evaluate(id, [at], params);
  const shown = await readouts(page);
  for (const curve of ['f', 'd1', 'd2'] as const) {
    const cells = shown[curve];
    if (cells.length === 1)
      expectRounded(cells[0], jets[curve][0], `${id} ${JSON.stringify(params)} ${curve}(${at})`);
  }
  const curves = courses({ id, params, x, y, at }, area);
  const { covered, strays } = await findCurves(canvasOf(page), area, curves, colour);
  const about = `${id} ${JSON.stringify(params)}`;
  // Where f″ runs alone it is dashed.
  for (const [order, least] of [0.97, 0.95, 0.4].entries())
    if (!Number.isNaN(covered[order]))
      expect(covered[order], `order ${order} of ${about}`).toBeGreaterThan(least);
  // At a jump the lens shows the curve a second time.
  if (id !== 'step') expect(strays, `stray pixels beside ${about}`).toBe(0);
}

/** Drags the thumb to a share of the slider's length. */
async function drag(page: Page, slider: Locator, share: number): Promise<void> {
  const place = await slider.boundingBox();
  const range = await slider.evaluate((input) => {
    const { min, max, valueAsNumber } = input as HTMLInputElement;
    return (valueAsNumber - Number(min)) / (Number(max) - Number(min));
  });
  if (place === null) throw new Error('There is no slider to drag.');
  const thumb = 16;
  const at = (part: number): number => place.x + thumb / 2 + part * (place.width - thumb);
  const middle = place.y + place.height / 2;
  await page.mouse.move(at(range), middle);
  await page.mouse.down();
  for (const part of [0.3, 0.7, 1]) await page.mouse.move(at(range + part * (share - range)), middle);
  await page.mouse.up();
}

const allowed = (info: ActivationInfo, param: string, value: number): boolean =>
  inDomain(value, domainOf(info, {}, param));

describe.each(adjustable.map((info) => ({ id: info.id, info })))('$id', ({ id, info }) => {
  test.each(info.params.map((parameter) => ({ param: parameter.id, parameter })))(
    '$param moves by keys and by dragging',
    async ({ param, parameter }) => {
      const { min, max, step, initial } = parameter;
      const far = min + 0.8 * (max - min);
      const at = tellingPlace(id, param, initial, allowed(info, param, far) ? far : min);
      await show(page, `?v=1&f=${id}&x=-5:5&y=-4:4&show=f,d1,d2&at=${at}&ref=none`);
      const slider = rowOf(page, parameter, 'range');
      const box = rowOf(page, parameter, 'number');
      // The sliders come with the first function that has some.
      await slider.waitFor();
      // Both are called by symbol and id.
      expect(await sliderOf(page, parameter).count()).toBe(1);
      expect(await boxOf(page, parameter).count()).toBe(1);
      const colour = await legendColour(page);
      const attribute = async (name: string): Promise<number> => Number(await slider.getAttribute(name));
      expect([await attribute('min'), await attribute('max'), await attribute('step')]).toEqual([
        min,
        max,
        step,
      ]);
      expect(Math.abs((await numberIn(slider)) - initial)).toBeLessThanOrEqual(step / 2);
      expect(await numberIn(box)).toBe(initial);
      await expectShown(page, colour, id, {}, at);

      const untouched = await fingerprint(canvasOf(page));
      // The thumb itself must outlive what it causes.
      const thumb = await slider.elementHandle();
      const upward = initial + 2 * step <= max && allowed(info, param, initial + 2 * step);
      const key = upward ? 'ArrowRight' : 'ArrowLeft';
      await slider.press(key);
      await slider.press(key);
      const pressed = await numberIn(slider);
      expect(Math.abs(Math.abs(pressed - initial) - 2 * step)).toBeLessThanOrEqual(step / 2 + 1e-12);
      expect(await numberIn(box)).toBe(pressed);
      await expectShown(page, colour, id, { [param]: pressed }, at);

      // A function's first slider is dragged to both sides, the others to one: the whole takes long enough.
      for (const share of parameter === info.params[0] ? [0.2, 0.8] : [0.8]) {
        await drag(page, slider, share);
        const dragged = await numberIn(box);
        const wanted = min + share * (max - min);
        expect(Math.abs((await numberIn(slider)) - dragged)).toBeLessThanOrEqual(step / 2);
        const complaint = page.locator('act-params [role=alert]');
        if (allowed(info, param, wanted)) {
          expect(Math.abs(dragged - wanted)).toBeLessThan(0.06 * (max - min) + step);
          expect(await complaint.count()).toBe(0);
        } else expect(await complaint.textContent()).toContain('is outside');
        await expectShown(page, colour, id, { [param]: dragged }, at);
        if (dragged !== initial) expect(await fingerprint(canvasOf(page))).not.toBe(untouched);
      }
      expect(await slider.evaluate((input, first) => input === first, thumb)).toBe(true);

      await slider.dblclick({ position: { x: 4, y: 12 } });
      await expect.poll(() => numberIn(box)).toBe(initial);
      expect(await fingerprint(canvasOf(page)), 'the picture before').toBe(untouched);
      await slider.press(key);
      await page.getByRole('button', { name: `Reset ${parameter.symbol}`, exact: true }).click();
      expect(await numberIn(box)).toBe(initial);
      await expect.poll(() => new URL(page.url()).searchParams.get('f')).toBe(id);
    },
  );
});
