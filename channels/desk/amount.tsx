/** What a case costs: how the amount came about, and whether it has been paid. */
import { Money, Reference, Steps, SummaryList, WarningText } from '#channels/components'
import type { Amount as Explained, CaseView } from '#platform/catalogue'
import { fill, formatDate, type Text } from '#platform/kernel'
import { formatPsid } from '#platform/payments'
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

/** The latest charge of the case. */
export function Payment({ visit, view }: { visit: OfficerVisit; view: CaseView }) {
  const { speak, language } = visit
  const charge = view.charges.at(-1)
  if (!charge) return null
  const { paidBy } = charge
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.payment)}</h2>
      <SummaryList
        rows={[
          { key: speak(words.psid), value: <Reference value={formatPsid(charge.psid)} /> },
          {
            key: <Money paisa={charge.amountPaisa} strong />,
            value: paidBy
              ? speak(words.paidOn, {
                  date: formatDate(paidBy.date, language),
                  auth: paidBy.authId,
                })
              : speak(words.notPaid),
          },
        ]}
      />
    </>
  )
}
