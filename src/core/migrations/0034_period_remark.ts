/**
 * What the manager writes belongs to a period of any length: 2026-11, 2026-T4, 2026-S2, 2026. The table keeps its name,
 * by which the trail tells of its rows.
 */
export const periodRemark = /* sql */ `
CREATE TABLE period_remark (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  office_id INTEGER NOT NULL REFERENCES office (id),
  period TEXT NOT NULL CHECK (
    period GLOB '2[0-9][0-9][0-9]' OR period GLOB '2[0-9][0-9][0-9]-S[12]' OR period GLOB '2[0-9][0-9][0-9]-T[1-4]'
      OR period GLOB '2[0-9][0-9][0-9]-0[1-9]' OR period GLOB '2[0-9][0-9][0-9]-1[0-2]'
  ),
  number TEXT NOT NULL,
  obstacles TEXT NOT NULL,
  plans TEXT NOT NULL,
  UNIQUE (office_id, period)
) STRICT;

INSERT INTO period_remark (id, uid, office_id, period, number, obstacles, plans)
  SELECT id, uid, office_id, printf('%d-%02d', month / 100, month % 100), number, obstacles, plans FROM month_remark;

DROP TABLE month_remark;

ALTER TABLE period_remark RENAME TO month_remark;
`;
