/** The findings of the offline page, with or without an answer of the register. Free of Node. */
import {
  identityCodeKeys,
  identityCodeType,
  type Credential,
  type CredentialResult,
} from '../../platform/documents/browser.ts'
import type { CivilDate, Language } from '#platform/kernel'
import { codeAnswers, logAnswers, stateAnswers } from './answer-wording.ts'
import {
  adviceAfter,
  codeAnswerOf,
  findingOf,
  logFinding,
  noStateFinding,
  signedDocument,
  stateFinding,
  type Advice,
  type Finding,
  type Findings,
} from './findings.ts'
import type { OfflineData, StateAnswer } from './offline-data.ts'
import { withWitnesses } from './witness-findings.ts'

export type OfflineCheck = {
  readonly data: OfflineData
  readonly checked: CredentialResult
  /** The code as it was read. */
  readonly text: string
  /** Undefined without network. */
  readonly online: StateAnswer | undefined
  /** Of the proof file; undefined where none was given. */
  readonly proven: Pick<Findings, 'log' | 'witnesses'> | undefined
  readonly language: Language
  /** By the clock of this device. */
  readonly today: CivilDate
}

export function offlineFindings(check: OfflineCheck): Findings {
  const { data, checked, text, online, language } = check
  const answer = codeAnswerOf(checked, text)
  const name = answer === 'key-not-in-trust-list' ? 'key-not-in-kept-list' : answer
  const base = {
    language,
    signature: [findingOf(codeAnswers[name], language)],
    proofHref: undefined,
  }
  if (checked.signature !== 'good') {
    return {
      ...base,
      advice: adviceAfter(name),
      state: findingOf(stateAnswers['not-asked'], language),
      log: findingOf(logAnswers['not-asked'], language),
      document: undefined,
    }
  }
  const { credential } = checked
  const words = data.certificates.find(
    ({ documentType }) => documentType === credential.documentType,
  )
  const isOver = hasExpired(credential, check.today)
  const { log, witnesses } = check.proven ?? placeOf(online, language)
  return {
    ...base,
    advice: log.tone === 'bad' || isOver ? 'refuse' : adviceOf(online),
    state: isOver ? findingOf(stateAnswers.expired, language) : stateOf(online, language),
    log,
    witnesses,
    document: signedDocument(words, credential, language),
  }
}

/** What the register said of the log, where no proof file was given. */
function placeOf(
  online: StateAnswer | undefined,
  language: Language,
): Pick<Findings, 'log' | 'witnesses'> {
  if (online?.kind !== 'known') return { log: findingOf(logAnswers['no-proof'], language) }
  return withWitnesses(logFinding(online.log, language), online.log.seen, language)
}

/** Of a card, which says its last day itself. */
function hasExpired({ documentType, claims }: Credential, today: CivilDate): boolean {
  const last = claims.get(identityCodeKeys.expiresOn)
  return documentType === identityCodeType && typeof last === 'string' && last < today
}

function adviceOf(online: StateAnswer | undefined): Advice {
  if (!online) return 'online'
  if (online.kind !== 'known') return 'refuse'
  return online.state.isInForce ? 'compare' : 'state'
}

function stateOf(online: StateAnswer | undefined, language: Language): Finding {
  if (!online) return findingOf(stateAnswers.offline, language)
  if (online.kind === 'known') return stateFinding(online.state, language)
  const kind = online.kind === 'mistyped' ? 'unknown' : online.kind
  return noStateFinding(kind, new Date(online.asOf), language)
}
