# The words of the pages, in Hungarian.
#
# As in the model's catalogue: ajánlat: offer, közzétevő: publisher, csomag: plan,
# beküldés: submission, piszkozat: draft, előnézet: preview, élő: live, élesítés: go
# live, közzététel: publish, művelet: operation, észrevétel: finding, bíráló:
# reviewer, tanúsító: certifier, kivétel: exception, kézbesítés: delivery, érdeklődő:
# lead, adatlap: listing, kivonat: digest, bérlő: tenant, kiállító: issuer,
# közreműködő: contributor, embléma: logo. Besides: lépés: step, ellenőrzés: check,
# hely: place, bejegyzés: entry, kliens: client (ügyfél: customer), klienstitok:
# client secret, konzol: console, csomópont: node, hírcsatorna: feed, próba:
# rehearsal.

site = Piactér
skip = Ugrás a tartalomra
search-label = Ajánlatok keresése
search-hint = Mit keres?
search-go = Keresés
feed = Új ajánlatok hírcsatornája
api = A katalógus JSON-ként
language = Nyelv
language-go = Váltás
# An amount, which is written by locale, and the code of its currency.
money = { $amount } { $currency }
ways = Részek
portal = Közzétevőknek
console = Konzol
theme-light = Világos
theme-dark = Sötét
theme-system = A rendszer szerint

home-lead = Élő ajánlatok, amelyeket ellenőriztünk, mielőtt ide kerültek.
home-newest = Legújabb ajánlatok
home-all = Minden ajánlat
home-empty = Még semmi sem élő.

search-title = Keresés
search-for = Keresés: { $text }
search-found = { $count ->
    [one] Egy ajánlat
   *[other] { $count } ajánlat
}
search-more = Több mint { $count } ajánlat van; itt az elsők láthatók. A többihez szűkítse a keresést.
search-none = Egyik ajánlatra sem illik mindez.
search-none-hint = Próbálja kevesebb szóval, vagy vegyen el egy szűrőt.
search-filters = Szűrők
search-remove = Szűrő eltávolítása: { $label }
search-sort = Rendezés
search-results = Ajánlatok
sort-best = Legjobb találat
sort-newest = Legújabb
sort-name = Név
facet-kind = Típus
facet-category = Kategória
facet-price = Ár
facet-system = Operációs rendszer
facet-publisher = Közzétevő
at-least = { $count } vagy több
page-previous = Előző oldal
page-next = Következő oldal
page-of = { $page } / { $pages } oldal
pages = Oldalak

price-byol = Saját licenc
price-free = Ingyenes
price-hour = Óradíjas
price-month = Havidíjas
price-amount-hour = { $amount } óránként
price-amount-month = { $amount } havonta
price-from-hour = Óránként legalább { $amount }
price-trial = { $count ->
    [one] Az első hónap ingyenes.
   *[other] Az első { $count } hónap ingyenes.
}
price-sizes = Árak méret szerint
price-size = Méret
price-amount = Összeg
price-untold = Kérdezze a közzétevőt
system-linux = Linux
system-windows = Windows
system-other = Egyéb

offer-by = Közzétevő:
offer-since = Élesítve:
offer-version = { $version } verzió
offer-about = Az ajánlatról
offer-gallery = Képek
offer-picture = { $name }, { $number }. kép
offer-plans = Csomagok és árak
offer-plan = Csomag
offer-price = Ár
offer-versions = Verziók
offer-markets = Piacok
offer-files = Fájlok
offer-file = Fájl
offer-digest = SHA-256
offer-links = Dokumentumok és hivatkozások
offer-support = Támogatás
offer-legal = Feltételek és adatvédelem
offer-terms = Használati feltételek
offer-privacy = Adatvédelmi szabályzat
offer-no-plans = Itt nincs mit megvásárolni.
preview-banner = Ez a közönségének szóló előnézet. Nem élő, és amit mutat, még változhat.

publisher-title = { $name } ajánlatai
publisher-contact = Kapcsolat
publisher-since = Csatlakozott: { $date }
abuse = Visszaélés bejelentése

market-label = Piac
market-any = Minden piac
market-show = Megjelenítés
market-not-sold = Ezen a piacon nem kapható: { $market }
market-none = Ez az ajánlat ezen a piacon nem kapható: { $market }.

history-title = Korábban élő verziók
history-version = Verzió
history-since = Élesítve
history-digest = Az adatlap kivonata (SHA-256)

contact-title = Kapcsolatfelvétel a közzétevővel
contact-lead = Amit itt ír, azt { $publisher } kapja meg, és e-mailben válaszol Önnek.
contact-name = Név
contact-email = E-mail-cím
contact-company = Cég
contact-country = Ország
contact-message = Üzenet
contact-optional = nem kötelező
contact-consent = Elfogadom, hogy { $publisher } és a piactér üzemeltetői legfeljebb { $days ->
    [one] egy napig
   *[other] { $days } napig
} megőrizzék, amit itt írok, és válaszoljanak nekem erről: „{ $offer }”.
contact-trap = Ezt hagyja üresen
contact-send = Küldés
contact-faults = Még semmit sem küldtünk el.
contact-missing = Töltse ki ezt a mezőt.
contact-bad-email = Ez nem e-mail-cím. Az ilyen alakú: name@example.com.
contact-long = Ez { $count } karakternél hosszabb. Rövidítse le.
contact-no-consent = Az Ön beleegyezése nélkül semmi sem küldhető el.
contact-many = Túl sok üzenet érkezett az Ön hálózatából vagy ehhez az ajánlathoz. Próbálja újra egy óra múlva; amit írt, még itt van.
contact-trouble = Nem sikerült megőrizni. Próbálja újra kis idő múlva; amit írt, még itt van.
contact-thanks-title = Köszönjük
contact-thanks = Megőriztük, amit írt, és értesítjük a közzétevőt: { $publisher }.
contact-back = Vissza ide: { $offer }

missing-title = Nem található
missing-text = Ezen a címen nincs semmi. Lehet, hogy egy ajánlatot visszavontak.
method-title = Itt nem lehetséges
method-text = Ez a cím nem fogad ilyen kérést. Lépjen vissza, és próbálja más módon.
away-title = Most nem érhető el
trouble-title = Hiba történt
trouble-text = Az oldalt nem sikerült elkészíteni. Próbálja újra kis idő múlva.

sign-out = Kijelentkezés
sign-out-everywhere = Kijelentkezés mindenhol
sign-in-title = Bejelentkezés
sign-in-lead = Azoknak, akik ajánlatokat tesznek közzé, és azoknak, akik a piacteret üzemeltetik.
sign-in-with = Bejelentkezés ezzel: { $name }
sign-in-client = Kliensazonosító
sign-in-secret = Klienstitok
sign-in-own = A kiszolgáló egyik kliensével
sign-in-go = Bejelentkezés
sign-in-unknown = Nincs ilyen kliens, vagy más a titok. Ellenőrizze, hogy mindkettőt teljesen másolta-e be.
sign-in-no-issuer = Ott senki sem jelentkezhet be. Válasszon más módot.
sign-in-stranger = Ezt a bejelentkezést nem ebben a böngészőben kezdték, vagy tíz percnél tovább tartott. Kezdje újra.
sign-in-refused = A szervezete nem engedte be. Kérdezze a bejelentkezés ottani üzemeltetőit, vagy válasszon más módot.
sign-in-bad-token = Amit a szervezete bejelentkezése Önről mondott, nem megbízható: nem illik az órája vagy a beállítása. A kiszolgáló üzemeltetői többet látnak a naplóban.
sign-in-unreachable = A szervezete bejelentkezése most nem érhető el. Próbálja újra egy perc múlva.
sign-in-rehearsal = Ez próba. A titkait mindenki ismeri: a contoso közzétevő tulajdonosa { $owner }, az üzemeltető { $operator }, mindkettő titka pedig { $secret }.

# What went wrong, and findings.
trouble-forbidden = Ezt nem teheti meg
trouble-refused = Ezt nem sikerült elvégezni
trouble-code = Kód: { $code }
finding-error = Hiba
finding-warning = Figyelmeztetés
finding-excepted = Kivétel alá esik

# The portal.
portal-crumb = Portál
portal-crumbs = Itt tart
portal-tabs = A szomszédos oldalak
portal-home-title = Az Ön közzétevői
portal-home-none = { $name } itt még nem tartozik közzétevőhöz. A közzétevő tulajdonosa veheti fel Önt tagként; közzétevőt a piactér üzemeltetői hozhatnak létre.
portal-tab-offers = Ajánlatok
portal-tab-members = Tagok
portal-tab-overview = Áttekintés
portal-tab-edit = Szerkesztés
portal-tab-diff = Összehasonlítás
portal-tab-history = Előzmények
portal-tab-leads = Érdeklődők
portal-find = Ajánlatok keresése
portal-find-text = Név vagy azonosító
portal-find-go = Keresés
portal-any-state = Bármely állapot
portal-state = Állapot
portal-offer = Ajánlat
portal-kind = Típus
portal-last = Utolsó művelet
portal-saved = Mentve
portal-also-live = Van élő verziója
portal-new = Új ajánlat
portal-back = Vissza
portal-first-title = Az első ajánlata
portal-first-lead = Itt még nincs ajánlat. Így jut el az első ügyfeléig:
portal-first-choose = Válassza ki, milyen típusú dolgot ajánl.
portal-first-fill = Töltse ki az űrlapot. Ami hibás, a mezője mellett áll, és bármikor menthet.
portal-first-publish = Tegye közzé. Mindent ellenőrzünk, és előnézet készül az Ön által megnevezett személyeknek.
portal-first-look = Nézze meg az előnézetet.
portal-first-live = Élesítse. Ettől kezdve az ügyfelek látják.
portal-first-go = Ajánlat létrehozása
portal-said = Állapot: { $state }
portal-said-step = Állapot: { $state }. Lépés: { $number } / { $count }, { $step }: { $step-state }
portal-steps = Lépések
portal-rejection = A bíráló ezt írta:
portal-ahead = A piszkozatban közzé nem tett módosítások vannak.
portal-see-preview = Az előnézet megtekintése:
portal-see-live = Amit az ügyfelek látnak:
portal-do-publish = Közzététel
portal-do-go-live = Élesítés
portal-do-cancel = Megszakítás
portal-do-stop-selling = Értékesítés leállítása
portal-do-delete = Törlés

state-draft = Piszkozat
state-publishing = Közzététel alatt
state-review = Bírálat alatt
state-preview = Előnézet
state-going-live = Élesítés alatt
state-canceling = Megszakítás alatt
state-live = Élő
state-failed = Sikertelen
state-rejected = Elutasítva
state-canceled = Megszakítva
now-draft = Önön kívül senki sem látja. Ha kitöltötte az űrlapot, tegye közzé: ellenőrizzük, és előnézetet kap.
now-publishing = Úton van az előnézethez. Nincs teendő; ez az oldal követi.
now-review = Egy bíráló nézi. Levelet kap, amikor elkészült.
now-preview = Az előnézet elkészült. Nézze meg, és élesítse, ha olyan, amilyennek szeretné.
now-going-live = Úton van az ügyfelekhez. Nincs teendő; ez az oldal követi.
now-canceling = Visszaállítjuk a korábbi állapotát. Nincs teendő; ez az oldal követi.
now-live = Az ügyfelek látják. Ha módosítana rajta, szerkessze a piszkozatot, és tegye közzé újra.
now-failed = Valami nem olyan, amilyennek lennie kell. Javítsa ki, amit az alábbi lépés mond, és tegye közzé újra.
now-rejected = A bíráló elutasította. Javítsa ki, ami itt áll, és tegye közzé újra.
now-canceled = Az utolsó közzétételt megszakították. Tegye közzé újra, ha készen áll.

operation-publish = Közzététel
operation-go-live = Élesítés
operation-cancel = Megszakítás
operation-running = Fut
operation-complete = Kész
operation-failed = Sikertelen
operation-canceled = Megszakítva
operation-title = { $operation }: { $offer }
operation-created = Fogadva
operation-changed = Utolsó változás
operation-id = Művelet
operation-gone = Ennek az ajánlatnak nincs ilyen művelete. Az előzményei mindet felsorolják.
operation-report = A jelentés, megőrzésre:
operation-as-text = Szöveg

step-state-not-started = Nem kezdődött el
step-state-in-progress = Fut
step-state-waiting-for-you = Önre vár
step-state-waiting-for-approval = Bírálóra vár
step-state-failed = Sikertelen
step-state-rejected = Elutasítva
step-state-complete = Kész
step-state-canceled = Megszakítva
step-retrying = { $fault } Újra megpróbáljuk ekkor: { $time }.
step-transfer = { $come } / { $whole }, másodpercenként { $rate }
step-transfer-open = { $come }, másodpercenként { $rate }
took-milliseconds = { $count } ms
took-seconds = { $count } s
took-minutes = { $minutes } min { $seconds } s
size-kib = { $count } KiB
size-mib = { $count } MiB
size-gib = { $count } GiB
checks-count = { $count ->
    [one] Egy ellenőrzés
   *[other] { $count } ellenőrzés
}
check-passed = Megfelelt
check-warned = Figyelmeztetés
check-failed = Nem felelt meg
check-verdict = Eredmény
check-what = Ellenőrzés
check-place = Hely
check-evidence = Amit talált és látott
check-took = Időtartam

slot-draft = Piszkozat
slot-preview = Előnézet
slot-live = Élő
diff-title = Eltérések
diff-from = Ettől
diff-to = Eddig
diff-go = Összehasonlítás
diff-place = Hely
diff-change = Változás
diff-before = Előtte
diff-after = Utána
diff-added = Hozzáadva
diff-removed = Törölve
diff-changed = Módosítva
diff-show = Az eltérések megjelenítése
diff-count = { $count ->
    [0] Nincs eltérés.
    [one] Egy helyen van eltérés.
   *[other] { $count } helyen van eltérés.
}
value-nothing = Semmi
value-yes = Igen
value-no = Nem

publish-title = Közzététel
publish-lead = A piszkozatból rögzített új verzió lesz, amelyet ellenőrzünk, és megmutatunk az előnézet közönségének. Az ügyfelek az élesítésig semmit sem látnak belőle.
publish-findings = Az űrlap ellenőrzésének eredménye
publish-no-findings = Nem találtunk semmit.
publish-only-warnings = Ezek egyike sem akadályozza a közzétételt.
publish-mend = Előbb javítsa ki a hibákat; különben elutasítjuk a közzétételt.
publish-changes = Ami változik
publish-emails = Kik kapnak értesítést e-mailben
publish-emails-hint = Címek, vesszővel elválasztva. Ha üres, a közzétevő kapcsolattartója kap értesítést.
publish-go = Közzététel
publish-busy = Másik művelet fut. Várja meg a végét, vagy szakítsa meg.
golive-title = Élesítés
golive-lead = A(z) { $version } verziót minden ügyfél úgy látja majd, ahogyan most az előnézete mutatja.
golive-changes = Amit az ügyfelek változni látnak
golive-go = Élesítés
golive-not-ready = Nincs Önre váró előnézet. Előbb tegye közzé, és akkor élesítse, amikor az előnézet elkészült.
golive-other-version = Az előnézet már nem az, amelyet megnézett. Semmi sem indult el. Nézze meg, mi változik most.
cancel-title = Megszakítás
cancel-of = Erről van szó: { $offer }.
cancel-lead = Amit utoljára tettek közzé, leáll, és visszaáll a korábbi állapot. Amit az ügyfelek látnak, változatlan marad.
cancel-nothing = Semmi sem fut, és semmi sem vár, így nincs mit megszakítani.
cancel-go = Megszakítás
stop-title = Értékesítés leállítása
stop-of = Erről van szó: { $offer }.
stop-lead = Azonnal, mindenki számára kikerül az áruházból. A piszkozat, az előnézet, a verziók és az előzmények megmaradnak; ha újra árulná, tegye közzé és élesítse.
stop-owners = Ajánlatot csak a közzétevő tulajdonosa vehet ki az áruházból.
stop-nothing = Nincs az áruházban.
stop-go = Értékesítés leállítása

delete-title = Törlés
delete-of = Erről van szó: { $offer }.
delete-lead = A piszkozat és az előzményei végleg elvesznek.
delete-owners = Ajánlatot csak a közzétevő tulajdonosa törölhet.
delete-published = Egyszer már közzétették, ezért nem törölhető.
delete-go = Törlés

portal-history-title = Előzmények
history-versions = Verziók
history-no-versions = Még semmit sem tettek közzé.
history-events = Ami történt, a legrégebbivel kezdve
history-when = Mikor
history-what = Mi
history-who = Ki
history-golive = A piactér
history-step = lépés: { $step }
history-first = Az elejéről
event-offer-created = Létrehozva
event-offer-changed = Piszkozat mentve
event-offer-deleted = Törölve
event-publish-accepted = Közzététel kérve
event-step-completed = Lépés kész
event-step-retrying = A lépés átmeneti hibába ütközött
event-approval-needed = Bírálóra vár
event-approval-given = Egy bíráló jóváhagyta
event-preview-ready = Előnézet kész
event-publish-failed = Sikertelen közzététel
event-golive-accepted = Élesítés kérve
event-offer-live = Élő
event-offer-stopped = Kikerült az áruházból
event-golive-failed = Sikertelen élesítés
event-cancel-accepted = Megszakítás kérve
event-submission-canceled = Megszakítva
event-lead-received = Valaki érdeklődik

members-title = Tagok
members-name = Név
members-principal = Kliensazonosító, objektumazonosító vagy subject
members-principal-hint = Ahogyan a kiállító a tokenjeiben ezt a személyt vagy szolgáltatást megnevezi.
members-issuer = Bejelentkezés módja
members-own-issuer = A piactér egyik kliense
members-role = Szerepkör
members-add-title = Tag hozzáadása
members-add-lead = Ha valaki már itt van, ez a nevét és a szerepkörét módosítja.
members-add = Hozzáadás
members-remove = Eltávolítás
members-remove-one = { $name } eltávolítása
members-remove-title = Tag eltávolítása
members-remove-lead = { $name } ({ $principal }, { $issuer }) ezután itt semmit sem tehet.
members-nobody = Nincs ilyen tag.
role-owner = Tulajdonos
role-contributor = Közreműködő

leads-title = Érdeklődők
leads-none = Még senki sem írt.
leads-csv = Táblázatkezelőnek való fájlként (CSV)
leads-who = Ki
leads-message = Üzenet
leads-sent = Továbbítás
leads-state-sent = elküldve
leads-state-pending = várakozik
leads-state-dead = nem sikerült elküldeni

# The console.
console-closed = A konzol a piactér üzemeltetőinek szól. Az Ön ajánlatai a portálon vannak.
console-rooms = A konzol részei
console-room-home = Konzol
console-room-reviews = Bírálatok
console-room-operations = Műveletek
console-room-deliveries = Kézbesítések
console-room-exceptions = Kivételek
console-room-publishers = Közzétevők
console-room-clients = Kliensek
console-room-audit = Eseménynapló
console-room-health = Rendszerállapot
console-back = Vissza, módosítás nélkül
console-older = Régebbiek
console-nothing = Nincs
console-choose = Válasszon
console-told-approved = Jóváhagyva. A beküldés továbbmegy.
console-told-rejected = Elutasítva. A közzétevő megtudja, miért.
console-told-granted = A kivétel mostantól érvényes.
console-told-revoked = A kivételt visszavontuk. A szabálya ismét akadályoz.
console-told-retried = Most újra megpróbáljuk.
console-told-made = A közzétevő létrejött, az első tulajdonosával.

console-col-act = Teendő
console-col-after = Beküldött
console-col-attempts = Kísérletek
console-col-before = Élő
console-col-begun = Fogadva
console-col-by = Ki tette
console-col-changed = Piszkozat módosítva
console-col-check = Ellenőrzés
console-col-client = Kliensazonosító
console-col-contact = Kapcsolattartó
console-col-created = Létrehozva
console-col-error = Utolsó hiba
console-col-event = Ami történt
console-col-evidence = Amit látott és talált
console-col-findings = Észrevételek
console-col-id = Azonosító
console-col-kind = Típus
console-col-members = Tagok
console-col-more = További adatok
console-col-name = Név
console-col-next = Következő kísérlet
console-col-node = Csomópont
console-col-offer = Ajánlat
console-col-operation = Művelet
console-col-place = Hely
console-col-publisher = Közzétevő
console-col-reviewer = Ki nézi
console-col-rights = Jogok
console-col-role = Szerepkör
console-col-rule = Szabály
console-col-since = Mióta
console-col-state = Állapot
console-col-step = Lépés
console-col-subject = Tárgy
console-col-to = Címzett
console-col-version = Verzió
console-col-when = Mikor

console-home-attention = Ami figyelmet igényel
console-home-calm = Semmi sem vár, semmi sem sikertelen, és a kiszolgáló jól van.
console-home-server = Ez a kiszolgáló
console-home-others = Más csomópontok, amelyek futtatnak valamit
console-home-ill = { $count ->
    [one] Egy dolog nincs rendben ezen a kiszolgálón.
   *[other] { $count } dolog nincs rendben ezen a kiszolgálón.
}
console-home-reviews = { $count ->
    [0] Egy beküldés sem vár bírálóra.
    [one] Egy beküldés vár bírálóra.
   *[other] { $count } beküldés vár bírálóra.
}
console-home-dead = { $count ->
    [one] Egy kézbesítés halott: többé nem próbáljuk meg.
   *[other] { $count } kézbesítés halott: többé nem próbáljuk meg.
}
console-home-failing = { $count ->
    [one] Egy kézbesítés eddig sikertelen, és újra megpróbáljuk.
   *[other] { $count } kézbesítés eddig sikertelen, és újra megpróbáljuk.
}
console-home-long = { $count ->
    [one] Egy művelet több mint egy órája fut.
   *[other] { $count } művelet több mint egy órája fut.
}
console-home-running = { $count ->
    [0] Most semmi sem fut.
    [one] Most egy művelet fut.
   *[other] Most { $count } művelet fut.
}

console-operations-caption = Minden közzétevő műveletei, felül az elsőként fogadottak
console-operations-reviews = Ami emberre vár, a bírálatok között van.
console-operation-publish = Közzététel
console-operation-golive = Élesítés
console-operation-cancel = Megszakítás
console-operation-long = egy óránál régebben
console-operation-fault = { $count ->
    [one] Átmeneti hibába ütközött: { $fault }
   *[other] { $count } alkalommal ütközött átmeneti hibába: { $fault }
}
console-operation-waits = eddig vár:

console-deliveries-lead = Levelek, a tanúsítónak szóló kérdések és érdeklődők. A sikertelen kézbesítést körülbelül három napig próbáljuk újra; azután halott, és Ön kezdheti elölről.
console-deliveries-caption = Kézbesítések, a legújabbal kezdve
console-deliveries-none = Nincs egy sem.
console-deliveries-all = Mind
console-deliveries-pending = Úton
console-deliveries-dead = Halott
console-delivery-pending = úton
console-delivery-sent = elküldve
console-delivery-dead = halott
console-delivery-retry = Újra
console-delivery-retry-of = Újra: { $name }
console-channel-mail = e-mail
console-channel-certifier = tanúsító
console-channel-lead = érdeklődő
console-channel-webhook = webhook

console-exceptions-lead = A kivétellel érintett szabály csak figyelmeztet, amíg a kivétel véget nem ér. A jelentések az indoklásával együtt megnevezik.
console-exceptions-caption = Kivételek, az érvényesekkel kezdve
console-exceptions-none = Nincs engedélyezett kivétel.
console-exception-new = Kivétel engedélyezése
console-exception-go = Engedélyezés
console-exception-for = Mire
console-exception-until = Meddig
console-exception-until-day = Eddig a napig, azt is beleértve (UTC)
console-exception-reason = Indoklás
console-exception-why = Miért; a közzétevő a jelentésekben olvassa
console-exception-offer = Ajánlat; üresen a közzétevő minden ajánlata
console-exception-plan = Csomag; üresen az egész ajánlat
console-exception-active = érvényes
console-exception-ended = véget ért
console-exception-revoke = Visszavonás
console-exception-revoke-ask = A szabály azonnal ismét akadályoz, a következő közzétételtől. A visszavont kivételt nem őrizzük meg; újat engedélyezhet.
console-exception-gone = Nincs ilyen kivétel. Lehet, hogy valaki visszavonta.

console-publishers-caption = Közzétevők, azonosító szerint
console-publishers-none = Még nincs közzétevő.
console-publisher-new = Közzétevő létrehozása
console-publisher-go = Létrehozás
console-publisher-gone = Nincs ilyen közzétevő.
console-publisher-id = Azonosító
console-publisher-id-hint = Kisbetűk, számjegyek, kötőjelek és aláhúzásjelek, legfeljebb 50. Címekben szerepel, és soha nem változik.
console-publisher-contact-hint = Ide mennek a levelek, ha a közzététel senkit sem nevez meg.
console-publisher-owner = Első tulajdonos
console-publisher-owner-name = A tulajdonos neve, embereknek
console-publisher-no-owner = Nevezze meg az első tulajdonost: nélküle ott senki sem dolgozhatna. Még semmi sem jött létre.
console-publisher-principal = Principal
console-publisher-principal-hint = A kiszolgáló egyik kliensazonosítója, vagy az az objektumazonosító vagy subject, amelyet más kiállító tokenjei tartalmaznak.
console-publisher-issuer = Bejelentkezés módja
console-publisher-own-issuer = Ez a kiszolgáló
console-publisher-used = Megőrzött fájlok
console-publisher-quota = { $used } / { $all } MiB
console-publisher-portal = A portálon
console-publisher-audit = Ami történt
console-publisher-members = Kik tartoznak a közzétevőhöz
console-publisher-no-members = Még senki sem tartozik hozzá.
console-publisher-change-members = A tagok módosítása
console-publisher-offers = Ajánlatok
console-publisher-offers-caption = A közzétevő ajánlatai, azonosító szerint
console-publisher-no-offers = Még nincs ajánlata.
console-role-owner = Tulajdonos
console-role-contributor = Közreműködő

console-clients-lead = A kiszolgáló szolgáltatásazonosítói: programok és személyek, amelyek azonosítóval és titokkal jelentkeznek be.
console-clients-caption = Kliensek, azonosító szerint
console-client-new = Kliens létrehozása
console-client-go = Létrehozás
console-client-made = A kliens létrejött
console-client-once = Ez az oldal egyszer mutatja meg a titkot. Csak a kivonatát őrizzük meg: másolja most a titkot biztonságos helyre.
console-client-secret = Klienstitok
console-client-tenant = Bérlő
console-client-kept = Kimásoltam a titkot
console-client-operator = a kiszolgáló üzemeltetője
console-client-plain = amit a közzétevők adnak neki
console-client-may-operate = Az egész kiszolgálót üzemelteti: mindent lát és mindent megtehet, ami ezen a konzolon van.

console-reviews-caption = Emberre váró beküldések, a legrégebben várókkal kezdve
console-review-title = Bírálat: { $name }
console-review-nobody = senki
console-review-waits = Mióta vár
console-review-certifier = A tanúsító eddig válaszolhat
console-review-preview = Előnézet
console-review-see-preview = Az előnézet megtekintése
console-review-judge = Az Ön döntése
console-review-taken = Ezt a beküldést { $name } nézi, ezért nem Ön dönt róla.
console-review-free = Felszabadítás mások számára
console-review-free-ask = Ezt a beküldést { $name } nézi. Ha felszabadítja, bármelyik bíráló átveheti; a folytatáshoz { $name } újra át kell vegye.
console-review-free-lead = Senki sem nézi. Vegye át, hogy másnak már ne kelljen.
console-review-mine = Ön nézi. Mások addig nem dönthetnek róla, amíg vissza nem adja.
console-review-claim = Átvétel
console-review-release = Visszaadás
console-review-approve = Jóváhagyás
console-review-approve-ask = A beküldés továbbmegy az előnézetéhez, és a közzétevő azután élesíthet. Ez itt nem vonható vissza.
console-review-reject = Elutasítás
console-review-reject-ask = A beküldés véget ér, és a közzétevő olvassa az indoklást. A folytatáshoz a közzétevő újra közzétesz.
console-review-reason = Indoklás
console-review-own-reason = Csak a saját szavaimmal
console-review-own-words = Saját szavaival, a közzétevőnek
console-review-note-maybe = Megjegyzés más bírálóknak, ha szeretné
console-review-no-findings = Az ellenőrzések nem találtak semmit.
console-review-changes = Amit módosítana
console-review-changes-caption = Az élő és a beküldött változat eltérései
console-review-first = Ebből az ajánlatból még semmi sem élő, így minden új benne.
console-review-document = A dokumentum megtekintése
console-review-same = Megegyezik azzal, ami élő.
console-review-more = { $count ->
    [one] Még egy eltérés nem látható.
   *[other] Még { $count } eltérés nem látható.
}
console-review-checks = Ellenőrzések
console-review-checks-caption = A(z) { $name } lépés ellenőrzései
console-review-no-checks = Még egy ellenőrzés sem fejeződött be.
console-review-took = { $count } ms
console-review-seen = Amit látott
console-review-notes = Megjegyzések
console-review-notes-lead = Bírálóknak; a közzétevők nem látják.
console-review-no-notes = Nincs egy sem.
console-review-note = Megjegyzés
console-review-note-go = Megjegyzés mentése
console-review-gone = Ez a beküldés már nem vár bírálóra: valaki döntött róla, vagy megszakították.
console-verdict-passed = megfelelt
console-verdict-warned = figyelmeztetésekkel megfelelt
console-verdict-failed = nem felelt meg
console-reason-listing = A leírás nem megfelelő
console-reason-listing-text = A leírásból nem derül ki világosan, mi az ajánlat, kinek szól, és mi kell a használatához. Írja át, és tegye közzé újra.
console-reason-pictures = Embléma vagy képek
console-reason-pictures-text = Az embléma vagy a képek nem ezt az ajánlatot mutatják, vagy nem ismerhetők fel. Cserélje le őket, és tegye közzé újra.
console-reason-rights = Mások neve vagy jogai
console-reason-rights-text = Az ajánlat olyan nevet, emblémát vagy tartalmat használ, amely másé lehet. Mutassa meg nekünk, hogy használhatja, vagy törölje, és tegye közzé újra.
console-reason-support = A támogatás nem érhető el
console-reason-support-text = Az ajánlat támogatását vagy kapcsolattartóját nem sikerült elérni úgy, ahogyan az adatlap írja. Javítsa ki, és tegye közzé újra.
console-reason-broken = Nem működik
console-reason-broken-text = Ügyfélként kipróbáltuk az ajánlatot, és nem működött. Próbálja ki az elejétől egy tiszta rendszeren, javítsa ki, és tegye közzé újra.
console-reason-price = Ár vagy feltételek
console-reason-price-text = Az árak vagy a feltételek ellentmondanak annak, amit az adatlap ír. Hozza őket összhangba, és tegye közzé újra.

console-audit-lead = Ami az ajánlatokkal történt, a legújabbal kezdve. Az időpontok UTC szerint értendők.
console-audit-offer = Ajánlat; a közzétevője is kell
console-audit-by = Ki kérte
console-audit-any = Bármi
console-audit-from = Ettől (UTC)
console-audit-to = Ez előtt (UTC)
console-audit-go = Keresés
console-audit-caption = Ami történt, a legújabbal kezdve
console-audit-none = Ilyesmi nem történt.
console-audit-not-yet = Eddig visszamenőleg nincs semmi. A napló régebbre is visszanyúlik.

console-health-caption = Amit a golive doctor erről a csomópontról mond, amennyire az gyors
console-health-what = Mi
console-health-result = Eredmény
console-health-detail = Részlet
console-health-ok = rendben
console-health-fault = nincs rendben
console-health-well = Minden rendben, amit megnéztünk.
console-health-more = Ez a gyors rész. A kiszolgálón a golive doctor parancs az adatbázis minden sorát is végigolvassa, és megnézi, megvan-e minden nemrég tárolt fájl.
console-health-figures = Számadatok
console-health-version = Verzió
console-health-node = Csomópont
console-health-busy = Ezen a csomóponton futó ajánlatok
console-health-since = Az eseményeket a csomópont indulása óta számoljuk.
console-health-metrics = Minden számadat, Prometheusnak

edit-title = { $name } szerkesztése
edit-sections = Az ajánlat szakaszai
edit-sheet-setup = Az ajánlat beállítása
edit-sheet-listing = Adatlap
edit-sheet-pictures = Képek
edit-sheet-plans = Csomagok és árak
edit-sheet-audience = Az előnézet közönsége
edit-sheet-leads = Érdeklődőcél
edit-sheet-support = Jogi adatok és támogatás
edit-sheet-more = További adatok
edit-sheet-plan = Csomag
edit-sheet-pricing = Ár
edit-sheet-availability = Elérhetőség
edit-plan-number = { $number }. csomag
edit-plan-named = { $name } csomag
edit-raw = Teljes dokumentum
edit-complete = ✓ kész
edit-errors = { $count ->
    [one] Egy hiba
   *[other] { $count } hiba
}
edit-warnings = { $count ->
    [one] Egy figyelmeztetés
   *[other] { $count } figyelmeztetés
}
edit-summary = Teendők
edit-elsewhere = { $count ->
    [one] Egy teendő a szerkesztő egy másik oldalán
   *[other] { $count } teendő a szerkesztő más oldalain
}
edit-save = Mentés
edit-saved = Mentve.
edit-same = Semmi sem változott.
edit-newer = Közben valaki más módosította az ajánlatot. Itt a legújabb verzió; az Ön módosításaiból semmit sem tároltunk.
edit-required = kötelező
edit-item = { $number }. bejegyzés
edit-add-item = Új bejegyzés ehhez: { $name }
edit-remove-item = { $name } törlése
edit-new-key = Az új bejegyzés neve itt: { $name }
edit-key-missing = Az új bejegyzésnek név kell. Írjon be egyet, azután adja hozzá.
edit-key-taken = Már van "{ $detail }" bejegyzés. Válasszon másik nevet.
edit-no-number = A(z) "{ $detail }" nem szám. Számjegyekkel írja, a tizedesek előtt ponttal, például 1.5. Semmit sem mentettünk.
edit-no-json = Ez nem olvasható. { $detail } Semmit sem mentettünk.
edit-choose = Válasszon
edit-unsaid = Nincs megadva
edit-yes = Igen
edit-no = Nem
edit-lines-help = Soronként egy.
edit-json-help = JSON-ként.
edit-html-help = Egyszerű HTML megengedett.
edit-secret-help = Ami tárolva van, soha nem látható. Hagyja üresen, ha megtartja.
edit-secret-forget = A tárolt érték elfelejtése: { $name }
edit-picture-alt = { $name }, ahogyan most van
edit-picture-elsewhere = Ez a kép máshol van. Akkor látható itt, ha egy közzététel már átvette.
edit-picture-file = Pontosan { $width }×{ $height } képpontos PNG feltöltése
edit-no-plans = Ennek az ajánlatnak még nincs csomagja. Az ügyfelek csomagokat vásárolnak: adjon hozzá egyet.
edit-plan-id = Csomag
edit-plan-name = Név
edit-plan-availability = Hol kapható
edit-plan-state = Állapot
edit-plan-acts = Teendők
edit-new-plan = Az új csomag azonosítója
edit-new-plan-help = Legfeljebb 50 kisbetű, számjegy, kötőjel és aláhúzásjel; soha nem változik.
edit-add-plan = Csomag hozzáadása
edit-remove-plan = Törli ezt a csomagot: { $name }?
edit-remove-plan-lead = A csomag kikerül a piszkozatból. Ami élő, változatlan marad, amíg az ajánlatot újra közzé nem teszik és nem élesítik.
edit-conflict-title = Valaki más módosította az ajánlatot
edit-conflict-lead = Az Ön módosításaiból semmi sem veszett el, és még semmit sem tároltunk. Minden helyen válassza ki, mi maradjon. Amit csak mások módosítottak, úgy marad, ahogyan ők akarták.
edit-conflict-theirs = Másoké, most ez van tárolva
edit-conflict-mine = Az Öné
edit-conflict-nothing = Semmi
edit-conflict-merge = A választottak mentése
edit-conflict-overwrite = Mindenhol az Öné
edit-conflict-back = Az Öné elvetése, folytatás másokéval
edit-conflict-displaced = Az Öné, hely nélkül
edit-conflict-displaced-lead = A bejegyzéseket, amelyekhez ezek tartoznak, törölték vagy áthelyezték. Másolja ki, amire szüksége van.
edit-conflict-secrets = Az Ön által beírt titkok nincsenek ezen az oldalon. Ez után írja be őket újra.
edit-raw-title = Teljes dokumentum
edit-raw-lead = A dokumentum úgy, ahogyan tárolva van. Amit nem módosít, számjegyre pontosan megmarad.
edit-raw-back = Vissza az űrlaphoz
edit-raw-document = A dokumentum JSON-ként
edit-raw-fault = { $problem } Semmit sem mentettünk; amit írt, még itt van.
edit-new-title = Új ajánlat
edit-new-id = Az ajánlat azonosítója
edit-new-id-help = 1–50 kisbetű, számjegy, kötőjel és aláhúzásjel, az elején betű vagy számjegy. Soha nem változik, és címek része.
edit-new-name = Név
edit-new-name-help = Így találja meg a listájában; az ügyfelek az adatlapjának címét látják.
edit-new-kind = Az ajánlat típusa
edit-new-go = Ajánlat létrehozása
edit-new-no-kind = Válassza ki az ajánlat típusát. Később nem módosítható.
edit-new-bad-id = Ez nem lehet azonosító. Nézze meg, mi lehet az azonosítóban.
edit-new-taken = Már van "{ $id }" ajánlat. Válasszon másik azonosítót, vagy nyissa meg azt.
edit-guide = Az első ajánlata
edit-guide-create = Hozza létre itt: válassza ki a típusát, egy azonosítót és egy nevet.
edit-guide-listing = Írja meg, amit az ügyfelek olvasnak: cím, összefoglaló, leírás, hivatkozások, kapcsolattartók és feltételek.
edit-guide-pictures = Töltse fel az emblémákat. Mindegyiknél ott áll a szükséges méret.
edit-guide-plans = Adjon hozzá egy csomagot az árával és azzal, hol kapható.
edit-guide-publish = Tegye közzé. Ellenőrizzük, és hivatkozást kap az előnézetéhez.
edit-guide-live = Nézze meg az előnézetet, azután élesítse.
