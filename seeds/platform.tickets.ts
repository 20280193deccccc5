import type { SeedTicket } from '../src/provisioning/tenant-seed.ts';

export const tickets: SeedTicket[] = [
  // New
  {
    by: 'luis',
    channel: 'EMAIL',
    openedAgo: 'PT20M',
    nature: 'INCIDENT',
    severity: 'medium',
    category: 'development_incident',
    environment: 'DEVELOPMENT',
    queue: 'support',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    subject: 'El mapa de aparcamientos no pinta los puntos desde esta mañana',
    description:
      'Hola: en el entorno de desarrollo de Villasol Inteligente (https://dev.villasol-plataforma.example) el gadget de mapa carga el fondo, pero no aparece ningún aparcamiento. ' +
      'La consulta de la fuente de datos devuelve 212 registros si la lanzo a mano. En la consola del navegador sale «geometry is null». Las credenciales son las de siempre, ya guardadas.',
    story: [],
  },
  {
    by: 'nuria',
    channel: 'EMAIL',
    openedAgo: 'PT35M',
    nature: 'INCIDENT',
    severity: 'critical',
    category: 'production_incident',
    environment: 'PRODUCTION',
    queue: 'environments',
    impact: 'HIGH',
    urgency: 'HIGH',
    subject: 'PRODUCCIÓN: no llegan mensajes de las grúas desde el cambio de turno',
    description:
      'Buenos días. Proyecto Puerto Conectado, producción (https://iot.puertoconectado.example, broker en el 8883). Ninguna de las catorce grúas escribe en la ontología EstadoGrua desde el cambio de turno. ' +
      'Los equipos conectan, pero la sesión se corta a los pocos segundos. Estamos operando a ciegas en el muelle norte.',
    story: [],
  },
  {
    by: 'pablo',
    channel: 'PORTAL',
    openedAgo: 'PT3H',
    nature: 'REQUEST',
    severity: 'low',
    category: 'question',
    queue: 'support',
    subject: '¿Se puede versionar un dominio de flujos en Git?',
    description:
      'Llevamos tres personas tocando los mismos flujos y ya nos hemos pisado dos veces. ¿Hay alguna forma de conectar el dominio con un repositorio, o lo recomendado es exportar e importar a mano? ' +
      'Entorno: https://des.integra-lab.example, proyecto Logística Frío.',
    story: [],
  },
  {
    by: 'carmen',
    channel: 'EMAIL',
    openedAgo: 'PT6H',
    nature: 'REQUEST',
    severity: 'low',
    category: 'improvement',
    queue: 'product',
    subject: 'Exportar el histórico de auditoría a Parquet',
    description:
      'El departamento de cumplimiento nos pide conservar la auditoría cinco años. Hoy solo se puede descargar en CSV y por meses. ' +
      '¿Sería posible una exportación programada en Parquet hacia nuestro almacenamiento? No corre prisa, pero nos gustaría tener una respuesta antes del comité de presupuesto.',
    story: [{ after: 'PT2H', by: 'marta', note: '@Hugo, esto se parece a lo que pidió Renovables el año pasado. ¿Lo estimamos junto antes de contestar?' }],
  },
  {
    by: 'diego',
    for: 'javier',
    channel: 'MONITORING',
    openedAgo: 'PT50M',
    nature: 'ALERT',
    severity: 'high',
    category: 'environment_problem',
    queue: 'environments',
    impact: 'MEDIUM',
    urgency: 'HIGH',
    subject: 'Alerta de disco: base de datos en tiempo real al 88 % (Renovables Cantábrico, producción)',
    description:
      'Aviso de la monitorización. Volumen de datos del nodo 2 al 88 %, con un crecimiento de unos 2 puntos al día. ' +
      'El umbral de escritura bloqueada está en el 95 %. Entorno https://plataforma.renovables-cantabrico.example.',
    story: [
      {
        after: 'PT12M',
        by: 'diego',
        note: 'No es urgente de minutos, pero sí de esta semana. Antes de compactar quiero ver si quedan colecciones temporales de la última importación.',
      },
    ],
  },
  {
    by: 'javier',
    channel: 'EMAIL',
    openedAgo: 'PT5H',
    nature: 'INCIDENT',
    severity: 'medium',
    category: 'production_incident',
    environment: 'PRODUCTION',
    queue: 'support',
    impact: 'LOW',
    urgency: 'MEDIUM',
    subject: 'El informe diario de producción eólica llega con los decimales cambiados',
    description:
      'Desde el lunes el PDF que genera la Plataforma a las 7:00 muestra 1.234,5 MWh como 1,234.5. Los datos son correctos, es solo el formato, pero el operador del mercado nos lo rechaza. ' +
      'Producción, https://plataforma.renovables-cantabrico.example, informe «Cierre diario».',
    story: [
      { after: 'PT1H20M', by: 'marta', assign: 'irene' },
      {
        after: 'PT5M',
        by: 'marta',
        note: 'Te lo paso, @Irene: tú tocaste las plantillas de informes en la última versión. Suena a la configuración regional del contenedor.',
      },
    ],
  },

  // Open
  {
    by: 'ana',
    channel: 'EMAIL',
    openedAgo: 'PT2H',
    nature: 'INCIDENT',
    severity: 'critical',
    category: 'production_incident',
    environment: 'PRODUCTION',
    queue: 'environments',
    impact: 'HIGH',
    urgency: 'HIGH',
    subject: 'El API Manager de producción devuelve 502 en todas las llamadas',
    description:
      'Proyecto Telelectura, producción: https://api.altoduero.example. Desde hace diez minutos todas las API responden 502 Bad Gateway, también las que ayer funcionaban. ' +
      'La aplicación móvil de los abonados está caída. Un X-Request-Id de ejemplo: 7f3a-91c0-44de. Las credenciales de administrador están en el apartado correspondiente.',
    story: [
      { after: 'PT6M', by: 'sofia', assign: 'diego' },
      { after: 'PT2M', by: 'diego', status: 'open' },
      {
        after: 'PT4M',
        by: 'diego',
        reply: 'Hola, Ana. Estamos con ello: el módulo arranca y se reinicia a los dos minutos. En media hora, como mucho, te cuento qué sabemos.',
      },
      {
        after: 'PT15M',
        by: 'diego',
        note: '@Hugo, el pod muere por memoria justo al cargar la caché de suscripciones. ¿Subimos el límite y lo miramos después con calma?',
      },
      { after: 'PT9M', by: 'hugo', note: 'Sí, súbelo a 4 GB. Con 41.000 suscripciones la caché no cabe en lo que viene por defecto.' },
      { after: 'PT14M', by: 'ana', reply: 'Gracias, Diego. Confirmo que ya responde una de cada tres llamadas. Seguimos pendientes.' },
    ],
  },
  {
    by: 'irene',
    for: 'javier',
    channel: 'PHONE',
    contactPhone: '+34 942 000 318',
    openedAgo: 'PT11H',
    nature: 'INCIDENT',
    severity: 'critical',
    category: 'production_incident',
    environment: 'PRODUCTION',
    queue: 'environments',
    impact: 'HIGH',
    urgency: 'HIGH',
    subject: 'Dataflow de previsión parado: no se envía la oferta al mercado',
    description:
      'Javier llama porque el dataflow «PrevisionViento» lleva horas parado y no genera la previsión con la que se prepara la oferta. ' +
      'Producción, https://plataforma.renovables-cantabrico.example. Ha intentado reiniciarlo dos veces; se queda en STARTING.',
    story: [
      { after: 'PT5M', by: 'irene', assign: 'diego' },
      { after: 'PT10M', by: 'diego', status: 'open' },
      {
        after: 'PT25M',
        by: 'diego',
        reply:
          'Javier, el ejecutor no consigue leer el fichero del proveedor meteorológico: ahora llega comprimido. He puesto un paso de descompresión como solución temporal.',
      },
      {
        after: 'PT50M',
        by: 'javier',
        reply: 'La previsión siguiente ya ha salido. La próxima la enviaremos a mano, por si acaso. ¿Aguantará así hasta mañana?',
      },
      {
        after: 'PT1H',
        by: 'diego',
        reply: 'Debería. Me quedo pendiente de las próximas ejecuciones antes de darlo por bueno, porque el proveedor aún alterna los dos formatos.',
      },
      {
        after: 'PT3H',
        by: 'diego',
        note: 'Ya pasamos de las ocho horas. Servicio recuperado, pero no lo doy por resuelto hasta ver un ciclo completo sin intervenir.',
      },
    ],
  },
  {
    by: 'luis',
    channel: 'EMAIL',
    openedAgo: 'P1D',
    nature: 'INCIDENT',
    severity: 'medium',
    category: 'development_incident',
    environment: 'DEVELOPMENT',
    queue: 'environments',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    subject: 'Error 403 al publicar una API después de cambiar de propietario',
    description:
      'La API AparcamientosPublicos la creó una compañera que ya no está en el proyecto. Me la habéis pasado a mí esta semana y ahora, al pulsar Publicar, la consola responde 403. ' +
      'Entorno de desarrollo, https://dev.villasol-plataforma.example, usuario lortega.',
    story: [
      { after: 'PT1H', by: 'diego', note: 'Esto no es del entorno, es de permisos. Lo paso a soporte funcional.' },
      { after: 'PT3M', by: 'diego', move: 'support' },
      { after: 'PT40M', by: 'marta', assign: 'marta' },
      { after: 'PT5M', by: 'marta', status: 'open' },
      {
        after: 'PT30M',
        by: 'marta',
        reply: 'Buenas, Luis. La API es tuya, pero la ontología de la que lee sigue siendo de tu compañera. ¿Te parece bien que la pase también a tu nombre?',
      },
      { after: 'PT2H', by: 'luis', reply: 'Sí, por favor. Y si podéis, también las otras dos que empiezan por «Parking».' },
    ],
  },
  {
    by: 'pablo',
    channel: 'EMAIL',
    openedAgo: 'P5D',
    nature: 'CHANGE',
    severity: 'low',
    category: 'installation_upgrade',
    queue: 'environments',
    subject: 'Actualización del entorno de laboratorio de la 5.3 a la 6.2',
    description:
      'Buenos días: necesitamos subir https://des.integra-lab.example a la 6.2 porque el cliente final ya la tiene. Son dos dominios de flujos, unas treinta ontologías y once API. ' +
      'Podemos parar cualquier tarde de la semana que viene.',
    story: [
      { after: 'PT4H', by: 'hugo', assign: 'diego' },
      { after: 'PT1H', by: 'diego', status: 'open' },
      {
        after: 'PT30M',
        by: 'diego',
        reply:
          'Hola, Pablo. De la 5.3 hay que pasar antes por la 6.0. Te adjunto la lista de cambios; el que más os afecta es el nuevo formato de los nodos de inserción.',
      },
      { after: 'P1D', by: 'pablo', reply: 'Revisado. De los nodos de inserción tenemos veintidós. ¿Se convierten solos o hay que rehacerlos?' },
      {
        after: 'PT5H',
        by: 'diego',
        reply: 'Se convierten solos salvo los que escriben en más de una ontología. Pásame los flujos exportados y te digo cuáles son.',
      },
      { after: 'PT20H', by: 'pablo', reply: 'Subidos. Según mis cuentas solo hay tres así.' },
      {
        after: 'PT2H',
        by: 'diego',
        note: 'Son cuatro, el de alarmas también. Ventana tentativa: el jueves de 16 a 19 h. @Irene, ¿me cubres las pruebas de humo?',
      },
    ],
  },
  {
    by: 'nuria',
    channel: 'PORTAL',
    openedAgo: 'P3D',
    nature: 'INCIDENT',
    severity: 'high',
    category: 'production_incident',
    environment: 'PRODUCTION',
    queue: 'support',
    impact: 'MEDIUM',
    urgency: 'HIGH',
    subject: 'Los cuadros de mando del centro de control tardan más de un minuto',
    description:
      'Desde que dimos de alta los sensores de oleaje, el cuadro «Visión general» tarda entre 60 y 80 segundos en pintar. Los operadores lo dejan abierto para no recargarlo. ' +
      'Producción, https://iot.puertoconectado.example/dashboards.',
    story: [
      { after: 'PT1H', by: 'irene', assign: 'marta' },
      { after: 'PT30M', by: 'marta', status: 'open' },
      {
        after: 'PT1H',
        by: 'marta',
        reply:
          'Núria, la fuente «OleajeCrudo» trae 1,4 millones de registros en cada refresco. Te propongo agregar por minuto y crear un índice por boya y fecha.',
      },
      { after: 'PT18H', by: 'nuria', reply: 'De acuerdo con el índice. Lo de agregar tengo que consultarlo: Capitanía quiere ver la ola máxima, no la media.' },
      {
        after: 'PT3H',
        by: 'marta',
        reply: 'Podemos agregar con el máximo, no con la media; no se pierde ese dato. Índice creado: ahora está en unos 35 segundos.',
      },
      { after: 'P1D', by: 'nuria', reply: 'Mejor, pero todavía es mucho para el turno de noche. Capitanía acepta el máximo por minuto.' },
    ],
  },
  {
    by: 'ana',
    channel: 'EMAIL',
    openedAgo: 'P2D',
    nature: 'INCIDENT',
    severity: 'medium',
    category: 'environment_problem',
    queue: 'environments',
    impact: 'MEDIUM',
    urgency: 'LOW',
    subject: 'Los notebooks no arrancan en desarrollo',
    description:
      'Al abrir cualquier notebook en https://dev.altoduero.example se queda en «Iniciando intérprete» y a los cinco minutos da tiempo agotado. Nos pasa a los cuatro del equipo de analítica. ' +
      'Ayer por la tarde iba bien.',
    story: [
      { after: 'PT2H', by: 'irene', assign: 'irene' },
      { after: 'PT10M', by: 'irene', status: 'open' },
      {
        after: 'PT1H',
        by: 'irene',
        reply: 'Hola, Ana. Había un intérprete de Spark huérfano ocupando toda la cuota. Lo he eliminado; los notebooks arrancan en unos veinte segundos.',
      },
      { after: 'PT5M', by: 'irene', resolve: 'resolved' },
      { after: 'P1D', by: 'ana', reopen: 'open' },
      { after: 'PT2M', by: 'ana', reply: 'Reabro: ha vuelto a pasar esta mañana, en cuanto han entrado dos personas a la vez.' },
      {
        after: 'PT3H',
        by: 'irene',
        note: 'Dos intérpretes compartidos en vez de uno por usuario. Hay que cambiar el modo de aislamiento, pero reinicia el módulo: pedir ventana.',
      },
    ],
  },
  {
    by: 'marta',
    for: 'carmen',
    channel: 'CHAT',
    openedAgo: 'PT4H',
    nature: 'REQUEST',
    severity: 'medium',
    category: 'question',
    queue: 'support',
    subject: 'Cómo limitar los datos de una ontología según el usuario que consulta',
    description:
      'Carmen pregunta por chat si cada ayuntamiento abonado puede ver solo sus contadores usando la misma ontología y la misma API. ' +
      'Hoy han creado una ontología por municipio y ya van por cuarenta. Entorno de desarrollo, https://dev.altoduero.example.',
    story: [
      { after: 'PT2M', by: 'marta', assign: 'marta' },
      { after: 'PT3M', by: 'marta', status: 'open' },
      {
        after: 'PT20M',
        by: 'marta',
        reply:
          'Carmen, lo que buscas es el filtro por usuario de la ontología: se añade una condición con el atributo «municipio» de quien consulta. Te preparo un ejemplo con dos municipios.',
      },
      { after: 'PT40M', by: 'carmen', reply: 'Perfecto. ¿Se aplica también a los cuadros de mando o solo a las API?' },
    ],
  },
  {
    by: 'luis',
    channel: 'EMAIL',
    openedAgo: 'P2DT6H',
    nature: 'REQUEST',
    severity: 'low',
    category: 'question',
    queue: 'support',
    subject: 'Alta de dos desarrolladores de la empresa de movilidad',
    description:
      'Se incorporan dos personas de la empresa que lleva la movilidad. Tienen que ver las ontologías de tráfico, pero no las de padrón. ¿Les damos el rol de desarrollador o hay algo más restringido? ' +
      'Entorno de desarrollo, https://dev.villasol-plataforma.example.',
    story: [
      { after: 'PT16H', by: 'irene', assign: 'irene' },
      { after: 'PT15M', by: 'irene', status: 'open' },
      {
        after: 'PT10M',
        by: 'irene',
        reply:
          'Buenos días, Luis. Rol de desarrollador y un proyecto «Movilidad» con las ontologías de tráfico dentro; así no ven nada más. Mándame nombre y correo de cada una.',
      },
      {
        after: 'PT5H',
        by: 'luis',
        reply:
          'Son Teresa Blasco y Rubén Amor; los correos os los paso por el portal. El proyecto, mejor «Movilidad externa», que ya existe uno con ese nombre.',
      },
    ],
  },
  {
    by: 'javier',
    channel: 'EMAIL',
    openedAgo: 'PT16H',
    nature: 'INCIDENT',
    severity: 'high',
    category: 'production_incident',
    environment: 'PRODUCTION',
    queue: 'support',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    subject: 'Muestras duplicadas en la serie temporal tras reconectar las pasarelas',
    description:
      'Ayer se cortó la fibra del parque de Peña Alta y, al volver, las pasarelas reenviaron lo acumulado. Tenemos entre dos y tres muestras por turbina y minuto durante una hora y cuarenta minutos. ' +
      'Los indicadores de disponibilidad salen por encima del 100 %. Producción.',
    story: [
      { after: 'PT1H', by: 'sofia', assign: 'irene' },
      { after: 'PT20M', by: 'irene', status: 'open' },
      {
        after: 'PT25M',
        by: 'irene',
        reply:
          'Javier, los mensajes llegaron con el mismo instante y distinto identificador, por eso no se descartaron. Preparo una consulta para localizar los repetidos; no borraré nada sin tu visto bueno.',
      },
      { after: 'PT2H', by: 'javier', reply: 'De acuerdo. Por favor, guardad copia de ese tramo antes: lo necesitamos para la reclamación al operador.' },
      { after: 'PT1H', by: 'irene', note: 'Copia hecha. 18.412 repetidos. A futuro: clave única por turbina e instante; propuesta para la cola de producto.' },
    ],
  },
  {
    by: 'hugo',
    for: 'pablo',
    channel: 'MONITORING',
    openedAgo: 'PT7H',
    nature: 'ALERT',
    severity: 'medium',
    category: 'environment_problem',
    queue: 'environments',
    impact: 'LOW',
    urgency: 'MEDIUM',
    subject: 'La copia de seguridad nocturna no terminó (Integra, laboratorio)',
    description:
      'La tarea de copia de la base de datos de configuración de https://des.integra-lab.example acabó con código 137 y el fichero a medias. ' +
      'La última copia válida es de anteayer. No afecta al servicio.',
    story: [
      { after: 'PT40M', by: 'hugo', assign: 'hugo' },
      { after: 'PT1M', by: 'hugo', status: 'open' },
      {
        after: 'PT1H',
        by: 'hugo',
        note: 'Muere por memoria al comprimir. Lanzada a mano sin comprimir y va por el 60 %. @Diego, esto tiene que quedar hecho antes de tu actualización del jueves.',
      },
    ],
  },

  // Waiting for the author
  {
    by: 'pablo',
    channel: 'EMAIL',
    openedAgo: 'P1D',
    nature: 'INCIDENT',
    severity: 'medium',
    category: 'development_incident',
    environment: 'DEVELOPMENT',
    queue: 'support',
    subject: 'No funciona el inicio de sesión',
    description: 'Buenas, no podemos entrar. Sale «credenciales incorrectas» con todos los usuarios. Es bastante urgente. Gracias.',
    story: [
      { after: 'PT1H', by: 'marta', assign: 'marta' },
      {
        after: 'PT5M',
        by: 'marta',
        reply:
          'Hola, Pablo. Llevas varios proyectos con nosotros: ¿en cuál ocurre? Necesito también la URL del entorno y un usuario con el que probarlo, en el apartado de credenciales.',
      },
      { after: 'PT1M', by: 'marta', status: 'waiting_for_requester' },
      {
        after: 'PT20M',
        by: 'marta',
        note: 'He probado en el laboratorio y ahí se entra bien. Sospecho de Logística Frío, que tiene proveedor de identidad propio.',
      },
    ],
  },
  {
    by: 'luis',
    channel: 'EMAIL',
    openedAgo: 'P2D',
    nature: 'INCIDENT',
    severity: 'medium',
    category: 'development_incident',
    environment: 'DEVELOPMENT',
    queue: 'support',
    impact: 'LOW',
    urgency: 'MEDIUM',
    subject: 'El dominio de flujos «riego» se reinicia cada pocas horas',
    description:
      'El dominio de flujos con el que calculamos el riego de los parques se reinicia solo, sin horario fijo. Ayer fueron cinco veces. Después funciona, pero se pierden las temporizaciones. ' +
      'Desarrollo, https://dev.villasol-plataforma.example.',
    story: [
      { after: 'PT3H', by: 'irene', assign: 'irene' },
      { after: 'PT10M', by: 'irene', status: 'open' },
      {
        after: 'PT50M',
        by: 'irene',
        reply:
          'Luis, en los registros que quedan solo se ve el arranque. Cuando vuelva a ocurrir, descarga el registro antes de levantarlo y mándanoslo junto con el flujo exportado.',
      },
      { after: 'PT2M', by: 'irene', status: 'waiting_for_requester' },
    ],
  },
  {
    by: 'nuria',
    channel: 'EMAIL',
    openedAgo: 'P4D',
    nature: 'CHANGE',
    severity: 'low',
    category: 'installation_upgrade',
    queue: 'environments',
    subject: 'Renovación del certificado de producción',
    description:
      'Nos ha llegado el aviso de que el certificado de https://iot.puertoconectado.example caduca dentro de quince días. ¿Qué necesitáis de nuestra parte? La autoridad portuaria tiene su propia entidad certificadora.',
    story: [
      { after: 'PT2H', by: 'hugo', assign: 'diego' },
      { after: 'PT1H', by: 'diego', status: 'open' },
      {
        after: 'PT10M',
        by: 'diego',
        reply:
          'Hola, Núria. La cadena completa en PEM, con los nombres de la consola, las API y el broker. La clave privada, solo por el apartado de credenciales, nunca por correo.',
      },
      { after: 'P1D', by: 'nuria', reply: 'Te mando la cadena. La clave la tiene sistemas, la subirán ellos.' },
      {
        after: 'PT3H',
        by: 'diego',
        reply:
          'Recibida. Falta el nombre del broker en el certificado; si lo ponemos así, las grúas no conectarán. ¿Podéis pedirlo de nuevo con los tres nombres?',
      },
      { after: 'PT1M', by: 'diego', status: 'waiting_for_requester' },
    ],
  },
  {
    by: 'diego',
    for: 'ana',
    channel: 'PHONE',
    contactPhone: '+34 983 000 452',
    openedAgo: 'PT22H',
    nature: 'CHANGE',
    severity: 'high',
    category: 'environment_problem',
    queue: 'environments',
    impact: 'HIGH',
    urgency: 'MEDIUM',
    subject: 'Ampliar la memoria del broker de producción antes del despliegue de contadores',
    description:
      'Ana avisa por teléfono de que el lunes entran 6.000 contadores nuevos en Telelectura. El broker ya trabaja al 80 % de memoria en las horas punta. ' +
      'Hay que ampliarlo antes y reiniciar, con un corte de unos dos minutos.',
    story: [
      { after: 'PT5M', by: 'diego', assign: 'diego' },
      { after: 'PT2M', by: 'diego', status: 'open' },
      { after: 'PT1H', by: 'diego', note: 'Hay sitio en el nodo 3. Con 6 GB vamos sobrados hasta los 30.000 contadores.' },
      {
        after: 'PT10M',
        by: 'diego',
        reply: 'Ana, por nuestra parte está todo listo. Necesito que me confirmes la hora del corte: propongo mañana a las 6:30, antes de la primera lectura.',
      },
      { after: 'PT1M', by: 'diego', status: 'waiting_for_requester' },
    ],
  },
  {
    by: 'javier',
    channel: 'PORTAL',
    openedAgo: 'P6D',
    nature: 'REQUEST',
    severity: 'low',
    category: 'improvement',
    queue: 'product',
    subject: 'Rosa de los vientos como gadget propio',
    description:
      'Ahora dibujamos la rosa de los vientos con una plantilla a medida que nadie se atreve a tocar. Nos gustaría tenerla como un gadget más, con sectores y umbrales configurables.',
    story: [
      { after: 'PT20H', by: 'hugo', assign: 'hugo' },
      { after: 'PT2H', by: 'hugo', status: 'open' },
      {
        after: 'PT30M',
        by: 'hugo',
        reply:
          'Buenas, Javier. Nos encaja para otros proyectos. ¿Cuántos sectores usáis y necesitáis superponer dos periodos, o con uno basta? Con eso y una captura de la actual lo estimamos.',
      },
      { after: 'PT5M', by: 'hugo', status: 'waiting_for_requester' },
      { after: 'P2D', by: 'hugo', reply: '¿Pudiste mirarlo? El viernes cerramos el contenido de la próxima versión y me gustaría proponerlo.' },
    ],
  },

  // On hold, waiting for somebody else
  {
    by: 'ana',
    channel: 'EMAIL',
    openedAgo: 'P2D',
    nature: 'INCIDENT',
    severity: 'medium',
    category: 'environment_problem',
    queue: 'environments',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    subject: 'Cortes de red intermitentes entre los nodos de preproducción',
    description:
      'En https://pre.altoduero.example las consultas fallan de forma aleatoria con «connection reset». Dura unos segundos y se recupera. Lo vemos unas quince veces al día, sin patrón horario.',
    story: [
      { after: 'PT4H', by: 'diego', assign: 'diego' },
      { after: 'PT5M', by: 'diego', status: 'open' },
      {
        after: 'PT3H',
        by: 'diego',
        reply:
          'Ana, los cortes coinciden con pérdidas de paquetes entre las dos zonas del proveedor de nube. He abierto un caso con ellos y te informo en cuanto respondan.',
      },
      { after: 'PT1M', by: 'diego', status: 'on_hold' },
      { after: 'P1D', by: 'diego', note: 'El proveedor pide capturas de red de ambos extremos. Enviadas; prometen respuesta en un día laborable.' },
    ],
  },
  {
    by: 'nuria',
    channel: 'EMAIL',
    openedAgo: 'P12D',
    nature: 'REQUEST',
    severity: 'low',
    category: 'installation_upgrade',
    queue: 'environments',
    subject: 'Abrir el acceso a la Plataforma desde la red de la terminal de cruceros',
    description:
      'La nueva terminal tiene otra red y desde allí no se llega a la consola ni al broker. El cortafuegos lo gestiona un tercero; decidme qué tengo que pedirles y en qué términos.',
    story: [
      { after: 'PT10H', by: 'irene', assign: 'hugo' },
      { after: 'PT1H', by: 'hugo', status: 'open' },
      {
        after: 'PT40M',
        by: 'hugo',
        reply: 'Núria, pide salida a los puertos 443 y 8883 hacia las dos direcciones que te detallo en el adjunto. Ningún puerto de entrada.',
      },
      { after: 'P2D', by: 'nuria', reply: 'Petición enviada a la empresa del cortafuegos. Nos dan un plazo de dos semanas, así que ya sabéis.' },
      { after: 'PT2H', by: 'hugo', status: 'on_hold' },
      { after: 'PT1M', by: 'hugo', reply: 'Entendido. La dejo en espera y os pregunto cada semana para que no se pierda.' },
      { after: 'P6D', by: 'hugo', note: 'Primera consulta semanal: sin fecha todavía. Núria lo ha escalado a su responsable de contratos.' },
    ],
  },
  {
    by: 'pablo',
    channel: 'EMAIL',
    openedAgo: 'P6D',
    nature: 'REQUEST',
    severity: 'low',
    category: 'question',
    queue: 'environments',
    subject: 'Compatibilidad del conector con la nueva versión de SAP del cliente',
    description:
      'Nuestro cliente de Logística Frío cambia de SAP en primavera. Usamos el conector de dataflow para leer pedidos. ¿Está probado contra la versión nueva? Necesito una respuesta por escrito para el plan de riesgos.',
    story: [
      { after: 'PT6H', by: 'irene', assign: 'irene' },
      { after: 'PT1H', by: 'irene', status: 'open' },
      {
        after: 'PT2H',
        by: 'irene',
        reply: 'Pablo, nosotros no lo hemos probado. El conector es de un fabricante externo y les he preguntado por su matriz de compatibilidad.',
      },
      { after: 'PT5M', by: 'irene', status: 'on_hold' },
      {
        after: 'P3D',
        by: 'irene',
        reply: 'Novedades: el fabricante confirma que lo certificará, pero todavía no da fecha. En cuanto la tengamos, te la mando con su carta.',
      },
    ],
  },
  {
    by: 'javier',
    channel: 'EMAIL',
    openedAgo: 'PT21H',
    nature: 'INCIDENT',
    severity: 'high',
    category: 'production_incident',
    environment: 'PRODUCTION',
    queue: 'environments',
    impact: 'MEDIUM',
    urgency: 'HIGH',
    subject: 'No se crean nuevos notebooks: cuota de procesadores agotada',
    description:
      'El equipo de previsión no puede abrir notebooks en producción: «insufficient cpu». Parece que hemos llegado al límite contratado con la nube. Los que ya estaban abiertos siguen funcionando.',
    story: [
      { after: 'PT1H', by: 'diego', assign: 'hugo' },
      { after: 'PT20M', by: 'hugo', status: 'open' },
      {
        after: 'PT30M',
        by: 'hugo',
        reply:
          'Confirmado, Javier: la cuota regional está al 100 %. He liberado dos intérpretes sin uso, así que tenéis hueco para tres notebooks mientras tanto.',
      },
      { after: 'PT45M', by: 'javier', reply: 'Con tres nos apañamos hoy. Autorizo la ampliación de la cuota; el presupuesto está aprobado.' },
      { after: 'PT15M', by: 'hugo', note: 'Ampliación solicitada al proveedor. Suelen tardar un día. Reviso mañana a primera hora.' },
      { after: 'PT2M', by: 'hugo', status: 'on_hold' },
    ],
  },

  // In development: a workaround may stand meanwhile
  {
    by: 'carmen',
    channel: 'EMAIL',
    openedAgo: 'P9D',
    nature: 'REQUEST',
    severity: 'low',
    category: 'improvement',
    queue: 'product',
    subject: 'Personalizar con nuestra imagen los correos de alarma a los abonados',
    description:
      'Los avisos de fuga llegan a los abonados con el aspecto por defecto y muchos los toman por correo fraudulento. Querríamos poner nuestro logotipo, el remitente del servicio y un pie legal.',
    story: [
      { after: 'PT8H', by: 'marta', assign: 'marta' },
      { after: 'PT1H', by: 'marta', status: 'open' },
      {
        after: 'P1D',
        by: 'marta',
        reply:
          'Hola, Carmen. El remitente se puede cambiar ya y lo dejamos hecho hoy. El diseño del mensaje exige plantillas por proyecto, que no existen todavía.',
      },
      { after: 'PT6H', by: 'carmen', reply: 'El remitente ya es un avance. ¿Para cuándo podrían estar las plantillas?' },
      { after: 'PT20H', by: 'hugo', note: 'Estimado en cinco días. Entra en la próxima versión menor si nadie lo mueve.' },
      { after: 'PT1H', by: 'marta', status: 'in_development' },
      {
        after: 'PT5M',
        by: 'marta',
        reply: 'Está planificado para la próxima versión menor. Dejo la petición en desarrollo y te avisaré para que la pruebes antes que nadie.',
      },
    ],
  },
  {
    by: 'luis',
    channel: 'EMAIL',
    openedAgo: 'P5D',
    nature: 'REQUEST',
    severity: 'low',
    category: 'improvement',
    queue: 'product',
    subject: 'Lectura con lector de pantalla en los cuadros de mando públicos',
    description:
      'Tenemos que publicar el cuadro de calidad del aire y, como administración, debe ser accesible. El auditor señala que las gráficas no tienen texto alternativo ni se puede llegar a ellas con el teclado.',
    story: [
      { after: 'PT5H', by: 'hugo', assign: 'hugo' },
      { after: 'PT2H', by: 'hugo', status: 'open' },
      {
        after: 'PT1H',
        by: 'hugo',
        reply:
          'Luis, gracias por el informe del auditor, es muy concreto. Como solución temporal podéis añadir debajo de cada gráfica la tabla con los mismos datos; es válido para la norma.',
      },
      { after: 'PT22H', by: 'luis', reply: 'Hecho con las tablas. El auditor lo acepta de forma provisional, seis meses.' },
      { after: 'PT3H', by: 'hugo', status: 'in_development' },
      { after: 'PT10M', by: 'hugo', note: 'Teclado y texto alternativo: dos tareas distintas. @Marta, ¿puedes comprobar qué hace ya la librería de gráficas?' },
      { after: 'PT18H', by: 'marta', note: 'El texto alternativo lo trae, solo hay que pasarlo desde la configuración del gadget. Lo del teclado no.' },
    ],
  },
  {
    by: 'ana',
    channel: 'EMAIL',
    openedAgo: 'P7D',
    nature: 'INCIDENT',
    severity: 'medium',
    category: 'development_incident',
    environment: 'DEVELOPMENT',
    queue: 'product',
    impact: 'MEDIUM',
    urgency: 'LOW',
    subject: 'El cliente Python consume memoria sin parar en sesiones largas',
    description:
      'Nuestro concentrador usa el cliente Python 2.4.2. Empieza con 90 MB y a las ocho horas va por 1,2 GB, hasta que el sistema lo mata. Adjunto la gráfica y un guion mínimo que lo reproduce en https://dev.altoduero.example.',
    story: [
      { after: 'PT3H', by: 'irene', note: 'Reproducido con su guion en cuarenta minutos. Es del cliente, no del entorno. @Hugo, ¿te lo quedas?' },
      { after: 'PT1H', by: 'hugo', assign: 'hugo' },
      { after: 'PT5M', by: 'hugo', status: 'open' },
      {
        after: 'PT5H',
        by: 'hugo',
        reply:
          'Ana, excelente el guion, gracias. Los mensajes confirmados no se liberan desde la 2.4.0. Mientras lo corregimos, podéis volver a la 2.3.9 o reabrir la sesión cada dos horas.',
      },
      { after: 'PT16H', by: 'ana', reply: 'Hemos vuelto a la 2.3.9 y lleva la noche estable en 95 MB. Nos sirve como solución temporal.' },
      { after: 'PT1H', by: 'hugo', status: 'in_development' },
      { after: 'P3D', by: 'hugo', reply: 'La corrección está en pruebas. Si todo va bien saldrá como 2.4.4 la semana que viene.' },
    ],
  },
  {
    by: 'nuria',
    channel: 'PORTAL',
    openedAgo: 'P26D',
    nature: 'REQUEST',
    severity: 'low',
    category: 'improvement',
    queue: 'product',
    subject: 'Autenticación con certificado de cliente en las API publicadas',
    description:
      'Las navieras que consumen nuestras API exigen autenticación mutua por certificado. Hoy solo tenemos token. Sin esto no podemos firmar con dos de ellas, aunque no es para mañana.',
    story: [
      { after: 'PT22H', by: 'sofia', assign: 'hugo' },
      { after: 'PT4H', by: 'hugo', status: 'open' },
      {
        after: 'P1D',
        by: 'hugo',
        reply:
          'Núria, es viable en el proxy de entrada. Lo difícil es asociar cada certificado a una suscripción. ¿Cuántas navieras y cuántos certificados por naviera?',
      },
      { after: 'P2D', by: 'nuria', reply: 'De momento cuatro navieras, con dos certificados cada una: el vigente y el siguiente.' },
      { after: 'P1D', by: 'hugo', status: 'in_development' },
      { after: 'PT10M', by: 'hugo', reply: 'Aprobado y en desarrollo. Es un trabajo largo: calculamos dos meses. Te contaré los avances cada quince días.' },
      {
        after: 'P14D',
        by: 'hugo',
        reply: 'Avance: el proxy ya valida los certificados en nuestro laboratorio. Falta la pantalla para gestionarlos y la caducidad.',
      },
      { after: 'PT6H', by: 'nuria', reply: 'Buenas noticias. Si necesitáis una naviera para las pruebas, tengo una voluntaria.' },
    ],
  },

  // Resolved: the author may validate
  {
    by: 'luis',
    channel: 'EMAIL',
    openedAgo: 'P3D',
    nature: 'INCIDENT',
    severity: 'medium',
    category: 'development_incident',
    environment: 'DEVELOPMENT',
    queue: 'support',
    subject: 'Se rechazan las lecturas de los sensores de ruido',
    description:
      'Todas las inserciones en la ontología RuidoAmbiental fallan con «instance failed to match schema». No hemos cambiado el esquema; sí el modelo de sensor, que es de otro fabricante. ' +
      'Desarrollo, https://dev.villasol-plataforma.example. Adjunto un mensaje de ejemplo.',
    story: [
      { after: 'PT2H', by: 'marta', assign: 'marta' },
      { after: 'PT5M', by: 'marta', status: 'open' },
      {
        after: 'PT30M',
        by: 'marta',
        reply:
          'Luis, el sensor nuevo manda la fecha en milisegundos y el nivel entre comillas. El esquema espera fecha ISO y número. Te adjunto un nodo de función que lo convierte.',
      },
      { after: 'PT4H', by: 'luis', reply: '¡Era eso! Con el nodo entran todas. Lo del nivel entre comillas no lo habría visto nunca.' },
      { after: 'PT20M', by: 'marta', resolve: 'resolved' },
    ],
  },
  {
    by: 'ana',
    channel: 'EMAIL',
    openedAgo: 'P2D',
    nature: 'REQUEST',
    severity: 'low',
    category: 'question',
    queue: 'support',
    subject: '¿Cuánto tiempo se conservan los datos si no fijamos retención?',
    description:
      'Estamos preparando el registro de tratamiento y necesitamos saber qué ocurre con los datos de las ontologías que no tienen política de retención, y si las copias de seguridad siguen el mismo criterio.',
    story: [
      { after: 'PT5H', by: 'irene', assign: 'irene' },
      { after: 'PT2M', by: 'irene', status: 'open' },
      {
        after: 'PT40M',
        by: 'irene',
        reply:
          'Ana, sin política de retención los datos no se borran nunca. Las copias van aparte: se guardan treinta días y después se destruyen, haya o no retención en la ontología.',
      },
      { after: 'PT1M', by: 'irene', resolve: 'resolved' },
    ],
  },
  {
    by: 'irene',
    for: 'pablo',
    channel: 'CHAT',
    openedAgo: 'P1D',
    nature: 'INCIDENT',
    severity: 'high',
    category: 'development_incident',
    environment: 'DEVELOPMENT',
    queue: 'environments',
    impact: 'HIGH',
    urgency: 'MEDIUM',
    subject: 'Los dispositivos se desconectan unos a otros del broker',
    description:
      'Pablo escribe por chat: al encender el segundo termómetro de la cámara frigorífica se desconecta el primero, y así con todos. Tienen una demostración esta tarde. Entorno https://des.integra-lab.example.',
    story: [
      { after: 'PT3M', by: 'irene', assign: 'irene' },
      { after: 'PT1M', by: 'irene', status: 'open' },
      {
        after: 'PT10M',
        by: 'irene',
        reply:
          'Pablo, todos se conectan con el mismo identificador de cliente, «termo». El broker solo admite una conexión por identificador. Añadidle el número de serie.',
      },
      { after: 'PT50M', by: 'pablo', reply: 'Cambiado en los seis y conviven sin problema. Llegamos a la demostración, mil gracias.' },
      { after: 'PT5M', by: 'irene', note: 'Tercera vez este mes con lo mismo. He añadido un punto al artículo de conexión por MQTT.' },
      { after: 'PT1M', by: 'irene', resolve: 'resolved' },
    ],
  },
  {
    by: 'javier',
    channel: 'EMAIL',
    openedAgo: 'P4D',
    nature: 'CHANGE',
    severity: 'medium',
    category: 'installation_upgrade',
    queue: 'environments',
    subject: 'Instalar el módulo de inteligencia artificial en preproducción',
    description:
      'Queremos probar el despliegue de modelos antes de pedirlo en producción. Preproducción, https://pre.renovables-cantabrico.example, versión 6.2. ¿Hay que ampliar máquinas? Tenemos dos nodos de 8 procesadores.',
    story: [
      { after: 'PT2H', by: 'diego', assign: 'diego' },
      { after: 'PT10M', by: 'diego', status: 'open' },
      {
        after: 'PT1H',
        by: 'diego',
        reply: 'Javier, para un modelo como el vuestro basta con lo que hay. La instalación no reinicia nada; si te parece, la hago esta tarde.',
      },
      { after: 'PT30M', by: 'javier', reply: 'Adelante. Aviso al equipo para que no lancen cargas grandes de 16 a 18 h.' },
      {
        after: 'PT5H',
        by: 'diego',
        reply: 'Instalado. He desplegado el modelo de ejemplo y responde en 140 ms. Tenéis el manual en el menú Ayuda del propio módulo.',
      },
      { after: 'PT2M', by: 'diego', resolve: 'resolved' },
    ],
  },
  {
    by: 'carmen',
    channel: 'PORTAL',
    openedAgo: 'P6D',
    nature: 'INCIDENT',
    severity: 'medium',
    category: 'production_incident',
    environment: 'PRODUCTION',
    queue: 'support',
    impact: 'LOW',
    urgency: 'LOW',
    subject: 'El gráfico de consumo mensual muestra un día de menos',
    description:
      'En el cuadro de facturación de producción, a todos los meses les falta el último día: enero termina el 30. La diferencia con el sistema comercial es de unos 41.000 m³ ese mes.',
    story: [
      { after: 'PT3H', by: 'marta', assign: 'marta' },
      { after: 'PT15M', by: 'marta', status: 'open' },
      {
        after: 'PT2H',
        by: 'marta',
        reply:
          'Carmen, el filtro acaba a las 00:00 del último día en vez de a las 00:00 del día 1 siguiente, y por eso pierde ese día entero. ¿Cambio yo la consulta o preferís hacerlo vosotros?',
      },
      { after: 'PT19H', by: 'carmen', reply: 'Hazlo tú, por favor, que el cuadro está en producción. Revisaré enero y marzo en cuanto me digas.' },
      { after: 'PT1H', by: 'marta', reply: 'Corregido el límite y fijada, de paso, la zona horaria de Madrid. Enero da ahora 1.283.940 m³.' },
      { after: 'PT4H', by: 'carmen', reply: 'Enero cuadra al metro cúbico. Me queda mirar marzo, por el cambio de hora; si va bien, la cierro.' },
      { after: 'PT10M', by: 'marta', resolve: 'resolved' },
    ],
  },
  {
    by: 'nuria',
    channel: 'EMAIL',
    openedAgo: 'P5D',
    nature: 'INCIDENT',
    severity: 'high',
    category: 'environment_problem',
    queue: 'environments',
    impact: 'MEDIUM',
    urgency: 'HIGH',
    subject: 'Nadie recibe los correos de restablecer la contraseña',
    description:
      'Los usuarios que piden restablecer la contraseña no reciben el mensaje, ni en correo no deseado. Las alarmas por correo sí llegan. Producción, https://iot.puertoconectado.example. ' +
      'Para probar os dejo mi usuario y contraseña más abajo.',
    story: [
      {
        after: 'PT1H',
        by: 'irene',
        note: 'La contraseña venía en el texto del correo. La he pasado al apartado de credenciales y @Sofía ya ha borrado la original.',
      },
      { after: 'PT5M', by: 'irene', assign: 'diego' },
      { after: 'PT10M', by: 'diego', status: 'open' },
      {
        after: 'PT5M',
        by: 'diego',
        reply:
          'Hola, Núria. Lo miramos ahora. Cambia, por favor, tu contraseña: venía en el correo. La próxima vez, usa el apartado de credenciales del portal.',
      },
      { after: 'PT1H', by: 'nuria', reply: 'Cambiada, y disculpad el descuido.' },
      {
        after: 'PT2H',
        by: 'diego',
        reply: 'Encontrado: ese correo salía con un remitente de prueba que vuestro servidor rechaza. Ya usa el mismo que las alarmas; acabo de enviarte uno.',
      },
      { after: 'PT25M', by: 'nuria', reply: 'Me ha llegado en un minuto. Pido a dos compañeros que lo prueben también.' },
      { after: 'PT3H', by: 'diego', resolve: 'resolved' },
    ],
  },

  // Closed by their authors
  {
    by: 'ana',
    channel: 'EMAIL',
    openedAgo: 'P60D',
    nature: 'CHANGE',
    severity: 'low',
    category: 'installation_upgrade',
    queue: 'environments',
    subject: 'Instalación del entorno de preproducción de Telelectura',
    description:
      'Contratada la suscripción de Producción, necesitamos un entorno de preproducción igual al definitivo: mismas versiones y la mitad de capacidad. Nombre previsto: https://pre.altoduero.example. ' +
      'El clúster de Kubernetes ya lo tenemos; os paso el acceso por el apartado de credenciales.',
    story: [
      { after: 'PT6H', by: 'sofia', assign: 'diego' },
      { after: 'PT2H', by: 'diego', status: 'open' },
      {
        after: 'PT3H',
        by: 'diego',
        reply: 'Buenas tardes, Ana. Revisado el clúster: falta una clase de almacenamiento con instantáneas. ¿Podéis crearla, o la creamos nosotros?',
      },
      { after: 'PT2M', by: 'diego', status: 'waiting_for_requester' },
      { after: 'P1D', by: 'ana', status: 'open' },
      { after: 'PT3M', by: 'ana', reply: 'Creada por nuestros compañeros de sistemas. Se llama «rapida-snap».' },
      {
        after: 'P2D',
        by: 'diego',
        reply: 'Instalado en la versión 6.1. Consola, API, broker y dataflow responden. Os dejo el informe de las pruebas de humo.',
      },
      { after: 'P1D', by: 'ana', reply: 'Hemos repetido las pruebas por nuestra parte y todo correcto. Solo añadiría el entorno a vuestra monitorización.' },
      { after: 'PT2H', by: 'diego', reply: 'Añadido a la monitorización, con avisos a nuestro equipo y a tu correo.' },
      { after: 'PT5M', by: 'diego', resolve: 'resolved' },
      { after: 'P1D', by: 'ana', close: true },
    ],
  },
  {
    by: 'nuria',
    channel: 'EMAIL',
    openedAgo: 'P50D',
    nature: 'REQUEST',
    severity: 'low',
    category: 'question',
    queue: 'support',
    subject: 'Diferencia entre cliente digital y usuario al dar acceso a una empresa externa',
    description:
      'La empresa de remolcadores va a enviarnos posiciones. ¿Les creo un usuario o un cliente digital? No quiero que puedan ver los datos de los demás.',
    story: [
      { after: 'PT7H', by: 'marta', assign: 'marta' },
      {
        after: 'PT1H',
        by: 'marta',
        reply:
          'Hola, Núria. Un cliente digital, con permiso solo de inserción sobre la ontología de posiciones. Un usuario sirve para entrar en la consola, y no lo necesitan.',
      },
      { after: 'PT2M', by: 'marta', resolve: 'resolved' },
      { after: 'PT20H', by: 'nuria', close: true },
    ],
  },
  {
    by: 'luis',
    channel: 'EMAIL',
    openedAgo: 'P45D',
    nature: 'INCIDENT',
    severity: 'high',
    category: 'production_incident',
    environment: 'PRODUCTION',
    queue: 'support',
    subject: 'Caída del portal ciudadano en producción',
    description:
      'El portal de datos abiertos de Villasol no responde desde hace una hora: https://datos.villasol.example. Lo desplegamos nosotros la semana pasada a partir del entorno de desarrollo.',
    story: [
      { after: 'PT25M', by: 'irene', assign: 'marta' },
      { after: 'PT5M', by: 'marta', status: 'open' },
      { after: 'PT10M', by: 'marta', note: '@Sofía, Villasol solo tiene suscripción de Desarrollo y este entorno es productivo. ¿Cómo respondemos?' },
      {
        after: 'PT20M',
        by: 'sofia',
        note: 'Con claridad y sin dejarlos tirados: no está cubierto, pero les decimos dónde mirar. Llamo yo al responsable del contrato.',
      },
      {
        after: 'PT10M',
        by: 'marta',
        reply:
          'Luis, vuestra suscripción es de Desarrollo y no cubre entornos productivos, así que no podemos intervenir en él. Por si os ayuda: el certificado de ese dominio acaba de caducar.',
      },
      {
        after: 'PT1H',
        by: 'luis',
        reply: 'Era el certificado, ya lo hemos renovado. Entiendo lo de la cobertura; lo trato con contratación para pasar a Producción.',
      },
      { after: 'PT30M', by: 'marta', severity: 'low' },
      { after: 'PT5M', by: 'marta', resolve: 'resolved' },
      { after: 'P1D', by: 'luis', close: true },
    ],
  },
  {
    by: 'sofia',
    for: 'nuria',
    channel: 'PHONE',
    contactPhone: '+34 961 000 207',
    openedAgo: 'P38D',
    nature: 'INCIDENT',
    severity: 'critical',
    category: 'production_incident',
    environment: 'PRODUCTION',
    queue: 'environments',
    impact: 'HIGH',
    urgency: 'HIGH',
    subject: 'Consola y API de producción inaccesibles en pleno atraque',
    description:
      'Núria llama: ni la consola ni las API de Puerto Conectado responden y en hora y media entra un portacontenedores. Confirmado desde fuera: el proxy de entrada no acepta conexiones.',
    story: [
      { after: 'PT4M', by: 'sofia', assign: 'hugo' },
      { after: 'PT3M', by: 'hugo', status: 'open' },
      { after: 'PT13M', by: 'hugo', note: 'El disco del nodo de entrada está lleno por registros de acceso sin rotar: 61 GB en tres días.' },
      {
        after: 'PT15M',
        by: 'hugo',
        reply: 'Núria, servicio recuperado. He liberado espacio en el nodo de entrada como solución temporal; sigo vigilando hasta que termine el atraque.',
      },
      { after: 'PT2H', by: 'nuria', reply: 'Atraque terminado sin incidencias. Gracias por la rapidez.' },
      {
        after: 'PT5H',
        by: 'hugo',
        reply: 'Solución definitiva aplicada: rotación diaria de registros y aviso al 75 % de ese disco. Te mando el informe de causa raíz.',
      },
      { after: 'PT5M', by: 'hugo', resolve: 'resolved' },
      { after: 'P2D', by: 'nuria', close: true },
    ],
  },
  {
    by: 'javier',
    channel: 'EMAIL',
    openedAgo: 'P33D',
    nature: 'INCIDENT',
    severity: 'medium',
    category: 'development_incident',
    environment: 'DEVELOPMENT',
    queue: 'support',
    impact: 'LOW',
    urgency: 'MEDIUM',
    subject: 'La consulta SQL sobre la ontología de turbinas ignora el ORDER BY',
    description:
      'Con «ORDER BY instante DESC LIMIT 100» recibo cien registros, pero no son los más recientes. Sin límite sí se ordena bien. Desarrollo, https://dev.renovables-cantabrico.example, ontología MedidaTurbina.',
    story: [
      { after: 'PT4H', by: 'irene', assign: 'irene' },
      { after: 'PT20M', by: 'irene', status: 'open' },
      {
        after: 'PT3H',
        by: 'irene',
        reply:
          'Javier, el campo «instante» está declarado como texto y hay dos formatos de fecha mezclados. Por eso el orden es alfabético. ¿Puedo pasarlo todo a ISO en desarrollo?',
      },
      { after: 'PT1M', by: 'irene', status: 'waiting_for_requester' },
      { after: 'P2D', by: 'javier', reply: 'Sí, adelante. Ya hemos corregido la pasarela antigua, que era la que mandaba el formato raro.' },
      { after: 'PT5H', by: 'irene', resolve: 'resolved' },
      { after: 'PT1M', by: 'irene', reply: 'Convertidos 92.300 registros y declarado el campo como fecha. La consulta devuelve ya los cien últimos.' },
      { after: 'P1D', by: 'javier', close: true },
    ],
  },
  {
    by: 'pablo',
    channel: 'PORTAL',
    openedAgo: 'P28D',
    nature: 'REQUEST',
    severity: 'low',
    category: 'improvement',
    queue: 'product',
    subject: 'Copiar un cuadro de mando de un proyecto a otro',
    description:
      'Cada vez que arrancamos un cliente nuevo rehacemos los mismos cinco cuadros. ¿Podría existir un «duplicar en otro proyecto» que cambie las fuentes de datos?',
    story: [
      { after: 'PT18H', by: 'hugo', assign: 'marta' },
      { after: 'PT3H', by: 'marta', status: 'open' },
      {
        after: 'PT1H',
        by: 'marta',
        reply:
          'Hola, Pablo. La exportación de proyectos de la 6.2 ya lo hace: al importar te pregunta a qué fuente corresponde cada una. Vosotros aún estáis en la 5.3.',
      },
      { after: 'P1D', by: 'pablo', reply: 'No lo sabía. Entonces lo tendremos al actualizar; abriré petición para eso. Por mí, asunto terminado.' },
      { after: 'PT2H', by: 'marta', resolve: 'resolved' },
      { after: 'PT1H', by: 'pablo', close: true },
    ],
  },
  {
    by: 'carmen',
    channel: 'EMAIL',
    openedAgo: 'P22D',
    nature: 'REQUEST',
    severity: 'medium',
    category: 'environment_problem',
    queue: 'environments',
    subject: 'Baja de los accesos de una empresa que termina contrato',
    description:
      'La empresa Hidrosur deja el proyecto el día 30. Necesitamos retirar sus siete usuarios y sus clientes digitales en desarrollo y producción, y saber qué elementos eran suyos.',
    story: [
      { after: 'PT2H', by: 'irene', assign: 'irene' },
      { after: 'PT10M', by: 'irene', status: 'open' },
      {
        after: 'PT4H',
        by: 'irene',
        reply:
          'Carmen, además de los siete usuarios hay dos clientes digitales y doce flujos a su nombre. ¿A quién pasamos los flujos? Si se dan de baja sin más, dejarán de ejecutarse.',
      },
      { after: 'PT1M', by: 'irene', status: 'waiting_for_requester' },
      { after: 'PT26H', by: 'carmen', status: 'open' },
      { after: 'PT4M', by: 'carmen', reply: 'Los flujos, a nombre de Ana Belén Carrasco. Los clientes digitales se pueden eliminar.' },
      {
        after: 'PT3H',
        by: 'irene',
        reply: 'Hecho en los dos entornos. Te adjunto la relación de elementos traspasados y la hora de cada baja, por si la pide auditoría.',
      },
      { after: 'PT1M', by: 'irene', resolve: 'resolved' },
      { after: 'PT5H', by: 'carmen', close: true },
    ],
  },
  {
    by: 'ana',
    channel: 'EMAIL',
    openedAgo: 'P18D',
    nature: 'INCIDENT',
    severity: 'high',
    category: 'production_incident',
    environment: 'PRODUCTION',
    queue: 'support',
    impact: 'MEDIUM',
    urgency: 'HIGH',
    subject: 'Alarmas de fuga repetidas: los abonados reciben el mismo aviso cinco veces',
    description:
      'Desde el sábado cada alarma de fuga se envía entre tres y cinco veces al mismo abonado. Ya tenemos quejas en atención al cliente. Producción, flujo «AvisosFuga».',
    story: [
      { after: 'PT1H', by: 'marta', assign: 'marta' },
      { after: 'PT5M', by: 'marta', status: 'open' },
      {
        after: 'PT1H',
        by: 'marta',
        reply:
          'Ana, el flujo está desplegado en dos dominios y ambos escuchan la misma ontología. He parado el de pruebas; las repeticiones deberían cesar ya.',
      },
      { after: 'PT30M', by: 'marta', resolve: 'resolved' },
      { after: 'PT9H', by: 'ana', reopen: 'open' },
      { after: 'PT5M', by: 'ana', reply: 'Ha bajado mucho, pero seguimos viendo avisos dobles esta tarde. Os paso tres contadores de ejemplo.' },
      {
        after: 'PT2H',
        by: 'marta',
        note: '@Irene, ¿miras conmigo los reintentos del servidor de correo? Los dobles llegan siempre con 61 segundos de diferencia.',
      },
      { after: 'PT1H', by: 'irene', note: 'Confirmado: espera agotada a los 60 segundos y el nodo reintenta aunque el mensaje ya ha salido.' },
      {
        after: 'PT2H',
        by: 'marta',
        reply:
          'El envío tardaba más que la espera del nodo y se repetía. Ampliada la espera y añadida una marca por alarma, para que no salga dos veces pase lo que pase.',
      },
      { after: 'PT15H', by: 'ana', reply: 'Noche entera sin un solo duplicado: 312 alarmas, 312 avisos. Muchas gracias a las dos.' },
      { after: 'PT10M', by: 'marta', resolve: 'resolved' },
      { after: 'PT1H', by: 'ana', close: true },
    ],
  },
  {
    by: 'diego',
    for: 'ana',
    channel: 'MONITORING',
    openedAgo: 'P15D',
    nature: 'ALERT',
    severity: 'high',
    category: 'environment_problem',
    queue: 'environments',
    impact: 'LOW',
    urgency: 'HIGH',
    subject: 'Latencia alta del broker en producción (Aguas del Alto Duero)',
    description:
      'La mediana de publicación pasa de 12 a 900 ms entre las 7:00 y las 7:20, coincidiendo con la lectura masiva de contadores. No se pierden mensajes.',
    story: [
      { after: 'PT8M', by: 'diego', assign: 'diego' },
      { after: 'PT1M', by: 'diego', status: 'open' },
      { after: 'PT2H', by: 'diego', note: 'Se repite tres días seguidos a la misma hora. Todos los contadores despiertan en el mismo segundo.' },
      {
        after: 'PT5H',
        by: 'hugo',
        note: 'Podemos repartir la lectura con un desfase aleatorio de hasta diez minutos desde la configuración del concentrador.',
      },
      { after: 'P1D', by: 'diego', note: 'Aplicado el desfase con el visto bueno de Ana. El pico de hoy: 35 ms.' },
      { after: 'PT5M', by: 'diego', resolve: 'resolved' },
      { after: 'P2D', by: 'ana', close: true },
    ],
  },
  {
    by: 'luis',
    channel: 'EMAIL',
    openedAgo: 'P13D',
    nature: 'INCIDENT',
    severity: 'medium',
    category: 'environment_problem',
    queue: 'environments',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    subject: 'El inicio de sesión con el directorio municipal entra en bucle',
    description:
      'Tras elegir «Entrar con cuenta municipal» la página vuelve una y otra vez al proveedor de identidad. Con usuario local se entra bien. Desarrollo, https://dev.villasol-plataforma.example. ' +
      'Sistemas dice que ayer cambiaron el dominio del directorio.',
    story: [
      { after: 'PT3H', by: 'diego', assign: 'hugo' },
      { after: 'PT30M', by: 'hugo', status: 'open' },
      {
        after: 'PT1H',
        by: 'hugo',
        reply:
          'Luis, el emisor que declara vuestro directorio ya no coincide con el configurado. Necesito que sistemas añada también la nueva URL de retorno en su lado.',
      },
      { after: 'PT2M', by: 'hugo', status: 'on_hold' },
      { after: 'P2D', by: 'luis', reply: 'Sistemas confirma que ya está añadida. ¿Podéis probar?' },
      { after: 'PT1H', by: 'hugo', status: 'open' },
      { after: 'PT20M', by: 'hugo', reply: 'Actualizado el emisor y probado con la cuenta de prueba: entra a la primera y conserva el rol.' },
      { after: 'PT1H', by: 'luis', reply: 'Probado con cinco compañeros, todos dentro.' },
      { after: 'PT5M', by: 'hugo', resolve: 'resolved' },
      { after: 'PT18H', by: 'luis', close: true },
    ],
  },
];
