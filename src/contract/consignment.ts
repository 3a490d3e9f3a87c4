import { z } from 'zod';
import { procedure, refusal } from './base.ts';
import { day } from './dateKinds.ts';
import { addDays } from './dates.ts';
import { named } from './mentee.ts';
import { file, line, optionalLine, reason, uid } from './text.ts';

/** "TG-0001": on the notes, and never given twice. */
export const batchNumber = (number: number): string => `TG-${String(number).padStart(4, '0')}`;

/** For how many days before it is to be pulled a batch is told of. */
export const DUE_DAYS = 7;

/** Only what was sold or taken back by a buyer has a price. */
export const movementKind = z.enum(['sold', 'refunded', 'returned', 'spoiled']);
export type MovementKind = z.infer<typeof movementKind>;
export const feeKind = z.enum(['percent', 'monthly']);

const pieces = z.int().min(1, 'Paling sedikit 1.').max(100_000, 'Paling banyak 100.000.');
const price = z
  .int()
  .min(1, 'Harga paling sedikit Rp1.')
  .max(9_000_000_000, 'Paling banyak Rp9.000.000.000.');
const on = day('facilitation');

const batchDraft = z.strictObject({
  uid,
  productUid: uid,
  /** The maker's own mark of the batch. */
  code: optionalLine(40),
  receivedOn: on,
  pieces,
  /** For one, as agreed with the owner. */
  price,
  /** From this day on it may not stand in the gallery. */
  pullOn: day('validity').nullable(),
  expiresOn: day('validity').nullable(),
});

const batch = batchDraft.omit({ productUid: true }).extend({
  number: z.string(),
  product: named.extend({ number: z.string(), unit: z.string() }),
  business: named,
  person: named,
  remaining: z.int(),
});
export type Batch = z.infer<typeof batch>;

/** By when it has to leave the gallery. */
export const dueOf = ({ pullOn, expiresOn }: Pick<Batch, 'pullOn' | 'expiresOn'>): string | null =>
  pullOn ?? expiresOn;
/** What is past its last day is not sold. */
export const isSellable = (
  { receivedOn, expiresOn }: Pick<Batch, 'receivedOn' | 'expiresOn'>,
  when: string,
) => receivedOn <= when && (expiresOn === null || when <= expiresOn);
export const isDue = (one: Pick<Batch, 'pullOn' | 'expiresOn'>, today: string): boolean => {
  const due = dueOf(one);
  return due !== null && due <= addDays(today, DUE_DAYS);
};

/** What a batch is counted in. */
export const unitOf = ({ unit }: { unit: string }): string => unit || 'buah';

/** A product as it is sold: from all of its batches. */
export type Good = Pick<Batch, 'product' | 'business' | 'price' | 'remaining'>;
/** What a label, a number (PR-0001, pr 1, 1) or words mean among these batches. */
export const goodsOf = (batches: readonly Batch[], text: string): Good[] => {
  const [, number] = /^(?:PLUT1:P:)?(?:PR[-\s]?)?0*(\d{1,7})$/i.exec(text.trim()) ?? [];
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const isMeant = ({ product, business }: Batch) =>
    number === undefined
      ? words.every((word) => `${product.name} ${business.name}`.toLowerCase().includes(word))
      : Number(product.number.slice(3)) === Number(number);
  return [...Map.groupBy(batches.filter(isMeant), ({ product }) => product.uid).values()].map((of) => ({
    ...of[0]!,
    remaining: of.reduce((all, { remaining }) => all + remaining, 0),
  }));
};

const movement = z.object({
  uid,
  kind: movementKind,
  pieces: z.int(),
  price: z.int(),
  on: z.string(),
  note: z.string(),
  staffName: z.string(),
  /** Of a sale: what buyers may still bring back. */
  refundable: z.int(),
  cancelledOn: z.string().nullable(),
  cancelReason: z.string(),
});
export type Movement = z.infer<typeof movement>;

const term = z.strictObject({
  kind: feeKind,
  /** Per cent of what is sold, or rupiah for a month. */
  amount: z.int().min(0).max(1_000_000_000, 'Paling banyak Rp1.000.000.000.'),
  since: day('validity'),
});
export type Term = z.infer<typeof term>;

/** What one settlement says, as it is kept. */
const settled = z.object({
  rows: z.array(
    z.object({
      number: z.string(),
      code: z.string(),
      product: z.string(),
      receivedOn: z.string(),
      price: z.int(),
      opening: z.int(),
      received: z.int(),
      /** By price and by the fee of their day; null: it is paid by month, or none was agreed. */
      sold: z.array(
        z.object({
          pieces: z.int(),
          price: z.int(),
          percent: z.int().nullable(),
          sales: z.int(),
          fee: z.int(),
        }),
      ),
      returned: z.int(),
      spoiled: z.int(),
      /** What belongs to a span that was settled before, in pieces. */
      corrected: z.int(),
      closing: z.int(),
    }),
  ),
  corrections: z.array(z.object({ text: z.string(), rupiah: z.int() })),
  months: z.array(z.object({ month: z.string(), rupiah: z.int() })),
  terms: z.string(),
  sales: z.int(),
  fee: z.int(),
  /** What the settlement before left, zero or less. */
  carried: z.int(),
  total: z.int(),
});
export type Settled = z.infer<typeof settled>;

const span = z.object({ from: z.string(), until: z.string() });
const settlement = span.extend({ uid, total: z.int(), paidOn: z.string().nullable() });
export type Settlement = z.infer<typeof settlement>;

/** `current`: something is left; `due`: of those, what has to be pulled within days or before. */
export const batchPart = z.enum(['current', 'due', 'all']);
const filter = z.strictObject({ text: line(64).default(''), part: batchPart.default('current') });
export type BatchPart = z.infer<typeof batchPart>;

const NOT_SO_MANY = refusal('Di galeri tidak ada sebanyak itu, jadi tidak ada yang dicatat.');
const made = procedure.meta({ access: 'staff', changes: ['consignment', 'person'], blind: 'new' });
const reads = procedure.meta({ access: 'staff', reads: ['consignment', 'product', 'person'] });
const paper = procedure.meta({ access: 'staff', exports: { of: 'office' } });
const ofDay = z.strictObject({ businessUid: uid, on });

export const movementKindWords: Record<MovementKind, string> = {
  sold: 'Terjual',
  refunded: 'Diretur pembeli',
  returned: 'Dikembalikan ke pemilik',
  spoiled: 'Kedaluwarsa atau rusak',
};

declare module './base.ts' {
  interface Topics {
    consignment: true;
  }
}

export const consignmentContract = {
  /** What has to be pulled first comes first. */
  list: reads.input(filter).output(z.array(batch)),
  batch: reads
    .input(z.strictObject({ uid }))
    .output(batch.extend({ movements: z.array(movement), isSettled: z.boolean() })),
  /** Whoever has something here, or money of it to come. */
  sellers: reads.output(
    z.array(
      z.object({
        business: named,
        person: named,
        pieces: z.int(),
        total: z.int(),
        /** What was settled, and the owner has not had yet. */
        unpaid: z.int(),
        settledUntil: z.string().nullable(),
      }),
    ),
  ),
  seller: reads.input(z.strictObject({ businessUid: uid })).output(
    z.object({
      business: named,
      person: named,
      /** The newest first. */
      terms: z.array(term),
      batches: z.array(batch),
      /** What a settlement today would say; null when there is nothing to settle. */
      open: settled.extend(span.shape).nullable(),
      settlements: z.array(settlement),
    }),
  ),

  receive: made
    .errors({
      WITHDRAWN: refusal('Produk ini sudah ditarik dari galeri. Pajang dahulu, lalu terima titipannya.'),
    })
    .input(batchDraft)
    .output(batch),
  /** A batch that should never have been written down. */
  cancelBatch: procedure
    .meta({ access: 'staff', changes: ['consignment', 'person'], blind: 'step' })
    .errors({
      IN_USE: refusal(
        'Titipan ini sudah ada yang keluar atau sudah masuk pelunasan. Batalkan dahulu catatan keluarnya, atau kembalikan barangnya ke pemilik.',
      ),
    })
    .input(z.strictObject({ uid, reason }))
    .output(z.object({})),
  /** From the batch that has to be pulled first, and on; without a price each batch has its own. */
  sell: made
    .errors({ NOT_SO_MANY })
    .input(z.strictObject({ uid, productUid: uid, pieces, price: price.nullable(), on }))
    .output(z.object({ uids: z.array(uid), rupiah: z.int(), remaining: z.int() })),
  /** Back to the owner, or thrown away: expired, broken, lost. */
  takeOut: made
    .errors({ NOT_SO_MANY })
    .input(
      z.strictObject({
        uid,
        batchUid: uid,
        kind: movementKind.extract(['returned', 'spoiled']),
        pieces,
        on,
        note: optionalLine(120),
      }),
    )
    .output(z.object({})),
  /** A buyer brought back what was sold: it is in the gallery again, and its owner is not paid for it. */
  refund: made
    .errors({ NOT_SO_MANY })
    .input(z.strictObject({ uid, saleUid: uid, pieces, on, note: optionalLine(120) }))
    .output(z.object({})),
  /** Movements that did not happen; what was settled is taken back by the next settlement. */
  cancel: procedure
    .meta({ access: 'staff', changes: ['consignment', 'person'], blind: 'step' })
    .errors({
      NOT_SO_MANY,
      REFUNDED: refusal('Pembeli sudah mengembalikan sebagian penjualan ini. Batalkan returnya dahulu.'),
    })
    .input(z.strictObject({ uids: z.array(uid).min(1).max(200), reason }))
    .output(z.object({})),

  /** From its day on; one of the same day is written anew. */
  saveTerm: procedure
    .meta({ access: 'staff', changes: ['consignment'], blind: 'choice' })
    .input(term.extend({ businessUid: uid }))
    .output(z.object({})),
  settle: made
    .errors({
      SETTLED: refusal('Masa itu sudah dilunasi. Pilih hari sesudah pelunasan terakhir.'),
      NOTHING: refusal('Sampai hari itu tidak ada titipan yang dilunasi. Pilih hari yang lebih akhir.'),
    })
    .input(z.strictObject({ uid, businessUid: uid, until: on }))
    .output(settlement),
  /** The last settlement, while nobody was paid by it: what it counted is to be settled again. */
  cancelSettlement: procedure
    .meta({ access: 'staff', changes: ['consignment', 'person'], blind: 'step' })
    .errors({
      PAID: refusal('Pelunasan ini sudah dibayar. Tandai dahulu belum dibayar, lalu batalkan.'),
      NOT_LAST: refusal('Hanya pelunasan terakhir yang dapat dibatalkan.'),
    })
    .input(z.strictObject({ uid, reason }))
    .output(z.object({})),
  /** The day on which the owner had the money; null: not yet. */
  pay: procedure
    .meta({ access: 'staff', changes: ['consignment'], blind: 'choice' })
    .errors({
      NOTHING_TO_PAY: refusal(
        'Pelunasan ini tidak ada yang dibayarkan: sisanya dibawa ke pelunasan berikutnya.',
      ),
    })
    .input(z.strictObject({ uid, paidOn: on.nullable() }))
    .output(settlement),

  /** Tanda terima titipan: every batch of an owner that came on a day. */
  receivedPdf: paper.input(ofDay).output(file),
  /** Tanda pengembalian titipan: what went back to the owner, or was thrown away, on a day. */
  returnedPdf: paper.input(ofDay).output(file),
  settlementPdf: paper.input(z.strictObject({ uid })).output(file),
  listPdf: paper.input(filter).output(file),
  listXlsx: paper.input(filter).output(file),
};
