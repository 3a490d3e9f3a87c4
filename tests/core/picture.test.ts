import { describe, expect, it } from 'vitest';
import { pictureType } from '#contract/picture.ts';

const LIMIT = 1_000_000;
const bigEndian = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, i) => (value >>> (8 * (bytes - 1 - i))) & 255);

const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
const png = (width: number, height: number) =>
  Uint8Array.from([...PNG_HEAD, ...bigEndian(width, 4), ...bigEndian(height, 4), 8, 6, 0, 0, 0]);

/** An Exif block before the frame, as a camera writes it. */
const JPEG_HEAD = [0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4, 0xff, 0xc2, 0, 17, 8];
const jpeg = (width: number, height: number) =>
  Uint8Array.from([...JPEG_HEAD, ...bigEndian(height, 2), ...bigEndian(width, 2), 3, 1, 0x22, 0]);
const svg = (inside: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`);

describe('what a picture is', () => {
  it.each([
    ['a photograph of a telephone', jpeg(4000, 3000), 'image/jpeg'],
    ['a scanned page', png(2480, 3508), 'image/png'],
    ['a drawing of plain colours', svg('<path fill="#0f4c3a" d="M0 0h9v9z"/>'), 'image/svg+xml'],
    ['3 GB in a small PNG', png(28_000, 28_000), null],
    ['12 GB in a small JPEG', jpeg(65_535, 65_535), null],
    ['a PNG without a size', png(28_000, 28_000).slice(0, 20), null],
    ['a JPEG without a frame', jpeg(10, 10).slice(0, 10), null],
    ['no pixels', png(0, 10), null],
    ['a script', svg('<script>1</script>'), null],
    ['gradients', svg('<linearGradient id="a"/><radialGradient id="b"/>'), null],
    ['opacities', svg('<g opacity="0.5"/><g style="fill-opacity:.4"/>'), null],
    ['see-through colours', svg('<path fill="#0f4c3a80"/>'), null],
    ['a picture inside', svg('<image href="data:image/png;base64,AAAA"/>'), null],
    ['copies of copies', svg('<g id="a"><path/></g><g id="b"><use href="#a"/><use href="#a"/></g>'), null],
  ])('%s', (_, bytes, type) => {
    expect(pictureType(bytes, LIMIT)).toBe(type);
    expect(pictureType(bytes, bytes.length - 1)).toBeNull();
  });
});
