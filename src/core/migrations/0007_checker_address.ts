// Where the page that checks QRs is put: new QRs carry the address, so that any telephone opens the check.
export const checkerAddress = `
ALTER TABLE office ADD COLUMN checker_address TEXT NOT NULL DEFAULT '' CHECK (length(checker_address) <= 80);
`;
