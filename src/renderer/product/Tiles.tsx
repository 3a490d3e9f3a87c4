import { Checkbox, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { licencesOf, priceText } from '#contract/gallery.ts';
import { licenceKindWords, licenceStateWords, type ProductRow } from '#contract/product.ts';
import { Scrollable } from '#renderer/ui/Scrollable.tsx';
import { Photo } from './Photo.tsx';
import styles from './product.module.css';

/** "P-IRT, Halal", or what is wrong with them. */
const Licences = ({ product: { licences } }: { product: ProductRow }) => {
  const all = licencesOf(licences);
  const wrong = all.filter(({ state }) => state !== 'valid');
  if (wrong.length > 0)
    return (
      <span className="late b6">
        {wrong.map(({ kind, state }) => `${licenceKindWords[kind]} ${licenceStateWords[state]}`).join(', ')}
      </span>
    );
  return <span className="dim">{all.map(({ kind }) => licenceKindWords[kind]).join(', ') || '–'}</span>;
};

type Uses = {
  onTick: (uid: string) => void;
  onChoose: (uid: string) => void;
  onActive: (uid: string) => void;
};

/** A product as the gallery shows it, to be looked at and to be ticked. */
const Tile = memo(
  ({
    product,
    isTicked,
    isChosen,
    isStop,
    onTick,
    onChoose,
    onActive,
  }: Uses & { product: ProductRow; isTicked: boolean; isChosen: boolean; isStop: boolean }) => {
    const self = useRef<HTMLLIElement>(null);
    useEffect(() => {
      if (isChosen) self.current?.scrollIntoView({ block: 'nearest' });
    }, [isChosen]);
    return (
      <li ref={self} className={styles.tile} data-on={isChosen || undefined}>
        <Checkbox
          className={styles.tick}
          tabIndex={-1}
          aria-label={`Tandai ${product.name}`}
          checked={isTicked}
          onChange={() => onTick(product.uid)}
        />
        <UnstyledButton
          className={styles.face}
          data-uid={product.uid}
          tabIndex={isStop ? 0 : -1}
          aria-label={`${product.name}, ${product.business.name}`}
          aria-current={isChosen || undefined}
          onClick={() => onChoose(product.uid)}
          onFocus={() => onActive(product.uid)}
        >
          <Photo product={product} />
          <span className={`b6 ${styles.wraps}`}>{product.name}</span>
          <span className={`small dim ${styles.wraps}`}>{product.business.name}</span>
          <b className="b">{priceText(product)}</b>
          <span className="small">
            <Licences product={product} />
          </span>
        </UnstyledButton>
      </li>
    );
  },
);

/** Where an arrow leads to, in tiles. */
const steps = (inRow: number): Record<string, number> => ({
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: inRow,
  ArrowUp: -inRow,
});

/** The products: arrows lead from one to the next, Enter shows it, Space ticks it. */
export const Tiles = ({
  products,
  ticked,
  chosen,
  onTick,
  onChoose,
}: Omit<Uses, 'onActive'> & {
  products: readonly ProductRow[];
  ticked: ReadonlySet<string>;
  chosen: string | null;
}) => {
  const [active, setActive] = useState(chosen);
  const stop = products.some(({ uid }) => uid === active) ? active : products[0]?.uid;
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const faces = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-uid]')];
    const at = faces.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    if (event.key === ' ') onTick(faces[at]!.dataset['uid']!);
    else {
      const rowOf = (face: HTMLElement) => face.parentElement!.offsetTop;
      const inRow = faces.filter((face) => rowOf(face) === rowOf(faces[0]!)).length;
      const next = faces[at + (steps(inRow)[event.key] ?? NaN)];
      if (!next) return;
      next.focus();
    }
    event.preventDefault();
  };
  return (
    <Scrollable
      as="ul"
      className={`${styles.grid} scrolls`}
      aria-label="Produk"
      takesFocus={false}
      onKeyDown={press}
    >
      {products.map((product) => (
        <Tile
          key={product.uid}
          product={product}
          isTicked={ticked.has(product.uid)}
          isChosen={product.uid === chosen}
          isStop={product.uid === stop}
          onTick={onTick}
          onChoose={onChoose}
          onActive={setActive}
        />
      ))}
    </Scrollable>
  );
};
