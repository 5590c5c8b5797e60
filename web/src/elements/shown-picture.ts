// From the figures of a page to one picture, and to what its files say of themselves.
import type { Core } from '../core/types.ts';
import { settingOf } from '../core/domain.ts';
import { plain } from '../model/format.ts';
import { identityTransform, type ViewState } from '../model/state.ts';
import { headingRise } from '../plot/paint-picture.ts';
import type { About, Panel, Picture } from '../plot/picture.ts';
import { isAgainst } from '../plot/difference.ts';
import type { ScenePart } from '../plot/scene.ts';
import type { Subject } from '../plot/survey.ts';
import type { ActFigure } from './figure.ts';
import { permalink } from './permalink.ts';
import { pixelScale } from './pixels.ts';
import { infoOf } from './subject.ts';

/** Empty for f itself. */
function variantOf({ transform }: Subject): string {
  const letters = ['a', 'b', 'c', 'd'] as const;
  const values = letters.map((letter) => transform[letter] ?? identityTransform[letter]);
  if (letters.every((letter, i) => values[i] === identityTransform[letter])) return '';
  return `a·f(b·x + c) + d, ${letters.map((letter, i) => `${letter} = ${plain(values[i])}`).join(', ')}`;
}

/** What files call the functions of a figure: a variant beside the function itself is not called the same. */
function namesOf(parts: readonly ScenePart[]): readonly string[] {
  const changed = parts.map(({ subject }) => variantOf(subject) !== '');
  const mixed = changed.includes(true) && changed.includes(false);
  return parts.map(({ name, fullName = name }, i) =>
    mixed && changed[i] ? `variant of ${fullName}` : fullName,
  );
}

function functionOf(parts: readonly ScenePart[], core: Core): About['functions'][number] {
  const [{ subject, name, fullName }] = parts;
  const info = infoOf(core, { id: subject.id, params: {} });
  const { id, tex: formula } = info;
  const settings = info.params.map((parameter) => {
    const values = parts.map((part) => settingOf(info, part.subject.params ?? {}, parameter.id));
    return { parameter, values: [...new Set(values)].sort((one, other) => one - other).map(plain) };
  });
  const parameters = settings.map(({ parameter, values }) => `${parameter.symbol} = ${values.join(', ')}`);
  const swept = settings.find(({ values }) => values.length > 1);
  if (fullName === undefined || swept === undefined)
    return { id, name: fullName ?? name, formula, parameters };
  const { parameter, values } = swept;
  const family = `${info.name} ${parameter.symbol} = ${values[0]} … ${values.at(-1)}`;
  return { id, name: family, formula, parameters, swept: parameter.id };
}

function aboutOf(parts: readonly ScenePart[], core: Core, state: ViewState): About {
  // A stack shows each of its functions three times, and a family is one function.
  const groups = new Map<string, ScenePart[]>();
  for (const part of parts) {
    const { name, fullName, subject } = part;
    const key = fullName === undefined ? `${name}\n${JSON.stringify(subject.params)}` : subject.id;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  const functions = [...groups.values()].map((group) => functionOf(group, core));
  return {
    title: functions.map(({ name }) => name).join(', '),
    functions,
    variant: parts.map(({ subject }) => variantOf(subject)).find((variant) => variant !== '') ?? '',
    permalink: permalink(state, core),
  };
}

/** The stem of file names: the ids, a family's with what it sweeps, or what the page is called where they are many. */
export function fileStem({ functions }: About): string {
  const ids =
    functions.length > 3
      ? ['compare']
      : functions.map(({ id, swept }) => (swept === undefined ? id : `${id}-${swept}`));
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
      ...{ scene, frame, names: namesOf(parts) },
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
