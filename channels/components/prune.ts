/** Takes out of govuk-frontend's sheets what none of our components draws: bytes on a 2G line. */

/** Parts of selectors that only components or variants outside this folder use. */
const undrawn = [
  '-from-desktop',
  'govuk-file-upload-wrapper',
  'govuk-file-upload-button',
  'govuk-drop-zone',
  'govuk-panel--interruption',
  'govuk-panel__actions',
  'govuk-exit-this-page',
  'govuk-body-lead',
  'govuk-list--spaced',
  '--extra-letter-spacing',
  '::-moz-focus-inner',
  'govuk-main-wrapper--l',
  'govuk-main-wrapper--auto-spacing',
  ':-moz-',
  '--govuk-frontend-version',
  // Addresses after links in print: a printed page of ours carries a QR code instead.
  '[href^=',
  'attr(href)',
]

/**
 * Declarations that say nothing here: colours are settled when the sheet is built, the page sets
 * letter smoothing once, and printing needs no font of its own (`inherit`).
 */
function plainDeclarations(css: string): string {
  return css
    .replace(/var\(--govuk-[a-z-]+, ?(#[0-9a-f]{3,8})\)/gi, '$1')
    .replace(/-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale;?/g, '')
    .replace(/@media print\{[^{}]*\{font-family:inherit;?\}\}/g, '')
    .replace(/,\(-ms-high-contrast: ?active\)/g, '')
}

function isDrawn(selector: string): boolean {
  return !undrawn.some((part) => selector.includes(part))
}

/** The index just after the `}` that closes the `{` at `open`. */
function closingOf(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++
    else if (css[at] === '}' && --depth === 0) return at + 1
  }
  throw new Error('a rule in the style sheet is not closed')
}

/** Splits a selector list at its top-level commas, not those inside `:not(…)` or `:is(…)`. */
function selectorsOf(list: string): string[] {
  const selectors: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < list.length; at++) {
    if (list[at] === '(') depth++
    else if (list[at] === ')') depth--
    else if (list[at] === ',' && depth === 0) {
      selectors.push(list.slice(from, at))
      from = at + 1
    }
  }
  return [...selectors, list.slice(from)]
}

/** Media that only Internet Explorer takes for true: it has no TLS 1.3 and cannot come here. */
const explorerOnly = /^@media screen(?:\\0|\ufffd| and \(-ms-high)/

function pruneRule(prelude: string, block: string): string {
  if (explorerOnly.test(prelude)) return ''
  if (prelude === '@supports not (-ms-ime-align: auto)') return pruneRules(block.slice(1, -1))
  if (/^@(?:media|supports)/.test(prelude)) {
    const inner = pruneRules(block.slice(1, -1))
    return inner ? `${prelude}{${inner}}` : ''
  }
  if (prelude.startsWith('@')) return prelude + block
  const kept = selectorsOf(prelude).filter(isDrawn)
  const says = isDrawn(block) && block !== '{}'
  return kept.length > 0 && says ? kept.join(',') + block : ''
}

/** Drops what no page needs from a compressed sheet (no comments, no braces inside strings). */
export function pruneCss(css: string): string {
  return pruneRules(plainDeclarations(css))
}

function pruneRules(css: string): string {
  let pruned = ''
  let from = 0
  while (from < css.length) {
    const open = css.indexOf('{', from)
    if (open < 0) return pruned + css.slice(from)
    const end = closingOf(css, open)
    pruned += pruneRule(css.slice(from, open), css.slice(open, end))
    from = end
  }
  return pruned
}
