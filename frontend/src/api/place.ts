// Which file the next start opens. The window stays with the one it has.
import { keys, queries } from './cache'
import { go } from './client'
import type { WorkspaceFile } from './types'

function known(file: WorkspaceFile): WorkspaceFile {
  queries.setQueryData(keys.file, file)
  return file
}

/** The next start opens a file; "" is the one at the standard place. */
export const openNext = async (path: string): Promise<WorkspaceFile> => known(await go.Workspace.Use(path))

/** A verified copy in a folder ("" for the standard place), which the next start opens. */
export const copyWorkspace = async (job: string, folder: string): Promise<WorkspaceFile> =>
  known(await go.Workspace.CopyTo(job, folder))
