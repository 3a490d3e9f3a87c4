/** Answers know who gave them, a settlement can be cancelled, and annual meetings are found by their day. */
export const corrections = `
-- Who wrote down an answer of attributes, and on which day: {"halal": {"on": "2026-11-30", "by": "Rina Marlina"}}.
ALTER TABLE business ADD COLUMN answered TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(answered));

-- A settlement that should never have been made: what it counted counts as not settled again.
ALTER TABLE consignment_settlement ADD COLUMN cancelled_on TEXT CHECK (cancelled_on IS NULL OR paid_on IS NULL);
ALTER TABLE consignment_settlement ADD COLUMN cancel_reason TEXT NOT NULL DEFAULT ''
  CHECK ((cancelled_on IS NULL) = (cancel_reason = ''));

CREATE INDEX business_year_meeting ON business_year (meeting_on) WHERE meeting_on IS NOT NULL;
`;
