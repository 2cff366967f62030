/** One exception: what it is about, what has happened to it, and what can be done. */
import {
  BackLink,
  Button,
  ButtonGroup,
  fieldOf,
  Form,
  goTo,
  Isolate,
  Money,
  Split,
  SummaryList,
  Tag,
  Textarea,
  tellProblem,
  Timeline,
} from '#channels/components'
import { admitLine, hasBrought, isAdmissible, type Platform } from '#platform/catalogue'
import { formatDate, formatInstant, Problem } from '#platform/kernel'
import {
  findException,
  historyOf,
  lineOf,
  type Exception,
  type ExceptionEvent,
  type FileLine,
} from '#platform/reconciliation'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Deadline, levelOf } from './case-table.tsx'
import { deskProblems } from './problems.ts'
import {
  dayHref,
  exceptionHref,
  exceptionOf,
  exceptionReference,
  forTreasury,
  namesFor,
  type Names,
} from './treasury-visit.ts'
import {
  exceptionEventWords,
  exceptionStateWords,
  findingWords,
  treasuryWords as words,
} from './treasury-wording.ts'
import { showPage, type OfficerVisit } from './visit.tsx'
import { queueWords } from './wording.ts'

export function registerTreasuryException(app: FastifyInstance, platform: Platform): void {
  const one = '/desk/treasury/:day/exceptions/:bank/:number'
  app.get(
    one,
    forTreasury(platform, (visit) => showOne(visit)),
  )
  app.post(`${one}/own`, forTreasury(platform, takeOver))
  app.post(`${one}/resolve`, forTreasury(platform, resolve))
}

async function takeOver(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor } = visit
  const exception = exceptionOf(visit)
  await platform.door.perform({ kind: 'treasury', actor, step: { do: 'own', exception } })
  return goTo(visit, exceptionHref(exception))
}

/** A reason that is missing is asked for again, with what was typed. */
async function resolve(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, fields } = visit
  const exception = exceptionOf(visit)
  const reason = fieldOf(fields, 'reason')
  try {
    if (fieldOf(fields, 'step') === 'admit') {
      await admitLine(platform, actor, { exception, reason })
    } else {
      const step = { do: 'resolve', exception, reason } as const
      await platform.door.perform({ kind: 'treasury', actor, step })
    }
    return goTo(visit, exceptionHref(exception))
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.field !== 'reason') throw problem
    return showOne(visit, problem)
  }
}

async function showOne(visit: OfficerVisit, problem?: Problem): Promise<FastifyReply> {
  const { platform, speak } = visit
  const key = exceptionOf(visit)
  const found = await findException(platform.db, key)
  if (!found) throw deskProblems['desk-page-not-found']()
  const [line, history, names] = await Promise.all([
    lineOf(platform.db, key),
    historyOf(platform.db, key),
    namesFor(visit),
  ])
  const title = speak(words.exception, { reference: exceptionReference(key) })
  return showPage(visit, {
    title,
    problem,
    before: <BackLink href={`${dayHref(key.day)}/exceptions`} />,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <Facts visit={visit} found={found} line={line} names={names} />
        <h2 class="govuk-heading-m">{speak(words.whatToDo)}</h2>
        <p class="govuk-body">{speak(findingWords[found.kind].todo)}</p>
        {found.state === 'open' && (
          <Steps visit={visit} found={found} line={line} problem={problem} />
        )}
        <h2 class="govuk-heading-m">{speak(words.history)}</h2>
        <History visit={visit} history={history} names={names} />
      </Split>
    ),
  })
}

type FactsProps = {
  readonly visit: OfficerVisit
  readonly found: Exception
  readonly line: FileLine | undefined
  readonly names: Names
}

function Facts({ visit, found, line, names }: FactsProps) {
  const { speak, language } = visit
  const { kind, state, psid, claimId, filePaisa, ledgerPaisa, deadline, isCredit, isFile } = found
  const lineSays =
    line &&
    speak(words.lineSays, {
      n: String(line.n),
      authId: line.authId,
      date: formatDate(line.date, language),
      time: line.time.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1:$2:$3'),
    })
  return (
    <SummaryList
      rows={[
        { key: speak(words.bank), value: names.bank(found.bank) },
        { key: speak(words.kind), value: speak(findingWords[kind].name) },
        { key: speak(words.state), value: <Tag>{speak(exceptionStateWords[state])}</Tag> },
        psid === '' ? undefined : { key: speak(words.psid), value: <Isolate>{psid}</Isolate> },
        line && { key: speak(words.line), value: lineSays },
        isFile ? { key: speak(words.file), value: speak(words.noFile) } : undefined,
        claimId === ''
          ? undefined
          : { key: speak(words.receipt), value: <Isolate>{claimId}</Isolate> },
        { key: speak(words.inFile), value: <Money paisa={filePaisa} /> },
        {
          key: speak(isCredit ? words.credited : words.inLedger),
          value: <Money paisa={ledgerPaisa} />,
        },
        { key: speak(words.owner), value: names.post(found.owner.postId) },
        {
          key: speak(words.deadline),
          value: <Deadline visit={visit} at={deadline} isDone={state !== 'open'} />,
        },
        found.escalations > 0
          ? { key: speak(queueWords.level), value: levelOf(visit, found) }
          : undefined,
      ]}
    />
  )
}

type StepsProps = {
  readonly visit: OfficerVisit
  readonly found: Exception
  readonly line: FileLine | undefined
  readonly problem: Problem | undefined
}

function Steps({ visit, found, line, problem }: StepsProps) {
  const { speak, visitor, fields, language, actor } = visit
  const hidden = { _csrf: visitor.csrfToken }
  const isOwn = actor.posts.some(({ id }) => id === found.owner.postId)
  const admissible = isAdmissible(found, line) ? line : undefined
  const isOwnFile = admissible !== undefined && hasBrought(actor, admissible)
  return (
    <>
      {!isOwn && (
        <Form action={`${exceptionHref(found)}/own`} hidden={hidden} label={speak(words.take)}>
          <Button variant="secondary">{speak(words.take)}</Button>
        </Form>
      )}
      <Form action={`${exceptionHref(found)}/resolve`} hidden={hidden} label={speak(words.resolve)}>
        <Textarea
          name="reason"
          label={speak(words.reason)}
          hint={speak(words.reasonHint)}
          value={fieldOf(fields, 'reason')}
          error={problem && tellProblem(problem, language)}
          dir="auto"
        />
        <ButtonGroup>
          <Button name="step" value="resolve">
            {speak(words.resolve)}
          </Button>
          {admissible && !isOwnFile && (
            <Button name="step" value="admit" variant="secondary">
              {speak(words.admit)}
            </Button>
          )}
        </ButtonGroup>
        {isOwnFile && <p class="govuk-hint">{speak(words.ownFile)}</p>}
      </Form>
    </>
  )
}

type HistoryProps = {
  readonly visit: OfficerVisit
  readonly history: readonly ExceptionEvent[]
  readonly names: Names
}

function History({ visit, history, names }: HistoryProps) {
  const { speak, language } = visit
  return (
    <Timeline
      label={speak(words.history)}
      events={history.map(({ at, what, postId, reason, act }) => ({
        title: speak(exceptionEventWords[what]),
        when: formatInstant(at, language),
        whenIso: at.toISOString(),
        by: postId === undefined ? undefined : names.post(postId),
        detail: act !== undefined && (
          <>
            {reason !== undefined && <p class="govuk-body">{reason}</p>}
            <p class="govuk-hint">{speak(words.act, { act })}</p>
          </>
        ),
        state: 'done' as const,
      }))}
    />
  )
}
