import { Select } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type BatchPart, batchPart } from '#contract/consignment.ts';
import { numberText, numericDate, rupiahText } from '#contract/dates.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { GalleryParts } from '#renderer/app/GalleryParts.tsx';
import { ListCard, useListSearch } from '#renderer/app/ListCard.tsx';
import { ListFiles } from '#renderer/app/ListFiles.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { BatchCard } from './BatchCard.tsx';
import { columnsOf } from './columns.tsx';
import styles from './consignment.module.css';
import { ReceiveDialog } from './dialogs.tsx';
import { QuickSale } from './QuickSale.tsx';

const partWords: Record<BatchPart, string> = { current: 'Di galeri', due: 'Perlu ditarik', all: 'Semua' };

/** Who has something here, with what a settlement today would bring them. */
const Sellers = () => {
  const { data = [] } = useQuery(orpc.consignment.sellers.queryOptions());
  if (data.length === 0) return null;
  return (
    <Card title="Pemilik titipan" note={`${data.length} usaha`}>
      <ul className={styles.lines} aria-label="Pemilik titipan">
        {data.map(({ business, person, pieces, total, unpaid, settledUntil }) => (
          <li key={business.uid} className={styles.line}>
            <Link to="/produk/titipan/usaha/$uid" params={{ uid: business.uid }}>
              {business.name}
            </Link>
            <span className="small dim">{person.name}</span>
            <span>
              {numberText(pieces)} barang, belum dilunasi {total < 0 && '−'}
              {rupiahText(Math.abs(total))}
            </span>
            {settledUntil && (
              <span className={`small ${unpaid > 0 ? 'b6' : 'dim'}`}>
                {unpaid > 0
                  ? `pelunasan ${rupiahText(unpaid)} belum dibayar`
                  : `lunas sampai ${numericDate(settledUntil)}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** What stands in the gallery to be sold: what has to be pulled first, a sale by keyboard, and whose it is. */
export const ConsignmentPage = ({ uid }: { uid: string | null }) => {
  const today = useToday();
  const { text, setText, wanted } = useListSearch();
  const [part, setPart] = useState<BatchPart>('current');
  const [chosen, setChosen] = useState(uid);
  const [isReceiving, setReceiving] = useState(false);
  const input = { text: wanted, part };
  const { data, error } = useQuery({
    ...orpc.consignment.list.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  const { data: here = [] } = useQuery(
    orpc.consignment.list.queryOptions({ input: { text: '', part: 'current' } }),
  );
  const pieces = here.reduce((all, { remaining }) => all + remaining, 0);
  return (
    <Page
      title="Galeri produk"
      note={`${numberText(pieces)} barang dari ${here.length} titipan`}
      actions={
        <>
          <GalleryParts shown="/produk/titipan" />
          <CommandButton label="Terima titipan" keys="F9" run={() => setReceiving(true)} />
        </>
      }
    >
      <div className={styles.root}>
        <div className={styles.column}>
          <QuickSale batches={here} />
          <ListCard
            title="Titipan"
            note={data && `${data.length} titipan`}
            search={{
              command: 'Cari titipan',
              hint: 'produk, usaha, nomor',
              keys: 'F2',
              text,
              onText: setText,
            }}
            tools={
              <>
                <Select
                  w={140}
                  aria-label="Keadaan"
                  allowDeselect={false}
                  data={batchPart.options.map((value) => ({ value, label: partWords[value] }))}
                  value={part}
                  onChange={(next) => setPart(next ?? 'current')}
                />
                <ListFiles
                  xlsx={() => client.consignment.listXlsx(input)}
                  pdf={() => client.consignment.listPdf(input)}
                />
              </>
            }
            error={error}
            unread="Titipan belum dapat dibaca."
            rows={data}
            label="Titipan"
            columns={columnsOf(today)}
            rowKey={(batch) => batch.uid}
            isMuted={({ remaining }) => remaining === 0}
            onOpen={(batch) => setChosen(batch.uid)}
            empty={
              <Empty
                Icon={IconPackage}
                title={wanted === '' && part === 'current' ? 'Belum ada titipan' : 'Tidak ada yang cocok'}
              >
                {wanted === '' && part === 'current' && 'Terima titipan dengan F9.'}
              </Empty>
            }
          />
        </div>
        <div className={styles.column}>
          {chosen && <BatchCard key={chosen} uid={chosen} />}
          <Sellers />
        </div>
      </div>
      {isReceiving && (
        <ReceiveDialog
          businessUid={null}
          onSaved={(saved) => {
            setReceiving(false);
            setChosen(saved.uid);
          }}
          onClose={() => setReceiving(false)}
        />
      )}
    </Page>
  );
};
