// What went wrong in a call to Go: a code, words in the user's language, and the fields it stands at. An error of the
// window itself has a code too, its words in the catalogue.
import { type Key, say } from '~/locale'

export interface FieldError {
  /** Index of the edit in the call. */
  edit: number
  kind: string
  row: string
  field: string
  code: string
  message: string
}

export class ApiError extends Error {
  readonly code: string
  readonly fields: readonly FieldError[]

  constructor(code: string, message: string, fields: readonly FieldError[] = []) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.fields = fields
  }
}

/** Reads what a call was refused with: Wails hands over the string that Go's formatter made, JSON {code, message, fields}. */
export function readError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown
  const text = thrown instanceof Error ? thrown.message : typeof thrown === 'string' ? thrown : JSON.stringify(thrown)
  try {
    const said = JSON.parse(text ?? '') as Partial<ApiError>
    if (typeof said.code === 'string' && typeof said.message === 'string') {
      return new ApiError(said.code, said.message, said.fields ?? [])
    }
  } catch {
    // not ours: a fault of the bridge or of the page
  }
  return new ApiError('window', say('ui.error.window', { what: text ?? '' }))
}

const wordsOf = { missing: 'ui.error.missing', silent: 'ui.error.silent' } as const satisfies Record<string, Key>

/** An error that the window itself finds. */
export const windowError = (code: keyof typeof wordsOf) => new ApiError(code, say(wordsOf[code]))

/** Codes that mean the workspace itself cannot be used: a backup helps. */
const broken = ['workspace.damaged', 'workspace.empty', 'workspace.missing']

export const needsBackup = (error: { code: string }) => broken.includes(error.code)

/**
 * The messages of an error by field, for a form. `codes` says which field an error without fields belongs to:
 * {'name.missing': 'name'}.
 */
export function fieldErrors(error: unknown, codes: Record<string, string> = {}): Record<string, string> {
  const e = readError(error)
  const found: Record<string, string> = {}
  for (const f of e.fields) found[f.field] ??= f.message
  const field = codes[e.code]
  if (field) found[field] ??= e.message
  return found
}
