/** What a case costs: how the amount came about, and whether it has been paid. */
import { ExplainedAmount, Money, Reference, Table, WarningText } from '#channels/components'
import type { Amount as Explained, CaseView } from '#platform/catalogue'
import { civilDateOf, formatDate, type Text } from '#platform/kernel'
import { chargeStateAt, formatPsid, type Charge } from '#platform/payments'
import type { OfficerVisit } from './visit.tsx'
import { caseWords as words } from './wording.ts'

type AmountProps = {
  readonly visit: OfficerVisit
  readonly amount: Explained
  readonly title?: Text
}

export function Amount({ visit, amount, title = words.cost }: AmountProps) {
  const { speak, language } = visit
  return (
    <>
      {amount.notices.map((notice) => (
        <WarningText>{speak(notice)}</WarningText>
      ))}
      <ExplainedAmount amount={amount} language={language} title={speak(title)} />
    </>
  )
}

/** Everything that was ever asked for the case, oldest first: the duty, then what came on top. */
export function Payment({ visit, view }: { visit: OfficerVisit; view: CaseView }) {
  const { speak, language } = visit
  if (view.charges.length === 0) return null
  return (
    <Table
      stacked
      caption={speak(words.payment)}
      captionSize="m"
      head={[words.askedOn, words.psid, words.amount, words.standing].map((name) => ({
        text: speak(name),
      }))}
      rows={view.charges.map((charge) => [
        { text: <bdi>{formatDate(civilDateOf(charge.createdAt), language)}</bdi> },
        { text: <Reference value={formatPsid(charge.psid)} /> },
        { text: <Money paisa={charge.paidBy?.amountPaisa ?? charge.amountPaisa} strong /> },
        { text: standingOf(visit, charge) },
      ])}
    />
  )
}

function standingOf({ speak, language, platform }: OfficerVisit, charge: Charge): string {
  const { paidBy, expiresAt } = charge
  if (paidBy) {
    const date = formatDate(paidBy.date, language)
    return speak(words.paidOn, { date, auth: paidBy.authId })
  }
  const state = chargeStateAt(charge, platform.setting.now())
  return speak(words.charge[state], { date: formatDate(civilDateOf(expiresAt), language) })
}
