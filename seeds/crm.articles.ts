import type { SeedArticle } from '../src/provisioning/tenant-seed.ts';

export const articles: SeedArticle[] = [
  {
    title: 'Qué severidad elegir al abrir un ticket',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'sofia',
    body: `La severidad marca la urgencia con la que trabajamos, así que conviene elegirla pensando en lo que no puede hacer su empresa.

- **Crítica** (4 horas): la actividad está parada por completo y no hay otro camino.
- **Alta** (12 horas): el problema es muy grave, pero existe una alternativa para seguir trabajando.
- **Media** (48 horas): se puede trabajar con normalidad, aunque el problema molesta a diario.
- **Baja** (52 horas): un defecto leve, una duda o una posible mejora.

Si la situación empeora, responda al ticket y lo reclasificaremos; no hace falta abrir otro.`,
  },
  {
    title: 'Por qué el equipo de soporte no cierra su ticket',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'sofia',
    body: `La persona asignada puede marcar el ticket como **Resuelto**, pero solo quien lo creó puede pasarlo a **Cerrado**.

1. Cuando reciba el aviso de resolución, compruebe la solución en su trabajo habitual.
2. Si funciona, pulse **Cerrar** en la ficha del ticket.
3. Si no funciona, pulse **Reabrir** y cuente qué sigue fallando: el ticket vuelve a **En progreso** con todo su historial.

Si lo registramos nosotros por teléfono, le llamaremos para confirmar antes de cerrarlo. Un ticket cerrado ya no admite cambios.`,
  },
  {
    title: 'Importar contactos desde Excel sin perder tildes ni eñes',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'marta',
    body: `El importador de **Contactos y Referencias** espera ficheros CSV en UTF-8 y con punto y coma como separador.

1. En Excel, elija **Guardar como > CSV UTF-8 (delimitado por comas)**; no use «CSV» a secas, que guarda en la codificación de Windows.
2. En el primer paso del asistente, compruebe en la vista previa que se leen bien «Muñoz» o «Logroño».
3. Relacione la columna del NIF con el campo **Identificador fiscal**: es la que evita duplicados.
4. Marque **Simular** y revise el informe antes de importar de verdad.

Si ya importó con caracteres rotos, no vuelva a cargar encima: use **Deshacer la última importación**, disponible durante 7 días.`,
  },
  {
    title: 'Fusionar fichas de contacto duplicadas',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'ines',
    body: `Al fusionar dos fichas, la que queda hereda las interacciones, oportunidades, tickets y documentos de la otra.

1. Abra **Contactos > Herramientas > Duplicados** y elija la pareja.
2. Marque como **principal** la ficha que tenga el identificador fiscal correcto.
3. Decida campo a campo qué valor se conserva; los que estén vacíos se completan solos.
4. Confirme con **Fusionar**.

La operación no se puede deshacer pasadas 24 horas. Si las dos fichas tienen consentimientos de publicidad distintos, se conserva siempre el más restrictivo.`,
  },
  {
    title: 'Recalibrar una impresora de etiquetas que salta o descuadra',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'diego',
    body: `Cuando la impresora deja etiquetas en blanco o imprime a caballo entre dos, casi siempre ha perdido la medida del soporte.

1. Abra la tapa, coloque el rollo centrado y ajuste las guías sin apretar.
2. Limpie el sensor y el cabezal con un bastoncillo y alcohol isopropílico.
3. Cierre la tapa y mantenga pulsados **Pausa** y **Cancelar** durante dos segundos: avanzará unas etiquetas para medirlas.
4. En **SGA > Dispositivos**, compruebe que el tamaño del formato coincide con el del rollo.

Si después de calibrar sigue desplazada más de 2 mm, abra un ticket con una foto de la etiqueta y el número de serie.`,
  },
  {
    title: 'La PDA del almacén no conecta con el SGA',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'pablo',
    body: `Antes de abrir un ticket, haga estas comprobaciones: resuelven la mayoría de los casos.

1. Mire si falla una sola PDA o todas; si fallan todas, el problema suele estar en la red y no en los terminales.
2. Compruebe que la PDA está en la red del almacén y no en la de invitados.
3. Abra el navegador de la PDA y entre en la dirección del SGA: si carga, cierre y abra la aplicación.
4. Revise la fecha y la hora: con más de cinco minutos de diferencia, el servidor rechaza la conexión.

Las lecturas hechas sin conexión se guardan en el terminal y se envían solas al recuperarla; **no reinicie de fábrica** una PDA con lecturas pendientes.`,
  },
  {
    title: 'El banco rechaza la remesa SEPA: causas habituales',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'ines',
    body: `Pida siempre al banco el código de rechazo; con él se localiza la causa en minutos.

- **Fecha de cobro no válida**: tiene que ser un día hábil posterior al de envío.
- **Mandato ausente o incorrecto**: revise en la ficha del cliente la referencia y la fecha de firma del mandato.
- **Secuencia incorrecta**: el primer recibo de un mandato nuevo va como FRST y los siguientes como RCUR; se corrige en **Facturación > Mandatos**.
- **IBAN erróneo**: la ficha marca en rojo los que no superan el dígito de control.

Corregido el dato, no genere una remesa nueva: use **Regenerar fichero** para conservar la numeración y evitar cobros dobles.`,
  },
  {
    title: 'Enviar facturas electrónicas a FACe: los tres códigos DIR3',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'ines',
    body: `Las administraciones públicas rechazan la factura si falta alguno de sus tres códigos DIR3: **oficina contable**, **órgano gestor** y **unidad tramitadora**.

1. Búsquelos en el contrato o en el directorio público de FACe; pueden coincidir entre sí, pero hay que rellenar los tres.
2. Anótelos en **Cliente > Facturación electrónica**.
3. Si el organismo exige número de expediente o de pedido, indíquelo en la cabecera de la factura.
4. Valide el fichero con el botón **Comprobar Facturae** antes de enviarlo.

Una factura rechazada no consume numeración: corrija los datos y vuelva a enviar la misma.`,
  },
  {
    title: 'Trabajar sin cobertura con la aplicación de partes',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'marta',
    body: `La aplicación de **Mantenimiento e Instalaciones** guarda en el móvil las órdenes del día para poder trabajar sin conexión.

1. Antes de salir, abra la aplicación con cobertura y espere al aviso **Agenda al día**.
2. Rellene el parte, las fotos y la firma como siempre; aparecerá un reloj naranja mientras esté pendiente de envío.
3. Al recuperar la cobertura, el envío empieza solo; puede forzarlo deslizando la lista hacia abajo.

No cierre la sesión ni desinstale la aplicación con partes pendientes: se perderían. Las fotos se reducen a 2 MB para que la firma no espere detrás de ellas.`,
  },
  {
    title: 'Mejorar la entrega de sus campañas de correo',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'marta',
    body: `Si sus campañas llegan a la carpeta de correo no deseado, revise primero la autenticación del dominio.

1. En **Marketing > Dominios de envío**, copie los registros SPF y DKIM y pídale a quien gestione su DNS que los publique.
2. Espere a que los dos aparezcan en verde; puede tardar hasta 24 horas.
3. Empiece por los contactos que abrieron algo en los últimos tres meses y amplíe poco a poco.
4. Retire de la lista los rebotes permanentes después de cada envío.

Las personas que se han dado de baja quedan excluidas siempre, aunque vuelva a importarlas.`,
  },
  {
    title: 'Registrar una devolución de cliente paso a paso',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    author: 'ines',
    body: `Una devolución nace siempre de un albarán o de una factura, para que el género vuelva con su lote y su precio.

1. Abra el documento de venta y elija **Acciones > Crear devolución**.
2. Indique la cantidad y el motivo de cada línea; el motivo decide si el género vuelve a ser vendible.
3. Al recibirlo, confirme la entrada en **Almacén > Devoluciones pendientes**.
4. Genere el abono desde la propia devolución: no lo haga a mano, porque quedaría sin relación.

Si el cliente no conserva el documento, búsquelo por número de serie o por lote en **Ventas > Trazabilidad**.`,
  },
  {
    title: 'Reparto de un aviso telefónico: guía para la primera llamada',
    state: 'PUBLISHED',
    audience: 'AGENTS',
    author: 'sofia',
    body: `Guía interna para quien atiende el teléfono.

1. Busque al cliente por su número antes de preguntar el nombre; si tiene tickets abiertos, mencione el más reciente.
2. Anote teléfono, correo, tipo y severidad; la descripción, con las palabras del cliente.
3. Asigne el ticket a la siguiente persona disponible de la cola; si no hay nadie, déjelo en la cola sin asignar.
4. Recuerde que usted es quien lo crea: cuando esté resuelto, **le toca llamar al cliente y cerrarlo**.

Nunca se asigne para resolver un ticket que haya creado usted para un cliente.`,
  },
  {
    title: 'Lista de comprobación para sustituir un terminal de tienda',
    state: 'PUBLISHED',
    audience: 'AGENTS',
    author: 'diego',
    body: `Pasos para cambiar un TPV averiado sin perder ventas.

1. Confirme que la última venta de la tienda está en el servidor; si no, extraiga el disco antes de desechar el equipo.
2. Clone el perfil de la tienda en el equipo de repuesto desde **Dispositivos > Duplicar configuración**.
3. Traspase el identificador del terminal: si se crea uno nuevo, la serie de facturas simplificadas no será correlativa.
4. Haga una venta de un céntimo, imprímala, anúlela y abra el cajón.
5. Apunte en el ticket los números de serie del equipo que sale y del que entra.`,
  },
  {
    title: 'Configurar el inicio de sesión único con su directorio',
    state: 'DRAFT',
    author: 'ines',
    body: `Borrador, pendiente de capturas de pantalla.

1. En **Administración > Seguridad > Inicio de sesión único**, descargue los metadatos del servicio y cárguelos en su proveedor de identidad.
2. El identificador de la persona debe ser su correo, en minúsculas y sin alias.
3. Antes de que caduque el certificado, añada el nuevo como **secundario** y retire el antiguo al día siguiente.
4. Conserve al menos una cuenta de administración con contraseña propia, por si el proveedor no responde.`,
  },
  {
    title: 'Instalar el complemento de correo para la versión 7',
    state: 'ARCHIVED',
    audience: 'REQUESTERS',
    author: 'marta',
    body: `**Artículo retirado:** desde la versión 9, el correo se conecta en **Mi perfil > Buzones** y no hace falta instalar nada.

En la versión 7, el complemento se descargaba desde **Administración > Utilidades** y se instalaba con el programa de correo cerrado.
Tras instalarlo, había que introducir la dirección del servidor y la clave personal.

Si todavía usa esa versión, abra un ticket de tipo **Consulta de uso** y prepararemos la actualización con usted.`,
  },
];
