import { type Attributes, classNames, type Content, extraAttributes, linkTo } from './attributes.ts'
import { Heading } from './messages.tsx'

export type RowAction = {
  readonly text: Content
  readonly href: string
  /** What is changed, for those who hear only the link. */
  readonly visuallyHiddenText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type SummaryRow = {
  readonly key: Content
  readonly value: Content
  readonly actions?: readonly RowAction[] | undefined
  readonly keyClasses?: string | undefined
  readonly valueClasses?: string | undefined
  readonly actionsClasses?: string | undefined
  readonly classes?: string | undefined
}

export type SummaryCard = {
  readonly title?: Content | undefined
  readonly headingLevel?: 1 | 2 | 3 | 4 | undefined
  readonly actions?: readonly RowAction[] | undefined
  readonly classes?: string | undefined
  readonly titleClasses?: string | undefined
  readonly actionsClasses?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type SummaryListProps = {
  readonly rows: readonly (SummaryRow | undefined)[]
  readonly card?: SummaryCard | undefined
  readonly noBorder?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type ActionLinkProps = { readonly action: RowAction; readonly cardTitle?: Content | undefined }

function ActionLink({ action, cardTitle }: ActionLinkProps) {
  return (
    <a
      class={classNames('govuk-link', action.classes)}
      {...linkTo(action.href)}
      {...extraAttributes(action.attributes)}
    >
      {action.text}
      {(action.visuallyHiddenText || cardTitle) && (
        <span class="govuk-visually-hidden">
          {action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}
          {cardTitle && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  )
}

type RowProps = {
  readonly row: SummaryRow
  readonly anyHasActions: boolean
  readonly cardTitle: Content
}

function Row({ row, anyHasActions, cardTitle }: RowProps) {
  const actions = row.actions ?? []
  const names = classNames(
    'govuk-summary-list__row',
    anyHasActions && !row.actions && 'govuk-summary-list__row--no-actions',
    row.classes,
  )
  const links = actions.map((action) => <ActionLink action={action} cardTitle={cardTitle} />)
  return (
    <div class={names}>
      <dt class={classNames('govuk-summary-list__key', row.keyClasses)}>{row.key}</dt>
      <dd class={classNames('govuk-summary-list__value', row.valueClasses)}>{row.value}</dd>
      {links.length > 0 && (
        <dd class={classNames('govuk-summary-list__actions', row.actionsClasses)}>
          {links.length === 1 ? (
            links
          ) : (
            <ul class="govuk-summary-list__actions-list">
              {links.map((link) => (
                <li class="govuk-summary-list__actions-list-item">{link}</li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  )
}

function CardActions({ card }: { readonly card: SummaryCard }) {
  const names = classNames('govuk-summary-card__actions', card.actionsClasses)
  const links = (card.actions ?? []).map((action) => (
    <ActionLink action={action} cardTitle={card.title} />
  ))
  if (links.length === 0) return null
  if (links.length === 1) return <div class={names}>{links}</div>
  return (
    <ul class={names}>
      {links.map((link) => (
        <li class="govuk-summary-card__action">{link}</li>
      ))}
    </ul>
  )
}

/** What is known, name and value by row, with a way to change it; framed when `card` is given. */
export function SummaryList(props: SummaryListProps) {
  const rows = props.rows.filter((row) => row !== undefined)
  const anyHasActions = rows.some((row) => (row.actions?.length ?? 0) > 0)
  const names = classNames(
    'govuk-summary-list',
    props.noBorder && 'govuk-summary-list--no-border',
    props.classes,
  )
  const list = (
    <dl class={names} {...extraAttributes(props.attributes)}>
      {rows.map((row) => (
        <Row row={row} anyHasActions={anyHasActions} cardTitle={props.card?.title} />
      ))}
    </dl>
  )
  const { card } = props
  if (!card) return list
  return (
    <div
      class={classNames('govuk-summary-card', card.classes)}
      {...extraAttributes(card.attributes)}
    >
      <div class="govuk-summary-card__title-wrapper">
        {card.title && (
          <Heading
            level={card.headingLevel ?? 2}
            class={classNames('govuk-summary-card__title', card.titleClasses)}
          >
            {card.title}
          </Heading>
        )}
        <CardActions card={card} />
      </div>
      <div class="govuk-summary-card__content">{list}</div>
    </div>
  )
}
