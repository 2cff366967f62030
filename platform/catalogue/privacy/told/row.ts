/** What is held, as a person reads it: a name and a value in words, never a field of a program. */
import {
  formatDate,
  formatInstant,
  inBoth,
  moneyText,
  type CivilDate,
  type Paisa,
  type Text,
} from '#platform/kernel'

export type ToldRow = { readonly label: Text; readonly value: Text }

/** One entry of a part: its rows, under a title where they are many. */
export type ToldItem = { readonly title?: Text | undefined; readonly rows: readonly ToldRow[] }

/** A row that is left out where nothing is held. */
export type MaybeRow = ToldRow | undefined

export const itemOf = (rows: readonly MaybeRow[], title?: Text): ToldItem => ({
  title,
  rows: rows.filter((row) => row !== undefined),
})

export const row = (label: Text, value: Text | undefined): MaybeRow => value && { label, value }

/** As it was typed, in whatever script. */
export const typed = (label: Text, value: string | null | undefined): MaybeRow =>
  value ? { label, value: { en: value, ur: value } } : undefined

export const at = (label: Text, value: Date | null | undefined): MaybeRow =>
  value ? { label, value: inBoth((language) => formatInstant(value, language)) } : undefined

export const on = (label: Text, value: CivilDate | null | undefined): MaybeRow =>
  value ? { label, value: inBoth((language) => formatDate(value, language)) } : undefined

export const money = (label: Text, paisa: Paisa): ToldRow => ({ label, value: moneyText(paisa) })

/** Several values in one line, the most important first. */
export const joined = (values: readonly Text[]): Text => ({
  en: values.map(({ en }) => en).join(', '),
  ur: values.map(({ ur }) => ur).join('، '),
})
