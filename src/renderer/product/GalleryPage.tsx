import { Button, Select } from '@mantine/core';
import { IconSearch, IconShoppingBag } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { type GalleryPart, galleryPart } from '#contract/product.ts';
import { sectorWords } from '#contract/business.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { type From, useBack } from '#renderer/app/formClient.ts';
import { GalleryParts } from '#renderer/app/GalleryParts.tsx';
import { SearchField, useListSearch } from '#renderer/app/ListCard.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { CatalogueDialog, LabelDialog } from './dialogs.tsx';
import styles from './product.module.css';
import { ProductCard } from './ProductCard.tsx';
import { ProductDialog } from './ProductDialog.tsx';
import { Tiles } from './Tiles.tsx';

const partWords: Record<GalleryPart, string> = {
  shown: 'Dipajang',
  licensed: 'Berizin',
  toMend: 'Izin perlu diurus',
  noPhoto: 'Tanpa foto',
  withdrawn: 'Ditarik',
};
const sectors = Object.entries(sectorWords).map(([value, label]) => ({ value, label: `${value} ${label}` }));

const Chosen = ({ uid }: { uid: string }) => {
  const { data, error } = useQuery(orpc.product.get.queryOptions({ input: { uid } }));
  if (error) return <Notice kind="error">{errorText(error)}</Notice>;
  return data ? <ProductCard product={data} /> : null;
};

/** The products of all businesses, to be found, ticked and printed. */
export const GalleryPage = ({ uid, from }: { uid: string | null; from: From | null }) => {
  const navigate = useNavigate();
  const { order, isBusy } = useFile();
  const { text, setText, wanted } = useListSearch();
  const [filter, setFilter] = useState<{ sector: string; part: GalleryPart }>({ sector: '', part: 'shown' });
  const [chosen, setChosen] = useState(uid);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<'add' | 'catalogue' | 'labels' | null>(from ? 'add' : null);
  const wants = { ...filter, text: wanted };
  const { data, error } = useQuery({
    ...orpc.product.list.queryOptions({ input: wants }),
    placeholderData: keepPreviousData,
  });
  const rows = data ?? [];
  const printed = ticked.size > 0 ? [...ticked] : rows.map((each) => each.uid);
  const owners = new Set(rows.map(({ business }) => business.uid)).size;
  const tick = useCallback(
    (which: string) =>
      setTicked(
        (before) =>
          new Set(before.has(which) ? [...before].filter((each) => each !== which) : [...before, which]),
      ),
    [],
  );
  const goBack = useBack();
  const close = () => {
    setOpen(null);
    if (from) goBack(() => void navigate({ to: '/produk', search: {}, replace: true }));
  };
  return (
    <Page
      title="Galeri produk"
      note={data && `${rows.length} produk dari ${owners} usaha`}
      actions={
        <>
          <GalleryParts shown="/produk" />
          <Button
            variant="default"
            loading={isBusy('xlsx')}
            onClick={() => order({ name: 'xlsx', to: 'save', make: () => client.product.listXlsx(wants) })}
          >
            Simpan XLSX
          </Button>
          <CommandButton
            variant="default"
            label="Cetak label harga"
            disabled={printed.length === 0}
            run={() => setOpen('labels')}
          />
          <CommandButton
            variant="default"
            label="Cetak katalog"
            keys="Ctrl+P"
            disabled={printed.length === 0}
            run={() => setOpen('catalogue')}
          />
          <CommandButton label="Tambah produk" keys="F9" run={() => setOpen('add')} />
        </>
      }
    >
      <div className={styles.root}>
        <Card
          grows
          title={
            <SearchField
              command="Cari produk"
              hint="produk atau usaha"
              keys="F2"
              text={text}
              onText={setText}
            />
          }
          actions={
            <div className={`row ${styles.tools}`}>
              {ticked.size > 0 && (
                <Button variant="subtle" size="xs" onClick={() => setTicked(new Set())}>
                  {ticked.size} ditandai, lepas semua
                </Button>
              )}
              <Select
                w={220}
                aria-label="Sektor usaha"
                placeholder="Semua sektor usaha"
                clearable
                searchable
                data={sectors}
                value={filter.sector || null}
                onChange={(sector) => setFilter({ ...filter, sector: sector ?? '' })}
              />
              <Select
                w={160}
                aria-label="Keadaan"
                allowDeselect={false}
                data={galleryPart.options.map((value) => ({ value, label: partWords[value] }))}
                value={filter.part}
                onChange={(part) => setFilter({ ...filter, part: part ?? 'shown' })}
              />
            </div>
          }
        >
          {error && (
            <Notice kind="error">
              <b>Galeri belum dapat dibaca.</b> {errorText(error)}
            </Notice>
          )}
          {rows.length > 0 && (
            <Tiles products={rows} ticked={ticked} chosen={chosen} onTick={tick} onChoose={setChosen} />
          )}
          {data?.length === 0 &&
            (wanted === '' && filter.sector === '' && filter.part === 'shown' ? (
              <Empty Icon={IconShoppingBag} title="Belum ada produk">
                Tambah produk dengan F9, atau dari kartu pelaku usaha.
              </Empty>
            ) : (
              <Empty Icon={IconSearch} title="Tidak ada yang cocok">
                Periksa ejaan, sektor usaha, atau keadaannya.
              </Empty>
            ))}
        </Card>
        <div className={styles.side}>
          {chosen && <Chosen key={chosen} uid={chosen} />}
          {!chosen && rows.length > 0 && (
            <Empty Icon={IconShoppingBag} title="Pilih produk">
              <span>
                Klik, atau panah lalu <Key keys="Enter" quiet />, untuk melihatnya di sini.
              </span>
            </Empty>
          )}
        </div>
      </div>
      {open === 'add' && (
        <ProductDialog
          product={null}
          from={from}
          onSaved={(saved) => {
            setOpen(null);
            setChosen(saved.uid);
            if (from) void navigate({ to: '/produk/$uid', params: { uid: saved.uid }, replace: true });
          }}
          onClose={close}
        />
      )}
      {open === 'catalogue' && <CatalogueDialog of={printed} onClose={close} />}
      {open === 'labels' && <LabelDialog uids={printed} what={`${printed.length} produk`} onClose={close} />}
    </Page>
  );
};
