export const milestone = `
-- What a client says has come of a business: shown by a state or a paper (fact), said by the client, with its evidence.
-- What is only suggested stands nowhere: it is read of the states and papers as they are. cancelled_on: taken back.
CREATE TABLE milestone (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  business_id INTEGER NOT NULL REFERENCES business (id),
  code TEXT NOT NULL CHECK (code <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  fact TEXT NOT NULL CHECK (fact <> ''),
  word TEXT NOT NULL CHECK (word <> ''),
  evidence TEXT NOT NULL CHECK (evidence <> ''),
  confirmed_on TEXT NOT NULL,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  cancelled_on TEXT CHECK (cancelled_on >= confirmed_on),
  cancel_reason TEXT NOT NULL DEFAULT '' CHECK ((cancelled_on IS NULL) = (cancel_reason = '')),
  created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX milestone_once ON milestone (business_id, code) WHERE cancelled_on IS NULL;
`;
