import { FileRefusedError, type Text } from './table';

const saveAs = {
  zh: '请用 Excel 或 WPS 打开后另存为 .xlsx 或“CSV UTF-8”再上传。',
  en: 'Open it in Excel or WPS, save it as .xlsx or "CSV UTF-8", and bring that.',
};
const other = (zh: string, en: string): Text => ({
  zh: `这是${zh}，不能直接读取。${saveAs.zh}`,
  en: `This is ${en}, which cannot be read. ${saveAs.en}`,
});
const again = {
  zh: '请用 Excel 或 WPS 重新保存后再上传；若仍不行，请另存为 CSV。',
  en: 'Save it again in Excel or WPS and bring that; if it fails again, save it as CSV.',
};

/** Every reason for which a file is refused as a whole. */
const refusals = {
  empty: {
    zh: '文件是空的，请检查是否选错了文件。',
    en: 'The file is empty: look whether it is the right one.',
  },
  noHeads: {
    zh: '前100行内没有找到表头（至少两个非空单元格的一行），请把表头放在数据上方后重新保存。',
    en: 'No heads (a row with at least two filled cells) within the first 100 rows: put them above the data and save again.',
  },
  pdf: other(' PDF 文件', 'a PDF'),
  image: other('图片', 'a picture'),
  archive: {
    zh: '这是压缩包，请解压后上传其中的表格（.xlsx 或 CSV）。',
    en: 'This is an archive: unpack it and bring the table in it (.xlsx or CSV).',
  },
  rtf: other(' RTF 文档', 'an RTF document'),
  markup: other('网页或 XML 格式的表格', 'a table in HTML or XML'),
  oldExcel: {
    zh: '这是旧版 Excel（.xls）文件，或加了打开密码的 .xlsx 文件。请先取消密码，再另存为 .xlsx 或“CSV UTF-8”上传。',
    en: 'This is an old .xls, or an .xlsx with a password to open it. Take the password off, save it as .xlsx or "CSV UTF-8", and bring that.',
  },
  encrypted: {
    zh: '这个 .xlsx 文件设有打开密码。请在 Excel 或 WPS 中取消密码后重新保存再上传。',
    en: 'This .xlsx has a password to open it: take the password off in Excel or WPS, save it, and bring that.',
  },
  binary: {
    zh: `文件内容不是文本表格，可能选错了文件或文件已损坏。${saveAs.zh}`,
    en: `What is in the file is no text: it may be the wrong file, or a damaged one. ${saveAs.en}`,
  },
  notXlsx: {
    zh: `这个文件不是 .xlsx 表格（可能是 .docx、.ods、.xlsb 或普通压缩包）。${saveAs.zh}`,
    en: `This file is no .xlsx (perhaps a .docx, .ods, .xlsb or an archive). ${saveAs.en}`,
  },
  brokenXlsx: { zh: `.xlsx 文件已损坏或不完整。${again.zh}`, en: `The .xlsx is damaged or incomplete. ${again.en}` },
  bigXlsx: {
    zh: '.xlsx 文件太大（压缩后超过64 MiB，或解压后超过512 MiB），请另存为“CSV UTF-8”再上传。',
    en: 'The .xlsx is too big (over 64 MiB, or over 512 MiB unpacked): save it as "CSV UTF-8" and bring that.',
  },
  bombXlsx: {
    zh: `.xlsx 文件的压缩结构异常，出于安全不予解压。${again.zh}`,
    en: `The .xlsx is packed in a way that is not safe to unpack. ${again.en}`,
  },
} satisfies Record<string, Text>;

/** @returns the error to throw. `cause` is for the log only. */
export const refuse = (why: keyof typeof refusals, cause?: unknown) => new FileRefusedError(refusals[why], { cause });
