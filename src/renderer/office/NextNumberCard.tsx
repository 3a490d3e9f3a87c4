import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import { localDateOf } from '#contract/dates.ts';
import { nextNumber, type YearSeries } from '#contract/series.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useMay } from '#renderer/app/may.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { numberIn } from '#renderer/ui/typedNumber.ts';
import styles from './settings.module.css';

const NextModal = ({ series, onClose }: { series: YearSeries; onClose: () => void }) => {
  const { kind, year, name } = series;
  const { form, dialog } = useContractForm(
    nextNumber,
    { kind, year, next: series.next },
    {
      // It only grows: a number that somebody else has raised meanwhile is refused by itself.
      save: (values) => client.series.setNext(values),
      onSaved: onClose,
    },
  );
  const next = numberIn(form.values.next) ?? 0;
  const skipped = next - series.next;
  return (
    <FormDialog title={`Nomor berikutnya, ${name}`} size={440} onClose={onClose} {...dialog}>
      <p className="small dim">
        Untuk kantor yang mulai di tengah tahun: isi nomor sesudah yang terakhir di buku. Nomor hanya dapat
        dinaikkan, karena yang lebih kecil mungkin sudah ada di kertas.
      </p>
      <NumberField
        label={`Nomor urut berikutnya tahun ${year}`}
        description={`Sekarang ${series.next}, menjadi ${series.number}.`}
        data-autofocus
        {...form.getInputProps('next')}
      />
      {skipped > 0 && (
        <p className="s13">
          Nomor {series.next}
          {skipped > 1 && ` sampai ${next - 1}`} tidak akan pernah diberikan aplikasi ini. Ini tidak dapat
          diurungkan.
        </p>
      )}
    </FormDialog>
  );
};

/** The next number of every series of this year; an administrator may raise it. */
export const NextNumberCard = () => {
  const { now, zone } = useSession();
  const year = Number(localDateOf(now, zone).slice(0, 4));
  const { data, error } = useQuery(orpc.series.list.queryOptions({ input: { year } }));
  const [raised, setRaised] = useState<YearSeries | null>(null);
  const maySet = useMay(contract.series.setNext);
  return (
    <Card title="Nomor berikutnya" note={`Tahun ${year}`}>
      <div className="card-body">
        {error && (
          <Notice kind="error">
            <b>Nomor berikutnya belum dapat dibaca.</b> {errorText(error)}
          </Notice>
        )}
        <dl className="kv">
          {data?.map((series) => (
            <div key={series.kind} className={styles.kvRow}>
              <dt>{series.name}</dt>
              <dd className="row">
                <span className="b grow">{series.number}</span>
                {maySet && (
                  <Button
                    variant="subtle"
                    size="xs"
                    aria-label={`Naikkan nomor berikutnya ${series.name}`}
                    onClick={() => setRaised(series)}
                  >
                    Naikkan
                  </Button>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {raised && <NextModal series={raised} onClose={() => setRaised(null)} />}
    </Card>
  );
};
