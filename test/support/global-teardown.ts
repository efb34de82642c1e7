/** Stops what the setup started; a server that was there before is left alone. */
export default async function teardown(): Promise<void> {
  await globalThis.hubTestPostgres?.stop();
}
