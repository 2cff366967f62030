/** Entering an event of a person's life, with the paper that was seen. */
import {
  BackLink,
  Button,
  ErrorSummary,
  fieldOf,
  FileUpload,
  fingerprintUpload,
  Form,
  goTo,
  Input,
  InsetText,
  Select,
  SummaryList,
  withFingerprints,
} from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { idsByCnic } from '#platform/identity'
import { asRefusal, parseCnic, type Problem } from '#platform/kernel'
import {
  documentKinds,
  documentWords,
  lifeEventKinds,
  needsFourEyes,
  populationProblems as problems,
  type DocumentKind,
  type Evidence,
  type LifeEventKind,
} from '#platform/population'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { EventFields, eventIn, type ErrorOf, type FindPerson } from './event-fields.tsx'
import { registryProblems } from './problems.ts'
import { struckRows, toSummary, whoseRows, type Row } from './struck.tsx'
import { atRegistry, placesOf, showPage, type RegistrarVisit } from './visit.tsx'
import { eventWords, words } from './wording.ts'

const birthPath = '/registry/births'
const eventPath = '/registry/persons/:id/enter/:what'

export function registerEntering(app: FastifyInstance, platform: Platform): void {
  for (const path of [birthPath, eventPath]) {
    app.get(
      path,
      atRegistry(platform, (visit) => showForm(visit)),
    )
    app.post(path, { config: { multipartOptions: fingerprintUpload } }, atRegistry(platform, enter))
  }
}

/** @throws registry-page-not-found */
function whatOf({ params }: RegistrarVisit): LifeEventKind {
  const named = params['what'] ?? 'birth'
  const what = lifeEventKinds.find((one) => one === named)
  if (!what || (params['id'] !== undefined && what === 'birth')) {
    throw registryProblems['registry-page-not-found']()
  }
  return what
}

async function enter(posted: RegistrarVisit): Promise<FastifyReply> {
  const { fields } = withFingerprints(posted.fields)
  const visit = { ...posted, fields }
  const { platform, actor, post, params } = visit
  const what = whatOf(visit)
  try {
    const filled = {
      fields,
      personOf: personOf(visit),
      newId: platform.setting.newId,
      personId: params['id'] ?? '',
    }
    const event = await eventIn(what, filled)
    const { waits, personId } = await platform.door.perform({
      kind: 'population',
      actor,
      jurisdiction: post.jurisdiction,
      step: { do: 'enter', event, evidence: evidenceIn(visit) },
    })
    if (waits) return goTo(visit, '/registry?done=waits')
    return goTo(visit, `/registry/persons/${personId ?? params['id']}?done=entered`)
  } catch (thrown) {
    return showForm(visit, asRefusal(thrown))
  }
}

/** @throws population-number-wrong, population-person-unknown */
function personOf({ platform, fields }: RegistrarVisit): FindPerson {
  return async (field) => {
    const typed = fieldOf(fields, field).trim()
    if (typed === '') return undefined
    const cnic = parseCnic(typed)
    if (!cnic) throw problems['population-number-wrong']({ field })
    const id = (await idsByCnic(platform.db, platform.setting.vault, [cnic])).get(cnic)
    if (id === undefined) throw problems['population-person-unknown']({ field })
    return id
  }
}

/** @throws population-evidence-missing */
function evidenceIn({ fields }: RegistrarVisit): Evidence {
  const document = documentKinds.find((one) => one === fieldOf(fields, 'document'))
  if (!document) throw problems['population-evidence-missing']({ field: 'document' })
  const sha256 = fieldOf(fields, 'scan').trim().toLowerCase()
  return { document, number: fieldOf(fields, 'number').trim(), sha256 }
}

async function showForm(visit: RegistrarVisit, problem?: Problem): Promise<FastifyReply> {
  const { speak, language, visitor, params, query, fields } = visit
  const what = whatOf(visit)
  const title = speak(eventWords[what])
  const told = problem && `${problem.title(language)} ${problem.wayOut(language)}`
  const field = problem?.field ?? 'number'
  const errorOf: ErrorOf = (name) => (told && name === field ? told : undefined)
  const back = params['id'] === undefined ? '/registry' : `/registry/persons/${params['id']}`
  const seq = fieldOf(fields, 'seq') || fieldOf(query, 'seq')
  const four = needsFourEyes(what)
  const { id: personId } = params
  const about = personId === undefined ? [] : await aboutRows(visit, { what, personId, seq })
  return showPage(visit, {
    title,
    problem,
    before: <BackLink href={back} />,
    body: (
      <>
        {told && <ErrorSummary errors={[{ text: told, href: `#${field}` }]} />}
        <h1 class="govuk-heading-l">{title}</h1>
        {about.length > 0 && <SummaryList rows={toSummary(visit, about)} />}
        <InsetText>{speak(four ? words.twoNeeded : words.oneNeeded)}</InsetText>
        <Form
          action={params['id'] === undefined ? birthPath : `${back}/enter/${what}`}
          hidden={{ _csrf: visitor.csrfToken, ...(what === 'strike' ? { seq } : {}) }}
          label={title}
          hasFiles
        >
          <EventFields visit={visit} what={what} places={await placesOf(visit)} errorOf={errorOf} />
          <EvidenceFields visit={visit} errorOf={errorOf} />
          <Button preventDoubleClick>{speak(four ? words.prepare : words.send)}</Button>
        </Form>
      </>
    ),
  })
}

/** Whose record it is, or what is struck in it: nobody writes into one that he does not see. */
function aboutRows(
  visit: RegistrarVisit,
  { what, personId, seq }: { what: LifeEventKind; personId: string; seq: string },
): Promise<Row[]> {
  if (what !== 'strike') return whoseRows(visit, personId)
  return struckRows(visit, { personId, seq: Number(seq) })
}

/** What a registrar can have seen; taking over a register is nobody's paper. */
const papers: readonly DocumentKind[] = documentKinds.filter((one) => one !== 'register')

type EvidenceProps = { readonly visit: RegistrarVisit; readonly errorOf: ErrorOf }

function EvidenceFields({ visit, errorOf }: EvidenceProps) {
  const { speak, fields } = visit
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.evidenceTitle)}</h2>
      <Select
        name="document"
        label={speak(words.evidenceKind)}
        error={errorOf('document')}
        value={fieldOf(fields, 'document')}
        options={[
          { value: '', text: speak(words.choose) },
          ...papers.map((one) => ({ value: one, text: speak(documentWords[one]) })),
        ]}
      />
      <Input
        name="number"
        label={speak(words.evidenceNumber)}
        error={errorOf('number')}
        value={fieldOf(fields, 'number')}
        dir="ltr"
        maxLength={60}
        width={20}
        autocomplete="off"
      />
      <FileUpload
        id="scan"
        name="scan.file"
        label={speak(words.evidenceScan)}
        hint={speak(words.evidenceScanHint)}
        error={errorOf('scan')}
      />
    </>
  )
}
