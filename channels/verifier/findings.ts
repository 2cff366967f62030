/** One verification as it is shown: three answers apart, advice, fields. Free of Node. */
import {
  formatNumber,
  type Credential,
  type CredentialResult,
} from '../../platform/documents/browser.ts'
import { fill, formatInstant, type Language, type Text } from '#platform/kernel'
import {
  adviceWords,
  codeAnswers,
  logAnswers,
  resultWords,
  stateAnswers,
  type Answer,
  type CodeAnswerName,
  type Tone,
} from './answer-wording.ts'
import type { SeenBy } from './witness-findings.ts'
import { fieldsOfCredential, type CertificateWords, type ShownField } from './shown-fields.ts'

/** How every genuine code begins. */
export const codeStart = 'PK1:'

export type Finding = {
  readonly tone: Tone
  readonly name: string
  readonly meaning: string
  /** What else there is to say, one sentence each. */
  readonly also: readonly string[]
}

export type ShownDocument = {
  readonly title: string
  readonly number: string
  readonly issuer: string
  readonly issuedAt: string
  readonly isSigned: boolean
  readonly fields: readonly ShownField[]
}

export type Advice = keyof typeof adviceWords

export type Findings = {
  readonly language: Language
  readonly advice: Advice
  /** Of a PDF two: its seal, and the signature of the data inside. */
  readonly signature: readonly Finding[]
  readonly state: Finding
  readonly log: Finding
  /** Who confirms the head under which the log was asked; undefined where nobody is known. */
  readonly witnesses?: Finding | undefined
  readonly proofHref: string | undefined
  readonly document: ShownDocument | undefined
  /** Under this number a file can be compared with its fingerprint in the register. */
  readonly fileNumber?: string | undefined
}

/** A state as a register has it, in the service's words; plain JSON. */
export type KnownState = {
  readonly name: Text
  readonly meaning: Text
  readonly isInForce: boolean
  /** ISO 8601. */
  readonly asOf: string
}

export type LogPlace = {
  readonly kind: 'sealed' | 'waiting' | 'absent'
  readonly index?: number
  readonly seen?: SeenBy
}

export function findingOf(
  answer: Answer,
  language: Language,
  values: Record<string, string> = { start: codeStart },
): Finding {
  return {
    tone: answer.tone,
    name: answer.name[language],
    meaning: fill(answer.meaning, language, values),
    also: [],
  }
}

export function stateFinding(state: KnownState, language: Language): Finding {
  const time = formatInstant(new Date(state.asOf), language)
  const consequence = state.isInForce ? resultWords.inForce : resultWords.notInForce
  return {
    tone: state.isInForce ? 'good' : 'bad',
    name: state.name[language],
    meaning: state.meaning[language],
    also: [consequence[language], fill(resultWords.asOf, language, { time })],
  }
}

/** An answer of the register that is no state: at a time, too. */
export function noStateFinding(
  name: 'unknown' | 'mismatch' | 'replaced',
  asOf: Date,
  language: Language,
): Finding {
  const time = formatInstant(asOf, language)
  const finding = findingOf(stateAnswers[name], language)
  return { ...finding, also: [fill(resultWords.asOf, language, { time })] }
}

export function logFinding({ kind, index }: LogPlace, language: Language): Finding {
  const values = { index: String(index ?? '') }
  return findingOf(logAnswers[kind], language, values)
}

const webAddress = /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#:]|$))/i

/** Which answer the signature of a code deserves; `code` is the text as it was read. */
export function codeAnswerOf(result: CredentialResult, code: string): CodeAnswerName {
  if (result.signature === 'good') return 'good'
  if (result.reason !== 'not-a-credential-code') return result.reason
  return webAddress.test(code.trim()) ? 'web-address' : 'not-a-credential-code'
}

/** What to do after a code whose signature is not good. */
export function adviceAfter(name: CodeAnswerName): Advice {
  return codeAnswers[name].tone === 'bad' ? 'refuse' : 'again'
}

/** What is signed in a credential; browser and server show it alike. */
export function signedDocument(
  words: CertificateWords | undefined,
  credential: Credential,
  language: Language,
): ShownDocument {
  return {
    title: words?.title[language] ?? String(credential.documentType),
    issuer: words?.issuer?.[language] ?? credential.issuer,
    number: formatNumber(credential.number),
    issuedAt: formatInstant(credential.issuedAt, language),
    isSigned: true,
    fields: fieldsOfCredential(words, credential.claims, language),
  }
}
