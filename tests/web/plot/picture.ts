// A picture that has one of everything, and texts that try to break out of the files they are written into.
import type { PlotTheme } from '../../../web/src/plot/palette.ts';
import type { Panel, Picture } from '../../../web/src/plot/picture.ts';
import type { Scene } from '../../../web/src/plot/scene.ts';

export const theme: PlotTheme = {
  ...{
    paper: '#fcfbf8',
    ink: '#1b1d21',
    ink2: '#5c6068',
    axis: '#8a8d93',
    ghost: '#909298',
    hairline: '#e4e2dc',
    accent: '#0a4fb3',
  },
  lines: ['#0a4fb3', '#da6900', '#3e9b8d', '#740159', '#a276ea', '#625103'],
  texts: ['#0a4fb3', '#ad5200', '#26766a', '#740159', '#7a48cc', '#625103'],
  ramp: ['#6499e6', '#427cd0', '#2662b6', '#12468e', '#082656'],
  ...{ font: "ui-sans-serif, 'Segoe UI',\n  sans-serif", mathFont: 'Palatino, serif' },
};

const line = { slot: 1, dash: [8, 3], width: 2.5, opacity: 0.72 };

/** Two functions, both with a jump. */
export const scene: Scene = {
  ...{ x: [-5, 5], y: [-1, 4], xTicks: [-4, -2, 0, 2, 4], yTicks: [0, 1e5] },
  curves: [
    { ...line, order: 1, points: Float64Array.of(-5, 0, 0, 0, Number.NaN, Number.NaN, 0, 1, 5, 1) },
    { ...line, order: 1, slot: null, dash: [], points: Float64Array.of(-5, 0.1, 5, 1 / 3) },
    { ...line, order: 0, opacity: 1, points: Float64Array.of(-5, 0, 0, 0, 5, 5) },
    { ...line, order: 0, slot: 2, dash: [], opacity: 1, points: Float64Array.of(-5, -1e-7, 5, 1e21) },
  ],
  dots: [
    { x: 0, y: 0, filled: true, slot: 1 },
    { x: 0, y: 1, filled: false, slot: 1 },
    { x: 0, y: 9, filled: true, slot: 1 },
  ],
  asymptotes: [{ x: 3, slot: 2 }],
  labels: [
    { text: 'ReLU', y: 4, slot: 1, math: false, side: 'right' },
    { text: 'f\u2009\u2032', y: 4, slot: 2, math: true, side: 'right' },
  ],
  probe: { x: -0.75, marks: [{ y: 0.5, slot: 1 }], slope: 0.25 },
  compact: false,
};

export const frame: Panel['frame'] = {
  ...{ x0: 312, kx: 60, y0: 332, ky: -80, left: 12, right: 612, top: 12, bottom: 412 },
};

export const panel: Panel = {
  ...{ scene, frame, names: ['ReLU', 'Swish β = 1.5'], heading: '', slot: 1, left: 0, top: 0, width: 648 },
};

export const picture: Picture = {
  ...{ panels: [panel], width: 648, height: 436, theme },
  about: {
    title: 'ReLU, Swish β = 1.5',
    functions: [
      { id: 'relu', name: 'ReLU', formula: '\\max(0,x)', parameters: [] },
      { id: 'swish', name: 'Swish β = 1.5', formula: 'x\\,\\sigma(\\beta x)', parameters: ['β = 1.5'] },
    ],
    variant: '',
    permalink: 'https://example.org/a/?v=1&page=compare&f=relu,swish:beta:1.5',
  },
};

/** The same with a text of one's own wherever a text can stand. */
export function worded(text: string): Picture {
  const label = { ...scene.labels[0], text };
  const own: Panel = { ...panel, names: [text, text], heading: text, scene: { ...scene, labels: [label] } };
  const entry = { id: 'relu', name: text, formula: text, parameters: [text] };
  return {
    ...picture,
    panels: [own, { ...own, left: 648, top: 30 }],
    about: { title: text, functions: [entry], variant: text, permalink: text },
  };
}

export const hostile: readonly string[] = [
  '</title><script>alert(1)</script>',
  '"><svg onload="alert(1)" x="',
  "' onclick='alert(1)",
  ']]><!-- -->&amp;&lt;&#x0;',
  '=1+1,"quoted"\r\nsecond line',
  '\n\\input{/etc/passwd}\n}\\end{document}$#%_^~&',
  '"""\nimport os\n\'\'\' $x$ \\ \u2028 x',
  '\u0000\u0007\uFFFE\uD800 α激活函数 😀',
];
