# The words of the pages, in Italian.
#
# As in the model's catalogue: offerta: offer, editore: publisher, piano: plan, invio:
# submission, bozza: draft, anteprima: preview, live: live, passare in live: go live,
# approvazione: sign-off, pubblicazione: publish, operazione: operation, rilievo:
# finding, revisore: reviewer, certificatore: certifier, eccezione: exception,
# consegna: delivery, lead: lead, scheda: listing, digest: digest, tenant: tenant,
# emittente: issuer, collaboratore: contributor, passaggio: step, punto: place.
# Besides: controllo: check, voce: entry, client: client, segreto client: client
# secret, console: console, nodo: node, feed: feed, prova: rehearsal. Buttons are in
# the imperative, other words in the infinitive.

site = Marketplace
skip = Vai al contenuto
search-label = Cerca offerte
search-hint = Che cosa si cerca?
search-go = Cerca
feed = Nuove offerte come feed
api = Catalogo in JSON
language = Lingua
language-go = Cambia
# An amount, which is written by locale, and the code of its currency.
money = { $amount } { $currency }
ways = Sezioni
portal = Per gli editori
console = Console
theme-light = Chiaro
theme-dark = Scuro
theme-system = Come il sistema

home-lead = Offerte live, controllate prima di arrivare qui.
home-newest = Offerte più recenti
home-all = Tutte le offerte
home-empty = Non c'è ancora nulla di live.

search-title = Ricerca
search-for = Ricerca: { $text }
search-found = { $count ->
    [one] Un'offerta
   *[other] { $count } offerte
}
search-more = Più di { $count } offerte; qui ci sono le prime. Restringere la ricerca per vederne altre.
search-none = Nessuna offerta ha tutto questo.
search-none-hint = Provare con meno parole, o togliere un filtro.
search-filters = Filtri
search-remove = Rimuovi filtro: { $label }
search-sort = Ordina per
search-results = Offerte
sort-best = Pertinenza
sort-newest = Più recenti
sort-name = Nome
facet-kind = Tipo
facet-category = Categoria
facet-price = Prezzo
facet-system = Sistema operativo
facet-publisher = Editore
at-least = { $count } o più
page-previous = Pagina precedente
page-next = Pagina successiva
page-of = Pagina { $page } di { $pages }
pages = Pagine

price-byol = Licenza propria
price-free = Gratuito
price-hour = Tariffa oraria
price-month = Tariffa mensile
price-amount-hour = { $amount } all'ora
price-amount-month = { $amount } al mese
price-from-hour = Da { $amount } all'ora
price-trial = { $count ->
    [one] Il primo mese è gratuito.
   *[other] I primi { $count } mesi sono gratuiti.
}
price-sizes = Prezzi per dimensione
price-size = Dimensione
price-amount = Importo
price-untold = Chiedere all'editore
system-linux = Linux
system-windows = Windows
system-other = Altro

offer-by = di
offer-since = live dal:
offer-version = Versione { $version }
offer-about = Informazioni
offer-gallery = Immagini
offer-picture = Immagine { $number } di { $name }
offer-plans = Piani e prezzi
offer-plan = Piano
offer-price = Prezzo
offer-versions = Versioni
offer-markets = Mercati
offer-files = File
offer-file = File
offer-digest = SHA-256
offer-links = Documenti e collegamenti
offer-support = Assistenza
offer-legal = Condizioni e privacy
offer-terms = Condizioni d'uso
offer-privacy = Informativa sulla privacy
offer-no-plans = Qui non c'è nulla da comprare.
preview-banner = Questa è un'anteprima per il suo pubblico. Non è live, e ciò che mostra può cambiare.

publisher-title = Offerte di { $name }
publisher-contact = Contatto
publisher-since = Presente dal: { $date }
abuse = Segnala un abuso

market-label = Mercato
market-any = Tutti i mercati
market-show = Mostra
market-not-sold = Non in vendita in questo mercato: { $market }
market-none = Questa offerta non è in vendita in questo mercato: { $market }.

history-title = Versioni che sono state live
history-version = Versione
history-since = Live dal
history-digest = Digest della scheda (SHA-256)

contact-title = Contatta l'editore
contact-lead = { $publisher } riceve ciò che si scrive qui, e risponde per posta elettronica.
contact-name = Nome
contact-email = Indirizzo di posta
contact-company = Azienda
contact-country = Paese
contact-message = Messaggio
contact-optional = facoltativo
contact-consent = Accetto che { $publisher } e chi gestisce questo marketplace conservino ciò che scrivo qui per al massimo { $days ->
    [one] un giorno
   *[other] { $days } giorni
}, e mi rispondano a proposito di “{ $offer }”.
contact-trap = Lasciare vuoto
contact-send = Invia
contact-faults = Non è stato ancora inviato nulla.
contact-missing = Compilare questo campo.
contact-bad-email = Questo non è un indirizzo di posta. Un esempio è name@example.com.
contact-long = Questo ha più di { $count } caratteri. Accorciarlo.
contact-no-consent = Senza consenso non si può inviare nulla.
contact-many = È arrivato troppo dalla stessa rete o per questa offerta. Riprovare tra un'ora; ciò che è stato scritto è ancora qui.
contact-trouble = Non è stato possibile conservarlo. Riprovare tra un momento; ciò che è stato scritto è ancora qui.
contact-thanks-title = Grazie
contact-thanks = Ciò che è stato scritto è conservato, e { $publisher } ne è avvisato.
contact-back = Torna a { $offer }

missing-title = Non trovato
missing-text = A questo indirizzo non c'è nulla. Un'offerta potrebbe essere stata ritirata.
method-title = Qui non è possibile
method-text = Questo indirizzo non accetta una richiesta così. Tornare indietro, e provare in un altro modo.
away-title = Ora non disponibile
trouble-title = Qualcosa è andato storto
trouble-text = Non è stato possibile fare la pagina. Riprovare tra un momento.

sign-out = Esci
sign-out-everywhere = Esci ovunque
sign-in-title = Accesso
sign-in-lead = Per chi pubblica offerte, e per chi gestisce questo marketplace.
sign-in-with = Accedi con { $name }
sign-in-client = Id client
sign-in-secret = Segreto client
sign-in-own = Con un client di questo server
sign-in-go = Accedi
sign-in-unknown = Non c'è nessun client così, o il segreto è un altro. Controllare che entrambi siano stati copiati per intero.
sign-in-no-issuer = Lì nessuno può accedere. Scegliere un altro modo.
sign-in-stranger = Questo accesso non è iniziato in questo browser, o ha richiesto più di dieci minuti. Iniziare di nuovo.
sign-in-refused = L'organizzazione non ha consentito l'accesso. Chiedere a chi ne gestisce l'accesso, o scegliere un altro modo.
sign-in-bad-token = Ciò che ha dichiarato l'accesso dell'organizzazione non è attendibile: il suo orologio o le sue impostazioni non corrispondono. Chi gestisce questo server trova di più nel registro.
sign-in-unreachable = L'accesso dell'organizzazione ora non è raggiungibile. Riprovare tra un minuto.
sign-in-rehearsal = Questa è una prova. I suoi segreti sono noti a tutti: un proprietario dell'editore contoso è { $owner }, un operatore è { $operator }, e il segreto di entrambi è { $secret }.

# What went wrong, and findings.
trouble-forbidden = Non è consentito
trouble-refused = Non è stato possibile farlo
trouble-code = Codice: { $code }
finding-error = Errore
finding-warning = Avviso
finding-excepted = In eccezione

# The portal.
portal-crumb = Portale
portal-crumbs = Posizione attuale
portal-tabs = Pagine accanto a questa
portal-home-title = I miei editori
portal-home-none = { $name } non appartiene ancora a nessun editore. Un proprietario di un editore può aggiungerlo come membro; chi gestisce questo marketplace può creare un editore.
portal-tab-offers = Offerte
portal-tab-members = Membri
portal-tab-overview = Panoramica
portal-tab-edit = Modifica
portal-tab-diff = Confronta
portal-tab-history = Cronologia
portal-tab-leads = Lead
portal-find = Trova offerte
portal-find-text = Nome o id
portal-find-go = Trova
portal-any-state = Qualsiasi stato
portal-state = Stato
portal-offer = Offerta
portal-kind = Tipo
portal-last = Ultima operazione
portal-saved = Salvato
portal-also-live = Una versione è live
portal-new = Nuova offerta
portal-back = Indietro
portal-first-title = La prima offerta
portal-first-lead = Qui non è ancora offerto nulla. Ecco la strada verso il primo cliente:
portal-first-choose = Scegliere che tipo di cosa si offre.
portal-first-fill = Compilare il modulo. Ciò che è sbagliato è indicato accanto al suo campo, e si può salvare in qualsiasi momento.
portal-first-publish = Pubblicare. Tutto viene controllato, e si prepara un'anteprima per le persone indicate.
portal-first-look = Guardare l'anteprima.
portal-first-live = Passare in live. Da quel momento i clienti la vedono.
portal-first-go = Crea un'offerta
portal-said = Stato: { $state }
portal-said-step = Stato: { $state }. Passaggio { $number } di { $count }, { $step }: { $step-state }
portal-steps = Passaggi
portal-rejection = Il revisore ha scritto:
portal-ahead = La bozza ha modifiche non pubblicate.
portal-see-preview = Vedere l'anteprima:
portal-see-live = Vedere ciò che vedono i clienti:
portal-do-publish = Pubblica
portal-do-go-live = Passa in live
portal-do-cancel = Annulla
portal-do-stop-selling = Smetti di vendere
portal-do-delete = Elimina

state-draft = Bozza
state-publishing = In pubblicazione
state-review = In revisione
state-preview = Anteprima
state-going-live = Passaggio in live
state-canceling = In annullamento
state-live = Live
state-failed = Non riuscito
state-rejected = Rifiutato
state-canceled = Annullato
now-draft = Nessun altro la vede. Quando il modulo è compilato, pubblicarla: viene controllata, e se ne ottiene un'anteprima.
now-publishing = È in cammino verso l'anteprima. Non c'è nulla da fare; questa pagina si aggiorna.
now-review = Un revisore la sta guardando. Alla fine arriverà un messaggio.
now-preview = L'anteprima è pronta. Guardarla, e passare in live quando è come la si vuole.
now-going-live = È in cammino verso i clienti. Non c'è nulla da fare; questa pagina si aggiorna.
now-canceling = Sta tornando com'era. Non c'è nulla da fare; questa pagina si aggiorna.
now-live = I clienti la vedono. Per cambiare qualcosa, modificare la bozza e pubblicarla di nuovo.
now-failed = Qualcosa non è come deve essere. Correggere ciò che dice il passaggio qui sotto, e pubblicare di nuovo.
now-rejected = Il revisore l'ha rifiutata. Correggere ciò che è detto qui, e pubblicare di nuovo.
now-canceled = L'ultima pubblicazione è stata annullata. Pubblicare di nuovo quando si è pronti.

operation-publish = Pubblicazione
operation-go-live = Passaggio in live
operation-cancel = Annullamento
operation-running = In corso
operation-complete = Completata
operation-failed = Non riuscita
operation-canceled = Annullata
operation-title = { $operation }: { $offer }
operation-created = Accettata
operation-changed = Ultima modifica
operation-id = Operazione
operation-gone = Questa offerta non ha una tale operazione. La sua cronologia le elenca tutte.
operation-report = Il rapporto, da conservare:
operation-as-text = Testo

step-state-not-started = Non iniziato
step-state-in-progress = In corso
step-state-waiting-for-you = In attesa dell'editore
step-state-waiting-for-approval = In attesa di un revisore
step-state-failed = Non riuscito
step-state-rejected = Rifiutato
step-state-complete = Completato
step-state-canceled = Annullato
step-retrying = { $fault } Nuovo tentativo: { $time }.
step-transfer = { $come } di { $whole }, { $rate } al secondo
step-transfer-open = { $come }, { $rate } al secondo
took-milliseconds = { $count } ms
took-seconds = { $count } s
took-minutes = { $minutes } min { $seconds } s
size-kib = { $count } KiB
size-mib = { $count } MiB
size-gib = { $count } GiB
checks-count = { $count ->
    [one] Un controllo
   *[other] { $count } controlli
}
check-passed = Superato
check-warned = Avviso
check-failed = Non superato
check-verdict = Esito
check-what = Controllo
check-place = Punto
check-evidence = Ciò che è stato trovato e visto
check-took = Durata

slot-draft = Bozza
slot-preview = Anteprima
slot-live = Live
diff-title = Differenze
diff-from = Da
diff-to = A
diff-go = Confronta
diff-place = Punto
diff-change = Modifica
diff-before = Prima
diff-after = Dopo
diff-added = Aggiunto
diff-removed = Tolto
diff-changed = Cambiato
diff-show = Mostra le differenze
diff-count = { $count ->
    [0] Non ci sono differenze.
    [one] Un punto è diverso.
   *[other] { $count } punti sono diversi.
}
value-nothing = Nulla
value-yes = Sì
value-no = No

publish-title = Pubblica
publish-lead = La bozza viene congelata come nuova versione, controllata, e mostrata al pubblico dell'anteprima. I clienti non ne vedono nulla fino al passaggio in live.
publish-findings = Che cosa dicono i controlli del modulo
publish-no-findings = Non è stato trovato nulla.
publish-only-warnings = Nulla di questo impedisce una pubblicazione.
publish-mend = Correggere prima gli errori; altrimenti la pubblicazione verrebbe rifiutata.
publish-changes = Che cosa cambia
publish-emails = Chi viene avvisato, per posta elettronica
publish-emails-hint = Indirizzi separati da virgole. Se il campo resta vuoto, viene avvisato il contatto dell'editore.
publish-go = Pubblica
publish-busy = È in corso un'altra operazione. Attenderne la fine, o annullarla.
golive-title = Passa in live
golive-lead = La versione { $version } viene mostrata a tutti i clienti, così come la mostra ora la sua anteprima.
golive-changes = Che cosa i clienti vedranno cambiare
golive-go = Passa in live
golive-not-ready = Nessuna anteprima è in attesa. Prima pubblicare, e passare in live quando l'anteprima è pronta.
golive-other-version = L'anteprima non è più quella che era stata guardata. Nulla è stato avviato. Guardare che cosa cambia ora.
cancel-title = Annulla
cancel-of = Riguarda { $offer }.
cancel-lead = Ciò che è stato pubblicato per ultimo viene fermato e riportato com'era prima. Ciò che vedono i clienti resta.
cancel-nothing = Nulla è in corso e nulla è in attesa, quindi non c'è nulla da annullare.
cancel-go = Annulla la pubblicazione
stop-title = Smetti di vendere
stop-of = Riguarda { $offer }.
stop-lead = Lascia subito il negozio, per tutti. Bozza, anteprima, versioni e cronologia restano; per venderla di nuovo, pubblicarla e metterla live.
stop-owners = Solo un proprietario dell'editore può ritirare un'offerta dal negozio.
stop-nothing = Non è nel negozio.
stop-go = Smetti di venderla

delete-title = Elimina
delete-of = Riguarda { $offer }.
delete-lead = La bozza e la sua cronologia vanno perse per sempre.
delete-owners = Solo un proprietario dell'editore può eliminare un'offerta.
delete-published = È già stata pubblicata, quindi non si può eliminare.
delete-go = Elimina l'offerta

portal-history-title = Cronologia
history-versions = Versioni
history-no-versions = Non è stato ancora pubblicato nulla.
history-events = Che cosa è successo, dal più vecchio
history-when = Quando
history-what = Che cosa
history-who = Chi
history-golive = Il marketplace
history-step = passaggio { $step }
history-first = Dall'inizio
event-offer-created = Creata
event-offer-changed = Bozza salvata
event-offer-deleted = Eliminata
event-publish-accepted = Pubblicazione richiesta
event-step-completed = Passaggio completato
event-step-retrying = Errore passeggero in un passaggio
event-approval-needed = In attesa di un revisore
event-approval-given = Approvata da un revisore
event-preview-ready = Anteprima pronta
event-publish-failed = Pubblicazione non riuscita
event-golive-accepted = Passaggio in live richiesto
event-offer-live = Live
event-offer-stopped = Ritirata dal negozio
event-golive-failed = Passaggio in live non riuscito
event-cancel-accepted = Annullamento richiesto
event-submission-canceled = Annullata
event-lead-received = Qualcuno vuole essere contattato

members-title = Membri
members-name = Nome
members-principal = Id client, id oggetto o subject
members-principal-hint = Come l'emittente indica questa persona o questo servizio nei suoi token.
members-issuer = Accede con
members-own-issuer = Un client di questo marketplace
members-role = Ruolo
members-add-title = Aggiungi un membro
members-add-lead = Per chi è già qui, questo cambia nome e ruolo.
members-add = Aggiungi
members-remove = Rimuovi
members-remove-one = Rimuovi { $name }
members-remove-title = Rimuovi un membro
members-remove-lead = { $name } ({ $principal }, { $issuer }) non potrà più fare nulla qui.
members-nobody = Non c'è nessun membro così.
role-owner = Proprietario
role-contributor = Collaboratore

leads-title = Lead
leads-none = Nessuno ha ancora scritto.
leads-csv = Come file per fogli di calcolo (CSV)
leads-who = Chi
leads-message = Messaggio
leads-sent = Inoltrato
leads-state-sent = inviato
leads-state-pending = in attesa
leads-state-dead = invio non riuscito

# The console.
console-closed = La console è per chi gestisce questo marketplace. Le proprie offerte sono nel portale.
console-rooms = Sezioni della console
console-room-home = Console
console-room-reviews = Revisioni
console-room-operations = Operazioni
console-room-deliveries = Consegne
console-room-exceptions = Eccezioni
console-room-publishers = Editori
console-room-clients = Client
console-room-audit = Registro eventi
console-room-health = Stato del sistema
console-back = Indietro, senza modifiche
console-older = Più indietro
console-nothing = Nessuno
console-choose = Scegliere
console-told-approved = Approvato. L'invio prosegue.
console-told-rejected = Rifiutato. All'editore viene detto perché.
console-told-granted = L'eccezione vale da ora.
console-told-revoked = L'eccezione è stata revocata. La sua regola blocca di nuovo.
console-told-retried = Ora si riprova.
console-told-made = L'editore è stato creato, con il suo primo proprietario.

console-col-act = Azioni
console-col-after = Inviato
console-col-attempts = Tentativi
console-col-before = Live
console-col-begun = Accettata
console-col-by = Da chi
console-col-changed = Bozza modificata
console-col-check = Controllo
console-col-client = Id client
console-col-contact = Contatto
console-col-created = Creazione
console-col-error = Ultimo errore
console-col-event = Che cosa è successo
console-col-evidence = Che cosa ha visto e trovato
console-col-findings = Rilievi
console-col-id = Id
console-col-kind = Tipo
console-col-members = Membri
console-col-more = Altro
console-col-name = Nome
console-col-next = Prossimo tentativo
console-col-node = Nodo
console-col-offer = Offerta
console-col-operation = Operazione
console-col-place = Punto
console-col-publisher = Editore
console-col-reviewer = Chi lo guarda
console-col-rights = Diritti
console-col-role = Ruolo
console-col-rule = Regola
console-col-since = Da quando
console-col-state = Stato
console-col-step = Passaggio
console-col-subject = Oggetto
console-col-to = A
console-col-version = Versione
console-col-when = Quando

console-home-attention = Che cosa richiede attenzione
console-home-calm = Nulla è in attesa, nulla è fallito, e il server sta bene.
console-home-server = Questo server
console-home-others = Altri nodi che eseguono qualcosa
console-home-ill = { $count ->
    [one] Una cosa di questo server non è in ordine.
   *[other] { $count } cose di questo server non sono in ordine.
}
console-home-reviews = { $count ->
    [0] Nessun invio attende un revisore.
    [one] Un invio attende un revisore.
   *[other] { $count } invii attendono un revisore.
}
console-home-dead = { $count ->
    [one] Una consegna è morta: non si riprova più.
   *[other] { $count } consegne sono morte: non si riprova più.
}
console-home-failing = { $count ->
    [one] Una consegna finora non è riuscita, e si riprova.
   *[other] { $count } consegne finora non sono riuscite, e si riprova.
}
console-home-long = { $count ->
    [one] Un'operazione è in corso da più di un'ora.
   *[other] { $count } operazioni sono in corso da più di un'ora.
}
console-home-running = { $count ->
    [0] Ora nulla è in corso.
    [one] Ora è in corso un'operazione.
   *[other] Ora sono in corso { $count } operazioni.
}

console-operations-caption = Operazioni di tutti gli editori, in alto quelle accettate per prime
console-operations-reviews = Ciò che attende una persona è tra le revisioni.
console-operation-publish = Pubblicazione
console-operation-golive = Passaggio in live
console-operation-cancel = Annullamento
console-operation-long = da più di un'ora
console-operation-fault = { $count ->
    [one] Ha incontrato un errore passeggero: { $fault }
   *[other] Ha incontrato un errore passeggero { $count } volte: { $fault }
}
console-operation-waits = attende fino a:

console-deliveries-lead = Messaggi di posta, domande al certificatore e lead. Per una consegna non riuscita si riprova per circa tre giorni; poi è morta, e si può ricominciare.
console-deliveries-caption = Consegne, dalla più recente
console-deliveries-none = Non ce ne sono.
console-deliveries-all = Tutte
console-deliveries-pending = In viaggio
console-deliveries-dead = Morte
console-delivery-pending = in viaggio
console-delivery-sent = inviata
console-delivery-dead = morta
console-delivery-retry = Riprova
console-delivery-retry-of = Riprova: { $name }
console-channel-mail = posta
console-channel-certifier = certificatore
console-channel-lead = lead
console-channel-webhook = webhook

console-exceptions-lead = Una regola con un'eccezione avvisa soltanto, finché l'eccezione non finisce. I rapporti la indicano, con il suo motivo.
console-exceptions-caption = Eccezioni, prima quelle valide
console-exceptions-none = Nessuna eccezione è stata concessa.
console-exception-new = Concedi un'eccezione
console-exception-go = Concedi
console-exception-for = Per
console-exception-until = Fino a
console-exception-until-day = Fino a questo giorno compreso (UTC)
console-exception-reason = Motivo
console-exception-why = Perché; l'editore lo legge nei rapporti
console-exception-offer = Offerta; vuoto per tutte le offerte dell'editore
console-exception-plan = Piano; vuoto per tutta l'offerta
console-exception-active = valida
console-exception-ended = finita
console-exception-revoke = Revoca
console-exception-revoke-ask = La regola blocca di nuovo da subito, per la prossima pubblicazione. Un'eccezione revocata non viene conservata; se ne può concedere un'altra.
console-exception-gone = Non c'è nessuna eccezione così. Qualcuno potrebbe averla revocata.

console-publishers-caption = Editori, per id
console-publishers-none = Non c'è ancora nessun editore.
console-publisher-new = Crea un editore
console-publisher-go = Crea l'editore
console-publisher-gone = Non c'è nessun editore così.
console-publisher-id = Id
console-publisher-id-hint = Lettere minuscole, cifre, trattini e trattini bassi, al massimo 50. Compare negli indirizzi e non cambia mai.
console-publisher-contact-hint = Dove va la posta quando una pubblicazione non indica nessuno.
console-publisher-owner = Primo proprietario
console-publisher-owner-name = Nome del proprietario, per le persone
console-publisher-no-owner = Indicare il primo proprietario: senza, lì nessuno potrebbe lavorare. Non è stato ancora creato nulla.
console-publisher-principal = Principal
console-publisher-principal-hint = Un id client di questo server, o l'id oggetto o il subject che i token di un altro emittente contengono.
console-publisher-issuer = Accede con
console-publisher-own-issuer = Questo server
console-publisher-used = File conservati
console-publisher-quota = { $used } di { $all } MiB
console-publisher-portal = Nel portale
console-publisher-audit = Che cosa è successo
console-publisher-members = Chi appartiene all'editore
console-publisher-no-members = Non gli appartiene ancora nessuno.
console-publisher-change-members = Cambia i membri
console-publisher-offers = Offerte
console-publisher-offers-caption = Offerte dell'editore, per id
console-publisher-no-offers = Non ha ancora offerte.
console-role-owner = Proprietario
console-role-contributor = Collaboratore

console-clients-lead = Entità servizio di questo server: programmi e persone che accedono con un id e un segreto.
console-clients-caption = Client, per id
console-client-new = Crea un client
console-client-go = Crea il client
console-client-made = Il client è stato creato
console-client-once = Questa pagina mostra il segreto una volta sola. Se ne conserva solo l'hash: copiare ora il segreto in un luogo sicuro.
console-client-secret = Segreto client
console-client-tenant = Tenant
console-client-kept = Ho copiato il segreto
console-client-operator = gestisce il server
console-client-plain = quelli concessi dagli editori
console-client-may-operate = Gestisce l'intero server: vede e fa tutto ciò che è in questa console.

console-reviews-caption = Invii che attendono una persona, prima quelli in attesa da più tempo
console-review-title = Revisione: { $name }
console-review-nobody = nessuno
console-review-waits = In attesa da
console-review-certifier = Il certificatore può rispondere fino a
console-review-preview = Anteprima
console-review-see-preview = Vedi l'anteprima
console-review-judge = Giudizio
console-review-taken = { $name } sta guardando questo invio, quindi per ora nessun altro può giudicarlo.
console-review-free = Libera per altri
console-review-free-ask = { $name } sta guardando questo invio. Se viene liberato, qualsiasi revisore può prenderlo; per continuare, { $name } deve prenderlo di nuovo.
console-review-free-lead = Nessuno lo sta guardando. Prenderlo, così che nessun altro debba farlo.
console-review-mine = L'invio è in carico all'utente attuale. Gli altri non possono giudicarlo finché non viene restituito.
console-review-claim = Prendi
console-review-release = Restituisci
console-review-approve = Approva
console-review-approve-ask = L'invio prosegue verso la sua anteprima, e l'editore può poi passare in live. Da qui non si può tornare indietro.
console-review-reject = Rifiuta
console-review-reject-ask = L'invio termina, e l'editore legge il motivo. Per riprovare, l'editore pubblica di nuovo.
console-review-reason = Motivo
console-review-own-reason = Solo con parole proprie
console-review-own-words = Con parole proprie, per l'editore
console-review-note-maybe = Una nota per altri revisori, se si vuole
console-review-no-findings = I controlli non hanno trovato nulla.
console-review-changes = Che cosa cambierebbe
console-review-changes-caption = Differenze tra ciò che è live e ciò che è stato inviato
console-review-first = Nulla di questa offerta è ancora live, quindi è tutto nuovo.
console-review-document = Vedi il documento
console-review-same = È uguale a ciò che è live.
console-review-more = { $count ->
    [one] Un'altra differenza non è mostrata.
   *[other] Altre { $count } differenze non sono mostrate.
}
console-review-checks = Controlli
console-review-checks-caption = Controlli del passaggio { $name }
console-review-no-checks = Nessun controllo è ancora terminato.
console-review-took = { $count } ms
console-review-seen = Che cosa ha visto
console-review-notes = Note
console-review-notes-lead = Per i revisori; gli editori non le vedono.
console-review-no-notes = Non ce ne sono.
console-review-note = Una nota
console-review-note-go = Salva la nota
console-review-gone = Questo invio non attende più un revisore: qualcuno ha deciso, o è stato annullato.
console-verdict-passed = superato
console-verdict-warned = superato con avvisi
console-verdict-failed = non superato
console-reason-listing = La descrizione non è adatta
console-reason-listing-text = La descrizione non dice chiaramente che cos'è l'offerta, per chi è, e che cosa serve per usarla. Riscriverla, e pubblicare di nuovo.
console-reason-pictures = Logo o immagini
console-reason-pictures-text = Il logo o le immagini non mostrano questa offerta, o non si riconoscono. Sostituirli, e pubblicare di nuovo.
console-reason-rights = Nomi o diritti di altri
console-reason-rights-text = L'offerta usa un nome, un logo o un contenuto che sembra appartenere a qualcun altro. Mostrarci che si ha il diritto di usarlo, o toglierlo, e pubblicare di nuovo.
console-reason-support = L'assistenza non è raggiungibile
console-reason-support-text = Non è stato possibile raggiungere l'assistenza o il contatto dell'offerta come dice la scheda. Correggere, e pubblicare di nuovo.
console-reason-broken = Non funziona
console-reason-broken-text = Abbiamo provato l'offerta come farebbe un cliente, e non ha funzionato. Provarla dall'inizio su un sistema pulito, correggerla, e pubblicare di nuovo.
console-reason-price = Prezzo o condizioni
console-reason-price-text = I prezzi o le condizioni contraddicono ciò che dice la scheda. Farli concordare, e pubblicare di nuovo.

console-audit-lead = Che cosa è successo a tutte le offerte, dal più recente. Gli orari sono in UTC.
console-audit-offer = Offerta; serve anche il suo editore
console-audit-by = Chi l'ha chiesto
console-audit-any = Qualsiasi cosa
console-audit-from = Da (UTC)
console-audit-to = Prima di (UTC)
console-audit-go = Cerca
console-audit-caption = Che cosa è successo, dal più recente
console-audit-none = Non è successo nulla di simile.
console-audit-not-yet = Nulla fin qui. Il registro continua più indietro.

console-health-caption = Che cosa dice golive doctor di questo nodo, per ciò che è rapido
console-health-what = Che cosa
console-health-result = Esito
console-health-detail = Dettaglio
console-health-ok = in ordine
console-health-fault = non in ordine
console-health-well = Tutto ciò che è stato guardato è in ordine.
console-health-more = Questa è la parte veloce. Sul server, il comando golive doctor legge anche ogni riga del database e guarda se ogni file conservato di recente c'è ancora.
console-health-figures = Cifre
console-health-version = Versione
console-health-node = Nodo
console-health-busy = Offerte in esecuzione su questo nodo
console-health-since = Gli eventi sono contati da quando questo nodo è stato avviato.
console-health-metrics = Tutte le cifre, per Prometheus

edit-title = Modifica { $name }
edit-sections = Sezioni dell'offerta
edit-sheet-setup = Configurazione dell'offerta
edit-sheet-listing = Scheda
edit-sheet-pictures = Immagini
edit-sheet-plans = Piani e prezzi
edit-sheet-audience = Pubblico dell'anteprima
edit-sheet-leads = Destinazione dei lead
edit-sheet-support = Note legali e assistenza
edit-sheet-more = Altro
edit-sheet-plan = Piano
edit-sheet-pricing = Prezzo
edit-sheet-availability = Disponibilità
edit-plan-number = Piano { $number }
edit-plan-named = Piano { $name }
edit-raw = Intero documento
edit-complete = ✓ completo
edit-errors = { $count ->
    [one] Un errore
   *[other] { $count } errori
}
edit-warnings = { $count ->
    [one] Un avviso
   *[other] { $count } avvisi
}
edit-summary = Che cosa c'è da fare
edit-elsewhere = { $count ->
    [one] Una cosa da fare in un'altra pagina dell'editor
   *[other] { $count } cose da fare in altre pagine dell'editor
}
edit-save = Salva
edit-saved = Salvato.
edit-same = Nulla è stato cambiato.
edit-newer = Qualcun altro ha cambiato l'offerta nel frattempo. Qui c'è la versione più recente; delle proprie modifiche nulla è stato salvato.
edit-required = obbligatorio
edit-item = Voce { $number }
edit-add-item = Aggiungi una voce a { $name }
edit-remove-item = Rimuovi { $name }
edit-new-key = Nome di una nuova voce di { $name }
edit-key-missing = Una nuova voce ha bisogno di un nome. Scriverne uno, poi aggiungerla.
edit-key-taken = C'è già una voce "{ $detail }". Scegliere un altro nome.
edit-no-number = "{ $detail }" non è un numero. Scriverlo con cifre, e con un punto prima dei decimali, come 1.5. Nulla è stato salvato.
edit-no-json = Questo non si può leggere. { $detail } Nulla è stato salvato.
edit-choose = Scegliere
edit-unsaid = Non indicato
edit-yes = Sì
edit-no = No
edit-lines-help = Uno per riga.
edit-json-help = In JSON.
edit-html-help = È ammesso HTML semplice.
edit-secret-help = Ciò che è salvato non viene mai mostrato. Lasciare vuoto per mantenerlo.
edit-secret-forget = Dimentica ciò che è salvato per { $name }
edit-picture-alt = { $name } com'è ora
edit-picture-elsewhere = Questa immagine si trova altrove. Viene mostrata qui dopo che una pubblicazione l'ha acquisita.
edit-picture-file = Carica un PNG di esattamente { $width } per { $height } pixel
edit-no-plans = Questa offerta non ha ancora piani. I clienti comprano piani: aggiungerne uno.
edit-plan-id = Piano
edit-plan-name = Nome
edit-plan-availability = In vendita in
edit-plan-state = Stato
edit-plan-acts = Azioni
edit-new-plan = Id di un nuovo piano
edit-new-plan-help = Fino a 50 lettere minuscole, cifre, trattini e trattini bassi; non cambia mai.
edit-add-plan = Aggiungi il piano
edit-remove-plan = Rimuovere il piano { $name }?
edit-remove-plan-lead = Il piano scompare dalla bozza. Ciò che è live resta com'è finché l'offerta non viene pubblicata e passa di nuovo in live.
edit-conflict-title = Qualcun altro ha cambiato l'offerta
edit-conflict-lead = Delle proprie modifiche nulla è perso, e nulla è stato ancora salvato. Scegliere per ogni punto che cosa mantenere. Ciò che solo gli altri hanno cambiato resta come l'hanno fatto.
edit-conflict-theirs = La versione degli altri, salvata ora
edit-conflict-mine = La propria versione
edit-conflict-nothing = Nulla
edit-conflict-merge = Salva le scelte
edit-conflict-overwrite = Mantieni tutta la propria versione
edit-conflict-back = Abbandona la propria versione e continua con quella degli altri
edit-conflict-displaced = Parti della propria versione, senza un punto
edit-conflict-displaced-lead = Le voci a cui queste parti appartengono sono state tolte o spostate. Copiare ciò che serve.
edit-conflict-secrets = I segreti scritti non sono in questa pagina. Scriverli di nuovo dopo questo.
edit-raw-title = Intero documento
edit-raw-lead = Il documento così com'è salvato. Ciò che non si cambia resta identico fino all'ultima cifra.
edit-raw-back = Torna al modulo
edit-raw-document = Documento in JSON
edit-raw-fault = { $problem } Nulla è stato salvato; ciò che è stato scritto è ancora qui.
edit-new-title = Nuova offerta
edit-new-id = Id dell'offerta
edit-new-id-help = Da 1 a 50 lettere minuscole, cifre, trattini e trattini bassi, con una lettera o una cifra all'inizio. Non cambia mai, e fa parte degli indirizzi.
edit-new-name = Nome
edit-new-name-help = Serve a trovarla nel proprio elenco; i clienti vedono il titolo della sua scheda.
edit-new-kind = Tipo di offerta
edit-new-go = Crea l'offerta
edit-new-no-kind = Scegliere di che tipo di offerta si tratta. In seguito non si può cambiare.
edit-new-bad-id = Questo non può essere un id. Guardare che cosa può contenere un id.
edit-new-taken = C'è già un'offerta "{ $id }". Scegliere un altro id, o aprire quella.
edit-guide = La prima offerta
edit-guide-create = Crearla qui: scegliere il tipo, un id e un nome.
edit-guide-listing = Scrivere ciò che i clienti leggono: titolo, riepilogo, descrizione, collegamenti, contatti e condizioni.
edit-guide-pictures = Caricare i loghi. Per ognuno è indicata la dimensione necessaria.
edit-guide-plans = Aggiungere un piano con il suo prezzo e i mercati in cui è venduto.
edit-guide-publish = Pubblicarla. Viene controllata, e si ottiene un collegamento alla sua anteprima.
edit-guide-live = Guardare l'anteprima, poi passare in live.
