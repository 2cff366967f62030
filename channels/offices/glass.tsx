/** Break-glass: asking, allowing and reviewing. */
import {
  BackLink,
  Button,
  ButtonGroup,
  fieldOf,
  Form,
  goTo,
  Input,
  Split,
  SummaryList,
  Textarea,
} from '#channels/components'
import {
  allowBreakGlass,
  askBreakGlass,
  reviewBreakGlass,
  type Platform,
} from '#platform/catalogue'
import { formatReference, parseReference } from '#platform/cases'
import {
  breakGlassMs,
  findPersonByCnic,
  findPostNames,
  isGlassOpen,
  listGlass,
  postProblems,
  readingBy,
  type BreakGlass,
  type BreakGlassScope,
} from '#platform/identity'
import { formatDate, formatInstant, parseCnic, type Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { forForm, forOfficer, showPage, type OfficerVisit } from './visit.tsx'
import { glassWords as words } from './wording.ts'

const path = '/offices/break-glass'

export function registerGlass(app: FastifyInstance, platform: Platform): void {
  app.get(
    path,
    forOfficer(platform, (visit) => showGlass(visit)),
  )
  app.post(path, forForm(platform, act, showGlass))
}

async function act(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, fields, actor } = visit
  const id = fieldOf(fields, 'id')
  switch (fieldOf(fields, 'do')) {
    case 'ask': {
      const [post] = actor.posts
      const place = post?.jurisdiction ?? ''
      const scope = await scopeOf(visit, fieldOf(fields, 'subject').trim())
      await askBreakGlass(platform, actor, { scope, place, reason: fieldOf(fields, 'reason') })
      break
    }
    case 'allow':
      await allowBreakGlass(platform, actor, id)
      break
    case 'justified':
      await reviewBreakGlass(platform, actor, id, 'justified')
      break
    default:
      await reviewBreakGlass(platform, actor, id, 'unjustified')
  }
  platform.sessions.forgetAll()
  return goTo(visit, path)
}

/** Whose CNIC is typed is on that person's record from then on, whatever comes of it. */
async function scopeOf(visit: OfficerVisit, typed: string): Promise<BreakGlassScope> {
  const { platform, actor } = visit
  const { db, setting } = platform
  const key = parseReference(typed)
  if (key) return { case: key }
  const cnic = parseCnic(typed)
  const reading = readingBy(actor, 'break-glass', { at: setting.now() })
  const person = cnic && (await findPersonByCnic(db, setting.vault, cnic, reading))
  if (!person) throw postProblems['identity-glass-not-yours']({ field: 'subject' })
  return { personId: person.id }
}

async function showGlass(visit: OfficerVisit, problem?: Problem): Promise<FastifyReply> {
  const { platform, speak, actor, fields, visitor } = visit
  const places = [...new Set(actor.posts.map(({ jurisdiction }) => jurisdiction))]
  const found = await Promise.all(places.map((place) => listGlass(platform.db, place)))
  const overseen = actor.posts.some(({ role }) => role === 'supervisor' || role === 'auditor')
  const shown = [...new Map(found.flat().map((one) => [one.id, one])).values()].filter(
    ({ asked }) => overseen || asked.by === actor.personId,
  )
  const named = await findPostNames(
    platform.db,
    shown.map(({ jurisdiction, asked }) => ({ jurisdiction, id: asked.post })),
  )
  return showPage(visit, {
    title: speak(words.title),
    problem,
    before: <BackLink href="/offices" />,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        {shown.map((glass) => (
          <One visit={visit} glass={glass} named={named} />
        ))}
        <h2 class="govuk-heading-m">{speak(words.ask)}</h2>
        <Form action={path} hidden={{ _csrf: visitor.csrfToken, do: 'ask' }}>
          <Input
            name="subject"
            label={speak(words.subject)}
            value={fieldOf(fields, 'subject')}
            dir="ltr"
            width={20}
          />
          <Textarea
            name="reason"
            label={speak(words.reason)}
            value={fieldOf(fields, 'reason')}
            dir="auto"
          />
          <Button variant="warning" preventDoubleClick>
            {speak(words.ask)}
          </Button>
        </Form>
      </Split>
    ),
  })
}

type OneProps = {
  readonly visit: OfficerVisit
  readonly glass: BreakGlass
  readonly named: Awaited<ReturnType<typeof findPostNames>>
}

function One({ visit, glass, named }: OneProps) {
  const { speak, language, visitor } = visit
  const { scope, reason, asked, id } = glass
  const what = 'case' in scope ? formatReference(scope.case) : speak(words.person)
  const post = named.get(`${glass.jurisdiction}/${asked.post}`)
  return (
    <>
      <SummaryList
        card={{ title: formatInstant(asked.at, language) }}
        rows={[
          { key: speak(words.scope), value: <bdi>{what}</bdi> },
          { key: speak(words.reason), value: <bdi>{reason}</bdi> },
          { key: speak(words.asked), value: post ? speak(post.title) : <bdi>{asked.post}</bdi> },
          { key: speak(words.state), value: stateOf(visit, glass) },
        ]}
      />
      <ButtonGroup>
        {stepsOf(visit, glass).map(([step, name]) =>
          step === 'look' ? (
            <Button href={`${path}/${id}`}>{speak(name)}</Button>
          ) : (
            <Form action={path} hidden={{ _csrf: visitor.csrfToken, id, do: step }}>
              <Button variant="secondary" preventDoubleClick>
                {speak(name)}
              </Button>
            </Form>
          ),
        )}
      </ButtonGroup>
    </>
  )
}

function stateOf({ speak, language, platform }: OfficerVisit, glass: BreakGlass): string {
  const now = platform.setting.now()
  const { asked, allowed, reviewed } = glass
  if (reviewed) return speak(words[reviewed.finding])
  if (!allowed) return speak(isOld(asked.at, now) ? words.over : words.waits)
  if (now < allowed.endsAt)
    return speak(words.open, { at: formatInstant(allowed.endsAt, language) })
  return speak(words.review, { day: formatDate(allowed.reviewDue, language) })
}

const isOld = (at: Date, now: Date) => now.getTime() - at.getTime() > breakGlassMs

/** The buttons of who may press them; the rule itself is asked again when one is pressed. */
function stepsOf({ actor, platform }: OfficerVisit, glass: BreakGlass) {
  const now = platform.setting.now()
  const { asked, allowed, reviewed } = glass
  const isAsker = asked.by === actor.personId
  if (isAsker) return isGlassOpen(glass, actor, now) ? ([['look', words.look]] as const) : []
  if (!allowed) return isOld(asked.at, now) ? [] : ([['allow', words.allow]] as const)
  if (reviewed || allowed.by === actor.personId) return []
  return [
    ['justified', words.findJustified],
    ['unjustified', words.findUnjustified],
  ] as const
}
