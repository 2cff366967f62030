/** A service is written and broken in one place, and the fault is named with its line. */
import assert from 'node:assert/strict'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { faultKinds, faultsOf, type Service } from '#platform/catalogue'
import { copyCheckout } from '#tests/checkout'
import { writeService } from '../app/builder/new-service.ts'
import { tellFaults } from '../app/faults.ts'

const { folder, daftar } = copyCheckout()
before(() => {
  const name = { en: 'Kite permit', ur: 'پتنگ کا اجازت نامہ' }
  writeService(folder, { id: 'kite-permit', name, feeRupees: 500 })
})

const roles = new Set(['kite-permit-officer'])

type Breaking = {
  readonly what: string
  readonly file: string
  /** What is replaced, and by what. */
  readonly old: string
  readonly new: string
  /** What stands on the line that is named; the line of `new` otherwise. */
  readonly line?: string
  readonly lineFile?: string
  readonly says: RegExp
}

const breakings: readonly Breaking[] = [
  {
    what: 'a state that cannot be reached',
    file: 'service.ts',
    old: "to: 'refused', asks",
    new: "to: 'payable', asks",
    line: '      refused: {}',
    says: /no step leads to the state "refused"\. Lead one there, or take it out\./,
  },
  {
    what: 'a dead end',
    file: 'service.ts',
    old: 'lapsed: {},',
    new: "lapsed: { wait: { by: 'clock', to: 'lapsed', after: '1 days' } },",
    says: /the state "lapsed" is a dead end/,
  },
  {
    what: 'a state without a deadline',
    file: 'service.ts',
    old: "  serviceLevels: { review: { role: officer, within: '5 working days' } },\n",
    new: '',
    line: '      review: {',
    says: /the state "review" has no deadline\. Give it a service level or a clock\./,
  },
  {
    what: 'a step that nobody may take',
    file: 'service.ts',
    old: "approve: { by: officer, to: 'payable', asks",
    new: "approve: { by: 'kite-oficer', to: 'payable', asks",
    says: /nobody may take the step "approve": no post has the role "kite-oficer"/,
  },
  {
    what: 'a move to an unknown state',
    file: 'service.ts',
    old: "settle: { by: 'ledger', to: 'issued' }",
    new: "settle: { by: 'ledger', to: 'isued' }",
    says: /the step "settle" leads to "isued", and there is no such state/,
  },
  {
    what: 'an account that nobody opens',
    file: 'fee.ts',
    old: '  accounts,\n',
    new: '',
    line: "  creditAccount: 'revenue/kite-permit',",
    says: /the money goes to "revenue\/kite-permit", and nobody opens that account/,
  },
  {
    what: 'a name that is missing in Urdu',
    file: 'wording.ts',
    old: "name: text('Refused', 'نامنظور')",
    new: "name: text('Refused', '')",
    says: /`wording\.states\.refused\.name` is missing in Urdu/,
  },
  {
    what: 'a summary that is missing in English',
    file: 'wording.ts',
    old: "summary: text(\n    'Apply here. An officer decides, and anybody can check the certificate.'",
    new: "summary: text(\n    ''",
    line: '  summary: text(',
    says: /`wording\.summary` is missing in English/,
  },
  {
    what: 'words for a state that does not exist',
    file: 'wording.ts',
    old: '    lapsed: {\n',
    new: '    forgotten: {\n',
    line: '    forgotten: {',
    says: /there are words for a state "forgotten" that is not/,
  },
  {
    what: 'an unknown value in a message',
    file: 'wording.ts',
    old: '{service}: refused. The ground',
    new: '{service}: refused by {officer}. The ground',
    line: '    refused: text(',
    says: /the message "refused" asks for \{officer\}, which nobody knows/,
  },
  {
    what: 'a message that nobody wrote',
    file: 'service.ts',
    old: "issued: 'issued'",
    new: "issued: 'hurrah'",
    says: /the state "issued" sends the message "hurrah", which nobody wrote/,
  },
  {
    what: 'an unknown register',
    file: 'service.ts',
    old: '  cost,\n',
    new: "  cost,\n  evidence: { sky: { register: 'clouds', purpose: law, key: () => 'x' } },\n",
    line: "register: 'clouds'",
    says: /it asks the register "clouds", which is not there/,
  },
  {
    what: 'an entry that the register does not know',
    file: 'service.ts',
    old: "entryOn: ['issued']",
    new: "entryOn: ['issued', 'lapsed']",
    says: /the register "kite-permit-register" knows no state "lapsed"/,
  },
  {
    what: 'a code with a value that no record has',
    file: 'certificate.ts',
    old: "holder: { key: 10, label: text('Given",
    new: "hodler: { key: 10, label: text('Given",
    says: /the code should carry "hodler", which no record ever has/,
  },
  {
    what: 'a question without words',
    file: 'form.ts',
    old: '  place: shortText',
    new: '  place2: shortText',
    line: '  questions,',
    lineFile: 'service.ts',
    says: /the question "place2": has no wording/,
  },
]

for (const [i, breaking] of breakings.entries()) {
  test(`${breaking.what} is named with its line`, async () => {
    const id = `kite-permit-${i}`
    const path = `services/${id}`
    cpSync(join(folder, 'services/kite-permit'), join(folder, path), { recursive: true })
    const edit = (file: string, old: string, by: string) => {
      const source = readFileSync(join(folder, path, file), 'utf8')
      assert.equal(source.split(old).length, 2, `${file} holds this once: ${old}`)
      writeFileSync(
        join(folder, path, file),
        source.replace(old, () => by),
      )
    }
    edit('service.ts', "id: 'kite-permit'", `id: '${id}'`)
    edit(breaking.file, breaking.old, breaking.new)
    const module_ = (await import(pathToFileURL(join(folder, path, 'service.ts')).href)) as {
      kitePermit: Service
    }
    const service = module_.kitePermit
    const into = service.register?.into
    const faults = faultsOf({ services: [service], registers: into ? [into] : [] }, roles)
    const told = tellFaults(faults, folder)
    const file = breaking.lineFile ?? breaking.file
    const lines = readFileSync(join(folder, path, file), 'utf8').split('\n')
    const line = lines.findLastIndex((one) => one.includes(breaking.line ?? breaking.new)) + 1
    assert.ok(line > 0)
    const found = told.find((one) => one.startsWith(`${path}/${file}:${line}: `))
    assert.match(found ?? '', breaking.says, told.join('\n'))
    assert.match(found ?? '', /\n {4}docs\/write-a-service\.md#[a-z-]+$/)
  })
}

test('the page that a fault points to tells of it', () => {
  const page = readFileSync(join(folder, 'docs/write-a-service.md'), 'utf8')
  for (const kind of faultKinds) assert.ok(page.includes(`### ${kind}\n`), `no section ${kind}`)
  const told = [...page.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading)
  assert.deepEqual(told, [...faultKinds])
})

test('both commands name the fault and its line, and nothing starts', async () => {
  const file = join(folder, 'services/kite-permit/service.ts')
  const source = readFileSync(file, 'utf8')
  writeFileSync(file, source.replace(/ {2}serviceLevels.*\n/, ''))
  const line = source.split('\n').indexOf('      review: {') + 1
  const expected = `services/kite-permit/service.ts:${line}: the state "review" has no deadline.`
  const checked = await daftar('services', 'check')
  assert.equal(checked.code, 1)
  assert.ok(checked.output.includes(expected), checked.output)
  const started = await daftar('start', '--port', '0', '--data', join(folder, 'data'))
  assert.equal(started.code, 1)
  assert.ok(started.output.includes('The services cannot start.'), JSON.stringify(started))
  assert.ok(started.output.includes(expected), started.output)
})
