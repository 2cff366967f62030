import { type Attributes, classNames, type Content, extraAttributes } from './attributes.ts'

export type Cell = {
  readonly text?: Content | undefined
  /** Numbers stand at the end of the cell, digits of equal width. */
  readonly format?: 'numeric' | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type TableProps = {
  readonly rows: readonly (readonly Cell[] | undefined)[]
  readonly head?: readonly Cell[] | undefined
  /** What the table holds; a table without a caption cannot be found by ear. */
  readonly caption?: Content | undefined
  readonly captionSize?: 's' | 'm' | 'l' | 'xl' | undefined
  readonly captionClasses?: string | undefined
  readonly firstCellIsHeader?: boolean | undefined
  readonly small?: boolean | undefined
  /** On a phone each row becomes a small card; needs `head`, whose words label the cells. */
  readonly stacked?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

function spans(cell: Cell) {
  return { colspan: cell.colspan, rowspan: cell.rowspan, ...extraAttributes(cell.attributes) }
}

function HeadCell({ cell }: { readonly cell: Cell }) {
  const format = cell.format && `govuk-table__header--${cell.format}`
  return (
    <th
      scope="col"
      class={classNames('govuk-table__header', format, cell.classes)}
      {...spans(cell)}
    >
      {cell.text}
    </th>
  )
}

type BodyCellProps = { readonly cell: Cell; readonly isHeader: boolean; readonly label: Content }

function BodyCell({ cell, isHeader, label }: BodyCellProps) {
  if (isHeader) {
    return (
      <th scope="row" class={classNames('govuk-table__header', cell.classes)} {...spans(cell)}>
        {cell.text}
      </th>
    )
  }
  const format = cell.format && `govuk-table__cell--${cell.format}`
  return (
    <td class={classNames('govuk-table__cell', format, cell.classes)} {...spans(cell)}>
      {label && (
        <span class="daftar-table__label" aria-hidden="true">
          {label}
        </span>
      )}
      {cell.text}
    </td>
  )
}

/** Figures to compare. For name and value use `SummaryList`. */
export function Table(props: TableProps) {
  const names = classNames(
    'govuk-table',
    props.small && 'govuk-table--small-text-until-tablet',
    props.stacked && 'daftar-table--stacked',
    props.classes,
  )
  const captionNames = classNames(
    'govuk-table__caption',
    props.captionSize && `govuk-table__caption--${props.captionSize}`,
    props.captionClasses,
  )
  return (
    <table class={names} {...extraAttributes(props.attributes)}>
      {props.caption && <caption class={captionNames}>{props.caption}</caption>}
      {props.head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {props.head.map((cell) => (
              <HeadCell cell={cell} />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {props.rows.map(
          (row) =>
            row && (
              <tr class="govuk-table__row">
                {row.map((cell, index) => (
                  <BodyCell
                    cell={cell}
                    isHeader={index === 0 && props.firstCellIsHeader === true}
                    label={props.stacked && props.head?.[index]?.text}
                  />
                ))}
              </tr>
            ),
        )}
      </tbody>
    </table>
  )
}
