// From the figures of a page to one picture, and to what its files say of themselves.
import type { Core } from '../core/types.ts';
import { settingOf } from '../core/domain.ts';
import { plain } from '../model/format.ts';
import { type FullTransform, identityTransform, type ViewState } from '../model/state.ts';
import { headingRise } from '../plot/paint-picture.ts';
import type { About, Panel, Picture } from '../plot/picture.ts';
import { isAgainst } from '../plot/difference.ts';
import type { ScenePart } from '../plot/scene.ts';
import type { ActFigure } from './figure.ts';
import { permalink } from './permalink.ts';
import { pixelScale } from './pixels.ts';
import { infoOf } from './subject.ts';

function variantOf(transform: FullTransform): string {
  const letters = ['a', 'b', 'c', 'd'] as const;
  if (letters.every((letter) => transform[letter] === identityTransform[letter])) return '';
  return `a·f(b·x + c) + d, ${letters.map((letter) => `${letter} = ${plain(transform[letter])}`).join(', ')}`;
}

function aboutOf(parts: readonly ScenePart[], core: Core, state: ViewState): About {
  // A stack shows each of its functions three times.
  const once = new Map(parts.map((part) => [`${part.name}\n${JSON.stringify(part.subject.params)}`, part]));
  const functions = [...once.values()].map(({ subject, name }) => {
    const info = infoOf(core, { id: subject.id, params: {} });
    const parameters = info.params.map(
      ({ id, symbol }) => `${symbol} = ${plain(settingOf(info, subject.params ?? {}, id))}`,
    );
    return { id: info.id, name, formula: info.tex, parameters };
  });
  return {
    title: functions.map(({ name }) => name).join(', '),
    functions,
    variant: variantOf(state.transform),
    permalink: permalink(state, core),
  };
}

/** The stem of file names: the ids, or what the page is called where they are many. */
export function fileStem({ functions }: About): string {
  const ids = functions.length > 3 ? ['compare'] : functions.map(({ id }) => id);
  return ['actiscope', ...ids].join('-');
}

/** Where a figure is, in its own pixels. */
function unscaled(figure: ActFigure): DOMRectReadOnly {
  const box = figure.getBoundingClientRect();
  const { left, top, width, height } = box;
  const by = pixelScale(figure, box);
  return new DOMRectReadOnly(left * by, top * by, width * by, height * by);
}

/** The functions of each panel of the picture. */
export function shownParts(figures: readonly ActFigure[]): readonly (readonly ScenePart[])[] {
  return figures.filter(({ drawn }) => drawn !== null).map(({ parts }) => parts);
}

/** Null while nothing is drawn. */
export function shownPicture(figures: readonly ActFigure[], core: Core, state: ViewState): Picture | null {
  const drawn = figures.flatMap((figure) => {
    const { drawn } = figure;
    return drawn === null ? [] : [{ figure, drawn, box: unscaled(figure) }];
  });
  if (drawn.length === 0) return null;
  const several = drawn.length > 1;
  // A grid gets room for its headings, and a margin.
  const [head, margin] = several ? [2 * headingRise, 12] : [0, 0];
  const left = Math.min(...drawn.map(({ box }) => box.left)) - margin;
  const top = Math.min(...drawn.map(({ box }) => box.top)) - head - margin;
  const panels = drawn.map(({ figure, drawn: { scene, frame }, box }): Panel => {
    const { parts } = figure;
    return {
      ...{ scene, frame, names: parts.map(({ name, fullName }) => fullName ?? name) },
      heading: several ? figure.heading || parts.map(({ name }) => name).join(', ') : '',
      // One colour is one function's.
      slot: parts.length > 1 ? null : parts[0].slot,
      ...{ left: box.left - left, top: box.top - top, width: box.width },
    };
  });
  const [right, bottom] = [drawn.map(({ box }) => box.right), drawn.map(({ box }) => box.bottom)];
  return {
    panels,
    width: Math.round(Math.max(...right) - left + margin),
    height: Math.round(Math.max(...bottom) - top + margin),
    theme: drawn[0].drawn.theme,
    about: aboutOf(
      // A difference shows the functions of the plot above it once more.
      drawn.flatMap(({ figure }) => figure.parts.filter(({ subject }) => !isAgainst(subject))),
      core,
      state,
    ),
  };
}
