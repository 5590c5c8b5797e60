// A slider dragged for seconds on a slow machine, six curves and f′ shown: the last input is the one shown; says how often
// frames came, which depends too much on the machine to be held to a figure.
import { expect, test } from 'vitest';
import { fingerprint } from './pixels.ts';
import { useSite } from './site.ts';

const site = useSite();
/** Chromium's own brake on the page's processor. */
const throttle = 4;
const seconds = 3;
const figure = 'act-compare-overlay act-figure canvas';

interface Seen {
  /** Time stamps of frames. */
  readonly frames: readonly number[];
  readonly inputs: number;
}

/** In the page: notes every frame from now on, and counts inputs. */
function watchFrames(): void {
  const frames: number[] = [];
  const seen = { frames, inputs: 0 };
  Object.assign(globalThis, { seen });
  addEventListener('input', () => seen.inputs++, { capture: true });
  const frame = (at: number): void => {
    frames.push(at);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(share * values.length) - 1)];

test('the last input is the one shown, two frames after it came', async () => {
  const six = 'swish,elu,gelu,mish,softplus,tanh';
  const page = await site.open(`?v=1&lang=en&page=compare&layout=overlay&f=${six}&show=f,d1`);
  const canvas = page.locator(figure);
  const slider = page.getByRole('slider', { name: 'β, beta,' }).first();
  await slider.scrollIntoViewIfNeeded();
  const before = await fingerprint(canvas);
  const place = (await slider.boundingBox())!;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  const [y, from, reach] = [place.y + place.height / 2, place.x + 0.1 * place.width, 0.8 * place.width];
  await page.mouse.move(from, y);
  await page.mouse.down();
  await page.mouse.move(from + 1, y);
  await page.waitForTimeout(300);
  await page.evaluate(watchFrames);
  // Not waiting for the page, as a hand does not: sixty moves a second, there and back.
  const start = performance.now();
  const moves: Promise<void>[] = [];
  for (let i = 1; i <= 60 * seconds; i++) {
    const wait = start + (1000 * i) / 60 - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const along = Math.abs(((i / 60) % 2) - 1);
    moves.push(page.mouse.move(from + reach * (1 - along), y));
  }
  await Promise.all(moves);
  await page.mouse.move(from + 0.7 * reach, y);
  const { frames, inputs } = await page.evaluate(async () => {
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    return (globalThis as unknown as { seen: Seen }).seen;
  });
  // Two frames on nothing is still on its way.
  const held = await fingerprint(canvas);
  const value = await slider.inputValue();
  await page.waitForTimeout(500);
  expect(await fingerprint(canvas)).toBe(held);
  // Texts too, which may have had to wait for their turn.
  const box = page.getByRole('spinbutton', { name: 'β, beta,' }).first();
  expect(Number(await box.inputValue())).toBe(Number(value));
  await page.mouse.up();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const intervals = frames.slice(1).map((at, i) => at - frames[i]);
  const late = intervals.filter((interval) => interval > 33.4).length;
  console.log(
    `${inputs} inputs, ${intervals.length} frames in ${((frames.at(-1)! - frames[0]) / 1000).toFixed(1)} s: ` +
      `median ${quantile(intervals, 0.5).toFixed(1)} ms, 95 % within ${quantile(intervals, 0.95).toFixed(1)} ms, ` +
      `longest ${Math.max(...intervals).toFixed(1)} ms, ${late} beyond 33 ms`,
  );
  expect(inputs).toBeGreaterThan(40);
  // The link has that value too; and opened afresh, it looks as what is left when the hand lets go.
  await expect.poll(() => new URL(page.url()).search).toContain(`beta:${value}`);
  const fresh = await site.open(new URL(page.url()).search);
  await fresh.locator(figure).waitFor();
  const left = await fingerprint(canvas);
  expect(left).not.toBe(before);
  await expect.poll(() => fingerprint(fresh.locator(figure))).toBe(left);
});
