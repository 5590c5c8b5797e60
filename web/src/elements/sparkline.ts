// A function's shape in 32 × 18 pixels, as SVG, on its own zero line.
import { type SVGTemplateResult, svg, html, type TemplateResult } from 'lit';
import type { ActivationInfo, Core } from '../core/types.ts';

const width = 32;
const height = 18;
const samples = 40;

const shapes = new WeakMap<ActivationInfo, { readonly path: string; readonly zero: number }>();

function shape(core: Core, info: ActivationInfo): { readonly path: string; readonly zero: number } {
  const known = shapes.get(info);
  if (known !== undefined) return known;
  // A little less than the full view: the interesting part is in the middle.
  const [lo, hi] = [0.7 * info.view[0], 0.7 * info.view[1]];
  const xs = Float64Array.from({ length: samples + 1 }, (_, i) => lo + ((hi - lo) * i) / samples);
  const { f } = core.evaluate(info.id, xs);
  const jumps = core.breaks(info.id).filter((found) => found.kind === 'jump');
  const bottom = Math.min(0, ...f) - 0.2;
  const scale = height / (Math.max(1, ...f) + 0.2 - bottom);
  const y = (value: number): number => height - (value - bottom) * scale;
  let path = '';
  for (let i = 0; i < xs.length; i++) {
    const lifted = i === 0 || jumps.some((jump) => jump.x > xs[i - 1] && jump.x <= xs[i]);
    path += `${lifted ? 'M' : 'L'}${((i * width) / samples).toFixed(1)} ${y(f[i]).toFixed(1)}`;
  }
  const made = { path, zero: y(0) };
  shapes.set(info, made);
  return made;
}

export function sparkline(core: Core, info: ActivationInfo): TemplateResult {
  const { path, zero } = shape(core, info);
  const axis: SVGTemplateResult = svg`<path d="M0 ${zero.toFixed(1)}H${width}" stroke="var(--act-hairline)" />`;
  return html`<svg width=${width} height=${height} fill="none" aria-hidden="true">
    ${axis}<path d=${path} stroke="currentColor" stroke-width="1.5" />
  </svg>`;
}
