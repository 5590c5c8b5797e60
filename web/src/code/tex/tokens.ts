// Cuts a TeX formula into tokens; what only sets sizes is dropped.

export type Token =
  | { readonly kind: 'digit'; readonly text: string; readonly spaced: boolean }
  /** A letter, a command such as \alpha, or an \operatorname by its name. */
  | { readonly kind: 'name'; readonly text: string; readonly spaced: boolean }
  /** The content of \text{…}. */
  | { readonly kind: 'text'; readonly text: string; readonly spaced: boolean }
  /** Brackets, operators, relations, \quad, \\, &, \begin{cases}, \end{cases}. */
  | { readonly kind: 'mark'; readonly text: string; readonly spaced: boolean };

/** A formula outside the subset of TeX that is understood here. */
export class TexError extends Error {}

const relations: Readonly<Record<string, string>> = {
  '\\le': '≤',
  '\\leq': '≤',
  '\\ge': '≥',
  '\\geq': '≥',
  '\\ne': '≠',
  '\\neq': '≠',
};
const sizes = /^\\(?:[bB]igg?[lrm]?|left|right|displaystyle|textstyle)$/;
const spaces = /^\\[,;: !]$/;
const structure = /^\\(?:[dt]?frac|sqrt|cdot|times|q?quad)$/;
const pattern =
  /\\(?:begin|end)\{cases\}|\\operatorname\{[^{}]*\}|\\text\{[^{}]*\}|\\[a-zA-Z]+|\\[^a-zA-Z]|\s+|[^\s]/gu;

/** `spaced` tells that TeX sets a space before the token: it ends an argument without brackets. */
export function tokens(tex: string): readonly Token[] {
  const found: Token[] = [];
  let spaced = false;
  for (const [piece] of tex.matchAll(pattern)) {
    if (/^\s+$/.test(piece) || sizes.test(piece)) continue;
    if (spaces.test(piece)) spaced = true;
    else {
      found.push({ ...tokenOf(piece, tex), spaced });
      spaced = false;
    }
  }
  return found;
}

function tokenOf(piece: string, tex: string): Pick<Token, 'kind' | 'text'> {
  const braced = /^\\(operatorname|text)\{(.*)\}$/su.exec(piece);
  if (braced) return { kind: braced[1] === 'text' ? 'text' : 'name', text: braced[2] };
  if (/^[0-9.]$/.test(piece)) return { kind: 'digit', text: piece };
  if (/^[a-zA-Z]$/.test(piece)) return { kind: 'name', text: piece };
  if (piece in relations) return { kind: 'mark', text: relations[piece] };
  if (piece === '\\qquad') return { kind: 'mark', text: '\\quad' };
  if (structure.test(piece) || /^\\(?:begin|end)/.test(piece) || piece === '\\\\') {
    return { kind: 'mark', text: piece };
  }
  // One of two spellings of the same letter.
  if (piece === '\\epsilon') return { kind: 'name', text: '\\varepsilon' };
  if (/^\\[a-zA-Z]+$/.test(piece)) return { kind: 'name', text: piece };
  if (/^[-+/(){}[\]|^_,&=<>]$/.test(piece)) return { kind: 'mark', text: piece };
  throw new TexError(`${piece} is not understood in ${tex}`);
}
