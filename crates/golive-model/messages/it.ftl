# The catalogue of messages, in Italian.
#
# offerta: offer, editore: publisher, piano: plan, invio: submission, bozza:
# draft, anteprima: preview, live: live, passare in live: go live, approvazione:
# sign-off, pubblicazione: publish, operazione: operation, rilievo: finding,
# revisore: reviewer, certificatore: certifier, eccezione: exception, consegna:
# delivery, lead: lead, vetrina: storefront, immagine: image of a disk, immagine
# principale: hero image, registro: registry, modello: template, distribuire:
# deploy, pacchetto: package.


# ---- Rules: what the checks find in a document ----

# Documents and ids
DOC-001 =
    .missing = Manca "{ $key }". È obbligatorio: aggiungerlo.
    .type = Questo è di tipo { $found }, mentre ci si aspetta: { $expected }. Cambiare il valore, o togliere il membro se non serve.
    .choice = Questo valore non è noto. Usare uno di questi: { $expected }.
    .other = Questo non ha la forma che il tipo di offerta richiede: { $problem }. GET offerTypes mostra lo schema.
ID-001 = L'id dell'offerta "{ $id }" deve avere da 1 a 50 lettere minuscole, cifre o trattini e non può finire con un trattino. Un id non si può cambiare: creare di nuovo l'offerta con un altro id.
ID-002 =
    .missing = Questo piano non ha un id. Dargli un "planId" da 1 a 50 lettere minuscole, cifre, trattini o trattini bassi; non si può cambiare una volta che il piano è live.
    .invalid = L'id del piano "{ $id }" deve avere da 1 a 50 lettere minuscole, cifre, trattini o trattini bassi e non può finire con un trattino. Sceglierne un altro; non si può cambiare una volta che il piano è live.
    .duplicate = L'id di piano "{ $id }" è usato due volte. I piani e le loro generazioni di dischi hanno bisogno di id propri: rinominarne o toglierne uno.
ID-003 =
    .disks = Il piano "{ $plan }" è live con { $old } dischi dati e qui ne ha { $new }. Il numero è fissato dal primo invio: mantenerlo, o vendere la nuova disposizione come nuovo piano.
    .byol = Il piano "{ $plan }" è live con la licenza del cliente e qui è venduto a consumo. Il modello di licenza è fissato dal primo invio: mantenerlo, o aggiungere un nuovo piano.
    .usage = Il piano "{ $plan }" è live e venduto a consumo, e qui usa la licenza del cliente. Il modello di licenza è fissato dal primo invio: mantenerlo, o aggiungere un nuovo piano.
    .type = Il piano "{ $plan }" è live come { $old } e qui è { $new }. Il tipo di un piano è fissato dal primo invio: mantenerlo, o aggiungere un nuovo piano.
    .private = Il piano "{ $plan }" è live per tutti e qui ha un pubblico privato. Chi lo ha acquistato lo perderebbe: togliere il pubblico, o aggiungere un nuovo piano.
ID-004 = Il piano "{ $plan }" è live e qui manca, quindi passando in live viene ritirato dalla vendita. Rimetterlo, se non è questo che si vuole.
ID-005 = L'offerta non ha piani. I clienti comprano piani: aggiungerne almeno uno a "plans".

# Review
RV-001 = Un revisore non ha approvato: { $reason } Correggere e pubblicare di nuovo, o parlare con chi gestisce questo marketplace.

# The external certifier
CERT-001 = Il certificatore di questo marketplace non ha risposto entro { $until }, quindi la pubblicazione è terminata. Pubblicare di nuovo, così gli verrà chiesto un'altra volta, o parlare con chi gestisce questo marketplace: può approvare al suo posto.
CERT-002 = Il certificatore di questo marketplace non ha approvato: { $reason } Correggere e pubblicare di nuovo, o parlare con chi gestisce questo marketplace.
    .found = Il certificatore dice: { $message }

# Listing
LS-001 =
    .missing = L'offerta non ha un titolo. Dargliene uno da 1 a { $max } caratteri.
    .long = Il titolo ha { $found } caratteri, e se ne mostrano al massimo { $max }. Accorciarlo.
    .plan = Il titolo del piano "{ $plan }" ha { $found } caratteri, ma ne servono da 1 a { $max }. Cambiarlo in modo che i clienti possano distinguere i piani.
LS-002 =
    .missing = L'offerta non ha un riepilogo. Dire in una riga da 1 a { $max } caratteri a cosa serve.
    .long = Il riepilogo ha { $found } caratteri, e se ne mostrano al massimo { $max }. Accorciarlo.
    .lines = Il riepilogo ha più di una riga. Viene mostrato su una sola: togliere le interruzioni di riga.
    .markup = Il riepilogo contiene tag HTML, ma viene mostrato come testo semplice. Togliere i tag; la descrizione può averli.
LS-003 =
    .missing = L'offerta non ha un riepilogo lungo. Dire in 1–{ $max } caratteri che cosa fa e per chi.
    .long = Il riepilogo lungo ha { $found } caratteri, e se ne mostrano al massimo { $max }. Accorciarlo, o spostare i dettagli nella descrizione.
LS-004 =
    .missing = L'offerta non ha una descrizione. Scriverne una da 1 a { $max } caratteri; va bene HTML semplice.
    .long = La descrizione ha { $found } caratteri con il suo codice, e ne sono ammessi al massimo { $max }. Accorciarla, o rimandare a una pagina con il resto.
LS-005 =
    .tag = Il tag <{ $what }> al carattere { $at } non è ammesso. Usare solo b, i, em, strong, u, a, br, p, ul, ol, li e da h1 a h6.
    .attribute = L'attributo "{ $what }" al carattere { $at } non è ammesso. Toglierlo: la vetrina ha il suo stile, e gli script non vengono mai eseguiti.
    .link = Il collegamento al carattere { $at } non porta a una pagina web o a un indirizzo di posta. Il suo href deve iniziare con https://, http:// o mailto:.
    .unclosed = Il tag <{ $what }> al carattere { $at } non viene mai chiuso. Aggiungere </{ $what }> al posto giusto.
    .stray = Il tag </{ $what }> al carattere { $at } non chiude nulla. Toglierlo, o aggiungere il <{ $what }> a cui appartiene.
    .broken = Il codice che inizia con "{ $what }" al carattere { $at } non ha fine. Chiuderlo, o scrivere &lt; per il segno di minore.
LS-006 =
    .missing = L'offerta non ha un identificatore di marketing. Dargliene uno: è l'ultima parte dell'URL pubblico dell'offerta.
    .invalid = L'identificatore di marketing "{ $value }" non è sicuro in un URL. Usare lettere, cifre, trattini, punti, trattini bassi e tilde, e iniziare con una lettera o una cifra.
    .long = L'identificatore di marketing ha { $found } caratteri, e ne sono ammessi al massimo { $max }. Accorciarlo.
LS-007 =
    .missing = Nessuno vedrebbe l'anteprima. Elencare da 1 a { $max } id di sottoscrizioni che possono vederla prima che sia live.
    .many = Il pubblico dell'anteprima ha { $found } sottoscrizioni, e ne sono ammesse al massimo { $max }. Toglierne alcune.
    .invalid = "{ $value }" non è l'id di una sottoscrizione. Usare la forma GUID, come 11111111-2222-3333-4444-555555555555.
    .duplicate = La sottoscrizione { $value } è elencata due volte. Togliere una delle voci.
    .plan-many = Il pubblico privato del piano "{ $plan }" ha { $found } voci, e ne sono ammesse al massimo { $max }. Toglierne alcune, o dare un file CSV.
    .plan-invalid = "{ $value }" non è l'id di una sottoscrizione o di un tenant. Usare la forma GUID, come 11111111-2222-3333-4444-555555555555.
LS-008 =
    .none = Nessuna categoria è scelta, quindi i clienti che sfogliano non troveranno l'offerta. Sceglierne una o due in "categoryMap".
    .unknown = La categoria "{ $key }" non è nota per questo tipo di offerta, quindi i clienti potrebbero non trovare lì l'offerta. Sceglierne un'altra.
    .subcategory = La sottocategoria "{ $key }" non appartiene alla categoria "{ $category }", quindi i clienti potrebbero non trovare lì l'offerta. Sceglierne un'altra.
    .many = Qui ne sono scelte { $found }, e se ne mostrano al massimo { $max }. Togliere le meno adatte.
LS-009 = Manca il logo "{ $key }". Dare l'URL di un PNG di { $width } per { $height } pixel.
    .notpng = Il logo non è un PNG (trovato: { $found }). Salvarlo come PNG, { $expected } pixel; un altro nome di file non basta.
    .broken = Il logo non si può mostrare: { $problem }. Salvarlo di nuovo come PNG e caricarlo un'altra volta.
    .large = Il logo è troppo grande per essere esaminato: { $found }, e il massimo ammesso è { $max }. Inviare un PNG di { $expected } pixel.
    .size = Il logo ha { $found } pixel, e ne servono esattamente { $expected }. Ridimensionarlo o ritagliarlo; golive non modifica immagini.
LS-010 = L'offerta live ha un'immagine principale, e qui manca. Un'immagine principale pubblicata si può sostituire ma non togliere: rimetterla.
    .notpng = L'immagine principale non è un PNG (trovato: { $found }). Salvarla come PNG, { $expected } pixel; un altro nome di file non basta.
    .broken = L'immagine principale non si può mostrare: { $problem }. Salvarla di nuovo come PNG e caricarla un'altra volta.
    .large = L'immagine principale è troppo grande per essere esaminata: { $found }, e il massimo ammesso è { $max }. Inviare un PNG di { $expected } pixel.
    .size = L'immagine principale ha { $found } pixel, e ne servono esattamente { $expected }. Ridimensionarla o ritagliarla; golive non modifica immagini.
    .ground = L'immagine principale non è altro che { $ground ->
        [black] nero
        [white] bianco
        [transparent] trasparente
       *[other] { $ground }
    }, quindi i clienti vedrebbero uno spazio vuoto. Inviare un'immagine che mostri qualcosa, su uno sfondo che non sia né nero né bianco né trasparente.
LS-011 =
    .many = L'offerta ha { $found } schermate, e se ne mostrano al massimo { $max }. Toglierne alcune.
    .unnamed = Questa schermata non ha un nome. Dire in 1–{ $max } caratteri che cosa mostra.
    .long = Il nome di questa schermata ha { $found } caratteri, e ne sono ammessi al massimo { $max }. Accorciarlo.
    .notpng = La schermata non è un PNG (trovato: { $found }). Salvarla come PNG, { $expected } pixel; un altro nome di file non basta.
    .broken = La schermata non si può mostrare: { $problem }. Salvarla di nuovo come PNG e caricarla un'altra volta.
    .large = La schermata è troppo grande per essere esaminata: { $found }, e il massimo ammesso è { $max }. Inviare un PNG di { $expected } pixel.
    .size = La schermata ha { $found } pixel, e ne servono esattamente { $expected }. Ridimensionarla o ritagliarla; golive non modifica immagini.
LS-012 =
    .missing = Questo video non ha un collegamento. Dare l'URL della sua pagina su YouTube o Vimeo, o togliere la voce.
    .host = Questo video si trova su "{ $host }". La vetrina mostra solo video di youtube.com, youtu.be e vimeo.com: spostarlo lì, o metterne il collegamento nella descrizione.
    .unnamed = Questo video non ha un nome. Dire in 1–{ $max } caratteri che cosa mostra.
    .long = Il nome di questo video ha { $found } caratteri, e ne sono ammessi al massimo { $max }. Accorciarlo.
    .notpng = La miniatura di questo video non è un PNG (trovato: { $found }). Salvarla come PNG, { $expected } pixel; un altro nome di file non basta.
    .broken = La miniatura di questo video non si può mostrare: { $problem }. Salvarla di nuovo come PNG e caricarla un'altra volta.
    .large = La miniatura di questo video è troppo grande per essere esaminata: { $found }, e il massimo ammesso è { $max }. Inviare un PNG di { $expected } pixel.
    .size = La miniatura di questo video ha { $found } pixel, e ne servono esattamente { $expected }. Ridimensionarla o ritagliarla; golive non modifica immagini.
LS-013 = "{ $value }" non è un URL https assoluto. Scriverlo per intero, con https:// all'inizio.
    .empty = L'URL è vuoto. Dare un URL https assoluto.
    .unreached = Non è stato possibile aprire { $url }: { $detail }. I clienti seguono questo collegamento, quindi deve rispondere con una pagina: ripararlo, o darne un altro.
LS-014 =
    .missing = Non ci sono condizioni d'uso, e il contratto standard è disattivato. Scrivere le condizioni in "termsOfUse", o attivare "useEnterpriseContract".
    .switched = L'offerta live usa il contratto standard, e qui è disattivato. I clienti lo hanno accettato, quindi non si può sostituire con condizioni proprie: riattivarlo.
LS-015 =
    .missing = Manca "{ $key }". Entrambi i contatti, tecnico e assistenza, hanno bisogno di nome, indirizzo di posta e numero di telefono.
    .mail = "{ $value }" non è un indirizzo di posta. Darne uno che venga letto, come support@example.com.
LS-016 = L'offerta non ha collegamenti utili. I clienti delle applicazioni cercano la documentazione: aggiungerne il collegamento.
LS-017 =
    .country = Sono scelti { $found } paesi, e un servizio di consulenza si offre in uno solo. Indicarlo in "countries"; fare un'altra offerta per un altro paese.
    .mail = La descrizione mostra l'indirizzo di posta { $value }. I clienti chiedono un servizio di consulenza qui, e l'editore ne è avvisato: togliere l'indirizzo.
    .phone = La descrizione mostra quello che sembra il numero di telefono { $value }. I clienti chiedono un servizio di consulenza qui, e l'editore ne è avvisato: togliere il numero.
LS-018 =
    .paragraph = L'ultimo paragrafo della descrizione non dice quale hardware serve. Concludere con uno come: Hardware minimo: ARM a 64 bit, 1 GB di memoria, 500 MB di spazio.
    .device = Nessun collegamento utile porta a un dispositivo su cui il modulo funziona. Aggiungere un collegamento a un dispositivo certificato, con "device" nel titolo.
LS-019 =
    .required = Questa offerta serve a raccogliere lead, e non dice dove vanno. Scegliere una "leadDestination" e compilarne le impostazioni.
    .unknown = La destinazione dei lead "{ $value }" non è nota, quindi i lead non arriverebbero da nessuna parte. Usare HttpsEndpoint, Email o None.
    .empty = I lead vanno a "{ $destination }", ma "{ $key }" è vuoto, quindi non ne arriverebbe nessuno. Compilarlo, o impostare la destinazione su None.
    .endpoint = I lead vanno a un endpoint HTTPS, e "httpsEndpointUrl" non è un indirizzo che comincia con https://, quindi non ne arriverebbe nessuno. Dare l'URL completo dell'endpoint.
    .kept = I lead per "{ $destination }" vengono solo conservati e mostrati, non inviati: golive invia i lead via HTTPS e per posta. Scegliere HttpsEndpoint, o indicare in "contactEmail" chi riceve la posta.

# Addresses of disks
SAS-001 =
    .url = Questo non è l'URL di un disco. Dare l'URI SAS del VHD, come https://account.blob.core.windows.net/vhds/disk.vhd?sv=…&sig=…
    .query = Questo URL di un disco non è firmato: non ha un "?" seguito da una firma, quindi non sarebbe possibile leggere l'immagine. Dare l'URI SAS del contenitore, con il nome del VHD nel percorso.
SAS-002 = All'URI SAS manca: { $missing }. Deve dire da quando (st) e fino a quando (se) è valido: firmarlo di nuovo con entrambi.
SAS-003 =
    .form = "{ $key }" dell'URI SAS è "{ $value }", mentre ci si aspetta un'ora UTC completa, come 2026-01-31T00:00:00Z. Firmarlo di nuovo con un'ora così.
    .minutes = "{ $key }" dell'URI SAS è "{ $value }", senza secondi. Qui si capisce; alla prossima firma scrivere le ore complete, come 2026-01-31T00:00:00Z.
SAS-004 =
    .more = L'URI SAS concede "{ $rights }", e chi lo vede potrebbe fare più che leggere. Firmarlo di nuovo con sp=rl: lettura ed elenco, nient'altro.
    .less = L'URI SAS concede "{ $rights }", e servono sia lettura sia elenco. Firmarlo di nuovo con sp=rl.
SAS-005 =
    .soon = L'URI SAS è valido fino a { $end }, e la certificazione ne ha bisogno per altri { $days } giorni. Firmarlo di nuovo con una fine più lontana.
    .past = L'URI SAS era valido fino a { $end } e non si può più usare. Firmarlo di nuovo, con una fine ad almeno { $days } giorni da ora.
    .live = L'URI SAS di questo disco live è valido fino a { $end }. Ciò che è live resta tale; firmarlo di nuovo se va letto un'altra volta.
SAS-006 = L'URI SAS è valido da { $start }. Farlo iniziare un giorno prima, per gli orologi che sono indietro.
SAS-007 = L'URI SAS non è per il contenitore. Firmare il contenitore (sr=c) e mettere il nome del VHD nel percorso, così che si possa anche elencare.
SAS-008 =
    .suffix = Il blob si chiama "{ $name }", mentre ci si aspetta un nome che finisca in .vhd. Rinominare il blob, o indicare quello giusto.
    .special = Il percorso del blob "{ $name }" ha spazi o caratteri speciali. Rinominarlo con lettere, cifre, trattini, punti e trattini bassi.
SAS-009 =
    .notfound = Non c'è nessun blob in { $url }. Controllare l'account, il contenitore e il nome del VHD nel percorso, o caricare lì il disco.
    .forbidden = L'archivio non lascia leggere { $url } a golive: { $detail }. La firma è sbagliata, è scaduta o è per un altro contenitore; firmare di nuovo l'URI SAS e copiarlo per intero.
    .inuse = Il blob in { $url } è in uso: lo trattiene un lease o una macchina in esecuzione. Rilasciarlo, o copiare il disco in un blob suo.
    .conflict = L'archivio rifiuta { $url } perché una condizione non è soddisfatta (412). Togliere le condizioni dall'URI SAS, e non modificare il disco mentre viene certificato.
    .status = L'archivio non ha dato un disco per { $url }: { $detail }. Assicurarsi che il blob si possa scaricare da altrove, poi pubblicare di nuovo.
    .unreachable = Non è stato possibile raggiungere l'archivio di { $url }: { $detail }. Controllare il nome dell'host, e che si possa raggiungere da internet; poi pubblicare di nuovo.
    .timeout = L'archivio di { $url } ha impiegato troppo tempo per rispondere. Assicurarsi che il blob si possa scaricare da altrove, poi pubblicare di nuovo.
    .refused = golive non legge { $url }: { $detail }.
    .large = Il disco in { $url } è troppo grande: { $detail }. Farne uno più piccolo.
    .range = Il disco in { $url } non si può leggere a parti: { $detail }. Metterlo in un archivio che lo permette, come i blob di Azure.
SAS-010 = Il blob è di un altro tipo ({ $found ->
    [BlockBlob] blob in blocchi
    [AppendBlob] blob di accodamento
   *[other] { $found }
}), e i dischi si fanno solo da blob di pagine. Caricare di nuovo il VHD come blob di pagine.

# Bytes of disks
VHD-001 =
    .none = Il file non finisce con il piè di pagina di un VHD: i suoi ultimi 512 byte non iniziano con "conectix". Convertire il disco in un VHD fisso e caricarlo tutto (trovati { $length } byte).
    .dynamic = Il file inizia come un VHD dinamico, e il piè di pagina alla fine manca: forse il caricamento si è interrotto dopo { $length } byte. Convertire il disco in un VHD fisso e caricarlo di nuovo.
    .short = Il file ha { $length } byte, e il solo piè di pagina di un VHD ne ha 512. Caricare il disco come VHD fisso.
VHD-002 = Il VHD è di tipo "{ $type }", e solo da quelli fissi ci si può avviare. Convertirlo in un VHD fisso.
VHD-003 = La dimensione virtuale del disco è di { $size } byte, e 20 MB (20971520 byte) è il minimo. Ingrandirlo.
VHD-004 = La dimensione virtuale del disco è di { $size } byte, che non è un numero intero di MiB. Ingrandirlo a { $next } byte prima di convertirlo in un VHD.
VHD-005 = Il file ha { $length } byte. Un VHD fisso di { $size } byte ne ha { $expected }: il disco e altri 512. Convertire di nuovo il disco e caricarlo tutto.
VHD-006 = La somma di controllo del piè di pagina del VHD è sbagliata, quindi qualcosa lo ha modificato. Convertire di nuovo il disco; non modificare il piè di pagina.
VHD-007 = Questo disco di sistema Linux ha { $found } GB, e sono ammessi da { $least } a { $most }. Cambiarne la dimensione.
VHD-008 = Questo disco di sistema Windows ha { $found } GB, e sono ammessi da { $least } a { $most }. Cambiarne la dimensione.
VHD-009 = Il disco dati al LUN { $lun } ha { $found } GB, e ne sono ammessi al massimo { $most }. Rimpicciolirlo o dividerlo.
VHD-010 = La prima partizione inizia al settore { $sector }. Il primo MiB di un disco di sistema resta libero: farla iniziare al settore { $least } o dopo.
VHD-011 =
    .none = Il disco non ha una tabella delle partizioni, quindi nessuna macchina può avviarsi da esso. Partizionarlo, o dare il disco giusto.
    .damaged = L'MBR del disco dice che segue una GPT, e la sua intestazione manca o è danneggiata. Riparare la tabella delle partizioni, per esempio con sgdisk.
    .mbr = Il piano è per la generazione 2, che si avvia da una GPT, e questo disco ha un MBR. Dare un disco per UEFI, o offrirlo per la generazione 1.
    .efi = Il piano è per la generazione 2, e questo disco non ha una partizione di sistema EFI da cui avviarsi. Dare un disco per UEFI, o offrirlo per la generazione 1.
    .bios = Il piano è per la generazione 1, che si avvia con BIOS, e questo disco può avviarsi solo con UEFI: ha una partizione di sistema EFI e nessuna partizione di avvio BIOS. Dare un altro disco, o offrirlo per la generazione 2.
VHD-012 =
    .windows = Il piano dice che il sistema è Linux, e questo disco ha le partizioni di Windows e nessuna di Linux. Correggere la famiglia del sistema, o dare il disco giusto.
    .linux = Il piano dice che il sistema è Windows, e questo disco ha le partizioni di Linux e nessuna di Windows. Correggere la famiglia del sistema, o dare il disco giusto.
VHD-013 = Il file è un VHDX. Convertirlo in un VHD fisso, per esempio con "qemu-img convert -O vpc -o subformat=fixed,force_size=on".

# Virtual machines
VM-001 =
    .none = Il piano "{ $plan }" non ha un'immagine. Aggiungere una versione con l'URL del suo disco.
    .disk = La versione { $version } del piano "{ $plan }" non ha un disco. Dare l'URL SAS del VHD in "osVhdUrl", o togliere la versione.
VM-002 = La versione "{ $version }" deve essere di tre numeri interi separati da punti, come 1.0.2, al massimo 32 caratteri. Rinominarla.
VM-003 = La versione { $version } non è più recente della versione live { $live }, quindi i clienti non la vedranno. Darle un numero più alto.
VM-004 = Il piano "{ $plan }" ha { $found } versioni, e di solito sono { $max }. Togliere quelle vecchie che nessuno distribuisce più.
VM-005 =
    .many = Questa immagine ha { $found } dischi dati, e se ne possono collegare al massimo { $max }. Toglierne alcuni.
    .luns = I LUN dei dischi dati sono { $found }. Devono andare da 0 a { $last }, ciascuno una volta: numerare di nuovo i dischi.
VM-006 = La versione { $version } ha { $found } dischi dati, e il piano ne ha { $expected }. Tutte le versioni di un piano ne hanno lo stesso numero: cambiarlo qui, o aggiungere un nuovo piano.
VM-007 = La versione { $version } è live, e qui il suo disco è un altro. Ciò che i clienti distribuiscono non cambia: rimettere il vecchio URL, e aggiungere il nuovo disco come nuova versione.
VM-008 =
    .none = Il piano "{ $plan }" non consiglia nessuna dimensione di macchina. Indicarne da 1 a { $max }; la prima che il cliente può usare è preselezionata.
    .many = Sono consigliate { $found } dimensioni di macchina, e se ne mostrano al massimo { $max }. Toglierne alcune.
    .unknown = "{ $size }" non sembra una dimensione di macchina, quindi potrebbe non essere mostrata. Le dimensioni si scrivono come d2s-standard-v3.
VM-009 =
    .many = Il piano apre { $found } porte, e sono ammesse al massimo { $max } regole. Unire quelle vicine in intervalli.
    .label = L'etichetta "{ $value }" di questa regola di porta deve avere da 3 a 20 caratteri. Cambiarla.
    .protocol = Il protocollo "{ $value }" non è noto. Usare tcp, udp o both.
    .port = "{ $value }" non è una porta. Usare un numero da 0 a 65535, o un intervallo come 8000-8010.
VM-010 =
    .image = Il piano "{ $plan }" è live, e qui manca la sua ultima immagine. I clienti non avrebbero nulla da distribuire: mantenere un'immagine, o ritirare il piano.
    .plan = L'offerta è live, e qui manca il suo ultimo piano. Mantenere un piano; per chiudere l'offerta, smettere di venderla.
VM-011 =
    .missing = Il piano "{ $plan }" non indica il suo sistema operativo. Dare il nome che i clienti conoscono, da 1 a { $max } caratteri.
    .long = Il nome del sistema operativo ha { $found } caratteri, e se ne mostrano al massimo { $max }. Accorciarlo.
VM-012 = "{ $plan }" è una seconda variante per la generazione { $generation } su { $architecture }. Un piano ha una variante per ogni generazione e processore: cambiarla o toglierne una.

# Prices
PR-001 =
    .missing = Il piano "{ $plan }" non ha un prezzo. Aggiungere "virtualMachinePricing": la licenza del cliente, o un modo di stabilire il prezzo.
    .byol = Il piano "{ $plan }" usa la licenza del cliente e ha anche dei prezzi. Togliere i prezzi, o impostare "isByol" su false.
    .none = Il piano "{ $plan }" è venduto a consumo e non ha un prezzo. Dare un prezzo per core (0 se gratuito), un prezzo per ogni dimensione, o un listino.
    .several = Il piano "{ $plan }" ha più modi di stabilire il prezzo. Tenerne uno: per core, per ogni dimensione, o un listino.
PR-002 =
    .value = { $value } non è un prezzo. Dare un numero da 0 in su.
    .unknown = "{ $key }" non è una dimensione di macchina che ha un prezzo. Usare sharedcore, 1core, 2core e così via fino a 416core.
    .missing = Mancano prezzi per: { $keys }. Quando le dimensioni hanno prezzi singoli, ciascuna ne vuole uno.
PR-003 = Il prezzo per { $size } è { $new } e il prezzo live è { $old }. Un prezzo pubblicato può solo scendere: abbassarlo, o aggiungere un nuovo piano.
    .month = Un mese costa { $new }, e il prezzo live è { $old }. Un prezzo pubblicato può solo scendere: abbassarlo, o aggiungere un nuovo piano.
    .region = Il prezzo in { $region } è { $new }, e il prezzo live in quel mercato è { $old }. Un prezzo pubblicato può solo scendere: abbassarlo, o aggiungere un nuovo piano.
PR-004 =
    .licence = I due prezzi del piano "{ $plan }" differiscono nel modello di licenza. Mettere lo stesso "isByol" in virtualMachinePricing e virtualMachinePricingV2.
    .trial = I due prezzi del piano "{ $plan }" differiscono nella prova gratuita. Mettere lo stesso numero di mesi in virtualMachinePricing e virtualMachinePricingV2.
    .price = I due prezzi del piano "{ $plan }" qui differiscono. Mettere gli stessi numeri in virtualMachinePricing e virtualMachinePricingV2.
    .monthly = I due prezzi mensili del piano "{ $plan }" differiscono. Mettere lo stesso numero in monthlyPricing e monthlyPricingV2.
PR-005 =
    .none = Il piano "{ $plan }" non è venduto da nessuna parte. Elencare almeno un paese in "regions", con codici di due lettere.
    .currency = Non è nota nessuna valuta per { $regions }, dove il piano "{ $plan }" è venduto. Controllare i codici, o lasciare fuori questi paesi.
    .uncovered = Il piano "{ $plan }" è venduto dove non ha un prezzo: { $regions }. Aggiungere prezzi per questi paesi, o lasciarli fuori da "regions".
PR-006 = Una prova gratuita di { $value } mesi non è prevista. Scegliere 0, 1, 3 o 6.
PR-007 =
    .unreadable = Il listino non si può leggere: { $problem }. Salvarlo come cartella di lavoro Excel (.xlsx) e caricarlo di nuovo.
    .encrypted = Il listino richiede una password, o è nel vecchio formato .xls. Salvarlo come cartella di lavoro Excel (.xlsx) senza password.
    .large = Il listino è troppo grande per essere letto: { $found }, e il massimo ammesso è { $max }. Tenere la tabella dei prezzi e nient'altro.
    .unsafe = Il listino non viene aperto, perché "{ $part }" al suo interno non è come lo scrive un foglio di calcolo e potrebbe fare danni. Copiare la tabella in una nuova cartella di lavoro e salvare quella.
    .empty = Il listino non ha prezzi. Dargli una riga di intestazioni (region, currency, price) e sotto una riga per ogni regione.
    .column = Nel foglio non è stata trovata una tabella di prezzi. Mancano le colonne: { $columns }. Chiamarle così in una riga di intestazioni, con sotto una riga per ogni regione.
    .row = La riga { $row } ha "{ $found }" nella colonna "{ $column }", mentre ci si aspetta un valore come { $expected }: due lettere per una regione, il codice ISO 4217 di una valuta, un prezzo da 0 in su. Correggere la cella.
    .region = Il piano è venduto in { $regions }, dove il listino non ha prezzi. Aggiungere una riga per ciascuna, o lasciare queste regioni fuori dal piano.
PR-008 = Il piano "{ $plan }" ha un prezzo ed è venduto in Cina (Mooncake), dove i piani sono gratuiti o usano la licenza del cliente. Togliere il cloud o il prezzo.

# What a document points at
ART-001 =
    .notfound = Non c'è nulla in { $url }: { $detail }. Controllare l'indirizzo, o caricare lì il file.
    .pdf = Il file in { $url } non è un file PDF, e i documenti vengono mostrati ai clienti come tali. Caricare lì un file PDF.
    .forbidden = Il server non lascia leggere { $url } a golive: { $detail }. Aprire il file in lettura, o firmare di nuovo l'indirizzo.
    .inuse = Il file in { $url } è in uso. Rilasciarlo, poi pubblicare di nuovo.
    .conflict = Il file in { $url } è cambiato mentre veniva letto, o una condizione del suo indirizzo non è soddisfatta (412). Non toccarlo mentre l'offerta viene pubblicata, poi pubblicare di nuovo.
    .status = Non è stato possibile scaricare il file in { $url }: { $detail }. Assicurarsi che si possa scaricare da altrove, poi pubblicare di nuovo.
    .unreachable = Non è stato possibile raggiungere l'host di { $url }: { $detail }. Controllarne il nome, e che si possa raggiungere da internet; poi pubblicare di nuovo.
    .timeout = L'host di { $url } ha impiegato troppo tempo. Assicurarsi che il file si possa scaricare da altrove, poi pubblicare di nuovo.
    .refused = golive non scarica { $url }: { $detail }.
    .large = Il file in { $url } è troppo grande: { $detail }. Rimpicciolirlo.
    .range = Il file in { $url } non si può leggere a parti: { $detail }. Metterlo su un server che lo permette.
ART-002 = Ciò che si trova in { $url } non è ciò che è stato certificato: era { $old } e ora è { $new }. Rimettere il file certificato, o pubblicare di nuovo.
ART-003 =
    .quota = Il file in { $url } non è stato acquisito: { $detail }.
    .many = Il documento punta a troppe cose: a più di { $max } file e indirizzi diversi, o da più di { $places } punti. Ciò che viene da qui in poi non viene esaminato. Rimuovere ciò che non serve, o dividere l'offerta.

# Plans of Azure applications
ZIP-005 =
    .missing = Il piano "{ $plan }" non ha un pacchetto. Dare l'URL del suo zip in "packageUri" e accanto la sua versione.
    .invalid = La versione del pacchetto "{ $version }" deve essere di tre numeri interi separati da punti, come 1.0.2, al massimo 32 caratteri.
    .lower = La versione del pacchetto { $version } è inferiore alla versione live { $live }. Dargliene una più alta.
    .same = Questo pacchetto è diverso da quello live, e ha la sua stessa versione { $version }. Dargliene una più alta.
ZIP-006 =
    .guid = L'id di tracciamento "{ $value }" non è un GUID. Dare il GUID che sta dopo pid- nel modello.
    .none = Nessun modello del pacchetto traccia l'utilizzo. Aggiungere una risorsa di tipo Microsoft.Resources/deployments il cui nome sia "pid-" e il GUID di tracciamento.
    .missing = Nessun modello del pacchetto traccia l'utilizzo con { $expected }, il GUID del piano. Aggiungere una risorsa di tipo Microsoft.Resources/deployments di nome "pid-{ $expected }".
    .other = I modelli tracciano l'utilizzo con { $found }, e il piano dice { $expected }. Usare lo stesso GUID in entrambi.
ZIP-007 =
    .endpoint = L'endpoint di notifica non è un URL https assoluto. Scriverlo per intero, con https:// all'inizio.
    .policies = Il piano ha { $found } criteri, e ne sono ammessi al massimo { $max }. Toglierne alcuni.
    .policy-name = Questo criterio ha bisogno di un nome da 1 a { $max } caratteri.
    .policy-twice = Il criterio "{ $policy }" è usato due volte. Togliere una delle voci.
    .policy-tier = Il criterio "{ $policy }" fa controlli, e solo il livello Standard li fa. Impostare "sku" su Standard.
    .authorizations = Il piano ha { $found } autorizzazioni, e ne sono ammesse al massimo { $max }. Autorizzare gruppi al posto di persone.
    .principal = "{ $value }" non è l'id di un utente, di un gruppo o di un'applicazione. Usare la forma GUID, come 11111111-2222-3333-4444-555555555555.
    .role = Il ruolo "{ $value }" qui non è noto. Usare Owner o Contributor.

# Packages of Azure applications
ZIP-001 =
    .missing = { $file } non è nel pacchetto. Metterlo nella radice dell'archivio.
    .folder = { $file } non è nella radice del pacchetto, ma in { $path }. Fare l'archivio da dentro quella cartella.
ZIP-002 =
    .large = Il pacchetto ha { $found } byte, ed è ammesso 1 GB. Spostare i file grandi dove il modello possa scaricarli.
    .zip64 = Il pacchetto è scritto nella forma ZIP64, che è per archivi oltre ciò che è ammesso. Farlo senza: 1 GB e 10.000 file non ne hanno bisogno.
    .broken = Il pacchetto non si può leggere come archivio ZIP: { $problem }. Farlo di nuovo, e caricarlo per intero.
    .end = Qualcosa segue la fine dell'archivio, o il suo commento contiene un'altra fine, così che non tutti gli strumenti trovano gli stessi file. Farlo di nuovo con uno strumento comune.
    .many = Il pacchetto ha { $found } voci, e ne sono ammesse al massimo { $max }. Lasciare fuori ciò che il modello non usa.
    .name = Il nome della voce "{ $file }" è vuoto o più lungo di 512 byte, non è UTF-8, o ha caratteri che non si possono mostrare. Rinominarla.
    .path = Il percorso "{ $file }" porta altrove, o non è uguale su tutti i sistemi. Usare percorsi relativi senza "..", unità e due punti, nessuna parte dei quali finisca con un punto o uno spazio.
    .case = Il percorso "{ $file }" c'è due volte, se maiuscole e minuscole sono uguali. Rinominarne uno.
    .duplicate = Un nome è due volte nel pacchetto, così che nessuno sa quale file si intende. Fare di nuovo l'archivio.
    .encrypted = Il file "{ $file }" è cifrato. Fare l'archivio senza password.
    .link = La voce "{ $file }" non è né un file né una cartella, ma un collegamento o un dispositivo. Mettere nell'archivio il file stesso.
    .method = Il file "{ $file }" è compresso in un modo che non si legge dappertutto. Usare Deflate, come la maggior parte degli strumenti fa da sé.
    .overlap = Alcuni file del pacchetto condividono gli stessi byte dell'archivio. Farlo di nuovo con uno strumento comune.
    .headers = I due elenchi di file dell'archivio non coincidono: { $problem }. Farlo di nuovo con uno strumento comune.
    .entry = Il file "{ $file }" nel pacchetto è danneggiato: { $problem }. Fare di nuovo l'archivio.
    .file = Il file "{ $file }" ha più di 1 GB una volta estratto. Spostarlo dove il modello possa scaricarlo.
    .bomb = Il pacchetto è di gran lunga troppo grande una volta estratto (da "{ $file }" in poi): sono ammessi 200 volte la sua dimensione e 2 GiB. Lasciare fuori ciò che il modello non usa.
ZIP-003 = { $file } non è JSON: { $problem }. Correggerlo; commenti e virgole finali vanno bene.
    .encoding = { $file } non è scritto in UTF-8: il byte { $problem } è il primo che non va. Salvarlo come UTF-8.
    .values = { $file } ha più di { $problem } valori. Rimpicciolirlo, o dividerlo in modelli collegati.
    .large = { $file } ha più di { $problem } byte, il limite per un modello. Dividerlo in modelli collegati.
    .total = I file JSON del pacchetto hanno insieme più di { $problem } byte, e { $file } non è stato letto. Lasciare fuori ciò che il modello non usa.
    .schema = { $file } non è un modello di distribuzione, secondo il suo "$schema". Usare https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#.
ZIP-004 = { $file } non è JSON: { $problem }. Correggerlo, o toglierlo se l'applicazione gestita non ha bisogno di viste.
    .encoding = { $file } non è scritto in UTF-8: il byte { $problem } è il primo che non va. Salvarlo come UTF-8.
    .values = { $file } ha più di { $problem } valori. Rimpicciolirlo.
    .large = { $file } ha più di { $problem } byte. Rimpicciolirlo.
    .total = I file JSON del pacchetto hanno insieme più di { $problem } byte, e { $file } non è stato letto. Lasciare fuori ciò che il modello non usa.
    .views = { $file } non ha viste. Elencarle in "views", o togliere il file se l'applicazione gestita non ne ha bisogno.

# Templates in packages
ARM-001 =
    .missing = Il modello non ha "$schema". Usare https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#.
    .unknown = Lo schema "{ $found }" non è noto. Usare https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#.
ARM-002 = Il parametro "{ $name }" non è mai usato in un'espressione. Usarlo o toglierlo; un'espressione inizia con [ e finisce con ].
ARM-003 = Il parametro protetto "{ $name }" ha un valore predefinito che tutti possono leggere. Toglierlo, o usare un testo vuoto o [newGuid()].
ARM-004 = L'indirizzo { $host } è quello di un solo cloud. Chiederlo alla funzione environment().
ARM-005 =
    .type = Il parametro "location" deve essere di tipo string. Cambiarlo.
    .default = Il parametro "location" ha il valore predefinito "{ $found }", dove un cliente potrebbe non avere il permesso di distribuire. Usare [resourceGroup().location].
    .linked = Un modello collegato o annidato riceve la posizione da quello principale. Togliere il valore predefinito del suo parametro "location".
    .group = Qui si usa direttamente la posizione del gruppo di risorse, dove un cliente potrebbe non avere il permesso di distribuire. Usare [parameters('location')], che nel modello principale può averla come valore predefinito.
ARM-006 = La risorsa si trova in "{ $found }", che non va bene per ogni cliente. Usare [parameters('location')], o global.
ARM-007 =
    .missing = La macchina non ha una dimensione. Impostare "hardwareProfile" con "vmSize" da un parametro.
    .literal = La dimensione della macchina è sempre "{ $found }". Farne un parametro, così che i clienti possano sceglierne una che possono usare.
ARM-008 =
    .pair = Il parametro "{ $name }" ha solo uno tra "minValue" e "maxValue". Darli entrambi.
    .number = "minValue" e "maxValue" del parametro "{ $name }" devono essere numeri. Scriverli senza virgolette.
ARM-009 =
    .pair = È dichiarato solo uno tra "_artifactsLocation" e "_artifactsLocationSasToken". Il marketplace li compila entrambi: dichiarare anche l'altro.
    .place = "_artifactsLocation" deve essere di tipo string. Cambiarlo.
    .token = "_artifactsLocationSasToken" deve essere di tipo secureString. Cambiarlo.
    .linked = Un modello collegato o annidato riceve il posto dei suoi file da quello principale. Togliere qui il valore predefinito.
    .source = "_artifactsLocation" deve avere il valore predefinito [deployment().properties.templateLink.uri], o un indirizzo web che inizi con https://. Cambiarlo.
    .empty = "_artifactsLocationSasToken" può avere come valore predefinito solo un testo vuoto. Cambiarlo.
ARM-010 = La variabile "{ $name }" non è mai usata in un'espressione. Usarla o toglierla; un'espressione inizia con [ e finisce con ].
ARM-011 = Il nome di una variabile è composto con concat. Fare della variabile un oggetto, e prenderne un membro.
ARM-012 =
    .missing = La risorsa di tipo { $type } non ha una versione dell'API. Darne una come testo, per esempio 2024-07-01.
    .old = La versione dell'API { $version } di { $type } ha più di due anni. Usarne una più recente, se c'è.
    .form = "{ $version }" non è una versione dell'API. Scriverla come anno, mese e giorno, per esempio 2024-07-01.
    .computed = La versione dell'API di { $type } è calcolata, quindi nessuno sa quali membri ha. Scriverla come testo, per esempio 2024-07-01.
ARM-013 = La versione dell'API viene chiesta a providers() durante la distribuzione, quindi nessuno sa quali membri ha. Scriverla come testo, per esempio 2024-07-01.
ARM-014 = "{ $name }" è impostato a niente. Toglierlo, o impostarlo da un parametro.
ARM-015 = "{ $name }" è il percorso di una risorsa composto a mano. Usare resourceId(), subscriptionResourceId(), tenantResourceId() o extensionResourceId().
ARM-016 =
    .known = { $function }() conosce la sottoscrizione e il gruppo di risorse correnti; { $told }() non deve dirglieli. Togliere l'argomento.
    .concat = { $function }() riceve un id composto con concat. Usare resourceId().
ARM-017 =
    .concat = Una dipendenza è composta con concat. Usare resourceId(), o il nome della risorsa.
    .if = Una dipendenza ha una condizione. Toglierla: ciò che non viene distribuito non si aspetta.
ARM-018 = La distribuzione annidata registra il suo contenuto, segreti compresi. Togliere "debugSetting", o impostare "detailLevel" su none.
ARM-019 = Il nome dell'amministratore è un testo fisso, uguale per ogni cliente. Farne un parametro.
ARM-020 = La macchina si avvia da un'immagine in anteprima ("{ $found }"). Usarne una definitiva.
ARM-021 = L'estensione { $found } è ritirata. Toglierla: le macchine ricevono identità gestite senza di essa.
ARM-022 = Questo output mostra un segreto ({ $secret }), e gli output restano nella cronologia delle distribuzioni. Toglierlo.
ARM-023 = Il comando mostra un segreto ({ $secret }) in "settings", che chiunque può leggere. Spostare "commandToExecute" in "protectedSettings".
ARM-024 =
    .old = reference() chiede la versione dell'API { $version }, che ha più di due anni. Usarne una più recente, se c'è.
    .preview = reference() chiede la versione dell'API { $version }, un'anteprima. Usarne una definitiva.
ARM-025 = Il modello annidato usa un segreto ({ $secret }) del modello che lo contiene, che così resta nella cronologia delle distribuzioni. Impostare l'ambito di "expressionEvaluationOptions" su inner, e passare il segreto come parametro protetto.

# User interfaces in packages
UI-001 =
    .schema = Lo schema non è quello attuale. Usare https://schema.management.azure.com/schemas/{ $expected }/CreateUIDefinition.MultiVm.json#.
    .version = La versione non è quella dello schema. Impostare "version" su { $expected }.
UI-002 = Il gestore non è noto. Usare uno di questi: { $expected }.
UI-003 =
    .missing = L'interfaccia utente non passa nulla al modello. Aggiungere "outputs" a "parameters".
    .unknown = L'output "{ $name }" non è un parametro del modello principale. Dare a entrambi lo stesso nome, o togliere l'output.
UI-004 = Il parametro "{ $name }" del modello principale non ha un valore predefinito, e nessun output gli dà un valore. Aggiungere un output con quel nome, o un valore predefinito.
UI-005 = L'output si riferisce a "{ $control }", che non è in quel passaggio. Correggere il nome.
UI-006 = La posizione del cliente non viene passata al modello. Aggiungere l'output "location": "[location()]".
UI-007 =
    .parameter = Ciò che si scrive in questa casella di password va al parametro "{ $name }", che non è tenuto segreto. Farlo di tipo secureString.
    .control = Il parametro "{ $name }" è un segreto, e questa casella di testo mostra ciò che si scrive. Usare Microsoft.Common.PasswordBox.
UI-008 =
    .none = La casella di password "{ $control }" accetta qualsiasi password. Aggiungere ai suoi "constraints" un "regex" che chieda almeno { $min } caratteri, come ^.{"{"}12,{"}"}$.
    .short = La casella di password "{ $control }" accetta password con meno di { $min } caratteri. Chiederne tanti nel suo "regex", come ^.{"{"}12,{"}"}$.
UI-009 =
    .none = La casella di testo "{ $control }" accetta qualsiasi testo. Aggiungere "validations" ai suoi "constraints", ciascuna con un "regex" e un "message".
    .regex = Questa convalida della casella di testo "{ $control }" non controlla nulla. Aggiungere un "regex", o "isValid".
    .message = La casella di testo "{ $control }" non dice che cosa accetta. Aggiungere un "validationMessage" ai suoi "constraints".
UI-010 = Il controllo "{ $control }" non si spiega. Aggiungere un "toolTip".
UI-011 = Il controllo "{ $control }" propone un nome utente, lo stesso a ogni cliente. Togliere il valore predefinito.
UI-012 = Questa convalida non dice che cosa è sbagliato. Aggiungere un "message".
UI-013 =
    .type = Questo valore si può scegliere per il parametro "{ $name }", che è di tipo { $type } e non lo accetta. Cambiare uno dei due.
    .value = Questo valore si può scegliere per il parametro "{ $name }", ma non è tra i suoi "allowedValues". Aggiungerlo lì, o toglierlo qui.
    .default = Il valore predefinito del parametro "{ $name }" qui non si può scegliere. Aggiungerlo ad "allowedValues", o cambiare il valore predefinito.
UI-014 =
    .unused = La dimensione scelta in "{ $control }" non è tra gli output. Passarla al modello.
    .default = Il parametro "{ $name }" ha il valore predefinito { $found }, che qui non si può scegliere. Aggiungerlo ad "allowedSizes", o cambiare il valore predefinito.
UI-015 = "{ $control }" chiede la password una sola volta, così che un errore di battitura chiude fuori il cliente. Impostare "hideConfirmation" su false, o toglierlo.
UI-016 = "{ $name }" è vuoto. Compilarlo o toglierlo.
UI-017 = I clienti possono scegliere qualcosa di esistente in "{ $control }", ma il suo "{ $part }" non è tra gli output. Passarlo al modello, o impostare "hideExisting" su true.

# Containers
CT-001 =
    .missing = Manca "{ $key }" del piano "{ $plan }". Le immagini si scaricano con subscriptionId, resourceGroup, registry, repository, username e password: darli tutti.
    .guid = "{ $value }" non è l'id di una sottoscrizione. Usare la forma GUID, come 11111111-2222-3333-4444-555555555555.
    .suffix = "{ $value }" finisce con { $host }, che viene aggiunto al nome del registro. Toglierlo.
    .password = Il piano "{ $plan }" non ha una password per il suo registro, quindi non sarebbe possibile scaricarne le immagini. Aggiungerne una; viene conservata e mai mostrata.
    .moved = Il piano live scarica da "{ $old }", e qui c'è "{ $new }". Il repository è fissato dal primo invio: rimetterlo, o aggiungere un nuovo piano.
    .host = "{ $value }" non è il nome di un registro. Dare il suo nome senza azurecr.io, o un host come registry.example.com.
    .repository = "{ $value }" non è il nome di un repository. Usare parole minuscole separate da punti, trattini, trattini bassi o barre, come apps/web.
    .unreached = Non è stato possibile leggere il registro in { $url }: { $detail }. Controllarne il nome, il repository, l'utente e la password, e che si possa raggiungere da internet.
    .protocol = Il registro in { $url } non si può leggere: { $detail }. Deve parlare il protocollo di distribuzione OCI, con accesso tramite password o token.
CT-002 =
    .none = Il piano "{ $plan }" non ha tag, quindi non c'è un'immagine da vendere. Indicare almeno latest e una versione come 1.2.3.
    .latest = Al piano "{ $plan }" manca il tag latest, che riceve chi non ne indica nessuno. Aggiungerlo.
    .version = Al piano "{ $plan }" manca un tag di versione, come 1.2 o 1.2.3. Aggiungerne uno, così che i clienti possano restare a quella.
    .name = Il tag "{ $tag }" non è né latest né una versione, e non inizia con una versione. Chiamarlo come 1.2-amd64 o 1.2.3-amd64.
CT-003 = L'elenco di immagini sotto il tag "{ $list }" si riferisce al tag "{ $tag }", che il piano non elenca. Aggiungere quel tag.
    .many = Il piano elenca { $found } tag, e ne sono ammessi al massimo { $max }. Toglierne alcuni.
    .absent = Nel repository non c'è il tag "{ $tag }". Caricare l'immagine, o togliere il tag.
    .name = "{ $tag }" non è un tag. Usare fino a 128 lettere, cifre, punti, trattini e trattini bassi.
CT-004 = Il tag "{ $tag }" è stato pubblicato come { $old } e ora è { $new }. Ciò che i clienti distribuiscono non cambia: riportare indietro il tag, e caricare la nuova immagine con un altro.
CT-005 =
    .many = Qui ci sono { $found } impostazioni, e un modulo può partire con al massimo { $max }. Toglierne alcune.
    .long = Questo ha { $found } caratteri, e ne sono ammessi al massimo { $max }. Accorciarlo.
    .json = Questo non è un oggetto JSON, né un testo che ne contenga uno. Correggerlo.
    .platform = Nessuna immagine è per una piattaforma di livello 1, quindi quasi nessun dispositivo potrebbe eseguire il modulo. Pubblicare un elenco di immagini (manifest list) con una per almeno una di: { $expected }.
    .array = Le proprietà desiderate contengono una matrice, con cui un gemello non può partire. Usare oggetti con membri numerati.
    .deep = Le proprietà desiderate hanno { $found } livelli, e ne sono ammessi al massimo { $max }. Appiattirle.
CT-006 = Le opzioni di creazione chiedono un contenitore privilegiato, che può fare qualsiasi cosa sul suo dispositivo. Togliere Privileged se il modulo può farne a meno.

# Software as a service
SA-001 =
    .missing = Manca "{ $key }". Un'offerta venduta qui ha bisogno di una pagina di destinazione, di un webhook, e degli id del tenant e dell'applicazione che chiamano.
    .url = "{ $key }" non è un URL https assoluto. Scriverlo per intero, con https:// all'inizio.
    .guid = "{ $key }" è "{ $value }", mentre ci si aspetta un GUID, come 11111111-2222-3333-4444-555555555555.
    .https = { $url } non è https. Ciò che vi arriva dice chi sono i clienti, quindi va cifrato: dare un indirizzo che inizi con https://.
    .unreached = { $url } non ha risposto come ci si aspettava: { $detail }. Una pagina di destinazione risponde a un GET con una pagina, anche a chi non ha ancora comprato nulla; un webhook risponde a un POST con 200.
SA-002 = Il webhook ha risposto { $status } a una chiamata di prova per { $action }, mentre ci si aspettava 200. Confermare tutte e sei le azioni, altrimenti le chiamate si ripetono per ore; una chiamata di prova ha l'intestazione "golive-test: true".
SA-003 =
    .missing = Ai clienti si promette { $action }, e manca "trialUrl". Dire dove iniziano.
    .url = L'indirizzo della prova non è un URL https assoluto. Scriverlo per intero, con https:// all'inizio.
SA-004 =
    .none = L'offerta è venduta qui e non ha piani. I clienti comprano piani: aggiungerne almeno uno a "plans".
    .title = Il titolo del piano "{ $plan }" ha { $found } caratteri, ma ne servono da 1 a { $max }. Cambiarlo in modo che i clienti possano distinguere i piani.
    .description = La descrizione del piano "{ $plan }" ha { $found } caratteri, ma ne servono da 1 a { $max }. Cambiarla.
    .price = Il piano "{ $plan }" ha bisogno di un prezzo mensile, da 0 in su. Darlo in "monthlyPricing".
    .differ = I due prezzi mensili del piano "{ $plan }" differiscono. Mettere lo stesso numero in monthlyPricing e monthlyPricingV2.

# Where an offer stands, within a sentence.
stands =
    .never-published = mai pubblicata
    .publishing = in cammino verso l'anteprima
    .awaiting-approval = attende un revisore
    .awaiting-signoff = l'anteprima attende l'approvazione
    .going-live = passaggio in live in corso
    .canceling = annullamento in corso
    .live = live
    .failed = fallita
    .rejected = respinta da un revisore
    .canceled = annullata

# Refusals. The codes that go with them never change; these words may.
refusal =
    .no-offer = Non c'è nessuna offerta così. PUT ne crea una.
    .kind-is-fixed = L'offerta è di tipo "{ $kind }" e resta tale. Inviare quell'offerTypeId, o fare un'altra offerta.
    .operation-in-progress = È in corso { $kind ->
        [publish] una pubblicazione
        [goLive] un passaggio in live
       *[other] un annullamento
    } (operazione { $id }). Attendere che finisca, o annullare; poi riprovare.
    .not-ready-for-golive = Stato dell'offerta: { $state }. Può passare in live quando la sua anteprima attende l'approvazione: pubblicarla e attendere che l'anteprima sia pronta.
    .nothing-to-cancel = Stato dell'offerta: { $state }. Non c'è nulla in corso e nessuna anteprima in attesa, quindi non c'è nulla da annullare.
    .too-late-to-cancel = La versione è già live, quindi il passaggio in live non si può annullare. Pubblicare un'altra versione per sostituirla.
    .stopped = L'offerta è stata ritirata dal negozio. Pubblicarla, attendere che l'anteprima sia pronta e metterla live.
    .not-live = L'offerta non è live, quindi non c'è nulla da ritirare dal negozio.
    .was-published = L'offerta è stata pubblicata, quindi non si può eliminare; la sua storia e i suoi clienti vi fanno riferimento.
    .nothing-to-review = Nulla di questa offerta attende un revisore; il suo stato: { $state }. GET /v1/reviews elenca ciò che attende.
    .review-is-claimed = Se ne occupa già { $by }. Chiedere, o liberarla prima.
    .nothing-to-certify = Il certificatore non è atteso: questa pubblicazione ha già un'altra risposta, il suo termine è passato, oppure è stata annullata, decisa da una persona o seguita da un'altra. Stato dell'offerta: { $state }. Nulla è stato cambiato.
    .validation-failed = { $count ->
        [one] Il documento ha un errore
       *[other] Il documento ha { $count } errori
    }: l'elenco dice dove, prima gli errori e poi gli avvisi. Correggere gli errori e pubblicare di nuovo; nulla è stato avviato.

# Errors of the API, by what they are about. The codes that go with them never
# change; these words may.

# Paths
route =
    .unknown = Non c'è nulla in "{ $path }". GET /docs mostra ogni percorso.
    .method = Questo percorso non ha { $method }. GET /docs mostra che cosa ha.
    .file = Non c'è nessun file così. Ricaricare la pagina: indica quelli che ci sono.
    .utf8 = Il percorso non è UTF-8 valido.
id =
    .publisher = L'id di editore "{ $found }" deve avere da 1 a { $max } lettere, cifre, trattini o trattini bassi, e iniziare con una lettera o una cifra.
    .offer = L'id di offerta "{ $found }" deve avere da 1 a { $max } lettere, cifre, trattini o trattini bassi, e iniziare con una lettera o una cifra.
    .kind = Il tipo di offerta "{ $found }" deve avere da 1 a { $max } lettere, cifre, trattini o trattini bassi, e iniziare con una lettera o una cifra.
api-version = Versione dell'API non valida. I valori ammessi sono [{ $known }]

# Who asks
token =
    .refused = La richiesta non ha un token che qui sia accettato: { $fault }. Inviare "Authorization: Bearer TOKEN" con un token dell'emittente di questo server o di uno elencato dal suo operatore.
    .unchecked = L'emittente del token ora non è raggiungibile, quindi il token non si può controllare. Riprovare tra qualche secondo.
token-fault =
    .missing = serve un bearer token
    .long = il token è più lungo di 16384 byte
    .malformed = il token non è un JSON Web Token firmato e ben formato
    .access = il token non è un token di accesso
    .algorithm = l'algoritmo di firma del token non è ammesso per il suo emittente
    .issuer = l'emittente del token qui non è noto
    .key = la chiave che il token indica non è nota
    .signature = la firma del token è sbagliata
    .endless = il token non ha l'attestazione exp
    .expired = il token è scaduto
    .early = il token non è ancora valido
    .audience = il token è destinato ad altri
    .nobody = il token non indica nessuna identità
    .unreachable = le chiavi dell'emittente del token non si possono leggere in questo momento
permission =
    .operator = Solo un operatore di questo server può farlo.
    .owner = Solo un proprietario dell'editore può farlo; il ruolo attuale è collaboratore.
    .stranger = "{ $caller }" non ha un ruolo nell'editore "{ $publisher }". Un proprietario dell'editore può aggiungerlo come membro.
    .form = Il modulo non è stato inviato da una pagina di questo server, o la sessione in cui la pagina era mostrata è finita. Nulla è stato cambiato. Ricaricare la pagina e ripetere.

# Bodies
body =
    .short = Il corpo è finito prima di essere completo. Inviare di nuovo la richiesta.
    .utf8 = Il corpo non è UTF-8 dal byte { $at } in poi.
    .object = Il corpo è JSON, ma non un oggetto; inviarne uno.
    .unusable = Il corpo non si può usare: { $detail }.
    .type = Il corpo è "{ $found }" secondo il suo Content-Type; inviare { $expected }.
    .large = Il corpo è più lungo di { $max } byte. Indicare i file grandi con un URL invece di inviarli.
    .form = Il modulo non si può leggere: è più lungo di 24 MiB, o è stato troncato. Nulla è stato cambiato. Inviarlo di nuovo.
json =
    .text = Il corpo non è JSON: { $detail }.
    .deep = Il corpo è annidato per più di { $max } livelli.
    .array = Questa matrice non si può leggere: { $detail }.
    .member = Questo oggetto non si può leggere: { $detail }.
    .nul-name = Il nome di un membro contiene un carattere NUL.
    .twice = Il membro "{ $name }" è dato due volte; tenerne uno.
    .number = Questo numero è troppo grande per essere letto.
    .string = Questa stringa non si può leggere: { $detail }.
    .nul = Questa stringa contiene un carattere NUL; toglierlo.
    .document = Il corpo deve essere un oggetto JSON: il documento dell'offerta.
    .must-string = { $place } deve essere una stringa.
    .must-object = { $place } deve essere un oggetto.
    .must-array = { $place } deve essere una matrice.
    .must-be-there = { $place } deve essere un oggetto; manca.
    .many-plans = { $place } contiene { $found } piani, e se ne accettano al massimo { $max }.

# What is asked
asked =
    .number = { $name } è "{ $found }"; dare un numero intero, o tralasciarlo.
    .slot = Lo slot non è uno tra draft, preview, production.
    .side = { $name } non è uno tra draft, preview, production, né il numero di una versione.
    .version = "{ $found }" non è una versione; le versioni sono numeri interi da 1.
    .dry-run = dryRun è true o false; tralasciarlo per vedere che cosa verrebbe tolto.
    .deep = deep è true o false.
    .after = after è l'id di un'offerta: editore.offerta
    .key = Idempotency-Key ha { $found } caratteri stampabili; darne da 1 a { $max }.
    .deliveries = state è pending o dead; tralasciarlo per vedere tutte le consegne.
    .running = Qui state può essere solo running. GET submissions di un'offerta elenca quelle finite.
    .publisher = Un'offerta è di un editore: indicare anche l'editore.
    .event = kind non è uno tra { $known }.
    .time = { $name } deve essere un'ora come 2030-01-31T00:00:00Z.
    .language = Il modulo non indica una lingua che qui si parli.

# What is not there
absent =
    .publisher = Qui non c'è nessun editore "{ $id }". Controllare come è scritto l'id.
    .offer = L'editore "{ $publisher }" non ha nessuna offerta "{ $offer }". GET /api/publishers/{ $publisher }/offers elenca le sue offerte; PUT ne crea una nuova.
    .listing = Qui non c'è nessuna offerta "{ $id }". Potrebbe essere stata ritirata; GET /catalog/offers elenca ciò che è live.
    .version = L'offerta "{ $offer }" non ha la versione { $version }; la sua bozza è la versione { $draft }.
    .frozen = L'offerta "{ $offer }" non ha la versione { $version }.
    .staging = Nessuno slot Staging è distribuito per l'id di offerta "{ $offer }" e l'id di editore "{ $publisher }". Sono distribuiti: { $deployed }. POST publish porta la bozza in anteprima.
    .production = Nessuno slot Production è distribuito per l'id di offerta "{ $offer }" e l'id di editore "{ $publisher }". Sono distribuiti: { $deployed }. POST golive porta in produzione un'anteprima che attende l'approvazione.
    .operation = Non c'è nessuna operazione "{ $id }" di questa offerta. GET /api/publishers/PUBLISHER/offers/OFFER/submissions elenca le sue operazioni.
    .exception = Non c'è nessuna eccezione con quell'id. GET /v1/exceptions le elenca.
    .delivery = Non c'è nessuna consegna con quell'id. GET /v1/deliveries le elenca.
    .client = Non c'è nessuna entità servizio con quell'id. GET /v1/clients le elenca.
    .signing-key = Non c'è nessuna chiave di firma con quell'id. GET /v1/signing-keys le elenca.
    .webhook = Non c'è nessun webhook con quell'id. GET webhooks li elenca.
    .artifact = Qui non c'è nessun artefatto con questo digest. Una scheda indica quelli che mostra; prendere l'indirizzo da lì.
    .member = Non c'è nessun membro così. GET members li elenca.

# Documents, and what guards them
document =
    .differs = Il { $name } del documento è "{ $found }" ma il percorso dice "{ $expected }". Renderli uguali, o tralasciare { $name }.
    .kindless = Manca offerTypeId. È uno tra: { $known }.
    .kind = "{ $found }" non è un tipo di offerta di questo server. Ci sono: { $known }.
    .kind-listed = offerTypeId non è un tipo di offerta di questo server. GET /api/offerTypes li elenca.
    .exists = L'offerta "{ $offer }" esiste (ETag { $etag }) e If-None-Match: * chiede solo di creare. Tralasciare l'intestazione per sostituirla.
    .untagged = L'offerta "{ $offer }" esiste, quindi un PUT ha bisogno di If-Match: il suo ETag ({ $etag }) per cambiare ciò che si è letto, o * per sovrascrivere.
    .unmatched = If-Match è { $sent } ma l'offerta non esiste: non è mai esistita, o qualcuno l'ha eliminata. Tralasciare l'intestazione per creare l'offerta. Nulla è stato cambiato.
    .stale = If-Match è { $sent } ma l'ETag dell'offerta è { $current }: qualcuno l'ha cambiata nel frattempo. Leggerla con GET, rifare la modifica, e inviare il nuovo ETag (o * per sovrascrivere). Nulla è stato cambiato.
    .busy = In questo momento troppi altri stanno cambiando l'offerta. Nulla è stato fatto. Riprovare.
emails =
    .many = L'elenco ha { $found } indirizzi, e se ne avvisano al massimo { $max }. Dare invece l'indirizzo di una lista di distribuzione.
    .invalid = "{ $found }" non è un indirizzo di posta. Dare indirizzi come name@example.com, separati da virgole.
idempotency-key = Idempotency-Key "{ $name }" corrisponde a un'altra richiesta. Usare una nuova chiave per una nuova richiesta.
step-failed = Il passaggio "{ $step }" ha trovato { $count ->
    [one] un errore
   *[other] { $count } errori
}: l'elenco dice dove. Correggere ciò che indica e pubblicare di nuovo. Ciò che è live resta com'era.

# Publishers, members, clients
publisher =
    .contact = contact non è un indirizzo di posta; darne uno come name@example.com.
    .exists = C'è già un editore "{ $id }".
    .unknown = Qui non c'è nessun editore "{ $id }".
member =
    .principal = principal è un id client, un id oggetto o un subject da 1 a 255 caratteri.
    .busy = In questo momento altri stanno cambiando i membri. Riprovare.
    .last-owner = Questo è l'ultimo proprietario dell'editore. Prima rendere proprietario qualcun altro.
    .many = Un editore ha al massimo { $max } membri. Rimuoverne prima uno.
client = name è per le persone: da 1 a 255 caratteri.
too-long = { $name } è più lungo di { $max } caratteri. Accorciarlo.
range = Il file ha { $length } byte: chiederne un intervallo, o tutto il file.
webhook =
    .url = url è un indirizzo https valido di al massimo { $max } byte; questo non lo è.
    .closed = golive non va a questo indirizzo: { $problem }.
    .event = events contiene un tipo che non è nessuno di { $known }. Ometterlo per ricevere tutto.
    .many = Un editore ha al massimo { $max } webhook, e questo li ha già. Prima rimuoverne uno.

# Reviews, the certifier, exceptions
review =
    .long = text è più lungo di { $max } caratteri. Accorciarlo.
    .note = Manca text. Mettervi la nota.
    .reason = Manca text. Mettervi il motivo per l'editore.
    .act = Un revisore può fare claim, release, note, approve o reject.
answer =
    .nobody = Questo server non interpella nessun certificatore, quindi non accetta risposte.
    .header = La risposta non è firmata dal certificatore: manca l'intestazione { $header }. Inviare webhook-id, webhook-timestamp e webhook-signature.
    .time = La risposta non è firmata dal certificatore: webhook-timestamp non è entro { $tolerance } secondi da ora, { $now } in secondi dal 1970. Firmare di nuovo ogni tentativo, e regolare l'orologio.
    .signature = La risposta non è firmata dal certificatore: nessuna firma in webhook-signature corrisponde. Ci si aspetta "v1," e il base64 di HMAC-SHA256 su webhook-id, un punto, webhook-timestamp, un punto, e il corpo così come è inviato; la chiave è ciò che sta in base64 dopo whsec_.
    .operation = operation non è l'id della pubblicazione su cui verteva la domanda. Inviare quello della domanda.
    .reason = Manca reason. L'editore lo legge: dire che cosa è sbagliato.
    .long = reason è più lungo di { $max } caratteri. Accorciarlo.
    .many = Ci sono più di { $max } rilievi. Inviare i peggiori.
    .message = message deve avere da 1 a { $max } caratteri.
    .target = target non è un JSON Pointer nel documento, come /definition/plans/0; tralasciarlo se non riguarda un punto.
exception =
    .rule = "{ $found }" non è una regola. Le regole hanno id come LS-001; un rapporto li riporta.
    .plan = Un piano è di un'offerta: indicare anche l'offerta.
    .until = until deve essere un'ora futura, come 2030-01-31T00:00:00Z.
    .reason = reason dice perché, in 1–1000 caratteri; viene mostrato nei rapporti.

# Deliveries and files
delivery = Questa consegna è stata inviata, quindi non viene inviata di nuovo.
last-operator = Questa è l'ultima entità servizio che può gestire il server, quindi resta. Prima creane un'altra: POST /v1/clients.
signing-key = Questa è la chiave di firma più recente, quindi resta. Prima creane un'altra: POST /v1/signing-keys.
picture =
    .notpng = Il corpo non è un PNG (trovato: { $found }). Salvare l'immagine come PNG; un altro nome di file o Content-Type non basta.
    .large = L'immagine non si può mostrare: ha { $found }, e il massimo ammesso è { $max }. Salvarla di nuovo come PNG.
    .broken = L'immagine non si può mostrare: { $problem }. Salvarla di nuovo come PNG.
    .unkept = L'immagine non è stata acquisita: { $fault }.

# What went wrong in golive itself
trouble =
    .internal = Qualcosa è andato storto in golive stesso. Comunicare all'operatore l'x-ms-request-id di questa risposta; il registro dice di più.
    .store = Il database ora non è raggiungibile. Nulla è stato cambiato. Riprovare tra qualche secondo.
    .lost = Il database è stato perso mentre scriveva, quindi non si sa se questo sia stato fatto. Guardare tra qualche secondo, o inviarlo di nuovo con la stessa Idempotency-Key o If-Match.
    .objects = L'archivio di oggetti ora non si può usare. Riprovare tra qualche secondo.
    .collecting = L'archivio di oggetti ora non si può usare, quindi la pulizia si è fermata prima della fine. Finora sono stati tolti solo file a cui nulla fa riferimento, e nessuna offerta è danneggiata. Avviarla di nuovo più tardi.
    .slow = La richiesta ha impiegato troppo tempo ed è stata fermata. Chiederne lo stato prima di ripeterla.
    .page = Non è stato possibile fare la pagina. L'errore è nel registro del server.

# Steps.
step =
    .progress = Sono arrivati { $come } di { $whole } MiB, { $rate } MiB al secondo.
    .retrying = Un errore passeggero: { $fault }. Si riprova alle { $time }; non c'è nulla da fare.

# The certifier, as the list of deliveries shows it.
certifier-asked =
    .subject = { $offer }: la versione { $version } attende il certificatore fino a { $until }
    .text = La sua risposta va a { $callback }

# Leads: what is told of one, and what stands in the list of deliveries instead.
lead =
    .subject = { $offer }: qualcuno vuole essere contattato
    .kept = Chi è sta scritto nel lead: { $link }
    .text =
        Qualcuno vuole essere contattato a proposito di "{ $title }" ({ $offer }).

        Nome: { $name }
        Posta: { $email }
        Azienda: { $company }
        Paese: { $country }

        { $message }

        Ha accettato questo: { $consent }

        Tutti i lead dell'offerta: { $link }

# Mails, by event. { $offer } is publisher/offer.
mail-publish-accepted =
    .subject = { $offer }: pubblicazione della versione { $version } accettata
    .text =
        La pubblicazione di "{ $title }" ({ $offer }), versione { $version }, è stata accettata.
        Arriverà un altro messaggio quando l'anteprima sarà pronta o se qualcosa non va.

        Stato: { $status }
mail-preview-ready =
    .subject = { $offer }: l'anteprima della versione { $version } attende l'approvazione
    .text =
        L'anteprima di "{ $title }" ({ $offer }), versione { $version }, è pronta.
        Guardarla, poi passare in live, pubblicare di nuovo o annullare. Nulla passa in live da solo.

        Anteprima: { $preview }
        Stato: { $status }
mail-publish-failed =
    .subject = { $offer }: pubblicazione della versione { $version } non riuscita
    .text =
        La pubblicazione di "{ $title }" ({ $offer }), versione { $version }, non è riuscita. Ciò che è live resta com'era.
        Ecco che cosa è stato trovato:

        { $findings }

        Correggere il documento e pubblicare di nuovo.

        Stato: { $status }
mail-offer-live =
    .subject = { $offer }: la versione { $version } è live
    .text =
        "{ $title }" ({ $offer }), versione { $version }, è live.

        Live:  { $live }
        Stato: { $status }
mail-golive-failed =
    .subject = { $offer }: passaggio in live della versione { $version } non riuscito
    .text =
        Il passaggio in live di "{ $title }" ({ $offer }), versione { $version }, non è riuscito. Ciò che era live resta
        com'era, e l'anteprima attende di nuovo. Ecco che cosa è stato trovato:

        { $findings }

        Stato: { $status }
mail-submission-canceled =
    .subject = { $offer }: la pubblicazione della versione { $version } è stata annullata
    .text =
        La pubblicazione di "{ $title }" ({ $offer }), versione { $version }, è stata annullata. Ciò che è live resta
        com'era.

        Stato: { $status }

# ---- Nomi dati dai tipi propri di golive: ognuno è ciò che vi sta scritto, quindi il nome
# di un altro tipo resta com'è ----

# Tipi di offerta
name-kind-azure-application = Applicazione Azure
name-kind-consulting-service = Servizio di consulenza
name-kind-container = Contenitore
name-kind-core-virtual-machine = Macchina virtuale Core
name-kind-iot-edge-module = Modulo IoT Edge
name-kind-managed-service = Servizio gestito
name-kind-software-as-a-service = Software come servizio
name-kind-virtual-machine = Macchina virtuale
name-kind-dynamics-365-app = App Dynamics 365
name-kind-power-bi-app = App Power BI

# Passaggi
name-step-validate-pre-requisites = Verifica dei prerequisiti
name-step-certification = Certificazione
name-step-provisioning = Provisioning
name-step-packaging-and-lead-generation-registration = Creazione del pacchetto e registrazione della generazione di lead
name-step-publisher-signoff = Approvazione dell'editore
name-step-live = Live
name-step-editorial-review = Revisione editoriale

# Che cosa fanno i passaggi
name-step-about-the-offer-s-document-is-checked-texts-plans-contacts-and-links = Si controlla il documento dell'offerta: testi, piani, contatti e collegamenti.
name-step-about-the-packages-that-the-plans-sell-are-checked = Si controllano i pacchetti venduti dai piani.
name-step-about-what-customers-will-get-is-where-they-will-find-it = Ciò che i clienti riceveranno viene messo dove lo troveranno.
name-step-about-the-listing-is-built-and-the-preview-is-shown-to-its-audience = Si costruisce la scheda e si mostra l'anteprima al suo pubblico.
name-step-about-the-preview-is-ready-look-at-it-then-go-live = L'anteprima è pronta. Guardarla, poi passare in live.
name-step-about-the-offer-is-made-available-to-all-customers = L'offerta viene resa disponibile a tutti i clienti.
name-step-about-the-offer-s-document-is-checked-texts-country-links-and-where-leads-go = Si controlla il documento dell'offerta: testi, paese, collegamenti e destinazione dei lead.
name-step-about-what-customers-read-is-looked-over = Si rivede ciò che leggono i clienti.
name-step-about-the-offer-s-document-is-checked-texts-plans-registries-tags-contacts-and-links = Si controlla il documento dell'offerta: testi, piani, registri, tag, contatti e collegamenti.
name-step-about-the-images-that-the-plans-sell-are-checked = Si controllano le immagini vendute dai piani.
name-step-about-the-offer-s-document-is-checked-texts-plans-disk-generations-image-versions-and-links = Si controlla il documento dell'offerta: testi, piani, generazioni di dischi, versioni delle immagini e collegamenti.
name-step-about-the-plans-disk-generations-and-image-versions-that-the-document-sells-are-checked = Si controllano i piani, le generazioni di dischi e le versioni delle immagini che il documento vende.
name-step-about-what-customers-will-deploy-is-where-they-will-find-it = Ciò che i clienti distribuiranno viene messo dove lo troveranno.
name-step-about-the-offer-s-document-is-checked-texts-plans-registries-tags-default-settings-contacts-and-links = Si controlla il documento dell'offerta: testi, piani, registri, tag, impostazioni predefinite, contatti e collegamenti.
name-step-about-what-the-plans-ask-customers-to-delegate-is-checked = Si controlla ciò che i piani chiedono ai clienti di delegare.
name-step-about-the-offer-s-document-is-checked-texts-plans-prices-contacts-and-links = Si controlla il documento dell'offerta: testi, piani, prezzi, contatti e collegamenti.
name-step-about-the-plans-and-the-addresses-that-customers-are-sent-to-are-checked = Si controllano i piani e gli indirizzi a cui vengono inviati i clienti.
name-step-about-the-offer-s-document-is-checked-texts-plans-image-versions-prices-contacts-and-links = Si controlla il documento dell'offerta: testi, piani, versioni delle immagini, prezzi, contatti e collegamenti.
name-step-about-the-plans-image-versions-and-prices-that-the-document-sells-are-checked = Si controllano i piani, le versioni delle immagini e i prezzi che il documento vende.
name-step-about-the-offer-s-document-is-checked-texts-contacts-links-and-where-leads-go = Si controlla il documento dell'offerta: testi, contatti, collegamenti e destinazione dei lead.
name-step-about-the-app-that-the-document-sells-is-checked = Si controlla l'app che il documento vende.
name-step-about-the-offer-s-document-is-checked-texts-contacts-and-links = Si controlla il documento dell'offerta: testi, contatti e collegamenti.

# Controlli, nelle evidenze
name-check-disk = disco
name-check-picture = immagine
name-check-link = collegamento
name-check-package = pacchetto
name-check-file = file
name-check-price-sheet = listino
name-check-landing-page = pagina di destinazione
name-check-webhook = webhook
name-check-registry = registro
