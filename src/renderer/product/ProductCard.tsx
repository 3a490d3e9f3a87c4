import { Button, FileButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { numericDate } from '#contract/dates.ts';
import { licencesOf, priceText } from '#contract/gallery.ts';
import { licenceKindWords, licenceStateWords, type ProductRow } from '#contract/product.ts';
import { sectorWords } from '#contract/business.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { photoOf } from '#renderer/app/StoredPhoto.tsx';
import { Card, CardFoot } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { CatalogueDialog, LabelDialog } from './dialogs.tsx';
import { Photo } from './Photo.tsx';
import { ProductDialog } from './ProductDialog.tsx';
import styles from './product.module.css';
import { SellerDialog } from './SellerDialog.tsx';

/** Why a licence is not printed, or until when it is. */
const standingText = (
  { state, validUntil, issuedOn }: ReturnType<typeof licencesOf>[number],
  madeSince: string | null,
): string => {
  if (state === 'outdated')
    return `perlu pembaruan: dibuat sejak ${numericDate(madeSince!)}, sesudah terbit ${numericDate(issuedOn!)}; tidak dicetak`;
  if (state === 'expired') return `berlaku sampai ${numericDate(validUntil!)}, sudah lewat; tidak dicetak`;
  if (state === 'unissued') return `${licenceStateWords.unissued}; tidak dicetak`;
  return validUntil ? `berlaku sampai ${numericDate(validUntil)}` : '';
};

const PhotoButtons = ({ product: { uid, photoAt } }: { product: ProductRow }) => {
  const store = useMutation({
    meta: { quiet: true },
    mutationFn: async (chosen: File | null) =>
      client.product.setPhoto({ uid, photo: chosen && (await photoOf(chosen)) }),
  });
  return (
    <>
      {store.error && (
        <Notice kind="error">
          <b>Foto belum diganti.</b> {errorText(store.error)}
        </Notice>
      )}
      <div className="row wrap">
        <FileButton
          accept="image/*,.heic,.heif"
          inputProps={{ 'aria-label': 'Berkas foto produk' }}
          onChange={(chosen) => chosen && store.mutate(chosen)}
        >
          {(props) => (
            <Button {...props} variant="subtle" size="xs" loading={store.isPending}>
              {photoAt ? 'Ganti foto' : 'Pasang foto'}
            </Button>
          )}
        </FileButton>
        {photoAt && (
          <Button variant="subtle" size="xs" onClick={() => store.mutate(null)}>
            Hapus foto
          </Button>
        )}
      </div>
    </>
  );
};

/** One product: what stands on paper of it, and what does not and why. */
export const ProductCard = ({ product }: { product: ProductRow }) => {
  const [open, setOpen] = useState<'edit' | 'seller' | 'labels' | 'catalogue' | null>(null);
  const show = useMutation(orpc.product.show.mutationOptions());
  const { uid, number, name, business, person, sector, isShown, madeSince } = product;
  const licences = licencesOf(product.licences);
  const close = () => setOpen(null);
  return (
    <Card
      title={name}
      note={number}
      actions={
        <CommandButton
          variant="subtle"
          size="xs"
          label="Ubah produk"
          keys="Ctrl+U"
          run={() => setOpen('edit')}
        >
          Ubah
        </CommandButton>
      }
    >
      <div className={styles.facts}>
        <Photo product={product} />
        <PhotoButtons product={product} />
        {!isShown && <Notice kind="warn">Ditarik dari galeri: tidak tampil dan tidak dicetak.</Notice>}
        <b className="b">{priceText(product)}</b>
        <span>{[product.packaging, product.category].filter(Boolean).join(' · ')}</span>
        <span className={styles.wraps}>{product.description}</span>
        <span className={styles.wraps}>
          <Link to="/pelaku-usaha/$uid" params={{ uid: person.uid }}>
            {business.name}, {person.name}
          </Link>
        </span>
        <span className="dim">{sectorWords[sector]}</span>
        {licences.length > 0 && (
          <ul className={styles.licences} aria-label="Izin">
            {licences.map((licence) => (
              <li key={licence.kind} className={styles.wraps}>
                <b className="b6">{licenceKindWords[licence.kind]}</b> {licence.number}
                <div className={licence.state === 'valid' ? 'small dim' : 'small late'}>
                  {standingText(licence, madeSince)}
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
      <CardFoot>
        <Button variant="subtle" size="xs" onClick={() => setOpen('labels')}>
          Label harga
        </Button>
        <Button variant="subtle" size="xs" onClick={() => setOpen('catalogue')}>
          Katalog usaha ini
        </Button>
        <Button variant="subtle" size="xs" onClick={() => setOpen('seller')}>
          Penjual di katalog
        </Button>
        <span className="grow" />
        <Button
          variant="subtle"
          size="xs"
          loading={show.isPending}
          onClick={() => show.mutate({ uid, isShown: !isShown })}
        >
          {isShown ? 'Tarik dari galeri' : 'Pajang lagi'}
        </Button>
      </CardFoot>
      {open === 'edit' && <ProductDialog product={product} from={null} onClose={close} />}
      {open === 'seller' && <SellerDialog business={business} onClose={close} />}
      {open === 'labels' && <LabelDialog uids={[uid]} what={name} onClose={close} />}
      {open === 'catalogue' && <CatalogueDialog of={business} onClose={close} />}
    </Card>
  );
};
