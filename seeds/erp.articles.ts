import type { SeedArticle } from '../src/provisioning/tenant-seed.ts';

export const articles: SeedArticle[] = [
  {
    title: '¿Cuáles son los estados de un ticket y qué se espera de usted en cada uno?',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'sofia',
    body: `Cada ticket muestra en todo momento quién debe dar el próximo paso.

- **Nuevo:** lo recibimos y en breve un analista iniciará la atención.
- **En análisis:** un analista está trabajando en el caso.
- **Esperando respuesta del cliente:** necesitamos datos o evidencias suyas. Sin respuesta en 6 días hábiles, el ticket se cierra solo.
- **Esperando solución definitiva:** ya tiene un archivo temporal y falta que se libere la versión. En este estado nunca se cierra.
- **En análisis conjunto con otras áreas:** Desarrollo o Mantenimiento participa en la solución.
- **Validación cliente:** informamos una solución y usted tiene 6 días hábiles para probarla y responder la encuesta.
- **Cliente solicitó el cierre:** usted nos pidió cerrar; rige el mismo plazo que en validación.
- **Cerrado:** es definitivo. Si necesita retomar el tema, cree un ticket de seguimiento.`,
  },
  {
    title: '¿Por qué el soporte no puede cerrar mi ticket aunque yo lo pida?',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'sofia',
    body: `El cierre lo hace siempre la plataforma, hasta 6 días hábiles después del último movimiento. Ningún analista ni administrador puede adelantarlo.

Ese plazo existe para que usted pueda validar con calma lo que le respondimos y contestar la encuesta de satisfacción, que deja de estar disponible al cerrarse el ticket.

Si ya no necesita nada más, marque **Cliente solicitó el cierre** desde el propio ticket o avísenos por teléfono. No tiene que hacer nada más.

Recibirá recordatorios por correo aproximadamente 1 hora, 2 días y 5 días después de nuestro último retorno.`,
  },
  {
    title: 'Qué es y cómo crear un ticket de seguimiento',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'camila',
    body: `Un ticket cerrado no admite mensajes ni cambios. Si el problema vuelve o le quedó una duda sobre el mismo tema, use un ticket de seguimiento.

1. Abra el ticket cerrado en el portal.
2. Elija **Crear seguimiento** al pie de la conversación.
3. Cuente qué cambió desde el cierre y adjunte la evidencia nueva.

El seguimiento conserva el enlace con todo el historial, por lo que no hace falta repetir la explicación original. Para un problema distinto abra un ticket nuevo: así llega directamente a la cola correcta.`,
  },
  {
    title: 'Evidencias que aceleran el análisis de un error',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'diego',
    body: `La mitad de los tickets que quedan esperando respuesta del cliente se evitarían con estos datos desde el inicio:

- **Versión exacta** del sistema (menú *Ayuda > Acerca de*), por ejemplo 6.4.18.
- **Pantalla o proceso** donde ocurre, con la ruta del menú.
- **Mensaje completo**, en texto si es posible, y una captura de la pantalla entera.
- **Un caso concreto:** número de documento, colaborador, período o artículo.
- Si ocurre **siempre o a veces**, con un usuario o con todos, y desde cuándo.

Para errores de cálculo agregue el valor que obtuvo y el que esperaba. No envíe contraseñas ni respaldos completos de la base: si los necesitamos, le indicaremos un medio seguro.`,
  },
  {
    title: 'Cómo aplicar un archivo temporal (Alfa, BPL o DLL)',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'hugo',
    body: `Un archivo temporal adelanta una corrección mientras se libera la versión oficial. Aplíquelo primero en su ambiente de pruebas.

1. Pida a los usuarios que cierren Cumbre y detenga el servicio **Cumbre Middleware**.
2. Haga una copia del archivo original con la fecha en el nombre.
3. Copie el archivo recibido en la carpeta \`bin\` del servidor y desbloquéelo en *Propiedades*.
4. Inicie el servicio y confirme la compilación en *Ayuda > Acerca de > Componentes*.
5. Repita el caso que fallaba y responda en el ticket con el resultado.

No lo mezcle con otra versión: el archivo sirve **solo** para la compilación indicada en el ticket. Al instalar la versión oficial será reemplazado sin ninguna acción de su parte.`,
  },
  {
    title: 'Argentina: renovar el certificado digital para autorizar comprobantes',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'diego',
    body: `Cuando el certificado vence, el servicio de autenticación responde \`cms.cert.expired\` y ningún comprobante obtiene CAE.

1. En *Finanzas > Documentos electrónicos > Certificados*, elija **Generar solicitud** y guarde el archivo CSR.
2. Ingrese con clave fiscal a *Administración de Certificados Digitales* y suba el CSR al mismo alias que ya usaba.
3. Descargue el CRT y cárguelo en la pantalla del paso 1. No genere otra solicitud entre tanto: cambiaría la clave privada.
4. Pulse **Probar autenticación**. Debe mostrar un token con vigencia de 12 horas.

Conviene hacerlo 30 días antes del vencimiento; el panel de documentos electrónicos avisa con ese margen.`,
  },
  {
    title: 'Chile: los folios se agotaron y no se pueden emitir guías ni facturas',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'camila',
    body: `El mensaje «No hay folios disponibles para el tipo 52» indica que el archivo CAF cargado se consumió por completo.

1. Solicite un nuevo rango en el sitio del SII para el tipo de documento que falta (33 factura, 52 guía de despacho, 61 nota de crédito).
2. En *Ventas > Documentos electrónicos > Folios*, pulse **Cargar CAF** y seleccione el XML.
3. Verifique que el rango empiece justo después del último folio usado y actívelo para la sucursal.

Si el SII autoriza menos folios de los pedidos, revise primero si tiene folios anteriores sin usar: debe anularlos. En *Parámetros* puede fijar un aviso cuando queden menos de 200.`,
  },
  {
    title: 'Chile: el finiquito no incluye el feriado proporcional',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'marta',
    body: `Antes de abrir un ticket, revise estos tres puntos, que explican casi todos los casos:

- **Fecha de inicio del período de vacaciones:** en *Personas > Vacaciones > Períodos*, el último período debe estar abierto hasta la fecha de término.
- **Causal de término:** en la tabla de causales, la casilla *Paga feriado proporcional* debe estar marcada.
- **Concepto de pago:** el concepto asociado no puede estar vencido ni limitado a otra sucursal.

Corrija lo que falte y elimine el cálculo del finiquito antes de repetirlo; recalcular encima conserva los períodos anteriores. Si después de esto el valor sigue en cero, envíenos el número del colaborador y el detalle del cálculo.`,
  },
  {
    title: 'Cómo configurar la jornada ordinaria de 42 horas semanales',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'marta',
    body: `La reducción de jornada se registra con vigencia; no modifique los horarios existentes, porque recalcularía los meses ya pagados.

1. En *Asistencia > Horarios*, copie cada horario y ajuste las horas de la copia.
2. En *Escalas*, cree una vigencia nueva con el horario copiado y la fecha de entrada en vigor.
3. En *Personas > Parámetros legales*, informe 42 en *Horas semanales* desde esa misma fecha: de allí sale el valor de la hora extraordinaria.
4. Ejecute el cálculo de asistencia de una persona de cada escala y compare las horas teóricas.

En turnos excepcionales autorizados, cargue el promedio del ciclo completo y no el de una semana suelta.`,
  },
  {
    title: 'Marcas duplicadas del reloj control en turnos que cruzan la medianoche',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'marta',
    body: `Ocurre cuando el equipo envía la misma marca por dos vías (lectura directa y archivo) y el turno se reparte entre dos fechas.

- En *Asistencia > Equipos*, deje activa una sola vía de lectura por reloj.
- En el horario, defina **Tolerancia entre marcas iguales** en 3 minutos.
- Marque **Apurar por fecha de inicio del turno** en los horarios nocturnos.

Luego use *Asistencia > Depurar marcas* para el período afectado. El proceso no borra nada: las marcas repetidas quedan como *descartadas* y pueden recuperarse.`,
  },
  {
    title: 'La interfaz bancaria genera un archivo de pagos vacío',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'diego',
    body: `El archivo sale con cero bytes cuando ningún título cumple todos los filtros de la remesa. Verifique, en este orden:

1. Los títulos están **aprobados** y su forma de pago coincide con la del diseño bancario.
2. El proveedor tiene una cuenta principal activa en la misma moneda de la remesa.
3. Los títulos no figuran ya en otra remesa generada (*Tesorería > Remesas > Consultar*).
4. El servidor puede escribir en la carpeta de destino; si es una carpeta de red, use la ruta completa y no una letra de unidad.

Si corrigió un título, anule la remesa y genérela otra vez: reimprimirla repite el mismo contenido.`,
  },
  {
    title: 'Lista de verificación para el cierre mensual de inventario',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'camila',
    body: `Hacer estas comprobaciones el día anterior reduce mucho el tiempo del cierre:

- Sin recepciones pendientes de valorizar en *Compras > Recepciones*.
- Sin órdenes de producción con consumo y sin entrada de producto.
- Sin artículos con saldo negativo en ningún almacén (*Inventario > Consultas > Saldos negativos*).
- Tipo de cambio del último día cargado para todas las monedas.

Ejecute primero el cálculo de costo promedio en modo **Simulación** y revise las variaciones mayores al 20 %. No inicie el cierre mientras corre el MRP: ambos procesos toman los mismos registros y se esperan mutuamente.`,
  },
  {
    title: 'Canales y consultores: revisar la calificación de un ticket',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'sofia',
    body: `Los canales y consultores acreditados pueden objetar la calificación mientras el ticket esté en *Validación cliente* o en *Cliente solicitó el cierre*.

1. Abra el ticket y compare la calificación propuesta con lo conversado.
2. Si no está de acuerdo, responda con el motivo y la evidencia que la contradice.
3. Un analista revisará el caso y dejará registrada la decisión.

La calificación **HD1** (indefinida por falta de información) se aplica sola mientras esperamos datos sobre un incidente o una requisición; desaparece cuando usted responde. Después del cierre ya no es posible modificarla.`,
  },
  {
    title: 'Reiniciar la cola de integraciones sin perder mensajes',
    state: 'PUBLISHED',
    audience: 'AGENTS',
    author: 'hugo',
    body: `Uso interno. Antes de reiniciar, confirme que la cola está detenida y no solo lenta: si el contador de procesados avanza, espere.

1. Anote la cantidad de mensajes pendientes y el identificador del más antiguo.
2. Pause los **productores** desde la consola, nunca los consumidores.
3. Exporte los mensajes con más de 5 intentos a la cola de rechazados.
4. Reinicie los consumidores uno por uno y verifique que cada uno tome su partición.
5. Reactive los productores y compare el total con lo anotado en el paso 1.

Si el mensaje más antiguo vuelve a fallar, abra análisis conjunto con Desarrollo y adjunte su contenido sin datos personales.`,
  },
  {
    title: 'Guía interna: cuándo pasar un ticket a análisis conjunto',
    state: 'PUBLISHED',
    audience: 'AGENTS',
    author: 'sofia',
    body: `Pase un ticket a *En análisis conjunto con otras áreas* solo si se cumplen las tres condiciones:

- El problema se reproduce en nuestra base o hay un registro que lo demuestra.
- Descartó parametrización, versión desactualizada y archivos temporales anteriores.
- La otra área ya tiene una tarea abierta y su número está en una nota del ticket.

Antes de cambiar el estado, escriba al cliente **qué área participa y cuándo tendrá noticias**. Revise sus tickets en este estado todas las mañanas: para el cliente el responsable sigue siendo usted, no Desarrollo.`,
  },
  {
    title: 'Colombia: terceros del exterior sin NIT en el formato 1001',
    state: 'DRAFT',
    author: 'diego',
    body: `*Borrador, falta la revisión del área fiscal.*

Los terceros del exterior sin identificación tributaria se informan con tipo de documento 43 y un número consecutivo a partir de 444444001.

1. En *Terceros > Datos fiscales*, elija **Exterior sin identificación**.
2. Deje vacío el número: el sistema asigna el consecutivo al generar el formato.
3. Ejecute *Impuestos > Medios magnéticos > Validar* y revise que el país no sea Colombia.

Pendiente: confirmar si el consecutivo debe conservarse entre años gravables.`,
  },
  {
    title: 'Instalar el cliente Cumbre 5 en estaciones con Windows 7',
    state: 'ARCHIVED',
    audience: 'REQUESTERS',
    author: 'hugo',
    body: `Este artículo se conserva solo como referencia: la versión 5 y Windows 7 ya no reciben soporte.

1. Instale el paquete de certificados raíz antes que el cliente.
2. Ejecute \`CumbreCliente5.exe\` como administrador y elija la instalación por estación.
3. Copie el archivo \`cumbre.ini\` desde el servidor.

Para estaciones actuales use el instalador de la versión 6, que se actualiza solo desde el servidor.`,
  },
];
