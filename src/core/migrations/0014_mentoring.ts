/** Pendampingan: who is mentored in a year, what was planned for them, and every session. */
export const mentoring = /* sql */ `
-- A client taken on for one year: a business, or a person who has none yet. One row a client and year; of two that a
-- merge of cards brings together one stays, and the other says which. The consultant stays when the year is over.
-- sessions, minutes: of those that count. last_met_on: of this and earlier years. follow_up_due: of the last session.
-- These four repeat what the sessions say, for the lists.
CREATE TABLE mentee (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  business_id INTEGER REFERENCES business (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
  status TEXT NOT NULL CHECK (status IN ('candidate', 'active', 'finished', 'stopped')),
  status_reason TEXT NOT NULL DEFAULT '',
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  planned_sessions INTEGER NOT NULL CHECK (planned_sessions BETWEEN 0 AND 366),
  started_on TEXT CHECK (status IN ('candidate', 'stopped') OR started_on IS NOT NULL),
  ended_on TEXT CHECK ((status IN ('finished', 'stopped')) = (ended_on IS NOT NULL)),
  consultation_id INTEGER REFERENCES consultation (id),
  carried_from_id INTEGER REFERENCES mentee (id),
  locked_at TEXT,
  locked_staff_id INTEGER REFERENCES staff (id),
  merged_into_id INTEGER REFERENCES mentee (id) CHECK (merged_into_id <> id),
  sessions INTEGER NOT NULL DEFAULT 0 CHECK (sessions >= 0),
  minutes INTEGER NOT NULL DEFAULT 0 CHECK (minutes >= 0),
  last_met_on TEXT,
  follow_up_due TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX mentee_once ON mentee (person_id, coalesce(business_id, 0), year) WHERE merged_into_id IS NULL;
CREATE INDEX mentee_office ON mentee (office_id, year, status, coalesce(last_met_on, started_on))
  WHERE merged_into_id IS NULL;
CREATE INDEX mentee_staff ON mentee (staff_id, year, status, coalesce(last_met_on, started_on))
  WHERE merged_into_id IS NULL;
CREATE INDEX mentee_business ON mentee (business_id) WHERE business_id IS NOT NULL;

-- What is planned for a client in one field. goal, reached, unit: "2 of 4 langkah"; without a goal the target is words.
CREATE TABLE mentee_program (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  mentee_id INTEGER NOT NULL REFERENCES mentee (id),
  field_id INTEGER NOT NULL REFERENCES field (id),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  title TEXT NOT NULL CHECK (title <> ''),
  problem TEXT NOT NULL DEFAULT '',
  target TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL CHECK (status IN ('planned', 'running', 'reached', 'missed')),
  goal INTEGER CHECK (goal > 0),
  reached INTEGER NOT NULL DEFAULT 0 CHECK (reached >= 0),
  unit TEXT NOT NULL DEFAULT '',
  carried_from_id INTEGER REFERENCES mentee_program (id),
  locked_at TEXT,
  locked_staff_id INTEGER REFERENCES staff (id),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX mentee_program_mentee ON mentee_program (mentee_id, status);
CREATE INDEX mentee_program_staff ON mentee_program (staff_id, status);

-- A session keeps the consultant and the field of its day, whatever becomes of both. It counts in the month of its day;
-- created_on tells what was written down later. With several clients its minutes are those of the consultant once, and
-- of each client whole.
CREATE TABLE mentoring_session (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  local_date TEXT NOT NULL,
  month INTEGER NOT NULL CHECK (month = CAST(substr(local_date, 1, 4) || substr(local_date, 6, 2) AS INTEGER)),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  place TEXT NOT NULL CHECK (place IN ('office', 'business', 'online')),
  material TEXT NOT NULL CHECK (material <> ''),
  follow_up TEXT NOT NULL DEFAULT '',
  follow_up_due TEXT,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  field_id INTEGER NOT NULL REFERENCES field (id),
  consultation_id INTEGER REFERENCES consultation (id),
  created_at TEXT NOT NULL,
  created_on TEXT NOT NULL,
  voided_at TEXT,
  void_reason TEXT NOT NULL DEFAULT '' CHECK ((voided_at IS NULL) = (void_reason = ''))
) STRICT;
CREATE UNIQUE INDEX mentoring_session_sheet ON mentoring_session (consultation_id)
  WHERE consultation_id IS NOT NULL AND voided_at IS NULL;
CREATE INDEX mentoring_session_month ON mentoring_session (office_id, month, field_id) WHERE voided_at IS NULL;
CREATE INDEX mentoring_session_staff ON mentoring_session (staff_id, month) WHERE voided_at IS NULL;

-- Who was there, for which programme, and whether it counts for them; if not, why.
CREATE TABLE mentoring_session_mentee (
  session_id INTEGER NOT NULL REFERENCES mentoring_session (id),
  mentee_id INTEGER NOT NULL REFERENCES mentee (id),
  program_id INTEGER REFERENCES mentee_program (id),
  counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
  reason TEXT NOT NULL DEFAULT '' CHECK ((counts = 1) = (reason = '')),
  PRIMARY KEY (session_id, mentee_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentoring_session_mentee_mentee ON mentoring_session_mentee (mentee_id, session_id);
CREATE INDEX mentoring_session_mentee_program ON mentoring_session_mentee (program_id) WHERE program_id IS NOT NULL;
`;
