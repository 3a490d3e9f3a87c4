/** Two cards of one person become one, and can be parted again. */
export const merge = /* sql */ `
-- The card that stays and the one whose rows went over to it; undone: they are two again.
CREATE TABLE person_merge (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  kept_id INTEGER NOT NULL REFERENCES person (id),
  merged_id INTEGER NOT NULL REFERENCES person (id) CHECK (merged_id <> kept_id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  staff_id INTEGER REFERENCES staff (id),
  merged_at TEXT NOT NULL,
  undone_at TEXT
) STRICT;
CREATE INDEX person_merge_kept ON person_merge (kept_id);
CREATE UNIQUE INDEX person_merge_open ON person_merge (merged_id) WHERE undone_at IS NULL;

-- What the merge changed, in its order: the row by its key as it is now, and its columns before and after.
CREATE TABLE person_merge_change (
  merge_id INTEGER NOT NULL REFERENCES person_merge (id),
  position INTEGER NOT NULL,
  entity TEXT NOT NULL,
  key TEXT NOT NULL CHECK (json_valid(key)),
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  PRIMARY KEY (merge_id, position)
) STRICT, WITHOUT ROWID;

-- A letter keeps its words and its file; whose card it stands on follows the person.
DROP TRIGGER letter_facts_stay;
CREATE TRIGGER letter_facts_stay BEFORE UPDATE OF uid, office_id, kind, kind_id, title, series, year, sequence, number,
  subject, training_id, facts, payload, document_id, issued_at, issued_on, staff_id ON letter BEGIN
  SELECT RAISE(ABORT, 'an issued letter never changes');
END;
`;
