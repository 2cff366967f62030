/** Who asks, why, what would be sent, for how long: read before anything is sent. */
import {
  Button,
  ButtonGroup,
  Checkboxes,
  Form,
  Isolate,
  sendCitizenPage,
  Split,
  SummaryList,
  type Visit,
} from '#channels/components'
import type { Platform } from '#platform/catalogue'
import {
  civilDateOf,
  formatCnic,
  formatDate,
  formatPhone,
  isCivilDate,
  parseCnic,
  textOf,
} from '#platform/kernel'
import { claimWord, type ClaimName } from '#platform/openid'
import type { FastifyReply } from 'fastify'
import { accessUntil, type Asking, type ShownClaim } from './asking.ts'
import { words } from './wording.ts'

export type ConsentPage = {
  readonly asking: Asking
  readonly claims: readonly ShownClaim[]
  readonly personName: string
}

export function showConsent(
  visit: Visit<Platform>,
  { asking, claims, personName }: ConsentPage,
): FastifyReply {
  const { speak, reply, platform, language } = visit
  const { details, terms } = asking
  const title = speak(claims.length > 0 ? words.asks : words.asksOnly, {
    party: terms.name[language],
  })
  // After the form the browser goes on to the organisation's own site, and nowhere else.
  const goal = new URL(textOf(details.params['redirect_uri'])).origin
  void reply.header('content-security-policy', consentPolicy(goal))
  const until = accessUntil(asking, platform.setting.now())
  const needed = claims.filter(({ isEssential }) => isEssential)
  const optional = claims.filter(({ isEssential }) => !isEssential)
  return sendCitizenPage(visit, {
    title,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body-l">{speak(terms.purpose)}</p>
        <p class="govuk-body">{speak(words.signedInAs, { name: personName })}</p>
        <Form
          action={`/openid/interaction/${details.uid}`}
          hidden={{ _csrf: visit.visitor.csrfToken }}
        >
          {needed.length > 0 && <Needed visit={visit} claims={needed} />}
          {optional.length > 0 && <Optional visit={visit} claims={optional} />}
          <SummaryList
            rows={[
              {
                key: speak(words.howLong),
                value: until
                  ? speak(words.until, { day: formatDate(civilDateOf(until), language) })
                  : speak(words.once),
              },
              { key: speak(words.keeps), value: speak(terms.retention) },
              { key: speak(words.contact), value: <bdi>{terms.contact}</bdi> },
            ]}
          />
          <p class="govuk-body">{speak(words.subject)}</p>
          <p class="govuk-body">{speak(words.afterwards)}</p>
          <ButtonGroup>
            <Button name="decision" value="agree" preventDoubleClick>
              {speak(words.agree)}
            </Button>
            <Button name="decision" value="refuse" variant="secondary">
              {speak(words.refuse)}
            </Button>
          </ButtonGroup>
        </Form>
      </Split>
    ),
  })
}

/** Forms of such a page lead back to us, and to whoever asked. */
export function consentPolicy(goal: string): string {
  return (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; " +
    `font-src 'self'; connect-src 'self'; form-action 'self' ${goal}; frame-ancestors 'none'; ` +
    "base-uri 'none'"
  )
}

type ListProps = { readonly visit: Visit<Platform>; readonly claims: readonly ShownClaim[] }

function Needed({ visit, claims }: ListProps) {
  const { speak } = visit
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.gets)}</h2>
      <SummaryList
        rows={claims.map((claim) => ({
          key: speak(claimWord(claim.name)),
          value: (
            <>
              <strong>{valueOf(visit, claim)}</strong>
              <br />
              {reasonOf(visit, claim)}
            </>
          ),
        }))}
      />
    </>
  )
}

function Optional({ visit, claims }: ListProps) {
  const { speak } = visit
  return (
    <Checkboxes
      name="also"
      legend={speak(words.mayGet)}
      legendSize="m"
      hint={speak(words.mayGetHint)}
      items={claims.map((claim) => ({
        value: claim.name,
        text: (
          <>
            {speak(claimWord(claim.name))}: <strong>{valueOf(visit, claim)}</strong>
          </>
        ),
        hint: reasonOf(visit, claim),
      }))}
    />
  )
}

function reasonOf({ speak, language }: Visit<Platform>, { registered }: ShownClaim): string {
  const { purpose, legalBasis } = registered
  return speak(words.because, { purpose: purpose[language], law: legalBasis[language] })
}

/** Numbers as they are read aloud. */
const formats: Partial<Record<ClaimName, (value: string) => string>> = {
  cnic: formatCnic,
  phone_number: formatPhone,
}

/** As it is sent, in words that are read. */
function valueOf(visit: Visit<Platform>, { value, asked, name }: ShownClaim) {
  const { speak, language } = visit
  if (value === undefined) return speak(words.unknown)
  if (typeof value === 'boolean') {
    const answer = speak(value ? words.yes : words.no)
    const to = asked?.['to']
    if (typeof to !== 'string') return answer
    const cnic = name === 'cnic_matches' ? parseCnic(to) : undefined
    return speak(words.compared, { answer, typed: cnic ? formatCnic(cnic) : to })
  }
  if (name === 'gender' && (value === 'male' || value === 'female' || value === 'other')) {
    return speak(words[value])
  }
  const shown = formats[name]?.(textOf(value)) ?? textOf(value)
  return isCivilDate(shown) ? <bdi>{formatDate(shown, language)}</bdi> : <Isolate>{shown}</Isolate>
}
