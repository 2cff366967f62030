/** An officer of a biller hands in its bills: one file, all of it or nothing. */
import {
  BackLink,
  Button,
  ErrorSummary,
  fieldOf,
  FileUpload,
  Form,
  NotificationBanner,
  Select,
  Split,
  SummaryList,
} from '#channels/components'
import { columnsOf, type TakenIn } from '#platform/billing'
import { catalogueProblems, takeInFile, takingInOf, type Platform } from '#platform/catalogue'
import { asRefusal, eachFault, type Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { billWords as words } from './bill-wording.ts'
import { forOfficer } from './officer.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

export function registerBills(app: FastifyInstance, platform: Platform): void {
  const show = (visit: OfficerVisit) => showForm(visit)
  app.get('/desk/bills', forOfficer(platform, show))
  app.post('/desk/bills', forOfficer(platform, takeIn))
}

type Came = { readonly taken: TakenIn } | { readonly problem: Problem }

async function takeIn(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, fields, request } = visit
  const { file } = (request.body ?? {}) as { readonly file?: unknown }
  const bytes = Buffer.isBuffer(file) ? file : Buffer.alloc(0)
  try {
    const taken = await takeInFile(platform, {
      actor,
      biller: fieldOf(fields, 'biller'),
      jurisdiction: fieldOf(fields, 'place'),
      open: () => [bytes],
    })
    return await showForm(visit, { taken })
  } catch (thrown) {
    return showForm(visit, { problem: asRefusal(thrown) })
  }
}

async function showForm(visit: OfficerVisit, came?: Came): Promise<FastifyReply> {
  const { platform, actor, speak, language, visitor } = visit
  const own = takingInOf(platform.setting, actor)
  if (own.length === 0) throw catalogueProblems['action-not-yours']()
  const problem = came && 'problem' in came ? came.problem : undefined
  return showPage(visit, {
    title: speak(words.title),
    status: problem?.status ?? 200,
    hasErrors: problem !== undefined,
    before: <BackLink href="/desk" />,
    body: (
      <Split>
        {came && 'taken' in came && <Taken visit={visit} taken={came.taken} />}
        {problem && (
          <ErrorSummary
            title={problem.title(language)}
            description={problem.wayOut(language)}
            errors={eachFault(problem).map((fault) => ({
              text: fault.title(language),
              href: '#file',
            }))}
          />
        )}
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <Form action="/desk/bills" hasFiles hidden={{ _csrf: visitor.csrfToken }}>
          <Fields visit={visit} own={own} />
          <Button preventDoubleClick>{speak(words.send)}</Button>
        </Form>
        <h2 class="govuk-heading-m">{speak(words.columns)}</h2>
        <SummaryList
          rows={own.map(({ service }) => ({
            key: speak(service.wording.name),
            value: <bdi>{columnsOf(service.biller).join(', ')}</bdi>,
          }))}
        />
        <p class="govuk-body">{speak(words.status)}</p>
      </Split>
    ),
  })
}

function Taken({ visit, taken }: { readonly visit: OfficerVisit; readonly taken: TakenIn }) {
  const counts = { bills: String(taken.bills), changed: String(taken.changed) }
  return <NotificationBanner type="success">{visit.speak(words.taken, counts)}</NotificationBanner>
}

type FieldsProps = {
  readonly visit: OfficerVisit
  readonly own: ReturnType<typeof takingInOf>
}

function Fields({ visit: { speak, fields }, own }: FieldsProps) {
  const places = new Map(own.flatMap((one) => one.places.map((place) => [place.code, place])))
  return (
    <>
      <Select
        name="biller"
        label={speak(words.biller)}
        value={fieldOf(fields, 'biller')}
        options={own.map(({ service }) => ({
          value: service.id,
          text: speak(service.wording.name),
        }))}
      />
      <Select
        name="place"
        label={speak(words.place)}
        hint={speak(words.placeHint)}
        value={fieldOf(fields, 'place')}
        options={[...places.values()].map(({ code, name }) => ({
          value: code,
          text: speak(name),
        }))}
      />
      <FileUpload
        name="file"
        label={speak(words.file)}
        hint={speak(words.fileHint)}
        accept=".csv,text/csv"
      />
    </>
  )
}
