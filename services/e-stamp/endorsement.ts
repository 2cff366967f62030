/**
 * The paper that is attached to a deed when its stamp is used: which deed it was, and a label for
 * each of its pages. A page from another deed has no label, or one of another number.
 */
import {
  formatDate,
  formatInstant,
  text,
  type Claim,
  type Item,
  type PaperContext,
} from '#platform/catalogue'
import { filled, inBoth, textIn } from './both.ts'
import { endorsementWording as words } from './life-wording.ts'
import { authority } from './paper-wording.ts'
import { certificateWording } from './service-wording.ts'
import { instruments } from './tariff.ts'
import { wording } from './wording.ts'

const claims: Readonly<Record<string, Claim>> = {
  deedKind: {
    key: 10,
    label: words.deedKind,
    kind: 'choice',
    options: wording.instrument.options,
  },
  amount: { key: 11, label: certificateWording.amount, kind: 'money' },
  deedNumber: { key: 20, label: words.deedNumber, kind: 'text' },
  deedFile: { key: 21, label: words.deedFile, kind: 'fingerprint' },
  pageCount: { key: 22, label: words.pageCount, kind: 'text' },
  usedOn: { key: 23, label: words.usedOn, kind: 'date' },
  usedAt: { key: 24, label: words.usedAt, kind: 'both' },
}

export const endorsement = {
  documentType: 3,
  title: words.title,
  template: new URL('endorsement.typ', import.meta.url),
  claims,
  data: ({ number, issuedAt, jurisdiction, item }: PaperContext<unknown>) =>
    endorsementData({ number, issuedAt, district: jurisdiction.name, item: item ?? {} }),
}

type Endorsed = {
  readonly number: string
  readonly issuedAt: Date
  readonly district: { readonly en: string; readonly ur: string }
  readonly item: Item
}

/** What `endorsement.typ` prints: public facts only. */
export function endorsementData({ number, issuedAt, district, item }: Endorsed) {
  const deedNumber = textIn(item, 'deedNumber')
  const deedFile = textIn(item, 'deedFile')
  const [en = '', ur = en] = (textIn(item, 'usedAt') ?? '–').split('\n')
  const count = Number(item['pageCount'])
  const kind = instruments.find((one) => one === item['deedKind'])
  const rows = [
    ...(kind ? [{ label: words.deedKind, value: wording.instrument.options[kind] }] : []),
    ...(deedNumber === undefined ? [] : [{ label: words.deedNumber, value: deedNumber }]),
    { label: words.pageCount, value: String(count) },
    { label: words.usedAt, value: text(en, ur) },
    {
      label: words.usedOn,
      value: inBoth((language) => formatDate(textIn(item, 'usedOn') ?? '', language)),
    },
  ]
  return {
    number,
    title: words.title,
    authority,
    office: district,
    issued: inBoth(
      (language) => filled(words.usedLine, { when: formatInstant(issuedAt, language) })[language],
    ),
    rows,
    file: deedFile === undefined ? null : { label: words.deedFile, value: deedFile },
    deed: deedNumber ?? `SHA-256 ${deedFile?.slice(0, 16) ?? ''}…`,
    count,
    attach: words.attach,
    labels: words.labels,
    page: inBoth((language) => words.page[language]),
    check: words.check,
  }
}
