const megabyte = Buffer.alloc(1_000_000, 'x');

interface Answered {
  data?: Record<string, unknown>;
  errors?: unknown[];
}

/** Sends a file of a megabyte, names it in a ticket and fetches it again. False where the server refused a part of it. */
export async function sendAndFetch(port: number, token: string, index: number): Promise<boolean> {
  const ask = async (query: string, variables: object): Promise<Answered> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return (await answer.json()) as Answered;
  };
  const begun = await ask(begin, { input: { name: `${index}.txt`, size: megabyte.length } });
  const { id, url } = (begun.data?.beginUpload as { upload: { id: string; url: string } | null } | undefined)?.upload ?? {};
  if (!id || !url) return false;
  const sent = await fetch(`http://127.0.0.1:${port}/${url}`, { method: 'PUT', body: megabyte });
  await sent.arrayBuffer();
  if (!sent.ok) return false;
  const opened = await ask(open, { input: { subject: `Vecino ${index}`, description: 'Con un archivo.', attachmentIds: [id] } });
  const { attachments } = (opened.data?.openTicket as { ticket: { attachments: { downloadUrl: string }[] } | null } | undefined)?.ticket ?? {};
  if (!attachments?.[0]) return false;
  const fetched = await fetch(`http://127.0.0.1:${port}/${attachments[0].downloadUrl}`);
  await fetched.arrayBuffer();
  return fetched.ok;
}

/** Asks for the link of a report and fetches it. False where either is refused. */
export async function askAndFetch(port: number, token: string, body: object): Promise<boolean> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  const { data } = (await answer.json()) as Answered;
  const url = (data?.report as { csvUrl: string } | undefined)?.csvUrl;
  if (!url) return false;
  const fetched = await fetch(`http://127.0.0.1:${port}/${url}`);
  await fetched.arrayBuffer();
  return fetched.ok;
}

const begin = 'mutation ($input: BeginUploadInput!) { beginUpload(input: $input) { upload { id url } userErrors { code } } }';
const open = 'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { ticket { attachments { downloadUrl } } userErrors { code } } }';
