import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { numericDate } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import type { Milestone, Suggestion } from '#contract/milestone.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useFile } from '#renderer/app/files.ts';
import { ReasonDialog } from '#renderer/app/ReasonDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import styles from './mentoring.module.css';

const labels = { word: 'Kata pelaku usaha', evidence: 'Bukti' };

const ConfirmDialog = ({
  menteeUid,
  suggestion: { code, title, fact },
  onClose,
}: {
  menteeUid: string;
  suggestion: Suggestion;
  onClose: () => void;
}) => {
  const [opened] = useState(() => ({ uid: newUid(), menteeUid, code, word: '', evidence: '' }));
  const { line, dialog } = useContractForm(inputOf(contract.milestone.confirm), opened, {
    save: (values) => client.milestone.confirm(values),
    onSaved: onClose,
    labels,
  });
  return (
    <FormDialog title={title} size={520} submit="Konfirmasi" onClose={onClose} {...dialog}>
      <p className="s13">{fact}. Tanyakan kepada pelaku usahanya, lalu tulis jawabannya.</p>
      <LineInput
        {...line('word')}
        required
        data-autofocus
        placeholder="Pesanan bertambah sejak kemasan baru"
      />
      <LineInput {...line('evidence')} required placeholder="Buku kas, foto dokumen, slip gaji" />
    </FormDialog>
  );
};

/** What has come of a business: suggested by its states and papers, confirmed by its owner's word. */
export const Milestones = ({ menteeUid }: { menteeUid: string }) => {
  const { data } = useQuery(orpc.milestone.ofMentee.queryOptions({ input: { menteeUid } }));
  const { data: office } = useQuery(orpc.office.current.queryOptions());
  const [asked, setAsked] = useState<Suggestion | null>(null);
  const [cancelled, setCancelled] = useState<Milestone | null>(null);
  const { order, isBusy } = useFile();
  if (!data || data.suggested.length + data.confirmed.length === 0) return null;
  const statement = () => client.milestone.statement({ menteeUid, paper: office?.paper ?? 'f4' });
  return (
    <Card
      title="Tonggak perkembangan"
      actions={
        data.confirmed.length > 0 && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPrinter size={15} />}
            loading={isBusy('statement')}
            onClick={() => order({ name: 'statement', to: 'print', make: statement })}
          >
            Cetak pernyataan
          </Button>
        )
      }
    >
      <ul className={styles.milestones}>
        {data.suggested.map((each) => (
          <li key={each.code}>
            <span className="grow">
              <span className="b6">{each.title}?</span>
              <span className="small dim">{each.fact}</span>
            </span>
            <Button size="xs" variant="default" onClick={() => setAsked(each)}>
              Konfirmasi
            </Button>
          </li>
        ))}
        {data.confirmed.map((each) => (
          <li key={each.uid}>
            <span className="grow">
              <span className="b6">{each.title}</span>
              <span className="small">“{each.word}”</span>
              <span className="small dim">
                Bukti: {each.evidence}. {each.staffName}, {numericDate(each.confirmedOn)}
              </span>
            </span>
            <Button size="xs" variant="subtle" onClick={() => setCancelled(each)}>
              Batalkan
            </Button>
          </li>
        ))}
      </ul>
      {asked && <ConfirmDialog menteeUid={menteeUid} suggestion={asked} onClose={() => setAsked(null)} />}
      {cancelled && (
        <ReasonDialog
          what="tonggak"
          example="Salah mencatat"
          save={(reason) => client.milestone.cancel({ uid: cancelled.uid, reason })}
          onDone={() => setCancelled(null)}
          onClose={() => setCancelled(null)}
        >
          <p>{cancelled.title}. Selama keadaannya masih menunjukkannya, tonggak ini diusulkan lagi.</p>
        </ReasonDialog>
      )}
    </Card>
  );
};
