import { expect, it } from 'vitest'
import { stepsOf } from './steps'

it('reads the steps of a response', () => {
  expect(stepsOf('1. 启用备机\n2、呼叫供应商\n\n③ 通知门店\n- tell the client\n3 号门限流')).toEqual([
    '启用备机',
    '呼叫供应商',
    '通知门店',
    'tell the client',
    '3 号门限流',
  ])
  expect(stepsOf('')).toEqual([])
})
