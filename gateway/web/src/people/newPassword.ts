/** Without what looks alike on paper: i, l, o, 0, 1. */
const characters = 'abcdefghjkmnpqrstuvwxyz23456789'
const groups = 3
const groupLength = 4

/** Bytes above are drawn again, so that every character is as likely. */
const fair = 256 - (256 % characters.length)

type Draw = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array

/** A password to read from paper and type, e.g. `k7fm-2xpq-9dta`: 12 characters of 31, 59 bits. */
export function newPassword(draw: Draw = (bytes) => crypto.getRandomValues(bytes)): string {
  let drawn = ''
  while (drawn.length < groups * groupLength) {
    for (const byte of draw(new Uint8Array(groups * groupLength))) {
      if (byte < fair && drawn.length < groups * groupLength) drawn += characters[byte % characters.length]
    }
  }
  return Array.from({ length: groups }, (_, group) => drawn.slice(group * groupLength, (group + 1) * groupLength)).join('-')
}
