import readQr from 'qr/decode.js';
import { dateText } from '#contract/dates.ts';
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

/** The QR in a picture; null when there is none. */
const readPicture = (source: CanvasImageSource, width: number, height: number): string | null => {
  const scale = Math.min(1, 1600 / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  try {
    return readQr(context.getImageData(0, 0, canvas.width, canvas.height));
  } catch {
    return null; // its way of saying that there is no QR to see
  }
};

const stopCamera = (): void => {
  for (const track of (video.srcObject as MediaStream | null)?.getTracks() ?? []) track.stop();
  video.srcObject = null;
  video.hidden = true;
};

const watch = (): void => {
  if (video.hidden) return;
  const text = video.videoWidth > 0 ? readPicture(video, video.videoWidth, video.videoHeight) : null;
  if (text === null) return void setTimeout(watch, 150);
  stopCamera();
  check(text);
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
    video: { facingMode: 'environment', width: 1280 },
  });
  video.hidden = false;
  await video.play();
  watch();
};

byId('camera').addEventListener('click', () => {
  if (!video.hidden) return stopCamera();
  openCamera().catch(() =>
    trouble('Kamera tidak dapat dipakai', 'Izinkan kamera di peramban ini, atau pilih foto kode QR-nya.'),
  );
});

const checkPhoto = async (file: File): Promise<void> => {
  const picture = await createImageBitmap(file);
  const text = readPicture(picture, picture.width, picture.height);
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
  `Berkas ini bekerja tanpa jaringan dan tidak mengirim apa pun. Pembatalan yang dikenal: sampai ${dateText(known.madeOn)}. ` +
  `Sidik kunci: ${known.keys.map(({ id }) => id).join(', ')}.`;
