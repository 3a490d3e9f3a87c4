import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { numberText } from '#contract/dates.ts';
import { type PastImport, dateOrderWords } from '#contract/pastImport.ts';
import { orpc } from '#renderer/app/client.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import sheetStyles from '#renderer/app/sheet/sheetImport.module.css';
import { lockedText } from './words.ts';

/** Before anything is imported: which reports that were signed its rows reach. */
export const LockedNotice = ({ coming }: PastImport['locked']) =>
  coming.length > 0 && (
    <Notice kind="warn">
      <b>{lockedText(coming, 'baris jatuh pada')}.</b> Laporan yang terkunci tetap seperti dicetak; alasan
      impor ini akan berdiri di Perubahan sejak dikunci.
    </Notice>
  );

/** What of the file nobody but the user can decide. */
export const LookNotices = ({ data: { uid, state, look } }: { data: PastImport }) => {
  const { data: services = [] } = useQuery(orpc.office.services.queryOptions());
  const { data: fields = [] } = useQuery(orpc.office.fields.queryOptions());
  const arrange = useMutation(orpc.pastImport.arrange.mutationOptions());
  const choose = (change: Partial<typeof look.layout>) =>
    arrange.mutate({ uid, layout: { ...look.layout, ...change } });
  if (state !== 'draft') return null;
  const { layout, dates, gone, hiddenRows } = look;
  const serving = [
    services.find(({ uid: each }) => each === layout.serviceUid)?.name,
    fields.find(({ uid: each }) => each === layout.fieldUid)?.name,
  ].filter(Boolean);
  return (
    <>
      {gone.length > 0 && (
        <Notice kind="warn">
          <b>Kolom yang dipakai terakhir kali tidak ada di berkas ini: {gone.join(', ')}.</b> Kolom lain
          dipakai seperti terakhir kali; periksa di Ubah kolom.
        </Notice>
      )}
      {layout.columns.date !== undefined && layout.columns.service === undefined && serving.length > 0 && (
        <Notice kind="info">
          <b>Berkas ini tidak menyebut layanan.</b> Semua kunjungannya dicatat sebagai {serving.join(', ')};
          ganti di Ubah kolom.
        </Notice>
      )}
      {hiddenRows > 0 && (
        <Notice
          kind={layout.hidden === null ? 'warn' : 'info'}
          action={
            <span className="row">
              {(['with', 'without'] as const).map((hidden) => (
                <Button
                  key={hidden}
                  size="xs"
                  variant={layout.hidden === hidden ? 'light' : 'default'}
                  aria-pressed={layout.hidden === hidden}
                  loading={arrange.isPending && arrange.variables.layout.hidden === hidden}
                  onClick={() => choose({ hidden })}
                >
                  {hidden === 'with' ? 'Ikut' : 'Tidak ikut'}
                </Button>
              ))}
            </span>
          }
        >
          <b>{numberText(hiddenRows)} baris disembunyikan atau disaring di Excel.</b> Ikut diimpor atau tidak?
        </Notice>
      )}
      {dates && !dates.isTold && (
        <Notice kind="warn">
          <b>Berkas ini tidak memastikan mana hari dan mana bulan.</b> Tanggal dibaca{' '}
          {dateOrderWords[dates.order]}; bandingkan beberapa barisnya, lalu pilih.
          <div className={sheetStyles.answers}>
            {(['dmy', 'mdy', 'swapped'] as const).map((order) => (
              <Button
                key={order}
                size="xs"
                variant={dates.order === order ? 'light' : 'default'}
                aria-pressed={dates.order === order}
                loading={arrange.isPending && arrange.variables.layout.dates === order}
                onClick={() => choose({ dates: order })}
              >
                {order === 'swapped' ? 'Balik yang tertukar' : dateOrderWords[order]}
              </Button>
            ))}
          </div>
        </Notice>
      )}
    </>
  );
};
