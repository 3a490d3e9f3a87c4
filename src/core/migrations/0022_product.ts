/** Produk of the businesses: what the gallery shows, its photos apart so that lists stay quick, and who sells it. */
export const product = /* sql */ `
-- number: PR-0001, on the label; a product is withdrawn and never deleted, so that no number stands for two.
-- licences: what stands on the pack, by kind. made_since: a halal certificate covers what was made when it was issued.
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

-- A small JPEG without metadata.
CREATE TABLE product_photo (
  product_id INTEGER PRIMARY KEY REFERENCES product (id),
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 200000)
) STRICT;

-- What the catalogue says of a business. agreed_on: since when its owner wants name, address and contact published.
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
`;
