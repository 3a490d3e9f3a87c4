/** A letter knows the case of facilitation that it was written for. */
export const letterOfCase = /* sql */ `
ALTER TABLE letter ADD COLUMN facilitation_id INTEGER REFERENCES facilitation (id);

-- An institution is looked for by the beginning of its name, whatever its case.
CREATE INDEX facilitation_partner_name ON facilitation (office_id, partner COLLATE NOCASE) WHERE partner <> '';

CREATE INDEX letter_case ON letter (facilitation_id) WHERE facilitation_id IS NOT NULL;

DROP TRIGGER letter_facts_stay;
CREATE TRIGGER letter_facts_stay BEFORE UPDATE OF uid, office_id, kind, kind_id, title, series, year, sequence, number,
  subject, training_id, facilitation_id, facts, payload, document_id, issued_at, issued_on, staff_id ON letter BEGIN
  SELECT RAISE(ABORT, 'an issued letter never changes');
END;
`;
