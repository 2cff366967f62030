/** What a page says and asks once a code has gone to a phone. */
import { Button, Input, InsetText, Link, tellProblem } from '#channels/components'
import type { Problem } from '#platform/kernel'
import { signInWords as words } from './sign-in-wording.ts'
import type { Visit } from './visit.tsx'

/** On an installation for trying out: where the phone is that the code came to. */
export function DemoCode({ visit: { speak, platform } }: { readonly visit: Visit }) {
  if (!platform.demo) return null
  return (
    <InsetText>
      {speak(words.demoCode)}{' '}
      <Link href="/demo/phone" attributes={{ target: '_blank' }} rel="noopener">
        {speak(words.openPhone)}
      </Link>
    </InsetText>
  )
}

type CodeFieldProps = {
  readonly visit: Visit
  readonly problem: Problem | undefined
  readonly typed: string | undefined
}

/** The field of the code and its button. */
export function CodeField({ visit: { speak, language }, problem, typed }: CodeFieldProps) {
  return (
    <>
      <Input
        name="code"
        label={speak(words.code)}
        labelSize="s"
        hint={speak(words.codeHint)}
        error={problem && tellProblem(problem, language)}
        value={typed}
        inputmode="numeric"
        autocomplete="one-time-code"
        spellcheck={false}
        dir="ltr"
        width={10}
      />
      <Button preventDoubleClick>{speak(words.confirm)}</Button>
    </>
  )
}
