/** A case and a draft as a program reads them. */
import {
  actionNameOf,
  doneNameOf,
  stateEndsAt,
  stateNameOf,
  type ActingIn,
  type CaseView,
  type EventView,
  type OpenDraft,
  type Service,
} from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import { missingOf } from '#platform/forms'
import type { Charge } from '#platform/payments'
import { amountBody } from './amount.ts'
import { askedBy } from './service-operations.ts'

export const linkOf = (reference: string, rest = '') => `/api/cases/${reference}${rest}`

/** Undefined while it is not paid. */
export function receiptLinkOf(reference: string, { psid, paidBy }: Charge): string | undefined {
  return paidBy && linkOf(reference, `/receipts/${psid}.pdf`)
}

/** Who acted, as a part in the case: which person it was is nobody else's business. */
function byWhom({ actorKind, postId }: EventView): string {
  if (actorKind !== 'person') return actorKind
  return postId === undefined ? 'applicant' : 'officer'
}

function eventBody({ service, acting }: Pick<CaseView, 'service' | 'acting'>, event: EventView) {
  const { seq, action, fromState, toState, at, said } = event
  const name = doneNameOf(service, event)
  const actingFor = acting.find(({ seqs }) => seqs.includes(seq))
  return {
    seq,
    action,
    name,
    by: byWhom(event),
    ...(actingFor && { actingFor: actingBody(actingFor) }),
    fromState,
    toState,
    at,
    said,
  }
}

/** By what right somebody acted for the applicant; which person it was is not told to programs. */
function actingBody({ under }: ActingIn) {
  if ('mandateId' in under) return { mandate: under.mandateId, kind: under.kind }
  return { visit: under.visitId, kind: 'counter', post: under.postId }
}

function actionBody(service: Service, reference: string, action: string, asks: object | undefined) {
  const name = actionNameOf(service, action)
  return { action, name, link: linkOf(reference, `/actions/${action}`), asks }
}

/** What is printed, signed and logged, once something was issued. */
function documentLinks(reference: string, issued: boolean): Record<string, string> {
  if (!issued) return {}
  return {
    certificate: linkOf(reference, '/certificate.pdf'),
    credential: linkOf(reference, '/credential'),
    proof: linkOf(reference, '/proof'),
  }
}

export function caseBody(view: CaseView) {
  const { case: kase, reference, service, charges, events, explanation, moves } = view
  const { state, recordKey } = kase
  return {
    kind: 'case',
    reference,
    service: service.id,
    jurisdiction: kase.jurisdiction,
    state,
    stateName: stateNameOf(service, state),
    createdAt: kase.createdAt,
    updatedAt: kase.updatedAt,
    deadlineAt: kase.deadlineAt,
    closesAt: stateEndsAt(kase),
    answers: view.answers,
    amount: explanation && amountBody(explanation),
    charges: charges.map((charge) => ({ ...charge, receipt: receiptLinkOf(reference, charge) })),
    number: recordKey,
    events: events.map((event) => eventBody(view, event)),
    actions: moves.map(({ action, move }) =>
      actionBody(service, reference, action, askedBy(service, action, move)),
    ),
    links: {
      self: linkOf(reference),
      service: `/api/services/${service.id}`,
      ...documentLinks(reference, recordKey !== undefined && service.output !== undefined),
      ...(recordKey !== undefined && { verify: `/api/verify/${recordKey}` }),
    },
  }
}

export function draftBody(service: Service, draft: OpenDraft) {
  const reference = formatReference(draft)
  const { initial, states } = service.workflow
  return {
    kind: 'draft',
    reference,
    service: service.id,
    jurisdiction: draft.jurisdiction,
    state: initial,
    stateName: stateNameOf(service, initial),
    createdAt: draft.createdAt,
    updatedAt: draft.updatedAt,
    answers: draft.answers,
    missing: missingOf(service.form, draft.answers),
    charges: [],
    events: [],
    actions: Object.keys(states[initial] ?? {}).map((action) =>
      actionBody(service, reference, action, undefined),
    ),
    links: {
      self: linkOf(reference),
      answers: linkOf(reference, '/answers'),
      service: `/api/services/${service.id}`,
    },
  }
}
