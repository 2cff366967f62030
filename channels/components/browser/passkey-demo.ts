/**
 * The same on an installation for trying out, with a passkey that this browser keeps for whoever
 * has no device that makes one. It lies open in the browser's storage: good for invented persons.
 */
import { makeSoftPasskey, signSoftly, type SoftPasskey } from '#platform/identity/browser'
import { enablePasskeyForms, Trouble, type Answerer } from './passkey-forms.ts'

const drawer = 'daftar-demo-passkeys'

function kept(): readonly SoftPasskey[] {
  try {
    return JSON.parse(localStorage.getItem(drawer) ?? '[]') as readonly SoftPasskey[]
  } catch {
    return []
  }
}

function keep(passkey: SoftPasskey): void {
  const others = kept().filter(({ id }) => id !== passkey.id)
  localStorage.setItem(drawer, JSON.stringify([passkey, ...others]))
}

const software: Answerer = {
  create: async (options) => {
    const { passkey, answer } = await makeSoftPasskey(options, location.origin)
    keep(passkey)
    return answer
  },
  get: async (options, form) => {
    const asked = options.allowCredentials?.map(({ id }) => id) ?? []
    const able = kept().filter(({ id }) => asked.length === 0 || asked.includes(id))
    const chosen = await choose(able, form)
    const { passkey, answer } = await signSoftly(chosen, options, location.origin)
    keep(passkey)
    return answer
  },
}

/** Which of several: a button for each, as a device would show a list. */
async function choose(able: readonly SoftPasskey[], form: HTMLFormElement): Promise<SoftPasskey> {
  const [first, ...others] = able
  if (!first) throw new Trouble('none')
  const place = form.querySelector<HTMLElement>('[data-passkey-says]')
  if (others.length === 0 || !place) return first
  return new Promise((resolve) => {
    const buttons = able.map((passkey) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'govuk-button govuk-button--secondary'
      button.textContent = passkey.name
      button.addEventListener('click', () => resolve(passkey))
      return button
    })
    place.replaceChildren(...buttons)
    buttons[0]?.focus()
  })
}

enablePasskeyForms(software)
