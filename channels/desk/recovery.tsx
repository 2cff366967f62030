/** A new start for who has lost every way in: by two officers, or one and the person's own face. */
import {
  BackLink,
  Button,
  ButtonGroup,
  ErrorSummary,
  fieldOf,
  Form,
  goTo,
  Input,
  InsetText,
  Isolate,
  Link,
  Name,
  NotificationBanner,
  officerStepUp,
  requireStepUp,
  Split,
  SummaryList,
  tellProblem,
  Textarea,
} from '#channels/components'
import {
  decideRecovery,
  openRecoveries,
  prepareRecovery,
  recoverByCheck,
  type OpenRecovery,
  type Platform,
} from '#platform/catalogue'
import { identityProblems, nameIn } from '#platform/identity'
import {
  asRefusal,
  formatInstant,
  formatPhone,
  maskCnic,
  parseCnic,
  parsePhone,
} from '#platform/kernel'
import type { Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { forOfficer } from './officer.ts'
import { recoveryWords as words } from './recovery-wording.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

const path = '/desk/recovery'

export function registerRecovery(app: FastifyInstance, platform: Platform): void {
  app.get(
    path,
    forOfficer(platform, (visit) => show(visit)),
  )
  app.post(path, forOfficer(platform, prepare))
  app.post(`${path}/:id`, forOfficer(platform, decide))
}

type Told = { readonly problem?: Problem; readonly ticket?: string | undefined }

async function show(visit: OfficerVisit, { problem, ticket }: Told = {}): Promise<FastifyReply> {
  const { speak, language, platform, actor, query } = visit
  const waiting = await openRecoveries(platform, actor)
  const title = speak(words.title)
  const done = fieldOf(query, 'done')
  return showPage(visit, {
    title,
    status: problem?.status ?? 200,
    hasErrors: problem !== undefined,
    before: <BackLink href="/desk" />,
    body: (
      <Split>
        {problem && <ErrorSummary errors={[{ text: tellProblem(problem, language) }]} />}
        {Object.hasOwn(words.done, done) && (
          <NotificationBanner type="success">
            {speak(words.done[done as keyof typeof words.done])}
          </NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        {ticket && (
          <InsetText>
            {speak(words.ticket)} <Isolate>{ticket}</Isolate>
          </InsetText>
        )}
        <p class="govuk-body">{speak(words.how)}</p>
        <h2 class="govuk-heading-m">{speak(words.waiting)}</h2>
        {waiting.length === 0 && <p class="govuk-body">{speak(words.none)}</p>}
        {waiting.map((recovery) => (
          <One visit={visit} recovery={recovery} />
        ))}
        <h2 class="govuk-heading-m">{speak(words.prepare)}</h2>
        <Prepare visit={visit} />
      </Split>
    ),
  })
}

function One({
  visit,
  recovery,
}: {
  readonly visit: OfficerVisit
  readonly recovery: OpenRecovery
}) {
  const { speak, language, actor, visitor } = visit
  const { id, personId, person, reason, evidence, newPhone, preparedAt, preparedBy } = recovery
  const mayDecide = actor.personId !== preparedBy && actor.personId !== personId
  return (
    <>
      <SummaryList
        card={{ title: <Name>{nameIn(person, language)}</Name> }}
        rows={[
          { key: speak(words.cnic), value: <Isolate>{maskCnic(person.cnic)}</Isolate> },
          { key: speak(words.preparedAt), value: <bdi>{formatInstant(preparedAt, language)}</bdi> },
          { key: speak(words.reason), value: <bdi>{reason}</bdi> },
          { key: speak(words.evidence), value: <bdi>{evidence}</bdi> },
          newPhone
            ? { key: speak(words.newPhone), value: <Isolate>{formatPhone(newPhone)}</Isolate> }
            : undefined,
        ]}
      />
      {mayDecide ? (
        <Form action={`${path}/${id}`} hidden={{ _csrf: visitor.csrfToken }}>
          <ButtonGroup>
            <Button name="decision" value="approved">
              {speak(words.approve)}
            </Button>
            <Button name="decision" value="refused" variant="secondary">
              {speak(words.refuse)}
            </Button>
          </ButtonGroup>
        </Form>
      ) : (
        <p class="govuk-body">{speak(words.other)}</p>
      )}
    </>
  )
}

function Prepare({ visit }: { readonly visit: OfficerVisit }) {
  const { speak, visitor, fields } = visit
  const typed = (name: string) => fieldOf(fields, name)
  return (
    <Form action={path} hidden={{ _csrf: visitor.csrfToken }}>
      <Input
        name="cnic"
        label={speak(words.cnic)}
        value={typed('cnic')}
        inputmode="numeric"
        autocomplete="off"
        dir="ltr"
        width={20}
      />
      <Textarea name="reason" label={speak(words.reason)} value={typed('reason')} dir="auto" />
      <Textarea
        name="evidence"
        label={speak(words.evidence)}
        hint={speak(words.evidenceHint)}
        value={typed('evidence')}
        dir="auto"
      />
      <Input
        name="phone"
        label={speak(words.phone)}
        hint={speak(words.phoneHint)}
        value={typed('phone')}
        inputmode="tel"
        autocomplete="off"
        dir="ltr"
        width={20}
      />
      <p class="govuk-body">
        {speak(words.byCheckHow)} <Link href="/enrolment/check">{speak(words.compare)}</Link>
      </p>
      <ButtonGroup>
        <Button preventDoubleClick>{speak(words.prepare)}</Button>
        <Button preventDoubleClick name="by" value="check" variant="secondary">
          {speak(words.byCheck)}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

const lengthMax = 500

/** @throws identity-cnic-wrong, identity-recovery-incomplete */
function readAsked({ fields }: OfficerVisit) {
  const cnic = parseCnic(fieldOf(fields, 'cnic'))
  if (!cnic) throw identityProblems['identity-cnic-wrong']({ field: 'cnic' })
  const [reason = '', evidence = ''] = ['reason', 'evidence'].map((name) =>
    fieldOf(fields, name).trim().slice(0, lengthMax),
  )
  const typed = fieldOf(fields, 'phone').trim()
  const newPhone = typed === '' ? undefined : parsePhone(typed)
  if (!reason || !evidence || (typed !== '' && !newPhone)) {
    throw identityProblems['identity-recovery-incomplete']()
  }
  return { cnic, reason, evidence, newPhone }
}

async function prepare(visit: OfficerVisit): Promise<FastifyReply> {
  const asked = requireStepUp(visit, officerStepUp)
  if (asked) return asked
  try {
    const { platform, actor } = visit
    if (fieldOf(visit.fields, 'by') !== 'check') {
      await prepareRecovery(platform, actor, readAsked(visit))
      platform.sender.wake()
      return goTo(visit, `${path}?done=prepared`)
    }
    await recoverByCheck(platform, actor, readAsked(visit))
    platform.sessions.forgetAll()
    platform.sender.wake()
    return goTo(visit, `${path}?done=approved`)
  } catch (thrown) {
    return show(visit, { problem: asRefusal(thrown) })
  }
}

async function decide(visit: OfficerVisit): Promise<FastifyReply> {
  const asked = requireStepUp(visit, officerStepUp)
  if (asked) return asked
  const { platform, actor, params, fields } = visit
  const decision = fieldOf(fields, 'decision') === 'approved' ? 'approved' : 'refused'
  try {
    const { ticket } = await decideRecovery(platform, actor, params['id'] ?? '', decision)
    platform.sessions.forgetAll()
    platform.sender.wake()
    return ticket ? await show(visit, { ticket }) : goTo(visit, `${path}?done=${decision}`)
  } catch (thrown) {
    return show(visit, { problem: asRefusal(thrown) })
  }
}
