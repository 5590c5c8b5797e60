// English: every word of the interface. Its shape is the type that other languages must fill.
import type { Remark } from '../model/remark.ts';

export const en = {
  code: 'en',
  tagline: 'Activation functions, exactly',
  pages: {
    explore: 'Explore',
    compare: 'Compare',
    families: 'Families',
    gradient: 'Gradient',
    softmax: 'Softmax',
    gates: 'Gates',
    build: 'Embed',
    about: 'About',
  },
  navigation: 'Pages',
  find: 'Find',
  findPlaceholder: 'Find a function',
  findToAdd: 'Add a function',
  nothingFound: (query: string): string => `No function is called “${query}”.`,
  language: 'Language: English. 切换为中文',
  otherLanguage: '中文',
  theme: { label: 'Theme', auto: 'as the system', light: 'light', dark: 'dark' },
  skip: 'Skip to the plot',
  functions: 'Functions by family',
  families: {
    rectified: 'Rectified',
    'self-gated': 'Self-gated',
    'exponential-linear': 'Exponential-linear',
    'smooth-rectifier': 'Smooth rectifiers',
    sigmoidal: 'Sigmoidal',
    hard: 'Hard',
    shrinkage: 'Shrinkage',
    radial: 'Radial',
    periodic: 'Periodic',
    algebraic: 'Algebraic',
  } as Readonly<Record<string, string>>,
  loading: 'Loading the calculator …',
  failedTitle: 'The calculator could not start.',
  instead: 'Meanwhile, the opening view as it was drawn when this page was made:',
  tryAgain: 'Try again',
  linkTitle: 'Part of this link could not be used; the rest is shown.',
  moreProblems: (count: number): string => `… and ${count} more.`,
  dismiss: 'Dismiss',
  unknownItem: (name: string): string => `${name}, unknown in this version`,
  readout: 'Values at the probe',
  shown: 'Click a line to show or hide it.',
  fromLeft: 'from left',
  fromRight: 'from right',
  onThePlot: 'On the plot',
  tangent: 'Tangent at the probe',
  parameters: 'Parameters',
  reset: 'Reset',
  resetParameter: (symbol: string): string => `Reset ${symbol}`,
  outside: (symbol: string, value: string, domain: string): string =>
    `${symbol} = ${value} is outside ${domain}; nothing was changed.`,
  /** @param text what was typed, where the box tells it: one for numbers keeps letters to itself */
  notANumber: (text: string): string =>
    `${text === '' ? 'That' : `“${text}”`} is not a number; nothing was changed.`,
  badRange: (lo: string, hi: string): string =>
    `${lo} to ${hi} is not a range that can be drawn; nothing was changed.`,
  view: 'View',
  from: (axis: string): string => `${axis} from`,
  to: (axis: string): string => `${axis} to`,
  automatic: 'Auto',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  resetView: 'Reset the view',
  variant: 'Scale and shift',
  variants: 'Same name, different function',
  inFrameworks: 'In frameworks',
  plotLabel: (name: string, orders: string, x: string, y: string): string =>
    `${name}: ${orders} for x from ${x}, y from ${y}`,
  probe: (name: string): string => `x on the curve of ${name}`,
  /** @param level it is exactly flat */
  sentence: (name: string, x: string, f: string, slope: number, d1: string, level: boolean): string => {
    const almost = level ? 'flat' : 'almost flat';
    const run = Math.abs(slope) < 0.005 ? almost : `${slope > 0 ? 'rises' : 'falls'} with slope ${d1}`;
    return `At _x_ = ${x} ${name} is #${f}# and ${run}.`;
  },
  sentenceAtFeature: (feature: string, x: string, name: string, f: string): string =>
    `At its ${feature}, _x_ = ${x}, ${name} is #${f}#.`,
  sentenceAtBreak: (
    name: string,
    x: string,
    left: string,
    right: string,
    at: string,
    known: boolean,
  ): string =>
    `At _x_ = ${x} the two sides of ${name} disagree: slope #${left}# from the left, #${right}# from the right; the point itself counts as ${at} by convention${known ? ', and frameworks may differ' : ''}.`,
  sentenceVertical: (name: string, x: string, slope: string): string =>
    `At _x_ = ${x} the tangent of ${name} is vertical: slope #${slope}# on both sides.`,
  sentenceAtJump: (name: string, x: string, left: string, right: string, at: string): string =>
    `At _x_ = ${x} ${name} jumps from #${left}# to #${right}#; at the point itself it is ${at}.`,
  sentenceUndefined: (name: string, x: string): string => `At _x_ = ${x} ${name} is not defined.`,
  remark: (remark: Remark, short: (value: number) => string): string => {
    const sides = { left: 'Left', right: 'Right' };
    const goes = (rises: boolean): string => (rises ? '*rises*' : '*falls*');
    const end = (limit: number): string =>
      Number.isFinite(limit) ? `towards ${short(limit)}` : 'without bound';
    switch (remark.kind) {
      case 'flat-sides':
        return 'On both sides it is flat: no gradient passes.';
      case 'mends':
        return `With _${remark.symbol}_ = ${short(remark.value)} the two sides would agree.`;
      case 'dead':
        return `${sides[remark.side]} of here it is constant: no gradient passes.`;
      case 'returns':
        return `${sides[remark.side]} of here it ${goes(remark.rises)} again ${end(remark.limit)}${
          remark.gates ? ': a small negative input is let through, a large one is switched off' : ''
        }.`;
      case 'turns':
        return `${sides[remark.side]} of here it ${goes(remark.rises)} again, to ${short(remark.value)} at _x_ = ${short(remark.x)}.`;
      case 'both':
        return `On both sides it ${goes(remark.rises)} ${end(remark.limit)}.`;
      case 'constant':
        return `From ${short(remark.piece.from)} to ${short(remark.piece.to)} it is constant: no gradient passes.`;
      case 'saturated':
        return `${sides[remark.side]} of here it *saturates* at ${short(remark.limit)}: less than a twentieth of a gradient passes.`;
      case 'steepest':
        return 'Nowhere is it steeper.';
      case 'passes': {
        const size = Math.abs(remark.slope);
        const turned = remark.slope < 0 ? ' and changes its sign' : '';
        if (size === 0) return 'No gradient passes here.';
        if (Math.abs(size - 1) < 0.005)
          return `A gradient passes here *unchanged*${turned && ' in size'}${turned}.`;
        return size > 1
          ? `A gradient *grows* here to ${short(Number(size.toPrecision(3)))} times its size${turned}.`
          : `A gradient keeps ${short(Number((100 * size).toPrecision(2)))} % of its size here${turned}.`;
      }
    }
  },
  features: {
    kink: 'kink',
    jump: 'jump',
    pole: 'pole',
    edge: 'edge',
    minimum: 'minimum',
    maximum: 'maximum',
    steepest: 'steepest place',
    inflection: 'inflection',
    crossing: 'crossing with the curve behind',
    origin: 'origin',
  },
  minimumIs: (value: string): string => `minimum ${value}`,
  maximumIs: (value: string): string => `maximum ${value}`,
  maxSlope: (value: string): string => `max slope ${value}`,
  ghost: (name: string): string => `${name} behind`,
  ghostDefault: (values: string): string => `${values}, for comparison`,
  plainGhost: (name: string): string => `${name} itself`,
  asymptotes: 'Asymptotes',
  saturated: 'Saturated zone',
  namedPoints: 'Extrema and inflections',
  lens: 'Lens ×8',
  slope: (value: string): string => `slope ${value}`,
  none: 'nothing',
  between: (from: string, to: string): string => `from ${from} to ${to}`,
  undefinedIn: (name: string, where: readonly string[]): string =>
    `${name} is not defined for x ${where.join(' and ')}: nothing is drawn there.`,
  facts: {
    smooth: 'Smooth',
    symmetry: 'Symmetry',
    breaks: 'Breaks',
    family: 'Family',
    none: 'none',
    odd: 'odd',
    even: 'even',
    range: 'Range',
    monotone: 'Monotone',
    yes: 'yes',
    no: 'no',
    steepest: 'Steepest',
    reachedAt: (slope: string, x: string): string => `${slope} at ${x}`,
    approachedAt: (slope: string, x: string): string => `${slope} as x → ${x}`,
    unbounded: 'unbounded',
    jumps: 'jumps',
    zeros: 'Zeros',
    manyZeros: (count: number, window: string): string => `${count} in [−${window}, ${window}]`,
    noLimit: 'no limit',
    slopeMoment: 'E f′² for N(0, 1)',
    zeroGradient: 'f′ = 0 for N(0, 1)',
    gain: 'Gain 1/√E f²',
  },
  smoothness: {
    smooth: 'everywhere, C∞',
    C3: 'C³',
    C2: 'C²',
    C1: 'C¹',
    C0: 'continuous, C⁰',
    discontinuous: 'jumps',
  },
  breakKinds: { kink: 'kink at', jump: 'jump at', pole: 'pole at', edge: 'edge at' },
  layout: { label: 'Layout', overlay: 'Overlay', grid: 'Grid', stack: 'Stack', table: 'Table' },
  axes: { label: 'Axes', shared: 'shared', free: 'free' },
  show: 'Show',
  add: 'Add',
  remove: (name: string): string => `Remove ${name}`,
  overlaySix: (names: string): string => `An overlay tells six apart; not drawn here: ${names}.`,
  colourHint: 'Coloured: the first six, as in the overlay',
  dragHint: 'Drag in any panel; all follow.',
  atX: 'At x =',
  function: 'Function',
  sortBy: (column: string): string => `Sort by ${column}`,
  export: {
    title: 'Export',
    close: 'Close',
    failed: 'The export could not be loaded. Try again.',
  },
  ways: {
    description: 'Description',
    data: 'Data as table',
    hear: 'Hear',
    keys: 'Keyboard',
    failed: 'This could not be loaded. Open it again to try once more.',
  },
  properties: 'Properties',
  codeTitle: 'Code',
  codeLanguages: 'in five languages',
  partFailed: 'This part could not be loaded. Try again.',
  share: 'Share',
  shareRow: 'Share, export',
  linkCopied: 'Link copied.',
  linkByHand: 'Copy the link yourself:',
  pageMenu: 'Pages',
  source: 'Source',
  compareTitle: 'Compare',
};

export type Dictionary = typeof en;
