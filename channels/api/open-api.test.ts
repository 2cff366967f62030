import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { kiteAnswers, testApi } from './test-api.ts'

const { app, document } = await testApi()

test('every reference in the document leads somewhere inside it', () => {
  const refs: string[] = []
  JSON.stringify(document, (key, value: unknown) => {
    if (key === '$ref') refs.push(String(value))
    return value
  })
  assert.ok(refs.length > 20)
  for (const ref of refs) {
    const found = ref
      .split('/')
      .slice(1)
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document)
    assert.ok(found, ref)
  }
})

test('every address of the document is served, under a name of its own', async () => {
  const names = Object.values(document.paths).flatMap((item) =>
    Object.values(item).flatMap(({ operationId }) => operationId ?? []),
  )
  assert.equal(new Set(names).size, names.length)
  for (const [path, item] of Object.entries(document.paths)) {
    if (!path.startsWith('/api')) continue
    const url = path.replaceAll(/\{(\w+)\}/g, ':$1')
    for (const method of Object.keys(item)) {
      assert.ok(app.hasRoute({ method: method.toUpperCase() as 'GET', url }), `${method} ${path}`)
    }
  }
})

test('the schema of a service’s answers takes what its form takes, in a new case too', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema(document, 'document')
  const check = (name: string, value: unknown) =>
    ajv.validate({ $ref: `document#/components/schemas/${name}` }, value)
  assert.ok(check('answers.kite-permit', kiteAnswers))
  assert.ok(!check('answers.kite-permit', { size: 'large' }))
  assert.ok(check('newCase.kite-permit', { service: 'kite-permit', answers: { size: 'large' } }))
  assert.ok(!check('newCase.kite-permit', { service: 'kite-permit', answers: { tail: 'long' } }))
})

test('people read the same in both languages, and every code is explained', async () => {
  for (const language of ['en', 'ur']) {
    const page = await app.inject(`/api?lang=${language}`)
    assert.equal(page.statusCode, 200)
    assert.match(
      page.body,
      new RegExp(`<html lang="${language}" dir="${language === 'ur' ? 'rtl' : 'ltr'}"`),
    )
    for (const path of Object.keys(document.paths)) {
      const plain = page.body.replaceAll('<wbr/>', '')
      assert.ok(plain.includes(path), path)
    }
    const codes = await app.inject(`/api/problems?lang=${language}`)
    assert.equal(codes.statusCode, 200)
  }
  const { enum: known } = (
    document.components.schemas['Problem'] as {
      properties: { code: { anyOf: [{ enum: string[] }] } }
    }
  ).properties.code.anyOf[0]
  assert.ok(known.includes('answers-faulty') && known.includes('api-token-wrong'))
  for (const code of known) {
    assert.equal((await app.inject(`/api/problems/${code}`)).statusCode, 200, code)
  }
})
