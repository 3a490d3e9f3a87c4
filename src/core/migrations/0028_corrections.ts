/** Answers know who gave them, a settlement can be cancelled, two cards stay two, annual meetings are found by their day. */
export const corrections = `
-- Who wrote down an answer of attributes, and on which day: {"halal": {"on": "2026-11-30", "by": "Rina Marlina"}}.
ALTER TABLE business ADD COLUMN answered TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(answered));

-- A settlement that should never have been made: what it counted counts as not settled again.
ALTER TABLE consignment_settlement ADD COLUMN cancelled_on TEXT CHECK (cancelled_on IS NULL OR paid_on IS NULL);
ALTER TABLE consignment_settlement ADD COLUMN cancel_reason TEXT NOT NULL DEFAULT ''
  CHECK ((cancelled_on IS NULL) = (cancel_reason = ''));

-- Two cards that look alike and are of two people, as somebody said; taken back: nobody is sure again.
CREATE TABLE person_apart (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  one_id INTEGER NOT NULL REFERENCES person (id),
  other_id INTEGER NOT NULL REFERENCES person (id) CHECK (other_id <> one_id),
  staff_id INTEGER REFERENCES staff (id),
  created_at TEXT NOT NULL,
  taken_back_at TEXT
) STRICT;

CREATE INDEX business_year_meeting ON business_year (meeting_on) WHERE meeting_on IS NOT NULL;
`;
