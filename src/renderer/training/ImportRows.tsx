import { Button } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import type { ImportRow } from '#contract/participant.ts';
import type { Decision, Decisions } from './useImport.ts';

type Verdict = ImportRow['verdict'];
/** In the order in which somebody has to look at them. */
const groups: readonly { verdict: Verdict; title: string; explain: string }[] = [
  {
    verdict: 'doubtful',
    title: 'Meragukan',
    explain: 'Mungkin sama dengan orang yang sudah terdata. Pilih orangnya, orang baru, atau lewati.',
  },
  {
    verdict: 'wrong',
    title: 'Salah',
    explain: 'Tidak ikut ditambahkan. Perbaiki di berkasnya, lalu impor lagi.',
  },
  { verdict: 'new', title: 'Baru', explain: 'Dibuatkan data pelaku usaha, lalu didaftarkan.' },
  { verdict: 'known', title: 'Dikenal', explain: 'Sudah terdata; hanya didaftarkan.' },
  {
    verdict: 'enrolled',
    title: 'Sudah terdaftar',
    explain: 'Sudah menjadi peserta pelatihan ini; dilewati.',
  },
];

type Candidate = ImportRow['candidates'][number];
const candidateText = ({ nikMasked, businessName, regionName }: Candidate): string =>
  [businessName, regionName, nikMasked || 'NIK belum dicatat'].filter(Boolean).join(' · ');

const isSame = (a: Decision, b: Decision | undefined): boolean =>
  typeof a === 'string' || typeof b !== 'object' ? a === b : a.personUid === b.personUid;

const Option = ({
  row,
  value,
  decision,
  onDecide,
  children,
}: {
  row: number;
  value: Decision;
  decision: Decision | undefined;
  onDecide: (decision: Decision) => void;
  children: ReactNode;
}) => (
  <label className="training-decision" data-on={isSame(value, decision) || undefined}>
    <input
      type="radio"
      name={`row-${row}`}
      checked={isSame(value, decision)}
      onChange={() => onDecide(value)}
    />
    <span>{children}</span>
  </label>
);

/** Whom a doubtful row means: real radio buttons, so that arrow keys work. */
const Choice = ({
  row,
  decision,
  listed,
  onDecide,
}: {
  row: ImportRow;
  decision: Decision | undefined;
  listed: ReadonlySet<string>;
  onDecide: (decision: Decision) => void;
}) => {
  const option = { row: row.row, decision, onDecide };
  return (
    <fieldset className="training-decisions">
      <legend className="visually-hidden">
        Baris {row.row}, {row.name}
      </legend>
      {row.candidates.map((candidate) => (
        <Option key={candidate.uid} value={{ personUid: candidate.uid }} {...option}>
          <b className="b6">{candidate.name}</b>
          <span className="small dim">{candidateText(candidate)}</span>
          {listed.has(candidate.uid) && (
            <span className="small">sudah terdaftar, jadi tidak ditambahkan</span>
          )}
        </Option>
      ))}
      <Option value="new" {...option}>
        Orang baru
      </Option>
      <Option value="skip" {...option}>
        Lewati
      </Option>
    </fieldset>
  );
};

const Row = memo(
  ({
    row,
    decision,
    listed,
    onDecide,
  }: {
    row: ImportRow;
    decision: Decision | undefined;
    listed: ReadonlySet<string>;
    onDecide: (changed: Decisions) => void;
  }) => (
    <tr>
      <td className="num dim">{row.row}</td>
      <td>
        <span className="training-name">{row.name || '(kosong)'}</span>
        {row.businessName && <div className="small dim">{row.businessName}</div>}
      </td>
      <td>
        {row.nik || <span className="dim">–</span>}
        {row.phone && <div className="small dim">{row.phone}</div>}
      </td>
      <td>
        {row.reasons.map((reason) => (
          <div key={reason}>{reason}</div>
        ))}
        {row.verdict === 'known' && row.candidates[0] && (
          <div>
            {row.candidates[0].name}
            <span className="dim"> · {candidateText(row.candidates[0])}</span>
          </div>
        )}
        {row.verdict === 'doubtful' && (
          <Choice
            row={row}
            decision={decision}
            listed={listed}
            onDecide={(next) => onDecide({ [row.row]: next })}
          />
        )}
      </td>
    </tr>
  ),
);

/** The rows of a sheet by what they turned out to be. */
export const ImportRows = ({
  rows,
  decisions,
  listed,
  onDecide,
}: {
  rows: readonly ImportRow[];
  decisions: Decisions;
  /** People who are on the list already. */
  listed: ReadonlySet<string>;
  onDecide: (changed: Decisions) => void;
}) => {
  const shown = groups
    .map((group) => ({ ...group, rows: rows.filter(({ verdict }) => verdict === group.verdict) }))
    .filter((group) => group.rows.length > 0);
  const decideAll = (all: readonly ImportRow[], decision: Decision) =>
    onDecide(
      Object.fromEntries(
        all.filter(({ row }) => decisions[row] === undefined).map(({ row }) => [row, decision]),
      ),
    );
  return (
    <div className="scrolls grow">
      <table className="grid-table training-import-table" aria-label="Isi berkas">
        <colgroup>
          <col style={{ width: 64 }} />
          <col style={{ width: '26%' }} />
          <col style={{ width: 176 }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="num">
              Baris
            </th>
            <th scope="col">Nama dan usaha</th>
            <th scope="col">NIK dan HP</th>
            <th scope="col">Keterangan</th>
          </tr>
        </thead>
        {shown.map((group) => (
          <tbody key={group.verdict} data-verdict={group.verdict}>
            <tr className="training-import-group">
              <th scope="rowgroup" colSpan={4}>
                <div className="row">
                  <span className="training-import-title">
                    {group.title} {group.rows.length}
                  </span>
                  <span className="small dim grow">{group.explain}</span>
                  {group.verdict === 'doubtful' && (
                    <>
                      <Button variant="subtle" size="xs" onClick={() => decideAll(group.rows, 'new')}>
                        Sisanya orang baru
                      </Button>
                      <Button variant="subtle" size="xs" onClick={() => decideAll(group.rows, 'skip')}>
                        Lewati sisanya
                      </Button>
                    </>
                  )}
                </div>
              </th>
            </tr>
            {group.rows.map((row) => (
              <Row
                key={row.row}
                row={row}
                decision={decisions[row.row]}
                listed={listed}
                onDecide={onDecide}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
};
