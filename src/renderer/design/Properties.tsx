import { Button } from '@mantine/core';
import type { DesignElement } from '#contract/design.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { BoxFields } from './BoxFields.tsx';
import styles from './designer.module.css';
import { kindWords } from './elements.ts';
import { LetterheadFields, PictureFields, QrFields, ShapeFields, SignatureFields } from './OtherFields.tsx';
import { PageFields } from './PageFields.tsx';
import { TextFields } from './TextFields.tsx';
import type { Editor } from './useEditor.ts';

const Fields = ({ element, editor, error }: { element: DesignElement; editor: Editor; error?: string }) => {
  const onChange = (change: Partial<DesignElement>, about?: string) =>
    editor.replace({ ...element, ...change } as DesignElement, about ?? null);
  if (element.kind === 'text') return <TextFields element={element} error={error} onChange={onChange} />;
  if (element.kind === 'picture') return <PictureFields element={element} onChange={onChange} />;
  if (element.kind === 'letterhead') return <LetterheadFields element={element} onChange={onChange} />;
  if (element.kind === 'signature')
    return <SignatureFields element={element} error={error} onChange={onChange} />;
  if (element.kind === 'qr') return <QrFields element={element} onChange={onChange} />;
  if (element.kind === 'shape') return <ShapeFields element={element} onChange={onChange} />;
  return <p className={`small dim ${styles.hint}`}>Bingkai kosong; pasfoto ditempel sesudah dicetak.</p>;
};

/** The chosen element by numbers and words; the paper while none is chosen. */
export const Properties = ({ editor, error }: { editor: Editor; error?: string }) => {
  const { selected } = editor;
  return (
    <Card
      grows
      title={selected ? kindWords[selected.kind] : 'Kertas'}
      actions={
        selected && (
          <Button size="xs" variant="subtle" onClick={() => editor.select(null)}>
            Atur kertas
          </Button>
        )
      }
    >
      <div className={`scrolls ${styles.properties}`} key={selected?.id ?? ''}>
        {selected ? (
          <>
            <BoxFields element={selected} editor={editor} />
            <Fields element={selected} editor={editor} error={error} />
          </>
        ) : (
          <PageFields editor={editor} />
        )}
      </div>
    </Card>
  );
};
