import type { SeedArticle } from '../src/provisioning/tenant-seed.ts';

export const articles: SeedArticle[] = [
  {
    title: 'Borrar la caché del navegador y cargar la última versión de Docty',
    author: 'marta',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    body: `Después de una actualización, el navegador puede seguir mostrando pantallas antiguas: botones que no responden, listas vacías o avisos de sesión vencida.

1. Guarde lo que esté escribiendo y cierre las demás pestañas de Docty.
2. Presione **Ctrl + Mayús + Supr** (en Mac, **Cmd + Mayús + Supr** en Chrome).
3. Elija el intervalo **Desde siempre** y marque solo **Archivos e imágenes almacenados en caché**.
4. Abra Docty de nuevo y recargue con **Ctrl + F5**.

El número de versión aparece al pie del menú lateral. Si no coincide con el de sus compañeros, escríbanos e indíquenos los dos números.`,
  },
  {
    title: 'La videoconsulta no muestra imagen o no se oye: cámara, micrófono y permisos',
    author: 'marta',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    body: `Casi siempre el navegador no tiene permiso para usar la cámara o el micrófono, o los está usando otro programa.

1. Cierre Zoom, Teams, Meet y cualquier otra aplicación de video.
2. En la barra de direcciones, abra el icono a la izquierda de la dirección y ponga **Cámara** y **Micrófono** en **Permitir**.
3. Recargue la sala y use **Probar mi equipo** antes de pulsar **Entrar a la consulta**.
4. En iPhone o iPad, abra el enlace en Safari, no dentro de WhatsApp o Instagram.

Si la prueba marca la conexión en rojo, cámbiese a una red con al menos 2 Mbps de subida. Si falla con todos los profesionales a la vez, repórtelo de inmediato con impacto **alto**.`,
  },
  {
    title: 'El paciente no recibió el enlace de la teleconsulta',
    author: 'camila',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    body: `El enlace se envía al confirmar la cita y otra vez 30 minutos antes de la hora.

- Revise en **Pacientes › Datos de contacto** que el correo y el celular estén bien escritos, con el indicativo del país.
- Abra la cita y consulte **Historial de envíos**. Un envío *rebotado* indica una dirección errada; uno *entregado* suele estar en la carpeta de correo no deseado.
- Use **Copiar enlace** para mandarlo por el medio que prefiera el paciente, o **Reenviar** después de corregir el dato.

El enlace es personal y vence 2 horas después de la hora de la cita: no lo reutilice para otra consulta.`,
  },
  {
    title: 'Configurar la agenda de un profesional: horarios, bloqueos y festivos',
    author: 'camila',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    body: `Solo un administrador de clínica puede cambiar los horarios de un profesional.

1. Entre en **Agenda › Profesionales**, elija a la persona y la sede.
2. Defina las franjas de cada día y la duración de la cita; deje un margen de 5 minutos entre teleconsultas.
3. Con **Bloquear franja** reserve vacaciones, juntas o cirugías. Las citas ya dadas no se mueven: el sistema las muestra en una lista para reprogramarlas.
4. Active **Festivos de Colombia** para que esos días no se ofrezcan en la reserva en línea.

Los cambios se ven en el portal de pacientes en unos 10 minutos.`,
  },
  {
    title: 'Crear usuarios y asignar permisos en su clínica',
    author: 'marta',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    body: `Cada persona debe tener su propio usuario: compartir una cuenta impide saber quién consultó una historia clínica.

1. En **Configuración › Usuarios**, pulse **Invitar** y escriba el correo de la persona.
2. Elija un perfil: *Recepción* (agenda y pagos), *Profesional* (agenda e historia clínica propias), *Auditor* (solo lectura) o *Administrador*.
3. Para un profesional, complete el registro médico y cargue la firma; sin ellos no puede formular.
4. Cuando alguien se retire, use **Desactivar**. Nunca elimine el usuario, porque sus notas deben conservar la autoría.

La invitación vence a los 7 días y puede reenviarse desde la misma pantalla.`,
  },
  {
    title: 'Recuperar la contraseña y desbloquear una cuenta',
    author: 'marta',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    body: `Tras cinco intentos fallidos la cuenta se bloquea durante 30 minutos.

- Pulse **¿Olvidó su contraseña?** en la pantalla de ingreso. El correo llega en menos de cinco minutos y el enlace sirve una sola vez.
- Un administrador de clínica puede quitar el bloqueo antes de tiempo en **Configuración › Usuarios › Desbloquear**.
- Si cambió de teléfono y ya no tiene los códigos de verificación, el administrador puede usar **Restablecer segundo factor** después de confirmar la identidad de la persona.

Soporte Docty nunca le pedirá su contraseña, ni por teléfono ni por chat.`,
  },
  {
    title: 'Corregir una nota de historia clínica ya firmada',
    author: 'andres',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    body: `Una nota firmada no se borra ni se edita: la norma exige conservar lo escrito. Lo que procede es una **nota aclaratoria**.

1. El mismo profesional abre la atención y elige **Agregar nota aclaratoria**.
2. Indica qué dato corrige y por qué, y firma.
3. La nota queda debajo de la original, con fecha, hora y autor, y sale en toda impresión posterior.

Si la nota quedó en el paciente equivocado, no agregue nada más: registre un ticket en **Datos clínicos y privacidad** con los dos números de documento. Ese traslado lo autoriza el director científico de la clínica y queda auditado.`,
  },
  {
    title: 'La fórmula médica sale sin firma o sin registro profesional',
    author: 'camila',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    body: `La fórmula toma la firma y el registro del perfil del profesional en el momento de firmar.

1. El profesional abre **Mi perfil › Firma** y carga una imagen PNG de fondo transparente, de 600 × 200 píxeles como mínimo.
2. Completa **Registro médico** y **Especialidad** y guarda.
3. Cierra la sesión y vuelve a entrar para que el cambio tenga efecto.

Las fórmulas emitidas antes no cambian: ábralas y use **Volver a emitir**, que anula la anterior y conserva el consecutivo. Si la firma se ve cortada en el PDF, la imagen supera 1 MB.`,
  },
  {
    title: 'Pagos en línea que quedan en «Pendiente»: qué esperar y cómo conciliar',
    author: 'diego',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    body: `Un pago por PSE puede tardar hasta 30 minutos en confirmarse, porque depende de la respuesta del banco.

- No pida al paciente que pague otra vez antes de ese plazo: así nacen los cobros dobles.
- En **Pagos › Transacciones**, pulse **Consultar estado** para preguntar de nuevo a la pasarela.
- Si el banco aprobó y Docty sigue en *Pendiente* después de una hora, registre un ticket con el CUS de la transacción, la fecha y el valor.
- Para el cierre de caja, descargue **Conciliación diaria** y compárela con el extracto de la pasarela.

La devolución de un cobro doble la tramita la pasarela y tarda entre 5 y 10 días hábiles.`,
  },
  {
    title: 'Recordatorios de cita por WhatsApp, SMS y correo',
    author: 'camila',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    body: `Los recordatorios se configuran por sede en **Configuración › Notificaciones**.

1. Elija los canales y con cuánta antelación se envía cada aviso (por ejemplo, 24 horas y 2 horas antes).
2. Verifique la **zona horaria de la sede**: de ella sale la hora que lee el paciente.
3. Personalice el texto. En WhatsApp toda plantilla nueva pasa por la aprobación de Meta, que suele tardar de uno a dos días.
4. Envíese una prueba antes de activar.

Un paciente que respondió **BAJA** no recibe más mensajes por ese canal hasta que lo autorice de nuevo en su ficha.`,
  },
  {
    title: 'Qué debe incluir un buen reporte de incidencia',
    author: 'marta',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    body: `Un reporte completo ahorra la primera ronda de preguntas.

- **Qué intentaba hacer** y qué ocurrió en su lugar, con el mensaje exacto.
- **A quién le pasa:** una persona, una sede o toda la clínica, y desde cuándo.
- **Dónde:** navegador o aplicación móvil, con su versión.
- **Qué probó ya:** caché borrada, aplicación actualizada, otro equipo.
- **Material:** capturas de pantalla o un video corto de Loom en el que se vea el error.

Oculte el nombre y el documento del paciente en las imágenes; basta con el número de la cita.`,
  },
  {
    title: 'Qué significa cada estado de su ticket',
    author: 'sofia',
    state: 'PUBLISHED',
    audience: 'REQUESTERS',
    body: `Usted ve en todo momento el estado de los tickets de su clínica.

- **Registrado:** lo recibimos y está en la fila para clasificarlo.
- **En progreso:** una persona de soporte está trabajando en él.
- **Suspendido:** necesitamos una respuesta o un archivo suyo; el plazo se detiene mientras tanto.
- **Escalado al nivel siguiente:** lo revisan especialistas de segundo o tercer nivel.
- **Resuelto:** ya hay una solución; compruébela. Si no le sirve, reábralo desde el mismo ticket.
- **Cerrado:** quien abrió el ticket confirmó la solución. Ya no admite cambios.`,
  },
  {
    title: 'Lista de admisión: qué revisar antes de registrar un ticket',
    author: 'sofia',
    state: 'PUBLISHED',
    audience: 'AGENTS',
    body: `Recorra la lista antes de clasificar; toma menos de tres minutos.

1. ¿El servicio está incluido en el acuerdo de la clínica?
2. ¿Ya lo reportó alguien de la misma organización? Si es así, responda en el ticket existente.
3. ¿Hay un artículo que lo resuelva? Envíelo y espere la prueba del usuario.
4. ¿Se borró la caché y, en el móvil, se reinstaló la aplicación?
5. ¿Hay captura, video o número de cita?

Un ticket sin el punto 5 se **suspende** con una pregunta concreta; no se deja en *Registrado*.`,
  },
  {
    title: 'Prioridad por impacto y urgencia, con ejemplos de clínica',
    author: 'sofia',
    state: 'PUBLISHED',
    audience: 'AGENTS',
    body: `El **impacto** mide cuántas personas o procesos se detienen; la **urgencia**, cuánto puede esperar la clínica.

- *Impacto alto, urgencia alta:* nadie puede iniciar teleconsultas o no abren las historias clínicas. Severidad crítica.
- *Impacto medio, urgencia alta:* un profesional con pacientes en sala no puede formular. Severidad alta.
- *Impacto medio, urgencia media:* los recordatorios llegan tarde en una sede. Severidad media.
- *Impacto bajo, urgencia baja:* cambio de logotipo o informe nuevo. Severidad baja.

Los casos sencillos se tramitan cuanto antes aunque no sean los más prioritarios: cinco desbloqueos de cuenta caben en la espera de una consulta a la pasarela.`,
  },
  {
    title: 'Procedimiento de escalamiento a segundo y tercer nivel',
    author: 'diego',
    state: 'PUBLISHED',
    audience: 'AGENTS',
    body: `Se escala lo que el primer nivel no puede resolver con la base de conocimiento, no lo que falta por preguntar.

1. Deje una **nota privada** con el motivo, lo ya descartado y la forma de reproducirlo.
2. Pase el ticket a **Escalado al nivel siguiente** y muévalo a la cola de *Segundo nivel*.
3. Avise al administrador de clínica con una respuesta pública: quién lo toma y cuándo habrá noticias.
4. El segundo nivel escala a *Ingeniería de plataforma* solo con el identificador de la traza o la consulta que falla.
5. Lo crítico se comunica además por teléfono al turno de guardia.

Quien escala sigue pendiente del ticket hasta que alguien del otro nivel lo toma.`,
  },
  {
    title: 'Lección aprendida: eco en la videoconsulta por tener la sala abierta dos veces',
    author: 'diego',
    state: 'DRAFT',
    audience: 'REQUESTERS',
    body: `**Síntoma.** El paciente se oye a sí mismo con medio segundo de retraso, solo con algunos profesionales.

**Causa.** El profesional abre la sala desde la agenda y otra vez desde el correo; las dos pestañas toman el micrófono.

**Solución.** Cerrar todas las pestañas de la sala y entrar una sola vez, desde la agenda. Con parlantes externos, usar audífonos.

*Pendiente:* confirmar con el segundo nivel desde qué versión avisa la plataforma de la sala duplicada.`,
  },
  {
    title: 'Instalar la aplicación Docty en Android 8 y anteriores',
    author: 'camila',
    state: 'ARCHIVED',
    audience: 'REQUESTERS',
    body: `Desde la versión 5.0 la aplicación requiere Android 10 o superior, y este procedimiento ya no está disponible.

En un teléfono más antiguo, el paciente puede entrar a la teleconsulta desde Chrome con el enlace que recibe por correo, sin instalar nada.
Las notificaciones le seguirán llegando por SMS o WhatsApp si la clínica las tiene activas.`,
  },
];
