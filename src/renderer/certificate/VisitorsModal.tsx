import { Button, Checkbox, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { timeText } from '#contract/dates.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { useZone } from '#renderer/app/session.tsx';
import { DateField, isDay } from '#renderer/ui/DateField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { type DraftRecipient, newRecipient } from './draft.ts';
import styles from './recipients.module.css';

/** The visitors of one day, to be ticked. */
export const VisitorsModal = ({
  day,
  listed,
  onAdd,
  onClose,
}: {
  day: string;
  /** People who are on the list already. */
  listed: ReadonlySet<string>;
  onAdd: (recipients: DraftRecipient[]) => void;
  onClose: () => void;
}) => {
  const zone = useZone();
  const [date, setDate] = useState<string | null>(day);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { data, error } = useQuery({
    ...orpc.visit.day.queryOptions({ input: { localDate: isDay(date) ? date : day } }),
    enabled: isDay(date),
  });
  const byPerson = new Map(
    (data?.visits ?? []).filter(({ isCancelled }) => !isCancelled).map((visit) => [visit.personUid, visit]),
  );
  const visitors = [...byPerson.values()].sort((a, b) => a.registeredAt.localeCompare(b.registeredAt));
  const open = visitors.filter(({ personUid }) => !listed.has(personUid));
  const chosen = open.filter(({ personUid }) => ticked.has(personUid));
  const isAll = open.length > 0 && chosen.length === open.length;
  const toggle = (uid: string) =>
    setTicked((before) => {
      const after = new Set(before);
      if (!after.delete(uid)) after.add(uid);
      return after;
    });
  return (
    <Modal opened onClose={onClose} title="Tambah dari kunjungan" size={520}>
      <div className={styles.visitors}>
        <DateField kind="visit" label="Tanggal kunjungan" value={date} onChange={setDate} />
        {error && (
          <Notice kind="warn">
            <b>Kunjungan tidak dapat dibaca.</b> {errorText(error)}
          </Notice>
        )}
        {data && visitors.length === 0 && (
          <span className="s13 dim">Tidak ada kunjungan pada tanggal ini.</span>
        )}
        {visitors.length > 0 && (
          <>
            <Checkbox
              label={`Semua ${open.length} pengunjung`}
              checked={isAll}
              indeterminate={chosen.length > 0 && !isAll}
              disabled={open.length === 0}
              onChange={() => setTicked(isAll ? new Set() : new Set(open.map(({ personUid }) => personUid)))}
            />
            <div className={`${styles.visitorsList} scrolls`}>
              {visitors.map((visit) => {
                const isListed = listed.has(visit.personUid);
                return (
                  <Checkbox
                    key={visit.personUid}
                    checked={isListed || ticked.has(visit.personUid)}
                    disabled={isListed}
                    onChange={() => toggle(visit.personUid)}
                    label={visit.personName}
                    description={
                      isListed
                        ? 'Sudah ada di daftar'
                        : `${timeText(visit.registeredAt, zone)} · ${visit.ticket.service.shortName}`
                    }
                  />
                );
              })}
            </div>
          </>
        )}
        <div className="row">
          <span className="grow" />
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button
            disabled={chosen.length === 0}
            onClick={() => {
              onAdd(chosen.map((visit) => newRecipient(visit.personName, visit.personUid)));
              onClose();
            }}
          >
            Tambahkan {chosen.length} nama
          </Button>
        </div>
      </div>
    </Modal>
  );
};
