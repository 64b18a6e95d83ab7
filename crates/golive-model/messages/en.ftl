# The catalogue of messages, in English. A key is a code, or a code and a case with
# a dot between them. A message says what is, what was expected and what to do.

# ---- Rules: what the checks find in a document ----

# Documents and ids
DOC-001 =
    .missing = "{ $key }" is missing. It is required: add it.
    .type = This is of type { $found }, and expected is: { $expected }. Change the value, or remove the member if you do not need it.
    .choice = This value is not known. Use one of: { $expected }.
    .other = This does not have the shape that the offer kind asks for: { $problem }. GET offerTypes shows the schema.
ID-001 = Offer id "{ $id }" must be 1 to 50 lower-case letters, digits or dashes and must not end with a dash. An id can not be changed, so create the offer anew under another one.
ID-002 =
    .missing = This plan has no id. Give it a "planId" of 1 to 50 lower-case letters, digits, dashes or underscores; it can not be changed once the plan is live.
    .invalid = Plan id "{ $id }" must be 1 to 50 lower-case letters, digits, dashes or underscores and must not end with a dash. Choose another one; it can not be changed once the plan is live.
    .duplicate = Plan id "{ $id }" is used twice. Plans and their disk generations need ids of their own: rename or remove one of them.
ID-003 =
    .disks = Plan "{ $plan }" is live with { $old } data disks and has { $new } here. The number is fixed by the first submission: keep it, or sell the new layout as a new plan.
    .byol = Plan "{ $plan }" is live with the customer's own licence and is sold by usage here. The licence model is fixed by the first submission: keep it, or add a new plan.
    .usage = Plan "{ $plan }" is live and sold by usage, and takes the customer's own licence here. The licence model is fixed by the first submission: keep it, or add a new plan.
    .type = Plan "{ $plan }" is live as { $old } and is { $new } here. The type of a plan is fixed by the first submission: keep it, or add a new plan.
    .private = Plan "{ $plan }" is live for everyone and has a private audience here. Who bought it would lose it: remove the audience, or add a new plan for it.
ID-004 = Plan "{ $plan }" is live and missing here, so going live withdraws it from sale. Put it back if that is not what you want.
ID-005 = The offer has no plan. Customers buy plans: add at least one to "plans".

# Review
RV-001 = A reviewer did not approve: { $reason } Mend it and publish again, or talk to the people who run this marketplace.

# The external certifier
CERT-001 = The certifier of this marketplace has not answered by { $until }, so the publish ended. Publish again, which asks it anew, or talk to the people who run this marketplace: they can approve in its place.
CERT-002 = The certifier of this marketplace did not approve: { $reason } Mend it and publish again, or talk to the people who run this marketplace.
    .found = The certifier says: { $message }

# Listing
LS-001 =
    .missing = The offer has no title. Give it one of 1 to { $max } characters.
    .long = The title has { $found } characters, and at most { $max } are shown. Shorten it.
    .plan = The title of plan "{ $plan }" has { $found } characters, but needs 1 to { $max }. Change it so that customers can tell the plans apart.
LS-002 =
    .missing = The offer has no summary. Say in one line of 1 to { $max } characters what it is for.
    .long = The summary has { $found } characters, and at most { $max } are shown. Shorten it.
    .lines = The summary has more than one line. It is shown on one: remove the line breaks.
    .markup = The summary holds HTML tags, but is shown as plain text. Remove the tags; the description may have them.
LS-003 =
    .missing = The offer has no long summary. Say in 1 to { $max } characters what it does and for whom.
    .long = The long summary has { $found } characters, and at most { $max } are shown. Shorten it, or move details to the description.
LS-004 =
    .missing = The offer has no description. Write one of 1 to { $max } characters; simple HTML is fine.
    .long = The description has { $found } characters with its markup, and at most { $max } are allowed. Shorten it, or link to a page with more.
LS-005 =
    .tag = The tag <{ $what }> at character { $at } is not allowed. Use b, i, em, strong, u, a, br, p, ul, ol, li and h1 to h6 only.
    .attribute = The attribute "{ $what }" at character { $at } is not allowed. Remove it: the storefront has its own style, and scripts are never run.
    .link = The link at character { $at } does not lead to a web page or a mail address. Let its href start with https://, http:// or mailto:.
    .unclosed = The tag <{ $what }> at character { $at } is never closed. Add </{ $what }>, in the right order.
    .stray = The tag </{ $what }> at character { $at } closes nothing. Remove it, or add the <{ $what }> that it belongs to.
    .broken = The markup that starts with "{ $what }" at character { $at } has no end. Close it, or write &lt; for a less-than sign.
LS-006 =
    .missing = The offer has no marketing identifier. Give it one: it is the last part of the offer's public URL.
    .invalid = Marketing identifier "{ $value }" is not safe in a URL. Use letters, digits, dashes, dots, underscores and tildes, and start with a letter or digit.
    .long = The marketing identifier has { $found } characters, and at most { $max } are allowed. Shorten it.
LS-007 =
    .missing = Nobody would see the preview. List 1 to { $max } subscription ids that may see it before it is live.
    .many = The preview audience has { $found } subscriptions, and at most { $max } are allowed. Remove some.
    .invalid = "{ $value }" is not a subscription id. Use the GUID form, such as 11111111-2222-3333-4444-555555555555.
    .duplicate = Subscription { $value } is listed twice. Remove one of the entries.
    .plan-many = The private audience of plan "{ $plan }" has { $found } entries, and at most { $max } are allowed. Remove some, or give a CSV file.
    .plan-invalid = "{ $value }" is not the id of a subscription or tenant. Use the GUID form, such as 11111111-2222-3333-4444-555555555555.
LS-008 =
    .none = No category is chosen, so customers who browse will not find the offer. Choose one or two in "categoryMap".
    .unknown = Category "{ $key }" is not known for this kind of offer, so customers may not find the offer there. Choose another one.
    .subcategory = Subcategory "{ $key }" does not belong to category "{ $category }", so customers may not find the offer there. Choose another one.
    .many = { $found } are chosen here, and at most { $max } are shown. Remove the less fitting ones.
LS-009 = The logo "{ $key }" is missing. Give the URL of a PNG of { $width } by { $height } pixels.
    .notpng = The logo is not a PNG (found: { $found }). Save it as PNG, { $expected } pixels; another file name is not enough.
    .broken = The logo can not be shown: { $problem }. Save it anew as PNG and upload it again.
    .large = The logo is too large to be looked at: { $found }, and at most { $max } are allowed. Send a PNG of { $expected } pixels.
    .size = The logo has { $found } pixels, and exactly { $expected } are needed. Scale or crop it; golive changes no picture.
LS-010 = The live offer has a hero image, and it is missing here. A published hero image can be replaced but not removed: put it back.
    .notpng = The hero image is not a PNG (found: { $found }). Save it as PNG, { $expected } pixels; another file name is not enough.
    .broken = The hero image can not be shown: { $problem }. Save it anew as PNG and upload it again.
    .large = The hero image is too large to be looked at: { $found }, and at most { $max } are allowed. Send a PNG of { $expected } pixels.
    .size = The hero image has { $found } pixels, and exactly { $expected } are needed. Scale or crop it; golive changes no picture.
    .ground = The hero image is nothing but { $ground ->
        [black] black
        [white] white
        [transparent] transparent
       *[other] { $ground }
    }, so customers would see an empty place. Send a picture that shows something, on a ground that is neither black nor white nor transparent.
LS-011 =
    .many = The offer has { $found } screenshots, and at most { $max } are shown. Remove some.
    .unnamed = This screenshot has no name. Say in 1 to { $max } characters what it shows.
    .long = The name of this screenshot has { $found } characters, and at most { $max } are allowed. Shorten it.
    .notpng = The screenshot is not a PNG (found: { $found }). Save it as PNG, { $expected } pixels; another file name is not enough.
    .broken = The screenshot can not be shown: { $problem }. Save it anew as PNG and upload it again.
    .large = The screenshot is too large to be looked at: { $found }, and at most { $max } are allowed. Send a PNG of { $expected } pixels.
    .size = The screenshot has { $found } pixels, and exactly { $expected } are needed. Scale or crop it; golive changes no picture.
LS-012 =
    .missing = This video has no link. Give the URL of its page at YouTube or Vimeo, or remove the entry.
    .host = This video is hosted at "{ $host }". The storefront shows videos of youtube.com, youtu.be and vimeo.com only: move it there, or link to it in the description.
    .unnamed = This video has no name. Say in 1 to { $max } characters what it shows.
    .long = The name of this video has { $found } characters, and at most { $max } are allowed. Shorten it.
    .notpng = The thumbnail of this video is not a PNG (found: { $found }). Save it as PNG, { $expected } pixels; another file name is not enough.
    .broken = The thumbnail of this video can not be shown: { $problem }. Save it anew as PNG and upload it again.
    .large = The thumbnail of this video is too large to be looked at: { $found }, and at most { $max } are allowed. Send a PNG of { $expected } pixels.
    .size = The thumbnail of this video has { $found } pixels, and exactly { $expected } are needed. Scale or crop it; golive changes no picture.
LS-013 = "{ $value }" is not an absolute https URL. Write it in full, with https:// at its start.
    .empty = The URL is empty. Give an absolute https URL.
    .unreached = { $url } could not be opened: { $detail }. Customers follow this link, so it must answer with a page: mend it, or give another one.
LS-014 =
    .missing = There are no terms of use, and the standard contract is off. Write terms in "termsOfUse", or switch "useEnterpriseContract" on.
    .switched = The live offer uses the standard contract, and here it is off. Customers have agreed to it, so it can not be replaced by own terms: switch it on again.
LS-015 =
    .missing = "{ $key }" is missing. Both contacts, engineering and support, need a name, a mail address and a phone number.
    .mail = "{ $value }" is not a mail address. Give one that is read, such as support@example.com.
LS-016 = The offer has no useful link. Customers of applications look for documentation: link to it.
LS-017 =
    .country = { $found } countries are chosen, and a consulting service is offered in exactly one. Name it in "countries"; make another offer for another country.
    .mail = The description shows the mail address { $value }. Customers ask for a consulting service here, and you are told: remove the address.
    .phone = The description shows what looks like the phone number { $value }. Customers ask for a consulting service here, and you are told: remove the number.
LS-018 =
    .paragraph = The last paragraph of the description does not say which hardware is needed. End with one such as: Minimum hardware: 64-bit ARM, 1 GB of memory, 500 MB of storage.
    .device = No useful link leads to a device that the module runs on. Add a link to a certified device, with "device" in its title.
LS-019 =
    .required = Leads are what this offer is for, and it does not say where they go. Choose a "leadDestination" and fill in its settings.
    .unknown = Lead destination "{ $value }" is not known, so leads would go nowhere. Use HttpsEndpoint, Email or None.
    .empty = Leads go to "{ $destination }", but "{ $key }" is empty, so none would arrive. Fill it in, or set the destination to None.
    .endpoint = Leads go to an HTTPS endpoint, and "httpsEndpointUrl" is no address that begins with https://, so none would arrive. Give the whole URL of the endpoint.
    .kept = Leads for "{ $destination }" are kept and shown only, not sent: golive sends leads over HTTPS and by mail. Choose HttpsEndpoint, or name who gets a mail in "contactEmail".

# Addresses of disks
SAS-001 =
    .url = This is not the URL of a disk. Give the SAS URI of the VHD, such as https://account.blob.core.windows.net/vhds/disk.vhd?sv=…&sig=…
    .query = This URL of a disk is not signed: it has no "?" with a signature behind it, so the image could not be read. Give the SAS URI of the container, with the VHD's name in its path.
SAS-002 = The SAS URI lacks: { $missing }. It must say from when (st) and until when (se) it holds: sign it anew with both.
SAS-003 =
    .form = "{ $key }" of the SAS URI is "{ $value }", and a full UTC time was expected, such as 2026-01-31T00:00:00Z. Sign it anew with such a time.
    .minutes = "{ $key }" of the SAS URI is "{ $value }", without seconds. It is understood here; write times in full, such as 2026-01-31T00:00:00Z, when you sign the next one.
SAS-004 =
    .more = The SAS URI grants "{ $rights }", and whoever sees it could do more than read. Sign it anew with sp=rl: read and list, nothing else.
    .less = The SAS URI grants "{ $rights }", and both read and list are needed. Sign it anew with sp=rl.
SAS-005 =
    .soon = The SAS URI holds until { $end }, and certification needs it for { $days } more days. Sign it anew with a later end.
    .past = The SAS URI held until { $end } and can not be used any more. Sign it anew, with an end at least { $days } days from now.
    .live = The SAS URI of this live disk holds until { $end }. What is live stays so; sign it anew if it is to be read again.
SAS-006 = The SAS URI holds from { $start } on. Let it start a day in the past, for clocks that are behind.
SAS-007 = The SAS URI is not for a container. Sign the container (sr=c) and put the VHD's name into the path, so that it can be listed too.
SAS-008 =
    .suffix = The blob is named "{ $name }", and a name that ends in .vhd was expected. Rename the blob, or name the right one.
    .special = The path of blob "{ $name }" has blanks or special characters. Rename it to letters, digits, dashes, dots and underscores.
SAS-009 =
    .notfound = There is no blob at { $url }. Check the account, the container and the VHD's name in the path, or upload the disk there.
    .forbidden = The storage does not let golive read { $url }: { $detail }. The signature is wrong, has run out, or is for another container; sign the SAS URI anew, and copy it whole.
    .inuse = The blob at { $url } is in use: a lease or a running machine holds it. Release it, or copy the disk to a blob of its own.
    .conflict = The storage refuses { $url } because a condition does not hold (412). Leave conditions out of the SAS URI, and do not change the disk while it is certified.
    .status = The storage gave no disk for { $url }: { $detail }. See that the blob can be downloaded from elsewhere, then publish again.
    .unreachable = The storage of { $url } could not be reached: { $detail }. Check the host's name, and that it can be reached from the internet; then publish again.
    .timeout = The storage of { $url } took too long to answer. See that the blob can be downloaded from elsewhere, then publish again.
    .refused = golive does not read { $url }: { $detail }.
    .large = The disk at { $url } is too large: { $detail }. Make a smaller one.
    .range = The disk at { $url } can not be read in parts: { $detail }. Put it into a storage that can, such as Azure's blobs.
SAS-010 = The blob is of another type ({ $found ->
    [BlockBlob] block blob
    [AppendBlob] append blob
   *[other] { $found }
}), and disks are made from page blobs only. Upload the VHD anew as a page blob.

# Bytes of disks
VHD-001 =
    .none = The file does not end with the footer of a VHD: its last 512 bytes do not begin with "conectix". Convert the disk to a fixed VHD and upload all of it ({ $length } bytes were found).
    .dynamic = The file begins like a dynamic VHD, and its footer at the end is missing: perhaps the upload was cut off after { $length } bytes. Convert the disk to a fixed VHD and upload it anew.
    .short = The file has { $length } bytes, and the footer of a VHD alone has 512. Upload the disk as a fixed VHD.
VHD-002 = The VHD is of the type "{ $type }", and only fixed ones can be started from. Convert it to a fixed VHD.
VHD-003 = The disk's virtual size is { $size } bytes, and 20 MB (20971520 bytes) are the least. Enlarge it.
VHD-004 = The disk's virtual size is { $size } bytes, which is not a whole number of MiB. Enlarge it to { $next } bytes before it is converted to a VHD.
VHD-005 = The file has { $length } bytes. A fixed VHD of { $size } bytes has { $expected }: the disk and 512 more. Convert the disk anew and upload all of it.
VHD-006 = The checksum of the VHD's footer is wrong, so something has changed it. Convert the disk anew; do not edit the footer.
VHD-007 = This Linux system disk has { $found } GB, and { $least } to { $most } are allowed. Change its size.
VHD-008 = This Windows system disk has { $found } GB, and { $least } to { $most } are allowed. Change its size.
VHD-009 = The data disk at LUN { $lun } has { $found } GB, and at most { $most } are allowed. Make it smaller, or split it.
VHD-010 = The first partition begins at sector { $sector }. The first MiB of a system disk stays free: let it begin at sector { $least } or later.
VHD-011 =
    .none = The disk has no partition table, so no machine can start from it. Partition it, or give the right disk.
    .damaged = The disk's MBR says that a GPT follows, and its header is missing or damaged. Repair the partition table, with sgdisk for one.
    .mbr = The plan is for generation 2, which starts from a GPT, and this disk has an MBR. Give a disk for UEFI, or offer it for generation 1.
    .efi = The plan is for generation 2, and this disk has no EFI system partition to start from. Give a disk for UEFI, or offer it for generation 1.
    .bios = The plan is for generation 1, which starts with BIOS, and this disk can only start with UEFI: it has an EFI system partition and no BIOS boot partition. Give another disk, or offer it for generation 2.
VHD-012 =
    .windows = The plan says that the system is Linux, and this disk has the partitions of Windows and none of Linux. Correct the system's family, or give the right disk.
    .linux = The plan says that the system is Windows, and this disk has the partitions of Linux and none of Windows. Correct the system's family, or give the right disk.
VHD-013 = The file is a VHDX. Convert it to a fixed VHD, with "qemu-img convert -O vpc -o subformat=fixed,force_size=on" for one.

# Virtual machines
VM-001 =
    .none = Plan "{ $plan }" has no image. Add a version with the URL of its disk.
    .disk = Version { $version } of plan "{ $plan }" has no disk. Give the SAS URL of the VHD in "osVhdUrl", or remove the version.
VM-002 = Version "{ $version }" must be three integers with dots between them, such as 1.0.2, of at most 32 characters. Rename it.
VM-003 = Version { $version } is not newer than the live version { $live }, so customers will not see it. Give it a higher number.
VM-004 = Plan "{ $plan }" has { $found } versions, and { $max } are usual. Remove old ones that nobody deploys any more.
VM-005 =
    .many = This image has { $found } data disks, and at most { $max } can be attached. Remove some.
    .luns = The LUNs of the data disks are { $found }. They must run from 0 to { $last }, each once: number the disks anew.
VM-006 = Version { $version } has { $found } data disks, and the plan has { $expected }. All versions of a plan have the same number: change it here, or add a new plan.
VM-007 = Version { $version } is live, and its disk is another one here. What customers deploy does not change: put the old URL back, and add the new disk as a new version.
VM-008 =
    .none = Plan "{ $plan }" recommends no machine size. Name 1 to { $max }; the first one that the customer may use is preselected.
    .many = { $found } machine sizes are recommended, and at most { $max } are shown. Remove some.
    .unknown = "{ $size }" does not look like a machine size, so it may not be shown. Sizes are written like d2s-standard-v3.
VM-009 =
    .many = The plan opens { $found } ports, and at most { $max } rules are allowed. Join neighbours to ranges.
    .label = The label "{ $value }" of this port rule must have 3 to 20 characters. Change it.
    .protocol = Protocol "{ $value }" is not known. Use tcp, udp or both.
    .port = "{ $value }" is not a port. Use a number from 0 to 65535, or a range such as 8000-8010.
VM-010 =
    .image = Plan "{ $plan }" is live, and its last image is missing here. Customers would have nothing to deploy: keep an image, or withdraw the plan.
    .plan = The offer is live, and its last plan is missing here. Keep a plan; to end the offer, stop selling it.
VM-011 =
    .missing = Plan "{ $plan }" does not name its operating system. Give the name that customers know, of 1 to { $max } characters.
    .long = The operating system's name has { $found } characters, and at most { $max } are shown. Shorten it.
VM-012 = "{ $plan }" is a second variant for generation { $generation } on { $architecture }. A plan has one variant for each generation and processor: change it or remove one.

# Prices
PR-001 =
    .missing = Plan "{ $plan }" has no price. Add "virtualMachinePricing": the customer's own licence, or one way of pricing.
    .byol = Plan "{ $plan }" takes the customer's own licence and has prices too. Remove the prices, or set "isByol" to false.
    .none = Plan "{ $plan }" is sold by usage and has no price. Give one price per core (0 for free), a price for each size, or a price sheet.
    .several = Plan "{ $plan }" has several ways of pricing. Keep one: per core, for each size, or a price sheet.
PR-002 =
    .value = { $value } is not a price. Give a number of 0 or more.
    .unknown = "{ $key }" is not a machine size that has a price. Use sharedcore, 1core, 2core and so on up to 416core.
    .missing = Prices are missing for: { $keys }. When sizes are priced one by one, each needs a price.
PR-003 = The price for { $size } is { $new } and the live price is { $old }. A published price can only go down: lower it, or add a new plan.
    .month = A month costs { $new }, and the live price is { $old }. A published price can only go down: lower it, or add a new plan.
    .region = The price in { $region } is { $new }, and the live price there is { $old }. A published price can only go down: lower it, or add a new plan.
PR-004 =
    .licence = The two prices of plan "{ $plan }" differ in their licence model. Set the same "isByol" in virtualMachinePricing and virtualMachinePricingV2.
    .trial = The two prices of plan "{ $plan }" differ in their free trial. Set the same number of months in virtualMachinePricing and virtualMachinePricingV2.
    .price = The two prices of plan "{ $plan }" differ here. Set the same numbers in virtualMachinePricing and virtualMachinePricingV2.
    .monthly = The two monthly prices of plan "{ $plan }" differ. Set the same number in monthlyPricing and monthlyPricingV2.
PR-005 =
    .none = Plan "{ $plan }" is sold nowhere. List at least one country in "regions", as two-letter codes.
    .currency = No currency is known for { $regions }, where plan "{ $plan }" is sold. Check the codes, or leave these countries out.
    .uncovered = Plan "{ $plan }" is sold where it has no price: { $regions }. Add prices for these countries, or leave them out of "regions".
PR-006 = A free trial of { $value } months is not offered. Choose 0, 1, 3 or 6.
PR-007 =
    .unreadable = The price sheet can not be read: { $problem }. Save it as an Excel workbook (.xlsx) and upload it again.
    .encrypted = The price sheet needs a password, or is of the old .xls form. Save it as an Excel workbook (.xlsx) without a password.
    .large = The price sheet is too large to be read: { $found }, and at most { $max } are allowed. Keep the table of prices and nothing else.
    .unsafe = The price sheet is not opened, because "{ $part }" in it is not as a spreadsheet program writes it and could do harm. Copy the table to a new workbook and save that one.
    .empty = The price sheet has no prices. Give it a row of headings (region, currency, price) and below that one row for each region.
    .column = No table of prices was found in the sheet. Missing are the columns: { $columns }. Name them so in a row of headings, with one row for each region below.
    .row = Row { $row } has "{ $found }" in the column "{ $column }", and expected is a value such as { $expected }: two letters for a region, the ISO 4217 code of a currency, a price of 0 or more. Correct the cell.
    .region = The plan is sold in { $regions }, where the price sheet has no price. Add a row for each, or leave these regions out of the plan.
PR-008 = Plan "{ $plan }" has a price and is sold in China (Mooncake), where plans are free or take the customer's own licence. Remove the cloud or the price.

# What a document points at
ART-001 =
    .notfound = There is nothing at { $url }: { $detail }. Check the address, or upload the file there.
    .pdf = The file at { $url } is no PDF file, and documents are shown to customers as such. Upload a PDF file there.
    .forbidden = The server does not let golive read { $url }: { $detail }. Open the file for reading, or sign the address anew.
    .inuse = The file at { $url } is in use. Release it, then publish again.
    .conflict = The file at { $url } changed while it was read, or a condition of its address does not hold (412). Leave it alone while the offer is published, then publish again.
    .status = The file at { $url } could not be fetched: { $detail }. See that it can be downloaded from elsewhere, then publish again.
    .unreachable = The host of { $url } could not be reached: { $detail }. Check its name, and that it can be reached from the internet; then publish again.
    .timeout = The host of { $url } took too long. See that the file can be downloaded from elsewhere, then publish again.
    .refused = golive does not fetch { $url }: { $detail }.
    .large = The file at { $url } is too large: { $detail }. Make it smaller.
    .range = The file at { $url } can not be read in parts: { $detail }. Put it on a server that can.
ART-002 = What is at { $url } is not what was certified: it was { $old } and is { $new } now. Put the certified file back, or publish again.
ART-003 =
    .quota = The file at { $url } was not taken in: { $detail }.
    .many = The document points at too much: at more than { $max } different files and addresses, or from more than { $places } places. What comes from here on is not looked into. Remove what is not needed, or split the offer.

# Plans of Azure applications
ZIP-005 =
    .missing = Plan "{ $plan }" has no package. Give the URL of its zip in "packageUri" and its version beside it.
    .invalid = The package's version "{ $version }" must be three integers with dots between them, such as 1.0.2, of at most 32 characters.
    .lower = The package's version { $version } is lower than the live version { $live }. Give it a higher one.
    .same = This is another package than the live one, and has its version { $version }. Give it a higher one.
ZIP-006 =
    .guid = The tracking id "{ $value }" is not a GUID. Give the GUID that stands after pid- in the template.
    .none = No template of the package tracks usage. Add a resource of type Microsoft.Resources/deployments whose name is "pid-" and the tracking GUID.
    .missing = No template of the package tracks usage under { $expected }, the GUID of the plan. Add a resource of type Microsoft.Resources/deployments named "pid-{ $expected }".
    .other = The templates track usage under { $found }, and the plan says { $expected }. Use the same GUID in both.
ZIP-007 =
    .endpoint = The notification endpoint is not an absolute https URL. Write it in full, with https:// at its start.
    .policies = The plan has { $found } policies, and at most { $max } are allowed. Remove some.
    .policy-name = This policy needs a name of 1 to { $max } characters.
    .policy-twice = The policy "{ $policy }" is used twice. Remove one of the entries.
    .policy-tier = The policy "{ $policy }" audits, and only the tier Standard does. Set "sku" to Standard.
    .authorizations = The plan has { $found } authorizations, and at most { $max } are allowed. Authorize groups in place of people.
    .principal = "{ $value }" is not the id of a user, group or application. Use the GUID form, such as 11111111-2222-3333-4444-555555555555.
    .role = The role "{ $value }" is not known here. Use Owner or Contributor.

# Packages of Azure applications
ZIP-001 =
    .missing = { $file } is not in the package. Put it into the root of the archive.
    .folder = { $file } is not in the root of the package, but at { $path }. Make the archive from within that folder.
ZIP-002 =
    .large = The package has { $found } bytes, and 1 GB is allowed. Move large files to where the template can download them.
    .zip64 = The package is written in the ZIP64 form, which is for archives beyond what is allowed. Make it without: 1 GB and 10,000 files do not need it.
    .broken = The package can not be read as a ZIP archive: { $problem }. Make it anew, and upload it in full.
    .end = Something follows the end of the archive, or its comment holds another end, so that not every tool finds the same files. Make it anew with an ordinary tool.
    .many = The package has { $found } entries, and at most { $max } are allowed. Leave out what the template does not use.
    .name = The name of the entry "{ $file }" is empty or longer than 512 bytes, is not UTF-8, or has characters that can not be shown. Rename it.
    .path = The path "{ $file }" leads elsewhere, or is not the same on every system. Use relative paths without "..", drives and colons, with no part that ends with a dot or a blank.
    .case = The path "{ $file }" is there twice, if letters in upper and lower case are the same. Rename one of them.
    .duplicate = A name is in the package twice, so that nobody knows which file is meant. Make the archive anew.
    .encrypted = The file "{ $file }" is encrypted. Make the archive without a password.
    .link = The entry "{ $file }" is neither a file nor a folder but a link or a device. Put the file itself into the archive.
    .method = The file "{ $file }" is compressed in a way that is not read everywhere. Use Deflate, which is what most tools do by themselves.
    .overlap = Files of the package share the same bytes of the archive. Make it anew with an ordinary tool.
    .headers = The two lists of files that the archive has do not agree: { $problem }. Make it anew with an ordinary tool.
    .entry = The file "{ $file }" in the package is damaged: { $problem }. Make the archive anew.
    .file = The file "{ $file }" has more than 1 GB once it is unpacked. Move it to where the template can download it.
    .bomb = The package is far too large once it is unpacked (from "{ $file }" on): 200 times its size and 2 GiB are allowed. Leave out what the template does not use.
ZIP-003 = { $file } is not JSON: { $problem }. Mend it; comments and trailing commas are fine.
    .encoding = { $file } is not written in UTF-8: byte { $problem } is the first that does not fit. Save it as UTF-8.
    .values = { $file } has more than { $problem } values. Make it smaller, or split it into linked templates.
    .large = { $file } has more than { $problem } bytes, the limit for a template. Split it into linked templates.
    .total = The JSON files of the package have more than { $problem } bytes together, and { $file } was not read any more. Leave out what the template does not use.
    .schema = { $file } is not a deployment template, by its "$schema". Use https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#.
ZIP-004 = { $file } is not JSON: { $problem }. Mend it, or remove it if the managed application needs no views.
    .encoding = { $file } is not written in UTF-8: byte { $problem } is the first that does not fit. Save it as UTF-8.
    .values = { $file } has more than { $problem } values. Make it smaller.
    .large = { $file } has more than { $problem } bytes. Make it smaller.
    .total = The JSON files of the package have more than { $problem } bytes together, and { $file } was not read any more. Leave out what the template does not use.
    .views = { $file } has no views. List them in "views", or remove the file if the managed application needs none.

# Templates in packages
ARM-001 =
    .missing = The template has no "$schema". Use https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#.
    .unknown = The schema "{ $found }" is not known. Use https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#.
ARM-002 = Parameter "{ $name }" is never used in an expression. Use it, or remove it; an expression starts with [ and ends with ].
ARM-003 = The secure parameter "{ $name }" has a default that everybody can read. Remove it, or use an empty text or [newGuid()].
ARM-004 = The address { $host } is that of one cloud only. Ask the function environment() for it.
ARM-005 =
    .type = The parameter "location" must be of type string. Change it.
    .default = The parameter "location" defaults to "{ $found }", where a customer may not be allowed to deploy. Use [resourceGroup().location].
    .linked = A linked or nested template gets its location from the main one. Remove the default of its parameter "location".
    .group = Here the location of the resource group is used directly, where a customer may not be allowed to deploy. Use [parameters('location')], which may default to it in the main template.
ARM-006 = The resource is located at "{ $found }", which does not fit every customer. Use [parameters('location')], or global.
ARM-007 =
    .missing = The machine has no size. Set "hardwareProfile" with "vmSize" from a parameter.
    .literal = The size of the machine is always "{ $found }". Make it a parameter, so that customers can choose one that they may use.
ARM-008 =
    .pair = Parameter "{ $name }" has only one of "minValue" and "maxValue". Give both.
    .number = "minValue" and "maxValue" of parameter "{ $name }" must be numbers. Write them without quotes.
ARM-009 =
    .pair = Only one of "_artifactsLocation" and "_artifactsLocationSasToken" is declared. The marketplace fills in both: declare the other one too.
    .place = "_artifactsLocation" must be of type string. Change it.
    .token = "_artifactsLocationSasToken" must be of type secureString. Change it.
    .linked = A linked or nested template gets the place of its files from the main one. Remove the default here.
    .source = "_artifactsLocation" must default to [deployment().properties.templateLink.uri], or to a web address that starts with https://. Change it.
    .empty = "_artifactsLocationSasToken" may default to an empty text only. Change it.
ARM-010 = Variable "{ $name }" is never used in an expression. Use it, or remove it; an expression starts with [ and ends with ].
ARM-011 = The name of a variable is put together with concat. Make the variable an object, and take one of its members.
ARM-012 =
    .missing = The resource of type { $type } has no API version. Give one as a text, such as 2024-07-01.
    .old = The API version { $version } of { $type } is more than two years old. Use a newer one, if there is one.
    .form = "{ $version }" is not an API version. Write it as year, month and day, such as 2024-07-01.
    .computed = The API version of { $type } is computed, so nobody knows which members it has. Write it as a text, such as 2024-07-01.
ARM-013 = The API version is asked of providers() while deploying, so nobody knows which members it has. Write it as a text, such as 2024-07-01.
ARM-014 = "{ $name }" is set to nothing. Remove it, or set it from a parameter.
ARM-015 = "{ $name }" is the path of a resource that is put together by hand. Use resourceId(), subscriptionResourceId(), tenantResourceId() or extensionResourceId().
ARM-016 =
    .known = { $function }() knows the current subscription and resource group; { $told }() need not tell it. Remove the argument.
    .concat = { $function }() gets an id that is put together with concat. Use resourceId().
ARM-017 =
    .concat = A dependency is put together with concat. Use resourceId(), or the name of the resource.
    .if = A dependency has a condition. Leave it out: what is not deployed is not waited for.
ARM-018 = The nested deployment logs its content, secrets among it. Remove "debugSetting", or set "detailLevel" to none.
ARM-019 = The name of the administrator is a fixed text, the same for every customer. Make it a parameter.
ARM-020 = The machine starts from a preview image ("{ $found }"). Use one that is finished.
ARM-021 = The extension { $found } is withdrawn. Remove it: machines get managed identities without it.
ARM-022 = This output shows a secret ({ $secret }), and outputs are kept in the history of deployments. Remove it.
ARM-023 = The command shows a secret ({ $secret }) in "settings", which anybody can read. Move "commandToExecute" to "protectedSettings".
ARM-024 =
    .old = reference() asks for the API version { $version }, which is more than two years old. Use a newer one, if there is one.
    .preview = reference() asks for the API version { $version }, a preview. Use one that is finished.
ARM-025 = The nested template uses a secret ({ $secret }) of the template around it, which is then kept in the history of deployments. Set the scope of "expressionEvaluationOptions" to inner, and hand the secret over as a secure parameter.

# User interfaces in packages
UI-001 =
    .schema = The schema is not the current one. Use https://schema.management.azure.com/schemas/{ $expected }/CreateUIDefinition.MultiVm.json#.
    .version = The version is not the one of the schema. Set "version" to { $expected }.
UI-002 = The handler is not known. Use one of: { $expected }.
UI-003 =
    .missing = The user interface hands nothing to the template. Add "outputs" to "parameters".
    .unknown = Output "{ $name }" is not a parameter of the main template. Give both the same name, or remove the output.
UI-004 = Parameter "{ $name }" of the main template has no default, and no output gives it a value. Add an output of that name, or a default.
UI-005 = The output refers to "{ $control }", which is not on that step. Correct the name.
UI-006 = The customer's location is not handed to the template. Add the output "location": "[location()]".
UI-007 =
    .parameter = What is typed into this password box goes to parameter "{ $name }", which is not kept secret. Make its type secureString.
    .control = Parameter "{ $name }" is a secret, and this text box shows what is typed. Use Microsoft.Common.PasswordBox.
UI-008 =
    .none = The password box "{ $control }" takes any password. Add a "regex" to its "constraints" that asks for { $min } characters at least, such as ^.{"{"}12,{"}"}$.
    .short = The password box "{ $control }" takes passwords of less than { $min } characters. Ask for that many in its "regex", such as ^.{"{"}12,{"}"}$.
UI-009 =
    .none = The text box "{ $control }" takes any text. Add "validations" to its "constraints", each with a "regex" and a "message".
    .regex = This validation of text box "{ $control }" checks nothing. Add a "regex", or "isValid".
    .message = The text box "{ $control }" does not say what it takes. Add a "validationMessage" to its "constraints".
UI-010 = The control "{ $control }" does not explain itself. Add a "toolTip".
UI-011 = The control "{ $control }" proposes a user name, the same to every customer. Remove the default.
UI-012 = This validation does not say what is wrong. Add a "message".
UI-013 =
    .type = This value can be chosen for parameter "{ $name }", which is of type { $type } and does not take it. Change one of them.
    .value = This value can be chosen for parameter "{ $name }", but is not among its "allowedValues". Add it there, or remove it here.
    .default = The default of parameter "{ $name }" can not be chosen here. Add it to "allowedValues", or change the default.
UI-014 =
    .unused = The size that is chosen in "{ $control }" is not among the outputs. Hand it to the template.
    .default = Parameter "{ $name }" defaults to { $found }, which can not be chosen here. Add it to "allowedSizes", or change the default.
UI-015 = "{ $control }" asks for the password only once, so that a slip locks the customer out. Set "hideConfirmation" to false, or remove it.
UI-016 = "{ $name }" is empty. Fill it in, or remove it.
UI-017 = Customers can choose something that exists in "{ $control }", but its "{ $part }" is not among the outputs. Hand it to the template, or set "hideExisting" to true.

# Containers
CT-001 =
    .missing = "{ $key }" of plan "{ $plan }" is missing. Images are pulled with subscriptionId, resourceGroup, registry, repository, username and password: give them all.
    .guid = "{ $value }" is not a subscription id. Use the GUID form, such as 11111111-2222-3333-4444-555555555555.
    .suffix = "{ $value }" ends in { $host }, which is added to the registry's name. Leave it out.
    .password = Plan "{ $plan }" has no password for its registry, so its images could not be pulled. Add one; it is kept and never shown.
    .moved = The live plan pulls from "{ $old }", and here is "{ $new }". The repository is fixed by the first submission: put it back, or add a new plan.
    .host = "{ $value }" is not the name of a registry. Give its name without azurecr.io, or a host such as registry.example.com.
    .repository = "{ $value }" is not the name of a repository. Use lower-case words with dots, dashes, underscores or slashes between them, such as apps/web.
    .unreached = The registry at { $url } could not be read: { $detail }. Check its name, the repository, the user and the password, and that it can be reached from the internet.
    .protocol = The registry at { $url } can not be read: { $detail }. It must speak the OCI distribution protocol, with a login by password or token.
CT-002 =
    .none = Plan "{ $plan }" has no tags, so there is no image to sell. Name at least latest and a version such as 1.2.3.
    .latest = Plan "{ $plan }" lacks the tag latest, which customers get who name none. Add it.
    .version = Plan "{ $plan }" lacks a version tag, such as 1.2 or 1.2.3. Add one, so that customers can stay with it.
    .name = The tag "{ $tag }" is neither latest nor a version, and does not begin with one. Name it like 1.2-amd64 or 1.2.3-amd64.
CT-003 = The list of images under tag "{ $list }" refers to tag "{ $tag }", which the plan does not list. Add that tag.
    .many = The plan lists { $found } tags, and at most { $max } are allowed. Remove some.
    .absent = There is no tag "{ $tag }" in the repository. Push the image, or remove the tag.
    .name = "{ $tag }" is not a tag. Use up to 128 letters, digits, dots, dashes and underscores.
CT-004 = Tag "{ $tag }" was published as { $old } and is { $new } now. What customers deploy does not change: move the tag back, and push the new image under a new one.
CT-005 =
    .many = There are { $found } settings here, and a module may start with at most { $max }. Remove some.
    .long = This has { $found } characters, and at most { $max } are allowed. Shorten it.
    .json = This is not a JSON object, nor a text that holds one. Mend it.
    .platform = No image here is for a tier 1 platform, so hardly any device could run the module. Push a list of images (a manifest list) with one for at least one of: { $expected }.
    .array = The desired properties hold an array, which a twin can not start with. Use objects with numbered members.
    .deep = The desired properties are { $found } levels deep, and at most { $max } are allowed. Flatten them.
CT-006 = The create options ask for a privileged container, which may do anything on its device. Leave Privileged out if the module can do without.

# Software as a service
SA-001 =
    .missing = "{ $key }" is missing. An offer that is sold here needs a landing page, a webhook, and the ids of the tenant and application that call.
    .url = "{ $key }" is not an absolute https URL. Write it in full, with https:// at its start.
    .guid = "{ $key }" is "{ $value }", and a GUID was expected, such as 11111111-2222-3333-4444-555555555555.
    .https = { $url } is not https. What goes there says who your customers are, so it must be encrypted: give an address that starts with https://.
    .unreached = { $url } did not answer as expected: { $detail }. A landing page answers a GET with a page, also to who has bought nothing yet; a webhook answers a POST with 200.
SA-002 = The webhook answered { $status } to a test call for { $action }, and 200 was expected. Acknowledge all six actions, or calls are repeated for hours; a test call has the header "golive-test: true".
SA-003 =
    .missing = Customers are promised { $action }, and "trialUrl" is missing. Say where they start.
    .url = The address of the trial is not an absolute https URL. Write it in full, with https:// at its start.
SA-004 =
    .none = The offer is sold here and has no plan. Customers buy plans: add at least one to "plans".
    .title = The title of plan "{ $plan }" has { $found } characters, but needs 1 to { $max }. Change it so that customers can tell the plans apart.
    .description = The description of plan "{ $plan }" has { $found } characters, but needs 1 to { $max }. Change it.
    .price = Plan "{ $plan }" needs a price for a month, of 0 or more. Give it in "monthlyPricing".
    .differ = The two monthly prices of plan "{ $plan }" differ. Set the same number in monthlyPricing and monthlyPricingV2.

# Where an offer stands, within a sentence.
stands =
    .never-published = never published
    .publishing = on its way to the preview
    .awaiting-approval = waiting for a reviewer
    .awaiting-signoff = waiting for sign-off of its preview
    .going-live = going live
    .canceling = being cancelled
    .live = live
    .failed = failed
    .rejected = rejected by a reviewer
    .canceled = cancelled

# Refusals. The codes that go with them never change; these words may.
refusal =
    .no-offer = There is no such offer. PUT makes one.
    .kind-is-fixed = The offer is of kind "{ $kind }" and stays so. Send that offerTypeId, or make another offer.
    .operation-in-progress = { $kind ->
        [publish] A publish
        [goLive] A go live
       *[other] A cancel
    } is running (operation { $id }). Wait until it is at its end, or cancel it; then try again.
    .not-ready-for-golive = The offer is { $state }. It can go live when its preview waits for sign-off: publish it and wait until the preview is ready.
    .nothing-to-cancel = The offer is { $state }: nothing runs and no preview waits, so there is nothing to cancel.
    .too-late-to-cancel = The version is live already, so the go live can not be cancelled. Publish another version to replace it.
    .stopped = The offer was taken from the shop. Publish it and wait until the preview is ready, then go live.
    .not-live = The offer is not live, so there is nothing to take from the shop.
    .was-published = The offer was published, so it can not be deleted; its history and its customers refer to it.
    .nothing-to-review = Nothing of this offer waits for a reviewer: it is { $state }. GET /v1/reviews lists what waits.
    .review-is-claimed = { $by } looks at this already. Ask them, or release it first.
    .nothing-to-certify = The certifier is not waited for: this publish has another answer already, its deadline is over, or it was cancelled, decided by a person or followed by another one. The offer is { $state }. Nothing was changed.
    .validation-failed = { $count ->
        [one] The document has one error
       *[other] The document has { $count } errors
    }: the list says where, errors before warnings. Mend the errors and publish again; nothing was started.

# Errors of the API, by what they are about. The codes that go with them never
# change; these words may.

# Paths
route =
    .unknown = There is nothing at "{ $path }". GET /docs shows every path.
    .method = This path has no { $method }. GET /docs shows what it has.
    .file = There is no such file. Load the page again: it names those that there are.
    .utf8 = The path is not valid UTF-8.
id =
    .publisher = The publisher id "{ $found }" must be 1 to { $max } letters, digits, dashes or underscores, and start with a letter or digit.
    .offer = The offer id "{ $found }" must be 1 to { $max } letters, digits, dashes or underscores, and start with a letter or digit.
    .kind = The offer kind "{ $found }" must be 1 to { $max } letters, digits, dashes or underscores, and start with a letter or digit.
api-version = Invalid api version. Allowed values are [{ $known }]

# Who asks
token =
    .refused = The request has no token that is accepted here: { $fault }. Send "Authorization: Bearer TOKEN" with a token of this server's issuer or of one that its operator lists.
    .unchecked = The token's issuer can not be reached now, so the token can not be checked. Try again in a few seconds.
token-fault =
    .missing = a bearer token is required
    .long = the token is longer than 16384 bytes
    .malformed = the token is not a well-formed signed JSON Web Token
    .access = the token is not an access token
    .algorithm = the signature algorithm of the token is not allowed for its issuer
    .issuer = the issuer of the token is not known here
    .key = the key that the token names is not known
    .signature = the signature of the token is wrong
    .endless = the token has no exp claim
    .expired = the token has expired
    .early = the token is not valid yet
    .audience = the token is meant for another audience
    .nobody = the token names no principal
    .unreachable = the keys of the issuer of the token cannot be read at the moment
permission =
    .operator = Only an operator of this server may do this.
    .owner = Only an owner of the publisher may do this; you are a contributor.
    .stranger = "{ $caller }" has no role in publisher "{ $publisher }". An owner of the publisher can add it as a member.
    .form = The form was not sent from a page of this server, or the session in which the page was shown has ended. Nothing was changed. Load the page again and repeat it.

# Bodies
body =
    .short = The body ended before it was whole. Send the request again.
    .utf8 = The body is not UTF-8 from byte { $at } on.
    .object = The body is JSON, but not an object; send one.
    .unusable = The body can not be used: { $detail }.
    .type = The body is "{ $found }" by its Content-Type; send { $expected }.
    .large = The body is longer than { $max } bytes. Refer to large files by URL instead of sending them.
    .form = The form can not be read: it is longer than 24 MiB, or was cut off. Nothing was changed. Send it again.
json =
    .text = The body is not JSON: { $detail }.
    .deep = The body nests deeper than { $max } levels.
    .array = This array can not be read: { $detail }.
    .member = This object can not be read: { $detail }.
    .nul-name = A member name holds a NUL character.
    .twice = Member "{ $name }" is given twice; keep one of them.
    .number = This number is too large for anybody to read.
    .string = This string can not be read: { $detail }.
    .nul = This string holds a NUL character; remove it.
    .document = The body must be a JSON object: the offer's document.
    .must-string = { $place } must be a string.
    .must-object = { $place } must be an object.
    .must-array = { $place } must be an array.
    .must-be-there = { $place } must be an object; it is missing.
    .many-plans = { $place } holds { $found } plans, and at most { $max } are taken.

# What is asked
asked =
    .number = { $name } is "{ $found }"; give a whole number, or leave it out.
    .slot = The slot is not one of draft, preview, production.
    .side = { $name } is not one of draft, preview, production, nor the number of a version.
    .version = "{ $found }" is not a version; versions are whole numbers from 1.
    .dry-run = dryRun is true or false; leave it out to see what would be removed.
    .deep = deep is true or false.
    .after = after is the id of an offer: publisher.offer
    .key = Idempotency-Key has { $found } printable characters; give 1 to { $max }.
    .deliveries = state is pending or dead; leave it out to see all deliveries.
    .running = state can only be running here. GET submissions of an offer lists those that have ended.
    .publisher = An offer is one of a publisher: name the publisher, too.
    .event = kind is none of { $known }.
    .time = { $name } must be a time such as 2030-01-31T00:00:00Z.
    .language = The form names no language that is spoken here.

# What is not there
absent =
    .publisher = There is no publisher "{ $id }" here. Check the spelling of the id.
    .offer = Publisher "{ $publisher }" has no offer "{ $offer }". GET /api/publishers/{ $publisher }/offers lists its offers; PUT makes a new one.
    .listing = There is no offer "{ $id }" here. It may have been withdrawn; GET /catalog/offers lists what is live.
    .version = Offer "{ $offer }" has no version { $version }; its draft is version { $draft }.
    .frozen = Offer "{ $offer }" has no version { $version }.
    .staging = No Staging slot is deployed for offer id "{ $offer }" and publisher id "{ $publisher }". Deployed are: { $deployed }. POST publish brings the draft to preview.
    .production = No Production slot is deployed for offer id "{ $offer }" and publisher id "{ $publisher }". Deployed are: { $deployed }. POST golive brings a preview that waits for sign-off to production.
    .operation = There is no operation "{ $id }" of this offer. GET /api/publishers/PUBLISHER/offers/OFFER/submissions lists its operations.
    .exception = There is no exception of that id. GET /v1/exceptions lists them.
    .delivery = There is no delivery of that id. GET /v1/deliveries lists them.
    .client = There is no service principal of that id. GET /v1/clients lists them.
    .signing-key = There is no signing key of that id. GET /v1/signing-keys lists them.
    .webhook = There is no webhook of that id. GET webhooks lists them.
    .artifact = There is no artifact of this digest here. A listing names the ones that it shows; take the address from there.
    .member = There is no such member. GET members lists them.

# Documents, and what guards them
document =
    .differs = The document's { $name } is "{ $found }" but the path says "{ $expected }". Make them the same, or leave { $name } out.
    .kindless = offerTypeId is missing. It is one of: { $known }.
    .kind = "{ $found }" is no offer kind of this server. It has: { $known }.
    .kind-listed = offerTypeId is no offer kind of this server. GET /api/offerTypes lists them.
    .exists = Offer "{ $offer }" exists (ETag { $etag }) and If-None-Match: * asks to create only. Leave the header out to replace it.
    .untagged = Offer "{ $offer }" exists, so a PUT needs If-Match: its ETag ({ $etag }) to change what you read, or * to overwrite.
    .unmatched = If-Match is { $sent } but the offer does not exist: it never did, or somebody deleted it. Leave the header out to create the offer. Nothing was changed.
    .stale = If-Match is { $sent } but the offer's ETag is { $current }: somebody changed it meanwhile. GET it, make your change again, and send the new ETag (or * to overwrite). Nothing was changed.
    .busy = The offer is changed by too many others at the moment. Nothing was done. Try again.
emails =
    .many = The list has { $found } addresses, and at most { $max } are told. Give the address of a mailing list instead.
    .invalid = "{ $found }" is not a mail address. Give addresses like name@example.com, separated by commas.
idempotency-key = Idempotency-Key "{ $name }" stands for another request. Use a new key for a new request.
step-failed = Step "{ $step }" found { $count ->
    [one] one error
   *[other] { $count } errors
}: the list says where. Mend what it says and publish again. What is live stays as it was.

# Publishers, members, clients
publisher =
    .contact = contact is not a mail address; give one like name@example.com.
    .exists = There is a publisher "{ $id }" already.
    .unknown = There is no publisher "{ $id }" here.
member =
    .principal = principal is a client id, object id or subject of 1 to 255 characters.
    .busy = The members are changed by others now. Try again.
    .last-owner = This is the last owner of the publisher. Make somebody else an owner first.
    .many = A publisher has at most { $max } members. Remove one first.
client = name is for people: 1 to 255 characters.
too-long = { $name } is longer than { $max } characters. Shorten it.
range = The file has { $length } bytes: ask for a range of them, or for all of it.
webhook =
    .url = url is an address of https that can be parsed, of at most { $max } bytes; this one is not.
    .closed = golive does not go to this address: { $problem }.
    .event = events has a kind that is none of { $known }. Leave it out to be told of everything.
    .many = A publisher has at most { $max } webhooks, and this one has them. Remove one first.

# Reviews, the certifier, exceptions
review =
    .long = text is longer than { $max } characters. Shorten it.
    .note = text is missing. Give the note in it.
    .reason = text is missing. Give the reason for the publisher in it.
    .act = A reviewer can claim, release, note, approve or reject.
answer =
    .nobody = This server asks no certifier, so it takes no answers.
    .header = The answer is not signed by the certifier: the header { $header } is missing. Send webhook-id, webhook-timestamp and webhook-signature.
    .time = The answer is not signed by the certifier: webhook-timestamp is not within { $tolerance } seconds of now, { $now } in seconds since 1970. Sign each attempt anew, and set the clock.
    .signature = The answer is not signed by the certifier: no signature in webhook-signature fits. Expected is "v1," and the base64 of HMAC-SHA256 over webhook-id, a dot, webhook-timestamp, a dot, and the body as it is sent; the key is what stands in base64 behind whsec_.
    .operation = operation is not the id of the publish that was asked about. Send the one of the question.
    .reason = reason is missing. The publisher reads it: say what is wrong.
    .long = reason is longer than { $max } characters. Shorten it.
    .many = There are more than { $max } findings. Send the worst.
    .message = message needs 1 to { $max } characters.
    .target = target is not a JSON Pointer into the document, such as /definition/plans/0; leave it out if it is about no place.
exception =
    .rule = "{ $found }" is no rule. Rules have ids like LS-001; a report has them.
    .plan = A plan is one of an offer: name the offer, too.
    .until = until must be a time to come, such as 2030-01-31T00:00:00Z.
    .reason = reason says why, in 1 to 1000 characters; it is shown in reports.

# Deliveries and files
delivery = This delivery was sent, so it is not sent again.
last-operator = This is the last service principal that may operate the server, so it stays. Make another one first: POST /v1/clients.
signing-key = This is the newest signing key, so it stays. Make another one first: POST /v1/signing-keys.
picture =
    .notpng = The body is not a PNG (found: { $found }). Save the picture as PNG; another file name or Content-Type is not enough.
    .large = The picture can not be shown: it has { $found }, and at most { $max } are allowed. Save it anew as PNG.
    .broken = The picture can not be shown: { $problem }. Save it anew as PNG.
    .unkept = The picture was not taken in: { $fault }.

# What went wrong in golive itself
trouble =
    .internal = Something went wrong in golive itself. Tell the operator the x-ms-request-id of this answer; the log says more.
    .store = The store can not be reached now. Nothing was changed. Try again in a few seconds.
    .lost = The store was lost while it wrote, so whether this was done is not known. Look in a few seconds, or send it again with the same Idempotency-Key or If-Match.
    .objects = The object store can not be used now. Try again in a few seconds.
    .collecting = The object store can not be used now, so the clean-up stopped before its end. Only files that nothing refers to were removed so far, and no offer is harmed. Start it again later.
    .slow = The request took too long and was stopped. Ask for its state before you repeat it.
    .page = The page could not be made. The fault is in the log of the server.

# Steps.
step =
    .progress = { $come } of { $whole } MiB have come, { $rate } MiB a second.
    .retrying = A passing fault: { $fault }. It is tried again at { $time }; nothing needs to be done.

# The certifier, as the list of deliveries shows it.
certifier-asked =
    .subject = { $offer }: version { $version } waits for the certifier until { $until }
    .text = Its answer goes to { $callback }

# Leads: what is told of one, and what stands in the list of deliveries instead.
lead =
    .subject = { $offer }: somebody wants to hear from you
    .kept = Who it is stands in the lead: { $link }
    .text =
        Somebody wants to hear from you about "{ $title }" ({ $offer }).

        Name: { $name }
        Mail: { $email }
        Company: { $company }
        Country: { $country }

        { $message }

        They have agreed to this: { $consent }

        All leads of the offer: { $link }

# Mails, by event. { $offer } is publisher/offer.
mail-publish-accepted =
    .subject = { $offer }: publish of version { $version } accepted
    .text =
        The publish of "{ $title }" ({ $offer }), version { $version }, was accepted.
        You will get another mail when the preview is ready or when something is wrong.

        Status: { $status }
mail-preview-ready =
    .subject = { $offer }: preview of version { $version } waits for your sign-off
    .text =
        The preview of "{ $title }" ({ $offer }), version { $version }, is ready.
        Look at it, then go live, publish anew, or cancel. Nothing goes live by itself.

        Preview: { $preview }
        Status:  { $status }
mail-publish-failed =
    .subject = { $offer }: publish of version { $version } failed
    .text =
        The publish of "{ $title }" ({ $offer }), version { $version }, failed. What is live stays as it was.
        This was found:

        { $findings }

        Mend the document and publish again.

        Status: { $status }
mail-offer-live =
    .subject = { $offer }: version { $version } is live
    .text =
        "{ $title }" ({ $offer }), version { $version }, is live.

        Live:   { $live }
        Status: { $status }
mail-golive-failed =
    .subject = { $offer }: go live of version { $version } failed
    .text =
        The go live of "{ $title }" ({ $offer }), version { $version }, failed. What was live stays as it was, and
        the preview waits again. This was found:

        { $findings }

        Status: { $status }
mail-submission-canceled =
    .subject = { $offer }: publishing of version { $version } was cancelled
    .text =
        The publishing of "{ $title }" ({ $offer }), version { $version }, was cancelled. What is live stays as it
        was.

        Status: { $status }

# ---- Names that golive's own kinds give: each is what stands in them, so a name
# of another kind stays as it is ----

# Kinds of offers
name-kind-azure-application = Azure application
name-kind-consulting-service = Consulting service
name-kind-container = Container
name-kind-core-virtual-machine = Core virtual machine
name-kind-iot-edge-module = IoT Edge module
name-kind-managed-service = Managed service
name-kind-software-as-a-service = Software as a service
name-kind-virtual-machine = Virtual machine
name-kind-dynamics-365-app = Dynamics 365 app
name-kind-power-bi-app = Power BI app

# Steps
name-step-validate-pre-requisites = Validate Pre-Requisites
name-step-certification = Certification
name-step-provisioning = Provisioning
name-step-packaging-and-lead-generation-registration = Packaging and Lead Generation Registration
name-step-publisher-signoff = Publisher signoff
name-step-live = Live
name-step-editorial-review = Editorial Review

# What the steps do
name-step-about-the-offer-s-document-is-checked-texts-plans-contacts-and-links = The offer's document is checked: texts, plans, contacts and links.
name-step-about-the-packages-that-the-plans-sell-are-checked = The packages that the plans sell are checked.
name-step-about-what-customers-will-get-is-where-they-will-find-it = What customers will get is where they will find it.
name-step-about-the-listing-is-built-and-the-preview-is-shown-to-its-audience = The listing is built and the preview is shown to its audience.
name-step-about-the-preview-is-ready-look-at-it-then-go-live = The preview is ready. Look at it, then go live.
name-step-about-the-offer-is-made-available-to-all-customers = The offer is made available to all customers.
name-step-about-the-offer-s-document-is-checked-texts-country-links-and-where-leads-go = The offer's document is checked: texts, country, links and where leads go.
name-step-about-what-customers-read-is-looked-over = What customers read is looked over.
name-step-about-the-offer-s-document-is-checked-texts-plans-registries-tags-contacts-and-links = The offer's document is checked: texts, plans, registries, tags, contacts and links.
name-step-about-the-images-that-the-plans-sell-are-checked = The images that the plans sell are checked.
name-step-about-the-offer-s-document-is-checked-texts-plans-disk-generations-image-versions-and-links = The offer's document is checked: texts, plans, disk generations, image versions and links.
name-step-about-the-plans-disk-generations-and-image-versions-that-the-document-sells-are-checked = The plans, disk generations and image versions that the document sells are checked.
name-step-about-what-customers-will-deploy-is-where-they-will-find-it = What customers will deploy is where they will find it.
name-step-about-the-offer-s-document-is-checked-texts-plans-registries-tags-default-settings-contacts-and-links = The offer's document is checked: texts, plans, registries, tags, default settings, contacts and links.
name-step-about-what-the-plans-ask-customers-to-delegate-is-checked = What the plans ask customers to delegate is checked.
name-step-about-the-offer-s-document-is-checked-texts-plans-prices-contacts-and-links = The offer's document is checked: texts, plans, prices, contacts and links.
name-step-about-the-plans-and-the-addresses-that-customers-are-sent-to-are-checked = The plans and the addresses that customers are sent to are checked.
name-step-about-the-offer-s-document-is-checked-texts-plans-image-versions-prices-contacts-and-links = The offer's document is checked: texts, plans, image versions, prices, contacts and links.
name-step-about-the-plans-image-versions-and-prices-that-the-document-sells-are-checked = The plans, image versions and prices that the document sells are checked.
name-step-about-the-offer-s-document-is-checked-texts-contacts-links-and-where-leads-go = The offer's document is checked: texts, contacts, links and where leads go.
name-step-about-the-app-that-the-document-sells-is-checked = The app that the document sells is checked.
name-step-about-the-offer-s-document-is-checked-texts-contacts-and-links = The offer's document is checked: texts, contacts and links.

# Checks, in the evidence
name-check-disk = disk
name-check-picture = picture
name-check-link = link
name-check-package = package
name-check-file = file
name-check-price-sheet = price sheet
name-check-landing-page = landing page
name-check-webhook = webhook
name-check-registry = registry
