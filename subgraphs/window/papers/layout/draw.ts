import PDFDocument from 'pdfkit';
import { faceOf, weights } from './fonts';
import { sheet, type Page } from './marks';

const maker = 'One-Door Hub';

/**
 * Writes pages as a PDF with the characters that they use embedded. The same pages, title and time give the same
 * bytes: the file's id is made of these, and the fonts' names of their order.
 */
export function draw(pages: readonly Page[], title: string, madeAt: Date): Promise<Buffer> {
  const document = new PDFDocument({
    size: [sheet.width, sheet.height],
    margin: 0,
    autoFirstPage: false,
    // What deflate makes differs with the processor and the version of its library; a font's part is small without it.
    compress: false,
    lang: 'zh-CN',
    displayTitle: true,
    pdfVersion: '1.7',
    // No font but those that are embedded.
    font: null as unknown as string,
    info: { Title: title, Creator: maker, Producer: maker, CreationDate: madeAt },
  });
  const written = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  for (const weight of weights) document.registerFont(weight, faceOf(weight).bytes);
  for (const page of pages) {
    document.addPage();
    for (const mark of page) {
      if (mark.is === 'LINE') document.lineWidth(mark.width).moveTo(...mark.from).lineTo(...mark.to).stroke();
      else
        document
          .font(mark.weight)
          .fontSize(mark.size)
          .text(mark.text, mark.x, mark.baseline, { lineBreak: false, baseline: 'alphabetic', characterSpacing: mark.spacing ?? 0 });
    }
  }
  document.end();
  return written;
} // prettier-ignore
