/** Indikator kinerja utama: what is counted in a year, its target, and what is typed where no record can be counted. */
export const indicator = /* sql */ `
-- Each year has its own rows, so that a change leaves the years before as they were. months: what is typed, by the number
-- of the month; a counted indicator keeps what was typed before it was counted.
CREATE TABLE indicator (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2200),
  field_id INTEGER REFERENCES field (id),
  service TEXT NOT NULL CHECK (service <> ''),
  objective TEXT NOT NULL CHECK (objective <> ''),
  unit TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL CHECK (source IN
    ('typed', 'session', 'mentee', 'consultation', 'training', 'participant', 'certificate', 'visit')),
  position INTEGER NOT NULL CHECK (position > 0),
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  target INTEGER CHECK (target > 0),
  months TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(months)),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX indicator_year ON indicator (office_id, year, position);

-- One Keterangan a year.
CREATE TABLE indicator_note (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2200),
  note TEXT NOT NULL,
  UNIQUE (office_id, year)
) STRICT;
`;
