/**
 * What GraphQL says of a caller's mistake, without the value that was given: it may be an ID number or a name.
 * @returns the message with quoted values cut, and with long runs of digits masked wherever else they stand
 */
export function withoutValues(message: string): string {
  return message
    .replace(/got invalid value [^]*?(; |$)/, 'got an invalid value$1')
    .replace(/((?:cannot represent|is not)[^:]*): [^]*$/, '$1')
    .replace(/Value "(?:[^"\\]|\\.)*"/g, 'A value')
    .replace(/"(?:[^"\\]|\\.)*\d{6,}(?:[^"\\]|\\.)*"/g, '"…"')
    .replace(/\d{6,}[\dXx]*/g, '…');
}
