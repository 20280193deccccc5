import type { Client } from 'pg';
import { dice } from '../bench/data/vocabulary.ts';
import type { Article, Report } from './questions.ts';

const ticketCount = 2_000;

const things =
  'la impresora de recepción|el portátil de la directora|la agenda del doctor|la nómina de octubre|el almacén central|la factura de un proveedor|el informe de ventas|la cuenta de un compañero|la VPN de la delegación|el correo del equipo|la videoconsulta de la tarde|el cuadro de mando de planta|la ontología de prueba|la API de clientes|el calendario de reuniones|la campaña de verano|el presupuesto de obra|el contrato de limpieza|la tarjeta de acceso de una visita|el servidor de ficheros|la carpeta de proyectos|el pedido de un distribuidor|la receta de un paciente|la historia de una paciente|el certificado del laboratorio|el flujo de alertas|el microservicio de pagos|la cola de hardware|el formulario de la web|el inventario de la tienda|la centralita de ventas|el wifi de la sala grande|el monitor del puesto doce|la copia de seguridad semanal|la licencia de diseño|el contacto de un cliente|la oportunidad de Lisboa|el módulo de tesorería|la lista de espera|el documento de calidad'.split(
    '|',
  );
const troubles =
  'se queda en blanco a media mañana|muestra datos de otro departamento|pide una confirmación que nadie conoce|aparece dos veces en el listado|no respeta el orden que elegimos|cambia de color sin motivo|tarda el doble que ayer|pierde los acentos al guardar|no admite la fecha de hoy|avisa de un mantenimiento que ya pasó|redondea mal los decimales|se muestra en otro idioma|no llega a la segunda página|se guarda con el nombre anterior|deja de responder al volver del descanso|no conserva el filtro|sale con el texto cortado|se abre en una ventana vacía|suma mal el total|no se puede ordenar por nombre|vuelve al valor de fábrica|se asigna a quien no corresponde|muestra un icono roto|se repite cada lunes|no acepta la coma decimal|falla solo en el turno de noche|no distingue mayúsculas|se desordena al exportar|queda pendiente de revisión|parpadea al pasar el ratón|no coincide con el papel|se envía sin el anexo|se duplica al copiar|ignora el cambio de sede|aparece como futuro|no carga las fotos|se corta a los diez minutos|pide elegir otra vez|lleva la hora de otro país|no deja añadir comentarios|se marca como leído solo|aparece sin remitente|mezcla dos clientes|no termina nunca|se oculta al girar la pantalla'.split(
    '|',
  );

/** What else comes in at a desk: every thing with other troubles, in the same words as the reports of the pairs. */
function otherReports(count: number): Report[] {
  const roll = dice(7);
  return Array.from({ length: count }, (_, n) => {
    const [thing = '', trouble = ''] = [things[n % things.length], troubles[Math.floor(n / things.length) % troubles.length]];
    const since = ['desde ayer', 'desde el lunes', 'desde la actualización', 'desde hace un mes'][Math.floor(roll() * 4)];
    return {
      subject: `${thing.charAt(0).toUpperCase()}${thing.slice(1)} ${trouble}`,
      description: `Nos pasa ${since}: ${thing} ${trouble} y varias personas lo han visto.`,
    };
  });
}

/** The first reports of the pairs, each solved by its article, among others, written straight into the tables by their owner. Their ids are in the order of the pairs. */
export async function fillTickets(root: Client, tenantId: string, articles: readonly Article[]): Promise<string[]> {
  const firsts = articles.flatMap(({ tickets }) => (tickets ? [tickets[0]] : []));
  if (firsts.length === 0) return [];
  const reports = [...firsts.map((first, at) => ({ ...first, title: articles[at]?.title })), ...otherReports(ticketCount - firsts.length)];
  return (await insert(root, tenantId, 'EVA', reports)).slice(0, firsts.length);
}

/** The second reports of the pairs, solved by the same articles: what a desk knows that has had each problem twice. They were written for the pairs, not for the questions. */
export async function fillSecondReports(root: Client, tenantId: string, articles: readonly Article[]): Promise<void> {
  const reports = articles.flatMap(({ tickets, title }) => (tickets ? [{ ...tickets[1], title }] : []));
  await insert(root, tenantId, 'EVB', reports);
}

/** Their ids, in the order of the reports. */
async function insert(root: Client, tenantId: string, prefix: string, reports: readonly (Report & { title?: string | undefined })[]): Promise<string[]> {
  await root.query('set session_replication_role = replica');
  const { rows } = await root.query<{ id: string; n: number }>(insertTickets, [tenantId, JSON.stringify(reports), prefix]);
  await root.query('select index_tickets($1, $2, false)', [tenantId, rows.map(({ id }) => id)]);
  await root.query('reset session_replication_role');
  return rows.toSorted((one, other) => one.n - other.n).map(({ id }) => id);
}

const insertTickets = `
  with report as (
    select o as n, uuidv7(-make_interval(hours => o::int)) as id, r->>'subject' as subject, r->>'description' as description, r->>'title' as title from jsonb_array_elements($2::jsonb) with ordinality j (r, o)
  ), inserted as (
    insert into ticket (tenant_id, id, code, subject, description, nature, channel, priority, status_id, status_category, severity_id, queue_id, requester_id, creator_id, registered_by_id, opened_at, updated_at, solution_id)
    select $1, r.id, $3 || '-' || lpad(r.n::text, 6, '0'), r.subject, r.description, 'INCIDENT', 'PORTAL', 'MEDIUM',
      (select id from status where tenant_id = $1 and key = 'new'), 'NEW', (select id from severity where tenant_id = $1), (select id from queue where tenant_id = $1 order by rank limit 1),
      p.id, p.id, p.id, now() - make_interval(hours => r.n::int), now() - make_interval(hours => r.n::int),
      (select a.id from article a where a.tenant_id = $1 and a.title = r.title)
    from report r, (select id from principal where tenant_id = $1 and role = 'REQUESTER' limit 1) p
  )
  select id, n::int from report`;
