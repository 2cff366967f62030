/** `/verify/person`: an officer asks whoever stands before him, by wallet, and reads yes or no. */
import {
  BackLink,
  Button,
  ErrorSummary,
  Form,
  FormToken,
  Input,
  Link,
  Radios,
  refusalPage,
  Split,
  SummaryList,
  fieldOf,
  forSignedIn,
  goTo,
  sendCitizenPage,
  showWayToWork,
  tellProblem,
  type SignedInVisit,
} from '#channels/components'
import type { Platform } from '#platform/catalogue'
import type { Post } from '#platform/identity'
import { parseCnic, tidyText, type Problem } from '#platform/kernel'
import {
  findRequest,
  keepRequest,
  questions,
  type PersonQuestion,
  type PresentationRequest,
} from '#platform/wallet'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Code, CodeAsText } from './code.tsx'
import type { House } from './house.ts'
import { openDisclosed, requestText } from './presentation.ts'
import { walletProblems } from './problems.ts'
import { personWords as words, outcomeWords } from './person-wording.ts'
import { codeWords } from './wording.ts'

type Visit = SignedInVisit<House>
type Field = 'number' | 'reason'
type Faults = ReadonlyMap<Field, Problem>

const idBytes = 16
const reasonCharsMax = 120
const refreshSeconds = 3

export function registerPersonPages(app: FastifyInstance, platform: House): void {
  app.get(
    '/verify/person',
    forOffice(platform, (visit) => showQuestion(visit)),
  )
  app.post('/verify/person', forOffice(platform, ask))
  app.get('/verify/person/:id', forOffice(platform, showAnswer))
}

type Page = (visit: Visit) => Promise<FastifyReply> | FastifyReply

/** An officer who came as a citizen is led to work; whoever is none is told what he can do. */
const forOffice = (platform: House, page: Page) =>
  forSignedIn<House>(platform, async (visit) => {
    const { actor } = visit.session
    if (actor.kind === 'officer' && actor.posts.length > 0) return page(visit)
    return (await showWayToWork(visit, visit.session)) ?? showOfficesOnly(visit)
  })

function showOfficesOnly(visit: Visit): FastifyReply {
  const { speak, visitor } = visit
  const onward = (
    <>
      <p class="govuk-body">
        <Link href="/verify">{speak(words.byCode)}</Link>
      </p>
      <h2 class="govuk-heading-m">{speak(words.officer)}</h2>
      <p class="govuk-body">{speak(words.officerHow)}</p>
      <Form action="/sign-out" hidden={{ _csrf: visitor.csrfToken }}>
        <Button variant="secondary">{speak(words.signOut)}</Button>
      </Form>
    </>
  )
  return sendCitizenPage(visit, {
    section: 'verify',
    ...refusalPage(visit, walletProblems['wallet-offices-only'](), onward),
  })
}

/** @throws wallet-offices-only */
function postOf({ session }: Visit): Post & { readonly officerId: string } {
  const { actor } = session
  const post = actor.kind === 'officer' ? actor.posts[0] : undefined
  if (actor.kind !== 'officer' || !post) throw walletProblems['wallet-offices-only']()
  return { ...post, officerId: actor.personId }
}

function showQuestion(visit: Visit, faults: Faults = new Map()): FastifyReply {
  postOf(visit)
  const { speak, fields, language } = visit
  const errors = [...faults].map(([field, fault]) => ({
    text: tellProblem(fault, language),
    href: `#${field}`,
  }))
  const errorOf = (field: Field) => errors.find(({ href }) => href === `#${field}`)?.text
  return sendCitizenPage(visit, {
    title: speak(words.title),
    section: 'verify',
    ...(errors.length > 0 && { status: 422, hasErrors: true }),
    body: (
      <Split>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.what)}</p>
        <Form action="/verify/person">
          <FormToken visitor={visit.visitor} />
          <Radios
            name="question"
            legend={speak(words.question)}
            legendSize="m"
            value={fieldOf(fields, 'question') || 'over-18'}
            items={questions.map((one) => ({
              value: one,
              text: speak(words.questions[one]),
              hint: speak(words.hints[one]),
            }))}
          />
          <Input
            name="number"
            label={speak(words.number)}
            hint={speak(words.numberHint)}
            error={errorOf('number')}
            dir="ltr"
            width={20}
            value={fieldOf(fields, 'number')}
          />
          <Input
            name="reason"
            label={speak(words.reason)}
            hint={speak(words.reasonHint)}
            error={errorOf('reason')}
            value={fieldOf(fields, 'reason')}
          />
          <Button preventDoubleClick>{speak(words.ask)}</Button>
        </Form>
        <h2 class="govuk-heading-m">{speak(words.otherWays)}</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            <Link href="/verify">{speak(words.byCode)}</Link>
          </li>
          <li>
            <Link href="/enrolment/check">{speak(words.byBiometric)}</Link>
          </li>
          <li>{speak(words.byConsent)}</li>
        </ul>
      </Split>
    ),
  })
}

async function ask(visit: Visit): Promise<FastifyReply> {
  const { platform, fields } = visit
  const { setting, db } = platform
  const post = postOf(visit)
  const question = questions.find((one) => one === fieldOf(fields, 'question'))
  const reason = tidyText(fieldOf(fields, 'reason')).slice(0, reasonCharsMax)
  const cnic = parseCnic(fieldOf(fields, 'number'))
  const faults = new Map<Field, Problem>()
  if (question === 'same-person' && !cnic) {
    faults.set('number', walletProblems['wallet-number-missing']())
  }
  if (reason === '') faults.set('reason', walletProblems['wallet-reason-missing']())
  if (!question || faults.size > 0) return showQuestion(visit, faults)
  const id = setting.randomBytes(idBytes).toString('base64url')
  await keepRequest(db, {
    id,
    nonce: setting.randomBytes(idBytes).toString('base64url'),
    asker: {
      kind: 'office',
      jurisdiction: post.jurisdiction,
      officeId: post.officeId,
      postId: post.id,
      officerId: post.officerId,
    },
    question,
    reason,
    expected: cnic && question === 'same-person' ? expectedOf(platform, cnic) : undefined,
    madeAt: setting.now(),
  })
  return goTo(visit, `/verify/person/${id}`)
}

const expectedOf = ({ setting }: Platform, cnic: string) =>
  setting.vault.blindIndex('wallet-person', cnic)

/** Waits without a script: the page asks for itself again until there is an answer. */
async function showAnswer(visit: Visit): Promise<FastifyReply> {
  const { platform, params, speak, reply } = visit
  const { officerId } = postOf(visit)
  const asked = await findRequest(platform.db, params['id'] ?? '')
  const isOwn = asked?.asker.kind === 'office' && asked.asker.officerId === officerId
  if (!asked || !isOwn) throw walletProblems['wallet-request-unknown']()
  const isOver = asked.expiresAt <= platform.setting.now()
  void reply.header('cache-control', 'no-store')
  // Who copies a text is not to lose it to the page that comes next.
  const isCopied = fieldOf(visit.query, 'copy') !== ''
  if (!asked.answeredAt && !isOver && !isCopied)
    void reply.header('refresh', String(refreshSeconds))
  return sendCitizenPage(visit, {
    title: speak(words.questions[asked.question]),
    section: 'verify',
    before: <BackLink href="/verify/person" />,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.questions[asked.question])}</h1>
        {asked.answeredAt ? (
          <Answer visit={visit} asked={asked} />
        ) : isOver ? (
          <p class="govuk-body">{speak(words.over)}</p>
        ) : (
          <Waiting visit={visit} asked={asked} isCopied={isCopied} />
        )}
        <p class="govuk-body-s">{speak(words.recorded)}</p>
      </Split>
    ),
  })
}

type WaitingProps = {
  readonly visit: Visit
  readonly asked: PresentationRequest
  readonly isCopied: boolean
}

function Waiting({ visit, asked: { id }, isCopied }: WaitingProps) {
  const { speak, platform } = visit
  const text = requestText(platform, id)
  const here = `/verify/person/${id}`
  if (isCopied) {
    return (
      <>
        <CodeAsText visit={visit} text={text} />
        <Button href={here}>{speak(words.toAnswer)}</Button>
      </>
    )
  }
  return (
    <>
      <p class="govuk-body">{speak(words.scan)}</p>
      <Code visit={visit} text={text} label={speak(words.qr)} />
      <p class="govuk-body">
        <Link href={`${here}?copy=yes`}>{speak(codeWords.copy)}</Link>
      </p>
    </>
  )
}

function Answer({ visit, asked }: { readonly visit: Visit; readonly asked: PresentationRequest }) {
  const { speak, platform } = visit
  const outcome = asked.outcome ?? ''
  const said = outcomeWords[outcome as keyof typeof outcomeWords] ?? outcomeWords.refused
  const shown = openDisclosed(platform, asked)
  return (
    <>
      <p class={`govuk-body govuk-!-font-size-36 govuk-!-font-weight-bold`}>
        {speak(outcome === 'yes' ? answerYes(asked.question) : said)}
      </p>
      {shown && (
        <SummaryList
          rows={[
            { key: speak(words.name), value: `${shown['name'] ?? ''} · ${shown['name_ur'] ?? ''}` },
            { key: speak(words.born), value: shown['birthdate'] ?? '' },
          ]}
        />
      )}
    </>
  )
}

const answerYes = (question: PersonQuestion) => words.yes[question]
