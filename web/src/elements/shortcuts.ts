// What single keys do while a plot has the focus; fetched with the first key pressed there.
import type { Core } from '../core/types.ts';
import { en, zh } from '../i18n/keys.ts';
import type { Dictionary } from '../i18n/index.ts';
import { compareExplored } from '../model/compared.ts';
import { type Curve, explored, themes, type ViewState } from '../model/state.ts';
import { choose, setLang, setTheme, toggle } from '../model/transitions.ts';
import type { ActKeysDialog } from './keys-dialog.ts';
import './keys-dialog.ts';
import { permalink } from './permalink.ts';
import type { ActToast } from './toast.ts';
import './toast.ts';
import { sendStep } from './transition.ts';

/** What the keys act on. */
export interface Shell {
  readonly core: Core;
  readonly state: ViewState;
  readonly words: Dictionary;
  /** Where steps are sent from, and where dialogs stand. */
  readonly root: ShadowRoot;
  /** The element of the page shown. */
  readonly page: Element | null;
}

const curveKeys: Readonly<Record<string, Curve>> = { 1: 'f', 2: 'd1', 3: 'd2', t: 'tan', a: 'asy' };

/** The one element of a kind in the shell, made when first wanted. */
function own<E extends HTMLElement>(root: ShadowRoot, name: string): E {
  const there = root.querySelector<E>(name);
  if (there !== null) return there;
  const made = document.createElement(name) as E;
  root.append(made);
  return made;
}

function step(shell: Shell, change: (state: ViewState) => ViewState, history?: 'push'): void {
  const { host } = shell.root;
  if (host instanceof HTMLElement) sendStep(host, change, history);
}

export function showKeys({ root, words }: Pick<Shell, 'root' | 'words'>): void {
  const dialog = own<ActKeysDialog>(root, 'act-keys-dialog');
  dialog.lang = words.code;
  void dialog.open();
}

async function share({ core, state, words, root }: Shell): Promise<void> {
  const toast = own<ActToast>(root, 'act-toast');
  const link = permalink(state, core);
  try {
    await navigator.clipboard.writeText(link);
    toast.tell(words.linkCopied);
  } catch {
    toast.tell(`${words.linkByHand} ${link}`);
  }
}

/** The first element of a kind in the shadow of another, however deep. */
function within(element: Element, name: string): Element | null {
  const root = element.shadowRoot;
  const here = root?.querySelector(name) ?? null;
  if (here !== null || root === null) return here;
  for (const child of root.querySelectorAll('*')) {
    const found = within(child, name);
    if (found !== null) return found;
  }
  return null;
}

function exportShown({ page, root, words }: Shell): void {
  const button = page === null ? null : within(page, 'act-export')?.shadowRoot?.querySelector('button');
  if (button) button.click();
  else own<ActToast>(root, 'act-toast').tell((words.code === 'en' ? en : zh).nothingToExport);
}

function neighbour(shell: Shell, by: -1 | 1): void {
  const { catalogue } = shell.core;
  const here = catalogue.findIndex(({ id }) => id === explored(shell.state, catalogue).id);
  const { id } = catalogue[(here + by + catalogue.length) % catalogue.length];
  step(shell, (state) => choose(state, id), 'push');
}

function nextTheme(shell: Shell): void {
  const theme = themes[(themes.indexOf(shell.state.theme) + 1) % themes.length];
  step(shell, (state) => setTheme(state, theme));
  const words = shell.words.code === 'en' ? en : zh;
  own<ActToast>(shell.root, 'act-toast').tell(words.themeIs(shell.words.theme[theme]));
}

/** Does what a key is for; keys that are for nothing do nothing. */
export function press(key: string, shell: Shell): void {
  const { core, state, words } = shell;
  const curve = curveKeys[key];
  const exploring = state.page === 'explore';
  if (curve !== undefined) step(shell, (view) => toggle(view, curve));
  else if (key === '[' && exploring) neighbour(shell, -1);
  else if (key === ']' && exploring) neighbour(shell, 1);
  else if (key === 'c' && exploring) step(shell, (view) => compareExplored(view, core.catalogue), 'push');
  else if (key === 's') void share(shell);
  else if (key === 'e') exportShown(shell);
  else if (key === 'd') nextTheme(shell);
  else if (key === 'l') step(shell, (view) => setLang(view, words.code === 'en' ? 'zh' : 'en'));
}
