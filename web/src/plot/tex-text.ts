// Text of any origin as TeX: what pdflatex can set without packages, and the rest by its code for newer engines.
import { oneLine } from './picture.ts';

const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi o pi rho varsigma sigma tau upsilon phi chi psi omega';

const capitals: Readonly<Record<string, string>> = {
  ...{ Γ: 'Gamma', Δ: 'Delta', Θ: 'Theta', Λ: 'Lambda', Ξ: 'Xi', Π: 'Pi' },
  ...{ Σ: 'Sigma', Φ: 'Phi', Ψ: 'Psi', Ω: 'Omega' },
};

const commands: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    greek.split(' ').map((name, i) => [String.fromCharCode(0x3b1 + i), `\\ensuremath{\\${name}}`]),
  ),
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [raised, `\\textsuperscript{${digit}}`])),
  ...Object.fromEntries(
    [...'ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ'].map((lowered, i) => [lowered, `\\textsubscript{${'aeoxhklmnpstijruv'[i]}}`]),
  ),
  ...Object.fromEntries([...'₀₁₂₃₄₅₆₇₈₉'].map((lowered, digit) => [lowered, `\\textsubscript{${digit}}`])),
  ...Object.fromEntries(
    Object.entries(capitals).map(([letter, name]) => [letter, `\\ensuremath{\\${name}}`]),
  ),
  ο: 'o',
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '\u2212': '\\ensuremath{-}',
  '\u2032': "\\ensuremath{'}",
  '\u2033': "\\ensuremath{''}",
  '\u00A0': '~',
  '\u2002': '\\enspace{}',
  '\u2009': '\\,',
  '\u200A': '\\kern0.1em{}',
  '\u202F': '\\,',
  ...{ '–': '--', '—': '---', '‘': '`', '’': "'", '“': '``', '”': "''", '…': '\\ldots{}' },
  ...{ '≤': '\\ensuremath{\\le}', '≥': '\\ensuremath{\\ge}', '≈': '\\ensuremath{\\approx}' },
  ...{ '±': '\\ensuremath{\\pm}', '→': '\\ensuremath{\\to}' },
  '∞': '\\ensuremath{\\infty}',
  '×': '\\ensuremath{\\times}',
  '·': '\\ensuremath{\\cdot}',
  '⁻': '\\textsuperscript{\\ensuremath{-}}',
};

/** Sets one character by its hexadecimal code, in documents that have `characterPreamble`. */
const command = '\\actichar';

/** Whether there are characters in it that pdflatex cannot set. */
export const needsCharacters = (source: string): boolean => source.includes(`${command}{`);

/** For documents that need characters: their font, or under pdflatex an error that says what to do. */
export const characterPreamble: readonly string[] = [
  '% Some texts have characters that pdflatex cannot set: compile this file with xelatex or lualatex.',
  '\\usepackage{iftex}',
  '\\ifPDFTeX',
  '  \\usepackage[utf8]{inputenc}',
  '  \\usepackage[T1]{fontenc}',
  '  \\PackageError{actiscope}{Compile this file with xelatex or lualatex}{Under pdflatex some characters become question marks.}',
  `  \\newcommand{${command}}[1]{?}`,
  '\\else',
  '  \\usepackage{fontspec}',
  '  % Any other font that has the characters will do.',
  '  \\newfontfamily{\\actifont}{FandolHei-Regular.otf}[BoldFont=FandolHei-Bold.otf]',
  `  \\newcommand{${command}}[1]{{\\actifont\\symbol{"#1}}}`,
  '\\fi',
];

/** Letters that the fonts of pdflatex have are kept, others that are not known are written by their codes. */
export function texText(text: string): string {
  return Array.from(oneLine(text), (character) => {
    if (Object.hasOwn(commands, character)) return commands[character];
    if (/[{}$&#%_]/.test(character)) return `\\${character}`;
    if (/[ -~\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF]/.test(character)) return character;
    return `${command}{${character.codePointAt(0)?.toString(16).toUpperCase()}}`;
  }).join('');
}

/** After a line that writes a text by codes: the text, for whoever edits the file. */
export function texRemark(text: string): string {
  return needsCharacters(texText(text)) ? ` % ${oneLine(text)}` : '';
}

/** The name of a curve, f, f′ or f″, as mathematics. */
export function mathName(text: string): string {
  const primes = text.includes('\u2033') ? "''" : text.includes('\u2032') ? "'" : '';
  return `$f${primes}$`;
}

/** The label of a tick: a number with a true minus, perhaps with an exponent. */
export function texNumber(label: string): string {
  const [digits, exponent] = label.replaceAll('\u2212', '-').split('e');
  if (exponent === undefined) return digits === '' ? '' : `$${digits}$`;
  const power = `10^{${exponent}}`;
  return digits === '1' ? `$${power}$` : digits === '-1' ? `$-${power}$` : `$${digits}\\times${power}$`;
}
