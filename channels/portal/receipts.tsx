/** The receipts of a case's payments, as its page lists them. */
import { Link, Money } from '#channels/components'
import type { CaseView } from '#platform/catalogue'
import { formatDate } from '#platform/kernel'
import { caseWords as words } from './case-wording.ts'
import type { SignedInVisit } from './visit.tsx'

/** A line for each payment of the case, the last one first. */
export function Receipts({ visit, view }: { visit: SignedInVisit; view: CaseView }) {
  const { speak, language } = visit
  const paid = view.charges.filter(({ paidBy }) => paidBy !== undefined)
  if (paid.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.receipts)}</h2>
      <ul class="govuk-list">
        {paid.toReversed().map(({ psid, paidBy }) => (
          <li>
            <Link href={receiptPath(`/cases/${view.reference}`, psid)}>{speak(words.receipt)}</Link>
            {': '}
            <Money paisa={paidBy?.amountPaisa ?? 0} />
            {', '}
            <bdi>{formatDate(paidBy?.date ?? '', language)}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}

export function receiptPath(under: string, psid: string): string {
  return `${under}/receipts/${psid}.pdf`
}
