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
