// A lab in a frame: its settings from the frame's address, in words with the page around it by messages.
import { type LabPage, type LabValues, labKeys } from './model/lab.ts';
import { pairs } from './model/query.ts';

const given = pairs(location.search.replace(/^\?/, ''));
const page = given.find(({ key }) => key === 'page')?.value as LabPage;
const keys: readonly string[] = [...labKeys[page], 'lang', 'theme'];
const lab = document.createElement(`act-${page}`) as HTMLElement & { state: LabValues };
/** The first of several counts, as in every link. */
for (const { key, value } of [...given].reverse()) if (keys.includes(key)) lab.setAttribute(key, value);

/** Messages to the page around; it may be of any origin, and nothing in them is secret. */
function tell(type: 'ready' | 'resize' | 'state', rest: object = {}): void {
  if (window.parent !== window) window.parent.postMessage({ type: `act:${type}`, ...rest }, '*');
}

addEventListener('message', ({ source, data }) => {
  if (source !== window.parent || typeof data !== 'object' || data === null) return;
  if (data.type === 'act:ask' && height > 0) tell('resize', { height });
  if (data.type !== 'act:set') return;
  const given = Object.entries(data.state ?? {}).filter(
    ([key, value]) =>
      keys.includes(key) && (value === null || typeof value === 'string' || typeof value === 'number'),
  );
  const { lang, theme, ...own } = Object.fromEntries(given);
  for (const [key, value] of Object.entries({ lang, theme }))
    if (value === null) lab.removeAttribute(key);
    else if (value !== undefined) lab.setAttribute(key, String(value));
  // The reader's own settings stay.
  if (Object.keys(own).length > 0) lab.state = { ...lab.state, ...(own as LabValues) };
});
lab.addEventListener('act-change', (event) => tell('state', (event as CustomEvent<object>).detail));

let height = 0;
new ResizeObserver(() => {
  const wanted = Math.ceil(lab.getBoundingClientRect().height);
  if (wanted === height || wanted === 0) return;
  if (height === 0) tell('ready');
  height = wanted;
  tell('resize', { height });
}).observe(lab);
document.body.append(lab);
