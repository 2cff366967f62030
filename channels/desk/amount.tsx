/** What a case costs: how the amount came about, and whether it has been paid. */
import { Money, Reference, Steps, Table, WarningText } from '#channels/components'
import type { Amount as Explained, CaseView } from '#platform/catalogue'
import { civilDateOf, fill, formatDate, type Text } from '#platform/kernel'
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
      <Steps
        title={speak(title)}
        total={amount.amount}
        steps={amount.steps.map((step) => ({
          text: fill(step.label, language, { ...step.values }),
          paisa: step.amount,
          basis: <Basis visit={visit} step={step} />,
        }))}
      />
    </>
  )
}

type Step = Explained['steps'][number]

function Basis({ visit, step }: { readonly visit: OfficerVisit; readonly step: Step }) {
  const { speak, language } = visit
  const { article, authority, from } = step
  const since = from && speak(words.inForce, { date: formatDate(from, language) })
  const parts = [article?.[language], authority?.[language], since].filter(Boolean)
  return (
    <>
      {parts.map((part, index) => (
        <>
          {index > 0 && ' · '}
          <bdi>{part}</bdi>
        </>
      ))}
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
