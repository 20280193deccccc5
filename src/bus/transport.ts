/** What brings texts to all nodes, for as long as it can. */
export interface Transport {
  send(texts: string[]): Promise<void>;
  close(): Promise<void>;
}

export type Deliver = (text: string) => void;

/** The name under which all of them carry. */
export const channel = 'relevo';
