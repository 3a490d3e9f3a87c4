import { Button, Tabs } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { numberText, numericDate, rupiahText } from '#contract/dates.ts';
import { type Business, cooperativeKindWords, legalFormWords } from '#contract/business.ts';
import { microClassesOf } from '#contract/microClass.ts';
import { orpc } from '#renderer/app/client.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { scaleText, sectorText } from './business.ts';
import styles from './person.module.css';
import { type Fact, Facts } from './PersonFacts.tsx';

const count = (value: number | null) => value !== null && `${numberText(value)} orang`;
const money = (value: number | null) => value !== null && rupiahText(value);
const day = (value: string | null) => value && numericDate(value);

const Cooperative = ({ facts }: { facts: NonNullable<Business['cooperative']> }) => (
  <>
    <h3 className={styles.part}>Koperasi</h3>
    <Facts
      isPaired
      facts={[
        ['Badan hukum', facts.number],
        ['Tanggal', day(facts.date)],
        ['Jenis', cooperativeKindWords[facts.kind]],
        ['RAT terakhir', day(facts.lastMeeting)],
        ['Anggota', count(facts.members)],
        ['Karyawan', count(facts.employees)],
      ]}
    />
  </>
);

const shortFacts = (business: Business): Fact[] => [
  ['Bentuk', business.legalForm && legalFormWords[business.legalForm]],
  ['KBLI', business.kbli],
  ['NIB', business.nib],
  ['NPWP', business.npwp],
  ['Mulai', business.startedYear],
  ['Binaan sejak', business.assistedSince],
  ['Penjualan', money(business.sales)],
  ['Modal', money(business.capital)],
];
const longFacts = (business: Business): Fact[] => [
  ['Produk', business.product],
  ['Alamat usaha', business.address],
  ['Legalitas', business.permits],
  ['Pemasaran', business.marketing],
  ['Mitra', business.partner],
];
const isKnown = ([, fact]: Fact) => fact !== '' && fact !== null && fact !== false;

const inSentence = (word: string) =>
  word === word.toUpperCase() ? word : word[0]!.toLowerCase() + word.slice(1);

/** What is known line by line; what is not yet in one sentence. */
const BusinessFacts = ({ business }: { business: Business }) => {
  const { data: classes = [] } = useQuery(
    orpc.officeList.rows.queryOptions({ input: { list: 'microClass', year: null } }),
  );
  const short = shortFacts(business);
  const long = longFacts(business);
  const missing = [...short, ...long].filter((fact) => !isKnown(fact)).map(([word]) => inSentence(word));
  return (
    <div className={styles.body}>
      <Facts
        facts={[
          ['Skala', scaleText(business, microClassesOf(classes))],
          ['Sektor usaha', sectorText(business.sector)],
        ]}
      />
      <Facts isPaired facts={short.filter(isKnown)} />
      <Facts facts={long.filter(isKnown)} />
      {business.legalForm === 'koperasi' && business.cooperative && (
        <Cooperative facts={business.cooperative} />
      )}
      {missing.length > 0 && (
        <p className={`${styles.missing} small dim`}>Belum didata: {missing.join(', ')}.</p>
      )}
    </div>
  );
};

/** The businesses of a person, one at a time. */
export const BusinessCard = ({
  businesses,
  chosen,
  onChoose,
  onAdd,
  onEdit,
}: {
  businesses: readonly Business[];
  chosen: Business | undefined;
  onChoose: (uid: string) => void;
  onAdd: () => void;
  onEdit: () => void;
}) => (
  <Card
    title={businesses.length > 1 ? 'Usaha' : (chosen?.name ?? 'Usaha')}
    note={businesses.length > 1 ? `${businesses.length} usaha` : undefined}
    actions={
      <>
        {chosen && (
          <Button size="xs" variant="subtle" onClick={onEdit}>
            Ubah usaha
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={onAdd}>
          Tambah usaha
        </Button>
      </>
    }
  >
    {!chosen && (
      <Empty Icon={IconBuildingStore} title="Belum ada usaha">
        Catat usahanya agar masuk hitungan sektor usaha dan skala di laporan.
      </Empty>
    )}
    {chosen && businesses.length === 1 && <BusinessFacts business={chosen} />}
    {chosen && businesses.length > 1 && (
      <Tabs value={chosen.uid} onChange={(uid) => uid && onChoose(uid)}>
        <Tabs.List aria-label="Usaha">
          {businesses.map(({ uid, name }) => (
            <Tabs.Tab key={uid} value={uid}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {businesses.map((business) => (
          <Tabs.Panel key={business.uid} value={business.uid}>
            {business.uid === chosen.uid && <BusinessFacts business={business} />}
          </Tabs.Panel>
        ))}
      </Tabs>
    )}
  </Card>
);
