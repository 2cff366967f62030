import { readFileSync } from 'node:fs'

export type Fixture = { readonly name: string; readonly options: unknown; readonly html: string }

/** The examples that govuk-frontend publishes of a component: options and the HTML they give. */
export function publishedFixtures(component: string): readonly Fixture[] {
  const path = `../../node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')).fixtures
}
