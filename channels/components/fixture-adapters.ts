/** Draws each of govuk-frontend's fixtures with our component, for the comparison. */
import { h } from 'preact'
import { Button } from './button.tsx'
import { type Adapter, common, need, NotOffered, Options } from './fixture-options.ts'
import { formAdapters } from './form-fixtures.ts'
import {
  Details,
  ErrorSummary,
  InsetText,
  NotificationBanner,
  Panel,
  PhaseBanner,
  Tag,
  type TagColour,
  WarningText,
} from './messages.tsx'
import { BackLink, Breadcrumbs, type PageNumber, Pagination, SkipLink } from './navigation.tsx'
import { type RowAction, SummaryList } from './summary-list.tsx'
import { type Cell, Table } from './table.tsx'
import { TaskList } from './task-list.tsx'

const levels = (value: number | undefined) => value as 1 | 2 | 3 | 4 | undefined
const colours: readonly TagColour[] = [
  'grey',
  'blue',
  'green',
  'teal',
  'turquoise',
  'purple',
  'magenta',
  'pink',
  'red',
  'orange',
  'yellow',
]

const button: Adapter = (o) => {
  const { word, classes } = o.modifier('govuk-button--', ['secondary', 'warning', 'inverse'])
  return h(Button, {
    children: o.content(),
    href: o.string('href'),
    variant: word,
    classes,
    start: o.boolean('isStartButton'),
    type: o.word('type', ['submit', 'button', 'reset']),
    name: o.string('name'),
    value: o.string('value'),
    id: o.string('id'),
    disabled: o.boolean('disabled'),
    preventDoubleClick: o.boolean('preventDoubleClick'),
    attributes: o.attributes(),
  })
}

const breadcrumbs: Adapter = (o) =>
  h(Breadcrumbs, {
    items: (o.list('items') ?? []).map((item) => ({
      text: item?.content(),
      href: item?.string('href'),
      attributes: item?.attributes(),
    })),
    collapseOnMobile: o.boolean('collapseOnMobile'),
    label: o.string('labelText'),
    ...common(o),
  })

const errorSummary: Adapter = (o) =>
  h(ErrorSummary, {
    title: o.content('titleText', 'titleHtml'),
    description: o.content('descriptionText', 'descriptionHtml'),
    errors: (o.list('errorList') ?? []).map((error) => ({
      text: error?.content(),
      href: error?.string('href'),
      attributes: error?.attributes(),
    })),
    disableAutoFocus: o.boolean('disableAutoFocus'),
    ...common(o),
  })

function actions(o: Options | undefined): RowAction[] | undefined {
  return o?.list('items')?.map((item) => ({
    text: item?.content(),
    href: need(item?.string('href'), 'href'),
    visuallyHiddenText: item?.string('visuallyHiddenText'),
    classes: item?.string('classes'),
    attributes: item?.attributes(),
  }))
}

function card(o: Options | undefined) {
  if (!o) return undefined
  const title = o.part('title')
  const cardActions = o.part('actions')
  return {
    title: title?.content(),
    headingLevel: levels(title?.number('headingLevel')),
    titleClasses: title?.string('classes'),
    actions: actions(cardActions),
    actionsClasses: cardActions?.string('classes'),
    ...common(o),
  }
}

const summaryList: Adapter = (o) =>
  h(SummaryList, {
    rows: (o.list('rows') ?? []).map((row) => {
      if (!row) return undefined
      const [key, value, rowActions] = [row.part('key'), row.part('value'), row.part('actions')]
      return {
        key: key?.content(),
        value: value?.content(),
        keyClasses: key?.string('classes'),
        valueClasses: value?.string('classes'),
        actions: actions(rowActions),
        actionsClasses: rowActions?.string('classes'),
        classes: row.string('classes'),
      }
    }),
    card: card(o.part('card')),
    ...common(o),
  })

const cell = (o: Options): Cell => ({
  text: o.content(),
  format: o.word('format', ['numeric']),
  colspan: o.number('colspan'),
  rowspan: o.number('rowspan'),
  ...common(o),
})

const table: Adapter = (o) => {
  const rows = o.take('rows') as readonly (readonly unknown[] | null | false)[]
  const inner = (options: Options) => {
    o.parts.push(options)
    return cell(options)
  }
  return h(Table, {
    rows: rows.map((row) => row || undefined).map((row) => row?.map((c) => inner(new Options(c)))),
    head: o.list('head')?.map((item) => cell(item ?? new Options({}))),
    caption: o.string('caption'),
    captionClasses: o.string('captionClasses'),
    firstCellIsHeader: o.boolean('firstCellIsHeader'),
    ...common(o),
  })
}

const tag: Adapter = (o) => {
  const { word, classes } = o.modifier('govuk-tag--', colours)
  return h(Tag, { children: o.content(), colour: word, classes, attributes: o.attributes() })
}

const notificationBanner: Adapter = (o) =>
  h(NotificationBanner, {
    children: need(o.content(), 'content'),
    type: o.word('type', ['success']),
    title: o.content('titleText', 'titleHtml'),
    titleId: o.string('titleId'),
    headingLevel: levels(o.number('titleHeadingLevel')),
    role: o.word('role', ['alert', 'region']),
    disableAutoFocus: o.boolean('disableAutoFocus'),
    ...common(o),
  })

const panel: Adapter = (o) => {
  const classes = o.string('classes')
  if (classes?.includes('govuk-panel--interruption')) throw new NotOffered('interruption')
  return h(Panel, {
    title: o.content('titleText', 'titleHtml'),
    children: o.content(),
    headingLevel: levels(o.number('headingLevel')),
    classes,
    attributes: o.attributes(),
  })
}

const details: Adapter = (o) =>
  h(Details, {
    summary: o.content('summaryText', 'summaryHtml'),
    children: o.content(),
    open: o.boolean('open'),
    id: o.string('id'),
    ...common(o),
  })

function pageLink(o: Options | undefined) {
  if (!o) return undefined
  return {
    href: need(o.string('href'), 'href'),
    text: o.content(),
    label: o.string('labelText'),
    attributes: o.attributes(),
  }
}

function pageNumber(item: Options): PageNumber {
  if (item.boolean('ellipsis')) return { ellipsis: true }
  return {
    number: need(item.string('number'), 'number'),
    href: need(item.string('href'), 'href'),
    current: item.boolean('current'),
    visuallyHiddenText: item.string('visuallyHiddenText'),
  }
}

const pagination: Adapter = (o) =>
  h(Pagination, {
    previous: pageLink(o.part('previous')),
    next: pageLink(o.part('next')),
    items: o.list('items')?.map((item) => pageNumber(need(item, 'item'))),
    landmarkLabel: o.string('landmarkLabel'),
    ...common(o),
  })

const taskList: Adapter = (o) =>
  h(TaskList, {
    idPrefix: o.string('idPrefix'),
    ...common(o),
    tasks: (o.list('items') ?? []).map((item) => {
      if (!item) return undefined
      const [title, status] = [item.part('title'), item.part('status')]
      const statusTag = status?.part('tag')
      const { word, classes } = statusTag?.modifier('govuk-tag--', colours) ?? {}
      if (classes) throw new NotOffered('classes of a tag')
      return {
        title: title?.content(),
        titleClasses: title?.string('classes'),
        href: item.string('href'),
        hint: item.part('hint')?.content(),
        status: statusTag ? statusTag.content() : status?.content(),
        statusColour: statusTag && need(word, 'colour'),
        statusClasses: status?.string('classes'),
        classes: item.string('classes'),
      }
    }),
  })

const phaseBanner: Adapter = (o) => {
  const bannerTag = o.part('tag')
  return h(PhaseBanner, {
    children: o.content(),
    tag: bannerTag?.content(),
    tagClasses: bannerTag?.string('classes'),
    ...common(o),
  })
}

/** By the component's folder in govuk-frontend. */
export const adapters: Readonly<Record<string, Adapter>> = {
  ...formAdapters,
  'back-link': (o) => h(BackLink, { href: o.string('href'), children: o.content(), ...common(o) }),
  breadcrumbs,
  button,
  details,
  'error-summary': errorSummary,
  'inset-text': (o) => h(InsetText, { children: o.content(), id: o.string('id'), ...common(o) }),
  'notification-banner': notificationBanner,
  pagination,
  panel,
  'phase-banner': phaseBanner,
  'skip-link': (o) => h(SkipLink, { href: o.string('href'), children: o.content(), ...common(o) }),
  'summary-list': summaryList,
  table,
  tag,
  'task-list': taskList,
  'warning-text': (o) =>
    h(WarningText, {
      children: o.content(),
      iconText: o.string('iconFallbackText'),
      ...common(o),
    }),
}
