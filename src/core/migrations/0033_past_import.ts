/**
 * Old guest books and client lists: the file, its rows as they are looked at and mended, and what became of each, so that an
 * import goes on where it was cut off and can be taken back. A visit of an old book says which import it came with.
 */
export const pastImport = /* sql */ `
CREATE TABLE past_import (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  at TEXT NOT NULL,
  staff_id INTEGER REFERENCES staff (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'running', 'stopped', 'done', 'undoing', 'undone')),
  look TEXT NOT NULL CHECK (json_valid(look)),
  reason TEXT NOT NULL DEFAULT '',
  started_at TEXT,
  undone_at TEXT
) STRICT;

CREATE TABLE past_import_file (
  import_id INTEGER PRIMARY KEY REFERENCES past_import (id),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE past_import_row (
  import_id INTEGER NOT NULL REFERENCES past_import (id),
  row INTEGER NOT NULL CHECK (row > 0),
  print BLOB NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('new', 'known', 'doubtful', 'wrong', 'present')),
  alike TEXT,
  decision TEXT CHECK (json_valid(decision)),
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'taken', 'failed', 'back', 'kept')),
  group_row INTEGER,
  person_id INTEGER REFERENCES person (id),
  made_person INTEGER NOT NULL DEFAULT 0 CHECK (made_person IN (0, 1)),
  visit_id INTEGER REFERENCES visit (id),
  note TEXT NOT NULL DEFAULT '',
  mended TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(mended)),
  taking TEXT CHECK (json_valid(taking)),
  shown TEXT CHECK (json_valid(shown)),
  PRIMARY KEY (import_id, row)
) STRICT;

CREATE INDEX past_import_row_status ON past_import_row (import_id, status, row);

CREATE INDEX past_import_row_counts ON past_import_row (
  import_id, status, state, decision, made_person, visit_id, person_id
);

CREATE INDEX past_import_row_print ON past_import_row (print) WHERE state IN ('taken', 'kept');

CREATE INDEX past_import_row_waiting ON past_import_row (import_id, row) WHERE state = 'waiting';

CREATE INDEX past_import_row_taken ON past_import_row (import_id, made_person, row DESC) WHERE state = 'taken';

CREATE INDEX past_import_row_person ON past_import_row (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX past_import_row_visit ON past_import_row (visit_id) WHERE visit_id IS NOT NULL;

CREATE INDEX past_import_row_group ON past_import_row (import_id, group_row) WHERE person_id IS NOT NULL;

ALTER TABLE visit ADD COLUMN import_id INTEGER REFERENCES past_import (id);

CREATE INDEX visit_import ON visit (import_id) WHERE import_id IS NOT NULL;

DROP INDEX visit_report;

CREATE INDEX visit_report ON visit (
  office_id, month, service_id, field_id, sex, is_new, district_code, sector, scale, extra_needs, person_id, business_id,
  import_id
) WHERE cancelled_at IS NULL;

ALTER TABLE office ADD COLUMN counts_past INTEGER NOT NULL DEFAULT 1 CHECK (counts_past IN (0, 1));
`;
