import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { numericDate } from '#contract/dates.ts';
import type { ImportRow } from '#contract/participantImport.ts';
import sheetStyles from '#renderer/app/sheet/sheetImport.module.css';
import styles from './trainingImport.module.css';
import type { Decision } from './useImport.ts';

type Candidate = ImportRow['candidates'][number];
const candidateText = ({ nikMasked, birthDate, businessName, regionName }: Candidate): string =>
  [birthDate && `lahir ${numericDate(birthDate)}`, businessName, regionName, nikMasked || 'NIK belum didata']
    .filter(Boolean)
    .join(' · ');

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
  <label className={styles.decision} data-on={isSame(value, decision) || undefined}>
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
    <fieldset className={styles.decisions}>
      <legend className="visually-hidden">
        Baris {row.row}, {row.values.name}
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
      {row.mayBeNew && (
        <Option value="new" {...option}>
          {row.candidates.length > 0 ? 'Orang baru' : 'Orang lain'}
        </Option>
      )}
      <Option value="skip" {...option}>
        Lewati
      </Option>
    </fieldset>
  );
};

/** What is wrong or doubtful about a row, with the answers one click away. */
export const ImportAnswers = ({
  row,
  decision,
  listed,
  onDecide,
  onFix,
}: {
  row: ImportRow;
  decision: Decision | undefined;
  listed: ReadonlySet<string>;
  onDecide: (decision: Decision) => void;
  onFix: (fix: ImportRow['fixes'][number]) => void;
}) => (
  <>
    {row.reasons.map((reason) => (
      <div key={reason}>{reason}</div>
    ))}
    {row.status === 'known' && row.candidates[0] && (
      <div>
        {row.candidates[0].name}
        <span className="dim"> · {candidateText(row.candidates[0])}</span>
      </div>
    )}
    {row.fixes.length > 0 && (
      <div className={sheetStyles.answers}>
        {row.fixes.map((fix) => (
          <Button key={`${fix.cell} ${fix.label}`} size="xs" variant="default" onClick={() => onFix(fix)}>
            {fix.label}
          </Button>
        ))}
      </div>
    )}
    {row.status === 'doubtful' && (
      <Choice row={row} decision={decision} listed={listed} onDecide={onDecide} />
    )}
  </>
);
