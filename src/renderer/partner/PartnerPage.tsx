import { Select } from '@mantine/core';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { numberText } from '#contract/dates.ts';
import { type PartnerKind, partnerKind, partnerKindWords, type PartnerRow } from '#contract/partner.ts';
import { partnerColumns } from '#contract/partnerList.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { ListCard, useListSearch } from '#renderer/app/ListCard.tsx';
import { ListFiles } from '#renderer/app/ListFiles.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import type { Column } from '#renderer/ui/LongTable.tsx';
import styles from './partner.module.css';
import { PartnerCards } from './PartnerCards.tsx';
import { PartnerDialog } from './PartnerDialog.tsx';
import { TermText } from './words.tsx';

const kinds = partnerKind.options.map((value) => ({ value, label: partnerKindWords[value] }));

const columns: Column<PartnerRow>[] = [
  {
    key: 'name',
    title: 'Nama',
    width: 200,
    sortBy: ({ name }) => name,
    render: ({ name, isActive }) => (
      <>
        <b className="b6">{name}</b>
        {!isActive && <span className="small dim"> nonaktif</span>}
      </>
    ),
  },
  { ...partnerColumns.kind, key: 'kind', width: 168, isMinor: true },
  { ...partnerColumns.contacts, key: 'contacts' },
  {
    key: 'state',
    title: 'Perjanjian',
    width: 176,
    sortBy: partnerColumns.state.value,
    render: ({ agreement }) =>
      agreement ? <TermText agreement={agreement} /> : <span className="dim">–</span>,
  },
];

/** Whom the office works with, and beside them the one that is chosen. */
export const PartnerPage = ({ chosen }: { chosen: string | null }) => {
  const navigate = useNavigate();
  const { text, setText, wanted } = useListSearch();
  const [kind, setKind] = useState<PartnerKind | null>(null);
  const [isAdding, setAdding] = useState(false);
  const input = { text: wanted, kind };
  const { data, error } = useQuery({
    ...orpc.partner.list.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  const show = (mitra: string) => void navigate({ to: '/mitra', search: { mitra } });
  return (
    <Page
      title="Mitra"
      actions={<CommandButton label="Tambah mitra" keys="F9" run={() => setAdding(true)} />}
    >
      <div className={styles.root} data-two={chosen !== null || undefined}>
        <div className={styles.list}>
          <ListCard
            title="Daftar mitra"
            note={data && `${numberText(data.length)} mitra`}
            search={{
              command: 'Cari mitra',
              hint: 'nama, kontak, alamat',
              keys: 'F2',
              text,
              onText: setText,
            }}
            tools={
              <>
                <Select
                  w={176}
                  aria-label="Jenis mitra"
                  placeholder="Semua jenis"
                  clearable
                  data={kinds}
                  value={kind}
                  onChange={setKind}
                />
                <ListFiles xlsx={() => client.partner.xlsx(input)} pdf={() => client.partner.pdf(input)} />
              </>
            }
            error={error}
            unread="Daftar mitra belum dapat dibaca."
            rows={data}
            label="Mitra"
            columns={columns}
            rowKey={({ uid }) => uid}
            isMuted={({ isActive }) => !isActive}
            isChosen={({ uid }) => uid === chosen}
            onOpen={({ uid }) => show(uid)}
            empty={
              <Empty
                Icon={IconBuildingCommunity}
                title={wanted === '' && kind === null ? 'Belum ada mitra' : 'Tidak ada yang cocok'}
              />
            }
          />
        </div>
        {chosen && <PartnerCards key={chosen} uid={chosen} onShow={show} />}
      </div>
      {isAdding && <PartnerDialog partner={null} onShow={show} onClose={() => setAdding(false)} />}
    </Page>
  );
};
