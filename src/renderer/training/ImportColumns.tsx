import { Button, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import {
  importField,
  importFieldWords,
  importLayout,
  type ImportLayout,
  type ImportPreview,
} from '#contract/participantImport.ts';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import type { TypedNumber } from '#renderer/ui/typedNumber.ts';
import { columnLetter } from './importWords.ts';
import styles from './trainingImport.module.css';

type Columns = ImportLayout['columns'];

const headingText = ({ column, text, sample }: ImportPreview['headings'][number]): string =>
  `${columnLetter(column)} · ${text || 'tanpa judul'}${sample ? ` · ${sample}` : ''}`;

/** Which column holds what, chosen by hand; remembered for the next sheet with the same headings. */
export const ImportColumns = ({
  preview,
  onChoose,
  onTable,
  onClose,
}: {
  preview: ImportPreview;
  onChoose: (layout: ImportLayout) => void;
  /** Another sheet or row of headings: its columns are found anew. */
  onTable: (layout: ImportLayout) => void;
  onClose: () => void;
}) => {
  const { layout, headings, sheets } = preview;
  const [columns, setColumns] = useState<Columns>(layout.columns);
  const [headingRow, setHeadingRow] = useState<TypedNumber>(layout.headingRow);
  const row = importLayout.shape.headingRow.safeParse(headingRow);
  const options = headings.map((heading) => ({
    value: String(heading.column),
    label: headingText(heading),
  }));
  return (
    <Modal opened onClose={onClose} title="Kolom berkas" size="lg">
      <div className={styles.columns}>
        {sheets.length > 1 && (
          <Select
            label="Lembar"
            data={sheets.map((name, i) => ({ value: String(i), label: name }))}
            value={String(layout.sheet)}
            allowDeselect={false}
            onChange={(sheet) => onTable({ sheet: Number(sheet), headingRow: 1, columns: {} })}
          />
        )}
        <NumberField
          label="Judul kolom di baris (0: tanpa judul)"
          value={headingRow}
          error={row.error?.issues[0]?.message}
          onChange={setHeadingRow}
          onBlur={() => {
            if (row.success && row.data !== layout.headingRow)
              onTable({ ...layout, headingRow: row.data, columns: {} });
          }}
        />
        {importField.options.map((field) => (
          <Select
            key={field}
            label={importFieldWords[field]}
            required={field === 'name'}
            placeholder="Tidak ada di berkas"
            data={options}
            clearable
            value={columns[field] === undefined ? null : String(columns[field])}
            onChange={(column) =>
              setColumns(({ [field]: _, ...rest }) =>
                column === null ? rest : { ...rest, [field]: Number(column) },
              )
            }
          />
        ))}
      </div>
      <div className={`row ${styles.columnsFoot}`}>
        <span className="small dim grow">Diingat untuk berkas berikutnya dengan judul kolom yang sama.</span>
        <Button variant="default" onClick={onClose}>
          Batal
        </Button>
        <Button
          disabled={columns.name === undefined || !row.success}
          onClick={() => onChoose({ ...layout, columns })}
        >
          Pakai kolom ini
        </Button>
      </div>
    </Modal>
  );
};
