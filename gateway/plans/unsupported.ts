/** What of a plan or an operation is left to Apollo's own executor. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}
