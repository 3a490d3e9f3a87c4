import { Button, NumberInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnknownSeries } from '#contract/series.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { hasRole, useStaff } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

const keyOf = ({ kind, year }: UnknownSeries) => `${kind} ${year}`;

/** After a restore that left it unknown: the last numbers on paper, told once by an administrator. */
export const UnknownNumbers = () => {
  const isAdmin = hasRole(useStaff(), 'admin');
  const { data: asked = [] } = useQuery(orpc.series.unknown.queryOptions());
  const [typed, setTyped] = useState<Record<string, number>>({});
  const tell = useMutation({ ...orpc.series.tell.mutationOptions(), meta: { quiet: true } });
  if (asked.length === 0) return null;
  const answers = asked.map((each) => ({
    kind: each.kind,
    year: each.year,
    last: typed[keyOf(each)] ?? each.lastKnown,
  }));
  return (
    <Card title="Nomor terakhir di kertas">
      <div className="settings-stack">
        <Notice kind="warn">
          <b>Sesudah pemulihan tidak diketahui nomor mana yang sudah tercetak.</b> Sertifikat dan surat baru
          menunggu sampai nomor terakhir diisi di sini; lihat buku agenda atau map arsip.
        </Notice>
        {asked.map((each) => (
          <NumberInput
            key={keyOf(each)}
            label={`${each.name} ${each.year}, nomor urut terakhir`}
            description={`Di data yang dipulihkan: ${each.lastKnown}`}
            min={each.lastKnown}
            max={999_999}
            allowDecimal={false}
            disabled={!isAdmin}
            value={typed[keyOf(each)] ?? each.lastKnown}
            onChange={(value) => setTyped({ ...typed, [keyOf(each)]: Number(value) })}
          />
        ))}
        {tell.isError && <Notice kind="error">{errorText(tell.error)}</Notice>}
        {isAdmin ? (
          <div className="row modal-foot">
            <Button loading={tell.isPending} onClick={() => tell.mutate({ answers })}>
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
