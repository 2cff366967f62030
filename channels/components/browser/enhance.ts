/**
 * What a page gains where JavaScript runs; without it everything works. govuk-frontend's own
 * modules: a second press of a button is ignored, the error summary takes the focus, what is asked
 * further stays hidden until its choice is made.
 */
import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs'
import { Checkboxes } from 'govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs'
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs'
import { Radios } from 'govuk-frontend/dist/govuk/components/radios/radios.mjs'
import { takeFingerprints } from './fingerprint.ts'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

for (const Enhancement of [Button, Checkboxes, ErrorSummary, Radios]) {
  for (const element of document.querySelectorAll(`[data-module="${Enhancement.moduleName}"]`)) {
    try {
      new Enhancement(element)
    } catch {
      // A control that cannot be enhanced keeps working as plain HTML.
    }
  }
}

takeFingerprints()
