/** One consultation: the draft, who may speak until when, what was said and what is answered. */
import {
  BackLink,
  Button,
  ButtonGroup,
  Form,
  InsetText,
  Link,
  Split,
  SummaryList,
  WarningText,
  goTo,
  sendCitizenPage,
} from '#channels/components'
import {
  commentCounts,
  consultationPhase,
  consultationPosts,
  openConsultation,
  toldAnswer,
  type Consultation,
} from '#platform/catalogue'
import { countStates, namesOf, titlesOf } from '#platform/consultations'
import { formatInstant } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { Contents, Others, Sections } from './draft.tsx'
import { Results } from './results.tsx'
import {
  bothOf,
  consultationAt,
  consultationHref,
  sayPhase,
  type SignedInVisit,
  type Visit,
} from './visit.ts'
import { words } from './wording.ts'

export async function showConsultation(visit: Visit): Promise<FastifyReply> {
  const { speak, platform, language } = visit
  const consultation = await consultationAt(visit)
  const { terms, round } = consultation
  const now = platform.setting.now()
  const phase = consultationPhase(consultation, now)
  const counts = await commentCounts(platform.db, consultation.key)
  const answer = round && (await toldAnswer(platform.db, round))
  const states = await countStates(platform.db, consultation.key)
  const part = { visit, consultation, counts, answer }
  return sendCitizenPage(visit, {
    title: speak(consultation.name),
    section: 'services',
    before: <BackLink href="/consultations" />,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(consultation.name)}</h1>
        <InsetText>{sayPhase(consultation, now, speak, language)}</InsetText>
        {phase === 'overdue' && <WarningText>{speak(words.noAnswer)}</WarningText>}
        <p class="govuk-body-l">{speak(bothOf(terms.aboutEn, terms.aboutUr))}</p>
        {phase === 'open' && <Ways visit={visit} consultation={consultation} />}
        <Work visit={visit} consultation={consultation} states={states} />
        <Facts visit={visit} consultation={consultation} />
        <Contents visit={visit} consultation={consultation} />
        <Sections {...part} />
        <Questions visit={visit} consultation={consultation} />
        <Others {...part} />
        {round?.outcome && (
          <Results visit={visit} consultation={consultation} outcome={round.outcome} />
        )}
        <h2 class="govuk-heading-m">{speak(words.rules)}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {words.rulesAre.map((one) => (
            <li>{speak(one)}</li>
          ))}
        </ul>
        {round && <Files visit={visit} consultation={consultation} />}
      </Split>
    ),
  })
}

type Part = { readonly visit: Visit; readonly consultation: Consultation }

/** Signed in, or where it may be with a phone alone. */
function Ways({ visit: { speak, visitor }, consultation: { key, terms } }: Part) {
  const say = consultationHref(key, 'say')
  const byPhone = `/guest/phone?next=${encodeURIComponent(say)}`
  return (
    <ButtonGroup>
      <Button href={say}>{speak(words.say)}</Button>
      {!visitor.session && terms.assurance === 'basic' && (
        <Button variant="secondary" href={byPhone}>
          {speak(words.sayByPhone)}
        </Button>
      )}
      {visitor.session && <Link href={consultationHref(key, 'mine')}>{speak(words.mine)}</Link>}
    </ButtonGroup>
  )
}

function Facts({ visit: { speak, language }, consultation }: Part) {
  const { terms, rules, round } = consultation
  const place = speak(bothOf(terms.placeEn, terms.placeUr))
  const when = (at: string | Date) => formatInstant(new Date(at), language)
  const { said } = round?.outcome ?? {}
  return (
    <SummaryList
      rows={[
        {
          key: speak(words.who),
          value: speak(terms.place === '' ? words.anybody : words.residents, { place }),
        },
        { key: speak(words.how), value: speak(words.howLevels[terms.assurance]) },
        { key: speak(words.opens), value: when(terms.opensAt) },
        { key: speak(words.closes), value: when(terms.closesAt) },
        round && { key: speak(words.due), value: when(round.answerDueAt) },
        said && {
          key: speak(words.saidBy),
          value: speak(words.saidCounts, {
            verified: String(said.verified),
            phone: String(said.phone),
            organisation: String(said.organisation),
          }),
        },
        { key: speak(words.authority), value: speak(rules.authority) },
        { key: speak(words.law), value: speak(rules.law) },
        terms.papers.length === 0
          ? undefined
          : {
              key: speak(words.papers),
              value: terms.papers.map((paper) => (
                <Link href={paper.href}>{speak(namesOf(paper))}</Link>
              )),
            },
      ]}
    />
  )
}

/** Closed questions as they stand; what they came to follows once they are counted. */
function Questions({ visit: { speak }, consultation: { terms } }: Part) {
  const closed = terms.questions.filter(({ options }) => options)
  if (closed.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.questions)}</h2>
      {closed.map((question) => (
        <>
          <h3 class="govuk-heading-s" id={question.id}>
            {speak(titlesOf(question))}
          </h3>
          <ul class="govuk-list govuk-list--bullet">
            {question.options?.map((option) => (
              <li>{speak(namesOf(option))}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}

/** What an officer has to do here. */
function Work({
  visit,
  consultation,
  states,
}: Part & { readonly states: Awaited<ReturnType<typeof countStates>> }) {
  const { speak, visitor } = visit
  const actor = visitor.session?.actor
  if (actor?.kind !== 'officer') return null
  const { key, round } = consultation
  const holds = (duty: Parameters<typeof consultationPosts>[2]) =>
    consultationPosts(actor, consultation, duty).length > 0
  if (!round) {
    if (!holds('openedBy')) return null
    return (
      <Form action={consultationHref(key, 'open')} hidden={{ _csrf: visitor.csrfToken }}>
        <p class="govuk-body">{speak(words.openWhy)}</p>
        <Button preventDoubleClick>{speak(words.openIt)}</Button>
      </Form>
    )
  }
  const parts = [
    holds('screenedBy') && ('screen' as const),
    holds('head') && ('appeals' as const),
    holds('answeredBy') && round.outcome && !round.answeredAt && ('answer' as const),
  ].filter((one) => typeof one === 'string')
  if (parts.length === 0) return null
  const counts = { screen: states.waiting, appeals: states.appealed, answer: 0 }
  return (
    <InsetText>
      <h2 class="govuk-heading-s">{speak(words.work)}</h2>
      <ul class="govuk-list">
        {parts.map((part) => (
          <li>
            <Link href={consultationHref(key, part)}>
              {speak(words.workParts[part], { count: String(counts[part]) })}
            </Link>
          </li>
        ))}
      </ul>
    </InsetText>
  )
}

function Files({ visit: { speak }, consultation: { key, round } }: Part) {
  const { comments, results, whole } = words.filesAre
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.files)}</h2>
      <ul class="govuk-list">
        <li>
          {speak(comments)}: <Link href={consultationHref(key, 'comments.csv')}>CSV</Link>
          {' · '}
          <Link href={consultationHref(key, 'comments.ndjson')}>NDJSON</Link>
        </li>
        {round?.outcome && (
          <li>
            {speak(results)}: <Link href={consultationHref(key, 'results.csv')}>CSV</Link>
          </li>
        )}
        <li>
          {speak(whole)}: <Link href={consultationHref(key, 'whole.json')}>JSON</Link>
        </li>
      </ul>
    </>
  )
}

export async function openIt(visit: SignedInVisit): Promise<FastifyReply> {
  const { key } = await consultationAt(visit)
  await openConsultation(visit.platform, visit.session.actor, key)
  return goTo(visit, consultationHref(key))
}
