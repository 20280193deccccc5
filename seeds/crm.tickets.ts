import type { SeedTicket } from '../src/provisioning/tenant-seed.ts';

/** Oldest first, so that the codes follow the order in which the tickets were opened. */
export const tickets: SeedTicket[] = [
  {
    by: 'ana',
    subject: 'Cargar las tarifas de temporada de 2.300 artículos',
    description: `Hola, hemos cerrado las tarifas de la nueva temporada y tengo un Excel con 2.300 artículos y cuatro precios por artículo.
El asistente de tarifas solo me deja una columna de precio. ¿Hay forma de cargarlas todas a la vez sin hacerlo cuatro veces?`,
    severity: 'medium',
    category: 'data',
    queue: 'software',
    nature: 'REQUEST',
    channel: 'PORTAL',
    impact: 'MEDIUM',
    urgency: 'LOW',
    openedAgo: 'P58D',
    story: [
      { after: 'PT2H', by: 'marta', assign: 'marta' },
      { after: 'PT5M', by: 'marta', status: 'in_progress' },
      {
        after: 'PT40M',
        by: 'marta',
        reply: `Hola, Ana: sí se puede. Añada una columna «tarifa» con los códigos MAY, DET, HOR y EXP y repita el artículo en cuatro filas.
Si me envía el Excel, se lo preparo yo esta vez.`,
      },
      {
        after: 'PT3H',
        by: 'ana',
        reply: 'Enviado por el gestor documental, en la carpeta Tarifas. Los artículos que empiezan por 99 son envases y no llevan precio de exportación.',
      },
      {
        after: 'PT18H',
        by: 'marta',
        reply: `Cargadas en modo simulación: 9.116 precios correctos y 12 artículos sin dar de alta.
Le dejo el informe junto a su Excel; en cuanto me confirme esos 12, lo cargo en real.`,
      },
      { after: 'PT4H', by: 'ana', reply: 'Esos 12 son de la campaña pasada, se pueden ignorar. Adelante.' },
      { after: 'PT1H', by: 'marta', resolve: 'resolved' },
      { after: 'P1D', by: 'ana', close: true },
    ],
  },
  {
    by: 'luis',
    subject: 'El terminal de fichaje de la nave 2 no lee las tarjetas',
    description:
      'Desde el cambio de turno de las seis, el terminal de la nave 2 pita dos veces y pone «tarjeta desconocida» con todo el mundo. Estamos fichando en papel 34 personas.',
    severity: 'high',
    category: 'hardware_failure',
    queue: 'hardware',
    nature: 'INCIDENT',
    channel: 'EMAIL',
    impact: 'HIGH',
    urgency: 'MEDIUM',
    openedAgo: 'P52D',
    story: [
      { after: 'PT50M', by: 'pablo', assign: 'diego' },
      { after: 'PT10M', by: 'diego', status: 'in_progress' },
      {
        after: 'PT15M',
        by: 'diego',
        reply: 'Buenos días, Luis. ¿El terminal de la nave 1 lee esas mismas tarjetas? Así sabremos si es el lector o la lista de personas.',
      },
      { after: 'PT25M', by: 'luis', reply: 'En la nave 1 funcionan todas. La pantalla de la 2 marca además una hora que no es: va 40 minutos atrasada.' },
      {
        after: 'PT1H',
        by: 'diego',
        note: 'La pila del reloj está agotada: al perder la hora, rechazó la lista de tarjetas por «futura». Le pongo hora por red y fuerzo la descarga; la pila va por mensajería.',
      },
      {
        after: 'PT30M',
        by: 'diego',
        reply:
          'Ya tiene la hora en red y la lista descargada. Pruebe, por favor; mañana recibirá una pila CR2032 para que no se repita en el próximo corte de luz.',
      },
      { after: 'PT20M', by: 'luis', reply: 'Lee perfectamente. Paso las hojas de papel a Recursos Humanos para que regularicen.' },
      { after: 'PT10M', by: 'diego', resolve: 'resolved' },
      { after: 'P1DT3H', by: 'luis', close: true },
    ],
  },
  {
    by: 'marta',
    for: 'ana',
    subject: 'Dos facturas con el mismo número en la serie A',
    description:
      'Llama Ana Belén Ortuño: un cliente les avisa de que ha recibido dos facturas distintas con el número A-4471. Necesita saber cuál vale antes de presentar el libro de emitidas.',
    severity: 'high',
    category: 'billing',
    queue: 'invoicing',
    nature: 'INCIDENT',
    channel: 'PHONE',
    impact: 'MEDIUM',
    urgency: 'HIGH',
    contactPhone: '+34 963 555 014',
    openedAgo: 'P47D',
    story: [
      { after: 'PT10M', by: 'marta', assign: 'ines' },
      { after: 'PT30M', by: 'ines', status: 'in_progress' },
      {
        after: 'PT1H30M',
        by: 'ines',
        note: `No hay dos facturas en la base de datos: la segunda es un borrador que se imprimió con el número provisional.
La plantilla del cliente no lleva la marca de agua «BORRADOR».`,
      },
      {
        after: 'PT20M',
        by: 'ines',
        reply: `Ana, solo existe una factura A-4471, la de 1.286,40 €.
La otra es un borrador impreso sin su marca de agua; ya la he añadido a su plantilla y los borradores salen ahora sin número.`,
      },
      { after: 'PT2H', by: 'ana', reply: 'Muchas gracias, Inés. Se lo explico al cliente y le pido que destruya el borrador.' },
      { after: 'PT15M', by: 'ines', resolve: 'resolved' },
      { after: 'PT20H', by: 'marta', note: 'Hablado con Ana: el cliente ya tiene solo la factura buena y el libro de emitidas cuadra. Cierro.' },
      { after: 'PT5M', by: 'marta', close: true },
    ],
  },
  {
    by: 'carmen',
    subject: 'Mi cliente Bodegas Altamiro no ve el menú de Compras',
    description:
      'Buenos días: a nuestro cliente Bodegas Altamiro le activamos ayer el módulo de Compras. La administradora lo ve, pero los tres usuarios de almacén no. El perfil parece bien puesto.',
    severity: 'medium',
    category: 'access',
    queue: 'software',
    nature: 'INCIDENT',
    channel: 'EMAIL',
    impact: 'LOW',
    urgency: 'MEDIUM',
    openedAgo: 'P41D',
    story: [
      { after: 'PT4H', by: 'ines', assign: 'ines' },
      { after: 'PT5M', by: 'ines', status: 'in_progress' },
      {
        after: 'PT20M',
        by: 'ines',
        reply: `Hola, Carmen. Además del perfil, el módulo pide una licencia nominal.
¿Puedes mirar en Administración > Licencias si esos tres usuarios tienen marcada la casilla Compras?`,
      },
      {
        after: 'PT1H',
        by: 'carmen',
        reply: 'Era eso: solo tenían Almacén. Les quedaban dos licencias libres, así que he activado a dos y el tercero lo pedirá el cliente por comercial.',
      },
      { after: 'PT30M', by: 'ines', reply: 'Perfecto. Un detalle: los dos usuarios tienen que salir y volver a entrar para que se les recargue el menú.' },
      { after: 'PT10M', by: 'ines', resolve: 'resolved' },
      { after: 'P2D', by: 'carmen', close: true },
    ],
  },
  {
    by: 'raul',
    subject: 'Ninguna tienda puede cobrar: los TPV no encuentran el servidor',
    description:
      'URGENTE. Las siete tiendas tienen los TPV con el mensaje «servidor no disponible». No podemos cobrar ni consultar graduaciones. Hay gente esperando en mostrador.',
    severity: 'critical',
    category: 'hardware_failure',
    queue: 'hardware',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'HIGH',
    urgency: 'HIGH',
    contactPhone: '+34 955 550 172',
    openedAgo: 'P36D',
    story: [
      { after: 'PT6M', by: 'diego', assign: 'diego' },
      { after: 'PT1M', by: 'diego', status: 'in_progress' },
      {
        after: 'PT3M',
        by: 'diego',
        reply: 'Raúl, estoy con ello. De momento, pulsen F9 en cada TPV para pasar a modo sin conexión: se puede cobrar y las ventas se envían después.',
      },
      { after: 'PT12M', by: 'raul', reply: 'En modo sin conexión se puede cobrar, menos mal. Lo que seguimos sin ver son las fichas de graduación.' },
      { after: 'PT2M', by: 'diego', severity: 'high' },
      {
        after: 'PT40M',
        by: 'diego',
        note: 'El cortafuegos de su central se reinició y perdió la regla del puerto 8443. He llamado a su proveedor de red, que la está volviendo a cargar.',
      },
      {
        after: 'PT50M',
        by: 'diego',
        reply:
          'Su proveedor de red ha restablecido la regla que faltaba en el cortafuegos. Las siete tiendas ya figuran conectadas y veo entrar las ventas acumuladas.',
      },
      { after: 'PT25M', by: 'raul', reply: 'Confirmado en todas. Le he pedido al proveedor que guarde la configuración de una vez.' },
      { after: 'PT5M', by: 'diego', resolve: 'resolved' },
      { after: 'PT22H', by: 'raul', close: true },
    ],
  },
  {
    by: 'joseba',
    subject: '¿Cómo firmo digitalmente un contrato desde la ficha del cliente?',
    description:
      'He subido el contrato de mantenimiento al gestor documental y lo veo en la ficha del cliente, pero no encuentro dónde mandárselo para que lo firme.',
    severity: 'low',
    category: 'how_to',
    queue: 'software',
    nature: 'REQUEST',
    channel: 'PORTAL',
    impact: 'LOW',
    urgency: 'LOW',
    openedAgo: 'P31D',
    story: [
      { after: 'PT6H', by: 'marta', assign: 'marta' },
      {
        after: 'PT15M',
        by: 'marta',
        reply: `Hola, Joseba. Abra el documento, despliegue Acciones y elija «Enviar a firma».
Si no le aparece, es porque el fichero está en Word: conviértalo antes con «Generar PDF».`,
      },
      { after: 'PT5M', by: 'marta', resolve: 'resolved' },
      { after: 'PT19H', by: 'joseba', close: true },
    ],
  },
  {
    by: 'diego',
    for: 'luis',
    subject: 'El lector de códigos del taller escribe los guiones como apóstrofos',
    description:
      'Luis Arrieta comenta por el chat que, al leer la referencia de un repuesto, el lector nuevo escribe «BR’204» en lugar de «BR-204» y el programa no encuentra la pieza.',
    severity: 'medium',
    category: 'hardware_failure',
    queue: 'hardware',
    nature: 'INCIDENT',
    channel: 'CHAT',
    impact: 'LOW',
    urgency: 'MEDIUM',
    openedAgo: 'P27D',
    story: [
      { after: 'PT5M', by: 'diego', assign: 'pablo' },
      { after: 'PT1H', by: 'pablo', status: 'in_progress' },
      {
        after: 'PT10M',
        by: 'pablo',
        reply: `Luis, el lector viene con el teclado configurado en inglés.
Le adjunto una hoja con tres códigos: léalos en orden (entrar en configuración, teclado español, guardar) y pruebe de nuevo.`,
      },
      { after: 'PT2H', by: 'luis', reply: 'He leído los tres y ya escribe bien el guion. También ha arreglado la eñe, que no me había ni fijado.' },
      { after: 'PT10M', by: 'pablo', resolve: 'resolved' },
      { after: 'P1D', by: 'diego', close: true },
    ],
  },
  {
    by: 'nuria',
    subject: 'Queja: tres días sin que nadie nos devuelva la llamada',
    description: `Llamé el jueves para preguntar por la ampliación de usuarios, me dijeron que me llamarían esa misma tarde y sigo esperando.
No es la primera vez. Somos clientes desde hace nueve años y nos gustaría un trato acorde.`,
    severity: 'medium',
    category: 'complaint',
    queue: 'front_desk',
    nature: 'REQUEST',
    channel: 'EMAIL',
    impact: 'LOW',
    urgency: 'HIGH',
    contactPhone: '+34 963 555 020',
    openedAgo: 'P24D',
    story: [
      { after: 'PT45M', by: 'sofia', assign: 'sofia' },
      { after: 'PT5M', by: 'sofia', status: 'in_progress' },
      {
        after: 'PT30M',
        by: 'sofia',
        note: 'La llamada se apuntó en un papel y no se abrió ticket. Lo comento en la reunión del equipo: toda llamada se registra, aunque sea una consulta comercial.',
      },
      {
        after: 'PT1H',
        by: 'sofia',
        reply: `Nuria, tiene usted toda la razón y le pido disculpas. La llamada no quedó registrada y por eso nadie la atendió.
Acabo de enviarle el presupuesto de los cinco usuarios y la llamo mañana a las diez.`,
      },
      { after: 'PT22H', by: 'nuria', reply: 'Gracias por llamar a la hora que dijo. El presupuesto está claro; lo paso a gerencia. Acepto las disculpas.' },
      { after: 'PT20M', by: 'sofia', resolve: 'resolved' },
      { after: 'P1DT2H', by: 'nuria', close: true },
    ],
  },
  {
    by: 'raul',
    subject: 'La campaña de vuelta al cole ha llegado a gente dada de baja',
    description:
      'Dos clientas nos han escrito enfadadas porque se dieron de baja de la publicidad y hoy han recibido la campaña. Es un asunto de protección de datos y tengo a gerencia encima.',
    severity: 'high',
    category: 'software_error',
    queue: 'software',
    nature: 'INCIDENT',
    channel: 'EMAIL',
    impact: 'HIGH',
    urgency: 'MEDIUM',
    openedAgo: 'P20D',
    story: [
      { after: 'PT1H', by: 'ines', assign: 'marta' },
      { after: 'PT10M', by: 'marta', status: 'in_progress' },
      {
        after: 'PT20M',
        by: 'marta',
        reply: 'Raúl, he pausado los 1.900 envíos que quedaban en cola. ¿Me puede decir los correos de las dos clientas para seguir su rastro?',
      },
      { after: 'PT15M', by: 'raul', reply: 'Se los mando en un documento aparte para no ponerlos aquí. Una se dio de baja en la tienda, en persona.' },
      {
        after: 'PT3H',
        by: 'marta',
        reply: `La baja en tienda marca la ficha de cliente, pero la campaña se lanzó sobre una lista estática creada antes.
He recalculado la lista: quedan fuera 41 personas. Puede reanudar el envío.`,
      },
      { after: 'PT10M', by: 'marta', resolve: 'resolved' },
      { after: 'P1D', by: 'raul', reopen: 'in_progress' },
      {
        after: 'PT5M',
        by: 'raul',
        reply:
          'Reabro: gerencia pide que esto no dependa de recalcular listas a mano. ¿Se puede impedir que una baja reciba nada, venga de la lista que venga?',
      },
      {
        after: 'PT5H',
        by: 'marta',
        note: 'Existe la exclusión global por cliente desde la 9.4, pero en Miralba está desactivada porque migraron desde la 8. Se puede activar sin parar el servicio.',
      },
      {
        after: 'PT1H',
        by: 'marta',
        reply: `Sí. He activado la exclusión global: a partir de ahora se comprueba la baja en el momento de cada envío, también con listas estáticas.
Lo he probado con una ficha ficticia.`,
      },
      { after: 'PT2H', by: 'marta', resolve: 'resolved' },
      { after: 'P2D', by: 'raul', close: true },
    ],
  },
  {
    by: 'sofia',
    for: 'carmen',
    subject: 'Cambio de domicilio fiscal en las facturas de Gráficas Tormes',
    description:
      'Carmen Vallejo llama en nombre de su cliente Gráficas Tormes: se trasladan el día 1 y las facturas deben salir con la dirección nueva desde esa fecha, sin alterar las ya emitidas.',
    severity: 'medium',
    category: 'billing',
    queue: 'invoicing',
    nature: 'CHANGE',
    channel: 'PHONE',
    impact: 'LOW',
    urgency: 'MEDIUM',
    contactPhone: '+34 923 550 188',
    openedAgo: 'P16D',
    story: [
      { after: 'PT15M', by: 'sofia', assign: 'marta' },
      { after: 'PT3H', by: 'marta', status: 'in_progress' },
      {
        after: 'PT20M',
        by: 'marta',
        reply: `Carmen, he creado la dirección nueva con fecha de vigencia. Las facturas emitidas conservan la antigua aunque se reimpriman.
¿Cambian también el número de teléfono y el registro mercantil del pie?`,
      },
      { after: 'PT4H', by: 'carmen', reply: 'El teléfono sí, el registro no. Te he dejado el número nuevo en la ficha de la empresa.' },
      {
        after: 'PT1H',
        by: 'marta',
        reply:
          'Pie actualizado con la misma vigencia. He generado una factura de prueba con fecha futura y otra con fecha de ayer: cada una sale con su domicilio.',
      },
      { after: 'PT5M', by: 'marta', resolve: 'resolved' },
      { after: 'P3D', by: 'sofia', note: 'Carmen confirma que la primera factura del mes ha salido bien. Se puede cerrar.' },
      { after: 'PT2M', by: 'sofia', close: true },
    ],
  },
  {
    by: 'ana',
    subject: 'Todo va lentísimo: treinta segundos para abrir un pedido',
    description:
      'Desde las nueve no se puede trabajar. Abrir un pedido tarda treinta segundos y al guardar da tiempo de espera agotado. Los camiones de la tarde dependen de que saquemos los albaranes.',
    severity: 'critical',
    category: 'performance',
    queue: 'front_desk',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'HIGH',
    urgency: 'HIGH',
    openedAgo: 'P13D',
    story: [
      { after: 'PT8M', by: 'marta', move: 'software' },
      { after: 'PT4M', by: 'marta', assign: 'ines' },
      { after: 'PT2M', by: 'ines', status: 'in_progress' },
      {
        after: 'PT5M',
        by: 'ines',
        reply: 'Ana, vemos la base de datos de su empresa al 100 %. Estamos buscando qué la ocupa; le escribo en menos de media hora.',
      },
      {
        after: 'PT20M',
        by: 'ines',
        note: 'Es el informe de rentabilidad por cliente de los últimos diez años, lanzado catorce veces desde la misma sesión. Cancelo las consultas y dejo solo una, en la réplica.',
      },
      {
        after: 'PT10M',
        by: 'ines',
        reply: 'Resuelto el atasco: un informe muy pesado se estaba ejecutando catorce veces a la vez. Debería ir ya con normalidad. ¿Me lo confirma?',
      },
      { after: 'PT10M', by: 'ana', reply: 'Vuela. Ha sido el nuevo de administración, que pulsaba «Generar» porque no salía nada. Ya está avisado.' },
      {
        after: 'PT1H',
        by: 'ines',
        reply: 'Para que no vuelva a pasar, el informe se lanza ahora en segundo plano y el botón queda desactivado mientras trabaja.',
      },
      { after: 'PT5M', by: 'ines', resolve: 'resolved' },
      { after: 'P1D', by: 'ana', close: true },
    ],
  },
  {
    by: 'ines',
    subject: 'Alerta: el volumen del gestor documental supera el 90 %',
    description:
      'La vigilancia avisa de que el volumen de documentos del nodo 3 está al 91 % y crece 2 % al día. A este ritmo se llena en menos de cinco días.',
    severity: 'high',
    category: 'performance',
    queue: 'software',
    nature: 'ALERT',
    channel: 'MONITORING',
    impact: 'HIGH',
    urgency: 'LOW',
    openedAgo: 'P10D',
    story: [
      { after: 'PT20M', by: 'ines', assign: 'marta' },
      { after: 'PT10M', by: 'marta', status: 'in_progress' },
      {
        after: 'PT2H',
        by: 'marta',
        note: 'El 30 % son miniaturas antiguas de fotos de partes que ya no se usan desde la versión 9.2. La tarea de limpieza estaba detenida tras la última actualización.',
      },
      {
        after: 'PT3H',
        by: 'marta',
        note: 'Limpieza reactivada y terminada: el volumen baja al 58 %. Añadida una comprobación para que la tarea avise si lleva dos días sin ejecutarse.',
      },
      { after: 'PT5M', by: 'marta', resolve: 'resolved' },
      { after: 'P2D', by: 'ines', close: true },
    ],
  },
  {
    by: 'luis',
    subject: 'Cambiar el orden de los técnicos en el planificador',
    description:
      'Ahora salen por orden alfabético. Nos vendría mejor agruparlos por zona (Pamplona, Tudela y Estella) y, dentro de cada zona, por especialidad.',
    severity: 'low',
    category: 'improvement',
    queue: 'software',
    nature: 'CHANGE',
    channel: 'PORTAL',
    impact: 'LOW',
    urgency: 'LOW',
    openedAgo: 'P8D',
    story: [
      { after: 'PT20H', by: 'marta', assign: 'ines' },
      { after: 'PT2H', by: 'ines', status: 'in_progress' },
      {
        after: 'PT30M',
        by: 'ines',
        reply:
          'Luis, desde la última versión el planificador agrupa por cualquier campo de la ficha del técnico. Necesito que tengan rellena la zona; veo que a seis les falta.',
      },
      { after: 'P1D', by: 'luis', reply: 'Rellenadas las seis. Mikel va con Tudela, aunque algunos días suba a Estella.' },
      {
        after: 'PT3H',
        by: 'ines',
        reply: 'Hecho: zona y después especialidad, para todo su equipo. Cada persona puede cambiar su vista sin afectar a las demás.',
      },
      { after: 'PT5M', by: 'ines', resolve: 'resolved' },
      { after: 'P1DT4H', by: 'luis', close: true },
    ],
  },
  {
    by: 'diego',
    subject: 'El banco de pruebas de PDA no tiene cobertura en el laboratorio',
    description:
      'El punto de acceso del laboratorio se cuelga cada dos o tres horas y no podemos reproducir los fallos de los clientes con varias PDA a la vez.',
    severity: 'medium',
    category: 'hardware_failure',
    queue: 'hardware',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    isInternal: true,
    impact: 'MEDIUM',
    urgency: 'LOW',
    openedAgo: 'P6DT12H',
    story: [
      { after: 'PT3H', by: 'diego', assign: 'pablo' },
      { after: 'PT2H', by: 'pablo', status: 'in_progress' },
      {
        after: 'P1D',
        by: 'pablo',
        note: 'El alimentador del punto de acceso da 40 V en vez de 48 V. Lo he cambiado por el del armario de repuestos y he pedido otro.',
      },
      {
        after: 'P1DT6H',
        by: 'pablo',
        reply:
          'Lleva treinta horas encendido con ocho PDA conectadas y ni un corte. Lo doy por resuelto; Diego, cuando puedas, pruébalo con tu guion de carga.',
      },
      { after: 'PT5M', by: 'pablo', resolve: 'resolved' },
    ],
  },
  {
    by: 'diego',
    for: 'joseba',
    subject: 'La tableta de Joseba se apaga con el 40 % de batería',
    description:
      'Joseba Echeverría llama desde una obra: la tableta de partes se apaga de golpe cuando baja del 40 %, sobre todo con frío. Tiene dos años y medio.',
    severity: 'medium',
    category: 'hardware_failure',
    queue: 'hardware',
    nature: 'INCIDENT',
    channel: 'PHONE',
    impact: 'LOW',
    urgency: 'MEDIUM',
    contactPhone: '+34 948 555 061',
    openedAgo: 'P5D',
    story: [
      { after: 'PT10M', by: 'diego', assign: 'pablo' },
      { after: 'PT40M', by: 'pablo', status: 'in_progress' },
      {
        after: 'PT15M',
        by: 'pablo',
        reply:
          'Joseba, la batería lleva 870 ciclos y está al 61 % de su capacidad. Entra en la garantía ampliada: mañana le llega una de sustitución y el mensajero recoge la suya.',
      },
      { after: 'PT2H', by: 'joseba', reply: 'De acuerdo, que la dejen en el almacén de la nave 1. ¿Tengo que copiar algo antes?' },
      {
        after: 'PT20M',
        by: 'pablo',
        reply: 'Solo compruebe que no le queda ningún parte con el reloj naranja. Lo demás se descarga solo al iniciar sesión en la nueva.',
      },
      { after: 'P1DT20H', by: 'joseba', reply: 'Recibida y funcionando. He terminado el día al 35 % y sigue viva.' },
      { after: 'PT1H', by: 'pablo', resolve: 'resolved' },
    ],
  },
  {
    by: 'raul',
    subject: 'Ocultar el precio de coste en la ficha de montura',
    description:
      'Los optometristas en prácticas ven el precio de coste al abrir una montura. No es grave, pero preferiríamos que solo lo viera la persona encargada de cada tienda.',
    severity: 'low',
    category: 'access',
    queue: 'software',
    nature: 'REQUEST',
    channel: 'PORTAL',
    impact: 'LOW',
    urgency: 'LOW',
    openedAgo: 'P4DT6H',
    story: [
      { after: 'PT7H', by: 'marta', assign: 'marta' },
      { after: 'PT5M', by: 'marta', status: 'in_progress' },
      {
        after: 'PT30M',
        by: 'marta',
        reply: 'Raúl, se puede ocultar por perfil. ¿Quiere quitar también el margen? Con el precio y el margen a la vista, el coste se deduce.',
      },
      { after: 'PT16H', by: 'raul', reply: 'Bien visto. Sí, coste y margen, y que desaparezcan también al exportar a Excel.' },
      {
        after: 'PT5H',
        by: 'marta',
        reply: `Ocultos los dos campos en la ficha, en los listados y en la exportación para el perfil «Prácticas».
Compruébelo con alguien de ese perfil y, si está conforme, cierre el ticket.`,
      },
      { after: 'PT2M', by: 'marta', resolve: 'resolved' },
    ],
  },
  {
    by: 'carmen',
    subject: 'El modelo 347 de un cliente no suma las facturas con retención',
    description:
      'Revisando el borrador del 347 de Talleres Ebro Motor, faltan los proveedores con retención de IRPF. Son cuatro y todos superan los 3.005,06 €.',
    severity: 'medium',
    category: 'billing',
    queue: 'invoicing',
    nature: 'INCIDENT',
    channel: 'EMAIL',
    impact: 'MEDIUM',
    urgency: 'LOW',
    openedAgo: 'P3DT18H',
    story: [
      { after: 'PT2H', by: 'ines', assign: 'ines' },
      { after: 'PT5M', by: 'ines', status: 'in_progress' },
      {
        after: 'PT1H',
        by: 'ines',
        reply: `Hola, Carmen. Es intencionado: las operaciones con retención ya se declaran en el 190 y quedan excluidas del 347.
¿Alguno de los cuatro tiene también facturas sin retención?`,
      },
      { after: 'PT20H', by: 'carmen', reply: 'Uno sí: un arquitecto que además les alquila un local. ¿Esa parte debería salir?' },
      {
        after: 'PT2H',
        by: 'ines',
        note: `El alquiler también lleva retención, pero lo registraron con clave equivocada (prestación de servicios).
Corregida la clave en el entorno de pruebas, todo cuadra con el 180.`,
      },
      {
        after: 'PT1H',
        by: 'ines',
        reply: `Tampoco: el alquiler va al 180.
Lo que sí está mal es la clave de esas doce facturas; te he dejado en el gestor documental el listado y los pasos para cambiarla en bloque.`,
      },
      { after: 'PT10M', by: 'ines', resolve: 'resolved' },
    ],
  },
  {
    by: 'joseba',
    subject: 'Al fusionar dos clientes han desaparecido las visitas anteriores',
    description:
      'Tenía a «Cartonajes Irati» dos veces y los fusioné ayer. En la ficha que ha quedado no están las visitas de los últimos dos años, que eran de la otra.',
    severity: 'medium',
    category: 'data',
    queue: 'software',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    openedAgo: 'P3D',
    story: [
      { after: 'PT3H', by: 'ines', assign: 'ines' },
      { after: 'PT10M', by: 'ines', status: 'in_progress' },
      {
        after: 'PT1H',
        by: 'ines',
        reply:
          'Joseba, las visitas están a salvo: quedaron relacionadas con el centro de trabajo y no con la empresa. Las he reasignado; refresque la ficha y verá 58 interacciones.',
      },
      { after: 'PT5M', by: 'ines', resolve: 'resolved' },
      { after: 'P1DT2H', by: 'joseba', reopen: 'in_progress' },
      {
        after: 'PT10M',
        by: 'joseba',
        reply: 'Reabro porque están las visitas, pero sin sus adjuntos: faltan las fotos y dos actas firmadas que necesito para una reclamación.',
      },
      {
        after: 'PT6H',
        by: 'ines',
        note: 'Los documentos siguen en el almacén con el identificador de la ficha eliminada. Preparo una reasignación en pruebas; pido a Marta que la revise antes de pasarla a real.',
      },
      {
        after: 'PT2H',
        by: 'marta',
        note: 'Revisado: correcto, pero ojo con las actas, que llevan firma digital y no se pueden reescribir. Hay que cambiar solo la relación, no el fichero.',
      },
      {
        after: 'PT1H',
        by: 'ines',
        reply: `Los adjuntos existen y los vamos a volver a enlazar sin tocar las actas firmadas, para que conserven su validez.
Mientras tanto, se las he enviado por el gestor documental.`,
      },
    ],
  },
  {
    by: 'ana',
    subject: 'Propuesta: avisar cuando un lote está a cinco días de caducar',
    description:
      'Ahora miramos las caducidades con un informe que hay que acordarse de lanzar. Nos ayudaría un aviso automático a la encargada del almacén cinco días antes, agrupado por cámara.',
    severity: 'low',
    category: 'improvement',
    queue: 'software',
    nature: 'REQUEST',
    channel: 'PORTAL',
    impact: 'LOW',
    urgency: 'LOW',
    openedAgo: 'P2DT22H',
    story: [
      {
        after: 'P1DT3H',
        by: 'marta',
        reply:
          'Gracias por la propuesta, Ana. La hemos pasado al equipo de producto, que decide las mejoras los miércoles. ¿Cinco días valdría para todo o depende de la familia?',
      },
      { after: 'PT5H', by: 'ana', reply: 'Depende: cinco para fruta de hueso y hoja, y diez para patata y cebolla. Si se pudiera poner por familia, mejor.' },
    ],
  },
  {
    by: 'luis',
    subject: 'El puerto de carga de la tableta de Tudela está suelto',
    description:
      'La tableta que usa Mikel en Tudela solo carga si se sujeta el cable con cinta. Ya hemos probado con tres cables distintos. Número de serie TB8-20417.',
    severity: 'medium',
    category: 'hardware_failure',
    queue: 'hardware',
    nature: 'INCIDENT',
    channel: 'EMAIL',
    impact: 'LOW',
    urgency: 'MEDIUM',
    openedAgo: 'P2DT20H',
    story: [
      { after: 'PT2H', by: 'pablo', assign: 'diego' },
      { after: 'PT30M', by: 'diego', status: 'in_progress' },
      {
        after: 'PT10M',
        by: 'diego',
        reply: `Luis, esa unidad admite base de carga por contactos, así que Mikel puede seguir trabajando sin usar el puerto.
Le envío una base en préstamo hoy y cambiamos el conector cuando les venga bien.`,
      },
      { after: 'PT3H', by: 'luis', reply: 'Perfecto, con la base nos apañamos. El conector podéis cambiarlo en la visita de mantenimiento del mes que viene.' },
      {
        after: 'P1D',
        by: 'diego',
        reply: `La mensajería da la base por entregada y he añadido el cambio de conector a la orden de la próxima visita.
Por mi parte queda resuelto; ciérrelo cuando Mikel la haya probado.`,
      },
      { after: 'PT5M', by: 'diego', resolve: 'resolved' },
    ],
  },
  {
    by: 'nuria',
    subject: 'El técnico no se presentó a la visita concertada',
    description: `Teníamos visita el lunes a las ocho para instalar dos puestos de envasado. Paramos la línea para esperarlo y no apareció nadie.
Quiero una explicación y una fecha en firme.`,
    severity: 'medium',
    category: 'complaint',
    queue: 'front_desk',
    nature: 'REQUEST',
    channel: 'EMAIL',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    contactPhone: '+34 963 555 020',
    openedAgo: 'P2DT8H',
    story: [
      {
        after: 'PT2H',
        by: 'pablo',
        reply: 'Buenas tardes, Nuria. Lamento mucho lo ocurrido. Estoy preguntando a la empresa instaladora qué pasó y le contestaremos con una fecha nueva.',
      },
      { after: 'P1DT4H', by: 'nuria', reply: 'Sigo sin noticias. Cada día sin esos puestos me cuesta dos personas envasando a mano.' },
      {
        after: 'PT1H',
        by: 'pablo',
        note: 'La subcontrata dice que la visita se anuló desde nuestro lado, y en la agenda no consta. Falta alguien que lleve la queja; lo dejo en la cola para que Sofía decida.',
      },
    ],
  },
  {
    by: 'raul',
    subject: 'Hacer obligatorio el motivo al devolver una montura',
    description:
      'En las devoluciones el motivo es opcional y casi nadie lo pone. Para reclamar al fabricante necesitamos que sea obligatorio, pero solo en monturas, no en líquidos ni accesorios.',
    severity: 'low',
    category: 'improvement',
    queue: 'software',
    nature: 'CHANGE',
    channel: 'PORTAL',
    impact: 'LOW',
    urgency: 'LOW',
    openedAgo: 'P2D',
    story: [
      { after: 'PT9H', by: 'ines', assign: 'marta' },
      { after: 'PT3H', by: 'marta', status: 'in_progress' },
      {
        after: 'PT20M',
        by: 'marta',
        reply:
          'Raúl, puedo hacerlo obligatorio por familia de producto. ¿Le valen los motivos actuales o quiere separar «defecto de fabricación» de «rotura en tienda»?',
      },
      { after: 'PT19H', by: 'raul', reply: 'Separados, por favor, y añade «bisagra floja», que es la mitad de lo que nos devuelven.' },
      {
        after: 'PT4H',
        by: 'marta',
        note: 'Motivos nuevos creados en pruebas. Falta comprobar que el TPV sin conexión también obliga a elegirlos antes de publicarlo.',
      },
    ],
  },
  {
    by: 'marta',
    for: 'nuria',
    subject: 'No le cuadra el IVA de los portes en tres facturas',
    description:
      'Nuria Cabezas llama porque en tres facturas con género al 4 % los portes salen al 21 % y su cliente dice que deben ir al tipo del género. Pide que lo confirmemos por escrito.',
    severity: 'medium',
    category: 'billing',
    queue: 'invoicing',
    nature: 'REQUEST',
    channel: 'PHONE',
    impact: 'LOW',
    urgency: 'MEDIUM',
    contactPhone: '+34 963 555 020',
    openedAgo: 'P1DT22H',
    story: [
      { after: 'PT5M', by: 'marta', assign: 'ines' },
      { after: 'PT2H', by: 'ines', status: 'in_progress' },
      {
        after: 'PT1H',
        by: 'ines',
        reply: `Nuria, si el porte es accesorio a la venta del género se puede repartir según el tipo de cada línea.
Su artículo PORTES está dado de alta como servicio independiente y por eso va siempre al 21 %.`,
      },
      { after: 'PT3H', by: 'nuria', reply: 'Entonces lo consultamos con la asesoría y te digo. ¿Las tres facturas hay que rectificarlas?' },
      { after: 'PT18H', by: 'nuria', reply: 'La asesoría confirma que es accesorio. Dime cómo lo dejamos.' },
      {
        after: 'PT2H',
        by: 'ines',
        reply: `He cambiado el artículo a «gasto accesorio»: desde ahora el porte toma el tipo de las líneas.
Y tiene preparadas, en borrador, las tres rectificativas para que las revise y las emita.`,
      },
      { after: 'PT5M', by: 'ines', resolve: 'resolved' },
    ],
  },
  {
    by: 'pablo',
    for: 'ana',
    subject: 'La báscula del muelle 4 no envía el peso al albarán',
    description:
      'Llama Ana Belén Ortuño: la báscula del muelle 4 muestra el peso en su visor, pero en la pantalla de recepción el campo queda a cero. Lo están tecleando a mano.',
    severity: 'medium',
    category: 'hardware_failure',
    queue: 'hardware',
    nature: 'INCIDENT',
    channel: 'PHONE',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    contactPhone: '+34 963 555 014',
    openedAgo: 'P1DT20H',
    story: [
      { after: 'PT10M', by: 'pablo', assign: 'diego' },
      { after: 'PT1H', by: 'diego', status: 'in_progress' },
      {
        after: 'PT20M',
        by: 'diego',
        reply:
          'Ana, el conversor de serie a red de ese muelle no responde. ¿Puede alguien mirar si la cajita gris que hay bajo el visor tiene la luz verde encendida?',
      },
      { after: 'PT2H', by: 'ana', reply: 'Está apagada. Dicen en el muelle que ayer limpiaron con la hidrolimpiadora…' },
      {
        after: 'PT15M',
        by: 'diego',
        note: 'Agua en el conversor. Hay uno en el almacén de repuestos, pero conviene mandarlo con caja estanca IP65 o volverá a pasar.',
      },
      {
        after: 'PT20M',
        by: 'diego',
        reply: `Seguramente ha entrado agua. Le envío otro conversor con una caja estanca; llega pasado mañana.
Hasta entonces, pueden desviar las recepciones pesadas al muelle 3, que usa la misma báscula.`,
      },
    ],
  },
  {
    by: 'raul',
    subject: 'El cajón portamonedas de la tienda de Triana se abre solo',
    description: 'Varias veces al día el cajón salta sin que nadie cobre. Por seguridad lo tienen cerrado con llave y van abriendo a mano.',
    severity: 'medium',
    category: 'hardware_failure',
    queue: 'hardware',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'LOW',
    urgency: 'HIGH',
    openedAgo: 'P1DT18H',
    story: [
      { after: 'PT1H', by: 'diego', assign: 'pablo' },
      { after: 'PT15M', by: 'pablo', status: 'in_progress' },
      {
        after: 'PT30M',
        by: 'pablo',
        reply: 'Raúl, el cajón se abre cuando la impresora recibe un impulso. Veo que los informes de turno también lo envían; lo he quitado de esa plantilla.',
      },
      { after: 'PT10M', by: 'pablo', resolve: 'resolved' },
      { after: 'PT18H', by: 'raul', reopen: 'in_progress' },
      { after: 'PT5M', by: 'raul', reply: 'Hoy ha vuelto a abrirse dos veces con la tienda vacía y sin imprimir nada. Lo reabro.' },
      {
        after: 'PT2H',
        by: 'pablo',
        note: 'Sin impresión de por medio ya no es la plantilla: apunta al solenoide o al cable RJ11. Compruebo con Diego si queda algún cajón en existencias.',
      },
      { after: 'PT1H', by: 'diego', note: 'Queda uno, reservado para la apertura de Huelva, que es dentro de tres semanas. Úsalo y pido otro.' },
    ],
  },
  {
    by: 'nuria',
    subject: 'Las etiquetas de palé salen cortadas por abajo',
    description:
      'En la etiquetadora de expediciones, el código de barras inferior (el del SSCC) sale cortado y un supermercado nos ha rechazado dos palés. Con la impresora vieja no pasaba.',
    severity: 'medium',
    category: 'hardware_failure',
    queue: 'hardware',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    openedAgo: 'P1DT12H',
    story: [
      { after: 'PT40M', by: 'pablo', assign: 'pablo' },
      { after: 'PT5M', by: 'pablo', status: 'in_progress' },
      {
        after: 'PT10M',
        by: 'pablo',
        reply: `Hola, Nuria. La impresora nueva trabaja a 300 puntos y el formato está hecho para 203, de ahí que no quepa.
Le preparo el formato a 300. ¿El rollo sigue siendo de 105 × 150 mm?`,
      },
      { after: 'PT4H', by: 'nuria', reply: 'Sí, 105 × 150. Mientras, estamos sacando las etiquetas por la vieja, que va a pedales.' },
      {
        after: 'PT15H',
        by: 'pablo',
        reply: `Tiene el formato nuevo cargado como «Palé 300».
Imprima una de prueba, por favor, y mándeme una foto con una regla al lado: el supermercado pide al menos 32 mm de altura de barras.`,
      },
    ],
  },
  {
    by: 'carmen',
    subject: 'Importación de 8.000 contactos con las eñes y tildes rotas',
    description:
      'Al pasar los contactos del programa anterior de Bodegas Altamiro, «Muñoz» aparece como «MuÃ±oz» y así con todos. El cliente empieza a trabajar el lunes con ellos.',
    severity: 'medium',
    category: 'data',
    queue: 'software',
    nature: 'INCIDENT',
    channel: 'EMAIL',
    impact: 'MEDIUM',
    urgency: 'HIGH',
    openedAgo: 'P1DT4H',
    story: [
      { after: 'PT1H', by: 'marta', assign: 'marta' },
      { after: 'PT10M', by: 'marta', status: 'in_progress' },
      {
        after: 'PT20M',
        by: 'marta',
        reply: `Carmen, el fichero estaba en UTF-8 y se importó como si fuera de Windows.
Lo más limpio es deshacer la importación y repetirla. ¿Alguien ha editado ya alguna de esas fichas?`,
      },
      { after: 'PT5H', by: 'carmen', reply: 'Sí, la comercial ha tocado unas treinta, con teléfonos nuevos. Esas no las querría perder.' },
      {
        after: 'PT30M',
        by: 'marta',
        note: `Son 34 fichas modificadas.
En vez de deshacer, se puede reparar el texto en el sitio solo en los campos de nombre, apellidos, dirección y población. Lo preparo en pruebas.`,
      },
      {
        after: 'PT14H',
        by: 'marta',
        reply: `Vamos a reparar los textos sin tocar los teléfonos.
En el entorno de pruebas ha corregido 7.966 fichas; te he dado acceso para que el cliente revise una muestra antes de aplicarlo.`,
      },
    ],
  },
  {
    by: 'sofia',
    subject: 'La ficha del cliente no se abre sola al descolgar',
    description:
      'Desde la actualización de la centralita, al entrar una llamada no se abre la ficha del cliente en el puesto de quien contesta. Perdemos medio minuto por llamada buscando por el nombre.',
    severity: 'medium',
    category: 'software_error',
    queue: 'front_desk',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    isInternal: true,
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    openedAgo: 'PT26H',
    story: [
      { after: 'PT30M', by: 'sofia', assign: 'diego' },
      { after: 'PT1H', by: 'diego', status: 'in_progress' },
      {
        after: 'PT2H',
        by: 'diego',
        note: 'La centralita envía ahora el número con prefijo «+34» y nosotros buscamos solo los nueve dígitos. En los puestos de Marta y Pablo pasa lo mismo.',
      },
      {
        after: 'PT40M',
        by: 'sofia',
        reply:
          '¿Se puede arreglar en la centralita o hay que normalizar los teléfonos de las fichas? Si es lo segundo, hagámoslo bien, que hay números portugueses.',
      },
      {
        after: 'PT17H',
        by: 'diego',
        reply: `He probado a quitar el prefijo en la centralita y funciona con los nacionales, pero rompe los portugueses.
Mejor normalizar las fichas: son unas 600 y tengo listo el listado.`,
      },
    ],
  },
  {
    by: 'luis',
    subject: 'Informe de horas por instalación y no por técnico',
    description:
      '¿Cómo saco un informe de las horas dedicadas a cada instalación en el trimestre? El que trae el menú las agrupa por técnico y tengo que sumarlas a mano.',
    severity: 'low',
    category: 'how_to',
    queue: 'software',
    nature: 'REQUEST',
    channel: 'PORTAL',
    impact: 'LOW',
    urgency: 'LOW',
    openedAgo: 'P1D',
    story: [
      { after: 'PT5H', by: 'ines', assign: 'ines' },
      { after: 'PT20M', by: 'ines', status: 'in_progress' },
      {
        after: 'PT10M',
        by: 'ines',
        reply:
          'Luis, en el informe de horas pulse «Editar agrupación» y arrastre «Instalación» por encima de «Técnico». Guárdelo con otro nombre y le quedará en Mis informes.',
      },
      { after: 'PT12H', by: 'luis', reply: 'Me sale, pero las instalaciones con varios centros aparecen repetidas, una por centro. ¿Se pueden juntar?' },
    ],
  },
  {
    by: 'carmen',
    subject: 'Entorno de demostración para una cooperativa de aceite',
    description:
      'Tenemos una presentación dentro de dos semanas con una cooperativa de Jaén. ¿Podríais prepararnos un entorno de demostración con trazabilidad por lotes y datos de ejemplo del sector?',
    severity: 'low',
    category: 'how_to',
    queue: 'front_desk',
    nature: 'REQUEST',
    channel: 'EMAIL',
    impact: 'LOW',
    urgency: 'LOW',
    contactPhone: '+34 923 550 188',
    openedAgo: 'PT22H',
    story: [
      {
        after: 'PT3H',
        by: 'pablo',
        reply: 'Hola, Carmen. Recibido. ¿Cuántas personas entrarán a la vez y hace falta el módulo de báscula? Con eso reservamos el entorno.',
      },
      { after: 'PT2H', by: 'carmen', reply: 'Seremos tres, y la báscula sí: es lo que más les interesa, por la entrada de aceituna en campaña.' },
    ],
  },
  {
    by: 'marta',
    subject: 'El portal muestra el correo personal de los agentes en las respuestas',
    description:
      'En las respuestas enviadas desde el móvil, el cliente ve nuestra dirección personal en lugar de la de soporte. Algunos contestan ahí y el mensaje no llega al ticket.',
    severity: 'medium',
    category: 'software_error',
    queue: 'software',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    isInternal: true,
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    openedAgo: 'PT20H',
    story: [
      {
        after: 'PT2H',
        by: 'ines',
        note: 'También me pasa a mí, solo con la aplicación de Android. Desde el navegador sale la dirección de soporte. He guardado dos mensajes con sus cabeceras.',
      },
    ],
  },
  {
    by: 'joseba',
    subject: 'Los partes firmados no llegan a la oficina desde ayer',
    description:
      'Seis técnicos tienen partes con el reloj naranja desde ayer por la tarde. Hay cobertura, hemos forzado el envío y nada. Sin los partes no podemos facturar las urgencias.',
    severity: 'high',
    category: 'software_error',
    queue: 'software',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'HIGH',
    urgency: 'MEDIUM',
    contactPhone: '+34 948 555 061',
    openedAgo: 'PT16H',
    story: [
      { after: 'PT1H', by: 'marta', assign: 'marta' },
      { after: 'PT5M', by: 'marta', status: 'in_progress' },
      {
        after: 'PT15M',
        by: 'marta',
        reply: `Joseba, que nadie cierre sesión ni reinstale, por favor: los partes están a salvo en los móviles.
¿Puede decirme la versión que sale en Ajustes > Acerca de en dos de ellos?`,
      },
      { after: 'PT45M', by: 'joseba', reply: 'Los que fallan tienen la 5.12.0. Los dos que funcionan siguen con la 5.11.3.' },
      {
        after: 'PT3H',
        by: 'marta',
        note: `La 5.12.0 envía la firma en un formato que el servidor de Arga, aún en la 9.3, no acepta.
Desarrollo prepara la 5.12.1; la alternativa es actualizar su servidor esta noche.`,
      },
      {
        after: 'PT30M',
        by: 'marta',
        reply: `Ya sabemos la causa: la versión 5.12.0 envía la firma de otra manera.
Mañana se publica la 5.12.1; si prefiere no esperar, podemos actualizar su servidor a partir de las 22:00.`,
      },
      { after: 'PT2H', by: 'joseba', reply: 'Esperamos a la 5.12.1, no quiero tocar el servidor en plena semana. Pero necesito que sea mañana de verdad.' },
    ],
  },
  {
    by: 'ana',
    subject: 'Los pedidos de la web entran sin el transportista asignado',
    description:
      'Los pedidos que llegan de la tienda web entran con el transportista en blanco. Hoy hemos tenido que repasar 160 uno por uno para poder cargar los camiones.',
    severity: 'high',
    category: 'software_error',
    queue: 'software',
    nature: 'INCIDENT',
    channel: 'EMAIL',
    impact: 'HIGH',
    urgency: 'MEDIUM',
    openedAgo: 'PT14H',
    story: [
      { after: 'PT30M', by: 'ines', assign: 'marta' },
      { after: 'PT10M', by: 'marta', status: 'in_progress' },
      {
        after: 'PT25M',
        by: 'marta',
        reply: 'Ana, ¿han cambiado algo en las zonas de reparto? La regla que asigna transportista no encuentra los códigos postales que empiezan por 46.',
      },
      { after: 'PT40M', by: 'ana', reply: 'Ayer Nuria dividió la zona Valencia en dos, capital y provincia. No sabíamos que tenía relación.' },
      {
        after: 'PT1H',
        by: 'marta',
        reply: `Es eso: las dos zonas nuevas no tenían transportista.
Lo he puesto en ambas igual que estaba y he vuelto a pasar la regla sobre los pedidos pendientes. Revíselos, por favor, antes de cerrar.`,
      },
      { after: 'PT10M', by: 'marta', resolve: 'resolved' },
    ],
  },
  {
    by: 'nuria',
    subject: 'El banco nos devuelve la remesa completa de recibos',
    description:
      'El banco ha rechazado entera la remesa de 214 recibos, por 186.000 €. El mensaje dice «secuencia de adeudo incorrecta». Los cobros vencen pasado mañana.',
    severity: 'high',
    category: 'billing',
    queue: 'invoicing',
    nature: 'INCIDENT',
    channel: 'EMAIL',
    impact: 'HIGH',
    urgency: 'HIGH',
    openedAgo: 'PT10H30M',
    story: [
      { after: 'PT20M', by: 'marta', assign: 'ines' },
      { after: 'PT10M', by: 'ines', status: 'in_progress' },
      {
        after: 'PT40M',
        by: 'ines',
        reply: `Nuria, hay nueve mandatos nuevos que salen como recurrentes sin haber tenido un primer cobro.
El banco rechaza todo el fichero por ellos. ¿Quiere sacarlos en una remesa aparte?`,
      },
      { after: 'PT1H', by: 'nuria', reply: 'Sí, sepáralos, que los otros 205 entren hoy como sea. La hora límite del banco es a las seis.' },
      {
        after: 'PT35M',
        by: 'ines',
        reply:
          'Tiene dos ficheros en Facturación > Remesas: el de 205 recibos y el de los nueve primeros cobros. Suba antes el grande y dígame si el banco lo acepta.',
      },
      { after: 'PT2H', by: 'nuria', reply: 'Aceptado el de 205. El pequeño lo ha dejado «en validación»; no sabremos nada hasta mañana.' },
    ],
  },
  {
    by: 'marta',
    for: 'joseba',
    subject: 'Cómo poner una respuesta automática en el buzón de vacaciones',
    description:
      'Joseba Echeverría pregunta por el chat cómo dejar una respuesta automática y que, durante sus vacaciones, las oportunidades nuevas las reciba su compañero Luis.',
    severity: 'low',
    category: 'how_to',
    queue: 'front_desk',
    nature: 'REQUEST',
    channel: 'CHAT',
    impact: 'LOW',
    urgency: 'LOW',
    openedAgo: 'PT9H',
    story: [
      {
        after: 'PT5M',
        by: 'marta',
        note: 'Le he explicado por el chat la respuesta automática. Falta ver quién le prepara la sustitución en el reparto de oportunidades; se va dentro de diez días.',
      },
    ],
  },
  {
    by: 'carmen',
    subject: 'FACe rechaza todas las facturas al ayuntamiento',
    description:
      'Desde hoy FACe rechaza las facturas de Gráficas Tormes al Ayuntamiento de Béjar con el error «unidad tramitadora no válida». El mes pasado entraban sin problema.',
    severity: 'high',
    category: 'billing',
    queue: 'front_desk',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'MEDIUM',
    urgency: 'HIGH',
    openedAgo: 'PT8H30M',
    story: [
      { after: 'PT25M', by: 'diego', move: 'invoicing' },
      { after: 'PT10M', by: 'ines', assign: 'marta' },
      { after: 'PT15M', by: 'marta', status: 'in_progress' },
      {
        after: 'PT30M',
        by: 'marta',
        reply: `Carmen, el ayuntamiento ha reorganizado sus unidades y el código que tenéis está dado de baja en el directorio.
El candidato es Hacienda y Contratación, pero conviene que os lo confirmen.`,
      },
      { after: 'PT3H', by: 'carmen', reply: 'He llamado a Intervención: dicen que sí, pero que además ahora exigen el número de expediente en cada factura.' },
      {
        after: 'PT20M',
        by: 'marta',
        note: 'El campo de expediente existe en la cabecera, pero la plantilla de Gráficas Tormes no lo vuelca al fichero Facturae. Se lo añado y lo validamos antes de reenviar.',
      },
    ],
  },
  {
    by: 'ana',
    subject: 'Existencias en negativo en los lotes de cítricos',
    description:
      'Hay once lotes de naranja y mandarina con existencias negativas y el programa no deja servirlos, aunque el género está en la cámara. Estamos sirviendo de otros lotes, pero no llegaremos a mañana.',
    severity: 'high',
    category: 'software_error',
    queue: 'software',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'HIGH',
    urgency: 'MEDIUM',
    openedAgo: 'PT7H',
    story: [
      { after: 'PT30M', by: 'marta', assign: 'ines' },
      { after: 'PT5M', by: 'ines', status: 'in_progress' },
      {
        after: 'PT25M',
        by: 'ines',
        reply:
          'Ana, los once lotes se recibieron anoche sin confirmar la entrada y después se reservaron. ¿Sabe si el turno de noche cerró las recepciones desde la PDA?',
      },
      { after: 'PT1H20M', by: 'ana', reply: 'Dicen que se quedaron sin cobertura en la cámara 2 y lo dejaron para la mañana. El de la mañana no lo sabía.' },
      {
        after: 'PT40M',
        by: 'ines',
        note: 'La reserva no debería permitirse sobre una recepción sin confirmar. Es el mismo fallo que corrige la 9.6; Levante sigue en la 9.5.',
      },
    ],
  },
  {
    by: 'raul',
    subject: 'El TPV de la tienda de Nervión no arranca',
    description:
      'El único TPV de Nervión se queda en pantalla negra con un cursor. La tienda está abierta y no puede cobrar ni con tarjeta, porque el datáfono va conectado a él.',
    severity: 'critical',
    category: 'hardware_failure',
    queue: 'hardware',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'HIGH',
    urgency: 'HIGH',
    contactPhone: '+34 955 550 172',
    openedAgo: 'PT5H30M',
    story: [
      { after: 'PT10M', by: 'pablo', assign: 'diego' },
      { after: 'PT5M', by: 'diego', status: 'in_progress' },
      {
        after: 'PT5M',
        by: 'diego',
        reply: `Raúl, desconecten el datáfono del TPV y enciéndanlo solo con su cable de red: en modo autónomo pueden cobrar con tarjeta ya mismo.
¿Suena algún pitido al encender el TPV?`,
      },
      { after: 'PT30M', by: 'raul', reply: 'El datáfono autónomo funciona. El TPV da tres pitidos cortos y se para.' },
      {
        after: 'PT20M',
        by: 'diego',
        note: `Tres pitidos: memoria. Ese equipo tiene cinco años y ya cambiamos el módulo una vez; lo razonable es sustituirlo.
El repuesto más cercano está en el delegado de Sevilla Este.`,
      },
      {
        after: 'PT25M',
        by: 'diego',
        reply: `Es la memoria del equipo. Sale hacia la tienda un TPV de sustitución ya configurado; el técnico calcula unas cuatro horas con la instalación.
No tiren el viejo, por favor: hay que comprobar la última venta.`,
      },
      { after: 'PT2H', by: 'raul', reply: 'La encargada pregunta si puede ir apuntando las ventas en el talonario y pasarlas luego.' },
      {
        after: 'PT10M',
        by: 'diego',
        reply: 'Sí, con fecha y hora. Cuando esté el equipo nuevo se meten por «Ventas manuales» y quedan en la serie de recuperación.',
      },
    ],
  },
  {
    by: 'luis',
    subject: 'El plan preventivo no genera órdenes para las instalaciones nuevas',
    description:
      'Hemos dado de alta catorce instalaciones con su plan de mantenimiento y solo tres tienen órdenes para el mes que viene. No veo qué tienen de distinto esas tres.',
    severity: 'medium',
    category: 'software_error',
    queue: 'software',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    openedAgo: 'PT5H',
    story: [
      {
        after: 'PT1H',
        by: 'ines',
        reply: 'Buenas, Luis. ¿Podría indicarme el código de una de las que no generan y el de una de las que sí? Las comparo mientras se asigna el ticket.',
      },
      { after: 'PT50M', by: 'luis', reply: 'Sin órdenes, la INS-0931. Con órdenes, la INS-0927. Las dos son calderas de gas del mismo cliente.' },
    ],
  },
  {
    by: 'ines',
    subject: 'Alerta: más de 5.000 correos retenidos en la cola de salida',
    description:
      'La vigilancia avisa de que la cola de correo saliente crece desde hace media hora y ninguna empresa del nodo 1 está entregando. Afecta a facturas y campañas.',
    severity: 'high',
    category: 'performance',
    queue: 'software',
    nature: 'ALERT',
    channel: 'MONITORING',
    impact: 'HIGH',
    urgency: 'HIGH',
    openedAgo: 'PT4H',
    story: [
      { after: 'PT5M', by: 'ines', assign: 'marta' },
      { after: 'PT5M', by: 'marta', status: 'in_progress' },
      {
        after: 'PT30M',
        by: 'marta',
        note: 'El proveedor de envío limita nuestra dirección por una campaña con un 14 % de rebotes. He detenido esa campaña y he abierto un caso con el proveedor.',
      },
      {
        after: 'PT1H',
        by: 'ines',
        note: 'Desvío las facturas por la segunda salida: ya bajan. Quedan 3.200 mensajes, casi todos de campañas, que pueden esperar.',
      },
    ],
  },
  {
    by: 'raul',
    subject: 'El código QR no aparece en los tiques de dos tiendas',
    description:
      'En Triana y Los Remedios las facturas simplificadas salen sin el código QR de verificación. En las otras cinco tiendas aparece. Hoy llevamos unas ochenta ventas así.',
    severity: 'high',
    category: 'billing',
    queue: 'invoicing',
    nature: 'INCIDENT',
    channel: 'EMAIL',
    impact: 'MEDIUM',
    urgency: 'HIGH',
    openedAgo: 'PT2H30M',
    story: [
      {
        after: 'PT40M',
        by: 'sofia',
        reply:
          'Buenos días, Raúl. Lo tiene el equipo de facturación como prioritario. Para adelantar: ¿esas dos tiendas usan el modelo antiguo de impresora de tiques?',
      },
      { after: 'PT20M', by: 'raul', reply: 'Sí, justo esas dos tienen la impresora antigua. Os mando una foto de un tique.' },
    ],
  },
  {
    by: 'marta',
    for: 'luis',
    subject: 'Nadie de Arga puede entrar: error al volver del inicio de sesión',
    description:
      'Luis Arrieta llama: desde las ocho, las 60 personas de la empresa ven «respuesta no válida» después de poner su contraseña corporativa. Ayer renovaron el certificado de su directorio.',
    severity: 'critical',
    category: 'access',
    queue: 'software',
    nature: 'INCIDENT',
    channel: 'PHONE',
    impact: 'HIGH',
    urgency: 'HIGH',
    contactPhone: '+34 948 555 040',
    openedAgo: 'PT2H',
    story: [
      { after: 'PT4M', by: 'marta', assign: 'ines' },
      { after: 'PT2M', by: 'ines', status: 'in_progress' },
      {
        after: 'PT6M',
        by: 'ines',
        reply: `Luis, su directorio firma ya con el certificado nuevo y nosotros tenemos el antiguo.
Necesito el fichero de metadatos actualizado; mientras llega, he activado la cuenta de emergencia de administración.`,
      },
      {
        after: 'PT35M',
        by: 'luis',
        reply:
          'Con la cuenta de emergencia puedo entrar y asignar las urgencias. Los de informática están exportando los metadatos, los tienes en diez minutos.',
      },
    ],
  },
  {
    by: 'diego',
    subject: 'Alerta: doce lectores de un mismo almacén sin señal de vida',
    description:
      'La vigilancia de dispositivos marca como desconectados doce lectores del almacén de Silla (Levante) desde hace cinco minutos. Los otros nueve responden con retraso.',
    severity: 'high',
    category: 'hardware_failure',
    queue: 'hardware',
    nature: 'ALERT',
    channel: 'MONITORING',
    impact: 'HIGH',
    urgency: 'MEDIUM',
    openedAgo: 'PT1H15M',
    story: [
      {
        after: 'PT30M',
        by: 'pablo',
        note: 'Los doce están en la nave frigorífica y cuelgan del mismo conmutador. Todavía no ha llamado nadie del cliente; es la hora del relevo.',
      },
    ],
  },
  {
    by: 'ana',
    subject: 'Las PDA de la cámara frigorífica no conectan y no podemos preparar pedidos',
    description:
      'Todas las PDA de la nave frigorífica dicen «sin conexión con el SGA». Hay once camiones para cargar y no tenemos forma de preparar nada sin ellas. Llamadme en cuanto lo veáis.',
    severity: 'critical',
    category: 'hardware_failure',
    queue: 'hardware',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'HIGH',
    urgency: 'HIGH',
    contactPhone: '+34 963 555 014',
    openedAgo: 'PT20M',
    story: [],
  },
];
