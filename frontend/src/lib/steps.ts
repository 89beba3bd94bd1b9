// What somebody wrote as a list, line by line.

const NUMBERED = /^\s*(?:\(?\d{1,2}[.、)．）:：]|[①-⑳]|[-*•·])\s*/u

/** The steps of a response, one a line; numbers that somebody typed before them are the list's own. */
export const stepsOf = (response: string): string[] =>
  response
    .split('\n')
    .map((line) => line.replace(NUMBERED, '').trim())
    .filter(Boolean)
