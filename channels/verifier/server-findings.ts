/** What the server found out, made ready to be shown. */
import {
  publicWordingOf,
  witnessedHead,
  type PdfVerification,
  type RegisterAnswer,
  type Verification,
} from '#platform/catalogue'
import { findDocumentByNumber, formatNumber, type Credential } from '#platform/documents'
import { formatInstant, type Language } from '#platform/kernel'
import { codeAnswers, fileAnswers, logAnswers, stateAnswers } from './answer-wording.ts'
import {
  adviceAfter,
  codeAnswerOf,
  findingOf,
  logFinding,
  noStateFinding,
  signedDocument,
  stateFinding,
  type Advice,
  type Findings,
  type KnownState,
  type LogPlace,
} from './findings.ts'
import type { Asking } from './frame.tsx'
import {
  allCertificateWords,
  certificateWordsOf,
  fieldsOfItem,
  fingerprintIn,
  type CertificateWords,
} from './shown-fields.ts'
import { seenBy, withWitnesses } from './witness-findings.ts'

/** The state in the service's words for everybody; in force where the definition says so. */
export function knownStateOf(
  { service, state, asOf, wording }: RegisterAnswer,
  { isInForce }: Verification,
): KnownState {
  const { name, meaning } = wording ?? publicWordingOf(service, state)
  return { name, meaning, isInForce, asOf: asOf.toISOString() }
}

/** The number under which a file's fingerprint is in the register: then a file can be compared. */
function fileNumberOf(state: RegisterAnswer): string | undefined {
  return fingerprintIn(state) && state.number
}

/** Where the document stands in the log, and who confirms the log's head as of now. */
export async function logPlaceOf({ platform }: Asking, { log }: Verification): Promise<LogPlace> {
  if (log.kind !== 'sealed') return { kind: log.kind }
  const witnessed = await witnessedHead(platform, log.head)
  const seen = seenBy(witnessed, platform.witnesses.areDemo, platform.setting.now())
  return { kind: 'sealed', index: log.index, seen }
}

function proofHrefOf(number: string): string {
  return `/verify/proof/${encodeURIComponent(number)}`
}

/** A typed number that a register holds, or that none holds. */
export async function findingsByNumber(asking: Asking, found: Verification): Promise<Findings> {
  const { language, platform } = asking
  const base = { language, signature: [findingOf(codeAnswers.none, language)] }
  const { state } = found
  if (typeof state !== 'object') {
    return {
      ...base,
      advice: 'refuse',
      state: noStateFinding('unknown', platform.setting.now(), language),
      log: findingOf(logAnswers['not-asked'], language),
      proofHref: undefined,
      document: undefined,
    }
  }
  const issued = await findDocumentByNumber(platform.db, state.number, state.service.id)
  const papers = certificateWordsOf(state.service)
  const [words] = papers
  const known = knownStateOf(state, found)
  const place = await logPlaceOf(asking, found)
  return {
    ...base,
    ...stateAndLog(place, known, state, language),
    advice: known.isInForce ? 'compareNumber' : 'stateOfNumber',
    document: {
      ...headOf(words, language),
      number: formatNumber(state.number),
      issuedAt: formatInstant(issued?.issuedAt ?? state.enteredAt, language),
      isSigned: false,
      fields: fieldsOfItem(papers, state.item, language),
    },
  }
}

/** The text of a code; `code` as it was read. */
export async function findingsByCode(
  asking: Asking,
  found: Verification,
  code: string,
): Promise<Findings> {
  const { language, platform } = asking
  const { signature, state } = found
  const name = signature.signature === 'none' ? 'none' : codeAnswerOf(signature, code)
  const base = { language, signature: [findingOf(codeAnswers[name], language)] }
  if (!found.credential) {
    return {
      ...base,
      advice: adviceAfter(name),
      state: findingOf(stateAnswers['not-asked'], language),
      log: findingOf(logAnswers['not-asked'], language),
      proofHref: undefined,
      document: undefined,
    }
  }
  const document = signedDocument(wordsOfType(asking, found.credential), found.credential, language)
  const place = await logPlaceOf(asking, found)
  if (typeof state !== 'object') {
    const answer = state === 'mismatch' || state === 'replaced' ? state : 'unknown'
    return {
      ...base,
      document,
      advice: 'refuse',
      state: noStateFinding(answer, platform.setting.now(), language),
      ...withWitnesses(logFinding(place, language), place.seen, language),
      proofHref: undefined,
    }
  }
  const known = knownStateOf(state, found)
  return {
    ...base,
    ...stateAndLog(place, known, state, language),
    document,
    advice: adviceOf(known, place),
  }
}

/** A PDF: first its seal, then the code that it carries. */
export async function findingsByPdf(
  asking: Asking,
  found: PdfVerification,
  code: string,
): Promise<Findings> {
  const { language } = asking
  const { pdf } = found
  const kind = pdf.changedAfterSigning ? 'appended' : fileKinds[pdf.signature]
  const seal = findingOf(fileAnswers[kind], language)
  if (!found.code) {
    return {
      language,
      signature: [seal, findingOf(codeAnswers['no-data'], language)],
      advice: 'refuse',
      state: findingOf(stateAnswers['not-asked'], language),
      log: findingOf(logAnswers['not-asked'], language),
      proofHref: undefined,
      document: undefined,
    }
  }
  const findings = await findingsByCode(asking, found.code, code)
  const isCalm = findings.advice === 'compare' && kind !== 'whole'
  return {
    ...findings,
    signature: [seal, ...findings.signature],
    advice: isCalm ? 'pages' : findings.advice,
  }
}

const fileKinds = { good: 'whole', bad: 'changed', none: 'none', untrusted: 'untrusted' } as const

function adviceOf(state: KnownState, log: LogPlace): Advice {
  if (log.kind === 'absent') return 'refuse'
  return state.isInForce ? 'compare' : 'state'
}

function stateAndLog(
  place: LogPlace,
  known: KnownState,
  state: RegisterAnswer,
  language: Language,
): Pick<Findings, 'state' | 'log' | 'witnesses' | 'proofHref' | 'fileNumber'> {
  return {
    fileNumber: fileNumberOf(state),
    state: stateFinding(known, language),
    ...withWitnesses(logFinding(place, language), place.seen, language),
    // A receipt is no record of its own: what is proven is the step that its payment caused.
    proofHref: place.kind === 'sealed' && !state.wording ? proofHrefOf(state.number) : undefined,
  }
}

/** By the type that is signed, so that a document without a record still has its words. */
function wordsOfType({ platform }: Asking, { documentType }: Credential) {
  const all = allCertificateWords(platform.setting.services)
  return all.find((words) => words.documentType === documentType)
}

function headOf(words: CertificateWords | undefined, language: Language) {
  return { title: words?.title[language] ?? '–', issuer: words?.issuer?.[language] ?? '–' }
}
