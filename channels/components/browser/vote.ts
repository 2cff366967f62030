/**
 * Voting in secret: the browser makes the paper and hides it before it is signed, and puts the
 * ballot into the box without saying whose it is (no cookie, no referrer).
 */
import {
  blindToken,
  formatPaper,
  fromText,
  toText,
  unblind,
  type Blinded,
} from '../../../platform/ballots/browser.ts'

/** What is kept in this browser from the first press to the ballot in the box, as text. */
type Kept = {
  readonly key: string
  readonly prepared: string
  readonly inverse: string
  readonly blinded: string
  readonly paper?: string
}

const placeOf = (vote: string) => `daftar-vote|${vote}`

function read(vote: string): Kept | undefined {
  const kept = localStorage.getItem(placeOf(vote))
  return kept === null ? undefined : (JSON.parse(kept) as Kept)
}

const keep = (vote: string, kept: Kept) => {
  localStorage.setItem(placeOf(vote), JSON.stringify(kept))
}

const bytes = (text: string) => fromText(text) ?? new Uint8Array()

function enablePaper(form: HTMLFormElement): void {
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void takePaper(form)
  })
}

async function takePaper(form: HTMLFormElement): Promise<void> {
  const { votePaper: vote = '', key = '', next = '', words = '{}' } = form.dataset
  const says = JSON.parse(words) as { working: string; failed: string }
  say(form, says.working)
  try {
    const asked = (await asKept(vote, key)) ?? (await newPaper(vote, key))
    const told = await sign(form, asked.blinded)
    if (told.signed === undefined) {
      say(form, told.problem ?? says.failed)
      return
    }
    const { prepared, inverse, blinded } = asked
    const paper = await unblind(bytes(key), { prepared, inverse }, bytes(told.signed))
    keep(vote, { ...textOf(key, { prepared, inverse, blinded }), paper: formatPaper(paper) })
    location.assign(next)
  } catch {
    say(form, says.failed)
  }
}

/** What was asked for before, so that an answer that was lost can be had again. */
async function asKept(vote: string, key: string): Promise<Blinded | undefined> {
  const kept = read(vote)
  if (kept?.key !== key) return undefined
  const { prepared, inverse, blinded } = kept
  return { prepared: bytes(prepared), inverse: bytes(inverse), blinded: bytes(blinded) }
}

async function newPaper(vote: string, key: string): Promise<Blinded> {
  const made = await blindToken(bytes(key))
  keep(vote, textOf(key, made))
  return made
}

const textOf = (key: string, { prepared, inverse, blinded }: Blinded): Kept => ({
  key,
  prepared: toText(prepared),
  inverse: toText(inverse),
  blinded: toText(blinded),
})

async function sign(
  form: HTMLFormElement,
  blinded: Uint8Array,
): Promise<{ signed?: string; problem?: string }> {
  const csrf = form.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? ''
  const answered = await fetch(form.action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ _csrf: csrf, blinded: toText(blinded) }),
  })
  return (await answered.json()) as { signed?: string; problem?: string }
}

function say(form: HTMLFormElement, words: string): void {
  const place = form.querySelector('[data-vote-says]')
  if (place) place.textContent = words
}

function enableBallot(place: HTMLElement): void {
  const vote = place.dataset['voteBallot'] ?? ''
  const paper = place.querySelector<HTMLTextAreaElement>('textarea[name="paper"]')
  if (paper?.value === '') paper.value = read(vote)?.paper ?? ''
  for (const form of place.querySelectorAll('form')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void cast(form, vote)
    })
  }
}

async function cast(form: HTMLFormElement, vote: string): Promise<void> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') body.append(name, value)
  }
  body.append('by', 'script')
  try {
    const answered = await fetch(form.action, {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      body,
    })
    show(new DOMParser().parseFromString(await answered.text(), 'text/html'))
    if (document.querySelector('[data-vote-receipt]')) localStorage.removeItem(placeOf(vote))
  } catch {
    // Without an answer the form goes as any other, and the browser says what is wrong.
    HTMLFormElement.prototype.submit.call(form)
  }
}

/** The page that came back stands here; who is signed in stays as it was. */
function show(page: Document): void {
  const [own, theirs] = [document.querySelector('main'), page.querySelector('main')]
  if (!own || !theirs) return
  document.title = page.title
  own.replaceChildren(...theirs.childNodes)
  enable()
  const heading = own.querySelector<HTMLElement>('.govuk-error-summary, h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus()
}

function enable(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-vote-without]')) {
    part.hidden = true
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-vote-paper]')) {
    enablePaper(form)
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-vote-ballot]')) {
    enableBallot(place)
  }
}

// Without Web Cryptography (an address that is not secure) the server's way stays.
if (globalThis.crypto?.subtle !== undefined) enable()
