import { withoutGroups } from '#contract/digits.ts';
import type { PersonDraft } from '#contract/person.ts';
import { checkNik, nikProblemText } from '#core/platform/people/nik.ts';
import { normalisePhone } from '#core/platform/people/phone.ts';

/** The version of the data-protection statement that is read out at the desk (UU PDP 27/2022). */
export const CONSENT_VERSION = 1;

/** Whole years at `today`. */
export const ageOn = (birthDate: string, today: string): number =>
  Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0);

export type CheckedPerson = { nik: string | null; phone: string | null };
export type FieldIssue = { field: string; message: string };

/** The least that must be known of where somebody lives: at the desk the district, in a sheet only the regency. */
export type LeastRegion = 'district' | 'regency';
const codeLength: Record<LeastRegion, number> = { district: 8, regency: 5 };

/** NIK, phone and dates of a draft, normalised; or what is wrong, told per field. */
export const checkPerson = (
  draft: Pick<PersonDraft, 'nik' | 'sex' | 'birthDate' | 'phone' | 'regionCode' | 'email'>,
  today: string,
  leastRegion: LeastRegion = 'district',
): { ok: true; value: CheckedPerson } | { ok: false; issues: FieldIssue[] } => {
  const issues: FieldIssue[] = [];
  const nik = withoutGroups(draft.nik ?? '');
  if (nik !== '')
    for (const problem of checkNik(nik, { sex: draft.sex, birthDate: draft.birthDate, today }))
      issues.push({
        field: problem === 'BIRTH_DATE_MISMATCH' ? 'birthDate' : problem === 'SEX_MISMATCH' ? 'sex' : 'nik',
        message: nikProblemText[problem],
      });
  if (draft.birthDate && (draft.birthDate > today || ageOn(draft.birthDate, today) > 120))
    issues.push({ field: 'birthDate', message: 'Tanggal lahir harus antara 120 tahun lalu dan hari ini.' });
  const phone = draft.phone ? normalisePhone(draft.phone) : null;
  if (phone === undefined)
    issues.push({ field: 'phone', message: 'Nomor HP ditulis 08… atau +62…, 10 sampai 13 digit.' });
  if (draft.regionCode.length < codeLength[leastRegion])
    issues.push({ field: 'regionCode', message: 'Pilih kecamatan atau desa/kelurahan.' });
  if (draft.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(draft.email))
    issues.push({ field: 'email', message: 'Email ditulis seperti nama@contoh.id.' });
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: { nik: nik || null, phone: phone ?? null } };
};
