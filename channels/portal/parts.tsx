/** The parts in which a case is paid: each with its number, its days and how it stands. */
import { Money, Reference, Table } from '#channels/components'
import { partsOf, type CaseView } from '#platform/catalogue'
import { civilDateOf, formatDate } from '#platform/kernel'
import {
  amountDueOn,
  chargeStateAt,
  chargeStateNames,
  formatPsid,
  type Charge,
} from '#platform/payments'
import { caseWords as words } from './case-wording.ts'
import type { SignedInVisit } from './visit.tsx'

type PartsProps = { readonly visit: SignedInVisit; readonly view: CaseView }

export function PartsTable({ visit, view }: PartsProps) {
  const parts = partsOf(view.case)
  if (!parts) return null
  const { speak, language } = visit
  const own = new Set(parts.each.map(({ psid }) => psid))
  const charges = view.charges.filter(({ psid }) => own.has(psid))
  return (
    <>
      <Table
        stacked
        caption={speak(words.parts)}
        captionSize="m"
        head={[
          words.part,
          words.psid,
          words.amount,
          words.dueOn,
          words.takenUntil,
          words.standing,
        ].map((name) => ({ text: speak(name) }))}
        rows={charges.map((charge, i) => [
          { text: <bdi>{i + 1}</bdi> },
          { text: <Reference value={formatPsid(charge.psid)} /> },
          { text: <Money paisa={amountOf(visit, charge)} /> },
          { text: <bdi>{formatDate(charge.dueDate, language)}</bdi> },
          { text: <bdi>{formatDate(civilDateOf(charge.expiresAt), language)}</bdi> },
          { text: speak(chargeStateNames[chargeStateAt(charge, visit.platform.setting.now())]) },
        ])}
      />
      <p class="govuk-hint">{speak(words.partsHow)}</p>
    </>
  )
}

/** What was paid, or what is due today. */
function amountOf({ platform }: SignedInVisit, charge: Charge) {
  return charge.paidBy?.amountPaisa ?? amountDueOn(charge, civilDateOf(platform.setting.now()))
}
