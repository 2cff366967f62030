/** On the page of three ways: the camera fills in the text of the code and sends the form. */
import { offerCamera } from './camera.ts'

const place = document.querySelector<HTMLElement>('#camera')
const code = document.querySelector<HTMLTextAreaElement>('#code')

if (place && code?.form) {
  void offerCamera(place, (text) => {
    code.value = text
    code.form?.requestSubmit()
  })
}
