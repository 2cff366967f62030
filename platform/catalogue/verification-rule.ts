/**
 * What a verifier is told, decided purely from what was read. Signature, state and log are three
 * answers, each for itself. State and log come from the register and the log alone: of what the
 * asker shows, only its number counts, and whether it is the very document that was issued (ST-6).
 */
import {
  credentialBytes,
  credentialDigest,
  credentialHash,
  parseNumber,
  type Credential,
  type CredentialResult,
  type IssuedDocument,
} from '#platform/documents'
import { civilDateOf, type Text } from '#platform/kernel'
import type { Item, RegisterRecord } from '#platform/registers'
import { documentKindOf, papersOf, type Service } from './definition.ts'
import { isInForce } from './in-force.ts'
import type { LogState } from './log-state.ts'
import type { Setting } from './setting.ts'

/** What the register says of a number, at a time; it names nobody. */
export type RegisterAnswer = {
  readonly number: string
  readonly service: Service
  readonly state: string
  /** Public fields only. */
  readonly item: Item
  readonly asOf: Date
  readonly enteredAt: Date
  /** How the state is called where it is none of the service's: that of a receipt. */
  readonly wording?: { readonly name: Text; readonly meaning: Text }
}

/** The three answers about a document, each for itself: never one tick for all. */
export type Verification = {
  /** `none` where only a number was given: nothing is signed in a typed number. */
  readonly signature: CredentialResult | { readonly signature: 'none' }
  /**
   * `mismatch`: the signature is good, and yet the register's document is another; `replaced`: it
   * was issued, and later another in its place.
   */
  readonly state: RegisterAnswer | 'unknown' | 'mistyped' | 'mismatch' | 'replaced'
  readonly log: LogState
  /** What is signed, field by field; only where the signature is good. */
  readonly credential: Credential | undefined
  readonly service: Service | undefined
  /** Whether this very paper holds in the record's state; of a number, its certificate. */
  readonly isInForce: boolean
}

/** A register and a key in it, where a number may stand, and the service that would have issued. */
export type Place = {
  readonly register: string
  readonly key: string
  readonly service: Service
}

/** What is held under a number: all that an answer may be made of. */
export type Held = {
  /** `mistyped` where it cannot be a number at all, undefined where no register holds it. */
  readonly answer: RegisterAnswer | 'mistyped' | undefined
  /** What was issued under it, the newest first. */
  readonly documents: readonly HeldDocument[]
}

/** A document with its place in the log, which is that of the act that issued it. */
export type HeldDocument = { readonly document: IssuedDocument; readonly log: LogState }

const absent: LogState = { kind: 'absent' }
export const nothingHeld: Held = { answer: undefined, documents: [] }

/**
 * Where a typed number may stand, in the order in which to look; without its prefix it may stand
 * in every jurisdiction. Empty where it cannot be a number.
 */
export function placesOf(
  { services, jurisdictions }: Pick<Setting, 'services' | 'jurisdictions'>,
  typed: string,
): Place[] {
  const parsed = parseNumber(typed)
  if (!parsed) return []
  const keys = parsed.prefix
    ? [parsed.number]
    : [...jurisdictions.keys()].map((code) => `${code}-${parsed.digits}`)
  const issuing = [...services.values()].filter((service) => service.output)
  return keys.flatMap((key) =>
    issuing.map((service) => ({ service, register: service.register?.into.id ?? '', key })),
  )
}

/** The register's answer for a number: the first of its places that holds a record. */
export function answerAt(
  places: readonly Place[],
  recordAt: (place: Place) => RegisterRecord | undefined,
  asOf: Date,
): Held['answer'] {
  if (places.length === 0) return 'mistyped'
  for (const place of places) {
    const record = recordAt(place)
    if (!record) continue
    const { state, item, recordedAt: enteredAt } = record
    return { number: place.key, service: place.service, state, item, asOf, enteredAt }
  }
  return undefined
}

/** What a typed number is answered: state and log, no names. */
export function judgeNumber({ answer, documents }: Held): Verification {
  const known = typeof answer === 'object' ? answer : undefined
  const { output, id } = known?.service ?? {}
  const own = known && documents.find(({ document }) => document.kind === id)
  return {
    signature: { signature: 'none' },
    state: answer ?? 'unknown',
    log: own?.log ?? absent,
    credential: undefined,
    service: known?.service,
    isInForce:
      known !== undefined &&
      output !== undefined &&
      isInForce(output, known, civilDateOf(known.asOf)),
  }
}

/** What the text of a code is answered; `held` is what its number holds. */
export function judgeCode(
  code: string,
  signature: CredentialResult,
  { answer, documents }: Held,
): Verification {
  const nothing = { log: absent, service: undefined, isInForce: false } as const
  if (signature.signature !== 'good') {
    return { ...nothing, signature, state: 'unknown', credential: undefined }
  }
  const { credential } = signature
  const bytes = credentialBytes(code.trim())
  const hash = bytes ? credentialHash(credential.salt, credentialDigest(bytes)) : Buffer.alloc(0)
  return { ...judgePaper(hash, { answer, documents }), signature, credential }
}

/**
 * What the code of an identity card is answered: it stands for the certificate that was issued at
 * its very second; one from before the card was issued anew is of another.
 */
export function judgeIdentity(
  signature: Extract<CredentialResult, { signature: 'good' }>,
  { answer, documents }: Held,
): Verification {
  const { credential } = signature
  const secondOf = (instant: Date) => Math.trunc(instant.getTime() / 1000)
  const own = documents.find(
    ({ document }) => secondOf(document.issuedAt) === secondOf(credential.issuedAt),
  )
  const { hash } = own?.document ?? { hash: Buffer.alloc(0) }
  return { ...judgePaper(hash, { answer, documents }), signature, credential }
}

/** What the register and the log say of the paper with this hash, whatever it shows. */
export function judgePaper(hash: Buffer, { answer, documents }: Held): Verification {
  const base = { signature: { signature: 'none' }, credential: undefined, log: absent } as const
  if (typeof answer !== 'object') {
    return { ...base, service: undefined, isInForce: false, state: answer ?? 'unknown' }
  }
  const { service } = answer
  const own = findPaper(service, documents, hash)
  return {
    ...base,
    service,
    state: own ? (own.isLatest ? answer : 'replaced') : 'mismatch',
    log: own?.log ?? absent,
    isInForce: own?.isLatest === true && isInForce(own.output, answer, civilDateOf(answer.asOf)),
  }
}

/**
 * The very paper with this hash: which of the service's papers it is, whether another was issued
 * in its place since, and where it stands in the log. Undefined where none of them is it.
 */
function findPaper(service: Service, documents: readonly HeldDocument[], hash: Buffer) {
  const own = documents.find(({ document }) => document.hash.equals(hash))
  const output = papersOf(service).find(
    ({ certificate }) => documentKindOf(service, certificate.documentType) === own?.document.kind,
  )
  if (!own || !output) return undefined
  const latest = documents.find(({ document }) => document.kind === own.document.kind)
  return { output, log: own.log, isLatest: latest === own }
}
