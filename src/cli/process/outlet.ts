/** Writes a text, and tells once it is written, or will never be. */
export type Outlet = (text: string, taken?: () => void) => void;

/**
 * Writes to a stream for as long as somebody reads it: a reader that goes away early (`| head`) is normal.
 * @param refused is told the system's code where the stream takes no more for another reason
 */
export function outlet(stream: NodeJS.WriteStream, refused: (code: string) => void): Outlet {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (open && error.code !== 'EPIPE') refused(error.code ?? error.name);
    open = false;
  });
  return (text, taken) => {
    if (open) stream.write(text, taken);
    else taken?.();
  };
}
