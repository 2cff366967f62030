/** What an officer has published and may suspend: one card for each record. */
import {
  BackLink,
  Button,
  ErrorSummary,
  fieldOf,
  Form,
  goTo,
  Input,
  InsetText,
  SummaryList,
  Tag,
  tellProblem,
} from '#channels/components'
import {
  endSuspension,
  recordsOfPost,
  suspendableBy,
  suspendRecord,
  type Platform,
} from '#platform/catalogue'
import { asRefusal, civilDateOf, formatDate, type Problem } from '#platform/kernel'
import {
  isSuspendedOn,
  type RegisterDefinition,
  type RegisterRecord,
  type Suspendable,
  type Suspension,
} from '#platform/registers'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { forOfficer } from './officer.ts'
import { deskProblems } from './problems.ts'
import { suspensionWords as words } from './suspension-wording.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

const page = '/desk/licences'

export function registerSuspensions(app: FastifyInstance, platform: Platform): void {
  app.get(
    page,
    forOfficer(platform, (visit) => showRecords(visit)),
  )
  app.post(page, forOfficer(platform, change))
}

async function change(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, fields } = visit
  const asked = {
    register: fieldOf(fields, 'register'),
    key: fieldOf(fields, 'key'),
    reason: fieldOf(fields, 'reason'),
  }
  try {
    if (fieldOf(fields, 'do') === 'end') await endSuspension(platform, actor, asked)
    else await suspendRecord(platform, actor, { ...asked, until: fieldOf(fields, 'until') })
  } catch (thrown) {
    return showRecords(visit, asRefusal(thrown))
  }
  return goTo(visit, page)
}

async function showRecords(visit: OfficerVisit, problem?: Problem): Promise<FastifyReply> {
  const { platform, actor, speak, language } = visit
  const registers = suspendableBy(platform.setting, actor)
  if (registers.length === 0) throw deskProblems['desk-page-not-found']()
  const lists = await Promise.all(
    registers.map(async ({ register, post }) => ({
      register,
      records: await recordsOfPost(platform, register, post),
    })),
  )
  return showPage(visit, {
    title: speak(words.title),
    problem,
    before: <BackLink href="/desk" />,
    body: (
      <>
        {problem && <ErrorSummary errors={[{ text: tellProblem(problem, language) }]} />}
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        {lists.map((list) => (
          <Records visit={visit} {...list} />
        ))}
      </>
    ),
  })
}

type RecordsProps = {
  readonly visit: OfficerVisit
  readonly register: RegisterDefinition
  readonly records: readonly RegisterRecord[]
}

function Records({ visit, register: { suspendable }, records }: RecordsProps) {
  if (!suspendable) return null
  return (
    <>
      <h2 class="govuk-heading-m">{visit.speak(suspendable.title)}</h2>
      {records.length === 0 && <InsetText>{visit.speak(words.none)}</InsetText>}
      {records.map((record) => (
        <Record visit={visit} record={record} suspendable={suspendable} />
      ))}
    </>
  )
}

type RecordProps = {
  readonly visit: OfficerVisit
  readonly record: RegisterRecord
  readonly suspendable: Suspendable
}

function Record({ visit, record, suspendable }: RecordProps) {
  const { speak, language, platform } = visit
  const item = record.item as Suspension
  const isSuspended = isSuspendedOn(item, civilDateOf(platform.setting.now()))
  const { suspendedFrom, suspendedUntil, suspensionReason = '–', suspensionEnded } = item
  return (
    <>
      <h3 class="govuk-heading-s">
        <bdi>{suspendable.nameOf(record.item)}</bdi>
      </h3>
      <SummaryList
        rows={[
          {
            key: speak(words.state),
            value: (
              <Tag colour={isSuspended ? 'red' : 'green'}>
                {speak(isSuspended ? words.suspended : words.inForce)}
              </Tag>
            ),
          },
          ...(suspendedFrom === undefined
            ? []
            : [
                { key: speak(words.from), value: formatDate(suspendedFrom, language) },
                {
                  key: speak(words.until),
                  value:
                    suspendedUntil === undefined
                      ? speak(words.untilEnded)
                      : formatDate(suspendedUntil, language),
                },
                { key: speak(words.reason), value: <bdi>{suspensionReason}</bdi> },
              ]),
          ...(suspensionEnded === undefined
            ? []
            : [{ key: speak(words.ended), value: <bdi>{suspensionEnded}</bdi> }]),
        ]}
      />
      <Change visit={visit} record={record} isSuspended={isSuspended} />
    </>
  )
}

type ChangeProps = {
  readonly visit: OfficerVisit
  readonly record: RegisterRecord
  readonly isSuspended: boolean
}

function Change({ visit: { speak, visitor }, record, isSuspended }: ChangeProps) {
  const { register, key } = record
  const id = key.replace(/[^A-Za-z0-9]/g, '-')
  const label = speak(isSuspended ? words.end : words.suspend)
  const hidden = { _csrf: visitor.csrfToken, register, key, do: isSuspended ? 'end' : 'suspend' }
  return (
    <Form action={page} hidden={hidden} label={`${label} ${key}`}>
      <Input
        name="reason"
        id={`reason-${id}`}
        label={speak(isSuspended ? words.endReason : words.reason)}
        hint={speak(words.reasonHint)}
      />
      {!isSuspended && (
        <Input
          name="until"
          id={`until-${id}`}
          type="date"
          width={10}
          label={speak(words.until)}
          hint={speak(words.untilHint)}
        />
      )}
      <Button variant={isSuspended ? 'secondary' : 'warning'}>{label}</Button>
    </Form>
  )
}
