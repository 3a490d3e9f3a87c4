import { useQuery } from '@tanstack/react-query';
import type { Gap } from '#contract/completion.ts';
import { numericDate, rupiahText } from '#contract/dates.ts';
import { workersOf } from '#contract/growth.ts';
import type { PersonCard } from '#contract/person.ts';
import { orpc } from '#renderer/app/client.ts';
import { Card } from '#renderer/ui/Card.tsx';
import styles from './completion.module.css';

/** What may tell it: figures, cases, and what was said at the desk. */
const factsOf = (card: PersonCard, businessUid: string): [label: string, fact: string][] => {
  const business = card.businesses.find(({ uid }) => uid === businessUid);
  const [year] = card.years
    .filter((each) => each.businessUid === businessUid)
    .sort((a, b) => b.year - a.year);
  const workers = year ? workersOf(year) : null;
  const cases = card.sections.find(({ kind }) => kind === 'facilitation')?.lines[0];
  const said = card.history.find(
    ({ kind, outcome, detail }) => kind === 'visit' && outcome !== null && detail !== '',
  );
  const facts: [string, string | null | false | undefined][] = [
    [`Omzet ${year?.year ?? ''}`.trim(), year?.sales != null && rupiahText(year.sales)],
    ['Penjualan', business?.sales != null && rupiahText(business.sales)],
    ['Modal', business?.capital != null && `${rupiahText(business.capital)}, tanpa tanah`],
    ['Pekerja', workers !== null && `${workers} orang`],
    ['Produk', business?.product],
    ['Kasus', cases && `${cases.text}, ${cases.detail}`],
    ['Lembar', said && `“${said.detail}” ${numericDate(said.localDate)}`],
    ['HP', card.person.phoneMasked],
  ];
  return facts.flatMap(([label, fact]) => (fact ? [[label, fact]] : []));
};

/** What is known already about who is filled in. */
export const Known = ({ gap }: { gap: Gap }) => {
  const { data: card } = useQuery(orpc.person.card.queryOptions({ input: { uid: gap.personUid } }));
  const facts = card ? factsOf(card, gap.businessUid) : [];
  return (
    <Card title="Yang diketahui">
      <div className={styles.who}>
        <h3 className="b6">{gap.businessName}</h3>
        <span className="small dim">
          {[gap.personName, card?.person.district].filter(Boolean).join(' · ')}
        </span>
      </div>
      <dl className={styles.facts}>
        {facts.map(([label, fact]) => (
          <div key={label}>
            <dt className="dim">{label}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
        {card && facts.length === 0 && <span className="dim">Belum ada yang didata.</span>}
      </dl>
    </Card>
  );
};
