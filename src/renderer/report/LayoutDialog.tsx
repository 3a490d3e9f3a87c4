import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type ChosenPart, chosenParts, type PartPlace, type ReportLayout } from '#contract/reportLayout.ts';
import { client, errorText, orpc, queryClient } from '#renderer/app/client.ts';
import { Dialog, FormDialog } from '#renderer/app/FormDialog.tsx';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './layout.module.css';

const places: Record<PartPlace, { title: string; note?: string }> = {
  front: { title: 'Di depan' },
  body: { title: 'Isi laporan' },
  behind: { title: 'Lampiran di belakang tanda tangan' },
  apart: {
    title: 'Lampiran tersendiri',
    note: 'Memuat data pribadi: dicetak dengan Cetak lampiran, tidak ikut dikunci.',
  },
};

/** Where the focus goes once a row has moved: a button that leads no further gives it to the box of its row. */
type Wanted = { key: string; on: 'box' | 'up' | 'down' };

const Row = ({
  part: { key, isIn },
  title,
  hasFocus,
  isFirst,
  isLast,
  onToggle,
  onMove,
}: {
  part: ChosenPart;
  title: string;
  /** When the dialog opens. */
  hasFocus: boolean;
  isFirst: boolean;
  isLast: boolean;
  onToggle: () => void;
  onMove: (step: 1 | -1, on: Wanted['on']) => void;
}) => {
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    if (!step) return;
    event.preventDefault();
    if (event.altKey) return onMove(step, 'box');
    const boxes = [...event.currentTarget.closest('[data-parts]')!.querySelectorAll<HTMLElement>('input')];
    boxes[boxes.indexOf(event.currentTarget) + step]?.focus();
  };
  const arrow = (step: 1 | -1) => {
    const [on, word, Icon] =
      step < 0 ? (['up', 'Naikkan', IconArrowUp] as const) : (['down', 'Turunkan', IconArrowDown] as const);
    return (
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={`${word} ${title}`}
        disabled={step < 0 ? isFirst : isLast}
        data-part={`${key} ${on}`}
        tabIndex={-1}
        onClick={() => onMove(step, on)}
      >
        <Icon size={16} stroke={1.6} />
      </ActionIcon>
    );
  };
  return (
    <li className={styles.row} data-out={!isIn || undefined}>
      <Checkbox
        className="grow"
        label={title}
        checked={isIn}
        onChange={onToggle}
        onKeyDown={press}
        data-part={`${key} box`}
        data-autofocus={hasFocus || undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      />
      {!(isFirst && isLast) && (
        <>
          {arrow(-1)}
          {arrow(1)}
        </>
      )}
    </li>
  );
};

const Form = ({ layout: { parts, usual }, onClose }: { layout: ReportLayout; onClose: () => void }) => {
  const chosenOf = (of: ReportLayout['parts']) => of.map(({ key, isIn }) => ({ key, isIn }));
  const { field, dialog } = useContractForm(
    chosenParts,
    { parts: chosenOf(parts) },
    {
      save: (values, basedOn) => client.reportLayout.save({ ...values, basedOn }),
      // Opened again at once it shows what was saved, before the host tells of the change.
      onSaved: (saved) => {
        queryClient.setQueryData(orpc.reportLayout.get.queryKey(), saved);
        onClose();
      },
      labels: { parts: 'Susunan' },
    },
  );
  const { value: chosen, onChange } = field('parts');
  const known = new Map(usual.map((part) => [part.key, part]));
  const list = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const [wanted, setWanted] = useState<Wanted | null>(null);
  useEffect(() => {
    const find = (on: Wanted['on']) =>
      list.current?.querySelector<HTMLElement>(`[data-part="${wanted!.key} ${on}"]:not(:disabled)`);
    if (wanted) (find(wanted.on) ?? find('box'))?.focus();
  }, [wanted]);

  const within = (place: PartPlace) => chosen.filter(({ key }) => known.get(key)?.place === place);
  const move = (key: string, step: 1 | -1, on: Wanted['on']) => {
    const { place, title } = known.get(key)!;
    const beside = within(place);
    const to = beside.findIndex((each) => each.key === key) + step;
    const other = beside[to];
    setWanted({ key, on });
    if (!other) return setSaid(`${title} sudah di ${step < 0 ? 'atas' : 'bawah'}.`);
    const [from, at] = [key, other.key].map((each) => chosen.findIndex((part) => part.key === each));
    onChange(chosen.with(from!, other).with(at!, chosen[from!]!));
    setSaid(`${title} sekarang ke-${to + 1} dari ${beside.length}.`);
  };
  const toggle = (key: string) =>
    onChange(chosen.map((part) => (part.key === key ? { ...part, isIn: !part.isIn } : part)));
  const isUsual = JSON.stringify(chosen) === JSON.stringify(chosenOf(usual));

  return (
    <FormDialog title="Susunan laporan" size={640} onClose={onClose} {...dialog}>
      <p className="ask">
        Yang tidak dicentang tidak dicetak; angkanya tetap di layar dan di XLSX. Huruf tabel tetap, daftar isi
        dan nomor halaman mengikuti. Bulan yang sudah dikunci tidak berubah.
      </p>
      <div className={`scrolls ${styles.parts}`} ref={list} data-parts>
        {(Object.keys(places) as PartPlace[]).map((place) => {
          const group = within(place);
          const { title, note } = places[place];
          return (
            group.length > 0 && (
              <section key={place} aria-label={title}>
                <h3 className={styles.place}>{title}</h3>
                {note && <p className={`small dim ${styles.note}`}>{note}</p>}
                <ol className={styles.list}>
                  {group.map((part, i) => (
                    <Row
                      key={part.key}
                      part={part}
                      title={known.get(part.key)!.title}
                      hasFocus={part.key === chosen[0]!.key}
                      isFirst={i === 0}
                      isLast={i === group.length - 1}
                      onToggle={() => toggle(part.key)}
                      onMove={(step, on) => move(part.key, step, on)}
                    />
                  ))}
                </ol>
              </section>
            )
          );
        })}
      </div>
      <div className={`row small dim ${styles.keys}`}>
        <Key keys="Alt+ArrowUp" quiet /> <Key keys="Alt+ArrowDown" quiet /> memindahkan bagian
        <span className="grow" />
        <Button
          variant="subtle"
          size="xs"
          disabled={isUsual}
          onClick={() => {
            onChange(chosenOf(usual));
            setSaid('Susunan bawaan.');
          }}
        >
          Kembalikan susunan bawaan
        </Button>
      </div>
      <output className="visually-hidden">{said}</output>
    </FormDialog>
  );
};

/** Which parts are in the printed report, and in which order: of the office, for every period. */
export const LayoutDialog = ({ onClose }: { onClose: () => void }) => {
  const { data, error } = useQuery(orpc.reportLayout.get.queryOptions());
  if (error)
    return (
      <Dialog title="Susunan laporan" onClose={onClose}>
        <Notice kind="warn">
          <b>Susunan belum dapat dibaca.</b> {errorText(error)}
        </Notice>
      </Dialog>
    );
  return data && <Form layout={data} onClose={onClose} />;
};
