# The catalogue of messages, in Swedish.
#
# erbjudande: offer, utgivare: publisher, plan: plan, inlämning: submission,
# utkast: draft, förhandsversion: preview, live: live, gå live: go live,
# godkännande: sign-off, publicering: publish, åtgärd: operation, anmärkning:
# finding, granskare: reviewer, certifierare: certifier, undantag: exception,
# leverans: delivery, lead: lead, butik: storefront, avbildning: image of a disk,
# huvudbild: hero image, register: registry, mall: template, distribuera: deploy.


# ---- Rules: what the checks find in a document ----

# Documents and ids
DOC-001 =
    .missing = "{ $key }" saknas. Den är obligatorisk: lägg till den.
    .type = Detta är av typen { $found }, och väntad typ är: { $expected }. Ändra värdet, eller ta bort medlemmen om du inte behöver den.
    .choice = Värdet är okänt. Använd något av: { $expected }.
    .other = Detta har inte den form som erbjudandetypen kräver: { $problem }. GET offerTypes visar schemat.
ID-001 = Erbjudande-id "{ $id }" måste ha 1 till 50 små bokstäver, siffror eller bindestreck och får inte sluta med bindestreck. Ett id kan inte ändras, så skapa erbjudandet på nytt under ett annat.
ID-002 =
    .missing = Planen har inget id. Ge den ett "planId" med 1 till 50 små bokstäver, siffror, bindestreck eller understreck; det kan inte ändras när planen är live.
    .invalid = Plan-id "{ $id }" måste ha 1 till 50 små bokstäver, siffror, bindestreck eller understreck och får inte sluta med bindestreck. Välj ett annat; det kan inte ändras när planen är live.
    .duplicate = Plan-id "{ $id }" används två gånger. Planer och deras diskgenerationer behöver egna id:n: byt namn på en av dem eller ta bort den.
ID-003 =
    .disks = Planen "{ $plan }" är live med { $old } datadiskar och har { $new } här. Antalet låses av den första inlämningen: behåll det, eller sälj den nya uppsättningen som en ny plan.
    .byol = Planen "{ $plan }" är live med kundens egen licens och säljs här efter förbrukning. Licensmodellen låses av den första inlämningen: behåll den, eller lägg till en ny plan.
    .usage = Planen "{ $plan }" är live och säljs efter förbrukning, men använder här kundens egen licens. Licensmodellen låses av den första inlämningen: behåll den, eller lägg till en ny plan.
    .type = Planen "{ $plan }" är live som { $old } och är { $new } här. En plans typ låses av den första inlämningen: behåll den, eller lägg till en ny plan.
    .private = Planen "{ $plan }" är publicerad för alla och har en privat målgrupp här. De som har köpt den skulle förlora den: ta bort målgruppen, eller lägg till en ny plan för den.
ID-004 = Planen "{ $plan }" är live men saknas här, så när du går live tas den ur försäljning. Lägg tillbaka den om du inte vill det.
ID-005 = Erbjudandet har ingen plan. Kunder köper planer: lägg till minst en i "plans".

# Review
RV-001 = En granskare godkände inte: { $reason } Åtgärda det och publicera igen, eller kontakta dem som driver marknadsplatsen.

# The external certifier
CERT-001 = Marknadsplatsens certifierare har inte svarat före { $until }, så publiceringen avslutades. Publicera igen, så tillfrågas den på nytt, eller kontakta dem som driver marknadsplatsen: de kan godkänna i dess ställe.
CERT-002 = Marknadsplatsens certifierare godkände inte: { $reason } Åtgärda det och publicera igen, eller kontakta dem som driver marknadsplatsen.
    .found = Certifieraren säger: { $message }

# Listing
LS-001 =
    .missing = Erbjudandet har ingen titel. Ge det en på 1 till { $max } tecken.
    .long = Titeln har { $found } tecken, och högst { $max } visas. Korta den.
    .plan = Titeln på planen "{ $plan }" har { $found } tecken, men ska ha 1 till { $max }. Ändra den så att kunderna kan skilja planerna åt.
LS-002 =
    .missing = Erbjudandet har ingen sammanfattning. Säg på en rad med 1 till { $max } tecken vad det är till för.
    .long = Sammanfattningen har { $found } tecken, och högst { $max } visas. Korta den.
    .lines = Sammanfattningen har mer än en rad. Den visas på en: ta bort radbrytningarna.
    .markup = Sammanfattningen innehåller HTML-taggar men visas som ren text. Ta bort taggarna; beskrivningen får ha dem.
LS-003 =
    .missing = Erbjudandet har ingen lång sammanfattning. Säg med 1 till { $max } tecken vad det gör och för vem.
    .long = Den långa sammanfattningen har { $found } tecken, och högst { $max } visas. Korta den, eller flytta detaljer till beskrivningen.
LS-004 =
    .missing = Erbjudandet har ingen beskrivning. Skriv en på 1 till { $max } tecken; enkel HTML går bra.
    .long = Beskrivningen har { $found } tecken med sin kod, och högst { $max } är tillåtna. Korta den, eller länka till en sida med mer.
LS-005 =
    .tag = Taggen <{ $what }> vid tecken { $at } är inte tillåten. Använd bara b, i, em, strong, u, a, br, p, ul, ol, li och h1 till h6.
    .attribute = Attributet "{ $what }" vid tecken { $at } är inte tillåtet. Ta bort det: butiken har sin egen stil, och skript körs aldrig.
    .link = Länken vid tecken { $at } leder inte till en webbsida eller en e-postadress. Låt dess href börja med https://, http:// eller mailto:.
    .unclosed = Taggen <{ $what }> vid tecken { $at } stängs aldrig. Lägg till </{ $what }> på rätt ställe.
    .stray = Taggen </{ $what }> vid tecken { $at } stänger ingenting. Ta bort den, eller lägg till den <{ $what }> som den hör till.
    .broken = Koden som börjar med "{ $what }" vid tecken { $at } har inget slut. Stäng den, eller skriv &lt; för ett mindre än-tecken.
LS-006 =
    .missing = Erbjudandet har inget marknadsföringsnamn. Ge det ett: det är sista delen av erbjudandets offentliga URL.
    .invalid = Marknadsföringsnamnet "{ $value }" är inte säkert i en URL. Använd bokstäver, siffror, bindestreck, punkter, understreck och tilde, och börja med en bokstav eller siffra.
    .long = Marknadsföringsnamnet har { $found } tecken, och högst { $max } är tillåtna. Korta det.
LS-007 =
    .missing = Ingen skulle se förhandsversionen. Ange 1 till { $max } prenumerations-id:n som får se den innan den är live.
    .many = Förhandsversionens målgrupp har { $found } prenumerationer, och högst { $max } är tillåtna. Ta bort några.
    .invalid = "{ $value }" är inte ett prenumerations-id. Använd GUID-form, till exempel 11111111-2222-3333-4444-555555555555.
    .duplicate = Prenumerationen { $value } står två gånger. Ta bort en av posterna.
    .plan-many = Den privata målgruppen för planen "{ $plan }" har { $found } poster, och högst { $max } är tillåtna. Ta bort några, eller ange en CSV-fil.
    .plan-invalid = "{ $value }" är inte id:t för en prenumeration eller klientorganisation. Använd GUID-formen, till exempel 11111111-2222-3333-4444-555555555555.
LS-008 =
    .none = Ingen kategori är vald, så kunder som bläddrar hittar inte erbjudandet. Välj en eller två i "categoryMap".
    .unknown = Kategorin "{ $key }" är okänd för den här typen av erbjudande, så kunder kanske inte hittar det där. Välj en annan.
    .subcategory = Underkategorin "{ $key }" hör inte till kategorin "{ $category }", så kunder kanske inte hittar erbjudandet där. Välj en annan.
    .many = { $found } är valda här, och högst { $max } visas. Ta bort de mindre passande.
LS-009 = Logotypen "{ $key }" saknas. Ange URL:en till en PNG på { $width } gånger { $height } bildpunkter.
    .notpng = Logotypen är inte en PNG (fann: { $found }). Spara den som PNG, { $expected } bildpunkter; ett annat filnamn räcker inte.
    .broken = Logotypen kan inte visas: { $problem }. Spara den på nytt som PNG och ladda upp den igen.
    .large = Logotypen är för stor för att granskas: { $found }, och högst { $max } är tillåtna. Skicka en PNG på { $expected } bildpunkter.
    .size = Logotypen har { $found } bildpunkter, och exakt { $expected } behövs. Skala eller beskär den; golive ändrar inga bilder.
LS-010 = Det publicerade erbjudandet har en huvudbild, och den saknas här. En publicerad huvudbild kan bytas ut men inte tas bort: lägg tillbaka den.
    .notpng = Huvudbilden är inte en PNG (fann: { $found }). Spara den som PNG, { $expected } bildpunkter; ett annat filnamn räcker inte.
    .broken = Huvudbilden kan inte visas: { $problem }. Spara den på nytt som PNG och ladda upp den igen.
    .large = Huvudbilden är för stor för att granskas: { $found }, och högst { $max } är tillåtna. Skicka en PNG på { $expected } bildpunkter.
    .size = Huvudbilden har { $found } bildpunkter, och exakt { $expected } behövs. Skala eller beskär den; golive ändrar inga bilder.
    .ground = Huvudbilden är ingenting annat än { $ground ->
        [black] svart
        [white] vitt
        [transparent] genomskinligt
       *[other] { $ground }
    }, så kunderna skulle se en tom yta. Skicka en bild som visar något, på en bakgrund som varken är svart, vit eller genomskinlig.
LS-011 =
    .many = Erbjudandet har { $found } skärmbilder, och högst { $max } visas. Ta bort några.
    .unnamed = Skärmbilden har inget namn. Säg med 1 till { $max } tecken vad den visar.
    .long = Skärmbildens namn har { $found } tecken, och högst { $max } är tillåtna. Korta det.
    .notpng = Skärmbilden är inte en PNG (fann: { $found }). Spara den som PNG, { $expected } bildpunkter; ett annat filnamn räcker inte.
    .broken = Skärmbilden kan inte visas: { $problem }. Spara den på nytt som PNG och ladda upp den igen.
    .large = Skärmbilden är för stor för att granskas: { $found }, och högst { $max } är tillåtna. Skicka en PNG på { $expected } bildpunkter.
    .size = Skärmbilden har { $found } bildpunkter, och exakt { $expected } behövs. Skala eller beskär den; golive ändrar inga bilder.
LS-012 =
    .missing = Videon har ingen länk. Ange URL:en till dess sida på YouTube eller Vimeo, eller ta bort posten.
    .host = Videon finns på "{ $host }". Butiken visar bara videor från youtube.com, youtu.be och vimeo.com: flytta den dit, eller länka till den i beskrivningen.
    .unnamed = Videon har inget namn. Säg med 1 till { $max } tecken vad den visar.
    .long = Videons namn har { $found } tecken, och högst { $max } är tillåtna. Korta det.
    .notpng = Videons miniatyrbild är inte en PNG (fann: { $found }). Spara den som PNG, { $expected } bildpunkter; ett annat filnamn räcker inte.
    .broken = Videons miniatyrbild kan inte visas: { $problem }. Spara den på nytt som PNG och ladda upp den igen.
    .large = Videons miniatyrbild är för stor för att granskas: { $found }, och högst { $max } är tillåtna. Skicka en PNG på { $expected } bildpunkter.
    .size = Videons miniatyrbild har { $found } bildpunkter, och exakt { $expected } behövs. Skala eller beskär den; golive ändrar inga bilder.
LS-013 = "{ $value }" är inte en fullständig https-URL. Skriv ut hela, med https:// i början.
    .empty = URL:en är tom. Ange en fullständig https-URL.
    .unreached = { $url } kunde inte öppnas: { $detail }. Kunder följer länken, så den måste svara med en sida: laga den, eller ange en annan.
LS-014 =
    .missing = Det finns inga användarvillkor, och standardavtalet är avstängt. Skriv villkor i "termsOfUse", eller slå på "useEnterpriseContract".
    .switched = Det publicerade erbjudandet använder standardavtalet, och här är det avstängt. Kunder har godkänt det, så det kan inte ersättas med egna villkor: slå på det igen.
LS-015 =
    .missing = "{ $key }" saknas. Båda kontakterna, teknik och support, behöver namn, e-postadress och telefonnummer.
    .mail = "{ $value }" är inte en e-postadress. Ange en som läses, till exempel support@example.com.
LS-016 = Erbjudandet har ingen nyttig länk. Den som köper program letar efter dokumentation: länka till den.
LS-017 =
    .country = { $found } länder är valda, och en konsulttjänst erbjuds i exakt ett. Ange det i "countries"; gör ett annat erbjudande för ett annat land.
    .mail = Beskrivningen visar e-postadressen { $value }. Kunder frågar efter en konsulttjänst här, och du får veta det: ta bort adressen.
    .phone = Beskrivningen visar något som ser ut som telefonnumret { $value }. Kunder frågar efter en konsulttjänst här, och du får veta det: ta bort numret.
LS-018 =
    .paragraph = Beskrivningens sista stycke säger inte vilken maskinvara som behövs. Avsluta med något i stil med: Lägsta maskinvara: 64-bitars ARM, 1 GB minne, 500 MB lagring.
    .device = Ingen nyttig länk leder till en enhet som modulen kan köras på. Lägg till en länk till en certifierad enhet, med "device" i titeln.
LS-019 =
    .required = Leads är vad erbjudandet är till för, men det säger inte vart de ska. Välj "leadDestination" och fyll i dess inställningar.
    .unknown = Leadmålet "{ $value }" är okänt, så leads skulle inte komma någonstans. Använd HttpsEndpoint, Email eller None.
    .empty = Leads går till "{ $destination }", men "{ $key }" är tomt, så inga skulle komma fram. Fyll i det, eller sätt målet till None.
    .endpoint = Leads går till en HTTPS-slutpunkt, men "httpsEndpointUrl" är ingen adress som börjar med https://, så inga skulle komma fram. Ange slutpunktens hela URL.
    .kept = Leads till "{ $destination }" sparas och visas bara, de skickas inte: golive skickar leads över HTTPS och med e-post. Välj HttpsEndpoint, eller ange i "contactEmail" vem som får e-post.

# Addresses of disks
SAS-001 =
    .url = Detta är inte URL:en till en disk. Ange VHD:ns SAS-URI, till exempel https://account.blob.core.windows.net/vhds/disk.vhd?sv=…&sig=…
    .query = Disk-URL:en är inte signerad: den har inget "?" följt av en signatur, så avbildningen kunde inte läsas. Ange behållarens SAS-URI, med VHD:ns namn i sökvägen.
SAS-002 = SAS-URI:n saknar: { $missing }. Den måste säga från när (st) och till när (se) den gäller: signera den på nytt med båda.
SAS-003 =
    .form = "{ $key }" i SAS-URI:n är "{ $value }", men en fullständig UTC-tid väntades, till exempel 2026-01-31T00:00:00Z. Signera den på nytt med en sådan tid.
    .minutes = "{ $key }" i SAS-URI:n är "{ $value }", utan sekunder. Det förstås här; skriv tider fullständigt, till exempel 2026-01-31T00:00:00Z, när du signerar nästa.
SAS-004 =
    .more = SAS-URI:n ger rättigheterna "{ $rights }", och den som ser den kunde göra mer än att läsa. Signera den på nytt med sp=rl: läsa och lista, inget annat.
    .less = SAS-URI:n ger rättigheterna "{ $rights }", och både läsa och lista behövs. Signera den på nytt med sp=rl.
SAS-005 =
    .soon = SAS-URI:n gäller till { $end }, och certifieringen behöver den i { $days } dagar till. Signera den på nytt med ett senare slut.
    .past = SAS-URI:n gällde till { $end } och kan inte användas längre. Signera den på nytt, med ett slut minst { $days } dagar från nu.
    .live = SAS-URI:n till den här publicerade disken gäller till { $end }. Det som är live förblir så; signera den på nytt om den ska läsas igen.
SAS-006 = SAS-URI:n gäller från { $start }. Låt den börja en dag tillbaka i tiden, för klockor som går efter.
SAS-007 = SAS-URI:n är inte för behållaren. Signera behållaren (sr=c) och skriv VHD:ns namn i sökvägen, så att den också kan listas.
SAS-008 =
    .suffix = Bloben heter "{ $name }", och ett namn som slutar på .vhd väntades. Byt namn på bloben, eller ange den rätta.
    .special = Sökvägen till bloben "{ $name }" har blanksteg eller specialtecken. Byt namn så att den har bokstäver, siffror, bindestreck, punkter och understreck.
SAS-009 =
    .notfound = Det finns ingen blob på { $url }. Kontrollera kontot, behållaren och VHD:ns namn i sökvägen, eller ladda upp disken dit.
    .forbidden = Lagringen låter inte golive läsa { $url }: { $detail }. Signaturen är fel, har gått ut eller är för en annan behållare; signera SAS-URI:n på nytt och kopiera hela.
    .inuse = Bloben på { $url } används: ett lån eller en maskin som kör håller den. Släpp den, eller kopiera disken till en egen blob.
    .conflict = Lagringen vägrar { $url } eftersom ett villkor inte är uppfyllt (412). Utelämna villkor i SAS-URI:n, och ändra inte disken medan den certifieras.
    .status = Lagringen gav ingen disk för { $url }: { $detail }. Se till att bloben kan hämtas från annat håll och publicera sedan igen.
    .unreachable = Lagringen för { $url } kunde inte nås: { $detail }. Kontrollera värdens namn och att den kan nås från internet; publicera sedan igen.
    .timeout = Lagringen för { $url } tog för lång tid på sig att svara. Se till att bloben kan hämtas från annat håll och publicera sedan igen.
    .refused = golive läser inte { $url }: { $detail }.
    .large = Disken på { $url } är för stor: { $detail }. Gör en mindre.
    .range = Disken på { $url } kan inte läsas i delar: { $detail }. Lägg den i en lagring som kan det, till exempel Azures blobar.
SAS-010 = Bloben är av en annan typ ({ $found ->
    [BlockBlob] blockblob
    [AppendBlob] tilläggsblob
   *[other] { $found }
}), och diskar görs bara av sidblobar. Ladda upp VHD:n på nytt som en sidblob.

# Bytes of disks
VHD-001 =
    .none = Filen slutar inte med en VHD-sidfot: dess sista 512 byte börjar inte med "conectix". Konvertera disken till en fast VHD och ladda upp hela ({ $length } byte hittades).
    .dynamic = Filen börjar som en dynamisk VHD, och sidfoten i slutet saknas: kanske bröts uppladdningen efter { $length } byte. Konvertera disken till en fast VHD och ladda upp den på nytt.
    .short = Filen har { $length } byte, och bara sidfoten i en VHD har 512. Ladda upp disken som en fast VHD.
VHD-002 = VHD:n är av typen "{ $type }", och bara fasta kan startas. Konvertera den till en fast VHD.
VHD-003 = Diskens virtuella storlek är { $size } byte, och 20 MB (20971520 byte) är minst. Förstora den.
VHD-004 = Diskens virtuella storlek är { $size } byte, vilket inte är ett helt antal MiB. Förstora den till { $next } byte innan den konverteras till en VHD.
VHD-005 = Filen har { $length } byte. En fast VHD på { $size } byte har { $expected }: disken och 512 till. Konvertera disken på nytt och ladda upp hela.
VHD-006 = Kontrollsumman i VHD:ns sidfot är fel, så något har ändrat den. Konvertera disken på nytt; redigera inte sidfoten.
VHD-007 = Den här Linux-systemdisken har { $found } GB, och { $least } till { $most } är tillåtna. Ändra dess storlek.
VHD-008 = Den här Windows-systemdisken har { $found } GB, och { $least } till { $most } är tillåtna. Ändra dess storlek.
VHD-009 = Datadisken på LUN { $lun } har { $found } GB, och högst { $most } är tillåtna. Gör den mindre, eller dela den.
VHD-010 = Den första partitionen börjar på sektor { $sector }. Den första MiB:n på en systemdisk ska vara fri: låt partitionen börja på sektor { $least } eller senare.
VHD-011 =
    .none = Disken har ingen partitionstabell, så ingen maskin kan starta från den. Partitionera den, eller ange rätt disk.
    .damaged = Diskens MBR säger att en GPT följer, men dess huvud saknas eller är skadat. Laga partitionstabellen, till exempel med sgdisk.
    .mbr = Planen är för generation 2, som startar från en GPT, och disken har en MBR. Ange en disk för UEFI, eller erbjud den för generation 1.
    .efi = Planen är för generation 2, och disken har ingen EFI-systempartition att starta från. Ange en disk för UEFI, eller erbjud den för generation 1.
    .bios = Planen är för generation 1, som startar med BIOS, och disken kan bara starta med UEFI: den har en EFI-systempartition och ingen BIOS-startpartition. Ange en annan disk, eller erbjud den för generation 2.
VHD-012 =
    .windows = Planen säger att systemet är Linux, och disken har Windows partitioner och inga Linux-partitioner. Rätta systemfamiljen, eller ange rätt disk.
    .linux = Planen säger att systemet är Windows, och disken har Linux-partitioner och inga Windows-partitioner. Rätta systemfamiljen, eller ange rätt disk.
VHD-013 = Filen är en VHDX. Konvertera den till en fast VHD, till exempel med "qemu-img convert -O vpc -o subformat=fixed,force_size=on".

# Virtual machines
VM-001 =
    .none = Planen "{ $plan }" har ingen avbildning. Lägg till en version med URL:en till dess disk.
    .disk = Version { $version } av planen "{ $plan }" har ingen disk. Ange VHD:ns SAS-URL i "osVhdUrl", eller ta bort versionen.
VM-002 = Versionen "{ $version }" måste vara tre heltal med punkter emellan, till exempel 1.0.2, med högst 32 tecken. Byt namn på den.
VM-003 = Version { $version } är inte nyare än den publicerade versionen { $live }, så kunderna kommer inte att se den. Ge den ett högre nummer.
VM-004 = Planen "{ $plan }" har { $found } versioner, och { $max } är vanligt. Ta bort gamla som ingen längre distribuerar.
VM-005 =
    .many = Avbildningen har { $found } datadiskar, och högst { $max } kan anslutas. Ta bort några.
    .luns = Datadiskarnas LUN är { $found }. De måste gå från 0 till { $last }, var och en en gång: numrera om diskarna.
VM-006 = Version { $version } har { $found } datadiskar, och planen har { $expected }. Alla versioner av en plan har lika många: ändra det här, eller lägg till en ny plan.
VM-007 = Version { $version } är live, och dess disk är en annan här. Det som kunder distribuerar ändras inte: lägg tillbaka den gamla URL:en, och lägg till den nya disken som en ny version.
VM-008 =
    .none = Planen "{ $plan }" rekommenderar ingen maskinstorlek. Ange 1 till { $max }; den första som kunden får använda är förvald.
    .many = { $found } maskinstorlekar rekommenderas, och högst { $max } visas. Ta bort några.
    .unknown = "{ $size }" ser inte ut som en maskinstorlek, så den kanske inte visas. Storlekar skrivs som d2s-standard-v3.
VM-009 =
    .many = Planen öppnar { $found } portar, och högst { $max } regler är tillåtna. Slå ihop grannar till intervall.
    .label = Portregelns etikett "{ $value }" måste ha 3 till 20 tecken. Ändra den.
    .protocol = Protokollet "{ $value }" är okänt. Använd tcp, udp eller both.
    .port = "{ $value }" är inte en port. Använd ett tal från 0 till 65535, eller ett intervall som 8000-8010.
VM-010 =
    .image = Planen "{ $plan }" är live, och dess sista avbildning saknas här. Kunderna skulle inte ha något att distribuera: behåll en avbildning, eller dra tillbaka planen.
    .plan = Erbjudandet är live, och dess sista plan saknas här. Behåll en plan; sluta sälja erbjudandet om du vill avsluta det.
VM-011 =
    .missing = Planen "{ $plan }" anger inte sitt operativsystem. Ange namnet som kunderna känner till, 1 till { $max } tecken.
    .long = Operativsystemets namn har { $found } tecken, och högst { $max } visas. Korta det.
VM-012 = "{ $plan }" är en andra variant för generation { $generation } på { $architecture }. En plan har en variant för varje generation och processor: ändra den eller ta bort en.

# Prices
PR-001 =
    .missing = Planen "{ $plan }" har inget pris. Lägg till "virtualMachinePricing": kundens egen licens, eller ett sätt att prissätta.
    .byol = Planen "{ $plan }" använder kundens egen licens och har ändå priser. Ta bort priserna, eller sätt "isByol" till false.
    .none = Planen "{ $plan }" säljs efter förbrukning och har inget pris. Ange ett pris per kärna (0 för gratis), ett pris för varje storlek, eller en prislista.
    .several = Planen "{ $plan }" har flera sätt att prissätta. Behåll ett: per kärna, för varje storlek, eller en prislista.
PR-002 =
    .value = { $value } är inte ett pris. Ange ett tal som är 0 eller mer.
    .unknown = "{ $key }" är inte en maskinstorlek som har ett pris. Använd sharedcore, 1core, 2core och så vidare till 416core.
    .missing = Priser saknas för: { $keys }. När storlekar prissätts var för sig behöver var och en ett pris.
PR-003 = Priset för { $size } är { $new } och det publicerade priset är { $old }. Ett publicerat pris kan bara sänkas: sänk det, eller lägg till en ny plan.
    .month = En månad kostar { $new }, och det publicerade priset är { $old }. Ett publicerat pris kan bara sänkas: sänk det, eller lägg till en ny plan.
    .region = Priset i { $region } är { $new }, och det publicerade priset där är { $old }. Ett publicerat pris kan bara sänkas: sänk det, eller lägg till en ny plan.
PR-004 =
    .licence = De två priserna för planen "{ $plan }" har olika licensmodell. Sätt samma "isByol" i virtualMachinePricing och virtualMachinePricingV2.
    .trial = De två priserna för planen "{ $plan }" har olika gratisperiod. Sätt samma antal månader i virtualMachinePricing och virtualMachinePricingV2.
    .price = De två priserna för planen "{ $plan }" skiljer sig här. Sätt samma tal i virtualMachinePricing och virtualMachinePricingV2.
    .monthly = De två månadspriserna för planen "{ $plan }" skiljer sig. Sätt samma tal i monthlyPricing och monthlyPricingV2.
PR-005 =
    .none = Planen "{ $plan }" säljs ingenstans. Ange minst ett land i "regions", som koder med två bokstäver.
    .currency = Ingen valuta är känd för { $regions }, där planen "{ $plan }" säljs. Kontrollera koderna, eller utelämna länderna.
    .uncovered = Planen "{ $plan }" säljs där den inte har något pris: { $regions }. Lägg till priser för de länderna, eller utelämna dem i "regions".
PR-006 = En gratisperiod på { $value } månader erbjuds inte. Välj 0, 1, 3 eller 6.
PR-007 =
    .unreadable = Prislistan kan inte läsas: { $problem }. Spara den som en Excel-arbetsbok (.xlsx) och ladda upp den igen.
    .encrypted = Prislistan kräver ett lösenord, eller har den gamla formen .xls. Spara den som en Excel-arbetsbok (.xlsx) utan lösenord.
    .large = Prislistan är för stor för att läsas: { $found }, och högst { $max } är tillåtna. Behåll pristabellen och inget annat.
    .unsafe = Prislistan öppnas inte, eftersom "{ $part }" i den inte är som ett kalkylprogram skriver det och kan göra skada. Kopiera tabellen till en ny arbetsbok och spara den.
    .empty = Prislistan har inga priser. Ge den en rad med rubriker (region, currency, price) och under den en rad för varje region.
    .column = Ingen pristabell hittades i bladet. Dessa kolumner saknas: { $columns }. Namnge dem så i en rubrikrad, med en rad för varje region under.
    .row = Rad { $row } har "{ $found }" i kolumnen "{ $column }", och ett värde som { $expected } väntades: två bokstäver för en region, ISO 4217-koden för en valuta, ett pris på 0 eller mer. Rätta cellen.
    .region = Planen säljs i { $regions }, där prislistan inte har något pris. Lägg till en rad för varje, eller utelämna de regionerna ur planen.
PR-008 = Planen "{ $plan }" har ett pris och säljs i Kina (Mooncake), där planer är gratis eller använder kundens egen licens. Ta bort molnet eller priset.

# What a document points at
ART-001 =
    .notfound = Det finns ingenting på { $url }: { $detail }. Kontrollera adressen, eller ladda upp filen dit.
    .pdf = Filen på { $url } är ingen PDF-fil, och dokument visas för kunder som sådana. Ladda upp en PDF-fil dit.
    .forbidden = Servern låter inte golive läsa { $url }: { $detail }. Öppna filen för läsning, eller signera adressen på nytt.
    .inuse = Filen på { $url } används. Släpp den och publicera sedan igen.
    .conflict = Filen på { $url } ändrades medan den lästes, eller ett villkor i adressen är inte uppfyllt (412). Lämna den i fred medan erbjudandet publiceras, och publicera sedan igen.
    .status = Filen på { $url } kunde inte hämtas: { $detail }. Se till att den kan hämtas från annat håll och publicera sedan igen.
    .unreachable = Värden för { $url } kunde inte nås: { $detail }. Kontrollera dess namn och att den kan nås från internet; publicera sedan igen.
    .timeout = Värden för { $url } tog för lång tid på sig. Se till att filen kan hämtas från annat håll och publicera sedan igen.
    .refused = golive hämtar inte { $url }: { $detail }.
    .large = Filen på { $url } är för stor: { $detail }. Gör den mindre.
    .range = Filen på { $url } kan inte läsas i delar: { $detail }. Lägg den på en server som kan det.
ART-002 = Det som finns på { $url } är inte det som certifierades: det var { $old } och är { $new } nu. Lägg tillbaka den certifierade filen, eller publicera igen.
ART-003 =
    .quota = Filen på { $url } togs inte in: { $detail }.
    .many = Dokumentet pekar på för mycket: på fler än { $max } olika filer och adresser, eller från fler än { $places } ställen. Det som kommer härifrån granskas inte. Ta bort det som inte behövs, eller dela upp erbjudandet.

# Plans of Azure applications
ZIP-005 =
    .missing = Planen "{ $plan }" har inget paket. Ange URL:en till dess zip i "packageUri" och dess version bredvid.
    .invalid = Paketets version "{ $version }" måste vara tre heltal med punkter emellan, till exempel 1.0.2, med högst 32 tecken.
    .lower = Paketets version { $version } är lägre än den publicerade versionen { $live }. Ge den en högre.
    .same = Detta är ett annat paket än det publicerade, och har dess version { $version }. Ge det en högre.
ZIP-006 =
    .guid = Spårnings-id:t "{ $value }" är inte en GUID. Ange den GUID som står efter pid- i mallen.
    .none = Ingen mall i paketet spårar användning. Lägg till en resurs av typen Microsoft.Resources/deployments vars namn är "pid-" och spårnings-GUID:en.
    .missing = Ingen mall i paketet spårar användning under { $expected }, planens GUID. Lägg till en resurs av typen Microsoft.Resources/deployments med namnet "pid-{ $expected }".
    .other = Mallarna spårar användning under { $found }, och planen säger { $expected }. Använd samma GUID i båda.
ZIP-007 =
    .endpoint = Aviseringsslutpunkten är inte en fullständig https-URL. Skriv ut hela, med https:// i början.
    .policies = Planen har { $found } principer, och högst { $max } är tillåtna. Ta bort några.
    .policy-name = Principen behöver ett namn med 1 till { $max } tecken.
    .policy-twice = Principen "{ $policy }" används två gånger. Ta bort en av posterna.
    .policy-tier = Principen "{ $policy }" granskar, och det gör bara nivån Standard. Sätt "sku" till Standard.
    .authorizations = Planen har { $found } behörigheter, och högst { $max } är tillåtna. Ge behörighet åt grupper i stället för personer.
    .principal = "{ $value }" är inte id:t för en användare, grupp eller ett program. Använd GUID-form, till exempel 11111111-2222-3333-4444-555555555555.
    .role = Rollen "{ $value }" är okänd här. Använd Owner eller Contributor.

# Packages of Azure applications
ZIP-001 =
    .missing = { $file } finns inte i paketet. Lägg den i arkivets rot.
    .folder = { $file } finns inte i paketets rot utan på { $path }. Gör arkivet inifrån den mappen.
ZIP-002 =
    .large = Paketet har { $found } byte, och 1 GB är tillåtet. Flytta stora filer dit mallen kan hämta dem.
    .zip64 = Paketet är skrivet i ZIP64-form, som är till för arkiv större än vad som är tillåtet. Gör det utan: 1 GB och 10 000 filer behöver den inte.
    .broken = Paketet kan inte läsas som ett ZIP-arkiv: { $problem }. Gör det på nytt, och ladda upp hela.
    .end = Något följer efter arkivets slut, eller dess kommentar innehåller ett till slut, så att inte alla verktyg hittar samma filer. Gör det på nytt med ett vanligt verktyg.
    .many = Paketet har { $found } poster, och högst { $max } är tillåtna. Utelämna det som mallen inte använder.
    .name = Postens namn "{ $file }" är tomt eller längre än 512 byte, är inte UTF-8, eller har tecken som inte kan visas. Byt namn på den.
    .path = Sökvägen "{ $file }" leder någon annanstans, eller är inte densamma på alla system. Använd relativa sökvägar utan "..", enheter och kolon, där ingen del slutar med en punkt eller ett blanksteg.
    .case = Sökvägen "{ $file }" finns två gånger, om stora och små bokstäver räknas lika. Byt namn på en av dem.
    .duplicate = Ett namn finns två gånger i paketet, så att ingen vet vilken fil som avses. Gör arkivet på nytt.
    .encrypted = Filen "{ $file }" är krypterad. Gör arkivet utan lösenord.
    .link = Posten "{ $file }" är varken en fil eller en mapp utan en länk eller en enhet. Lägg själva filen i arkivet.
    .method = Filen "{ $file }" är komprimerad på ett sätt som inte läses överallt. Använd Deflate, som de flesta verktyg gör av sig själva.
    .overlap = Filer i paketet delar samma byte i arkivet. Gör det på nytt med ett vanligt verktyg.
    .headers = Arkivets två fillistor stämmer inte överens: { $problem }. Gör det på nytt med ett vanligt verktyg.
    .entry = Filen "{ $file }" i paketet är skadad: { $problem }. Gör arkivet på nytt.
    .file = Filen "{ $file }" har mer än 1 GB när den är uppackad. Flytta den dit mallen kan hämta den.
    .bomb = Paketet är alldeles för stort uppackat (från "{ $file }" och framåt): 200 gånger dess storlek och 2 GiB är tillåtet. Utelämna det som mallen inte använder.
ZIP-003 = { $file } är inte JSON: { $problem }. Rätta den; kommentarer och avslutande kommatecken går bra.
    .encoding = { $file } är inte skriven i UTF-8: byte { $problem } är den första som inte passar. Spara den som UTF-8.
    .values = { $file } har fler än { $problem } värden. Gör den mindre, eller dela den i länkade mallar.
    .large = { $file } har fler än { $problem } byte, gränsen för en mall. Dela den i länkade mallar.
    .total = Paketets JSON-filer har tillsammans fler än { $problem } byte, och { $file } lästes inte. Utelämna det som mallen inte använder.
    .schema = { $file } är enligt sin "$schema" inte en distributionsmall. Använd https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#.
ZIP-004 = { $file } är inte JSON: { $problem }. Rätta den, eller ta bort den om det hanterade programmet inte behöver några vyer.
    .encoding = { $file } är inte skriven i UTF-8: byte { $problem } är den första som inte passar. Spara den som UTF-8.
    .values = { $file } har fler än { $problem } värden. Gör den mindre.
    .large = { $file } har fler än { $problem } byte. Gör den mindre.
    .total = Paketets JSON-filer har tillsammans fler än { $problem } byte, och { $file } lästes inte. Utelämna det som mallen inte använder.
    .views = { $file } har inga vyer. Ange dem i "views", eller ta bort filen om det hanterade programmet inte behöver några.

# Templates in packages
ARM-001 =
    .missing = Mallen har ingen "$schema". Använd https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#.
    .unknown = Schemat "{ $found }" är okänt. Använd https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#.
ARM-002 = Parametern "{ $name }" används aldrig i ett uttryck. Använd den, eller ta bort den; ett uttryck börjar med [ och slutar med ].
ARM-003 = Den säkra parametern "{ $name }" har ett standardvärde som alla kan läsa. Ta bort det, eller använd en tom text eller [newGuid()].
ARM-004 = Adressen { $host } gäller bara i ett moln. Fråga funktionen environment() efter den.
ARM-005 =
    .type = Parametern "location" måste vara av typen string. Ändra den.
    .default = Parametern "location" har standardvärdet "{ $found }", där en kund kanske inte får distribuera. Använd [resourceGroup().location].
    .linked = En länkad eller nästlad mall får sin plats från huvudmallen. Ta bort standardvärdet för dess parameter "location".
    .group = Här används resursgruppens plats direkt, där en kund kanske inte får distribuera. Använd [parameters('location')], som får ha den som standardvärde i huvudmallen.
ARM-006 = Resursen ligger på "{ $found }", vilket inte passar alla kunder. Använd [parameters('location')], eller global.
ARM-007 =
    .missing = Maskinen har ingen storlek. Sätt "hardwareProfile" med "vmSize" från en parameter.
    .literal = Maskinens storlek är alltid "{ $found }". Gör den till en parameter, så att kunderna kan välja en som de får använda.
ARM-008 =
    .pair = Parametern "{ $name }" har bara en av "minValue" och "maxValue". Ange båda.
    .number = "minValue" och "maxValue" för parametern "{ $name }" måste vara tal. Skriv dem utan citattecken.
ARM-009 =
    .pair = Bara en av "_artifactsLocation" och "_artifactsLocationSasToken" är deklarerad. Marknadsplatsen fyller i båda: deklarera också den andra.
    .place = "_artifactsLocation" måste vara av typen string. Ändra den.
    .token = "_artifactsLocationSasToken" måste vara av typen secureString. Ändra den.
    .linked = En länkad eller nästlad mall får platsen för sina filer från huvudmallen. Ta bort standardvärdet här.
    .source = "_artifactsLocation" måste ha standardvärdet [deployment().properties.templateLink.uri], eller en webbadress som börjar med https://. Ändra det.
    .empty = "_artifactsLocationSasToken" får bara ha en tom text som standardvärde. Ändra det.
ARM-010 = Variabeln "{ $name }" används aldrig i ett uttryck. Använd den, eller ta bort den; ett uttryck börjar med [ och slutar med ].
ARM-011 = En variabels namn sätts ihop med concat. Gör variabeln till ett objekt, och ta en av dess medlemmar.
ARM-012 =
    .missing = Resursen av typen { $type } har ingen API-version. Ange en som text, till exempel 2024-07-01.
    .old = API-versionen { $version } av { $type } är mer än två år gammal. Använd en nyare, om det finns en.
    .form = "{ $version }" är inte en API-version. Skriv den som år, månad och dag, till exempel 2024-07-01.
    .computed = API-versionen av { $type } beräknas, så ingen vet vilka medlemmar den har. Skriv den som text, till exempel 2024-07-01.
ARM-013 = API-versionen hämtas med providers() vid distributionen, så ingen vet vilka medlemmar den har. Skriv den som text, till exempel 2024-07-01.
ARM-014 = "{ $name }" sätts till ingenting. Ta bort den, eller sätt den från en parameter.
ARM-015 = "{ $name }" är sökvägen till en resurs som satts ihop för hand. Använd resourceId(), subscriptionResourceId(), tenantResourceId() eller extensionResourceId().
ARM-016 =
    .known = { $function }() känner till den aktuella prenumerationen och resursgruppen; { $told }() behöver inte ange den. Ta bort argumentet.
    .concat = { $function }() får ett id som satts ihop med concat. Använd resourceId().
ARM-017 =
    .concat = Ett beroende sätts ihop med concat. Använd resourceId(), eller resursens namn.
    .if = Ett beroende har ett villkor. Utelämna det: det som inte distribueras väntar ingen på.
ARM-018 = Den nästlade distributionen loggar sitt innehåll, hemligheter inräknade. Ta bort "debugSetting", eller sätt "detailLevel" till none.
ARM-019 = Administratörens namn är en fast text, densamma för alla kunder. Gör den till en parameter.
ARM-020 = Maskinen startar från en förhandsavbildning ("{ $found }"). Använd en som är färdig.
ARM-021 = Tillägget { $found } är indraget. Ta bort det: maskiner får hanterade identiteter utan det.
ARM-022 = Detta utdata visar en hemlighet ({ $secret }), och utdata sparas i distributionshistoriken. Ta bort det.
ARM-023 = Kommandot visar en hemlighet ({ $secret }) i "settings", som alla kan läsa. Flytta "commandToExecute" till "protectedSettings".
ARM-024 =
    .old = reference() frågar efter API-versionen { $version }, som är mer än två år gammal. Använd en nyare, om det finns en.
    .preview = reference() frågar efter API-versionen { $version }, en förhandsversion. Använd en som är färdig.
ARM-025 = Den nästlade mallen använder en hemlighet ({ $secret }) från mallen runt om, som då sparas i distributionshistoriken. Sätt omfånget i "expressionEvaluationOptions" till inner, och lämna över hemligheten som en säker parameter.

# User interfaces in packages
UI-001 =
    .schema = Schemat är inte det aktuella. Använd https://schema.management.azure.com/schemas/{ $expected }/CreateUIDefinition.MultiVm.json#.
    .version = Versionen är inte schemats. Sätt "version" till { $expected }.
UI-002 = Hanteraren är okänd. Använd någon av: { $expected }.
UI-003 =
    .missing = Användargränssnittet lämnar ingenting till mallen. Lägg till "outputs" i "parameters".
    .unknown = Utdatat "{ $name }" är inte en parameter i huvudmallen. Ge båda samma namn, eller ta bort utdatat.
UI-004 = Huvudmallens parameter "{ $name }" har inget standardvärde, och inget utdata ger den ett värde. Lägg till ett utdata med det namnet, eller ett standardvärde.
UI-005 = Utdatat hänvisar till "{ $control }", som inte finns i det steget. Rätta namnet.
UI-006 = Kundens plats lämnas inte till mallen. Lägg till utdatat "location": "[location()]".
UI-007 =
    .parameter = Det som skrivs i lösenordsrutan går till parametern "{ $name }", som inte hålls hemlig. Ge den typen secureString.
    .control = Parametern "{ $name }" är en hemlighet, och textrutan visar vad som skrivs. Använd Microsoft.Common.PasswordBox.
UI-008 =
    .none = Lösenordsrutan "{ $control }" tar vilket lösenord som helst. Lägg till ett "regex" i dess "constraints" som kräver minst { $min } tecken, till exempel ^.{"{"}12,{"}"}$.
    .short = Lösenordsrutan "{ $control }" tar lösenord med färre än { $min } tecken. Kräv så många i dess "regex", till exempel ^.{"{"}12,{"}"}$.
UI-009 =
    .none = Textrutan "{ $control }" tar vilken text som helst. Lägg till "validations" i dess "constraints", var och en med ett "regex" och ett "message".
    .regex = Den här valideringen av textrutan "{ $control }" kontrollerar ingenting. Lägg till ett "regex", eller "isValid".
    .message = Textrutan "{ $control }" säger inte vad den tar. Lägg till ett "validationMessage" i dess "constraints".
UI-010 = Kontrollen "{ $control }" förklarar sig inte. Lägg till ett "toolTip".
UI-011 = Kontrollen "{ $control }" föreslår ett användarnamn, detsamma för alla kunder. Ta bort standardvärdet.
UI-012 = Den här valideringen säger inte vad som är fel. Lägg till ett "message".
UI-013 =
    .type = Det här värdet kan väljas för parametern "{ $name }", som är av typen { $type } och inte tar det. Ändra en av dem.
    .value = Det här värdet kan väljas för parametern "{ $name }", men finns inte bland dess "allowedValues". Lägg till det där, eller ta bort det här.
    .default = Standardvärdet för parametern "{ $name }" kan inte väljas här. Lägg till det i "allowedValues", eller ändra standardvärdet.
UI-014 =
    .unused = Storleken som väljs i "{ $control }" finns inte bland utdata. Lämna den till mallen.
    .default = Parametern "{ $name }" har standardvärdet { $found }, som inte kan väljas här. Lägg till det i "allowedSizes", eller ändra standardvärdet.
UI-015 = "{ $control }" frågar bara en gång efter lösenordet, så att ett skrivfel låser ute kunden. Sätt "hideConfirmation" till false, eller ta bort det.
UI-016 = "{ $name }" är tomt. Fyll i det, eller ta bort det.
UI-017 = Kunder kan välja något som finns i "{ $control }", men dess "{ $part }" finns inte bland utdata. Lämna det till mallen, eller sätt "hideExisting" till true.

# Containers
CT-001 =
    .missing = "{ $key }" för planen "{ $plan }" saknas. Avbildningar hämtas med subscriptionId, resourceGroup, registry, repository, username och password: ange alla.
    .guid = "{ $value }" är inte ett prenumerations-id. Använd GUID-form, till exempel 11111111-2222-3333-4444-555555555555.
    .suffix = "{ $value }" slutar på { $host }, som läggs till registrets namn. Utelämna det.
    .password = Planen "{ $plan }" har inget lösenord för sitt register, så dess avbildningar kunde inte hämtas. Lägg till ett; det sparas och visas aldrig.
    .moved = Den publicerade planen hämtar från "{ $old }", och här står "{ $new }". Lagringsplatsen låses av den första inlämningen: ställ tillbaka den, eller lägg till en ny plan.
    .host = "{ $value }" är inte namnet på ett register. Ange dess namn utan azurecr.io, eller en värd som registry.example.com.
    .repository = "{ $value }" är inte namnet på en lagringsplats. Använd ord med små bokstäver och punkter, bindestreck, understreck eller snedstreck emellan, till exempel apps/web.
    .unreached = Registret på { $url } kunde inte läsas: { $detail }. Kontrollera dess namn, lagringsplatsen, användaren och lösenordet, och att det kan nås från internet.
    .protocol = Registret på { $url } kan inte läsas: { $detail }. Det måste tala OCI:s distributionsprotokoll, med inloggning genom lösenord eller token.
CT-002 =
    .none = Planen "{ $plan }" har inga taggar, så det finns ingen avbildning att sälja. Ange åtminstone latest och en version som 1.2.3.
    .latest = Planen "{ $plan }" saknar taggen latest, som kunder får om de inte anger någon. Lägg till den.
    .version = Planen "{ $plan }" saknar en versionstagg, till exempel 1.2 eller 1.2.3. Lägg till en, så att kunder kan stanna vid den.
    .name = Taggen "{ $tag }" är varken latest eller en version, och börjar inte med en. Kalla den något som 1.2-amd64 eller 1.2.3-amd64.
CT-003 = Listan över avbildningar under taggen "{ $list }" hänvisar till taggen "{ $tag }", som planen inte har med. Lägg till den taggen.
    .many = Planen har { $found } taggar, och högst { $max } är tillåtna. Ta bort några.
    .absent = Det finns ingen tagg "{ $tag }" i lagringsplatsen. Skicka dit avbildningen, eller ta bort taggen.
    .name = "{ $tag }" är inte en tagg. Använd upp till 128 bokstäver, siffror, punkter, bindestreck och understreck.
CT-004 = Taggen "{ $tag }" publicerades som { $old } och är { $new } nu. Det som kunder distribuerar ändras inte: flytta tillbaka taggen, och skicka den nya avbildningen under en ny.
CT-005 =
    .many = Det finns { $found } inställningar här, och en modul får starta med högst { $max }. Ta bort några.
    .long = Detta har { $found } tecken, och högst { $max } är tillåtna. Korta det.
    .json = Detta är inte ett JSON-objekt och inte heller en text som innehåller ett. Rätta det.
    .platform = Ingen avbildning här är för en plattform på nivå 1, så knappt någon enhet kunde köra modulen. Publicera en lista över avbildningar (en manifestlista) med en för minst en av: { $expected }.
    .array = De önskade egenskaperna innehåller en matris, som en tvilling inte kan börja med. Använd objekt med numrerade medlemmar.
    .deep = De önskade egenskaperna är { $found } nivåer djupa, och högst { $max } är tillåtna. Gör dem plattare.
CT-006 = Skapandealternativen ber om en privilegierad behållare, som får göra vad som helst på sin enhet. Utelämna Privileged om modulen klarar sig utan.

# Software as a service
SA-001 =
    .missing = "{ $key }" saknas. Ett erbjudande som säljs här behöver en landningssida, en webhook, och id:n för klientorganisationen och programmet som anropar.
    .url = "{ $key }" är inte en fullständig https-URL. Skriv ut hela, med https:// i början.
    .guid = "{ $key }" är "{ $value }", och en GUID väntades, till exempel 11111111-2222-3333-4444-555555555555.
    .https = { $url } är inte https. Det som skickas dit säger vilka dina kunder är, så det måste krypteras: ange en adress som börjar med https://.
    .unreached = { $url } svarade inte som väntat: { $detail }. En landningssida svarar på en GET med en sida, också för den som inte har köpt något än; en webhook svarar på en POST med 200.
SA-002 = Webhooken svarade { $status } på ett provanrop för { $action }, och 200 väntades. Bekräfta alla sex åtgärderna, annars upprepas anropen i timmar; ett provanrop har huvudet "golive-test: true".
SA-003 =
    .missing = Kunder utlovas { $action }, och "trialUrl" saknas. Säg var de börjar.
    .url = Adressen till provversionen är inte en fullständig https-URL. Skriv ut hela, med https:// i början.
SA-004 =
    .none = Erbjudandet säljs här och har ingen plan. Kunder köper planer: lägg till minst en i "plans".
    .title = Titeln på planen "{ $plan }" har { $found } tecken, men ska ha 1 till { $max }. Ändra den så att kunderna kan skilja planerna åt.
    .description = Beskrivningen av planen "{ $plan }" har { $found } tecken, men ska ha 1 till { $max }. Ändra den.
    .price = Planen "{ $plan }" behöver ett pris för en månad, 0 eller mer. Ange det i "monthlyPricing".
    .differ = De två månadspriserna för planen "{ $plan }" skiljer sig. Sätt samma tal i monthlyPricing och monthlyPricingV2.

# Where an offer stands, within a sentence.
stands =
    .never-published = aldrig publicerat
    .publishing = på väg till förhandsversionen
    .awaiting-approval = väntar på en granskare
    .awaiting-signoff = förhandsversionen väntar på godkännande
    .going-live = går live
    .canceling = avbryts
    .live = live
    .failed = misslyckades
    .rejected = avvisat av en granskare
    .canceled = avbrutet

# Refusals. The codes that go with them never change; these words may.
refusal =
    .no-offer = Det finns inget sådant erbjudande. PUT skapar ett.
    .kind-is-fixed = Erbjudandet är av typen "{ $kind }" och förblir så. Skicka det offerTypeId:t, eller skapa ett annat erbjudande.
    .operation-in-progress = { $kind ->
        [publish] En publicering
        [goLive] Ett byte till live
       *[other] Ett avbrott
    } pågår (åtgärd { $id }). Vänta tills den är klar, eller avbryt den; försök sedan igen.
    .not-ready-for-golive = Erbjudandets läge: { $state }. Det kan gå live när dess förhandsversion väntar på godkännande: publicera det och vänta tills förhandsversionen är klar.
    .nothing-to-cancel = Erbjudandets läge: { $state }. Ingenting pågår och ingen förhandsversion väntar, så det finns ingenting att avbryta.
    .too-late-to-cancel = Versionen är redan live, så det går inte att avbryta. Publicera en annan version för att ersätta den.
    .stopped = Erbjudandet togs ur butiken. Publicera det, vänta tills förhandsvisningen är klar och gå sedan live.
    .not-live = Erbjudandet är inte live, så det finns inget att ta ur butiken.
    .was-published = Erbjudandet har publicerats, så det kan inte tas bort; dess historik och dess kunder hänvisar till det.
    .nothing-to-review = Ingenting i erbjudandet väntar på en granskare; dess läge: { $state }. GET /v1/reviews visar vad som väntar.
    .review-is-claimed = { $by } tittar redan på detta. Fråga dem, eller frigör det först.
    .nothing-to-certify = Certifieraren väntas inte på: publiceringen har redan ett annat svar, tidsfristen är över, eller så har den avbrutits, avgjorts av en person eller följts av en annan. Erbjudandets läge: { $state }. Ingenting ändrades.
    .validation-failed = { $count ->
        [one] Dokumentet har ett fel
       *[other] Dokumentet har { $count } fel
    }: listan säger var, felen före varningarna. Rätta felen och publicera igen; ingenting startades.

# Errors of the API, by what they are about. The codes that go with them never
# change; these words may.

# Paths
route =
    .unknown = Det finns ingenting på "{ $path }". GET /docs visar alla sökvägar.
    .method = Den här sökvägen har ingen { $method }. GET /docs visar vad den har.
    .file = Det finns ingen sådan fil. Ladda sidan igen: den anger dem som finns.
    .utf8 = Sökvägen är inte giltig UTF-8.
id =
    .publisher = Utgivar-id "{ $found }" måste ha 1 till { $max } bokstäver, siffror, bindestreck eller understreck, och börja med en bokstav eller siffra.
    .offer = Erbjudande-id "{ $found }" måste ha 1 till { $max } bokstäver, siffror, bindestreck eller understreck, och börja med en bokstav eller siffra.
    .kind = Erbjudandetypen "{ $found }" måste ha 1 till { $max } bokstäver, siffror, bindestreck eller understreck, och börja med en bokstav eller siffra.
api-version = Ogiltig API-version. Tillåtna värden är [{ $known }]

# Who asks
token =
    .refused = Begäran har ingen token som godtas här: { $fault }. Skicka "Authorization: Bearer TOKEN" med en token från serverns utfärdare eller från en som dess operatör har listat.
    .unchecked = Tokens utfärdare kan inte nås nu, så token kan inte kontrolleras. Försök igen om några sekunder.
token-fault =
    .missing = en bearer-token krävs
    .long = token är längre än 16384 byte
    .malformed = token är inte en välformad signerad JSON Web Token
    .access = token är ingen åtkomsttoken
    .algorithm = tokens signaturalgoritm är inte tillåten för dess utfärdare
    .issuer = tokens utfärdare är okänd här
    .key = nyckeln som token anger är okänd
    .signature = tokens signatur är fel
    .endless = token saknar uppgiften exp
    .expired = token har gått ut
    .early = token gäller inte än
    .audience = token är avsedd för en annan mottagare
    .nobody = token anger ingen identitet
    .unreachable = nycklarna hos tokens utfärdare kan inte läsas just nu
permission =
    .operator = Bara en operatör av den här servern får göra detta.
    .owner = Bara en ägare hos utgivaren får göra detta; du är medarbetare.
    .stranger = "{ $caller }" har ingen roll hos utgivaren "{ $publisher }". En ägare hos utgivaren kan lägga till den som medlem.
    .form = Formuläret skickades inte från en sida på den här servern, eller så har sessionen där sidan visades avslutats. Ingenting ändrades. Ladda sidan igen och gör om det.

# Bodies
body =
    .short = Innehållet tog slut innan det var helt. Skicka begäran igen.
    .utf8 = Innehållet är inte UTF-8 från byte { $at }.
    .object = Innehållet är JSON, men inte ett objekt; skicka ett.
    .unusable = Innehållet kan inte användas: { $detail }.
    .type = Innehållet är "{ $found }" enligt sin Content-Type; skicka { $expected }.
    .large = Innehållet är längre än { $max } byte. Hänvisa till stora filer med URL i stället för att skicka dem.
    .form = Formuläret kan inte läsas: det är längre än 24 MiB, eller bröts av. Ingenting ändrades. Skicka det igen.
json =
    .text = Innehållet är inte JSON: { $detail }.
    .deep = Innehållet är nästlat djupare än { $max } nivåer.
    .array = Den här matrisen kan inte läsas: { $detail }.
    .member = Det här objektet kan inte läsas: { $detail }.
    .nul-name = Ett medlemsnamn innehåller ett NUL-tecken.
    .twice = Medlemmen "{ $name }" anges två gånger; behåll en av dem.
    .number = Talet är för stort för att kunna läsas.
    .string = Den här strängen kan inte läsas: { $detail }.
    .nul = Strängen innehåller ett NUL-tecken; ta bort det.
    .document = Innehållet måste vara ett JSON-objekt: erbjudandets dokument.
    .must-string = { $place } måste vara en sträng.
    .must-object = { $place } måste vara ett objekt.
    .must-array = { $place } måste vara en matris.
    .must-be-there = { $place } måste vara ett objekt; det saknas.
    .many-plans = { $place } innehåller { $found } planer, och högst { $max } tas emot.

# What is asked
asked =
    .number = { $name } är "{ $found }"; ange ett heltal, eller utelämna det.
    .slot = Platsen är inte någon av draft, preview, production.
    .side = { $name } är varken draft, preview, production eller numret på en version.
    .version = "{ $found }" är inte en version; versioner är heltal från 1.
    .dry-run = dryRun är true eller false; utelämna det för att se vad som skulle tas bort.
    .deep = deep är true eller false.
    .after = after är id:t för ett erbjudande: utgivare.erbjudande
    .key = Idempotency-Key har { $found } utskrivbara tecken; ange 1 till { $max }.
    .deliveries = state är pending eller dead; utelämna det för att se alla leveranser.
    .running = state kan bara vara running här. GET submissions för ett erbjudande visar dem som är avslutade.
    .publisher = Ett erbjudande hör till en utgivare: ange också utgivaren.
    .event = kind är ingen av { $known }.
    .time = { $name } måste vara en tid som 2030-01-31T00:00:00Z.
    .language = Formuläret anger inget språk som talas här.

# What is not there
absent =
    .publisher = Det finns ingen utgivare "{ $id }" här. Kontrollera stavningen av id:t.
    .offer = Utgivaren "{ $publisher }" har inget erbjudande "{ $offer }". GET /api/publishers/{ $publisher }/offers visar dess erbjudanden; PUT skapar ett nytt.
    .listing = Det finns inget erbjudande "{ $id }" här. Det kan ha dragits tillbaka; GET /catalog/offers visar vad som är live.
    .version = Erbjudandet "{ $offer }" har ingen version { $version }; dess utkast är version { $draft }.
    .frozen = Erbjudandet "{ $offer }" har ingen version { $version }.
    .staging = Ingen plats Staging är distribuerad för erbjudande-id "{ $offer }" och utgivar-id "{ $publisher }". Distribuerade är: { $deployed }. POST publish tar utkastet till förhandsversionen.
    .production = Ingen plats Production är distribuerad för erbjudande-id "{ $offer }" och utgivar-id "{ $publisher }". Distribuerade är: { $deployed }. POST golive tar en förhandsversion som väntar på godkännande till produktion.
    .operation = Det finns ingen åtgärd "{ $id }" för erbjudandet. GET /api/publishers/PUBLISHER/offers/OFFER/submissions visar dess åtgärder.
    .exception = Det finns inget undantag med det id:t. GET /v1/exceptions visar dem.
    .delivery = Det finns ingen leverans med det id:t. GET /v1/deliveries visar dem.
    .client = Det finns inget tjänstkonto med det id:t. GET /v1/clients visar dem.
    .signing-key = Det finns ingen signeringsnyckel med det id:t. GET /v1/signing-keys visar dem.
    .webhook = Det finns ingen webhook med det id:t. GET webhooks visar dem.
    .artifact = Det finns ingen artefakt med den kontrollsumman här. En listning anger dem som den visar; ta adressen därifrån.
    .member = Det finns ingen sådan medlem. GET members visar dem.

# Documents, and what guards them
document =
    .differs = Dokumentets { $name } är "{ $found }" men sökvägen säger "{ $expected }". Gör dem lika, eller utelämna { $name }.
    .kindless = offerTypeId saknas. Det är något av: { $known }.
    .kind = "{ $found }" är ingen erbjudandetyp på den här servern. Den har: { $known }.
    .kind-listed = offerTypeId är ingen erbjudandetyp på den här servern. GET /api/offerTypes visar dem.
    .exists = Erbjudandet "{ $offer }" finns (ETag { $etag }) och If-None-Match: * ber om att bara skapa. Utelämna huvudet för att ersätta det.
    .untagged = Erbjudandet "{ $offer }" finns, så en PUT behöver If-Match: dess ETag ({ $etag }) för att ändra det du läste, eller * för att skriva över.
    .unmatched = If-Match är { $sent } men erbjudandet finns inte: det har aldrig funnits, eller så har någon tagit bort det. Utelämna huvudet för att skapa erbjudandet. Ingenting ändrades.
    .stale = If-Match är { $sent } men erbjudandets ETag är { $current }: någon har ändrat det under tiden. Hämta det med GET, gör om din ändring och skicka den nya ETag:en (eller * för att skriva över). Ingenting ändrades.
    .busy = Erbjudandet ändras av för många andra just nu. Ingenting gjordes. Försök igen.
emails =
    .many = Listan har { $found } adresser, och högst { $max } meddelas. Ange adressen till en sändlista i stället.
    .invalid = "{ $found }" är inte en e-postadress. Ange adresser som name@example.com, åtskilda med kommatecken.
idempotency-key = Idempotency-Key "{ $name }" står för en annan begäran. Använd en ny nyckel för en ny begäran.
step-failed = Steget "{ $step }" fann { $count ->
    [one] ett fel
   *[other] { $count } fel
}: listan säger var. Rätta det den säger och publicera igen. Det som är live förblir som det var.

# Publishers, members, clients
publisher =
    .contact = contact är inte en e-postadress; ange en som name@example.com.
    .exists = Det finns redan en utgivare "{ $id }".
    .unknown = Det finns ingen utgivare "{ $id }" här.
member =
    .principal = principal är ett klient-id, objekt-id eller subject med 1 till 255 tecken.
    .busy = Medlemmarna ändras av andra just nu. Försök igen.
    .last-owner = Detta är utgivarens sista ägare. Gör först någon annan till ägare.
    .many = En utgivare har högst { $max } medlemmar. Ta först bort en.
client = name är till för människor: 1 till 255 tecken.
too-long = { $name } är längre än { $max } tecken. Korta den.
range = Filen har { $length } byte: be om ett intervall av dem, eller om hela filen.
webhook =
    .url = url är en giltig https-adress på högst { $max } byte; det är inte den här.
    .closed = golive går inte till den här adressen: { $problem }.
    .event = events har en typ som inte är någon av { $known }. Utelämna den för att få veta allt.
    .many = En utgivare har högst { $max } webhookar, och den här har redan så många. Ta först bort en.

# Reviews, the certifier, exceptions
review =
    .long = text är längre än { $max } tecken. Korta den.
    .note = text saknas. Ange anteckningen i den.
    .reason = text saknas. Ange skälet för utgivaren i den.
    .act = En granskare kan använda claim, release, note, approve eller reject.
answer =
    .nobody = Servern frågar ingen certifierare, så den tar inte emot några svar.
    .header = Svaret är inte signerat av certifieraren: huvudet { $header } saknas. Skicka webhook-id, webhook-timestamp och webhook-signature.
    .time = Svaret är inte signerat av certifieraren: webhook-timestamp ligger inte inom { $tolerance } sekunder från nu, { $now } i sekunder sedan 1970. Signera varje försök på nytt, och ställ klockan.
    .signature = Svaret är inte signerat av certifieraren: ingen signatur i webhook-signature passar. Väntat är "v1," och base64 av HMAC-SHA256 över webhook-id, en punkt, webhook-timestamp, en punkt, och innehållet så som det skickas; nyckeln är det som står i base64 efter whsec_.
    .operation = operation är inte id:t för den publicering som frågan gällde. Skicka det som står i frågan.
    .reason = reason saknas. Utgivaren läser det: säg vad som är fel.
    .long = reason är längre än { $max } tecken. Korta det.
    .many = Det finns fler än { $max } anmärkningar. Skicka de värsta.
    .message = message ska ha 1 till { $max } tecken.
    .target = target är inte en JSON Pointer in i dokumentet, till exempel /definition/plans/0; utelämna det om det inte gäller någon plats.
exception =
    .rule = "{ $found }" är ingen regel. Regler har id:n som LS-001; en rapport har dem.
    .plan = En plan hör till ett erbjudande: ange också erbjudandet.
    .until = until måste vara en kommande tid, till exempel 2030-01-31T00:00:00Z.
    .reason = reason säger varför, med 1 till 1000 tecken; det visas i rapporter.

# Deliveries and files
delivery = Leveransen har skickats, så den skickas inte igen.
last-operator = Det här är det sista tjänstkontot som får driva servern, så det finns kvar. Skapa först ett nytt: POST /v1/clients.
signing-key = Det här är den nyaste signeringsnyckeln, så den finns kvar. Skapa först en ny: POST /v1/signing-keys.
picture =
    .notpng = Innehållet är inte en PNG (fann: { $found }). Spara bilden som PNG; ett annat filnamn eller en annan Content-Type räcker inte.
    .large = Bilden kan inte visas: den har { $found }, och högst { $max } är tillåtna. Spara den på nytt som PNG.
    .broken = Bilden kan inte visas: { $problem }. Spara den på nytt som PNG.
    .unkept = Bilden togs inte in: { $fault }.

# What went wrong in golive itself
trouble =
    .internal = Något gick fel i golive självt. Tala om för operatören vad x-ms-request-id är i det här svaret; loggen säger mer.
    .store = Databasen kan inte nås nu. Ingenting ändrades. Försök igen om några sekunder.
    .lost = Databasen försvann medan den skrev, så det är inte känt om detta gjordes. Se efter om några sekunder, eller skicka det igen med samma Idempotency-Key eller If-Match.
    .objects = Objektlagringen kan inte användas nu. Försök igen om några sekunder.
    .collecting = Objektlagringen kan inte användas nu, så städningen slutade i förtid. Hittills togs bara filer bort som ingenting hänvisar till, och inget erbjudande är skadat. Starta den igen senare.
    .slow = Begäran tog för lång tid och stoppades. Fråga efter dess läge innan du upprepar den.
    .page = Sidan kunde inte göras. Felet står i serverns logg.

# Steps.
step =
    .progress = { $come } av { $whole } MiB har kommit, { $rate } MiB i sekunden.
    .retrying = Ett övergående fel: { $fault }. Det försöks igen { $time }; ingenting behöver göras.

# The certifier, as the list of deliveries shows it.
certifier-asked =
    .subject = { $offer }: version { $version } väntar på certifieraren till { $until }
    .text = Dess svar går till { $callback }

# Leads: what is told of one, and what stands in the list of deliveries instead.
lead =
    .subject = { $offer }: någon vill höra av dig
    .kept = Vem det är står i leadet: { $link }
    .text =
        Någon vill höra av dig om "{ $title }" ({ $offer }).

        Namn: { $name }
        E-post: { $email }
        Företag: { $company }
        Land: { $country }

        { $message }

        De har gått med på detta: { $consent }

        Alla leads för erbjudandet: { $link }

# Mails, by event. { $offer } is publisher/offer.
mail-publish-accepted =
    .subject = { $offer }: publicering av version { $version } mottagen
    .text =
        Publiceringen av "{ $title }" ({ $offer }), version { $version }, har tagits emot.
        Du får ett nytt brev när förhandsversionen är klar eller om något är fel.

        Status: { $status }
mail-preview-ready =
    .subject = { $offer }: förhandsversionen av version { $version } väntar på ditt godkännande
    .text =
        Förhandsversionen av "{ $title }" ({ $offer }), version { $version }, är klar.
        Titta på den, och gå sedan live, publicera på nytt eller avbryt. Ingenting går live av sig självt.

        Förhandsversion: { $preview }
        Status: { $status }
mail-publish-failed =
    .subject = { $offer }: publicering av version { $version } misslyckades
    .text =
        Publiceringen av "{ $title }" ({ $offer }), version { $version }, misslyckades. Det som är live förblir som det var.
        Detta hittades:

        { $findings }

        Rätta dokumentet och publicera igen.

        Status: { $status }
mail-offer-live =
    .subject = { $offer }: version { $version } är live
    .text =
        "{ $title }" ({ $offer }), version { $version }, är live.

        Live:   { $live }
        Status: { $status }
mail-golive-failed =
    .subject = { $offer }: version { $version } kunde inte gå live
    .text =
        "{ $title }" ({ $offer }), version { $version }, kunde inte gå live. Det som var live förblir som det var,
        och förhandsversionen väntar igen. Detta hittades:

        { $findings }

        Status: { $status }
mail-submission-canceled =
    .subject = { $offer }: publiceringen av version { $version } avbröts
    .text =
        Publiceringen av "{ $title }" ({ $offer }), version { $version }, avbröts. Det som är live förblir som det
        var.

        Status: { $status }

# ---- Namn som golives egna typer ger: vart och ett är det som står i dem, så ett namn
# från en annan typ förblir som det är ----

# Erbjudandetyper
name-kind-azure-application = Azure-program
name-kind-consulting-service = Konsulttjänst
name-kind-container = Behållare
name-kind-core-virtual-machine = Virtuell dator (Core)
name-kind-iot-edge-module = IoT Edge-modul
name-kind-managed-service = Hanterad tjänst
name-kind-software-as-a-service = Programvara som tjänst
name-kind-virtual-machine = Virtuell dator
name-kind-dynamics-365-app = Dynamics 365-app
name-kind-power-bi-app = Power BI-app

# Steg
name-step-validate-pre-requisites = Kontroll av förutsättningar
name-step-certification = Certifiering
name-step-provisioning = Etablering
name-step-packaging-and-lead-generation-registration = Paketering och registrering av leadgenerering
name-step-publisher-signoff = Utgivarens godkännande
name-step-live = Live
name-step-editorial-review = Redaktionell granskning

# Vad stegen gör
name-step-about-the-offer-s-document-is-checked-texts-plans-contacts-and-links = Erbjudandets dokument kontrolleras: texter, planer, kontakter och länkar.
name-step-about-the-packages-that-the-plans-sell-are-checked = Paketen som planerna säljer kontrolleras.
name-step-about-what-customers-will-get-is-where-they-will-find-it = Det som kunderna får läggs där de hittar det.
name-step-about-the-listing-is-built-and-the-preview-is-shown-to-its-audience = Listningen byggs och förhandsversionen visas för sin målgrupp.
name-step-about-the-preview-is-ready-look-at-it-then-go-live = Förhandsversionen är klar. Titta på den och gå sedan live.
name-step-about-the-offer-is-made-available-to-all-customers = Erbjudandet görs tillgängligt för alla kunder.
name-step-about-the-offer-s-document-is-checked-texts-country-links-and-where-leads-go = Erbjudandets dokument kontrolleras: texter, land, länkar och vart leads skickas.
name-step-about-what-customers-read-is-looked-over = Det som kunderna läser gås igenom.
name-step-about-the-offer-s-document-is-checked-texts-plans-registries-tags-contacts-and-links = Erbjudandets dokument kontrolleras: texter, planer, register, taggar, kontakter och länkar.
name-step-about-the-images-that-the-plans-sell-are-checked = Avbildningarna som planerna säljer kontrolleras.
name-step-about-the-offer-s-document-is-checked-texts-plans-disk-generations-image-versions-and-links = Erbjudandets dokument kontrolleras: texter, planer, diskgenerationer, avbildningsversioner och länkar.
name-step-about-the-plans-disk-generations-and-image-versions-that-the-document-sells-are-checked = Planerna, diskgenerationerna och avbildningsversionerna som dokumentet säljer kontrolleras.
name-step-about-what-customers-will-deploy-is-where-they-will-find-it = Det som kunderna distribuerar läggs där de hittar det.
name-step-about-the-offer-s-document-is-checked-texts-plans-registries-tags-default-settings-contacts-and-links = Erbjudandets dokument kontrolleras: texter, planer, register, taggar, standardinställningar, kontakter och länkar.
name-step-about-what-the-plans-ask-customers-to-delegate-is-checked = Det som planerna ber kunderna att delegera kontrolleras.
name-step-about-the-offer-s-document-is-checked-texts-plans-prices-contacts-and-links = Erbjudandets dokument kontrolleras: texter, planer, priser, kontakter och länkar.
name-step-about-the-plans-and-the-addresses-that-customers-are-sent-to-are-checked = Planerna och adresserna som kunderna skickas till kontrolleras.
name-step-about-the-offer-s-document-is-checked-texts-plans-image-versions-prices-contacts-and-links = Erbjudandets dokument kontrolleras: texter, planer, avbildningsversioner, priser, kontakter och länkar.
name-step-about-the-plans-image-versions-and-prices-that-the-document-sells-are-checked = Planerna, avbildningsversionerna och priserna som dokumentet säljer kontrolleras.
name-step-about-the-offer-s-document-is-checked-texts-contacts-links-and-where-leads-go = Erbjudandets dokument kontrolleras: texter, kontakter, länkar och vart leads skickas.
name-step-about-the-app-that-the-document-sells-is-checked = Appen som dokumentet säljer kontrolleras.
name-step-about-the-offer-s-document-is-checked-texts-contacts-and-links = Erbjudandets dokument kontrolleras: texter, kontakter och länkar.

# Kontroller, i underlaget
name-check-disk = disk
name-check-picture = bild
name-check-link = länk
name-check-package = paket
name-check-file = fil
name-check-price-sheet = prislista
name-check-landing-page = landningssida
name-check-webhook = webhook
name-check-registry = register
