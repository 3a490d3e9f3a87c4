const POINTS_PER_MM = 72 / 25.4;
/** From the upper edge: nearer, some printers leave it out. From the right: beside the corner of a frame. */
const MARGIN_MM = { top: 5, right: 22 };

/** An issued paper with a label laid over every page; the paper below is not set again. */
export const withLabel = async (paper: Uint8Array, label: Uint8Array): Promise<Uint8Array> => {
  const { PDFDocument } = await import('@cantoo/pdf-lib'); // large: not before a paper needs it
  const pdf = await PDFDocument.load(paper, { updateMetadata: false });
  const [picture] = await pdf.embedPdf(label);
  if (!picture) throw new Error('the label has no page');
  for (const page of pdf.getPages())
    page.drawPage(picture, {
      x: page.getWidth() - MARGIN_MM.right * POINTS_PER_MM - picture.width,
      y: page.getHeight() - MARGIN_MM.top * POINTS_PER_MM - picture.height,
    });
  return pdf.save();
};
