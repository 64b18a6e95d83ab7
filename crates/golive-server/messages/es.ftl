# The words of the pages, in Spanish.
#
# oferta: offer, editor: publisher, plan: plan, envío: submission, borrador: draft,
# vista previa: preview, activo: live, activar, activación: go live, visto bueno:
# sign-off, publicación: publish, operación: operation, hallazgo: finding, revisor:
# reviewer, certificador: certifier, excepción: exception, entrega: delivery,
# abandonada: dead, cliente potencial: lead, tienda: storefront, ficha: listing,
# comprobación: check, paso: step, cliente: customer, cliente de API: client.

site = Marketplace
skip = Ir al contenido
search-label = Buscar ofertas
search-hint = ¿Qué está buscando?
search-go = Buscar
feed = Ofertas nuevas como fuente
api = Catálogo como JSON
language = Idioma
language-go = Cambiar
# An amount, which is written by locale, and the code of its currency.
money = { $amount } { $currency }
ways = Secciones
portal = Para editores
console = Consola
theme-light = Claro
theme-dark = Oscuro
theme-system = Como el sistema

home-lead = Ofertas activas, comprobadas antes de llegar aquí.
home-newest = Ofertas más recientes
home-all = Todas las ofertas
home-empty = Todavía no hay nada activo.

search-title = Búsqueda
search-for = Búsqueda: { $text }
search-found = { $count ->
    [one] Una oferta
   *[other] { $count } ofertas
}
search-more = Más de { $count } ofertas; aquí están las primeras. Acote la búsqueda para ver otras.
search-none = Ninguna oferta reúne todo esto.
search-none-hint = Pruebe con menos palabras, o quite un filtro.
search-filters = Filtros
search-remove = Quitar filtro: { $label }
search-sort = Ordenar por
search-results = Ofertas
sort-best = Mejor coincidencia
sort-newest = Más recientes
sort-name = Nombre
facet-kind = Tipo
facet-category = Categoría
facet-price = Precio
facet-system = Sistema operativo
facet-publisher = Editor
at-least = { $count } o más
page-previous = Página anterior
page-next = Página siguiente
page-of = Página { $page } de { $pages }
pages = Páginas

price-byol = Licencia propia
price-free = Gratis
price-hour = Por hora
price-month = Por mes
price-amount-hour = { $amount } por hora
price-amount-month = { $amount } al mes
price-from-hour = Desde { $amount } por hora
price-trial = { $count ->
    [one] El primer mes es gratis.
   *[other] Los primeros { $count } meses son gratis.
}
price-sizes = Precio por tamaño
price-size = Tamaño
price-amount = Importe
price-untold = Consultar al editor
system-linux = Linux
system-windows = Windows
system-other = Otro

offer-by = de
offer-since = Activa desde
offer-version = Versión { $version }
offer-about = Acerca de
offer-gallery = Imágenes
offer-picture = Imagen { $number } de { $name }
offer-plans = Planes y precios
offer-plan = Plan
offer-price = Precio
offer-versions = Versiones
offer-markets = Mercados
offer-files = Archivos
offer-file = Archivo
offer-digest = SHA-256
offer-links = Documentos y enlaces
offer-support = Soporte
offer-legal = Términos y privacidad
offer-terms = Términos de uso
offer-privacy = Directiva de privacidad
offer-no-plans = Aquí no hay nada que comprar.
preview-banner = Esta es una vista previa para su audiencia. No está activa, y lo que muestra puede cambiar.

publisher-title = Ofertas de { $name }
publisher-contact = Contacto
publisher-since = Aquí desde { $date }
abuse = Denunciar abuso

market-label = Mercado
market-any = Todos los mercados
market-show = Mostrar
market-not-sold = No se vende en { $market }
market-none = Esta oferta no se vende en { $market }.

history-title = Versiones que han estado activas
history-version = Versión
history-since = Activa desde
history-digest = Resumen de la ficha (SHA-256)

contact-title = Contactar con el editor
contact-lead = { $publisher } recibe lo que escriba aquí y le responde por correo.
contact-name = Nombre
contact-email = Dirección de correo
contact-company = Empresa
contact-country = País
contact-message = Mensaje
contact-optional = opcional
contact-consent = Acepto que { $publisher } y quienes gestionan este marketplace conserven lo que escribo aquí durante { $days ->
    [one] un día
   *[other] { $days } días
} como máximo, y que me respondan sobre «{ $offer }».
contact-trap = Deje esto vacío
contact-send = Enviar
contact-faults = Todavía no se ha enviado nada.
contact-missing = Rellene este campo.
contact-bad-email = Esto no es una dirección de correo. Debe ser como name@example.com.
contact-long = Esto tiene más de { $count } caracteres. Acórtelo.
contact-no-consent = No se puede enviar nada sin su consentimiento.
contact-many = Han llegado demasiados mensajes desde su red o para esta oferta. Inténtelo de nuevo dentro de una hora; lo que ha escrito sigue aquí.
contact-trouble = No se ha podido guardar. Inténtelo de nuevo en un momento; lo que ha escrito sigue aquí.
contact-thanks-title = Gracias
contact-thanks = Lo que ha escrito se ha guardado, y se avisa de ello a { $publisher }.
contact-back = Volver a { $offer }

missing-title = No encontrado
missing-text = No hay nada en esta dirección. Es posible que una oferta se haya retirado.
method-title = Aquí no es posible
method-text = Esta dirección no admite una solicitud así. Vuelva atrás y pruebe de otro modo.
away-title = No disponible ahora
trouble-title = Algo ha fallado
trouble-text = No se ha podido crear la página. Inténtelo de nuevo en un momento.

sign-out = Cerrar sesión
sign-out-everywhere = Cerrar sesión en todas partes
sign-in-title = Iniciar sesión
sign-in-lead = Para quienes publican ofertas y para quienes gestionan este marketplace.
sign-in-with = Iniciar sesión con { $name }
sign-in-client = Id de cliente
sign-in-secret = Secreto de cliente
sign-in-own = Con un cliente de API de este servidor
sign-in-go = Iniciar sesión
sign-in-unknown = No existe ese cliente, o el secreto es otro. Compruebe que ambos se hayan copiado enteros.
sign-in-no-issuer = Allí nadie puede iniciar sesión. Elija otro modo.
sign-in-stranger = Este inicio de sesión no se empezó en este navegador, o ha tardado más de diez minutos. Empiece de nuevo.
sign-in-refused = Su organización no le ha dejado entrar. Pregunte a quienes gestionan su inicio de sesión, o elija otro modo.
sign-in-bad-token = No se puede confiar en lo que el inicio de sesión de su organización ha dicho de usted: su reloj o su configuración no concuerdan. Quienes gestionan este servidor verán más en su registro de eventos.
sign-in-unreachable = No se puede acceder ahora al inicio de sesión de su organización. Inténtelo de nuevo en un minuto.
sign-in-rehearsal = Esto es un ensayo. Sus secretos los conoce todo el mundo: un propietario del editor contoso es { $owner }, un operador es { $operator }, y el secreto de ambos es { $secret }.

# What went wrong, and findings.
trouble-forbidden = No tiene permiso para hacer esto
trouble-refused = No se ha podido hacer
trouble-code = Código: { $code }
finding-error = Error
finding-warning = Advertencia
finding-excepted = Exceptuado

# The portal.
portal-crumb = Portal
portal-crumbs = Dónde está
portal-tabs = Páginas junto a esta
portal-home-title = Sus editores
portal-home-none = { $name } aún no pertenece aquí a ningún editor. Un propietario de un editor puede añadirle como miembro; quienes gestionan este marketplace pueden crear un editor.
portal-tab-offers = Ofertas
portal-tab-members = Miembros
portal-tab-overview = Resumen
portal-tab-edit = Editar
portal-tab-diff = Comparar
portal-tab-history = Historial
portal-tab-leads = Clientes potenciales
portal-find = Buscar ofertas
portal-find-text = Nombre o id
portal-find-go = Buscar
portal-any-state = Cualquier estado
portal-state = Estado
portal-offer = Oferta
portal-kind = Tipo
portal-last = Última operación
portal-saved = Guardado
portal-also-live = Hay una versión activa
portal-new = Nueva oferta
portal-back = Volver
portal-first-title = Su primera oferta
portal-first-lead = Aquí todavía no se ofrece nada. Este es el camino hasta su primer cliente:
portal-first-choose = Elija qué tipo de producto ofrece.
portal-first-fill = Rellene el formulario. Lo que no sea correcto se indica junto a su campo, y puede guardar en cualquier momento.
portal-first-publish = Publique. Se comprueba todo, y se prepara una vista previa para las personas que usted indique.
portal-first-look = Mire la vista previa.
portal-first-live = Active la oferta. Desde ese momento la ven los clientes.
portal-first-go = Crear una oferta
portal-said = Estado: { $state }
portal-said-step = Estado: { $state }. Paso { $number } de { $count }, { $step }: { $step-state }
portal-steps = Pasos
portal-rejection = El revisor ha escrito:
portal-ahead = El borrador tiene cambios que no se han publicado.
portal-see-preview = Ver la vista previa:
portal-see-live = Ver lo que ven los clientes:
portal-do-publish = Publicar
portal-do-go-live = Activar
portal-do-cancel = Cancelar
portal-do-stop-selling = Dejar de vender
portal-do-delete = Eliminar

state-draft = Borrador
state-publishing = Publicándose
state-review = En revisión
state-preview = Vista previa
state-going-live = Activándose
state-canceling = Cancelándose
state-live = Activa
state-failed = Fallida
state-rejected = Rechazada
state-canceled = Cancelada
now-draft = Nadie más que usted la ve. Cuando el formulario esté relleno, publíquela: se comprueba, y usted recibe una vista previa.
now-publishing = Está de camino a la vista previa. No hay que hacer nada; esta página se actualiza sola.
now-review = Un revisor la está mirando. Recibirá un correo cuando termine.
now-preview = La vista previa está lista. Mírela, y active la oferta cuando esté como usted quiere.
now-going-live = Está de camino a los clientes. No hay que hacer nada; esta página se actualiza sola.
now-canceling = Se está dejando como estaba. No hay que hacer nada; esta página se actualiza sola.
now-live = Los clientes la ven. Para cambiar algo, edite el borrador y publíquelo de nuevo.
now-failed = Algo no está como debe. Corrija lo que dice el paso de abajo y publique de nuevo.
now-rejected = El revisor la ha rechazado. Corrija lo que se dice aquí y publique de nuevo.
now-canceled = La última publicación se canceló. Publique de nuevo cuando quiera.

operation-publish = Publicación
operation-go-live = Activación
operation-cancel = Cancelación
operation-running = En curso
operation-complete = Completada
operation-failed = Fallida
operation-canceled = Cancelada
operation-title = { $operation }: { $offer }
operation-created = Aceptada
operation-changed = Último cambio
operation-id = Operación
operation-gone = Esta oferta no tiene esa operación. Su historial las enumera todas.
operation-report = El informe, para conservarlo:
operation-as-text = Texto

step-state-not-started = Sin iniciar
step-state-in-progress = En curso
step-state-waiting-for-you = Le espera a usted
step-state-waiting-for-approval = Espera a un revisor
step-state-failed = Fallido
step-state-rejected = Rechazado
step-state-complete = Completado
step-state-canceled = Cancelado
step-retrying = { $fault } Próximo intento: { $time }.
step-transfer = { $come } de { $whole }, { $rate } por segundo
step-transfer-open = { $come }, { $rate } por segundo
took-milliseconds = { $count } ms
took-seconds = { $count } s
took-minutes = { $minutes } min { $seconds } s
size-kib = { $count } KiB
size-mib = { $count } MiB
size-gib = { $count } GiB
checks-count = { $count ->
    [one] Una comprobación
   *[other] { $count } comprobaciones
}
check-passed = Superada
check-warned = Con advertencias
check-failed = Fallida
check-verdict = Resultado
check-what = Comprobación
check-place = Lugar
check-evidence = Lo que se ha encontrado y visto
check-took = Duración

slot-draft = Borrador
slot-preview = Vista previa
slot-live = Activa
diff-title = Diferencias
diff-from = Desde
diff-to = Hasta
diff-go = Comparar
diff-place = Lugar
diff-change = Cambio
diff-before = Antes
diff-after = Después
diff-added = Añadido
diff-removed = Quitado
diff-changed = Cambiado
diff-show = Mostrar las diferencias
diff-count = { $count ->
    [0] No hay diferencias.
    [one] Hay una diferencia.
   *[other] Hay { $count } diferencias.
}
value-nothing = Nada
value-yes = Sí
value-no = No

publish-title = Publicar
publish-lead = El borrador se congela como una versión nueva, se comprueba y se muestra a la audiencia de la vista previa. Los clientes no ven nada hasta que usted active la oferta.
publish-findings = Lo que dicen las comprobaciones del formulario
publish-no-findings = No se ha encontrado nada.
publish-only-warnings = Nada de esto impide publicar.
publish-mend = Corrija primero los errores; la publicación se rechazaría.
publish-changes = Lo que cambia
publish-emails = A quién se avisa por correo
publish-emails-hint = Direcciones separadas por comas. Si se deja vacío, se avisa al contacto del editor.
publish-go = Publicar
publish-busy = Hay otra operación en curso. Espere a que termine, o cancélela.
golive-title = Activar
golive-lead = La versión { $version } se muestra a todos los clientes, tal como la muestra ahora su vista previa.
golive-changes = Lo que los clientes verán cambiar
golive-go = Activar
golive-not-ready = Ninguna vista previa espera su visto bueno. Publique primero, y active cuando la vista previa esté lista.
golive-other-version = La vista previa no es la misma que cuando la miró. No se ha iniciado nada. Mire lo que cambia ahora.
cancel-title = Cancelar
cancel-of = Se trata de { $offer }.
cancel-lead = Lo último que se publicó se detiene y se deja como estaba antes. Lo que ven los clientes se mantiene.
cancel-nothing = No hay nada en curso ni en espera, así que no hay nada que cancelar.
cancel-go = Cancelar la operación
stop-title = Dejar de vender
stop-of = Se trata de { $offer }.
stop-lead = Sale de la tienda de inmediato, para todos. El borrador, la vista previa, las versiones y el historial se conservan; para volver a venderla, publíquela y actívela.
stop-owners = Solo un propietario del editor puede retirar una oferta de la tienda.
stop-nothing = No está en la tienda.
stop-go = Dejar de venderla

delete-title = Eliminar
delete-of = Se trata de { $offer }.
delete-lead = El borrador y su historial desaparecen para siempre.
delete-owners = Solo un propietario del editor puede eliminar una oferta.
delete-published = Se publicó una vez, así que no se puede eliminar.
delete-go = Eliminar la oferta

portal-history-title = Historial
history-versions = Versiones
history-no-versions = Todavía no se ha publicado nada.
history-events = Lo que ha ocurrido, lo más antiguo primero
history-when = Cuándo
history-what = Qué
history-who = Quién
history-golive = El marketplace
history-step = paso { $step }
history-first = Desde el principio
event-offer-created = Creada
event-offer-changed = Borrador guardado
event-offer-deleted = Eliminada
event-publish-accepted = Publicación solicitada
event-step-completed = Paso completado
event-step-retrying = Fallo pasajero en un paso
event-approval-needed = Espera a un revisor
event-approval-given = Aprobada por un revisor
event-preview-ready = Vista previa lista
event-publish-failed = Publicación fallida
event-golive-accepted = Activación solicitada
event-offer-live = Activa
event-offer-stopped = Retirada de la tienda
event-golive-failed = Activación fallida
event-cancel-accepted = Cancelación solicitada
event-submission-canceled = Cancelada
event-lead-received = Alguien quiere tener noticias suyas

members-title = Miembros
members-name = Nombre
members-principal = Id de cliente, id de objeto o sujeto
members-principal-hint = Tal como el emisor nombra a esta persona o servicio en sus tokens.
members-issuer = Inicia sesión con
members-own-issuer = Un cliente de API de este marketplace
members-role = Rol
members-add-title = Añadir un miembro
members-add-lead = Si la persona ya está aquí, esto cambia su nombre y su rol.
members-add = Añadir
members-remove = Quitar
members-remove-one = Quitar a { $name }
members-remove-title = Quitar un miembro
members-remove-lead = { $name } ({ $principal }, { $issuer }) ya no podrá hacer nada aquí.
members-nobody = Ese miembro no existe.
role-owner = Propietario
role-contributor = Colaborador

leads-title = Clientes potenciales
leads-none = Todavía no ha escrito nadie.
leads-csv = Como archivo para hojas de cálculo (CSV)
leads-who = Quién
leads-message = Mensaje
leads-sent = Transmitido
leads-state-sent = enviado
leads-state-pending = en espera
leads-state-dead = no se ha podido enviar

# The console.
console-closed = La consola es para quienes gestionan este marketplace. Sus propias ofertas están en el portal.
console-rooms = Secciones de la consola
console-room-home = Consola
console-room-reviews = Revisiones
console-room-operations = Operaciones
console-room-deliveries = Entregas
console-room-exceptions = Excepciones
console-room-publishers = Editores
console-room-clients = Clientes de API
console-room-audit = Auditoría
console-room-health = Salud
console-back = Volver sin cambiar nada
console-older = Más atrás
console-nothing = Ninguno
console-choose = Elija una opción
console-told-approved = Aprobado. El envío continúa.
console-told-rejected = Rechazado. Se comunica el motivo al editor.
console-told-granted = La excepción está vigente desde ahora.
console-told-revoked = La excepción se ha revocado. Su regla vuelve a bloquear.
console-told-retried = Se intenta de nuevo ahora.
console-told-made = Se ha creado el editor, con su primer propietario.

console-col-act = Qué hacer
console-col-after = Enviado
console-col-attempts = Intentos
console-col-before = Activo
console-col-begun = Aceptada
console-col-by = Por
console-col-changed = Cambio del borrador
console-col-check = Comprobación
console-col-client = Id de cliente
console-col-contact = Contacto
console-col-created = Creación
console-col-error = Último error
console-col-event = Qué ha ocurrido
console-col-evidence = Lo que ha visto y encontrado
console-col-findings = Hallazgos
console-col-id = Id
console-col-kind = Tipo
console-col-members = Miembros
console-col-more = Más
console-col-name = Nombre
console-col-next = Próximo intento
console-col-node = Nodo
console-col-offer = Oferta
console-col-operation = Operación
console-col-place = Lugar
console-col-publisher = Editor
console-col-reviewer = Quién la mira
console-col-rights = Derechos
console-col-role = Rol
console-col-rule = Regla
console-col-since = Desde
console-col-state = Estado
console-col-step = Paso
console-col-subject = Asunto
console-col-to = Para
console-col-version = Versión
console-col-when = Cuándo

console-home-attention = Lo que necesita atención
console-home-calm = No hay nada en espera, nada ha fallado y el servidor está bien.
console-home-server = Este servidor
console-home-others = Otros nodos que ejecutan algo
console-home-ill = { $count ->
    [one] Una cosa de este servidor no está en orden.
   *[other] { $count } cosas de este servidor no están en orden.
}
console-home-reviews = { $count ->
    [0] Ningún envío espera a un revisor.
    [one] Un envío espera a un revisor.
   *[other] { $count } envíos esperan a un revisor.
}
console-home-dead = { $count ->
    [one] Una entrega está abandonada: ya no se intenta más.
   *[other] { $count } entregas están abandonadas: ya no se intentan más.
}
console-home-failing = { $count ->
    [one] Una entrega ha fallado hasta ahora, y se intenta de nuevo.
   *[other] { $count } entregas han fallado hasta ahora, y se intentan de nuevo.
}
console-home-long = { $count ->
    [one] Una operación lleva más de una hora en curso.
   *[other] { $count } operaciones llevan más de una hora en curso.
}
console-home-running = { $count ->
    [0] No hay nada en curso ahora.
    [one] Hay una operación en curso ahora.
   *[other] Hay { $count } operaciones en curso ahora.
}

console-operations-caption = Operaciones de todos los editores, primero las que se aceptaron antes
console-operations-reviews = Lo que espera a una persona está entre las revisiones.
console-operation-publish = Publicación
console-operation-golive = Activación
console-operation-cancel = Cancelación
console-operation-long = más de una hora
console-operation-fault = { $count ->
    [one] Ha tenido un fallo pasajero: { $fault }
   *[other] Ha tenido un fallo pasajero { $count } veces: { $fault }
}
console-operation-waits = espera hasta

console-deliveries-lead = Correos, preguntas al certificador y clientes potenciales. Una entrega que falla se intenta de nuevo durante unos tres días; después queda abandonada, y usted puede volver a empezar.
console-deliveries-caption = Entregas, las más recientes primero
console-deliveries-none = No hay ninguna.
console-deliveries-all = Todas
console-deliveries-pending = En camino
console-deliveries-dead = Abandonadas
console-delivery-pending = en camino
console-delivery-sent = enviada
console-delivery-dead = abandonada
console-delivery-retry = Reintentar
console-delivery-retry-of = Reintentar: { $name }
console-channel-mail = correo
console-channel-certifier = certificador
console-channel-lead = cliente potencial
console-channel-webhook = webhook

console-exceptions-lead = Una regla con una excepción solo advierte hasta que la excepción termina. Los informes la nombran, con su motivo.
console-exceptions-caption = Excepciones, las vigentes primero
console-exceptions-none = No se ha concedido ninguna excepción.
console-exception-new = Conceder una excepción
console-exception-go = Conceder
console-exception-for = Para
console-exception-until = Hasta
console-exception-until-day = Hasta este día, inclusive (UTC)
console-exception-reason = Motivo
console-exception-why = Por qué; el editor lo lee en los informes
console-exception-offer = Oferta; vacío para todas las ofertas del editor
console-exception-plan = Plan; vacío para toda la oferta
console-exception-active = vigente
console-exception-ended = terminada
console-exception-revoke = Revocar
console-exception-revoke-ask = La regla vuelve a bloquear de inmediato, en la próxima publicación. Una excepción revocada no se conserva; puede conceder otra.
console-exception-gone = Esa excepción no existe. Es posible que alguien la haya revocado.

console-publishers-caption = Editores, por id
console-publishers-none = Todavía no hay ningún editor.
console-publisher-new = Crear un editor
console-publisher-go = Crear el editor
console-publisher-gone = Ese editor no existe.
console-publisher-id = Id
console-publisher-id-hint = Letras minúsculas, dígitos, guiones y guiones bajos, 50 como máximo. Figura en direcciones y no cambia nunca.
console-publisher-contact-hint = Adónde va el correo cuando una publicación no indica a nadie.
console-publisher-owner = Primer propietario
console-publisher-owner-name = Nombre del propietario, para las personas
console-publisher-no-owner = Indique el primer propietario: sin él nadie podría trabajar allí. Todavía no se ha creado nada.
console-publisher-principal = Entidad de seguridad
console-publisher-principal-hint = Un id de cliente de este servidor, o el id de objeto o sujeto que llevan los tokens de otro emisor.
console-publisher-issuer = Inicia sesión con
console-publisher-own-issuer = Este servidor
console-publisher-used = Archivos conservados
console-publisher-quota = { $used } de { $all } MiB
console-publisher-portal = En el portal
console-publisher-audit = Qué ha ocurrido
console-publisher-members = Quién pertenece al editor
console-publisher-no-members = Todavía no pertenece nadie a él.
console-publisher-change-members = Cambiar los miembros
console-publisher-offers = Ofertas
console-publisher-offers-caption = Ofertas del editor, por id
console-publisher-no-offers = Todavía no tiene ofertas.
console-role-owner = Propietario
console-role-contributor = Colaborador

console-clients-lead = Entidades de servicio de este servidor: programas y personas que inician sesión con un id y un secreto.
console-clients-caption = Clientes de API, por id
console-client-new = Crear un cliente de API
console-client-go = Crear el cliente
console-client-made = Se ha creado el cliente de API
console-client-once = Esta página muestra el secreto una sola vez. Solo se conserva su hash: copie ahora el secreto en un lugar seguro.
console-client-secret = Secreto de cliente
console-client-tenant = Inquilino
console-client-kept = He copiado el secreto
console-client-operator = opera el servidor
console-client-plain = lo que le den los editores
console-client-may-operate = Opera todo el servidor: ve y hace todo lo que hay en esta consola.

console-reviews-caption = Envíos que esperan a una persona, primero los que más esperan
console-review-title = Revisión: { $name }
console-review-nobody = nadie
console-review-waits = Espera desde
console-review-certifier = El certificador puede responder hasta
console-review-preview = Vista previa
console-review-see-preview = Ver la vista previa
console-review-judge = Su decisión
console-review-taken = { $name } está mirando este envío, así que no le corresponde a usted decidir.
console-review-free = Liberarlo para otros
console-review-free-ask = { $name } está mirando este envío. Si lo libera, cualquier revisor puede tomarlo; para continuar, { $name } tiene que tomarlo de nuevo.
console-review-free-lead = Nadie lo está mirando. Tómelo, para que nadie más tenga que hacerlo.
console-review-mine = Usted lo está mirando. Los demás no pueden decidir hasta que lo devuelva.
console-review-claim = Tomar
console-review-release = Devolver
console-review-approve = Aprobar
console-review-approve-ask = El envío continúa hacia su vista previa, y después el editor puede activarlo. Esto no se puede deshacer aquí.
console-review-reject = Rechazar
console-review-reject-ask = El envío termina, y el editor lee el motivo. Para volver, el editor publica de nuevo.
console-review-reason = Motivo
console-review-own-reason = Solo con mis propias palabras
console-review-own-words = Sus propias palabras, para el editor
console-review-note-maybe = Una nota para otros revisores, si quiere
console-review-no-findings = Las comprobaciones no han encontrado nada.
console-review-changes = Lo que cambiaría
console-review-changes-caption = Diferencias entre lo que está activo y lo que se ha enviado
console-review-first = Todavía no hay nada activo de esta oferta, así que toda ella es nueva.
console-review-document = Ver el documento
console-review-same = Es igual que lo que está activo.
console-review-more = { $count ->
    [one] Hay una diferencia más que no se muestra.
   *[other] Hay { $count } diferencias más que no se muestran.
}
console-review-checks = Comprobaciones
console-review-checks-caption = Comprobaciones del paso { $name }
console-review-no-checks = Todavía no ha terminado ninguna comprobación.
console-review-took = { $count } ms
console-review-seen = Lo que ha visto
console-review-notes = Notas
console-review-notes-lead = Para los revisores; los editores no las ven.
console-review-no-notes = No hay ninguna.
console-review-note = Una nota
console-review-note-go = Guardar la nota
console-review-gone = Este envío ya no espera a un revisor: alguien ha decidido, o se canceló.
console-verdict-passed = superada
console-verdict-warned = superada con advertencias
console-verdict-failed = fallida
console-reason-listing = La descripción no es adecuada
console-reason-listing-text = La descripción no dice con claridad qué es la oferta, para quién es y qué se necesita para usarla. Vuelva a escribirla y publique de nuevo.
console-reason-pictures = Logotipo o imágenes
console-reason-pictures-text = El logotipo o las imágenes no muestran esta oferta, o no se pueden reconocer. Sustitúyalos y publique de nuevo.
console-reason-rights = Nombres o derechos de otros
console-reason-rights-text = La oferta usa un nombre, un logotipo o contenido que parece pertenecer a otra persona. Demuéstrenos que puede usarlo, o quítelo, y publique de nuevo.
console-reason-support = No se puede contactar con el soporte
console-reason-support-text = No se ha podido contactar con el soporte o el contacto de la oferta del modo que dice la ficha. Corríjalo y publique de nuevo.
console-reason-broken = No funciona
console-reason-broken-text = Hemos probado la oferta como lo haría un cliente, y no ha funcionado. Pruébela desde el principio en un sistema limpio, corríjala y publique de nuevo.
console-reason-price = Precio o términos
console-reason-price-text = Los precios o los términos contradicen lo que dice la ficha. Haga que concuerden y publique de nuevo.

console-audit-lead = Lo que ha ocurrido con todas las ofertas, lo más reciente primero. Las horas están en UTC.
console-audit-offer = Oferta; necesita su editor
console-audit-by = Quién lo solicitó
console-audit-any = Cualquier cosa
console-audit-from = Desde (UTC)
console-audit-to = Antes de (UTC)
console-audit-go = Consultar
console-audit-caption = Lo que ha ocurrido, lo más reciente primero
console-audit-none = No ha ocurrido nada así.
console-audit-not-yet = Nada hasta aquí. El registro continúa más atrás.

console-health-caption = Lo que golive doctor dice de este nodo, en lo que se puede comprobar con rapidez
console-health-what = Qué
console-health-result = Resultado
console-health-detail = Detalle
console-health-ok = en orden
console-health-fault = no está en orden
console-health-well = Todo lo que se ha mirado está en orden.
console-health-more = Esta es la parte rápida. En el servidor, el comando golive doctor lee además cada fila de la base de datos y mira si sigue ahí cada archivo guardado hace poco.
console-health-figures = Cifras
console-health-version = Versión
console-health-node = Nodo
console-health-busy = Ofertas en curso en este nodo
console-health-since = Los eventos se cuentan desde que este nodo se inició.
console-health-metrics = Todas las cifras, para Prometheus

edit-title = Editar { $name }
edit-sections = Secciones de la oferta
edit-sheet-setup = Configuración de la oferta
edit-sheet-listing = Ficha
edit-sheet-pictures = Imágenes
edit-sheet-plans = Planes y precios
edit-sheet-audience = Audiencia de la vista previa
edit-sheet-leads = Destino de clientes potenciales
edit-sheet-support = Aspectos legales y soporte
edit-sheet-more = Más
edit-sheet-plan = Plan
edit-sheet-pricing = Precio
edit-sheet-availability = Disponibilidad
edit-plan-number = Plan { $number }
edit-plan-named = Plan { $name }
edit-raw = Documento completo
edit-complete = ✓ completa
edit-errors = { $count ->
    [one] Un error
   *[other] { $count } errores
}
edit-warnings = { $count ->
    [one] Una advertencia
   *[other] { $count } advertencias
}
edit-summary = Lo que queda por hacer
edit-elsewhere = { $count ->
    [one] Una cosa por hacer en otra página del editor
   *[other] { $count } cosas por hacer en otras páginas del editor
}
edit-save = Guardar
edit-saved = Guardado.
edit-same = No se ha cambiado nada.
edit-newer = Otra persona ha cambiado la oferta entretanto. Esta es la versión más reciente; no se ha guardado nada suyo.
edit-required = obligatorio
edit-item = Entrada { $number }
edit-add-item = Añadir otra entrada a { $name }
edit-remove-item = Quitar { $name }
edit-new-key = Nombre de una entrada nueva de { $name }
edit-key-missing = Una entrada nueva necesita un nombre. Escriba uno y después añádala.
edit-key-taken = Ya hay una entrada "{ $detail }". Elija otro nombre.
edit-no-number = "{ $detail }" no es un número. Escríbalo con dígitos, y con un punto antes de los decimales, como 1.5. No se ha guardado nada.
edit-no-json = Esto no se puede leer. { $detail } No se ha guardado nada.
edit-choose = Elegir
edit-unsaid = Sin indicar
edit-yes = Sí
edit-no = No
edit-lines-help = Uno por línea.
edit-json-help = Como JSON.
edit-html-help = Se permite HTML sencillo.
edit-secret-help = Lo que está guardado no se muestra nunca. Deje esto vacío para conservarlo.
edit-secret-forget = Olvidar lo que está guardado para { $name }
edit-picture-alt = { $name } tal como está ahora
edit-picture-elsewhere = Esta imagen está en otro lugar. Se muestra aquí una vez que una publicación la haya incorporado.
edit-picture-file = Cargue un PNG de exactamente { $width } por { $height } píxeles
edit-no-plans = Esta oferta todavía no tiene ningún plan. Los clientes compran planes: añada uno.
edit-plan-id = Plan
edit-plan-name = Nombre
edit-plan-availability = Se vende en
edit-plan-state = Estado
edit-plan-acts = Acciones
edit-new-plan = Id de un plan nuevo
edit-new-plan-help = Hasta 50 letras minúsculas, dígitos, guiones y guiones bajos; no cambia nunca.
edit-add-plan = Añadir el plan
edit-remove-plan = ¿Quitar el plan { $name }?
edit-remove-plan-lead = El plan desaparece del borrador. Lo que está activo queda como está hasta que la oferta se publique y se active de nuevo.
edit-conflict-title = Otra persona ha cambiado la oferta
edit-conflict-lead = No se ha perdido nada suyo, y todavía no se ha guardado nada. Elija para cada lugar qué se conserva. Lo que solo han cambiado los demás queda como lo dejaron.
edit-conflict-theirs = Lo de los demás, guardado ahora
edit-conflict-mine = Lo mío
edit-conflict-nothing = Nada
edit-conflict-merge = Guardar lo elegido
edit-conflict-overwrite = Usar todo lo mío
edit-conflict-back = Descartar lo mío y seguir con lo de los demás
edit-conflict-displaced = Lo mío, sin lugar
edit-conflict-displaced-lead = Las entradas a las que esto pertenece se han quitado o trasladado. Copie lo que necesite.
edit-conflict-secrets = Los secretos que ha escrito no están en esta página. Escríbalos de nuevo después.
edit-raw-title = Documento completo
edit-raw-lead = El documento tal como está guardado. Lo que no cambie queda igual hasta el último dígito.
edit-raw-back = Volver al formulario
edit-raw-document = Documento como JSON
edit-raw-fault = { $problem } No se ha guardado nada; lo que ha escrito sigue aquí.
edit-new-title = Nueva oferta
edit-new-id = Id de la oferta
edit-new-id-help = De 1 a 50 letras minúsculas, dígitos, guiones y guiones bajos, empezando por una letra o un dígito. No cambia nunca, y forma parte de direcciones.
edit-new-name = Nombre
edit-new-name-help = Cómo la encuentra en su lista; los clientes ven el título de su ficha.
edit-new-kind = Tipo de oferta
edit-new-go = Crear la oferta
edit-new-no-kind = Elija qué tipo de oferta es. Eso no se puede cambiar después.
edit-new-bad-id = Esto no puede ser un id. Mire qué puede contener un id.
edit-new-taken = Ya hay una oferta "{ $id }". Elija otro id, o abra esa.
edit-guide = Su primera oferta
edit-guide-create = Créela aquí: elija su tipo, un id y un nombre.
edit-guide-listing = Escriba lo que leen los clientes: título, resumen, descripción, enlaces, contactos y términos.
edit-guide-pictures = Cargue los logotipos. Cada uno dice qué tamaño necesita.
edit-guide-plans = Añada un plan con su precio y dónde se vende.
edit-guide-publish = Publíquela. Se comprueba, y usted recibe un enlace a su vista previa.
edit-guide-live = Mire la vista previa y después active la oferta.
