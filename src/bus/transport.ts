/** Carries texts to all nodes, as far as it can. */
export interface Transport {
  /** Whether it receives at the moment. */
  readonly isConnected: boolean;
  send(texts: string[]): Promise<void>;
  close(): Promise<void>;
}

export type Receive = (text: string) => void;

/** Called each time it ceases to receive. */
export type Lost = () => void;

/** The channel or subject of all transports. */
export const channel = 'relevo';
