/**
 * The style sheets: compiled from Sass, pruned of what no component draws, mirrored for Urdu.
 *
 * govuk-frontend has no right-to-left rules of its own (alphagov/govuk-design-system-backlog 252),
 * so `rtlcss` mirrors the finished sheet.
 */
import rtlcss from 'rtlcss'
import { compile } from 'sass'
import { pruneCss } from './prune.ts'

export type Styles = { readonly ltr: string; readonly rtl: string }

/** Of a checkbox and of a small one. */
const tickRules = /(\.govuk-checkboxes__label::?after\{)([^}]*)\}/g

/**
 * Keeps the tick of a checkbox as it is: a tick is not a direction. Its two arms are borders of a
 * turned box, which mirroring would turn into an L the wrong way round.
 * @throws Error when the rule is gone, so that an upgrade cannot silently mirror the tick again.
 */
export function guardTick(css: string): string {
  if (css.search(tickRules) < 0) throw new Error('the rule that draws the tick was not found')
  return css.replace(tickRules, (_, opening: string, body: string) => {
    const kept = body.replace(/(^|;)(transform|border-width):/g, '$1/*rtl:ignore*/$2:')
    return `${opening}${kept}}`
  })
}

/** Mirrors a compiled sheet for a page that reads from right to left. */
export function mirrorCss(css: string): string {
  return rtlcss.process(guardTick(css)).replaceAll('/*rtl:ignore*/', '')
}

/** The sheet as Sass gives it, compressed. Takes about a second. */
export function compileStyles(entryFile: string, loadPaths: readonly string[]): string {
  const options = { style: 'compressed', quietDeps: true, charset: false } as const
  return compile(entryFile, { ...options, loadPaths: [...loadPaths] }).css
}

/**
 * Both sheets, as sent; fonts are still named `asset:<file>`. `assets.ts` loads this only when its
 * cache is cold.
 * @public
 */
export function buildStyles(entryFile: string, loadPaths: readonly string[]): Styles {
  const ltr = pruneCss(compileStyles(entryFile, loadPaths))
  return { ltr, rtl: mirrorCss(ltr) }
}
