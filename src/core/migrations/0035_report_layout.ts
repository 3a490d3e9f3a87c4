/** Which parts are in the printed report, and in which order: a list of {key, isIn}; empty: as the application has them. */
export const reportLayout = /* sql */ `
ALTER TABLE office ADD COLUMN report_layout TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(report_layout));
`;
