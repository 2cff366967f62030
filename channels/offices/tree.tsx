/** Every office, its place in the tree, and its posts with whether somebody is at them today. */
import { Link, Table, Tag } from '#channels/components'
import { mandateOfficerRole, roleNameOf, type Platform } from '#platform/catalogue'
import {
  findPostsFor,
  listOffices,
  listPosts,
  staffPosts,
  type Office,
  type PostInOffice,
} from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { forOfficer, showPage, type OfficerVisit } from './visit.tsx'
import { PlaceName } from './place-name.tsx'
import { treeWords as words } from './wording.ts'

export function registerTree(app: FastifyInstance, platform: Platform): void {
  app.get('/offices', forOfficer(platform, showTree))
}

type Use = 'held' | 'acting' | 'vacant'

async function showTree(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, speak, actor } = visit
  const { db } = platform
  const [offices, posts] = await Promise.all([listOffices(db), listPosts(db)])
  const uses = await usesOf(visit, posts)
  return showPage(visit, {
    title: speak(words.title),
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        <p class="govuk-body">
          <Link href={`/offices/officers/${actor.personId}`}>{speak(words.own)}</Link>
        </p>
        {staffPosts(actor, mandateOfficerRole).length > 0 && (
          <p class="govuk-body">
            <Link href="/offices/mandates">{speak(words.mandates)}</Link>
          </p>
        )}
        {inTree(offices).map(({ office, depth }) => (
          <section>
            <h2 class="govuk-heading-m">
              <span aria-hidden="true">{'› '.repeat(depth)}</span>
              {speak(office.name)}{' '}
              <small>
                (<PlaceName visit={visit} code={office.jurisdiction} />)
              </small>
            </h2>
            <Posts visit={visit} office={office} posts={posts} uses={uses} />
          </section>
        ))}
      </>
    ),
  })
}

const nameOf = ({ jurisdiction, id }: { jurisdiction: string; id: string }) =>
  `${jurisdiction}/${id}`

async function usesOf({ platform }: OfficerVisit, posts: readonly PostInOffice[]) {
  const on = civilDateOf(platform.setting.now())
  const asked = new Map(
    posts.map(({ role, jurisdiction }) => [`${role}@${jurisdiction}`, { role, jurisdiction, on }]),
  )
  const found = await Promise.all([...asked.values()].map((one) => findPostsFor(platform.db, one)))
  const use = (personId: string | undefined, acting: true | undefined): Use => {
    if (personId === undefined) return 'vacant'
    return acting ? 'acting' : 'held'
  }
  return new Map(
    found.flat().map((post) => [nameOf(post), use(post.personId, post.acting)] as const),
  )
}

/** Each office behind the one above it; what hangs in no tree comes last. */
export function inTree(offices: readonly Office[]) {
  const shown = new Set<Office>()
  const lines: { office: Office; depth: number }[] = []
  const add = (office: Office, depth: number) => {
    if (shown.has(office)) return
    shown.add(office)
    lines.push({ office, depth })
    for (const one of offices) if (isUnder(one, office)) add(one, depth + 1)
  }
  for (const office of offices) if (!offices.some((one) => isUnder(office, one))) add(office, 0)
  for (const office of offices) add(office, 0)
  return lines
}

/** A parent lies in the same place or in one that covers it. */
function isUnder(office: Office, above: Office): boolean {
  const { jurisdiction: place } = above
  const isAbove = office.jurisdiction === place || office.jurisdiction.startsWith(`${place}-`)
  return office !== above && office.parentId === above.id && isAbove
}

type PostsProps = {
  readonly visit: OfficerVisit
  readonly office: Office
  readonly posts: readonly PostInOffice[]
  readonly uses: ReadonlyMap<string, Use>
}

const colours = { held: 'green', acting: 'yellow', vacant: 'red' } as const

function Posts({ visit: { speak, platform }, office, posts, uses }: PostsProps) {
  const own = posts.filter(
    ({ officeId, jurisdiction }) => officeId === office.id && jurisdiction === office.jurisdiction,
  )
  if (own.length === 0) return null
  return (
    <Table
      stacked
      firstCellIsHeader
      caption={speak(office.name)}
      captionClasses="govuk-visually-hidden"
      head={[words.post, words.role, words.state].map((one) => ({ text: speak(one) }))}
      rows={own.map((post) => {
        const use = uses.get(nameOf(post)) ?? 'vacant'
        const href = `/offices/${post.jurisdiction}/posts/${post.id}`
        return [
          { text: <Link href={href}>{speak(post.title)}</Link> },
          { text: speak(roleNameOf(platform.setting, post.role)) },
          { text: <Tag colour={colours[use]}>{speak(words[use])}</Tag> },
        ]
      })}
    />
  )
}
