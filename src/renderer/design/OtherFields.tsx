import { Checkbox, SegmentedControl, Select } from '@mantine/core';
import type { DesignElement } from '#contract/design.ts';
import styles from './designer.module.css';
import { formWords } from './elements.ts';
import { ColorField, NumberField } from './fields.tsx';
import { FontField, SizeField } from './FontFields.tsx';
import { PictureChoice } from './PictureChoice.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { signatureElement } from '#contract/designSpec.ts';

type Of<K extends DesignElement['kind']> = Extract<DesignElement, { kind: K }>;
type Fields<K extends DesignElement['kind']> = {
  element: Of<K>;
  error?: string;
  onChange: (change: Partial<Of<K>>, about?: string) => void;
};

export const PictureFields = ({ element, onChange }: Fields<'picture'>) => {
  const isOwn = element.source.length === 64;
  return (
    <fieldset className={styles.fields} aria-label="Gambar">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label="Gambar yang dipakai"
        value={isOwn ? 'own' : element.source}
        data={[
          { value: 'emblem', label: 'Lambang' },
          { value: 'logo', label: 'Logo' },
          { value: 'own', label: 'Sendiri', disabled: !isOwn },
        ]}
        onChange={(source) => source !== 'own' && onChange({ source })}
      />
      <PictureChoice
        label={isOwn ? 'Ganti gambar' : 'Pasang gambar sendiri'}
        onPicture={(source) => onChange({ source })}
      />
      <span className="small dim">
        PNG, JPEG, atau SVG sampai 4 MB. Lambang dan logo kantor diatur di Pengaturan, Kantor & kop surat.
      </span>
    </fieldset>
  );
};

export const LetterheadFields = ({ element, onChange }: Fields<'letterhead'>) => (
  <fieldset className={styles.fields} aria-label="Kop surat">
    <FontField value={element.font} onChange={(font) => onChange({ font })} />
    <ColorField label="Warna" value={element.color} onChange={(color) => onChange({ color }, 'color')} />
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label="Susunan kop"
      value={element.align}
      data={[
        { value: 'center', label: 'Di tengah' },
        { value: 'left', label: 'Rata kiri' },
      ]}
      onChange={(align) => onChange({ align })}
    />
    <NumberField
      label="Skala huruf"
      min={0.5}
      max={1.6}
      step={0.05}
      value={element.scale}
      onChange={(scale) => onChange({ scale }, 'scale')}
    />
    <Checkbox
      label="Lambang dan logo"
      checked={element.hasPictures}
      onChange={(event) => onChange({ hasPictures: event.currentTarget.checked })}
    />
    <Checkbox
      label="Alamat"
      checked={element.hasAddress}
      onChange={(event) => onChange({ hasAddress: event.currentTarget.checked })}
    />
    <Checkbox
      label="Garis di bawah kop"
      checked={element.hasRule}
      onChange={(event) => onChange({ hasRule: event.currentTarget.checked })}
    />
  </fieldset>
);

export const SignatureFields = ({ element, error, onChange }: Fields<'signature'>) => (
  <fieldset className={styles.fields} aria-label="Tanda tangan">
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label="Pejabat"
      value={String(element.slot)}
      data={['1', '2', '3'].map((value) => ({ value, label: `Pejabat ${value}` }))}
      onChange={(slot) => onChange({ slot: Number(slot) as 1 | 2 | 3 })}
    />
    <span className="small dim">
      {element.slot === 1
        ? 'Kepala kantor, bila kegiatan tidak menyebut pejabat.'
        : `Tidak dicetak bila kegiatan tidak punya pejabat ke-${element.slot}.`}
    </span>
    <LineInput
      label="Baris di atas jabatan"
      description="Misalnya {kota}, {tanggal_terbit} atau Mengetahui,"
      limit={signatureElement.shape.opening}
      value={element.opening}
      error={error}
      onChange={(event) => onChange({ opening: event.currentTarget.value }, 'opening')}
    />
    <FontField value={element.font} onChange={(font) => onChange({ font })} />
    <div className={styles.two}>
      <SizeField value={element.size} onChange={(size) => onChange({ size }, 'size')} />
      <ColorField label="Warna" value={element.color} onChange={(color) => onChange({ color }, 'color')} />
    </div>
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label="Rata tanda tangan"
      value={element.align}
      data={[
        { value: 'left', label: 'Kiri' },
        { value: 'center', label: 'Tengah' },
      ]}
      onChange={(align) => onChange({ align })}
    />
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label="Cara menandatangani"
      value={element.space}
      data={[
        { value: 'wet', label: 'Tinta' },
        { value: 'electronic', label: 'Elektronik' },
      ]}
      onChange={(space) => onChange({ space })}
    />
  </fieldset>
);

export const QrFields = ({ element, onChange }: Fields<'qr'>) => (
  <fieldset className={styles.fields} aria-label="Kode QR">
    <Checkbox
      label="Keterangan dan kode di bawahnya"
      checked={element.hasCaption}
      onChange={(event) => onChange({ hasCaption: event.currentTarget.checked })}
    />
    {element.hasCaption && <FontField value={element.font} onChange={(font) => onChange({ font })} />}
    <span className="small dim">Sisi kode paling sedikit 26 mm agar terbaca oleh ponsel lama.</span>
  </fieldset>
);

export const ShapeFields = ({ element, onChange }: Fields<'shape'>) => (
  <fieldset className={styles.fields} aria-label="Bentuk">
    <Select
      label="Bentuk"
      value={element.form}
      data={Object.entries(formWords).map(([value, label]) => ({ value, label }))}
      onChange={(next) => {
        const form = next as typeof element.form;
        // A flat line gets a body when it becomes something else.
        if (next) onChange(form !== 'line' && element.h < 2 ? { form, h: 20 } : { form });
      }}
    />
    <div className={styles.two}>
      <NumberField
        label="Tebal garis"
        unit="pt"
        min={0}
        max={20}
        step={0.25}
        value={element.strokeWidth}
        onChange={(strokeWidth) => onChange({ strokeWidth }, 'strokeWidth')}
      />
      <ColorField
        label="Warna garis"
        value={element.stroke}
        onChange={(stroke) => onChange({ stroke }, 'stroke')}
      />
    </div>
    {element.form !== 'line' && (
      <>
        <Checkbox
          label="Diisi warna"
          checked={element.fill !== null}
          onChange={(event) => onChange({ fill: event.currentTarget.checked ? element.stroke : null })}
        />
        {element.fill !== null && (
          <ColorField
            label="Warna isi"
            value={element.fill}
            onChange={(fill) => onChange({ fill }, 'fill')}
          />
        )}
      </>
    )}
  </fieldset>
);
