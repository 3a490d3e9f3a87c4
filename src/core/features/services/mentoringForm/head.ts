import type { Office, ServiceField, StaffMember } from '#contract/office.ts';
import type { Org, PaperName } from '#core/platform/typesetting/index.ts';
import type { fieldSignatories } from './rules.ts';

export type Head = { org: Org; kertas: PaperName; tempat: string; tanggal: string };
export type FieldSignature = { bidang: string; nama: string };

/** What every form is printed for. */
export type FormOffice = {
  office: Office;
  org: Org;
  fields: readonly ServiceField[];
  staff: readonly StaffMember[];
  paper: PaperName;
  localDate: string;
};

export const headOf = ({ office, org, paper, localDate }: FormOffice): Head => ({
  org,
  kertas: paper,
  tempat: office.city,
  tanggal: localDate,
});

/** "Provinsi Riau" of "Pemerintah Provinsi Riau". */
export const areaOf = ({ government }: Office): string => government.replace(/^Pemerintah\s+/i, '');

/** Somebody to be found, or a line for whoever it is. */
const LINE = '..............................';
export const signing = (signatories: ReturnType<typeof fieldSignatories>): FieldSignature[] =>
  signatories.map(({ field, name }) => ({ bidang: field, nama: name || LINE }));
