// A slider step with one function shown: from the input event to the frame that shows the new curve.
import { expect, test } from 'vitest';
import { fingerprint } from './pixels.ts';
import { useSite } from './site.ts';

const site = useSite();
const steps = 60;

interface Times {
  /** Until the script that draws is done. */
  readonly drawn: readonly number[];
  /** Until the frame with it has been handed over for painting. */
  readonly painted: readonly number[];
}

/** In the page: times every input event, from when the browser made it. */
function timeInputs(): void {
  const [drawn, painted]: [number[], number[]] = [[], []];
  Object.assign(globalThis, { times: { drawn, painted } });
  addEventListener(
    'input',
    (event) => {
      const start = event.timeStamp;
      // Runs after every listener of the event and the updates they queued.
      const afterScript = new MessageChannel();
      afterScript.port1.onmessage = () => drawn.push(performance.now() - start);
      afterScript.port2.postMessage(null);
      requestAnimationFrame(() => {
        const afterFrame = new MessageChannel();
        afterFrame.port1.onmessage = () => painted.push(performance.now() - start);
        afterFrame.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];

test('a step of a dragged slider is in a frame within 16 ms', async () => {
  const page = await site.open('?v=1&f=swish&x=-5:5&y=-4:4', {
    before: (page) => page.addInitScript(timeInputs),
  });
  const slider = page.getByRole('slider', { name: 'β, beta,' });
  const place = (await slider.boundingBox())!;
  const canvas = page.locator('act-figure canvas');
  const before = await fingerprint(canvas);
  await page.mouse.move(place.x + 80, place.y + 12);
  await page.mouse.down();
  for (let i = 0; i < steps; i++) {
    await page.mouse.move(place.x + 84 + 2 * i, place.y + 12);
    // A hand does not move in step with the screen.
    await page.waitForTimeout(17 + (i % 5));
  }
  await page.mouse.up();
  const { drawn, painted } = await page.evaluate(() => (globalThis as unknown as { times: Times }).times);
  expect(painted.length).toBeGreaterThanOrEqual(steps);
  expect(await fingerprint(canvas)).not.toBe(before);
  const text = (times: readonly number[]): string => `${median(times).toFixed(1)} ms`;
  console.log(
    `slider step, median of ${painted.length}: drawn after ${text(drawn)}, in a frame after ${text(painted)}`,
  );
  expect(median(drawn)).toBeLessThanOrEqual(16);
  expect(median(painted)).toBeLessThanOrEqual(16);
});
