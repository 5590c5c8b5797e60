// The gates' formulas as MathML.
import { html } from 'lit';
import type { GateId } from '../model/gatesCodec.ts';

const right: Readonly<Record<GateId, unknown>> = {
  glu: html`<math><mi>a</mi><mspace width="0.1em"></mspace><mi>σ</mi><mo stretchy="false" lspace="0em" rspace="0em">(</mo><mi>b</mi><mo stretchy="false" lspace="0em" rspace="0em">)</mo></math>`,
  bilinear: html`<math><mi>a</mi><mspace width="0.15em"></mspace><mi>b</mi></math>`,
  reglu: html`<math><mi>a</mi><mspace width="0.2em"></mspace><mi>max</mi><mo stretchy="false" lspace="0em" rspace="0em">(</mo><mn>0</mn><mo>,</mo><mi>b</mi><mo stretchy="false" lspace="0em" rspace="0em">)</mo></math>`,
  geglu: html`<math><mi>a</mi><mspace width="0.15em"></mspace><mi>b</mi><mspace width="0.15em"></mspace><mi mathvariant="normal">Φ</mi><mo stretchy="false" lspace="0em" rspace="0em">(</mo><mi>b</mi><mo stretchy="false" lspace="0em" rspace="0em">)</mo></math>`,
  swiglu: html`<math><mi>a</mi><mspace width="0.15em"></mspace><mi>b</mi><mspace width="0.15em"></mspace><mi>σ</mi><mo stretchy="false" lspace="0em" rspace="0em">(</mo><mi>b</mi><mo stretchy="false" lspace="0em" rspace="0em">)</mo></math>`,
};

export const gateFormula = (id: GateId): unknown => right[id];

/** a and b as a layer makes them. */
export const layerFormula = html`<math class="later"><mi>a</mi><mo>=</mo><mi>x</mi><mi>V</mi><mo>,</mo><mspace width="0.8em"></mspace><mi>b</mi><mo>=</mo><mi>x</mi><mi>W</mi></math>`;

export const leftSide = html`<math><mi>f</mi><mo stretchy="false" lspace="0em" rspace="0em">(</mo><mi>a</mi><mo>,</mo><mi>b</mi><mo stretchy="false" lspace="0em" rspace="0em">)</mo><mo>=</mo></math>`;
