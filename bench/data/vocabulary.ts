/** Common words of a Spanish help desk, most frequent first. */
const plain =
  'de la que el en los se del las un por con una su para es al lo como más pero sus le ya este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos esto antes algunos qué unos otro otras otra él tanto esa estos mucho cual poco ella estar estas algo nosotros';
const nouns =
  'equipo correo pantalla impresora red cuenta acceso contraseña usuario servidor archivo carpeta programa ventana teclado ratón cable puerto enlace página factura pedido cliente pago recibo cobro contrato almacén producto catálogo precio descuento impuesto informe gráfico columna fila tabla campo registro base copia respaldo disco memoria procesador tarjeta placa batería cargador teléfono extensión llamada buzón mensaje aviso alerta sensor cámara puerta llave edificio planta oficina sala mesa silla lámpara ascensor agua luz calefacción ventilador filtro tubo bomba válvula motor turno horario calendario cita agenda paciente médico enfermera consulta receta análisis muestra prueba resultado historia ficha expediente firma sello certificado permiso licencia clave código número fecha hora minuto segundo semana mes año persona empleado jefe director departamento sucursal empresa proveedor transporte camión ruta entrega paquete etiqueta envío devolución reclamación garantía seguro póliza siniestro banco tarifa saldo deuda crédito cuota interés moneda divisa cambio bolsa nómina salario vacación baja formación curso examen nota alumno profesor escuela universidad libro capítulo tema pregunta respuesta solución problema error fallo causa efecto motivo razón proceso tarea paso regla norma política ley decreto artículo párrafo texto palabra letra idioma traducción imagen vídeo sonido altavoz micrófono auricular proyector monitor portátil tableta aplicación sistema plataforma nube dominio dirección protocolo paquetería cortafuegos antivirus virus amenaza ataque intrusión incidente evento métrica umbral gráfica panel botón menú icono cursor barra formulario casilla lista opción selección filtro búsqueda índice consulta sentencia transacción bloqueo conexión sesión cola trabajo lote tarea tubería despliegue versión rama parche actualización instalación configuración ajuste parámetro variable función módulo biblioteca dependencia componente servicio cliente contenedor imagen máquina núcleo hilo proceso señal reloj temporizador caché sello';
const verbs =
  'abrir cerrar enviar recibir guardar borrar copiar mover cambiar revisar probar instalar configurar reiniciar apagar encender conectar desconectar actualizar descargar subir bajar imprimir escanear firmar aprobar rechazar pagar cobrar facturar comprar vender pedir entregar devolver reparar sustituir limpiar medir calcular sumar restar dividir comparar buscar encontrar perder olvidar recordar escribir leer llamar contestar esperar avisar informar solicitar autorizar bloquear liberar asignar resolver escalar derivar clasificar ordenar filtrar agrupar exportar importar migrar integrar sincronizar programar ejecutar detener cancelar repetir validar verificar comprobar confirmar registrar anotar corregir mejorar ampliar reducir crear generar producir construir diseñar planear organizar coordinar dirigir controlar vigilar proteger cifrar compartir publicar ocultar mostrar traducir explicar enseñar aprender atender ayudar';
const beginnings = ['', 're', 'pre', 'sub', 'inter', 'auto', 'micro', 'tele', 'multi', 'hiper'];

const split = (text: string) => [...new Set(text.split(' '))];

/** Some thousand words, most frequent first. */
export const vocabulary = [
  ...new Set([...split(plain), ...beginnings.flatMap((beginning) => [...split(nouns), ...split(verbs)].map((word) => beginning + word))]),
];

/** The nth word occurs 1/n as often as the first (Zipf). */
const upTo: number[] = [];
for (const [at] of vocabulary.entries()) upTo.push((upTo.at(-1) ?? 0) + 1 / (at + 1));

/** A reproducible random generator (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function word(roll: () => number): string {
  const target = roll() * (upTo.at(-1) ?? 0);
  let [low, high] = [0, upTo.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) < target) low = middle + 1;
    else high = middle;
  }
  return vocabulary[low] ?? '';
}

/** Random words, with a full stop after every twelfth. */
export function sentences(roll: () => number, count: number): string {
  const words = Array.from({ length: count }, (_, at) => word(roll) + (at % 12 === 11 ? '.' : ''));
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
