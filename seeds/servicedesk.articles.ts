import type { SeedArticle } from '../src/provisioning/tenant-seed.ts';

export const articles: SeedArticle[] = [
  {
    title: 'Restablecer la contraseña de la cuenta corporativa',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'paola',
    body: `No hace falta abrir un ticket si tienes registrado tu teléfono para la verificación en dos pasos.

1. En la pantalla de inicio de sesión elige **¿Olvidaste tu contraseña?**
2. Escribe tu correo completo y los caracteres de la imagen.
3. Confirma tu identidad con el código que llega a tu teléfono.
4. Elige una contraseña de al menos 14 caracteres que no hayas usado en las últimas diez ocasiones.
5. Cambia también la contraseña guardada en el celular: si no, el teléfono seguirá intentando con la anterior y bloqueará la cuenta.

Si el portal responde que la cuenta está bloqueada, espera 15 minutos antes de volver a intentarlo.`,
  },
  {
    title: 'Conectarse a la VPN desde casa o desde un hotel',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'diego',
    body: `1. Comprueba primero que el navegador abre cualquier página pública; muchas redes de hotel piden aceptar condiciones antes de dar salida.
2. Abre **Nodo Norte VPN** desde el menú Inicio y elige el perfil de tu empresa.
3. Entra con tu correo corporativo y aprueba el aviso en el teléfono.
4. Espera a que el candado quede en verde y entonces abre las carpetas compartidas o el ERP.

Si se queda en «Conectando» más de un minuto, prueba con los datos del celular. Si así funciona, la red en la que estás bloquea la VPN y no es un fallo de tu equipo.
La sesión se cierra sola después de 10 horas.`,
  },
  {
    title: 'La impresora aparece «sin conexión»',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'marta',
    body: `1. Revisa en la pantalla de la impresora que no haya atasco, tapa abierta ni falta de papel.
2. Apágala, espera 30 segundos y vuelve a encenderla; tarda unos dos minutos en tomar red.
3. En Windows abre **Configuración → Impresoras**, entra a la cola y cancela los trabajos detenidos.
4. Comprueba que en el menú *Impresora* no esté marcada la opción **Usar impresora sin conexión**.
5. Imprime una página de prueba.

Si a tus compañeros tampoco les imprime, abre un ticket e incluye el número de la etiqueta blanca (por ejemplo, IMP-023): el problema es de la impresora o de la red, no de tu equipo.`,
  },
  {
    title: 'Configurar el correo corporativo en un celular',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'paola',
    body: `Usa la aplicación **Outlook**; la aplicación de correo que trae el teléfono no es compatible con la verificación en dos pasos.

1. Instala Outlook desde la tienda oficial.
2. Escribe tu correo corporativo y pulsa **Agregar cuenta**.
3. Aprueba el inicio de sesión y acepta que la empresa proteja los datos de esa cuenta.
4. Define un PIN de seis dígitos para la aplicación.

La empresa solo puede borrar los datos de trabajo; tus fotos, contactos y mensajes personales quedan fuera de su alcance. Al cambiar de teléfono, quita la cuenta del anterior antes de entregarlo.`,
  },
  {
    title: 'Cómo reconocer y reportar un correo de suplantación',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'hector',
    body: `Desconfía de un mensaje cuando reúne dos o más de estas señales:

- El nombre es conocido, pero la dirección pertenece a otro dominio.
- Pide un pago, un cambio de cuenta bancaria o tu contraseña **con urgencia**.
- El enlace lleva a una dirección distinta de la que muestra el texto (pasa el cursor por encima sin hacer clic).
- Trae un archivo comprimido o un HTML que no esperabas.

Repórtalo con el botón **Informar mensaje** de Outlook y no lo reenvíes a tus compañeros.
Si ya escribiste tu contraseña o abriste el archivo, llama de inmediato a la mesa: los primeros minutos son los que cuentan. Nadie será reprendido por avisar.`,
  },
  {
    title: 'Pasar la verificación en dos pasos a un teléfono nuevo',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'paola',
    body: `Hazlo **antes** de borrar o entregar el teléfono anterior.

1. En la computadora abre tu perfil y entra a **Información de seguridad**.
2. Elige **Agregar método → Aplicación de autenticación**.
3. Escanea el código con el teléfono nuevo y aprueba el aviso de prueba.
4. Elimina de la lista el teléfono anterior.

Si ya no tienes el teléfono anterior, abre un ticket en la categoría *Cuentas y accesos*. Te llamaremos al número que consta en tu expediente para confirmar que eres tú; no aceptamos solicitudes de terceros.`,
  },
  {
    title: 'Recuperar un archivo borrado de una carpeta compartida',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'marta',
    body: `Cada carpeta compartida guarda copias a las 7:00, a las 13:00 y a las 19:00 de los últimos 30 días.

1. Ve a la carpeta que contenía el archivo y haz clic derecho sobre un espacio vacío.
2. Elige **Propiedades → Versiones anteriores**.
3. Abre la copia de la fecha que te interesa (*Abrir*, no *Restaurar*: restaurar sustituye la carpeta completa).
4. Copia el archivo que buscas a tu escritorio y, cuando lo revises, regrésalo a su lugar.

Si el borrado tiene más de 30 días, abre un ticket con la ruta completa y la fecha aproximada; se recupera del respaldo mensual y puede tardar un día hábil.`,
  },
  {
    title: 'No me oyen en una videollamada',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'marta',
    body: `1. Comprueba que el micrófono no esté silenciado en la llamada **ni en el propio auricular** (muchas diademas tienen un botón en el cable).
2. En Teams abre **Configuración → Dispositivos** y elige la diadema en *Altavoz* y en *Micrófono*.
3. Pulsa **Realizar llamada de prueba** y escucha la grabación.
4. Cierra otras aplicaciones que usen el micrófono, como WhatsApp de escritorio o Zoom.
5. Si usas Bluetooth, desconecta la diadema del celular: solo puede atender una llamada a la vez.

Si la llamada de prueba funciona y en la reunión no, sal y vuelve a entrar a la reunión antes de abrir un ticket.`,
  },
  {
    title: 'Conectar un equipo a la red inalámbrica de la empresa',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'diego',
    body: `Hay dos redes en cada sitio: la **corporativa**, para equipos administrados, y la de **invitados**, para visitas y teléfonos personales.

1. En un equipo de la empresa elige la red corporativa e inicia sesión con tu correo y tu contraseña.
2. Acepta el certificado solo si el nombre termina en *nodonorte.example*.
3. Para una visita, pide en recepción un vale de invitados; dura 24 horas y sirve para dos equipos.

La red de invitados no llega a impresoras, carpetas ni ERP, y así debe ser. Si tu contraseña cambió hace poco, elige **Olvidar esta red** y vuelve a conectarte.`,
  },
  {
    title: 'Pedir el alta de una persona que entra a la empresa',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'sofia',
    body: `Abre la solicitud al menos **tres días hábiles** antes del ingreso, con estos datos:

- Nombre completo, puesto y nombre de su jefe directo.
- Fecha de ingreso y sitio en el que va a trabajar.
- Una persona con los mismos accesos («como Fulana»), o la lista de carpetas y programas que necesita.
- Si requiere laptop, diadema o celular.

La contraseña inicial se entrega por teléfono a la persona nueva, nunca por correo ni a un tercero. Los accesos a nómina y a contabilidad necesitan, además, el visto bueno por escrito de la dirección correspondiente.`,
  },
  {
    title: 'Qué incluir en un ticket y cómo elegimos la severidad',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'sofia',
    body: `Un buen ticket se resuelve con menos idas y vueltas. Incluye **qué hacías, qué esperabas y qué ocurrió**, una captura completa de la pantalla, la etiqueta del equipo y un teléfono.

- **Crítica** (4 horas): está detenida la operación de un sitio o hay riesgo para los datos.
- **Alta** (8 horas): un área no puede trabajar y no tiene alternativa.
- **Media** (24 horas): una persona está afectada, o hay una forma provisional de seguir.
- **Baja** (72 horas): consultas, mejoras y solicitudes programadas.

Si la operación está detenida, además de abrir el ticket llama por teléfono. Cuando te propongamos una solución, pruébala: el ticket lo cierras tú.`,
  },
  {
    title: 'Liberar espacio cuando el buzón está lleno',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'paola',
    body: `1. En Outlook abre **Archivo → Herramientas → Limpieza del buzón** y ordena por tamaño.
2. Guarda en la carpeta compartida los adjuntos que necesites y elimina los mensajes de más de 10 MB.
3. Vacía *Elementos eliminados* y *Correo no deseado*: también cuentan para el límite.
4. Activa el **archivo en línea**: mueve solo los mensajes de más de dos años, y se pueden seguir buscando.

No hagas archivos .pst en el disco local: no entran en el respaldo y se pierden si falla el equipo.`,
  },
  {
    title: 'Procedimiento: enlace caído en una sucursal',
    state: 'PUBLISHED',
    audience: 'AGENTS',
    author: 'diego',
    body: `1. Confirma en el monitoreo si respondió el enlace de respaldo. Si respondió, la severidad es **alta**; si no, **crítica**.
2. Llama al contacto del sitio y pide que revise la corriente del módem y la luz *PON* u *Óptico*.
3. Con luz roja o apagada, levanta reporte con el proveedor y anota **el folio** en una nota privada.
4. Pon el ticket *En espera de un tercero* y avisa al cliente cada dos horas, aunque no haya novedades.
5. Al volver el servicio, observa 30 minutos sin pérdida de paquetes antes de resolver.

Un reporte sin folio no cuenta: el proveedor mide su plazo desde que lo emite.`,
  },
  {
    title: 'Procedimiento: alerta de espacio en disco',
    state: 'PUBLISHED',
    audience: 'AGENTS',
    author: 'hector',
    body: `1. Mira la tendencia de siete días antes de borrar nada: un salto brusco es un síntoma; un crecimiento parejo es planeación.
2. Lista los veinte archivos más grandes y los modificados en las últimas 24 horas.
3. Se puede borrar sin preguntar: temporales de Windows Update, volcados de memoria y registros de IIS de más de 90 días.
4. **Nunca** borres respaldos ni archivos .ldf o .mdf para ganar espacio.
5. Por debajo de 5 % libre, amplía el volumen primero y pregunta después.

Deja en el ticket cuánto había libre antes y después, y qué lo llenó.`,
  },
  {
    title: 'Contención de un equipo con programa malicioso',
    state: 'PUBLISHED',
    audience: 'AGENTS',
    author: 'hector',
    body: `1. Aísla el equipo desde la consola del antivirus. Si no responde, pide que lo desconecten de la red, **sin apagarlo**: la memoria sirve de evidencia.
2. Cierra todas las sesiones de la cuenta y obliga a cambiar la contraseña desde otro equipo.
3. Mueve el ticket a la cola *Seguridad* y deja allí toda la conversación.
4. Busca el mismo archivo (por huella, no por nombre) en los demás equipos de la organización.
5. No se «limpia»: se reinstala desde la imagen y se devuelven los documentos del respaldo.

Informa a la dirección del cliente con hechos y horas; las conclusiones vienen después.`,
  },
  {
    title: 'Lecciones: etiquetas corridas después de actualizar el controlador',
    state: 'DRAFT',
    audience: 'AGENTS',
    author: 'marta',
    body: `Borrador a partir del caso de la bodega de La Ceiba.

La actualización automática del controlador devolvió el tamaño de etiqueta al de fábrica (100 × 150 mm) y la impresora saltaba una de cada dos.

1. Fijar el tamaño en **Preferencias → Material** a 100 × 75 mm, con separación de 3 mm.
2. Calibrar el sensor: mantener pulsado *Feed* hasta el segundo destello.
3. Excluir el controlador de las actualizaciones automáticas.

Falta confirmar si en los modelos de sobremesa el procedimiento de calibración es el mismo.`,
  },
  {
    title: 'Instalar el cliente de VPN anterior en Windows 8',
    state: 'ARCHIVED',
    audience: 'REQUESTERS',
    author: 'diego',
    body: `**Este artículo ya no aplica.** El servidor de la VPN anterior se apagó y los equipos con Windows 8 se sustituyeron.

El procedimiento consistía en instalar el certificado de la empresa, descargar el cliente desde la intranet y copiar a mano el archivo de perfil.
Se conserva para entender los tickets antiguos que lo citan. Para conectarte hoy, sigue «Conectarse a la VPN desde casa o desde un hotel».`,
  },
];
