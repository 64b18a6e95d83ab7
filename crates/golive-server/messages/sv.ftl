# The words of the pages, in Swedish.
#
# As in the model's catalogue: erbjudande: offer, utgivare: publisher, plan: plan,
# inlämning: submission, utkast: draft, förhandsversion: preview, live: live, gå
# live: go live, publicering: publish, åtgärd: operation, anmärkning: finding,
# granskare: reviewer, certifierare: certifier, undantag: exception, leverans:
# delivery, lead: lead, listning: listing, kontrollsumma: digest, klientorganisation:
# tenant, utfärdare: issuer, medarbetare: contributor. Besides: steg: step, kontroll:
# check, plats: place, post: entry, klient: client, klienthemlighet: client secret,
# konsol: console, nod: node, flöde: feed, övning: rehearsal.

site = Marknadsplats
skip = Till innehållet
search-label = Sök erbjudanden
search-hint = Vad letar du efter?
search-go = Sök
feed = Nya erbjudanden som flöde
api = Katalogen som JSON
language = Språk
language-go = Byt
# An amount, which is written by locale, and the code of its currency.
money = { $amount } { $currency }
ways = Avdelningar
portal = För utgivare
console = Konsol
theme-light = Ljust
theme-dark = Mörkt
theme-system = Som systemet

home-lead = Erbjudanden som är live, kontrollerade innan de kom hit.
home-newest = Nyaste erbjudandena
home-all = Alla erbjudanden
home-empty = Ingenting är live än.

search-title = Sök
search-for = Sökning: { $text }
search-found = { $count ->
    [one] Ett erbjudande
   *[other] { $count } erbjudanden
}
search-more = Fler än { $count } erbjudanden; här är de första. Begränsa sökningen för att se andra.
search-none = Inget erbjudande har allt detta.
search-none-hint = Försök med färre ord, eller ta bort ett filter.
search-filters = Filter
search-remove = Ta bort filter: { $label }
search-sort = Sortera efter
search-results = Erbjudanden
sort-best = Bästa träff
sort-newest = Nyast
sort-name = Namn
facet-kind = Typ
facet-category = Kategori
facet-price = Pris
facet-system = Operativsystem
facet-publisher = Utgivare
at-least = { $count } eller fler
page-previous = Föregående sida
page-next = Nästa sida
page-of = Sida { $page } av { $pages }
pages = Sidor

price-byol = Egen licens
price-free = Gratis
price-hour = Per timme
price-month = Per månad
price-amount-hour = { $amount } per timme
price-amount-month = { $amount } per månad
price-from-hour = Från { $amount } per timme
price-trial = { $count ->
    [one] Den första månaden är gratis.
   *[other] De första { $count } månaderna är gratis.
}
price-sizes = Pris efter storlek
price-size = Storlek
price-amount = Belopp
price-untold = Fråga utgivaren
system-linux = Linux
system-windows = Windows
system-other = Annat

offer-by = av
offer-since = Live sedan
offer-version = Version { $version }
offer-about = Om erbjudandet
offer-gallery = Bilder
offer-picture = Bild { $number } på { $name }
offer-plans = Planer och priser
offer-plan = Plan
offer-price = Pris
offer-versions = Versioner
offer-markets = Marknader
offer-files = Filer
offer-file = Fil
offer-digest = SHA-256
offer-links = Dokument och länkar
offer-support = Support
offer-legal = Villkor och integritet
offer-terms = Användarvillkor
offer-privacy = Integritetspolicy
offer-no-plans = Här finns ingenting att köpa.
preview-banner = Detta är en förhandsversion för sin målgrupp. Den är inte live, och det som den visar kan ändras.

publisher-title = Erbjudanden från { $name }
publisher-contact = Kontakt
publisher-since = Här sedan { $date }
abuse = Anmäl missbruk

market-label = Marknad
market-any = Alla marknader
market-show = Visa
market-not-sold = Säljs inte i { $market }
market-none = Erbjudandet säljs inte i { $market }.

history-title = Versioner som har varit live
history-version = Version
history-since = Live sedan
history-digest = Listningens kontrollsumma (SHA-256)

contact-title = Kontakta utgivaren
contact-lead = { $publisher } får det du skriver här och svarar dig med e-post.
contact-name = Namn
contact-email = E-postadress
contact-company = Företag
contact-country = Land
contact-message = Meddelande
contact-optional = valfritt
contact-consent = Jag godkänner att { $publisher } och de som driver marknadsplatsen sparar det jag skriver här i högst { $days ->
    [one] en dag
   *[other] { $days } dagar
} och svarar mig om ”{ $offer }”.
contact-trap = Lämna detta tomt
contact-send = Skicka
contact-faults = Ingenting har skickats än.
contact-missing = Fyll i detta.
contact-bad-email = Detta är inte en e-postadress. En sådan ser ut som name@example.com.
contact-long = Detta har mer än { $count } tecken. Korta det.
contact-no-consent = Ingenting kan skickas utan ditt godkännande.
contact-many = För mycket har kommit från ditt nätverk eller för det här erbjudandet. Försök igen om en timme; det du skrev finns kvar här.
contact-trouble = Det kunde inte sparas. Försök igen om en stund; det du skrev finns kvar här.
contact-thanks-title = Tack
contact-thanks = Det du skrev har sparats, och { $publisher } får veta det.
contact-back = Tillbaka till { $offer }

missing-title = Hittades inte
missing-text = Det finns ingenting på den här adressen. Ett erbjudande kan ha dragits tillbaka.
method-title = Inte möjligt här
method-text = Den här adressen tar inte emot en sådan begäran. Gå tillbaka och försök på ett annat sätt.
away-title = Inte tillgänglig just nu
trouble-title = Något gick fel
trouble-text = Sidan kunde inte göras. Försök igen om en stund.

sign-out = Logga ut
sign-out-everywhere = Logga ut överallt
sign-in-title = Logga in
sign-in-lead = För dem som publicerar erbjudanden, och för dem som driver marknadsplatsen.
sign-in-with = Logga in med { $name }
sign-in-client = Klient-id
sign-in-secret = Klienthemlighet
sign-in-own = Med en klient på den här servern
sign-in-go = Logga in
sign-in-unknown = Det finns ingen sådan klient, eller så är hemligheten en annan. Kontrollera att båda kopierades i sin helhet.
sign-in-no-issuer = Ingen kan logga in där. Välj ett annat sätt.
sign-in-stranger = Inloggningen påbörjades inte i den här webbläsaren, eller så tog den mer än tio minuter. Börja om.
sign-in-refused = Din organisation släppte inte in dig. Fråga dem som sköter dess inloggning, eller välj ett annat sätt.
sign-in-bad-token = Det som din organisations inloggning sade om dig går inte att lita på: dess klocka eller inställningar stämmer inte. De som driver servern ser mer i dess logg.
sign-in-unreachable = Din organisations inloggning kan inte nås just nu. Försök igen om en minut.
sign-in-rehearsal = Detta är en övning. Dess hemligheter är kända för alla: en ägare hos utgivaren contoso är { $owner }, en operatör är { $operator }, och bådas hemlighet är { $secret }.

# What went wrong, and findings.
trouble-forbidden = Du får inte göra detta
trouble-refused = Detta kunde inte göras
trouble-code = Kod: { $code }
finding-error = Fel
finding-warning = Varning
finding-excepted = Undantagen

# The portal.
portal-crumb = Portal
portal-crumbs = Var du är
portal-tabs = Sidor intill den här
portal-home-title = Dina utgivare
portal-home-none = { $name } hör inte till någon utgivare här än. En ägare hos en utgivare kan lägga till dig som medlem; de som driver marknadsplatsen kan skapa en utgivare.
portal-tab-offers = Erbjudanden
portal-tab-members = Medlemmar
portal-tab-overview = Översikt
portal-tab-edit = Redigera
portal-tab-diff = Jämför
portal-tab-history = Historik
portal-tab-leads = Leads
portal-find = Hitta erbjudanden
portal-find-text = Namn eller id
portal-find-go = Hitta
portal-any-state = Alla statusar
portal-state = Status
portal-offer = Erbjudande
portal-kind = Typ
portal-last = Senaste åtgärd
portal-saved = Sparat
portal-also-live = En version är live
portal-new = Nytt erbjudande
portal-back = Tillbaka
portal-first-title = Ditt första erbjudande
portal-first-lead = Här erbjuds ingenting än. Så når du din första kund:
portal-first-choose = Välj vilken typ av sak du erbjuder.
portal-first-fill = Fyll i formuläret. Det som är fel står bredvid sitt fält, och du kan spara när som helst.
portal-first-publish = Publicera. Allt kontrolleras, och en förhandsversion görs för de personer som du anger.
portal-first-look = Titta på förhandsversionen.
portal-first-live = Gå live. Från och med då ser kunderna det.
portal-first-go = Skapa ett erbjudande
portal-said = Status: { $state }
portal-said-step = Status: { $state }. Steg { $number } av { $count }, { $step }: { $step-state }
portal-steps = Steg
portal-rejection = Granskaren skrev:
portal-ahead = Utkastet har ändringar som inte är publicerade.
portal-see-preview = Se förhandsversionen:
portal-see-live = Se det som kunderna ser:
portal-do-publish = Publicera
portal-do-go-live = Gå live
portal-do-cancel = Avbryt
portal-do-stop-selling = Sluta sälja
portal-do-delete = Ta bort

state-draft = Utkast
state-publishing = Publiceras
state-review = Granskas
state-preview = Förhandsversion
state-going-live = Går live
state-canceling = Avbryts
state-live = Live
state-failed = Misslyckades
state-rejected = Avvisades
state-canceled = Avbröts
now-draft = Ingen utom du ser det. När formuläret är ifyllt publicerar du det: det kontrolleras, och du får en förhandsversion.
now-publishing = Det är på väg till förhandsversionen. Du behöver inte göra något; den här sidan följer med.
now-review = En granskare tittar på det. Du får ett brev när det är klart.
now-preview = Förhandsversionen är klar. Titta på den, och gå live när den är som du vill ha den.
now-going-live = Det är på väg till kunderna. Du behöver inte göra något; den här sidan följer med.
now-canceling = Det återställs till hur det var. Du behöver inte göra något; den här sidan följer med.
now-live = Kunderna ser det. För att ändra något redigerar du utkastet och publicerar det igen.
now-failed = Något är inte som det ska. Rätta det som steget nedan säger, och publicera igen.
now-rejected = Granskaren avvisade det. Rätta det som står här, och publicera igen.
now-canceled = Den senaste publiceringen avbröts. Publicera igen när du är redo.

operation-publish = Publicera
operation-go-live = Gå live
operation-cancel = Avbryt
operation-running = Pågår
operation-complete = Klar
operation-failed = Misslyckades
operation-canceled = Avbröts
operation-title = { $operation }: { $offer }
operation-created = Mottagen
operation-changed = Senaste ändring
operation-id = Åtgärd
operation-gone = Erbjudandet har ingen sådan åtgärd. Dess historik visar alla.
operation-report = Rapporten, att spara:
operation-as-text = Text

step-state-not-started = Inte påbörjat
step-state-in-progress = Pågår
step-state-waiting-for-you = Väntar på dig
step-state-waiting-for-approval = Väntar på en granskare
step-state-failed = Misslyckades
step-state-rejected = Avvisades
step-state-complete = Klart
step-state-canceled = Avbröts
step-retrying = { $fault } Nytt försök görs { $time }.
step-transfer = { $come } av { $whole }, { $rate } i sekunden
step-transfer-open = { $come }, { $rate } i sekunden
took-milliseconds = { $count } ms
took-seconds = { $count } s
took-minutes = { $minutes } min { $seconds } s
size-kib = { $count } KiB
size-mib = { $count } MiB
size-gib = { $count } GiB
checks-count = { $count ->
    [one] En kontroll
   *[other] { $count } kontroller
}
check-passed = Godkänd
check-warned = Varning
check-failed = Underkänd
check-verdict = Utfall
check-what = Kontroll
check-place = Plats
check-evidence = Vad som hittades och sågs
check-took = Tid

slot-draft = Utkast
slot-preview = Förhandsversion
slot-live = Live
diff-title = Vad som skiljer sig
diff-from = Från
diff-to = Till
diff-go = Jämför
diff-place = Plats
diff-change = Ändring
diff-before = Före
diff-after = Efter
diff-added = Tillagt
diff-removed = Borttaget
diff-changed = Ändrat
diff-show = Visa vad som skiljer sig
diff-count = { $count ->
    [0] Ingenting skiljer sig.
    [one] En plats skiljer sig.
   *[other] { $count } platser skiljer sig.
}
value-nothing = Ingenting
value-yes = Ja
value-no = Nej

publish-title = Publicera
publish-lead = Utkastet fryses som en ny version, kontrolleras och visas för förhandsversionens målgrupp. Kunderna ser ingenting av det förrän du går live.
publish-findings = Vad formulärets kontroller säger
publish-no-findings = Ingenting hittades.
publish-only-warnings = Ingenting av detta hindrar en publicering.
publish-mend = Rätta felen först; annars skulle publiceringen nekas.
publish-changes = Vad som ändras
publish-emails = Vilka som meddelas med e-post
publish-emails-hint = Adresser med kommatecken emellan. Om fältet lämnas tomt meddelas utgivarens kontakt.
publish-go = Publicera
publish-busy = En annan åtgärd pågår. Vänta tills den är klar, eller avbryt den.
golive-title = Gå live
golive-lead = Version { $version } visas för alla kunder, så som dess förhandsversion visar den nu.
golive-changes = Vad kunderna kommer att se ändras
golive-go = Gå live
golive-not-ready = Ingen förhandsversion väntar på dig. Publicera först, och gå live när förhandsversionen är klar.
golive-other-version = Förhandsversionen är en annan än när du tittade. Ingenting startades. Se efter vad som ändras nu.
cancel-title = Avbryt
cancel-of = Detta gäller { $offer }.
cancel-lead = Det som publicerades senast stoppas och återställs till hur det var förut. Det som kunderna ser förblir.
cancel-nothing = Ingenting pågår och ingenting väntar, så det finns ingenting att avbryta.
cancel-go = Avbryt det
stop-title = Sluta sälja
stop-of = Detta gäller { $offer }.
stop-lead = Det lämnar butiken genast, för alla. Utkast, förhandsvisning, versioner och historik finns kvar; för att sälja det igen, publicera det och gå live.
stop-owners = Bara en ägare hos utgivaren kan ta ett erbjudande ur butiken.
stop-nothing = Det finns inte i butiken.
stop-go = Sluta sälja det

delete-title = Ta bort
delete-of = Detta gäller { $offer }.
delete-lead = Utkastet och dess historik försvinner för gott.
delete-owners = Bara en ägare hos utgivaren kan ta bort ett erbjudande.
delete-published = Det har publicerats en gång, så det kan inte tas bort.
delete-go = Ta bort det

portal-history-title = Historik
history-versions = Versioner
history-no-versions = Ingenting har publicerats än.
history-events = Vad som har hänt, äldst först
history-when = När
history-what = Vad
history-who = Vem
history-golive = Marknadsplatsen
history-step = steg { $step }
history-first = Från början
event-offer-created = Skapat
event-offer-changed = Utkast sparat
event-offer-deleted = Borttaget
event-publish-accepted = Publicering begärd
event-step-completed = Steg klart
event-step-retrying = Steg mötte ett övergående fel
event-approval-needed = Väntar på en granskare
event-approval-given = Godkänt av en granskare
event-preview-ready = Förhandsversion klar
event-publish-failed = Publicering misslyckades
event-golive-accepted = Gå live begärt
event-offer-live = Live
event-offer-stopped = Taget ur butiken
event-golive-failed = Kunde inte gå live
event-cancel-accepted = Avbrott begärt
event-submission-canceled = Avbröts
event-lead-received = Någon vill höra av dig

members-title = Medlemmar
members-name = Namn
members-principal = Klient-id, objekt-id eller subject
members-principal-hint = Så som utfärdaren kallar personen eller tjänsten i sina token.
members-issuer = Loggar in med
members-own-issuer = En klient på den här marknadsplatsen
members-role = Roll
members-add-title = Lägg till en medlem
members-add-lead = För någon som redan finns här ändrar detta namn och roll.
members-add = Lägg till
members-remove = Ta bort
members-remove-one = Ta bort { $name }
members-remove-title = Ta bort en medlem
members-remove-lead = { $name } ({ $principal }, { $issuer }) kan inte göra något här längre.
members-nobody = Det finns ingen sådan medlem.
role-owner = Ägare
role-contributor = Medarbetare

leads-title = Leads
leads-none = Ingen har skrivit än.
leads-csv = Som fil för kalkylprogram (CSV)
leads-who = Vem
leads-message = Meddelande
leads-sent = Vidarebefordrat
leads-state-sent = skickat
leads-state-pending = väntar
leads-state-dead = kunde inte skickas

# The console.
console-closed = Konsolen är för dem som driver marknadsplatsen. Dina egna erbjudanden finns i portalen.
console-rooms = Konsolens avdelningar
console-room-home = Konsol
console-room-reviews = Granskningar
console-room-operations = Åtgärder
console-room-deliveries = Leveranser
console-room-exceptions = Undantag
console-room-publishers = Utgivare
console-room-clients = Klienter
console-room-audit = Händelselogg
console-room-health = Driftstatus
console-back = Tillbaka utan ändring
console-older = Längre tillbaka
console-nothing = Ingen
console-choose = Välj
console-told-approved = Godkänd. Inlämningen går vidare.
console-told-rejected = Avvisad. Utgivaren får veta varför.
console-told-granted = Undantaget gäller från och med nu.
console-told-revoked = Undantaget har återkallats. Dess regel blockerar igen.
console-told-retried = Ett nytt försök görs nu.
console-told-made = Utgivaren har skapats, med sin första ägare.

console-col-act = Att göra
console-col-after = Inlämnat
console-col-attempts = Försök
console-col-before = Live
console-col-begun = Mottagen
console-col-by = Av
console-col-changed = Utkast ändrat
console-col-check = Kontroll
console-col-client = Klient-id
console-col-contact = Kontakt
console-col-created = Skapad
console-col-error = Senaste fel
console-col-event = Vad som har hänt
console-col-evidence = Vad den såg och fann
console-col-findings = Anmärkningar
console-col-id = Id
console-col-kind = Typ
console-col-members = Medlemmar
console-col-more = Mer
console-col-name = Namn
console-col-next = Nästa försök
console-col-node = Nod
console-col-offer = Erbjudande
console-col-operation = Åtgärd
console-col-place = Plats
console-col-publisher = Utgivare
console-col-reviewer = Vem som tittar på den
console-col-rights = Rättigheter
console-col-role = Roll
console-col-rule = Regel
console-col-since = Sedan
console-col-state = Status
console-col-step = Steg
console-col-subject = Ämne
console-col-to = Till
console-col-version = Version
console-col-when = När

console-home-attention = Vad som behöver uppmärksamhet
console-home-calm = Ingenting väntar, ingenting har misslyckats, och servern mår bra.
console-home-server = Den här servern
console-home-others = Andra noder som kör något
console-home-ill = { $count ->
    [one] En sak med servern är inte i ordning.
   *[other] { $count } saker med servern är inte i ordning.
}
console-home-reviews = { $count ->
    [0] Ingen inlämning väntar på en granskare.
    [one] En inlämning väntar på en granskare.
   *[other] { $count } inlämningar väntar på en granskare.
}
console-home-dead = { $count ->
    [one] En leverans är död: inga fler försök görs.
   *[other] { $count } leveranser är döda: inga fler försök görs.
}
console-home-failing = { $count ->
    [one] En leverans har misslyckats hittills, och nya försök görs.
   *[other] { $count } leveranser har misslyckats hittills, och nya försök görs.
}
console-home-long = { $count ->
    [one] En åtgärd har pågått i mer än en timme.
   *[other] { $count } åtgärder har pågått i mer än en timme.
}
console-home-running = { $count ->
    [0] Ingenting pågår nu.
    [one] En åtgärd pågår nu.
   *[other] { $count } åtgärder pågår nu.
}

console-operations-caption = Åtgärder för alla utgivare, de som togs emot först överst
console-operations-reviews = Det som väntar på en person finns bland granskningarna.
console-operation-publish = Publicera
console-operation-golive = Gå live
console-operation-cancel = Avbryt
console-operation-long = längre än en timme
console-operation-fault = { $count ->
    [one] Mötte ett övergående fel: { $fault }
   *[other] Mötte övergående fel { $count } gånger: { $fault }
}
console-operation-waits = väntar till

console-deliveries-lead = E-post, frågor till certifieraren och leads. En leverans som misslyckas försöks igen i ungefär tre dagar; sedan är den död, och du kan börja om.
console-deliveries-caption = Leveranser, nyast först
console-deliveries-none = Det finns inga.
console-deliveries-all = Alla
console-deliveries-pending = På väg
console-deliveries-dead = Döda
console-delivery-pending = på väg
console-delivery-sent = skickad
console-delivery-dead = död
console-delivery-retry = Försök igen
console-delivery-retry-of = Försök igen: { $name }
console-channel-mail = e-post
console-channel-certifier = certifierare
console-channel-lead = lead
console-channel-webhook = webhook

console-exceptions-lead = En regel med ett undantag varnar bara, tills undantaget upphör. Rapporter anger det, med dess skäl.
console-exceptions-caption = Undantag, de som gäller först
console-exceptions-none = Inget undantag har beviljats.
console-exception-new = Bevilja ett undantag
console-exception-go = Bevilja
console-exception-for = För
console-exception-until = Till
console-exception-until-day = Till och med denna dag (UTC)
console-exception-reason = Skäl
console-exception-why = Varför; utgivaren läser det i rapporter
console-exception-offer = Erbjudande; tomt för utgivarens alla erbjudanden
console-exception-plan = Plan; tomt för hela erbjudandet
console-exception-active = gäller
console-exception-ended = upphört
console-exception-revoke = Återkalla
console-exception-revoke-ask = Regeln blockerar igen genast, för nästa publicering. Ett återkallat undantag sparas inte; du kan bevilja ett nytt.
console-exception-gone = Det finns inget sådant undantag. Någon kan ha återkallat det.

console-publishers-caption = Utgivare, efter id
console-publishers-none = Det finns ingen utgivare än.
console-publisher-new = Skapa en utgivare
console-publisher-go = Skapa utgivaren
console-publisher-gone = Det finns ingen sådan utgivare.
console-publisher-id = Id
console-publisher-id-hint = Små bokstäver, siffror, bindestreck och understreck, högst 50. Det står i adresser och ändras aldrig.
console-publisher-contact-hint = Dit går e-post när en publicering inte anger någon.
console-publisher-owner = Första ägare
console-publisher-owner-name = Ägarens namn, för människor
console-publisher-no-owner = Ange den första ägaren: utan en sådan skulle ingen kunna arbeta där. Ingenting har skapats än.
console-publisher-principal = Principal
console-publisher-principal-hint = Ett klient-id på den här servern, eller det objekt-id eller subject som en annan utfärdares token har.
console-publisher-issuer = Loggar in med
console-publisher-own-issuer = Den här servern
console-publisher-used = Sparade filer
console-publisher-quota = { $used } av { $all } MiB
console-publisher-portal = I portalen
console-publisher-audit = Vad som har hänt
console-publisher-members = Vilka som hör till utgivaren
console-publisher-no-members = Ingen hör till den än.
console-publisher-change-members = Ändra medlemmarna
console-publisher-offers = Erbjudanden
console-publisher-offers-caption = Utgivarens erbjudanden, efter id
console-publisher-no-offers = Den har inga erbjudanden än.
console-role-owner = Ägare
console-role-contributor = Medarbetare

console-clients-lead = Serverns tjänstidentiteter: program och personer som loggar in med ett id och en hemlighet.
console-clients-caption = Klienter, efter id
console-client-new = Skapa en klient
console-client-go = Skapa klienten
console-client-made = Klienten har skapats
console-client-once = Den här sidan visar hemligheten en enda gång. Bara dess hash sparas: kopiera hemligheten nu till ett säkert ställe.
console-client-secret = Klienthemlighet
console-client-tenant = Klientorganisation
console-client-kept = Jag har kopierat hemligheten
console-client-operator = driver servern
console-client-plain = vad utgivare ger den
console-client-may-operate = Den driver hela servern: den ser och gör allt som finns i den här konsolen.

console-reviews-caption = Inlämningar som väntar på en person, de som väntat längst först
console-review-title = Granskning: { $name }
console-review-nobody = ingen
console-review-waits = Väntar sedan
console-review-certifier = Certifieraren kan svara till
console-review-preview = Förhandsversion
console-review-see-preview = Se förhandsversionen
console-review-judge = Din bedömning
console-review-taken = { $name } tittar på inlämningen, så den är inte din att bedöma.
console-review-free = Frigör den för andra
console-review-free-ask = { $name } tittar på inlämningen. Om du frigör den kan vilken granskare som helst ta den; för att fortsätta måste { $name } ta den igen.
console-review-free-lead = Ingen tittar på den. Ta den, så att ingen annan behöver göra det.
console-review-mine = Du tittar på den. Andra kan inte bedöma den förrän du lämnar tillbaka den.
console-review-claim = Ta den
console-review-release = Lämna tillbaka den
console-review-approve = Godkänn
console-review-approve-ask = Inlämningen går vidare till sin förhandsversion, och utgivaren kan sedan gå live. Det kan inte ångras här.
console-review-reject = Avvisa
console-review-reject-ask = Inlämningen avslutas, och utgivaren läser skälet. För att komma tillbaka publicerar utgivaren igen.
console-review-reason = Skäl
console-review-own-reason = Bara med mina egna ord
console-review-own-words = Dina egna ord, till utgivaren
console-review-note-maybe = En anteckning för andra granskare, om du vill
console-review-no-findings = Kontrollerna fann ingenting.
console-review-changes = Vad den skulle ändra
console-review-changes-caption = Skillnader mellan det som är live och det som lämnades in
console-review-first = Ingenting av erbjudandet är live än, så allt är nytt.
console-review-document = Se dokumentet
console-review-same = Det är samma som det som är live.
console-review-more = { $count ->
    [one] En skillnad till visas inte.
   *[other] { $count } skillnader till visas inte.
}
console-review-checks = Kontroller
console-review-checks-caption = Kontroller i steget { $name }
console-review-no-checks = Ingen kontroll har blivit klar än.
console-review-took = { $count } ms
console-review-seen = Vad den såg
console-review-notes = Anteckningar
console-review-notes-lead = För granskare; utgivare ser dem inte.
console-review-no-notes = Det finns inga.
console-review-note = En anteckning
console-review-note-go = Spara anteckningen
console-review-gone = Inlämningen väntar inte på en granskare längre: någon har avgjort den, eller så avbröts den.
console-verdict-passed = godkänd
console-verdict-warned = godkänd med varningar
console-verdict-failed = underkänd
console-reason-listing = Beskrivningen passar inte
console-reason-listing-text = Beskrivningen säger inte tydligt vad erbjudandet är, för vem, och vad som behövs för att använda det. Skriv om den och publicera igen.
console-reason-pictures = Logotyp eller bilder
console-reason-pictures-text = Logotypen eller bilderna visar inte det här erbjudandet, eller går inte att känna igen. Byt ut dem och publicera igen.
console-reason-rights = Andras namn eller rättigheter
console-reason-rights-text = Erbjudandet använder ett namn, en logotyp eller ett innehåll som verkar tillhöra någon annan. Visa oss att du får använda det, eller ta bort det, och publicera igen.
console-reason-support = Supporten kan inte nås
console-reason-support-text = Erbjudandets support eller kontakt kunde inte nås så som listningen säger. Rätta det och publicera igen.
console-reason-broken = Det fungerar inte
console-reason-broken-text = Vi provade erbjudandet så som en kund skulle göra, och det fungerade inte. Prova det från början på ett rent system, rätta det och publicera igen.
console-reason-price = Pris eller villkor
console-reason-price-text = Priserna eller villkoren motsäger det som listningen säger. Få dem att stämma överens och publicera igen.

console-audit-lead = Vad som har hänt med alla erbjudanden, nyast först. Tider är i UTC.
console-audit-offer = Erbjudande; kräver dess utgivare
console-audit-by = Vem som bad om det
console-audit-any = Vad som helst
console-audit-from = Från (UTC)
console-audit-to = Före (UTC)
console-audit-go = Sök
console-audit-caption = Vad som har hänt, nyast först
console-audit-none = Ingenting sådant har hänt.
console-audit-not-yet = Ingenting så långt tillbaka. Loggen fortsätter längre tillbaka.

console-health-caption = Vad golive doctor säger om den här noden, i den mån det går snabbt
console-health-what = Vad
console-health-result = Resultat
console-health-detail = Detalj
console-health-ok = i ordning
console-health-fault = inte i ordning
console-health-well = Allt som undersöktes är i ordning.
console-health-more = Detta är den snabba delen. På servern läser kommandot golive doctor också varje rad i databasen, och ser efter om varje fil som sparats på senare tid finns kvar.
console-health-figures = Siffror
console-health-version = Version
console-health-node = Nod
console-health-busy = Erbjudanden som körs på den här noden
console-health-since = Händelser räknas sedan noden startade.
console-health-metrics = Alla siffror, för Prometheus

edit-title = Redigera { $name }
edit-sections = Erbjudandets avsnitt
edit-sheet-setup = Erbjudandets inställningar
edit-sheet-listing = Listning
edit-sheet-pictures = Bilder
edit-sheet-plans = Planer och priser
edit-sheet-audience = Förhandsversionens målgrupp
edit-sheet-leads = Leadmål
edit-sheet-support = Juridik och support
edit-sheet-more = Mer
edit-sheet-plan = Plan
edit-sheet-pricing = Pris
edit-sheet-availability = Tillgänglighet
edit-plan-number = Plan { $number }
edit-plan-named = Planen { $name }
edit-raw = Hela dokumentet
edit-complete = ✓ klart
edit-errors = { $count ->
    [one] Ett fel
   *[other] { $count } fel
}
edit-warnings = { $count ->
    [one] En varning
   *[other] { $count } varningar
}
edit-summary = Vad som finns att göra
edit-elsewhere = { $count ->
    [one] En sak att göra på en annan sida i redigeraren
   *[other] { $count } saker att göra på andra sidor i redigeraren
}
edit-save = Spara
edit-saved = Sparat.
edit-same = Ingenting ändrades.
edit-newer = Någon annan har ändrat erbjudandet under tiden. Här är den nyaste versionen; inget av ditt har sparats.
edit-required = obligatoriskt
edit-item = Post { $number }
edit-add-item = Lägg till en post i { $name }
edit-remove-item = Ta bort { $name }
edit-new-key = Namn på en ny post i { $name }
edit-key-missing = En ny post behöver ett namn. Skriv ett, och lägg sedan till den.
edit-key-taken = Det finns redan en post "{ $detail }". Välj ett annat namn.
edit-no-number = "{ $detail }" är inte ett tal. Skriv det med siffror, och med punkt före decimalerna, till exempel 1.5. Ingenting sparades.
edit-no-json = Detta kan inte läsas. { $detail } Ingenting sparades.
edit-choose = Välj
edit-unsaid = Inte angivet
edit-yes = Ja
edit-no = Nej
edit-lines-help = En per rad.
edit-json-help = Som JSON.
edit-html-help = Enkel HTML är tillåten.
edit-secret-help = Det som är sparat visas aldrig. Lämna detta tomt för att behålla det.
edit-secret-forget = Glöm det som är sparat för { $name }
edit-picture-alt = { $name } som den är nu
edit-picture-elsewhere = Bilden ligger på ett annat ställe. Den visas här när en publicering har tagit in den.
edit-picture-file = Ladda upp en PNG på exakt { $width } gånger { $height } bildpunkter
edit-no-plans = Erbjudandet har ingen plan än. Kunder köper planer: lägg till en.
edit-plan-id = Plan
edit-plan-name = Namn
edit-plan-availability = Säljs i
edit-plan-state = Status
edit-plan-acts = Att göra
edit-new-plan = Id för en ny plan
edit-new-plan-help = Upp till 50 små bokstäver, siffror, bindestreck och understreck; det ändras aldrig.
edit-add-plan = Lägg till planen
edit-remove-plan = Ta bort planen { $name }?
edit-remove-plan-lead = Planen försvinner ur utkastet. Det som är live förblir som det är tills erbjudandet publiceras och går live igen.
edit-conflict-title = Någon annan har ändrat erbjudandet
edit-conflict-lead = Inget av ditt har gått förlorat, och ingenting har sparats än. Välj för varje plats vad som ska behållas. Det som bara de andra har ändrat förblir så som de gjorde det.
edit-conflict-theirs = De andras, sparat nu
edit-conflict-mine = Ditt
edit-conflict-nothing = Ingenting
edit-conflict-merge = Spara det valda
edit-conflict-overwrite = Ta allt av ditt
edit-conflict-back = Avstå från ditt och fortsätt med de andras
edit-conflict-displaced = Ditt, utan plats
edit-conflict-displaced-lead = Posterna som dessa hör till har tagits bort eller flyttats. Kopiera det du behöver.
edit-conflict-secrets = Hemligheter som du skrev finns inte på den här sidan. Skriv dem igen efter detta.
edit-raw-title = Hela dokumentet
edit-raw-lead = Dokumentet så som det är sparat. Det du inte ändrar förblir exakt som det är, till sista siffran.
edit-raw-back = Tillbaka till formuläret
edit-raw-document = Dokumentet som JSON
edit-raw-fault = { $problem } Ingenting sparades; det du skrev finns kvar här.
edit-new-title = Nytt erbjudande
edit-new-id = Erbjudande-id
edit-new-id-help = 1 till 50 små bokstäver, siffror, bindestreck och understreck, med en bokstav eller siffra först. Det ändras aldrig, och det är en del av adresser.
edit-new-name = Namn
edit-new-name-help = Så hittar du det i din lista; kunderna ser titeln i dess listning.
edit-new-kind = Typ av erbjudande
edit-new-go = Skapa erbjudandet
edit-new-no-kind = Välj vilken typ av erbjudande det är. Det kan inte ändras senare.
edit-new-bad-id = Detta kan inte vara ett id. Se efter vad ett id får innehålla.
edit-new-taken = Det finns redan ett erbjudande "{ $id }". Välj ett annat id, eller öppna det som finns.
edit-guide = Ditt första erbjudande
edit-guide-create = Skapa det här: välj typ, ett id och ett namn.
edit-guide-listing = Skriv det som kunderna läser: titel, sammanfattning, beskrivning, länkar, kontakter och villkor.
edit-guide-pictures = Ladda upp logotyperna. Vid var och en står vilken storlek den behöver.
edit-guide-plans = Lägg till en plan med dess pris och var den säljs.
edit-guide-publish = Publicera det. Det kontrolleras, och du får en länk till dess förhandsversion.
edit-guide-live = Titta på förhandsversionen och gå sedan live.
