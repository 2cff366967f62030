/** Mandates for children and companies, which an officer accepts who has seen the evidence. */
import {
  BackLink,
  Button,
  Form,
  goTo,
  InsetText,
  Link,
  Name,
  SummaryList,
  Table,
} from '#channels/components'
import {
  confirmMandate,
  mandateOfficerRole,
  mandateToConfirm,
  type Platform,
  type ToConfirm,
} from '#platform/catalogue'
import { mandatesToConfirm, nameIn, staffPosts, type KeptMandate } from '#platform/identity'
import { civilDateOf, formatDate, maskCnic, type Problem, type Text } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { daysOf } from './post.tsx'
import { officesProblems } from './problems.ts'
import { forForm, forOfficer, showPage, type OfficerVisit } from './visit.tsx'
import { confirmWords as words, postWords } from './wording.ts'

const path = '/offices/mandates'
const onePath = `${path}/:id`

export function registerConfirming(app: FastifyInstance, platform: Platform): void {
  app.get(path, forOfficer(platform, showWaiting))
  app.get(
    onePath,
    forOfficer(platform, (visit) => showOne(visit)),
  )
  app.post(onePath, forForm(platform, confirm, showOne))
}

const idOf = ({ params }: OfficerVisit) => params['id'] ?? ''

async function confirm(visit: OfficerVisit): Promise<FastifyReply> {
  await confirmMandate(visit.platform, visit.actor, idOf(visit))
  return goTo(visit, path)
}

/** @throws offices-page-not-found to whoever accepts none */
function mustAccept({ actor }: OfficerVisit): void {
  if (staffPosts(actor, mandateOfficerRole).length === 0) {
    throw officesProblems['offices-page-not-found']()
  }
}

const askedBy = ({ offeredName: name, offeredNameUr: nameUr }: KeptMandate) => ({ name, nameUr })

const otherOf = ({ otherName, otherCnic }: KeptMandate) => otherName || maskCnic(otherCnic)

async function showWaiting(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, speak, language } = visit
  mustAccept(visit)
  const { db, setting } = platform
  const waiting = await mandatesToConfirm(db, setting.vault, civilDateOf(setting.now()))
  const heads = [words.who, words.other, words.evidence, words.next]
  return showPage(visit, {
    title: speak(words.title),
    before: <BackLink href="/offices" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        {waiting.length === 0 && <p class="govuk-body">{speak(words.none)}</p>}
        {waiting.length > 0 && (
          <Table
            stacked
            caption={speak(words.waiting)}
            captionClasses="govuk-visually-hidden"
            head={heads.map((one) => ({ text: speak(one) }))}
            rows={waiting.map((mandate) => [
              { text: <Name>{nameIn(askedBy(mandate), language)}</Name> },
              { text: <bdi>{otherOf(mandate)}</bdi> },
              { text: <bdi>{mandate.evidence}</bdi> },
              {
                text: (
                  <Link href={`${path}/${mandate.id}`}>
                    {speak(words.look)}
                    <span class="govuk-visually-hidden">
                      {' '}
                      <bdi>{otherOf(mandate)}</bdi>
                    </span>
                  </Link>
                ),
              },
            ])}
          />
        )}
      </>
    ),
  })
}

/** One of them, beside what the register says of the child: the look is on the child's record. */
async function showOne(visit: OfficerVisit, problem?: Problem): Promise<FastifyReply> {
  const { platform, speak, language, actor, visitor } = visit
  mustAccept(visit)
  const { mandate, child } = await mandateToConfirm(platform, actor, idOf(visit))
  const { kind, born } = mandate
  return showPage(visit, {
    title: speak(words.oneTitle),
    problem,
    before: <BackLink href={path} />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.oneTitle)}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        <SummaryList
          rows={[
            { key: speak(words.who), value: <Name>{nameIn(askedBy(mandate), language)}</Name> },
            { key: speak(words.other), value: <bdi>{otherOf(mandate)}</bdi> },
            ...(born === undefined
              ? []
              : [{ key: speak(words.born), value: <bdi>{formatDate(born, language)}</bdi> }]),
            { key: speak(words.evidence), value: <bdi>{mandate.evidence}</bdi> },
            { key: speak(postWords.days), value: daysOf(visit, mandate) },
          ]}
        />
        {child && <Registered visit={visit} child={child} />}
        {kind === 'child' && !child && <InsetText>{speak(words.unregistered)}</InsetText>}
        <Form action={`${path}/${mandate.id}`} hidden={{ _csrf: visitor.csrfToken }}>
          <Button preventDoubleClick>{speak(words.accept)}</Button>
        </Form>
      </>
    ),
  })
}

type RegisteredProps = {
  readonly visit: OfficerVisit
  readonly child: NonNullable<ToConfirm['child']>
}

function Registered({ visit, child }: RegisteredProps) {
  const { speak, language } = visit
  const named = (en = '', ur = ''): string | undefined => (language === 'ur' ? ur : en) || undefined
  const row = (key: Text, value: string | undefined) => ({
    key: speak(key),
    value: <Name>{value ?? speak(words.notRecorded)}</Name>,
  })
  const { dateOfBirth } = child
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.registered)}</h2>
      <SummaryList
        rows={[
          row(words.childName, named(child.nameEn, child.nameUr)),
          row(words.childBorn, dateOfBirth && formatDate(dateOfBirth, language)),
          row(words.father, named(child.fatherNameEn, child.fatherNameUr)),
          row(words.mother, named(child.motherNameEn, child.motherNameUr)),
        ]}
      />
    </>
  )
}
