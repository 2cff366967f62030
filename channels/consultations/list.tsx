/** Every consultation, the one that closes last first. */
import { Cards, Link, Split, sendCitizenPage } from '#channels/components'
import { listConsultations } from '#platform/catalogue'
import type { FastifyReply } from 'fastify'
import { consultationHref, sayPhase, type Visit } from './visit.ts'
import { words } from './wording.ts'

export async function showConsultations(visit: Visit): Promise<FastifyReply> {
  const { speak, platform, language } = visit
  const all = await listConsultations(platform.db, platform.setting)
  const now = platform.setting.now()
  const hasVotes = [...platform.setting.registers.values()].some(({ ballot }) => ballot)
  return sendCitizenPage(visit, {
    title: speak(words.title),
    section: 'services',
    body: (
      <>
        <Split>
          <h1 class="govuk-heading-l">{speak(words.title)}</h1>
          <p class="govuk-body-l">{speak(words.lead)}</p>
          {all.length === 0 && <p class="govuk-body">{speak(words.none)}</p>}
        </Split>
        <Cards
          cards={all.map((one) => ({
            title: speak(one.name),
            href: consultationHref(one.key),
            text: speak(one.rules.title),
            note: sayPhase(one, now, speak, language),
          }))}
        />
        <p class="govuk-body">
          {hasVotes && (
            <>
              <Link href="/votes">{speak(words.votes)}</Link>
              {' · '}
            </>
          )}
          <Link href={`/consultations/feed.atom?language=${language}`}>{speak(words.feed)}</Link>
        </p>
      </>
    ),
  })
}
