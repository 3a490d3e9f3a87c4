import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSeal, withoutCarrier } from '#contract/seal.ts';
import { findQr, type Pixels } from '../../src/checker/scan.ts';
import { openTestCore, plainActivity } from '../core/support.ts';
import { openDrawing } from '../support/greyPicture.ts';
import { type Hand, photographed, scanned } from '../support/photo.ts';

let drawing: Awaited<ReturnType<typeof openDrawing>>;
beforeAll(async () => {
  drawing = await openDrawing();
});
afterAll(() => drawing.close());

const ADDRESS = 'https://plut.riau.go.id/periksa';
const hands: Hand[] = [
  { scale: 1.1, degrees: -7, perspective: 0.15 },
  { scale: 1, degrees: 3, perspective: 0.1 },
];

const read = (picture: Pixels): string => {
  for (const text of findQr(picture)) if (text !== null) return text;
  return '';
};

describe('the checker', () => {
  it.each(['Formal', 'Modern potret'])(
    'finds the QR of a whole page in the design %s, scanned and photographed',
    async (name) => {
      const core = await openTestCore();
      await core.admin.check.saveAddress({ address: ADDRESS });
      const { uid: designUid } = (await core.admin.design.list()).find((design) => design.name === name)!;
      const recipient = { name: 'Siti Nur’aini Rahmawati, S.E.' };
      const certificate = { activity: plainActivity, recipient, designUid };
      const [front] = (await core.admin.certificate.preview(certificate)).pages;
      const page = await drawing.draw(front!, 300);
      for (const picture of [scanned(page), ...hands.map((hand) => photographed(page, hand))]) {
        const text = read(picture);
        expect(text.startsWith(`${ADDRESS}#PLUT2:`)).toBe(true);
        expect(openSeal(withoutCarrier(text))!.facts).toMatchObject({ holder: recipient.name });
      }
      expect(read({ width: 3, height: 2, data: new Uint8ClampedArray(24) })).toBe('');
    },
  );
});
