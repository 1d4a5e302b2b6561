/** Something took longer than it may. The code names what. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';
  constructor(readonly code: string) {
    super(code);
  }
}

/** Waits for at most `ms`. What is late goes on unheard: it must be harmless, or listen to a signal of its own. */
export async function withinMs<T>(ms: number, code: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineExceeded(code)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
