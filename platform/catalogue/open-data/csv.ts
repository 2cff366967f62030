/** Rows as a file for spreadsheets (RFC 4180): UTF-8, a line of names, lines ended by CR LF. */

/** Null says that a figure is withheld: nothing stands there. */
export type DataValue = string | number | null
export type DataRow = Readonly<Record<string, DataValue>>

/**
 * A spreadsheet takes text that begins like this for a formula and runs it: an apostrophe before it
 * makes it text. Numbers are ours and never below zero.
 */
const formula = /^[=+\-@\t\r]/
const needsQuotes = /[",\r\n]/

export function csvOf(columns: readonly string[], rows: readonly DataRow[]): string {
  const lines = rows.map((row) => columns.map((name) => field(row[name] ?? null)))
  return [columns, ...lines].map((line) => `${line.join(',')}\r\n`).join('')
}

function field(value: DataValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const harmless = formula.test(value) ? `'${value}` : value
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
