import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { createRouterClient } from '@orpc/server';
import type { Client } from '#contract/index.ts';
import { qrSymbol } from '#core/document/qr.ts';
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
  hours: 6,
  place: 'Gedung PLUT-KUMKM, Pekanbaru',
  organiser: 'UPT PLUT-KUMKM Provinsi Riau',
  signedOn: '2026-11-13',
  materials: [],
};

/** The template is given the drawn symbols, as the application's typesetter gives them. */
const withSymbols = (name: string, value: unknown) =>
  name === 'qr' && typeof value === 'string' ? qrSymbol(value) : value;

/** Typst alone on the same template, fonts and data. */
const bareTypst = () => {
  const fonts = path.join(resourcesPath, 'fonts');
  const compiler = NodeCompiler.create({ workspace: resourcesPath, fontArgs: [{ fontPaths: [fonts] }] });
  const typeset = (data: string) => {
    const { result } = compiler.compile({
      mainFilePath: path.join(resourcesPath, 'documents', 'design.typ'),
      inputs: { data },
    });
    return compiler.pdf(result!);
  };
  return { typeset, forget: () => compiler.evictCache(0) };
};

/** From the names to 500 stored certificates, against setting the same paper and storing nothing. */
export const measureCertificates = async ({ core, context }: BenchCore): Promise<Measure[]> => {
  let data = '';
  const typesetter: typeof context.typesetter = {
    ...context.typesetter,
    run: (job, input) => {
      if (job === 'pdf' && !data) data = JSON.stringify((input as { data: unknown }).data, withSymbols);
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
  for (let turn = 0; turn < WARM_UP; turn++) {
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
      name: '500 certificates issued, to bare Typst',
      value: median(ours),
      floor: median(floor),
      limit: { ratio: 1.3 },
    },
  ];
};
