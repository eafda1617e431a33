import type { AuditItem } from '../api/auditQueries'
import type { Text } from '../i18n/language'
import { auditSentence, spoken } from './auditSentence'
import { auditTexts } from './texts'

/** With this first, spreadsheets read the file as UTF-8. */
const byteOrderMark = '\uFEFF'

/** The lines as a file for spreadsheets: times in UTC, the words of the log beside the sentence. */
export function auditCsv(items: readonly AuditItem[], t: (text: Text) => string): string {
  const { when, who, role, action, object, what } = auditTexts
  const rows = items.map((item) => [item.at, item.actor, item.role, item.action, item.subject, t(spoken(auditSentence(item)))])
  return byteOrderMark + [[when, who, role, action, object, what].map(t), ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** A spreadsheet would calculate what begins like a formula, and names of files come from anybody. */
function cell(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
