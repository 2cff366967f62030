/** One case at the centre: whose faces and fingers it is about, and what was taken. */
import {
  BackLink,
  Button,
  Form,
  goTo,
  Input,
  Link,
  LinkList,
  Reference,
  Split,
  Table,
} from '#channels/components'
import { fieldOf, tellProblem } from '#channels/components'
import { positionWords, type Capture } from '#platform/biometrics'
import { readReference } from '#platform/cases'
import {
  enrolmentProblems,
  findSubject,
  openCentreCase,
  type CentreCase,
  type Hand,
  type Platform,
} from '#platform/catalogue'
import { nameIn } from '#platform/identity'
import { formatInstant, type Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { atCentre, onForm, showPage, type CentreVisit } from './visit.tsx'
import { caseWords as words, homeWords } from './wording.ts'

export function registerCentreCase(app: FastifyInstance, platform: Platform): void {
  app.get(
    '/enrolment/cases/:reference',
    atCentre(platform, (visit) => showCase(visit)),
  )
  app.post('/enrolment/cases/:reference/persons', onForm(platform, toPerson, showCase))
}

/** The case of the address. @throws case-not-found, enrolment-own-cause */
export function caseIn({ platform, actor, params }: CentreVisit): Promise<CentreCase> {
  return openCentreCase(platform, actor, readReference(params['reference']))
}

/** Who takes captures in a case. @throws enrolment-not-yours */
export function takingIn({ actor }: CentreVisit, { view, taking }: CentreCase): Hand {
  if (!taking) throw enrolmentProblems['enrolment-not-yours']()
  return { actor, post: taking, case: view.case }
}

/** Somebody whom the case does not name. */
async function toPerson(visit: CentreVisit): Promise<FastifyReply> {
  const { platform, fields } = visit
  const found = await caseIn(visit)
  const hand = takingIn(visit, found)
  const id = await findSubject(platform, hand, fieldOf(fields, 'cnic'), 'enrolment')
  if (id === undefined) throw enrolmentProblems['enrolment-person-unknown']({ field: 'cnic' })
  return goTo(visit, `/enrolment/cases/${found.view.reference}/persons/${id}`)
}

async function showCase(visit: CentreVisit, problem?: Problem): Promise<FastifyReply> {
  const { speak, language, visitor } = visit
  const found = await caseIn(visit)
  const { view, taking } = found
  const at = `/enrolment/cases/${view.reference}`
  return showPage(visit, {
    title: `${speak(view.service.wording.name)} ${view.reference}`,
    problem,
    before: <BackLink href="/enrolment" />,
    body: (
      <>
        <span class="govuk-caption-l">
          <Reference value={view.reference} />
        </span>
        <h1 class="govuk-heading-l">{speak(view.service.wording.name)}</h1>
        {taking && (
          <Split>
            <h2 class="govuk-heading-m">{speak(words.people)}</h2>
            <LinkList items={peopleOf(visit, found, at)} />
            <Form
              action={`${at}/persons`}
              hidden={{ _csrf: visitor.csrfToken }}
              label={speak(words.other)}
            >
              <h2 class="govuk-heading-s">{speak(words.other)}</h2>
              <Input
                name="cnic"
                label={speak(homeWords.cnic)}
                hint={speak(homeWords.cnicHint)}
                error={problem?.field === 'cnic' ? tellProblem(problem, language) : undefined}
                value={fieldOf(visit.fields, 'cnic')}
                inputmode="numeric"
                autocomplete="off"
                dir="ltr"
                width={20}
              />
              <Button variant="secondary">{speak(homeWords.openPerson)}</Button>
            </Form>
          </Split>
        )}
        <Captures visit={visit} found={found} />
        <LinkList items={[{ text: speak(words.toCase), href: `/desk/cases/${view.reference}` }]} />
      </>
    ),
  })
}

function peopleOf({ speak, language }: CentreVisit, { people, view }: CentreCase, at: string) {
  const named = [...people].map(([id, person]) => [id, nameIn(person, language)] as const)
  return named.map(([id, name]) => ({
    text: id === view.case.applicantId ? `${name} (${speak(words.applicant)})` : name,
    href: `${at}/persons/${id}`,
  }))
}

type CapturesProps = { readonly visit: CentreVisit; readonly found: CentreCase }

/** What was taken: shown to whoever takes as to whoever decides. */
export function Captures({ visit, found }: CapturesProps) {
  const { speak, language } = visit
  const { captures, people, view } = found
  if (captures.length === 0) {
    return (
      <>
        <h2 class="govuk-heading-m">{speak(words.taken)}</h2>
        <p class="govuk-body">{speak(words.nothing)}</p>
      </>
    )
  }
  const nameOf = ({ personId }: Capture) => {
    const person = people.get(personId)
    return person ? nameIn(person, language) : speak(words.another)
  }
  const heads = [words.what, words.whose, words.when, words.quality, words.record, words.alike]
  return (
    <Table
      caption={speak(words.taken)}
      captionSize="m"
      stacked
      head={heads.map((one) => ({ text: speak(one) }))}
      rows={captures.map((capture) => [
        { text: whatOf(visit, capture) },
        { text: <bdi>{nameOf(capture)}</bdi> },
        { text: formatInstant(capture.takenAt, language) },
        { text: capture.quality === undefined ? '–' : String(capture.quality) },
        { text: speak(besideRecord(capture)) },
        { text: <Alike visit={visit} capture={capture} reference={view.reference} /> },
      ])}
    />
  )
}

function whatOf({ speak }: CentreVisit, { modality, position, usedByCase }: Capture): string {
  const what = speak(positionWords[position])
  const kind = modality === 'exception' ? `${what} (${speak(words.exception)})` : what
  return usedByCase === undefined ? kind : `${kind}, ${speak(words.used)}`
}

function besideRecord({ matched }: Capture) {
  if (matched === undefined) return words.noRecord
  return matched ? words.like : words.unlike
}

type AlikeProps = {
  readonly visit: CentreVisit
  readonly capture: Capture
  readonly reference: string
}

function Alike({ visit, capture, reference }: AlikeProps) {
  const { speak } = visit
  const { id, modality, duplicates, searchedAt } = capture
  if (modality !== 'face') return <>–</>
  if (!searchedAt) return <>{speak(words.notSearched)}</>
  const said =
    duplicates === 0 ? speak(words.noneAlike) : speak(words.toJudge, { count: String(duplicates) })
  return <Link href={`/enrolment/cases/${reference}/captures/${id}`}>{said}</Link>
}
