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
} from '#channels/components'
import { casesOfApplicant, deleteDrafts, formatReference } from '#platform/cases'
import { openDraftsOf, type Platform } from '#platform/catalogue'
import { formatInstant } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { toneOf } from './case-state.ts'
import { casesWords as words } from './case-wording.ts'
import { onDraft, type DraftVisit } from './draft.ts'
import { forSignedIn } from './signed-in.tsx'
import { goTo, showPage, type SignedInVisit } from './visit.tsx'

const shownMax = 100

export function registerCases(app: FastifyInstance, platform: Platform): void {
  app.get('/cases', forSignedIn(platform, showCases))
  app.get('/apply/:draftId/discard', forSignedIn(platform, onDraft(askToDiscard)))
  app.post('/apply/:draftId/discard', forSignedIn(platform, onDraft(discard)))
}

async function showCases(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, speak, language } = visit
  const { db, setting } = platform
  const applicantId = session.person.id
  const [drafts, cases] = await Promise.all([
    openDraftsOf(db, setting, applicantId, shownMax),
    casesOfApplicant(db, applicantId, shownMax),
  ])
  const begun = drafts.flatMap(({ id, service, updatedAt }) => {
    const wording = setting.services.get(service)?.wording
    if (!wording) return []
    const date = formatInstant(updatedAt, language)
    const name = speak(wording.name)
    return [
      {
        key: name,
        value: speak(words.unfinishedNote, { date }),
        actions: [
          { text: speak(words.goOn), href: `/apply/${id}`, visuallyHiddenText: name },
          { text: speak(words.discard), href: `/apply/${id}/discard`, visuallyHiddenText: name },
        ],
      },
    ]
  })
  const rows = cases.flatMap((kase) => {
    const service = setting.services.get(kase.service)
    if (!service) return []
    const reference = formatReference(kase)
    const state = service.wording.states[kase.state]?.name
    return [
      [
        { text: <Link href={`/cases/${reference}`}>{speak(service.wording.name)}</Link> },
        { text: <Reference value={reference} /> },
        {
          text: (
            <StatusTag tone={toneOf(service, kase.state)}>
              {state ? speak(state) : kase.state}
            </StatusTag>
          ),
        },
        { text: <bdi>{formatInstant(kase.updatedAt, language)}</bdi> },
      ],
    ]
  })
  return showPage(visit, {
    title: speak(words.title),
    section: 'cases',
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        {begun.length === 0 && rows.length === 0 && (
          <>
            <p class="govuk-body">{speak(words.none)}</p>
            <Button href="/">{speak(words.choose)}</Button>
          </>
        )}
        {begun.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{speak(words.unfinished)}</h2>
            <SummaryList rows={begun} />
          </>
        )}
        {rows.length > 0 && (
          <Table
            caption={speak(words.handedIn)}
            captionSize="m"
            head={[words.service, words.reference, words.state, words.changed].map((word) => ({
              text: speak(word),
            }))}
            rows={rows}
            firstCellIsHeader
            stacked
          />
        )}
      </>
    ),
  })
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
  await deleteDrafts(visit.platform.db, [visit.draft.id])
  return goTo(visit, '/cases')
}
