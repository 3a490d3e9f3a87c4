import { Fragment, useState } from 'react';
import type { OfficeListRow } from '#contract/officeList.ts';
import {
  columnsOfList,
  emptyRow,
  listOf,
  type OfficeListCode,
  type OfficeListColumn,
  type OfficeListValues,
  valuesOfList,
} from '#contract/officeLists.ts';
import { client } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { ReasonDialog } from '#renderer/app/ReasonDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import styles from './officeList.module.css';

type Form = ReturnType<typeof useRowForm>;

const useRowForm = (
  list: OfficeListCode,
  { uid, year, values }: OfficeListRow,
  isNew: boolean,
  onClose: () => void,
) =>
  useContractForm(valuesOfList(list), values, {
    save: (typed: OfficeListValues, basedOn) =>
      client.officeList.save({ uid, list, year, values: typed, ...(!isNew && { basedOn }) }),
    onSaved: onClose,
    labels: Object.fromEntries(columnsOfList(list).map(({ code, title }) => [code, title])),
  });

const Cell = ({
  column,
  isFirst,
  form: { form, line },
}: {
  column: OfficeListColumn;
  isFirst: boolean;
  form: Form;
}) => {
  const { code, title, kind, isRequired = false } = column;
  if (kind === 'line')
    return <LineInput {...line(code)} withAsterisk={isRequired} data-autofocus={isFirst || undefined} />;
  if (kind === 'note') return <NoteInput {...line(code)} autosize minRows={1} maxRows={5} />;
  return (
    <NumberField
      label={title}
      kind={kind}
      value={form.values[code] ?? null}
      error={form.errors[code]}
      onChange={(next) => form.setFieldValue(code, next)}
    />
  );
};

/** The name of a row and what takes lines of its own; the others stand in pairs. */
const isWide = ({ kind, isRequired, within }: OfficeListColumn): boolean =>
  isRequired === true || (kind === 'note' && within === undefined);

/** One row of the list, with a field for each of its columns. */
export const RowDialog = ({
  list,
  year,
  row,
  onClose,
}: {
  list: OfficeListCode;
  year: number | null;
  row: OfficeListRow | null;
  onClose: () => void;
}) => {
  const { name, noun } = listOf(list);
  const columns = columnsOfList(list);
  const [opened] = useState<OfficeListRow>(() => row ?? { uid: newUid(), year, values: emptyRow(list) });
  const [isRemoving, setRemoving] = useState(false);
  const form = useRowForm(list, opened, row === null, onClose);
  if (isRemoving)
    return (
      <ReasonDialog
        what={noun}
        example="Tercatat dua kali"
        save={(reason) => client.officeList.remove({ uid: opened.uid, reason })}
        onDone={onClose}
        onClose={() => setRemoving(false)}
      >
        Baris ini tidak lagi tampil dan tidak dicetak; isinya tetap ada di Jejak perubahan.
      </ReasonDialog>
    );
  return (
    <FormDialog
      title={row ? `${name}: ubah ${noun}` : `${name}: ${noun} baru`}
      onClose={onClose}
      {...form.dialog}
    >
      <div className={styles.fields}>
        {columns.map((column, i) => (
          <Fragment key={column.code}>
            {column.within && column.within !== columns[i - 1]?.within && (
              <h3 className={styles.part}>{column.within}</h3>
            )}
            <div className={isWide(column) ? styles.wide : undefined}>
              <Cell column={column} isFirst={i === 0} form={form} />
            </div>
          </Fragment>
        ))}
      </div>
      {row && (
        <div>
          <CommandButton
            size="xs"
            variant="subtle"
            label={`Batalkan ${noun}`}
            run={() => setRemoving(true)}
          />
        </div>
      )}
    </FormDialog>
  );
};
