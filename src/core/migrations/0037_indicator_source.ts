/**
 * Features bring the sources of the indicators, so that no list of them stands in the table; an indicator can be limited to
 * one of what its source counts: a kind of paper, a scheme, a kind of activity.
 */
export const indicatorSource = /* sql */ `
CREATE TABLE sourced_indicator (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2200),
  field_id INTEGER REFERENCES field (id),
  service TEXT NOT NULL CHECK (service <> ''),
  objective TEXT NOT NULL CHECK (objective <> ''),
  unit TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL CHECK (source <> ''),
  subject TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL CHECK (position > 0),
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  target INTEGER CHECK (target > 0),
  months TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(months)),
  created_at TEXT NOT NULL
) STRICT;

INSERT INTO sourced_indicator (id, uid, office_id, year, field_id, service, objective, unit, source, position, is_active,
    target, months, created_at)
  SELECT id, uid, office_id, year, field_id, service, objective, unit, source, position, is_active, target, months, created_at
    FROM indicator;

DROP TABLE indicator;

ALTER TABLE sourced_indicator RENAME TO indicator;
CREATE INDEX indicator_year ON indicator (office_id, year, position);
`;
