/** Trainings with their participants and attendance, designs of certificates, the office's key, letters. */
export const training = /* sql */ `
-- Percent of the hours that earns a certificate, unless a training says otherwise.
ALTER TABLE office ADD COLUMN attendance_threshold INTEGER NOT NULL DEFAULT 80
  CHECK (attendance_threshold BETWEEN 0 AND 100);
ALTER TABLE office ADD COLUMN letter_numbering TEXT NOT NULL DEFAULT '{urut:3}/SK/PLUT/{bulan_romawi}/{tahun}';

-- hours: jam pelatihan, 1 JP = 45 minutes. threshold: percent of the sessions' hours.
CREATE TABLE training (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  title TEXT NOT NULL CHECK (title <> ''),
  status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'open', 'running', 'done', 'cancelled')),
  status_reason TEXT NOT NULL DEFAULT '',
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL CHECK (end_date >= start_date),
  hours INTEGER NOT NULL CHECK (hours > 0),
  place TEXT NOT NULL,
  organiser TEXT NOT NULL,
  fund_source TEXT NOT NULL DEFAULT '',
  partner TEXT NOT NULL DEFAULT '',
  quota INTEGER CHECK (quota > 0),
  requirements TEXT NOT NULL DEFAULT '',
  threshold INTEGER NOT NULL CHECK (threshold BETWEEN 0 AND 100),
  saved_at TEXT NOT NULL
) STRICT;
CREATE INDEX training_days ON training (office_id, start_date);

CREATE TABLE training_field (
  training_id INTEGER NOT NULL REFERENCES training (id),
  field_id INTEGER NOT NULL REFERENCES field (id),
  PRIMARY KEY (training_id, field_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE training_material (
  training_id INTEGER NOT NULL REFERENCES training (id),
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  hours INTEGER NOT NULL CHECK (hours > 0),
  speaker TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (training_id, position)
) STRICT, WITHOUT ROWID;

-- Attendance is taken once a session; its hours weigh it.
CREATE TABLE training_session (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  training_id INTEGER NOT NULL REFERENCES training (id),
  local_date TEXT NOT NULL,
  start_time TEXT NOT NULL,
  end_time TEXT NOT NULL CHECK (end_time > start_time),
  hours INTEGER NOT NULL CHECK (hours > 0),
  title TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX training_session_training ON training_session (training_id, local_date, start_time);

CREATE TABLE participant_import (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  training_id INTEGER NOT NULL REFERENCES training (id),
  file_name TEXT NOT NULL,
  at TEXT NOT NULL,
  staff_id INTEGER REFERENCES staff (id),
  undone_at TEXT
) STRICT;
CREATE INDEX participant_import_training ON participant_import (training_id);

-- name is the one the certificate will print. person_id is null only for guests: speakers from elsewhere.
-- code: eight characters of the QR on the invitation and the participant card, read at the door.
CREATE TABLE participant (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  training_id INTEGER NOT NULL REFERENCES training (id),
  person_id INTEGER REFERENCES person (id),
  name TEXT NOT NULL CHECK (name <> ''),
  role TEXT NOT NULL CHECK (role IN ('Peserta', 'Narasumber', 'Moderator', 'Panitia')),
  state TEXT NOT NULL CHECK (state IN ('enrolled', 'waiting', 'withdrawn')),
  place REAL NOT NULL,
  code TEXT NOT NULL UNIQUE,
  import_id INTEGER REFERENCES participant_import (id),
  made_person INTEGER NOT NULL DEFAULT 0 CHECK (made_person IN (0, 1)),
  enrolled_at TEXT NOT NULL,
  staff_id INTEGER REFERENCES staff (id)
) STRICT;
CREATE UNIQUE INDEX participant_once ON participant (training_id, person_id)
  WHERE person_id IS NOT NULL AND state <> 'withdrawn';
CREATE INDEX participant_training ON participant (training_id, state, place);
CREATE INDEX participant_person ON participant (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX participant_imported ON participant (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE attendance (
  session_id INTEGER NOT NULL REFERENCES training_session (id),
  participant_id INTEGER NOT NULL REFERENCES participant (id),
  at TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('list', 'scan')),
  staff_id INTEGER REFERENCES staff (id),
  PRIMARY KEY (session_id, participant_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_participant ON attendance (participant_id);

-- A design's picture by the hash of its bytes: a version refers to it for ever.
CREATE TABLE design_picture (
  id INTEGER PRIMARY KEY,
  office_id INTEGER NOT NULL REFERENCES office (id),
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- What a certificate looks like, as data; each save is a version of its own.
CREATE TABLE design (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  name TEXT NOT NULL CHECK (name <> ''),
  is_archived INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE design_version (
  design_id INTEGER NOT NULL REFERENCES design (id),
  version INTEGER NOT NULL CHECK (version > 0),
  spec TEXT NOT NULL CHECK (json_valid(spec)),
  saved_at TEXT NOT NULL,
  staff_id INTEGER REFERENCES staff (id),
  PRIMARY KEY (design_id, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER design_version_stays BEFORE UPDATE ON design_version BEGIN
  SELECT RAISE(ABORT, 'a saved design version never changes');
END;

-- Ed25519 (RFC 8032), 32 bytes each. A new key never replaces an old one: what it signed must stay checkable.
CREATE TABLE office_key (
  id INTEGER PRIMARY KEY,
  office_id INTEGER NOT NULL REFERENCES office (id),
  public_key BLOB NOT NULL UNIQUE CHECK (length(public_key) = 32),
  private_key BLOB CHECK (length(private_key) = 32),
  created_at TEXT NOT NULL
) STRICT;

-- payload: the signed text of the QR; empty on certificates from before the key. design: its name and version.
ALTER TABLE certificate ADD COLUMN training_id INTEGER REFERENCES training (id);
ALTER TABLE certificate ADD COLUMN participant_id INTEGER REFERENCES participant (id);
ALTER TABLE certificate ADD COLUMN payload TEXT NOT NULL DEFAULT '';
ALTER TABLE certificate ADD COLUMN design TEXT NOT NULL DEFAULT '';
CREATE INDEX certificate_training ON certificate (training_id) WHERE training_id IS NOT NULL;
-- A participant has one valid certificate of a training.
CREATE UNIQUE INDEX certificate_participant ON certificate (participant_id)
  WHERE participant_id IS NOT NULL AND voided_at IS NULL;

-- What is issued stays: whoever would change it must take it back with a reason and issue another.
CREATE TRIGGER certificate_facts_stay BEFORE UPDATE OF uid, office_id, batch_uid, year, sequence, number, holder,
  activity, code, payload, design, document_id, first_page, page_count, issued_at, issued_on, staff_id, replaces_id,
  training_id, participant_id ON certificate BEGIN
  SELECT RAISE(ABORT, 'an issued certificate never changes');
END;

-- Numbered letters: one series a year for all kinds. An invitation is one number for many addressees.
CREATE TABLE letter (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  kind TEXT NOT NULL CHECK (kind IN ('consultation', 'mentoring', 'invitation')),
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  number TEXT NOT NULL,
  subject TEXT NOT NULL,
  person_id INTEGER REFERENCES person (id),
  training_id INTEGER REFERENCES training (id),
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  payload TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id),
  issued_at TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  staff_id INTEGER REFERENCES staff (id),
  voided_at TEXT,
  voided_on TEXT,
  void_reason TEXT NOT NULL DEFAULT '',
  reprints INTEGER NOT NULL DEFAULT 0,
  UNIQUE (office_id, year, sequence),
  UNIQUE (office_id, number)
) STRICT;
CREATE INDEX letter_person ON letter (person_id) WHERE person_id IS NOT NULL;
CREATE TRIGGER letter_facts_stay BEFORE UPDATE OF uid, office_id, kind, year, sequence, number, subject, person_id,
  training_id, facts, payload, document_id, issued_at, issued_on, staff_id ON letter BEGIN
  SELECT RAISE(ABORT, 'an issued letter never changes');
END;
CREATE TRIGGER letter_stays BEFORE DELETE ON letter BEGIN
  SELECT RAISE(ABORT, 'an issued letter is never deleted');
END;
`;
