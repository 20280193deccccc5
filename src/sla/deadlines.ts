export interface Targets {
  targetSeconds: number;
  responseSeconds?: number | null;
}

/** When the ticket is to be answered and resolved, counted round the clock from its opening. */
export function deadlinesOf(openedAt: Date, { targetSeconds, responseSeconds }: Targets): { dueAt: Date; firstResponseDueAt: Date | null } {
  return {
    dueAt: new Date(openedAt.getTime() + targetSeconds * 1000),
    firstResponseDueAt: responseSeconds ? new Date(openedAt.getTime() + responseSeconds * 1000) : null,
  };
}
