/** The page of a face: the phone's camera or a file, and what else counts the same. */
import {
  BackLink,
  Button,
  ButtonGroup,
  ErrorSummary,
  FileUpload,
  Form,
  Input,
  Split,
  tellProblem,
} from '#channels/components'
import type { FastifyReply } from 'fastify'
import { applyWords } from './apply-wording.ts'
import { isFromCheck, type DraftVisit } from './draft.ts'
import { faceWords as words } from './face-wording.ts'
import { photoField } from './face.ts'
import { frameWords } from './frame-wording.ts'
import { PlaceInForm, type QuestionPage } from './question-page.tsx'
import { showPage } from './visit.tsx'

/** Works without JavaScript: a phone opens its camera by itself. */
export function showFacePage(visit: DraftVisit, page: QuestionPage): FastifyReply {
  const { speak, language, visitor } = visit
  const { name, wording, faults } = page
  const photo = photoField(name)
  const of = (isPhoto: boolean) => faults.filter(({ field }) => (field === photo) === isPhoto)
  const told = (isPhoto: boolean) =>
    of(isPhoto).length > 0
      ? of(isPhoto)
          .map((one) => tellProblem(one, language))
          .join(' ')
      : undefined
  const number = page.values[name] ?? ''
  return showPage(visit, {
    title: wording.title[language],
    status: faults.length > 0 ? 422 : 200,
    hasErrors: faults.length > 0,
    before: <BackLink href={page.back} />,
    body: (
      <Split>
        {faults.length > 0 && (
          <ErrorSummary
            errors={faults.map((fault) => ({
              text: fault.title(language),
              href: fault.field === photo ? '#photo' : '#number',
            }))}
          />
        )}
        <PlaceInForm visit={visit} name={name} />
        <h1 class="govuk-heading-l">{wording.title[language]}</h1>
        {wording.hint && <p class="govuk-body">{wording.hint[language]}</p>}
        {number && faults.length === 0 && (
          <div class="govuk-inset-text">{speak(words.taken, { number })}</div>
        )}
        <Form
          action={page.action}
          hasFiles
          hidden={{ _csrf: visitor.csrfToken, ...(isFromCheck(visit) && { from: 'check' }) }}
        >
          <FileUpload
            id="photo"
            name={photo}
            label={speak(words.photo)}
            hint={speak(words.photoHint)}
            error={told(true)}
            accept="image/jpeg,image/png,image/webp"
            capture="user"
          />
          <p class="govuk-hint">{speak(words.kept)}</p>
          <Input
            id="number"
            name={name}
            label={speak(words.otherwise)}
            hint={speak(words.otherwiseHint)}
            error={told(false)}
            value={number}
            dir="ltr"
            width={20}
            spellcheck={false}
            autocomplete="off"
          />
          <ButtonGroup>
            <Button preventDoubleClick>{speak(frameWords.continue)}</Button>
            {page.maySkip && (
              <Button variant="secondary" name="leave" value="out">
                {speak(applyWords.skip)}
              </Button>
            )}
          </ButtonGroup>
        </Form>
        <p class="govuk-hint">{speak(applyWords.kept)}</p>
      </Split>
    ),
  })
}
