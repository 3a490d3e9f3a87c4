import { Button, Checkbox, Menu, SegmentedControl, Select } from '@mantine/core';
import { IconBraces, IconBold } from '@tabler/icons-react';
import { useRef } from 'react';
import { placeholder, type Placeholder, type TextElement } from '#contract/design.ts';
import styles from './designer.module.css';
import { nearestWeight, placeholderWords } from './elements.ts';
import { ColorField, NumberField } from './fields.tsx';
import { FontField, SizeField, WeightField } from './FontFields.tsx';
import { NoteInput } from '#renderer/ui/LimitedText.tsx';
import { textElement } from '#contract/designSpec.ts';

const usual: readonly Placeholder[] = ['nama', 'nomor', 'kegiatan', 'jp'];

/** Buttons that write into the text where the cursor stands. */
const Insert = ({ onWord, onBold }: { onWord: (word: Placeholder) => void; onBold: () => void }) => (
  <div className={`row wrap ${styles.insert}`}>
    {usual.map((word) => (
      <Button
        key={word}
        size="xs"
        variant="default"
        title={placeholderWords[word]}
        onClick={() => onWord(word)}
      >
        {`{${word}}`}
      </Button>
    ))}
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconBraces size={14} />}>
          Isian lain
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} className="scrolls">
        {placeholder.options.map((word) => (
          <Menu.Item key={word} onClick={() => onWord(word)}>
            <span className="b6">{`{${word}}`}</span>{' '}
            <span className="small dim">{placeholderWords[word]}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
    <Button size="xs" variant="default" leftSection={<IconBold size={14} />} onClick={onBold}>
      Tebalkan
    </Button>
  </div>
);

const Content = ({
  element,
  error,
  onChange,
}: {
  element: TextElement;
  error?: string;
  onChange: (text: string) => void;
}) => {
  const area = useRef<HTMLTextAreaElement>(null);
  /** Puts something around what is marked, or where the cursor stands, and leaves the cursor behind it. */
  const write = (before: string, after = '') => {
    const field = area.current;
    if (!field) return;
    const { selectionStart: from, selectionEnd: to } = field;
    const { text } = element;
    onChange(text.slice(0, from) + before + (after && text.slice(from, to)) + after + text.slice(to));
    const at = from + before.length + (after ? to - from : 0);
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(at, at);
    });
  };
  return (
    <>
      <NoteInput
        label="Isi"
        description="Di antara dua bintang *dicetak tebal*."
        ref={area}
        autosize
        minRows={2}
        maxRows={7}
        limit={textElement.shape.text}
        value={element.text}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Insert onWord={(word) => write(`{${word}}`)} onBold={() => write('*', '*')} />
    </>
  );
};

const fits: Record<TextElement['fit'], string> = {
  none: 'Ukuran tetap',
  shrink: 'Mengecil sampai muat',
  name: 'Nama: satu baris, lalu dua',
};

/** Everything about a text: what it says, and how. */
export const TextFields = ({
  element,
  error,
  onChange,
}: {
  element: TextElement;
  error?: string;
  /** `about`: the field that changes, so that its letters are one step back. */
  onChange: (change: Partial<TextElement>, about?: string) => void;
}) => (
  <>
    <fieldset className={styles.fields} aria-label="Isi teks">
      <Content element={element} error={error} onChange={(text) => onChange({ text }, 'text')} />
    </fieldset>
    <fieldset className={styles.fields} aria-label="Huruf">
      <FontField
        value={element.font}
        onChange={(font) => onChange({ font, weight: nearestWeight(font, element.weight) })}
      />
      <div className={`${styles.two} ${styles.uneven}`}>
        <SizeField value={element.size} onChange={(size) => onChange({ size }, 'size')} />
        <WeightField font={element.font} value={element.weight} onChange={(weight) => onChange({ weight })} />
      </div>
      <ColorField label="Warna" value={element.color} onChange={(color) => onChange({ color }, 'color')} />
      <div className="row wrap gap12">
        <Checkbox
          label="Miring"
          checked={element.isItalic}
          onChange={(event) => onChange({ isItalic: event.currentTarget.checked })}
        />
        <Checkbox
          label="Huruf besar semua"
          checked={element.isUppercase}
          onChange={(event) => onChange({ isUppercase: event.currentTarget.checked })}
        />
      </div>
    </fieldset>
    <fieldset className={styles.fields} aria-label="Paragraf">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label="Rata teks"
        value={element.align}
        data={[
          { value: 'left', label: 'Kiri' },
          { value: 'center', label: 'Tengah' },
          { value: 'right', label: 'Kanan' },
        ]}
        onChange={(align) => onChange({ align })}
      />
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label="Letak teks di kotaknya"
        value={element.verticalAlign}
        data={[
          { value: 'top', label: 'Atas' },
          { value: 'middle', label: 'Tengah' },
          { value: 'bottom', label: 'Bawah' },
        ]}
        onChange={(verticalAlign) => onChange({ verticalAlign })}
      />
      <div className={styles.two}>
        <NumberField
          label="Jarak baris"
          unit="em"
          min={0.2}
          max={2}
          step={0.05}
          value={element.leading}
          onChange={(leading) => onChange({ leading }, 'leading')}
        />
        <NumberField
          label="Jarak huruf"
          unit="em"
          min={-0.05}
          max={0.09}
          step={0.01}
          value={element.tracking}
          onChange={(tracking) => onChange({ tracking }, 'tracking')}
        />
      </div>
      <Select
        label="Bila tidak muat"
        value={element.fit}
        data={Object.entries(fits).map(([value, label]) => ({ value, label }))}
        onChange={(fit) => fit && onChange({ fit: fit as TextElement['fit'] })}
      />
    </fieldset>
  </>
);
