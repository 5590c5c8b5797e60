// The page in a frame: one plot from the frame's address, in words with the page around it by messages.
import './element.ts';
import type { EmbedElement } from './elements/embed.ts';
import { type EmbedError, type EmbedState, isKey } from './elements/embed-state.ts';
import type { ActNotice } from './elements/notice.ts';
import { frameWords } from './i18n/frame.ts';
import { readersLang } from './i18n/index.ts';
import { pairs } from './model/query.ts';

/** Messages to the page around; it may be of any origin, and nothing in them is secret. */
function tell(type: 'ready' | 'resize' | 'state' | 'probe', rest: object = {}): void {
  if (window.parent !== window) window.parent.postMessage({ type: `act:${type}`, ...rest }, '*');
}

/** The state in a message, if it is one for us: texts and numbers by the keys of a link. */
function stateIn(data: unknown): EmbedState | null {
  if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'act:set') return null;
  if (!('state' in data) || typeof data.state !== 'object' || data.state === null) return null;
  const entries = Object.entries(data.state).filter(
    ([key, value]) =>
      isKey(key) && (value === null || typeof value === 'string' || typeof value === 'number'),
  );
  return Object.fromEntries(entries);
}

const given = pairs(location.search.replace(/^\?/, ''));
const page = given.find(({ key }) => key === 'page')?.value;
const plot = document.createElement(page === 'compare' ? 'act-compare' : 'act-plot') as EmbedElement;
// The first of several counts, as in every link.
plot.state = Object.fromEntries(
  given
    .filter(({ key }) => isKey(key))
    .reverse()
    .map(({ key, value }) => [key, value]),
);
document.body.append(plot);

/** A plot without any function shows what stands in it: the name that nobody knows, lest the frame be blank. */
let notice: ActNotice | null = null;
plot.addEventListener('act-error', (event) => {
  const { reason } = (event as CustomEvent<EmbedError>).detail;
  if (reason !== 'unknown-function' && reason !== 'ambiguous-function') return;
  const { f = '', lang } = plot.state;
  if (notice === null) {
    notice = document.createElement('act-notice') as ActNotice;
    plot.append(notice);
  }
  notice.heading = frameWords[lang === 'zh' || lang === 'en' ? lang : readersLang()].noFunction;
  notice.details = [{ quoted: f, text: '' }];
});

let height = 0;
function resize(): void {
  const wanted = Math.ceil(plot.wantedHeight);
  if (wanted === height) return;
  height = wanted;
  tell('resize', { height });
}

plot.addEventListener('act-probe', (event) => tell('probe', (event as CustomEvent<object>).detail));
plot.addEventListener('act-change', (event) => tell('state', (event as CustomEvent<object>).detail));
addEventListener('message', ({ source, data }) => {
  if (source !== window.parent) return;
  const state = stateIn(data);
  if (state !== null) plot.state = { ...plot.state, ...state };
  // A page whose script came later than the frame.
  if (height > 0 && data?.type === 'act:ask') tell('resize', { height });
});
plot.ready.then(
  () => {
    tell('ready');
    // Any part may get another height: the sentence, sliders that come later.
    const sizes = new ResizeObserver(resize);
    const watch = (): void => {
      sizes.disconnect();
      for (const part of plot.renderRoot.querySelectorAll('.embed > *')) sizes.observe(part);
    };
    new MutationObserver(watch).observe(plot.renderRoot, { childList: true, subtree: true });
    watch();
    resize();
  },
  () => resize(),
);
