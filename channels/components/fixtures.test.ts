import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fragment, h } from 'preact'
import { adapters } from './fixture-adapters.ts'
import { NotOffered, Options } from './fixture-options.ts'
import { parseHtml } from './html-tree.ts'
import { renderPart } from './page.ts'
import { publishedFixtures } from './published-fixtures.ts'

/** How many fixtures of each are compared; what the others ask for, the diagnostics name. */
const compared: Readonly<Record<string, number>> = {
  'back-link': 7,
  breadcrumbs: 12,
  button: 38,
  checkboxes: 42,
  'date-input': 38,
  details: 10,
  'error-message': 9,
  'error-summary': 19,
  fieldset: 18,
  'file-upload': 15,
  hint: 6,
  input: 40,
  'inset-text': 6,
  label: 17,
  'notification-banner': 19,
  pagination: 14,
  panel: 9,
  'phase-banner': 7,
  radios: 43,
  select: 19,
  'skip-link': 9,
  'summary-list': 30,
  table: 21,
  tag: 12,
  'task-list': 6,
  textarea: 18,
  'warning-text': 8,
}

for (const [component, draw] of Object.entries(adapters)) {
  test(`${component} draws what govuk-frontend draws`, (context) => {
    const left: string[] = []
    let equal = 0
    for (const { name, options, html } of publishedFixtures(component)) {
      const given = new Options(options)
      try {
        const ours = renderPart(h(Fragment, null, draw(given)))
        given.end()
        assert.deepEqual(parseHtml(ours), parseHtml(html), name)
        equal++
      } catch (error) {
        if (!(error instanceof NotOffered)) throw error
        left.push(`${name} (${error.message})`)
      }
    }
    context.diagnostic(`${equal} fixtures equal; not offered: ${left.join('; ') || 'none'}`)
    assert.equal(equal, compared[component])
  })
}
