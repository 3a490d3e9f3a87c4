/** The end of a NIK finds nobody any more: its indexes cost two writes a person and are read by nothing. */
export const nikEnds = /* sql */ `
DROP INDEX person_nik_6;
DROP INDEX person_nik_4;
`;
