import { beforeAll, expect, it } from 'vitest'
import { say, speak } from '~/locale'
import { handed } from './handed'

beforeAll(() => speak('en'))

const qa = (question: string, answer: string) => ({ question, answer })

it('is the rules and every question with its answer; one without an answer says so', () => {
  const text = handed(
    'Ice Fair',
    ' Adults only.\nOne each. ',
    [qa('Parking?', 'Level B2.\nTwo hours.'), qa('Rain?', '')],
    say,
  )
  expect(text).toBe(
    'Ice Fair\n\nRules\nAdults only.\nOne each.\n\nQuestions and answers\n1. Parking?\nLevel B2.\nTwo hours.\n\n2. Rain?\nNo answer yet\n',
  )
})

it('leaves out what is not there', () => {
  expect(handed('Ice Fair', '', [qa('Rain?', 'Indoors.')], say)).toBe(
    'Ice Fair\n\nQuestions and answers\n1. Rain?\nIndoors.\n',
  )
  expect(handed('Ice Fair', 'Be kind.', [], say)).toBe('Ice Fair\n\nRules\nBe kind.\n')
})
