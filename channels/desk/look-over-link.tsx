/** From a case to what everybody sees of it. */
import { Link } from '#channels/components'
import type { CaseView } from '#platform/catalogue'
import { lookOverWords as words } from './look-over-wording.ts'
import type { OfficerVisit } from './visit.tsx'

type Props = { readonly visit: OfficerVisit; readonly view: CaseView }

/** Nothing where nothing of the case is public. */
export function WhatIsPublic({ visit: { speak }, view }: Props) {
  const { publication } = view.service
  if (!publication?.releasedBy || !publication.isPublic(view.answers as never)) return null
  return (
    <p class="govuk-body">
      <Link href={`/desk/public/${view.reference}`}>{speak(words.title)}</Link>
    </p>
  )
}
