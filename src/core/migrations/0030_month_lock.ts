/** A month that is locked stays as it was reported. */
export const monthLock = /* sql */ `
-- The keys of the chain, the last one in use: a plain hash of what few values are possible for can be guessed.
CREATE TABLE month_lock_key (
  id INTEGER PRIMARY KEY,
  office_id INTEGER NOT NULL REFERENCES office (id),
  key BLOB NOT NULL CHECK (length(key) = 32),
  created_at TEXT NOT NULL
) STRICT;

-- What the report said when the month was locked: 'content' is the text that 'mac' is of and says what the columns say,
-- 'files_mac' binds the files to it. 'key_name' tells with which key, should it be lost.
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

-- The rows behind the figures, with people in them: apart and encrypted, each lock with a key of its own, so that they
-- can be erased while everything else stays.
CREATE TABLE month_lock_rows (
  lock_id INTEGER PRIMARY KEY REFERENCES month_lock (id),
  key BLOB CHECK (length(key) = 32),
  bytes BLOB,
  CHECK ((key IS NULL) = (bytes IS NULL))
) STRICT;

-- Why a row is not any more what was locked; 'mark' names the row and the difference.
CREATE TABLE month_lock_reason (
  lock_id INTEGER NOT NULL REFERENCES month_lock (id),
  mark TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  staff_id INTEGER REFERENCES staff (id),
  given_at TEXT NOT NULL,
  PRIMARY KEY (lock_id, mark)
) STRICT, WITHOUT ROWID;
`;
