import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { createRouterClient } from '@orpc/server';
import type { Client } from '#contract/index.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';
import { QR_SHEET, qrSheet } from '#core/platform/typesetting/qr.ts';
import { type BenchCore, newUid, resourcesPath } from './core.ts';
import { type Measure, median, timed } from './measure.ts';
import { personName } from './people.ts';
import { seededRandom } from './random.ts';

const WARM_UP = 6;
const TURNS = 9;
const NAMES = 500;

const activity = {
  title: 'Pelatihan Sertifikasi Halal bagi Usaha Mikro',
  role: 'Peserta' as const,
  startDate: '2026-11-09',
  endDate: '2026-11-12',
  hours: 30,
  place: 'Gedung PLUT-KUMKM, Pekanbaru',
  organiser: 'UPT PLUT-KUMKM Provinsi Riau',
  signedOn: '2026-11-13',
  materials: [
    { title: 'Kebijakan jaminan produk halal', hours: 6, speaker: 'Dinas Koperasi Provinsi Riau' },
    { title: 'Sistem jaminan produk halal', hours: 12, speaker: 'Pendamping PPH' },
    { title: 'Praktik pengisian berkas', hours: 12, speaker: 'Konsultan PLUT-KUMKM' },
  ],
};

type Paper = { peserta: { qr: string }[] };

/** Typst alone on the same template, fonts and data; the QR pictures are drawn beforehand. */
const bareTypst = () => {
  const fonts = path.join(resourcesPath, 'fonts');
  const compiler = NodeCompiler.create({ workspace: resourcesPath, fontArgs: [{ fontPaths: [fonts] }] });
  const draw = (data: Paper): string => {
    const { bytes, places } = qrSheet(data.peserta.map(({ qr }) => qr));
    const peserta = data.peserta.map((one, i) => ({ ...one, qr: places[i] }));
    compiler.mapShadow(path.join(resourcesPath, QR_SHEET), bytes);
    return JSON.stringify({ ...data, peserta });
  };
  const typeset = (data: string) => {
    const { result } = compiler.compile({
      mainFilePath: path.join(resourcesPath, 'documents', 'design.typ'),
      inputs: { data },
    });
    return compiler.pdf(result!);
  };
  return { draw, typeset, forget: () => compiler.evictCache(0) };
};

/** From the names to 500 stored certificates, against setting the same paper and storing nothing. */
export const measureCertificates = async ({ core, context }: BenchCore): Promise<Measure[]> => {
  let given: Paper | undefined;
  const typesetter: typeof context.typesetter = {
    ...context.typesetter,
    run: (job, input) => {
      if (Object.is(job, typesettingJobs.pdf)) given ??= (input as { data: Paper }).data;
      return context.typesetter.run(job, input);
    },
  };
  const client: Client = createRouterClient(core.router, { context: { ...context, typesetter } });
  const random = seededRandom(500);
  const issue = () => {
    const recipients = Array.from({ length: NAMES }, () => ({ name: personName(random, 'P') }));
    return client.certificate.issue({ uid: newUid(), activity, recipients });
  };
  const typst = bareTypst();
  await issue();
  const data = typst.draw(given!);
  for (let turn = 1; turn < WARM_UP; turn++) {
    await issue();
    typst.typeset(data);
  }
  const ours: number[] = [];
  const floor: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    typst.forget(); // all compilers of a process share one cache: neither may find the other's pages there
    ours.push(await timed(issue));
    typst.forget();
    floor.push(await timed(() => typst.typeset(data)));
  }
  return [
    {
      name: '500 certificates with backs, to bare Typst',
      value: median(ours),
      floor: median(floor),
      limit: { ratio: 1.2 },
    },
  ];
};
