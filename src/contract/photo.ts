import { refusal } from './base.ts';
import { isBareJpeg, pictureSize } from './picture.ts';

/** What a photo is stored as, in pixels and bytes, and where the screen that shrinks it aims: 200 of them print as 30 MB. */
export const PHOTO = { width: 1000, height: 750, bytes: 140_000, aim: 120_000 } as const;

/** Whether these bytes are a photo as the screen makes it, told by themselves: a small, bare JPEG that came whole. */
export const isPhoto = (bytes: Uint8Array): boolean => {
  const isWhole = bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9;
  if (bytes.length > PHOTO.bytes || !isWhole || !isBareJpeg(bytes)) return false;
  const { width, height } = pictureSize(bytes) ?? { width: 0, height: 0 };
  return Math.min(width, height) > 0 && width <= PHOTO.width && height <= PHOTO.height;
};

export const PHOTO_UNUSABLE = refusal(
  'Berkas ini tidak dapat dipakai sebagai foto: harus JPEG kecil tanpa data tersembunyi. Tidak ada foto yang diganti; pilih fotonya sekali lagi.',
);
