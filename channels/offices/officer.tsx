/** One officer: what he may do today and on which ground, and his leave. */
import {
  BackLink,
  Button,
  Form,
  InsetText,
  officerStepUp,
  requireStepUp,
  Split,
  Table,
} from '#channels/components'
import { giveWorkTicket, oversightRoles, type Platform } from '#platform/catalogue'
import {
  appointmentsOf,
  approverRole,
  findPersons,
  findPostsFor,
  hasWorkPasskey,
  holdingsOf,
  lastsOn,
  listLeaves,
  listPosts,
  nameIn,
  proposerRole,
  readingBy,
  staffPosts,
  type Appointment,
  type HeldPost,
  type Holding,
} from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { daysOf } from './post.tsx'
import { officesProblems } from './problems.ts'
import { ProposeForm } from './propose-form.tsx'
import { RoleRights } from './role-rights.tsx'
import { forOfficer, showPage, type OfficerVisit } from './visit.tsx'
import { Ticket } from './ticket.tsx'
import { officerWords as words, postWords, ticketWords, treeWords } from './wording.ts'

export function registerOfficer(app: FastifyInstance, platform: Platform): void {
  app.get(
    '/offices/officers/:id',
    forOfficer(platform, (visit) => showOfficer(visit)),
  )
  app.get(
    '/offices/officers/:id/ticket',
    forOfficer(platform, (visit) => showOfficer(visit)),
  )
  app.post('/offices/officers/:id/ticket', forOfficer(platform, giveTicket))
}

/** Oneself, and those of one's place whom one appoints or oversees; nobody else exists here. */
function mayLook({ actor }: OfficerVisit, personId: string, holdings: readonly Holding[]): boolean {
  if (actor.personId === personId) return true
  const roles = [proposerRole, approverRole, ...oversightRoles]
  return holdings.some(({ jurisdiction }) =>
    roles.some((role) => staffPosts(actor, role, jurisdiction).length > 0),
  )
}

/** Half of what lets somebody into a post: asked of who gives it, as each form about posts is. */
async function giveTicket(visit: OfficerVisit): Promise<FastifyReply> {
  const asked = requireStepUp(visit, officerStepUp)
  if (asked) return asked
  const { platform, actor, params } = visit
  return showOfficer(visit, await giveWorkTicket(platform, actor, params['id'] ?? ''))
}

/** For who appoints here, about somebody else who cannot come to work. */
async function mayGiveTicket(
  { platform, actor }: OfficerVisit,
  id: string,
  held: Holding | undefined,
): Promise<boolean> {
  if (!held || id === actor.personId) return false
  if (staffPosts(actor, approverRole, held.jurisdiction).length === 0) return false
  return !(await hasWorkPasskey(platform.db, id))
}

type TicketFormProps = { readonly visit: OfficerVisit; readonly id: string }

function TicketForm({ visit: { speak, visitor }, id }: TicketFormProps) {
  return (
    <>
      <InsetText>{speak(ticketWords.none)}</InsetText>
      <Form action={`/offices/officers/${id}/ticket`} hidden={{ _csrf: visitor.csrfToken }}>
        <Button variant="secondary" preventDoubleClick>
          {speak(ticketWords.give)}
        </Button>
      </Form>
    </>
  )
}

async function showOfficer(visit: OfficerVisit, ticket?: string): Promise<FastifyReply> {
  const { platform, params, speak, actor, language } = visit
  const { db, setting } = platform
  const id = params['id'] ?? ''
  const holdings = await holdingsOf(db, id)
  if (!mayLook(visit, id, holdings)) throw officesProblems['offices-page-not-found']()
  const at = setting.now()
  const reading = readingBy(actor, 'oversight', { at })
  const person = (await findPersons(db, setting.vault, [id], reading)).get(id)
  const today = civilDateOf(at)
  const [posts, appointments, leaves] = await Promise.all([
    postsToday(visit, id, holdings),
    appointmentsOf(db, id),
    listLeaves(db, [id], today),
  ])
  if (!person) throw officesProblems['offices-page-not-found']()
  const title = speak(words.title, { name: nameIn(person, language) })
  // A leave is asked at a post that is held now.
  const held = holdings.filter((one) => lastsOn(one, today))
  const first = held.find(({ charge }) => charge !== 'acting')
  const isWithout = !ticket && (await mayGiveTicket(visit, id, held[0]))
  const mayAsk =
    actor.personId === id ||
    (first && staffPosts(actor, proposerRole, first.jurisdiction).length > 0)
  return showPage(visit, {
    title,
    before: <BackLink href="/offices" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        {ticket && <Ticket visit={visit} ticket={ticket} />}
        {isWithout && <TicketForm visit={visit} id={id} />}
        {posts.length === 0 && <InsetText>{speak(words.none)}</InsetText>}
        {posts.length > 0 && (
          <Posts visit={visit} posts={posts} holdings={holdings} appointments={appointments} />
        )}
        <RoleRights visit={visit} roles={posts.map(({ role }) => role)} />
        {leaves.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{speak(words.leave)}</h2>
            <ul class="govuk-list govuk-list--bullet">
              {leaves.map((leave) => (
                <li>{daysOf(visit, leave)}</li>
              ))}
            </ul>
          </>
        )}
        {mayAsk && first && (
          <Split>
            <h2 class="govuk-heading-m">{speak(words.askLeave)}</h2>
            <ProposeForm
              visit={visit}
              kinds={['leave', 'return']}
              hidden={{ jurisdiction: first.jurisdiction, post: first.postId, person: id }}
              asksPerson={false}
            />
          </Split>
        )}
      </>
    ),
  })
}

/** The posts that count today, as sessions and the door see them. */
async function postsToday({ platform }: OfficerVisit, id: string, holdings: readonly Holding[]) {
  const on = civilDateOf(platform.setting.now())
  const roles = new Map<string, { role: string; jurisdiction: string; on: string }>()
  for (const role of await rolesHeld(platform, holdings)) {
    roles.set(`${role.role}@${role.jurisdiction}`, { ...role, on })
  }
  const found = await Promise.all([...roles.values()].map((one) => findPostsFor(platform.db, one)))
  return found
    .flat()
    .filter((post, at, all) => post.personId === id && all.findIndex(isSame(post)) === at)
}

const isSame = (post: HeldPost) => (other: HeldPost) =>
  other.id === post.id && other.jurisdiction === post.jurisdiction

async function rolesHeld({ db }: Platform, holdings: readonly Holding[]) {
  const posts = await listPosts(db)
  return posts.filter((post) =>
    holdings.some((one) => one.postId === post.id && one.jurisdiction === post.jurisdiction),
  )
}

type PostsProps = {
  readonly visit: OfficerVisit
  readonly posts: readonly HeldPost[]
  readonly holdings: readonly Holding[]
  readonly appointments: readonly Appointment[]
}

function Posts({ visit, posts, holdings, appointments }: PostsProps) {
  const { speak } = visit
  const groundOf = (holding: Holding | undefined) => {
    const made = appointments.find(
      (one) =>
        one.decision === 'approved' &&
        one.postId === holding?.postId &&
        one.jurisdiction === holding.jurisdiction &&
        one.from === holding.from,
    )
    return made ? made.ground : speak(words.registered)
  }
  return (
    <Table
      stacked
      firstCellIsHeader
      caption={speak(words.posts)}
      captionSize="m"
      head={[treeWords.post, postWords.as, postWords.days, words.why].map((one) => ({
        text: speak(one),
      }))}
      rows={posts.map((post) => {
        const charge = post.acting ? 'acting' : 'own'
        const holding = holdings.findLast(
          (one) =>
            one.postId === post.id &&
            one.jurisdiction === post.jurisdiction &&
            (one.charge ?? 'own') === charge,
        )
        return [
          {
            text: speak(postWords.postAt, { title: speak(post.title), office: speak(post.office) }),
          },
          { text: speak(postWords[charge]) },
          { text: holding ? daysOf(visit, holding) : '' },
          { text: <bdi>{groundOf(holding)}</bdi> },
        ]
      })}
    />
  )
}
