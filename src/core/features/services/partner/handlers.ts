import { dateText } from '#contract/dates.ts';
import type { Inputs } from '#contract/index.ts';
import { partnerKindWords, type PartnerRow } from '#contract/partner.ts';
import { partnerColumns } from '#contract/partnerList.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { Context } from '#core/platform/context.ts';
import { type ListPaper, listSheet, printedTable } from '#core/platform/list/index.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { fileNameOf, pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import { partnerAudit } from './audit.ts';
import { partnerNamed } from './index.ts';
import { foldedName, leading } from './rules.ts';
import * as store from './store.ts';

type Now = { officeId: number; localDate: string };
type Filter = Inputs['partner']['list'];

/** At most so many cases are shown of one partner. */
const CASES = 200;

const rowsOf = async (
  db: Db,
  { officeId, localDate }: Now,
  partners: readonly store.Known[],
): Promise<PartnerRow[]> => {
  const only = partners.length === 1 ? partners[0]!.id : undefined;
  const of = Map.groupBy(await store.listAgreements(db, officeId, only), (row) => row.partner_id);
  return partners.map(({ id, partner }) => ({
    ...partner,
    agreement: leading((of.get(id) ?? []).map((row) => store.toAgreement(row, localDate))),
  }));
};

const asked = async ({ db, now }: Context, { text = '', kind = null }: Filter): Promise<PartnerRow[]> => {
  const stamp = await now();
  const words = foldedName(text).split(' ').filter(Boolean);
  const found = (await store.listPartners(db, stamp.officeId)).filter(({ partner }) => {
    const { name, address, phone, email, contacts } = partner;
    const held = foldedName([name, address, phone, email, ...contacts.flatMap(Object.values)].join(' '));
    return (kind === null || partner.kind === kind) && words.every((word) => held.includes(word));
  });
  const rows = await rowsOf(db, stamp, found);
  return [...rows.filter(({ isActive }) => isActive), ...rows.filter(({ isActive }) => !isActive)];
};

/** Cases that named it before it was written down. */
const adopt = async (tx: Tx, officeId: number, partnerId: number, name: string): Promise<void> => {
  const names = (await store.namedInCases(tx, officeId)).filter(
    (each) => foldedName(each) === foldedName(name),
  );
  if (names.length > 0) await store.adoptCases(tx, officeId, partnerId, names);
};

const titleOf = ({ kind = null }: Filter): string =>
  kind === null ? 'Daftar mitra' : `Daftar mitra: ${partnerKindWords[kind]}`;

export const partnerHandlers = {
  list: api.partner.list.handler(({ input, context }) => asked(context, input)),

  get: api.partner.get.handler(async ({ input, context: { db, now } }) => {
    const stamp = await now();
    const known = await store.findPartner(db, input.uid);
    if (!known) throw notFound();
    const agreements = (await store.listAgreements(db, stamp.officeId, known.id)).map((row) =>
      store.toAgreement(row, stamp.localDate),
    );
    return {
      partner: { ...known.partner, agreement: leading(agreements) },
      agreements,
      cases: await store.casesOf(db, known.id, CASES),
      outcome: await store.outcomeOf(db, known.id),
      activities: await store.activitiesOf(db, known.id),
    };
  }),

  save: api.partner.save.handler(({ input: { basedOn, confirmed, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const { officeId } = stamp;
      const known = await store.findPartner(tx, typed.uid);
      const draft = known ? overStored(known.partner, typed, basedOn, errors.RECORD_CHANGED) : typed;
      const other = await partnerNamed(tx, officeId, draft.name);
      const isRenamed = !known || foldedName(known.partner.name) !== foldedName(draft.name);
      if (isRenamed && other && other.id !== known?.id && !confirmed)
        throw errors.NAME_KNOWN({ data: { uid: other.partner.uid, name: other.partner.name } });
      const after = store.columnsOf(draft);
      if (known) await store.updatePartner(tx, known.id, after);
      const id =
        known?.id ??
        (await store.insertPartner(tx, {
          ...after,
          uid: uidBytes(draft.uid),
          office_id: officeId,
          created_at: stamp.at,
        }));
      if (isRenamed) await adopt(tx, officeId, id, draft.name);
      await audit(tx, {
        ...trailOf(partnerAudit)(stamp, known ? 'update' : 'add', draft.uid),
        ...(known && { before: known.row, after }),
      });
      return (await rowsOf(tx, stamp, [(await store.findPartner(tx, draft.uid))!]))[0]!;
    }),
  ),

  pdf: api.partner.pdf.handler(async ({ input, context }) => {
    const { office, org, pictures } = await officePaper(context);
    const { localDate } = await context.now();
    const rows = await asked(context, input);
    const data: ListPaper = {
      org,
      kertas: office.paper,
      nama: titleOf(input),
      judul: titleOf(input),
      keterangan: `${rows.length} mitra`,
      tanggal: localDate,
      ...printedTable(
        [
          {
            ...partnerColumns.name,
            value: ({ name, isActive }) => (isActive ? name : `${name} (nonaktif)`),
            width: { share: 1.2 },
            as: 'name',
            isBold: true,
          },
          { ...partnerColumns.kind, width: { mm: 32 }, as: 'text' },
          { ...partnerColumns.contacts, width: { share: 1.6 }, as: 'text' },
          { ...partnerColumns.agreement, width: { share: 1 }, as: 'text' },
          { ...partnerColumns.state, width: { mm: 28 }, as: 'text' },
          { ...partnerColumns.endsOn, width: { mm: 21 }, isCentred: true },
        ],
        rows,
      ),
    };
    const name = fileNameOf(['daftar mitra', localDate], 'pdf');
    return pdfFile(context, name, { template: 'list', data, pictures });
  }),

  xlsx: api.partner.xlsx.handler(async ({ input, context }) => {
    const { localDate } = await context.now();
    const sheet = listSheet(
      'Mitra',
      [titleOf(input), `Keadaan ${dateText(localDate)}`],
      Object.values(partnerColumns),
      await asked(context, input),
    );
    return xlsxFile(context, fileNameOf(['daftar mitra', localDate], 'xlsx'), { sheets: [sheet] });
  }),
};
