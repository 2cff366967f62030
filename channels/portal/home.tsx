/** The first page: what this place is, and every way in from it. */
import { Button, Cards, Form, Hero, Link, Split, type Card, type Speak } from '#channels/components'
import { publicServices, type Platform, type Service } from '#platform/catalogue'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { DemoPersons } from './demo-persons.tsx'
import { homeWords as words } from './home-wording.ts'
import { ReferenceField } from './reference-field.tsx'
import { forAnybody } from './signed-in.tsx'
import { showPage, type Visit } from './visit.tsx'

export function registerHome(app: FastifyInstance, platform: Platform): void {
  app.get('/', forAnybody(platform, showHome))
}

/** The services that a citizen can use here. */
export function portalServices({ setting }: Platform): readonly Service[] {
  return [...setting.services.values()].filter(({ channels }) => channels.includes('portal'))
}

function showHome(visit: Visit): FastifyReply {
  const { speak, platform, visitor } = visit
  const cards = portalServices(platform).map(
    ({ id, wording, competentAuthority }): Card => ({
      title: speak(wording.name),
      href: `/services/${id}`,
      text: speak(wording.summary),
      note: speak(competentAuthority),
    }),
  )
  const registers = [...platform.setting.registers.values()]
  const hasVotes = registers.some(({ ballot }) => ballot)
  const isHeard = registers.some(({ consultation }) => consultation)
  // One card for both: each page leads to the other.
  if (hasVotes || isHeard) {
    const href = isHeard ? '/consultations' : '/votes'
    cards.push({ title: speak(words.say), href, text: speak(words.sayIs) })
  }
  if (publicServices(platform.setting).length > 0) {
    const { publicCases, publicCasesAre } = words
    cards.push({ title: speak(publicCases), href: '/public', text: speak(publicCasesAre) })
  }
  return showPage(visit, {
    title: speak(words.title),
    description: speak(words.what),
    section: 'services',
    isRest: true,
    withoutScript: true,
    body: (
      <>
        <Hero title={speak(words.hero)}>
          <p class="govuk-body">{speak(words.what)}</p>
        </Hero>
        <h2 class="govuk-heading-m">{speak(words.services)}</h2>
        <Cards cards={cards} headingLevel={3} />
        {platform.demo && !visitor.session && (
          <DemoPersons visit={visit} way={{ next: '/', kept: '' }} few />
        )}
        <Split side={<VerifyBox speak={speak} />}>
          <h2 class="govuk-heading-m">{speak(words.trackTitle)}</h2>
          <TrackForm speak={speak} />
        </Split>
        <h2 class="govuk-heading-m">{speak(words.proofTitle)}</h2>
        <ol class="govuk-list govuk-list--number">
          {words.proofs.map((proof) => (
            <li>{speak(proof)}</li>
          ))}
        </ol>
      </>
    ),
  })
}

function TrackForm({ speak }: { readonly speak: Speak }) {
  return (
    <Form action="/track" method="get">
      <ReferenceField speak={speak} width={20} />
      <Button variant="secondary">{speak(words.track)}</Button>
    </Form>
  )
}

function VerifyBox({ speak }: { readonly speak: Speak }) {
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.verifyTitle)}</h2>
      <p class="govuk-body">{speak(words.verifyText)}</p>
      <p class="govuk-body">
        <Link href="/verify">{speak(words.verifyLink)}</Link>
      </p>
    </>
  )
}
