import type { SeedArticle } from '../src/provisioning/tenant-seed.ts';

export const articles: SeedArticle[] = [
  {
    title: 'Cómo crear una petición de soporte completa',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'sofia',
    body: `Basta con enviar un correo a la dirección de soporte. Para que cualquier agente pueda empezar sin preguntar, incluye:

1. El **proyecto** y el nombre del entorno (desarrollo, preproducción o producción).
2. Las **URL** afectadas, copiadas tal como aparecen en el navegador.
3. Un usuario con el que podamos reproducir el problema. Las credenciales se guardan cifradas y se borran al cerrar la petición.
4. Qué estabas haciendo, qué esperabas y qué ocurrió, con la **hora aproximada** y el texto exacto del error.

Recibirás un acuse de recibo automático. Después puedes seguir la conversación respondiendo al mismo correo o desde el portal: todo queda en el mismo hilo.`,
  },
  {
    title: 'Qué cubre cada suscripción: Desarrollo y Producción',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'sofia',
    body: `La suscripción de **Desarrollo** cubre los entornos no productivos: dudas de uso, errores en lo que se está construyendo y problemas de los entornos de desarrollo y preproducción.

La suscripción de **Producción** cubre la operativa de los entornos productivos, con tiempos de respuesta y de resolución más exigentes.

Las dos permiten abrir peticiones, pero cada una solo para sus entornos. Si tu proyecto va a pasar a producción, contrata la suscripción correspondiente al menos diez días antes para que podamos revisar el entorno.`,
  },
  {
    title: 'El API Manager devuelve 502 o 504: comprobaciones antes de avisar',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'diego',
    body: `Un 502 o un 504 significa que el proxy de entrada no obtuvo respuesta del servicio, no que tu API esté mal definida.

- Repite la llamada contra **otra API** del mismo entorno. Si también falla, el problema es del módulo; si no, es de esa API.
- En las API que apuntan a un servicio externo, prueba la URL de destino desde el propio entorno.
- Comprueba cuánto tarda la consulta: el proxy corta a los **60 segundos**.
- Anota la cabecera **X-Request-Id** de una llamada fallida y envíanosla; con ella localizamos la traza en segundos.`,
  },
  {
    title: 'Conectar un dispositivo por MQTT al Digital Broker',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'irene',
    body: `1. Crea un **cliente digital** y asígnale la ontología en la que va a escribir, con permiso de inserción.
2. Copia el token del cliente digital; no uses el de tu usuario.
3. Conecta por el puerto **8883** con TLS. El puerto 1883 está cerrado en los entornos productivos.
4. Usa un identificador de cliente **distinto por dispositivo**: dos conexiones con el mismo se expulsan la una a la otra.
5. Renueva la sesión antes de que caduque (por defecto, 24 horas) o activa la reconexión automática de la librería.

Si el dispositivo conecta pero no ves datos, revisa que el mensaje cumple el esquema de la ontología.`,
  },
  {
    title: 'Mi inserción se rechaza: errores de esquema en una ontología',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'marta',
    body: `Cada ontología valida lo que recibe con su esquema JSON. Los rechazos más habituales son tres.

- **Fechas**: se espera un texto en formato ISO 8601 con zona horaria. Un número en milisegundos se rechaza.
- **Números entre comillas**: "21.5" es un texto; 21.5 es un número.
- **Propiedades de más**: si el esquema no admite propiedades adicionales, sobra cualquier campo que no esté declarado, aunque sea opcional en tu origen.

En la herramienta de consultas puedes insertar un ejemplo a mano: el mensaje de error indica la propiedad y la regla que no se cumple.`,
  },
  {
    title: 'Por qué un cuadro de mando tarda en cargar y cómo aligerarlo',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'marta',
    body: `Un cuadro de mando tarda lo que tarda la más lenta de sus fuentes de datos. Para aligerarlo:

1. Abre las herramientas del navegador, pestaña **Red**, y ordena las llamadas por duración.
2. Limita el rango temporal por defecto a las últimas 24 horas y deja que el usuario lo amplíe.
3. Agrega en la consulta (media por hora, máximo por día) en vez de traer todas las muestras al navegador.
4. Crea un **índice** por los campos con los que filtras, casi siempre el identificador del activo y la fecha.
5. Sube el intervalo de refresco: por debajo de 30 segundos rara vez aporta algo.`,
  },
  {
    title: 'Actualizar la Plataforma: pasos y ventana de mantenimiento',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'diego',
    body: `Las actualizaciones las hace nuestro equipo, siempre primero en un entorno no productivo.

1. Abre una petición de categoría **Instalación o actualización** con la versión actual y la que necesitas.
2. Te enviamos los cambios que afectan a tu proyecto y los módulos que se reinician.
3. Acordamos una ventana: de **dos a cuatro horas**, según el tamaño de la base de datos de configuración.
4. Hacemos copia de seguridad, actualizamos y pasamos las pruebas de humo contigo.
5. Si algo falla, volvemos a la versión anterior dentro de la misma ventana.

Entre versiones mayores no se puede saltar: de la 5 a la 7 se pasa por la última 6.`,
  },
  {
    title: 'Los flujos del Flow Engine se paran: cómo recoger los registros',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'irene',
    body: `Cuando un dominio de flujos se para solo, casi siempre ha superado su memoria o ha lanzado una excepción sin capturar.

1. En **Gestión de flujos**, anota la hora del último arranque del dominio.
2. Descarga el registro del dominio desde el botón de los tres puntos; hazlo **antes** de reiniciarlo, porque el arranque lo sobrescribe.
3. Añade un nodo "catch" a cada pestaña del flujo: así verás qué nodo falla.
4. Evita guardar mensajes completos en el contexto global; crece sin límite.

Adjunta el registro y el flujo exportado a la petición.`,
  },
  {
    title: 'Iniciar sesión con el proveedor de identidad de tu organización',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'hugo',
    body: `La Plataforma admite OpenID Connect. Necesitamos de tu organización:

- La URL de descubrimiento del proveedor, accesible desde el entorno.
- Un cliente de tipo **confidencial** con la URL de retorno que te indicaremos.
- El atributo que lleva el grupo, para asociarlo a los roles de la Plataforma.

La primera vez que entra un usuario se crea con el rol **Usuario**. Los cambios de grupo se aplican en el siguiente inicio de sesión, no en el momento.`,
  },
  {
    title: 'Roles y permisos: quién puede ver y publicar qué',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'marta',
    body: `Hay tres roles habituales: **Administrador**, **Desarrollador** y **Usuario**.

El desarrollador ve lo que ha creado y aquello en lo que se le ha dado permiso de forma expresa; no ve lo de sus compañeros por pertenecer al mismo proyecto. Para compartir varios elementos a la vez, agrúpalos en un **proyecto** y da permiso sobre él.

Una API pasa por los estados creada, desarrollo y publicada. Solo su propietario o un administrador puede publicarla, y tras un cambio de propietario hay que volver a dar los permisos a los suscriptores.`,
  },
  {
    title: 'Renovar el certificado TLS de un entorno',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'diego',
    body: `Avisamos treinta, quince y siete días antes de que caduque. Para renovarlo:

1. Pide el certificado a tu autoridad con **todos los nombres** del entorno, incluido el del broker.
2. Envía la cadena completa (certificado, intermedios y raíz) en formato PEM.
3. La clave privada **no se manda por correo**: súbela al apartado de credenciales de la petición.
4. El cambio se aplica sin parada en la consola y en las API. Los dispositivos MQTT se reconectan una vez.`,
  },
  {
    title: 'Protocolo interno: incidencia crítica en producción',
    state: 'PUBLISHED',
    audience: 'AGENTS',
    author: 'sofia',
    body: `1. Quien la ve primero se la asigna y responde al autor en **menos de una hora**, aunque solo sea para confirmar el alcance.
2. Comprueba que el proyecto tiene suscripción de Producción vigente. Si no la tiene, avisa a Sofía antes de actuar.
3. Consulta las credenciales solo si hacen falta: cada consulta queda registrada.
4. Abre una nota privada con la línea de tiempo y menciona al compañero cuya ayuda necesites.
5. Busca primero una **solución temporal** que devuelva el servicio y después la causa.
6. Al resolver, deja escrito qué pasó, qué se hizo y qué queda pendiente.`,
  },
  {
    title: 'Protocolo interno: el autor ha escrito una contraseña en el correo',
    state: 'PUBLISHED',
    audience: 'AGENTS',
    author: 'irene',
    body: `Ocurre a menudo, porque se les pide que manden credenciales.

- Pasa la contraseña al apartado de credenciales y pide a Sofía que elimine el texto del mensaje.
- Responde al autor **sin citar** su mensaje y pídele que la cambie.
- Si era de producción, anótalo y avisa al responsable del proyecto.
- No la copies nunca en una nota privada: las notas las lee todo el equipo y no se borran al cerrar.`,
  },
  {
    title: 'Consumo de memoria del cliente Python en sesiones largas',
    state: 'DRAFT',
    audience: 'REQUESTERS',
    author: 'hugo',
    body: `Las versiones 2.4.0 a 2.4.3 del cliente Python no liberan los mensajes confirmados cuando la sesión dura más de unas horas.

**Solución temporal**: cerrar y volver a abrir la sesión cada dos horas, o fijar la versión 2.3.9.

**Solución definitiva**: en desarrollo; completar este artículo con el número de versión cuando se publique.`,
  },
  {
    title: 'Limpiar índices antiguos cuando se llena el disco de la base de datos en tiempo real',
    state: 'DRAFT',
    audience: 'AGENTS',
    author: 'diego',
    body: `Borrador a partir de dos alertas de disco seguidas en Renovables Cantábrico.

1. Mirar primero las colecciones temporales de las importaciones fallidas: suelen ocupar más que los datos.
2. Revisar la política de retención de cada ontología con su responsable, por escrito.
3. Compactar de una en una y fuera de horas; necesita espacio libre para la copia.

Falta: decidir si se automatiza el aviso al 75 %.`,
  },
  {
    title: 'Instalación con Docker Compose en una sola máquina',
    state: 'ARCHIVED',
    audience: 'REQUESTERS',
    author: 'hugo',
    body: `**Retirado**: desde la versión 6 solo se admite la instalación en Kubernetes con los charts de Helm.

Para una demostración en un equipo local, abre una petición de categoría Instalación o actualización y te facilitamos un entorno temporal. Si aún mantienes una instalación de este tipo, planifica la migración: la versión 5 deja de recibir correcciones de seguridad a final de año.`,
  },
];
