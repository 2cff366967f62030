/** One post: who holds it from when to when, what it may do, and a change of it. */
import { BackLink, Link, Split, Table } from '#channels/components'
import { roleNameOf, type Platform } from '#platform/catalogue'
import {
  listHoldings,
  listOffices,
  listPosts,
  proposerRole,
  staffPosts,
  type Holding,
} from '#platform/identity'
import { formatDate } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { officesProblems } from './problems.ts'
import { ProposeForm } from './propose-form.tsx'
import { RoleRights } from './role-rights.tsx'
import { forOfficer, showPage, type OfficerVisit } from './visit.tsx'
import { PlaceName } from './place-name.tsx'
import { postWords as words } from './wording.ts'

export function registerPost(app: FastifyInstance, platform: Platform): void {
  app.get('/offices/:jurisdiction/posts/:id', forOfficer(platform, showPost))
}

async function showPost(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, params, speak, actor } = visit
  const { db } = platform
  const { jurisdiction = '', id = '' } = params
  const [posts, offices] = await Promise.all([listPosts(db), listOffices(db)])
  const post = posts.find((one) => one.id === id && one.jurisdiction === jurisdiction)
  if (!post) throw officesProblems['offices-page-not-found']()
  const office = offices.find(
    (one) => one.id === post.officeId && one.jurisdiction === jurisdiction,
  )
  const holdings = await listHoldings(db, { jurisdiction, postId: id })
  const title = speak(post.title)
  return showPage(visit, {
    title,
    before: <BackLink href="/offices" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          {office && speak(office.name)} · <PlaceName visit={visit} code={jurisdiction} /> ·{' '}
          <bdi>{speak(roleNameOf(platform.setting, post.role))}</bdi>
        </p>
        <Holdings visit={visit} holdings={holdings} />
        <h2 class="govuk-heading-m">{speak(words.may)}</h2>
        <RoleRights visit={visit} roles={[post.role]} />
        {staffPosts(actor, proposerRole, jurisdiction).length > 0 && (
          <Split>
            <h2 class="govuk-heading-m">{speak(words.propose)}</h2>
            <ProposeForm
              visit={visit}
              kinds={['give', 'act', 'end']}
              hidden={{ jurisdiction, post: id }}
              asksPerson
            />
          </Split>
        )}
      </>
    ),
  })
}

type HoldingsProps = { readonly visit: OfficerVisit; readonly holdings: readonly Holding[] }

/** Officers are not named here: who follows the link reads the name, and is recorded. */
export function Holdings({ visit, holdings }: HoldingsProps) {
  const { speak } = visit
  if (holdings.length === 0) return <p class="govuk-body">{speak(words.nobody)}</p>
  return (
    <Table
      stacked
      firstCellIsHeader
      caption={speak(words.holdings)}
      captionSize="m"
      head={[words.holder, words.days, words.as].map((one) => ({ text: speak(one) }))}
      rows={holdings.map((holding) => [
        {
          text: (
            <Link href={`/offices/officers/${holding.personId}`}>
              {speak(words.who)}{' '}
              <span class="govuk-visually-hidden">({daysOf(visit, holding)})</span>
            </Link>
          ),
        },
        { text: daysOf(visit, holding) },
        { text: speak(holding.charge === 'acting' ? words.acting : words.own) },
      ])}
    />
  )
}

export function daysOf(
  { speak, language }: Pick<OfficerVisit, 'speak' | 'language'>,
  { from, to }: Pick<Holding, 'from' | 'to'>,
): string {
  const first = formatDate(from, language)
  if (to === undefined) return speak(words.since, { from: first })
  return speak(words.fromTo, { from: first, to: formatDate(to, language) })
}
