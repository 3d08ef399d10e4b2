import { describe, expect, test } from 'vitest'
import { type SourceFile, sourceFiles, spread } from '../support/source-files'

const files = sourceFiles().filter(({ path }) => !path.startsWith('prisma/generated/'))
const inFolder = (...folders: string[]) =>
  files.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)))
const isTest = ({ path }: SourceFile) => path.startsWith('tests/')

/** The layers of lib, lowest first; a file may import its own layer and those before it. */
const layers = [
  ['core'],
  ['content'],
  ['staff'],
  ['schedules'],
  ['emails'],
  ['consultations', 'appointments', 'waiting-list', 'rides', 'privacy'],
]

const layerOf = (path: string) => {
  const folder = /^lib\/([^/]+)\//.exec(path)?.[1] ?? 'core'
  return layers.findIndex((layer) => layer.includes(folder))
}

/** `path imports target`, for each import that a rule refuses. */
function breaches(of: SourceFile[], refuses: (target: string, file: SourceFile) => boolean): string[] {
  return of.flatMap((file) =>
    file.imports.filter((target) => refuses(target, file)).map((target) => `${file.path} imports ${target}`),
  )
}

describe('who may import whom', () => {
  test('lib knows nothing of Next, React, the doors or the look', () => {
    expect(
      breaches(inFolder('lib'), (target) =>
        /^(next|react|react-dom|app|components|server|scripts)(\/|$)/.test(target),
      ),
    ).toEqual([])
  })

  test('components know no door', () => {
    expect(breaches(inFolder('components'), (target) => target.startsWith('app/'))).toEqual([])
  })

  test('nobody imports tests', () => {
    const source = files.filter((file) => !isTest(file))
    expect(breaches(source, (target) => target.startsWith('tests/'))).toEqual([])
  })

  test('each folder of lib has its place', () => {
    expect(inFolder('lib').filter(({ path }) => layerOf(path) < 0)).toEqual([])
  })

  test('in lib, nothing imports a layer above its own', () => {
    expect(
      breaches(
        inFolder('lib'),
        (target, { path }) => target.startsWith('lib/') && layerOf(target) > layerOf(path),
      ),
    ).toEqual([])
  })

  test('only lib opens the database', () => {
    const others = inFolder('app', 'components')
    expect(breaches(others, (target) => /^(lib\/db$|pg$|@prisma\/|prisma\/)/.test(target))).toEqual([])
  })
})

describe('what may reach the browser', () => {
  const isOpen = ({ text }: SourceFile) => !text.startsWith("import 'server-only'\n")
  const open = inFolder('lib').filter(isOpen)
  const openPaths = new Set(open.map(({ path }) => path.replace(/\.tsx?$/, '')))

  test('a file of lib that is not marked server-only holds shapes and sums: it imports nothing that is marked', () => {
    expect(
      breaches(
        open,
        (target, { typeImports }) =>
          target.startsWith('lib/') && !openPaths.has(target) && !typeImports.includes(target),
      ),
    ).toEqual([])
  })

  test('nor anything that reads files, settings, secrets or the database', () => {
    const harmless = /^(lib|content)\/|^zod(\/mini)?$|^temporal-polyfill$/
    expect(breaches(open, (target) => !harmless.test(target))).toEqual([])
    expect(open.filter(({ text }) => text.includes('process.env')).map(({ path }) => path)).toEqual([])
  })
})

describe('how long a file may be', () => {
  const counted = files.filter(
    ({ path }) => path.endsWith('.ts') || path.endsWith('.tsx') || path.endsWith('.mjs'),
  )
  const sources = counted.filter((file) => !isTest(file))

  test('no file is longer than 200 lines', () => {
    expect(sources.filter(({ lines }) => lines > 200).map(({ path, lines }) => `${path}: ${lines}`)).toEqual(
      [],
    )
  })

  test('half of them keep to 40 lines, and 95 of 100 to 150', () => {
    const { median, most } = spread(sources.map(({ lines }) => lines))
    expect(median).toBeLessThanOrEqual(40)
    expect(most).toBeLessThanOrEqual(150)
  })
})

test('no comment is wider than 120 columns', () => {
  const wide = files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => {
      const isWide = line.length > 120 && /^\s*(\/\/|\/?\*)/.test(line)
      return isWide ? [`${path}:${at + 1}`] : []
    }),
  )
  expect(wide).toEqual([])
})

describe('what a file may be called', () => {
  test('no drawer for everything, and no file that only passes on', () => {
    const drawers = /(^|\/)(utils?|helpers?|services?|types?|index|common|misc)(\.(d\.)?tsx?$|\/)/
    expect(files.filter(({ path }) => drawers.test(path)).map(({ path }) => path)).toEqual([])
  })

  test('names are written in small letters with dashes', () => {
    const odd = files.filter(({ path }) => !/^[a-z0-9.[\]\-/]+$/.test(path))
    expect(odd.map(({ path }) => path)).toEqual([])
  })
})

describe('what may not stand in the code', () => {
  test('no way round the types', () => {
    const round = /@ts-(ignore|expect-error|nocheck)|\bas any\b/
    const found = files.filter((file) => !isTest(file) && round.test(file.text))
    expect(found.map(({ path }) => path)).toEqual([])
  })

  test('nobody formats a date but the clock: the zone of the machine is not the clinic’s', () => {
    const formats = /toLocale(Date|Time)String\(|Intl\.DateTimeFormat|\.getHours\(\)/
    const formatting = inFolder('lib', 'app', 'components').filter(({ text }) => formats.test(text))
    // The second writes what no person reads, in the browser.
    expect(formatting.map(({ path }) => path)).toEqual(['lib/clock.ts', 'lib/consultations/rules.ts'])
  })

  test('nothing is written by the bare code of a language: “es” alone is Spain, with a clock of 24 hours', () => {
    const bare = /Intl\.\w+\(\s*(locale|language)\b|toLocale\w*\(\s*(locale|language)\b/
    expect(files.filter((file) => !isTest(file) && bare.test(file.text)).map(({ path }) => path)).toEqual([])
  })

  test('rules never ask the clock: time comes in as an argument', () => {
    const rules = inFolder('lib').filter(({ path }) => /\/(rules|free-times)\.ts$/.test(path))
    expect(
      rules
        .filter(({ text }) => /new Date\(\)|Date\.now\(\)|Temporal\.Now/.test(text))
        .map(({ path }) => path),
    ).toEqual([])
  })
})

describe('what is said once', () => {
  const holding = (pattern: RegExp) =>
    files.filter((file) => !isTest(file) && pattern.test(file.text)).map(({ path }) => path)

  test('how long a person waits for most answers', () => {
    expect(holding(/= 3_300\b/)).toEqual(['app/doors/within.ts'])
  })

  test('what the secret of a link looks like', () => {
    expect(holding(/\{43\}/)).toEqual(['lib/links.ts'])
  })

  test('what the days of a week are called, and what a time on the wall looks like', () => {
    expect(holding(/'saturday',\s*'sunday'/)).toEqual(['lib/content/wall-week.ts'])
    expect(holding(/2\[0-3\]/)).toEqual(['lib/content/wall-week.ts'])
  })

  test('what the id of a row looks like', () => {
    expect(holding(/z\.guid\(/)).toEqual(['lib/row-id.ts'])
  })
})
