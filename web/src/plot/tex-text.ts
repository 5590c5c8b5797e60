// Text of any origin as TeX that pdflatex can set.

const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi o pi rho varsigma sigma tau upsilon phi chi psi omega';

const commands: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    greek.split(' ').map((name, i) => [String.fromCharCode(0x3b1 + i), `\\ensuremath{\\${name}}`]),
  ),
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [raised, `\\textsuperscript{${digit}}`])),
  ...Object.fromEntries(
    [...'ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ'].map((lowered, i) => [lowered, `\\textsubscript{${'aeoxhklmnpstijruv'[i]}}`]),
  ),
  ...Object.fromEntries([...'₀₁₂₃₄₅₆₇₈₉'].map((lowered, digit) => [lowered, `\\textsubscript{${digit}}`])),
  ο: 'o',
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '\u2212': '\\ensuremath{-}',
  '\u2032': "\\ensuremath{'}",
  '\u2033': "\\ensuremath{''}",
  '∞': '\\ensuremath{\\infty}',
  '×': '\\ensuremath{\\times}',
  '·': '\\ensuremath{\\cdot}',
  '⁻': '\\textsuperscript{\\ensuremath{-}}',
};

/** Letters that the fonts of pdflatex have are kept, others that are not known become a question mark. */
export function texText(text: string): string {
  return Array.from(text, (character) => {
    if (Object.hasOwn(commands, character)) return commands[character];
    if (/[{}$&#%_]/.test(character)) return `\\${character}`;
    return /[ -~\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF]/.test(character) ? character : '?';
  }).join('');
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
