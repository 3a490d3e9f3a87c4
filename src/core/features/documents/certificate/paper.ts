import type { Certificate } from '#contract/certificate.ts';
import { daysText, numericDate } from '#contract/dates.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import type { RegisterPaper } from '#core/features/documents/series/index.ts';

const remark = (certificate: Certificate): string =>
  [
    certificate.replaces && `Menggantikan ${certificate.replaces}.`,
    certificate.replacedBy && `Diganti ${certificate.replacedBy}.`,
    certificate.voidedOn &&
      `Dibatalkan ${numericDate(certificate.voidedOn)}${certificate.voidReason ? `: ${certificate.voidReason}` : ''}.`,
  ]
    .filter(Boolean)
    .join(' ');

export const registerRows = (certificates: readonly Certificate[]): RegisterPaper['baris'] =>
  certificates.map((certificate) => ({
    nomor: certificate.number,
    nama: certificate.holder,
    perihal: certificate.activity.title,
    terbit: certificate.issuedOn,
    keterangan: remark(certificate),
  }));

export const registerXlsx = (certificates: readonly Certificate[], year: number): XlsxBook => ({
  sheets: [
    {
      name: `Register ${year}`,
      widths: [34, 36, 14, 52, 22, 12, 14, 44],
      rows: [
        [`Register sertifikat tahun ${year}`],
        [],
        ['Nomor', 'Nama', 'Sebagai', 'Kegiatan', 'Tanggal kegiatan', 'JP', 'Terbit', 'Keterangan'],
        ...certificates.map((certificate) => [
          certificate.number,
          certificate.holder,
          certificate.activity.role,
          certificate.activity.title,
          daysText(certificate.activity),
          certificate.activity.hours,
          numericDate(certificate.issuedOn),
          remark(certificate),
        ]),
      ],
      boldRows: [0, 2],
      frozenRows: 3,
    },
  ],
});
