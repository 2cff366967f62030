/** The answer templates that a head keeps for his office and those below it. */
import {
  BackLink,
  Button,
  ErrorSummary,
  fieldOf,
  Form,
  goTo,
  Input,
  InsetText,
  Lines,
  pressKeyIn,
  readAsked,
  Select,
  SummaryList,
  Textarea,
  tellProblem,
} from '#channels/components'
import {
  actionNameOf,
  publishTemplate,
  templateForm,
  templatesOfHead,
  templateSteps,
  withdrawTemplate,
  type Platform,
} from '#platform/catalogue'
import type { Template } from '#platform/cases'
import { civilDateOf, eachFault, Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { forOfficer } from './officer.ts'
import { deskProblems } from './problems.ts'
import { templateWords as words } from './template-wording.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

const page = '/desk/templates'

export function registerTemplates(app: FastifyInstance, platform: Platform): void {
  app.get(
    page,
    forOfficer(platform, (visit) => showTemplates(visit)),
  )
  app.post(page, forOfficer(platform, publish))
  app.post(`${page}/withdrawn`, forOfficer(platform, withdraw))
}

async function publish(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, fields } = visit
  const today = civilDateOf(platform.setting.now())
  const { input, faults } = readAsked(templateForm, fields, { today, lists: {} })
  if (faults.length > 0) return showTemplates(visit, faults)
  const [service = '', action = ''] = fieldOf(fields, 'step').split('/')
  const id = pressKeyIn(fields) || platform.setting.newId()
  try {
    await publishTemplate(platform, actor, { id, service, action, input })
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    return showTemplates(visit, eachFault(thrown))
  }
  return goTo(visit, page)
}

async function withdraw(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, fields } = visit
  await withdrawTemplate(platform, actor, fieldOf(fields, 'template'))
  return goTo(visit, page)
}

async function showTemplates(
  visit: OfficerVisit,
  faults: readonly Problem[] = [],
): Promise<FastifyReply> {
  const { platform, actor, speak, language } = visit
  if (templateSteps(platform.setting, actor).length === 0) {
    throw deskProblems['desk-page-not-found']()
  }
  const templates = await templatesOfHead(platform.db, platform.setting, actor)
  // Four fields may all be empty: each fault says which it means.
  const isField = (name = ''): name is keyof typeof templateForm =>
    Object.hasOwn(templateForm, name)
  const errors = faults.map((fault) => {
    const said = tellProblem(fault, language)
    const { field } = fault
    if (!isField(field)) return { text: said }
    return { text: speak(words.faultIn, { field: speak(words[field]), said }), href: `#${field}` }
  })
  return showPage(visit, {
    title: speak(words.title),
    status: errors.length > 0 ? 422 : 200,
    hasErrors: errors.length > 0,
    before: <BackLink href="/desk" />,
    body: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        {templates.length === 0 && <InsetText>{speak(words.none)}</InsetText>}
        <ul class="daftar-cards">
          {templates.map((template) => (
            <TemplateCard visit={visit} template={template} />
          ))}
        </ul>
        <h2 class="govuk-heading-m">{speak(words.publishNew)}</h2>
        <NewTemplate visit={visit} faults={faults} />
      </>
    ),
  })
}

type CardProps = { readonly visit: OfficerVisit; readonly template: Template }

function TemplateCard({ visit, template }: CardProps) {
  const { speak, language, visitor } = visit
  const title = template.title[language]
  const label = speak(words.withdraw, { title })
  return (
    <li class="daftar-card">
      <h2 class="govuk-heading-s">{title}</h2>
      <p class="govuk-hint">{stepName(visit, template)}</p>
      <SummaryList
        rows={[
          { key: speak(words.wordsUr), value: <Lines lines={template.words.ur.split('\n')} /> },
          { key: speak(words.wordsEn), value: <Lines lines={template.words.en.split('\n')} /> },
        ]}
      />
      <Form
        action={`${page}/withdrawn`}
        hidden={{ _csrf: visitor.csrfToken, template: template.id }}
        label={label}
      >
        <Button variant="secondary" preventDoubleClick>
          {label}
        </Button>
      </Form>
    </li>
  )
}

function stepName({ platform, speak }: OfficerVisit, { service: id, action }: Template): string {
  const service = platform.setting.services.get(id)
  if (!service) return id
  const names = {
    service: speak(service.wording.name),
    action: speak(actionNameOf(service, action)),
  }
  return speak(words.stepOf, names)
}

type NewProps = { readonly visit: OfficerVisit; readonly faults: readonly Problem[] }

function NewTemplate({ visit, faults }: NewProps) {
  const { speak, language, platform, actor, visitor, fields } = visit
  const fieldProps = (name: keyof typeof templateForm) => {
    const fault = faults.find(({ field }) => field === name)
    return {
      name,
      label: speak(words[name]),
      value: fieldOf(fields, name),
      error: fault && tellProblem(fault, language),
      dir: name.endsWith('Ur') ? ('rtl' as const) : ('ltr' as const),
    }
  }
  const key = pressKeyIn(fields) || platform.setting.newId()
  return (
    <Form action={page} hidden={{ _csrf: visitor.csrfToken, key }} label={speak(words.publishNew)}>
      <Select
        name="step"
        label={speak(words.step)}
        value={fieldOf(fields, 'step')}
        options={templateSteps(platform.setting, actor).map(({ service, action }) => ({
          value: `${service.id}/${action}`,
          text: speak(words.stepOf, {
            service: speak(service.wording.name),
            action: speak(actionNameOf(service, action)),
          }),
        }))}
      />
      <Input {...fieldProps('titleUr')} />
      <Textarea {...fieldProps('wordsUr')} />
      <Input {...fieldProps('titleEn')} />
      <Textarea {...fieldProps('wordsEn')} />
      <Button preventDoubleClick>{speak(words.publish)}</Button>
    </Form>
  )
}
