const LARGEST_SIDE = 600; // 20 mm on paper at 760 dots per inch
const SMALL_ENOUGH = 300 * 1024;

/** A picture any camera or scanner made, small enough for a letterhead; drawings and small ones stay as they are. */
export const shrinkPicture = async (file: File): Promise<File> => {
  if (file.type === 'image/svg+xml' || file.size <= SMALL_ENOUGH) return file;
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return file; // no picture after all: the core says so
  const scale = Math.min(1, LARGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob ? new File([blob], file.name.replace(/\.\w+$/, '.png'), { type: 'image/png' }) : file;
};

/** A data URL for an <img>. */
export const pictureUrl = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(new Error('Berkas gambar tidak dapat dibaca.')));
    reader.readAsDataURL(file);
  });
