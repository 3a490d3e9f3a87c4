import { Button } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { activityKindWords, type ActivityPage as Opened, type ActivityRow } from '#contract/activity.ts';
import { activityColumns, moreActivityColumns } from '#contract/activityList.ts';
import { daysText, numberText, rupiahText } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { MoreActions } from '#renderer/app/MoreActions.tsx';
import { useMay } from '#renderer/app/may.ts';
import { Page } from '#renderer/app/Page.tsx';
import { ReasonDialog } from '#renderer/app/ReasonDialog.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { ActivityDialog } from './ActivityDialog.tsx';
import styles from './activityPage.module.css';
import { Participants } from './Participants.tsx';
import { Photos } from './Photos.tsx';

const { businessField, place, partners, resources, services, output, plan, note } = activityColumns;
const shown = [
  place,
  moreActivityColumns.consultant,
  moreActivityColumns.field,
  services,
  businessField,
  partners,
  resources,
  output,
  // Of the printed report alone: too long for a list.
  { title: 'Latar belakang dan tujuan', value: ({ purpose }: ActivityRow) => purpose },
  { title: 'Pelaksanaan', value: ({ course }: ActivityRow) => course },
  { title: 'Hasil dan kendala', value: ({ results }: ActivityRow) => results },
  plan,
  note,
  moreActivityColumns.reportedOn,
];

const Facts = ({ activity, onReport }: { activity: ActivityRow; onReport: (() => void) | null }) => {
  const { figures } = activity;
  return (
    <Card
      title="Kegiatan dan hasilnya"
      actions={
        onReport && <CommandButton variant="subtle" size="xs" label="Isi hasil" keys="F8" run={onReport} />
      }
    >
      <dl className={styles.figures} aria-label="Angka">
        {[
          ['Diundang', numberText(figures.invited)],
          ['Hadir', numberText(figures.present)],
          ['Kesepakatan', numberText(figures.agreed)],
          ['Nilai disepakati', rupiahText(figures.expectedRp)],
          ['Terwujud', rupiahText(figures.realisedRp)],
        ].map(([word, figure]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <dl className={`kv ${styles.facts}`}>
        {shown.map(({ title, value }) => (
          <div key={title} className={styles.fact}>
            <dt>{title}</dt>
            <dd>{value(activity) || <span className="dim">Belum diisi</span>}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};

const One = ({ page: { activity, participants, photos } }: { page: Opened }) => {
  const navigate = useNavigate();
  const { order, isBusy } = useFile();
  const [open, setOpen] = useState<'facts' | 'report' | 'cancel' | null>(null);
  const mayWrite = useMay(contract.activity.save);
  const cancel = useMutation(orpc.activity.cancel.mutationOptions());
  const { uid, name, kind, startsOn, endsOn, cancelledOn, cancelReason } = activity;
  const isOpen = cancelledOn === null;
  const close = () => setOpen(null);
  const report = (to: 'print' | 'save') => () =>
    order({ name: 'report', to, make: () => client.activity.reportPdf({ uid }) });
  return (
    <Page
      title={name}
      note={`${activityKindWords[kind]} · ${daysText({ startDate: startsOn, endDate: endsOn })}`}
      actions={
        <>
          {mayWrite && isOpen && (
            <MoreActions
              actions={[
                { label: 'Ubah kegiatan', keys: 'Ctrl+U', run: () => setOpen('facts') },
                { label: 'Simpan laporan PDF', run: report('save') },
                { label: 'Batalkan kegiatan', run: () => setOpen('cancel') },
              ]}
            />
          )}
          <CommandButton
            variant="default"
            label="Daftar kegiatan"
            keys="Escape"
            run={() => void navigate({ to: '/kegiatan' })}
          />
          {isOpen && (
            <CommandButton
              label="Cetak laporan"
              keys="Ctrl+P"
              loading={isBusy('report')}
              run={report('print')}
            />
          )}
        </>
      }
    >
      <div className={styles.page}>
        {!isOpen && (
          <div className={styles.notice}>
            <Notice
              kind="warn"
              action={
                mayWrite && (
                  <Button
                    size="xs"
                    variant="default"
                    loading={cancel.isPending}
                    onClick={() => cancel.mutate({ uid, reason: null })}
                  >
                    Berlakukan lagi
                  </Button>
                )
              }
            >
              <b>Kegiatan ini dibatalkan.</b> {cancelReason}
            </Notice>
          </div>
        )}
        <Participants activity={activity} participants={participants} />
        <div className={styles.side}>
          <Facts activity={activity} onReport={mayWrite && isOpen ? () => setOpen('report') : null} />
          <Photos activityUid={uid} photos={photos} />
        </div>
      </div>
      {(open === 'facts' || open === 'report') && (
        <ActivityDialog activity={activity} part={open} onClose={close} />
      )}
      {open === 'cancel' && (
        <ReasonDialog
          what="kegiatan"
          example="Lapangan terendam banjir"
          save={(reason) => client.activity.cancel({ uid, reason })}
          onDone={close}
          onClose={close}
        >
          <p>
            <b className="b">{name}</b>
          </p>
          <p className="dim">
            Peserta dan fotonya tetap tersimpan; kegiatannya tidak dihitung dan tidak dicetak.
          </p>
        </ReasonDialog>
      )}
    </Page>
  );
};

/** One activity: who takes part, what came of it, its photos and its report. */
export const ActivityPage = ({ uid }: { uid: string }) => {
  const { data, error } = useQuery(orpc.activity.get.queryOptions({ input: { uid } }));
  if (data) return <One key={uid} page={data} />;
  return (
    <Page title="Kegiatan">
      {error && (
        <Empty Icon={IconCalendarOff} title="Kegiatan ini tidak dapat dibuka">
          <p>{errorText(error)}</p>
        </Empty>
      )}
    </Page>
  );
};
