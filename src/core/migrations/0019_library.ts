/** Pustaka entrepreneur: titles, their copies, who borrowed which, who waits for which, and what was counted on the shelves. */
export const library = /* sql */ `
-- number: B-0142; a title is never deleted, so that no number stands for two. file: where a video lies on the office's disk.
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

-- number: B-0142-2. On the shelf or lent: a loan says which. state_on: since when it is lost or withdrawn.
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

-- A copy is with one person at most.
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

-- Whoever came first waits first; fulfilled by a loan of any copy.
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

-- Counting the shelves. is_seen 0: should have stood there when the counting ended, and did not.
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
`;
