import { Button, fieldOf, Form, Input, Select, type FieldError } from '#channels/components'
import { searchPurposes, type Place } from '#platform/population'
import type { RegistrarVisit } from './visit.tsx'
import { elsewhereWords, purposeWords, words } from './wording.ts'

type SearchFormProps = {
  readonly visit: RegistrarVisit
  readonly places: readonly Place[]
  readonly errors?: readonly FieldError[]
}

const text = { autocomplete: 'off', spellcheck: false, maxLength: 80 } as const

/** Posted, never in an address: neither a number nor a name may stay in histories and logs. */
export function SearchForm({ visit, places, errors = [] }: SearchFormProps) {
  const { speak, visitor, fields, platform } = visit
  const errorOf = (name: string) => errors.find(({ href }) => href === `#${name}`)?.text
  const typed = (name: string) => fieldOf(fields, name)
  return (
    <Form
      action="/registry/search"
      hidden={{ _csrf: visitor.csrfToken }}
      label={speak(words.searchTitle)}
    >
      <h2 class="govuk-heading-m">{speak(words.searchTitle)}</h2>
      <p class="govuk-body">{speak(words.searchHow)}</p>
      {platform.setting.outsideRegister && (
        <p class="govuk-body">{speak(elsewhereWords.searchHere)}</p>
      )}
      <Select
        name="purpose"
        label={speak(words.why)}
        error={errorOf('purpose')}
        value={typed('purpose')}
        options={[
          { value: '', text: speak(words.choose) },
          ...searchPurposes.map((one) => ({ value: one, text: speak(purposeWords[one]) })),
        ]}
      />
      <Input
        {...text}
        name="cnic"
        label={speak(words.cnic)}
        hint={speak(words.cnicHint)}
        error={errorOf('cnic')}
        value={typed('cnic')}
        dir="ltr"
        inputmode="numeric"
        width={20}
      />
      <NameFields visit={visit} error={errorOf('name')} />
      <Select
        name="place"
        label={speak(words.place)}
        value={typed('place')}
        options={[
          { value: '', text: speak(words.anyPlace) },
          ...places
            .filter(({ kind }) => kind === 'district')
            .map(({ code, name }) => ({ value: code, text: speak(name) })),
        ]}
      />
      <Button>{speak(words.search)}</Button>
    </Form>
  )
}

type NameFieldsProps = { readonly visit: RegistrarVisit; readonly error: FieldError['text'] }

/** What is known of a person whose number is not. */
function NameFields({ visit, error }: NameFieldsProps) {
  const { speak, fields } = visit
  const typed = (name: string) => fieldOf(fields, name)
  return (
    <>
      <Input
        {...text}
        name="name"
        label={speak(words.name)}
        hint={speak(words.nameHint)}
        error={error}
        value={typed('name')}
        dir="auto"
        width={30}
      />
      <Input
        {...text}
        name="fatherName"
        label={speak(words.fatherName)}
        value={typed('fatherName')}
        dir="auto"
        width={30}
      />
      <Input
        {...text}
        name="year"
        label={speak(words.yearOfBirth)}
        value={typed('year')}
        dir="ltr"
        inputmode="numeric"
        width={4}
      />
    </>
  )
}
