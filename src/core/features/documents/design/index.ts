import type { Activity } from '#contract/certificate.ts';
import type { Design, DesignSpec } from '#contract/design.ts';
import { designSpec } from '#contract/design.ts';
import type { Context } from '#core/platform/context.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { checkerAddress } from '#core/features/documents/seal/index.ts';
import { designFamilies, designPaper, type PrintedCertificate, specHash, type DesignPaper } from './paper.ts';
import { FORMAL_UID } from './ready.ts';
import { designLabel, picturesOf, readLabel } from './rules.ts';
import * as store from './store.ts';
import type { Letterhead } from '#core/features/office/office/index.ts';
import type { Order } from '#core/platform/typesetting/index.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';

export { type Bearer, designFamilies, type PrintedCertificate, specHash } from './paper.ts';
export { readReadyDesigns } from './ready.ts';
export { signersTooMany } from './rules.ts';

export const toDesign = (row: store.VersionRow): Design => {
  const spec = designSpec.parse(JSON.parse(row.spec));
  return {
    uid: uidText(row.uid),
    name: row.name,
    isReady: false,
    version: row.version,
    isArchived: row.is_archived === 1,
    paper: spec.paper,
    orientation: spec.orientation,
    savedAt: row.saved_at,
    spec,
  };
};

/** A ready design or one of the office's own, at its newest version unless told otherwise. */
export const findDesign = async (
  context: Pick<Context, 'db' | 'readyDesigns'>,
  uid: string = FORMAL_UID,
  version?: number,
): Promise<Design | undefined> => {
  const ready = context.readyDesigns().find((design) => design.uid === uid);
  if (ready) return version === undefined || version === ready.version ? ready : undefined;
  const row = await store.findVersion(context.db, uid, version);
  return row && toDesign(row);
};

/** The design that a certificate remembers, or the newest of its name; undefined when neither is there any more. */
export const designOfLabel = async (
  context: Pick<Context, 'db' | 'readyDesigns'>,
  label: string,
): Promise<Design | undefined> => {
  const { name, version } = readLabel(label) ?? {};
  if (name === undefined) return undefined;
  const own = (await store.versionsNamed(context.db, name)).map(toDesign);
  const named = [...own, ...context.readyDesigns().filter((design) => design.name === name)];
  const exact = named.find((design) => designLabel(design, specHash(design.spec)) === label);
  return exact ?? named.find((design) => design.version >= version!);
};

const pathOf = (sha256: string, type: string) =>
  `designs/pictures/${sha256}.${type.replace('image/', '').replace('+xml', '')}`;

/** The stored pictures of a design as files; one that is not there is left out, and its box stays empty. */
const pictureFiles = async (db: Db, spec: DesignSpec) => {
  const rows = await Promise.all(picturesOf(spec).map((sha256) => store.findPicture(db, sha256)));
  return rows.flatMap((row) =>
    row ? [{ sha256: row.sha256, path: pathOf(row.sha256, row.type), bytes: row.bytes }] : [],
  );
};

export type DesignOrder = Order & { data: DesignPaper };

/** The paper of a batch in a design, ready for the typesetter. */
export const designOrder = async (
  db: Db,
  { office, org, pictures }: Letterhead,
  spec: DesignSpec,
  activity: Activity,
  printed: readonly PrintedCertificate[],
): Promise<DesignOrder> => {
  const files = await pictureFiles(db, spec);
  const paths = Object.fromEntries(files.map(({ sha256, path }) => [sha256, path]));
  return {
    template: 'design',
    data: designPaper(spec, paths, activity, printed, office, org, await checkerAddress(db)),
    pictures,
    fonts: designFamilies(spec),
    qrAs: 'picture',
    files: files.map(({ path, bytes }) => ({ path, bytes })),
  };
};

/** What a certificate remembers of its design, and its document of the exact sources it was made from. */
export const designNames = async (context: Context, design: Design) => {
  const hash = specHash(design.spec);
  const template = await context.typesetter.run(typesettingJobs.templateVersion, {
    template: 'design',
    folders: ['designs/frames'],
  });
  return { label: designLabel(design, hash), template: `${template} ${hash.slice(0, 12)}` };
};
