/** A person's applications in words: questions as they were asked, states by their names. */
import type { Tx } from '#platform/database'
import { summaryOf, type FormWording, type Lists } from '#platform/forms'
import { filled, formatInstant, inBoth, moneyText, type Text } from '#platform/kernel'
import { capturesTold } from '../../capture-offers.ts'
import { doneNameOf } from '../../event-name.ts'
import type { Platform } from '../../platform.ts'
import { stateNameOf } from '../../names.ts'
import type { HeldParts } from '../parts.ts'
import { at, itemOf, money, row, typed, type MaybeRow, type ToldItem } from './row.ts'
import { chargeWords, words } from './words.ts'

type Tools = Pick<Platform, 'setting' | 'lists'>
type HeldCase = HeldParts['cases'][number]
type Asked = Pick<HeldCase, 'service' | 'jurisdiction' | 'answers'>

export async function tellCase(tx: Tx, tools: Tools, kase: HeldCase): Promise<ToldItem> {
  const { setting } = tools
  const service = setting.services.get(kase.service)
  const state = service ? stateNameOf(service, kase.state) : undefined
  const rows: MaybeRow[] = [
    typed(words.reference, kase.reference),
    row(words.place, setting.jurisdictions.get(kase.jurisdiction)?.name),
    row(words.state, state),
    at(words.changed, kase.updatedAt),
    ...(await answerRows(tx, tools, kase)),
    ...kase.events.map(({ action, toState, at: when }) => {
      const name = service && doneNameOf(service, { action, toState, fromState: undefined })
      return name && at(name, when)
    }),
    ...kase.charges.map(({ psid, state: paid, amountPaisa }) => {
      const amount = moneyText(amountPaisa)
      const said = { amount, state: chargeWords[paid] ?? words.state }
      return { label: filled(words.payment, { number: psid }), value: filled(words.charged, said) }
    }),
    ...kase.refunds.map(({ amountPaisa }) => money(words.refund, amountPaisa)),
    ...kase.documents.map(({ number, issuedAt }) => {
      const issued = inBoth((language) => formatInstant(issuedAt, language))
      return { label: words.document, value: filled(words.issued, { number, at: issued }) }
    }),
  ]
  return itemOf(rows, service?.wording.name)
}

export async function tellDraft(
  tx: Tx,
  tools: Tools,
  draft: HeldParts['drafts'][number],
): Promise<ToldItem> {
  const service = tools.setting.services.get(draft.service)
  const rows = [
    at(words.begun, draft.createdAt),
    at(words.changed, draft.updatedAt),
    ...(await answerRows(tx, tools, draft)),
  ]
  return itemOf(rows, service?.wording.name)
}

/** What was answered, by the short names of the questions. */
async function answerRows(tx: Tx, { setting, lists }: Tools, asked: Asked): Promise<MaybeRow[]> {
  const service = setting.services.get(asked.service)
  if (!service) return []
  const { form } = service
  const { answers } = asked
  const drawn: Lists = {
    ...(await capturesTold(tx, [{ form, said: answers }])),
    ...(await lists.of(service, asked.jurisdiction, answers)),
  }
  const wording = service.questions as FormWording
  const [english, urdu] = (['en', 'ur'] as const).map((language) =>
    summaryOf(form, wording, answers, language, drawn),
  )
  return (english ?? []).flatMap((one, i) => {
    const other = urdu?.[i]
    if (!one.answered || !other) return []
    const label: Text = { en: one.label, ur: other.label }
    return [{ label, value: { en: one.lines.join(', '), ur: other.lines.join('، ') } }]
  })
}
