/** Everything that is one's own: what was begun and what was handed in. */
import {
  BackLink,
  Button,
  ButtonGroup,
  Form,
  Link,
  Reference,
  Split,
  StatusTag,
  SummaryList,
  Table,
  goTo,
} from '#channels/components'
import { casesOfApplicant, formatReference, type Case } from '#platform/cases'
import {
  giveUpDrafts,
  nameOfCase,
  openDraftsOf,
  stateNameOf,
  type OpenDraft,
  asksFor,
  topicsOfCases,
  type Platform,
  type TopicOf,
} from '#platform/catalogue'
import { formatInstant } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { basketWords } from './basket-wording.ts'
import { toneOf } from './case-state.ts'
import { casesWords as words } from './case-wording.ts'
import { onDraft, type DraftVisit } from './draft.ts'
import { appliesFor, reachesTo } from './acting-for.ts'
import { forSignedIn } from './signed-in.tsx'
import { showPage, type SignedInVisit } from './visit.tsx'

const shownMax = 100

export function registerCases(app: FastifyInstance, platform: Platform): void {
  app.get('/cases', forSignedIn(platform, showCases))
  app.get('/apply/:draftId/discard', forSignedIn(platform, onDraft(askToDiscard)))
  app.post('/apply/:draftId/discard', forSignedIn(platform, onDraft(discard)))
}

async function showCases(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, speak } = visit
  const { db, setting } = platform
  const applicantId = appliesFor(session.actor)
  const [allDrafts, allCases] = await Promise.all([
    openDraftsOf(db, setting, applicantId, shownMax),
    casesOfApplicant(db, applicantId, shownMax),
  ])
  const mayOpen = ({ service }: { readonly service: string }) => reachesTo(visit, service)
  const [drafts, cases] = [allDrafts.filter(mayOpen), allCases.filter(mayOpen)]
  const topicOf = await topicsOfCases(platform, cases)
  return showPage(visit, {
    title: speak(words.title),
    section: 'cases',
    isRest: true,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        {drafts.length === 0 && cases.length === 0 && (
          <>
            <p class="govuk-body">{speak(words.none)}</p>
            <Button href="/">{speak(words.choose)}</Button>
          </>
        )}
        <Drafts visit={visit} drafts={drafts} />
        <Cases visit={visit} cases={cases} topicOf={topicOf} />
        {cases.filter((kase) => isToBePaid(visit, kase)).length > 1 && (
          <Button href="/pay" variant="secondary">
            {speak(basketWords.title)}
          </Button>
        )}
      </>
    ),
  })
}

function isToBePaid({ platform }: SignedInVisit, kase: Case): boolean {
  const known = platform.setting.services.get(kase.service)
  return known !== undefined && asksFor(known, kase, String(kase.facts['psid']))
}

type DraftsProps = { readonly visit: SignedInVisit; readonly drafts: readonly OpenDraft[] }

function Drafts({ visit, drafts }: DraftsProps) {
  const { platform, speak, language } = visit
  if (drafts.length === 0) return null
  const rows = drafts.map(({ id, service, updatedAt }) => {
    const wording = platform.setting.services.get(service)?.wording
    const name = wording ? speak(wording.name) : service
    return {
      key: name,
      value: speak(words.unfinishedNote, { date: formatInstant(updatedAt, language) }),
      actions: [
        { text: speak(words.goOn), href: `/apply/${id}`, visuallyHiddenText: name },
        { text: speak(words.discard), href: `/apply/${id}/discard`, visuallyHiddenText: name },
      ],
    }
  })
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.unfinished)}</h2>
      <SummaryList rows={rows} />
    </>
  )
}

type CasesProps = {
  readonly visit: SignedInVisit
  readonly cases: readonly Case[]
  readonly topicOf: TopicOf
}

function Cases({ visit, cases, topicOf }: CasesProps) {
  const { platform, speak, language } = visit
  const rows = cases.flatMap((kase) => {
    const service = platform.setting.services.get(kase.service)
    if (!service) return []
    const reference = formatReference(kase)
    const topic = topicOf(kase)
    const state = speak(stateNameOf(service, kase.state))
    const tag = <StatusTag tone={toneOf(service, kase.state)}>{state}</StatusTag>
    const cells = [
      <>
        <Link href={`/cases/${reference}`}>{speak(nameOfCase(service, kase))}</Link>
        {topic && <span class="govuk-hint">{speak(topic)}</span>}
      </>,
      <Reference value={reference} />,
      tag,
      <bdi>{formatInstant(kase.updatedAt, language)}</bdi>,
    ]
    return [cells.map((text) => ({ text }))]
  })
  if (rows.length === 0) return null
  const head = [words.service, words.reference, words.state, words.changed]
  return (
    <Table
      caption={speak(words.handedIn)}
      captionSize="m"
      head={head.map((word) => ({ text: speak(word) }))}
      rows={rows}
      firstCellIsHeader
      stacked
    />
  )
}

async function askToDiscard(visit: DraftVisit): Promise<FastifyReply> {
  const { speak, draft, service, visitor } = visit
  const title = speak(words.discardTitle)
  return showPage(visit, {
    title,
    section: 'cases',
    before: <BackLink href="/cases" />,
    body: (
      <Split>
        <span class="govuk-caption-m">{speak(service.wording.name)}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.discardText)}</p>
        <Form action={`/apply/${draft.id}/discard`} hidden={{ _csrf: visitor.csrfToken }}>
          <ButtonGroup>
            <Button variant="warning" preventDoubleClick>
              {speak(words.discardYes)}
            </Button>
            <Button variant="secondary" href={`/apply/${draft.id}`}>
              {speak(words.discardNo)}
            </Button>
          </ButtonGroup>
        </Form>
      </Split>
    ),
  })
}

/** The draft is the visitor's own: `onDraft` opens no other. */
async function discard(visit: DraftVisit): Promise<FastifyReply> {
  await visit.platform.db.transact((tx) => giveUpDrafts(tx, [visit.draft.id]))
  return goTo(visit, '/cases')
}
