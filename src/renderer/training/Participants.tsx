import { Button, FileButton, Menu, SegmentedControl } from '@mantine/core';
import { IconChevronDown, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { Participant } from '#contract/participant.ts';
import type { Training } from '#contract/training.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { useFile } from '#renderer/app/files.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { AddParticipant } from './AddParticipant.tsx';
import { LastImport } from './LastImport.tsx';
import { ParticipantDialog } from './ParticipantDialog.tsx';
import { columnsOf } from './participantColumns.tsx';
import trainingStyles from './training.module.css';
import participantsStyles from './participants.module.css';
import { eligibilityOf, hoursOf, isClosed, listedPeople, XLSX } from './words.ts';

const filters = [
  { value: 'all', label: 'Semua', has: () => true },
  {
    value: 'due',
    label: 'Memenuhi',
    has: (each: Participant) => ['due', 'issued'].includes(eligibilityOf(each)),
  },
  { value: 'not', label: 'Belum memenuhi', has: (each: Participant) => eligibilityOf(each) === 'not' },
  { value: 'waiting', label: 'Menunggu', has: (each: Participant) => each.state === 'waiting' },
  { value: 'withdrawn', label: 'Mundur', has: (each: Participant) => each.state === 'withdrawn' },
] as const;
type Filter = (typeof filters)[number]['value'];

/** What is made of the list: files and print. */
const Tools = ({
  training,
  isOpen,
  onFile,
}: {
  training: Training;
  isOpen: boolean;
  onFile: (file: File) => void;
}) => {
  const { order, isBusy } = useFile();
  const pick = useRef<HTMLButtonElement>(null);
  const input = { trainingUid: training.uid };
  const template = () =>
    order({ name: 'template', to: 'save', make: () => client.training.importTemplate() });
  const xlsx = () => order({ name: 'xlsx', to: 'save', make: () => client.training.participantsXlsx(input) });
  const cards = (to: 'print' | 'save') => () =>
    order({ name: 'cards', to, make: () => client.training.participantCardsPdf(input) });
  useCommand({
    label: 'Impor peserta dari XLSX',
    keys: 'F9',
    run: () => pick.current?.click(),
    isDisabled: !isOpen,
  });
  useCommand({ label: 'Simpan daftar peserta XLSX', run: xlsx });
  useCommand({ label: 'Cetak kartu peserta', run: cards('print') });
  return (
    <div className={`row wrap ${trainingStyles.tools}`}>
      {isOpen && (
        <FileButton accept={XLSX} onChange={(file) => file && onFile(file)}>
          {(props) => (
            <Button {...props} ref={pick} variant="default" rightSection={<Key keys="F9" quiet />}>
              Impor XLSX
            </Button>
          )}
        </FileButton>
      )}
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <Button
            variant="default"
            loading={isBusy('cards') || isBusy('xlsx') || isBusy('template')}
            rightSection={<IconChevronDown size={15} />}
          >
            Berkas
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={xlsx}>Simpan XLSX</Menu.Item>
          <Menu.Item onClick={cards('print')}>Cetak kartu peserta</Menu.Item>
          <Menu.Item onClick={cards('save')}>Simpan kartu peserta</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={template}>Unduh contoh berkas impor</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
};

const Nobody = ({ filter, onAll }: { filter: Filter; onAll: () => void }) =>
  filter === 'all' ? (
    <Empty Icon={IconUsers} title="Belum ada peserta">
      <p className={trainingStyles.hint}>
        Ketik nama, NIK, HP, atau usaha di atas <Key keys="F2" quiet /> untuk orang yang sudah pernah datang,
        atau jatuhkan berkas Excel berisi daftar peserta di sini <Key keys="F9" quiet />.
      </p>
    </Empty>
  ) : (
    <Empty Icon={IconUsers} title="Tidak ada peserta di saringan ini">
      <Button variant="default" onClick={onAll}>
        Tampilkan semua
      </Button>
    </Empty>
  );

/** A file dropped on the list is a file chosen. */
const useDrop = (isOpen: boolean, onFile: (file: File) => void) => {
  const [isOver, setOver] = useState(false);
  const on = isOpen && {
    onDragOver: (event: React.DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: React.DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer.files[0];
      if (file) onFile(file);
    },
  };
  return { ...on, 'data-over': isOver || undefined };
};

/** Who takes part: added, imported, renamed, withdrawn; and who earns a certificate. */
export const Participants = ({
  training,
  openUid,
  onOpen,
  onFile,
}: {
  training: Training;
  /** The participant that is looked at. */
  openUid: string | null;
  onOpen: (uid: string | null) => void;
  onFile: (file: File) => void;
}) => {
  const { data: all, error } = useQuery(
    orpc.training.participants.queryOptions({ input: { trainingUid: training.uid } }),
  );
  const [filter, setFilter] = useState<Filter>('all');
  const isOpen = !isClosed(training);
  const drop = useDrop(isOpen, onFile);
  const totalHours = hoursOf(training.sessions);
  const columns = useMemo(() => columnsOf(totalHours, onOpen), [totalHours, onOpen]);
  const { has } = filters.find(({ value }) => value === filter)!;
  const rows = useMemo(
    () => (all ?? []).filter(has).map((participant, i) => ({ participant, number: i + 1 })),
    [all, has],
  );
  const listed = useMemo(() => listedPeople(all ?? []), [all]);
  const opened = all?.find(({ uid }) => uid === openUid);
  return (
    <div className={participantsStyles.root} {...drop}>
      <LastImport trainingUid={training.uid} />
      <Card grows label="Peserta">
        {isOpen && (
          <div className={participantsStyles.add}>
            <AddParticipant training={training} listed={listed} />
            <Tools training={training} isOpen onFile={onFile} />
          </div>
        )}
        <div className={participantsStyles.filter}>
          <SegmentedControl
            size="xs"
            aria-label="Saring peserta"
            value={filter}
            onChange={(value) => setFilter(value)}
            data={filters.map(({ value, label, has: isIn }) => ({
              value,
              label: `${label} ${(all ?? []).filter(isIn).length}`,
            }))}
          />
          <span className="grow" />
          {!isOpen && <Tools training={training} isOpen={false} onFile={onFile} />}
        </div>
        {error && (
          <div className={trainingStyles.pad}>
            <Notice kind="error">
              <b>Daftar peserta belum dapat dibaca.</b> {errorText(error)}
            </Notice>
          </div>
        )}
        {all && rows.length === 0 && <Nobody filter={filter} onAll={() => setFilter('all')} />}
        {rows.length > 0 && (
          <LongTable
            label="Peserta"
            rows={rows}
            columns={columns}
            rowKey={({ participant }) => participant.uid}
            isMuted={({ participant }) => participant.state === 'withdrawn'}
            onOpen={({ participant }) => onOpen(participant.uid)}
          />
        )}
      </Card>
      {opened && (
        <ParticipantDialog
          key={opened.uid}
          participant={opened}
          training={training}
          onClose={() => onOpen(null)}
        />
      )}
    </div>
  );
};
