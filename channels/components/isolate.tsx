/**
 * Numbers inside Urdu. Without isolation `35202-1234567-1` is displayed as `1-1234567-35202`
 * (Unicode Bidirectional Algorithm, UAX 9); `<bdi dir="ltr">` that does not wrap reads right.
 */
import { moneyText, type Paisa } from '#platform/kernel'
import { classNames, type Content } from './attributes.ts'
import { useSay } from './words.ts'

type IsolateProps = { readonly children: Content; readonly classes?: string | undefined }

/** A number, date, phone or reference, kept left to right and on one line in any sentence. */
export function Isolate({ children, classes }: IsolateProps) {
  return (
    <bdi dir="ltr" class={classes}>
      {children}
    </bdi>
  )
}

/** A person's or place's name: keeps its own direction and does not reorder what stands around. */
export function Name({ children }: { readonly children: Content }) {
  return (
    <bdi dir="auto" class="daftar-name">
      {children}
    </bdi>
  )
}

/** An amount, `Rs 1,250` or `1,250 روپے`, with digits of equal width. */
export function Money({
  paisa,
  strong,
}: {
  readonly paisa: Paisa
  readonly strong?: boolean | undefined
}) {
  const speak = useSay()
  return (
    <bdi dir="auto" class={classNames('daftar-money', strong && 'daftar-money--strong')}>
      {speak(moneyText(paisa))}
    </bdi>
  )
}

/** A case, receipt or document number, set so that it can be read out and copied. */
export function Reference({
  value,
  large,
}: {
  readonly value: string
  readonly large?: boolean | undefined
}) {
  return (
    <Isolate classes={classNames('daftar-reference', large && 'daftar-reference--large')}>
      {value}
    </Isolate>
  )
}
