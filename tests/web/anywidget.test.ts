// The notebook widget keeps to anywidget's own types. The types step of `npm test` is the judge; here nothing runs.
import type { AnyModel, AnyWidget, RenderProps } from '@anywidget/types';
import { expectTypeOf, test } from 'vitest';

type Module = typeof import('../../web/src/anywidget.ts');
type Widget = Module['default'];
type Given = Parameters<Widget['render']>[0];

test('is a widget as anywidget types it, and asks no more of a model than anywidget gives', () => {
  expectTypeOf<Widget>().toExtend<AnyWidget>();
  expectTypeOf<RenderProps>().toExtend<Given>();
  expectTypeOf<AnyModel>().toExtend<Given['model']>();
  expectTypeOf<ReturnType<Widget['render']>>().toEqualTypeOf<() => void>();
});
