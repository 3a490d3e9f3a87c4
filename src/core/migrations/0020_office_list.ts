/** Program Kerja, Sentra KUMKM, Produk Unggulan, Informasi Pasar: lists whose columns are those of the contract. */
export const officeList = /* sql */ `
CREATE TABLE office_list_row (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  list TEXT NOT NULL CHECK (list <> ''),
  year INTEGER CHECK (year BETWEEN 2000 AND 2200),
  -- What the row is called: its first column.
  title TEXT NOT NULL CHECK (title <> ''),
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  removed_at TEXT,
  remove_reason TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX office_list_row_list ON office_list_row (office_id, list, year) WHERE removed_at IS NULL;
`;
