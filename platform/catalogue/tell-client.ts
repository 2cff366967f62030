/** What a step of a client's payment leads to: a letter where it is told, and how it is found. */
import type { Case } from '#platform/cases'
import { letterToClient, type ClientAnswers } from './client-payment.ts'
import type { Effects } from './effects.ts'
import type { Setting } from './setting.ts'
import type { Step } from './transition.ts'

/** A client is told of what became of its payment, whoever moved it on. */
export function tellClient(setting: Setting, step: Step, kase: Case, effects: Effects): void {
  const { service, refund, now } = step
  if (!service.towardsClient) return
  const answers = step.answers as ClientAnswers
  const told = { service, case: kase, answers, refunded: refund?.amount ?? 0 }
  const letter = letterToClient(told, { id: setting.newId(), at: now })
  if (letter) effects.letters.push(letter)
  if (step.case.seq > 0) return
  const { client, reference } = answers
  effects.clientPayments.push({ client, id: kase.id, reference, createdAt: now })
}
