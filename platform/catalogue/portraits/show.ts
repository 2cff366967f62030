/** The portrait of a case: found unopened, and opened as part of the reading of its case. */
import { findPortrait, listCaptures, openPortrait, type SealedPortrait } from '#platform/biometrics'
import type { CaseKey } from '#platform/cases'
import { recordReads, type Reading } from '#platform/consent'
import type { Tx } from '#platform/database'
import type { IssuedDocument } from '#platform/documents'
import { givenBefore } from '../captures.ts'
import type { CaseView } from '../case-view.ts'
import type { Certificate } from '../definition.ts'
import { catalogueProblems } from '../problems.ts'
import type { Setting } from '../setting.ts'
import { portraitToCome, showsPortraits, type BoundPortrait } from './rules.ts'

/**
 * `gone`: the document does not hold any more, and its portrait was destroyed. `changed`: what is
 * kept is not what the issuing act has bound.
 */
export type CasePortrait =
  | { readonly kind: 'shown'; readonly portrait: SealedPortrait }
  | { readonly kind: 'exception' | 'none' | 'gone' | 'changed' }

type Tools = { readonly db: Tx; readonly setting: Pick<Setting, 'now' | 'biometricVault'> }

/**
 * What the case's document shows, or is to show once it is issued; undefined before anything was
 * taken, and for a service whose papers show nobody.
 */
export async function findCasePortrait(
  { db, setting }: Tools,
  { service, case: kase, events }: Pick<CaseView, 'service' | 'case' | 'events'>,
): Promise<CasePortrait | undefined> {
  const now = setting.now()
  const issued = events.map(({ facts }) => boundIn(facts)).findLast((one) => one !== undefined)
  if (issued) return findBound(db, issued, now)
  if (!showsPortraits(service)) return undefined
  const taken = await listCaptures(db, { caseId: kase.id, personIds: [], now })
  const toCome = portraitToCome(service, givenBefore(taken, kase.id, now))
  return toCome && toCome.kind !== 'none' ? findBound(db, toCome, now) : undefined
}

/** What this document shows, by the act that issued it; undefined for papers that show nobody. */
export async function findDocumentPortrait(
  { db, setting }: Tools,
  { events }: Pick<CaseView, 'events'>,
  {
    certificate,
    document,
  }: {
    readonly certificate: Pick<Certificate<never>, 'portrait'>
    readonly document: Pick<IssuedDocument, 'caseSeq'>
  },
): Promise<CasePortrait | undefined> {
  if (!certificate.portrait) return undefined
  const event = events.find(({ seq }) => seq === document.caseSeq)
  return findBound(db, boundIn(event?.facts ?? {}) ?? { kind: 'none' }, setting.now())
}

function boundIn(facts: Readonly<Record<string, unknown>>): BoundPortrait | undefined {
  return (facts as { readonly portrait?: BoundPortrait }).portrait
}

async function findBound(db: Tx, bound: BoundPortrait, now: Date): Promise<CasePortrait> {
  if (bound.kind !== 'shown') return bound
  const portrait = await findPortrait(db, bound.capture, now)
  if (!portrait) return { kind: 'gone' }
  return portrait.seal === bound.seal ? { kind: 'shown', portrait } : { kind: 'changed' }
}

/**
 * The picture itself, a JPEG. It is part of the reading that opened the case: where somebody else
 * than the applicant is in it, whoever looks is on record for that person too.
 */
export async function openCasePortrait(
  { db, setting }: Tools,
  { case: kase, permit }: Pick<CaseView, 'case' | 'permit'>,
  portrait: SealedPortrait,
): Promise<Buffer> {
  const { personId } = portrait
  if (personId === kase.applicantId) return openPortrait(setting.biometricVault, portrait, permit)
  const reading = readingOfAnother(permit.reading, kase, setting.now())
  const under = await recordReads(db, reading, [personId])
  return openPortrait(setting.biometricVault, portrait, under)
}

/** His own case is the applicant's own affair; whose picture he looks at in it sees that he did. */
function readingOfAnother(reading: Reading, { jurisdiction, id }: CaseKey, at: Date): Reading {
  const { reader } = reading
  if (reader.kind !== 'own' && reader.kind !== 'mandate') return reading
  const applicant = { kind: 'applicant', personId: reader.personId } as const
  return { reader: applicant, purpose: 'applied-for', at, case: { jurisdiction, id } }
}

/**
 * The picture of a case's portrait, for whoever reads the case.
 * @throws action-not-now where there is none, portrait-not-genuine
 */
export async function pictureOfCase(tools: Tools, view: CaseView): Promise<Buffer> {
  const found = await findCasePortrait(tools, view)
  if (found?.kind === 'changed') throw catalogueProblems['portrait-not-genuine']()
  if (found?.kind !== 'shown') throw catalogueProblems['action-not-now']()
  return openCasePortrait(tools, view, found.portrait)
}
