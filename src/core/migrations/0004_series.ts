/** What is known of a series beyond the numbers that are stored here. */
export const series = `
CREATE TABLE series (
  office_id INTEGER NOT NULL REFERENCES office (id),
  kind TEXT NOT NULL,
  period TEXT NOT NULL,
  last INTEGER CHECK (last >= 0),
  PRIMARY KEY (office_id, kind, period)
) STRICT, WITHOUT ROWID;
`;
