import { dateText, rupiahText } from '#contract/dates.ts';
import type { Office } from '#contract/office.ts';
import { educationWords, type PersonCard, sexWords } from '#contract/person.ts';
import { legalFormWords, scaleWords, sectorWords } from '#contract/business.ts';
import { outcomeWords } from '#contract/consultation.ts';
import type { PaperName, Org } from '#core/platform/typesetting/index.ts';

export type PersonCardPaper = {
  org: Org;
  kertas: PaperName;
  tanggal: string;
  nama: string;
  identitas: [label: string, value: string][];
  usaha: { nama: string; rincian: [label: string, value: string][] }[];
  bagian: { judul: string; isi: [text: string, detail: string][] }[];
  riwayat: { tanggal: string; bidang: string; layanan: string; uraian: string; petugas: string }[];
};

const known = (value: string): string => value || 'Belum didata';

/** The card of a person on paper: NIK and phone stay masked, the file cabinet has other readers than the desk. */
export const personCardPaper = (
  card: PersonCard,
  office: Office,
  org: Org,
  today: string,
): PersonCardPaper => {
  const { person, businesses, sections, history } = card;
  const birth = [person.birthPlace, person.birthDate && dateText(person.birthDate)]
    .filter(Boolean)
    .join(', ');
  return {
    org,
    kertas: office.paper,
    tanggal: today,
    nama: person.name,
    identitas: [
      ['Nama', person.name],
      ['NIK', known(person.nikMasked ?? '')],
      ['Jenis kelamin', sexWords[person.sex]],
      ['Tempat, tanggal lahir', known(birth)],
      ['Pendidikan', educationWords[person.education]],
      ['Alamat', [person.address, person.regionPath].filter(Boolean).join(', ')],
      ['Telepon', known(person.phoneMasked ?? '')],
      ['Terdaftar sejak', `${dateText(person.registeredOn)}, ${person.visitCount} kunjungan`],
    ],
    usaha: businesses.map((business) => ({
      nama: business.name,
      rincian: [
        ['Bentuk', legalFormWords[business.legalForm]],
        [
          'Sektor usaha',
          business.sector ? `${business.sector} · ${sectorWords[business.sector]}` : 'Belum didata',
        ],
        ['Produk', known(business.product)],
        ['NIB', known(business.nib)],
        ['Skala (PP 7/2021)', scaleWords[business.scale]],
        ['Penjualan setahun', rupiahText(business.sales)],
      ],
    })),
    bagian: sections
      .filter(({ lines }) => lines.length > 0)
      .map(({ title, lines }) => ({ judul: title, isi: lines.map(({ text, detail }) => [text, detail]) })),
    riwayat: history.map((entry) => ({
      tanggal: entry.localDate,
      bidang: entry.field?.name ?? entry.kindName,
      layanan: entry.title,
      uraian: [
        entry.detail.replace(/\s*\n\s*/g, ' '),
        entry.outcome && `Hasil: ${outcomeWords[entry.outcome as keyof typeof outcomeWords]}`,
        entry.followUp?.text && `Tindak lanjut: ${entry.followUp.text}`,
      ]
        .filter(Boolean)
        .join(' · '),
      petugas: entry.staffName ?? '–',
    })),
  };
};
