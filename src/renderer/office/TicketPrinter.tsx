import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { errorText, orpc, queryClient } from '#renderer/app/client.ts';
import { machine } from '#renderer/app/machine.ts';
import type { MachineSettings } from '#contract/machine.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PaperPage } from '#renderer/ui/Paper.tsx';

type Width = 58 | 80;
const THROUGH_DIALOG = '';

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
  const { data: settings } = useQuery({
    queryKey: ['machine', 'settings'],
    queryFn: () => machine.settings(),
  });
  const { data: sample } = useQuery({
    ...orpc.document.ticketSample.queryOptions({ input: { width } }),
    placeholderData: keepPreviousData,
  });
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
  return (
    <>
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
      <div>
        <span className="label" id="ticket-width">
          Lebar kertas tiket
        </span>
        <SegmentedControl
          fullWidth
          mt={4}
          aria-labelledby="ticket-width"
          data={[
            { value: '58', label: '58 mm' },
            { value: '80', label: '80 mm' },
          ]}
          value={String(width)}
          disabled={onWidth === null}
          onChange={(value) => onWidth?.(value === '58' ? 58 : 80)}
        />
      </div>
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
          <b>Halaman uji dikirim ke printer.</b> Bila tepinya terpotong, pilih lebar kertas yang lain.
        </Notice>
      )}
    </>
  );
};

/** The test page as it should come out, at its real proportions. */
export const TicketSample = ({ width }: { width: Width }) => {
  const { data: sample } = useQuery({
    ...orpc.document.ticketSample.queryOptions({ input: { width } }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <span className="small b6">Begini halaman ujinya, lebar {width} mm</span>
      {sample && (
        <div style={{ width: width * 4 }} className="ticket-sample">
          <PaperPage svg={sample.svg} label="Contoh tiket" />
        </div>
      )}
    </>
  );
};
