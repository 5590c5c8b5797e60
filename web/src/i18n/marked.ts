// Marked text, as the words write sentences: _x_ is mathematics, *rises* stressed, #−0.170# a value.

export type Mark = 'math' | 'stress' | 'value';

export interface Piece {
  readonly text: string;
  readonly mark: Mark | null;
}

const marks: Readonly<Record<string, Mark>> = { _: 'math', '*': 'stress', '#': 'value' };

export function pieces(marked: string): readonly Piece[] {
  return marked
    .split(/(_.+?_|\*.+?\*|#.+?#)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const mark = piece.length > 2 && piece[0] === piece.at(-1) ? marks[piece[0]] : undefined;
      return mark === undefined ? { text: piece, mark: null } : { text: piece.slice(1, -1), mark };
    });
}

/** Text without its marks. */
export function plainText(marked: string): string {
  return pieces(marked)
    .map(({ text }) => text)
    .join('');
}
