// Words in a PNG: valid chunks between the header and the picture, which stays as it was.
import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { withText } from '../../../web/src/plot/png-text.ts';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const header = chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0));
const picture = [chunk('IDAT', deflateSync(Uint8Array.of(0, 255, 0, 0))), chunk('IEND', new Uint8Array())];
const png = Buffer.concat([signature, header, ...picture]);

test('texts stand behind the header as iTXt, the rest is untouched', () => {
  const texts = { Title: 'Swish β', Source: 'https://example.org/?v=1&f=swish' };
  const expected = Object.entries(texts).map(([keyword, text]) =>
    chunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`), Buffer.from(text)])),
  );
  const written = Buffer.from(withText(png, texts));
  expect(written.equals(Buffer.concat([signature, header, ...expected, ...picture]))).toBe(true);
});
