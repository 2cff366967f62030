/** The id of a post is its own in the whole installation: a case knows its post by nothing else. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { rolesOf } from '#platform/catalogue'
import { registers, services } from '../services.ts'
import { faultsAgainst } from './known-world.ts'
import { readRegistration } from './read-registration.ts'
import { RegistrationRefused } from './registration.ts'

const roles = rolesOf({ services, registers })
const example = new URL('../../docs/operating/registration.example.json', import.meta.url)
const folder = '.'

type Named = { jurisdiction: string; id: string }
const fileWith = (change: (posts: Named[]) => void): unknown => {
  const file = JSON.parse(readFileSync(example, 'utf8')) as { posts: Named[] }
  change(file.posts)
  return file
}

test('two districts of one file have no post of one id', () => {
  const file = fileWith((posts) => {
    const [first, other] = ['PB-LHR', 'PB-KSR'].map((place) =>
      posts.find(({ jurisdiction }) => jurisdiction === place),
    )
    assert.ok(first && other)
    other.id = first.id
  })
  assert.throws(
    () => readRegistration(file, { roles, folder }),
    (refusal) =>
      refusal instanceof RegistrationRefused &&
      refusal.faults.some(({ fault }) => fault.startsWith('stands twice')),
  )
})

test('nor has one district the id of a post that another has registered', () => {
  const read = readRegistration(
    fileWith(() => undefined),
    { roles, folder },
  )
  const known = {
    installation: undefined,
    hasIssued: false,
    jurisdictions: read.jurisdictions,
    offices: read.offices,
    posts: read.posts.map(({ post }) => post),
    banks: [],
    clients: [],
  }
  const faultsOf = (posts: typeof known.posts) =>
    faultsAgainst({ ...known, posts }, read, []).filter(({ at }) => at.startsWith('posts'))
  assert.deepEqual(faultsOf(known.posts), [])
  const [post] = known.posts
  assert.ok(post)
  const elsewhere = { ...post, jurisdiction: 'SD-KHI' }
  const fault = 'is a post of SD-KHI: give this one an id of its own'
  assert.deepEqual(faultsOf([elsewhere, ...known.posts.slice(1)]), [{ at: 'posts[0].id', fault }])
})
