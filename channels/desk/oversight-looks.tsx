/** What officers of these places opened outside a case, of their own family, or very often. */
import { Table } from '#channels/components'
import { oversightPosts } from '#platform/catalogue'
import type { Span } from '#platform/analytics'
import { readSignals, ruleOf, type ReadSignal } from '#platform/consent'
import type { PlaceNames } from './oversight-span.ts'
import { looksWords as words } from './oversight-wording.ts'
import type { OfficerVisit } from './visit.tsx'

/** Provincial posts read in the name of the province, which no district's figures name. */
export function looksIn({ platform, actor }: OfficerVisit, span: Span): Promise<ReadSignal[]> {
  const own = oversightPosts(actor).map(({ jurisdiction }) => jurisdiction)
  const jurisdictions = [...new Set([...span.jurisdictions, ...own])]
  return readSignals(platform.db, { ...span, jurisdictions })
}

type LooksProps = {
  readonly visit: OfficerVisit
  readonly looks: readonly ReadSignal[]
  readonly names: PlaceNames
}

export function Looks({ visit: { speak }, looks, names }: LooksProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.title)}</h2>
      <p class="govuk-body">{speak(looks.length > 0 ? words.how : words.none)}</p>
      {looks.length > 0 && (
        <Table
          stacked
          caption={speak(words.title)}
          captionClasses="govuk-visually-hidden"
          head={[words.post, words.what, words.persons].map((one) => ({ text: speak(one) }))}
          rows={looks.map(({ kind, jurisdiction, postId, purpose, reason, persons }) => [
            { text: names.post(jurisdiction, postId) },
            {
              text: (
                <>
                  {speak(words[kind])}
                  {purpose && (
                    <>
                      <br />
                      <span class="govuk-hint">{speak(ruleOf(purpose).words)}</span>
                    </>
                  )}
                  {reason !== null && (
                    <>
                      <br />
                      <bdi>{reason}</bdi>
                    </>
                  )}
                </>
              ),
            },
            { text: <bdi>{String(persons)}</bdi> },
          ])}
        />
      )}
    </>
  )
}
