/** The treasury officer's first page: which days are there, and a file to take in. */
import {
  BackLink,
  Button,
  Checkboxes,
  ErrorSummary,
  fieldOf,
  FileUpload,
  Form,
  goTo,
  InsetText,
  Link,
  Radios,
  Split,
  Table,
  Tag,
  tellProblem,
} from '#channels/components'
import { takeIn, type Platform } from '#platform/catalogue'
import { asRefusal, formatDate, type Problem } from '#platform/kernel'
import { recentDays, type DayOverview } from '#platform/reconciliation'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { deskProblems } from './problems.ts'
import { registerTreasuryDay } from './treasury-day.tsx'
import { registerTreasuryExceptions } from './treasury-exceptions.tsx'
import { dayHref, forTreasury } from './treasury-visit.ts'
import { treasuryWords as words } from './treasury-wording.ts'
import { createTreasuryWork, type TreasuryWork } from './treasury-work.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

const daysShown = 31

export function registerTreasury(app: FastifyInstance, platform: Platform): void {
  const work = createTreasuryWork(platform, (error) => app.log.error(error, 'a comparison failed'))
  app.get('/desk/treasury', forTreasury(platform, showDays))
  app.post(
    '/desk/treasury/files',
    forTreasury(platform, (visit) => takeInUpload(visit, work)),
  )
  registerTreasuryDay(app, platform, work)
  registerTreasuryExceptions(app, platform)
}

/** An upload that was refused is shown on the page where it was chosen, with every fault. */
async function takeInUpload(visit: OfficerVisit, work: TreasuryWork): Promise<FastifyReply> {
  try {
    return await takeInPosted(visit, work)
  } catch (thrown) {
    return showDays(visit, asRefusal(thrown))
  }
}

async function takeInPosted(visit: OfficerVisit, work: TreasuryWork): Promise<FastifyReply> {
  const { platform, actor, fields, request } = visit
  const { file } = request.body as { readonly file?: unknown }
  if (!Buffer.isBuffer(file) || file.length === 0) throw deskProblems['desk-file-missing']()
  const kind = fieldOf(fields, 'kind') === 'credit' ? 'credit' : 'scroll'
  const taken = await takeIn(
    platform,
    {
      kind,
      name: kind === 'credit' ? 'credit-advice' : 'day-file',
      open: () => [file],
      supersedes: fieldOf(fields, 'supersedes') === 'yes',
    },
    { actor },
  )
  if (taken.kind === 'credit') return goTo(visit, '/desk/treasury')
  work.begin(taken)
  return goTo(visit, dayHref(taken.day))
}

async function showDays(visit: OfficerVisit, problem?: Problem): Promise<FastifyReply> {
  const { platform, speak, language } = visit
  const days = await recentDays(platform.db, daysShown)
  return showPage(visit, {
    title: speak(words.title),
    problem,
    before: <BackLink href="/desk" />,
    body: (
      <Split>
        {problem && (
          <ErrorSummary
            errors={[
              { text: tellProblem(problem, language), href: '#file' },
              ...problem.faults.map((fault) => ({
                text: tellProblem(fault, language),
                href: '#file',
              })),
            ]}
          />
        )}
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        <Days visit={visit} days={days} />
        <Upload visit={visit} error={problem && tellProblem(problem, language)} />
      </Split>
    ),
  })
}

function Days({
  visit,
  days,
}: {
  readonly visit: OfficerVisit
  readonly days: readonly DayOverview[]
}) {
  const { speak, language } = visit
  if (days.length === 0) return <InsetText>{speak(words.noDays)}</InsetText>
  return (
    <Table
      stacked
      caption={speak(words.days)}
      head={[words.day, words.banks, words.open, words.state].map((name) => ({
        text: speak(name),
      }))}
      rows={days.map(({ day, banks, open, closedAt }) => [
        { text: <Link href={dayHref(day)}>{formatDate(day, language)}</Link> },
        { text: <bdi>{banks}</bdi> },
        { text: <bdi>{open}</bdi> },
        {
          text: (
            <Tag colour={closedAt ? 'green' : 'grey'}>
              {speak(closedAt ? words.isClosed : words.isOpen)}
            </Tag>
          ),
        },
      ])}
    />
  )
}

function Upload({
  visit,
  error,
}: {
  readonly visit: OfficerVisit
  readonly error: string | undefined
}) {
  const { speak, visitor, fields } = visit
  const isCredit = fieldOf(fields, 'kind') === 'credit'
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.upload)}</h2>
      <Form
        action="/desk/treasury/files"
        hasFiles
        hidden={{ _csrf: visitor.csrfToken }}
        label={speak(words.upload)}
      >
        <Radios
          name="kind"
          legend={speak(words.fileKind)}
          value={isCredit ? 'credit' : 'scroll'}
          items={[
            { value: 'scroll', text: speak(words.scroll) },
            { value: 'credit', text: speak(words.credit) },
          ]}
        />
        <FileUpload
          name="file"
          label={speak(words.file)}
          hint={speak(words.uploadHint)}
          error={error}
          accept=".csv,.xml,text/csv,application/xml"
        />
        <Checkboxes
          name="supersedes"
          legend={speak(words.supersedes)}
          items={[{ value: 'yes', text: speak(words.supersedesYes) }]}
        />
        <Button>{speak(words.upload)}</Button>
      </Form>
    </>
  )
}
