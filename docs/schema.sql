CREATE TABLE office (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  created_at TEXT NOT NULL,
  is_practice INTEGER NOT NULL DEFAULT 0 CHECK (is_practice IN (0, 1)),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  government TEXT NOT NULL,
  agency TEXT NOT NULL,
  address TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  website TEXT NOT NULL,
  city TEXT NOT NULL,
  region_code TEXT,
  zone TEXT NOT NULL CHECK (zone IN ('WIB', 'WITA', 'WIT')),
  paper TEXT NOT NULL CHECK (paper IN ('a4', 'f4')),
  ticket_width INTEGER NOT NULL CHECK (ticket_width IN (58, 80)),
  certificate_numbering TEXT NOT NULL,
  running_text TEXT NOT NULL,
  head TEXT NOT NULL CHECK (json_valid(head)),
  superior TEXT NOT NULL CHECK (json_valid(superior)),
  emblem BLOB,
  emblem_type TEXT,
  logo BLOB,
  logo_type TEXT
, attendance_threshold INTEGER NOT NULL DEFAULT 80
  CHECK (attendance_threshold BETWEEN 0 AND 100), letter_numbering TEXT NOT NULL DEFAULT '{urut:3}/SK/PLUT/{bulan_romawi}/{tahun}', lock_minutes INTEGER NOT NULL DEFAULT 15
  CHECK (lock_minutes IN (0, 5, 10, 15, 30, 60)), checker_address TEXT NOT NULL DEFAULT '' CHECK (length(checker_address) <= 80), issuer_roles TEXT NOT NULL DEFAULT '["manager","admin"]' CHECK (json_valid(issuer_roles)), voider_roles TEXT NOT NULL DEFAULT '["manager","admin"]' CHECK (json_valid(voider_roles)), counts_past INTEGER NOT NULL DEFAULT 1 CHECK (counts_past IN (0, 1)), report_layout TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(report_layout))) STRICT;

CREATE TABLE field (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  letter TEXT NOT NULL CHECK (length(letter) = 1),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  color TEXT NOT NULL,
  position INTEGER NOT NULL,
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  UNIQUE (office_id, letter)
) STRICT;

CREATE TABLE service (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  position INTEGER NOT NULL,
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
) STRICT;

CREATE TABLE desk (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  name TEXT NOT NULL,
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
) STRICT;

CREATE TABLE desk_field (
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  field_id INTEGER NOT NULL REFERENCES field (id),
  PRIMARY KEY (desk_id, field_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('frontdesk', 'consultant', 'manager', 'admin')),
  field_id INTEGER REFERENCES field (id),
  desk_id INTEGER REFERENCES desk (id),
  pin_hash BLOB NOT NULL,
  pin_salt BLOB NOT NULL,
  failed_attempts INTEGER NOT NULL DEFAULT 0,
  locked_until TEXT,
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  name TEXT NOT NULL,
  nik TEXT CHECK (nik IS NULL OR length(nik) = 16),
  sex TEXT NOT NULL CHECK (sex IN ('L', 'P')),
  birth_place TEXT NOT NULL DEFAULT '',
  birth_date TEXT,
  education TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  region_code TEXT NOT NULL,
  district TEXT NOT NULL,
  phone TEXT,
  email TEXT NOT NULL DEFAULT '',
  consent_version INTEGER,
  consent_at TEXT,
  consent_staff_id INTEGER REFERENCES staff (id),
  registered_on TEXT NOT NULL,
  visit_count INTEGER NOT NULL DEFAULT 0,
  last_visit_id INTEGER,
  removed_at TEXT,
  removed_staff_id INTEGER REFERENCES staff (id)
, has_disability INTEGER CHECK (has_disability IN (0, 1))) STRICT;

CREATE UNIQUE INDEX person_nik ON person (office_id, nik) WHERE nik IS NOT NULL AND removed_at IS NULL;

CREATE INDEX person_phone ON person (phone) WHERE phone IS NOT NULL;

CREATE INDEX person_phone_6 ON person (substr(phone, -6)) WHERE phone IS NOT NULL;

CREATE INDEX person_phone_4 ON person (substr(phone, -4)) WHERE phone IS NOT NULL;

CREATE TABLE business (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  name TEXT NOT NULL,
  legal_form TEXT NOT NULL,
  started_year INTEGER,
  sector TEXT NOT NULL DEFAULT '',
  kbli TEXT NOT NULL DEFAULT '',
  product TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  nib TEXT CHECK (nib IS NULL OR length(nib) = 13),
  npwp TEXT NOT NULL DEFAULT '',
  permits TEXT NOT NULL DEFAULT '',
  marketing TEXT NOT NULL DEFAULT '',
  partner TEXT NOT NULL DEFAULT '',
  assisted_since INTEGER,
  capital INTEGER CHECK (capital >= 0),
  sales INTEGER CHECK (sales >= 0),
  scale TEXT NOT NULL CHECK (scale IN ('mikro', 'kecil', 'menengah', 'besar', 'koperasi', 'belum_didata')),
  scale_basis TEXT NOT NULL CHECK (scale_basis IN ('sales', 'capital', 'override', 'cooperative', 'unknown')),
  scale_reason TEXT NOT NULL DEFAULT '',
  attributes TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(attributes)),
  cooperative TEXT CHECK (cooperative IS NULL OR json_valid(cooperative))
, answered TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(answered))) STRICT;

CREATE INDEX business_person ON business (person_id);

CREATE INDEX business_nib ON business (nib) WHERE nib IS NOT NULL;

CREATE TABLE business_year (
  business_id INTEGER NOT NULL REFERENCES business (id),
  year INTEGER NOT NULL,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  own_capital INTEGER,
  outside_capital INTEGER,
  assets INTEGER,
  sales INTEGER,
  permanent_male INTEGER,
  permanent_female INTEGER,
  temporary_male INTEGER,
  temporary_female INTEGER, meeting_on TEXT, members INTEGER CHECK (members >= 0), surplus INTEGER,
  PRIMARY KEY (business_id, year)
) STRICT;

CREATE VIRTUAL TABLE person_search USING fts5 (
  tokens, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE person_vocabulary USING fts5vocab (person_search, row);

CREATE TABLE visit (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  business_id INTEGER REFERENCES business (id),
  registered_at TEXT NOT NULL,
  local_date TEXT NOT NULL,
  month INTEGER NOT NULL,
  staff_id INTEGER REFERENCES staff (id),
  visit_number INTEGER NOT NULL,
  is_new INTEGER NOT NULL CHECK (is_new IN (0, 1)),
  sex TEXT NOT NULL CHECK (sex IN ('L', 'P')),
  district_code TEXT NOT NULL,
  sector TEXT NOT NULL,
  scale TEXT NOT NULL,
  field_id INTEGER NOT NULL REFERENCES field (id),
  service_id INTEGER NOT NULL REFERENCES service (id),
  extra_needs INTEGER NOT NULL DEFAULT 0,
  purpose TEXT NOT NULL DEFAULT '',
  priority TEXT CHECK (priority IN ('elderly', 'pregnant', 'disabled', 'toddler')),
  cancelled_at TEXT
, answers_id INTEGER REFERENCES consultation (id), replaced_by_id INTEGER REFERENCES visit (id), import_id INTEGER REFERENCES past_import (id)) STRICT;

CREATE INDEX visit_person ON visit (person_id, id);

CREATE INDEX visit_day ON visit (office_id, local_date);

CREATE TABLE visit_need (
  visit_id INTEGER NOT NULL REFERENCES visit (id),
  position INTEGER NOT NULL,
  field_id INTEGER NOT NULL REFERENCES field (id),
  service_id INTEGER NOT NULL REFERENCES service (id),
  done_at TEXT,
  PRIMARY KEY (visit_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket_event (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  ticket_id INTEGER NOT NULL REFERENCES ticket (id),
  kind TEXT NOT NULL CHECK (kind IN ('issued', 'called', 'recalled', 'arrived', 'parked', 'skipped', 'rejoined',
    'transferred', 'finished', 'cancelled', 'closed', 'undone')),
  at TEXT NOT NULL,
  local_date TEXT NOT NULL,
  staff_id INTEGER REFERENCES staff (id),
  desk_id INTEGER REFERENCES desk (id),
  field_id INTEGER REFERENCES field (id),
  service_id INTEGER REFERENCES service (id),
  place REAL,
  reason TEXT NOT NULL DEFAULT '',
  undoes_id INTEGER UNIQUE REFERENCES ticket_event (id),
  is_inaccurate INTEGER NOT NULL DEFAULT 0 CHECK (is_inaccurate IN (0, 1))
, for_staff_id INTEGER REFERENCES staff (id)) STRICT;

CREATE INDEX ticket_event_ticket ON ticket_event (ticket_id, id);

CREATE INDEX ticket_event_day ON ticket_event (office_id, local_date, kind);

CREATE TABLE consultation (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  ticket_id INTEGER NOT NULL REFERENCES ticket (id),
  field_id INTEGER NOT NULL REFERENCES field (id),
  visit_id INTEGER NOT NULL REFERENCES visit (id),
  staff_id INTEGER REFERENCES staff (id),
  problem TEXT NOT NULL DEFAULT '',
  advice TEXT NOT NULL DEFAULT '',
  follow_up TEXT NOT NULL DEFAULT '',
  follow_up_due TEXT,
  follow_up_done_at TEXT,
  outcome TEXT CHECK (outcome IN ('done', 'return', 'referred', 'mentoring')),
  referral TEXT NOT NULL DEFAULT '',
  saved_at TEXT NOT NULL, follow_up_time TEXT CHECK (follow_up_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  UNIQUE (ticket_id, field_id)
) STRICT;

CREATE INDEX consultation_visit ON consultation (visit_id);

CREATE TABLE consultation_service (
  consultation_id INTEGER NOT NULL REFERENCES consultation (id),
  service_id INTEGER NOT NULL REFERENCES service (id),
  PRIMARY KEY (consultation_id, service_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  kind TEXT NOT NULL,
  template TEXT NOT NULL,
  created_at TEXT NOT NULL,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER document_is_final BEFORE UPDATE ON document BEGIN
  SELECT RAISE(ABORT, 'an issued document never changes');
END;

CREATE TRIGGER document_stays BEFORE DELETE ON document BEGIN
  SELECT RAISE(ABORT, 'an issued document is never deleted');
END;

CREATE TABLE certificate (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_uid BLOB NOT NULL CHECK (length(batch_uid) = 16),
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  number TEXT NOT NULL,
  holder TEXT NOT NULL,
  person_id INTEGER REFERENCES person (id),
  activity TEXT NOT NULL CHECK (json_valid(activity)),
  code TEXT NOT NULL CHECK (length(code) = 8),
  document_id INTEGER NOT NULL REFERENCES document (id),
  first_page INTEGER NOT NULL,
  page_count INTEGER NOT NULL,
  single_document_id INTEGER REFERENCES document (id),
  issued_at TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  staff_id INTEGER REFERENCES staff (id),
  voided_at TEXT,
  voided_on TEXT,
  void_reason TEXT NOT NULL DEFAULT '',
  replaces_id INTEGER UNIQUE REFERENCES certificate (id),
  reprints INTEGER NOT NULL DEFAULT 0, training_id INTEGER REFERENCES training (id), participant_id INTEGER REFERENCES participant (id), payload TEXT NOT NULL DEFAULT '', design TEXT NOT NULL DEFAULT '',
  UNIQUE (office_id, year, sequence),
  UNIQUE (office_id, number)
) STRICT;

CREATE INDEX certificate_batch ON certificate (batch_uid);

CREATE INDEX certificate_person ON certificate (person_id) WHERE person_id IS NOT NULL;

CREATE TRIGGER certificate_stays BEFORE DELETE ON certificate BEGIN
  SELECT RAISE(ABORT, 'an issued certificate is never deleted');
END;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  at TEXT NOT NULL,
  staff_id INTEGER REFERENCES staff (id),
  action TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_uid BLOB NOT NULL CHECK (length(entity_uid) = 16),
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after))
) STRICT;

CREATE INDEX audit_entity ON audit (entity_uid, id);

CREATE INDEX audit_day ON audit (office_id, at);

CREATE TABLE queue_policy (
  office_id INTEGER PRIMARY KEY REFERENCES office (id),
  max_calls INTEGER NOT NULL CHECK (max_calls BETWEEN 1 AND 9),
  rejoin_behind INTEGER NOT NULL CHECK (rejoin_behind BETWEEN 0 AND 20),
  priority_rule TEXT NOT NULL CHECK (priority_rule IN ('ratio', 'first')),
  priority_every INTEGER NOT NULL CHECK (priority_every BETWEEN 2 AND 9),
  override_roles TEXT NOT NULL CHECK (json_valid(override_roles)),
  late_minutes INTEGER NOT NULL CHECK (late_minutes > 0),
  very_late_minutes INTEGER NOT NULL CHECK (very_late_minutes >= late_minutes),
  kiosk_service_id INTEGER REFERENCES service (id),
  voice TEXT NOT NULL CHECK (json_valid(voice))
, promised_behind INTEGER DEFAULT 2 CHECK (promised_behind BETWEEN 0 AND 20)) STRICT;

CREATE TABLE desk_event (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  staff_id INTEGER REFERENCES staff (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'break', 'closed')),
  at TEXT NOT NULL,
  local_date TEXT NOT NULL
) STRICT;

CREATE INDEX desk_event_day ON desk_event (office_id, local_date, desk_id);

CREATE TABLE "ticket" (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  visit_id INTEGER REFERENCES visit (id),
  local_date TEXT NOT NULL,
  letter TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  issued_at TEXT NOT NULL,
  field_id INTEGER NOT NULL REFERENCES field (id),
  service_id INTEGER NOT NULL REFERENCES service (id),
  status TEXT NOT NULL CHECK (status IN ('waiting', 'called', 'serving', 'parked', 'done', 'missed', 'cancelled')),
  place REAL NOT NULL,
  desk_id INTEGER REFERENCES desk (id),
  staff_id INTEGER REFERENCES staff (id),
  called_at TEXT,
  served_at TEXT,
  finished_at TEXT,
  calls INTEGER NOT NULL DEFAULT 0,
  reason TEXT NOT NULL DEFAULT '',
  for_staff_id INTEGER REFERENCES staff (id),
  UNIQUE (office_id, local_date, letter, sequence)
) STRICT;

CREATE INDEX ticket_visit ON ticket (visit_id) WHERE visit_id IS NOT NULL;

CREATE INDEX ticket_day ON ticket (office_id, local_date, status, field_id, place);

CREATE INDEX ticket_open ON ticket (office_id, local_date)
  WHERE status IN ('waiting', 'called', 'serving', 'parked');

CREATE UNIQUE INDEX ticket_one_per_staff ON ticket (office_id, local_date, staff_id)
  WHERE status IN ('called', 'serving');

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

CREATE TABLE design_picture (
  id INTEGER PRIMARY KEY,
  office_id INTEGER NOT NULL REFERENCES office (id),
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

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

CREATE TABLE office_key (
  id INTEGER PRIMARY KEY,
  office_id INTEGER NOT NULL REFERENCES office (id),
  public_key BLOB NOT NULL UNIQUE CHECK (length(public_key) = 32),
  private_key BLOB CHECK (length(private_key) = 32),
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX certificate_training ON certificate (training_id) WHERE training_id IS NOT NULL;

CREATE UNIQUE INDEX certificate_participant ON certificate (participant_id)
  WHERE participant_id IS NOT NULL AND voided_at IS NULL;

CREATE TRIGGER certificate_facts_stay BEFORE UPDATE OF uid, office_id, batch_uid, year, sequence, number, holder,
  activity, code, payload, design, document_id, first_page, page_count, issued_at, issued_on, staff_id, replaces_id,
  training_id, participant_id ON certificate BEGIN
  SELECT RAISE(ABORT, 'an issued certificate never changes');
END;

CREATE TABLE series (
  office_id INTEGER NOT NULL REFERENCES office (id),
  kind TEXT NOT NULL,
  period TEXT NOT NULL,
  last INTEGER CHECK (last >= 0),
  PRIMARY KEY (office_id, kind, period)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE "letter" (
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
  reprints INTEGER NOT NULL DEFAULT 0, facilitation_id INTEGER REFERENCES facilitation (id),
  UNIQUE (office_id, series, year, sequence),
  UNIQUE (office_id, number)
) STRICT;

CREATE INDEX letter_person ON letter (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX letter_kind_of ON letter (kind_id);

CREATE TRIGGER letter_stays BEFORE DELETE ON letter BEGIN
  SELECT RAISE(ABORT, 'an issued letter is never deleted');
END;

CREATE TABLE sheet_columns (
  office_id INTEGER NOT NULL REFERENCES office (id),
  kind TEXT NOT NULL,
  headings TEXT NOT NULL,
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  PRIMARY KEY (office_id, kind, headings)
) STRICT, WITHOUT ROWID;

CREATE INDEX consultation_due ON consultation (office_id, follow_up_due) WHERE follow_up_due IS NOT NULL;

CREATE INDEX visit_answers ON visit (answers_id) WHERE answers_id IS NOT NULL;

CREATE TABLE search_folding (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL CHECK (version > 0)
) STRICT;

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

CREATE INDEX business_assisted ON business (office_id, assisted_since) WHERE assisted_since IS NOT NULL;

CREATE TABLE indicator_note (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2200),
  note TEXT NOT NULL,
  UNIQUE (office_id, year)
) STRICT;

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
  created_at TEXT NOT NULL, partner_id INTEGER REFERENCES partner (id),
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

CREATE TABLE facilitation_file (
  facilitation_id INTEGER NOT NULL REFERENCES facilitation (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('there', 'missing', 'notAsked')),
  local_date TEXT CHECK ((state = 'there') = (local_date IS NOT NULL)),
  how TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (facilitation_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE book (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('book', 'module', 'video')),
  title TEXT NOT NULL CHECK (title <> ''),
  author TEXT NOT NULL DEFAULT '',
  isbn TEXT CHECK (length(isbn) = 13),
  year INTEGER,
  shelf TEXT NOT NULL DEFAULT '',
  file TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  UNIQUE (office_id, number)
) STRICT;

CREATE UNIQUE INDEX book_isbn ON book (office_id, isbn) WHERE isbn IS NOT NULL;

CREATE TABLE book_copy (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  book_id INTEGER NOT NULL REFERENCES book (id),
  number INTEGER NOT NULL CHECK (number > 0),
  state TEXT NOT NULL DEFAULT 'shelf' CHECK (state IN ('shelf', 'lost', 'withdrawn')),
  state_on TEXT CHECK ((state = 'shelf') = (state_on IS NULL)),
  acquired_on TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (book_id, number)
) STRICT;

CREATE TABLE loan (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  copy_id INTEGER NOT NULL REFERENCES book_copy (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  lent_on TEXT NOT NULL,
  due_on TEXT NOT NULL CHECK (due_on >= lent_on),
  extensions INTEGER NOT NULL DEFAULT 0 CHECK (extensions >= 0),
  ended TEXT CHECK (ended IN ('returned', 'lost')),
  ended_on TEXT CHECK (ended_on >= lent_on),
  created_at TEXT NOT NULL,
  CHECK ((ended IS NULL) = (ended_on IS NULL))
) STRICT;

CREATE UNIQUE INDEX loan_open ON loan (copy_id) WHERE ended_on IS NULL;

CREATE INDEX loan_copy ON loan (copy_id);

CREATE INDEX loan_person ON loan (person_id);

CREATE TABLE book_reservation (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  book_id INTEGER NOT NULL REFERENCES book (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  since TEXT NOT NULL,
  ended TEXT CHECK (ended IN ('fulfilled', 'cancelled')),
  created_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX book_reservation_open ON book_reservation (book_id, person_id) WHERE ended IS NULL;

CREATE INDEX book_reservation_person ON book_reservation (person_id);

CREATE TABLE stock_take (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  started_on TEXT NOT NULL,
  finished_on TEXT
) STRICT;

CREATE UNIQUE INDEX stock_take_open ON stock_take (office_id) WHERE finished_on IS NULL;

CREATE TABLE stock_take_copy (
  stock_take_id INTEGER NOT NULL REFERENCES stock_take (id),
  copy_id INTEGER NOT NULL REFERENCES book_copy (id),
  is_seen INTEGER NOT NULL CHECK (is_seen IN (0, 1)),
  PRIMARY KEY (stock_take_id, copy_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE office_list_row (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  list TEXT NOT NULL CHECK (list <> ''),
  year INTEGER CHECK (year BETWEEN 2000 AND 2200),
  -- What the row is called: its first column.
  title TEXT NOT NULL CHECK (title <> ''),
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  removed_at TEXT,
  remove_reason TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX office_list_row_list ON office_list_row (office_id, list, year) WHERE removed_at IS NULL;

CREATE TABLE partner (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL
    CHECK (kind IN ('bank', 'buyer', 'government', 'campus', 'community', 'platform', 'other')),
  field_letters TEXT NOT NULL DEFAULT '' CHECK (field_letters NOT GLOB '*[^A-Z]*'),
  address TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  website TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  contacts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(contacts)),
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX partner_office ON partner (office_id);

CREATE TABLE partner_agreement (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  partner_id INTEGER NOT NULL REFERENCES partner (id),
  number TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL CHECK (title <> ''),
  signed_on TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT CHECK (ends_on >= starts_on),
  value_rp INTEGER CHECK (value_rp >= 0),
  note TEXT NOT NULL DEFAULT '',
  cancelled_on TEXT CHECK (cancelled_on >= signed_on AND (ends_on IS NULL OR cancelled_on <= ends_on)),
  cancel_reason TEXT NOT NULL DEFAULT '' CHECK ((cancelled_on IS NULL) = (cancel_reason = '')),
  replaces_id INTEGER REFERENCES partner_agreement (id) CHECK (replaces_id <> id),
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX partner_agreement_partner ON partner_agreement (partner_id);

CREATE INDEX partner_agreement_office ON partner_agreement (office_id, signed_on);

CREATE UNIQUE INDEX partner_agreement_replaces ON partner_agreement (replaces_id)
  WHERE replaces_id IS NOT NULL AND cancelled_on IS NULL;

CREATE INDEX facilitation_partner ON facilitation (partner_id) WHERE partner_id IS NOT NULL;

CREATE TABLE product (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  business_id INTEGER NOT NULL REFERENCES business (id),
  number INTEGER NOT NULL CHECK (number > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  description TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL DEFAULT '',
  price INTEGER CHECK (price > 0),
  unit TEXT NOT NULL DEFAULT '',
  packaging TEXT NOT NULL DEFAULT '',
  made_since TEXT NOT NULL,
  licences TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(licences)),
  is_shown INTEGER NOT NULL DEFAULT 1 CHECK (is_shown IN (0, 1)),
  -- When the photo was taken in; none: there is no photo.
  photo_at TEXT,
  created_at TEXT NOT NULL,
  UNIQUE (office_id, number)
) STRICT;

CREATE INDEX product_business ON product (business_id);

CREATE TABLE product_photo (
  product_id INTEGER PRIMARY KEY REFERENCES product (id),
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 200000)
) STRICT;

CREATE TABLE product_seller (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  business_id INTEGER NOT NULL UNIQUE REFERENCES business (id),
  story TEXT NOT NULL DEFAULT '',
  contact TEXT NOT NULL DEFAULT '',
  agreed_on TEXT,
  created_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE milestone (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  business_id INTEGER NOT NULL REFERENCES business (id),
  code TEXT NOT NULL CHECK (code <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  fact TEXT NOT NULL CHECK (fact <> ''),
  word TEXT NOT NULL CHECK (word <> ''),
  evidence TEXT NOT NULL CHECK (evidence <> ''),
  confirmed_on TEXT NOT NULL,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  cancelled_on TEXT CHECK (cancelled_on >= confirmed_on),
  cancel_reason TEXT NOT NULL DEFAULT '' CHECK ((cancelled_on IS NULL) = (cancel_reason = '')),
  created_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX milestone_once ON milestone (business_id, code) WHERE cancelled_on IS NULL;

CREATE TABLE consignment_fee (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  business_id INTEGER NOT NULL REFERENCES business (id),
  since TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('percent', 'monthly')),
  amount INTEGER NOT NULL CHECK (amount >= 0 AND (kind = 'monthly' OR amount <= 100)),
  created_at TEXT NOT NULL,
  UNIQUE (business_id, since)
) STRICT;

CREATE TABLE consignment_settlement (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  business_id INTEGER NOT NULL REFERENCES business (id),
  begins_on TEXT NOT NULL,
  ends_on TEXT NOT NULL CHECK (ends_on >= begins_on),
  total INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  settled_on TEXT NOT NULL,
  paid_on TEXT CHECK (paid_on IS NULL OR total > 0),
  carried_id INTEGER REFERENCES consignment_settlement (id) CHECK (carried_id IS NULL OR total < 0),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL
, cancelled_on TEXT CHECK (cancelled_on IS NULL OR paid_on IS NULL), cancel_reason TEXT NOT NULL DEFAULT ''
  CHECK ((cancelled_on IS NULL) = (cancel_reason = ''))) STRICT;

CREATE INDEX consignment_settlement_business ON consignment_settlement (business_id);

CREATE TABLE consignment (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  product_id INTEGER NOT NULL REFERENCES product (id),
  number INTEGER NOT NULL CHECK (number > 0),
  code TEXT NOT NULL DEFAULT '',
  received_on TEXT NOT NULL,
  pieces INTEGER NOT NULL CHECK (pieces > 0),
  price INTEGER NOT NULL CHECK (price > 0),
  pull_on TEXT CHECK (pull_on >= received_on),
  expires_on TEXT CHECK (expires_on >= received_on),
  remaining INTEGER NOT NULL CHECK (remaining BETWEEN 0 AND pieces),
  cancelled_on TEXT,
  cancel_reason TEXT NOT NULL DEFAULT '',
  settlement_id INTEGER REFERENCES consignment_settlement (id),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  CHECK (pull_on <= expires_on),
  UNIQUE (office_id, number)
) STRICT;

CREATE INDEX consignment_product ON consignment (product_id);

CREATE INDEX consignment_current ON consignment (office_id) WHERE remaining > 0;

CREATE TABLE consignment_movement (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  consignment_id INTEGER NOT NULL REFERENCES consignment (id),
  kind TEXT NOT NULL CHECK (kind IN ('sold', 'refunded', 'returned', 'spoiled')),
  pieces INTEGER NOT NULL CHECK (pieces > 0),
  price INTEGER NOT NULL CHECK ((price > 0) = (kind IN ('sold', 'refunded')) AND price >= 0),
  moved_on TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  sale_id INTEGER REFERENCES consignment_movement (id) CHECK ((sale_id IS NULL) = (kind <> 'refunded')),
  cancelled_on TEXT,
  cancel_reason TEXT NOT NULL DEFAULT '',
  settlement_id INTEGER REFERENCES consignment_settlement (id),
  undone_settlement_id INTEGER REFERENCES consignment_settlement (id),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX consignment_movement_batch ON consignment_movement (consignment_id);

CREATE INDEX consignment_movement_sale ON consignment_movement (sale_id) WHERE sale_id IS NOT NULL;

CREATE TABLE person_merge (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  kept_id INTEGER NOT NULL REFERENCES person (id),
  merged_id INTEGER NOT NULL REFERENCES person (id) CHECK (merged_id <> kept_id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  staff_id INTEGER REFERENCES staff (id),
  merged_at TEXT NOT NULL,
  undone_at TEXT
) STRICT;

CREATE INDEX person_merge_kept ON person_merge (kept_id);

CREATE UNIQUE INDEX person_merge_open ON person_merge (merged_id) WHERE undone_at IS NULL;

CREATE TABLE person_merge_change (
  merge_id INTEGER NOT NULL REFERENCES person_merge (id),
  position INTEGER NOT NULL,
  entity TEXT NOT NULL,
  key TEXT NOT NULL CHECK (json_valid(key)),
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  PRIMARY KEY (merge_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX consultation_open ON consultation (office_id, follow_up_due)
  WHERE follow_up_due IS NOT NULL AND follow_up_done_at IS NULL;

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

CREATE TABLE survey_profile (
  office_id INTEGER NOT NULL REFERENCES office (id),
  month TEXT NOT NULL,
  attribute TEXT NOT NULL,
  code TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (office_id, month, attribute, code)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE survey_report (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  period TEXT NOT NULL,
  texts TEXT NOT NULL CHECK (json_valid(texts)),
  UNIQUE (office_id, period)
) STRICT;

CREATE TABLE month_lock_key (
  id INTEGER PRIMARY KEY,
  office_id INTEGER NOT NULL REFERENCES office (id),
  key BLOB NOT NULL CHECK (length(key) = 32),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE month_lock (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  number INTEGER NOT NULL CHECK (number > 0),
  after_number INTEGER,
  month INTEGER NOT NULL,
  skipped TEXT NOT NULL CHECK (json_valid(skipped)),
  paper TEXT NOT NULL,
  locked_at TEXT NOT NULL,
  locked_by TEXT NOT NULL,
  format INTEGER NOT NULL,
  key_name BLOB NOT NULL CHECK (length(key_name) = 8),
  content TEXT NOT NULL,
  mac BLOB NOT NULL CHECK (length(mac) = 32),
  files_mac BLOB NOT NULL CHECK (length(files_mac) = 32),
  pdf_id INTEGER NOT NULL REFERENCES document (id),
  xlsx_id INTEGER NOT NULL REFERENCES document (id),
  pages_id INTEGER NOT NULL REFERENCES document (id),
  UNIQUE (office_id, number),
  UNIQUE (office_id, month)
) STRICT;

CREATE TRIGGER month_lock_is_final BEFORE UPDATE ON month_lock BEGIN
  SELECT RAISE(ABORT, 'a locked month never changes');
END;

CREATE TRIGGER month_lock_stays BEFORE DELETE ON month_lock BEGIN
  SELECT RAISE(ABORT, 'a locked month is never unlocked');
END;

CREATE TABLE month_lock_rows (
  lock_id INTEGER PRIMARY KEY REFERENCES month_lock (id),
  key BLOB CHECK (length(key) = 32),
  bytes BLOB,
  CHECK ((key IS NULL) = (bytes IS NULL))
) STRICT;

CREATE TABLE month_lock_reason (
  lock_id INTEGER NOT NULL REFERENCES month_lock (id),
  mark TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  staff_id INTEGER REFERENCES staff (id),
  given_at TEXT NOT NULL,
  PRIMARY KEY (lock_id, mark)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX visit_import ON visit (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX visit_report ON visit (
  office_id, month, service_id, field_id, sex, is_new, district_code, sector, scale, extra_needs, person_id, business_id,
  import_id
) WHERE cancelled_at IS NULL;

CREATE TABLE "month_remark" (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  period TEXT NOT NULL CHECK (
    period GLOB '2[0-9][0-9][0-9]' OR period GLOB '2[0-9][0-9][0-9]-S[12]' OR period GLOB '2[0-9][0-9][0-9]-T[1-4]'
      OR period GLOB '2[0-9][0-9][0-9]-0[1-9]' OR period GLOB '2[0-9][0-9][0-9]-1[0-2]'
  ),
  number TEXT NOT NULL,
  obstacles TEXT NOT NULL,
  plans TEXT NOT NULL,
  UNIQUE (office_id, period)
) STRICT;

CREATE INDEX facilitation_partner_name ON facilitation (office_id, partner COLLATE NOCASE) WHERE partner <> '';

CREATE INDEX letter_case ON letter (facilitation_id) WHERE facilitation_id IS NOT NULL;

CREATE TRIGGER letter_facts_stay BEFORE UPDATE OF uid, office_id, kind, kind_id, title, series, year, sequence, number,
  subject, training_id, facilitation_id, facts, payload, document_id, issued_at, issued_on, staff_id ON letter BEGIN
  SELECT RAISE(ABORT, 'an issued letter never changes');
END;

CREATE TABLE "indicator" (
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

CREATE INDEX indicator_year ON indicator (office_id, year, position);
