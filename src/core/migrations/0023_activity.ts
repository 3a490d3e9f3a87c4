/** Kegiatan: what the office holds for many at once, who was invited, came and agreed, and its photos. */
export const activity = /* sql */ `
-- field_id: what the consultant answered for then. other_*: people of whom only the number is known.
-- Counted once, in the month of its first day; one that is cancelled is not counted.
CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  kind TEXT NOT NULL CHECK (kind IN ('exhibition', 'matching', 'workshop', 'curation', 'other')),
  name TEXT NOT NULL CHECK (name <> ''),
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL CHECK (ends_on >= starts_on),
  place TEXT NOT NULL CHECK (place <> ''),
  business_field TEXT NOT NULL DEFAULT '',
  field_letters TEXT NOT NULL DEFAULT '' CHECK (field_letters NOT GLOB '*[^A-Z]*'),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  field_id INTEGER NOT NULL REFERENCES field (id),
  resources TEXT NOT NULL DEFAULT '',
  other_invited INTEGER NOT NULL DEFAULT 0,
  other_present INTEGER NOT NULL DEFAULT 0 CHECK (other_present BETWEEN 0 AND other_invited),
  output TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  plan TEXT NOT NULL DEFAULT '',
  purpose TEXT NOT NULL DEFAULT '',
  course TEXT NOT NULL DEFAULT '',
  results TEXT NOT NULL DEFAULT '',
  reported_on TEXT CHECK (reported_on >= starts_on),
  cancelled_on TEXT,
  cancel_reason TEXT NOT NULL DEFAULT '' CHECK ((cancelled_on IS NULL) = (cancel_reason = '')),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX activity_office ON activity (office_id, starts_on);

CREATE TABLE activity_partner (
  activity_id INTEGER NOT NULL REFERENCES activity (id),
  partner_id INTEGER NOT NULL REFERENCES partner (id),
  PRIMARY KEY (activity_id, partner_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_partner_partner ON activity_partner (partner_id);

-- Somebody with one of their businesses; with another one they are listed again, and stay one person. Two cards that
-- were listed and are merged leave two lines of one person.
-- Whoever agreed was present; what came of it has its day. removed_at: taken off the list.
CREATE TABLE activity_participant (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  activity_id INTEGER NOT NULL REFERENCES activity (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  business_id INTEGER REFERENCES business (id),
  is_present INTEGER NOT NULL DEFAULT 0 CHECK (is_present IN (0, 1)),
  agreement TEXT NOT NULL DEFAULT '' CHECK (agreement = '' OR is_present = 1),
  expected_rp INTEGER CHECK (expected_rp > 0),
  realised_rp INTEGER CHECK (realised_rp > 0),
  realised_on TEXT CHECK ((realised_on IS NULL) = (realised_rp IS NULL)),
  removed_at TEXT,
  created_at TEXT NOT NULL,
  CHECK (agreement <> '' OR (expected_rp IS NULL AND realised_rp IS NULL))
) STRICT;
CREATE INDEX activity_participant_activity ON activity_participant (activity_id, person_id)
  WHERE removed_at IS NULL;
CREATE INDEX activity_participant_person ON activity_participant (person_id);
CREATE INDEX activity_participant_business ON activity_participant (business_id) WHERE business_id IS NOT NULL;

-- A small JPEG without metadata; none: it was removed for good. allowed_on: since when it may be printed.
CREATE TABLE activity_photo (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  activity_id INTEGER NOT NULL REFERENCES activity (id),
  caption TEXT NOT NULL DEFAULT '',
  allowed_on TEXT,
  created_at TEXT NOT NULL,
  bytes BLOB CHECK (length(bytes) BETWEEN 1 AND 200000)
) STRICT;
CREATE INDEX activity_photo_activity ON activity_photo (activity_id);
`;
