// A widget for notebooks (anywidget's front-end module): traits are the keys of a link, in step both ways.
import './element.ts';
import { embedKeys, type Key } from './model/schema.ts';

/** What this needs of the notebook's model; traits that it does not have are undefined. */
export interface Model {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save_changes(): void;
  on(event: string, callback: () => void): void;
  off(event: string, callback: () => void): void;
}

type Plot = HTMLElement & { readonly [key in Exclude<Key, 'lang'>]: string | null } & { state: unknown };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The view of a model: its trait `state` with the traits of single keys over it; null is a default. */
function viewOf(model: Model): Readonly<Record<string, unknown>> {
  const whole = model.get('state');
  const single = embedKeys
    .map((key) => [key, model.get(key)] as const)
    .filter(([, value]) => value !== undefined && value !== null);
  return { ...(isRecord(whole) ? whole : {}), ...Object.fromEntries(single) };
}

function render({ model, el }: { readonly model: Model; readonly el: HTMLElement }): () => void {
  const plot = document.createElement(model.get('page') === 'compare' ? 'act-compare' : 'act-plot') as Plot;
  let writing = false;

  const write = (values: Readonly<Record<string, unknown>>): void => {
    writing = true;
    try {
      const known = Object.entries(values).filter(([name]) => model.get(name) !== undefined);
      const changed = known.filter(
        ([name, value]) => JSON.stringify(model.get(name)) !== JSON.stringify(value),
      );
      for (const [name, value] of changed) model.set(name, value);
      if (changed.length > 0) model.save_changes();
    } finally {
      writing = false;
    }
  };
  const read = (): void => {
    if (!writing) plot.state = viewOf(model);
  };
  const change = (): void => {
    const language = plot.lang === '' ? null : plot.lang;
    const single = embedKeys.map((key) => [key, key === 'lang' ? language : plot[key]] as const);
    write({ state: plot.state, ...Object.fromEntries(single) });
  };
  const probe = (event: Event): void => write({ probe: (event as CustomEvent<unknown>).detail });

  const events = ['state', ...embedKeys].map((name) => `change:${name}`);
  read();
  plot.addEventListener('act-change', change);
  plot.addEventListener('act-probe', probe);
  for (const event of events) model.on(event, read);
  el.append(plot);
  return () => {
    for (const event of events) model.off(event, read);
    plot.removeEventListener('act-change', change);
    plot.removeEventListener('act-probe', probe);
    plot.remove();
  };
}

const widget = { render };

export { widget as default };
