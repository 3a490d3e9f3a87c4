/** SKM: what visitors answer, unlinked from them, and what the office does about it. */
export const survey = /* sql */ `
-- One person's answers by element, and nothing that leads back: no day, hour, person, visit or number. The key is random
-- and the rows lie in its order, so that neither tells when they came. They are stored by five at least, of each
-- element too (decision 0033).
-- service_id NULL: not said, or too few of its month to be told apart from.
CREATE TABLE survey_answer (
  uid BLOB NOT NULL PRIMARY KEY CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  month TEXT NOT NULL CHECK (month GLOB '20[0-9][0-9]-[01][0-9]'),
  service_id INTEGER REFERENCES service (id),
  u1 INTEGER CHECK (u1 BETWEEN 1 AND 4),
  u2 INTEGER CHECK (u2 BETWEEN 1 AND 4),
  u3 INTEGER CHECK (u3 BETWEEN 1 AND 4),
  u4 INTEGER CHECK (u4 BETWEEN 1 AND 4),
  u5 INTEGER CHECK (u5 BETWEEN 1 AND 4),
  u6 INTEGER CHECK (u6 BETWEEN 1 AND 4),
  u7 INTEGER CHECK (u7 BETWEEN 1 AND 4),
  u8 INTEGER CHECK (u8 BETWEEN 1 AND 4),
  u9 INTEGER CHECK (u9 BETWEEN 1 AND 4)
) STRICT, WITHOUT ROWID;

-- Who answered in a month, counted: a profile beside its answers would name many a person. code '': not said.
CREATE TABLE survey_profile (
  office_id INTEGER NOT NULL REFERENCES office (id),
  month TEXT NOT NULL,
  attribute TEXT NOT NULL,
  code TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (office_id, month, attribute, code)
) STRICT, WITHOUT ROWID;

-- Rencana tindak lanjut. quarters: "1,2"; status_on: since when it is so.
CREATE TABLE survey_plan (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  period TEXT NOT NULL,
  element TEXT NOT NULL CHECK (element GLOB 'U[1-9]'),
  program TEXT NOT NULL CHECK (program <> ''),
  year INTEGER NOT NULL,
  quarters TEXT NOT NULL,
  responsible TEXT NOT NULL CHECK (responsible <> ''),
  status TEXT NOT NULL CHECK (status IN ('planned', 'running', 'done', 'dropped')),
  status_on TEXT CHECK (status = 'planned' OR status_on IS NOT NULL),
  proof TEXT NOT NULL DEFAULT '',
  removed_at TEXT,
  remove_reason TEXT NOT NULL DEFAULT '' CHECK ((removed_at IS NULL) = (remove_reason = '')),
  created_at TEXT NOT NULL
) STRICT;

-- Where the result was made public.
CREATE TABLE survey_publication (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  period TEXT NOT NULL,
  medium TEXT NOT NULL CHECK (medium <> ''),
  place TEXT NOT NULL DEFAULT '',
  published_on TEXT NOT NULL,
  photo BLOB CHECK (length(photo) BETWEEN 1 AND 200000),
  removed_at TEXT,
  remove_reason TEXT NOT NULL DEFAULT '' CHECK ((removed_at IS NULL) = (remove_reason = '')),
  created_at TEXT NOT NULL
) STRICT;

-- What the report of a period says besides its figures.
CREATE TABLE survey_report (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  period TEXT NOT NULL,
  texts TEXT NOT NULL CHECK (json_valid(texts)),
  UNIQUE (office_id, period)
) STRICT;
`;
