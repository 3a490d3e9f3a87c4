/** After how many idle minutes a window asks for the PIN again; 0: never. */
export const idleLock = `
ALTER TABLE office ADD COLUMN lock_minutes INTEGER NOT NULL DEFAULT 15
  CHECK (lock_minutes IN (0, 5, 10, 15, 30, 60));
`;
