/** Entries written before the trail masked NIKs: the region stays, birthday and serial go. */
const masked = (column: string) => `
UPDATE audit SET ${column} = json_set(${column}, '$.nik', substr(${column} ->> '$.nik', 1, 6) || '••••••••••')
 WHERE length(${column} ->> '$.nik') = 16;
`;

export const maskedTrail = masked('before') + masked('after');
