import type { SeedTicket } from '../src/provisioning/tenant-seed.ts';

/** Oldest first, so that ticket codes grow with time. */
export const tickets: SeedTicket[] = [
  {
    by: 'sofia',
    for: 'pilar',
    subject: 'Filial São Paulo: nota fiscal rechazada con código 539',
    description:
      'Pilar reenvió por correo el aviso de la filial brasileña: la NF-e 18.402 vuelve con «Rejeição 539: Duplicidade de NF-e, ' +
      'com diferença na Chave de Acesso». El camión está cargado y no puede salir sin el documento autorizado.',
    severity: 'critical',
    category: 'electronic_documents',
    queue: 'finance_tax',
    nature: 'INCIDENT',
    channel: 'EMAIL',
    impact: 'HIGH',
    urgency: 'HIGH',
    contactPhone: '+56 2 2840 1177',
    openedAgo: 'P60D',
    story: [
      { after: 'PT8M', by: 'sofia', assign: 'diego' },
      {
        after: 'PT25M',
        by: 'diego',
        reply:
          'Pilar, ya veo la causa: el mismo número se transmitió ayer en contingencia y la clave de acceso quedó con ' +
          'el código de emisión anterior. Consulte el DANFE impreso ayer: ¿la clave termina en 7731?',
      },
      { after: 'PT20M', by: 'pilar', reply: 'Sí, exactamente esa. La imprimieron desde el equipo de portería cuando se cayó la conexión.' },
      {
        after: 'PT40M',
        by: 'diego',
        reply:
          'Esa nota ya está autorizada en la SEFAZ. Vinculé la clave correcta en Documentos electrónicos > ' +
          'Consultar situación y la 18.402 figura como autorizada. Pueden despachar el camión con ese DANFE.',
      },
      { after: 'PT2M', by: 'diego', resolve: 'customer_validation' },
    ],
  },
  {
    by: 'rodrigo',
    subject: 'La nota de crédito no revierte la comisión del vendedor',
    description:
      'En el cliente Distribuidora Yguazú emitimos notas de crédito totales y la comisión ya devengada queda pendiente de pago. ' +
      'Ejemplo: factura 001-004-0022918 y nota de crédito 0001377. Versión 6.4.11, base de prueba disponible.',
    severity: 'medium',
    category: 'sales',
    queue: 'operations',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    openedAgo: 'P58D',
    story: [
      { after: 'PT3H', by: 'camila', assign: 'camila' },
      {
        after: 'PT5H',
        by: 'camila',
        reply: 'Rodrigo, lo reproduje en 6.4.11 solo cuando la factura tiene más de un vendedor. Con uno la reversión funciona. Lo llevo a Desarrollo.',
      },
      { after: 'PT1H', by: 'camila', status: 'joint_analysis' },
      { after: 'PT30M', by: 'camila', note: 'Tarea de Desarrollo 88213. El reparto de comisión no lee el porcentaje del segundo vendedor al revertir.' },
      {
        after: 'P4D',
        by: 'camila',
        reply: 'Le envío VtaComision.bpl (compilación 6.4.11.207) para aplicar en el ambiente de pruebas. La corrección oficial saldrá con la 6.4.12.',
      },
      { after: 'PT5M', by: 'camila', waitFor: '6.4.12' },
      { after: 'P2D', by: 'rodrigo', reply: 'Probado con tres casos, los tres revierten bien en ambos vendedores. Esperamos la versión.' },
      { after: 'P14D', by: 'camila', reply: 'Se liberó la 6.4.12 con esta corrección. Quite la BPL temporal antes de actualizar y confírmenos el resultado.' },
      { after: 'PT1M', by: 'camila', resolve: 'customer_validation' },
    ],
  },
  {
    by: 'ernesto',
    subject: 'El porcentaje fijo de retención del procedimiento 2 no cambió en el semestre',
    description:
      'Corrimos el cálculo del porcentaje fijo y a 14 empleados les quedó el mismo valor del semestre anterior, ' +
      'aunque tuvieron aumento de salario. Necesitamos saber si es un error o falta algún paso.',
    severity: 'medium',
    category: 'payroll',
    queue: 'people',
    nature: 'REQUEST',
    channel: 'PORTAL',
    impact: 'LOW',
    urgency: 'MEDIUM',
    openedAgo: 'P52D',
    story: [
      { after: 'PT6H', by: 'camila', assign: 'camila' },
      {
        after: 'PT3H',
        by: 'camila',
        reply:
          'Don Ernesto, esos 14 empleados ingresaron hace menos de doce meses. ¿Me confirma si en su ' +
          'ficha la fecha de ingreso corresponde al contrato actual o al primero que tuvieron?',
      },
      { after: 'PT1M', by: 'camila', status: 'waiting_for_customer' },
      {
        after: 'P1D',
        by: 'ernesto',
        reply: 'Es la del contrato actual: en enero los recontratamos con un número de empleado nuevo. Antes venían por prestación de servicios.',
      },
      {
        after: 'PT4H',
        by: 'camila',
        reply:
          'Entonces el cálculo es correcto: sin doce meses de historia se divide por los meses trabajados, y como el aumento fue en el ' +
          'último mes no alcanza a mover el rango. Le adjunto la memoria de cálculo de un empleado para su revisoría fiscal.',
      },
      { after: 'PT2M', by: 'camila', resolve: 'customer_validation' },
      { after: 'P1D', by: 'ernesto', resolve: 'customer_requested_closing' },
    ],
  },
  {
    by: 'marta',
    for: 'ana',
    subject: 'Diferencia de pesos en el descuento de AFP de tres colaboradores',
    description:
      'Ana llama porque la planilla previsional difiere de la liquidación en 12, 9 y 31 pesos. Los ' +
      'tres colaboradores cambiaron de AFP a mitad de mes. La declaración vence mañana.',
    severity: 'high',
    category: 'payroll',
    queue: 'people',
    nature: 'INCIDENT',
    channel: 'PHONE',
    impact: 'MEDIUM',
    urgency: 'HIGH',
    contactPhone: '+56 9 6120 4478',
    openedAgo: 'P45D',
    story: [
      { after: 'PT2M', by: 'marta', assign: 'marta' },
      { after: 'PT50M', by: 'marta', note: 'La liquidación redondea cada tramo; el archivo previsional redondea el total. Hay un parámetro para igualarlos.' },
      {
        after: 'PT15M',
        by: 'marta',
        reply:
          'Ana, en Personas > Parámetros legales cambie «Redondeo de cotizaciones» a «Sobre el total ' +
          'del mes», recalcule solo a esas tres personas y vuelva a generar el archivo.',
      },
      { after: 'PT1M', by: 'marta', resolve: 'customer_validation' },
    ],
  },
  {
    by: 'pilar',
    subject: 'Migración del servidor de aplicaciones a Windows Server 2022',
    description:
      'Tenemos programado el cambio de servidor para el fin de semana del cierre de quincena. Necesitamos la lista de ' +
      'servicios, puertos y licencias que debemos trasladar, y que alguien de soporte revise el plan.',
    severity: 'medium',
    category: 'platform',
    queue: 'technology',
    nature: 'CHANGE',
    channel: 'EMAIL',
    impact: 'HIGH',
    urgency: 'LOW',
    openedAgo: 'P41D',
    story: [
      { after: 'PT4H', by: 'hugo', assign: 'hugo' },
      {
        after: 'PT7H',
        by: 'hugo',
        reply:
          'Pilar, envíeme por favor el plan actual y la salida de «cumbre-diag» del servidor ' +
          'que van a retirar. Con eso preparo la lista exacta para su instalación.',
      },
      { after: 'PT2M', by: 'hugo', status: 'waiting_for_customer' },
      { after: 'P2D', by: 'pilar', status: 'in_analysis' },
      { after: 'PT3M', by: 'pilar', reply: 'Adjunto los dos documentos. El plan original no contemplaba el servicio de asistencia, lo agregamos ayer.' },
      {
        after: 'P1D',
        by: 'hugo',
        reply:
          'Revisé el plan: faltan el puerto 8443 del portal del empleado y el traslado de la licencia, que se libera desde ' +
          'el portal de clientes y demora unas dos horas. El resto está bien. Les dejo el documento comentado.',
      },
      {
        after: 'P4D',
        by: 'pilar',
        reply: 'Migramos el sábado sin contratiempos. El lunes entraron 140 usuarios y todo respondió normal. Muchas gracias por la revisión.',
      },
      { after: 'PT2H', by: 'hugo', reply: '¡Excelente noticia! Dejo el ticket en validación por si aparece algo en los primeros días.' },
      { after: 'PT1M', by: 'hugo', resolve: 'customer_validation' },
    ],
  },
  {
    by: 'luis',
    subject: 'Error al reabrir un período contable',
    description: 'Quiero reabrir junio para corregir un asiento y el sistema no me deja. Sale un cartel rojo.',
    severity: 'medium',
    category: 'finance',
    queue: 'finance_tax',
    nature: 'INCIDENT',
    channel: 'EMAIL',
    openedAgo: 'P38D',
    story: [
      { after: 'PT5H', by: 'diego', assign: 'diego' },
      {
        after: 'PT15M',
        by: 'diego',
        reply:
          'Buen día, Luis. Para ayudarlo necesito el texto completo del mensaje, la empresa en la que ' +
          'está trabajando y saber si el ejercicio ya tiene el asiento de cierre generado.',
      },
      { after: 'PT1M', by: 'diego', status: 'waiting_for_customer' },
      { after: 'P3D', by: 'diego', note: 'Llamé a la oficina: Luis está de licencia hasta fin de mes y nadie más conoce el caso.' },
    ],
  },
  {
    by: 'luis',
    subject: '¿Dónde se cargan los feriados puente para el cálculo de viáticos?',
    description:
      'Salió el decreto con los días no laborables con fines turísticos y necesito que no generen ' +
      'viático de choferes. Encontré dos calendarios en el sistema y no sé cuál usa el cálculo.',
    severity: 'low',
    category: 'time_attendance',
    queue: 'people',
    nature: 'REQUEST',
    channel: 'CHAT',
    impact: 'LOW',
    urgency: 'LOW',
    openedAgo: 'P33D',
    story: [
      { after: 'PT2H', by: 'marta', assign: 'marta' },
      {
        after: 'PT12M',
        by: 'marta',
        reply:
          'Hola, Luis. Use el de Asistencia > Calendarios, asociado a la escala de choferes; el de Finanzas solo mueve ' +
          'vencimientos. Márquelos como «No laborable» y no como «Feriado», porque el feriado sí paga recargo.',
      },
      { after: 'PT30M', by: 'luis', reply: 'Listo, probado con dos choferes y quedó bien. Por mí lo pueden cerrar.' },
      {
        after: 'PT5M',
        by: 'marta',
        reply: 'Perfecto. Registro su pedido de cierre: la plataforma lo cerrará sola en los próximos días y mientras tanto puede responder la encuesta.',
      },
      { after: 'PT1M', by: 'marta', resolve: 'customer_requested_closing' },
    ],
  },
  {
    by: 'valeria',
    subject: 'El importador de currículos no reconoce el nivel de estudios',
    description:
      'En el proyecto de reclutamiento de un cliente, los postulantes que llegan desde la página de empleo quedan ' +
      'con nivel de estudios vacío. En la vista previa del importador el dato aparece correctamente.',
    severity: 'low',
    category: 'integrations',
    queue: 'technology',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'LOW',
    urgency: 'LOW',
    openedAgo: 'P30D',
    story: [
      { after: 'PT20H', by: 'marta', assign: 'marta' },
      {
        after: 'PT6H',
        by: 'marta',
        reply:
          'Valeria, en nuestra base el nivel se importa bien. ¿Podría enviar el JSON de un postulante, ' +
          'con los datos personales enmascarados, y la tabla de equivalencias que configuró?',
      },
      { after: 'PT1M', by: 'marta', status: 'waiting_for_customer' },
    ],
  },
  {
    by: 'hugo',
    subject: 'Alerta: el certificado TLS del portal del empleado vence en 7 días',
    description:
      'Monitoreo, regla cert-expiry: portal-empleado.cumbre-saas (nodos 1 a 4), emisor intermedio R11. La renovación automática falló dos veces por validación de DNS.',
    severity: 'high',
    category: 'platform',
    queue: 'technology',
    nature: 'ALERT',
    channel: 'MONITORING',
    impact: 'HIGH',
    urgency: 'MEDIUM',
    openedAgo: 'P27D',
    story: [
      { after: 'PT6M', by: 'hugo', assign: 'hugo' },
      { after: 'PT40M', by: 'hugo', note: 'El registro TXT de validación apunta todavía a la zona DNS antigua. Infraestructura lo corrige hoy.' },
      { after: 'PT3H', by: 'hugo', note: 'Renovado en los cuatro nodos. Agregué una alerta a 21 días para que no nos vuelva a encontrar tan cerca.' },
      { after: 'PT2M', by: 'hugo', resolve: 'customer_validation' },
    ],
  },
  {
    by: 'ana',
    subject: 'Semana corrida calculada también para vendedores sin comisión',
    description:
      'En la liquidación de este mes apareció el concepto 2104 en 38 vendedores que no tuvieron ventas. Debería pagarse solo a quienes devengaron remuneración variable.',
    severity: 'high',
    category: 'payroll',
    queue: 'people',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'HIGH',
    urgency: 'HIGH',
    contactPhone: '+56 9 6120 4478',
    openedAgo: 'P24D',
    story: [
      { after: 'PT35M', by: 'camila', assign: 'marta' },
      {
        after: 'PT2H',
        by: 'marta',
        reply: 'Ana, la regla del concepto toma el bono de movilización como variable. Desmarque «Integra semana corrida» en el concepto 3071 y recalcule.',
      },
      { after: 'PT1M', by: 'marta', resolve: 'customer_validation' },
      { after: 'PT5H', by: 'ana', reopen: 'in_analysis' },
      { after: 'PT2M', by: 'ana', reply: 'Quedó bien para 35 personas, pero en tres sigue saliendo. Son las que volvieron de licencia médica este mes.' },
      {
        after: 'PT4H',
        by: 'marta',
        reply:
          'Tenía razón. Esas tres conservan un promedio guardado antes de la licencia. En Cálculos > Promedios, elimine el ' +
          'del período y recalcule: acabo de probarlo en su base de homologación y el concepto ya no aparece.',
      },
      { after: 'PT1M', by: 'marta', resolve: 'customer_validation' },
    ],
  },
  {
    by: 'valeria',
    subject: 'Incluir la orden de compra del cliente en la factura impresa y en el XML',
    description:
      'El cliente vende a cadenas de supermercados que devuelven las facturas sin número de orden de compra. Hoy ' +
      'lo escriben en observaciones, pero las cadenas lo exigen en el campo de referencia del XML.',
    severity: 'medium',
    category: 'sales',
    queue: 'operations',
    nature: 'CHANGE',
    channel: 'PORTAL',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    openedAgo: 'P20D',
    story: [
      { after: 'PT9H', by: 'diego', assign: 'diego' },
      {
        after: 'P1D',
        by: 'diego',
        reply:
          'Valeria, el campo existe en el pedido desde la 6.4, pero no se copia a la factura. Consulté ' +
          'con Producto y aceptaron incluirlo como estándar, sin costo para el cliente.',
      },
      { after: 'PT10M', by: 'diego', status: 'joint_analysis' },
      {
        after: 'P5D',
        by: 'diego',
        reply:
          'Adjunto una Alfa (6.4.19-alfa2) para el ambiente de homologación. El dato sale impreso y en ' +
          'la referencia del XML. La versión oficial está prevista para la próxima semana.',
      },
      { after: 'PT2M', by: 'diego', waitFor: '6.4.19' },
      {
        after: 'P2D',
        by: 'valeria',
        reply: 'Validado con dos cadenas, ambas recibieron bien la referencia. ¿La versión incluirá también las notas de débito?',
      },
      { after: 'PT3H', by: 'diego', reply: 'Sí, facturas, notas de débito y notas de crédito.' },
      {
        after: 'P8D',
        by: 'diego',
        reply: 'La 6.4.19 fue liberada esta mañana con el cambio. Al actualizar, la Alfa se reemplaza sola. Quedamos atentos a su validación en producción.',
      },
      { after: 'PT1M', by: 'diego', resolve: 'customer_validation' },
    ],
  },
  {
    by: 'rodrigo',
    subject: 'El saldo del cliente no considera anticipos en moneda extranjera',
    description:
      'La consulta de cuenta corriente suma los anticipos en guaraníes e ignora los recibidos en dólares. El límite de ' +
      'crédito bloquea pedidos que sí tienen cobertura. Ocurre en dos clientes nuestros, ambos en 6.4.17.',
    severity: 'medium',
    category: 'finance',
    queue: 'finance_tax',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    openedAgo: 'P12D',
    story: [
      { after: 'PT4H', by: 'hugo', assign: 'diego' },
      {
        after: 'PT6H',
        by: 'diego',
        reply: 'Rodrigo, ¿el anticipo en dólares se registra con la transacción 90310 o con una copia? En la estándar el saldo sale bien.',
      },
      { after: 'PT1M', by: 'diego', status: 'waiting_for_customer' },
      {
        after: 'P1D',
        by: 'rodrigo',
        reply: 'Con una copia, la 90318, porque usamos otra cuenta contable. Pero los demás parámetros son idénticos, se los dejo en la captura.',
      },
      { after: 'PT5H', by: 'diego', status: 'joint_analysis' },
      { after: 'PT5M', by: 'diego', note: 'Desarrollo confirmó que el código 90310 está fijo en la consulta. Tarea 88940.' },
      {
        after: 'P4D',
        by: 'diego',
        reply:
          'Confirmado: la consulta solo miraba la transacción estándar. Le envío FinSaldos.dll para ' +
          '6.4.17; la corrección irá en la 6.4.20. El ticket quedará abierto hasta que se libere.',
      },
      { after: 'PT1M', by: 'diego', waitFor: '6.4.20' },
      { after: 'P1D', by: 'rodrigo', reply: 'Aplicada en los dos clientes. Los pedidos ya no se bloquean. Gracias, Diego.' },
    ],
  },
  {
    by: 'luis',
    subject: '«Access violation» al imprimir la orden de taller',
    description:
      'Cuando imprimimos una orden de mantenimiento de flota con más de 40 repuestos aparece «Access violation at address ' +
      '0A3F21C4 in module ManOrden.bpl» y se cierra la pantalla. Versión 6.4.18. Con menos repuestos imprime bien.',
    severity: 'high',
    category: 'manufacturing',
    queue: 'operations',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'MEDIUM',
    urgency: 'HIGH',
    contactPhone: '+54 9 342 515 8830',
    openedAgo: 'P9D',
    story: [
      { after: 'PT50M', by: 'camila', assign: 'camila' },
      {
        after: 'PT2H',
        by: 'camila',
        reply:
          'Luis, gracias por el detalle: con ese dato lo reproduje al primer intento. Mientras ' +
          'tanto puede imprimir en dos partes con el filtro «Desde/Hasta ítem».',
      },
      { after: 'PT10M', by: 'camila', status: 'joint_analysis' },
      { after: 'PT20M', by: 'camila', note: 'Mantenimiento lo tomó hoy: desborde en el pie de página al pasar a la tercera hoja.' },
      {
        after: 'P1D',
        by: 'camila',
        reply:
          'Ya está la corrección temporal: ManOrden.bpl, compilación 6.4.18.311. Las instrucciones están en ' +
          'el artículo sobre archivos temporales. La versión 6.4.20 la traerá incorporada.',
      },
      { after: 'PT2M', by: 'camila', waitFor: '6.4.20' },
      {
        after: 'PT20H',
        by: 'luis',
        reply: 'Instalada en el servidor de Santa Fe. Imprimí la orden de 63 repuestos y salió completa. Nos queda actualizar la base de Rosario.',
      },
    ],
  },
  {
    by: 'ana',
    subject: 'El libro de remuneraciones electrónico rechaza los bonos de término de conflicto',
    description:
      'El validador de la Dirección del Trabajo rechaza 212 líneas: el bono de término de conflicto sale con un ' +
      'código que no corresponde. La carga vence el día 15 y es para toda la planta de Rancagua.',
    severity: 'medium',
    category: 'payroll',
    queue: 'people',
    nature: 'INCIDENT',
    channel: 'EMAIL',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    contactPhone: '+56 9 6120 4478',
    openedAgo: 'P6D',
    story: [
      { after: 'PT3H', by: 'marta', assign: 'marta' },
      {
        after: 'PT4H',
        by: 'marta',
        reply:
          'Ana, la tabla de equivalencias que entregamos en la 6.4.18 tiene mal el código de ese ' +
          'bono. No es un error de ustedes. Estoy armando la corrección con el área legal.',
      },
      {
        after: 'P1D',
        by: 'marta',
        reply:
          'Adjunto LreTablas.dll. Reemplácela con el servicio detenido y genere otra vez el libro; no hace falta recalcular. La 6.4.20 traerá la tabla corregida.',
      },
      { after: 'PT3M', by: 'marta', waitFor: '6.4.20' },
      {
        after: 'PT18H',
        by: 'ana',
        reply: 'Archivo aceptado sin observaciones. ¡Alcanzamos justo! Aviso a Pilar para que no la borren en la próxima actualización.',
      },
      {
        after: 'PT1H',
        by: 'marta',
        reply:
          'No se preocupe: si actualizan a la 6.4.19, el instalador conserva la DLL porque su fecha es posterior. Les avisaremos en cuanto se libere la 6.4.20.',
      },
    ],
  },
  {
    by: 'valeria',
    subject: 'Traslado de saldos de auxiliares al abrir el ejercicio siguiente',
    description:
      '¿Es posible trasladar los saldos de los auxiliares de proyecto sin haber generado el asiento ' +
      'de cierre? El cliente tiene la auditoría en curso y no quiere cerrar todavía.',
    severity: 'medium',
    category: 'finance',
    queue: 'finance_tax',
    nature: 'REQUEST',
    channel: 'PORTAL',
    impact: 'LOW',
    urgency: 'MEDIUM',
    openedAgo: 'P5D',
    story: [{ after: 'P3D', by: 'valeria', reply: '¿Hay alguna novedad? El cliente me pidió una respuesta antes del comité del viernes.' }],
  },
  {
    by: 'rodrigo',
    subject: 'Agregar el centro de costo al archivo de conciliación bancaria',
    description:
      'Una cooperativa que atendemos concilia por sucursal y necesita el centro de costo como columna ' +
      'adicional en la exportación. ¿Se puede hacer por parametrización o requiere desarrollo?',
    severity: 'low',
    category: 'finance',
    queue: 'finance_tax',
    nature: 'CHANGE',
    channel: 'EMAIL',
    impact: 'LOW',
    urgency: 'LOW',
    openedAgo: 'P5D',
    story: [
      { after: 'PT10H', by: 'hugo', assign: 'hugo' },
      {
        after: 'PT5H',
        by: 'hugo',
        reply: 'Rodrigo, el diseño admite columnas de usuario. ¿El centro de costo es uno por movimiento o puede haber varios por prorrateo?',
      },
      { after: 'PT1M', by: 'hugo', status: 'waiting_for_customer' },
      { after: 'P1D', by: 'rodrigo', status: 'in_analysis' },
      { after: 'PT4M', by: 'rodrigo', reply: 'Puede haber hasta cuatro por prorrateo, sobre todo en servicios públicos.' },
      {
        after: 'P1D',
        by: 'hugo',
        reply:
          'Entonces hay que decidir cómo mostrarlos: una línea por centro de costo, o una sola línea con los códigos separados por ' +
          'barra. La primera opción cambia la cantidad de líneas y el banco podría rechazarla. ¿Cuál prefiere el cliente?',
      },
      { after: 'PT1M', by: 'hugo', status: 'waiting_for_customer' },
    ],
  },
  {
    by: 'diego',
    for: 'ernesto',
    subject: 'Retención de ICA duplicada en facturas con dos municipios',
    description:
      'Ernesto llama desde Pereira: al contabilizar facturas de fletes con origen y destino en municipios distintos, ' +
      'el sistema retiene ICA en los dos. Ya devolvieron dinero a un transportador por este motivo.',
    severity: 'medium',
    category: 'tax',
    queue: 'finance_tax',
    nature: 'INCIDENT',
    channel: 'PHONE',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    contactPhone: '+57 310 448 2096',
    openedAgo: 'P5D',
    story: [
      { after: 'PT5M', by: 'diego', assign: 'diego' },
      {
        after: 'PT6H',
        by: 'diego',
        reply:
          'Ernesto, el servicio de flete estaba asociado a dos reglas de territorialidad. Debe quedar solo la del ' +
          'municipio donde se presta el servicio. Le dejo el paso a paso con las capturas de su propia empresa.',
      },
      { after: 'P1D', by: 'ernesto', reply: 'Corregimos la regla y contabilizamos cinco facturas: todas con una sola retención.' },
      {
        after: 'PT2H',
        by: 'diego',
        note: 'Ernesto llamó y pidió cerrar. Le expliqué que el cierre es automático y que puede volver a escribir si aparece otro caso.',
      },
      { after: 'PT1M', by: 'diego', resolve: 'customer_requested_closing' },
    ],
  },
  {
    by: 'luis',
    subject: 'Ampliar el código de ubicación del depósito a ocho posiciones',
    description:
      'Sumamos dos naves en el depósito de Zárate y las seis posiciones actuales no nos alcanzan para identificar ' +
      'nave, pasillo, columna y nivel. ¿Qué impacto tiene cambiarlo con unas 9.000 ubicaciones cargadas?',
    severity: 'low',
    category: 'purchasing_inventory',
    queue: 'operations',
    nature: 'CHANGE',
    channel: 'PORTAL',
    impact: 'MEDIUM',
    urgency: 'LOW',
    openedAgo: 'P4D',
    story: [
      { after: 'PT15H', by: 'diego', assign: 'diego' },
      {
        after: 'PT8H',
        by: 'diego',
        reply:
          'Luis, es posible con el asistente de máscaras, que renumera saldos e historial. Estoy midiendo cuánto demora con ' +
          '9.000 ubicaciones y reviso si los lectores portátiles aceptan ocho posiciones. ¿Qué modelo usan?',
      },
      { after: 'PT4H', by: 'luis', reply: 'Son Zebra TC21, todas con la aplicación de almacén 3.2. Podemos parar el depósito un domingo completo.' },
      { after: 'PT20H', by: 'diego', note: 'La 3.2 recorta a 7 caracteres en la pantalla de reubicación. Averiguar si la 3.3 lo corrige antes de responder.' },
    ],
  },
  {
    by: 'valeria',
    subject: 'Parametrización de 42 horas semanales para turnos 4×3',
    description:
      'Estoy configurando la reducción de jornada para un cliente con turnos 4×3 de doce horas. Seguí el artículo de ' +
      'la base de conocimiento, pero el sistema sigue calculando horas extraordinarias desde la hora 45.',
    severity: 'medium',
    category: 'time_attendance',
    queue: 'people',
    nature: 'REQUEST',
    channel: 'PORTAL',
    impact: 'LOW',
    urgency: 'MEDIUM',
    openedAgo: 'P4D',
    story: [
      { after: 'PT7H', by: 'marta', assign: 'marta' },
      {
        after: 'PT90M',
        by: 'marta',
        reply:
          'Valeria, en jornadas excepcionales el límite sale del promedio del ciclo y no del parámetro legal. ¿Puede ' +
          'enviarme la resolución que autoriza el turno y una captura de la pestaña «Ciclo» de la escala?',
      },
      { after: 'PT1M', by: 'marta', status: 'waiting_for_customer' },
      {
        after: 'P2D',
        by: 'marta',
        reply:
          'Le recuerdo que solo nos falta la captura de la pestaña «Ciclo». La resolución ya no ' +
          'es necesaria: la encontré adjunta en otro ticket del mismo cliente.',
      },
    ],
  },
  {
    by: 'ernesto',
    subject: 'El formato 1001 deja por fuera a los proveedores del exterior',
    description:
      'Al generar medios magnéticos faltan 23 proveedores de hilaza de India y Turquía. Ninguno ' +
      'tiene NIT. El total del formato no cuadra con el balance por 1.284 millones.',
    severity: 'medium',
    category: 'tax',
    queue: 'finance_tax',
    nature: 'INCIDENT',
    channel: 'EMAIL',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    openedAgo: 'P4D',
    story: [
      { after: 'PT2H', by: 'diego', assign: 'diego' },
      {
        after: 'PT9H',
        by: 'diego',
        reply:
          'Ernesto, esos terceros tienen el tipo de documento en blanco y por eso el proceso los omite sin avisar. Deben quedar como ' +
          '«Exterior sin identificación» (tipo 43). Puede cambiarlos en bloque desde Terceros > Actualización masiva.',
      },
      { after: 'PT16H', by: 'ernesto', reply: 'Los cambiamos y ya salen 22. El que falta es Anadolu Tekstil, aunque tiene el tipo 43 como los demás.' },
      {
        after: 'PT3H',
        by: 'diego',
        reply:
          'A ese proveedor le faltaba el país: tenía «Turquía» con un código dado de baja. Lo asigné al código vigente en su ' +
          'base de pruebas y el formato cuadra con el balance. Repita el cambio en producción y confírmeme.',
      },
      { after: 'PT1M', by: 'diego', resolve: 'customer_validation' },
    ],
  },
  {
    by: 'ana',
    subject: 'Marcas duplicadas en el turno de noche de la planta de Curicó',
    description:
      'Desde que instalaron el segundo reloj, las personas del turno 22:00 a 06:00 aparecen con ' +
      'cuatro marcas por jornada y el sistema les calcula dos ausencias. Son 57 personas.',
    severity: 'medium',
    category: 'time_attendance',
    queue: 'people',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    contactPhone: '+56 9 6120 4478',
    openedAgo: 'PT76H',
    story: [
      { after: 'PT2H', by: 'marta', assign: 'marta' },
      {
        after: 'PT3H',
        by: 'marta',
        reply:
          'Ana, los dos relojes envían también el archivo diario, así que cada marca llega dos veces. Desactivé la ' +
          'lectura por archivo y ejecuté la depuración desde el lunes: las ausencias desaparecieron.',
      },
      { after: 'PT1M', by: 'marta', resolve: 'customer_validation' },
      { after: 'P1D', by: 'ana', reopen: 'in_analysis' },
      {
        after: 'PT3M',
        by: 'ana',
        reply: 'Anoche volvió a pasar con 11 personas. Todas marcaron la salida en el reloj de la portería y no en el de producción.',
      },
      {
        after: 'PT5H',
        by: 'marta',
        reply:
          'Gracias, esa pista es muy buena. El reloj de la portería está nueve minutos adelantado y por eso la tolerancia ' +
          'no alcanza a reconocer la marca repetida. Estoy revisando con ustedes cómo sincronizar la hora.',
      },
    ],
  },
  {
    by: 'ernesto',
    subject: 'DIAN rechaza los documentos de nómina electrónica: CUNE mal calculado',
    description:
      'De 640 documentos transmitidos esta mañana fueron rechazados 118, todos con el mensaje de que el CUNE no ' +
      'corresponde. Son empleados con horas extras nocturnas. El plazo de transmisión vence en tres días.',
    severity: 'critical',
    category: 'electronic_documents',
    queue: 'finance_tax',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'HIGH',
    urgency: 'HIGH',
    contactPhone: '+57 310 448 2096',
    openedAgo: 'PT74H',
    story: [
      {
        after: 'PT15M',
        by: 'sofia',
        reply:
          'Ernesto, soy Sofía, de coordinación. Traslado el caso al equipo de Gestión de ' +
          'Personas, que atiende la nómina electrónica y trabaja con acceso reservado.',
      },
      { after: 'PT2M', by: 'sofia', move: 'people' },
      { after: 'PT10M', by: 'camila', assign: 'camila' },
      {
        after: 'PT50M',
        by: 'camila',
        reply:
          'Encontré la diferencia: el total devengado del XML tiene tres decimales en el recargo ' +
          'nocturno y el CUNE se calcula con dos. Ya está Desarrollo conmigo en esto.',
      },
      { after: 'PT5M', by: 'camila', status: 'joint_analysis' },
      {
        after: 'PT4H',
        by: 'camila',
        reply: 'Le dejo NomElectronica.dll (6.4.18.402). Aplíquela, regenere únicamente los 118 rechazados y transmita primero cinco para confirmar.',
      },
      { after: 'PT2M', by: 'camila', waitFor: '6.4.20' },
      { after: 'PT90M', by: 'ernesto', reply: 'Los cinco fueron aceptados. Envié el resto y quedaron los 640 en verde. Me salvaron la tarde, mil gracias.' },
      { after: 'PT20H', by: 'camila', note: 'Desarrollo incluyó el redondeo en la 6.4.20. Avisar también a los otros clientes con recargo nocturno.' },
    ],
  },
  {
    by: 'luis',
    subject: 'Diferencia de centavos entre el Libro IVA Digital y la contabilidad',
    description:
      'El débito fiscal del libro supera en $ 0,47 al mayor de la cuenta 2.1.04.001. Revisé los 1.912 ' +
      'comprobantes y no encuentro cuál es. El mes pasado la diferencia fue de $ 0,12.',
    severity: 'medium',
    category: 'tax',
    queue: 'finance_tax',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'LOW',
    urgency: 'MEDIUM',
    openedAgo: 'P3D',
    story: [
      { after: 'PT6H', by: 'hugo', assign: 'diego' },
      {
        after: 'PT5H',
        by: 'diego',
        reply:
          'Luis, para no hacerle revisar más: ejecuté una consulta sobre la copia que nos dejó en mayo y la ' +
          'diferencia nace en comprobantes con tres alícuotas. ¿Me autoriza a usar una copia actual de la base?',
      },
      { after: 'PT2H', by: 'luis', reply: 'Autorizado. Ya subí el respaldo de anoche al repositorio seguro.' },
      {
        after: 'PT18H',
        by: 'diego',
        reply:
          'Confirmado con su base: el libro redondea por alícuota y el asiento por comprobante. Hay que definir con el área fiscal ' +
          'cuál criterio corresponde, así que sigo el análisis junto con ellos. Espero tener respuesta en dos días.',
      },
      { after: 'PT5M', by: 'diego', status: 'joint_analysis' },
      { after: 'PT3H', by: 'diego', note: 'Área fiscal, tarea 89102. Se inclinan por redondear en el asiento; implicaría un ajuste retroactivo.' },
    ],
  },
  {
    by: 'ana',
    subject: '¿Cómo se anula una liquidación que ya fue pagada?',
    description:
      'Pagamos la liquidación de una colaboradora que había renunciado el mes anterior. Necesito anularla ' +
      'sin perder el registro del pago, porque ella va a devolver el dinero en dos cuotas.',
    severity: 'low',
    category: 'payroll',
    queue: 'people',
    nature: 'REQUEST',
    channel: 'CHAT',
    impact: 'LOW',
    urgency: 'MEDIUM',
    openedAgo: 'P3D',
    story: [
      { after: 'PT5H', by: 'camila', assign: 'camila' },
      {
        after: 'PT20M',
        by: 'camila',
        reply:
          'Ana, no la elimine: use Cálculos > Reverso de liquidación con la opción «Mantener movimiento de pago». ' +
          'Se crea una deuda de la colaboradora que puede dividir en cuotas desde Préstamos internos.',
      },
      { after: 'PT40M', by: 'ana', reply: '¿Y las cotizaciones que ya se declararon por ella?' },
      {
        after: 'PT1H',
        by: 'camila',
        reply:
          'Esas se recuperan con una declaración rectificatoria en cada institución. El reverso ya ' +
          'deja listo el archivo en negativo: lo encuentra en Previsión > Rectificaciones.',
      },
      { after: 'PT2M', by: 'camila', resolve: 'customer_validation' },
    ],
  },
  {
    by: 'rodrigo',
    subject: 'Un vendedor ve los presupuestos de otra filial',
    description:
      'En Ferretería Itapúa, un usuario con acceso solo a la filial Encarnación abre la lista de presupuestos y ve también ' +
      'los de Asunción, con precios y descuentos. El cliente está molesto y lo considera una falla de seguridad.',
    severity: 'high',
    category: 'platform',
    queue: 'technology',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'MEDIUM',
    urgency: 'HIGH',
    openedAgo: 'PT70H',
    story: [
      { after: 'PT1H', by: 'hugo', assign: 'hugo' },
      {
        after: 'PT3H',
        by: 'hugo',
        reply: 'Rodrigo, el usuario hereda la filial Asunción del grupo «Suplentes». Quítelo de ese grupo y pídale que vuelva a iniciar sesión.',
      },
      { after: 'PT1M', by: 'hugo', resolve: 'customer_validation' },
      { after: 'PT6H', by: 'rodrigo', reopen: 'in_analysis' },
      { after: 'PT2M', by: 'rodrigo', reply: 'Ya no está en el grupo y en la lista no aparecen, pero si busca por número de presupuesto los sigue abriendo.' },
      {
        after: 'PT2H',
        by: 'hugo',
        note: 'La búsqueda rápida guarda los permisos en la sesión del middleware durante 24 horas. Se puede vaciar sin reiniciar.',
      },
      {
        after: 'PT1H',
        by: 'hugo',
        reply:
          'Tiene razón, quedaba la memoria de permisos. En Administración > Sesiones, use «Vaciar permisos en memoria» ' +
          'para ese usuario. Lo probé con un usuario equivalente y la búsqueda responde «sin acceso».',
      },
      { after: 'PT1M', by: 'hugo', resolve: 'customer_validation' },
    ],
  },
  {
    by: 'ernesto',
    subject: 'Provisión de cesantías para empleados con salario variable',
    description:
      'Quisiera entender qué base toma el sistema para provisionar cesantías cuando el operario gana por ' +
      'producción. El auditor espera el promedio del último año y nosotros vemos el del último trimestre.',
    severity: 'low',
    category: 'payroll',
    queue: 'people',
    nature: 'REQUEST',
    channel: 'EMAIL',
    impact: 'LOW',
    urgency: 'LOW',
    openedAgo: 'PT54H',
    story: [
      { after: 'PT11H', by: 'camila', assign: 'camila' },
      {
        after: 'PT4H',
        by: 'camila',
        reply:
          'Ernesto, la base depende de la regla de promedio del concepto de cesantías. La suya parece ser una copia de la de prima, que ' +
          'toma el período del semestre. Reviso desde cuándo está así y qué diferencia genera antes de proponerle el cambio.',
      },
      { after: 'PT9H', by: 'ernesto', reply: 'De acuerdo. Si le sirve, la parametrización la hizo el consultor anterior en la puesta en marcha.' },
    ],
  },
  {
    by: 'valeria',
    subject: 'Una regla de validación no se ejecuta al dar de alta un colaborador',
    description:
      'Creé una regla que impide registrar a un colaborador sin centro de costo. Funciona al modificar, pero al insertar ' +
      'el registro se graba igual. Compilada sin errores, identificador PER-104, evento «Antes de grabar».',
    severity: 'medium',
    category: 'platform',
    queue: 'technology',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    openedAgo: 'PT50H',
    story: [
      { after: 'PT3H', by: 'marta', assign: 'marta' },
      {
        after: 'PT2H',
        by: 'marta',
        reply: 'Valeria, ¿el alta se hace desde la ficha o desde el asistente de admisión? Son eventos distintos. Por favor, adjunte el código de la regla.',
      },
      { after: 'PT1M', by: 'marta', status: 'waiting_for_customer' },
      { after: 'PT19H', by: 'valeria', status: 'in_analysis' },
      { after: 'PT2M', by: 'valeria', reply: 'Desde el asistente. Adjunto el código y un video corto donde se ve que graba sin pasar por la regla.' },
      {
        after: 'PT4H',
        by: 'marta',
        note: 'El asistente usa el evento «Antes de confirmar admisión», que no aparece en la documentación de 6.4. Verificar si es intencional.',
      },
    ],
  },
  {
    by: 'ana',
    subject: 'La carga masiva de artículos rechaza las líneas con decimales',
    description:
      'Al subir la planilla de 1.800 artículos de envases, las filas con factor de conversión decimal ' +
      'vuelven con «valor no numérico». En la planilla están con coma, como siempre.',
    severity: 'medium',
    category: 'purchasing_inventory',
    queue: 'operations',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'LOW',
    urgency: 'MEDIUM',
    openedAgo: 'P2D',
    story: [
      { after: 'PT4H', by: 'diego', assign: 'diego' },
      {
        after: 'PT2H',
        by: 'diego',
        reply:
          'Ana, la coma depende de la configuración regional con la que se ejecuta el servicio de importación. ¿Reinstalaron ' +
          'el servidor hace poco? Necesito además las primeras 20 filas de la planilla y el registro import.log.',
      },
      { after: 'PT1M', by: 'diego', status: 'waiting_for_customer' },
    ],
  },
  {
    by: 'valeria',
    subject: 'El servicio web de novedades devuelve error 500 con más de 200 registros',
    description:
      'POST /personas/novedades responde 500 «Arithmetic overflow» a partir de 201 registros por llamada. ' +
      'El límite documentado es 500. Traza: 7f31-c09a-44e2. Por ahora enviamos lotes de 150.',
    severity: 'medium',
    category: 'integrations',
    queue: 'technology',
    nature: 'INCIDENT',
    channel: 'API',
    impact: 'LOW',
    urgency: 'MEDIUM',
    openedAgo: 'PT46H',
    story: [
      { after: 'PT5H', by: 'hugo', assign: 'hugo' },
      {
        after: 'PT3H',
        by: 'hugo',
        reply:
          'Valeria, con la traza localicé el punto exacto: el contador de líneas del registro de auditoría es de un ' +
          'byte en ese servicio. Paso el caso a Desarrollo; mantenga los lotes de 150, que es seguro.',
      },
      { after: 'PT10M', by: 'hugo', status: 'joint_analysis' },
      { after: 'PT2M', by: 'hugo', note: 'Tarea 89140. También afecta a /personas/ausencias, aunque nadie lo reportó todavía.' },
      {
        after: 'PT20H',
        by: 'valeria',
        reply: '¿Saben si la corrección será un archivo temporal o irá directamente en versión? Tengo que planificar la ventana con el cliente.',
      },
    ],
  },
  {
    by: 'camila',
    for: 'pilar',
    subject: 'La tarea nocturna del MRP dejó de ejecutarse',
    description:
      'Pilar llama porque hace dos noches que el MRP no corre y Compras trabaja con sugerencias ' +
      'viejas. Nadie modificó la programación. La tarea figura como «Habilitada».',
    severity: 'medium',
    category: 'manufacturing',
    queue: 'operations',
    nature: 'INCIDENT',
    channel: 'PHONE',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    contactPhone: '+56 2 2840 1177',
    openedAgo: 'PT44H',
    story: [
      { after: 'PT3M', by: 'camila', assign: 'camila' },
      {
        after: 'PT50M',
        by: 'camila',
        reply: 'Pilar, la tarea corre con el usuario «mcarrasco», que fue desactivado el lunes. Por eso figura habilitada, pero no puede iniciar sesión.',
      },
      { after: 'PT1H', by: 'pilar', reply: 'Claro, Mauricio se fue de la empresa la semana pasada. ¿Qué usuario conviene poner?' },
      {
        after: 'PT30M',
        by: 'camila',
        reply:
          'Un usuario de servicio, no el de una persona. Creen «srv_tareas» con el perfil «Procesos programados» y asígnenlo en ' +
          'las ocho tareas que dejó Mauricio; les adjunto la lista. El MRP pueden lanzarlo ahora mismo a mano.',
      },
      { after: 'PT1M', by: 'camila', resolve: 'customer_validation' },
    ],
  },
  {
    by: 'luis',
    subject: 'No se autoriza ningún comprobante: cms.cert.expired',
    description:
      'Desde las siete de la mañana ninguna factura obtiene CAE. El error dice ' +
      '«cms.cert.expired». Tenemos 90 fletes esperando factura y los camiones parados en la ' +
      'balanza.',
    severity: 'critical',
    category: 'electronic_documents',
    queue: 'finance_tax',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'HIGH',
    urgency: 'HIGH',
    contactPhone: '+54 9 342 515 8830',
    openedAgo: 'PT40H',
    story: [
      { after: 'PT5M', by: 'diego', assign: 'diego' },
      {
        after: 'PT10M',
        by: 'diego',
        reply:
          'Luis, venció el certificado digital. Siga el artículo «Argentina: renovar el certificado digital para ' +
          'autorizar comprobantes»; son unos veinte minutos. Quedo conectado por si lo necesita.',
      },
      { after: 'PT25M', by: 'luis', reply: 'Subí el CSR pero al cargar el CRT dice que no corresponde a la clave privada.' },
      {
        after: 'PT8M',
        by: 'diego',
        reply:
          'Eso pasa si la solicitud se generó dos veces. En la pantalla hay una segunda fila, de las ' +
          '08:12: descargue ese CSR, súbalo al mismo alias y use el CRT que le devuelva.',
      },
      { after: 'PT20M', by: 'luis', reply: '¡Salió! Ya autorizó las primeras 30. Pueden dar por cerrado el ticket.' },
      { after: 'PT2M', by: 'luis', resolve: 'customer_requested_closing' },
    ],
  },
  {
    by: 'diego',
    for: 'rodrigo',
    subject: 'El cliente final no recibe por correo las facturas electrónicas',
    description:
      'Rodrigo escribe por chat: en Agroservicios Caaguazú las facturas se aprueban, pero desde ayer ninguna llega al ' +
      'correo del comprador. El sistema las marca como «Enviado». Probaron con tres dominios distintos.',
    severity: 'high',
    category: 'electronic_documents',
    queue: 'finance_tax',
    nature: 'INCIDENT',
    channel: 'CHAT',
    impact: 'MEDIUM',
    urgency: 'HIGH',
    openedAgo: 'PT30H',
    story: [
      { after: 'PT10M', by: 'diego', assign: 'hugo' },
      {
        after: 'PT2H',
        by: 'hugo',
        reply:
          'Rodrigo, el servidor de correo acepta los mensajes, de ahí el «Enviado». ¿Cambiaron el proveedor o el dominio del remitente en los últimos días?',
      },
      { after: 'PT3H', by: 'rodrigo', reply: 'El cliente pasó su correo a otro proveedor el martes, pero dicen que no tocaron nada del ERP.' },
      {
        after: 'PT16H',
        by: 'hugo',
        reply:
          'Es probable que el registro SPF del dominio ya no incluya a nuestro servidor y que los mensajes se descarten en ' +
          'destino. Estoy pidiendo el rechazo exacto al proveedor para confirmarlo; le escribo apenas lo tenga.',
      },
    ],
  },
  {
    by: 'ana',
    subject: 'Usuario bloqueado en el portal del empleado',
    description:
      'Un supervisor no puede entrar al portal para aprobar vacaciones: le dice que su usuario está bloqueado. Ya intentó recuperar la clave y no le llega el correo.',
    severity: 'low',
    category: 'platform',
    queue: 'technology',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'LOW',
    urgency: 'MEDIUM',
    openedAgo: 'PT28H',
    story: [
      { after: 'PT1H', by: 'marta', assign: 'marta' },
      {
        after: 'PT15M',
        by: 'marta',
        reply: 'Ana, ¿el correo del supervisor en la ficha es el corporativo? El enlace de recuperación se envía solamente a ese.',
      },
      {
        after: 'PT2H',
        by: 'ana',
        reply: 'Era eso, tenía su correo personal de hace años. Lo cambié, recuperó la clave y ya aprobó las solicitudes. No necesito nada más.',
      },
      { after: 'PT1M', by: 'ana', resolve: 'customer_requested_closing' },
    ],
  },
  {
    by: 'pilar',
    subject: 'Bloqueos de base de datos al contabilizar lotes en paralelo',
    description:
      'Cuando Contabilidad lanza dos lotes a la vez, el segundo queda esperando hasta 40 minutos y a veces termina ' +
      'con «deadlock victim». Antes de la 6.4.19 no pasaba. Nuestro DBA sacó los grafos de bloqueo.',
    severity: 'high',
    category: 'platform',
    queue: 'finance_tax',
    nature: 'INCIDENT',
    channel: 'EMAIL',
    impact: 'HIGH',
    urgency: 'MEDIUM',
    contactPhone: '+56 2 2840 1177',
    openedAgo: 'PT22H',
    story: [
      { after: 'PT40M', by: 'diego', note: 'No es del proceso contable en sí. Con los grafos a la vista parece un índice; lo toma mejor Tecnología.' },
      { after: 'PT2M', by: 'diego', move: 'technology' },
      { after: 'PT20M', by: 'hugo', assign: 'hugo' },
      {
        after: 'PT2H',
        by: 'hugo',
        reply:
          'Pilar, muy útiles los grafos. La 6.4.19 cambió el orden en que se numeran los asientos y los dos lotes compiten por la ' +
          'misma fila del contador. Mientras lo resolvemos, ejecuten los lotes en secuencia con la opción «Encolar».',
      },
      { after: 'PT5M', by: 'hugo', status: 'joint_analysis' },
      { after: 'PT3H', by: 'pilar', reply: 'Con «Encolar» funciona, pero el cierre nos va a llevar el doble. ¿Hay fecha estimada?' },
      {
        after: 'PT1H',
        by: 'hugo',
        reply: 'Desarrollo está probando hoy una numeración por lote. Mañana al mediodía le confirmo si habrá archivo temporal antes de su cierre.',
      },
    ],
  },
  {
    by: 'hugo',
    for: 'luis',
    subject: 'Tesorería no abre después de actualizar las estaciones',
    description:
      'Luis llama: ayer actualizaron 12 estaciones a la 6.4.19. En cinco de ellas, al entrar a Tesorería, la ventana se ' +
      'queda en blanco y hay que finalizar el proceso. Los pagos del viernes se hacen desde esas estaciones.',
    severity: 'high',
    category: 'platform',
    queue: 'technology',
    nature: 'INCIDENT',
    channel: 'PHONE',
    impact: 'MEDIUM',
    urgency: 'HIGH',
    contactPhone: '+54 9 342 515 8830',
    openedAgo: 'PT20H',
    story: [
      { after: 'PT2M', by: 'hugo', assign: 'hugo' },
      {
        after: 'PT25M',
        by: 'hugo',
        reply:
          'Luis, resumo lo que vimos por teléfono: con el usuario administrador abre, con el usuario normal no. ' +
          'Envíeme, por favor, el archivo CumbreCliente.log de una estación que falla y de una que funciona.',
      },
      { after: 'PT1M', by: 'hugo', status: 'waiting_for_customer' },
      { after: 'PT3H', by: 'hugo', note: 'Sospecho de permisos en la carpeta de caché que crea el instalador nuevo. Hay otro cliente con el mismo síntoma.' },
    ],
  },
  {
    by: 'camila',
    for: 'ernesto',
    subject: 'Cambiar el orden de las columnas en el certificado de ingresos y retenciones',
    description:
      'Ernesto consulta por chat si el certificado interno, no el oficial de la DIAN, puede mostrar primero ' +
      'los aportes a salud y pensión. Es para la feria de vivienda del fondo de empleados.',
    severity: 'low',
    category: 'payroll',
    queue: 'people',
    nature: 'CHANGE',
    channel: 'CHAT',
    impact: 'LOW',
    urgency: 'LOW',
    openedAgo: 'PT19H',
    story: [],
  },
  {
    by: 'pilar',
    subject: 'El cierre mensual de inventario lleva más de seis horas y no avanza',
    description:
      'El cálculo de costo promedio está detenido en 61 % desde las tres de la mañana. Lo normal son 50 ' +
      'minutos. No podemos facturar hasta que termine porque los almacenes están bloqueados.',
    severity: 'high',
    category: 'purchasing_inventory',
    queue: 'operations',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'HIGH',
    urgency: 'HIGH',
    contactPhone: '+56 2 2840 1177',
    openedAgo: 'PT14H',
    story: [
      { after: 'PT10M', by: 'camila', severity: 'critical' },
      {
        after: 'PT2M',
        by: 'camila',
        note: 'Facturación detenida: subo la severidad. El proceso espera un recurso de la base, así que necesitamos a Tecnología.',
      },
      { after: 'PT1M', by: 'camila', move: 'technology' },
      { after: 'PT5M', by: 'hugo', assign: 'hugo' },
      {
        after: 'PT20M',
        by: 'hugo',
        reply:
          'Pilar, no cancele el proceso todavía. Veo una sesión del generador de informes con 9 horas abierta ' +
          'que retiene la tabla de movimientos. ¿Puede confirmar de quién es la estación BOD-014?',
      },
      { after: 'PT30M', by: 'pilar', reply: 'Es de Bodega Central, alguien dejó un informe abierto. Ya la cerramos. El porcentaje subió a 64.' },
      {
        after: 'PT2H',
        by: 'hugo',
        reply:
          'Avanza, pero despacio: las estadísticas de la tabla están desactualizadas y cada artículo se lee completo. ' +
          'Estoy actualizándolas con su DBA; calculo que terminará en unas tres horas. Sigo pendiente.',
      },
      { after: 'PT5H', by: 'pilar', reply: 'Vamos en 88 %. Los vendedores están preguntando, cualquier novedad nos sirve.' },
      {
        after: 'PT30M',
        by: 'hugo',
        reply: 'Es el último tramo, el de los artículos con lote. Les habilité facturar desde los almacenes 01 y 04, que ya terminaron.',
      },
    ],
  },
  {
    by: 'luis',
    subject: 'La percepción de Ingresos Brutos se calcula sobre el total con IVA',
    description:
      'En los clientes de Entre Ríos la percepción sale sobre el total y no sobre el neto. Los de Santa Fe están ' +
      'bien. Factura de ejemplo: A 0004-00031876. Empezó cuando importamos el padrón de este mes.',
    severity: 'high',
    category: 'tax',
    queue: 'finance_tax',
    nature: 'INCIDENT',
    channel: 'EMAIL',
    impact: 'MEDIUM',
    urgency: 'HIGH',
    openedAgo: 'PT10H',
    story: [
      { after: 'PT35M', by: 'diego', assign: 'diego' },
      {
        after: 'PT50M',
        by: 'diego',
        reply:
          'Luis, el padrón nuevo creó un régimen con base «Total» en lugar de «Neto gravado». ¿La importación la hizo con el diseño estándar o con uno propio?',
      },
      { after: 'PT40M', by: 'luis', reply: 'Con el estándar, pero el archivo que bajamos este mes trae una columna más. Se lo adjunto.' },
      {
        after: 'PT2H',
        by: 'diego',
        reply:
          'Visto. Mientras ajusto el diseño, cambie a mano la base del régimen 47 para que las ' +
          'facturas de hoy salgan correctas. Las ya emitidas las revisamos juntos después.',
      },
    ],
  },
  {
    by: 'hugo',
    subject: 'Alerta: más de 12.000 mensajes sin procesar en la cola de integraciones',
    description:
      'Monitoreo, regla queue-depth: la cola int-documentos del ambiente SaaS 2 supera el umbral de 5.000 ' +
      'desde hace 15 minutos. Mensaje más antiguo: 38 minutos. Consumidores activos: 1 de 6.',
    severity: 'high',
    category: 'integrations',
    queue: 'technology',
    nature: 'ALERT',
    channel: 'MONITORING',
    impact: 'HIGH',
    urgency: 'HIGH',
    openedAgo: 'PT9H',
    story: [
      { after: 'PT4M', by: 'marta', assign: 'hugo' },
      { after: 'PT30M', by: 'hugo', note: 'Cinco consumidores caen por falta de memoria al abrir un mismo mensaje: un XML de 210 MB con adjuntos en base64.' },
      {
        after: 'PT20M',
        by: 'hugo',
        note: 'Aparté ese mensaje en la cola de rechazados y la profundidad baja a razón de 300 por minuto. Falta saber por qué se aceptó ese tamaño.',
      },
      { after: 'PT1H', by: 'hugo', status: 'joint_analysis' },
      { after: 'PT5M', by: 'hugo', note: 'Cola en cero. Queda con Desarrollo (tarea 89177) el límite de tamaño a la entrada.' },
    ],
  },
  {
    by: 'rodrigo',
    subject: 'Pedido de compra duplicado al importar desde el portal de proveedores',
    description:
      'La integración de un cliente creó dos veces el pedido 45-20931 con seis segundos de diferencia. El ' +
      'portal asegura que lo envió una sola vez. Identificadores de recepción: 9e2b-01 y 9e2b-02.',
    severity: 'medium',
    category: 'integrations',
    queue: 'technology',
    nature: 'INCIDENT',
    channel: 'API',
    impact: 'LOW',
    urgency: 'MEDIUM',
    openedAgo: 'PT6H',
    story: [
      {
        after: 'PT2H',
        by: 'hugo',
        note: 'Parece un reintento del portal por falta de respuesta dentro de los 5 segundos. Pedir el registro del lado de ellos al tomarlo.',
      },
    ],
  },
  {
    by: 'marta',
    for: 'ana',
    subject: 'El finiquito omite el feriado proporcional de dos trabajadores',
    description:
      'Ana llama: dos trabajadores de temporada firman finiquito mañana en la notaría y el cálculo sale sin ' +
      'feriado proporcional. Ya revisó el artículo: el período está abierto y la causal lo permite.',
    severity: 'high',
    category: 'payroll',
    queue: 'people',
    nature: 'INCIDENT',
    channel: 'PHONE',
    impact: 'LOW',
    urgency: 'HIGH',
    contactPhone: '+56 9 6120 4478',
    openedAgo: 'PT5H',
    story: [
      { after: 'PT3M', by: 'marta', assign: 'marta' },
      {
        after: 'PT45M',
        by: 'marta',
        reply:
          'Ana, ambos tienen contrato por obra con menos de 30 días y el concepto de pago exige un mes completo. ' +
          'Confirmo con el área legal si corresponde quitar esa condición y le respondo hoy mismo.',
      },
      { after: 'PT30M', by: 'ana', reply: 'Gracias, Marta. La firma es a las diez, así que con la respuesta de hoy alcanzamos a imprimirlo de nuevo.' },
      { after: 'PT1H', by: 'marta', note: 'Legal: el feriado proporcional se paga desde el primer día. Preparo la corrección del concepto 4012.' },
    ],
  },
  {
    by: 'ana',
    subject: 'Actualizar el tope imponible para la nómina de este mes',
    description:
      'Se publicó el nuevo tope imponible y quiero dejarlo cargado antes del cálculo del día 25. ¿Lo ' +
      'actualizan ustedes con la tabla legal o debo ingresarlo a mano? Somos tres razones sociales.',
    severity: 'medium',
    category: 'payroll',
    queue: 'people',
    nature: 'REQUEST',
    channel: 'EMAIL',
    impact: 'MEDIUM',
    urgency: 'LOW',
    openedAgo: 'PT3H',
    story: [
      { after: 'PT25M', by: 'ana', reply: 'Agrego un dato: en dos de las razones sociales tenemos desactivada la actualización automática de tablas legales.' },
    ],
  },
  {
    by: 'luis',
    subject: 'La interfaz bancaria no genera el archivo de pagos a proveedores',
    description:
      'Aprobamos la remesa 2.204 con 86 pagos y el archivo para el banco queda en cero bytes. Repetí el proceso dos veces. El banco recibe hasta las 17:00.',
    severity: 'high',
    category: 'finance',
    queue: 'finance_tax',
    nature: 'INCIDENT',
    channel: 'PORTAL',
    impact: 'HIGH',
    urgency: 'HIGH',
    contactPhone: '+54 9 342 515 8830',
    openedAgo: 'PT45M',
    story: [],
  },
  {
    by: 'hugo',
    subject: 'Alerta: latencia del middleware superior a 4 segundos en SaaS 3',
    description:
      'Monitoreo, regla mw-latency-p95: 4,3 s durante los últimos 10 minutos en los nodos 2 y 5 ' +
      '(umbral 1,5 s). CPU normal, 480 conexiones a la base de un máximo de 500.',
    severity: 'critical',
    category: 'platform',
    queue: 'technology',
    nature: 'ALERT',
    channel: 'MONITORING',
    impact: 'HIGH',
    urgency: 'HIGH',
    openedAgo: 'PT20M',
    story: [],
  },
];
