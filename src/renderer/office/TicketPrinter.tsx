import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { errorText, orpc, queryClient } from '#renderer/app/client.ts';
import { machine } from '#renderer/app/machine.ts';
import type { MachineSettings } from '#contract/machine.ts';
import type { TicketPaper } from '#contract/office.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PaperPage } from '#renderer/ui/Paper.tsx';
import styles from './settings.module.css';

type Width = 58 | 80;
const THROUGH_DIALOG = '';
/** Pixels of the widest sample. */
const SAMPLE_WIDTH = 440;

const paperWords: Record<TicketPaper, string> = { 58: 'Rol 58 mm', 80: 'Rol 80 mm', a5: 'A5', a4: 'A4' };

/** The computer's settings, and the paper that a ticket comes out on here; null: only the screen. */
const useTicketPaper = (width: Width): { settings?: MachineSettings; paper: TicketPaper | null } => {
  const { data: settings } = useQuery({
    queryKey: ['machine', 'settings'],
    queryFn: () => machine.settings(),
  });
  const medium = settings?.ticketMedium ?? 'roll';
  return { settings, paper: medium === 'screen' ? null : medium === 'roll' ? width : medium };
};

const useSample = (paper: TicketPaper | null) =>
  useQuery({
    ...orpc.document.ticketSample.queryOptions({ input: { paper: paper ?? 80 } }),
    placeholderData: keepPreviousData,
  });

/** The roll's width is the office's, whether there is a roll is this computer's. */
const PaperChoice = ({
  paper,
  width,
  onWidth,
  change,
}: {
  paper: TicketPaper | null;
  width: Width;
  onWidth: ((width: Width) => void) | null;
  change: (part: Partial<MachineSettings>) => void;
}) => (
  <div>
    <span className="label" id="ticket-paper">
      Kertas tiket di komputer ini
    </span>
    <SegmentedControl
      fullWidth
      mt={4}
      aria-labelledby="ticket-paper"
      data={[
        ...([58, 80] as const).map((roll) => ({
          value: String(roll),
          label: paperWords[roll],
          disabled: onWidth === null && roll !== width,
        })),
        { value: 'a5', label: 'A5' },
        { value: 'a4', label: 'A4' },
        { value: 'screen', label: 'Layar saja' },
      ]}
      value={String(paper ?? 'screen')}
      onChange={(value) => {
        if (value === 'a5' || value === 'a4' || value === 'screen') return change({ ticketMedium: value });
        change({ ticketMedium: 'roll' });
        if (Number(value) !== width) onWidth?.(value === '58' ? 58 : 80);
      }}
    />
  </div>
);

/** The printer of this computer: which one, on which paper, and whether it works. */
export const TicketPrinter = ({
  width,
  onWidth,
}: {
  width: Width;
  onWidth: ((width: Width) => void) | null;
}) => {
  const { data: printers = [] } = useQuery({
    queryKey: ['machine', 'printers'],
    queryFn: () => machine.printers(),
  });
  const { settings, paper } = useTicketPaper(width);
  const { data: sample } = useSample(paper);
  const save = useMutation({
    mutationFn: (next: MachineSettings) => machine.saveSettings(next),
    onSuccess: (next) => queryClient.setQueryData(['machine', 'settings'], next),
  });
  const test = useMutation({
    mutationFn: async () => {
      if (!sample) throw new Error('Halaman uji belum siap. Tunggu sebentar, lalu coba lagi.');
      const result = await machine.printTicket(sample);
      if (!result.ok) throw new Error(result.message);
    },
    meta: { quiet: true },
  });
  const change = (part: Partial<MachineSettings>) => settings && save.mutate({ ...settings, ...part });
  const choice = <PaperChoice paper={paper} width={width} onWidth={onWidth} change={change} />;
  if (paper === null)
    return (
      <>
        {choice}
        <p className="s13">
          Tidak ada yang dicetak di komputer ini. Sesudah pendaftaran, nomornya tampil besar di layar untuk
          diperlihatkan atau disebutkan kepada pengunjung.
        </p>
      </>
    );
  return (
    <>
      {choice}
      {machine.kind === 'electron' ? (
        <Select
          label="Printer tiket di komputer ini"
          description="Printer yang dipilih mencetak tiket langsung, tanpa bertanya."
          data={[
            { value: THROUGH_DIALOG, label: 'Lewat dialog cetak, pilih setiap kali' },
            ...printers.map(({ name, label, isDefault }) => ({
              value: name,
              label: isDefault ? `${label} (bawaan)` : label,
            })),
          ]}
          value={settings?.ticketPrinter ?? THROUGH_DIALOG}
          onChange={(name) => change({ ticketPrinter: name === THROUGH_DIALOG ? null : name })}
        />
      ) : (
        <p className="s13 dim">
          Di peramban, tiket dicetak lewat dialog cetak peramban. Pilih printer tiket di dialog itu satu kali;
          peramban mengingatnya.
        </p>
      )}
      <Checkbox
        label="Cetak tiket setiap kali pengunjung didaftarkan"
        checked={settings?.printsTickets ?? true}
        onChange={(event) => change({ printsTickets: event.currentTarget.checked })}
      />
      <div className="row">
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} stroke={1.6} />}
          loading={test.isPending}
          onClick={() => test.mutate()}
        >
          Cetak halaman uji
        </Button>
      </div>
      {test.isError && (
        <Notice kind="warn">
          <b>Halaman uji belum tercetak.</b> {errorText(test.error)} Pelayanan tetap dapat berjalan; nomor
          antrean cukup disebutkan.
        </Notice>
      )}
      {test.isSuccess && (
        <Notice kind="done">
          <b>Halaman uji dikirim ke printer.</b> Bila tepinya terpotong, pilih kertas yang lain.
        </Notice>
      )}
    </>
  );
};

/** The test page as it should come out, at its real proportions. */
export const TicketSample = ({ width }: { width: Width }) => {
  const { paper } = useTicketPaper(width);
  const { data: sample } = useSample(paper);
  if (paper === null) return null;
  return (
    <>
      <span className="small b6">Begini halaman ujinya, {paperWords[paper]}</span>
      {sample && (
        <div style={{ width: Math.min(sample.widthMm * 4, SAMPLE_WIDTH) }} className={styles.ticketSample}>
          <PaperPage svg={sample.svg} label="Contoh tiket" />
        </div>
      )}
    </>
  );
};
