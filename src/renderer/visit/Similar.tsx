import { UnstyledButton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { numericDate } from '#contract/dates.ts';
import { ticketTodayText } from '#contract/ticket.ts';
import type { PersonHit } from '#contract/person.ts';
import { orpc, queryClient } from '#renderer/app/client.ts';
import { identityText } from '#renderer/app/hit.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { useZone } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Marked } from '#renderer/ui/Field.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import type { NewVisitor } from './draft.ts';
import styles from './search.module.css';

const SHOWN = 3;
const LEAST_LETTERS = 3;

const isTold = ({ name, phone }: NewVisitor) => name.trim().length >= LEAST_LETTERS || phone.length > 8;

const similarTo = (visitor: NewVisitor) =>
  orpc.person.similar.queryOptions({
    input: {
      name: visitor.name.trim().slice(0, 120),
      phone: visitor.phone.trim().slice(0, 30),
      birthDate: visitor.birthDate,
      regionCode: visitor.regionCode,
    },
  });

/** Who is most likely the one being typed: named alike, of the same sex and place; asked about before storing. */
export const twinsOf = async (visitor: NewVisitor): Promise<PersonHit[]> => {
  if (!isTold(visitor)) return [];
  const hits = await queryClient.fetchQuery(similarTo(visitor));
  return hits.filter(({ sex, isSamePlace }) => isSamePlace && sex === visitor.sex);
};

/** People who may be the one being typed; registering goes on all the same when it is none of them. */
export const Similar = ({ visitor, onUse }: { visitor: NewVisitor; onUse: (uid: string) => void }) => {
  const zone = useZone();
  const { data } = useQuery({
    ...similarTo(visitor),
    enabled: isTold(visitor),
    placeholderData: keepPreviousData,
  });
  const hits = isTold(visitor) ? (data ?? []).slice(0, SHOWN) : [];
  const [first] = hits;
  useCommand({
    label: first ? `Pakai data ${first.name}` : 'Pakai data yang mirip',
    keys: 'F3',
    run: () => first && onUse(first.uid),
    isDisabled: !first,
  });
  if (!first) return null;
  return (
    <Card title="Mungkin sudah terdaftar" note="Bukan salah satunya? Tetap daftarkan.">
      <div className="scrolls" aria-live="polite">
        {hits.map((hit) => (
          <UnstyledButton key={hit.uid} className={styles.similar} onClick={() => onUse(hit.uid)}>
            <span className="col grow">
              <span className="s13 b6">
                <Marked text={hit.name} marks={hit.nameMarks} />
              </span>
              <span className="small dim">
                {[
                  identityText(hit),
                  hit.business,
                  hit.district,
                  hit.today
                    ? ticketTodayText(hit.today, zone)
                    : hit.lastVisit && numericDate(hit.lastVisit.localDate),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className="small b6">{hit.reason}</span>
            {hit === first && <Key keys="F3" quiet />}
          </UnstyledButton>
        ))}
      </div>
    </Card>
  );
};
