/** Fasilitasi: cases of financing, legality and whatever else a file of resources/facilitation describes. */
export const facilitation = /* sql */ `
-- A case of one kind, for a person or one of their businesses. What the kind's file calls things is kept as it was called
-- when it was stored: a case can be read, and counts, when the file is gone. Its number is of the letter, never reused.
-- asked_on, approved_on, issued_on: the days of the steps that count so, for the report. step, step_name, step_on and
-- paid_rp repeat the steps and the payments, for the lists. facts: the kind's own fields.
-- remind_on: from when the end of the paper, or the day to check it, is told.
-- ended_on: the day of the result or, with an ending, the day on which there was to be none.
CREATE TABLE facilitation (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  kind TEXT NOT NULL,
  kind_name TEXT NOT NULL,
  letter TEXT NOT NULL CHECK (letter GLOB '[A-Z]'),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  report_table TEXT CHECK (report_table IN ('F', 'G')),
  person_id INTEGER NOT NULL REFERENCES person (id),
  business_id INTEGER REFERENCES business (id),
  ticket_id INTEGER REFERENCES ticket (id),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  field_id INTEGER NOT NULL REFERENCES field (id),
  subject TEXT NOT NULL,
  subject_name TEXT NOT NULL,
  partner TEXT NOT NULL DEFAULT '',
  opened_on TEXT NOT NULL,
  step TEXT NOT NULL,
  step_name TEXT NOT NULL,
  step_on TEXT NOT NULL,
  asked_on TEXT CHECK (asked_on >= opened_on),
  approved_on TEXT CHECK (approved_on IS NULL OR coalesce(approved_on >= asked_on, 0)),
  issued_on TEXT CHECK (issued_on IS NULL OR coalesce(issued_on >= asked_on, 0)),
  asked_rp INTEGER CHECK (asked_rp >= 0),
  approved_rp INTEGER CHECK ((approved_on IS NULL) = (approved_rp IS NULL)),
  paid_rp INTEGER NOT NULL DEFAULT 0 CHECK (paid_rp BETWEEN 0 AND coalesce(approved_rp, 0)),
  facts TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(facts)),
  document_number TEXT NOT NULL DEFAULT '' CHECK (document_number = '' OR issued_on IS NOT NULL),
  valid_until TEXT CHECK (valid_until >= issued_on),
  check_on TEXT CHECK (check_on >= issued_on),
  remind_on TEXT CHECK (remind_on IS NULL OR coalesce(valid_until, check_on) IS NOT NULL),
  next_action TEXT NOT NULL DEFAULT '',
  due_on TEXT,
  ending TEXT CHECK (ending IS NULL OR ended_on IS NOT NULL),
  ending_name TEXT NOT NULL DEFAULT '' CHECK ((ending IS NULL) = (ending_name = '')),
  ending_reason TEXT NOT NULL DEFAULT '' CHECK ((ending IS NULL) = (ending_reason = '')),
  ended_on TEXT,
  replaces_id INTEGER REFERENCES facilitation (id) CHECK (replaces_id <> id),
  created_at TEXT NOT NULL,
  UNIQUE (office_id, letter, sequence)
) STRICT;
CREATE INDEX facilitation_running ON facilitation (office_id, coalesce(due_on, '9999')) WHERE ended_on IS NULL;
CREATE INDEX facilitation_kind ON facilitation (office_id, kind, coalesce(due_on, '9999')) WHERE ended_on IS NULL;
CREATE INDEX facilitation_staff ON facilitation (staff_id, coalesce(due_on, '9999')) WHERE ended_on IS NULL;
CREATE INDEX facilitation_totals ON facilitation
  (office_id, kind, step, staff_id, due_on, asked_rp, approved_rp, paid_rp, ended_on) WHERE ended_on IS NULL;
CREATE INDEX facilitation_ended ON facilitation (office_id, ended_on) WHERE ended_on IS NOT NULL;
CREATE INDEX facilitation_paper ON facilitation (office_id, remind_on) WHERE remind_on IS NOT NULL;
CREATE INDEX facilitation_asked ON facilitation (office_id, asked_on) WHERE asked_on IS NOT NULL;
CREATE INDEX facilitation_approved ON facilitation (office_id, approved_on) WHERE approved_on IS NOT NULL;
CREATE INDEX facilitation_issued ON facilitation (office_id, issued_on) WHERE issued_on IS NOT NULL;
CREATE INDEX facilitation_person ON facilitation (person_id);
CREATE INDEX facilitation_replaces ON facilitation (replaces_id) WHERE replaces_id IS NOT NULL;

-- The steps that were reached; those of payments are written anew with every payment.
CREATE TABLE facilitation_step (
  facilitation_id INTEGER NOT NULL REFERENCES facilitation (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  counts TEXT CHECK (counts IN ('asked', 'approved', 'partlyPaid', 'paid', 'issued')),
  reached_on TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  PRIMARY KEY (facilitation_id, position)
) STRICT, WITHOUT ROWID;

-- A part that is planned or was paid. It counts on the day it was paid, unless it was cancelled.
CREATE TABLE facilitation_payment (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  facilitation_id INTEGER NOT NULL REFERENCES facilitation (id),
  part INTEGER NOT NULL CHECK (part > 0),
  rupiah INTEGER NOT NULL CHECK (rupiah > 0),
  planned_on TEXT CHECK (planned_on IS NOT NULL OR paid_on IS NOT NULL),
  paid_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  cancelled_on TEXT,
  cancel_reason TEXT NOT NULL DEFAULT '' CHECK ((cancelled_on IS NULL) = (cancel_reason = '')),
  created_at TEXT NOT NULL,
  UNIQUE (facilitation_id, part)
) STRICT;
CREATE INDEX facilitation_payment_paid ON facilitation_payment (office_id, paid_on) WHERE paid_on IS NOT NULL;

-- A line of the checklist that somebody has looked at; without a row it is missing.
CREATE TABLE facilitation_file (
  facilitation_id INTEGER NOT NULL REFERENCES facilitation (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('there', 'missing', 'notAsked')),
  local_date TEXT CHECK ((state = 'there') = (local_date IS NOT NULL)),
  how TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (facilitation_id, code)
) STRICT, WITHOUT ROWID;
`;
