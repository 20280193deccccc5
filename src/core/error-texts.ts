import type { Text } from './registry.ts';

/** What people may read of errors at the top of an answer. Those that tell of a faulty client are in English, where they are thrown. */
export const errorTexts = {
  ours: { es: 'Algo ha fallado por nuestra parte.', en: 'Something went wrong on our side.', pt: 'Algo deu errado do nosso lado.' },
  unreadable: { es: 'La solicitud no se puede leer.', en: 'The request cannot be read.', pt: 'A solicitação não pode ser lida.' },
  bodyTooLarge: {
    es: 'La solicitud puede tener hasta {limit} bytes.',
    en: 'The body may have at most {limit} bytes.',
    pt: 'A solicitação pode ter até {limit} bytes.',
  },
  permission: {
    es: 'Esto requiere el permiso {permission}.',
    en: 'This requires the permission {permission}.',
    pt: 'Isto requer a permissão {permission}.',
  },
  secondFactor: {
    es: 'Esta mesa exige un segundo factor: actívelo con beginSecondFactor y confirmSecondFactor, o inicie sesión de nuevo con un código.',
    en: 'This desk requires a second factor: set it up with beginSecondFactor and confirmSecondFactor, or sign in again with a code.',
    pt: 'Este atendimento exige um segundo fator: ative-o com beginSecondFactor e confirmSecondFactor, ou entre de novo com um código.',
  },
  signIn: { es: 'Inicie sesión o envíe una clave de API.', en: 'Sign in, or send an API key.', pt: 'Entre ou envie uma chave de API.' },
  badCredential: {
    es: 'La credencial no es válida, ha caducado o se ha revocado.',
    en: 'The credential is invalid, expired or revoked.',
    pt: 'A credencial não é válida, expirou ou foi revogada.',
  },
  credentialEnded: { es: 'La credencial ya no es válida.', en: 'The credential is no longer valid.', pt: 'A credencial já não é válida.' },
  attemptsFromAddress: {
    es: 'Hay demasiados intentos desde esta dirección; espere un poco.',
    en: 'Too many attempts from this address; wait a little.',
    pt: 'Há tentativas demais a partir deste endereço; espere um pouco.',
  },
  attemptsForAccount: {
    es: 'Hay demasiados intentos con esta cuenta; espere un poco.',
    en: 'Too many attempts for this account; wait a little.',
    pt: 'Há tentativas demais com esta conta; espere um pouco.',
  },
  attemptsForDesk: {
    es: 'Hay demasiados intentos en esta mesa; espere un poco.',
    en: 'Too many attempts for this desk; wait a little.',
    pt: 'Há tentativas demais neste atendimento; espere um pouco.',
  },
  attemptsWithCodes: {
    es: 'Hay demasiados intentos con códigos de esta cuenta; espere un poco.',
    en: 'Too many attempts with codes for this account; wait a little.',
    pt: 'Há tentativas demais com códigos desta conta; espere um pouco.',
  },
  manySigningIn: {
    es: 'Demasiadas personas están iniciando sesión; inténtelo de nuevo.',
    en: 'Too many people are signing in; please try again.',
    pt: 'Há pessoas demais entrando; tente de novo.',
  },
  budgetSpent: {
    es: 'El presupuesto está agotado; inténtelo de nuevo dentro de {retryAfterMs} ms.',
    en: 'The budget is spent; try again in {retryAfterMs} ms.',
    pt: 'O orçamento está esgotado; tente de novo em {retryAfterMs} ms.',
  },
  serverBusy: {
    es: 'El servidor está ocupado; inténtelo de nuevo.',
    en: 'The server is busy; please try again.',
    pt: 'O servidor está ocupado; tente de novo.',
  },
  databaseBusy: {
    es: 'Demasiadas solicitudes esperan a la base de datos; inténtelo de nuevo.',
    en: 'Too many requests wait for the database; please try again.',
    pt: 'Há solicitações demais à espera do banco de dados; tente de novo.',
  },
  databaseAway: {
    es: 'La base de datos no está disponible en este momento.',
    en: 'The database is not available at the moment.',
    pt: 'O banco de dados não está disponível neste momento.',
  },
  storageAway: {
    es: 'El almacén de archivos no está disponible en este momento.',
    en: 'The storage of files is not available at the moment.',
    pt: 'O armazenamento de arquivos não está disponível neste momento.',
  },
  configurationBusy: {
    es: 'Demasiados cambios o vistas previas de esta configuración están esperando; inténtelo de nuevo.',
    en: 'Too many changes or previews of this configuration wait; please try again.',
    pt: 'Há alterações ou prévias demais desta configuração à espera; tente de novo.',
  },
  unknownFile: {
    es: 'No existe ese archivo, o la dirección ya no es válida.',
    en: 'There is no such file, or the address is not good any more.',
    pt: 'Não existe esse arquivo, ou o endereço já não é válido.',
  },
  filesOnTheirWay: {
    es: 'Hay demasiados archivos en camino; inténtelo de nuevo dentro de {retryAfterMs} ms.',
    en: 'Too many files are on their way; try again in {retryAfterMs} ms.',
    pt: 'Há arquivos demais a caminho; tente de novo em {retryAfterMs} ms.',
  },
  noSpace: {
    es: 'A la mesa no le queda espacio para archivos.',
    en: 'The desk has no space left for files.',
    pt: 'O atendimento não tem mais espaço para arquivos.',
  },
  fileArrived: {
    es: 'El archivo ya llegó, o su envío ha terminado.',
    en: 'The file has arrived already, or its upload has ended.',
    pt: 'O arquivo já chegou, ou o seu envio terminou.',
  },
  fileStopped: {
    es: 'Los bytes han dejado de llegar.',
    en: 'The bytes do not come any more.',
    pt: 'Os bytes pararam de chegar.',
  },
  fileCutShort: {
    es: 'La conexión terminó antes de que llegaran todos los bytes.',
    en: 'The connection ended before all bytes had come.',
    pt: 'A conexão terminou antes de chegarem todos os bytes.',
  },
  fileOfOtherSize: {
    es: 'El archivo tiene que tener los {size} bytes que se anunciaron.',
    en: 'The file must have the {size} bytes that were announced.',
    pt: 'O arquivo deve ter os {size} bytes que foram anunciados.',
  },
  ticketsTooFar: {
    es: 'Entre los primeros {limit} tickets de este orden hay muy pocos que coincidan: añada al filtro una parte que lleve a menos, como `assignee`, `requester` u `openedAt`, o elija otro orden.',
    en: 'Among the first {limit} tickets of this order are too few that match: add a part to the filter that leads to fewer, such as `assignee`, `requester` or `openedAt`, or take another order.',
    pt: 'Entre os primeiros {limit} chamados desta ordem há muito poucos que coincidam: acrescente ao filtro uma parte que leve a menos, como `assignee`, `requester` ou `openedAt`, ou escolha outra ordem.',
  },
  sortedTooMany: {
    es: 'Varios órdenes ordenan como máximo {limit} tickets: ordene por un solo campo, mejor `OPENED_AT` o `UPDATED_AT`, o añada al filtro una parte que lleve a menos, como `requester`, `assignee` o `closedAt`.',
    en: 'Several orders sort {limit} tickets at most: order by one field, by `OPENED_AT` or `UPDATED_AT` first, or add a part to the filter that leads to fewer, such as `requester`, `assignee` or `closedAt`.',
    pt: 'Várias ordens ordenam no máximo {limit} chamados: ordene por um só campo, de preferência `OPENED_AT` ou `UPDATED_AT`, ou acrescente ao filtro uma parte que leve a menos, como `requester`, `assignee` ou `closedAt`.',
  },
  longTextsTooMany: {
    es: 'Un filtro por `{part}` compara como máximo {limit} tickets: añada una parte que lleve a menos, como `requester`, `assignee` o `closedAt`.',
    en: 'A filter by `{part}` compares {limit} tickets at most: add a part that leads to fewer, such as `requester`, `assignee` or `closedAt`.',
    pt: 'Um filtro por `{part}` compara no máximo {limit} chamados: acrescente uma parte que leve a menos, como `requester`, `assignee` ou `closedAt`.',
  },
  htmlTooLong: {
    es: 'La operación pide el HTML, los títulos o los cambios de más de {limit} caracteres; pida menos.',
    en: 'The operation asks for the HTML, the headings or the changes of more than {limit} characters; ask for less.',
    pt: 'A operação pede o HTML, os títulos ou as alterações de mais de {limit} caracteres; peça menos.',
  },
  tooMuchTime: {
    es: 'La operación ocupó la base de datos más de {limit} ms, todo lo que su coste paga; pida menos.',
    en: 'The operation took more than {limit} ms of the database, all that its cost pays for; ask for less.',
    pt: 'A operação ocupou o banco de dados mais de {limit} ms, tudo o que o seu custo paga; peça menos.',
  },
  reportTooLarge: {
    es: 'Un informe tiene como máximo {limit} números: pida menos medidas, grupos o periodos.',
    en: 'A report has at most {limit} numbers: ask for fewer measures, groups or periods.',
    pt: 'Um relatório tem no máximo {limit} números: peça menos medidas, grupos ou períodos.',
  },
  percentilesTooMany: {
    es: 'Los percentiles de muchísimos valores salen como máximo de {limit} días o meses de grupos: pida un tiempo más corto, meses, o ningún percentil.',
    en: 'Percentiles of very many values come from at most {limit} days or months of groups: ask for a shorter time, months, or no percentiles.',
    pt: 'Os percentis de muitíssimos valores saem no máximo de {limit} dias ou meses de grupos: peça um tempo mais curto, meses, ou nenhum percentil.',
  },
  unknownKey: { es: 'La mesa no tiene nada con esta clave.', en: 'The desk has nothing with this key.', pt: 'O atendimento não tem nada com esta chave.' },
} as const satisfies Record<string, Text>;
