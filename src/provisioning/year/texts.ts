/** What people of every demonstration desk write; all of them speak Spanish. */
export const texts = {
  answers: [
    'Buenos días, ya lo tengo yo. Lo reviso y le cuento.',
    'Gracias por avisar. Estoy viéndolo ahora mismo.',
    'Hola, he podido reproducirlo. En cuanto tenga la causa le escribo.',
    'Recibido. Empiezo por los registros de esa hora.',
    'Hola, lo miro con prioridad y le respondo aquí mismo.',
  ],
  questions: [
    '¿Podría decirme a qué hora le pasó por última vez y desde qué equipo?',
    '¿Me confirma si le ocurre a más personas o solo a usted?',
    'Para seguir necesito una captura del mensaje completo, por favor.',
    '¿Cambió algo ese día: una versión, un permiso, un equipo nuevo?',
  ],
  details: [
    'Me pasó a las nueve y diez, y otra vez después de comer.',
    'A mis dos compañeros de planta les ocurre lo mismo.',
    'Adjunto lo que me sale. Si hace falta, les doy acceso.',
    'Que yo sepa no cambió nada; ayer por la tarde funcionaba.',
  ],
  notes: [
    'Mismo origen que el caso de la semana pasada; lo dejo enlazado en el informe.',
    'He dejado el registro ampliado hasta mañana por si vuelve.',
    'Consultado con el proveedor: lo confirman y dan solución temporal.',
    'Faltaba un permiso en el perfil; lo añado y lo apunto en el manual.',
  ],
  solutions: [
    'Está corregido. Pruebe, por favor, y dígame si le va bien.',
    'Era la configuración de su perfil; ya está cambiada y comprobada.',
    'He vuelto a lanzar el proceso y ha terminado sin errores.',
    'Queda resuelto con la versión que hemos instalado este mediodía.',
  ],
  doubts: [
    'Ha vuelto a pasar esta mañana, con el mismo mensaje.',
    'En mi equipo va bien, pero en el de mi compañera sigue igual.',
    'Falta una parte: el listado sigue saliendo vacío.',
  ],
  escalations: [
    'No se reproduce en nuestro nivel y afecta a varias personas.',
    'Hace falta entrar en la base de datos.',
    'Es un fallo del producto; nosotros no lo podemos corregir.',
  ],
} as const;
