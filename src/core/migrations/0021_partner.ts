/** Mitra: banks, buyers, agencies, campuses, communities; agreements with them, and the cases that name them. */
export const partner = /* sql */ `
-- One that was used is switched off, never deleted. contacts: a JSON list of whom the office talks to there.
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

-- What was signed with a partner. Without ends_on it has no end. A renewal is an agreement of its own.
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

-- The partner that a case names; null: no partner of the office is called so.
ALTER TABLE facilitation ADD COLUMN partner_id INTEGER REFERENCES partner (id);
CREATE INDEX facilitation_partner ON facilitation (partner_id) WHERE partner_id IS NOT NULL;
`;
