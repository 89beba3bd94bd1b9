// A file name as words: what a campaign may be called that comes from it.

/** The name of a file without its folder. */
export const fileName = (path: string): string => path.split(/[/\\]/).pop() ?? path

/** The name of a file without folder and ending. */
export const titleOf = (path: string): string => fileName(path).replace(/\.[^.]+$/, '')
