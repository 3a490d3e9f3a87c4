/**
 * What was not asked is stored as unknown. Until now the desk and the import wrote "no disability" and "perorangan"
 * without asking: a "no" is not known from those days, and a form only where somebody has edited the business.
 */
export const notAsked = `
ALTER TABLE person ADD COLUMN is_disabled INTEGER CHECK (is_disabled IN (0, 1));
UPDATE person SET is_disabled = 1 WHERE has_disability = 1;
ALTER TABLE person DROP COLUMN has_disability;
ALTER TABLE person RENAME COLUMN is_disabled TO has_disability;

UPDATE business SET legal_form = ''
 WHERE legal_form = 'perorangan'
   AND NOT EXISTS (SELECT 1 FROM audit WHERE audit.entity_uid = business.uid
                    AND audit.entity = 'business' AND audit.action IN ('add', 'update'));
`;
