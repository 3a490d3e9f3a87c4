/** Which column of a sheet holds what, as it was chosen by hand: the same form comes again next time. */
export const sheetColumns = `
CREATE TABLE sheet_columns (
  office_id INTEGER NOT NULL REFERENCES office (id),
  kind TEXT NOT NULL,
  headings TEXT NOT NULL,
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  PRIMARY KEY (office_id, kind, headings)
) STRICT, WITHOUT ROWID;
`;
