/** Which capture is a document's portrait, and in which states of a case it is kept. */
import type { PortraitEffect } from '#platform/biometrics'
import type { Case } from '#platform/cases'
import type { Item } from '#platform/registers'
import type { CaptureGiven, CapturesGiven } from '../captures.ts'
import { statesAfter } from '../checks/fault.ts'
import { papersOf, type Certificate, type Output, type Service } from '../definition.ts'
import { endOf } from '../identity-paper.ts'

/**
 * What the act that issued a document says of its portrait, for ever: which capture, by the seal of
 * the sealed picture, so that another picture in its place is known; or that there was none.
 */
export type BoundPortrait =
  | { readonly kind: 'shown'; readonly capture: string; readonly seal: string }
  | { readonly kind: 'exception' | 'none' }

type Paper = Output<string, never>

const withPortrait = (service: Service): readonly Paper[] =>
  papersOf(service).filter(({ certificate }) => certificate.portrait !== undefined)

/** Whether any paper of the service shows a photograph. */
export const showsPortraits = (service: Service): boolean => withPortrait(service).length > 0

/** The portrait of a paper, by what was taken; undefined for a paper that shows none. */
export function boundPortrait(
  { portrait }: Pick<Certificate<never>, 'portrait'>,
  captures: CapturesGiven,
): BoundPortrait | undefined {
  if (!portrait) return undefined
  const capture = portrait.map((name) => captures[name]).find((one) => one !== undefined)
  return capture ? boundBy(capture) : { kind: 'none' }
}

function boundBy({ id, modality, portrait }: CaptureGiven): BoundPortrait {
  if (modality === 'exception') return { kind: 'exception' }
  return portrait === undefined ? { kind: 'none' } : { kind: 'shown', capture: id, seal: portrait }
}

/** What the paper of a case will show once it is issued, as things stand. */
export function portraitToCome(service: Service, captures: CapturesGiven) {
  const [paper] = withPortrait(service)
  return paper && boundPortrait(paper.certificate, captures)
}

/** Whether a face taken in this state may come to be shown: then its portrait is kept beside it. */
export function awaitsPortrait(service: Service, state: string): boolean {
  const after = statesFrom(service, statesAfter(service, state))
  return withPortrait(service).some(({ on }) => after.has(on))
}

/** Whether a paper of the case may yet hold: in any other state its portrait is destroyed. */
export function holdsPortrait(service: Service, state: string): boolean {
  const here = statesFrom(service, [state])
  return withPortrait(service).some(({ on, inForce = [] }) =>
    [on, ...inForce].some((one) => here.has(one)),
  )
}

function statesFrom(service: Service, states: readonly string[]): Set<string> {
  const found = new Set(states)
  for (const state of found) {
    for (const next of statesAfter(service, state)) found.add(next)
  }
  return found
}

type Settled = {
  readonly service: Service
  /** As it stands after the step. */
  readonly case: Pick<Case, 'id' | 'state'>
  /** The paper that the step issued, about this item. */
  readonly issued: { readonly output: Paper; readonly item: Item } | undefined
  readonly bound: BoundPortrait | undefined
}

/** What becomes of the portraits of a case with a step: nothing in most. */
export function portraitEffects({ service, case: kase, issued, bound }: Settled): PortraitEffect[] {
  if (!showsPortraits(service)) return []
  const { id: caseId, state } = kase
  if (!holdsPortrait(service, state)) return [{ caseId, keeps: undefined }]
  if (!issued || !bound) return []
  if (bound.kind !== 'shown') return [{ caseId, keeps: undefined }]
  const lastDay = issued.output.validUntil?.(issued.item)
  return [
    { caseId, keeps: { captureId: bound.capture, until: lastDay ? endOf(lastDay) : undefined } },
  ]
}
