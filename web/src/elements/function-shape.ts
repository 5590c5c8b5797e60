// The curve of f or f′ in 40 × 20 pixels, as the core traces it.
import { html, type TemplateResult } from 'lit';
import type { ActivationInfo, Core } from '../core/types.ts';
import { autoRange } from '../plot/range.ts';
import { Survey } from '../plot/survey.ts';

const width = 40;
const height = 20;
const identity = { a: 1, b: 1, c: 0, d: 0 };

const paths = new WeakMap<ActivationInfo, Map<0 | 1, { readonly path: string; readonly zero: number }>>();

function shapeOf(core: Core, info: ActivationInfo, order: 0 | 1) {
  const { id, view } = info;
  const breaks = core.breaks(id);
  const survey = new Survey();
  survey.read(core, { id, params: {}, transform: identity }, view, breaks);
  const [lo, hi] = autoRange([survey.values[order], Float64Array.of(0)], 0, 1, 1);
  const { points } = core.trace(id, { order, view: { x: view, y: [lo, hi], width, height } });
  const px = (x: number): string => ((width * (x - view[0])) / (view[1] - view[0])).toFixed(1);
  const py = (y: number): string =>
    Math.max(-9, Math.min(height + 9, height - (height * (y - lo)) / (hi - lo))).toFixed(1);
  let path = '';
  let pen = 'M';
  for (let i = 0; i < points.length; i += 2) {
    if (Number.isNaN(points[i + 1])) pen = 'M';
    else {
      path += `${pen}${px(points[i])} ${py(points[i + 1])}`;
      pen = 'L';
    }
  }
  return { path, zero: Number(py(0)) };
}

export function functionShape(core: Core, info: ActivationInfo, order: 0 | 1): TemplateResult {
  let known = paths.get(info);
  if (known === undefined) {
    known = new Map();
    paths.set(info, known);
  }
  let shape = known.get(order);
  if (shape === undefined) {
    shape = shapeOf(core, info, order);
    known.set(order, shape);
  }
  return html`<svg class="shape" width=${width} height=${height} fill="none" aria-hidden="true">
    <path d="M0 ${shape.zero}H${width}" stroke="var(--act-hairline)"></path>
    <path d=${shape.path} stroke="currentColor" stroke-width=${order === 0 ? 1.75 : 1.25}></path>
  </svg>`;
}
