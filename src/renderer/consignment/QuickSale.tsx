import { Button, TextInput } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { type Batch, type Good, goodsOf, unitOf } from '#contract/consignment.ts';
import { numberText, rupiahText } from '#contract/dates.ts';
import { contract, type Outputs } from '#contract/index.ts';
import { client } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { FormTrouble } from '#renderer/app/FormDialog.tsx';
import { ReasonDialog } from '#renderer/app/ReasonDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { useCatchTyping } from '#renderer/app/useCatchTyping.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { takeFocus } from '#renderer/ui/takeFocus.ts';
import { useToday } from '#renderer/ui/today.ts';
import styles from './consignment.module.css';

type Sold = Outputs['consignment']['sell'];

/** How many were sold: one, unless something else is typed. */
const SaleForm = ({
  good,
  onSold,
  onClear,
}: {
  good: Good;
  onSold: (pieces: number, sold: Sold) => void;
  onClear: () => void;
}) => {
  const { product, business, price, remaining } = good;
  const today = useToday();
  const element = useRef<HTMLFormElement>(null);
  const [opened] = useState(() => ({
    uid: newUid(),
    productUid: product.uid,
    pieces: 1,
    price: null as number | null,
    on: today,
  }));
  const { form, field, dialog } = useContractForm(inputOf(contract.consignment.sell), opened, {
    save: async (values) => ({ pieces: values.pieces, sold: await client.consignment.sell(values) }),
    onSaved: ({ pieces, sold }) => onSold(pieces, sold),
    labels: { pieces: 'Terjual', price: 'Harga satuan', on: 'Tanggal' },
  });
  useEffect(() => {
    const pieces = element.current?.querySelector('input');
    pieces?.focus();
    pieces?.select();
  }, []);
  return (
    <Card
      title={product.name}
      note={`${product.number}, ${business.name}`}
      actions={<CommandButton variant="subtle" size="xs" label="Kosongkan" keys="Escape" run={onClear} />}
    >
      <form ref={element} className={styles.sale} onSubmit={dialog.onSubmit} noValidate>
        <NumberField
          label={`Terjual, dari ${numberText(remaining)} ${unitOf(product)}`}
          {...field('pieces')}
          onChange={(pieces) => form.setFieldValue('pieces', pieces ?? 0)}
        />
        <NumberField label="Harga satuan" kind="rupiah" placeholder={rupiahText(price)} {...field('price')} />
        <DateField
          kind="facilitation"
          label="Tanggal"
          {...field('on')}
          onChange={(on) => form.setFieldValue('on', on ?? '')}
        />
        <Button type="submit" loading={dialog.isSaving} rightSection={<Key keys="Enter" />}>
          Catat terjual
        </Button>
        <FormTrouble failure={dialog.failure} />
      </form>
    </Card>
  );
};

/** A sale by keyboard: the label or number of a product, Enter, how many, Enter. */
export const QuickSale = ({ batches }: { batches: readonly Batch[] }) => {
  const input = useRef<HTMLInputElement>(null);
  const [goods, setGoods] = useState<{ text: string; found: Good[] } | null>(null);
  const [said, setSaid] = useState<{ text: string; uids: string[] } | null>(null);
  const [isUndoing, setUndoing] = useState(false);
  useCatchTyping(input);
  useEffect(() => takeFocus(input.current), []);
  const clear = () => {
    setGoods(null);
    input.current?.focus();
  };
  const look = (field: HTMLInputElement) => {
    const text = field.value.trim();
    field.value = '';
    setSaid(null);
    setGoods(text === '' ? null : { text, found: goodsOf(batches, text) });
  };
  const sold =
    (good: Good) =>
    (pieces: number, { uids, rupiah, remaining }: Sold) => {
      const what = `${numberText(pieces)} ${unitOf(good.product)} ${good.product.name}`;
      setSaid({ text: `${what} terjual, ${rupiahText(rupiah)}. Sisa ${numberText(remaining)}.`, uids });
      clear();
    };
  const [only, ...others] = goods?.found ?? [];
  return (
    <div className={styles.quick}>
      <TextInput
        ref={input}
        aria-label="Jual: pindai label, atau ketik nomor atau nama produk"
        placeholder="Jual: pindai label, atau ketik nomor atau nama produk"
        classNames={{ input: styles.scan }}
        leftSection={<IconScan size={22} stroke={1.7} />}
        leftSectionWidth={48}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.repeat || event.nativeEvent.isComposing) return;
          event.preventDefault();
          look(event.currentTarget);
        }}
      />
      {said && (
        <Notice
          kind="done"
          action={
            <Button variant="subtle" size="xs" onClick={() => setUndoing(true)}>
              Batalkan penjualan ini
            </Button>
          }
        >
          {said.text}
        </Notice>
      )}
      {goods && !only && (
        <Notice kind="warn">
          Tidak ada titipan “{goods.text}” di galeri. Periksa nomornya, atau terima titipannya dahulu.
        </Notice>
      )}
      {only && others.length === 0 && (
        <SaleForm key={only.product.uid} good={only} onSold={sold(only)} onClear={clear} />
      )}
      {goods && others.length > 0 && (
        <div className="row wrap" role="group" aria-label={`Yang cocok dengan ${goods.text}`}>
          {goods.found.map((good, i) => (
            <Button
              key={good.product.uid}
              ref={i === 0 ? takeFocus : undefined}
              variant="default"
              onClick={() => setGoods({ ...goods, found: [good] })}
            >
              {good.product.number} {good.product.name}, {good.business.name}
            </Button>
          ))}
        </div>
      )}
      {isUndoing && said && (
        <ReasonDialog
          what="penjualan"
          example="Salah jumlah"
          save={(reason) => client.consignment.cancel({ uids: said.uids, reason })}
          onDone={() => {
            setUndoing(false);
            setSaid(null);
          }}
          onClose={() => setUndoing(false)}
        >
          {said.text} Barangnya kembali tercatat di galeri.
        </ReasonDialog>
      )}
    </div>
  );
};
