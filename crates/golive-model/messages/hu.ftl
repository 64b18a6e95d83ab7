# The catalogue of messages, in Hungarian.
#
# ajánlat: offer, közzétevő: publisher, csomag: plan, beküldés: submission,
# piszkozat: draft, előnézet: preview, élő: live, élesítés: go live, jóváhagyás:
# sign-off, közzététel: publish, művelet: operation, észrevétel: finding, bíráló:
# reviewer, tanúsító: certifier, kivétel: exception, kézbesítés: delivery,
# érdeklődő: lead, áruház: storefront, lemezkép: image of a disk, főkép: hero
# image, tárház: registry, sablon: template, üzembe helyez: deploy, tömörített
# csomag: package.


# ---- Rules: what the checks find in a document ----

# Documents and ids
DOC-001 =
    .missing = Hiányzik: "{ $key }". Kötelező megadni: adja hozzá.
    .type = Ennek típusa { $found }, a várt típus pedig: { $expected }. Módosítsa az értéket, vagy törölje a tagot, ha nincs rá szüksége.
    .choice = Ez az érték ismeretlen. Ezek egyikét használja: { $expected }.
    .other = Ennek nem olyan az alakja, amilyet az ajánlattípus kér: { $problem }. A séma itt látható: GET offerTypes.
ID-001 = Az ajánlat azonosítója ("{ $id }") 1–50 kisbetűből, számjegyből vagy kötőjelből állhat, és nem végződhet kötőjelre. Az azonosító nem módosítható, ezért hozza létre az ajánlatot újra, más azonosítóval.
ID-002 =
    .missing = Ennek a csomagnak nincs azonosítója. Adjon neki 1–50 kisbetűből, számjegyből, kötőjelből vagy aláhúzásjelből álló "planId" értéket; ha a csomag már élő, nem módosítható.
    .invalid = A csomag azonosítója ("{ $id }") 1–50 kisbetűből, számjegyből, kötőjelből vagy aláhúzásjelből állhat, és nem végződhet kötőjelre. Válasszon másikat; ha a csomag már élő, nem módosítható.
    .duplicate = A(z) "{ $id }" csomagazonosító kétszer szerepel. A csomagoknak és lemezgenerációiknak saját azonosító kell: nevezze át vagy törölje az egyiket.
ID-003 =
    .disks = A(z) "{ $plan }" csomag { $old } adatlemezzel élő, itt pedig { $new } van. A számukat az első beküldés rögzíti: tartsa meg, vagy az új elrendezést új csomagként árulja.
    .byol = A(z) "{ $plan }" csomag az ügyfél saját licencével élő, itt pedig használat alapján árulja. A licencmodellt az első beküldés rögzíti: tartsa meg, vagy adjon hozzá új csomagot.
    .usage = A(z) "{ $plan }" csomag élő, és használat alapján árulja, itt pedig az ügyfél saját licencével. A licencmodellt az első beküldés rögzíti: tartsa meg, vagy adjon hozzá új csomagot.
    .type = A(z) "{ $plan }" csomag { $old } típussal élő, itt pedig { $new }. A csomag típusát az első beküldés rögzíti: tartsa meg, vagy adjon hozzá új csomagot.
    .private = A(z) "{ $plan }" csomag mindenki számára él, itt viszont zárt célközönsége van. Akik megvették, elveszítenék: törölje a célközönséget, vagy adjon hozzá új csomagot.
ID-004 = A(z) "{ $plan }" csomag élő, de itt hiányzik, így az élesítés visszavonja az árusításból. Tegye vissza, ha nem ezt szeretné.
ID-005 = Az ajánlatnak nincs csomagja. Az ügyfelek csomagokat vásárolnak: adjon legalább egyet a "plans" taghoz.

# Review
RV-001 = Egy bíráló nem hagyta jóvá: { $reason } Javítsa ki, és tegye közzé újra, vagy forduljon a piactér üzemeltetőihez.

# The external certifier
CERT-001 = A piactér tanúsítója nem válaszolt eddig: { $until }, ezért a közzététel véget ért. Tegye közzé újra, ekkor ismét megkérdezzük, vagy forduljon a piactér üzemeltetőihez: ők helyette is jóváhagyhatják.
CERT-002 = A piactér tanúsítója nem hagyta jóvá: { $reason } Javítsa ki, és tegye közzé újra, vagy forduljon a piactér üzemeltetőihez.
    .found = A tanúsító ezt mondja: { $message }

# Listing
LS-001 =
    .missing = Az ajánlatnak nincs címe. Adjon neki 1–{ $max } karakteres címet.
    .long = A cím { $found } karakteres, de legfeljebb { $max } jelenik meg. Rövidítse le.
    .plan = A(z) "{ $plan }" csomag címe { $found } karakteres, de 1–{ $max } kell. Módosítsa úgy, hogy az ügyfelek meg tudják különböztetni a csomagokat.
LS-002 =
    .missing = Az ajánlatnak nincs összefoglalója. Egy sorban, 1–{ $max } karakterrel írja le, mire való.
    .long = Az összefoglaló { $found } karakteres, de legfeljebb { $max } jelenik meg. Rövidítse le.
    .lines = Az összefoglaló több soros. Egy sorban jelenik meg: törölje a sortöréseket.
    .markup = Az összefoglalóban HTML-címkék vannak, de egyszerű szövegként jelenik meg. Törölje a címkéket; a leírásban lehetnek.
LS-003 =
    .missing = Az ajánlatnak nincs hosszú összefoglalója. Írja le 1–{ $max } karakterrel, mit tud és kinek szól.
    .long = A hosszú összefoglaló { $found } karakteres, de legfeljebb { $max } jelenik meg. Rövidítse le, vagy tegye a részleteket a leírásba.
LS-004 =
    .missing = Az ajánlatnak nincs leírása. Írjon egyet 1–{ $max } karakterrel; egyszerű HTML megfelel.
    .long = A leírás a kóddal együtt { $found } karakteres, de legfeljebb { $max } megengedett. Rövidítse le, vagy hivatkozzon egy bővebb oldalra.
LS-005 =
    .tag = A(z) <{ $what }> címke a(z) { $at }. karakternél nem megengedett. Csak ezeket használja: b, i, em, strong, u, a, br, p, ul, ol, li és h1–h6.
    .attribute = A(z) "{ $what }" attribútum a(z) { $at }. karakternél nem megengedett. Törölje: az áruháznak saját stílusa van, és parancsfájlok soha nem futnak.
    .link = A(z) { $at }. karakternél lévő hivatkozás nem weboldalra vagy e-mail-címre mutat. A href értéke így kezdődjön: https://, http:// vagy mailto:.
    .unclosed = A(z) <{ $what }> címke a(z) { $at }. karakternél nincs lezárva. Tegye ki a </{ $what }> címkét a megfelelő helyre.
    .stray = A(z) </{ $what }> címke a(z) { $at }. karakternél nem zár le semmit. Törölje, vagy tegye ki a hozzá tartozó <{ $what }> címkét.
    .broken = A(z) { $at }. karakternél "{ $what }" szöveggel kezdődő kódnak nincs vége. Zárja le, vagy a kisebb jelhez ezt írja: &lt;.
LS-006 =
    .missing = Az ajánlatnak nincs marketingazonosítója. Adjon neki egyet: ez az ajánlat nyilvános URL-jének utolsó része.
    .invalid = A(z) "{ $value }" marketingazonosító nem biztonságos egy URL-ben. Betűket, számjegyeket, kötőjelet, pontot, aláhúzásjelet és hullámvonalat használjon, és betűvel vagy számjeggyel kezdje.
    .long = A marketingazonosító { $found } karakteres, de legfeljebb { $max } megengedett. Rövidítse le.
LS-007 =
    .missing = Az előnézetet senki sem látná. Soroljon fel 1–{ $max } előfizetés-azonosítót, amelyek az élesítés előtt láthatják.
    .many = Az előnézet közönsége { $found } előfizetésből áll, de legfeljebb { $max } megengedett. Töröljön néhányat.
    .invalid = A(z) "{ $value }" nem előfizetés-azonosító. GUID alakban adja meg, például 11111111-2222-3333-4444-555555555555.
    .duplicate = A(z) { $value } előfizetés kétszer szerepel. Törölje az egyik bejegyzést.
    .plan-many = A(z) "{ $plan }" csomag zárt célközönségének { $found } bejegyzése van, de legfeljebb { $max } lehet. Töröljön néhányat, vagy adjon meg CSV-fájlt.
    .plan-invalid = A(z) "{ $value }" nem előfizetés vagy bérlő azonosítója. Használja a GUID formát, például 11111111-2222-3333-4444-555555555555.
LS-008 =
    .none = Nincs kategória kiválasztva, így a böngésző ügyfelek nem találják meg az ajánlatot. Válasszon egyet vagy kettőt a "categoryMap" tagban.
    .unknown = A(z) "{ $key }" kategória ennél az ajánlattípusnál ismeretlen, így az ügyfelek talán nem találják meg ott az ajánlatot. Válasszon másikat.
    .subcategory = A(z) "{ $key }" alkategória nem tartozik a(z) "{ $category }" kategóriához, így az ügyfelek talán nem találják meg ott az ajánlatot. Válasszon másikat.
    .many = Itt { $found } van kiválasztva, de legfeljebb { $max } jelenik meg. Törölje a kevésbé illőket.
LS-009 = Hiányzik a(z) "{ $key }" embléma. Adja meg egy { $width }×{ $height } képpontos PNG URL-jét.
    .notpng = Az embléma nem PNG (talált: { $found }). Mentse PNG-ként, { $expected } képpont méretben; más fájlnév nem elég.
    .broken = Az embléma nem jeleníthető meg: { $problem }. Mentse újra PNG-ként, és töltse fel ismét.
    .large = Az embléma túl nagy ahhoz, hogy megvizsgáljuk: { $found }, de legfeljebb { $max } megengedett. { $expected } képpontos PNG-t küldjön.
    .size = Az embléma { $found } képpontos, de pontosan { $expected } szükséges. Méretezze át vagy vágja körül; a golive nem módosít képeket.
LS-010 = Az élő ajánlatnak van főképe, és az itt hiányzik. A közzétett főkép lecserélhető, de nem törölhető: tegye vissza.
    .notpng = A főkép nem PNG (talált: { $found }). Mentse PNG-ként, { $expected } képpont méretben; más fájlnév nem elég.
    .broken = A főkép nem jeleníthető meg: { $problem }. Mentse újra PNG-ként, és töltse fel ismét.
    .large = A főkép túl nagy ahhoz, hogy megvizsgáljuk: { $found }, de legfeljebb { $max } megengedett. { $expected } képpontos PNG-t küldjön.
    .size = A főkép { $found } képpontos, de pontosan { $expected } szükséges. Méretezze át vagy vágja körül; a golive nem módosít képeket.
    .ground = A főkép csupán ennyi: { $ground ->
        [black] fekete
        [white] fehér
        [transparent] átlátszó
       *[other] { $ground }
    }, így az ügyfelek üres helyet látnának. Olyan képet küldjön, amely mutat valamit, és amelynek háttere nem fekete, nem fehér és nem átlátszó.
LS-011 =
    .many = Az ajánlatnak { $found } képernyőképe van, de legfeljebb { $max } jelenik meg. Töröljön néhányat.
    .unnamed = Ennek a képernyőképnek nincs neve. Írja le 1–{ $max } karakterrel, mit mutat.
    .long = A képernyőkép neve { $found } karakteres, de legfeljebb { $max } megengedett. Rövidítse le.
    .notpng = A képernyőkép nem PNG (talált: { $found }). Mentse PNG-ként, { $expected } képpont méretben; más fájlnév nem elég.
    .broken = A képernyőkép nem jeleníthető meg: { $problem }. Mentse újra PNG-ként, és töltse fel ismét.
    .large = A képernyőkép túl nagy ahhoz, hogy megvizsgáljuk: { $found }, de legfeljebb { $max } megengedett. { $expected } képpontos PNG-t küldjön.
    .size = A képernyőkép { $found } képpontos, de pontosan { $expected } szükséges. Méretezze át vagy vágja körül; a golive nem módosít képeket.
LS-012 =
    .missing = Ennek a videónak nincs hivatkozása. Adja meg YouTube- vagy Vimeo-oldalának URL-jét, vagy törölje a bejegyzést.
    .host = Ez a videó itt van: "{ $host }". Az áruház csak a youtube.com, a youtu.be és a vimeo.com videóit mutatja: tegye át oda, vagy hivatkozzon rá a leírásban.
    .unnamed = Ennek a videónak nincs neve. Írja le 1–{ $max } karakterrel, mit mutat.
    .long = A videó neve { $found } karakteres, de legfeljebb { $max } megengedett. Rövidítse le.
    .notpng = A videó bélyegképe nem PNG (talált: { $found }). Mentse PNG-ként, { $expected } képpont méretben; más fájlnév nem elég.
    .broken = A videó bélyegképe nem jeleníthető meg: { $problem }. Mentse újra PNG-ként, és töltse fel ismét.
    .large = A videó bélyegképe túl nagy ahhoz, hogy megvizsgáljuk: { $found }, de legfeljebb { $max } megengedett. { $expected } képpontos PNG-t küldjön.
    .size = A videó bélyegképe { $found } képpontos, de pontosan { $expected } szükséges. Méretezze át vagy vágja körül; a golive nem módosít képeket.
LS-013 = A(z) "{ $value }" nem teljes https URL. Írja ki teljesen, az elején ezzel: https://.
    .empty = Az URL üres. Adjon meg teljes https URL-t.
    .unreached = Nem sikerült megnyitni: { $url }: { $detail }. Az ügyfelek erre a hivatkozásra kattintanak, ezért oldallal kell válaszolnia: javítsa ki, vagy adjon meg másikat.
LS-014 =
    .missing = Nincsenek használati feltételek, és a szabványos szerződés ki van kapcsolva. Írjon feltételeket a "termsOfUse" tagba, vagy kapcsolja be ezt: "useEnterpriseContract".
    .switched = Az élő ajánlat a szabványos szerződést használja, itt pedig ki van kapcsolva. Az ügyfelek elfogadták, ezért nem cserélhető saját feltételekre: kapcsolja be újra.
LS-015 =
    .missing = Hiányzik: "{ $key }". Mindkét kapcsolattartóhoz (műszaki és támogatási) név, e-mail-cím és telefonszám kell.
    .mail = A(z) "{ $value }" nem e-mail-cím. Olyat adjon meg, amelyet olvasnak is, például support@example.com.
LS-016 = Az ajánlatnak nincs hasznos hivatkozása. Az alkalmazások ügyfelei dokumentációt keresnek: hivatkozzon rá.
LS-017 =
    .country = { $found } ország van kiválasztva, de tanácsadási szolgáltatás pontosan egyben kínálható. Adja meg a "countries" tagban; másik országhoz készítsen másik ajánlatot.
    .mail = A leírásban a(z) { $value } e-mail-cím látható. A tanácsadási szolgáltatást az ügyfelek itt kérik, és Ön értesítést kap: törölje a címet.
    .phone = A leírásban egy telefonszámnak látszó szöveg van: { $value }. A tanácsadási szolgáltatást az ügyfelek itt kérik, és Ön értesítést kap: törölje a számot.
LS-018 =
    .paragraph = A leírás utolsó bekezdése nem mondja meg, milyen hardver szükséges. Ilyennel fejezze be: Minimális hardver: 64 bites ARM, 1 GB memória, 500 MB tárhely.
    .device = Egyik hasznos hivatkozás sem olyan eszközre mutat, amelyen a modul fut. Adjon hozzá egy minősített eszközre mutató hivatkozást, amelynek címében szerepel: "device".
LS-019 =
    .required = Ez az ajánlat érdeklődőket gyűjt, de nem mondja meg, hová kerüljenek. Válasszon "leadDestination" értéket, és töltse ki a beállításait.
    .unknown = A(z) "{ $value }" érdeklődőcél ismeretlen, így az érdeklődők sehová sem kerülnének. Ezek egyikét használja: HttpsEndpoint, Email vagy None.
    .empty = Az érdeklődők ide kerülnek: "{ $destination }", de a(z) "{ $key }" üres, így egy sem érkezne meg. Töltse ki, vagy állítsa a célt None értékre.
    .endpoint = Az érdeklődők HTTPS-végpontra kerülnek, de a "httpsEndpointUrl" nem https:// kezdetű cím, így egy sem érkezne meg. Adja meg a végpont teljes URL-jét.
    .kept = A(z) "{ $destination }" célra szánt érdeklődőket csak megőrizzük és megmutatjuk, nem küldjük el: a golive HTTPS-en és e-mailben küldi az érdeklődőket. Válassza a HttpsEndpoint célt, vagy adja meg a "contactEmail" tagban, ki kapjon e-mailt.

# Addresses of disks
SAS-001 =
    .url = Ez nem lemez URL-je. Adja meg a VHD SAS URI-ját, például https://account.blob.core.windows.net/vhds/disk.vhd?sv=…&sig=…
    .query = Ez a lemez-URL nincs aláírva: nincs benne "?" és mögötte aláírás, így a lemezkép nem olvasható. Adja meg a tároló SAS URI-ját, az útvonalában a VHD nevével.
SAS-002 = A SAS URI-ból hiányzik: { $missing }. Meg kell mondania, mettől (st) és meddig (se) érvényes: írja alá újra mindkettővel.
SAS-003 =
    .form = A SAS URI "{ $key }" értéke "{ $value }", de teljes UTC idő kell, például 2026-01-31T00:00:00Z. Írja alá újra ilyen idővel.
    .minutes = A SAS URI "{ $key }" értéke "{ $value }", másodpercek nélkül. Itt megértjük; a következő aláírásakor teljes időt írjon, például 2026-01-31T00:00:00Z.
SAS-004 =
    .more = A SAS URI ezt engedi: "{ $rights }", így aki látja, az olvasásnál többet is tehetne. Írja alá újra ezzel: sp=rl, vagyis csak olvasás és listázás.
    .less = A SAS URI ezt engedi: "{ $rights }", de olvasás és listázás is kell. Írja alá újra ezzel: sp=rl.
SAS-005 =
    .soon = A SAS URI eddig érvényes: { $end }, de a tanúsításhoz még { $days } napig szükséges. Írja alá újra későbbi véggel.
    .past = A SAS URI eddig volt érvényes: { $end }, már nem használható. Írja alá újra, legalább { $days } nappal későbbi véggel.
    .live = Az élő lemez SAS URI-ja eddig érvényes: { $end }. Ami élő, az marad; írja alá újra, ha ismét olvasni kell.
SAS-006 = A SAS URI ettől kezdve érvényes: { $start }. Kezdődjön egy nappal korábban, a késő órák miatt.
SAS-007 = A SAS URI nem a tárolóhoz tartozik. A tárolót írja alá (sr=c), és a VHD nevét tegye az útvonalba, hogy listázni is lehessen.
SAS-008 =
    .suffix = A blob neve "{ $name }", de .vhd végű név kell. Nevezze át a blobot, vagy adja meg a megfelelőt.
    .special = A(z) "{ $name }" blob útvonalában szóköz vagy különleges karakter van. Csak betűt, számjegyet, kötőjelet, pontot és aláhúzásjelet használjon.
SAS-009 =
    .notfound = Nincs blob itt: { $url }. Ellenőrizze a fiókot, a tárolót és az útvonalban a VHD nevét, vagy töltse fel oda a lemezt.
    .forbidden = A tárhely nem engedi, hogy a golive olvassa: { $url }: { $detail }. Az aláírás hibás, lejárt vagy másik tárolóhoz való; írja alá újra a SAS URI-t, és másolja ki teljesen.
    .inuse = A blob használatban van: { $url }. Egy bérlet vagy egy futó gép tartja. Engedje el, vagy másolja a lemezt saját blobba.
    .conflict = A tárhely elutasítja, mert egy feltétel nem teljesül (412): { $url }. Hagyja ki a feltételeket a SAS URI-ból, és ne módosítsa a lemezt a tanúsítás alatt.
    .status = A tárhely nem adott lemezt: { $url }: { $detail }. Győződjön meg róla, hogy a blob máshonnan letölthető, majd tegye közzé újra.
    .unreachable = A tárhely nem érhető el: { $url }: { $detail }. Ellenőrizze a gazdagép nevét, és hogy elérhető-e az internetről; majd tegye közzé újra.
    .timeout = A tárhely túl sokáig nem válaszolt: { $url }. Győződjön meg róla, hogy a blob máshonnan letölthető, majd tegye közzé újra.
    .refused = A golive nem olvassa: { $url }: { $detail }.
    .large = A lemez túl nagy: { $url }: { $detail }. Készítsen kisebbet.
    .range = A lemez nem olvasható részletekben: { $url }: { $detail }. Tegye olyan tárhelyre, amely erre képes, például az Azure blobjai közé.
SAS-010 = A blob más típusú ({ $found ->
    [BlockBlob] blokkblob
    [AppendBlob] hozzáfűző blob
   *[other] { $found }
}), lemez viszont csak lapblobból készül. Töltse fel a VHD-t újra lapblobként.

# Bytes of disks
VHD-001 =
    .none = A fájl nem VHD-láblécre végződik: utolsó 512 bájtja nem így kezdődik: "conectix". Alakítsa a lemezt rögzített VHD-vé, és töltse fel az egészet ({ $length } bájtot találtunk).
    .dynamic = A fájl dinamikus VHD-ként kezdődik, de a végéről hiányzik a lábléc: talán { $length } bájt után megszakadt a feltöltés. Alakítsa a lemezt rögzített VHD-vé, és töltse fel újra.
    .short = A fájl { $length } bájt, de már egy VHD lábléce is 512. A lemezt rögzített VHD-ként töltse fel.
VHD-002 = A VHD típusa "{ $type }", de csak rögzítettről lehet indulni. Alakítsa rögzített VHD-vé.
VHD-003 = A lemez virtuális mérete { $size } bájt, de legalább 20 MB (20971520 bájt) kell. Növelje meg.
VHD-004 = A lemez virtuális mérete { $size } bájt, ami nem egész számú MiB. Növelje { $next } bájtra, mielőtt VHD-vé alakítja.
VHD-005 = A fájl { $length } bájt. Egy { $size } bájtos rögzített VHD { $expected } bájt: a lemez és még 512. Alakítsa át a lemezt újra, és töltse fel az egészet.
VHD-006 = A VHD láblécének ellenőrzőösszege hibás, vagyis valami módosította. Alakítsa át a lemezt újra; ne szerkessze a láblécet.
VHD-007 = Ez a linuxos rendszerlemez { $found } GB, de { $least }–{ $most } megengedett. Módosítsa a méretét.
VHD-008 = Ez a windowsos rendszerlemez { $found } GB, de { $least }–{ $most } megengedett. Módosítsa a méretét.
VHD-009 = A { $lun } LUN-számú adatlemez { $found } GB, de legfeljebb { $most } megengedett. Csökkentse, vagy ossza fel.
VHD-010 = Az első partíció a(z) { $sector }. szektornál kezdődik. A rendszerlemez első MiB-ja szabad marad: kezdődjön a(z) { $least }. szektornál vagy később.
VHD-011 =
    .none = A lemeznek nincs partíciós táblája, így egy gép sem indulhat róla. Particionálja, vagy adja meg a megfelelő lemezt.
    .damaged = A lemez MBR-je szerint GPT következik, de annak fejléce hiányzik vagy sérült. Javítsa meg a partíciós táblát, például az sgdisk programmal.
    .mbr = A csomag 2. generációs, vagyis GPT-ről indul, ezen a lemezen viszont MBR van. Adjon meg UEFI-hez való lemezt, vagy kínálja 1. generációként.
    .efi = A csomag 2. generációs, ezen a lemezen viszont nincs EFI-rendszerpartíció, amelyről indulhatna. Adjon meg UEFI-hez való lemezt, vagy kínálja 1. generációként.
    .bios = A csomag 1. generációs, vagyis BIOS-szal indul, ez a lemez viszont csak UEFI-vel indulhat: van EFI-rendszerpartíciója, de nincs BIOS rendszerindító partíciója. Adjon meg másik lemezt, vagy kínálja 2. generációként.
VHD-012 =
    .windows = A csomag szerint a rendszer Linux, ezen a lemezen viszont Windows-partíciók vannak, linuxosak nincsenek. Javítsa a rendszer családját, vagy adja meg a megfelelő lemezt.
    .linux = A csomag szerint a rendszer Windows, ezen a lemezen viszont Linux-partíciók vannak, windowsosak nincsenek. Javítsa a rendszer családját, vagy adja meg a megfelelő lemezt.
VHD-013 = A fájl VHDX. Alakítsa rögzített VHD-vé, például így: "qemu-img convert -O vpc -o subformat=fixed,force_size=on".

# Virtual machines
VM-001 =
    .none = A(z) "{ $plan }" csomagnak nincs lemezképe. Adjon hozzá egy verziót a lemeze URL-jével.
    .disk = A(z) "{ $plan }" csomag { $version } verziójának nincs lemeze. Adja meg a VHD SAS URL-jét az "osVhdUrl" tagban, vagy törölje a verziót.
VM-002 = A(z) "{ $version }" verzió három, ponttal elválasztott egész számból álljon, például 1.0.2, legfeljebb 32 karakterrel. Nevezze át.
VM-003 = A(z) { $version } verzió nem újabb az élő { $live } verziónál, így az ügyfelek nem fogják látni. Adjon neki nagyobb számot.
VM-004 = A(z) "{ $plan }" csomagnak { $found } verziója van, a szokásos { $max }. Törölje a régieket, amelyeket már senki sem helyez üzembe.
VM-005 =
    .many = Ennek a lemezképnek { $found } adatlemeze van, de legfeljebb { $max } csatolható. Töröljön néhányat.
    .luns = Az adatlemezek LUN-számai: { $found }. 0-tól { $last } értékig kell tartaniuk, mindegyiknek egyszer: számozza újra a lemezeket.
VM-006 = A(z) { $version } verziónak { $found } adatlemeze van, a csomagnak pedig { $expected }. Egy csomag minden verziójának ugyanannyi van: módosítsa itt, vagy adjon hozzá új csomagot.
VM-007 = A(z) { $version } verzió élő, és itt más a lemeze. Amit az ügyfelek üzembe helyeznek, nem változik: tegye vissza a régi URL-t, és az új lemezt új verzióként adja hozzá.
VM-008 =
    .none = A(z) "{ $plan }" csomag nem ajánl gépméretet. Adjon meg 1–{ $max } méretet; az első, amelyet az ügyfél használhat, előre ki lesz választva.
    .many = { $found } ajánlott gépméret van, de legfeljebb { $max } jelenik meg. Töröljön néhányat.
    .unknown = A(z) "{ $size }" nem látszik gépméretnek, így lehet, hogy nem jelenik meg. A méretek alakja ilyen: d2s-standard-v3.
VM-009 =
    .many = A csomag { $found } portot nyit meg, de legfeljebb { $max } szabály megengedett. A szomszédosakat vonja össze tartományokká.
    .label = A portszabály "{ $value }" címkéje 3–20 karakteres legyen. Módosítsa.
    .protocol = A(z) "{ $value }" protokoll ismeretlen. Ezt használja: tcp, udp vagy both.
    .port = A(z) "{ $value }" nem port. 0 és 65535 közötti számot használjon, vagy tartományt, például 8000-8010.
VM-010 =
    .image = A(z) "{ $plan }" csomag élő, és itt hiányzik az utolsó lemezképe. Az ügyfeleknek nem lenne mit üzembe helyezniük: tartson meg egy lemezképet, vagy vonja vissza a csomagot.
    .plan = Az ajánlat élő, és itt hiányzik az utolsó csomagja. Tartson meg egy csomagot; az ajánlat megszüntetéséhez állítsa le az árusítását.
VM-011 =
    .missing = A(z) "{ $plan }" csomag nem nevezi meg az operációs rendszerét. Adja meg az ügyfelek által ismert nevet 1–{ $max } karakterrel.
    .long = Az operációs rendszer neve { $found } karakteres, de legfeljebb { $max } jelenik meg. Rövidítse le.
VM-012 = A(z) "{ $plan }" második változat ehhez: { $generation }. generáció, { $architecture }. Egy csomagnak generációnként és processzoronként egy változata van: módosítsa, vagy törölje az egyiket.

# Prices
PR-001 =
    .missing = A(z) "{ $plan }" csomagnak nincs ára. Adja hozzá a "virtualMachinePricing" tagot: az ügyfél saját licencét vagy egy árazási módot.
    .byol = A(z) "{ $plan }" csomag az ügyfél saját licencét használja, mégis vannak árai. Törölje az árakat, vagy állítsa az "isByol" értékét false-ra.
    .none = A(z) "{ $plan }" csomagot használat alapján árulja, de nincs ára. Adjon meg magonkénti árat (0: ingyenes), méretenkénti árat vagy árlistát.
    .several = A(z) "{ $plan }" csomagnak többféle árazása van. Egyet tartson meg: magonként, méretenként vagy árlistával.
PR-002 =
    .value = A(z) { $value } nem ár. 0 vagy annál nagyobb számot adjon meg.
    .unknown = A(z) "{ $key }" nem olyan gépméret, amelynek ára van. Használható: sharedcore, 1core, 2core és így tovább 416core-ig.
    .missing = Hiányoznak árak ehhez: { $keys }. Ha a méreteket egyenként árazza, mindegyikhez kell ár.
PR-003 = { $size } ára { $new }, az élő ár pedig { $old }. A közzétett ár csak csökkenhet: csökkentse, vagy adjon hozzá új csomagot.
    .month = Egy hónap ára { $new }, az élő ár pedig { $old }. Egy közzétett ár csak csökkenhet: csökkentse, vagy adjon hozzá új csomagot.
    .region = Az ár itt: { $region } { $new }, az élő ár pedig { $old }. Egy közzétett ár csak csökkenhet: csökkentse, vagy adjon hozzá új csomagot.
PR-004 =
    .licence = A(z) "{ $plan }" csomag két árának eltér a licencmodellje. Ugyanazt az "isByol" értéket adja meg a virtualMachinePricing és a virtualMachinePricingV2 tagban.
    .trial = A(z) "{ $plan }" csomag két árának eltér az ingyenes időszaka. Ugyanannyi hónapot adjon meg a virtualMachinePricing és a virtualMachinePricingV2 tagban.
    .price = A(z) "{ $plan }" csomag két ára itt eltér. Ugyanazokat a számokat adja meg a virtualMachinePricing és a virtualMachinePricingV2 tagban.
    .monthly = A(z) "{ $plan }" csomag két havi ára eltér. Ugyanazt a számot adja meg a monthlyPricing és a monthlyPricingV2 tagban.
PR-005 =
    .none = A(z) "{ $plan }" csomagot sehol sem árulja. Soroljon fel legalább egy országot a "regions" tagban, kétbetűs kóddal.
    .currency = Nem ismert pénznem ehhez: { $regions }, ahol a(z) "{ $plan }" csomagot árulja. Ellenőrizze a kódokat, vagy hagyja ki ezeket az országokat.
    .uncovered = A(z) "{ $plan }" csomagot olyan helyen is árulja, ahol nincs ára: { $regions }. Adjon meg árat ezekhez az országokhoz, vagy hagyja ki őket a "regions" tagból.
PR-006 = { $value } hónapos ingyenes időszak nincs. Válasszon: 0, 1, 3 vagy 6.
PR-007 =
    .unreadable = Az árlista nem olvasható: { $problem }. Mentse Excel-munkafüzetként (.xlsx), és töltse fel ismét.
    .encrypted = Az árlista jelszót kér, vagy régi .xls formátumú. Mentse Excel-munkafüzetként (.xlsx), jelszó nélkül.
    .large = Az árlista túl nagy ahhoz, hogy beolvassuk: { $found }, de legfeljebb { $max } megengedett. Csak az ártáblázatot tartsa meg.
    .unsafe = Az árlistát nem nyitjuk meg, mert "{ $part }" nem olyan benne, ahogyan egy táblázatkezelő írja, és kárt okozhat. Másolja át a táblázatot új munkafüzetbe, és azt mentse.
    .empty = Az árlistában nincsenek árak. Legyen benne egy fejlécsor (region, currency, price), alatta pedig régiónként egy sor.
    .column = Nem találtunk ártáblázatot a lapon. Hiányzó oszlopok: { $columns }. Így nevezze el őket egy fejlécsorban, alatta régiónként egy sorral.
    .row = A(z) { $row }. sor "{ $column }" oszlopában ez áll: "{ $found }", a várt érték pedig ilyen: { $expected }; a régió két betű, a pénznem ISO 4217 kód, az ár 0 vagy több. Javítsa a cellát.
    .region = A csomagot itt is árulja: { $regions }, ahol az árlistában nincs ár. Vegyen fel egy-egy sort, vagy hagyja ki ezeket a régiókat a csomagból.
PR-008 = A(z) "{ $plan }" csomagnak ára van, és Kínában (Mooncake) is árulja, ahol a csomagok ingyenesek, vagy az ügyfél saját licencét használják. Törölje a felhőt vagy az árat.

# What a document points at
ART-001 =
    .notfound = Nincs itt semmi: { $url }: { $detail }. Ellenőrizze a címet, vagy töltse fel oda a fájlt.
    .pdf = Ez nem PDF-fájl, pedig a dokumentumokat ilyenként kapják meg a vevők: { $url }. Töltsön fel oda PDF-fájlt.
    .forbidden = A kiszolgáló nem engedi, hogy a golive olvassa: { $url }: { $detail }. Tegye olvashatóvá a fájlt, vagy írja alá újra a címet.
    .inuse = A fájl használatban van: { $url }. Engedje el, majd tegye közzé újra.
    .conflict = A fájl olvasás közben megváltozott, vagy a cím egyik feltétele nem teljesül (412): { $url }. Az ajánlat közzététele alatt ne nyúljon hozzá, majd tegye közzé újra.
    .status = A fájl nem tölthető le: { $url }: { $detail }. Győződjön meg róla, hogy máshonnan letölthető, majd tegye közzé újra.
    .unreachable = A gazdagép nem érhető el: { $url }: { $detail }. Ellenőrizze a nevét, és hogy elérhető-e az internetről; majd tegye közzé újra.
    .timeout = A gazdagép túl lassú volt: { $url }. Győződjön meg róla, hogy a fájl máshonnan letölthető, majd tegye közzé újra.
    .refused = A golive nem tölti le: { $url }: { $detail }.
    .large = A fájl túl nagy: { $url }: { $detail }. Készítsen kisebbet.
    .range = A fájl nem olvasható részletekben: { $url }: { $detail }. Tegye olyan kiszolgálóra, amely erre képes.
ART-002 = Nem az van itt, amit tanúsítottunk: { $url }: { $old } volt, most { $new }. Tegye vissza a tanúsított fájlt, vagy tegye közzé újra.
ART-003 =
    .quota = A fájlt nem vettük át: { $url }: { $detail }.
    .many = A dokumentum túl sok mindenre mutat: több mint { $max } különböző fájlra és címre, vagy több mint { $places } helyről. Ami innentől következik, azt nem vizsgáljuk. Távolítsa el, ami nem kell, vagy ossza fel az ajánlatot.

# Plans of Azure applications
ZIP-005 =
    .missing = A(z) "{ $plan }" csomagnak nincs tömörített csomagja. Adja meg a zip URL-jét a "packageUri" tagban, mellette pedig a verzióját.
    .invalid = A tömörített csomag "{ $version }" verziója három, ponttal elválasztott egész számból álljon, például 1.0.2, legfeljebb 32 karakterrel.
    .lower = A tömörített csomag { $version } verziója kisebb az élő { $live } verziónál. Adjon neki nagyobbat.
    .same = Ez más tömörített csomag, mint az élő, de a verziója ugyanaz: { $version }. Adjon neki nagyobbat.
ZIP-006 =
    .guid = A(z) "{ $value }" követési azonosító nem GUID. Azt a GUID-ot adja meg, amely a sablonban a pid- után áll.
    .none = A tömörített csomag egyik sablonja sem követi a használatot. Adjon hozzá egy Microsoft.Resources/deployments típusú erőforrást, amelynek neve "pid-" és a követési GUID.
    .missing = A tömörített csomag egyik sablonja sem a csomag GUID-jával ({ $expected }) követi a használatot. Adjon hozzá egy Microsoft.Resources/deployments típusú erőforrást ezzel a névvel: "pid-{ $expected }".
    .other = A sablonok ezzel követik a használatot: { $found }, a csomag szerint pedig { $expected }. Mindkettőben ugyanazt a GUID-ot használja.
ZIP-007 =
    .endpoint = Az értesítési végpont nem teljes https URL. Írja ki teljesen, az elején ezzel: https://.
    .policies = A csomagnak { $found } szabályzata van, de legfeljebb { $max } megengedett. Töröljön néhányat.
    .policy-name = Ennek a szabályzatnak 1–{ $max } karakteres név kell.
    .policy-twice = A(z) "{ $policy }" szabályzat kétszer szerepel. Törölje az egyik bejegyzést.
    .policy-tier = A(z) "{ $policy }" szabályzat naplóz, erre pedig csak a Standard szint képes. Állítsa az "sku" értékét Standard-re.
    .authorizations = A csomagnak { $found } engedélyezése van, de legfeljebb { $max } megengedett. Személyek helyett csoportokat engedélyezzen.
    .principal = A(z) "{ $value }" nem felhasználó, csoport vagy alkalmazás azonosítója. GUID alakban adja meg, például 11111111-2222-3333-4444-555555555555.
    .role = A(z) "{ $value }" szerepkör itt ismeretlen. Ezt használja: Owner vagy Contributor.

# Packages of Azure applications
ZIP-001 =
    .missing = A(z) { $file } nincs a tömörített csomagban. Tegye az archívum gyökerébe.
    .folder = A(z) { $file } nem a tömörített csomag gyökerében van, hanem itt: { $path }. Az archívumot abból a mappából készítse.
ZIP-002 =
    .large = A tömörített csomag { $found } bájt, de 1 GB megengedett. A nagy fájlokat tegye oda, ahonnan a sablon letöltheti őket.
    .zip64 = A tömörített csomag ZIP64 formátumú, ami a megengedettnél nagyobb archívumokhoz való. Enélkül készítse: 1 GB-hoz és 10 000 fájlhoz nem kell.
    .broken = A tömörített csomag nem olvasható ZIP-archívumként: { $problem }. Készítse el újra, és töltse fel az egészet.
    .end = Az archívum vége után még következik valami, vagy a megjegyzésében másik vég van, így nem minden eszköz ugyanazokat a fájlokat találja. Készítse el újra közönséges eszközzel.
    .many = A tömörített csomagban { $found } bejegyzés van, de legfeljebb { $max } megengedett. Hagyja ki, amit a sablon nem használ.
    .name = A(z) "{ $file }" bejegyzés neve üres vagy 512 bájtnál hosszabb, nem UTF-8, vagy meg nem jeleníthető karakter van benne. Nevezze át.
    .path = A(z) "{ $file }" útvonal máshová vezet, vagy nem minden rendszeren ugyanaz. Relatív útvonalat használjon "..", meghajtó és kettőspont nélkül, amelynek egyik része sem végződik pontra vagy szóközre.
    .case = A(z) "{ $file }" útvonal kétszer szerepel, ha a kis- és nagybetű egyforma. Nevezze át az egyiket.
    .duplicate = Egy név kétszer szerepel a tömörített csomagban, így nem tudni, melyik fájlról van szó. Készítse el újra az archívumot.
    .encrypted = A(z) "{ $file }" fájl titkosított. Az archívumot jelszó nélkül készítse.
    .link = A(z) "{ $file }" bejegyzés nem fájl és nem mappa, hanem hivatkozás vagy eszköz. Magát a fájlt tegye az archívumba.
    .method = A(z) "{ $file }" fájl olyan módon van tömörítve, amelyet nem mindenhol olvasnak. Deflate-et használjon; a legtöbb eszköz magától ezt teszi.
    .overlap = A tömörített csomag fájljai az archívum ugyanazon bájtjain osztoznak. Készítse el újra közönséges eszközzel.
    .headers = Az archívum két fájllistája nem egyezik: { $problem }. Készítse el újra közönséges eszközzel.
    .entry = A tömörített csomagban lévő "{ $file }" fájl sérült: { $problem }. Készítse el újra az archívumot.
    .file = A(z) "{ $file }" fájl kicsomagolva 1 GB-nál nagyobb. Tegye oda, ahonnan a sablon letöltheti.
    .bomb = A tömörített csomag kicsomagolva túlságosan nagy (ettől kezdve: "{ $file }"): méretének 200-szorosa és 2 GiB megengedett. Hagyja ki, amit a sablon nem használ.
ZIP-003 = A(z) { $file } nem JSON: { $problem }. Javítsa ki; megjegyzések és záró vesszők lehetnek benne.
    .encoding = A(z) { $file } nem UTF-8 kódolású: a(z) { $problem }. bájt az első, amely nem illik bele. Mentse UTF-8-ként.
    .values = A(z) { $file } több mint { $problem } értéket tartalmaz. Csökkentse, vagy ossza fel csatolt sablonokra.
    .large = A(z) { $file } több mint { $problem } bájt, ami a sablonok korlátja. Ossza fel csatolt sablonokra.
    .total = A tömörített csomag JSON-fájljai együtt több mint { $problem } bájt, és a(z) { $file } már nem került beolvasásra. Hagyja ki, amit a sablon nem használ.
    .schema = A(z) { $file } a "$schema" szerint nem üzembehelyezési sablon. Ezt használja: https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#.
ZIP-004 = A(z) { $file } nem JSON: { $problem }. Javítsa ki, vagy törölje, ha a felügyelt alkalmazásnak nem kellenek nézetek.
    .encoding = A(z) { $file } nem UTF-8 kódolású: a(z) { $problem }. bájt az első, amely nem illik bele. Mentse UTF-8-ként.
    .values = A(z) { $file } több mint { $problem } értéket tartalmaz. Csökkentse.
    .large = A(z) { $file } több mint { $problem } bájt. Csökkentse.
    .total = A tömörített csomag JSON-fájljai együtt több mint { $problem } bájt, és a(z) { $file } már nem került beolvasásra. Hagyja ki, amit a sablon nem használ.
    .views = A(z) { $file } nem tartalmaz nézeteket. Sorolja fel őket a "views" tagban, vagy törölje a fájlt, ha a felügyelt alkalmazásnak nem kellenek.

# Templates in packages
ARM-001 =
    .missing = A sablonban nincs "$schema". Ezt használja: https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#.
    .unknown = A(z) "{ $found }" séma ismeretlen. Ezt használja: https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#.
ARM-002 = A(z) "{ $name }" paramétert egyetlen kifejezés sem használja. Használja, vagy törölje; a kifejezés [ jellel kezdődik és ] jellel végződik.
ARM-003 = A(z) "{ $name }" biztonságos paraméternek bárki által olvasható alapértéke van. Törölje, vagy legyen üres szöveg vagy [newGuid()].
ARM-004 = A(z) { $host } cím csak egy felhőben érvényes. Az environment() függvénytől kérje el.
ARM-005 =
    .type = A "location" paraméternek string típusúnak kell lennie. Módosítsa.
    .default = A "location" paraméter alapértéke "{ $found }", ahol az ügyfél talán nem helyezhet üzembe. Ezt használja: [resourceGroup().location].
    .linked = A csatolt vagy beágyazott sablon a helyét a fő sablontól kapja. Törölje a "location" paraméterének alapértékét.
    .group = Itt közvetlenül az erőforráscsoport helye szerepel, ahol az ügyfél talán nem helyezhet üzembe. Ezt használja: [parameters('location')], amelynek a fő sablonban ez lehet az alapértéke.
ARM-006 = Az erőforrás helye "{ $found }", ami nem minden ügyfélnek felel meg. Ezt használja: [parameters('location')] vagy global.
ARM-007 =
    .missing = A gépnek nincs mérete. Adja meg a "hardwareProfile" tagot, benne a "vmSize" értékével egy paraméterből.
    .literal = A gép mérete mindig "{ $found }". Tegye paraméterré, hogy az ügyfelek olyat választhassanak, amelyet használhatnak.
ARM-008 =
    .pair = A(z) "{ $name }" paraméternek csak az egyike van meg: "minValue" vagy "maxValue". Mindkettőt adja meg.
    .number = A(z) "{ $name }" paraméter "minValue" és "maxValue" értéke szám legyen. Idézőjelek nélkül írja.
ARM-009 =
    .pair = Csak az egyik van deklarálva: "_artifactsLocation" vagy "_artifactsLocationSasToken". A piactér mindkettőt kitölti: deklarálja a másikat is.
    .place = Az "_artifactsLocation" típusa string legyen. Módosítsa.
    .token = Az "_artifactsLocationSasToken" típusa secureString legyen. Módosítsa.
    .linked = A csatolt vagy beágyazott sablon a fájljai helyét a fő sablontól kapja. Törölje itt az alapértéket.
    .source = Az "_artifactsLocation" alapértéke [deployment().properties.templateLink.uri] legyen, vagy https:// kezdetű webcím. Módosítsa.
    .empty = Az "_artifactsLocationSasToken" alapértéke csak üres szöveg lehet. Módosítsa.
ARM-010 = A(z) "{ $name }" változót egyetlen kifejezés sem használja. Használja, vagy törölje; a kifejezés [ jellel kezdődik és ] jellel végződik.
ARM-011 = Egy változó nevét concat rakja össze. Tegye a változót objektummá, és egy tagját használja.
ARM-012 =
    .missing = A(z) { $type } típusú erőforrásnak nincs API-verziója. Adja meg szövegként, például 2024-07-01.
    .old = A(z) { $type } { $version } API-verziója több mint kétéves. Használjon újabbat, ha van.
    .form = A(z) "{ $version }" nem API-verzió. Év, hónap, nap alakban írja, például 2024-07-01.
    .computed = A(z) { $type } API-verziója számított, így nem tudni, milyen tagjai vannak. Szövegként írja, például 2024-07-01.
ARM-013 = Az API-verziót üzembe helyezéskor a providers() adja, így nem tudni, milyen tagjai vannak. Szövegként írja, például 2024-07-01.
ARM-014 = A(z) "{ $name }" értéke üres. Törölje, vagy egy paraméterből adja meg.
ARM-015 = A(z) "{ $name }" kézzel összerakott erőforrás-útvonal. Ezt használja: resourceId(), subscriptionResourceId(), tenantResourceId() vagy extensionResourceId().
ARM-016 =
    .known = A(z) { $function }() ismeri az aktuális előfizetést és erőforráscsoportot; ezt a(z) { $told }() függvénynek nem kell megmondania. Törölje az argumentumot.
    .concat = A(z) { $function }() concat által összerakott azonosítót kap. Ezt használja: resourceId().
ARM-017 =
    .concat = Egy függőséget concat rak össze. Használja a resourceId() függvényt vagy az erőforrás nevét.
    .if = Egy függőségnek feltétele van. Hagyja ki: amit nem helyeznek üzembe, arra senki sem vár.
ARM-018 = A beágyazott üzembe helyezés naplózza a tartalmát, a titkokat is. Törölje a "debugSetting" tagot, vagy állítsa a "detailLevel" értékét none-ra.
ARM-019 = A rendszergazda neve rögzített szöveg, minden ügyfélnél ugyanaz. Tegye paraméterré.
ARM-020 = A gép előzetes lemezképről indul ("{ $found }"). Kész lemezképet használjon.
ARM-021 = A(z) { $found } bővítményt visszavonták. Törölje: a gépek enélkül is kapnak felügyelt identitást.
ARM-022 = Ez a kimenet titkot mutat ({ $secret }), és a kimenetek megmaradnak az üzembe helyezések előzményeiben. Törölje.
ARM-023 = A parancs titkot mutat ({ $secret }) a "settings" tagban, amelyet bárki olvashat. Tegye át a "commandToExecute" tagot ide: "protectedSettings".
ARM-024 =
    .old = A reference() a(z) { $version } API-verziót kéri, amely több mint kétéves. Használjon újabbat, ha van.
    .preview = A reference() a(z) { $version } API-verziót kéri, amely előzetes. Készet használjon.
ARM-025 = A beágyazott sablon az őt körülvevő sablon egy titkát ({ $secret }) használja, amely így megmarad az üzembe helyezések előzményeiben. Állítsa az "expressionEvaluationOptions" hatókörét inner-re, és a titkot biztonságos paraméterként adja át.

# User interfaces in packages
UI-001 =
    .schema = A séma nem az aktuális. Ezt használja: https://schema.management.azure.com/schemas/{ $expected }/CreateUIDefinition.MultiVm.json#.
    .version = A verzió nem a séma verziója. Állítsa a "version" értékét erre: { $expected }.
UI-002 = A kezelő ismeretlen. Ezek egyikét használja: { $expected }.
UI-003 =
    .missing = A felhasználói felület semmit sem ad át a sablonnak. Adja hozzá az "outputs" tagot a "parameters" taghoz.
    .unknown = A(z) "{ $name }" kimenet nem paramétere a fő sablonnak. Adja mindkettőnek ugyanazt a nevet, vagy törölje a kimenetet.
UI-004 = A fő sablon "{ $name }" paraméterének nincs alapértéke, és egy kimenet sem ad neki értéket. Adjon hozzá ilyen nevű kimenetet vagy alapértéket.
UI-005 = A kimenet erre hivatkozik: "{ $control }", de az nincs azon a lépésen. Javítsa a nevet.
UI-006 = Az ügyfél helyét nem kapja meg a sablon. Adja hozzá ezt a kimenetet: "location": "[location()]".
UI-007 =
    .parameter = Amit ebbe a jelszómezőbe írnak, a(z) "{ $name }" paraméterbe kerül, amely nem titkos. A típusa secureString legyen.
    .control = A(z) "{ $name }" paraméter titok, de ez a szövegmező mutatja, amit beírnak. Ezt használja: Microsoft.Common.PasswordBox.
UI-008 =
    .none = A(z) "{ $control }" jelszómező bármilyen jelszót elfogad. Adjon a "constraints" taghoz olyan "regex" értéket, amely legalább { $min } karaktert kér, például ^.{"{"}12,{"}"}$.
    .short = A(z) "{ $control }" jelszómező { $min } karakternél rövidebb jelszót is elfogad. A "regex" kérjen ennyit, például ^.{"{"}12,{"}"}$.
UI-009 =
    .none = A(z) "{ $control }" szövegmező bármilyen szöveget elfogad. Adjon "validations" tagot a "constraints" taghoz, mindegyikben "regex" és "message" értékkel.
    .regex = A(z) "{ $control }" szövegmező ezen ellenőrzése semmit sem vizsgál. Adjon hozzá "regex" vagy "isValid" értéket.
    .message = A(z) "{ $control }" szövegmező nem mondja meg, mit fogad el. Adjon "validationMessage" értéket a "constraints" taghoz.
UI-010 = A(z) "{ $control }" vezérlőhöz nincs magyarázat. Adjon hozzá "toolTip" értéket.
UI-011 = A(z) "{ $control }" vezérlő felhasználónevet javasol, minden ügyfélnek ugyanazt. Törölje az alapértéket.
UI-012 = Ez az ellenőrzés nem mondja meg, mi a hiba. Adjon hozzá "message" értéket.
UI-013 =
    .type = Ez az érték a(z) "{ $name }" paraméterhez választható, amelynek típusa { $type }, és nem fogadja el. Módosítsa az egyiket.
    .value = Ez az érték a(z) "{ $name }" paraméterhez választható, de nincs az "allowedValues" értékei között. Vegye fel oda, vagy törölje innen.
    .default = A(z) "{ $name }" paraméter alapértéke itt nem választható. Vegye fel az "allowedValues" közé, vagy módosítsa az alapértéket.
UI-014 =
    .unused = A(z) "{ $control }" vezérlőben választott méret nincs a kimenetek között. Adja át a sablonnak.
    .default = A(z) "{ $name }" paraméter alapértéke { $found }, amely itt nem választható. Vegye fel az "allowedSizes" közé, vagy módosítsa az alapértéket.
UI-015 = A(z) "{ $control }" csak egyszer kéri a jelszót, így egy elütés kizárja az ügyfelet. Állítsa a "hideConfirmation" értékét false-ra, vagy törölje.
UI-016 = A(z) "{ $name }" üres. Töltse ki, vagy törölje.
UI-017 = Az ügyfelek választhatnak meglévőt a(z) "{ $control }" vezérlőben, de a(z) "{ $part }" nincs a kimenetek között. Adja át a sablonnak, vagy állítsa a "hideExisting" értékét true-ra.

# Containers
CT-001 =
    .missing = Hiányzik a(z) "{ $key }" a(z) "{ $plan }" csomagnál. A lemezképek lekéréséhez subscriptionId, resourceGroup, registry, repository, username és password kell: mindet adja meg.
    .guid = A(z) "{ $value }" nem előfizetés-azonosító. GUID alakban adja meg, például 11111111-2222-3333-4444-555555555555.
    .suffix = A(z) "{ $value }" vége { $host }, amely a tárház nevéhez kerül. Hagyja el.
    .password = A(z) "{ $plan }" csomagnak nincs jelszava a tárházhoz, így a lemezképei nem kérhetők le. Adjon meg egyet; megőrizzük, és soha nem mutatjuk.
    .moved = Az élő csomag innen kér le: "{ $old }", itt pedig ez áll: "{ $new }". Az adattárat az első beküldés rögzíti: állítsa vissza, vagy adjon hozzá új csomagot.
    .host = A(z) "{ $value }" nem tárház neve. Az azurecr.io nélküli nevét adja meg, vagy egy gazdagépet, például registry.example.com.
    .repository = A(z) "{ $value }" nem adattár neve. Kisbetűs szavakat használjon, közöttük pont, kötőjel, aláhúzásjel vagy perjel lehet, például apps/web.
    .unreached = A tárház nem olvasható: { $url }: { $detail }. Ellenőrizze a nevét, az adattárat, a felhasználót és a jelszót, és hogy elérhető-e az internetről.
    .protocol = A tárház nem olvasható: { $url }: { $detail }. Az OCI terjesztési protokollját kell beszélnie, jelszavas vagy tokenes bejelentkezéssel.
CT-002 =
    .none = A(z) "{ $plan }" csomagnak nincsenek címkéi, így nincs eladható lemezkép. Adja meg legalább a latest címkét és egy verziót, például 1.2.3.
    .latest = A(z) "{ $plan }" csomagból hiányzik a latest címke, amelyet a címkét meg nem adó ügyfelek kapnak. Adja hozzá.
    .version = A(z) "{ $plan }" csomagból hiányzik a verziócímke, például 1.2 vagy 1.2.3. Adjon hozzá egyet, hogy az ügyfelek annál maradhassanak.
    .name = A(z) "{ $tag }" címke se nem latest, se nem verzió, és nem is azzal kezdődik. Így nevezze el: 1.2-amd64 vagy 1.2.3-amd64.
CT-003 = A(z) "{ $list }" címke lemezképlistája a(z) "{ $tag }" címkére hivatkozik, amely nincs a csomagban. Vegye fel azt a címkét.
    .many = A csomagban { $found } címke van, de legfeljebb { $max } megengedett. Töröljön néhányat.
    .absent = Az adattárban nincs "{ $tag }" címke. Töltse fel a lemezképet, vagy törölje a címkét.
    .name = A(z) "{ $tag }" nem címke. Legfeljebb 128 betűt, számjegyet, pontot, kötőjelet és aláhúzásjelet használjon.
CT-004 = A(z) "{ $tag }" címkét így tették közzé: { $old }, most pedig { $new }. Amit az ügyfelek üzembe helyeznek, nem változik: helyezze vissza a címkét, és az új lemezképet új címkével töltse fel.
CT-005 =
    .many = Itt { $found } beállítás van, de egy modul legfeljebb ennyivel indulhat: { $max }. Töröljön néhányat.
    .long = Ez { $found } karakteres, de legfeljebb { $max } megengedett. Rövidítse le.
    .json = Ez nem JSON-objektum, és nem is olyan szöveg, amely azt tartalmaz. Javítsa ki.
    .platform = Egyetlen képfájl sem készült elsődleges (tier 1) platformra, így alig lenne eszköz, amely futtatná a modult. Töltsön fel képfájl-listát (manifest listát), amelyben ezek legalább egyikére van: { $expected }.
    .array = A kívánt tulajdonságok között tömb van, amellyel egy ikereszköz nem indulhat. Számozott tagú objektumokat használjon.
    .deep = A kívánt tulajdonságok { $found } szint mélyek, de legfeljebb { $max } megengedett. Tegye laposabbá őket.
CT-006 = A létrehozási beállítások kiemelt jogú tárolót kérnek, amely bármit tehet az eszközén. Hagyja ki a Privileged értéket, ha a modul nélküle is működik.

# Software as a service
SA-001 =
    .missing = Hiányzik: "{ $key }". Az itt árult ajánlathoz kezdőlap, webhook, valamint a hívó bérlő és alkalmazás azonosítója kell.
    .url = A(z) "{ $key }" nem teljes https URL. Írja ki teljesen, az elején ezzel: https://.
    .guid = A(z) "{ $key }" értéke "{ $value }", de GUID kell, például 11111111-2222-3333-4444-555555555555.
    .https = A(z) { $url } nem https. Ami ide érkezik, elárulja, kik az ügyfelei, ezért titkosítani kell: https:// kezdetű címet adjon meg.
    .unreached = A(z) { $url } nem a várt módon válaszolt: { $detail }. A kezdőlap GET kérésre oldallal válaszol, annak is, aki még semmit sem vett; a webhook POST kérésre 200-zal.
SA-002 = A webhook { $status } választ adott egy próbahívásra ({ $action }), pedig 200 kell. Mind a hat műveletet nyugtázza, különben a hívások órákig ismétlődnek; a próbahívásban ez a fejléc van: "golive-test: true".
SA-003 =
    .missing = Az ügyfeleknek ezt ígéri: { $action }, de hiányzik a "trialUrl". Adja meg, hol kezdhetik.
    .url = A próbaverzió címe nem teljes https URL. Írja ki teljesen, az elején ezzel: https://.
SA-004 =
    .none = Az ajánlatot itt árulja, de nincs csomagja. Az ügyfelek csomagokat vásárolnak: adjon legalább egyet a "plans" taghoz.
    .title = A(z) "{ $plan }" csomag címe { $found } karakteres, de 1–{ $max } kell. Módosítsa úgy, hogy az ügyfelek meg tudják különböztetni a csomagokat.
    .description = A(z) "{ $plan }" csomag leírása { $found } karakteres, de 1–{ $max } kell. Módosítsa.
    .price = A(z) "{ $plan }" csomaghoz havi ár kell, 0 vagy több. Adja meg a "monthlyPricing" tagban.
    .differ = A(z) "{ $plan }" csomag két havi ára eltér. Ugyanazt a számot adja meg a monthlyPricing és a monthlyPricingV2 tagban.

# Where an offer stands, within a sentence.
stands =
    .never-published = soha nem volt közzétéve
    .publishing = úton az előnézethez
    .awaiting-approval = bírálóra vár
    .awaiting-signoff = az előnézete jóváhagyásra vár
    .going-live = élesítés alatt
    .canceling = megszakítás alatt
    .live = élő
    .failed = sikertelen
    .rejected = bíráló elutasította
    .canceled = megszakítva

# Refusals. The codes that go with them never change; these words may.
refusal =
    .no-offer = Nincs ilyen ajánlat. A PUT hoz létre egyet.
    .kind-is-fixed = Az ajánlat típusa "{ $kind }", és az is marad. Ezt az offerTypeId értéket küldje, vagy hozzon létre másik ajánlatot.
    .operation-in-progress = Folyamatban van: { $kind ->
        [publish] közzététel
        [goLive] élesítés
       *[other] megszakítás
    } ({ $id } művelet). Várja meg a végét, vagy szakítsa meg; utána próbálja újra.
    .not-ready-for-golive = Az ajánlat állapota: { $state }. Akkor élesíthető, ha az előnézete jóváhagyásra vár: tegye közzé, és várja meg, amíg az előnézet elkészül.
    .nothing-to-cancel = Az ajánlat állapota: { $state }. Semmi sem fut, és nem vár előnézet, így nincs mit megszakítani.
    .too-late-to-cancel = A verzió már élő, így az élesítés nem szakítható meg. A lecseréléséhez tegyen közzé másik verziót.
    .stopped = Az ajánlat kikerült az áruházból. Tegye közzé, várja meg, amíg az előnézet elkészül, majd élesítse.
    .not-live = Az ajánlat nem élő, ezért nincs mit kivenni az áruházból.
    .was-published = Az ajánlatot már közzétették, ezért nem törölhető; az előzményei és az ügyfelei hivatkoznak rá.
    .nothing-to-review = Ebből az ajánlatból semmi sem vár bírálóra; az állapota: { $state }. A várakozók itt vannak: GET /v1/reviews.
    .review-is-claimed = Ezzel már { $by } foglalkozik. Kérdezze meg, vagy előbb szabadítsa fel.
    .nothing-to-certify = A tanúsítóra nem várunk: ennek a közzétételnek már van más válasza, lejárt a határideje, vagy megszakították, egy személy döntött róla, vagy másik követte. Az ajánlat állapota: { $state }. Semmi sem változott.
    .validation-failed = { $count ->
        [one] A dokumentumban egy hiba van
       *[other] A dokumentumban { $count } hiba van
    }: a felsorolás megmondja, hol, elöl a hibákat, utánuk a figyelmeztetéseket. Javítsa ki a hibákat, és tegye közzé újra; semmi sem indult el.

# Errors of the API, by what they are about. The codes that go with them never
# change; these words may.

# Paths
route =
    .unknown = Nincs itt semmi: "{ $path }". Az összes útvonal itt látható: GET /docs.
    .method = Ennek az útvonalnak nincs { $method } metódusa. Ami van, itt látható: GET /docs.
    .file = Nincs ilyen fájl. Töltse be újra az oldalt: az a meglévőket nevezi meg.
    .utf8 = Az útvonal nem érvényes UTF-8.
id =
    .publisher = A közzétevő azonosítója ("{ $found }") 1–{ $max } betűből, számjegyből, kötőjelből vagy aláhúzásjelből állhat, és betűvel vagy számjeggyel kezdődjön.
    .offer = Az ajánlat azonosítója ("{ $found }") 1–{ $max } betűből, számjegyből, kötőjelből vagy aláhúzásjelből állhat, és betűvel vagy számjeggyel kezdődjön.
    .kind = Az ajánlattípus ("{ $found }") 1–{ $max } betűből, számjegyből, kötőjelből vagy aláhúzásjelből állhat, és betűvel vagy számjeggyel kezdődjön.
api-version = Érvénytelen API-verzió. Megengedett értékek: [{ $known }]

# Who asks
token =
    .refused = A kérésben nincs itt elfogadott token: { $fault }. Küldje ezt: "Authorization: Bearer TOKEN", a kiszolgáló kiállítójának vagy az üzemeltető által felsorolt kiállítónak a tokenjével.
    .unchecked = A token kiállítója most nem érhető el, így a token nem ellenőrizhető. Próbálja újra néhány másodperc múlva.
token-fault =
    .missing = bearer token szükséges
    .long = a token 16384 bájtnál hosszabb
    .malformed = a token nem helyes, aláírt JSON Web Token
    .access = a token nem hozzáférési token
    .algorithm = a token aláírási algoritmusa nem megengedett a kiállítójánál
    .issuer = a token kiállítója itt ismeretlen
    .key = a token által megnevezett kulcs ismeretlen
    .signature = a token aláírása hibás
    .endless = a tokenben nincs exp adat
    .expired = a token lejárt
    .early = a token még nem érvényes
    .audience = a token másik címzettnek szól
    .nobody = a token nem nevez meg személyazonosságot
    .unreachable = a token kiállítójának kulcsai most nem olvashatók
permission =
    .operator = Ezt csak a kiszolgáló üzemeltetője teheti meg.
    .owner = Ezt csak a közzétevő tulajdonosa teheti meg; Ön közreműködő.
    .stranger = "{ $caller }" azonosítónak nincs szerepköre a(z) "{ $publisher }" közzétevőnél. A közzétevő tulajdonosa veheti fel tagként.
    .form = Az űrlap nem a kiszolgáló oldaláról érkezett, vagy lejárt az a munkamenet, amelyben az oldal megjelent. Semmi sem változott. Töltse be újra az oldalt, és ismételje meg.

# Bodies
body =
    .short = A törzs véget ért, mielőtt teljes lett volna. Küldje el újra a kérést.
    .utf8 = A törzs a(z) { $at }. bájttól kezdve nem UTF-8.
    .object = A törzs JSON, de nem objektum; objektumot küldjön.
    .unusable = A törzs nem használható: { $detail }.
    .type = A törzs a Content-Type szerint "{ $found }"; ezt küldje: { $expected }.
    .large = A törzs { $max } bájtnál hosszabb. A nagy fájlokat ne küldje el, hanem URL-lel hivatkozzon rájuk.
    .form = Az űrlap nem olvasható: 24 MiB-nál hosszabb, vagy megszakadt. Semmi sem változott. Küldje el újra.
json =
    .text = A törzs nem JSON: { $detail }.
    .deep = A törzs { $max } szintnél mélyebben van egymásba ágyazva.
    .array = Ez a tömb nem olvasható: { $detail }.
    .member = Ez az objektum nem olvasható: { $detail }.
    .nul-name = Egy tag nevében NUL karakter van.
    .twice = A(z) "{ $name }" tag kétszer szerepel; egyet tartson meg.
    .number = Ez a szám túl nagy ahhoz, hogy olvasható legyen.
    .string = Ez a karakterlánc nem olvasható: { $detail }.
    .nul = Ebben a karakterláncban NUL karakter van; törölje.
    .document = A törzs JSON-objektum legyen: az ajánlat dokumentuma.
    .must-string = A(z) { $place } karakterlánc legyen.
    .must-object = A(z) { $place } objektum legyen.
    .must-array = A(z) { $place } tömb legyen.
    .must-be-there = A(z) { $place } objektum legyen; hiányzik.
    .many-plans = A(z) { $place } { $found } csomagot tartalmaz, de legfeljebb { $max } lehet benne.

# What is asked
asked =
    .number = A(z) { $name } értéke "{ $found }"; egész számot adjon meg, vagy hagyja el.
    .slot = A hely nem ezek egyike: draft, preview, production.
    .side = A(z) { $name } értéke nem draft, preview, production, és nem is egy verzió száma.
    .version = A(z) "{ $found }" nem verzió; a verziók egész számok 1-től.
    .dry-run = A dryRun értéke true vagy false; hagyja el, ha csak látni szeretné, mi törlődne.
    .deep = A deep értéke true vagy false.
    .after = Az after egy ajánlat azonosítója: közzétevő.ajánlat
    .key = Az Idempotency-Key { $found } nyomtatható karakter; 1–{ $max } legyen.
    .deliveries = A state értéke pending vagy dead; hagyja el, ha minden kézbesítést látni szeretne.
    .running = A state értéke itt csak running lehet. Az ajánlat befejezett műveletei itt vannak: GET submissions.
    .publisher = Az ajánlat egy közzétevőhöz tartozik: nevezze meg a közzétevőt is.
    .event = A kind nem ezek egyike: { $known }.
    .time = A(z) { $name } ilyen időpont legyen: 2030-01-31T00:00:00Z.
    .language = Az űrlap nem itt használt nyelvet nevez meg.

# What is not there
absent =
    .publisher = Nincs itt "{ $id }" közzétevő. Ellenőrizze az azonosító írásmódját.
    .offer = A(z) "{ $publisher }" közzétevőnek nincs "{ $offer }" ajánlata. Az ajánlatai itt vannak: GET /api/publishers/{ $publisher }/offers; újat a PUT hoz létre.
    .listing = Nincs itt "{ $id }" ajánlat. Lehet, hogy visszavonták; ami élő, itt van: GET /catalog/offers.
    .version = A(z) "{ $offer }" ajánlatnak nincs { $version } verziója; a piszkozata a { $draft } verzió.
    .frozen = A(z) "{ $offer }" ajánlatnak nincs { $version } verziója.
    .staging = Nincs üzembe helyezett Staging hely ehhez: ajánlatazonosító "{ $offer }", közzétevő-azonosító "{ $publisher }". Üzembe helyezve: { $deployed }. A POST publish viszi a piszkozatot előnézetbe.
    .production = Nincs üzembe helyezett Production hely ehhez: ajánlatazonosító "{ $offer }", közzétevő-azonosító "{ $publisher }". Üzembe helyezve: { $deployed }. A POST golive élesíti a jóváhagyásra váró előnézetet.
    .operation = Ennek az ajánlatnak nincs "{ $id }" művelete. A műveletei itt vannak: GET /api/publishers/PUBLISHER/offers/OFFER/submissions.
    .exception = Nincs ilyen azonosítójú kivétel. A kivételek itt vannak: GET /v1/exceptions.
    .delivery = Nincs ilyen azonosítójú kézbesítés. A kézbesítések itt vannak: GET /v1/deliveries.
    .client = Nincs ilyen azonosítójú szolgáltatásnév. A szolgáltatásnevek itt vannak: GET /v1/clients.
    .signing-key = Nincs ilyen azonosítójú aláírókulcs. Az aláírókulcsok itt vannak: GET /v1/signing-keys.
    .webhook = Nincs ilyen azonosítójú webhook. A webhookok itt vannak: GET webhooks.
    .artifact = Nincs itt ilyen kivonatú összetevő. Az adatlap megnevezi azokat, amelyeket mutat; onnan vegye a címet.
    .member = Nincs ilyen tag. A tagok itt vannak: GET members.

# Documents, and what guards them
document =
    .differs = A dokumentumban a(z) { $name } értéke "{ $found }", az útvonal szerint viszont "{ $expected }". Legyenek egyformák, vagy hagyja el: { $name }.
    .kindless = Hiányzik az offerTypeId. Ezek egyike: { $known }.
    .kind = A(z) "{ $found }" nem ajánlattípus ezen a kiszolgálón. Ezek vannak: { $known }.
    .kind-listed = Az offerTypeId nem ajánlattípus ezen a kiszolgálón. A típusok itt vannak: GET /api/offerTypes.
    .exists = A(z) "{ $offer }" ajánlat létezik (ETag { $etag }), az If-None-Match: * pedig csak létrehozást kér. A lecseréléshez hagyja el a fejlécet.
    .untagged = A(z) "{ $offer }" ajánlat létezik, ezért a PUT kéréshez If-Match kell: az ETag ({ $etag }), ha azt módosítja, amit olvasott, vagy *, ha felülírja.
    .unmatched = Az If-Match értéke { $sent }, de az ajánlat nem létezik: soha nem is létezett, vagy valaki törölte. Az ajánlat létrehozásához hagyja el a fejlécet. Semmi sem változott.
    .stale = Az If-Match értéke { $sent }, de az ajánlat ETag-je { $current }: közben valaki módosította. Kérje le GET-tel, végezze el újra a módosítást, és az új ETag-et küldje (vagy *, ha felülírja). Semmi sem változott.
    .busy = Az ajánlatot most túl sokan módosítják. Semmi sem történt. Próbálja újra.
emails =
    .many = A listában { $found } cím van, de legfeljebb { $max } kap értesítést. Inkább egy levelezőlista címét adja meg.
    .invalid = A(z) "{ $found }" nem e-mail-cím. Ilyen címeket adjon meg, vesszővel elválasztva: name@example.com.
idempotency-key = Az Idempotency-Key "{ $name }" másik kéréshez tartozik. Új kéréshez új kulcsot használjon.
step-failed = A(z) "{ $step }" lépés { $count ->
    [one] egy hibát talált
   *[other] { $count } hibát talált
}: a felsorolás megmondja, hol. Javítsa ki, amit mond, és tegye közzé újra. Ami élő, változatlan marad.

# Publishers, members, clients
publisher =
    .contact = A contact nem e-mail-cím; ilyet adjon meg: name@example.com.
    .exists = Már van "{ $id }" közzétevő.
    .unknown = Nincs itt "{ $id }" közzétevő.
member =
    .principal = A principal 1–255 karakteres kliens-, objektumazonosító vagy subject.
    .busy = A tagokat most mások módosítják. Próbálja újra.
    .last-owner = Ez a közzétevő utolsó tulajdonosa. Előbb tegyen valaki mást tulajdonossá.
    .many = Egy közzétevőnek legfeljebb { $max } tagja lehet. Előbb távolítson el egyet.
client = A name embereknek szól: 1–255 karakter.
too-long = A(z) { $name } { $max } karakternél hosszabb. Rövidítse le.
range = A fájl { $length } bájtos: kérjen ezen belüli tartományt, vagy az egészet.
webhook =
    .url = Az url érvényes, legfeljebb { $max } bájtos https-cím; ez nem az.
    .closed = A golive nem megy erre a címre: { $problem }.
    .event = Az events olyan fajtát tartalmaz, amely nincs ezek között: { $known }. Hagyja el, ha mindenről értesülni szeretne.
    .many = Egy közzétevőnek legfeljebb { $max } webhookja lehet, és ennek már annyi van. Előbb távolítson el egyet.

# Reviews, the certifier, exceptions
review =
    .long = A text { $max } karakternél hosszabb. Rövidítse le.
    .note = Hiányzik a text. Abban adja meg a megjegyzést.
    .reason = Hiányzik a text. Abban adja meg az indoklást a közzétevőnek.
    .act = A bíráló ezeket teheti: claim, release, note, approve vagy reject.
answer =
    .nobody = Ez a kiszolgáló nem kérdez tanúsítót, ezért nem fogad választ.
    .header = A választ nem a tanúsító írta alá: hiányzik a(z) { $header } fejléc. Küldje ezeket: webhook-id, webhook-timestamp és webhook-signature.
    .time = A választ nem a tanúsító írta alá: a webhook-timestamp több mint { $tolerance } másodperccel eltér a mostani időtől, amely 1970 óta másodpercben { $now }. Minden kísérletet írjon alá újra, és állítsa be az órát.
    .signature = A választ nem a tanúsító írta alá: a webhook-signature egyik aláírása sem illik. Ez kell: "v1," és a HMAC-SHA256 base64 alakja ezen: webhook-id, pont, webhook-timestamp, pont, majd a törzs, ahogyan elküldi; a kulcs az, ami base64-ben a whsec_ után áll.
    .operation = Az operation nem annak a közzétételnek az azonosítója, amelyről a kérdés szólt. A kérdésben lévőt küldje.
    .reason = Hiányzik a reason. A közzétevő olvassa: írja le, mi a baj.
    .long = A reason { $max } karakternél hosszabb. Rövidítse le.
    .many = { $max } észrevételnél több van. A legsúlyosabbakat küldje.
    .message = A message 1–{ $max } karakteres legyen.
    .target = A target nem JSON Pointer a dokumentumba, például /definition/plans/0; hagyja el, ha nem egy helyről szól.
exception =
    .rule = A(z) "{ $found }" nem szabály. A szabályok azonosítója ilyen: LS-001; a jelentésben szerepelnek.
    .plan = A csomag egy ajánlathoz tartozik: nevezze meg az ajánlatot is.
    .until = Az until jövőbeli időpont legyen, például 2030-01-31T00:00:00Z.
    .reason = A reason 1–1000 karakterrel mondja meg, miért; a jelentésekben látható.

# Deliveries and files
delivery = Ezt a kézbesítést már elküldtük, ezért nem küldjük el újra.
last-operator = Ez az utolsó szolgáltatásnév, amely a kiszolgálót üzemeltetheti, ezért megmarad. Előbb hozzon létre egy másikat: POST /v1/clients.
signing-key = Ez a legújabb aláírókulcs, ezért megmarad. Előbb hozzon létre egy másikat: POST /v1/signing-keys.
picture =
    .notpng = A törzs nem PNG (talált: { $found }). Mentse a képet PNG-ként; más fájlnév vagy Content-Type nem elég.
    .large = A kép nem jeleníthető meg: { $found }, de legfeljebb { $max } megengedett. Mentse újra PNG-ként.
    .broken = A kép nem jeleníthető meg: { $problem }. Mentse újra PNG-ként.
    .unkept = A képet nem vettük át: { $fault }.

# What went wrong in golive itself
trouble =
    .internal = Magában a golive-ban történt hiba. Adja meg az üzemeltetőnek a válasz x-ms-request-id értékét; a naplóban több áll.
    .store = Az adatbázis most nem érhető el. Semmi sem változott. Próbálja újra néhány másodperc múlva.
    .lost = Az adatbázis írás közben eltűnt, így nem tudni, megtörtént-e. Nézze meg néhány másodperc múlva, vagy küldje el újra ugyanazzal az Idempotency-Key vagy If-Match értékkel.
    .objects = Az objektumtár most nem használható. Próbálja újra néhány másodperc múlva.
    .collecting = Az objektumtár most nem használható, ezért a takarítás idő előtt leállt. Eddig csak olyan fájlokat töröltünk, amelyekre semmi sem hivatkozik, és egy ajánlat sem sérült. Indítsa el újra később.
    .slow = A kérés túl sokáig tartott, ezért leállítottuk. Kérdezze le az állapotát, mielőtt megismétli.
    .page = Az oldalt nem sikerült elkészíteni. A hiba a kiszolgáló naplójában van.

# Steps.
step =
    .progress = { $come } / { $whole } MiB érkezett meg, { $rate } MiB másodpercenként.
    .retrying = Átmeneti hiba: { $fault }. Újra megpróbáljuk ekkor: { $time }; nincs teendő.

# The certifier, as the list of deliveries shows it.
certifier-asked =
    .subject = { $offer }: a(z) { $version } verzió eddig vár a tanúsítóra: { $until }
    .text = A válasza ide megy: { $callback }

# Leads: what is told of one, and what stands in the list of deliveries instead.
lead =
    .subject = { $offer }: valaki érdeklődik
    .kept = Hogy ki az, az érdeklődő adataiban áll: { $link }
    .text =
        Valaki érdeklődik erről: "{ $title }" ({ $offer }).

        Név: { $name }
        E-mail: { $email }
        Cég: { $company }
        Ország: { $country }

        { $message }

        Ebbe beleegyezett: { $consent }

        Az ajánlat összes érdeklődője: { $link }

# Mails, by event. { $offer } is publisher/offer.
mail-publish-accepted =
    .subject = { $offer }: a(z) { $version } verzió közzétételét fogadtuk
    .text =
        Fogadtuk a következő közzétételét: "{ $title }" ({ $offer }), { $version } verzió.
        Újabb levelet küldünk, amikor az előnézet elkészült, vagy ha valami nincs rendben.

        Állapot: { $status }
mail-preview-ready =
    .subject = { $offer }: a(z) { $version } verzió előnézete jóváhagyásra vár
    .text =
        Elkészült a következő előnézete: "{ $title }" ({ $offer }), { $version } verzió.
        Nézze meg, majd élesítse, tegye közzé újra, vagy szakítsa meg. Magától semmi sem lesz élő.

        Előnézet: { $preview }
        Állapot: { $status }
mail-publish-failed =
    .subject = { $offer }: a(z) { $version } verzió közzététele nem sikerült
    .text =
        Nem sikerült közzétenni: "{ $title }" ({ $offer }), { $version } verzió. Ami élő, változatlan marad.
        Ezt találtuk:

        { $findings }

        Javítsa a dokumentumot, és tegye közzé újra.

        Állapot: { $status }
mail-offer-live =
    .subject = { $offer }: a(z) { $version } verzió élő
    .text =
        Mostantól élő: "{ $title }" ({ $offer }), { $version } verzió.

        Élő: { $live }
        Állapot: { $status }
mail-golive-failed =
    .subject = { $offer }: a(z) { $version } verzió élesítése nem sikerült
    .text =
        Nem sikerült élesíteni: "{ $title }" ({ $offer }), { $version } verzió. Ami élő volt, változatlan marad,
        és az előnézet ismét vár. Ezt találtuk:

        { $findings }

        Állapot: { $status }
mail-submission-canceled =
    .subject = { $offer }: a(z) { $version } verzió közzétételét megszakították
    .text =
        Megszakították a következő közzétételét: "{ $title }" ({ $offer }), { $version } verzió. Ami élő,
        változatlan marad.

        Állapot: { $status }

# ---- A golive saját típusaiban álló nevek: mindegyik az, ami bennük áll, így más típus
# neve változatlan marad ----

# Ajánlattípusok
name-kind-azure-application = Azure-alkalmazás
name-kind-consulting-service = Tanácsadási szolgáltatás
name-kind-container = Tároló
name-kind-core-virtual-machine = Core virtuális gép
name-kind-iot-edge-module = IoT Edge-modul
name-kind-managed-service = Felügyelt szolgáltatás
name-kind-software-as-a-service = Szolgáltatott szoftver
name-kind-virtual-machine = Virtuális gép
name-kind-dynamics-365-app = Dynamics 365-alkalmazás
name-kind-power-bi-app = Power BI-alkalmazás

# Lépések
name-step-validate-pre-requisites = Előfeltételek ellenőrzése
name-step-certification = Tanúsítás
name-step-provisioning = Kiépítés
name-step-packaging-and-lead-generation-registration = Csomagolás és az érdeklődőszerzés regisztrálása
name-step-publisher-signoff = Közzétevői jóváhagyás
name-step-live = Élesítés
name-step-editorial-review = Szerkesztői bírálat

# Mit végeznek a lépések
name-step-about-the-offer-s-document-is-checked-texts-plans-contacts-and-links = Az ajánlat dokumentumának ellenőrzése: szövegek, csomagok, kapcsolattartók és hivatkozások.
name-step-about-the-packages-that-the-plans-sell-are-checked = A csomagokban árult tömörített csomagok ellenőrzése.
name-step-about-what-customers-will-get-is-where-they-will-find-it = Amit az ügyfelek kapnak, oda kerül, ahol megtalálják.
name-step-about-the-listing-is-built-and-the-preview-is-shown-to-its-audience = Elkészül az adatlap, és az előnézet láthatóvá válik a közönsége számára.
name-step-about-the-preview-is-ready-look-at-it-then-go-live = Az előnézet elkészült. Nézze meg, azután élesítse.
name-step-about-the-offer-is-made-available-to-all-customers = Az ajánlat minden ügyfél számára elérhetővé válik.
name-step-about-the-offer-s-document-is-checked-texts-country-links-and-where-leads-go = Az ajánlat dokumentumának ellenőrzése: szövegek, ország, hivatkozások és érdeklődőcél.
name-step-about-what-customers-read-is-looked-over = Az ügyfeleknek szóló szövegek átnézése.
name-step-about-the-offer-s-document-is-checked-texts-plans-registries-tags-contacts-and-links = Az ajánlat dokumentumának ellenőrzése: szövegek, csomagok, tárházak, címkék, kapcsolattartók és hivatkozások.
name-step-about-the-images-that-the-plans-sell-are-checked = A csomagokban árult lemezképek ellenőrzése.
name-step-about-the-offer-s-document-is-checked-texts-plans-disk-generations-image-versions-and-links = Az ajánlat dokumentumának ellenőrzése: szövegek, csomagok, lemezgenerációk, lemezképverziók és hivatkozások.
name-step-about-the-plans-disk-generations-and-image-versions-that-the-document-sells-are-checked = A dokumentumban árult csomagok, lemezgenerációk és lemezképverziók ellenőrzése.
name-step-about-what-customers-will-deploy-is-where-they-will-find-it = Amit az ügyfelek üzembe helyeznek, oda kerül, ahol megtalálják.
name-step-about-the-offer-s-document-is-checked-texts-plans-registries-tags-default-settings-contacts-and-links = Az ajánlat dokumentumának ellenőrzése: szövegek, csomagok, tárházak, címkék, alapértelmezett beállítások, kapcsolattartók és hivatkozások.
name-step-about-what-the-plans-ask-customers-to-delegate-is-checked = Annak ellenőrzése, hogy a csomagok mit kérnek az ügyfelektől delegálásra.
name-step-about-the-offer-s-document-is-checked-texts-plans-prices-contacts-and-links = Az ajánlat dokumentumának ellenőrzése: szövegek, csomagok, árak, kapcsolattartók és hivatkozások.
name-step-about-the-plans-and-the-addresses-that-customers-are-sent-to-are-checked = A csomagok és azon címek ellenőrzése, amelyekre az ügyfelek kerülnek.
name-step-about-the-offer-s-document-is-checked-texts-plans-image-versions-prices-contacts-and-links = Az ajánlat dokumentumának ellenőrzése: szövegek, csomagok, lemezképverziók, árak, kapcsolattartók és hivatkozások.
name-step-about-the-plans-image-versions-and-prices-that-the-document-sells-are-checked = A dokumentumban árult csomagok, lemezképverziók és árak ellenőrzése.
name-step-about-the-offer-s-document-is-checked-texts-contacts-links-and-where-leads-go = Az ajánlat dokumentumának ellenőrzése: szövegek, kapcsolattartók, hivatkozások és érdeklődőcél.
name-step-about-the-app-that-the-document-sells-is-checked = A dokumentumban árult alkalmazás ellenőrzése.
name-step-about-the-offer-s-document-is-checked-texts-contacts-and-links = Az ajánlat dokumentumának ellenőrzése: szövegek, kapcsolattartók és hivatkozások.

# Ellenőrzések a leletekben
name-check-disk = lemez
name-check-picture = kép
name-check-link = hivatkozás
name-check-package = tömörített csomag
name-check-file = fájl
name-check-price-sheet = árlista
name-check-landing-page = kezdőlap
name-check-webhook = webhook
name-check-registry = tárház
