/** Titipan of the gallery: batches of a product, what became of their pieces, the fee of each seller, and settlements. */
export const consignment = /* sql */ `
-- Terms of a seller hold from their day until the next: so many per cent of sales, or rupiah for each month.
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

-- content: what was settled, as it is printed. Below zero nothing is paid: carried_id is the settlement that began with
-- it. Two cards that become one may both have been settled up to the same day.
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
) STRICT;
CREATE INDEX consignment_settlement_business ON consignment_settlement (business_id);

-- number: TG-0001, on the notes. remaining: pieces less what left by movements that hold.
-- settlement_id, here and below: the settlement that counted it first.
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

-- Never deleted: a wrong one is cancelled for a reason. sale_id: the sale that a buyer took back, with its price.
-- undone_settlement_id: the settlement that took a cancelled one back after another had counted it.
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
`;
