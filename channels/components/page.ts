import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A page as HTML text. Nothing in it is inline script or style, so the policy can forbid both. */
export function renderPage(page: JSX.Element): string {
  return `<!DOCTYPE html>${renderToString(page)}`
}

/** Part of a page, for tests and for parts that are sent alone. */
export function renderPart(part: JSX.Element): string {
  return renderToString(part)
}
