import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { numericDate } from '#contract/dates.ts';
import type { Facilitation } from '#contract/facilitation.ts';
import { draftOfProduct } from '#contract/gallery.ts';
import {
  type LicenceDraft,
  licenceKind,
  type LicenceKind,
  licenceKindWords,
  type ProductRow,
} from '#contract/product.ts';
import { uid } from '#contract/text.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { Card, CardFoot } from '#renderer/ui/Card.tsx';
import { useToday } from '#renderer/ui/today.ts';
import styles from './facilitation.module.css';

type Issued = LicenceDraft & { kind: LicenceKind };

/** What the case gives a product to carry; null while it is not issued, or when a newer paper replaces it. */
export const licenceOf = ({ uid: caseUid, subject, document, replacedBy }: Facilitation): Issued | null => {
  const { data: kind } = licenceKind.safeParse(subject.code);
  if (!kind || !document || document.number === '' || replacedBy) return null;
  const { number, issuedOn, validUntil } = document;
  return { kind, caseUid, number, issuedOn, validUntil };
};

const schema = z.object({ uids: z.array(uid).min(1, 'Pilih paling sedikit satu produk.') });

const RecordDialog = ({
  licence: { kind, ...licence },
  products,
  onClose,
}: {
  licence: Issued;
  /** Those that do not carry it. */
  products: readonly ProductRow[];
  onClose: () => void;
}) => {
  const { field, dialog } = useContractForm(
    schema,
    { uids: products.length === 1 ? [products[0]!.uid] : [] },
    {
      save: ({ uids }) =>
        Promise.all(
          products
            .filter((product) => uids.includes(product.uid))
            .map((product) => {
              const draft = draftOfProduct(product);
              return client.product.save({
                ...draft,
                licences: { ...draft.licences, [kind]: licence },
                businessUid: product.business.uid,
                basedOn: draft,
              });
            }),
        ),
      onSaved: onClose,
    },
  );
  return (
    <FormDialog
      title={`${licenceKindWords[kind]} ${licence.number}`}
      size={480}
      submit="Catat pada produk"
      isReady
      onClose={onClose}
      {...dialog}
    >
      <Checkbox.Group label="Produk yang memakainya" {...field('uids')}>
        <div className={styles.products}>
          {products.map(({ uid: value, name, number, licences }) => (
            <Checkbox
              key={value}
              value={value}
              label={`${name}, ${number}`}
              description={licences[kind] && `Menggantikan ${licences[kind].number}`}
            />
          ))}
        </div>
      </Checkbox.Group>
    </FormDialog>
  );
};

/** What naturally follows when a licence was issued: the products of the business carry it. */
export const LicenceCard = ({
  one,
  licence,
  hasKey,
}: {
  one: Facilitation;
  licence: Issued;
  /** Nothing that comes before it has F8. */
  hasKey: boolean;
}) => {
  const { person, business } = one;
  const navigate = useNavigate();
  const today = useToday();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(orpc.product.list.queryOptions({ input: { text: person.name.slice(0, 64) } }));
  if (!data) return null;
  const own = data.filter(
    (each) => each.person.uid === person.uid && (!business || each.business.uid === business.uid),
  );
  const left = own.filter(({ licences }) => licences[licence.kind]?.caseUid !== one.uid);
  const carried = own.filter((each) => !left.includes(each)).map(({ name }) => name);
  return (
    <Card title="Sesudah terbit">
      <p className={`s13 ${styles.pad}`}>
        {carried.length > 0
          ? `Tercatat pada ${carried.join(', ')}.`
          : `${licenceKindWords[licence.kind]} ini belum tercatat pada produk, jadi belum dicetak di katalog.`}
        {licence.validUntil &&
          (licence.validUntil < today
            ? ` Masa berlakunya habis ${numericDate(licence.validUntil)}.`
            : ` Perpanjangannya diingatkan sebelum ${numericDate(licence.validUntil)}.`)}
      </p>
      <CardFoot>
        <span className="grow" />
        {left.length > 0 && (
          <CommandButton
            size="md"
            variant={hasKey ? undefined : 'default'}
            label="Catat pada produk"
            keys={hasKey ? 'F8' : undefined}
            run={() => setOpen(true)}
          />
        )}
        {own.length === 0 && (
          <Button
            variant="default"
            onClick={() =>
              void navigate({ to: '/produk', search: { orang: person.uid, usaha: business?.uid } })
            }
          >
            Tambah produk
          </Button>
        )}
      </CardFoot>
      {isOpen && <RecordDialog licence={licence} products={left} onClose={() => setOpen(false)} />}
    </Card>
  );
};
