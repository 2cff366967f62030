/** The fields of a document as a person compares them with the paper. Free of Node. */
import type { Claim, RegisterAnswer, Service } from '#platform/catalogue'
import {
  receiptClaims,
  receiptDocumentType,
  receiptWords,
} from '../../platform/catalogue/browser.ts'
import { identityCodeKeys, identityCodeType } from '../../platform/documents/browser.ts'
import {
  formatDate,
  moneyText,
  isCivilDate,
  moneyInWords,
  fill,
  text,
  type Language,
  type Text,
} from '#platform/kernel'
import { resultWords } from './answer-wording.ts'

/** How the fields of one type of document are called: plain JSON, for the offline page too. */
export type CertificateWords = {
  readonly documentType: number
  readonly title: Text
  /** Where it is not said, the issuer's code is shown. */
  readonly issuer?: Text
  readonly claims: readonly (Claim & { readonly name: string })[]
}

export type ShownField = {
  readonly label: string
  readonly value: string
  /** Numbers, amounts and dates run left to right in every sentence. */
  readonly kind: Claim['kind']
  /** An amount in the words of both languages: digits are changed more easily. */
  readonly words?: readonly { readonly language: Language; readonly text: string }[]
}

/** Of receipts, which any service's payments have. */
function receiptNames(services: readonly Service[]): CertificateWords {
  const options = Object.fromEntries(services.map(({ id, wording }) => [id, wording.name]))
  return {
    documentType: receiptDocumentType,
    title: receiptWords.title,
    claims: Object.entries(receiptClaims).map(([name, claim]) => ({ ...claim, name, options })),
  }
}

const keys = identityCodeKeys

/** Of the code on identity cards, which is the same for every one of them (Claim 169). */
const identityCodeWords: CertificateWords = {
  documentType: identityCodeType,
  title: text('Identity paper', 'شناختی دستاویز'),
  claims: [
    { name: 'name', key: keys.fullName, kind: 'text', label: text('Name', 'نام (انگریزی)') },
    { name: 'nameUr', key: keys.secondName, kind: 'text', label: text('Name in Urdu', 'نام') },
    {
      name: 'born',
      key: keys.dateOfBirth,
      kind: 'date',
      label: text('Date of birth', 'تاریخ پیدائش'),
    },
    {
      name: 'gender',
      key: keys.gender,
      kind: 'choice',
      label: text('Gender', 'جنس'),
      options: {
        male: text('Male', 'مرد'),
        female: text('Female', 'عورت'),
        other: text('X', 'خواجہ سرا'),
      },
    },
    {
      name: 'nationality',
      key: keys.nationality,
      kind: 'text',
      label: text('Nationality', 'قومیت'),
    },
    {
      name: 'expiresOn',
      key: keys.expiresOn,
      kind: 'date',
      label: text('Date of expiry', 'تاریخ تنسیخ'),
    },
  ],
}

/** Of everything that can be verified here. */
export function allCertificateWords(services: ReadonlyMap<string, Service>): CertificateWords[] {
  const all = [...services.values()]
  const [identity, ...others] = all.filter(({ output }) => output?.certificate.identity)
  // The code is the same for all papers of identity: it names an issuer where only one has any.
  const issuer = others.length === 0 ? identity?.competentAuthority : undefined
  const code = { ...identityCodeWords, ...(issuer && { issuer }) }
  return [...all.flatMap(certificateWordsOf), receiptNames(all), code]
}

/** Of every signed paper of a service, its certificate first. */
export function certificateWordsOf({
  output,
  endorsements = [],
  competentAuthority: issuer,
}: Service): CertificateWords[] {
  const papers = output ? [output, ...endorsements] : endorsements
  return papers.map(({ certificate: { documentType, title, claims } }) => {
    const named = Object.entries(claims).map(([name, claim]) => ({ ...claim, name }))
    return { documentType, title, issuer, claims: named }
  })
}

/** What a credential states, in the order of the paper; fields without a name come last. */
export function fieldsOfCredential(
  words: CertificateWords | undefined,
  claims: ReadonlyMap<number, string | number>,
  language: Language,
): ShownField[] {
  const known = words?.claims ?? []
  const named = known.flatMap((claim) => {
    const value = claims.get(claim.key)
    return value === undefined ? [] : [showField(claim, value, language)]
  })
  const keys = new Set(known.map(({ key }) => key))
  const others = [...claims].filter(([key]) => !keys.has(key))
  return [
    ...named,
    ...others.map(([key, value]) => ({
      label: fill(resultWords.otherField, language, { key: String(key) }),
      value: String(value),
      kind: 'text' as const,
    })),
  ]
}

/** The public fields of a register's item that the paper shows as well. */
export function fieldsOfItem(
  papers: readonly CertificateWords[],
  item: Readonly<Record<string, unknown>>,
  language: Language,
): ShownField[] {
  const claims = new Map(
    papers.flatMap((paper) => paper.claims.map((claim) => [claim.name, claim])),
  )
  return [...claims.values()].flatMap((claim) => {
    const value = item[claim.name]
    if (typeof value !== 'string' && typeof value !== 'number') return []
    return [showField(claim, value, language)]
  })
}

function showField(claim: Claim, value: string | number, language: Language): ShownField {
  const label = claim.label[language]
  const plain = { label, value: String(value), kind: claim.kind }
  if (claim.kind === 'money' && typeof value === 'number' && value >= 0) {
    const inWords = (spoken: Language) => ({ language: spoken, text: moneyInWords(value, spoken) })
    return { ...plain, value: moneyText(value)[language], words: [inWords('ur'), inWords('en')] }
  }
  if (claim.kind === 'date' && typeof value === 'string' && isCivilDate(value)) {
    return { ...plain, value: formatDate(value, language) }
  }
  if (claim.kind === 'both' && typeof value === 'string') {
    const [en = value, ur = en] = value.split('\n')
    return { ...plain, value: language === 'ur' ? ur : en, kind: 'text' }
  }
  if (claim.kind === 'fingerprint') {
    // In groups of eight, which a narrow screen may break between.
    return { ...plain, value: String(value).replace(/(.{8})(?=.)/g, '$1 ') }
  }
  const worded = claim.kind === 'choice' ? claim.options?.[String(value)] : undefined
  return worded ? { ...plain, value: worded[language] } : plain
}

/** The fingerprint that one of the service's papers carries, as the register has it. */
export function fingerprintIn({
  service,
  item,
}: Pick<RegisterAnswer, 'service' | 'item'>): string | undefined {
  const claims = certificateWordsOf(service).flatMap((paper) => paper.claims)
  const name = claims.find(({ kind }) => kind === 'fingerprint')?.name
  const value = name === undefined ? undefined : item[name]
  return typeof value === 'string' ? value : undefined
}
