/** What somebody takes part in beside his own cases, with the way to each. */
import { BackLink, forSignedIn, Link, Reference, Split, type Content } from '#channels/components'
import {
  consultationPath,
  findTakingPart,
  type PartInCase,
  type Platform,
} from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import type { Text } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { showAccountPage, type SignedInVisit } from '../visit.tsx'
import { partWords as words } from './wording.ts'

export function registerPart(app: FastifyInstance, platform: Platform): void {
  app.get('/account/part', forSignedIn(platform, showPart))
}

async function showPart(visit: SignedInVisit): Promise<FastifyReply> {
  const { speak, platform, session } = visit
  const { cases, opinions, votes } = await findTakingPart(platform, session.person.id)
  const named = (href: string, name: Text) => <Link href={href}>{speak(name)}</Link>
  const title = speak(words.title)
  return showAccountPage(visit, {
    title,
    before: <BackLink href="/account" />,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        <h2 class="govuk-heading-m">{speak(words.cases)}</h2>
        <p class="govuk-hint">{speak(words.voices)}</p>
        <Lines visit={visit} lines={cases.map((one) => caseLine(visit, one))} />
        <h2 class="govuk-heading-m">{speak(words.opinions)}</h2>
        <Lines
          visit={visit}
          lines={opinions.map(({ key, name }) => named(`${consultationPath(key)}/mine`, name))}
        />
        <h2 class="govuk-heading-m">{speak(words.votes)}</h2>
        <p class="govuk-hint">{speak(words.votesAre)}</p>
        <Lines visit={visit} lines={votes.map(({ key, name }) => named(`/votes/${key}`, name))} />
      </Split>
    ),
  })
}

function caseLine({ speak, language }: SignedInVisit, one: PartInCase): Content {
  const reference = formatReference(one.key)
  const parts = [
    ...(one.hasVoice ? [speak(words.hasVoice)] : []),
    ...(one.follows ? [speak(words.follows)] : []),
  ]
  return (
    <>
      <Link href={`/public/${reference}`}>{speak(one.topic)}</Link> <Reference value={reference} />
      <br />
      {speak(one.stage)} – {parts.join(language === 'ur' ? '، ' : ', ')}
    </>
  )
}

type LinesProps = { readonly visit: SignedInVisit; readonly lines: readonly Content[] }

function Lines({ visit: { speak }, lines }: LinesProps) {
  if (lines.length === 0) return <p class="govuk-body">{speak(words.none)}</p>
  return (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}
