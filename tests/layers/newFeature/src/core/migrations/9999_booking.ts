/** Rooms of the office that people borrow for some hours of a day. */
export const booking = `
CREATE TABLE booking (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  room TEXT NOT NULL CHECK (room <> ''),
  purpose TEXT NOT NULL CHECK (purpose <> ''),
  local_date TEXT NOT NULL,
  from_time TEXT NOT NULL,
  until_time TEXT NOT NULL CHECK (until_time > from_time),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX booking_day ON booking (office_id, local_date);
CREATE INDEX booking_person ON booking (person_id);
`;
