/** What the manager writes into the report of a month. */
export const monthRemark = /* sql */ `
CREATE TABLE month_remark (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  month INTEGER NOT NULL CHECK (month BETWEEN 200001 AND 220012),
  number TEXT NOT NULL,
  obstacles TEXT NOT NULL,
  plans TEXT NOT NULL,
  UNIQUE (office_id, month)
) STRICT;
`;
