import { isPlainSvg, pictureSize } from '#contract/picture.ts';

/** What a kept picture needs at most: pixels of its longer side, and bytes. */
export type PictureRoom = { longest: number; bytes: number };

/** This computer's memory, not the paper: 400 MB while it is made smaller. */
const MOST_TO_SHRINK = 100_000_000;

const canvasOf = (width: number, height: number, longest: number): HTMLCanvasElement => {
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  return canvas;
};

const fileOf = async (
  canvas: HTMLCanvasElement,
  name: string,
  type: string,
  quality = 0.92,
): Promise<File | null> => {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  return blob && new File([blob], name.replace(/\.\w+$/, type === 'image/png' ? '.png' : '.jpg'), { type });
};

/** Width and height a drawing says of itself; null when it says neither. */
const drawingSize = (svg: Element): [width: number, height: number] | null => {
  const length = (name: string) => Number.parseFloat(svg.getAttribute(name) ?? '');
  const [, , boxWidth, boxHeight] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const width = boxWidth || length('width');
  const height = boxHeight || length('height');
  return width > 0 && height > 0 ? [width, height] : null;
};

/** The drawing as this browser shows it, in pixels. */
const drawn = async (text: string, longest: number): Promise<HTMLCanvasElement | null> => {
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const size = svg.nodeName === 'svg' ? drawingSize(svg) : null;
  if (!size) return null;
  const scale = longest / Math.max(...size);
  const [width, height] = size.map((side) => Math.max(1, Math.round(side * scale))) as [number, number];
  if (!svg.hasAttribute('viewBox')) svg.setAttribute('viewBox', `0 0 ${size[0]} ${size[1]}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  const url = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }),
  );
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const canvas = canvasOf(width, height, longest);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
    return canvas;
  } finally {
    URL.revokeObjectURL(url);
  }
};

/**
 * A picture as the office keeps it: a photograph no larger than paper shows, and a drawing with gradients or see-through
 * parts as pixels, because such a drawing is not written the same way twice. What is none goes on as it is: the core
 * says so.
 */
export const preparePicture = async (file: File, { longest, bytes }: PictureRoom): Promise<File> => {
  if (file.type === 'image/svg+xml') {
    const text = await file.text();
    if (isPlainSvg(text)) return file;
    const canvas = await drawn(text, longest).catch(() => null);
    return (canvas && (await fileOf(canvas, file.name, 'image/png'))) ?? file;
  }
  const size = pictureSize(new Uint8Array(await file.arrayBuffer()));
  if (!size || size.width * size.height > MOST_TO_SHRINK) return file;
  if (Math.max(size.width, size.height) <= longest && file.size <= bytes) return file;
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return file;
  const canvas = canvasOf(bitmap.width, bitmap.height, longest);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return (await fileOf(canvas, file.name, file.type === 'image/jpeg' ? file.type : 'image/png')) ?? file;
};

/** The first bytes of a HEIC, as iPhones write it: its kind and what it may be read as (ISO/IEC 14496-12, 4.3). */
const isHeic = (bytes: Uint8Array): boolean =>
  /^ftyp(hei|hev|mif1|msf1)/.test(new TextDecoder().decode(bytes.slice(4, 12)));

export type PhotoRoom = { width: number; height: number; aim: number };
type Photo = { file: File } | { problem: string };

/**
 * A photo as a small JPEG: upright as the telephone was held, on white, and with nothing that its metadata told. What
 * cannot be one says why.
 */
export const preparePhoto = async (file: File, { width, height, aim }: PhotoRoom): Promise<Photo> => {
  const head = new Uint8Array(await file.slice(0, 262_144).arrayBuffer());
  const size = pictureSize(head);
  if (size && size.width * size.height > MOST_TO_SHRINK)
    return {
      problem:
        'Foto ini lebih dari 100 juta piksel, terlalu besar untuk dikecilkan di komputer ini. Potret ulang dengan ukuran biasa, lalu pilih lagi.',
    };
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap)
    return {
      problem: isHeic(head)
        ? 'Foto ini HEIC dari iPhone, yang tidak terbaca di sini. Kirim fotonya lewat WhatsApp atau simpan sebagai JPEG, lalu pilih lagi.'
        : 'Berkas ini bukan foto yang dapat dibaca. Pilih foto JPEG atau PNG.',
    };
  const fits = Math.min(1, width / bitmap.width, height / bitmap.height);
  try {
    for (const [quality, smaller] of [
      [0.85, 1],
      [0.7, 1],
      [0.55, 1],
      [0.55, 0.7],
    ] as const) {
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.floor(bitmap.width * fits * smaller));
      canvas.height = Math.max(1, Math.floor(bitmap.height * fits * smaller));
      const brush = canvas.getContext('2d');
      if (!brush) break;
      brush.fillStyle = '#fff';
      brush.fillRect(0, 0, canvas.width, canvas.height);
      brush.imageSmoothingQuality = 'high';
      brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      const photo = await fileOf(canvas, file.name, 'image/jpeg', quality);
      if (photo && photo.size <= aim) return { file: photo };
    }
  } finally {
    bitmap.close();
  }
  return { problem: 'Foto ini tidak dapat dikecilkan. Pilih foto lain.' };
};

/** A data URL for an <img>. */
export const pictureUrl = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(new Error('Berkas gambar tidak dapat dibaca.')));
    reader.readAsDataURL(file);
  });
