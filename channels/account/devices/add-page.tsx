import {
  BackLink,
  Button,
  Input,
  PasskeyForm,
  passkeyScript,
  requireStepUp,
  Split,
} from '#channels/components'
import { passkeyNameLengthMax } from '#platform/identity'
import type { FastifyReply } from 'fastify'
import { showAccountPage, type SignedInVisit } from '../visit.tsx'
import { needOf } from './passkeys.ts'
import { devicesPath as path } from './paths.ts'
import { devicesWords as words } from './wording.ts'

/** Confirmed first: what the device makes would else be thrown away. */
export async function showAddPasskey(visit: SignedInVisit): Promise<FastifyReply> {
  const asked = requireStepUp(visit, await needOf(visit))
  if (asked) return asked
  const { speak, platform, session } = visit
  const title = speak(words.add)
  return showAccountPage(visit, {
    title,
    passkeys: passkeyScript(platform),
    before: <BackLink href={path} />,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.addHow)}</p>
        <PasskeyForm
          visit={visit}
          does="create"
          action={`${path}/passkeys`}
          options={`${path}/passkeys/options`}
          button={speak(words.add)}
        >
          <Input
            name="name"
            label={speak(words.name)}
            labelSize="s"
            hint={speak(words.nameHint)}
            value={session.device.slice(0, passkeyNameLengthMax)}
            autocomplete="off"
            width={20}
            dir="auto"
          />
        </PasskeyForm>
        <noscript>
          <p class="govuk-body">{speak(words.needsScript)}</p>
        </noscript>
        <Button href={path} variant="secondary">
          {speak(words.notNow)}
        </Button>
      </Split>
    ),
  })
}
