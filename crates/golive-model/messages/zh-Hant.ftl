# The catalogue of messages, in Traditional Chinese (Taiwan).
#
# 供應項目: offer, 發行者: publisher, 方案: plan, 提交: submission, 草稿: draft,
# 預覽: preview, 線上/已上線: live, 上線: go live, 簽核: sign-off, 發布: publish,
# 作業: operation, 發現項目: finding, 審核者: reviewer, 認證者: certifier, 例外: exception,
# 傳送項目: delivery, 潛在客戶: lead, 商店: storefront, 刊登資訊: listing, 映像: image of
# a disk, 圖片: picture, 主視覺圖片: hero image, 登錄: registry, 存放庫: repository,
# 範本: template, 部署: deploy, 套件: package, 封存檔: archive, 欄位: member of a document,
# 成員: member of a publisher, 識別碼: id, 主體: principal, 權杖: token, 簽發者: issuer,
# 用戶端: client, 用戶端密碼: client secret, 機密: secret, 對象: audience, 雜湊值: digest,
# 市集: marketplace, 營運人員: operator, 擁有者: owner, 參與者: contributor, 授權: licence,
# 國家/地區: country, 暫時性錯誤: passing fault, 修正: mend.
# Codes, ids, values and names of members stand in "", titles for people in 「」.


# ---- Rules: what the checks find in a document ----

# Documents and ids
DOC-001 =
    .missing = 缺少 "{ $key }"。這是必要欄位，請新增。
    .type = 此值的型別為 { $found }，應為：{ $expected }。請變更此值；若不需要此欄位，請將其移除。
    .choice = 無法辨識此值。請使用下列其中之一：{ $expected }。
    .other = 此處不符合該供應項目類型要求的結構：{ $problem }。GET offerTypes 會顯示結構描述。
ID-001 = 供應項目識別碼 "{ $id }" 必須為 1 到 50 個小寫字母、數字或連字號，且結尾不得為連字號。識別碼無法變更，請以其他識別碼重新建立供應項目。
ID-002 =
    .missing = 此方案沒有識別碼。請為其指定由 1 到 50 個小寫字母、數字、連字號或底線組成的 "planId"；方案上線後即無法變更。
    .invalid = 方案識別碼 "{ $id }" 必須為 1 到 50 個小寫字母、數字、連字號或底線，且結尾不得為連字號。請改用其他識別碼；方案上線後即無法變更。
    .duplicate = 方案識別碼 "{ $id }" 使用了兩次。方案及其磁碟世代都需要各自的識別碼：請重新命名或移除其中之一。
ID-003 =
    .disks = 線上的方案 "{ $plan }" 有 { $old } 個資料磁碟，此處則有 { $new } 個。數量在首次提交時即已固定：請維持原數量，或將新的配置作為新方案銷售。
    .byol = 線上的方案 "{ $plan }" 使用客戶自己的授權，此處則依使用量銷售。授權模式在首次提交時即已固定：請維持原模式，或新增方案。
    .usage = 線上的方案 "{ $plan }" 依使用量銷售，此處則使用客戶自己的授權。授權模式在首次提交時即已固定：請維持原模式，或新增方案。
    .type = 線上的方案 "{ $plan }" 類型為 { $old }，此處則為 { $new }。方案的類型在首次提交時即已固定：請維持原類型，或新增方案。
    .private = 方案 "{ $plan }" 已對所有人上線，此處卻設有私人對象。已購買者將失去此方案：請移除私人對象，或新增方案。
ID-004 = 方案 "{ $plan }" 已上線，但此處沒有該方案，因此上線後會停止銷售該方案。若非您所願，請將其放回。
ID-005 = 此供應項目沒有方案。客戶購買的是方案：請在 "plans" 中至少新增一個。

# Review
RV-001 = 審核者未核准：{ $reason } 請修正後再次發布，或與此市集的營運人員聯絡。

# The external certifier
CERT-001 = 此市集的認證者未在 { $until } 之前回覆，因此發布已結束。請再次發布以重新詢問認證者，或與此市集的營運人員聯絡：他們可以代為核准。
CERT-002 = 此市集的認證者未核准：{ $reason } 請修正後再次發布，或與此市集的營運人員聯絡。
    .found = 認證者表示：{ $message }

# Listing
LS-001 =
    .missing = 此供應項目沒有標題。請提供 1 到 { $max } 個字元的標題。
    .long = 標題有 { $found } 個字元，最多只會顯示 { $max } 個。請縮短標題。
    .plan = 方案 "{ $plan }" 的標題有 { $found } 個字元，但必須為 1 到 { $max } 個。請修改標題，讓客戶能夠區分各個方案。
LS-002 =
    .missing = 此供應項目沒有摘要。請以一行 1 到 { $max } 個字元說明其用途。
    .long = 摘要有 { $found } 個字元，最多只會顯示 { $max } 個。請縮短摘要。
    .lines = 摘要超過一行。摘要會顯示在單行上：請移除換行。
    .markup = 摘要含有 HTML 標籤，但會以純文字顯示。請移除標籤；描述中則可以使用。
LS-003 =
    .missing = 此供應項目沒有長摘要。請以 1 到 { $max } 個字元說明其功能及適用對象。
    .long = 長摘要有 { $found } 個字元，最多只會顯示 { $max } 個。請縮短，或將細節移至描述。
LS-004 =
    .missing = 此供應項目沒有描述。請撰寫 1 到 { $max } 個字元的描述；可以使用簡單的 HTML。
    .long = 描述連同標記共有 { $found } 個字元，最多允許 { $max } 個。請縮短，或連結至有更多內容的頁面。
LS-005 =
    .tag = 字元 { $at } 處的標籤 <{ $what }> 不允許使用。請只使用 b、i、em、strong、u、a、br、p、ul、ol、li 以及 h1 到 h6。
    .attribute = 字元 { $at } 處的屬性 "{ $what }" 不允許使用。請將其移除：商店有自己的樣式，且絕不執行指令碼。
    .link = 字元 { $at } 處的連結並未指向網頁或電子郵件地址。請讓其 href 以 https://、http:// 或 mailto: 開頭。
    .unclosed = 字元 { $at } 處的標籤 <{ $what }> 沒有結束標籤。請依正確順序加上 </{ $what }>。
    .stray = 字元 { $at } 處的標籤 </{ $what }> 沒有對應的開始標籤。請將其移除，或加上所屬的 <{ $what }>。
    .broken = 字元 { $at } 處以 "{ $what }" 開頭的標記沒有結尾。請將其結束；若要表示小於符號，請寫成 &lt;。
LS-006 =
    .missing = 此供應項目沒有行銷識別碼。請指定一個：它是供應項目公開 URL 的最後一段。
    .invalid = 行銷識別碼 "{ $value }" 無法安全地用於 URL。請使用字母、數字、連字號、句點、底線及波浪號，並以字母或數字開頭。
    .long = 行銷識別碼有 { $found } 個字元，最多允許 { $max } 個。請縮短。
LS-007 =
    .missing = 沒有人看得到預覽。請列出 1 到 { $max } 個可在上線前查看的訂用帳戶識別碼。
    .many = 預覽對象有 { $found } 個訂用帳戶，最多允許 { $max } 個。請移除一部分。
    .invalid = "{ $value }" 不是訂用帳戶識別碼。請使用 GUID 格式，例如 11111111-2222-3333-4444-555555555555。
    .duplicate = 訂用帳戶 { $value } 列出了兩次。請移除其中一筆。
    .plan-many = 方案 "{ $plan }" 的私人對象有 { $found } 個項目，最多允許 { $max } 個。請移除一些，或提供 CSV 檔案。
    .plan-invalid = "{ $value }" 不是訂用帳戶或租用戶的識別碼。請使用 GUID 格式，例如 11111111-2222-3333-4444-555555555555。
LS-008 =
    .none = 尚未選擇類別，瀏覽的客戶將找不到此供應項目。請在 "categoryMap" 中選擇一或兩個。
    .unknown = 此類型的供應項目沒有類別 "{ $key }"，客戶可能無法在該處找到此供應項目。請改選其他類別。
    .subcategory = 子類別 "{ $key }" 不屬於類別 "{ $category }"，客戶可能無法在該處找到此供應項目。請改選其他子類別。
    .many = 此處選擇了 { $found } 個，最多只會顯示 { $max } 個。請移除較不合適的項目。
LS-009 = 缺少標誌 "{ $key }"。請提供 { $width } x { $height } 像素的 PNG 的 URL。
    .notpng = 標誌不是 PNG（實際為：{ $found }）。請將其儲存為 { $expected } 像素的 PNG；僅更改檔名並不足夠。
    .broken = 無法顯示標誌：{ $problem }。請重新儲存為 PNG，然後再次上傳。
    .large = 標誌過大，無法檢查：{ $found }，最多允許 { $max }。請傳送 { $expected } 像素的 PNG。
    .size = 標誌為 { $found } 像素，必須剛好為 { $expected }。請縮放或裁剪；golive 不會更改任何圖片。
LS-010 = 線上的供應項目有主視覺圖片，但此處沒有。已發布的主視覺圖片可以更換，但無法移除：請將其放回。
    .notpng = 主視覺圖片不是 PNG（實際為：{ $found }）。請將其儲存為 { $expected } 像素的 PNG；僅更改檔名並不足夠。
    .broken = 無法顯示主視覺圖片：{ $problem }。請重新儲存為 PNG，然後再次上傳。
    .large = 主視覺圖片過大，無法檢查：{ $found }，最多允許 { $max }。請傳送 { $expected } 像素的 PNG。
    .size = 主視覺圖片為 { $found } 像素，必須剛好為 { $expected }。請縮放或裁剪；golive 不會更改任何圖片。
    .ground = 主視覺圖片除了{ $ground ->
        [black] 黑色
        [white] 白色
        [transparent] 透明
       *[other] { $ground }
    }之外沒有任何內容，客戶只會看到一片空白。請傳送有內容的圖片，背景不得為黑色、白色或透明。
LS-011 =
    .many = 此供應項目有 { $found } 張螢幕截圖，最多只會顯示 { $max } 張。請移除一部分。
    .unnamed = 此螢幕截圖沒有名稱。請以 1 到 { $max } 個字元說明其顯示的內容。
    .long = 此螢幕截圖的名稱有 { $found } 個字元，最多允許 { $max } 個。請縮短。
    .notpng = 螢幕截圖不是 PNG（實際為：{ $found }）。請將其儲存為 { $expected } 像素的 PNG；僅更改檔名並不足夠。
    .broken = 無法顯示螢幕截圖：{ $problem }。請重新儲存為 PNG，然後再次上傳。
    .large = 螢幕截圖過大，無法檢查：{ $found }，最多允許 { $max }。請傳送 { $expected } 像素的 PNG。
    .size = 螢幕截圖為 { $found } 像素，必須剛好為 { $expected }。請縮放或裁剪；golive 不會更改任何圖片。
LS-012 =
    .missing = 此影片沒有連結。請提供其在 YouTube 或 Vimeo 的頁面 URL，或移除此項目。
    .host = 此影片託管於 "{ $host }"。商店只顯示 youtube.com、youtu.be 和 vimeo.com 的影片：請將影片移至這些網站，或在描述中加入影片連結。
    .unnamed = 此影片沒有名稱。請以 1 到 { $max } 個字元說明其顯示的內容。
    .long = 此影片的名稱有 { $found } 個字元，最多允許 { $max } 個。請縮短。
    .notpng = 此影片的縮圖不是 PNG（實際為：{ $found }）。請將其儲存為 { $expected } 像素的 PNG；僅更改檔名並不足夠。
    .broken = 無法顯示此影片的縮圖：{ $problem }。請重新儲存為 PNG，然後再次上傳。
    .large = 此影片的縮圖過大，無法檢查：{ $found }，最多允許 { $max }。請傳送 { $expected } 像素的 PNG。
    .size = 此影片的縮圖為 { $found } 像素，必須剛好為 { $expected }。請縮放或裁剪；golive 不會更改任何圖片。
LS-013 = "{ $value }" 不是絕對 https URL。請填寫完整的 URL，並以 https:// 開頭。
    .empty = URL 是空的。請提供絕對 https URL。
    .unreached = 無法開啟 { $url }：{ $detail }。客戶會開啟此連結，因此必須能回應網頁：請修正，或提供其他連結。
LS-014 =
    .missing = 沒有使用條款，且標準合約為關閉狀態。請在 "termsOfUse" 中撰寫條款，或開啟 "useEnterpriseContract"。
    .switched = 線上的供應項目使用標準合約，此處則為關閉狀態。客戶已同意該合約，因此無法改用自訂條款：請重新開啟。
LS-015 =
    .missing = 缺少 "{ $key }"。工程與支援這兩個聯絡人都需要姓名、電子郵件地址和電話號碼。
    .mail = "{ $value }" 不是電子郵件地址。請提供有人收信的地址，例如 support@example.com。
LS-016 = 此供應項目沒有實用連結。應用程式的客戶會尋找文件：請加入文件的連結。
LS-017 =
    .country = 已選擇 { $found } 個國家/地區，但諮詢服務只能在一個國家/地區提供。請在 "countries" 中指定；若要在其他國家/地區提供，請另外建立供應項目。
    .mail = 描述中出現電子郵件地址 { $value }。客戶會在此處洽詢諮詢服務，而您會收到通知：請移除該地址。
    .phone = 描述中出現疑似電話號碼的 { $value }。客戶會在此處洽詢諮詢服務，而您會收到通知：請移除該號碼。
LS-018 =
    .paragraph = 描述的最後一段未說明需要哪些硬體。請以類似下列的段落結尾：最低硬體需求：64 位元 ARM、1 GB 記憶體、500 MB 儲存空間。
    .device = 沒有任何實用連結指向可執行此模組的裝置。請加入認證裝置的連結，且連結標題須含有 "device"。
LS-019 =
    .required = 此供應項目的目的就是取得潛在客戶，但未指定潛在客戶的傳送目的地。請選擇 "leadDestination" 並填寫其設定。
    .unknown = 無法辨識潛在客戶目的地 "{ $value }"，潛在客戶將無處可送。請使用 HttpsEndpoint、Email 或 None。
    .empty = 潛在客戶會傳送至 "{ $destination }"，但 "{ $key }" 是空的，因此無法送達。請填寫，或將目的地設為 None。
    .endpoint = 潛在客戶會傳送至 HTTPS 端點，但 "httpsEndpointUrl" 不是以 https:// 開頭的位址，因此無法送達。請提供端點的完整 URL。
    .kept = "{ $destination }" 的潛在客戶只會保留並顯示，不會傳送：golive 透過 HTTPS 與郵件傳送潛在客戶。請選擇 HttpsEndpoint，或在 "contactEmail" 中指定收件人。

# Addresses of disks
SAS-001 =
    .url = 這不是磁碟的 URL。請提供 VHD 的 SAS URI，例如 https://account.blob.core.windows.net/vhds/disk.vhd?sv=…&sig=…
    .query = 此磁碟 URL 未經簽署：其後沒有帶簽章的 "?"，因此無法讀取映像。請提供容器的 SAS URI，並在路徑中加上 VHD 的名稱。
SAS-002 = SAS URI 缺少：{ $missing }。它必須指明有效期間的開始 (st) 與結束 (se) 時間：請重新簽署並包含兩者。
SAS-003 =
    .form = SAS URI 的 "{ $key }" 為 "{ $value }"，應為完整的 UTC 時間，例如 2026-01-31T00:00:00Z。請以這樣的時間重新簽署。
    .minutes = SAS URI 的 "{ $key }" 為 "{ $value }"，沒有秒數。此處可以理解；下次簽署時請寫出完整時間，例如 2026-01-31T00:00:00Z。
SAS-004 =
    .more = SAS URI 授予 "{ $rights }"，看到它的任何人都能做讀取以外的事。請以 sp=rl 重新簽署：只授予讀取與列出。
    .less = SAS URI 授予 "{ $rights }"，但讀取與列出兩者都需要。請以 sp=rl 重新簽署。
SAS-005 =
    .soon = SAS URI 的有效期至 { $end }，但認證還需要 { $days } 天。請以較晚的結束時間重新簽署。
    .past = SAS URI 的有效期已於 { $end } 結束，無法再使用。請重新簽署，結束時間至少為 { $days } 天之後。
    .live = 此線上磁碟的 SAS URI 有效期至 { $end }。已上線的內容不受影響；若需要再次讀取，請重新簽署。
SAS-006 = SAS URI 自 { $start } 起才有效。請將開始時間設為一天之前，以容許較慢的時鐘。
SAS-007 = SAS URI 不是針對容器。請簽署容器 (sr=c)，並將 VHD 的名稱放入路徑，讓其也能被列出。
SAS-008 =
    .suffix = Blob 的名稱為 "{ $name }"，名稱應以 .vhd 結尾。請重新命名 Blob，或指定正確的 Blob。
    .special = Blob "{ $name }" 的路徑含有空格或特殊字元。請重新命名，只使用字母、數字、連字號、句點和底線。
SAS-009 =
    .notfound = { $url } 沒有 Blob。請檢查帳戶、容器和路徑中的 VHD 名稱，或將磁碟上傳至該處。
    .forbidden = 儲存體不允許 golive 讀取 { $url }：{ $detail }。簽章錯誤、已過期或屬於其他容器；請重新簽署 SAS URI，並完整複製。
    .inuse = { $url } 的 Blob 正在使用中：有租用或執行中的機器佔用它。請釋放它，或將磁碟複製到獨立的 Blob。
    .conflict = 儲存體拒絕 { $url }，因為條件不成立 (412)。SAS URI 請不要包含條件，且認證期間請勿變更磁碟。
    .status = 儲存體未提供 { $url } 的磁碟：{ $detail }。請確認可從其他地方下載該 Blob，然後再次發布。
    .unreachable = 無法連線至 { $url } 的儲存體：{ $detail }。請檢查主機名稱，並確認可從網際網路連線，然後再次發布。
    .timeout = { $url } 的儲存體太久沒有回應。請確認可從其他地方下載該 Blob，然後再次發布。
    .refused = golive 不會讀取 { $url }：{ $detail }。
    .large = { $url } 的磁碟過大：{ $detail }。請製作較小的磁碟。
    .range = 無法分段讀取 { $url } 的磁碟：{ $detail }。請將其放到支援分段讀取的儲存體，例如 Azure 的 Blob。
SAS-010 = 此 Blob 為其他類型（{ $found ->
    [BlockBlob] 區塊 Blob
    [AppendBlob] 附加 Blob
   *[other] { $found }
}），但磁碟只能由分頁 Blob 建立。請以分頁 Blob 重新上傳 VHD。

# Bytes of disks
VHD-001 =
    .none = 檔案結尾不是 VHD 的頁尾：最後 512 個位元組並非以 "conectix" 開頭。請將磁碟轉換為固定 VHD，並完整上傳（已找到 { $length } 個位元組）。
    .dynamic = 檔案的開頭像是動態 VHD，但結尾缺少頁尾：上傳可能在 { $length } 個位元組後中斷。請將磁碟轉換為固定 VHD，然後重新上傳。
    .short = 檔案有 { $length } 個位元組，而單是 VHD 的頁尾就有 512 個。請以固定 VHD 上傳磁碟。
VHD-002 = VHD 的類型為 "{ $type }"，但只有固定 VHD 才能開機。請將其轉換為固定 VHD。
VHD-003 = 磁碟的虛擬大小為 { $size } 個位元組，最少須為 20 MB（20971520 個位元組）。請將其放大。
VHD-004 = 磁碟的虛擬大小為 { $size } 個位元組，並非 MiB 的整數倍。請先放大為 { $next } 個位元組，再轉換為 VHD。
VHD-005 = 檔案有 { $length } 個位元組。{ $size } 個位元組的固定 VHD 應有 { $expected } 個：磁碟本身再加 512 個。請重新轉換磁碟，並完整上傳。
VHD-006 = VHD 頁尾的總和檢查碼錯誤，表示其內容已被變更。請重新轉換磁碟；請勿編輯頁尾。
VHD-007 = 此 Linux 系統磁碟為 { $found } GB，允許的範圍為 { $least } 到 { $most } GB。請變更其大小。
VHD-008 = 此 Windows 系統磁碟為 { $found } GB，允許的範圍為 { $least } 到 { $most } GB。請變更其大小。
VHD-009 = LUN { $lun } 的資料磁碟為 { $found } GB，最多允許 { $most } GB。請將其縮小或分割。
VHD-010 = 第一個磁碟分割從磁區 { $sector } 開始。系統磁碟的第一個 MiB 必須保持空白：請從磁區 { $least } 或之後開始。
VHD-011 =
    .none = 磁碟沒有磁碟分割表，因此沒有機器能從它開機。請建立磁碟分割，或提供正確的磁碟。
    .damaged = 磁碟的 MBR 表示其後有 GPT，但 GPT 標頭遺失或損毀。請修復磁碟分割表，例如使用 sgdisk。
    .mbr = 此方案適用於第 2 代，須從 GPT 開機，但此磁碟使用 MBR。請提供支援 UEFI 的磁碟，或改為提供第 1 代。
    .efi = 此方案適用於第 2 代，但此磁碟沒有可供開機的 EFI 系統磁碟分割。請提供支援 UEFI 的磁碟，或改為提供第 1 代。
    .bios = 此方案適用於第 1 代，以 BIOS 開機，但此磁碟只能以 UEFI 開機：它有 EFI 系統磁碟分割，卻沒有 BIOS 開機磁碟分割。請提供其他磁碟，或改為提供第 2 代。
VHD-012 =
    .windows = 方案指出系統為 Linux，但此磁碟只有 Windows 的磁碟分割，沒有 Linux 的。請更正系統家族，或提供正確的磁碟。
    .linux = 方案指出系統為 Windows，但此磁碟只有 Linux 的磁碟分割，沒有 Windows 的。請更正系統家族，或提供正確的磁碟。
VHD-013 = 檔案是 VHDX。請將其轉換為固定 VHD，例如使用 "qemu-img convert -O vpc -o subformat=fixed,force_size=on"。

# Virtual machines
VM-001 =
    .none = 方案 "{ $plan }" 沒有映像。請新增版本，並提供其磁碟的 URL。
    .disk = 方案 "{ $plan }" 的版本 { $version } 沒有磁碟。請在 "osVhdUrl" 中提供 VHD 的 SAS URL，或移除該版本。
VM-002 = 版本 "{ $version }" 必須是以句點分隔的三個整數，例如 1.0.2，最多 32 個字元。請重新命名。
VM-003 = 版本 { $version } 並不比線上版本 { $live } 新，因此客戶不會看到它。請指定較高的版本號碼。
VM-004 = 方案 "{ $plan }" 有 { $found } 個版本，通常為 { $max } 個。請移除不再有人部署的舊版本。
VM-005 =
    .many = 此映像有 { $found } 個資料磁碟，最多可連接 { $max } 個。請移除一部分。
    .luns = 資料磁碟的 LUN 為 { $found }。LUN 必須從 0 到 { $last }，各出現一次：請重新為磁碟編號。
VM-006 = 版本 { $version } 有 { $found } 個資料磁碟，而方案有 { $expected } 個。方案的所有版本必須有相同數量：請在此處變更，或新增方案。
VM-007 = 版本 { $version } 已上線，但此處的磁碟不同。客戶部署的內容不會改變：請放回原本的 URL，並將新磁碟新增為新版本。
VM-008 =
    .none = 方案 "{ $plan }" 沒有建議的機器大小。請指定 1 到 { $max } 種；系統會預先選取客戶可使用的第一種。
    .many = 建議了 { $found } 種機器大小，最多只會顯示 { $max } 種。請移除一部分。
    .unknown = "{ $size }" 看起來不像機器大小，因此可能不會顯示。大小的寫法類似 d2s-standard-v3。
VM-009 =
    .many = 此方案開啟 { $found } 個連接埠，最多允許 { $max } 條規則。請將相鄰的連接埠合併為範圍。
    .label = 此連接埠規則的標籤 "{ $value }" 必須為 3 到 20 個字元。請修改。
    .protocol = 無法辨識通訊協定 "{ $value }"。請使用 tcp、udp 或 both。
    .port = "{ $value }" 不是連接埠。請使用 0 到 65535 的數字，或像 8000-8010 這樣的範圍。
VM-010 =
    .image = 方案 "{ $plan }" 已上線，但此處缺少其最後一個映像。客戶將沒有可部署的內容：請保留一個映像，或撤回該方案。
    .plan = 供應項目已上線，但此處缺少其最後一個方案。請保留一個方案；若要結束此供應項目，請停止銷售。
VM-011 =
    .missing = 方案 "{ $plan }" 未指定作業系統名稱。請提供客戶熟悉的名稱，1 到 { $max } 個字元。
    .long = 作業系統的名稱有 { $found } 個字元，最多只會顯示 { $max } 個。請縮短。
VM-012 = "{ $plan }" 是 { $architecture } 上第 { $generation } 代的第二個變體。每一世代與處理器的組合，方案只能有一個變體：請修改或移除其中之一。

# Prices
PR-001 =
    .missing = 方案 "{ $plan }" 沒有價格。請新增 "virtualMachinePricing"：客戶自己的授權，或一種計價方式。
    .byol = 方案 "{ $plan }" 使用客戶自己的授權，卻同時有價格。請移除價格，或將 "isByol" 設為 false。
    .none = 方案 "{ $plan }" 依使用量銷售，但沒有價格。請提供每核心的單一價格（免費為 0）、各大小的價格或價目表。
    .several = 方案 "{ $plan }" 有多種計價方式。請保留一種：每核心、各大小或價目表。
PR-002 =
    .value = { $value } 不是價格。請提供 0 或更大的數字。
    .unknown = "{ $key }" 不是有價格的機器大小。請使用 sharedcore、1core、2core，依此類推至 416core。
    .missing = 缺少下列項目的價格：{ $keys }。逐一為各大小定價時，每個大小都需要價格。
PR-003 = { $size } 的價格為 { $new }，線上價格為 { $old }。已發布的價格只能調降：請降低價格，或新增方案。
    .month = 每月價格為 { $new }，而線上價格為 { $old }。已發布的價格只能調降：請調降，或新增方案。
    .region = { $region } 的價格為 { $new }，而當地的線上價格為 { $old }。已發布的價格只能調降：請調降，或新增方案。
PR-004 =
    .licence = 方案 "{ $plan }" 的兩份價格授權模式不同。請在 virtualMachinePricing 與 virtualMachinePricingV2 中設定相同的 "isByol"。
    .trial = 方案 "{ $plan }" 的兩份價格免費試用期不同。請在 virtualMachinePricing 與 virtualMachinePricingV2 中設定相同的月數。
    .price = 方案 "{ $plan }" 的兩份價格在此處不同。請在 virtualMachinePricing 與 virtualMachinePricingV2 中設定相同的數字。
    .monthly = 方案 "{ $plan }" 的兩份每月價格不同。請在 monthlyPricing 與 monthlyPricingV2 中設定相同的數字。
PR-005 =
    .none = 方案 "{ $plan }" 未在任何地方銷售。請在 "regions" 中以兩個字母的代碼列出至少一個國家/地區。
    .currency = 方案 "{ $plan }" 的銷售地 { $regions } 沒有已知的貨幣。請檢查代碼，或排除這些國家/地區。
    .uncovered = 方案 "{ $plan }" 在沒有價格的地方銷售：{ $regions }。請為這些國家/地區新增價格，或將其從 "regions" 中移除。
PR-006 = 不提供 { $value } 個月的免費試用。請選擇 0、1、3 或 6。
PR-007 =
    .unreadable = 無法讀取價目表：{ $problem }。請儲存為 Excel 活頁簿 (.xlsx)，然後再次上傳。
    .encrypted = 價目表需要密碼，或為舊的 .xls 格式。請儲存為不含密碼的 Excel 活頁簿 (.xlsx)。
    .large = 價目表過大，無法讀取：{ $found }，最多允許 { $max }。請只保留價格表格，移除其他內容。
    .unsafe = 未開啟價目表，因為其中的 "{ $part }" 不像是試算表程式所寫入，可能造成危害。請將表格複製到新的活頁簿並儲存。
    .empty = 價目表沒有價格。請加入一列標題（region、currency、price），並在其下為每個區域各加一列。
    .column = 在價目表中找不到價格表格。缺少的欄：{ $columns }。請在標題列中使用這些名稱，並在其下為每個區域各加一列。
    .row = 第 { $row } 列的 "{ $column }" 欄為 "{ $found }"，應為類似 { $expected } 的值：區域為兩個字母，貨幣為 ISO 4217 代碼，價格為 0 或更大的數字。請更正該儲存格。
    .region = 方案在 { $regions } 銷售，但價目表中沒有這些區域的價格。請為每個區域各加一列，或從方案中移除這些區域。
PR-008 = 方案 "{ $plan }" 有價格且在中國 (Mooncake) 銷售，但該處的方案須為免費或使用客戶自己的授權。請移除該雲端或價格。

# What a document points at
ART-001 =
    .notfound = { $url } 沒有任何內容：{ $detail }。請檢查位址，或將檔案上傳至該處。
    .pdf = { $url } 的檔案不是 PDF 檔案，而文件會以 PDF 形式向客戶顯示。請將 PDF 檔案上傳至該處。
    .forbidden = 伺服器不允許 golive 讀取 { $url }：{ $detail }。請開放檔案的讀取權限，或重新簽署位址。
    .inuse = { $url } 的檔案正在使用中。請釋放它，然後再次發布。
    .conflict = { $url } 的檔案在讀取期間發生變更，或其位址的條件不成立 (412)。供應項目發布期間請勿更動該檔案，然後再次發布。
    .status = 無法擷取 { $url } 的檔案：{ $detail }。請確認可從其他地方下載，然後再次發布。
    .unreachable = 無法連線至 { $url } 的主機：{ $detail }。請檢查主機名稱，並確認可從網際網路連線，然後再次發布。
    .timeout = { $url } 的主機花費太久時間。請確認可從其他地方下載該檔案，然後再次發布。
    .refused = golive 不會擷取 { $url }：{ $detail }。
    .large = { $url } 的檔案過大：{ $detail }。請將其縮小。
    .range = 無法分段讀取 { $url } 的檔案：{ $detail }。請將其放到支援分段讀取的伺服器。
ART-002 = { $url } 的內容與通過認證的內容不同：原為 { $old }，現為 { $new }。請放回通過認證的檔案，或再次發布。
ART-003 =
    .quota = 未收錄 { $url } 的檔案：{ $detail }。
    .many = 文件指向的項目過多：超過 { $max } 個不同的檔案與位址，或來自超過 { $places } 個位置。從此處起的內容不會檢查。請移除不需要的項目，或拆分供應項目。

# Plans of Azure applications
ZIP-005 =
    .missing = 方案 "{ $plan }" 沒有套件。請在 "packageUri" 中提供其 zip 的 URL，並在旁邊提供其版本。
    .invalid = 套件的版本 "{ $version }" 必須是以句點分隔的三個整數，例如 1.0.2，最多 32 個字元。
    .lower = 套件的版本 { $version } 低於線上版本 { $live }。請指定較高的版本。
    .same = 此套件與線上套件不同，版本卻同為 { $version }。請指定較高的版本。
ZIP-006 =
    .guid = 追蹤識別碼 "{ $value }" 不是 GUID。請提供範本中 pid- 之後的 GUID。
    .none = 套件中沒有任何範本追蹤使用量。請新增類型為 Microsoft.Resources/deployments 的資源，其名稱為 "pid-" 加上追蹤 GUID。
    .missing = 套件中沒有任何範本以方案的 GUID { $expected } 追蹤使用量。請新增類型為 Microsoft.Resources/deployments、名稱為 "pid-{ $expected }" 的資源。
    .other = 範本以 { $found } 追蹤使用量，但方案中為 { $expected }。請在兩處使用相同的 GUID。
ZIP-007 =
    .endpoint = 通知端點不是絕對 https URL。請填寫完整的 URL，並以 https:// 開頭。
    .policies = 此方案有 { $found } 個原則，最多允許 { $max } 個。請移除一部分。
    .policy-name = 此原則需要 1 到 { $max } 個字元的名稱。
    .policy-twice = 原則 "{ $policy }" 使用了兩次。請移除其中一筆。
    .policy-tier = 原則 "{ $policy }" 會進行稽核，但只有 Standard 層支援。請將 "sku" 設為 Standard。
    .authorizations = 此方案有 { $found } 個授權對象，最多允許 { $max } 個。請授權給群組，而非個人。
    .principal = "{ $value }" 不是使用者、群組或應用程式的識別碼。請使用 GUID 格式，例如 11111111-2222-3333-4444-555555555555。
    .role = 此處無法辨識角色 "{ $value }"。請使用 Owner 或 Contributor。

# Packages of Azure applications
ZIP-001 =
    .missing = 套件中沒有 { $file }。請將其放在封存檔的根目錄。
    .folder = { $file } 不在套件的根目錄，而是在 { $path }。請從該資料夾內建立封存檔。
ZIP-002 =
    .large = 套件有 { $found } 個位元組，允許的上限為 1 GB。請將大型檔案移至範本可以下載的地方。
    .zip64 = 套件以 ZIP64 格式寫成，該格式適用於超出允許上限的封存檔。請改用一般格式：1 GB 和 10,000 個檔案不需要 ZIP64。
    .broken = 無法將套件讀取為 ZIP 封存檔：{ $problem }。請重新建立，並完整上傳。
    .end = 封存檔結尾之後還有其他內容，或其註解含有另一個結尾，導致各工具找到的檔案不一致。請以一般工具重新建立。
    .many = 套件有 { $found } 個項目，最多允許 { $max } 個。請排除範本不使用的內容。
    .name = 項目 "{ $file }" 的名稱為空、超過 512 個位元組、不是 UTF-8，或含有無法顯示的字元。請重新命名。
    .path = 路徑 "{ $file }" 指向其他位置，或在各系統上意義不同。請使用不含 ".."、磁碟機代號和冒號的相對路徑，且任何部分的結尾不得為句點或空格。
    .case = 若不區分大小寫，路徑 "{ $file }" 出現了兩次。請重新命名其中之一。
    .duplicate = 套件中有一個名稱出現兩次，因此無法得知所指的是哪個檔案。請重新建立封存檔。
    .encrypted = 檔案 "{ $file }" 已加密。請建立不含密碼的封存檔。
    .link = 項目 "{ $file }" 既非檔案也非資料夾，而是連結或裝置。請將檔案本身放入封存檔。
    .method = 檔案 "{ $file }" 的壓縮方式並非處處都能讀取。請使用 Deflate，這是大多數工具的預設方式。
    .overlap = 套件中的檔案共用封存檔的相同位元組。請以一般工具重新建立。
    .headers = 封存檔中的兩份檔案清單不一致：{ $problem }。請以一般工具重新建立。
    .entry = 套件中的檔案 "{ $file }" 已損毀：{ $problem }。請重新建立封存檔。
    .file = 檔案 "{ $file }" 解壓縮後超過 1 GB。請將其移至範本可以下載的地方。
    .bomb = 套件解壓縮後過大（自 "{ $file }" 起）：允許的上限為其大小的 200 倍以及 2 GiB。請排除範本不使用的內容。
ZIP-003 = { $file } 不是 JSON：{ $problem }。請修正；可以使用註解和結尾逗號。
    .encoding = { $file } 不是以 UTF-8 寫成：位元組 { $problem } 是第一個不符合的位元組。請儲存為 UTF-8。
    .values = { $file } 的值超過 { $problem } 個。請將其縮小，或分割為連結範本。
    .large = { $file } 超過 { $problem } 個位元組，即範本的上限。請將其分割為連結範本。
    .total = 套件中的 JSON 檔案合計超過 { $problem } 個位元組，因此未再讀取 { $file }。請排除範本不使用的內容。
    .schema = 從 "$schema" 來看，{ $file } 不是部署範本。請使用 https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#。
ZIP-004 = { $file } 不是 JSON：{ $problem }。請修正；若受控應用程式不需要檢視，請將其移除。
    .encoding = { $file } 不是以 UTF-8 寫成：位元組 { $problem } 是第一個不符合的位元組。請儲存為 UTF-8。
    .values = { $file } 的值超過 { $problem } 個。請將其縮小。
    .large = { $file } 超過 { $problem } 個位元組。請將其縮小。
    .total = 套件中的 JSON 檔案合計超過 { $problem } 個位元組，因此未再讀取 { $file }。請排除範本不使用的內容。
    .views = { $file } 沒有檢視。請在 "views" 中列出；若受控應用程式不需要檢視，請移除此檔案。

# Templates in packages
ARM-001 =
    .missing = 範本沒有 "$schema"。請使用 https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#。
    .unknown = 無法辨識結構描述 "{ $found }"。請使用 https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#。
ARM-002 = 參數 "{ $name }" 從未用於運算式。請使用它，或將其移除；運算式以 [ 開頭，以 ] 結尾。
ARM-003 = 安全參數 "{ $name }" 有任何人都能讀取的預設值。請將其移除，或使用空字串或 [newGuid()]。
ARM-004 = 位址 { $host } 只屬於單一雲端。請改由函式 environment() 取得。
ARM-005 =
    .type = 參數 "location" 的型別必須為 string。請變更。
    .default = 參數 "location" 的預設值為 "{ $found }"，客戶可能無權在該處部署。請使用 [resourceGroup().location]。
    .linked = 連結範本或巢狀範本的位置來自主範本。請移除其參數 "location" 的預設值。
    .group = 此處直接使用資源群組的位置，客戶可能無權在該處部署。請使用 [parameters('location')]，在主範本中可將其預設為該位置。
ARM-006 = 資源位於 "{ $found }"，並非適合每位客戶。請使用 [parameters('location')] 或 global。
ARM-007 =
    .missing = 機器沒有大小。請設定 "hardwareProfile"，並由參數提供 "vmSize"。
    .literal = 機器的大小固定為 "{ $found }"。請將其設為參數，讓客戶選擇可使用的大小。
ARM-008 =
    .pair = 參數 "{ $name }" 只有 "minValue" 與 "maxValue" 其中之一。請提供兩者。
    .number = 參數 "{ $name }" 的 "minValue" 與 "maxValue" 必須為數字。請不要加引號。
ARM-009 =
    .pair = 只宣告了 "_artifactsLocation" 與 "_artifactsLocationSasToken" 其中之一。市集會填入兩者：請同時宣告另一個。
    .place = "_artifactsLocation" 的型別必須為 string。請變更。
    .token = "_artifactsLocationSasToken" 的型別必須為 secureString。請變更。
    .linked = 連結範本或巢狀範本的檔案位置來自主範本。請移除此處的預設值。
    .source = "_artifactsLocation" 的預設值必須為 [deployment().properties.templateLink.uri]，或以 https:// 開頭的網址。請變更。
    .empty = "_artifactsLocationSasToken" 的預設值只能為空字串。請變更。
ARM-010 = 變數 "{ $name }" 從未用於運算式。請使用它，或將其移除；運算式以 [ 開頭，以 ] 結尾。
ARM-011 = 變數的名稱是以 concat 組成。請將變數設為物件，並取用其欄位之一。
ARM-012 =
    .missing = 類型為 { $type } 的資源沒有 API 版本。請以文字指定，例如 2024-07-01。
    .old = { $type } 的 API 版本 { $version } 已超過兩年。若有較新的版本，請改用。
    .form = "{ $version }" 不是 API 版本。請以年、月、日寫出，例如 2024-07-01。
    .computed = { $type } 的 API 版本是計算得來的，因此無法得知它有哪些欄位。請以文字寫出，例如 2024-07-01。
ARM-013 = API 版本是在部署時由 providers() 取得的，因此無法得知它有哪些欄位。請以文字寫出，例如 2024-07-01。
ARM-014 = "{ $name }" 設定為空值。請將其移除，或由參數設定。
ARM-015 = "{ $name }" 是手動組成的資源路徑。請使用 resourceId()、subscriptionResourceId()、tenantResourceId() 或 extensionResourceId()。
ARM-016 =
    .known = { $function }() 已知道目前的訂用帳戶和資源群組，不需要由 { $told }() 提供。請移除該引數。
    .concat = { $function }() 取得的識別碼是以 concat 組成。請使用 resourceId()。
ARM-017 =
    .concat = 相依性是以 concat 組成。請使用 resourceId()，或資源的名稱。
    .if = 相依性含有條件。請移除條件：未部署的項目不會被等待。
ARM-018 = 巢狀部署會記錄其內容，其中包括機密。請移除 "debugSetting"，或將 "detailLevel" 設為 none。
ARM-019 = 系統管理員的名稱是固定文字，對每位客戶都相同。請將其設為參數。
ARM-020 = 機器從預覽映像 ("{ $found }") 開機。請使用正式版映像。
ARM-021 = 擴充功能 { $found } 已淘汰。請將其移除：機器不需要它也能取得受控識別。
ARM-022 = 此輸出會顯示機密 ({ $secret })，而輸出會保留在部署記錄中。請將其移除。
ARM-023 = 命令在 "settings" 中顯示機密 ({ $secret })，任何人都能讀取。請將 "commandToExecute" 移至 "protectedSettings"。
ARM-024 =
    .old = reference() 要求的 API 版本 { $version } 已超過兩年。若有較新的版本，請改用。
    .preview = reference() 要求的 API 版本 { $version } 為預覽版。請使用正式版。
ARM-025 = 巢狀範本使用外層範本的機密 ({ $secret })，該機密會因此保留在部署記錄中。請將 "expressionEvaluationOptions" 的範圍設為 inner，並以安全參數傳遞機密。

# User interfaces in packages
UI-001 =
    .schema = 結構描述不是目前的版本。請使用 https://schema.management.azure.com/schemas/{ $expected }/CreateUIDefinition.MultiVm.json#。
    .version = 版本與結構描述的版本不符。請將 "version" 設為 { $expected }。
UI-002 = 無法辨識處理常式。請使用下列其中之一：{ $expected }。
UI-003 =
    .missing = 使用者介面未傳遞任何內容給範本。請在 "parameters" 中新增 "outputs"。
    .unknown = 輸出 "{ $name }" 不是主範本的參數。請讓兩者使用相同名稱，或移除該輸出。
UI-004 = 主範本的參數 "{ $name }" 沒有預設值，也沒有輸出為其提供值。請新增同名的輸出，或提供預設值。
UI-005 = 輸出參考了 "{ $control }"，但該步驟沒有此控制項。請更正名稱。
UI-006 = 客戶的位置未傳遞給範本。請新增輸出 "location": "[location()]"。
UI-007 =
    .parameter = 此密碼方塊中輸入的內容會傳遞給參數 "{ $name }"，但該參數未予以保密。請將其型別設為 secureString。
    .control = 參數 "{ $name }" 是機密，但此文字方塊會顯示輸入的內容。請使用 Microsoft.Common.PasswordBox。
UI-008 =
    .none = 密碼方塊 "{ $control }" 接受任何密碼。請在其 "constraints" 中新增 "regex"，要求至少 { $min } 個字元，例如 ^.{"{"}12,{"}"}$。
    .short = 密碼方塊 "{ $control }" 接受少於 { $min } 個字元的密碼。請在其 "regex" 中要求至少這麼多字元，例如 ^.{"{"}12,{"}"}$。
UI-009 =
    .none = 文字方塊 "{ $control }" 接受任何文字。請在其 "constraints" 中新增 "validations"，每一項都須有 "regex" 和 "message"。
    .regex = 文字方塊 "{ $control }" 的此項驗證未檢查任何內容。請新增 "regex" 或 "isValid"。
    .message = 文字方塊 "{ $control }" 未說明接受哪些內容。請在其 "constraints" 中新增 "validationMessage"。
UI-010 = 控制項 "{ $control }" 沒有說明。請新增 "toolTip"。
UI-011 = 控制項 "{ $control }" 建議的使用者名稱對每位客戶都相同。請移除預設值。
UI-012 = 此驗證未說明哪裡有誤。請新增 "message"。
UI-013 =
    .type = 此值可選為參數 "{ $name }" 的值，但該參數的型別為 { $type }，不接受此值。請變更其中之一。
    .value = 此值可選為參數 "{ $name }" 的值，但不在其 "allowedValues" 中。請在該處新增，或在此處移除。
    .default = 參數 "{ $name }" 的預設值無法在此處選擇。請將其加入 "allowedValues"，或變更預設值。
UI-014 =
    .unused = 在 "{ $control }" 中選擇的大小不在輸出之中。請將其傳遞給範本。
    .default = 參數 "{ $name }" 的預設值為 { $found }，無法在此處選擇。請將其加入 "allowedSizes"，或變更預設值。
UI-015 = "{ $control }" 只要求輸入一次密碼，客戶若輸入錯誤將無法登入。請將 "hideConfirmation" 設為 false，或將其移除。
UI-016 = "{ $name }" 是空的。請填寫，或將其移除。
UI-017 = 客戶可在 "{ $control }" 中選擇現有的項目，但其 "{ $part }" 不在輸出之中。請將其傳遞給範本，或將 "hideExisting" 設為 true。

# Containers
CT-001 =
    .missing = 方案 "{ $plan }" 缺少 "{ $key }"。提取映像需要 subscriptionId、resourceGroup、registry、repository、username 和 password：請全部提供。
    .guid = "{ $value }" 不是訂用帳戶識別碼。請使用 GUID 格式，例如 11111111-2222-3333-4444-555555555555。
    .suffix = "{ $value }" 以 { $host } 結尾，但該部分會自動加在登錄名稱之後。請將其省略。
    .password = 方案 "{ $plan }" 沒有其登錄的密碼，因此無法提取其映像。請新增密碼；密碼會予以保存，且絕不顯示。
    .moved = 線上方案從 "{ $old }" 提取，此處則為 "{ $new }"。存放庫在首次提交時即已固定：請放回原值，或新增方案。
    .host = "{ $value }" 不是登錄的名稱。請提供不含 azurecr.io 的名稱，或像 registry.example.com 這樣的主機。
    .repository = "{ $value }" 不是存放庫的名稱。請使用小寫單字，並以句點、連字號、底線或斜線分隔，例如 apps/web。
    .unreached = 無法讀取 { $url } 的登錄：{ $detail }。請檢查其名稱、存放庫、使用者和密碼，並確認可從網際網路連線。
    .protocol = 無法讀取 { $url } 的登錄：{ $detail }。它必須支援 OCI 散發通訊協定，並以密碼或權杖登入。
CT-002 =
    .none = 方案 "{ $plan }" 沒有標籤，因此沒有可銷售的映像。請至少指定 latest 以及一個版本，例如 1.2.3。
    .latest = 方案 "{ $plan }" 缺少標籤 latest；未指定標籤的客戶會取得該映像。請新增。
    .version = 方案 "{ $plan }" 缺少版本標籤，例如 1.2 或 1.2.3。請新增，讓客戶能夠固定使用該版本。
    .name = 標籤 "{ $tag }" 既不是 latest 也不是版本，也並非以版本開頭。請以類似 1.2-amd64 或 1.2.3-amd64 的方式命名。
CT-003 = 標籤 "{ $list }" 下的映像清單參考了標籤 "{ $tag }"，但方案未列出該標籤。請新增該標籤。
    .many = 方案列出 { $found } 個標籤，最多允許 { $max } 個。請移除一部分。
    .absent = 存放庫中沒有標籤 "{ $tag }"。請推送映像，或移除該標籤。
    .name = "{ $tag }" 不是標籤。請使用最多 128 個字母、數字、句點、連字號和底線。
CT-004 = 標籤 "{ $tag }" 發布時為 { $old }，現為 { $new }。客戶部署的內容不會改變：請將標籤移回原處，並以新標籤推送新映像。
CT-005 =
    .many = 此處有 { $found } 個設定，模組啟動時最多可有 { $max } 個。請移除一部分。
    .long = 此處有 { $found } 個字元，最多允許 { $max } 個。請縮短。
    .json = 這不是 JSON 物件，也不是含有 JSON 物件的文字。請修正。
    .platform = 此處沒有任何映像適用於第 1 層平台，幾乎沒有裝置能執行此模組。請推送映像清單 (manifest list)，其中至少包含以下其中一個平台的映像：{ $expected }。
    .array = 所需屬性含有陣列，但模組對應項的初始內容不能是陣列。請使用以編號命名欄位的物件。
    .deep = 所需屬性的深度為 { $found } 層，最多允許 { $max } 層。請將其攤平。
CT-006 = 建立選項要求使用特殊權限容器，該容器可在其裝置上執行任何動作。若模組不需要，請移除 Privileged。

# Software as a service
SA-001 =
    .missing = 缺少 "{ $key }"。在此銷售的供應項目需要登陸頁面、webhook，以及發出呼叫的租用戶和應用程式的識別碼。
    .url = "{ $key }" 不是絕對 https URL。請填寫完整的 URL，並以 https:// 開頭。
    .guid = "{ $key }" 為 "{ $value }"，應為 GUID，例如 11111111-2222-3333-4444-555555555555。
    .https = { $url } 不是 https。傳送至該處的內容會透露您的客戶是誰，因此必須加密：請提供以 https:// 開頭的網址。
    .unreached = { $url } 未如預期回應：{ $detail }。登陸頁面必須以網頁回應 GET，對尚未購買的人也是如此；webhook 必須以 200 回應 POST。
SA-002 = webhook 對 { $action } 的測試呼叫回應 { $status }，應為 200。請認可全部六種動作，否則呼叫會持續重複數小時；測試呼叫帶有標頭 "golive-test: true"。
SA-003 =
    .missing = 已向客戶承諾 { $action }，但缺少 "trialUrl"。請說明從何處開始。
    .url = 試用的位址不是絕對 https URL。請填寫完整的 URL，並以 https:// 開頭。
SA-004 =
    .none = 此供應項目在此銷售，但沒有方案。客戶購買的是方案：請在 "plans" 中至少新增一個。
    .title = 方案 "{ $plan }" 的標題有 { $found } 個字元，但必須為 1 到 { $max } 個。請修改標題，讓客戶能夠區分各個方案。
    .description = 方案 "{ $plan }" 的描述有 { $found } 個字元，但必須為 1 到 { $max } 個。請修改。
    .price = 方案 "{ $plan }" 需要每月價格，須為 0 或更大的數字。請在 "monthlyPricing" 中提供。
    .differ = 方案 "{ $plan }" 的兩份每月價格不同。請在 monthlyPricing 與 monthlyPricingV2 中設定相同的數字。

# Where an offer stands, within a sentence.
stands =
    .never-published = 從未發布
    .publishing = 正在建立預覽
    .awaiting-approval = 等候審核者
    .awaiting-signoff = 預覽等候簽核
    .going-live = 正在上線
    .canceling = 正在取消
    .live = 已上線
    .failed = 失敗
    .rejected = 審核者已拒絕
    .canceled = 已取消

# Refusals. The codes that go with them never change; these words may.
refusal =
    .no-offer = 沒有這個供應項目。可使用 PUT 建立。
    .kind-is-fixed = 此供應項目的類型為 "{ $kind }"，無法變更。請傳送該 offerTypeId，或建立其他供應項目。
    .operation-in-progress = { $kind ->
        [publish] 發布
        [goLive] 上線
       *[other] 取消
    }正在執行（作業 { $id }）。請等候其結束或將其取消，然後再試一次。
    .not-ready-for-golive = 供應項目的狀態：{ $state }。預覽等候簽核時才能上線：請發布，並等候預覽就緒。
    .nothing-to-cancel = 供應項目的狀態：{ $state }。沒有執行中的作業，也沒有等候中的預覽，因此沒有可取消的項目。
    .too-late-to-cancel = 此版本已上線，因此無法取消上線。請發布其他版本加以取代。
    .stopped = 此供應項目已自商店下架。請發布並等候預覽就緒，然後上線。
    .not-live = 此供應項目未上線，因此沒有可自商店下架的內容。
    .was-published = 此供應項目曾經發布，因此無法刪除；其歷程記錄及客戶仍會參考它。
    .nothing-to-review = 此供應項目沒有等候審核者的項目；其狀態：{ $state }。GET /v1/reviews 會列出等候中的項目。
    .review-is-claimed = { $by } 已在審核此項目。請詢問對方，或先將其釋出。
    .nothing-to-certify = 目前並未等候認證者：此次發布已有其他回覆、已超過期限，或者已取消、已由人員決定，或已有後續的發布。供應項目的狀態：{ $state }。未變更任何內容。
    .validation-failed = { $count ->
       *[other] 文件有 { $count } 個錯誤
    }：清單會指出位置，先列錯誤，再列警告。請修正錯誤後再次發布；未啟動任何作業。

# Errors of the API, by what they are about. The codes that go with them never
# change; these words may.

# Paths
route =
    .unknown = "{ $path }" 沒有任何內容。GET /docs 會顯示所有路徑。
    .method = 此路徑沒有 { $method }。GET /docs 會顯示它支援的方法。
    .file = 沒有這個檔案。請重新載入頁面：頁面會指明現有的檔案。
    .utf8 = 路徑不是有效的 UTF-8。
id =
    .publisher = 發行者識別碼 "{ $found }" 必須為 1 到 { $max } 個字母、數字、連字號或底線，並以字母或數字開頭。
    .offer = 供應項目識別碼 "{ $found }" 必須為 1 到 { $max } 個字母、數字、連字號或底線，並以字母或數字開頭。
    .kind = 供應項目類型 "{ $found }" 必須為 1 到 { $max } 個字母、數字、連字號或底線，並以字母或數字開頭。
api-version = API 版本無效。允許的值為 [{ $known }]

# Who asks
token =
    .refused = 要求沒有此處可接受的權杖：{ $fault }。請傳送 "Authorization: Bearer TOKEN"，並使用此伺服器的簽發者或其營運人員所列簽發者的權杖。
    .unchecked = 目前無法連線至權杖的簽發者，因此無法檢查權杖。請在幾秒後再試一次。
token-fault =
    .missing = 需要持有人權杖 (bearer token)
    .long = 權杖超過 16384 個位元組
    .malformed = 權杖不是格式正確的已簽署 JSON Web Token
    .access = 權杖不是存取權杖
    .algorithm = 權杖的簽章演算法不允許用於其簽發者
    .issuer = 此處無法辨識權杖的簽發者
    .key = 無法辨識權杖指定的金鑰
    .signature = 權杖的簽章錯誤
    .endless = 權杖沒有 exp 宣告
    .expired = 權杖已過期
    .early = 權杖尚未生效
    .audience = 權杖適用於其他對象
    .nobody = 權杖未指定主體
    .unreachable = 目前無法讀取權杖簽發者的金鑰
permission =
    .operator = 只有此伺服器的營運人員可以執行此動作。
    .owner = 只有發行者的擁有者可以執行此動作；您是參與者。
    .stranger = "{ $caller }" 在發行者 "{ $publisher }" 中沒有角色。發行者的擁有者可將其新增為成員。
    .form = 表單並非從此伺服器的頁面送出，或顯示該頁面的工作階段已結束。未變更任何內容。請重新載入頁面並再做一次。

# Bodies
body =
    .short = 本文尚未完整即已結束。請重新傳送要求。
    .utf8 = 本文自位元組 { $at } 起不是 UTF-8。
    .object = 本文是 JSON，但不是物件；請傳送物件。
    .unusable = 無法使用此本文：{ $detail }。
    .type = 依其 Content-Type，本文為 "{ $found }"；請傳送 { $expected }。
    .large = 本文超過 { $max } 個位元組。大型檔案請以 URL 參考，不要直接傳送。
    .form = 無法讀取表單：超過 24 MiB，或遭到截斷。未變更任何內容。請重新送出。
json =
    .text = 本文不是 JSON：{ $detail }。
    .deep = 本文的巢狀深度超過 { $max } 層。
    .array = 無法讀取此陣列：{ $detail }。
    .member = 無法讀取此物件：{ $detail }。
    .nul-name = 欄位名稱含有 NUL 字元。
    .twice = 欄位 "{ $name }" 出現兩次；請保留其中之一。
    .number = 此數字過大，任何程式都無法讀取。
    .string = 無法讀取此字串：{ $detail }。
    .nul = 此字串含有 NUL 字元；請將其移除。
    .document = 本文必須是 JSON 物件，即供應項目的文件。
    .must-string = { $place } 必須是字串。
    .must-object = { $place } 必須是物件。
    .must-array = { $place } 必須是陣列。
    .must-be-there = { $place } 必須是物件；目前缺少。
    .many-plans = { $place } 含有 { $found } 個方案，最多只接受 { $max } 個。

# What is asked
asked =
    .number = { $name } 為 "{ $found }"；請提供整數，或將其省略。
    .slot = 插槽不是 draft、preview、production 其中之一。
    .side = { $name } 不是 draft、preview、production 其中之一，也不是版本號碼。
    .version = "{ $found }" 不是版本；版本是從 1 開始的整數。
    .dry-run = dryRun 為 true 或 false；省略時會顯示將移除的項目。
    .deep = deep 為 true 或 false。
    .after = after 是供應項目的識別碼：publisher.offer
    .key = Idempotency-Key 有 { $found } 個可列印字元；請提供 1 到 { $max } 個。
    .deliveries = state 為 pending 或 dead；省略時會顯示所有傳送項目。
    .running = 此處的 state 只能是 running。供應項目的 GET submissions 會列出已結束的作業。
    .publisher = 供應項目隸屬於發行者：請一併指定發行者。
    .event = kind 不是下列任何一個：{ $known }。
    .time = { $name } 必須是時間，例如 2030-01-31T00:00:00Z。
    .language = 表單未指定此處支援的語言。

# What is not there
absent =
    .publisher = 此處沒有發行者 "{ $id }"。請檢查識別碼的拼寫。
    .offer = 發行者 "{ $publisher }" 沒有供應項目 "{ $offer }"。GET /api/publishers/{ $publisher }/offers 會列出其供應項目；可使用 PUT 建立新的供應項目。
    .listing = 此處沒有供應項目 "{ $id }"。它可能已撤回；GET /catalog/offers 會列出線上的供應項目。
    .version = 供應項目 "{ $offer }" 沒有版本 { $version }；其草稿為版本 { $draft }。
    .frozen = 供應項目 "{ $offer }" 沒有版本 { $version }。
    .staging = 供應項目識別碼 "{ $offer }" 與發行者識別碼 "{ $publisher }" 沒有已部署的 Staging 插槽。已部署：{ $deployed }。POST publish 會將草稿帶到預覽。
    .production = 供應項目識別碼 "{ $offer }" 與發行者識別碼 "{ $publisher }" 沒有已部署的 Production 插槽。已部署：{ $deployed }。POST golive 會將等候簽核的預覽帶到線上環境。
    .operation = 此供應項目沒有作業 "{ $id }"。GET /api/publishers/PUBLISHER/offers/OFFER/submissions 會列出其作業。
    .exception = 沒有該識別碼的例外。GET /v1/exceptions 會列出例外。
    .delivery = 沒有該識別碼的傳送項目。GET /v1/deliveries 會列出傳送項目。
    .client = 沒有該識別碼的服務主體。GET /v1/clients 會列出服務主體。
    .signing-key = 沒有該識別碼的簽署金鑰。GET /v1/signing-keys 會列出簽署金鑰。
    .webhook = 沒有該識別碼的 webhook。GET webhooks 會列出 webhook。
    .artifact = 此處沒有該雜湊值的成品。刊登資訊會指明它顯示的成品；請從該處取得位址。
    .member = 沒有這個成員。GET members 會列出成員。

# Documents, and what guards them
document =
    .differs = 文件的 { $name } 為 "{ $found }"，但路徑中為 "{ $expected }"。請使兩者相同，或省略 { $name }。
    .kindless = 缺少 offerTypeId。它是下列其中之一：{ $known }。
    .kind = "{ $found }" 不是此伺服器的供應項目類型。可用的類型有：{ $known }。
    .kind-listed = offerTypeId 不是此伺服器的供應項目類型。GET /api/offerTypes 會列出可用的類型。
    .exists = 供應項目 "{ $offer }" 已存在 (ETag { $etag })，而 If-None-Match: * 要求只能建立。若要取代，請省略此標頭。
    .untagged = 供應項目 "{ $offer }" 已存在，因此 PUT 需要 If-Match：使用其 ETag ({ $etag }) 以變更您讀取的內容，或使用 * 以覆寫。
    .unmatched = If-Match 為 { $sent }，但供應項目不存在：它從未存在，或已被刪除。若要建立供應項目，請省略此標頭。未變更任何內容。
    .stale = If-Match 為 { $sent }，但供應項目的 ETag 為 { $current }：期間已有其他人變更。請 GET 該供應項目，重新進行變更，並傳送新的 ETag（或使用 * 以覆寫）。未變更任何內容。
    .busy = 目前有太多人在變更此供應項目。未執行任何動作。請再試一次。
emails =
    .many = 清單有 { $found } 個地址，最多通知 { $max } 個。請改為提供郵寄清單的地址。
    .invalid = "{ $found }" 不是電子郵件地址。請提供像 name@example.com 的地址，並以逗號分隔。
idempotency-key = Idempotency-Key "{ $name }" 代表另一個要求。新的要求請使用新的金鑰。
step-failed = 步驟 "{ $step }" 發現 { $count ->
   *[other] { $count } 個錯誤
}：清單會指出位置。請依其說明修正後再次發布。已上線的內容維持不變。

# Publishers, members, clients
publisher =
    .contact = contact 不是電子郵件地址；請提供像 name@example.com 的地址。
    .exists = 發行者 "{ $id }" 已存在。
    .unknown = 此處沒有發行者 "{ $id }"。
member =
    .principal = principal 是 1 到 255 個字元的用戶端識別碼、物件識別碼或 subject。
    .busy = 其他人正在變更成員。請再試一次。
    .last-owner = 這是發行者的最後一位擁有者。請先將其他人設為擁有者。
    .many = 一個發行者最多有 { $max } 位成員。請先移除一位。
client = name 是供人閱讀的名稱：1 到 255 個字元。
too-long = { $name } 超過 { $max } 個字元。請縮短。
range = 檔案有 { $length } 個位元組：請要求其中的範圍，或整個檔案。
webhook =
    .url = url 是有效的 https 位址，最多 { $max } 個位元組；這個不是。
    .closed = golive 不會連線到這個位址：{ $problem }。
    .event = events 中有不屬於 { $known } 的類型。若要收到所有事件，請省略此欄位。
    .many = 每位發行者最多可有 { $max } 個 webhook，此發行者已達上限。請先移除一個。

# Reviews, the certifier, exceptions
review =
    .long = text 超過 { $max } 個字元。請縮短。
    .note = 缺少 text。請在其中提供附註。
    .reason = 缺少 text。請在其中提供給發行者的理由。
    .act = 審核者可以執行 claim、release、note、approve 或 reject。
answer =
    .nobody = 此伺服器未設定詢問認證者，因此不接受任何回覆。
    .header = 回覆未經認證者簽署：缺少標頭 { $header }。請傳送 webhook-id、webhook-timestamp 和 webhook-signature。
    .time = 回覆未經認證者簽署：webhook-timestamp 與現在（自 1970 年起算的 { $now } 秒）相差超過 { $tolerance } 秒。請在每次嘗試時重新簽署，並校正時鐘。
    .signature = 回覆未經認證者簽署：webhook-signature 中沒有相符的簽章。應為 "v1," 加上 HMAC-SHA256 的 base64，計算範圍依序為 webhook-id、句點、webhook-timestamp、句點，以及傳送的原始本文；金鑰是 whsec_ 之後的 base64 內容。
    .operation = operation 不是所詢問之發布的識別碼。請傳送詢問中的識別碼。
    .reason = 缺少 reason。發行者會閱讀它：請說明哪裡有誤。
    .long = reason 超過 { $max } 個字元。請縮短。
    .many = 發現項目超過 { $max } 個。請傳送最嚴重的項目。
    .message = message 必須有 1 到 { $max } 個字元。
    .target = target 不是指向文件內的 JSON Pointer，例如 /definition/plans/0；若與特定位置無關，請將其省略。
exception =
    .rule = "{ $found }" 不是規則。規則的識別碼類似 LS-001；報告中會列出。
    .plan = 方案隸屬於供應項目：請一併指定供應項目。
    .until = until 必須是未來的時間，例如 2030-01-31T00:00:00Z。
    .reason = reason 須以 1 到 1000 個字元說明原因；會顯示在報告中。

# Deliveries and files
delivery = 此傳送項目已送出，因此不會再次傳送。
last-operator = 這是最後一個可操作伺服器的服務主體，因此會保留。請先建立另一個：POST /v1/clients。
signing-key = 這是最新的簽署金鑰，因此會保留。請先建立另一個：POST /v1/signing-keys。
picture =
    .notpng = 本文不是 PNG（實際為：{ $found }）。請將圖片儲存為 PNG；僅更改檔名或 Content-Type 並不足夠。
    .large = 無法顯示圖片：其大小為 { $found }，最多允許 { $max }。請重新儲存為 PNG。
    .broken = 無法顯示圖片：{ $problem }。請重新儲存為 PNG。
    .unkept = 未收錄圖片：{ $fault }。

# What went wrong in golive itself
trouble =
    .internal = golive 本身發生問題。請將此回應的 x-ms-request-id 告知營運人員；記錄檔中有更多資訊。
    .store = 目前無法連線至存放區。未變更任何內容。請在幾秒後再試一次。
    .lost = 存放區在寫入時中斷，因此無法得知是否已完成。請在幾秒後查看，或以相同的 Idempotency-Key 或 If-Match 再次傳送。
    .objects = 目前無法使用物件存放區。請在幾秒後再試一次。
    .collecting = 目前無法使用物件存放區，因此清理在完成前停止。到目前為止只移除了沒有任何參照的檔案，供應項目均未受損。請稍後再次啟動。
    .slow = 要求花費太久時間而被停止。重複要求之前，請先查詢其狀態。
    .page = 無法產生頁面。錯誤記錄於伺服器的記錄檔中。

# Steps.
step =
    .progress = 已接收 { $come } / { $whole } MiB，每秒 { $rate } MiB。
    .retrying = 暫時性錯誤：{ $fault }。將於 { $time } 再試一次；不需採取任何動作。

# The certifier, as the list of deliveries shows it.
certifier-asked =
    .subject = { $offer }：版本 { $version } 等候認證者，期限為 { $until }
    .text = 其回覆會送至 { $callback }

# Leads: what is told of one, and what stands in the list of deliveries instead.
lead =
    .subject = { $offer }：有人希望與您聯絡
    .kept = 對方是誰記載於潛在客戶資料中：{ $link }
    .text =
        有人希望就「{ $title }」({ $offer }) 與您聯絡。

        姓名：{ $name }
        電子郵件：{ $email }
        公司：{ $company }
        國家/地區：{ $country }

        { $message }

        對方已同意以下內容：{ $consent }

        此供應項目的所有潛在客戶：{ $link }

# Mails, by event. { $offer } is publisher/offer.
mail-publish-accepted =
    .subject = { $offer }：已受理版本 { $version } 的發布
    .text =
        已受理「{ $title }」({ $offer }) 版本 { $version } 的發布。
        預覽就緒或發生問題時，您會再收到郵件通知。

        狀態：{ $status }
mail-preview-ready =
    .subject = { $offer }：版本 { $version } 的預覽等候您簽核
    .text =
        「{ $title }」({ $offer }) 版本 { $version } 的預覽已就緒。
        請查看預覽，然後上線、重新發布或取消。任何內容都不會自行上線。

        預覽：{ $preview }
        狀態：{ $status }
mail-publish-failed =
    .subject = { $offer }：版本 { $version } 發布失敗
    .text =
        「{ $title }」({ $offer }) 版本 { $version } 發布失敗。已上線的內容維持不變。
        發現下列問題：

        { $findings }

        請修正文件，然後再次發布。

        狀態：{ $status }
mail-offer-live =
    .subject = { $offer }：版本 { $version } 已上線
    .text =
        「{ $title }」({ $offer }) 版本 { $version } 已上線。

        線上：{ $live }
        狀態：{ $status }
mail-golive-failed =
    .subject = { $offer }：版本 { $version } 上線失敗
    .text =
        「{ $title }」({ $offer }) 版本 { $version } 上線失敗。先前已上線的內容維持不變，
        預覽再次等候處理。發現下列問題：

        { $findings }

        狀態：{ $status }
mail-submission-canceled =
    .subject = { $offer }：已取消版本 { $version } 的發布
    .text =
        已取消「{ $title }」({ $offer }) 版本 { $version } 的發布。已上線的內容維持不變。

        狀態：{ $status }

# ---- golive 內建類型提供的名稱：各為其中所寫的文字，因此其他類型的名稱維持不變 ----

# 供應項目類型
name-kind-azure-application = Azure 應用程式
name-kind-consulting-service = 諮詢服務
name-kind-container = 容器
name-kind-core-virtual-machine = Core 虛擬機器
name-kind-iot-edge-module = IoT Edge 模組
name-kind-managed-service = 受控服務
name-kind-software-as-a-service = 軟體即服務
name-kind-virtual-machine = 虛擬機器
name-kind-dynamics-365-app = Dynamics 365 應用程式
name-kind-power-bi-app = Power BI 應用程式

# 步驟
name-step-validate-pre-requisites = 驗證必要條件
name-step-certification = 認證
name-step-provisioning = 佈建
name-step-packaging-and-lead-generation-registration = 封裝與潛在客戶開發註冊
name-step-publisher-signoff = 發行者簽核
name-step-live = 上線
name-step-editorial-review = 編輯審核

# 各步驟的作用
name-step-about-the-offer-s-document-is-checked-texts-plans-contacts-and-links = 檢查供應項目的文件：文字、方案、聯絡人和連結。
name-step-about-the-packages-that-the-plans-sell-are-checked = 檢查方案所銷售的套件。
name-step-about-what-customers-will-get-is-where-they-will-find-it = 將客戶會取得的內容放到客戶能找到的位置。
name-step-about-the-listing-is-built-and-the-preview-is-shown-to-its-audience = 建立刊登資訊，並向預覽對象顯示預覽。
name-step-about-the-preview-is-ready-look-at-it-then-go-live = 預覽已就緒。請查看，然後上線。
name-step-about-the-offer-is-made-available-to-all-customers = 向所有客戶提供此供應項目。
name-step-about-the-offer-s-document-is-checked-texts-country-links-and-where-leads-go = 檢查供應項目的文件：文字、國家/地區、連結和潛在客戶目的地。
name-step-about-what-customers-read-is-looked-over = 審閱客戶會讀到的內容。
name-step-about-the-offer-s-document-is-checked-texts-plans-registries-tags-contacts-and-links = 檢查供應項目的文件：文字、方案、登錄、標籤、聯絡人和連結。
name-step-about-the-images-that-the-plans-sell-are-checked = 檢查方案所銷售的映像。
name-step-about-the-offer-s-document-is-checked-texts-plans-disk-generations-image-versions-and-links = 檢查供應項目的文件：文字、方案、磁碟世代、映像版本和連結。
name-step-about-the-plans-disk-generations-and-image-versions-that-the-document-sells-are-checked = 檢查文件所銷售的方案、磁碟世代和映像版本。
name-step-about-what-customers-will-deploy-is-where-they-will-find-it = 將客戶會部署的內容放到客戶能找到的位置。
name-step-about-the-offer-s-document-is-checked-texts-plans-registries-tags-default-settings-contacts-and-links = 檢查供應項目的文件：文字、方案、登錄、標籤、預設設定、聯絡人和連結。
name-step-about-what-the-plans-ask-customers-to-delegate-is-checked = 檢查方案要求客戶委派的內容。
name-step-about-the-offer-s-document-is-checked-texts-plans-prices-contacts-and-links = 檢查供應項目的文件：文字、方案、價格、聯絡人和連結。
name-step-about-the-plans-and-the-addresses-that-customers-are-sent-to-are-checked = 檢查方案，以及客戶會被導向的網址。
name-step-about-the-offer-s-document-is-checked-texts-plans-image-versions-prices-contacts-and-links = 檢查供應項目的文件：文字、方案、映像版本、價格、聯絡人和連結。
name-step-about-the-plans-image-versions-and-prices-that-the-document-sells-are-checked = 檢查文件所銷售的方案、映像版本和價格。
name-step-about-the-offer-s-document-is-checked-texts-contacts-links-and-where-leads-go = 檢查供應項目的文件：文字、聯絡人、連結和潛在客戶目的地。
name-step-about-the-app-that-the-document-sells-is-checked = 檢查文件所銷售的應用程式。
name-step-about-the-offer-s-document-is-checked-texts-contacts-and-links = 檢查供應項目的文件：文字、聯絡人和連結。

# 檢查項目（用於證據）
name-check-disk = 磁碟
name-check-picture = 圖片
name-check-link = 連結
name-check-package = 套件
name-check-file = 檔案
name-check-price-sheet = 價目表
name-check-landing-page = 登陸頁面
name-check-webhook = webhook
name-check-registry = 登錄
