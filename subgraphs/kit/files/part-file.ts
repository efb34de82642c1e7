import { open, rename, rm } from 'node:fs/promises';

export interface PartFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Gives the file its name; before, it is not there for anybody who looks for it. */
  done(): Promise<void>;
  /** Leaves nothing of it. */
  discard(): Promise<void>;
}

/** Takes row after row; a call is to wait for the one before. */
export interface RowWriter {
  write(cells: string[]): Promise<void>;
  /** Gives the file its name. */
  done(): Promise<void>;
  /** Leaves nothing of it; in place of done(), or after a failure. */
  discard(): Promise<void>;
}

/** Opens `file` for writing as `file.part`, readable by its owner alone. What is there of it is written anew. */
export async function openPart(file: string): Promise<PartFile> {
  const part = `${file}.part`;
  const handle = await open(part, 'w', 0o600);
  await handle.chmod(0o600);
  return {
    async write(bytes) {
      for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten;
    },
    async done() {
      await handle.sync();
      await handle.close();
      await rename(part, file);
    },
    async discard() {
      await handle.close();
      await rm(part, { force: true });
    },
  };
}
