import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Certificate } from '#contract/certificate.ts';
import { numericDate } from '#contract/dates.ts';
import type { HistoryEntry } from '#contract/person.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { useFile } from '#renderer/app/files.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Dialog } from '#renderer/app/FormDialog.tsx';
import dialogStyles from '#renderer/app/formDialog.module.css';
import { Facts } from './PersonFacts.tsx';

const stateText = ({ status, voidedOn, voidReason, replacedBy }: Certificate) =>
  status === 'issued'
    ? 'Berlaku'
    : [
        `Dibatalkan ${voidedOn ? numericDate(voidedOn) : ''}`.trim(),
        voidReason,
        replacedBy && `diganti ${replacedBy}`,
      ]
        .filter(Boolean)
        .join(', ');

const days = ({ startDate, endDate }: Certificate['activity']) =>
  startDate === endDate ? numericDate(startDate) : `${numericDate(startDate)} sampai ${numericDate(endDate)}`;

/** What a certificate of this person says, and its stored bytes once more. */
export const CertificateDialog = ({ entry, onClose }: { entry: HistoryEntry; onClose: () => void }) => {
  const year = Number(entry.localDate.slice(0, 4));
  const { data, error } = useQuery(orpc.certificate.register.queryOptions({ input: { year } }));
  const { order, isBusy } = useFile();
  const found = data?.entries.find(({ uid }) => uid === entry.uid);
  return (
    <Dialog title={`Sertifikat ${found?.number ?? ''}`} onClose={onClose}>
      <div className={dialogStyles.form}>
        {error && <Notice kind="error">{errorText(error)}</Notice>}
        {found && (
          <>
            <Facts
              facts={[
                ['Nama', found.holder],
                ['Sebagai', found.activity.role],
                ['Kegiatan', found.activity.title],
                ['Tanggal', days(found.activity)],
                ['Lama', `${found.activity.hours} jam pelatihan`],
                ['Tempat', found.activity.place],
                ['Terbit', numericDate(found.issuedOn)],
                ['Keadaan', stateText(found)],
                ['Dicetak ulang', `${found.reprints} kali`],
              ]}
            />
            <div className={`${dialogStyles.foot} row`}>
              <span className="grow" />
              <Button
                variant="default"
                leftSection={<IconPrinter size={16} stroke={1.6} />}
                disabled={found.status === 'void'}
                loading={isBusy('certificate')}
                onClick={() =>
                  order({
                    name: 'certificate',
                    to: 'print',
                    make: () => client.certificate.reprint({ uid: found.uid }),
                  })
                }
              >
                Cetak
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
};
