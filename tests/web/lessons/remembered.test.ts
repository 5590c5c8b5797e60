// Remembered properties: the core is asked once for each setting, and never given another one's.
import { expect, test } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core } from '../../../web/src/core/types.ts';
import { propertiesOf } from '../../../web/src/lessons/remembered.ts';

test('the core is asked once for each setting, and old ones are forgotten', async () => {
  const real = await loadCore();
  let asked = 0;
  const core: Core = {
    ...real,
    properties: (...args) => {
      asked++;
      return real.properties(...args);
    },
  };
  const first = propertiesOf(core, 'elu', { alpha: 2 });
  expect(propertiesOf(core, 'elu', { alpha: 2 }, { a: 1, d: 0 })).toBe(first);
  expect(asked).toBe(1);
  expect(propertiesOf(core, 'elu', { alpha: 2 }, { d: 1 }).range[0]).toBe(-1);
  expect(propertiesOf(core, 'elu', {}).range[0]).toBe(-1);
  expect(asked).toBe(3);
  for (let i = 1; i <= 64; i++) propertiesOf(core, 'elu', { alpha: 2 + i });
  expect(propertiesOf(core, 'elu', { alpha: 2 })).toEqual(first);
  expect(asked).toBe(68);
});
