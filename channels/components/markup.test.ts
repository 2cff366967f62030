import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { Fragment, h } from 'preact'
import { adapters } from './fixture-adapters.ts'
import { NotOffered, Options } from './fixture-options.ts'
import { renderPage, renderPart } from './page.ts'
import { publishedFixtures } from './published-fixtures.ts'
import { SamplePage } from './sample.tsx'
import { QuestionPage } from './sample-question.tsx'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // The renderer writes `<input/>`, which HTML allows.
      'void-style': 'off',
      // On a fieldset of text boxes the role makes JAWS read the description; as govuk-frontend.
      'no-redundant-role': 'off',
      // A link that looks like a button is one to those who hear the page; as govuk-frontend.
      'prefer-native-element': 'off',
      // Tick boxes of one question share their name, as radios do.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
    },
  }),
)

async function complaintsAbout(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap((result) =>
    result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector})`),
  )
}

for (const language of ['en', 'ur'] as const) {
  for (const [name, page] of Object.entries({ SamplePage, QuestionPage })) {
    test(`${name} in ${language} is valid HTML`, async () => {
      assert.deepEqual(await complaintsAbout(renderPage(h(page, { language }))), [])
    })
  }
}

for (const [component, draw] of Object.entries(adapters)) {
  test(`${component} is valid HTML`, async () => {
    const first = publishedFixtures(component).find(({ name }) => name === 'default')
    assert.ok(first)
    try {
      const html = renderPart(h(Fragment, null, draw(new Options(first.options))))
      assert.deepEqual(await complaintsAbout(html), [])
    } catch (error) {
      if (!(error instanceof NotOffered)) throw error
      assert.fail(`its default is not offered: ${error.message}`)
    }
  })
}
