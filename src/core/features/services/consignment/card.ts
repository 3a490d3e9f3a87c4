import { batchNumber, dueOf, unitOf } from '#contract/consignment.ts';
import { daysText, numberText, numericDate, rupiahText } from '#contract/dates.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { CardSectionSource, HistorySource } from '#core/platform/brought.ts';
import * as store from './store.ts';

/** What a person brought to the gallery, and what was settled with them. */
export const consignmentHistory: HistorySource = async (db, personId) => [
  ...(await store.batchesOfPerson(db, personId)).map((row) => ({
    kind: 'consignment',
    kindName: 'Titipan galeri',
    uid: uidText(row.uid),
    at: row.created_at,
    localDate: row.received_on,
    title: `Menitipkan ${numberText(row.pieces)} ${unitOf(row)} ${row.product_name}`,
    detail: `${batchNumber(row.number)}, sisa ${numberText(row.remaining)}`,
    link: `/produk/titipan/${uidText(row.uid)}`,
  })),
  ...(await store.settlementsOfPerson(db, personId)).map((row) => ({
    kind: 'consignment',
    kindName: 'Titipan galeri',
    uid: uidText(row.uid),
    at: row.created_at,
    localDate: row.settled_on,
    title: `Pelunasan titipan ${daysText({ startDate: row.begins_on, endDate: row.ends_on })}`,
    detail: [
      row.total > 0 ? rupiahText(row.total) : 'dibawa ke pelunasan berikutnya',
      row.paid_on && `dibayar ${numericDate(row.paid_on)}`,
    ]
      .filter(Boolean)
      .join(', '),
  })),
];

/** What is left of it in the gallery, and what has been settled and is still to be paid. */
export const consignmentSection: CardSectionSource = async (db, personId) => {
  const here = (await store.batchesOfPerson(db, personId)).filter(({ remaining }) => remaining > 0);
  const unpaid = (await store.settlementsOfPerson(db, personId)).filter(
    ({ total, paid_on: paidOn }) => total > 0 && paidOn === null,
  );
  if (here.length + unpaid.length === 0) return null;
  return {
    kind: 'consignment',
    title: 'Titipan di galeri',
    lines: [
      ...unpaid.map((row) => ({
        text: `Pelunasan ${rupiahText(row.total)} belum dibayar`,
        detail: daysText({ startDate: row.begins_on, endDate: row.ends_on }),
        link: null,
      })),
      ...here.map(store.toBatch).map((batch) => {
        const due = dueOf(batch);
        return {
          text: `${numberText(batch.remaining)} ${unitOf(batch.product)} ${batch.product.name}`,
          detail: `${batch.number}${due === null ? '' : `, tarik sebelum ${numericDate(due)}`}`,
          link: `/produk/titipan/${batch.uid}`,
        };
      }),
    ],
  };
};
