import { expect, test } from 'vitest'
import { usedStyles } from '@/scripts/finish/used-styles'

const page = '<main class="page wide"><a href="/en" hrefLang="es">x</a><input></main>'
const used = (style: string) => usedStyles(style, page)

test.each([
  ['a{color:red}'],
  ['.page a:hover{color:red}'],
  [':focus-visible{outline:3px solid}'],
  ['[hreflang]:not(.button){color:red}'],
  ['.page:not(:has(.drawing)) a{color:red}'],
  [':where(.page,.list) a{color:red}'],
  ['@layer theme;@layer base{*{margin:0}}'],
  ['@media print{.wide{color:red}}'],
  ['@font-face{font-family:a;src:url(a.woff2)}'],
  [':root{--ink:#000}'],
])('keeps %s', (style) => {
  expect(used(style)).toBe(style)
})

test.each([
  ['.list{color:red}', ''],
  ['.page .list a{color:red}', ''],
  ['.page.list{color:red}', ''],
  ['.list:has(.page){color:red}', ''],
  ['.list,.page,.wide.list{color:red}', '.page{color:red}'],
  ['@media print{@supports (gap:1px){.list{color:red}}}a{color:red}', 'a{color:red}'],
])('makes of %s “%s”', (style, left) => {
  expect(used(style)).toBe(left)
})
