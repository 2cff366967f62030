/** What the bank returned: each a task for an officer, with its reason and its deadline. */
import { Button, Form, Input, Isolate, Money, SummaryList } from '#channels/components'
import { formatReference } from '#platform/cases'
import { deadlineAfterWorkingDays, formatInstant } from '#platform/kernel'
import { partName, type Payout } from '#platform/payments'
import { refundWords as words } from './refund-wording.ts'
import type { OfficerVisit } from './visit.tsx'

/** A rule of the house, no law: somebody waits for the money. */
const workingDays = 3

type ReturnedProps = { readonly visit: OfficerVisit; readonly returned: readonly Payout[] }

export function Returned({ visit, returned }: ReturnedProps) {
  const { speak } = visit
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.returned)}</h2>
      <p class="govuk-body">{speak(words.returnedHow)}</p>
      {returned.map((payout) => (
        <Task visit={visit} payout={payout} />
      ))}
    </>
  )
}

function Task({ visit, payout }: { readonly visit: OfficerVisit; readonly payout: Payout }) {
  const { speak, language, visitor, platform } = visit
  const { endToEndId, part, reason = '' } = payout
  const { jurisdiction, caseId: id } = part
  const calendar = platform.setting.jurisdictions.get(jurisdiction)?.calendar
  const reference = formatReference({ jurisdiction, id })
  return (
    <>
      <SummaryList
        rows={[
          { key: speak(words.caseReference), value: <Isolate>{reference}</Isolate> },
          { key: speak(words.amount), value: <Money paisa={part.amountPaisa} strong /> },
          { key: speak(words.bank), value: <Isolate>{part.bank}</Isolate> },
          { key: speak(words.reason), value: <bdi>{reason}</bdi> },
          ...(calendar
            ? [
                {
                  key: speak(words.dealBy),
                  value: formatInstant(
                    deadlineAfterWorkingDays(part.changedAt, workingDays, calendar),
                    language,
                  ),
                },
              ]
            : []),
        ]}
      />
      <Form
        action="/desk/refunds/returned"
        hidden={{ _csrf: visitor.csrfToken, part: partName(part) }}
        label={`${speak(words.readmit)} ${reference}`}
      >
        <Input
          name="note"
          id={`note-${endToEndId}`}
          label={speak(words.note)}
          hint={speak(words.noteHint)}
        />
        <Button variant="secondary">{speak(words.readmit)}</Button>
      </Form>
    </>
  )
}
