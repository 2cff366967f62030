export { noteForm, readNotes, writeNote, type Note, type Notes } from './notes.ts'
