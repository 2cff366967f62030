import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measuredRates } from '#platform/biometrics'
import { say } from '#platform/kernel'
import { biometricsWords } from './biometrics-wording.ts'
import { Browser, testPortal } from './test-portal.ts'

const { app } = await testPortal()

for (const language of ['en', 'ur'] as const) {
  test(`anybody reads how often comparing errs, ${language}`, async () => {
    const { status, html } = await new Browser(app).open(`/biometrics?lang=${language}`)
    assert.equal(status, 200)
    const first = html.indexOf(say(biometricsWords.plain, language))
    assert.ok(first > 0 && first < html.indexOf(say(biometricsWords.lead, language)))
    for (const measured of measuredRates) {
      const { dataSet, sets, rates, limits, groups, thresholdInUse, published } = measured
      const said = [dataSet, ...sets.map(({ name }) => name), String(thresholdInUse)]
      said.push(...rates.map(({ threshold }) => String(threshold)))
      said.push(
        ...[groups, ...limits, ...(published ? [published] : [])].map((words) =>
          say(words, language),
        ),
      )
      for (const words of said) assert.ok(html.includes(words.replaceAll("'", '&#39;')), words)
    }
  })
}
