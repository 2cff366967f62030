/** Every vote, the one that closes last first. */
import { Cards, Split, sendCitizenPage } from '#channels/components'
import { listVotes } from '#platform/catalogue'
import type { FastifyReply } from 'fastify'
import { sayPhase, voteHref, type Visit } from './visit.ts'
import { voteWords as words } from './wording.ts'

export async function showVotes(visit: Visit): Promise<FastifyReply> {
  const { speak, platform, language } = visit
  const votes = await listVotes(platform.db, platform.setting)
  const now = platform.setting.now()
  return sendCitizenPage(visit, {
    title: speak(words.title),
    section: 'services',
    body: (
      <>
        <Split>
          <h1 class="govuk-heading-l">{speak(words.title)}</h1>
          <p class="govuk-body-l">{speak(words.lead)}</p>
          {votes.length === 0 && <p class="govuk-body">{speak(words.none)}</p>}
        </Split>
        <Cards
          cards={votes.map((vote) => ({
            title: speak(vote.name),
            href: voteHref(vote.key),
            text: speak(vote.rules.title),
            note: sayPhase(vote, now, speak, language),
          }))}
        />
      </>
    ),
  })
}
