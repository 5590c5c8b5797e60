// Words inside a PNG: where it comes from, as iTXt chunks behind the header, before the picture's data.
import { crc32 } from '../core/checksum.ts';

const signatureAndHeader = 8 + 25;

function chunk(keyword: string, text: string): Uint8Array {
  // Keyword, no compression, no language, no translated keyword, then the text as UTF-8.
  const body = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const bytes = new Uint8Array(body.length + 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length - 4);
  bytes.set(body, 4);
  view.setUint32(bytes.length - 4, crc32(body));
  return bytes;
}

/** The same picture with these texts, by keyword (Title, Description, Source, …: at most 79 Latin characters). */
export function withText(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const parts = [
    png.subarray(0, signatureAndHeader),
    ...Object.entries(texts).map(([keyword, text]) => chunk(keyword, text)),
    png.subarray(signatureAndHeader),
  ];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
