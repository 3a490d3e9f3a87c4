import { useQuery } from '@tanstack/react-query';
import { localDateOf, monthText, numberText, numericDate, timeText } from '#contract/dates.ts';
import type { Outputs } from '#contract/index.ts';
import { lockOnPaper } from '#contract/monthLock.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useZone } from '#renderer/app/session.tsx';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PaperFields } from './PaperFields.tsx';

type Checked = Outputs['monthLock']['check'];

const states = {
  intact: { kind: 'done', words: 'Rantai kunci utuh.' },
  unknown: { kind: 'warn', words: 'Sebagian kunci tidak dapat diperiksa.' },
  broken: { kind: 'error', words: 'Rantai kunci tidak utuh.' },
} as const;

const Chain = ({ checked: { state, locks, checkedAt } }: { checked: Checked }) => {
  const zone = useZone();
  const { kind, words } = states[state];
  const at = `${numericDate(localDateOf(checkedAt, zone))} ${timeText(checkedAt, zone)}`;
  return (
    <Notice kind={kind}>
      <b>{words}</b> {numberText(locks.length)} bulan terkunci diperiksa {at}: isi, urutan, berkas, dan
      barisnya.
      {locks
        .filter(({ problem }) => problem)
        .map(({ number, month, problem }) => (
          <div key={number}>
            Nomor {number}, {monthText(month)}: {problem}
          </div>
        ))}
    </Notice>
  );
};

/** Whether the locked months are what was locked, and what a paper says of one. */
export const CheckDialog = ({ onClose }: { onClose: () => void }) => {
  const { data, error } = useQuery(orpc.monthLock.check.queryOptions({ input: {} }));
  const { field, line, dialog, saved } = useContractForm(
    lockOnPaper,
    { number: null as number | null, fingerprint: '' },
    {
      save: ({ number, fingerprint }) =>
        client.monthLock.check({ paper: { number: number!, fingerprint } }).then(({ paper }) => paper!),
      onSaved: () => {},
      labels: { fingerprint: 'Sidik kunci' },
    },
  );
  return (
    <FormDialog
      title="Periksa kunci"
      submit="Cocokkan"
      cancel="Tutup"
      failed="Belum dicocokkan"
      onClose={onClose}
      {...dialog}
    >
      {error && (
        <Notice kind="warn">
          <b>Belum dapat diperiksa.</b> {errorText(error)}
        </Notice>
      )}
      {data ? <Chain checked={data} /> : !error && <output className="small dim">Memeriksa rantai</output>}
      <p className="ask">
        Cocokkan dengan laporan yang sudah tercetak, juga yang ada di dinas: nomor dan sidiknya di sampul.
      </p>
      <PaperFields number={field('number')} fingerprint={line('fingerprint')} />
      {saved && !dialog.isDirty && <Notice kind={saved.isSame ? 'done' : 'error'}>{saved.words}</Notice>}
    </FormDialog>
  );
};
