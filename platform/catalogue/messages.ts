/** What is said to whoever applied, when a step was taken or a part was paid. */
import { formatReference, type Case, type CaseKey } from '#platform/cases'
import { civilDateOf, fill, formatDate, moneyText, text, type Paisa } from '#platform/kernel'
import type { NewMessage } from '#platform/notifications'
import type { Service } from './definition.ts'
import { staysPut } from './linked/links.ts'
import { nextPart, partsOf } from './instalments.ts'
import { isFinished, isRatable } from './ratings/rate.ts'
import { stateEndsAt } from './reminders.ts'
import type { Setting } from './setting.ts'
import type { Step } from './transition.ts'

/** What a message may speak of; `checkService` refuses a wording that asks for more. */
export const messageValues = [
  'reference',
  'service',
  'amount',
  'psid',
  'deadline',
  'number',
  'refund',
  'code',
  'other',
  'link',
] as const
export type MessageValue = (typeof messageValues)[number]

type Told = {
  readonly service: Service
  /** As it stands afterwards. */
  readonly case: Case
  readonly answers: Readonly<Record<string, unknown>>
  /** The message, by its name. */
  readonly name: string | undefined
  /** What is to be paid now, or was; before anything is charged, what it will cost. */
  readonly amount: Paisa
  readonly refund?: Paisa | undefined
  /** The case that the step joins it to, parts it from, or has opened out of it. */
  readonly other?: string | undefined
  readonly now: Date
}

/** The message of a step; and after a payment that leaves parts open, that of the next part. */
export function tellStep(setting: Setting, step: Step, kase: Case): NewMessage[] {
  const { service, move, answers, now } = step
  const { due, amount } = kase.facts
  const parts = partsOf(kase)
  const part = parts?.state === kase.state ? nextPart(parts)?.amount : undefined
  const told = messageOf(setting, {
    service,
    case: kase,
    answers,
    name: move.message ?? (staysPut(move) ? undefined : service.notify?.[move.to]),
    other: otherOf(step),
    amount: Number(part ?? due ?? amount ?? step.amount?.amount ?? 0),
    refund: step.refund?.amount,
    now,
  })
  const all = move.by === 'ledger' ? [...told, ...tellNextPart(setting, step, kase)] : told
  return isLast(step, kase) ? all.map((one) => withRating(setting, kase, one)) : all
}

/** The word on a case that has just come to its end; nobody is asked twice on the way there. */
function isLast({ service, case: before, move, now }: Step, after: Case): boolean {
  const isNew = before.seq === 0 || !isFinished(service, before.state)
  return isNew && move.by !== 'applicant' && isRatable(service, after, now)
}

const rate = text('How did it go? {link}', 'کام کیسا رہا؟ {link}')

function withRating({ origin = '' }: Setting, kase: Case, message: NewMessage): NewMessage {
  const link = `${origin}/rate/${formatReference(kase)}`
  return { ...message, text: `${message.text} ${fill(rate, kase.language, { link })}` }
}

function otherOf({ linking }: Step): string | undefined {
  const { into, from } = linking?.told ?? {}
  return [into, from].find((one) => typeof one === 'string')
}

/** The message of the state that asked for the parts, about the next one. */
export function tellNextPart(
  setting: Setting,
  { service, answers, now }: Pick<Step, 'service' | 'answers' | 'now'>,
  kase: Case,
): NewMessage[] {
  const parts = partsOf(kase)
  const next = parts && nextPart(parts)
  if (!next) return []
  const name = service.notify?.[parts.state as never]
  return messageOf(setting, { service, case: kase, answers, name, amount: next.amount, now })
}

/** None where nobody wrote it, or nobody is known to receive it. */
export function messageOf(setting: Setting, told: Told): NewMessage[] {
  const { service, case: kase, name, now } = told
  const template = name && service.wording.messages[name]
  const recipient = recipientOf(told)
  if (!name || !template || !recipient) return []
  const { language } = kase
  const until = stateEndsAt(kase) ?? kase.deadlineAt
  return [
    {
      id: setting.newId(),
      ...recipient,
      template: name,
      language,
      caseId: kase.id,
      createdAt: now,
      text: fill(template, language, {
        reference: formatReference(kase),
        service: service.wording.name[language],
        amount: moneyText(told.amount),
        psid: (kase.facts['psid'] as string | undefined) ?? '',
        deadline: until ? formatDate(civilDateOf(until), language) : '',
        number: (kase.facts['number'] as string | undefined) ?? '',
        refund: moneyText(told.refund ?? 0),
        other: told.other ?? '',
        link: linkOf(setting, kase),
        // Worked out only for the few wordings that say it.
        get code() {
          return contactCodeOf(setting, kase)
        },
      }),
    },
  ]
}

/** The case's own page; on a laptop, which has no address of its own, the way alone. */
export function linkOf({ origin = '' }: Pick<Setting, 'origin'>, kase: CaseKey): string {
  return `${origin}/cases/${formatReference(kase)}`
}

/**
 * Six digits of a keyed hash: whoever has the phone of a case can say them, and nobody can work
 * them out from what is kept. How often they may be guessed is for the service's steps to say.
 */
export function contactCodeOf({ vault }: Pick<Setting, 'vault'>, { id }: Pick<Case, 'id'>): string {
  const number = vault.blindIndex('contact-code', id).readUInt32BE(0) % 1_000_000
  return String(number).padStart(6, '0')
}

/** The applicant, or at a counter whoever the officer named. */
function recipientOf({ service, case: kase, answers }: Told) {
  if (kase.applicantId) return { personId: kase.applicantId }
  const contact = service.contact?.(answers as never)
  return contact && { phone: contact.phone }
}
