/** Draws govuk-frontend's fixtures of form components with ours, for the comparison. */
import { h } from 'preact'
import type { Content } from './attributes.ts'
import { Checkboxes, type CheckboxItem, type Divider, Radios } from './choices.tsx'
import { DateInput, type DatePart } from './date-input.tsx'
import { FileUpload, Input, Select, Textarea } from './fields.tsx'
import { type Adapter, common, need, NotOffered, Options, textSizes } from './fixture-options.ts'
import { ErrorMessage, Fieldset, Hint, Label } from './form-parts.tsx'

function question(o: Options) {
  const error = o.part('errorMessage')
  return {
    hint: o.part('hint')?.content(),
    error: error?.content(),
    groupClasses: o.part('formGroup')?.string('classes'),
  }
}

function field(o: Options) {
  const label = o.part('label')
  const { word, classes } = label?.modifier('govuk-label--', textSizes) ?? {}
  const id = o.string('id')
  const describedBy = o.string('describedBy')
  const disabled = o.boolean('disabled')
  return {
    ...question(o),
    name: need(o.string('name') ?? id, 'name'),
    label: label?.content(),
    labelSize: word,
    labelClasses: classes,
    isPageHeading: label?.boolean('isPageHeading'),
    ...(id === undefined ? {} : { id }),
    ...(describedBy === undefined ? {} : { describedBy }),
    ...(disabled === undefined ? {} : { disabled }),
    ...common(o),
  }
}

const inputTypes = ['text', 'email', 'tel', 'password', 'number', 'search', 'url'] as const
const inputModes = ['text', 'numeric', 'decimal', 'tel', 'email', 'search', 'url', 'none'] as const

const input: Adapter = (o) => {
  const widths = ['2', '3', '4', '5', '10', '20', '30'] as const
  const { word, classes } = o.modifier('govuk-input--width-', widths)
  const affix = (name: string) => o.part(name)?.content()
  return h(Input, {
    ...field(o),
    classes,
    width: word && (Number(word) as 2),
    type: o.word('type', inputTypes),
    value: o.string('value'),
    inputmode: o.word('inputmode', inputModes),
    autocomplete: o.string('autocomplete'),
    autocapitalize: o.string('autocapitalize'),
    pattern: o.string('pattern'),
    spellcheck: o.boolean('spellcheck'),
    prefix: affix('prefix'),
    suffix: affix('suffix'),
  })
}

const textarea: Adapter = (o) =>
  h(Textarea, {
    ...field(o),
    value: o.string('value'),
    rows: o.number('rows'),
    spellcheck: o.boolean('spellcheck'),
    autocomplete: o.string('autocomplete'),
  })

const select: Adapter = (o) =>
  h(Select, {
    ...field(o),
    value: o.string('value')?.toString(),
    options: (o.list('items') ?? []).map((item) => {
      if (!item) return undefined
      // Unlike elsewhere an empty value is a value here: "choose one".
      const value = item.given['value']
      item.take('value')
      return {
        text: need(item.string('text'), 'text'),
        value: value === undefined ? undefined : String(value as string | boolean),
        selected: item.boolean('selected'),
        disabled: item.boolean('disabled'),
        attributes: item.attributes(),
      }
    }),
  })

const fileUpload: Adapter = (o) => h(FileUpload, { ...field(o), multiple: o.boolean('multiple') })

function choice(item: Options | undefined): CheckboxItem | Divider | undefined {
  if (!item) return undefined
  const divider = item.string('divider')
  if (divider !== undefined) return { divider }
  const revealed = item.part('conditional')
  // A fixture passes `false` for "nothing further".
  const conditional = revealed?.given['html'] ? revealed.content('none') : revealed?.take('html')
  const label = item.part('label')
  return {
    text: item.content(),
    value: need(item.take('value') as string | undefined, 'value'),
    id: item.string('id'),
    name: item.string('name'),
    hint: item.part('hint')?.content(),
    checked: item.boolean('checked'),
    disabled: item.boolean('disabled'),
    behaviour: item.word('behaviour', ['exclusive']),
    conditional: conditional === false ? undefined : (conditional as Content),
    labelClasses: label?.string('classes'),
    labelAttributes: label?.attributes(),
    attributes: item.attributes(),
  }
}

function legendOf(o: Options) {
  const fieldset = o.part('fieldset')
  const legend = fieldset?.part('legend')
  const { word, classes } = legend?.modifier('govuk-fieldset__legend--', textSizes) ?? {}
  if (fieldset && !legend) throw new NotOffered('a fieldset without a legend')
  return {
    legend: legend?.content(),
    legendSize: word,
    legendClasses: classes,
    isPageHeading: legend?.boolean('isPageHeading'),
    describedBy: fieldset?.string('describedBy') ?? o.string('describedBy'),
    fieldsetClasses: fieldset?.string('classes'),
    fieldsetAttributes: fieldset?.attributes(),
  }
}

function choices(o: Options, block: string) {
  const { word, classes } = o.modifier(`${block}--`, ['small'])
  return {
    ...question(o),
    ...legendOf(o),
    name: need(o.string('name') ?? o.string('idPrefix'), 'name'),
    idPrefix: o.string('idPrefix'),
    items: (o.list('items') ?? []).map(choice),
    small: word === 'small',
    classes,
    attributes: o.attributes(),
  }
}

const radios: Adapter = (o) =>
  h(Radios, { ...choices(o, 'govuk-radios'), value: o.take('value') as string | undefined })

const checkboxes: Adapter = (o) =>
  h(Checkboxes, {
    ...choices(o, 'govuk-checkboxes'),
    values: o.take('values') as string[] | undefined,
  })

const allParts: readonly DatePart[] = ['day', 'month', 'year']

/** The boxes of a date, from `items` or from `day`, `month` and `year` (`false` leaves one out). */
function dateBoxes(o: Options) {
  const items = o.list('items')?.filter((item) => item !== undefined)
  if (items && items.length > 0) {
    return items.map((item) => ({ part: need(item.word('name', allParts), 'name'), item }))
  }
  return allParts
    .filter((part) => o.given[part] !== false)
    .map((part) => {
      const item = o.part(part) ?? new Options({})
      if ((item.string('name') ?? part) !== part) throw new NotOffered(`${part} of another name`)
      return { part, item }
    })
}

function dateBox({ part, item }: { readonly part: DatePart; readonly item: Options }) {
  const usual = ['govuk-input--error', `govuk-input--width-${part === 'year' ? 4 : 2}`]
  const classes = (item.string('classes') ?? '').split(' ').filter(Boolean)
  const odd = classes.filter((name) => !usual.includes(name))
  if (odd.length > 0) throw new NotOffered(`classes ${odd.join(' ')} of a part`)
  const isWrong = item.boolean('error')
  return {
    part,
    value: item.string('value'),
    label: item.string('label'),
    isWrong: classes.includes('govuk-input--error') || isWrong,
  }
}

const dateInput: Adapter = (o) => {
  const namePrefix = o.string('namePrefix')
  const values = o.part('values')
  const boxes = dateBoxes(o).map(dateBox)
  for (const part of allParts) if (o.given[part] === false) o.take(part)
  const valueOf = (part: DatePart) => {
    const stored = values?.string(namePrefix ? `${namePrefix}-${part}` : part)
    return boxes.find((box) => box.part === part)?.value ?? stored
  }
  const wrong = boxes.filter((box) => box.isWrong).map((box) => box.part)
  const notRight = boxes.filter((box) => box.isWrong !== false).map((box) => box.part)
  const { legendClasses, fieldsetClasses, fieldsetAttributes, ...legend } = legendOf(o)
  if (legendClasses || fieldsetClasses || fieldsetAttributes) throw new NotOffered('fieldset')
  const asked = question(o)
  return h(DateInput, {
    ...asked,
    ...legend,
    ...common(o),
    id: need(o.string('id'), 'id'),
    namePrefix,
    parts: boxes.map((box) => box.part),
    wrong: wrong.length > 0 || !asked.error ? wrong : notRight,
    values: Object.fromEntries(allParts.map((part) => [part, valueOf(part)])),
    labels: Object.fromEntries(boxes.map((box) => [box.part, box.label])),
  })
}

const errorMessage: Adapter = (o) => {
  const isGiven = 'visuallyHiddenText' in o.given
  return h(ErrorMessage, {
    children: o.content(),
    id: o.string('id'),
    prefix: isGiven ? (o.string('visuallyHiddenText') ?? '') : undefined,
    ...common(o),
  })
}

const fieldset: Adapter = (o) => {
  const legend = o.part('legend')
  const { word, classes } = legend?.modifier('govuk-fieldset__legend--', textSizes) ?? {}
  return h(Fieldset, {
    children: o.content('none', 'html'),
    legend: legend?.content(),
    legendSize: word,
    legendClasses: classes,
    isPageHeading: legend?.boolean('isPageHeading'),
    role: o.word('role', ['group']),
    describedBy: o.string('describedBy'),
    ...common(o),
  })
}

const label: Adapter = (o) => {
  const { word, classes } = o.modifier('govuk-label--', textSizes)
  return h(Label, {
    children: o.content(),
    for: o.string('for'),
    size: word,
    classes,
    isPageHeading: o.boolean('isPageHeading'),
    attributes: o.attributes(),
  })
}

const hint: Adapter = (o) => h(Hint, { children: o.content(), id: o.string('id'), ...common(o) })

/** The form components, by their folder in govuk-frontend. */
export const formAdapters: Readonly<Record<string, Adapter>> = {
  checkboxes,
  'date-input': dateInput,
  'error-message': errorMessage,
  fieldset,
  'file-upload': fileUpload,
  hint,
  input,
  label,
  radios,
  select,
  textarea,
}
