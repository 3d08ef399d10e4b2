import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Envelope, type Letter, letterId, readLetter } from './letter'

/** Letters as .eml files in a folder, and in memory. */
export class LetterStore {
  private nextNumber = 0

  private constructor(
    private readonly folder: string,
    private readonly letters: Letter[],
  ) {}

  /** Opens the folder, made when missing, with the letters of earlier runs. */
  static async open(folder: string): Promise<LetterStore> {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const files = readdirSync(folder).filter((name) => name.endsWith('.eml'))
    const letters = files.sort().map((name) => {
      const { envelope, raw } = unpack(readFileSync(join(folder, name), 'utf8'))
      return readLetter(name.slice(0, -'.eml'.length), envelope, raw)
    })
    return new LetterStore(folder, await Promise.all(letters))
  }

  async add(envelope: Envelope, raw: string): Promise<void> {
    const id = letterId(new Date(), this.nextNumber++)
    const letter = await readLetter(id, envelope, raw)
    const file = join(this.folder, `${id}.eml`)
    // Beside and renamed: whoever reads the folder never sees half a letter.
    writeFileSync(`${file}.new`, pack(envelope, raw))
    renameSync(`${file}.new`, file)
    this.letters.push(letter)
  }

  newestFirst(): Letter[] {
    return this.letters.toReversed()
  }

  find(id: string): Letter | undefined {
    return this.letters.find((letter) => letter.id === id)
  }
}

/** Like a real mail server, the file begins with whom the letter really came from and went to. */
function pack({ from, to }: Envelope, raw: string): string {
  return [`Return-Path: <${from}>`, ...to.map((address) => `Delivered-To: <${address}>`), raw].join('\r\n')
}

function unpack(file: string): { envelope: Envelope; raw: string } {
  const lines = /^(?:(?:Return-Path|Delivered-To): <[^\r\n]*>\r\n)*/.exec(file)?.[0] ?? ''
  const addresses = (name: string) =>
    [...lines.matchAll(new RegExp(`^${name}: <(.*)>\r$`, 'gm'))].map((hit) => hit[1] ?? '')
  const envelope = { from: addresses('Return-Path')[0] ?? '', to: addresses('Delivered-To') }
  return { envelope, raw: file.slice(lines.length) }
}
