/** Orders that show a look late: writing one down, approving it, those in force and ended. */
import {
  BackLink,
  Button,
  fieldOf,
  Form,
  goTo,
  Input,
  InsetText,
  Split,
  SummaryList,
} from '#channels/components'
import {
  approveReadingOrder,
  askReadingOrder,
  lookUnderOrder,
  readingOrders,
  type Platform,
} from '#platform/catalogue'
import { orderDaysMax, type ApprovedOrder } from '#platform/consent'
import { covers, listPosts } from '#platform/identity'
import { formatInstant, westernDigits, type Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { SeenPerson } from './glass-view.tsx'
import { forForm, forOfficer, showPage, type OfficerVisit } from './visit.tsx'
import { orderWords as words } from './wording.ts'

const path = '/offices/orders'

export function registerOrders(app: FastifyInstance, platform: Platform): void {
  app.get(
    path,
    forOfficer(platform, (visit) => showOrders(visit)),
  )
  app.post(path, forForm(platform, act, showOrders))
  app.get(`${path}/:id`, forOfficer(platform, showSeen))
}

async function act(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, fields, actor } = visit
  const typed = (name: string) => fieldOf(fields, name)
  if (typed('do') === 'approve') await approveReadingOrder(platform, actor, typed('id'))
  else {
    await askReadingOrder(platform, actor, {
      number: typed('number'),
      authority: typed('authority'),
      law: typed('law'),
      cnic: typed('cnic'),
      until: westernDigits(typed('until')),
    })
  }
  return goTo(visit, path)
}

async function showOrders(visit: OfficerVisit, problem?: Problem): Promise<FastifyReply> {
  const { platform, speak, actor } = visit
  const [orders, posts] = await Promise.all([
    readingOrders(platform, actor),
    listPosts(platform.db),
  ])
  // Of the place, or of one that covers it: who approves may sit in the province.
  const nameOf = ({ jurisdiction }: ApprovedOrder, postId: string) => {
    const post = posts.find((one) => one.id === postId && covers(one.jurisdiction, jurisdiction))
    return post ? speak(post.title) : postId
  }
  const now = platform.setting.now()
  const parts = [
    { title: words.open, orders: orders.filter(({ endsAt }) => endsAt > now) },
    { title: words.ended, orders: orders.filter(({ endsAt }) => endsAt <= now) },
  ]
  return showPage(visit, {
    title: speak(words.title),
    problem,
    before: <BackLink href="/offices" />,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.lead, { days: String(orderDaysMax) })}</p>
        {parts.map((part) => (
          <>
            <h2 class="govuk-heading-m">{speak(part.title)}</h2>
            {part.orders.length === 0 && <p class="govuk-body">{speak(words.none)}</p>}
            {part.orders.map((order) => (
              <One visit={visit} order={order} nameOf={(id) => nameOf(order, id)} />
            ))}
          </>
        ))}
        <AskForm visit={visit} problem={problem} />
      </Split>
    ),
  })
}

type AskProps = { readonly visit: OfficerVisit; readonly problem: Problem | undefined }

function AskForm({ visit: { speak, visitor, fields, language }, problem }: AskProps) {
  const errorOf = (name: string) => (problem?.field === name ? problem.wayOut(language) : undefined)
  const ask = (name: 'number' | 'authority' | 'law' | 'cnic') => (
    <Input
      name={name}
      label={speak(words[name])}
      value={fieldOf(fields, name)}
      error={errorOf(name)}
      {...(name === 'cnic'
        ? { dir: 'ltr' as const, width: 20 as const }
        : { dir: 'auto' as const })}
    />
  )
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.ask)}</h2>
      <Form action={path} hidden={{ _csrf: visitor.csrfToken, do: 'ask' }}>
        {ask('number')}
        {ask('authority')}
        {ask('law')}
        {ask('cnic')}
        <Input
          name="until"
          type="date"
          label={speak(words.until)}
          value={fieldOf(fields, 'until')}
          error={errorOf('until')}
          width={10}
        />
        <Button preventDoubleClick>{speak(words.ask)}</Button>
      </Form>
    </>
  )
}

type OneProps = {
  readonly visit: OfficerVisit
  readonly order: ApprovedOrder
  readonly nameOf: (postId: string) => string
}

function One({ visit: { speak, language, visitor, actor, platform }, order, nameOf }: OneProps) {
  const { id, number, authority, law, askedBy, askedPost, askedAt, endsAt, approved } = order
  const now = platform.setting.now()
  const isAsker = askedBy === actor.personId
  const hand = (post: string, at: Date) => (
    <>
      {nameOf(post)}, <bdi>{formatInstant(at, language)}</bdi>
    </>
  )
  return (
    <>
      <SummaryList
        card={{ title: number }}
        rows={[
          { key: speak(words.authority), value: <bdi>{authority}</bdi> },
          { key: speak(words.law), value: <bdi>{law}</bdi> },
          { key: speak(words.asked), value: hand(askedPost, askedAt) },
          {
            key: speak(words.approved),
            value: approved ? hand(approved.post, approved.at) : speak(words.waits),
          },
          {
            key: speak(words.seals),
            value: speak(endsAt > now ? words.sealsUntil : words.shownSince, {
              at: formatInstant(endsAt, language),
            }),
          },
        ]}
      />
      {endsAt > now && !approved && !isAsker && (
        <Form action={path} hidden={{ _csrf: visitor.csrfToken, id, do: 'approve' }}>
          <Button variant="secondary" preventDoubleClick>
            {speak(words.approve, { number })}
          </Button>
        </Form>
      )}
      {endsAt > now && approved && isAsker && (
        <p class="govuk-body">
          <Button href={`${path}/${id}`}>{speak(words.look, { number })}</Button>
        </p>
      )}
    </>
  )
}

async function showSeen(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, params, actor, speak } = visit
  const seen = await lookUnderOrder(platform, actor, params['id'] ?? '')
  return showPage(visit, {
    title: speak(words.title),
    before: <BackLink href={path} />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <InsetText>{speak(words.seen)}</InsetText>
        <SeenPerson visit={visit} seen={seen} />
      </>
    ),
  })
}
