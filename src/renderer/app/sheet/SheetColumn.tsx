import styles from './sheetImport.module.css';

type Sheet<Field extends string> = {
  layout: { columns: Partial<Record<Field, number>> };
  headings: readonly { column: number; text: string }[];
};

/** The head of a column of rows, with the columns of the sheet that its fields come from, as their headings say. */
export const SheetHead = <Field extends string>({
  title,
  sheet: { layout, headings },
  fields,
}: {
  title: string;
  sheet: Sheet<Field>;
  fields: readonly NoInfer<Field>[];
}) => {
  const source = fields
    .flatMap((field) => layout.columns[field] ?? [])
    .map((column) => headings.find((each) => each.column === column)?.text || 'tanpa judul')
    .join(', ');
  return (
    <>
      {title}
      <span className={styles.source}>{source ? `dari ${source}` : 'tidak ada di berkas'}</span>
    </>
  );
};

/** What is thought of a row; what has to be answered or mended stands out until it is. */
export const SheetStatus = ({
  status,
  title,
  answer,
}: {
  status: string;
  title: string;
  /** What it was answered with. */
  answer: string | null;
}) => (
  <span className={styles.status} data-status={answer === null ? status : 'answered'}>
    {answer ?? title}
  </span>
);
