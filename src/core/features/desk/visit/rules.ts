import { PAPER_FROM, PAPER_TO } from '#contract/visit.ts';

/** What the report counts by, copied now: a later change of the person must not change a past month. */
export const dimensionsOf = (
  person: { visit_count: number; sex: string; region_code: string },
  business: { sector: string; scale: string } | undefined,
) => ({
  visit_number: person.visit_count + 1,
  is_new: person.visit_count === 0 ? 1 : 0,
  sex: person.sex,
  district_code: person.region_code.slice(0, 8),
  sector: business?.sector ?? '',
  scale: business?.scale ?? 'belum_didata',
});

/**
 * Why a number of the day sheet cannot be written down; null: it can. A number that was taken back stays used, as at the
 * desk: the line is written down again under one that nobody has.
 */
export const takenOnPaper = (
  letter: string,
  sequence: number,
  written: readonly { sequence: number; cancelled_at: string | null }[],
): string | null => {
  const taken = written.find((other) => other.sequence === sequence);
  if (!taken) return null;
  if (taken.cancelled_at === null) return 'Nomor lembar darurat itu sudah dicatat. Periksa angkanya.';
  const used = new Set(written.map((other) => other.sequence));
  let free = PAPER_TO;
  while (used.has(free) && free > PAPER_FROM) free--;
  return `${letter}-${sequence} sudah dicatat lalu diurungkan, jadi tidak dipakai lagi. Catat orangnya dengan angka lain yang tidak ada di lembar, misalnya ${free}.`;
};
