/** The card as it is printed, and what its code and a wallet hold. */
import {
  bothLinesOf,
  civilDateOf,
  formatCnic,
  formatDate,
  formatInstant,
  fill,
  inBoth,
  text,
  textOf,
  type Claim,
  type Identity,
  type Item,
  type PaperContext,
} from '#platform/catalogue'
import type { Answers } from './form.ts'
import { cardKinds, labels, paperWords, sexes } from './paper-wording.ts'

const claims: Readonly<Record<string, Claim>> = {
  holder: { key: 10, label: labels.holder, kind: 'both' },
  card: { key: 11, label: labels.card, kind: 'choice', options: cardKinds },
  expiresOn: { key: 12, label: labels.expiresOn, kind: 'date' },
}

const genders = { M: 'male', F: 'female', X: 'other' } as const

/** What a code for offline readers and a wallet say of the holder. */
export const identity: Identity = {
  credentialType: 'urn:daftar:identity-card:1',
  name: text('Identity card', 'شناختی کارڈ'),
  person: (item) => ({
    fullName: textOf(item['nameEn']),
    secondName: textOf(item['nameUr']),
    dateOfBirth: textOf(item['dateOfBirth']),
    gender: genders[sexOf(item)],
    nationality: 'PAK',
    expiresOn: textOf(item['expiresOn']),
    personalNumber: textOf(item['cnic']),
  }),
}

function sexOf(item: Item | undefined): keyof typeof sexes {
  const sex = textOf(item?.['sex'])
  return sex === 'M' || sex === 'F' ? sex : 'X'
}

export const certificate = {
  documentType: 6,
  title: text('Identity card', 'شناختی کارڈ'),
  template: new URL('card.typ', import.meta.url),
  claims,
  identity,
  // The one from home only where none was taken at the centre: it was alive and like the record.
  portrait: ['face', 'portrait'],
  data: ({ number, issuedAt, item, jurisdiction }: PaperContext<Answers>) => {
    const day = (field: string) => inBoth((l) => formatDate(textOf(item?.[field]), l))
    const issuedOn = civilDateOf(issuedAt)
    return {
      number,
      title: paperWords[item?.['card'] === 'child' ? 'childTitle' : 'title'],
      authority: paperWords.authority,
      office: jurisdiction.name,
      issued: inBoth((language) =>
        fill(paperWords.issued, language, { when: formatInstant(issuedAt, language) }),
      ),
      card: {
        country: paperWords.country,
        name: bothLinesOf(item?.['holder']),
        father: { en: textOf(item?.['fatherEn'], '–'), ur: textOf(item?.['fatherUr'], '–') },
        sex: sexes[sexOf(item)],
        cnic: formatCnic(textOf(item?.['cnic'])),
        born: dots(textOf(item?.['dateOfBirth'])),
        issued: dots(issuedOn),
        expires: dots(textOf(item?.['expiresOn'])),
        address: textOf(item?.['address']),
      },
      labels,
      facts: [
        { label: labels.card, value: cardKinds[textOf(item?.['card']) as keyof typeof cardKinds] },
        { label: labels.expiresOn, value: day('expiresOn') },
      ],
      note: paperWords[item?.['card'] === 'child' ? 'childNote' : 'note'],
      lost: paperWords.lost,
      check: paperWords.check,
    }
  },
}

/** As cards write a day: 22.11.2026. */
const dots = (date: string) => date.split('-').toReversed().join('.')
