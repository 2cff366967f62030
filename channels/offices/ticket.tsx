/** The ticket of a new officer: shown once, to who hands it over. */
import { NotificationBanner, Reference } from '#channels/components'
import type { OfficerVisit } from './visit.tsx'
import { ticketWords as words } from './wording.ts'

type TicketProps = { readonly visit: OfficerVisit; readonly ticket: string }

export function Ticket({ visit: { speak }, ticket }: TicketProps) {
  return (
    <NotificationBanner type="success">
      <p class="govuk-notification-banner__heading">{speak(words.title)}</p>
      <p class="govuk-body">
        <Reference value={ticket} large />
      </p>
      <p class="govuk-body">{speak(words.handOver)}</p>
    </NotificationBanner>
  )
}
