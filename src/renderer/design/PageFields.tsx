import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { designFrame, type DesignSpec } from '#contract/design.ts';
import styles from './designer.module.css';
import { onPaper } from './edits.ts';
import { ColorField, NumberField } from './fields.tsx';
import { FontField, SizeField } from './FontFields.tsx';
import { PictureChoice } from './PictureChoice.tsx';
import type { Editor } from './useEditor.ts';
import { frameWords, orientationWords } from './words.ts';

const Paper = ({ editor }: { editor: Editor }) => {
  const { spec, edit } = editor;
  return (
    <fieldset className={styles.fields} aria-label="Kertas">
      <div className={styles.two}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label="Kertas"
          value={spec.paper}
          data={['A4', 'F4']}
          onChange={(paper) => edit((before) => onPaper(before, { ...before, paper }))}
        />
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label="Arah kertas"
          value={spec.orientation}
          data={Object.entries(orientationWords).map(([value, label]) => ({ value, label }))}
          onChange={(orientation) =>
            edit((before) =>
              onPaper(before, { ...before, orientation: orientation as DesignSpec['orientation'] }),
            )
          }
        />
      </div>
      <div className={styles.two}>
        <NumberField
          label="Geser ke kanan"
          unit="mm"
          min={-20}
          max={20}
          step={0.5}
          value={spec.shift.x}
          onChange={(x) => edit((before) => ({ ...before, shift: { ...before.shift, x } }), 'shift x')}
        />
        <NumberField
          label="Geser ke bawah"
          unit="mm"
          min={-20}
          max={20}
          step={0.5}
          value={spec.shift.y}
          onChange={(y) => edit((before) => ({ ...before, shift: { ...before.shift, y } }), 'shift y')}
        />
      </div>
      <span className="small dim">Geseran menempatkan semua unsur pada kertas yang sudah bercetak.</span>
    </fieldset>
  );
};

const Background = ({ editor }: { editor: Editor }) => {
  const { background } = editor.spec;
  const change = (part: Partial<DesignSpec['background']>, about: string | null = null) =>
    editor.edit((before) => ({ ...before, background: { ...before.background, ...part } }), about);
  return (
    <fieldset className={styles.fields} aria-label="Latar">
      <Select
        label="Bingkai"
        value={background.frame}
        data={designFrame.options.map((value) => ({ value, label: frameWords[value] }))}
        onChange={(frame) => frame && change({ frame })}
      />
      {background.frame !== 'none' && (
        <div className={styles.two}>
          <ColorField
            label="Warna"
            value={background.color}
            onChange={(color) => change({ color }, 'frame')}
          />
          <ColorField
            label="Aksen"
            value={background.accent}
            onChange={(accent) => change({ accent }, 'accent')}
          />
        </div>
      )}
      <span className="label">Gambar latar</span>
      <PictureChoice
        label={background.picture ? 'Ganti gambar latar' : 'Pasang gambar latar'}
        onPicture={(picture) => change({ picture })}
      />
      {background.picture && (
        <Button variant="subtle" size="xs" onClick={() => change({ picture: null })}>
          Lepas gambar latar
        </Button>
      )}
    </fieldset>
  );
};

const Back = ({ editor }: { editor: Editor }) => {
  const { back } = editor.spec;
  const change = (part: Partial<DesignSpec['back']>, about: string | null = null) =>
    editor.edit((before) => ({ ...before, back: { ...before.back, ...part } }), about);
  return (
    <fieldset className={styles.fields} aria-label="Halaman belakang">
      <Checkbox
        label="Halaman belakang dengan daftar materi"
        description="Dicetak bila kegiatannya mencantumkan materi."
        checked={back.isPrinted}
        onChange={(event) => change({ isPrinted: event.currentTarget.checked })}
      />
      {back.isPrinted && (
        <>
          <FontField value={back.font} onChange={(font) => change({ font })} />
          <div className={styles.two}>
            <SizeField value={back.size} onChange={(size) => change({ size }, 'back size')} />
            <ColorField
              label="Warna"
              value={back.color}
              onChange={(color) => change({ color }, 'back color')}
            />
          </div>
        </>
      )}
    </fieldset>
  );
};

/** The paper itself: shown while no element is chosen. */
export const PageFields = ({ editor }: { editor: Editor }) => (
  <>
    <Paper editor={editor} />
    <Background editor={editor} />
    <Back editor={editor} />
  </>
);
