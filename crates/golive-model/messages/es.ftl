# The catalogue of messages, in Spanish.
#
# oferta: offer, editor: publisher, plan: plan, envío: submission, borrador: draft,
# vista previa: preview, activo: live, activar, activación: go live, visto bueno:
# sign-off, publicación: publish, operación: operation, hallazgo: finding, revisor:
# reviewer, certificador: certifier, excepción: exception, entrega: delivery,
# cliente potencial: lead, tienda: storefront, ficha: listing, imagen: image of a
# disk, imagen principal: hero image, registro: registry, plantilla: template,
# desplegar: deploy, paquete: package, comprobación: check, paso: step.


# ---- Rules: what the checks find in a document ----

# Documents and ids
DOC-001 =
    .missing = Falta "{ $key }". Es obligatorio: añádalo.
    .type = Esto es de tipo { $found }, y se esperaba: { $expected }. Cambie el valor, o quite el miembro si no lo necesita.
    .choice = Este valor no se conoce. Use uno de estos: { $expected }.
    .other = Esto no tiene la forma que pide el tipo de oferta: { $problem }. GET offerTypes muestra el esquema.
ID-001 = El id de oferta "{ $id }" debe tener de 1 a 50 letras minúsculas, dígitos o guiones y no puede terminar en guion. Un id no se puede cambiar: cree la oferta de nuevo con otro.
ID-002 =
    .missing = Este plan no tiene id. Asígnele un "planId" de 1 a 50 letras minúsculas, dígitos, guiones o guiones bajos; no se puede cambiar una vez que el plan está activo.
    .invalid = El id de plan "{ $id }" debe tener de 1 a 50 letras minúsculas, dígitos, guiones o guiones bajos y no puede terminar en guion. Elija otro; no se puede cambiar una vez que el plan está activo.
    .duplicate = El id de plan "{ $id }" se usa dos veces. Los planes y sus generaciones de discos necesitan ids propios: cambie el nombre de uno de ellos o quítelo.
ID-003 =
    .disks = El plan "{ $plan }" está activo con { $old } discos de datos y aquí tiene { $new }. El número queda fijado con el primer envío: manténgalo, o venda la nueva disposición como un plan nuevo.
    .byol = El plan "{ $plan }" está activo con la licencia propia del cliente y aquí se vende por uso. El modelo de licencia queda fijado con el primer envío: manténgalo, o añada un plan nuevo.
    .usage = El plan "{ $plan }" está activo y se vende por uso, y aquí usa la licencia propia del cliente. El modelo de licencia queda fijado con el primer envío: manténgalo, o añada un plan nuevo.
    .type = El plan "{ $plan }" está activo como { $old } y aquí es { $new }. El tipo de un plan queda fijado con el primer envío: manténgalo, o añada un plan nuevo.
    .private = El plan "{ $plan }" está activo para todos y aquí tiene una audiencia privada. Quienes lo compraron lo perderían: quite la audiencia, o añada un plan nuevo.
ID-004 = El plan "{ $plan }" está activo y aquí falta, así que la activación lo retira de la venta. Vuelva a ponerlo si no es eso lo que quiere.
ID-005 = La oferta no tiene ningún plan. Los clientes compran planes: añada al menos uno a "plans".

# Review
RV-001 = Un revisor no ha dado su aprobación: { $reason } Corríjalo y publique de nuevo, o hable con quienes gestionan este marketplace.

# The external certifier
CERT-001 = El certificador de este marketplace no ha respondido antes de { $until }, así que la publicación ha terminado. Publique de nuevo, con lo que se le volverá a preguntar, o hable con quienes gestionan este marketplace: pueden aprobar en su lugar.
CERT-002 = El certificador de este marketplace no ha dado su aprobación: { $reason } Corríjalo y publique de nuevo, o hable con quienes gestionan este marketplace.
    .found = El certificador dice: { $message }

# Listing
LS-001 =
    .missing = La oferta no tiene título. Escriba uno de 1 a { $max } caracteres.
    .long = El título tiene { $found } caracteres, y se muestran como máximo { $max }. Acórtelo.
    .plan = El título del plan "{ $plan }" tiene { $found } caracteres, pero necesita de 1 a { $max }. Cámbielo de modo que los clientes puedan distinguir los planes.
LS-002 =
    .missing = La oferta no tiene resumen. Diga en una línea de 1 a { $max } caracteres para qué sirve.
    .long = El resumen tiene { $found } caracteres, y se muestran como máximo { $max }. Acórtelo.
    .lines = El resumen tiene más de una línea. Se muestra en una sola: quite los saltos de línea.
    .markup = El resumen contiene etiquetas HTML, pero se muestra como texto sin formato. Quite las etiquetas; la descripción sí puede tenerlas.
LS-003 =
    .missing = La oferta no tiene resumen largo. Diga en 1 a { $max } caracteres qué hace y para quién.
    .long = El resumen largo tiene { $found } caracteres, y se muestran como máximo { $max }. Acórtelo, o pase los detalles a la descripción.
LS-004 =
    .missing = La oferta no tiene descripción. Escriba una de 1 a { $max } caracteres; se admite HTML sencillo.
    .long = La descripción tiene { $found } caracteres con su marcado, y se permiten como máximo { $max }. Acórtela, o enlace a una página con el resto.
LS-005 =
    .tag = La etiqueta <{ $what }> en el carácter { $at } no está permitida. Use solo b, i, em, strong, u, a, br, p, ul, ol, li y de h1 a h6.
    .attribute = El atributo "{ $what }" en el carácter { $at } no está permitido. Quítelo: la tienda tiene su propio estilo, y los scripts nunca se ejecutan.
    .link = El enlace en el carácter { $at } no lleva a una página web ni a una dirección de correo. Su href debe empezar por https://, http:// o mailto:.
    .unclosed = La etiqueta <{ $what }> en el carácter { $at } no se cierra nunca. Añada </{ $what }>, en el orden correcto.
    .stray = La etiqueta </{ $what }> en el carácter { $at } no cierra nada. Quítela, o añada el <{ $what }> al que corresponde.
    .broken = El marcado que empieza por "{ $what }" en el carácter { $at } no tiene fin. Ciérrelo, o escriba &lt; para un signo menor que.
LS-006 =
    .missing = La oferta no tiene identificador de marketing. Asígnele uno: es la última parte de la URL pública de la oferta.
    .invalid = El identificador de marketing "{ $value }" no es seguro en una URL. Use letras, dígitos, guiones, puntos, guiones bajos y virgulillas, y empiece por una letra o un dígito.
    .long = El identificador de marketing tiene { $found } caracteres, y se permiten como máximo { $max }. Acórtelo.
LS-007 =
    .missing = Nadie vería la vista previa. Indique de 1 a { $max } ids de suscripción que puedan verla antes de que esté activa.
    .many = La audiencia de la vista previa tiene { $found } suscripciones, y se permiten como máximo { $max }. Quite algunas.
    .invalid = "{ $value }" no es un id de suscripción. Use la forma GUID, como 11111111-2222-3333-4444-555555555555.
    .duplicate = La suscripción { $value } figura dos veces. Quite una de las entradas.
    .plan-many = La audiencia privada del plan "{ $plan }" tiene { $found } entradas, y se permiten { $max } como máximo. Quite algunas, o indique un archivo CSV.
    .plan-invalid = "{ $value }" no es el id. de una suscripción o un inquilino. Use la forma GUID, como 11111111-2222-3333-4444-555555555555.
LS-008 =
    .none = No se ha elegido ninguna categoría, así que los clientes que exploren el catálogo no encontrarán la oferta. Elija una o dos en "categoryMap".
    .unknown = La categoría "{ $key }" no se conoce para este tipo de oferta, así que es posible que los clientes no encuentren allí la oferta. Elija otra.
    .subcategory = La subcategoría "{ $key }" no pertenece a la categoría "{ $category }", así que es posible que los clientes no encuentren allí la oferta. Elija otra.
    .many = Aquí se han elegido { $found }, y se muestran como máximo { $max }. Quite las menos adecuadas.
LS-009 = Falta el logotipo "{ $key }". Indique la URL de un PNG de { $width } por { $height } píxeles.
    .notpng = El logotipo no es un PNG (encontrado: { $found }). Guárdelo como PNG, { $expected } píxeles; no basta con otro nombre de archivo.
    .broken = El logotipo no se puede mostrar: { $problem }. Guárdelo de nuevo como PNG y vuelva a cargarlo.
    .large = El logotipo es demasiado grande para examinarlo: { $found }, y se permiten como máximo { $max }. Envíe un PNG de { $expected } píxeles.
    .size = El logotipo tiene { $found } píxeles, y se necesitan exactamente { $expected }. Escálelo o recórtelo; golive no modifica ninguna imagen.
LS-010 = La oferta activa tiene una imagen principal, y aquí falta. Una imagen principal publicada se puede sustituir, pero no quitar: vuelva a ponerla.
    .notpng = La imagen principal no es un PNG (encontrado: { $found }). Guárdela como PNG, { $expected } píxeles; no basta con otro nombre de archivo.
    .broken = La imagen principal no se puede mostrar: { $problem }. Guárdela de nuevo como PNG y vuelva a cargarla.
    .large = La imagen principal es demasiado grande para examinarla: { $found }, y se permiten como máximo { $max }. Envíe un PNG de { $expected } píxeles.
    .size = La imagen principal tiene { $found } píxeles, y se necesitan exactamente { $expected }. Escálela o recórtela; golive no modifica ninguna imagen.
    .ground = La imagen principal no es más que un fondo uniforme ({ $ground ->
        [black] negro
        [white] blanco
        [transparent] transparente
       *[other] { $ground }
    }), así que los clientes verían un espacio vacío. Envíe una imagen que muestre algo, sobre un fondo que no sea ni negro, ni blanco, ni transparente.
LS-011 =
    .many = La oferta tiene { $found } capturas de pantalla, y se muestran como máximo { $max }. Quite algunas.
    .unnamed = Esta captura de pantalla no tiene nombre. Diga en 1 a { $max } caracteres qué muestra.
    .long = El nombre de esta captura de pantalla tiene { $found } caracteres, y se permiten como máximo { $max }. Acórtelo.
    .notpng = La captura de pantalla no es un PNG (encontrado: { $found }). Guárdela como PNG, { $expected } píxeles; no basta con otro nombre de archivo.
    .broken = La captura de pantalla no se puede mostrar: { $problem }. Guárdela de nuevo como PNG y vuelva a cargarla.
    .large = La captura de pantalla es demasiado grande para examinarla: { $found }, y se permiten como máximo { $max }. Envíe un PNG de { $expected } píxeles.
    .size = La captura de pantalla tiene { $found } píxeles, y se necesitan exactamente { $expected }. Escálela o recórtela; golive no modifica ninguna imagen.
LS-012 =
    .missing = Este vídeo no tiene enlace. Indique la URL de su página en YouTube o Vimeo, o quite la entrada.
    .host = Este vídeo está alojado en "{ $host }". La tienda solo muestra vídeos de youtube.com, youtu.be y vimeo.com: trasládelo allí, o enlácelo en la descripción.
    .unnamed = Este vídeo no tiene nombre. Diga en 1 a { $max } caracteres qué muestra.
    .long = El nombre de este vídeo tiene { $found } caracteres, y se permiten como máximo { $max }. Acórtelo.
    .notpng = La miniatura de este vídeo no es un PNG (encontrado: { $found }). Guárdela como PNG, { $expected } píxeles; no basta con otro nombre de archivo.
    .broken = La miniatura de este vídeo no se puede mostrar: { $problem }. Guárdela de nuevo como PNG y vuelva a cargarla.
    .large = La miniatura de este vídeo es demasiado grande para examinarla: { $found }, y se permiten como máximo { $max }. Envíe un PNG de { $expected } píxeles.
    .size = La miniatura de este vídeo tiene { $found } píxeles, y se necesitan exactamente { $expected }. Escálela o recórtela; golive no modifica ninguna imagen.
LS-013 = "{ $value }" no es una URL https absoluta. Escríbala completa, con https:// al principio.
    .empty = La URL está vacía. Indique una URL https absoluta.
    .unreached = No se ha podido abrir { $url }: { $detail }. Los clientes siguen este enlace, así que debe responder con una página: corríjalo, o indique otro.
LS-014 =
    .missing = No hay términos de uso, y el contrato estándar está desactivado. Escriba los términos en "termsOfUse", o active "useEnterpriseContract".
    .switched = La oferta activa usa el contrato estándar, y aquí está desactivado. Los clientes lo han aceptado, así que no se puede sustituir por términos propios: vuelva a activarlo.
LS-015 =
    .missing = Falta "{ $key }". Ambos contactos, el de ingeniería y el de soporte, necesitan un nombre, una dirección de correo y un número de teléfono.
    .mail = "{ $value }" no es una dirección de correo. Indique una que se lea, como support@example.com.
LS-016 = La oferta no tiene ningún enlace útil. Los clientes de aplicaciones buscan documentación: enlácela.
LS-017 =
    .country = Se han elegido { $found } países, y un servicio de consultoría se ofrece exactamente en uno. Indíquelo en "countries"; haga otra oferta para otro país.
    .mail = La descripción muestra la dirección de correo { $value }. Los clientes solicitan aquí un servicio de consultoría, y usted recibe el aviso: quite la dirección.
    .phone = La descripción muestra lo que parece el número de teléfono { $value }. Los clientes solicitan aquí un servicio de consultoría, y usted recibe el aviso: quite el número.
LS-018 =
    .paragraph = El último párrafo de la descripción no dice qué hardware se necesita. Termine con uno como: Hardware mínimo: ARM de 64 bits, 1 GB de memoria, 500 MB de almacenamiento.
    .device = Ningún enlace útil lleva a un dispositivo en el que funcione el módulo. Añada un enlace a un dispositivo certificado, con "device" en su título.
LS-019 =
    .required = Esta oferta existe para obtener clientes potenciales, y no dice adónde van. Elija un "leadDestination" y rellene su configuración.
    .unknown = El destino de clientes potenciales "{ $value }" no se conoce, así que no llegarían a ninguna parte. Use HttpsEndpoint, Email o None.
    .empty = Los clientes potenciales van a "{ $destination }", pero "{ $key }" está vacío, así que no llegaría ninguno. Rellénelo, o establezca el destino en None.
    .endpoint = Los clientes potenciales van a un punto de conexión HTTPS, y "httpsEndpointUrl" no es una dirección que empiece por https://, así que no llegaría ninguno. Indique la URL completa del punto de conexión.
    .kept = Los clientes potenciales para "{ $destination }" solo se conservan y se muestran, no se envían: golive los envía por HTTPS y por correo. Elija HttpsEndpoint, o indique en "contactEmail" quién recibe un correo.

# Addresses of disks
SAS-001 =
    .url = Esto no es la URL de un disco. Indique el URI de SAS del VHD, como https://account.blob.core.windows.net/vhds/disk.vhd?sv=…&sig=…
    .query = Esta URL de un disco no está firmada: no tiene un "?" seguido de una firma, así que la imagen no se podría leer. Indique el URI de SAS del contenedor, con el nombre del VHD en su ruta.
SAS-002 = Al URI de SAS le falta: { $missing }. Debe decir desde cuándo (st) y hasta cuándo (se) es válido: fírmelo de nuevo con ambos.
SAS-003 =
    .form = "{ $key }" del URI de SAS es "{ $value }", y se esperaba una hora UTC completa, como 2026-01-31T00:00:00Z. Fírmelo de nuevo con una hora así.
    .minutes = "{ $key }" del URI de SAS es "{ $value }", sin segundos. Aquí se entiende; cuando firme el siguiente, escriba las horas completas, como 2026-01-31T00:00:00Z.
SAS-004 =
    .more = El URI de SAS concede "{ $rights }", y quien lo vea podría hacer algo más que leer. Fírmelo de nuevo con sp=rl: leer y enumerar, nada más.
    .less = El URI de SAS concede "{ $rights }", y se necesitan tanto leer como enumerar. Fírmelo de nuevo con sp=rl.
SAS-005 =
    .soon = El URI de SAS es válido hasta { $end }, y la certificación lo necesita durante { $days } días más. Fírmelo de nuevo con un final posterior.
    .past = El URI de SAS era válido hasta { $end } y ya no se puede usar. Fírmelo de nuevo, con un final dentro de al menos { $days } días.
    .live = El URI de SAS de este disco activo es válido hasta { $end }. Lo que está activo sigue igual; fírmelo de nuevo si hay que volver a leerlo.
SAS-006 = El URI de SAS es válido a partir de { $start }. Haga que empiece un día antes de hoy, por los relojes que van atrasados.
SAS-007 = El URI de SAS no es para un contenedor. Firme el contenedor (sr=c) y ponga el nombre del VHD en la ruta, para que también se pueda enumerar.
SAS-008 =
    .suffix = El blob se llama "{ $name }", y se esperaba un nombre que termine en .vhd. Cambie el nombre del blob, o indique el correcto.
    .special = La ruta del blob "{ $name }" tiene espacios o caracteres especiales. Cámbiela por letras, dígitos, guiones, puntos y guiones bajos.
SAS-009 =
    .notfound = No hay ningún blob en { $url }. Compruebe la cuenta, el contenedor y el nombre del VHD en la ruta, o cargue allí el disco.
    .forbidden = El almacenamiento no deja que golive lea { $url }: { $detail }. La firma es incorrecta, ha caducado o es para otro contenedor; firme de nuevo el URI de SAS y cópielo entero.
    .inuse = El blob en { $url } está en uso: lo retiene una concesión o una máquina en marcha. Libérelo, o copie el disco en un blob propio.
    .conflict = El almacenamiento rechaza { $url } porque no se cumple una condición (412). No ponga condiciones en el URI de SAS, y no cambie el disco mientras se certifica.
    .status = El almacenamiento no ha entregado ningún disco para { $url }: { $detail }. Asegúrese de que el blob se pueda descargar desde otro lugar y publique de nuevo.
    .unreachable = No se ha podido acceder al almacenamiento de { $url }: { $detail }. Compruebe el nombre del host y que se pueda acceder a él desde Internet; después publique de nuevo.
    .timeout = El almacenamiento de { $url } ha tardado demasiado en responder. Asegúrese de que el blob se pueda descargar desde otro lugar y publique de nuevo.
    .refused = golive no lee { $url }: { $detail }.
    .large = El disco en { $url } es demasiado grande: { $detail }. Haga uno más pequeño.
    .range = El disco en { $url } no se puede leer por partes: { $detail }. Póngalo en un almacenamiento que lo permita, como los blobs de Azure.
SAS-010 = El blob es de otro tipo ({ $found ->
    [BlockBlob] blob en bloques
    [AppendBlob] blob en anexos
   *[other] { $found }
}), y los discos solo se crean a partir de blobs en páginas. Cargue de nuevo el VHD como blob en páginas.

# Bytes of disks
VHD-001 =
    .none = El archivo no termina con el pie de un VHD: sus últimos 512 bytes no empiezan por "conectix". Convierta el disco en un VHD fijo y cárguelo entero (se han encontrado { $length } bytes).
    .dynamic = El archivo empieza como un VHD dinámico, y falta su pie al final: quizá la carga se cortó después de { $length } bytes. Convierta el disco en un VHD fijo y cárguelo de nuevo.
    .short = El archivo tiene { $length } bytes, y solo el pie de un VHD ya tiene 512. Cargue el disco como VHD fijo.
VHD-002 = El VHD es de tipo "{ $type }", y solo se puede arrancar desde los fijos. Conviértalo en un VHD fijo.
VHD-003 = El tamaño virtual del disco es de { $size } bytes, y el mínimo son 20 MB (20971520 bytes). Amplíelo.
VHD-004 = El tamaño virtual del disco es de { $size } bytes, que no es un número entero de MiB. Amplíelo a { $next } bytes antes de convertirlo en un VHD.
VHD-005 = El archivo tiene { $length } bytes. Un VHD fijo de { $size } bytes tiene { $expected }: el disco y 512 más. Convierta el disco de nuevo y cárguelo entero.
VHD-006 = La suma de comprobación del pie del VHD es incorrecta, así que algo lo ha cambiado. Convierta el disco de nuevo; no edite el pie.
VHD-007 = Este disco de sistema Linux tiene { $found } GB, y se permiten de { $least } a { $most }. Cambie su tamaño.
VHD-008 = Este disco de sistema Windows tiene { $found } GB, y se permiten de { $least } a { $most }. Cambie su tamaño.
VHD-009 = El disco de datos en el LUN { $lun } tiene { $found } GB, y se permiten como máximo { $most }. Hágalo más pequeño, o divídalo.
VHD-010 = La primera partición empieza en el sector { $sector }. El primer MiB de un disco de sistema queda libre: haga que empiece en el sector { $least } o después.
VHD-011 =
    .none = El disco no tiene tabla de particiones, así que ninguna máquina puede arrancar desde él. Cree particiones en él, o indique el disco correcto.
    .damaged = El MBR del disco dice que le sigue una GPT, y su cabecera falta o está dañada. Repare la tabla de particiones, por ejemplo con sgdisk.
    .mbr = El plan es para la generación 2, que arranca desde una GPT, y este disco tiene un MBR. Indique un disco para UEFI, u ofrézcalo para la generación 1.
    .efi = El plan es para la generación 2, y este disco no tiene una partición de sistema EFI desde la que arrancar. Indique un disco para UEFI, u ofrézcalo para la generación 1.
    .bios = El plan es para la generación 1, que arranca con BIOS, y este disco solo puede arrancar con UEFI: tiene una partición de sistema EFI y ninguna partición de arranque BIOS. Indique otro disco, u ofrézcalo para la generación 2.
VHD-012 =
    .windows = El plan dice que el sistema es Linux, y este disco tiene las particiones de Windows y ninguna de Linux. Corrija la familia del sistema, o indique el disco correcto.
    .linux = El plan dice que el sistema es Windows, y este disco tiene las particiones de Linux y ninguna de Windows. Corrija la familia del sistema, o indique el disco correcto.
VHD-013 = El archivo es un VHDX. Conviértalo en un VHD fijo, por ejemplo con "qemu-img convert -O vpc -o subformat=fixed,force_size=on".

# Virtual machines
VM-001 =
    .none = El plan "{ $plan }" no tiene ninguna imagen. Añada una versión con la URL de su disco.
    .disk = La versión { $version } del plan "{ $plan }" no tiene disco. Indique la URL de SAS del VHD en "osVhdUrl", o quite la versión.
VM-002 = La versión "{ $version }" debe ser tres enteros con puntos entre ellos, como 1.0.2, de 32 caracteres como máximo. Cámbiele el nombre.
VM-003 = La versión { $version } no es más nueva que la versión activa { $live }, así que los clientes no la verán. Asígnele un número mayor.
VM-004 = El plan "{ $plan }" tiene { $found } versiones, y lo habitual son { $max }. Quite las antiguas que ya nadie despliega.
VM-005 =
    .many = Esta imagen tiene { $found } discos de datos, y se pueden conectar como máximo { $max }. Quite algunos.
    .luns = Los LUN de los discos de datos son { $found }. Deben ir de 0 a { $last }, cada uno una sola vez: numere los discos de nuevo.
VM-006 = La versión { $version } tiene { $found } discos de datos, y el plan tiene { $expected }. Todas las versiones de un plan tienen el mismo número: cámbielo aquí, o añada un plan nuevo.
VM-007 = La versión { $version } está activa, y aquí su disco es otro. Lo que los clientes despliegan no cambia: vuelva a poner la URL anterior, y añada el disco nuevo como una versión nueva.
VM-008 =
    .none = El plan "{ $plan }" no recomienda ningún tamaño de máquina. Indique de 1 a { $max }; se preselecciona el primero que el cliente pueda usar.
    .many = Se recomiendan { $found } tamaños de máquina, y se muestran como máximo { $max }. Quite algunos.
    .unknown = "{ $size }" no parece un tamaño de máquina, así que es posible que no se muestre. Los tamaños se escriben como d2s-standard-v3.
VM-009 =
    .many = El plan abre { $found } puertos, y se permiten como máximo { $max } reglas. Una los contiguos en intervalos.
    .label = La etiqueta "{ $value }" de esta regla de puerto debe tener de 3 a 20 caracteres. Cámbiela.
    .protocol = El protocolo "{ $value }" no se conoce. Use tcp, udp o both.
    .port = "{ $value }" no es un puerto. Use un número de 0 a 65535, o un intervalo como 8000-8010.
VM-010 =
    .image = El plan "{ $plan }" está activo, y aquí falta su última imagen. Los clientes no tendrían nada que desplegar: mantenga una imagen, o retire el plan.
    .plan = La oferta está activa, y aquí falta su último plan. Mantenga un plan; para poner fin a la oferta, deje de venderla.
VM-011 =
    .missing = El plan "{ $plan }" no indica su sistema operativo. Escriba el nombre que los clientes conocen, de 1 a { $max } caracteres.
    .long = El nombre del sistema operativo tiene { $found } caracteres, y se muestran como máximo { $max }. Acórtelo.
VM-012 = "{ $plan }" es una segunda variante para la generación { $generation } en { $architecture }. Un plan tiene una variante por cada generación y procesador: cámbiela o quite una.

# Prices
PR-001 =
    .missing = El plan "{ $plan }" no tiene precio. Añada "virtualMachinePricing": la licencia propia del cliente, o un modo de fijar el precio.
    .byol = El plan "{ $plan }" usa la licencia propia del cliente y además tiene precios. Quite los precios, o establezca "isByol" en false.
    .none = El plan "{ $plan }" se vende por uso y no tiene precio. Indique un precio por núcleo (0 si es gratis), un precio para cada tamaño o una hoja de precios.
    .several = El plan "{ $plan }" tiene varios modos de fijar el precio. Conserve uno: por núcleo, para cada tamaño o una hoja de precios.
PR-002 =
    .value = { $value } no es un precio. Indique un número igual o mayor que 0.
    .unknown = "{ $key }" no es un tamaño de máquina que tenga precio. Use sharedcore, 1core, 2core y así sucesivamente hasta 416core.
    .missing = Faltan los precios de: { $keys }. Cuando se fija el precio tamaño por tamaño, cada uno necesita el suyo.
PR-003 = El precio de { $size } es { $new } y el precio activo es { $old }. Un precio publicado solo puede bajar: redúzcalo, o añada un plan nuevo.
    .month = Un mes cuesta { $new }, y el precio activo es { $old }. Un precio publicado solo puede bajar: bájelo, o añada un plan nuevo.
    .region = El precio en { $region } es { $new }, y el precio activo allí es { $old }. Un precio publicado solo puede bajar: bájelo, o añada un plan nuevo.
PR-004 =
    .licence = Los dos precios del plan "{ $plan }" difieren en su modelo de licencia. Ponga el mismo "isByol" en virtualMachinePricing y virtualMachinePricingV2.
    .trial = Los dos precios del plan "{ $plan }" difieren en su prueba gratuita. Ponga el mismo número de meses en virtualMachinePricing y virtualMachinePricingV2.
    .price = Los dos precios del plan "{ $plan }" difieren aquí. Ponga los mismos números en virtualMachinePricing y virtualMachinePricingV2.
    .monthly = Los dos precios mensuales del plan "{ $plan }" difieren. Ponga el mismo número en monthlyPricing y monthlyPricingV2.
PR-005 =
    .none = El plan "{ $plan }" no se vende en ninguna parte. Indique al menos un país en "regions", con códigos de dos letras.
    .currency = No se conoce ninguna moneda para { $regions }, donde se vende el plan "{ $plan }". Compruebe los códigos, o deje fuera estos países.
    .uncovered = El plan "{ $plan }" se vende donde no tiene precio: { $regions }. Añada precios para estos países, o déjelos fuera de "regions".
PR-006 = No se ofrece una prueba gratuita de { $value } meses. Elija 0, 1, 3 o 6.
PR-007 =
    .unreadable = La hoja de precios no se puede leer: { $problem }. Guárdela como libro de Excel (.xlsx) y vuelva a cargarla.
    .encrypted = La hoja de precios necesita una contraseña, o tiene la antigua forma .xls. Guárdela como libro de Excel (.xlsx) sin contraseña.
    .large = La hoja de precios es demasiado grande para leerla: { $found }, y se permiten como máximo { $max }. Conserve la tabla de precios y nada más.
    .unsafe = La hoja de precios no se abre, porque "{ $part }" no está en ella como lo escribe un programa de hojas de cálculo y podría causar daños. Copie la tabla en un libro nuevo y guarde ese.
    .empty = La hoja de precios no tiene precios. Ponga una fila de encabezados (region, currency, price) y debajo una fila para cada región.
    .column = No se ha encontrado ninguna tabla de precios en la hoja. Faltan las columnas: { $columns }. Nómbrelas así en una fila de encabezados, con una fila para cada región debajo.
    .row = La fila { $row } tiene "{ $found }" en la columna "{ $column }", y se espera un valor como { $expected }: dos letras para una región, el código ISO 4217 de una moneda, un precio igual o mayor que 0. Corrija la celda.
    .region = El plan se vende en { $regions }, donde la hoja de precios no tiene precio. Añada una fila para cada región, o déjelas fuera del plan.
PR-008 = El plan "{ $plan }" tiene un precio y se vende en China (Mooncake), donde los planes son gratuitos o usan la licencia propia del cliente. Quite la nube o el precio.

# What a document points at
ART-001 =
    .notfound = No hay nada en { $url }: { $detail }. Compruebe la dirección, o cargue allí el archivo.
    .pdf = El archivo en { $url } no es un archivo PDF, y los documentos se muestran a los clientes como tales. Cargue allí un archivo PDF.
    .forbidden = El servidor no deja que golive lea { $url }: { $detail }. Abra el archivo para lectura, o firme la dirección de nuevo.
    .inuse = El archivo en { $url } está en uso. Libérelo y publique de nuevo.
    .conflict = El archivo en { $url } cambió mientras se leía, o no se cumple una condición de su dirección (412). No lo toque mientras se publica la oferta y publique de nuevo.
    .status = No se ha podido obtener el archivo en { $url }: { $detail }. Asegúrese de que se pueda descargar desde otro lugar y publique de nuevo.
    .unreachable = No se ha podido acceder al host de { $url }: { $detail }. Compruebe su nombre y que se pueda acceder a él desde Internet; después publique de nuevo.
    .timeout = El host de { $url } ha tardado demasiado. Asegúrese de que el archivo se pueda descargar desde otro lugar y publique de nuevo.
    .refused = golive no obtiene { $url }: { $detail }.
    .large = El archivo en { $url } es demasiado grande: { $detail }. Hágalo más pequeño.
    .range = El archivo en { $url } no se puede leer por partes: { $detail }. Póngalo en un servidor que lo permita.
ART-002 = Lo que hay en { $url } no es lo que se certificó: era { $old } y ahora es { $new }. Vuelva a poner el archivo certificado, o publique de nuevo.
ART-003 =
    .quota = El archivo en { $url } no se ha incorporado: { $detail }.
    .many = El documento apunta a demasiadas cosas: a más de { $max } archivos y direcciones distintos, o desde más de { $places } lugares. Lo que viene a partir de aquí no se examina. Quite lo que no haga falta, o divida la oferta.

# Plans of Azure applications
ZIP-005 =
    .missing = El plan "{ $plan }" no tiene paquete. Indique la URL de su zip en "packageUri" y, al lado, su versión.
    .invalid = La versión del paquete "{ $version }" debe ser tres enteros con puntos entre ellos, como 1.0.2, de 32 caracteres como máximo.
    .lower = La versión del paquete { $version } es menor que la versión activa { $live }. Asígnele una mayor.
    .same = Este paquete no es el que está activo, y tiene su versión { $version }. Asígnele una mayor.
ZIP-006 =
    .guid = El id de seguimiento "{ $value }" no es un GUID. Indique el GUID que figura después de pid- en la plantilla.
    .none = Ninguna plantilla del paquete hace seguimiento del uso. Añada un recurso de tipo Microsoft.Resources/deployments cuyo nombre sea "pid-" y el GUID de seguimiento.
    .missing = Ninguna plantilla del paquete hace seguimiento del uso con { $expected }, el GUID del plan. Añada un recurso de tipo Microsoft.Resources/deployments llamado "pid-{ $expected }".
    .other = Las plantillas hacen seguimiento del uso con { $found }, y el plan dice { $expected }. Use el mismo GUID en ambos.
ZIP-007 =
    .endpoint = El punto de conexión de notificaciones no es una URL https absoluta. Escríbala completa, con https:// al principio.
    .policies = El plan tiene { $found } directivas, y se permiten como máximo { $max }. Quite algunas.
    .policy-name = Esta directiva necesita un nombre de 1 a { $max } caracteres.
    .policy-twice = La directiva "{ $policy }" se usa dos veces. Quite una de las entradas.
    .policy-tier = La directiva "{ $policy }" audita, y solo el nivel Standard lo hace. Establezca "sku" en Standard.
    .authorizations = El plan tiene { $found } autorizaciones, y se permiten como máximo { $max }. Autorice grupos en lugar de personas.
    .principal = "{ $value }" no es el id de un usuario, un grupo o una aplicación. Use la forma GUID, como 11111111-2222-3333-4444-555555555555.
    .role = El rol "{ $value }" no se conoce aquí. Use Owner o Contributor.

# Packages of Azure applications
ZIP-001 =
    .missing = { $file } no está en el paquete. Póngalo en la raíz del archivo ZIP.
    .folder = { $file } no está en la raíz del paquete, sino en { $path }. Cree el archivo ZIP desde dentro de esa carpeta.
ZIP-002 =
    .large = El paquete tiene { $found } bytes, y se permite 1 GB. Traslade los archivos grandes a un lugar desde donde la plantilla pueda descargarlos.
    .zip64 = El paquete está escrito en la forma ZIP64, que es para archivos que superan lo permitido. Créelo sin ella: 1 GB y 10 000 archivos no la necesitan.
    .broken = El paquete no se puede leer como archivo ZIP: { $problem }. Créelo de nuevo y cárguelo entero.
    .end = Algo sigue al final del archivo ZIP, o su comentario contiene otro final, de modo que no todas las herramientas encuentran los mismos archivos. Créelo de nuevo con una herramienta corriente.
    .many = El paquete tiene { $found } entradas, y se permiten como máximo { $max }. Deje fuera lo que la plantilla no usa.
    .name = El nombre de la entrada "{ $file }" está vacío o tiene más de 512 bytes, no es UTF-8 o tiene caracteres que no se pueden mostrar. Cámbielo.
    .path = La ruta "{ $file }" lleva a otro lugar, o no es la misma en todos los sistemas. Use rutas relativas sin "..", unidades ni dos puntos, en las que ninguna parte termine en punto o en espacio.
    .case = La ruta "{ $file }" está dos veces, si las mayúsculas y las minúsculas son lo mismo. Cambie el nombre de una de ellas.
    .duplicate = Un nombre está dos veces en el paquete, de modo que nadie sabe a qué archivo se refiere. Cree de nuevo el archivo ZIP.
    .encrypted = El archivo "{ $file }" está cifrado. Cree el archivo ZIP sin contraseña.
    .link = La entrada "{ $file }" no es ni un archivo ni una carpeta, sino un enlace o un dispositivo. Ponga el propio archivo en el archivo ZIP.
    .method = El archivo "{ $file }" está comprimido de un modo que no se lee en todas partes. Use Deflate, que es lo que la mayoría de las herramientas hace por sí sola.
    .overlap = Hay archivos del paquete que comparten los mismos bytes del archivo ZIP. Créelo de nuevo con una herramienta corriente.
    .headers = Las dos listas de archivos que contiene el archivo ZIP no coinciden: { $problem }. Créelo de nuevo con una herramienta corriente.
    .entry = El archivo "{ $file }" del paquete está dañado: { $problem }. Cree de nuevo el archivo ZIP.
    .file = El archivo "{ $file }" tiene más de 1 GB una vez descomprimido. Trasládelo a un lugar desde donde la plantilla pueda descargarlo.
    .bomb = El paquete es demasiado grande una vez descomprimido (a partir de "{ $file }"): se permiten 200 veces su tamaño y 2 GiB. Deje fuera lo que la plantilla no usa.
ZIP-003 = { $file } no es JSON: { $problem }. Corríjalo; se admiten comentarios y comas finales.
    .encoding = { $file } no está escrito en UTF-8: el byte { $problem } es el primero que no encaja. Guárdelo como UTF-8.
    .values = { $file } tiene más de { $problem } valores. Hágalo más pequeño, o divídalo en plantillas vinculadas.
    .large = { $file } tiene más de { $problem } bytes, el límite de una plantilla. Divídalo en plantillas vinculadas.
    .total = Los archivos JSON del paquete tienen en conjunto más de { $problem } bytes, y { $file } ya no se ha leído. Deje fuera lo que la plantilla no usa.
    .schema = { $file } no es una plantilla de despliegue, según su "$schema". Use https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#.
ZIP-004 = { $file } no es JSON: { $problem }. Corríjalo, o quítelo si la aplicación administrada no necesita vistas.
    .encoding = { $file } no está escrito en UTF-8: el byte { $problem } es el primero que no encaja. Guárdelo como UTF-8.
    .values = { $file } tiene más de { $problem } valores. Hágalo más pequeño.
    .large = { $file } tiene más de { $problem } bytes. Hágalo más pequeño.
    .total = Los archivos JSON del paquete tienen en conjunto más de { $problem } bytes, y { $file } ya no se ha leído. Deje fuera lo que la plantilla no usa.
    .views = { $file } no tiene vistas. Indíquelas en "views", o quite el archivo si la aplicación administrada no necesita ninguna.

# Templates in packages
ARM-001 =
    .missing = La plantilla no tiene "$schema". Use https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#.
    .unknown = El esquema "{ $found }" no se conoce. Use https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#.
ARM-002 = El parámetro "{ $name }" no se usa nunca en una expresión. Úselo, o quítelo; una expresión empieza por [ y termina en ].
ARM-003 = El parámetro seguro "{ $name }" tiene un valor predeterminado que cualquiera puede leer. Quítelo, o use un texto vacío o [newGuid()].
ARM-004 = La dirección { $host } es la de una sola nube. Pídala a la función environment().
ARM-005 =
    .type = El parámetro "location" debe ser de tipo string. Cámbielo.
    .default = El valor predeterminado del parámetro "location" es "{ $found }", donde es posible que un cliente no pueda desplegar. Use [resourceGroup().location].
    .linked = Una plantilla vinculada o anidada recibe su ubicación de la principal. Quite el valor predeterminado de su parámetro "location".
    .group = Aquí se usa directamente la ubicación del grupo de recursos, donde es posible que un cliente no pueda desplegar. Use [parameters('location')], que puede tenerla como valor predeterminado en la plantilla principal.
ARM-006 = El recurso está ubicado en "{ $found }", que no sirve para todos los clientes. Use [parameters('location')], o global.
ARM-007 =
    .missing = La máquina no tiene tamaño. Establezca "hardwareProfile" con "vmSize" a partir de un parámetro.
    .literal = El tamaño de la máquina es siempre "{ $found }". Conviértalo en un parámetro, para que los clientes puedan elegir uno que puedan usar.
ARM-008 =
    .pair = El parámetro "{ $name }" solo tiene uno de "minValue" y "maxValue". Indique ambos.
    .number = "minValue" y "maxValue" del parámetro "{ $name }" deben ser números. Escríbalos sin comillas.
ARM-009 =
    .pair = Solo se declara uno de "_artifactsLocation" y "_artifactsLocationSasToken". El marketplace rellena ambos: declare también el otro.
    .place = "_artifactsLocation" debe ser de tipo string. Cámbielo.
    .token = "_artifactsLocationSasToken" debe ser de tipo secureString. Cámbielo.
    .linked = Una plantilla vinculada o anidada recibe de la principal el lugar de sus archivos. Quite aquí el valor predeterminado.
    .source = El valor predeterminado de "_artifactsLocation" debe ser [deployment().properties.templateLink.uri], o una dirección web que empiece por https://. Cámbielo.
    .empty = El valor predeterminado de "_artifactsLocationSasToken" solo puede ser un texto vacío. Cámbielo.
ARM-010 = La variable "{ $name }" no se usa nunca en una expresión. Úsela, o quítela; una expresión empieza por [ y termina en ].
ARM-011 = El nombre de una variable se compone con concat. Convierta la variable en un objeto, y tome uno de sus miembros.
ARM-012 =
    .missing = El recurso de tipo { $type } no tiene versión de la API. Indíquela como texto, por ejemplo 2024-07-01.
    .old = La versión de la API { $version } de { $type } tiene más de dos años. Use una más nueva, si la hay.
    .form = "{ $version }" no es una versión de la API. Escríbala como año, mes y día, por ejemplo 2024-07-01.
    .computed = La versión de la API de { $type } se calcula, así que nadie sabe qué miembros tiene. Escríbala como texto, por ejemplo 2024-07-01.
ARM-013 = La versión de la API se pide a providers() durante el despliegue, así que nadie sabe qué miembros tiene. Escríbala como texto, por ejemplo 2024-07-01.
ARM-014 = "{ $name }" no tiene ningún valor. Quítelo, o establézcalo a partir de un parámetro.
ARM-015 = "{ $name }" es la ruta de un recurso compuesta a mano. Use resourceId(), subscriptionResourceId(), tenantResourceId() o extensionResourceId().
ARM-016 =
    .known = { $function }() conoce la suscripción y el grupo de recursos actuales; no hace falta que se los indique { $told }(). Quite el argumento.
    .concat = { $function }() recibe un id compuesto con concat. Use resourceId().
ARM-017 =
    .concat = Una dependencia se compone con concat. Use resourceId(), o el nombre del recurso.
    .if = Una dependencia tiene una condición. Déjela fuera: lo que no se despliega no se espera.
ARM-018 = El despliegue anidado registra su contenido, incluidos los secretos. Quite "debugSetting", o establezca "detailLevel" en none.
ARM-019 = El nombre del administrador es un texto fijo, el mismo para todos los clientes. Conviértalo en un parámetro.
ARM-020 = La máquina arranca desde una imagen preliminar ("{ $found }"). Use una que esté terminada.
ARM-021 = La extensión { $found } se ha retirado. Quítela: las máquinas obtienen identidades administradas sin ella.
ARM-022 = Esta salida muestra un secreto ({ $secret }), y las salidas se conservan en el historial de despliegues. Quítela.
ARM-023 = El comando muestra un secreto ({ $secret }) en "settings", que cualquiera puede leer. Pase "commandToExecute" a "protectedSettings".
ARM-024 =
    .old = reference() pide la versión de la API { $version }, que tiene más de dos años. Use una más nueva, si la hay.
    .preview = reference() pide la versión de la API { $version }, que es preliminar. Use una que esté terminada.
ARM-025 = La plantilla anidada usa un secreto ({ $secret }) de la plantilla que la contiene, que entonces se conserva en el historial de despliegues. Establezca el ámbito de "expressionEvaluationOptions" en inner, y pase el secreto como parámetro seguro.

# User interfaces in packages
UI-001 =
    .schema = El esquema no es el actual. Use https://schema.management.azure.com/schemas/{ $expected }/CreateUIDefinition.MultiVm.json#.
    .version = La versión no es la del esquema. Establezca "version" en { $expected }.
UI-002 = El controlador no se conoce. Use uno de estos: { $expected }.
UI-003 =
    .missing = La interfaz de usuario no pasa nada a la plantilla. Añada "outputs" a "parameters".
    .unknown = La salida "{ $name }" no es un parámetro de la plantilla principal. Dé a ambos el mismo nombre, o quite la salida.
UI-004 = El parámetro "{ $name }" de la plantilla principal no tiene valor predeterminado, y ninguna salida le da un valor. Añada una salida con ese nombre, o un valor predeterminado.
UI-005 = La salida hace referencia a "{ $control }", que no está en ese paso. Corrija el nombre.
UI-006 = La ubicación del cliente no se pasa a la plantilla. Añada la salida "location": "[location()]".
UI-007 =
    .parameter = Lo que se escribe en este cuadro de contraseña va al parámetro "{ $name }", que no se mantiene en secreto. Haga que su tipo sea secureString.
    .control = El parámetro "{ $name }" es un secreto, y este cuadro de texto muestra lo que se escribe. Use Microsoft.Common.PasswordBox.
UI-008 =
    .none = El cuadro de contraseña "{ $control }" acepta cualquier contraseña. Añada a sus "constraints" un "regex" que pida al menos { $min } caracteres, como ^.{"{"}12,{"}"}$.
    .short = El cuadro de contraseña "{ $control }" acepta contraseñas de menos de { $min } caracteres. Pida esa cantidad en su "regex", como ^.{"{"}12,{"}"}$.
UI-009 =
    .none = El cuadro de texto "{ $control }" acepta cualquier texto. Añada "validations" a sus "constraints", cada una con un "regex" y un "message".
    .regex = Esta validación del cuadro de texto "{ $control }" no comprueba nada. Añada un "regex", o "isValid".
    .message = El cuadro de texto "{ $control }" no dice qué acepta. Añada un "validationMessage" a sus "constraints".
UI-010 = El control "{ $control }" no explica para qué sirve. Añada un "toolTip".
UI-011 = El control "{ $control }" propone un nombre de usuario, el mismo para todos los clientes. Quite el valor predeterminado.
UI-012 = Esta validación no dice qué es incorrecto. Añada un "message".
UI-013 =
    .type = Este valor se puede elegir para el parámetro "{ $name }", que es de tipo { $type } y no lo acepta. Cambie uno de los dos.
    .value = Este valor se puede elegir para el parámetro "{ $name }", pero no está entre sus "allowedValues". Añádalo allí, o quítelo aquí.
    .default = El valor predeterminado del parámetro "{ $name }" no se puede elegir aquí. Añádalo a "allowedValues", o cambie el valor predeterminado.
UI-014 =
    .unused = El tamaño que se elige en "{ $control }" no está entre las salidas. Páselo a la plantilla.
    .default = El valor predeterminado del parámetro "{ $name }" es { $found }, que no se puede elegir aquí. Añádalo a "allowedSizes", o cambie el valor predeterminado.
UI-015 = "{ $control }" pide la contraseña una sola vez, de modo que un error al escribirla deja fuera al cliente. Establezca "hideConfirmation" en false, o quítelo.
UI-016 = "{ $name }" está vacío. Rellénelo, o quítelo.
UI-017 = Los clientes pueden elegir algo que ya existe en "{ $control }", pero su "{ $part }" no está entre las salidas. Páselo a la plantilla, o establezca "hideExisting" en true.

# Containers
CT-001 =
    .missing = Falta "{ $key }" del plan "{ $plan }". Las imágenes se extraen con subscriptionId, resourceGroup, registry, repository, username y password: indíquelos todos.
    .guid = "{ $value }" no es un id de suscripción. Use la forma GUID, como 11111111-2222-3333-4444-555555555555.
    .suffix = "{ $value }" termina en { $host }, que se añade al nombre del registro. Déjelo fuera.
    .password = El plan "{ $plan }" no tiene contraseña para su registro, así que sus imágenes no se podrían extraer. Añada una; se conserva y no se muestra nunca.
    .moved = El plan activo extrae de "{ $old }", y aquí figura "{ $new }". El repositorio queda fijado con el primer envío: vuelva a ponerlo, o añada un plan nuevo.
    .host = "{ $value }" no es el nombre de un registro. Indique su nombre sin azurecr.io, o un host como registry.example.com.
    .repository = "{ $value }" no es el nombre de un repositorio. Use palabras en minúsculas con puntos, guiones, guiones bajos o barras entre ellas, como apps/web.
    .unreached = No se ha podido leer el registro en { $url }: { $detail }. Compruebe su nombre, el repositorio, el usuario y la contraseña, y que se pueda acceder a él desde Internet.
    .protocol = El registro en { $url } no se puede leer: { $detail }. Debe hablar el protocolo de distribución de OCI, con inicio de sesión por contraseña o token.
CT-002 =
    .none = El plan "{ $plan }" no tiene etiquetas, así que no hay ninguna imagen que vender. Indique al menos latest y una versión como 1.2.3.
    .latest = Al plan "{ $plan }" le falta la etiqueta latest, que reciben los clientes que no indican ninguna. Añádala.
    .version = Al plan "{ $plan }" le falta una etiqueta de versión, como 1.2 o 1.2.3. Añada una, para que los clientes puedan quedarse con ella.
    .name = La etiqueta "{ $tag }" no es ni latest ni una versión, y no empieza por una. Llámela, por ejemplo, 1.2-amd64 o 1.2.3-amd64.
CT-003 = La lista de imágenes de la etiqueta "{ $list }" hace referencia a la etiqueta "{ $tag }", que el plan no indica. Añada esa etiqueta.
    .many = El plan indica { $found } etiquetas, y se permiten como máximo { $max }. Quite algunas.
    .absent = No hay ninguna etiqueta "{ $tag }" en el repositorio. Suba la imagen, o quite la etiqueta.
    .name = "{ $tag }" no es una etiqueta. Use hasta 128 letras, dígitos, puntos, guiones y guiones bajos.
CT-004 = La etiqueta "{ $tag }" se publicó como { $old } y ahora es { $new }. Lo que los clientes despliegan no cambia: devuelva la etiqueta a su sitio, y suba la imagen nueva con una etiqueta nueva.
CT-005 =
    .many = Aquí hay { $found } ajustes, y un módulo puede empezar como máximo con { $max }. Quite algunos.
    .long = Esto tiene { $found } caracteres, y se permiten como máximo { $max }. Acórtelo.
    .json = Esto no es un objeto JSON, ni un texto que contenga uno. Corríjalo.
    .platform = Ninguna imagen es para una plataforma de nivel 1, así que casi ningún dispositivo podría ejecutar el módulo. Publique una lista de imágenes (manifest list) con una para al menos una de: { $expected }.
    .array = Las propiedades deseadas contienen una matriz, con la que un gemelo no puede empezar. Use objetos con miembros numerados.
    .deep = Las propiedades deseadas tienen { $found } niveles de profundidad, y se permiten como máximo { $max }. Reduzca los niveles.
CT-006 = Las opciones de creación piden un contenedor con privilegios, que puede hacer cualquier cosa en su dispositivo. Deje fuera Privileged si el módulo puede prescindir de ello.

# Software as a service
SA-001 =
    .missing = Falta "{ $key }". Una oferta que se vende aquí necesita una página de aterrizaje, un webhook y los ids del inquilino y de la aplicación que llaman.
    .url = "{ $key }" no es una URL https absoluta. Escríbala completa, con https:// al principio.
    .guid = "{ $key }" es "{ $value }", y se esperaba un GUID, como 11111111-2222-3333-4444-555555555555.
    .https = { $url } no es https. Lo que llega allí dice quiénes son sus clientes, así que debe ir cifrado: indique una dirección que empiece por https://.
    .unreached = { $url } no ha respondido como se esperaba: { $detail }. Una página de aterrizaje responde a un GET con una página, también a quien aún no ha comprado nada; un webhook responde a un POST con 200.
SA-002 = El webhook ha respondido { $status } a una llamada de prueba para { $action }, y se esperaba 200. Confirme las seis acciones, o las llamadas se repetirán durante horas; una llamada de prueba lleva la cabecera "golive-test: true".
SA-003 =
    .missing = Se promete a los clientes { $action }, y falta "trialUrl". Diga dónde empiezan.
    .url = La dirección de la prueba no es una URL https absoluta. Escríbala completa, con https:// al principio.
SA-004 =
    .none = La oferta se vende aquí y no tiene ningún plan. Los clientes compran planes: añada al menos uno a "plans".
    .title = El título del plan "{ $plan }" tiene { $found } caracteres, pero necesita de 1 a { $max }. Cámbielo de modo que los clientes puedan distinguir los planes.
    .description = La descripción del plan "{ $plan }" tiene { $found } caracteres, pero necesita de 1 a { $max }. Cámbiela.
    .price = El plan "{ $plan }" necesita un precio mensual, igual o mayor que 0. Indíquelo en "monthlyPricing".
    .differ = Los dos precios mensuales del plan "{ $plan }" difieren. Ponga el mismo número en monthlyPricing y monthlyPricingV2.

# Where an offer stands, within a sentence.
stands =
    .never-published = nunca publicada
    .publishing = de camino a la vista previa
    .awaiting-approval = espera a un revisor
    .awaiting-signoff = su vista previa espera la aprobación
    .going-live = activándose
    .canceling = cancelándose
    .live = activa
    .failed = fallida
    .rejected = rechazada por un revisor
    .canceled = cancelada

# Refusals. The codes that go with them never change; these words may.
refusal =
    .no-offer = Esa oferta no existe. PUT la crea.
    .kind-is-fixed = La oferta es de tipo "{ $kind }" y así se queda. Envíe ese offerTypeId, o cree otra oferta.
    .operation-in-progress = Hay { $kind ->
        [publish] una publicación
        [goLive] una activación
       *[other] una cancelación
    } en curso (operación { $id }). Espere a que termine, o cancele; después inténtelo de nuevo.
    .not-ready-for-golive = Estado de la oferta: { $state }. Se puede activar cuando su vista previa espera la aprobación: publíquela y espere a que la vista previa esté lista.
    .nothing-to-cancel = Estado de la oferta: { $state }. No hay nada en curso ni ninguna vista previa en espera, así que no hay nada que cancelar.
    .too-late-to-cancel = La versión ya está activa, así que la activación no se puede cancelar. Publique otra versión para sustituirla.
    .stopped = La oferta se retiró de la tienda. Publíquela, espere a que la vista previa esté lista y actívela.
    .not-live = La oferta no está activa, así que no hay nada que retirar de la tienda.
    .was-published = La oferta se publicó, así que no se puede eliminar; su historial y sus clientes hacen referencia a ella.
    .nothing-to-review = Nada de esta oferta espera a un revisor; su estado: { $state }. GET /v1/reviews enumera lo que está en espera.
    .review-is-claimed = { $by } ya se ocupa de esto. Pregunte, o libérelo primero.
    .nothing-to-certify = No se espera al certificador: esta publicación ya tiene otra respuesta, su plazo ha pasado, o se canceló, la decidió una persona o le siguió otra. Estado de la oferta: { $state }. No se ha cambiado nada.
    .validation-failed = { $count ->
        [one] El documento tiene un error
       *[other] El documento tiene { $count } errores
    }: la lista dice dónde, los errores antes que las advertencias. Corrija los errores y publique de nuevo; no se ha iniciado nada.

# Errors of the API, by what they are about. The codes that go with them never
# change; these words may.

# Paths
route =
    .unknown = No hay nada en "{ $path }". GET /docs muestra todas las rutas.
    .method = Esta ruta no tiene { $method }. GET /docs muestra lo que tiene.
    .file = Ese archivo no existe. Vuelva a cargar la página: indica los que hay.
    .utf8 = La ruta no es UTF-8 válido.
id =
    .publisher = El id de editor "{ $found }" debe tener de 1 a { $max } letras, dígitos, guiones o guiones bajos, y empezar por una letra o un dígito.
    .offer = El id de oferta "{ $found }" debe tener de 1 a { $max } letras, dígitos, guiones o guiones bajos, y empezar por una letra o un dígito.
    .kind = El tipo de oferta "{ $found }" debe tener de 1 a { $max } letras, dígitos, guiones o guiones bajos, y empezar por una letra o un dígito.
api-version = Versión de la API no válida. Los valores permitidos son [{ $known }]

# Who asks
token =
    .refused = La solicitud no tiene un token que se acepte aquí: { $fault }. Envíe "Authorization: Bearer TOKEN" con un token del emisor de este servidor o de uno que su operador haya indicado.
    .unchecked = No se puede acceder ahora al emisor del token, así que el token no se puede comprobar. Inténtelo de nuevo en unos segundos.
token-fault =
    .missing = se requiere un token de portador
    .long = el token tiene más de 16384 bytes
    .malformed = el token no es un JSON Web Token firmado y bien formado
    .access = el token no es un token de acceso
    .algorithm = el algoritmo de firma del token no está permitido para su emisor
    .issuer = el emisor del token no se conoce aquí
    .key = la clave que indica el token no se conoce
    .signature = la firma del token es incorrecta
    .endless = el token no tiene la notificación exp
    .expired = el token ha caducado
    .early = el token aún no es válido
    .audience = el token está destinado a otra audiencia
    .nobody = el token no indica ninguna identidad
    .unreachable = las claves del emisor del token no se pueden leer en este momento
permission =
    .operator = Solo un operador de este servidor puede hacer esto.
    .owner = Solo un propietario del editor puede hacer esto; usted es colaborador.
    .stranger = "{ $caller }" no tiene ningún rol en el editor "{ $publisher }". Un propietario del editor puede añadirlo como miembro.
    .form = El formulario no se envió desde una página de este servidor, o la sesión en la que se mostró la página ha terminado. No se ha cambiado nada. Vuelva a cargar la página y repítalo.

# Bodies
body =
    .short = El cuerpo terminó antes de estar completo. Envíe la solicitud de nuevo.
    .utf8 = El cuerpo no es UTF-8 a partir del byte { $at }.
    .object = El cuerpo es JSON, pero no un objeto; envíe uno.
    .unusable = El cuerpo no se puede usar: { $detail }.
    .type = El cuerpo es "{ $found }" según su Content-Type; envíe { $expected }.
    .large = El cuerpo tiene más de { $max } bytes. Haga referencia a los archivos grandes por URL en lugar de enviarlos.
    .form = El formulario no se puede leer: tiene más de 24 MiB, o se cortó. No se ha cambiado nada. Envíelo de nuevo.
json =
    .text = El cuerpo no es JSON: { $detail }.
    .deep = El cuerpo se anida a más de { $max } niveles.
    .array = Esta matriz no se puede leer: { $detail }.
    .member = Este objeto no se puede leer: { $detail }.
    .nul-name = El nombre de un miembro contiene un carácter NUL.
    .twice = El miembro "{ $name }" está dos veces; conserve uno de ellos.
    .number = Este número es demasiado grande para que alguien lo lea.
    .string = Esta cadena no se puede leer: { $detail }.
    .nul = Esta cadena contiene un carácter NUL; quítelo.
    .document = El cuerpo debe ser un objeto JSON: el documento de la oferta.
    .must-string = { $place } debe ser una cadena.
    .must-object = { $place } debe ser un objeto.
    .must-array = { $place } debe ser una matriz.
    .must-be-there = { $place } debe ser un objeto; falta.
    .many-plans = { $place } contiene { $found } planes, y se aceptan { $max } como máximo.

# What is asked
asked =
    .number = { $name } es "{ $found }"; indique un número entero, u omítalo.
    .slot = La ranura no es ni draft, ni preview, ni production.
    .side = { $name } no es ni draft, ni preview, ni production, ni el número de una versión.
    .version = "{ $found }" no es una versión; las versiones son números enteros a partir de 1.
    .dry-run = dryRun es true o false; omítalo para ver qué se quitaría.
    .deep = deep es true o false.
    .after = after es el id de una oferta: publisher.offer
    .key = Idempotency-Key tiene { $found } caracteres imprimibles; indique de 1 a { $max }.
    .deliveries = state es pending o dead; omítalo para ver todas las entregas.
    .running = Aquí state solo puede ser running. GET submissions de una oferta enumera las que han terminado.
    .publisher = Una oferta es de un editor: indique también el editor.
    .event = kind no es ninguno de { $known }.
    .time = { $name } debe ser una hora como 2030-01-31T00:00:00Z.
    .language = El formulario no indica ningún idioma que se hable aquí.

# What is not there
absent =
    .publisher = Aquí no hay ningún editor "{ $id }". Compruebe cómo está escrito el id.
    .offer = El editor "{ $publisher }" no tiene ninguna oferta "{ $offer }". GET /api/publishers/{ $publisher }/offers enumera sus ofertas; PUT crea una nueva.
    .listing = Aquí no hay ninguna oferta "{ $id }". Es posible que se haya retirado; GET /catalog/offers enumera lo que está activo.
    .version = La oferta "{ $offer }" no tiene la versión { $version }; su borrador es la versión { $draft }.
    .frozen = La oferta "{ $offer }" no tiene la versión { $version }.
    .staging = No hay ninguna ranura Staging desplegada para el id de oferta "{ $offer }" y el id de editor "{ $publisher }". Desplegado: { $deployed }. POST publish lleva el borrador a la vista previa.
    .production = No hay ninguna ranura Production desplegada para el id de oferta "{ $offer }" y el id de editor "{ $publisher }". Desplegado: { $deployed }. POST golive lleva a producción una vista previa que espera el visto bueno.
    .operation = No hay ninguna operación "{ $id }" de esta oferta. GET /api/publishers/PUBLISHER/offers/OFFER/submissions enumera sus operaciones.
    .exception = No hay ninguna excepción con ese id. GET /v1/exceptions las enumera.
    .delivery = No hay ninguna entrega con ese id. GET /v1/deliveries las enumera.
    .client = No hay ninguna entidad de servicio con ese id. GET /v1/clients las enumera.
    .signing-key = No hay ninguna clave de firma con ese id. GET /v1/signing-keys las enumera.
    .webhook = No hay ningún webhook con ese id. GET webhooks los enumera.
    .artifact = Aquí no hay ningún artefacto con este resumen criptográfico. Una ficha indica los que muestra; tome la dirección de allí.
    .member = Ese miembro no existe. GET members los enumera.

# Documents, and what guards them
document =
    .differs = { $name } del documento es "{ $found }", pero la ruta dice "{ $expected }". Haga que coincidan, u omita { $name }.
    .kindless = Falta offerTypeId. Es uno de: { $known }.
    .kind = "{ $found }" no es un tipo de oferta de este servidor. Los que tiene son: { $known }.
    .kind-listed = offerTypeId no es un tipo de oferta de este servidor. GET /api/offerTypes los enumera.
    .exists = La oferta "{ $offer }" existe (ETag { $etag }) e If-None-Match: * pide solo crear. Omita la cabecera para sustituirla.
    .untagged = La oferta "{ $offer }" existe, así que un PUT necesita If-Match: su ETag ({ $etag }) para cambiar lo que ha leído, o * para sobrescribir.
    .unmatched = If-Match es { $sent } pero la oferta no existe: no ha existido nunca, o alguien la eliminó. Omita la cabecera para crear la oferta. No se ha cambiado nada.
    .stale = If-Match es { $sent } pero el ETag de la oferta es { $current }: alguien la ha cambiado entretanto. Léala con GET, haga su cambio de nuevo y envíe el nuevo ETag (o * para sobrescribir). No se ha cambiado nada.
    .busy = Demasiadas personas o programas están cambiando la oferta en este momento. No se ha hecho nada. Inténtelo de nuevo.
emails =
    .many = La lista tiene { $found } direcciones, y se avisa como máximo a { $max }. Indique en su lugar la dirección de una lista de correo.
    .invalid = "{ $found }" no es una dirección de correo. Indique direcciones como name@example.com, separadas por comas.
idempotency-key = Idempotency-Key "{ $name }" corresponde a otra solicitud. Use una clave nueva para una solicitud nueva.
step-failed = El paso "{ $step }" ha encontrado { $count ->
    [one] un error
   *[other] { $count } errores
}: la lista dice dónde. Corrija lo que indica y publique de nuevo. Lo que está activo queda como estaba.

# Publishers, members, clients
publisher =
    .contact = contact no es una dirección de correo; indique una como name@example.com.
    .exists = Ya hay un editor "{ $id }".
    .unknown = Aquí no hay ningún editor "{ $id }".
member =
    .principal = principal es un id de cliente, un id de objeto o un sujeto de 1 a 255 caracteres.
    .busy = Otras personas están cambiando ahora los miembros. Inténtelo de nuevo.
    .last-owner = Este es el último propietario del editor. Convierta primero a otra persona en propietario.
    .many = Un editor tiene como máximo { $max } miembros. Quite uno primero.
client = name es para las personas: de 1 a 255 caracteres.
too-long = { $name } tiene más de { $max } caracteres. Acórtelo.
range = El archivo tiene { $length } bytes: pida un intervalo de ellos o el archivo entero.
webhook =
    .url = url es una dirección https válida de { $max } bytes como máximo; esta no lo es.
    .closed = golive no va a esta dirección: { $problem }.
    .event = events tiene un tipo que no es ninguno de { $known }. Omítalo para recibirlo todo.
    .many = Un editor tiene { $max } webhooks como máximo, y este ya los tiene. Quite antes uno.

# Reviews, the certifier, exceptions
review =
    .long = text tiene más de { $max } caracteres. Acórtelo.
    .note = Falta text. Escriba en él la nota.
    .reason = Falta text. Escriba en él el motivo para el editor.
    .act = Un revisor puede hacer claim, release, note, approve o reject.
answer =
    .nobody = Este servidor no consulta a ningún certificador, así que no acepta respuestas.
    .header = La respuesta no está firmada por el certificador: falta la cabecera { $header }. Envíe webhook-id, webhook-timestamp y webhook-signature.
    .time = La respuesta no está firmada por el certificador: webhook-timestamp no está a menos de { $tolerance } segundos de la hora actual, { $now } en segundos desde 1970. Firme cada intento de nuevo, y ajuste el reloj.
    .signature = La respuesta no está firmada por el certificador: ninguna firma de webhook-signature concuerda. Se espera "v1," y el base64 del HMAC-SHA256 sobre webhook-id, un punto, webhook-timestamp, un punto y el cuerpo tal como se envía; la clave es lo que figura en base64 después de whsec_.
    .operation = operation no es el id de la publicación por la que se preguntó. Envíe el de la pregunta.
    .reason = Falta reason. El editor lo lee: diga qué es incorrecto.
    .long = reason tiene más de { $max } caracteres. Acórtelo.
    .many = Hay más de { $max } hallazgos. Envíe los peores.
    .message = message necesita de 1 a { $max } caracteres.
    .target = target no es un puntero JSON (JSON Pointer) al documento, como /definition/plans/0; omítalo si no se refiere a ningún lugar.
exception =
    .rule = "{ $found }" no es una regla. Las reglas tienen ids como LS-001; un informe los contiene.
    .plan = Un plan es de una oferta: indique también la oferta.
    .until = until debe ser una hora futura, como 2030-01-31T00:00:00Z.
    .reason = reason dice por qué, en 1 a 1000 caracteres; se muestra en los informes.

# Deliveries and files
delivery = Esta entrega ya se envió, así que no se envía de nuevo.
last-operator = Esta es la última entidad de servicio que puede operar el servidor, así que se conserva. Cree antes otra: POST /v1/clients.
signing-key = Esta es la clave de firma más reciente, así que se conserva. Cree antes otra: POST /v1/signing-keys.
picture =
    .notpng = El cuerpo no es un PNG (encontrado: { $found }). Guarde la imagen como PNG; no basta con otro nombre de archivo u otro Content-Type.
    .large = La imagen no se puede mostrar: tiene { $found }, y se permiten como máximo { $max }. Guárdela de nuevo como PNG.
    .broken = La imagen no se puede mostrar: { $problem }. Guárdela de nuevo como PNG.
    .unkept = La imagen no se ha incorporado: { $fault }.

# What went wrong in golive itself
trouble =
    .internal = Algo ha fallado en el propio golive. Comunique al operador el x-ms-request-id de esta respuesta; el registro de eventos dice más.
    .store = No se puede acceder ahora al almacén. No se ha cambiado nada. Inténtelo de nuevo en unos segundos.
    .lost = Se perdió el almacén mientras escribía, así que no se sabe si esto se hizo. Mírelo en unos segundos, o envíelo de nuevo con el mismo Idempotency-Key o If-Match.
    .objects = El almacén de objetos no se puede usar ahora. Inténtelo de nuevo en unos segundos.
    .collecting = El almacén de objetos no se puede usar ahora, así que la limpieza se detuvo antes de terminar. Hasta aquí solo se han quitado archivos a los que nada hace referencia, y ninguna oferta ha sufrido daños. Iníciela de nuevo más tarde.
    .slow = La solicitud tardó demasiado y se detuvo. Consulte su estado antes de repetirla.
    .page = No se ha podido crear la página. El fallo está en el registro de eventos del servidor.

# Steps.
step =
    .progress = Se han recibido { $come } de { $whole } MiB, a { $rate } MiB por segundo.
    .retrying = Un fallo pasajero: { $fault }. Próximo intento: { $time }; no hay que hacer nada.

# The certifier, as the list of deliveries shows it.
certifier-asked =
    .subject = { $offer }: la versión { $version } espera al certificador hasta { $until }
    .text = Su respuesta va a { $callback }

# Leads: what is told of one, and what stands in the list of deliveries instead.
lead =
    .subject = { $offer }: alguien quiere tener noticias suyas
    .kept = Quién es figura en el cliente potencial: { $link }
    .text =
        Alguien quiere tener noticias suyas sobre "{ $title }" ({ $offer }).

        Nombre: { $name }
        Correo: { $email }
        Empresa: { $company }
        País: { $country }

        { $message }

        Ha aceptado lo siguiente: { $consent }

        Todos los clientes potenciales de la oferta: { $link }

# Mails, by event. { $offer } is publisher/offer.
mail-publish-accepted =
    .subject = { $offer }: publicación de la versión { $version } aceptada
    .text =
        La publicación de "{ $title }" ({ $offer }), versión { $version }, se ha aceptado.
        Recibirá otro mensaje cuando la vista previa esté lista o cuando algo falle.

        Estado: { $status }
mail-preview-ready =
    .subject = { $offer }: la vista previa de la versión { $version } espera su visto bueno
    .text =
        La vista previa de "{ $title }" ({ $offer }), versión { $version }, está lista.
        Mírela y, después, active, publique de nuevo o cancele. Nada se activa por sí solo.

        Vista previa: { $preview }
        Estado:       { $status }
mail-publish-failed =
    .subject = { $offer }: publicación de la versión { $version } fallida
    .text =
        La publicación de "{ $title }" ({ $offer }), versión { $version }, ha fallado. Lo que está activo queda
        como estaba. Esto es lo que se ha encontrado:

        { $findings }

        Corrija el documento y publique de nuevo.

        Estado: { $status }
mail-offer-live =
    .subject = { $offer }: la versión { $version } está activa
    .text =
        "{ $title }" ({ $offer }), versión { $version }, está activa.

        Activa: { $live }
        Estado: { $status }
mail-golive-failed =
    .subject = { $offer }: activación de la versión { $version } fallida
    .text =
        La activación de "{ $title }" ({ $offer }), versión { $version }, ha fallado. Lo que estaba activo queda
        como estaba, y la vista previa espera de nuevo. Esto es lo que se ha encontrado:

        { $findings }

        Estado: { $status }
mail-submission-canceled =
    .subject = { $offer }: publicación de la versión { $version } cancelada
    .text =
        La publicación de "{ $title }" ({ $offer }), versión { $version }, se ha cancelado. Lo que está activo queda
        como estaba.

        Estado: { $status }

# ---- Nombres que dan los tipos propios de golive: cada uno es lo que figura en ellos, así
# que el nombre de otro tipo queda como está ----

# Tipos de ofertas
name-kind-azure-application = Aplicación de Azure
name-kind-consulting-service = Servicio de consultoría
name-kind-container = Contenedor
name-kind-core-virtual-machine = Máquina virtual Core
name-kind-iot-edge-module = Módulo de IoT Edge
name-kind-managed-service = Servicio administrado
name-kind-software-as-a-service = Software como servicio
name-kind-virtual-machine = Máquina virtual
name-kind-dynamics-365-app = Aplicación de Dynamics 365
name-kind-power-bi-app = Aplicación de Power BI

# Pasos
name-step-validate-pre-requisites = Validación de requisitos previos
name-step-certification = Certificación
name-step-provisioning = Aprovisionamiento
name-step-packaging-and-lead-generation-registration = Empaquetado y registro de la captación de clientes potenciales
name-step-publisher-signoff = Visto bueno del editor
name-step-live = Activación
name-step-editorial-review = Revisión editorial

# Qué hacen los pasos
name-step-about-the-offer-s-document-is-checked-texts-plans-contacts-and-links = Se comprueba el documento de la oferta: textos, planes, contactos y enlaces.
name-step-about-the-packages-that-the-plans-sell-are-checked = Se comprueban los paquetes que venden los planes.
name-step-about-what-customers-will-get-is-where-they-will-find-it = Lo que recibirán los clientes se coloca donde lo encontrarán.
name-step-about-the-listing-is-built-and-the-preview-is-shown-to-its-audience = Se crea la ficha y se muestra la vista previa a su audiencia.
name-step-about-the-preview-is-ready-look-at-it-then-go-live = La vista previa está lista. Mírela y después active la oferta.
name-step-about-the-offer-is-made-available-to-all-customers = La oferta se pone a disposición de todos los clientes.
name-step-about-the-offer-s-document-is-checked-texts-country-links-and-where-leads-go = Se comprueba el documento de la oferta: textos, país, enlaces y destino de los clientes potenciales.
name-step-about-what-customers-read-is-looked-over = Se revisa lo que leen los clientes.
name-step-about-the-offer-s-document-is-checked-texts-plans-registries-tags-contacts-and-links = Se comprueba el documento de la oferta: textos, planes, registros, etiquetas, contactos y enlaces.
name-step-about-the-images-that-the-plans-sell-are-checked = Se comprueban las imágenes que venden los planes.
name-step-about-the-offer-s-document-is-checked-texts-plans-disk-generations-image-versions-and-links = Se comprueba el documento de la oferta: textos, planes, generaciones de discos, versiones de imágenes y enlaces.
name-step-about-the-plans-disk-generations-and-image-versions-that-the-document-sells-are-checked = Se comprueban los planes, las generaciones de discos y las versiones de imágenes que vende el documento.
name-step-about-what-customers-will-deploy-is-where-they-will-find-it = Lo que desplegarán los clientes se coloca donde lo encontrarán.
name-step-about-the-offer-s-document-is-checked-texts-plans-registries-tags-default-settings-contacts-and-links = Se comprueba el documento de la oferta: textos, planes, registros, etiquetas, ajustes predeterminados, contactos y enlaces.
name-step-about-what-the-plans-ask-customers-to-delegate-is-checked = Se comprueba lo que los planes piden a los clientes que deleguen.
name-step-about-the-offer-s-document-is-checked-texts-plans-prices-contacts-and-links = Se comprueba el documento de la oferta: textos, planes, precios, contactos y enlaces.
name-step-about-the-plans-and-the-addresses-that-customers-are-sent-to-are-checked = Se comprueban los planes y las direcciones a las que se envía a los clientes.
name-step-about-the-offer-s-document-is-checked-texts-plans-image-versions-prices-contacts-and-links = Se comprueba el documento de la oferta: textos, planes, versiones de imágenes, precios, contactos y enlaces.
name-step-about-the-plans-image-versions-and-prices-that-the-document-sells-are-checked = Se comprueban los planes, las versiones de imágenes y los precios que vende el documento.
name-step-about-the-offer-s-document-is-checked-texts-contacts-links-and-where-leads-go = Se comprueba el documento de la oferta: textos, contactos, enlaces y destino de los clientes potenciales.
name-step-about-the-app-that-the-document-sells-is-checked = Se comprueba la aplicación que vende el documento.
name-step-about-the-offer-s-document-is-checked-texts-contacts-and-links = Se comprueba el documento de la oferta: textos, contactos y enlaces.

# Comprobaciones, en las evidencias
name-check-disk = disco
name-check-picture = imagen
name-check-link = enlace
name-check-package = paquete
name-check-file = archivo
name-check-price-sheet = hoja de precios
name-check-landing-page = página de aterrizaje
name-check-webhook = webhook
name-check-registry = registro
