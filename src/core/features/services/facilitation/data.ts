import { facilitationColumns as columns } from '#contract/facilitation.ts';
import { dayColumn, meant } from '#contract/list.ts';
import { dataList } from '#core/platform/dataList.ts';
import { casesMoved, type StoredCase } from './store.ts';

export const caseData = dataList<StoredCase>({
  place: 4,
  name: 'Fasilitasi',
  meaning:
    'Setiap permohonan yang pada masa ini dibuka, mencapai suatu langkah, cair, atau berakhir; keadaannya pada hari paket ini dibuat.',
  columns: () => [
    meant(columns.number, 'Nomor permohonan di kantor ini'),
    meant(
      dayColumn('Dibuka', ({ openedOn }) => openedOn),
      'Hari permohonan dicatat',
    ),
    meant(columns.kind, 'Jenis fasilitasi'),
    meant(columns.subject, 'Yang dimohonkan'),
    meant(columns.client, 'Usaha atau koperasi, atau pemiliknya bila tanpa usaha'),
    meant(columns.person, 'Nama pemilik'),
    meant(columns.partner, 'Lembaga, penyelenggara, atau perusahaan yang dituju'),
    meant(columns.step, 'Langkah terakhir, atau bagaimana berakhir'),
    meant(columns.stepOn, 'Hari langkah atau akhirnya'),
    meant(columns.asked, 'Rupiah yang diajukan'),
    meant(columns.approved, 'Rupiah yang disetujui'),
    meant(columns.paid, 'Rupiah yang sudah cair seluruhnya, juga pada masa lain'),
    meant(columns.document, 'Nomor dokumen yang terbit'),
    meant(columns.validUntil, 'Hari terakhir dokumen itu berlaku'),
    meant(columns.nextAction, 'Yang dikerjakan berikutnya'),
    meant(columns.dueOn, 'Hari tindak lanjut itu'),
    meant(columns.consultant, 'Konsultan yang menangani'),
  ],
  rows: ({ db, ...asked }) => casesMoved(db, asked),
});
