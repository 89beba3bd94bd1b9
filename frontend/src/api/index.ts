// The only room that speaks to Go.
export { keys, queries } from './cache'
export { go } from './client'
export { ApiError, fieldErrors, needsBackup, readError } from './error'
export { listen } from './events'
export { cancelJob, type Job, runJob, useJobs } from './job'
export * from './queries'
export * from './types'
export { apply, make, redo, restoreTo, turn, undo, useApply, useSaving } from './write'
