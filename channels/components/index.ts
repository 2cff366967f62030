export { AnswersList } from './answers-list.tsx'
export { openAskedBy, signInAskedBy } from './asked-by.ts'
export { type Asked, AskedQuestion, errorsOfAsked, nameFault } from './asked-fields.tsx'
export {
  type Asset,
  type AssetPaths,
  assetPaths,
  loadAssets,
} from './assets.ts'
export { type Attributes, classNames, type Content, safeHref } from './attributes.ts'
export {
  type Card,
  Cards,
  type Figure,
  Figures,
  Form,
  Hero,
  Split,
} from './blocks.tsx'
export { Button, ButtonGroup } from './button.tsx'
export { type CitizenPage, type CitizenPlace, sendCitizenPage } from './citizen-page.tsx'
export {
  controlAbout,
  ControlField,
  ControlFields,
  type ControlFieldProps,
  controlId,
  widthOf,
} from './control-field.tsx'
export { countAgainst } from './count-against.ts'
export { sayDuration } from './duration.ts'
export { Said, timelineEventOf } from './case-event.tsx'
export { Course } from './course.tsx'
export { Linked } from './linked.tsx'
export {
  type CheckboxesProps,
  Checkboxes,
  type CheckboxItem,
  type Choice,
  type Divider,
  Radios,
  type RadiosProps,
} from './choices.tsx'
export { DateInput, type DateInputProps, type DatePart } from './date-input.tsx'
export { ExplainedAmount } from './explained-amount.tsx'
export {
  FileUpload,
  type FileUploadProps,
  Input,
  type InputProps,
  type Option,
  Select,
  type SelectProps,
  Textarea,
  type TextareaProps,
} from './fields.tsx'
export {
  ErrorMessage,
  Fieldset,
  Hint,
  Label,
  type TextSize,
} from './form-parts.tsx'
export { eventNameOf, givenIn, isOpen } from './is-open.ts'
export { Isolate, Money, Name, Reference } from './isolate.tsx'
export {
  type KeptPost,
  localPath,
  openFor,
  openPost,
  sealFor,
  sealPost,
  sendKept,
} from './kept-post.ts'
export {
  Layout,
  type LayoutProps,
  type Lettering,
  type NavigationItem,
  type SwitchChoice,
} from './layout.tsx'
export { Lines } from './lines.tsx'
export { isGuestPage } from './guest-pages.ts'
export { Link } from './link.tsx'
export {
  Details,
  ErrorSummary,
  type FieldError,
  InsetText,
  NotificationBanner,
  Panel,
  PhaseBanner,
  Tag,
  type TagColour,
  WarningText,
} from './messages.tsx'
export {
  BackLink,
  Breadcrumbs,
  type Crumb,
  LinkList,
  type PageLink,
  type PageNumber,
  Pagination,
  SkipLink,
} from './navigation.tsx'
export {
  endedSessionPage,
  type OfficerPage,
  refusalPage,
  sendOfficerPage,
} from './officer-page.tsx'
export { shownAgain } from './shown-again.ts'
export { declinedCookie, invitationPath } from './passkey-invitation.tsx'
export { keepSession, signBrowserIn, type SignedIn, tokenBefore, welcome } from './open-session.ts'
export { OfficePlace, WhereLink } from './office-place.tsx'
export { passkeyQuestion, sendQuestion } from './passkey-question.ts'
export { LiveFace } from './live-face.tsx'
export { PasskeyForm, passkeyScript } from './passkey-form.tsx'
export { renderPage, renderPart } from './page.ts'
export {
  asksFile,
  fingerprintUpload,
  withFingerprints,
  withTooLarge,
} from './fingerprint-field.tsx'
export {
  asksOf,
  pressKeyIn,
  pressStep,
  readAsked,
  requestOf,
  withoutDoubles,
} from './pressed-step.ts'
export { RaastCode } from './raast-code.tsx'
export {
  Qr,
  type QrModules,
  StatusTag,
  type StatusTone,
  Steps,
  Timeline,
  type TimelineEvent,
} from './record.tsx'
export { registerPhotos } from './photo-routes.ts'
export { PhotosContext } from './photos-field.tsx'
export { Photos, Thumbnails } from './photos.tsx'
export { photoUpload, withPhotos } from './sent-photos.ts'
export { Portrait, sendPortrait } from './portrait.tsx'
export { readingOf, type Reading } from './reading.ts'
export { registerAssets } from './register-assets.ts'
export { forSignedIn, type SignedInVisit } from './signed-in.tsx'
export {
  formatView,
  isShown,
  type MapPoint,
  type MapView,
  moved,
  parseView,
  pointAt,
  touches,
  viewOfAll,
  zoomed,
} from './map-view.ts'
export {
  isTurn,
  mapField,
  PinMapContext,
  proposedField,
  turnField,
  viewField,
  type PinMap,
  type PinSaid,
  type Turn,
} from './map-pin.tsx'
export { type MapArea, type MapCircle, MapPicture, PinnedMap } from './map-picture.tsx'
export { type DiagramMove, type DiagramState, StateDiagram } from './state-diagram.tsx'
export {
  type RowAction,
  type SummaryCard,
  SummaryList,
  type SummaryListProps,
  type SummaryRow,
} from './summary-list.tsx'
export { type Cell, Table, type TableProps } from './table.tsx'
export { isConfirmed, officerStepUp, requireStepUp, type StepUpNeed } from './step-up.tsx'
export { showWhy, whyPath } from './to-say-why.ts'
export { showWayToWork } from './to-work.ts'
export { type Task, TaskList } from './task-list.tsx'
export { Breakable, Verbatim } from './verbatim.tsx'
export {
  fieldOf,
  goTo,
  type PostedFields,
  signInFirst,
  type Speak,
  tellProblem,
  type Visit,
  visitOf,
} from './visit.tsx'
export {
  clearSessionCookie,
  FormToken,
  type PageParts,
  registerVisitors,
  sendPage,
  setSessionCookie,
  SignOutForm,
  type Visitor,
  type VisitorSources,
} from './visitor.tsx'
export { WireText } from './wire-text.tsx'
export { escapeXml } from './xml.ts'
