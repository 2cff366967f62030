/** One vote: what is voted on and how, where it stands, and once it is closed its result. */
import {
  BackLink,
  Button,
  Form,
  InsetText,
  Link,
  Money,
  Split,
  SummaryList,
  Table,
  goTo,
  sendCitizenPage,
} from '#channels/components'
import { openVote, openingPosts, phaseOf, type Vote } from '#platform/catalogue'
import { countBallots } from '#platform/ballots'
import { formatInstant, text } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { findAsked, ResultPart } from './result.tsx'
import { bothNames, sayPhase, voteAt, voteHref, type Visit } from './visit.ts'
import { voteWords as words } from './wording.ts'

export async function showVote(visit: Visit): Promise<FastifyReply> {
  const { speak, platform, language } = visit
  const vote = await voteAt(visit)
  const { terms, round } = vote
  const now = platform.setting.now()
  const phase = phaseOf(vote, now)
  const found = await findAsked(visit, vote)
  const taken = round ? await countBallots(platform.db, vote.key) : 0
  return sendCitizenPage(visit, {
    title: speak(vote.name),
    section: 'services',
    before: <BackLink href="/votes" />,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(vote.name)}</h1>
        <InsetText>{sayPhase(vote, now, speak, language)}</InsetText>
        <p class="govuk-body-l">{speak(text(terms.aboutEn, terms.aboutUr))}</p>
        {round?.outcome && (
          <ResultPart visit={visit} vote={vote} outcome={round.outcome} found={found} />
        )}
        {phase === 'open' && (
          <>
            <Button href={voteHref(vote.key, 'paper')}>{speak(words.start)}</Button>
            <p class="govuk-body">
              <Link href={voteHref(vote.key, 'ballot')}>{speak(words.havePaper)}</Link>
            </p>
          </>
        )}
        {phase === 'published' && <OpenPart visit={visit} vote={vote} />}
        <Facts visit={visit} vote={vote} taken={taken} />
        {!round?.outcome && <Projects visit={visit} vote={vote} />}
        <h2 class="govuk-heading-m">{speak(words.rule)}</h2>
        <p class="govuk-body">{speak(words.ruleIs)}</p>
        <p class="govuk-body">{speak(words.ruleFew, { min: String(terms.ballotsMin) })}</p>
        <h2 class="govuk-heading-m">{speak(words.secret)}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {words.secretIs.map((one) => (
            <li>{speak(one)}</li>
          ))}
        </ul>
      </Split>
    ),
  })
}

type Part = { readonly visit: Visit; readonly vote: Vote }

function Facts({ visit, vote, taken }: Part & { readonly taken: number }) {
  const { speak, language } = visit
  const { terms, rules, round } = vote
  const place = speak(text(terms.placeEn, terms.placeUr))
  const min = terms.ballotsMin
  const when = (at: string) => formatInstant(new Date(at), language)
  return (
    <SummaryList
      rows={[
        {
          key: speak(words.who),
          value: speak(words.whoIs, { place, age: String(terms.ageMin) }),
        },
        { key: speak(words.budget), value: <Money paisa={terms.budget} /> },
        { key: speak(words.choose), value: speak(words.upTo, { max: String(terms.choicesMax) }) },
        { key: speak(words.opens), value: when(terms.opensAt) },
        { key: speak(words.closes), value: when(terms.closesAt) },
        ...(round && !round.outcome
          ? [
              {
                key: speak(words.turnout),
                value: taken < min ? speak(words.fewer, { min: String(min) }) : String(taken),
              },
            ]
          : []),
        { key: speak(words.authority), value: speak(rules.authority) },
        { key: speak(words.law), value: speak(rules.law) },
      ]}
    />
  )
}

function Projects({ visit: { speak }, vote }: Part) {
  return (
    <Table
      caption={speak(words.projects)}
      captionSize="m"
      head={[{ text: speak(words.project) }, { text: speak(words.cost), format: 'numeric' }]}
      rows={vote.terms.projects.map((project) => [
        { text: speak(bothNames(project)) },
        { text: <Money paisa={project.cost} />, format: 'numeric' },
      ])}
    />
  )
}

/** For the second officer alone. */
function OpenPart({ visit, vote }: Part) {
  const { speak, visitor } = visit
  const actor = visitor.session?.actor
  if (!actor || openingPosts(actor, vote).length === 0) return null
  return (
    <Form action={voteHref(vote.key, 'open')} hidden={{ _csrf: visitor.csrfToken }}>
      <p class="govuk-body">{speak(words.openWhy)}</p>
      <Button preventDoubleClick>{speak(words.openIt)}</Button>
    </Form>
  )
}

export async function openIt(
  visit: Visit & { readonly session: NonNullable<Visit['visitor']['session']> },
): Promise<FastifyReply> {
  const { key } = await voteAt(visit)
  await openVote(visit.platform, visit.session.actor, key)
  return goTo(visit, voteHref(key))
}
