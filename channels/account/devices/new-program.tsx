/** Letting a program in: a token that acts for a person, made by who has confirmed to be them. */
import {
  BackLink,
  Button,
  fieldOf,
  Form,
  forSignedIn,
  Input,
  InsetText,
  requireStepUp,
  Split,
  WireText,
} from '#channels/components'
import { alertPerson, type Platform } from '#platform/catalogue'
import { createApiToken, secureRandomness } from '#platform/identity'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { showAccountPage, type SignedInVisit } from '../visit.tsx'
import { devicesPath } from './paths.ts'
import { programWords as words } from './program-wording.ts'

const path = `${devicesPath}/programs`
const need = { assurance: 'substantial', withinMs: 10 * 60_000 } as const
const lifetimeDays = 30
const labelLengthMax = 40

export function registerNewProgram(app: FastifyInstance, platform: Platform): void {
  app.get(path, forSignedIn(platform, show))
  app.post(path, forSignedIn(platform, make))
}

/** Confirmed first, so that nothing is typed in vain. */
function show(visit: SignedInVisit): FastifyReply {
  const asked = requireStepUp(visit, need)
  if (asked) return asked
  const { speak, visitor } = visit
  const title = speak(words.add)
  return showAccountPage(visit, {
    title,
    before: <BackLink href={devicesPath} />,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.addHow)}</p>
        <Form action={path} hidden={{ _csrf: visitor.csrfToken }}>
          <Input
            name="label"
            label={speak(words.label)}
            labelSize="s"
            hint={speak(words.labelHint)}
            autocomplete="off"
            width={20}
            dir="auto"
          />
          <Button preventDoubleClick>{title}</Button>
        </Form>
      </Split>
    ),
  })
}

async function make(visit: SignedInVisit): Promise<FastifyReply> {
  const asked = requireStepUp(visit, need)
  if (asked) return asked
  const { platform, session, fields, speak } = visit
  const { db, setting, sender } = platform
  const { id: personId, language } = session.person
  const label = fieldOf(fields, 'label').trim().slice(0, labelLengthMax) || 'api'
  const token = await db.transact(async (tx) => {
    const made = { holder: { personId }, label, lifetimeDays, now: setting.now() }
    await alertPerson(tx, setting, { personId, language }, 'program-added')
    return createApiToken(tx, { ...made, random: secureRandomness })
  })
  sender.wake()
  const title = speak(words.made)
  return showAccountPage(visit, {
    title,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <InsetText>
          <WireText text={token} />
        </InsetText>
        <p class="govuk-body">{speak(words.madeHow)}</p>
        <Button href={devicesPath} variant="secondary">
          {speak(words.back)}
        </Button>
      </Split>
    ),
  })
}
