/** By which version of the folding rules the words of the person search were made; empty: by rules before that was kept. */
export const searchFolding = `
CREATE TABLE search_folding (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL CHECK (version > 0)
) STRICT;
`;
