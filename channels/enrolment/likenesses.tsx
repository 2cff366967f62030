/** People whom the search found like a face: side by side with the one who gave it, one by one. */
import {
  BackLink,
  Button,
  ButtonGroup,
  fieldOf,
  Form,
  goTo,
  InsetText,
  SummaryList,
  tellProblem,
  Textarea,
} from '#channels/components'
import { enrolmentProblems, judgeLikeness, likenessesOf, type Hand } from '#platform/catalogue'
import type { Likeness, Likenesses, Platform } from '#platform/catalogue'
import { nameIn } from '#platform/identity'
import { formatInstant, type Problem, type Text } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { caseIn } from './case.tsx'
import { rowsOf } from './person.tsx'
import { SubjectList, type SubjectRow } from './subject-list.tsx'
import { atCentre, onForm, showPage, type CentreVisit } from './visit.tsx'
import { likenessWords as words, personWords } from './wording.ts'

const path = '/enrolment/cases/:reference/captures/:capture'

export function registerLikenesses(app: FastifyInstance, platform: Platform): void {
  app.get(
    path,
    atCentre(platform, (visit) => showLikenesses(visit)),
  )
  app.post(path, onForm(platform, judge, showLikenesses))
}

/** Whoever decides in this case. @throws enrolment-not-yours */
async function handIn(visit: CentreVisit): Promise<Hand> {
  const { view, deciding } = await caseIn(visit)
  if (!deciding) throw enrolmentProblems['enrolment-not-yours']()
  return { actor: visit.actor, post: deciding, case: view.case }
}

const captureIn = ({ params }: CentreVisit) => params['capture'] ?? ''

function placeOf({ params }: CentreVisit): string {
  return `/enrolment/cases/${params['reference']}/captures/${params['capture']}`
}

async function judge(visit: CentreVisit): Promise<FastifyReply> {
  const { platform, fields } = visit
  await judgeLikeness(platform, await handIn(visit), {
    captureId: captureIn(visit),
    candidateId: fieldOf(fields, 'candidate'),
    verdict: fieldOf(fields, 'verdict') === 'same' ? 'same' : 'another',
    reason: fieldOf(fields, 'reason'),
  })
  return goTo(visit, placeOf(visit))
}

async function showLikenesses(visit: CentreVisit, problem?: Problem): Promise<FastifyReply> {
  const { platform, params, speak } = visit
  const found = await likenessesOf(platform, await handIn(visit), captureIn(visit))
  const { likenesses, subject } = found
  const isDone = likenesses.every(({ candidate }) => candidate.verdict !== undefined)
  const title = speak(words.title)
  const taken = subject ? await rowsOf(visit, subject) : []
  const rows = await Promise.all(
    likenesses.map(async (one) => (one.subject ? rowsOf(visit, one.subject) : [])),
  )
  return showPage(visit, {
    title,
    problem,
    before: <BackLink href={`/enrolment/cases/${params['reference']}`} />,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.how)}</p>
        {likenesses.length === 0 && <InsetText>{speak(words.none)}</InsetText>}
        {likenesses.length > 0 && isDone && <InsetText>{speak(words.all)}</InsetText>}
        {likenesses.map((likeness, at) => (
          <One
            visit={visit}
            found={found}
            likeness={likeness}
            taken={taken}
            rows={rows[at] ?? []}
            problem={problem}
          />
        ))}
      </>
    ),
  })
}

type OneProps = {
  readonly visit: CentreVisit
  readonly found: Likenesses
  readonly likeness: Likeness
  readonly taken: readonly SubjectRow[]
  readonly rows: readonly SubjectRow[]
  readonly problem: Problem | undefined
}

/** Faces nearer than this are hardly told apart by anybody. */
const veryAlikeMin = 0.6

function One({ visit, found, likeness, taken, rows, problem }: OneProps) {
  const { speak, language } = visit
  const { candidate, subject } = likeness
  const near = speak(candidate.score >= veryAlikeMin ? words.veryAlike : words.alike)
  const named = (who: Parameters<typeof nameIn>[0] | undefined, other: Text) => ({
    key: speak(personWords.name),
    value: <bdi>{who ? nameIn(who, language) : speak(other)}</bdi>,
  })
  return (
    <section class="daftar-pair">
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half">
          <SubjectList
            visit={visit}
            title={speak(words.taken)}
            rows={[named(found.subject, personWords.unknown), ...taken]}
          />
        </div>
        <div class="govuk-grid-column-one-half">
          <SubjectList
            visit={visit}
            title={speak(words.found, { likeness: near })}
            rows={
              subject ? [named(subject, words.erased), ...rows] : [named(subject, words.erased)]
            }
          />
        </div>
      </div>
      <Verdict visit={visit} found={found} likeness={likeness} problem={problem} />
    </section>
  )
}

function Verdict(props: Pick<OneProps, 'visit' | 'found' | 'likeness' | 'problem'>) {
  const { visit, found, likeness, problem } = props
  const { speak, language, visitor, fields } = visit
  const { candidate, reason } = likeness
  const { personId, verdict, judgedAt } = candidate
  if (verdict !== undefined) {
    return (
      <SummaryList
        rows={[
          { key: speak(words.judged), value: speak(words[verdict]) },
          { key: speak(words.reason), value: <bdi>{reason ?? ''}</bdi> },
          judgedAt && { key: '', value: formatInstant(judgedAt, language) },
        ]}
      />
    )
  }
  if (!found.mayJudge) return <p class="govuk-body">{speak(words.own)}</p>
  const isPressed = fieldOf(fields, 'candidate') === personId
  const id = isPressed ? 'reason' : `reason-${personId}`
  return (
    <Form
      action={placeOf(visit)}
      hidden={{ _csrf: visitor.csrfToken, candidate: personId }}
      label={speak(words.judged)}
    >
      <Textarea
        id={id}
        name="reason"
        label={speak(words.reason)}
        error={isPressed && problem ? tellProblem(problem, language) : undefined}
        value={isPressed ? fieldOf(fields, 'reason') : ''}
        rows={2}
        dir="auto"
      />
      <ButtonGroup>
        <Button name="verdict" value="another">
          {speak(words.another)}
        </Button>
        <Button name="verdict" value="same" variant="warning">
          {speak(words.same)}
        </Button>
      </ButtonGroup>
    </Form>
  )
}
