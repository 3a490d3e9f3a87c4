import type { Feature } from '#core/platform/feature.ts';

const column = { group: null, kind: 'part' as const };

/** A feature of another service: what it counts are papers that were asked for and came. */
export const plantedFeature = {
  calls: {},
  reportTables: [
    {
      code: 'Z',
      title: 'Legalitas yang Difasilitasi',
      definition: 'Dihitung: setiap permohonan yang diajukan lewat kantor ini, pada hari diajukan.',
      noun: 'permohonan',
      columns: [
        { ...column, key: 'asked', title: 'Diajukan', words: 'diajukan' },
        { ...column, key: 'issued', title: 'Terbit', words: 'terbit' },
        { key: 'asked2026', kind: 'yearToDate', group: null, title: 'Sejak Januari', words: 'sejak Januari' },
      ],
      rows: async () => ({
        rows: [
          { key: 'nib', code: '', label: 'NIB', counts: { asked: 1234, issued: 7, asked2026: 5678 } },
          { key: 'halal', code: '', label: 'Halal', counts: { asked: 3, issued: 0, asked2026: 3 } },
        ],
        // One who asks for both is one who asks: not the sum of the rows.
        total: { asked: 1235, issued: 7, asked2026: 5679 },
      }),
      behind: async (_question, { key, column: of }) =>
        key === null || key === 'nib'
          ? {
              title: key === null ? 'Jumlah' : 'NIB',
              sentence: `Permohonan NIB, ${of}.`,
              value: 1,
              columns: [
                { key: 'asked', title: 'Diajukan', kind: 'date', chars: 12, isBrief: true },
                { key: 'brand', title: 'Merek', kind: 'text', chars: 30, isBrief: true },
              ],
              rows: [
                {
                  uid: '019abcde-0000-7000-8000-000000000001',
                  color: null,
                  link: null,
                  cells: { asked: '2026-11-09', brand: 'Keripik Melati' },
                },
              ],
            }
          : undefined,
    },
  ],
} satisfies Feature;
