/** The fields of a document as a person compares them with the paper. Free of Node. */
import type { Claim, Service } from '#platform/catalogue'
import {
  formatDate,
  moneyText,
  isCivilDate,
  moneyInWords,
  fill,
  type Language,
  type Text,
} from '#platform/kernel'
import { resultWords } from './answer-wording.ts'

/** How the fields of one type of document are called: plain JSON, for the offline page too. */
export type CertificateWords = {
  readonly documentType: number
  readonly title: Text
  readonly issuer: Text
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

export function certificateWordsOf(service: Service): CertificateWords | undefined {
  const certificate = service.output?.certificate
  if (!certificate) return undefined
  const claims = Object.entries(certificate.claims).map(([name, claim]) => ({ ...claim, name }))
  const { documentType, title } = certificate
  return { documentType, title, issuer: service.competentAuthority, claims }
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
  words: CertificateWords | undefined,
  item: Readonly<Record<string, unknown>>,
  language: Language,
): ShownField[] {
  return (words?.claims ?? []).flatMap((claim) => {
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
  const worded = claim.kind === 'choice' ? claim.options?.[String(value)] : undefined
  return worded ? { ...plain, value: worded[language] } : plain
}
