/** Hands a file to the browser to be kept; what it holds is never in an address. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // Some browsers begin to read only once the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
