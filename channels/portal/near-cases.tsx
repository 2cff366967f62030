/** Before a case is handed in: public ones about the same thing, to join rather than to repeat. */
import { InsetText, Isolate, Link, Reference } from '#channels/components'
import { findNearCases, publicNames } from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import { answersOnPath } from '#platform/forms'
import { formatDate, text, type Text } from '#platform/kernel'
import type { PublicCase } from '#platform/publication'
import type { DraftVisit } from './draft.ts'

const words = {
  title: text('Others have reported this', 'دوسرے لوگ یہ پہلے بتا چکے ہیں'),
  why: text(
    'These cases are about the same thing nearby and are not solved yet. If yours is one of them, add your voice there instead: it counts, and you hear what becomes of it.',
    'یہ معاملے اسی بارے میں اور اسی جگہ کے قریب ہیں اور ابھی حل نہیں ہوئے۔ اگر آپ کی بات انہی میں سے ہے تو وہاں اپنی آواز شامل کریں: وہ گنی جاتی ہے اور آپ کو خبر ملتی رہتی ہے۔',
  ),
  since: text('since {day}', '{day} سے'),
  voices: text('Voices', 'آوازیں'),
}

export type Near = PublicCase & { readonly placeName: Text | undefined }

export async function nearCases(visit: DraftVisit): Promise<readonly Near[]> {
  const { platform, draft, service } = visit
  const { jurisdiction } = draft
  const given = answersOnPath(service.form, draft.answers)
  const kept = Object.entries(given).filter(([, value]) => value !== null)
  const answers = Object.fromEntries(kept)
  const found = await findNearCases(platform.db, service, { jurisdiction, answers })
  if (found.length === 0) return []
  const { places } = await publicNames(platform.lists, service, jurisdiction)
  return found.map((one) => ({ ...one, placeName: places.get(one.place ?? '') }))
}

type NearCasesProps = { readonly visit: DraftVisit; readonly near: readonly Near[] }

export function NearCases({ visit: { speak, language }, near }: NearCasesProps) {
  return (
    <InsetText>
      <h2 class="govuk-heading-s">{speak(words.title)}</h2>
      <p class="govuk-body">{speak(words.why)}</p>
      <ul class="govuk-list">
        {near.map((one) => (
          <li>
            <Link href={`/public/${formatReference(one)}`}>
              <Reference value={formatReference(one)} />
            </Link>{' '}
            {one.placeName && <bdi>{speak(one.placeName)}</bdi>}{' '}
            {speak(words.since, { day: formatDate(one.openedOn, language) })}
            {' · '}
            {speak(words.voices)}: <Isolate>{one.voices}</Isolate>
          </li>
        ))}
      </ul>
    </InsetText>
  )
}
