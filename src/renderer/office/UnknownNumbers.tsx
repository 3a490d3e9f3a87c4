import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import type { UnknownSeries } from '#contract/series.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { useMay } from '#renderer/app/may.ts';
import { useUnsaved } from '#renderer/app/useUnsaved.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { numberIn, type TypedNumber } from '#renderer/ui/typedNumber.ts';
import styles from './settings.module.css';

const keyOf = ({ kind, year }: UnknownSeries) => `${kind} ${year}`;

/** After a restore that left it unknown: the last numbers on paper, told once by an administrator. */
export const UnknownNumbers = () => {
  const mayTell = useMay(contract.series.tell);
  const { data: asked = [] } = useQuery(orpc.series.unknown.queryOptions());
  const [typed, setTyped] = useState<Record<string, TypedNumber>>({});
  const tell = useMutation({ ...orpc.series.tell.mutationOptions(), meta: { quiet: true } });
  // What an answer has settled is asked no more.
  useUnsaved(asked.some((each) => (typed[keyOf(each)] ?? null) !== null));
  if (asked.length === 0) return null;
  // Nothing is filled in beforehand: a number that nobody looked up would be given twice.
  const answers = asked.flatMap((each) => {
    const last = typed[keyOf(each)];
    return typeof last === 'number' ? [{ kind: each.kind, year: each.year, last }] : [];
  });
  return (
    <Card title="Nomor terakhir di kertas">
      <div className="card-body">
        <Notice kind="warn">
          <b>Sesudah pemulihan tidak diketahui nomor mana yang sudah tercetak.</b> Sertifikat dan surat baru
          menunggu sampai nomor terakhirnya diisi di sini; lihat buku agenda atau map arsip. Bila belum pernah
          ada, isi 0.
        </Notice>
        <table className={`grid-table ${styles.unknownNumbers}`} aria-label="Nomor urut terakhir di kertas">
          <thead>
            <tr>
              <th scope="col">Nomor</th>
              <th scope="col" className="num">
                Di data yang dipulihkan
              </th>
              <th scope="col" className={styles.unknownNumber}>
                Terakhir di kertas
              </th>
            </tr>
          </thead>
          <tbody>
            {asked.map((each) => (
              <tr key={keyOf(each)}>
                <td className="b6">
                  {each.name} {each.year}
                </td>
                <td className="num">{each.lastKnown}</td>
                <td className={styles.unknownNumber}>
                  <NumberField
                    aria-label={`Nomor urut terakhir ${each.name} ${each.year}`}
                    disabled={!mayTell}
                    value={typed[keyOf(each)] ?? null}
                    error={
                      (numberIn(typed[keyOf(each)] ?? null) ?? each.lastKnown) < each.lastKnown &&
                      `Paling sedikit ${each.lastKnown}.`
                    }
                    onChange={(value) => setTyped({ ...typed, [keyOf(each)]: value })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {tell.isError && <Notice kind="error">{errorText(tell.error)}</Notice>}
        {mayTell ? (
          <div className={`row ${styles.modalFoot}`}>
            <span className="small dim grow">Yang belum diketahui boleh diisi kemudian.</span>
            <Button
              loading={tell.isPending}
              disabled={answers.length === 0}
              onClick={() => tell.mutate({ answers })}
            >
              Simpan nomor terakhir
            </Button>
          </div>
        ) : (
          <p className="small dim">Diisi oleh administrator.</p>
        )}
      </div>
    </Card>
  );
};
