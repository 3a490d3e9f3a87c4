import { Loader, SegmentedControl } from '@mantine/core';
import { type CSSProperties, type ReactNode, useEffect, useState } from 'react';
import type { DesignSpec, SampleName } from '#contract/design.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PaperPage } from '#renderer/ui/Paper.tsx';
import { paperSize } from './geometry.ts';
import { usePreview } from './usePreview.ts';

const samples: Partial<Record<SampleName, string>> = {
  usual: 'Biasa',
  shortest: 'Nama pendek',
  longest: 'Nama panjang',
};
type Zoom = 'fit' | 'full';

/** The paper on its desk: which side, with which sample name, how large. `front` draws over the front page. */
export const Stage = ({
  spec,
  front,
  selectedId = null,
  onSelect,
}: {
  spec: DesignSpec;
  front?: (svg: string) => ReactNode;
  selectedId?: string | null;
  onSelect?: (elementId: string | null) => void;
}) => {
  const [sample, setSample] = useState<SampleName>('usual');
  const [wantsBack, setWantsBack] = useState(false);
  const [zoom, setZoom] = useState<Zoom>('fit');
  useEffect(() => {
    if (selectedId !== null) setWantsBack(false); // elements are on the front
  }, [selectedId]);
  const turn = (toBack: boolean) => {
    setWantsBack(toBack);
    if (toBack) onSelect?.(null);
  };
  const { pages, isBehind, problem } = usePreview(spec, sample);
  const hasBack = pages.length > 1 && spec.back.isPrinted;
  const isBack = wantsBack && hasBack;
  const svg = pages[isBack ? 1 : 0];
  const { w, h } = paperSize(spec);
  const measures = { '--paper-w': w, '--paper-h': h } as CSSProperties;
  return (
    <section className="card grows design-stage" aria-label="Pratinjau">
      <div className="row design-stage-head">
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
        <span className="grow design-busy">{isBehind && <Loader size={14} aria-label="Menggambar" />}</span>
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
        <div className="design-problem">
          <Notice kind="error">
            <b>Gambar di bawah belum yang terbaru.</b> {problem.message}{' '}
            {problem.elementId && onSelect && (
              <button type="button" className="design-link" onClick={() => onSelect(problem.elementId)}>
                Lihat unsurnya
              </button>
            )}
          </Notice>
        </div>
      )}
      <div className="desk design-desk" data-zoom={zoom} style={measures}>
        <div className="design-paper">
          {!svg ? (
            <Loader size="sm" aria-label="Menggambar" />
          ) : isBack || !front ? (
            <div className="design-sheet">
              <PaperPage svg={svg} label={isBack ? 'Halaman belakang' : 'Halaman depan'} />
            </div>
          ) : (
            front(svg)
          )}
        </div>
      </div>
    </section>
  );
};
