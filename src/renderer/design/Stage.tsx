import { Loader, SegmentedControl } from '@mantine/core';
import { type CSSProperties, useState } from 'react';
import type { DesignSpec, SampleName } from '#contract/design.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PaperPage } from '#renderer/ui/Paper.tsx';
import styles from './designer.module.css';
import { paperSize } from './geometry.ts';
import { Sheet } from './Sheet.tsx';
import type { Editor } from './useEditor.ts';
import { usePreview } from './usePreview.ts';

const samples: Partial<Record<SampleName, string>> = {
  usual: 'Biasa',
  shortest: 'Pendek',
  longest: 'Panjang',
};
type Zoom = 'fit' | 'full';

/** The paper on its desk: which side, with which sample name, how large. With an editor, the front can be changed. */
export const Stage = ({ spec, editor = null }: { spec: DesignSpec; editor?: Editor | null }) => {
  const [sample, setSample] = useState<SampleName>('usual');
  const [wantsBack, setWantsBack] = useState(false);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const selectedId = editor?.selected?.id ?? null;
  const [knownId, setKnownId] = useState(selectedId);
  if (knownId !== selectedId) {
    setKnownId(selectedId);
    if (selectedId !== null) setWantsBack(false); // elements are on the front
  }
  const turn = (toBack: boolean) => {
    setWantsBack(toBack);
    if (toBack) editor?.select(null);
  };
  const { pages, isBehind, problem } = usePreview(spec, sample);
  const hasBack = pages.length > 1 && spec.back.isPrinted;
  const isBack = wantsBack && hasBack;
  const svg = pages[isBack ? 1 : 0];
  const { w, h } = paperSize(spec);
  const measures = { '--paper-w': w, '--paper-h': h } as CSSProperties;
  return (
    <section className={`card grows ${styles.stage}`} aria-label="Pratinjau">
      <div className={`row ${styles.stageHead}`}>
        <SegmentedControl
          size="xs"
          aria-label="Halaman"
          value={isBack ? 'back' : 'front'}
          onChange={(side) => turn(side === 'back')}
          data={[
            { value: 'front', label: 'Depan' },
            { value: 'back', label: 'Belakang', disabled: !hasBack },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label="Contoh nama"
          value={sample}
          onChange={setSample}
          data={Object.entries(samples).map(([value, label]) => ({ value: value as SampleName, label }))}
        />
        <span className={`grow ${styles.busy}`}>
          {isBehind && <Loader size={14} aria-label="Menggambar" />}
        </span>
        <SegmentedControl
          size="xs"
          aria-label="Ukuran tampilan"
          value={zoom}
          onChange={setZoom}
          data={[
            { value: 'fit', label: 'Pas' },
            { value: 'full', label: '100%' },
          ]}
        />
      </div>
      {problem && (
        <div className={styles.problem}>
          <Notice kind="error">
            <b>Gambar di bawah belum yang terbaru.</b> {problem.message}{' '}
            {problem.elementId && editor && (
              <button type="button" className={styles.link} onClick={() => editor.select(problem.elementId)}>
                Lihat unsurnya
              </button>
            )}
          </Notice>
        </div>
      )}
      <div className={`desk ${styles.desk}`} data-zoom={zoom} style={measures}>
        <div className={styles.paper}>
          {!svg ? (
            <Loader size="sm" aria-label="Menggambar" />
          ) : isBack || !editor ? (
            <div className={styles.sheet}>
              <PaperPage svg={svg} label={isBack ? 'Halaman belakang' : 'Halaman depan'} />
            </div>
          ) : (
            <Sheet editor={editor} svg={svg} />
          )}
        </div>
      </div>
    </section>
  );
};
