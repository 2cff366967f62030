/** What an open break-glass shows, to who asked for it and to nobody else. */
import { AnswersList, BackLink, InsetText, Link, Name, SummaryList } from '#channels/components'
import { lookThroughGlass, type Platform } from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import { nameIn } from '#platform/identity'
import { formatCnic, formatPhone } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { forOfficer, showPage, type OfficerVisit } from './visit.tsx'
import { glassWords as words } from './wording.ts'

export function registerGlassView(app: FastifyInstance, platform: Platform): void {
  app.get('/offices/break-glass/:id', forOfficer(platform, showSeen))
}

async function showSeen(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, params, actor, speak, language } = visit
  const seen = await lookThroughGlass(platform, actor, params['id'] ?? '')
  const lists = 'case' in seen ? await listsOf(platform, seen.case) : {}
  return showPage(visit, {
    title: speak(words.title),
    before: <BackLink href="/offices/break-glass" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <InsetText>{speak(words.seen)}</InsetText>
        {'case' in seen ? (
          <AnswersList view={seen.case} language={language} lists={lists} masked={false} />
        ) : (
          <SeenPerson visit={visit} seen={seen} />
        )}
      </>
    ),
  })
}

type SeenCase = Extract<Awaited<ReturnType<typeof lookThroughGlass>>, { case: unknown }>['case']

const listsOf = ({ lists }: Platform, { service, case: kase, answers }: SeenCase) =>
  lists.of(service, kase.jurisdiction, answers)

type SeenProps = {
  readonly visit: OfficerVisit
  readonly seen: Extract<Awaited<ReturnType<typeof lookThroughGlass>>, { person: unknown }>
}

/** Who somebody is, and which cases he has: never what stands in them. */
export function SeenPerson({ visit: { speak, language }, seen: { person, cases } }: SeenProps) {
  return (
    <SummaryList
      rows={[
        { key: speak(words.name), value: <Name>{nameIn(person, language)}</Name> },
        ...(person.guest
          ? []
          : [
              { key: speak(words.cnic), value: <bdi>{formatCnic(person.cnic)}</bdi> },
              { key: speak(words.phone), value: <bdi>{formatPhone(person.phone)}</bdi> },
            ]),
        {
          key: speak(words.cases),
          value: (
            <>
              {cases.length === 0 && speak(words.noCases)}
              {cases.map((kase) => (
                <p class="govuk-body">
                  <Link href={`/track?reference=${formatReference(kase)}`}>
                    <bdi>{formatReference(kase)}</bdi>
                  </Link>
                </p>
              ))}
            </>
          ),
        },
      ]}
    />
  )
}
