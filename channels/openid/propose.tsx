/** The form in which an officer proposes what an organisation may ask. */
import {
  BackLink,
  Button,
  Checkboxes,
  ErrorSummary,
  fieldOf,
  Form,
  goTo,
  Input,
  officerStepUp,
  Radios,
  requireStepUp,
  Split,
  Textarea,
} from '#channels/components'
import { actOnParty, type Platform } from '#platform/catalogue'
import { assurances } from '#platform/identity'
import { eachFault, Problem, type Text } from '#platform/kernel'
import { claimNames, claimWord, findParty } from '#platform/openid'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { deskWords as words, formWords } from './desk-wording.ts'
import type { OpenIdHost } from './host.ts'
import { deskPlace, forRegistrar, show, type OfficerVisit } from './officer.ts'
import { claimField, termsIn, typedOf, type Typed } from './party-form.ts'
import { assuranceWords } from './wording.ts'

export function registerPropose(app: FastifyInstance, platform: Platform, host: OpenIdHost): void {
  app.get(
    `${deskPlace}/propose`,
    forRegistrar(platform, host, async (visit) => {
      const party = await findParty(platform.db, fieldOf(visit.query, 'of'))
      const terms = party?.proposal?.terms ?? party?.terms
      return showForm(visit, party && terms ? typedOf(party.id, terms) : {}, [])
    }),
  )
  app.post(`${deskPlace}/propose`, forRegistrar(platform, host, propose))
}

async function propose(visit: OfficerVisit): Promise<FastifyReply> {
  const asked = requireStepUp(visit, officerStepUp)
  if (asked) return asked
  const { platform, actor, fields } = visit
  const { id, terms } = termsIn(fields)
  try {
    await actOnParty(platform, actor, { do: 'propose', id, terms })
  } catch (error) {
    if (!(error instanceof Problem) || error.field === undefined) throw error
    return showForm(visit, fields, eachFault(error))
  }
  return goTo(visit, `${deskPlace}/${id}`)
}

/** Where the first field of a fault stands on the page. */
const anchors: Readonly<Record<string, string>> = {
  name: 'name-en',
  purpose: 'purpose-en',
  retention: 'retention-en',
}

function showForm(visit: OfficerVisit, typed: Typed, faults: readonly Problem[]): FastifyReply {
  const { speak, language } = visit
  const errorOf = (field: string) => {
    const fault = faults.find((one) => one.field === field)
    return fault && `${fault.title(language)} ${fault.wayOut(language)}`
  }
  const field: Fields = { visit, typed, errorOf }
  return show(visit, {
    title: speak(words.propose),
    status: faults.length > 0 ? 422 : 200,
    hasErrors: faults.length > 0,
    before: <BackLink href={deskPlace} />,
    body: (
      <Split>
        {faults.length > 0 && (
          <ErrorSummary
            errors={faults.map((fault) => ({
              text: fault.title(language),
              href: `#${anchors[fault.field ?? ''] ?? fault.field ?? ''}`,
            }))}
          />
        )}
        <h1 class="govuk-heading-l">{speak(words.propose)}</h1>
        <Form action={`${deskPlace}/propose`} hidden={{ _csrf: visit.visitor.csrfToken }}>
          <Line {...field} name="id" label={formWords.id} hint={formWords.idHint} isCode />
          <Both {...field} name="name" en={formWords.nameEn} ur={formWords.nameUr} />
          <Both {...field} name="purpose" en={formWords.purposeEn} ur={formWords.purposeUr} />
          <Line {...field} name="contact" label={formWords.contact} />
          <Lines {...field} name="redirectUris" label={formWords.redirectUris} />
          <Lines {...field} name="logoutUris" label={formWords.logoutUris} />
          <Line
            {...field}
            name="backchannelLogoutUri"
            label={formWords.backchannelLogoutUri}
            isCode
          />
          <Lines {...field} name="keys" label={formWords.keys} hint={formWords.keysHint} />
          <Claims {...field} />
          <Radios
            name="assurance"
            legend={speak(formWords.assurance)}
            legendSize="s"
            value={fieldOf(typed, 'assurance') || 'substantial'}
            items={assurances.map((one) => ({ value: one, text: speak(assuranceWords[one]) }))}
          />
          <Line
            {...field}
            name="accessDays"
            label={formWords.accessDays}
            hint={formWords.accessHint}
            isCode
          />
          <Both {...field} name="retention" en={formWords.retentionEn} ur={formWords.retentionUr} />
          <Button preventDoubleClick>{speak(formWords.send)}</Button>
        </Form>
      </Split>
    ),
  })
}

type Fields = {
  readonly visit: OfficerVisit
  readonly typed: Typed
  readonly errorOf: (field: string) => string | undefined
}

type LineProps = Fields & {
  readonly name: string
  readonly label: Text
  readonly hint?: Text
  /** Latin letters and digits. */
  readonly isCode?: boolean
}

function Line({ visit, typed, errorOf, name, label, hint, isCode = false }: LineProps) {
  return (
    <Input
      name={name}
      label={visit.speak(label)}
      labelSize="s"
      hint={hint && visit.speak(hint)}
      error={errorOf(name)}
      value={fieldOf(typed, name)}
      autocomplete="off"
      spellcheck={false}
      {...(isCode && { dir: 'ltr' as const })}
    />
  )
}

function Lines({ visit, typed, errorOf, name, label, hint = formWords.perLine }: LineProps) {
  return (
    <Textarea
      name={name}
      label={visit.speak(label)}
      labelSize="s"
      hint={visit.speak(hint)}
      error={errorOf(name)}
      value={fieldOf(typed, name)}
      rows={3}
      dir="ltr"
      spellcheck={false}
    />
  )
}

type BothProps = Fields & { readonly name: string; readonly en: Text; readonly ur: Text }

/** One thing in both languages, whichever the officer reads. */
function Both({ visit, typed, errorOf, name, en, ur }: BothProps) {
  const one = (language: 'en' | 'ur', label: Text, error: string | undefined) => (
    <Input
      name={`${name}-${language}`}
      label={visit.speak(label)}
      labelSize="s"
      error={error}
      value={fieldOf(typed, `${name}-${language}`)}
      autocomplete="off"
      dir={language === 'ur' ? 'rtl' : 'ltr'}
      attributes={{ lang: language }}
    />
  )
  return (
    <>
      {one('en', en, errorOf(name))}
      {one('ur', ur, undefined)}
    </>
  )
}

function Claims(field: Fields) {
  const { visit, typed, errorOf } = field
  return (
    <Checkboxes
      name="claims"
      legend={visit.speak(formWords.claims)}
      legendSize="m"
      error={errorOf('claims')}
      items={claimNames.map((name) => ({
        name: claimField('claim', name),
        value: name,
        checked: fieldOf(typed, claimField('claim', name)) === name,
        text: visit.speak(claimWord(name)),
        conditional: (
          <>
            <Both
              {...field}
              name={claimField('why', name)}
              en={formWords.claimPurposeEn}
              ur={formWords.claimPurposeUr}
            />
            <Both
              {...field}
              name={claimField('law', name)}
              en={formWords.claimLawEn}
              ur={formWords.claimLawUr}
            />
          </>
        ),
      }))}
    />
  )
}
