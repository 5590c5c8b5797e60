// `npm run accuracy`: climbs from the goldens to the largest errors and writes docs/accuracy.md. Some minutes; needs mpmath.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cmake } from './cmake.mjs';
import { must } from './run.mjs';
import { root } from './tools.mjs';

const rounds = 12;
const bounds = [4, 8, 16];
const folder = join(root, 'build/accuracy');

/** The next of a fixed sequence of numbers in [0, 1): the same file every time. */
const draw = (() => {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
})();

/** What accuracy_report prints, as lists of words. */
async function report(golden, ...args) {
  const env = { ...process.env };
  if (golden) env.ACTISCOPE_GOLDEN = golden;
  const output = await must(join(root, 'build/native/accuracy_report'), args, { cwd: root, env });
  return output
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t').slice(1));
}

/** The largest errors in the goldens: `id order` → { units, x, parameters }. */
async function worstErrors(golden) {
  const rows = (await report(golden)).map(([id, order, units, x, ...parameters]) => [
    `${id} ${order}`,
    {
      units: units === 'inf' ? Infinity : Number(units),
      x: Number(x),
      parameters: parameters.map(Number),
    },
  ]);
  return new Map(rows);
}

/** Places around x: closer from round to round, then wide again, and always some of the doubles beside it. */
function neighbours(x, round) {
  const size = x === 0 ? 1e-3 : Math.abs(x);
  const wide = Array.from({ length: 12 }, (_, i) => {
    const distance = size * 2 ** -(3 + i * (1 + (round % 4))) * (0.5 + draw());
    return i % 2 === 0 ? x + distance : x - distance;
  });
  const beside = [-3, -2, -1, 1, 2, 3].map((ulps) => x + ulps * Math.max(size * 2 ** -52, 5e-324));
  return [...wide, ...beside];
}

/** One round: the truth around the worst places, and what is worse there. */
async function climb(worst, round) {
  const points = {};
  for (const [key, { units, x, parameters }] of worst) {
    if (units === 0 || !Number.isFinite(units)) continue;
    const id = key.split(' ')[0];
    points[id] ??= [];
    const near = neighbours(x, round).filter(Number.isFinite);
    const same = points[id].find(([other]) => JSON.stringify(other) === JSON.stringify(parameters));
    if (same) same[1].push(...near);
    else points[id].push([parameters, near]);
  }
  const out = join(folder, String(round));
  mkdirSync(out, { recursive: true });
  const file = join(folder, `${round}.json`);
  writeFileSync(file, JSON.stringify(points));
  await must(process.execPath, ['scripts/reference.mjs', '--at', file, '--out', out], { cwd: root });
  let worse = 0;
  for (const [key, found] of await worstErrors(out)) {
    if (!(found.units > worst.get(key).units)) continue;
    worst.set(key, found);
    worse++;
  }
  console.log(`round ${round} of ${rounds}: ${worse} figures grew`);
}

const figure = (units) =>
  Number.isFinite(units) ? (units < 1000 ? units.toFixed(2) : units.toExponential(1)) : '∞';
const place = ({ units, x, parameters }) =>
  units === 0 ? '' : `${x}${parameters.length > 0 ? ` (${parameters.join(', ')})` : ''}`;

function coreTable(goldens, worst) {
  const ids = [...new Set([...goldens.keys()].map((key) => key.split(' ')[0]))];
  const rows = ids.map((id) => {
    const keys = [0, 1, 2].map((order) => `${id} ${order}`);
    const sampled = keys.map((key) => figure(goldens.get(key).units));
    const known = keys.flatMap((key) => [figure(worst.get(key).units), place(worst.get(key))]);
    return `| \`${id}\` | ${[...sampled, ...known].join(' | ')} |`;
  });
  return [
    '| function | f, goldens | f′, goldens | f″, goldens | f, largest | at x | f′, largest | at x | f″, largest | at x |',
    '| --- | --: | --: | --: | --: | --- | --: | --- | --: | --- |',
    ...rows,
  ].join('\n');
}

async function textbookTable() {
  const rows = (await report(undefined, '--textbook')).map(([id, order, formula, ...figures]) => {
    const [near, nearX, nearCore, all, allX, allCore] = figures;
    const quantity = order === '0' ? 'f' : 'f′';
    return `| \`${id}\` ${quantity} | ${formula} | ${near} | ${nearX} | ${nearCore} | ${all} | ${allX} | ${allCore} |`;
  });
  return [
    '| function | textbook formula | \\|x\\| ≤ 20 | at x | Actiscope | all x | at x | Actiscope |',
    '| --- | --- | --: | --- | --: | --: | --- | --: |',
    ...rows,
  ].join('\n');
}

function overBound(worst) {
  const over = [...worst].filter(([key, { units }]) => units > bounds[Number(key.split(' ')[1])]);
  if (over.length === 0) return 'No function is known to exceed a bound.';
  const lines = over.map(([key, found]) => {
    const [id, order] = key.split(' ');
    return `- \`${id}\` ${['f', 'f′', 'f″'][Number(order)]}: ${figure(found.units)} at ${place(found)}`;
  });
  return ['These exceed their bound away from the goldens:', '', ...lines].join('\n');
}

const page = async (goldens, worst) => `# Accuracy

<!-- Made by \`npm run accuracy\`. Do not edit: a test compares the figures with the goldens. -->

Errors are given in units of |error| / (ulp(y) + |x·y′|·2⁻⁵³): the part that neither the rounding of the result nor
the rounding of x would cause by itself. A correctly rounded result has at most 0.5; ∞ is an error of class, such as
NaN or an infinity in place of a number. The bounds are ${bounds[0]} units for f, ${bounds[1]} for f′ and ${bounds[2]} for f″.

## Against the textbook

The formulas as they are usually written, computed in double precision with the C library's functions, at the
committed goldens of the default parameters; beside each the error of Actiscope at the same points.

${await textbookTable()}

## Every function

First the largest error at the committed goldens (300 points for the defaults and for each of three other parameter
sets or four: all binary exponents, ±0, [−20, 20], and close to every root and break). Then the largest known error and its x, after climbing from
there to worse neighbours in ${rounds} rounds; in brackets the parameters, in the order of the catalogue. The truth
is computed with up to 14,000 bits by \`scripts/reference.py\`, from formulas of its own. Periodic functions are
measured for |x| ≤ 10⁴.

The figures are those of a native build. The WebAssembly has the C library of Emscripten for \`expm1\`, \`log1p\`, \`erfc\` and
the like: its largest errors differ by a unit or so, and the tests hold it to the same bounds.

${overBound(worst)}

${coreTable(goldens, worst)}
`;

rmSync(folder, { recursive: true, force: true });
await cmake({
  folder: 'build/native',
  emscripten: false,
  target: 'accuracy_report',
  options: ['-DACTISCOPE_TESTS=ON'],
});
const goldens = await worstErrors();
const worst = new Map(goldens);
for (let round = 1; round <= rounds; round++) await climb(worst, round);
writeFileSync(join(root, 'docs/accuracy.md'), await page(goldens, worst));
console.log('docs/accuracy.md is written');
