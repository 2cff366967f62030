/** How a finished case went: asked of whoever applied, and shown to nobody else. */
import {
  BackLink,
  Button,
  ErrorSummary,
  fieldOf,
  Form,
  goTo,
  InsetText,
  Link,
  Radios,
  Split,
  tellProblem,
} from '#channels/components'
import {
  isRatable,
  nameOfCase,
  ownRating,
  rateCase,
  ratingDays,
  type CaseView,
  type Platform,
} from '#platform/catalogue'
import { formatReference, readReference } from '#platform/cases'
import { asRefusal, civilDateOf, dayMs, formatDate, type Problem } from '#platform/kernel'
import { reasonWords, scores, scoreWords } from '#platform/ratings'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { ratingWords as words } from './rating-wording.ts'
import { forSignedIn } from './signed-in.tsx'
import { showPage, type SignedInVisit } from './visit.tsx'

export function registerRate(app: FastifyInstance, platform: Platform): void {
  app.get(
    '/rate/:reference',
    forSignedIn(platform, async (visit) => showRate(visit)),
  )
  app.post('/rate/:reference', forSignedIn(platform, rate))
}

async function rate(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, params, fields } = visit
  const key = readReference(params['reference'])
  const said = { score: fieldOf(fields, 'score'), reason: fieldOf(fields, 'reason') }
  try {
    await rateCase(platform, session.actor, key, said)
  } catch (thrown) {
    const refusal = asRefusal(thrown)
    if (refusal.status !== 422) throw refusal
    return showRate(visit, refusal)
  }
  return goTo(visit, `/rate/${formatReference(key)}?kept=yes`)
}

async function showRate(visit: SignedInVisit, refusal?: Problem): Promise<FastifyReply> {
  const { platform, session, params, query, speak, language, visitor } = visit
  const key = readReference(params['reference'])
  const { case: kase, service, said } = await ownRating(platform, session.actor, key)
  const reference = formatReference(kase)
  const until = civilDateOf(new Date(kase.updatedAt.getTime() + ratingDays * dayMs))
  const isKept = said !== undefined && fieldOf(query, 'kept') === 'yes'
  return showPage(visit, {
    title: speak(words.title),
    section: 'cases',
    status: refusal?.status ?? 200,
    hasErrors: refusal !== undefined,
    before: <BackLink href={`/cases/${reference}`} />,
    body: (
      <Split>
        {refusal && (
          <ErrorSummary errors={[{ text: tellProblem(refusal, language), href: '#score' }]} />
        )}
        <span class="govuk-caption-l">{speak(nameOfCase(service, kase))}</span>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        {isKept && <InsetText>{speak(words.thanks)}</InsetText>}
        <p class="govuk-body">{speak(words.why)}</p>
        <Form action={`/rate/${reference}`} hidden={{ _csrf: visitor.csrfToken }}>
          <Radios
            name="score"
            legend={speak(words.score)}
            legendSize="s"
            value={said?.score}
            error={refusal && refusal.title(language)}
            items={scores.toReversed().map((value) => ({ value, text: speak(scoreWords[value]) }))}
          />
          <Radios
            name="reason"
            legend={speak(words.reason)}
            legendSize="s"
            value={said?.reason ?? ''}
            small
            items={[
              ...Object.entries(reasonWords).map(([value, text]) => ({ value, text: speak(text) })),
              { value: '', text: speak(words.noReason) },
            ]}
          />
          <Button preventDoubleClick>{speak(said ? words.change : words.send)}</Button>
        </Form>
        <p class="govuk-body-s">{speak(words.until, { date: formatDate(until, language) })}</p>
        <p class="govuk-body">
          <Link href={`/cases/${reference}`}>{speak(words.back)}</Link>
        </p>
      </Split>
    ),
  })
}

type LinkProps = { readonly visit: SignedInVisit; readonly view: CaseView }

/** On the page of a case that has come to an end, for its applicant himself. */
export function RateLink({ visit, view }: LinkProps) {
  const { platform, session, speak } = visit
  const { actor } = session
  const isOwn = 'personId' in actor && view.case.applicantId === actor.personId
  if (!isOwn || !isRatable(view.service, view.case, platform.setting.now())) return null
  return (
    <p class="govuk-body">
      <Link href={`/rate/${view.reference}`}>{speak(words.link)}</Link>
    </p>
  )
}
