// A QR code of a link, as the path of its dark squares. Comes with the picture for WeChat and nowhere else.
import qrcode from 'qrcode-generator';

/** Light squares that must stay around it (ISO/IEC 18004). */
export const quietZone = 4;

export interface QrCode {
  /** Squares to a side, without the quiet zone. */
  readonly size: number;
  /** SVG path data, one unit to a square, the first square at 0, 0. */
  readonly path: string;
}

/** Null where the text is longer than any QR code holds: about 2,900 letters. */
export function qrCode(text: string): QrCode | null {
  // More correction where there is room for it: prints and screens of phones are not perfect.
  for (const level of ['M', 'L'] as const) {
    try {
      const code = qrcode(0, level);
      code.addData(text, 'Byte');
      code.make();
      return { size: code.getModuleCount(), path: pathOf(code) };
    } catch {
      // Too long for this level.
    }
  }
  return null;
}

function pathOf(code: { getModuleCount(): number; isDark(row: number, column: number): boolean }): string {
  const size = code.getModuleCount();
  const runs: string[] = [];
  for (let row = 0; row < size; row++)
    for (let from = 0; from < size; from++) {
      let to = from;
      while (to < size && code.isDark(row, to)) to++;
      if (to > from) runs.push(`M${from} ${row}h${to - from}v1h${from - to}z`);
      from = to;
    }
  return runs.join('');
}
