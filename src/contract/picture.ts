// What a picture is by its own bytes, told before anything decodes it: a small file can unfold into gigabytes.

export type PictureType = 'image/png' | 'image/jpeg' | 'image/svg+xml';

/** A photograph of a telephone has 12 million; A4 at 300 dots an inch has 9. Each takes four bytes while it is drawn. */
export const MOST_PIXELS = 16_777_216;

type Size = { width: number; height: number };

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte);
const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength);

/** The first chunk of a PNG is its size (PNG 3rd edition, 11.2.1). */
const pngSize = (bytes: Uint8Array): Size | null => {
  const view = viewOf(bytes);
  if (bytes.length < 24 || view.getUint32(12) !== 0x49484452) return null; // 'IHDR'
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

/** The segments of a JPEG up to where its picture begins, whatever they are (ITU-T T.81, B.1.1.3). */
function* jpegSegments(bytes: Uint8Array): Generator<{ marker: number; at: number }> {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    yield { marker, at };
    if (marker === 0xda) return;
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += 2 + (isAlone ? 0 : view.getUint16(at + 2));
  }
}

/** Of its frame header; null when the picture begins and nothing said how large it is. */
const jpegSize = (bytes: Uint8Array): Size | null => {
  const view = viewOf(bytes);
  for (const { marker, at } of jpegSegments(bytes)) {
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return null;
};

const isPng = (bytes: Uint8Array) => starts(bytes, 0x89, 0x50, 0x4e, 0x47);
const isJpeg = (bytes: Uint8Array) => starts(bytes, 0xff, 0xd8, 0xff);

/** JFIF, the description of the colours and Adobe's mark only say how a JPEG is drawn. */
const drawing = [0xe0, 0xe2, 0xee];
/** Whether a JPEG tells nothing besides its picture: where and when it was taken, by which telephone, a comment. */
export const isBareJpeg = (bytes: Uint8Array): boolean =>
  isJpeg(bytes) &&
  [...jpegSegments(bytes)].every(
    ({ marker }) => drawing.includes(marker) || !((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe),
  );

/** Pixels of a PNG or JPEG, from its header; null for anything else. */
export const pictureSize = (bytes: Uint8Array): Size | null =>
  isPng(bytes) ? pngSize(bytes) : isJpeg(bytes) ? jpegSize(bytes) : null;

const isSvg = (text: string): boolean =>
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(text) &&
  !/<script|<foreignObject|\bon\w+\s*=|<!ENTITY/i.test(text);

// Two gradients or opacities in one drawing are written to a PDF in another order by the next process; filters, masks
// and patterns are drawn through the same, an embedded picture has pixels of its own, and copies of copies unfold.
const manyLayered =
  /gradient|opacity|filter|<mask|<pattern|<image|<use|rgba|hsla|#(?:[0-9a-f]{8}|[0-9a-f]{4})\b/i;

/** Whether a drawing gives the same paper in every process and costs no more than it weighs. */
export const isPlainSvg = (text: string): boolean => !manyLayered.test(text);

/** The kind of a picture by its content, never by its name; null for what is none, too heavy, or too large to draw. */
export const pictureType = (bytes: Uint8Array, limitBytes: number): PictureType | null => {
  if (bytes.length === 0 || bytes.length > limitBytes) return null;
  if (isPng(bytes) || isJpeg(bytes)) {
    const { width, height } = pictureSize(bytes) ?? { width: 0, height: 0 };
    const isDrawable = width > 0 && height > 0 && width * height <= MOST_PIXELS;
    return isDrawable ? (isPng(bytes) ? 'image/png' : 'image/jpeg') : null;
  }
  const text = new TextDecoder().decode(bytes);
  return isSvg(text) && isPlainSvg(text) ? 'image/svg+xml' : null;
};
