import { Button, Form, Input } from '#channels/components'
import type { OfficerVisit } from './visit.tsx'
import { searchWords as words } from './wording.ts'

type SearchFormProps = {
  readonly visit: OfficerVisit
  readonly typed?: string
  readonly error?: string | undefined
}

/** Of every search box of the desk: as an access key it works without a script. */
export const searchKey = 's'

/** Posted, never in an address: nobody's name or number may stay in histories and logs. */
export function SearchForm({ visit, typed, error }: SearchFormProps) {
  const { speak, visitor } = visit
  return (
    <Form action="/desk/search" hidden={{ _csrf: visitor.csrfToken }} label={speak(words.title)}>
      <Input
        name="q"
        type="search"
        label={speak(words.label)}
        labelSize="m"
        hint={speak(words.hint)}
        error={error}
        value={typed}
        dir="auto"
        attributes={{ accesskey: searchKey }}
        autocomplete="off"
        spellcheck={false}
        maxLength={60}
      />
      <Button variant="secondary">{speak(words.go)}</Button>
      <p class="govuk-hint">
        {speak(words.onRecord)} {speak(words.keys, { key: searchKey.toUpperCase() })}
      </p>
    </Form>
  )
}
