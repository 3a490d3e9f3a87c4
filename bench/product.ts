import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { createRouterClient } from '@orpc/server';
import { chromium } from 'playwright';
import type { Client } from '#contract/index.ts';
import { openSqlite } from '#core/kernel/database.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';
import type { Order } from '#core/platform/typesetting/index.ts';
import { findBrowser } from '../scripts/findBrowser.ts';
import { type BenchCore, resourcesPath } from './core.ts';
import { type Measure, median, timed } from './measure.ts';

const PRODUCTS = 200;
const WARM_UP = 2;
const TURNS = 7;

/** Photos as the screens make them: 1000 × 750 with some noise, about 110 kB each; no two alike. */
const drawPhotos = async (): Promise<Buffer[]> => {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  const photos = await page.evaluate<string[]>(`Array.from({ length: ${PRODUCTS} }, (_, i) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1000, 750];
    const brush = canvas.getContext('2d');
    brush.fillStyle = 'hsl(' + i * 7 + ' 60% 55%)';
    brush.fillRect(0, 0, 1000, 750);
    let seed = i + 1;
    for (let n = 0; n < 9000; n++) {
      seed = (seed * 48271) % 2147483647;
      brush.fillStyle = 'hsl(' + (seed % 360) + ' 45% ' + (30 + (seed % 40)) + '% / 0.5)';
      brush.fillRect(seed % 1000, (seed >> 10) % 750, 6 + (seed % 9), 6 + (seed % 7));
    }
    return canvas.toDataURL('image/jpeg', 0.7).split(',')[1];
  })`);
  await browser.close();
  return photos.map((photo) => Buffer.from(photo, 'base64'));
};

const fill = (databasePath: string, photos: readonly Buffer[]): void => {
  const raw = openSqlite(databasePath, { readonly: false });
  const photo = raw.prepare('INSERT INTO product_photo (product_id, bytes) VALUES (?, ?)');
  const product = raw.prepare(
    `INSERT INTO product (uid, office_id, business_id, number, name, description, price, unit, packaging, made_since,
        licences, photo_at, created_at)
      SELECT unhex('019AB00000007000A000' || printf('%012X', ?1)), 1, (SELECT min(id) FROM business) + ?1 / 3, ?1, 'Keripik Nanas ' || ?1,
             'Digoreng hampa udara: renyah, manis asam, tanpa pemanis buatan.', 22000, 'bungkus', 'Kantong 100 g', '2024-01-10',
             '{"pirt":{"caseUid":null,"number":"2061471010001-29","issuedOn":null,"validUntil":null}}',
             '2026-11-01T01:00:00.000Z', '2026-11-01T01:00:00.000Z'`,
  );
  raw.transaction(() => {
    photos.forEach((bytes, i) => photo.run(product.run({ 1: BigInt(i + 1) }).lastInsertRowid, bytes));
  })();
  raw.close();
};

/** The catalogue of 200 products with photos, against Typst alone on the same data and photos. */
export const measureProduct = async (
  { core, context }: BenchCore,
  databasePath: string,
): Promise<Measure[]> => {
  const photos = await drawPhotos();
  fill(databasePath, photos);
  let given: Order | undefined;
  const typesetter: typeof context.typesetter = {
    ...context.typesetter,
    run: (job, input) => {
      if (Object.is(job, typesettingJobs.pdf)) given ??= input as Order;
      return context.typesetter.run(job, input);
    },
  };
  const client: Client = createRouterClient(core.router, { context: { ...context, typesetter } });
  const uids = (await client.product.list({})).map(({ uid }) => uid);
  const ours = () => client.product.cataloguePdf({ uids, title: 'Galeri Produk' });
  const { size } = await ours();

  const fontPaths = [path.join(resourcesPath, 'fonts')];
  const compiler = NodeCompiler.create({ workspace: resourcesPath, fontArgs: [{ fontPaths }] });
  for (const { path: name, bytes } of given!.files ?? [])
    compiler.mapShadow(path.join(resourcesPath, name), Buffer.from(bytes));
  const inputs = { data: JSON.stringify(given!.data) };
  const mainFilePath = path.join(resourcesPath, 'documents', 'productCatalogue.typ');
  const floor = () => {
    compiler.evictCache(0); // all compilers of a process share one cache
    return compiler.pdf(compiler.compile({ mainFilePath, inputs }).result!);
  };
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let turn = -WARM_UP; turn < TURNS; turn++) {
    compiler.evictCache(0);
    const own = await timed(ours);
    const bare = await timed(floor);
    if (turn < 0) continue;
    times.ours.push(own);
    times.floor.push(bare);
  }
  return [
    {
      name: `catalogue of ${uids.length} photos, ${Math.round(size / 2 ** 20)} MB, to bare Typst`,
      value: median(times.ours),
      floor: median(times.floor),
      limit: { most: 3000 },
    },
  ];
};
