/** On an installation for trying out: the invented persons, each one press away from a code. */
import { Button, Form, Isolate, Link, Name } from '#channels/components'
import { nameIn } from '#platform/identity'
import { formatCnic } from '#platform/kernel'
import { hiddenOf, type SignInWay } from './sign-in-way.ts'
import { demoWords as words } from './sign-in-wording.ts'
import type { Visit } from './visit.tsx'

/** `few`: some citizens, and the way to all, where the page has other things to say. */
type DemoPersonsProps = { readonly visit: Visit; readonly way: SignInWay; readonly few?: true }

const fewMax = 5

export function DemoPersons({ visit, way, few }: DemoPersonsProps) {
  const { speak, platform, language } = visit
  const title = speak(words.title)
  const all = platform.demo?.persons ?? []
  const shown = few ? all.filter(({ post }) => !post).slice(0, fewMax) : all
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{speak(words.how)}</p>
      <Form action="/sign-in/code" hidden={hiddenOf(visit, way)} label={title}>
        <ul class="govuk-list">
          {shown.map(({ cnic, post, ...named }) => (
            <li>
              <Button classes="daftar-plain daftar-plain--strong" name="cnic" value={cnic}>
                <Name>{nameIn(named, language)}</Name>
              </Button>
              {' · '}
              <Isolate>{formatCnic(cnic)}</Isolate>
              {' · '}
              {post ? post[language] : speak(words.citizen)}
            </li>
          ))}
        </ul>
      </Form>
      {few && (
        <p class="govuk-body">
          <Link href="/sign-in">{speak(words.everybody)}</Link>
        </p>
      )}
    </section>
  )
}
