/** The script of pages on which a passkey answers. */
import { enablePasskeyForms } from './passkey-forms.ts'

enablePasskeyForms()
