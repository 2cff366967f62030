/** The page of a case: state, answers, amount, decision, history; beside it papers and drawing. */
import {
  AnswersList,
  Button,
  ButtonGroup,
  Course,
  Details,
  ErrorSummary,
  errorsOfAsked,
  InsetText,
  Link,
  LinkList,
  NotificationBanner,
  Photos,
  Portrait,
  Reference,
  Split,
  StatusTag,
  SummaryList,
  tellProblem,
} from '#channels/components'
import {
  actionNameOf,
  doneNameOf,
  endedOtherwise,
  stateNameOf,
  staysPut,
  type CaseView,
} from '#platform/catalogue'
import { formatNumber } from '#platform/documents'
import type { WebFields } from '#platform/forms'
import { formatInstant, type Problem } from '#platform/kernel'
import { Amount, Payment } from './amount.tsx'
import { Deadline, levelOf } from './case-table.tsx'
import { toneOf } from './case-state.ts'
import type { Shown } from './case.tsx'
import { askedPropsOf, Decisions } from './decisions.tsx'
import { History, whoActed } from './history.tsx'
import { LinkedPart } from './linked.tsx'
import { NoteRefused, Notes } from './notes.tsx'
import { WhatIsPublic } from './look-over-link.tsx'
import { caseAddress, QueueWalk, walkKeys } from './queue-walk.tsx'
import { Registered } from './registered.tsx'
import { Workflow } from './workflow.tsx'
import { caseWords as words, queueWords } from './wording.ts'

/** A step that was pressed and refused, with what was typed. */
export type Pressed = {
  readonly action: string
  /** The form's own key, kept so that the next press is still the same request. */
  readonly key: string
  readonly typed: WebFields
  /** What of it could be read. */
  readonly said?: Readonly<Record<string, unknown>>
  readonly faults: readonly Problem[]
  readonly status: number
  /** Of which words he was told that they name somebody; pressed again they are sent. */
  readonly warned?: string
}

type Props = { readonly shown: Shown }

export function CasePage({ shown }: Props) {
  const { visit, view } = shown
  const { speak } = visit
  const { service } = view
  // So that a history says what was chosen from a list.
  const told = { ...view, captured: { ...shown.lists, ...view.captured } }
  return (
    <>
      <Done shown={shown} />
      {shown.done === undefined && <QueueWalk {...shown} />}
      <Refused shown={shown} />
      <NoteRefused shown={shown} />
      <span class="govuk-caption-l">
        <Reference value={view.reference} />
      </span>
      <h1 class="govuk-heading-l">{speak(service.wording.name)}</h1>
      <Split side={<Side shown={shown} />}>
        <p class="govuk-body">
          <StatusTag tone={toneOf(service, view.case.state)}>
            {speak(stateNameOf(service, view.case.state))}
          </StatusTag>
        </p>
        {shown.guest && <InsetText>{speak(words.guests[shown.guest])}</InsetText>}
        <Standing shown={shown} />
        <Course visit={visit} course={shown.course} />
        <LinkedPart shown={shown} />
        <h2 class="govuk-heading-m" id="answers">
          {speak(words.answers)}
        </h2>
        <Answers shown={shown} />
        <Photos photos={shown.photos} base={`/desk/photos/${view.reference}`} />
        <WhatIsPublic visit={visit} view={view} />
        <Registered visit={visit} persons={shown.registered} />
        <Portrait
          portrait={shown.portrait}
          address={`/desk/cases/${view.reference}/portrait.jpg`}
          hint={words.portrait}
          speak={speak}
          language={visit.language}
        />
        <Money shown={shown} />
        <h2 class="govuk-heading-m" id="decide">
          {speak(words.decide)}
        </h2>
        <Decisions shown={shown} />
        <Notes shown={shown} />
        <h2 class="govuk-heading-m" id="history">
          {speak(words.history)}
        </h2>
        <History visit={visit} view={told} events={shown.events} posts={shown.posts} />
      </Split>
    </>
  )
}

/** What it costs, what is due or goes back, and what was paid. */
function Money({ shown: { visit, view } }: Props) {
  return (
    <>
      {view.explanation && <Amount visit={visit} amount={view.explanation} />}
      {view.due && <Amount visit={visit} amount={view.due} title={words.due} />}
      {view.refund && (
        <Amount visit={visit} amount={{ ...view.refund, notices: [] }} title={words.refund} />
      )}
      <Payment visit={visit} view={view} />
    </>
  )
}

/** What the officer has just done, and the way on. */
function Done({ shown }: Props) {
  const { visit, view, done } = shown
  const { next } = shown.walk
  const { speak } = visit
  const latest = view.events.at(-1)
  if (done === undefined || !latest) return null
  const { service } = view
  const move = service.workflow.states[latest.fromState ?? '']?.[done]
  const message = move && staysPut(move) ? move.message : service.notify?.[view.case.state]
  const isTold = message !== undefined && shown.guest !== 'anonymous'
  const isOtherwise = endedOtherwise(service, latest)
  return (
    <NotificationBanner {...(!isOtherwise && { type: 'success' as const })}>
      <p class="govuk-notification-banner__heading">
        {speak(isOtherwise ? words.notDone : words.done, {
          action: speak(actionNameOf(service, done)),
          done: speak(doneNameOf(service, latest)),
          state: speak(stateNameOf(service, view.case.state)),
        })}
      </p>
      {isTold && <p class="govuk-body">{speak(words.told)}</p>}
      <p class="govuk-body">
        {next ? (
          <Button href={caseAddress(next)} attributes={{ accesskey: walkKeys.next }}>
            {speak(words.next)}
          </Button>
        ) : (
          <Link href="/desk">{speak(words.toQueue)}</Link>
        )}
      </p>
    </NotificationBanner>
  )
}

/** Why the step was not taken. */
function Refused({ shown }: Props) {
  const { visit, pressed } = shown
  if (!pressed || pressed.faults.length === 0) return null
  const open = shown.view.moves.some(({ action }) => action === pressed.action)
  const errors = open
    ? errorsOfAsked(askedPropsOf(shown, pressed.action))
    : pressed.faults.map((fault) => ({ text: tellProblem(fault, visit.language) }))
  return <ErrorSummary errors={errors} />
}

function Standing({ shown }: Props) {
  const { visit, view, posts } = shown
  const { speak, language } = visit
  const { case: kase } = view
  const post = posts.find(({ id }) => id === kase.postId)
  return (
    <SummaryList
      rows={[
        { key: speak(words.handedIn), value: <bdi>{formatInstant(kase.createdAt, language)}</bdi> },
        kase.deadlineAt && {
          key: speak(words.deadline),
          value: <Deadline visit={visit} at={kase.deadlineAt} />,
        },
        ...view.acting.map((one) => ({
          key: speak(words.actedBy),
          value: whoActed(visit, one),
        })),
        post && {
          key: speak(words.post),
          value: speak(queueWords.postAt, {
            title: post.title[language],
            office: post.office[language],
          }),
        },
        kase.escalations > 0 ? { key: speak(words.level), value: levelOf(visit, kase) } : undefined,
        kase.recordKey
          ? { key: speak(words.number), value: <Reference value={formatNumber(kase.recordKey)} /> }
          : undefined,
      ]}
    />
  )
}

function Answers({ shown }: Props) {
  const { visit, view, lists } = shown
  if (Object.keys(view.answers).length === 0) {
    return <InsetText>{visit.speak(words.erased)}</InsetText>
  }
  return <AnswersList view={view} language={visit.language} lists={lists} />
}

function Side({ shown }: Props) {
  const { visit, view, posts } = shown
  const { speak } = visit
  return (
    <>
      <Papers shown={shown} />
      <Details summary={speak(words.diagram)}>
        <Workflow
          visit={visit}
          service={view.service}
          posts={posts}
          at={{ state: view.case.state, events: view.events }}
        />
      </Details>
      <LinkList
        items={[
          {
            text: speak(queueWords.services),
            href: `/desk/services/${view.service.id}`,
          },
        ]}
      />
    </>
  )
}

function Papers({ shown }: Props) {
  const { visit, view } = shown
  const { speak } = visit
  const papers = papersToShow(view)
  if (!papers.certificate && !papers.challan) return null
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.papers)}</h2>
      <ButtonGroup>
        {papers.certificate && (
          <Button variant="secondary" href={`/cases/${view.reference}/certificate.pdf`}>
            {speak(words.certificate)}
          </Button>
        )}
        {papers.endorsements.map(({ certificate: { documentType, title } }) => (
          <Button href={`/cases/${view.reference}/papers/${documentType}.pdf`}>
            {speak(title)}
          </Button>
        ))}
        {papers.challan && (
          <Button variant="secondary" href={`/cases/${view.reference}/challan.pdf`}>
            {speak(words.challan)}
          </Button>
        )}
        {papers.number && (
          <Link href={`/verify/number?number=${encodeURIComponent(papers.number)}`}>
            {speak(words.verify)}
          </Link>
        )}
      </ButtonGroup>
    </>
  )
}

function papersToShow({ service, case: kase, charges }: CaseView) {
  const number = service.output ? kase.recordKey : undefined
  return {
    number,
    certificate: number !== undefined,
    endorsements: (service.endorsements ?? []).filter(({ on }) => on === kase.state),
    challan: service.cost?.challan !== undefined && charges.length > 0,
  }
}
