/** A registration whose number was given up names the one of the same day that it gave way to. */
export const visitReplaced = `
ALTER TABLE visit ADD COLUMN replaced_by_id INTEGER REFERENCES visit (id);
`;
