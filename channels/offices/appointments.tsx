/** What was proposed about posts, and the buttons of who decides. */
import {
  BackLink,
  Button,
  ButtonGroup,
  fieldOf,
  Form,
  goTo,
  Link,
  Table,
} from '#channels/components'
import { decideProposal, proposeAppointment, type Platform } from '#platform/catalogue'
import {
  findPersonByCnic,
  findPostNames,
  identityProblems,
  isLapsed,
  listAppointments,
  postProblems,
  proposerRole,
  readingBy,
  staffPosts,
  type Appointment,
  type AppointmentKind,
  type Decision,
} from '#platform/identity'
import { formatInstant, parseCnic, type Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { daysOf } from './post.tsx'
import { Ticket } from './ticket.tsx'
import { forForm, forOfficer, showPage, type OfficerVisit } from './visit.tsx'
import { PlaceName } from './place-name.tsx'
import { appointmentWords as words, kindWords, postWords } from './wording.ts'

const path = '/offices/appointments'

export function registerAppointments(app: FastifyInstance, platform: Platform): void {
  app.get(
    path,
    forOfficer(platform, (visit) => showAppointments(visit)),
  )
  app.post(
    path,
    forForm(platform, act, (visit, problem) => showAppointments(visit, problem)),
  )
}

async function act(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, fields, actor } = visit
  const what = fieldOf(fields, 'do')
  if (what === 'propose') {
    await propose(visit)
    return goTo(visit, path)
  }
  const decision = decisionOf(what)
  const { ticket } = await decideProposal(platform, actor, fieldOf(fields, 'id'), decision)
  // This process feels it at once; the others within five seconds.
  platform.sessions.forgetAll()
  return ticket ? showAppointments(visit, undefined, ticket) : goTo(visit, path)
}

const decisionOf = (what: string): Decision => {
  if (what === 'approve') return 'approved'
  return what === 'refuse' ? 'refused' : 'withdrawn'
}

const kinds: readonly AppointmentKind[] = ['give', 'act', 'end', 'leave', 'return']

async function propose(visit: OfficerVisit): Promise<void> {
  const { platform, fields, actor } = visit
  const field = (name: string) => fieldOf(fields, name).trim()
  const kind = kinds.find((one) => one === field('kind'))
  if (!kind) throw postProblems['identity-appointment-nothing']({ field: 'kind' })
  const to = field('to')
  await proposeAppointment(platform, actor, {
    kind,
    jurisdiction: field('jurisdiction'),
    postId: field('post'),
    personId: field('person') || (await personOf(visit, field('cnic'))),
    from: field('from'),
    ...(to !== '' && { to }),
    ground: field('ground'),
  })
}

/** By the CNIC that was typed; whose it is sees that it was asked for. */
async function personOf({ platform, actor }: OfficerVisit, typed: string): Promise<string> {
  const { db, setting } = platform
  // Who may propose nothing learns of nobody.
  if (staffPosts(actor, proposerRole).length === 0) {
    throw postProblems['identity-appointment-not-yours']()
  }
  const cnic = parseCnic(typed)
  const reading = readingBy(actor, 'verification', { at: setting.now() })
  const person = cnic && (await findPersonByCnic(db, setting.vault, cnic, reading))
  if (!person) throw identityProblems['identity-person-unknown']({ field: 'cnic' })
  return person.id
}

async function showAppointments(
  visit: OfficerVisit,
  problem?: Problem,
  ticket?: string,
): Promise<FastifyReply> {
  const { platform, speak, actor } = visit
  const places = [...new Set(actor.posts.map(({ jurisdiction }) => jurisdiction))]
  const found = await Promise.all(places.map((place) => listAppointments(platform.db, place)))
  const all = [...new Map(found.flat().map((one) => [one.id, one])).values()]
  const named = await findPostNames(
    platform.db,
    all.map(({ jurisdiction, postId: id }) => ({ jurisdiction, id })),
  )
  const now = platform.setting.now()
  const isOpen = (one: Appointment) => !one.decision && !isLapsed(one, now)
  return showPage(visit, {
    title: speak(words.title),
    problem,
    before: <BackLink href="/offices" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        {ticket && <Ticket visit={visit} ticket={ticket} />}
        <p class="govuk-body">
          {speak(words.lead)} <Link href="/offices">{speak(words.how)}</Link>
        </p>
        <h2 class="govuk-heading-m">{speak(words.waits)}</h2>
        <List visit={visit} named={named} appointments={all.filter(isOpen)} />
        <h2 class="govuk-heading-m">{speak(words.decided)}</h2>
        <List visit={visit} named={named} appointments={all.filter((one) => !isOpen(one))} />
      </>
    ),
  })
}

type ListProps = {
  readonly visit: OfficerVisit
  readonly named: Awaited<ReturnType<typeof findPostNames>>
  readonly appointments: readonly Appointment[]
}

function List({ visit, named, appointments }: ListProps) {
  const { speak, language, platform } = visit
  if (appointments.length === 0) return <p class="govuk-body">{speak(words.none)}</p>
  const isOpen = (one: Appointment) => !one.decision && !isLapsed(one, platform.setting.now())
  const last = appointments.some(isOpen) ? words.toDecide : words.decided
  const postOf = ({ jurisdiction, postId }: Appointment) => {
    const post = named.get(`${jurisdiction}/${postId}`)
    return post
      ? speak(postWords.postAt, { title: speak(post.title), office: speak(post.office) })
      : postId
  }
  return (
    <Table
      stacked
      firstCellIsHeader
      caption={speak(words.title)}
      captionClasses="govuk-visually-hidden"
      head={[postWords.what, words.officer, postWords.days, postWords.ground, last].map((one) => ({
        text: speak(one),
      }))}
      rows={appointments.map((one) => [
        {
          text: (
            <span>
              {speak(kindWords[one.kind])}: <bdi>{postOf(one)}</bdi> (
              <PlaceName visit={visit} code={one.jurisdiction} />)
            </span>
          ),
        },
        {
          text: (
            <a class="govuk-link" href={`/offices/officers/${one.personId}`}>
              {speak(postWords.who)} <span class="govuk-visually-hidden">({postOf(one)})</span>
            </a>
          ),
        },
        { text: daysOf(visit, one) },
        {
          text: (
            <span>
              <bdi>{one.ground}</bdi> · {formatInstant(one.proposedAt, language)}
            </span>
          ),
        },
        {
          text: isOpen(one) ? (
            <Decide visit={visit} id={one.id} isOwn={one.proposedBy === visit.actor.personId} />
          ) : (
            speak(words.states[one.decision ?? 'withdrawn'])
          ),
        },
      ])}
    />
  )
}

type DecideProps = { readonly visit: OfficerVisit; readonly id: string; readonly isOwn: boolean }

function Decide({ visit: { speak, visitor }, id, isOwn }: DecideProps) {
  const choices = isOwn ? (['withdraw'] as const) : (['approve', 'refuse'] as const)
  return (
    <ButtonGroup>
      {choices.map((choice) => (
        <Form action={path} hidden={{ _csrf: visitor.csrfToken, id, do: choice }}>
          <Button variant={choice === 'approve' ? undefined : 'secondary'} preventDoubleClick>
            {speak(words[choice])}
          </Button>
        </Form>
      ))}
    </ButtonGroup>
  )
}
