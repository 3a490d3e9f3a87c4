import path from 'node:path';
import jsQR from 'jsqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Activity } from '#contract/certificate.ts';
import { openTestCore } from '../core/support.ts';
import { differenceFromGolden, inkBox, openDrawing } from '../support/greyPicture.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';

// Golden pictures are made anew by: UPDATE_PICTURES=1 npx vitest run tests/documents/design.test.ts

const golden = (name: string) => path.join(import.meta.dirname, 'pictures', `${name}.png`);
/** One other letter in a name is 1.1 to 3.2; other versions of the browser round the edges of letters differently. */
const TOLERANCE_PER_MILLE = 1;

const designs = {
  formal: '019ab3e0-7c00-7000-8000-000000000001',
  ornamental: '019ab3e0-7c00-7000-8000-000000000002',
  plain: '019ab3e0-7c00-7000-8000-000000000003',
  portrait: '019ab3e0-7c00-7000-8000-000000000004',
};
type Name = keyof typeof designs;
const names = Object.keys(designs) as Name[];

const holders = {
  letter: 'N',
  word: 'Wirjosoedarmopartokoesoemonegorosastrawidjajakusumadiningrat',
  sixty: 'Raden Ajeng Kartini Wahyuningsih Hadisoebroto Kusumawardhani',
  titles: "Prof. Dr. Ir. H. Muhammad Syarifuddin Al-Ma'arif bin Abdullah, S.E., M.Si.",
  quotes: `Siti "Nur'aini" Sa\`diyah`,
};

const emblem =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 100"><path d="M6 6H74V52C74 74 58 88 40 96C22 88 6 74 6 52Z" fill="#0f4c3a"/></svg>';
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#b8892b"/></svg>';

const openOffice = async () => {
  const core = await openTestCore();
  await core.admin.office.setImage({ kind: 'emblem', file: new File([emblem], 'a.svg') });
  await core.admin.office.setImage({ kind: 'logo', file: new File([logo], 'b.svg') });
  return core;
};

let drawing: Awaited<ReturnType<typeof openDrawing>>;
beforeAll(async () => {
  drawing = await openDrawing();
});
afterAll(() => drawing.close());

describe('ready designs', () => {
  it.each(names)('%s looks as its golden pictures', async (name) => {
    const { admin } = await openOffice();
    const design = { uid: designs[name] };
    const pages = {
      letter: await admin.design.preview({ design, name: holders.letter }),
      word: await admin.design.preview({ design, name: holders.word, signatories: 2 }),
      sixty: await admin.design.preview({ design, name: holders.sixty }),
      titles: await admin.design.preview({ design, name: holders.titles, signatories: 3 }),
      quotes: await admin.design.preview({ design, name: holders.quotes }),
    };
    const different: Record<string, number> = {};
    const compare = async (picture: string, svg: string) => {
      different[picture] = differenceFromGolden(golden(`${name}-${picture}`), await drawing.draw(svg));
    };
    for (const [holder, { pages: sides }] of Object.entries(pages)) {
      expect(sides).toHaveLength(2);
      await compare(holder, sides[0]!);
    }
    await compare('back', pages.titles.pages[1]!);
    expect(Object.entries(different).filter(([, share]) => share > TOLERANCE_PER_MILLE)).toEqual([]);
  });

  it.each(names)('%s has a QR that is read from the page', async (name) => {
    const { admin } = await openOffice();
    const { pages } = await admin.design.preview({ design: { uid: designs[name] } });
    const { width, height, grey } = await drawing.draw(pages[0]!, 250);
    const dots = Uint8ClampedArray.from({ length: grey.length * 4 }, (_, i) =>
      i % 4 === 3 ? 255 : grey[i >> 2]! * 17,
    );
    expect(jsQR(dots, width, height)?.data).toMatch(/^PLUT2:(CONTOHDESAIN){45}$/);
  });

  it.each(names)('%s keeps the longest name inside its box', async (name) => {
    const { admin } = await openOffice();
    const { spec } = await admin.design.get({ uid: designs[name] });
    const box = spec.elements.find(({ id }) => id === 'nama')!;
    const alone = { ...spec, background: { ...spec.background, frame: 'none' as const }, elements: [box] };
    for (const holder of [...Object.values(holders), 'W'.repeat(120), 'Gg Jj Qq '.repeat(13).trim()]) {
      const { pages } = await admin.design.preview({ design: { spec: alone }, name: holder });
      const ink = inkBox(await drawing.draw(pages[0]!))!;
      expect.soft(ink.left, holder).toBeGreaterThan(box.x - 0.8);
      expect.soft(ink.right, holder).toBeLessThan(box.x + box.w + 0.8);
      expect.soft(ink.top, holder).toBeGreaterThan(box.y - 0.8);
      // Descenders hang below the line that is centred.
      expect.soft(ink.bottom, holder).toBeLessThan(box.y + box.h + 2);
    }
  });

  it.each(names)('%s takes one front and one back for everybody', async (name) => {
    const core = await openOffice();
    const official = {
      post: 'Kepala Dinas '.repeat(9).trim(),
      name: holders.titles,
      rank: 'Pembina',
      nip: '',
    };
    const long = 'Pengembangan Kapasitas Sumber Daya Manusia '.repeat(5);
    const activity: Activity = {
      title: long.slice(0, 199).trim(),
      role: 'Narasumber',
      startDate: '2026-10-30',
      endDate: '2026-11-02',
      hours: 20,
      place: long.slice(0, 160).trim(),
      organiser: long.slice(0, 160).trim(),
      signedOn: '2026-11-09',
      signatories: [official, official, official],
      materials: Array.from({ length: 20 }, () => ({ title: long.slice(0, 199), hours: 1, speaker: '' })),
    };
    const recipients = Object.values(holders).map((holder) => ({ name: holder }));
    for (const [materials, sides] of [
      [activity.materials, 2],
      [[], 1],
    ] as const) {
      const batch = { uid: core.uid(), activity: { ...activity, materials: [...materials] }, recipients };
      const { batchUid, certificates } = await core.admin.certificate.issue({
        ...batch,
        designUid: designs[name],
      });
      const { pages } = await readPdfFile(await core.admin.certificate.batchFile({ batchUid }));
      expect(pages).toHaveLength(sides * recipients.length);
      certificates.forEach(({ number, holder }, i) => {
        const front = squeezed(pages[i * sides]!.text);
        expect(front).toContain(number);
        expect(front).toContain(squeezed(holder.replaceAll("'", '’').replaceAll('`', '’')));
      });
    }
  });
});
