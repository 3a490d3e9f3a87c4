import { Button } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import { lockOnPaper } from '#contract/monthLock.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useMay } from '#renderer/app/may.ts';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PaperFields } from './PaperFields.tsx';
import styles from './report.module.css';

const PaperDialog = ({ onClose }: { onClose: () => void }) => {
  const { field, line, dialog, saved } = useContractForm(
    lockOnPaper,
    { number: null as number | null, fingerprint: '' },
    {
      save: ({ number, fingerprint }) =>
        client.monthLock.tellPaper({ paper: { number: number!, fingerprint } }),
      onSaved: () => {},
      labels: { fingerprint: 'Sidik kunci' },
    },
  );
  const none = useMutation({
    mutationFn: () => client.monthLock.tellPaper({ paper: null }),
  });
  // Whatever was answered last; a paper that was found after all counts.
  const told = saved ?? none.data;
  return (
    <FormDialog
      title="Laporan terakhir yang dicetak"
      submit="Cocokkan"
      cancel={told ? 'Tutup' : 'Nanti saja'}
      failed="Belum dicocokkan"
      onClose={onClose}
      {...dialog}
    >
      <p className="ask">Nomor dan sidik pada sampul laporan terkunci yang terakhir dicetak.</p>
      <PaperFields number={field('number')} fingerprint={line('fingerprint')} />
      {told && !dialog.isDirty ? (
        <Notice kind={told.isSame ? 'done' : 'error'}>{told.words}</Notice>
      ) : (
        <Button variant="subtle" size="xs" loading={none.isPending} onClick={() => none.mutate()}>
          Belum pernah ada yang dicetak
        </Button>
      )}
    </FormDialog>
  );
};

/** Asked once after a restore: whether reports were printed whose locks the restored file does not have. */
export const LastPaper = () => {
  const mayTell = useMay(contract.monthLock.tellPaper);
  const { data } = useQuery({ ...orpc.monthLock.isPaperAsked.queryOptions(), enabled: mayTell });
  const [isPutOff, setPutOff] = useSessionStorage({ key: 'loket-last-paper', defaultValue: false });
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {data?.isAsked && !isPutOff && (
        <div className={styles.cellNotice}>
          <Notice
            kind="warn"
            action={
              <span className="row">
                <Button size="xs" variant="default" onClick={() => setPutOff(true)}>
                  Nanti
                </Button>
                <Button size="xs" onClick={() => setOpen(true)}>
                  Cocokkan
                </Button>
              </span>
            }
          >
            <b>Data ini dipulihkan dari cadangan.</b> Mungkin ada laporan terkunci yang sudah dicetak
            sesudahnya; cocokkan dengan sampul laporan terakhir.
          </Notice>
        </div>
      )}
      {isOpen && <PaperDialog onClose={() => setOpen(false)} />}
    </>
  );
};
