/** The queue people trust: its policy, which desks are open, numbers meant for one consultant, kiosk numbers. */
export const queue = /* sql */ `
-- One row an office; without it the defaults of core/queue/policy.ts apply.
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
) STRICT;

-- Open, on a break, closed: the last of a day counts; a new day begins with every desk closed.
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

-- A kiosk number has no visitor yet (visit_id is null); one transferred to a person is for that consultant only.
CREATE TABLE ticket_2 (
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
INSERT INTO ticket_2 SELECT *, NULL FROM ticket;
DROP TABLE ticket;
ALTER TABLE ticket_2 RENAME TO ticket;
CREATE INDEX ticket_visit ON ticket (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX ticket_day ON ticket (office_id, local_date, status, field_id, place);
CREATE INDEX ticket_open ON ticket (office_id, local_date)
  WHERE status IN ('waiting', 'called', 'serving', 'parked');
CREATE UNIQUE INDEX ticket_one_per_staff ON ticket (office_id, local_date, staff_id)
  WHERE status IN ('called', 'serving');

ALTER TABLE ticket_event ADD COLUMN for_staff_id INTEGER REFERENCES staff (id);
`;
