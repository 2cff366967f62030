/**
 * Forms that a passkey answers: the server's question is fetched, the device answers it, and the
 * form is sent as any other. Without JavaScript these forms stay hidden, and the page has another
 * way.
 */
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'

/** Who answers: the device, or in a demonstration a passkey made of software. */
export type Answerer = {
  readonly create: (options: PublicKeyCredentialCreationOptionsJSON) => Promise<object>
  readonly get: (
    options: PublicKeyCredentialRequestOptionsJSON,
    form: HTMLFormElement,
  ) => Promise<object>
}

const device: Answerer = {
  create: async (optionsJSON) => startRegistration({ optionsJSON }),
  get: async (optionsJSON) => startAuthentication({ optionsJSON }),
}

/** Something the page has words for. */
export class Trouble extends Error {}

export function enablePasskeyForms(demo?: Answerer): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    enable(form, demo)
  }
}

function enable(form: HTMLFormElement, demo: Answerer | undefined): void {
  const isAble = browserSupportsWebAuthn()
  form.hidden = false
  if (!isAble) tell(form, 'unable')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const isDemo = (event.submitter as HTMLElement | null)?.dataset['demoPasskey'] !== undefined
    void answer(form, isDemo && demo ? demo : device)
  })
  if (isAble && form.dataset['autofill'] !== undefined) void offerInField(form)
}

async function answer(form: HTMLFormElement, answerer: Answerer): Promise<void> {
  tell(form, undefined)
  const options = await questionFor(form)
  if (!options) return
  try {
    const isNew = form.dataset['passkey'] === 'create'
    const made = isNew
      ? await answerer.create(options as PublicKeyCredentialCreationOptionsJSON)
      : await answerer.get(options as PublicKeyCredentialRequestOptionsJSON, form)
    send(form, made)
  } catch (error) {
    tell(form, wordFor(error))
  }
}

/** The browser shows passkeys in the field for the number, as it would a saved password. */
async function offerInField(form: HTMLFormElement): Promise<void> {
  if (!(await browserSupportsWebAuthnAutofill())) return
  const optionsJSON = await questionFor(form)
  if (!optionsJSON) return
  try {
    const made = await startAuthentication({
      optionsJSON: optionsJSON as PublicKeyCredentialRequestOptionsJSON,
      useBrowserAutofill: true,
    })
    send(form, made)
  } catch {
    // Nothing was chosen there, or the button was pressed: it asks anew.
  }
}

/** The server's question for this form as it stands; says why there is none. */
async function questionFor(form: HTMLFormElement): Promise<object | undefined> {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') fields.append(name, value)
  }
  try {
    const answered = await fetch(form.dataset['options'] ?? '', { method: 'POST', body: fields })
    const told = (await answered.json()) as { options?: object; problem?: string }
    if (told.options) return told.options
    say(form, told.problem ?? '')
  } catch {
    tell(form, 'failed')
  }
  return undefined
}

function send(form: HTMLFormElement, made: object): void {
  const field = form.elements.namedItem('answer')
  if (field instanceof HTMLInputElement) field.value = JSON.stringify(made)
  HTMLFormElement.prototype.submit.call(form)
}

function wordFor(error: unknown): string {
  if (error instanceof Trouble) return error.message
  const { name, code } = error as { name?: string; code?: string }
  if (code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'known'
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled'
  if (name === 'SecurityError') return 'address'
  return 'failed'
}

function tell(form: HTMLFormElement, word: string | undefined): void {
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Record<string, string>
  say(form, word === undefined ? '' : (words[word] ?? words['failed'] ?? ''))
}

function say(form: HTMLFormElement, words: string): void {
  const place = form.querySelector<HTMLElement>('[data-passkey-says]')
  if (place) place.textContent = words
}
