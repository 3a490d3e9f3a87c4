import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { outcomeWords, type Sheet, type WrittenField } from '#contract/consultation.ts';
import { numericDate } from '#contract/dates.ts';
import { ClashNotice } from '#renderer/app/ClashNotice.tsx';
import { errorText, orpc } from '#renderer/app/client.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { timeShown } from '#renderer/ui/time.ts';
import type { Draft } from './draft.ts';
import type { Failed } from './sheets.ts';

const labels: Record<WrittenField, string> = {
  problem: 'Permasalahan',
  advice: 'Saran tindakan',
  followUp: 'Tindak lanjut',
  followUpDue: 'Tanggal tindak lanjut',
  followUpTime: 'Jam tindak lanjut',
  outcome: 'Hasil',
  referral: 'Dirujuk ke',
  deliveredServiceUids: 'Layanan diberikan',
};

/** A field of the stored sheet as the form would show it. */
const useFieldText = () => {
  const { data: services = [] } = useQuery(orpc.office.services.queryOptions());
  return (sheet: Sheet, field: WrittenField): string => {
    if (field === 'outcome') return sheet.outcome ? outcomeWords[sheet.outcome] : '';
    if (field === 'followUpDue') return sheet.followUpDue ? numericDate(sheet.followUpDue) : '';
    if (field === 'followUpTime') return sheet.followUpTime ? timeShown(sheet.followUpTime) : '';
    if (field !== 'deliveredServiceUids') return sheet[field];
    return services
      .filter(({ uid }) => sheet.deliveredServiceUids.includes(uid))
      .map(({ shortName }) => shortName)
      .join(', ');
  };
};

/** Why a sheet is not saved; after a clash with another window, its words and the choice between the two. */
export const UnsavedNotice = ({
  what,
  saving,
  save,
  settle,
}: {
  /** "Lembar ini", "Lembar A-012". */
  what: string;
  saving: Failed;
  save: Draft['save'];
  settle: Draft['settle'];
}) => {
  const textOf = useFieldText();
  const { clash, error } = saving;
  if (!clash)
    return (
      <Notice
        kind="error"
        action={
          <Button variant="default" size="xs" onClick={() => void save()}>
            Coba sekarang
          </Button>
        }
      >
        <b>{what} BELUM tersimpan.</b> {errorText(error)} Ketikan Anda tetap ada dan dicoba lagi sendiri.
      </Notice>
    );
  return (
    <ClashNotice
      theirs={clash.fields.map((field) => ({ label: labels[field], text: textOf(clash.stored, field) }))}
      onMine={() => void settle('mine')}
      onTheirs={() => void settle('stored')}
    >
      <b>{what} BELUM tersimpan.</b> {errorText(error)}
    </ClashNotice>
  );
};
