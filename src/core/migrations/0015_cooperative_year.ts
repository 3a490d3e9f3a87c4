/**
 * What only a cooperative has in a year (form 7a): the day its members met about the books, how many they are, and the
 * surplus, which may be a loss. The forms look for all businesses of one year.
 */
export const cooperativeYear = `
ALTER TABLE business_year ADD COLUMN meeting_on TEXT;
ALTER TABLE business_year ADD COLUMN members INTEGER CHECK (members >= 0);
ALTER TABLE business_year ADD COLUMN surplus INTEGER;
CREATE INDEX business_assisted ON business (office_id, assisted_since) WHERE assisted_since IS NOT NULL;
`;
