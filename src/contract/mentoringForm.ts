import { z } from 'zod';
import { paperSize } from './office.ts';
import { formPeriod } from './period.ts';
import { uid } from './text.ts';

/** The official forms of a PLUT, as its online system printed them in 2019, and the lists without a number. */
export const mentoringForm = z.enum([
  '7a',
  '7b',
  '7c',
  '7d',
  '7e',
  '7f',
  '7g',
  'recap',
  'progress',
  'assisted',
  'growth',
]);
export type MentoringForm = z.infer<typeof mentoringForm>;

/** As its title says it; the year, area or names that follow are printed with it. */
export const formTitles: Record<MentoringForm, string> = {
  '7a': 'Data koperasi',
  '7b': 'Data usaha mikro dan kecil',
  '7c': 'Koperasi sasaran program pendampingan',
  '7d': 'Usaha mikro dan kecil sasaran program pendampingan',
  '7e': 'Kartu program kerja per individu',
  '7f': 'Kartu pelaksanaan pendampingan',
  '7g': 'Laporan konsultan pendamping',
  recap: 'Rekap pendampingan per bidang',
  progress: 'Progres pendampingan',
  assisted: 'Daftar UMKM binaan',
  growth: 'Perkembangan usaha dampingan',
};

/** Of these a part of the year is told; the others are of a whole year. */
export const isOfPeriod = (form: MentoringForm): boolean => ['7f', '7g', 'recap', 'progress'].includes(form);
/** These are about clients of one consultant, or of all; the others about the whole office. */
export const isOfConsultant = (form: MentoringForm): boolean =>
  !['7a', '7b', 'progress', 'assisted'].includes(form);
/** These can be of one client alone. */
export const isOfClient = (form: MentoringForm): boolean => ['7e', '7f', '7g', 'recap'].includes(form);

/** "7g Laporan konsultan pendamping"; a list without a number is its title alone. */
export const formName = (form: MentoringForm): string =>
  form.startsWith('7') ? `${form} ${formTitles[form]}` : formTitles[form];

/** A form of a year or a part of it: of the office, of one consultant, or of one client. */
export const formOrder = z
  .strictObject({
    form: mentoringForm,
    period: formPeriod,
    consultantUid: uid.nullable(),
    menteeUid: uid.nullable(),
  })
  .refine(({ form, period }) => isOfPeriod(form) || period.length === 4, {
    path: ['period'],
    message: 'Formulir ini dicetak untuk satu tahun.',
  })
  .refine(({ form, menteeUid }) => menteeUid === null || isOfClient(form), {
    path: ['menteeUid'],
    message: 'Formulir ini tidak dicetak untuk satu dampingan saja.',
  })
  .refine(
    ({ form, consultantUid, menteeUid }) => form !== '7g' || consultantUid !== null || menteeUid !== null,
    {
      path: ['consultantUid'],
      message: 'Pilih konsultan yang melapor.',
    },
  );
export type FormOrder = z.infer<typeof formOrder>;
export const printedForm = formOrder.safeExtend({ paper: paperSize });
