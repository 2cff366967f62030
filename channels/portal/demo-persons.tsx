/** On an installation for trying out: the invented persons, each one press away from a code. */
import { Button, Form, Isolate, Name } from '#channels/components'
import { formatCnic } from '#platform/kernel'
import { demoWords as words } from './sign-in-wording.ts'
import type { Visit } from './visit.tsx'

type DemoPersonsProps = {
  readonly visit: Visit
  readonly way: { readonly next: string; readonly kept: string }
}

export function DemoPersons({ visit, way }: DemoPersonsProps) {
  const { speak, platform, visitor, language } = visit
  const title = speak(words.title)
  const kept = way.kept && { kept: way.kept }
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{speak(words.how)}</p>
      <Form
        action="/sign-in/code"
        hidden={{ _csrf: visitor.csrfToken, next: way.next, ...kept }}
        label={title}
      >
        <ul class="govuk-list">
          {platform.demo?.persons.map(({ cnic, name, post }) => (
            <li>
              <Button classes="daftar-plain daftar-plain--strong" name="cnic" value={cnic}>
                <Name>{name}</Name>
              </Button>
              {' · '}
              <Isolate>{formatCnic(cnic)}</Isolate>
              {' · '}
              {post ? post[language] : speak(words.citizen)}
            </li>
          ))}
        </ul>
      </Form>
    </section>
  )
}
