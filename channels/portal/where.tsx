/** Where the offices are that people come to, and when they are open. */
import { InsetText, OfficePlace, Split } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { listOffices, type Office } from '#platform/identity'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { officeAnchor, servicesByOffice } from './service-offices.ts'
import { forAnybody } from './signed-in.tsx'
import { showPage, type Visit } from './visit.tsx'
import { whereWords as words } from './where-wording.ts'

export const wherePath = '/where'

export function registerWhere(app: FastifyInstance, platform: Platform): void {
  app.get(wherePath, forAnybody(platform, showWhere))
}

async function showWhere(visit: Visit): Promise<FastifyReply> {
  const { speak, platform } = visit
  const offices = (await listOffices(platform.db)).filter(({ address }) => address !== undefined)
  const services = await servicesByOffice(platform)
  const namesAt = (anchor: string) => services.get(anchor)?.map(({ wording }) => wording.name)
  const places = [...new Set(offices.map(({ jurisdiction }) => jurisdiction))]
  return showPage(visit, {
    title: speak(words.title),
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        {platform.demo && <InsetText>{speak(words.invented)}</InsetText>}
        {places.length === 0 && <InsetText>{speak(words.none)}</InsetText>}
        {places.map((place) => (
          <section>
            <h2 class="govuk-heading-m">
              {speak(platform.setting.jurisdictions.get(place)?.name ?? words.province)}
            </h2>
            {offices
              .filter(({ jurisdiction }) => jurisdiction === place)
              .map((office) => (
                <OfficePlace
                  office={office}
                  speak={speak}
                  id={officeAnchor(office)}
                  services={namesAt(officeAnchor(office)) ?? []}
                />
              ))}
          </section>
        ))}
      </Split>
    ),
  })
}

type WhereToComeProps = { readonly visit: Visit; readonly offices: readonly Office[] }

/** Beside a word that somebody is expected: which offices are meant. */
export function WhereToCome({ visit: { speak }, offices }: WhereToComeProps) {
  if (offices.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.come)}</h2>
      {offices.map((office) => (
        <OfficePlace office={office} speak={speak} />
      ))}
    </>
  )
}
