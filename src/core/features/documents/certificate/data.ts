import { type Certificate, certificateColumns as columns } from '#contract/certificate.ts';
import { meant } from '#contract/list.ts';
import { dataList } from '#core/platform/dataList.ts';
import { certificatePapers } from './store.ts';

export const certificateData = dataList<Certificate>({
  place: 7,
  name: 'Sertifikat',
  meaning: 'Setiap sertifikat yang terbit pada masa ini, juga yang kemudian dibatalkan.',
  columns: () => [
    meant(columns.number, 'Nomor sertifikat'),
    meant(columns.holder, 'Nama yang tercetak'),
    meant(columns.role, 'Peran dalam kegiatan'),
    meant(columns.activity, 'Nama kegiatan yang tercetak'),
    meant(columns.days, 'Hari pertama dan terakhir kegiatan'),
    meant(columns.hours, 'Jam pelatihan; 1 JP = 45 menit'),
    meant(columns.issuedOn, 'Hari terbit'),
    meant(columns.remark, 'Pembatalan atau perbaikannya; kosong: berlaku'),
  ],
  rows: ({ db, ...asked }) => certificatePapers.issuedBetween(db, asked),
});
