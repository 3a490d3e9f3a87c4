import { Button, Modal, Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import type { TypedNumber } from '#renderer/ui/typedNumber.ts';
import { columnLetter } from './columnLetter.ts';
import styles from './sheetImport.module.css';

type Heading = { column: number; text: string; sample: string };
type Layout<Field extends string> = {
  sheet: number;
  headingRow: number;
  columns: Partial<Record<Field, number>>;
};
const LAST_HEADING_ROW = 5000;

const headingText = ({ column, text, sample }: Heading): string =>
  `${columnLetter(column)} · ${text || 'tanpa judul'}${sample ? ` · ${sample}` : ''}`;

/** Which column holds what, chosen by hand; remembered for the next sheet with the same headings. */
export const SheetColumns = <Field extends string>({
  layout,
  headings,
  sheets,
  fields,
  words,
  onChoose,
  onTable,
  onClose,
  children,
}: {
  layout: Layout<Field>;
  headings: readonly Heading[];
  /** Names of the visible sheets. */
  sheets: readonly string[];
  fields: readonly Field[];
  words: Readonly<Record<Field, string>>;
  onChoose: (layout: Layout<Field>) => void;
  /** Another sheet or row of headings: its columns are found anew. */
  onTable: (layout: Layout<Field>) => void;
  onClose: () => void;
  /** What else is chosen of the file. */
  children?: ReactNode;
}) => {
  const [columns, setColumns] = useState<ReadonlyMap<string, number>>(
    () => new Map(Object.entries<number>(layout.columns as Record<Field, number>)),
  );
  const [headingRow, setHeadingRow] = useState<TypedNumber>(layout.headingRow);
  const row =
    typeof headingRow === 'number' && headingRow >= 0 && headingRow <= LAST_HEADING_ROW ? headingRow : null;
  const options = headings.map((heading) => ({
    value: String(heading.column),
    label: headingText(heading),
  }));
  const choose = (field: Field, column: string | null) =>
    setColumns((before) => {
      const others = [...before].filter(([each]) => each !== field);
      return new Map(column === null ? others : [...others, [field, Number(column)]]);
    });
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
          error={row === null ? 'Tulis nomor barisnya, 0 sampai 5.000.' : undefined}
          onChange={setHeadingRow}
          onBlur={() => {
            if (row !== null && row !== layout.headingRow)
              onTable({ ...layout, headingRow: row, columns: {} });
          }}
        />
        {fields.map((field) => (
          <Select
            key={field}
            label={words[field]}
            required={field === 'name'}
            placeholder="Tidak ada di berkas"
            data={options}
            clearable
            value={columns.has(field) ? String(columns.get(field)) : null}
            onChange={(column) => choose(field, column)}
          />
        ))}
        {children}
      </div>
      <div className={`row ${styles.columnsFoot}`}>
        <span className="small dim grow">Diingat untuk berkas berikutnya dengan judul kolom yang sama.</span>
        <Button variant="default" onClick={onClose}>
          Batal
        </Button>
        <Button
          disabled={!columns.has('name') || row === null}
          onClick={() =>
            onChoose({ ...layout, columns: Object.fromEntries(columns) as Layout<Field>['columns'] })
          }
        >
          Pakai kolom ini
        </Button>
      </div>
    </Modal>
  );
};
