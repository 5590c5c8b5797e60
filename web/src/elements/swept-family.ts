// What the page of families sweeps: a function, one of its parameters and the curves of its values.
import type { ActivationInfo, Core, ParameterInfo, Params } from '../core/types.ts';
import { openingSweep, shareOf, sweepValues, withValue } from '../lessons/sweep.ts';
import { exact } from '../model/format.ts';
import { explored, identityTransform, type Item, type Sweep, type ViewState } from '../model/state.ts';
import type { ScenePart } from '../plot/scene.ts';
import { currentSlot, sweptSlot } from '../plot/sweep-scene.ts';
import { infoOf } from './subject.ts';

/** A sweep with all that the parts of the page need of it. */
export interface Family {
  readonly item: Item;
  readonly info: ActivationInfo;
  readonly sweep: Sweep;
  readonly parameter: ParameterInfo;
  readonly index: number;
  readonly value: number;
  /** Values the function can have, each with its parameters, and those it cannot. */
  readonly curves: readonly { readonly value: number; readonly params: Params }[];
  readonly leftOut: readonly number[];
}

/** Null for a function without parameters. */
export function familyOf(core: Core, state: ViewState): Family | null {
  const item = explored(state, core.catalogue);
  const info = infoOf(core, item);
  const sweep = state.sweep ?? openingSweep(info);
  const parameter = info.params.find(({ id }) => id === sweep?.param);
  if (sweep === null || parameter === undefined) return null;
  const tried = sweepValues(sweep).map((value) => ({
    value,
    params: withValue(info, item, sweep.param, value),
  }));
  return {
    ...{ item, info, sweep, parameter, index: Math.max(0, state.items.indexOf(item)) },
    value: item.params[parameter.id] ?? parameter.initial,
    curves: tried.flatMap(({ value, params }) => (params === null ? [] : [{ value, params }])),
    leftOut: tried.filter(({ params }) => params === null).map(({ value }) => value),
  };
}

/** Its curves in the colours of the ramp, and the one that is chosen over them. */
export function partsOf({ item, info, parameter, sweep, curves, value }: Family): readonly ScenePart[] {
  const label = (each: number, first: boolean): string => {
    const number = exact(Number(each.toPrecision(3)));
    return first ? `${parameter.symbol} = ${number}` : number;
  };
  const full = (each: number) => ({ fullName: `${info.name} ${parameter.symbol} = ${exact(each)}` });
  const swept = curves.map((curve, i) => ({
    subject: { id: item.id, params: curve.params, transform: identityTransform },
    slot: sweptSlot(shareOf(sweep, curve.value)),
    name: label(curve.value, i === 0),
    ...full(curve.value),
  }));
  const current = {
    subject: { id: item.id, params: item.params, transform: identityTransform },
    slot: currentSlot(shareOf(sweep, value)),
    name: label(value, curves[0]?.value === value),
    ...full(value),
  };
  return [...swept, current].map((part) => ({ ...part, name: part.name || info.name }));
}
