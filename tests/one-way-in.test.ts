/**
 * There is one identity, and one way to each desk and each person's cases. Closed lists: a new file
 * that opens a session, makes a token or acts in an officer's name stands out here, and says why.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isProgram, isTest, projectFiles, read } from './checks/tree.ts'

const programs = projectFiles()
  .filter((path) => /^(app|bank|holder|platform|channels|services|bench)\//.test(path))
  .filter((path) => isProgram(path) && !isTest(path))
  .map(read)

const namers = (words: RegExp) =>
  programs.flatMap(({ path, source }) => (words.test(source) ? [path] : [])).sort()

const index = 'platform/identity/index.ts'

/** By what is written in the code, the files that may say it. */
const ways: readonly (readonly [what: string, words: RegExp, files: readonly string[]])[] = [
  [
    'rows of sessions and tokens',
    /insert into identity\.(session|api_token)\b/,
    ['platform/identity/api-tokens.ts', 'platform/identity/sessions.ts'],
  ],
  [
    'opening a session: by a code, or by what a page has checked',
    /\bopenSession\b/,
    [
      'bench/officer.ts',
      'channels/components/open-session.ts',
      'platform/identity/codes.ts',
      'platform/identity/guests/guests.ts',
      index,
      'platform/identity/sessions.ts',
    ],
  ],
  [
    'what has been checked: a passkey signed, or made just now',
    /\bsignBrowserIn\b/,
    [
      'channels/account/confirm/confirm.tsx',
      'channels/account/devices/passkeys.ts',
      'channels/account/enrol/enrol.tsx',
      'channels/components/index.ts',
      'channels/components/open-session.ts',
      'channels/portal/passkey-sign-in.ts',
    ],
  ],
  [
    'taking a code for an answer',
    /\bconfirmCode\b/,
    [
      'channels/account/confirm/confirm.tsx',
      'channels/api/sign-in-operations.ts',
      'channels/portal/sign-in.tsx',
      'platform/identity/codes.ts',
      index,
    ],
  ],
  [
    'letting a guest in: by a code, by one press, by a word',
    /\b(confirmGuestCode|openNameless|comeBackByWord)\b/,
    ['channels/portal/guests/sign-in.tsx', 'platform/identity/guests/guests.ts', index],
  ],
  [
    'giving a guest’s answers to whom he signed in as',
    /\b(takeDraftAlong|moveDraft)\b/,
    [
      'channels/portal/guests/take-along.tsx',
      'platform/cases/draft.ts',
      'platform/cases/index.ts',
      'platform/catalogue/drafts.ts',
      'platform/catalogue/index.ts',
    ],
  ],
  [
    'tokens of programs: by the person, by a code, by the operator',
    /\bcreateApiToken\b/,
    [
      'app/token.ts',
      'bench/complaint-lives.ts',
      'channels/account/devices/new-program.tsx',
      'channels/api/sign-in-operations.ts',
      'platform/identity/api-tokens.ts',
      index,
    ],
  ],
  [
    'the cookie: set in one place, read by the provider, kept over a sign-in',
    /daftar_session\b|\bcookies\.session\b/,
    [
      'bench/officer.ts',
      'channels/components/kept-post.ts',
      'channels/components/open-session.ts',
      'channels/components/visitor.tsx',
      'channels/openid/host.ts',
      'channels/portal/sign-in-page.tsx',
    ],
  ],
  [
    'an officer as actor: from his session; from the operator’s terminal, where the door decides',
    /\bkind: 'officer',\s*personId\b/,
    [
      'app/demo-counter.ts',
      'app/demo-parties.ts',
      'app/officer.ts',
      'app/refunds.ts',
      'bench/reads.ts',
      'channels/wallet/presentation.ts',
      'platform/identity/actors.ts',
      'platform/identity/sessions.ts',
    ],
  ],
]

test('T-ID-28 what opens a session, makes a token or acts as an officer is a closed list', () => {
  for (const [what, words, files] of ways) assert.deepEqual(namers(words), files, what)
})

test('no page of the platform or its services asks for a password', () => {
  assert.deepEqual(namers(/type="password"|inputType: 'password'/), [])
  assert.ok(programs.length > 600, 'the walk found the project')
})
