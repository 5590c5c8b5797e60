// The number box of each parameter: takes its whole domain, refuses what lies outside, and says so.
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { domainOf, inDomain, largestSize } from '../../web/src/core/domain.ts';
import type { ActivationInfo, ParameterInfo } from '../../web/src/core/types.ts';
import { exact } from '../../web/src/model/format.ts';
import { core, inTurn } from './core.ts';
import { fingerprint } from './pixels.ts';
import { expectRounded, numberIn, readoutOf } from './shown.ts';
import { show, useSite } from './site.ts';

const site = useSite();
let page: Page;

beforeAll(async () => {
  page = await site.open('?v=1', { keep: true });
});

const all = inTurn.flatMap((info) =>
  info.params.map((parameter) => ({ id: info.id, param: parameter.id, info, parameter })),
);

/** A value beyond the slider's end that is still in the domain, or null. */
function beyondSlider(info: ActivationInfo, { id, min, max }: ParameterInfo): number | null {
  const { min: least, max: most } = domainOf(info, {}, id);
  if (most > max + 7.25) return max + 7.25;
  if (least < min - 7.25) return min - 7.25;
  return null;
}

/** Values outside the domain: past each end it has, and the end itself where it is open. */
function outside(info: ActivationInfo, { id }: ParameterInfo): readonly number[] {
  const { min, max, minOpen, maxOpen } = domainOf(info, {}, id);
  // Past 1e100 a step of 1.5 is none.
  const past = (end: number, step: number): number => (Math.abs(end) === largestSize ? 10 * end : end + step);
  return [minOpen ? min : past(min, -1.5), maxOpen ? max : past(max, 1.5)];
}

test.each(all)('$id $param', async ({ id, param, info, parameter }) => {
  await show(page, `?v=1&f=${id}&at=-1.75&x=-5:5&y=-4:4`);
  const row = page.locator(`act-params [data-param="${param}"]`);
  const [box, slider] = [row.locator('input[type=number]'), row.locator('input[type=range]')];
  const canvas = page.locator('act-figure canvas');
  const type = async (text: string): Promise<void> => {
    await box.fill(text);
    await box.press('Enter');
  };

  let inForce = parameter.initial;
  const far = beyondSlider(info, parameter);
  if (far !== null) {
    await type(String(far));
    inForce = far;
    const off = Math.abs((await numberIn(slider)) - far);
    expect(off, 'the slider widens, and its thumb stands at the nearest step').toBeLessThanOrEqual(
      parameter.step,
    );
    const { f, d1 } = core.evaluate(id, [-1.75], { [param]: far });
    expectRounded((await readoutOf(page, 'f'))[0], f[0], 'f');
    expectRounded((await readoutOf(page, 'd1'))[0], d1[0], 'f′');
    await expect.poll(() => new URL(page.url()).searchParams.get('f')).toBe(`${id}:${param}:${far}`);
  }
  const picture = await fingerprint(canvas);
  for (const value of outside(info, parameter)) {
    await type(String(value));
    const complaint = page.locator('act-params [role=alert]');
    expect(await complaint.isVisible()).toBe(true);
    expect(await complaint.textContent()).toContain(exact(value));
    expect(await numberIn(box), 'what is in force stays in the box').toBe(inForce);
    expect(await fingerprint(canvas)).toBe(picture);
  }
  await type('');
  expect(await page.locator('act-params [role=alert]').isVisible()).toBe(true);
  expect(await numberIn(box)).toBe(inForce);
  const up = parameter.initial + parameter.step;
  await type(String(inDomain(up, domainOf(info, {}, param)) ? up : parameter.initial - parameter.step));
  expect(await page.locator('act-params [role=alert]').count(), 'a good value ends the complaint').toBe(0);
});

test('at least one box widens its slider and at least one refuses', () => {
  expect(all.filter(({ info, parameter }) => beyondSlider(info, parameter) !== null).length).toBeGreaterThan(
    5,
  );
  expect(all.filter(({ info, parameter }) => outside(info, parameter).length > 0).length).toBeGreaterThan(5);
});

test('letters, which a box for numbers keeps to itself, are told without quoting nothing', async () => {
  const typed = async (query: string, box: string, alert: string): Promise<string> => {
    await show(page, query);
    // The words have come when the other language is offered.
    await page.getByRole('button', { name: query.includes('zh') ? 'English' : '中文' }).waitFor();
    const field = page.locator(box).first();
    await field.fill('');
    await field.press('e');
    await field.press('Enter');
    return page.locator(alert).innerText();
  };
  const boxes = [
    ['', 'act-params input[type=number]', 'act-params [role=alert]'],
    ['', 'act-readout input[type=number]', 'act-readout [role=alert]'],
    ['', 'act-view-box #x-lo', 'act-view-box [role=alert]'],
    ['&page=compare', 'act-probe-bar input[type=number]', 'act-probe-bar [role=alert]'],
  ] as const;
  for (const [where, box, alert] of boxes) {
    expect(await typed(`?v=1&f=elu&at=1${where}`, box, alert), box).toBe(
      'That is not a number; nothing was changed.',
    );
    expect(await typed(`?v=1&f=elu&at=1&lang=zh${where}`, box, alert), box).toBe(
      '输入的内容不是数字，未作改动。',
    );
  }
});

test('with numbers as large as may be no fact runs over its neighbour', async () => {
  for (const query of [
    '?v=1&f=elu:alpha:1e9',
    '?v=1&t=a:1e9:c:1e9',
    '?v=1&f=gelu&t=a:-1.2345e99:b:3:c:1.2345e9:d:-1.2345e99',
  ]) {
    await show(page, query);
    const over = await page.locator('act-explore .facts').evaluate((list) => {
      const boxes = [...list.querySelectorAll('div')].map((fact) => {
        const text = document.createRange();
        text.selectNodeContents(fact);
        return { fact: fact.getBoundingClientRect(), text: text.getBoundingClientRect() };
      });
      return boxes.filter(({ fact, text }) => text.right > fact.right + 0.5).length;
    });
    expect(over, query).toBe(0);
    expect(await page.locator('act-explore .facts').innerText(), query).not.toMatch(/\d{7}/);
    expect(await page.locator('act-explore .sentence').innerText(), query).not.toMatch(/\d{7}/);
  }
});

test.each([
  ['desktop', 1280, '-0.7518001234567:-0.7518001234511', '-0.75180012345333'],
  ['desktop', 1280, '-1234567.8125:1234567.8125', '12345.678912345'],
  ['tablet', 820, '-120000:1335000', '99999.5'],
])('long numbers of the view are seen whole on a %s %i px wide: %s', async (_, width, x, at) => {
  const page = await site.open(`?v=1&f=gelu&x=${x}&at=${at}`, { viewport: { width, height: 800 } });
  const boxes = await page.locator('act-view-box .field, act-readout .field').evaluateAll((inputs) =>
    (inputs as HTMLInputElement[]).map(({ value, scrollWidth, clientWidth }) => ({
      value,
      cut: scrollWidth - clientWidth,
    })),
  );
  expect(boxes.map(({ value }) => value).slice(0, 3)).toEqual([at, ...x.split(':')]);
  for (const { value, cut } of boxes) expect(cut, value).toBeLessThanOrEqual(0);
  const over = await page.locator('act-readout').evaluate((readout) => {
    const field = readout.shadowRoot!.querySelector('.field')!.getBoundingClientRect();
    const { left, right } = readout.getBoundingClientRect();
    return [left - field.left, field.right - right];
  });
  expect(Math.max(...over), 'the box stays in its column').toBeLessThanOrEqual(0.5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test('a number that is cut does not pass for another one', async () => {
  await show(page, '?v=1&f=elu:alpha:1.23456789012');
  const box = page.locator('act-params .field');
  await expect.poll(() => box.inputValue()).toBe('1.23456789012');
  expect(await box.evaluate((input) => getComputedStyle(input).textOverflow)).toBe('ellipsis');
});
