/** A UUIDv7 for rows that a migration makes. */
const newUid = `unhex(printf('%012x', CAST(unixepoch('subsec') * 1000 AS INTEGER)) || '7'
  || substr(hex(randomblob(2)), 2) || '8' || substr(hex(randomblob(8)), 2))`;

/** Who issues in the name of the head, what waits for them, and the office's own kinds of letters. */
export const issuing = /* sql */ `
-- Roles that issue and roles that void, as JSON arrays; everybody else prepares.
ALTER TABLE office ADD COLUMN issuer_roles TEXT NOT NULL DEFAULT '["manager","admin"]' CHECK (json_valid(issuer_roles));
ALTER TABLE office ADD COLUMN voider_roles TEXT NOT NULL DEFAULT '["manager","admin"]' CHECK (json_valid(voider_roles));

-- Papers that somebody prepared and somebody else answers for; content is what the issue is called with.
-- An approved one is issued under the same uid. A number is drawn at the approval, never before.
CREATE TABLE proposal (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  content TEXT NOT NULL CHECK (json_valid(content)),
  title TEXT NOT NULL CHECK (title <> ''),
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'approved', 'returned', 'withdrawn')),
  prepared_at TEXT NOT NULL,
  prepared_by INTEGER NOT NULL REFERENCES staff (id),
  decided_at TEXT,
  decided_by INTEGER REFERENCES staff (id),
  reason TEXT NOT NULL DEFAULT '',
  CHECK ((state = 'waiting') = (decided_at IS NULL)),
  CHECK (state <> 'returned' OR reason <> '')
) STRICT;
CREATE INDEX proposal_state ON proposal (office_id, state) WHERE state IN ('waiting', 'returned');

-- form: what a letter of this kind is made from; 'own' is made from body, a text with {placeholders}.
-- numbering: empty for the office's own. has_own_series: counted by itself, else together with the other letters.
CREATE TABLE letter_kind (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  form TEXT NOT NULL CHECK (form IN ('consultation', 'mentoring', 'invitation', 'own')),
  name TEXT NOT NULL CHECK (name <> ''),
  body TEXT NOT NULL DEFAULT '',
  classification TEXT NOT NULL DEFAULT '',
  numbering TEXT NOT NULL DEFAULT '',
  has_own_series INTEGER NOT NULL DEFAULT 0 CHECK (has_own_series IN (0, 1)),
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX letter_kind_built_in ON letter_kind (office_id, form) WHERE form <> 'own';
INSERT INTO letter_kind (uid, office_id, form, name)
  SELECT ${newUid}, office.id, form.column1, form.column2 FROM office,
    (VALUES ('consultation', 'Keterangan konsultasi'), ('mentoring', 'Keterangan dampingan'),
            ('invitation', 'Undangan pelatihan')) AS form;

-- series: which numbers it was drawn from; 'letter' for all that are counted together.
-- title: what the kind was called when it went out.
CREATE TABLE letter_new (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  kind TEXT NOT NULL CHECK (kind IN ('consultation', 'mentoring', 'invitation', 'own')),
  kind_id INTEGER NOT NULL REFERENCES letter_kind (id),
  title TEXT NOT NULL CHECK (title <> ''),
  series TEXT NOT NULL,
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
  UNIQUE (office_id, series, year, sequence),
  UNIQUE (office_id, number)
) STRICT;
INSERT INTO letter_new (id, uid, office_id, kind, kind_id, title, series, year, sequence, number, subject, person_id,
    training_id, facts, payload, document_id, issued_at, issued_on, staff_id, voided_at, voided_on, void_reason, reprints)
  SELECT letter.id, letter.uid, letter.office_id, letter.kind, letter_kind.id, letter_kind.name, 'letter', letter.year,
    letter.sequence, letter.number, letter.subject, letter.person_id, letter.training_id, letter.facts, letter.payload,
    letter.document_id, letter.issued_at, letter.issued_on, letter.staff_id, letter.voided_at, letter.voided_on,
    letter.void_reason, letter.reprints
  FROM letter JOIN letter_kind ON letter_kind.office_id = letter.office_id AND letter_kind.form = letter.kind;
DROP TABLE letter;
ALTER TABLE letter_new RENAME TO letter;
CREATE INDEX letter_person ON letter (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX letter_kind_of ON letter (kind_id);
CREATE TRIGGER letter_facts_stay BEFORE UPDATE OF uid, office_id, kind, kind_id, title, series, year, sequence, number,
  subject, person_id, training_id, facts, payload, document_id, issued_at, issued_on, staff_id ON letter BEGIN
  SELECT RAISE(ABORT, 'an issued letter never changes');
END;
CREATE TRIGGER letter_stays BEFORE DELETE ON letter BEGIN
  SELECT RAISE(ABORT, 'an issued letter is never deleted');
END;
`;
