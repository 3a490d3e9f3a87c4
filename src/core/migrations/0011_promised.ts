/**
 * A return may be promised for an hour, a visit knows the promise it answers, and the office decides how far ahead of
 * others it waits.
 */
export const promised = `
ALTER TABLE consultation ADD COLUMN follow_up_time TEXT CHECK (follow_up_time GLOB '[0-2][0-9]:[0-5][0-9]');
CREATE INDEX consultation_due ON consultation (office_id, follow_up_due) WHERE follow_up_due IS NOT NULL;
ALTER TABLE visit ADD COLUMN answers_id INTEGER REFERENCES consultation (id);
CREATE INDEX visit_answers ON visit (answers_id) WHERE answers_id IS NOT NULL;
ALTER TABLE queue_policy ADD COLUMN promised_behind INTEGER DEFAULT 2 CHECK (promised_behind BETWEEN 0 AND 20);
`;
