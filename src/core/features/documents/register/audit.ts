/** What the audit log tells of every kind of numbered paper. */
export const numberedActions = {
  issue: 'Menerbitkan',
  void: 'Membatalkan',
  reprint: 'Mencetak ulang',
  reprint_marked: 'Mencetak ulang dengan tanda',
} as const;

export const numberedColumns = {
  year: null,
  sequence: null,
  number: 'nomor',
  person_id: 'pelaku usaha',
  payload: null,
  document_id: null,
  issued_at: null,
  issued_on: null,
  staff_id: 'petugas',
  voided_at: null,
  voided_on: 'dibatalkan',
  void_reason: 'alasan batal',
  reprints: 'dicetak ulang',
} as const;
