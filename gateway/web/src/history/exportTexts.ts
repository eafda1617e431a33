import { text, type Text } from '../i18n/language'

export const exportTexts = {
  progress: text('Progress of the export', '내보내기 진행'),
  cancel: text('Cancel the export', '내보내기 취소'),
  cancelled: text('Export cancelled; no file was saved.', '내보내기를 취소했습니다. 저장된 파일이 없습니다.'),
  exactly: {
    table: (count: string) => text(count, `${count}건`),
    pictures: (count: string) => text(count, `${count}장`),
  },
  /** A table is not counted beyond a limit; pictures are estimated. */
  about: {
    table: (count: string) => text(`more than ${count}`, `${count}건 이상`),
    pictures: (count: string) => text(`about ${count} (estimated)`, `약 ${count}장(추정)`),
  },
  sofar: {
    table: (rows: string, size: string, all: Text | null) =>
      all === null ? text(`${rows} results, ${size} MB`, `결과 ${rows}건, ${size}MB`) : text(`${rows} of ${all.en} results, ${size} MB`, `결과 ${all.ko} 중 ${rows}건, ${size}MB`),
    pictures: (pictures: string, size: string, all: Text | null) =>
      all === null
        ? text(`${pictures} pictures, ${size} MB so far`, `이미지 ${pictures}장, ${size}MB`)
        : text(`${pictures} of ${all.en} pictures, ${size} MB`, `이미지 ${all.ko} 중 ${pictures}장, ${size}MB`),
  },
  saved: {
    table: (name: string, rows: string) => text(`${name} saved: ${rows} results.`, `${name} 저장: 결과 ${rows}건.`),
    pictures: (name: string, pictures: string) => text(`${name} saved: ${pictures} pictures.`, `${name} 저장: 이미지 ${pictures}장.`),
  },
  failed: (why: Text) => text(`No file was saved: the export broke off. ${why.en}`, `내보내기가 중단되어 파일을 저장하지 않았습니다. ${why.ko}`),
}
