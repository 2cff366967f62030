/**
 * ST-6: what a verifier is told comes from the register, never from the paper. For every stamp
 * that was ever issued its paper is kept, and papers that a forger makes of it; after every step
 * each is shown to the verifier's rule, and the answer compared with the store.
 */
import { machinePermit } from '#platform/consent'
import { deepStrictEqual } from 'node:assert'
import { generateKeyPairSync } from 'node:crypto'
import { encode } from 'cborg'
import { actOf } from '#platform/cases'
import {
  answerAt,
  judgeCode,
  judgeNumber,
  openCredential,
  placesOf,
  type Held,
  type RegisterAnswer,
  type Setting,
  type Verification,
} from '#platform/catalogue'
import {
  checkCredential,
  credentialText,
  formatNumber,
  makeNumber,
  signCredential,
  type Credential,
  type CredentialResult,
  type IssuedDocument,
  type TrustList,
} from '#platform/documents'
import type { Store } from './store.ts'

type PaperKind =
  | 'as issued'
  | 'with another amount'
  | 'with the number of another stamp'
  | 'signed by a stranger under our name'
  | 'signed by a stranger'
  | 'signed by us, never issued'
  | 'signed by us, of no number'

export type Paper = {
  readonly kind: PaperKind
  readonly document: IssuedDocument
  readonly code: string
  readonly signature: CredentialResult
}

/** How a verifier may go wrong. */
export type VerifierDefect =
  | 'believes-the-paper'
  | 'skips-the-signature'
  | 'asks-for-the-number-only'
  | 'believes-in-the-log-for-any-paper'

const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
/** A number of its own shape that the simulation's few numbers never reach. */
const noNumber = makeNumber('PB-MHR-', '2026-11-02', () => 999_999_999)

/** The stamp's own paper, and what forgers make of it; called while the stamp is fresh. */
export async function papersOf(
  document: IssuedDocument,
  store: Store,
  { vault, signer }: Setting,
  trustList: TrustList,
): Promise<Paper[]> {
  const kase = [...store.cases.values()].find(({ id }) => id === document.caseId)
  if (!kase?.dataKey) return []
  const issued = openCredential(vault, { case: kase, permit: machinePermit('scrub') }, document)
  const text = credentialText(issued)
  const read = await checkCredential(text, trustList)
  if (read.signature !== 'good') throw new Error('a stamp that its own key does not know')
  const { credential } = read
  const amount = Number(credential.claims.get(amountClaim))
  const raised: Credential = {
    ...credential,
    claims: new Map([...credential.claims, [amountClaim, amount + 1]]),
  }
  const other = store.documents.find(({ number }) => number !== document.number)?.number ?? noNumber
  const codes: readonly (readonly [PaperKind, Uint8Array])[] = [
    ['as issued', issued],
    ['with another amount', replaced(issued, claimBytes(amount), claimBytes(amount + 1))],
    [
      'with the number of another stamp',
      replaced(issued, Buffer.from(document.number), Buffer.from(other)),
    ],
    [
      'signed by a stranger under our name',
      signCredential(raised, { kid: signer.kid, privateKey: stranger }),
    ],
    [
      'signed by a stranger',
      signCredential(raised, { kid: Buffer.alloc(8, 1), privateKey: stranger }),
    ],
    ['signed by us, never issued', signCredential(raised, signer)],
    ['signed by us, of no number', signCredential({ ...raised, number: noNumber }, signer)],
  ]
  return Promise.all(
    codes.map(async ([kind, bytes]) => {
      const code = credentialText(bytes)
      return { kind, document, code, signature: await checkCredential(code, trustList) }
    }),
  )
}

const amountClaim = 11
const claimBytes = (amount: number) => Buffer.concat([encode(amountClaim), encode(amount)])

/** The same bytes but for one run of them, under the old signature. */
function replaced(bytes: Buffer, from: Buffer, to: Buffer): Buffer {
  const at = bytes.indexOf(from)
  if (at < 0 || from.length !== to.length) throw new Error('nothing to change in this paper')
  return Buffer.concat([bytes.subarray(0, at), to, bytes.subarray(at + from.length)])
}

/** What the verifier gets wrong about the papers and numbers of a store. */
export function paperBreaches(
  store: Store,
  papers: readonly Paper[],
  setting: Setting,
  defect?: VerifierDefect,
): string[] {
  const now = setting.now()
  const found = papers.flatMap((paper) => {
    const said = judged(paper, heldUnder(store, setting, numberOn(paper), now), defect)
    return differs(said, expected(paper, store, now)) ? `ST-6 of a paper ${paper.kind}` : []
  })
  const numbers = papers.filter(({ kind }) => kind === 'as issued').map(({ document }) => document)
  for (const document of numbers) {
    const certificate = latestOf(store, { number: document.number, kind: 'e-stamp' })
    const stamp = stampIn(store, certificate ?? document, now)
    const asked = new Map<string, ReturnType<typeof expected>>([
      [formatNumber(document.number), stamp],
      [document.number.slice(-16), stamp],
      [document.number.replace(/\d$/, mistypedDigit), { state: 'mistyped', log: 'absent' }],
      [noNumber, { state: 'unknown', log: 'absent' }],
    ])
    for (const [typed, truth] of asked) {
      const said = judgeNumber(heldUnder(store, setting, typed, now))
      const claims = said.signature.signature !== 'none' || said.credential !== undefined
      if (claims || differs(said, truth)) found.push(`ST-6 of the typed number ${typed}`)
    }
  }
  return found
}

const mistypedDigit = (digit: string) => String((Number(digit) + 1) % 10)

/** The number that the verifier reads from a paper; of a bad one it asks nothing. */
function numberOn({ signature }: Paper): string {
  return 'credential' in signature ? signature.credential.number : ''
}

/** What a verifier reads from the database before it judges. */
function heldUnder(store: Store, setting: Setting, typed: string, now: Date): Held {
  const answer = answerAt(
    placesOf(setting, typed),
    ({ register, key }) => store.recordAt(register, key),
    now,
  )
  const own = (document: IssuedDocument) =>
    typeof answer === 'object' && document.number === answer.number
  const documents = store.documents.filter(own).map((document) => {
    return { document, log: store.logStateOf(actOfDocument(document)) }
  })
  return { answer, documents: documents.reverse() }
}

function actOfDocument({ jurisdiction, caseId: id, caseSeq: seq }: IssuedDocument): string {
  return actOf({ jurisdiction, id, seq })
}

function judged({ code, signature }: Paper, held: Held, defect?: VerifierDefect): Verification {
  const said = judgeCode(code, signature, held)
  const answer = typeof held.answer === 'object' ? held.answer : undefined
  switch (defect) {
    case undefined:
      return said
    case 'believes-the-paper': {
      const amount = said.credential?.claims.get(amountClaim)
      const item = { ...answer?.item, amount }
      return answer && said.credential ? { ...said, state: { ...answer, item } } : said
    }
    case 'skips-the-signature':
      return 'credential' in signature
        ? { ...said, credential: signature.credential, state: held.answer ?? 'unknown' }
        : said
    case 'asks-for-the-number-only':
      return said.state === 'mismatch' && answer ? { ...said, state: answer } : said
    case 'believes-in-the-log-for-any-paper':
      return { ...said, log: held.documents[0]?.log ?? said.log }
  }
}

/** The three answers that a paper deserves, said from the store alone. */
type Truth = {
  readonly state: Pick<RegisterAnswer, 'number' | 'state' | 'item' | 'enteredAt'> | string
  readonly log: number | 'waiting' | 'absent'
}

function expected({ kind, document }: Paper, store: Store, now: Date): Truth {
  if (kind === 'as issued') {
    const stamp = stampIn(store, document, now)
    return isLatest(store, document) ? stamp : { ...stamp, state: 'replaced' }
  }
  const state = kind === 'signed by us, never issued' ? 'mismatch' : 'unknown'
  return { state, log: 'absent' }
}

function latestOf(store: Store, { number, kind }: Pick<IssuedDocument, 'number' | 'kind'>) {
  return store.documents.findLast((one) => one.number === number && one.kind === kind)
}

function isLatest(store: Store, document: IssuedDocument): boolean {
  return latestOf(store, document)?.hash.equals(document.hash) === true
}

/** The stamp as its last entry left it; its leaf is the one that commits to this document. */
function stampIn(store: Store, { number, hash }: IssuedDocument, asOf: Date): Truth {
  const entry = store.entries.filter(({ key }) => key === number).at(-1)
  if (!entry) return { state: 'unknown', log: 'absent' }
  const { state, item, recordedAt: enteredAt } = entry
  const index = store.leaves.findIndex(({ commitment }) => hash.equals(commitment))
  const place = index < store.sealedLeaves ? index : 'waiting'
  const shown = { number, state, item, enteredAt, asOf }
  return { state: shown, log: index < 0 ? 'absent' : place }
}

function differs({ state, log }: Verification, truth: Truth): boolean {
  const { service: _, ...shown } = typeof state === 'object' ? state : { service: undefined }
  try {
    deepStrictEqual(typeof state === 'object' ? shown : state, truth.state)
    deepStrictEqual(log.kind === 'sealed' ? log.index : log.kind, truth.log)
    return false
  } catch {
    return true
  }
}

/** Signatures never change: what a paper's own says is judged once, when it is made. */
export function signatureBreaches(papers: readonly Paper[]): string[] {
  const deserved: Readonly<Record<PaperKind, CredentialResult['signature']>> = {
    'as issued': 'good',
    'with another amount': 'bad',
    'with the number of another stamp': 'bad',
    'signed by a stranger under our name': 'bad',
    'signed by a stranger': 'unknown-key',
    'signed by us, never issued': 'good',
    'signed by us, of no number': 'good',
  }
  return papers.flatMap(({ kind, signature }) =>
    signature.signature === deserved[kind] ? [] : `ST-6 the signature of a paper ${kind}`,
  )
}
