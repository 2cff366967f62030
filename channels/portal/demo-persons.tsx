/** On an installation for trying out: the invented persons, each one press away from a code. */
import { Button, Form, Isolate, Name } from '#channels/components'
import type { DemoPerson } from '#platform/catalogue'
import { formatCnic } from '#platform/kernel'
import { demoWords as words } from './sign-in-wording.ts'
import type { Visit } from './visit.tsx'

type DemoPersonsProps = {
  readonly visit: Visit
  readonly way: { readonly next: string; readonly kept: string }
  readonly headingLevel: 2 | 3
}

export function DemoPersons({ visit, way, headingLevel }: DemoPersonsProps) {
  const { speak, platform } = visit
  const Heading = `h${headingLevel}` as const
  return (
    <section class="daftar-demo">
      <Heading class="govuk-heading-m">{speak(words.title)}</Heading>
      <p class="govuk-body">{speak(words.how)}</p>
      <ul class="daftar-cards">
        {platform.demo?.persons.map((person) => (
          <DemoCard visit={visit} way={way} person={person} />
        ))}
      </ul>
    </section>
  )
}

type DemoCardProps = Omit<DemoPersonsProps, 'headingLevel'> & { readonly person: DemoPerson }

function DemoCard({ visit, way, person }: DemoCardProps) {
  const { speak, visitor, language } = visit
  const cnic = formatCnic(person.cnic)
  const hidden = {
    _csrf: visitor.csrfToken,
    next: way.next,
    ...(way.kept && { kept: way.kept }),
    cnic: person.cnic,
  }
  return (
    <li class="daftar-card">
      <p class="daftar-card__text">
        <strong>
          <Name>{person.name}</Name>
        </strong>
        <br />
        {person.post ? person.post[language] : speak(words.citizen)}
      </p>
      <Form action="/sign-in/code" hidden={hidden} label={person.name}>
        <Button variant="secondary">
          <Isolate>{cnic}</Isolate>
        </Button>
      </Form>
    </li>
  )
}
