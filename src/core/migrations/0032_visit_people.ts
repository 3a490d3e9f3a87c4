/** The report counts people and businesses from the same index, in the same pass. */
export const visitPeople = /* sql */ `
DROP INDEX visit_report;
CREATE INDEX visit_report ON visit (
  office_id, month, service_id, field_id, sex, is_new, district_code, sector, scale, extra_needs, person_id, business_id
) WHERE cancelled_at IS NULL;
`;
