import { pictureSize } from '#contract/picture.ts';
import { findQr } from './scan.ts';
import { type Answer, judge, type Known } from './verdict.ts';

const byId = (id: string) => document.getElementById(id)!;
const known = JSON.parse(byId('facts').textContent) as Known;
const field = byId('text') as HTMLTextAreaElement;
const video = byId('video') as HTMLVideoElement;
const result = byId('result');

const element = (name: string, text: string, className = '') => {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
};

const show = ({ tone, title, text, facts }: Answer): void => {
  result.dataset['tone'] = tone;
  const parts = [element('h2', title), element('p', text)];
  if (facts.length > 0) {
    const list = element('dl', '');
    for (const [name, value] of facts) {
      const isStrong = name === 'Nama' || name === 'Nomor';
      list.append(element('dt', name), element('dd', value, isStrong ? 'strong' : ''));
    }
    parts.push(list);
  }
  result.replaceChildren(...parts);
};

const trouble = (title: string, text: string): void => show({ tone: 'late', title, text, facts: [] });

const check = (text: string): void => {
  field.value = text;
  show(judge(text.trim(), known));
  field.select(); // the next scan replaces this one
};

/** A page of A4 at 350 dots an inch; larger ones are made smaller. */
const LONGEST_SIDE = 4096;
/** Memory of a telephone: a small file can unfold into gigabytes. */
const MOST_PIXELS = 120_000_000;

const pixelsOf = (source: CanvasImageSource, width: number, height: number) => {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
};

/** Lets the page draw itself and hear the next click. */
const breathe = () => new Promise((resolve) => setTimeout(resolve));

/** The QR in a picture, of the code alone or of the whole page; null when there is none. */
const readPicture = async (
  source: CanvasImageSource,
  width: number,
  height: number,
  mostSteps = Infinity,
): Promise<string | null> => {
  let steps = 0;
  for (const text of findQr(pixelsOf(source, width, height))) {
    if (text !== null) return text;
    if (++steps >= mostSteps) return null;
    await breathe();
  }
  return null;
};

const stopCamera = (): void => {
  for (const track of (video.srcObject as MediaStream | null)?.getTracks() ?? []) track.stop();
  video.srcObject = null;
  video.hidden = true;
};

/** Looks closely at a few places of a picture only: the next one comes soon. */
const STEPS_A_PICTURE = 6;

const watch = async (): Promise<void> => {
  while (!video.hidden) {
    const { videoWidth: width, videoHeight: height } = video;
    const text = width > 0 ? await readPicture(video, width, height, STEPS_A_PICTURE) : null;
    if (text !== null && !video.hidden) {
      stopCamera();
      check(text);
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
};

byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  if (field.value.trim() !== '') check(field.value);
});

// A scanner types the text and ends with Enter; Shift+Enter stays a new line for whoever pastes by hand.
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  if (field.value.trim() !== '') check(field.value);
});

const openCamera = async (): Promise<void> => {
  video.srcObject = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: 1920 },
  });
  video.hidden = false;
  await video.play();
  void watch();
};

byId('camera').addEventListener('click', () => {
  if (!video.hidden) return stopCamera();
  openCamera().catch(() =>
    trouble('Kamera tidak dapat dipakai', 'Izinkan kamera di peramban ini, atau pilih foto kode QR-nya.'),
  );
});

const checkPhoto = async (file: File): Promise<void> => {
  const size = pictureSize(new Uint8Array(await file.arrayBuffer()));
  if (size && size.width * size.height > MOST_PIXELS)
    return trouble('Gambar terlalu besar', 'Pindai halaman dengan 300 dpi, atau foto kode QR-nya saja.');
  trouble('Mencari kode QR …', 'Beberapa detik untuk gambar satu halaman penuh.');
  await breathe();
  const picture = await createImageBitmap(file);
  const text = await readPicture(picture, picture.width, picture.height);
  picture.close();
  if (text === null)
    return trouble('Kode QR tidak terlihat', 'Ambil foto lebih dekat dan lebih terang, lalu pilih lagi.');
  check(text);
};

byId('photo').addEventListener('change', (event) => {
  const input = event.currentTarget as HTMLInputElement;
  const [file] = input.files ?? [];
  input.value = '';
  if (!file) return;
  checkPhoto(file).catch(() => trouble('Foto tidak dapat dibuka', 'Pilih foto berformat JPG atau PNG.'));
});

if (!('mediaDevices' in navigator)) byId('camera').hidden = true;
byId('office').textContent = `Untuk terbitan ${known.office}`;
byId('foot').textContent =
  `Halaman ini memeriksa di perangkat Anda sendiri dan tidak mengirim apa pun. Pembatalan yang dikenal: sampai ${known.madeAt}. ` +
  `Sidik kunci: ${known.keys.map(({ id }) => id).join(', ')}.`;

/** A telephone that scanned the paper opens this page with the facts behind #: they never leave it. */
const checkAddress = (): void => {
  const carried = location.hash.slice(1);
  if (carried !== '') check(carried);
};
addEventListener('hashchange', checkAddress);
checkAddress();
