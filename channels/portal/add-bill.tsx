/** Adding a bill: whose it is, then the number on it. */
import {
  BackLink,
  Button,
  ErrorSummary,
  Form,
  Input,
  Lines,
  LinkList,
  Split,
} from '#channels/components'
import { fieldOf, goTo, tellProblem } from '#channels/components'
import {
  billerNamed,
  billersOf,
  watchBill,
  type BillerService,
  type Platform,
} from '#platform/catalogue'
import { asRefusal, eachFault, type Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { billWords as words } from './bill-wording.ts'
import { forSignedIn } from './signed-in.tsx'
import { showPage, type SignedInVisit } from './visit.tsx'

export function registerAddBill(app: FastifyInstance, platform: Platform): void {
  app.get('/bills/add', forSignedIn(platform, showBillers))
  const show = (visit: SignedInVisit) => showForm(visit)
  app.get('/bills/add/:biller', forSignedIn(platform, show))
  app.post('/bills/add/:biller', forSignedIn(platform, add))
}

async function showBillers(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, speak } = visit
  const title = speak(words.whose)
  return showPage(visit, {
    title,
    section: 'bills',
    before: <BackLink href="/bills" />,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <LinkList
          items={billersOf(platform.setting).map(({ id, wording }) => ({
            text: speak(wording.name),
            href: `/bills/add/${id}`,
          }))}
        />
      </Split>
    ),
  })
}

async function showForm(
  visit: SignedInVisit,
  faults: readonly Problem[] = [],
): Promise<FastifyReply> {
  const { platform, speak, language, visitor, params } = visit
  const service = billerNamed(platform.setting, params['biller'] ?? '')
  const [first] = service.biller.identifier
  return showPage(visit, {
    title: speak(service.wording.name),
    section: 'bills',
    status: faults[0]?.status ?? 200,
    hasErrors: faults.length > 0,
    before: <BackLink href="/bills/add" />,
    body: (
      <Split>
        {faults.length > 0 && (
          <ErrorSummary
            errors={faults.map((fault) => ({
              text: fault.title(language),
              href: `#${fault.field ?? first?.name}`,
            }))}
          />
        )}
        <h1 class="govuk-heading-l">{speak(service.wording.name)}</h1>
        <Form action={`/bills/add/${service.id}`} hidden={{ _csrf: visitor.csrfToken }}>
          <Parts visit={visit} service={service} faults={faults} />
          <Button preventDoubleClick>{speak(words.add)}</Button>
        </Form>
      </Split>
    ),
  })
}

type PartsProps = {
  readonly visit: SignedInVisit
  readonly service: BillerService
  readonly faults: readonly Problem[]
}

function Parts({ visit, service, faults }: PartsProps) {
  const { speak, language, fields } = visit
  const { identifier } = service.biller
  return (
    <>
      {identifier.map(({ name, label, hint, example, certainty }, i) => {
        const fault = faults.find(({ field }) => field === name || (!field && i === 0))
        return (
          <Input
            name={name}
            label={speak(label)}
            labelSize="s"
            hint={
              <Lines
                lines={[
                  speak(words.example, { hint: speak(hint), example }),
                  ...(certainty === 'unconfirmed' ? [speak(words.unconfirmed)] : []),
                ]}
              />
            }
            value={fieldOf(fields, name)}
            error={fault && tellProblem(fault, language)}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            dir="ltr"
            width={20}
          />
        )
      })}
    </>
  )
}

async function add(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, params, fields } = visit
  const { biller } = billerNamed(platform.setting, params['biller'] ?? '')
  const typed = Object.fromEntries(
    biller.identifier.map(({ name }) => [name, fieldOf(fields, name)]),
  )
  try {
    await watchBill(platform, { personId: session.person.id, biller: biller.id, typed })
  } catch (thrown) {
    return showForm(visit, eachFault(asRefusal(thrown)))
  }
  return goTo(visit, '/bills')
}
