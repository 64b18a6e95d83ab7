# The words of the pages, in Traditional Chinese (Taiwan).
# The terms are those of golive-model/messages/zh-Hant.ftl.

site = 市集
skip = 跳至主要內容
search-label = 搜尋供應項目
search-hint = 您要尋找什麼？
search-go = 搜尋
feed = 新供應項目摘要 (feed)
api = JSON 格式的目錄
language = 語言
language-go = 變更
# An amount, which is written by locale, and the code of its currency.
money = { $currency } { $amount }
ways = 網站導覽
portal = 發行者專區
console = 主控台
theme-light = 淺色
theme-dark = 深色
theme-system = 依系統設定

home-lead = 線上的供應項目，上線前均已通過檢查。
home-newest = 最新供應項目
home-all = 所有供應項目
home-empty = 尚無任何項目上線。

search-title = 搜尋
search-for = 搜尋：{ $text }
search-found = { $count ->
   *[other] { $count } 個供應項目
}
search-more = 超過 { $count } 個供應項目；此處為最前面的部分。請縮小範圍以查看其他項目。
search-none = 沒有符合所有條件的供應項目。
search-none-hint = 請減少字詞，或移除篩選條件。
search-filters = 篩選條件
search-remove = 移除篩選條件：{ $label }
search-sort = 排序方式
search-results = 供應項目
sort-best = 最相符
sort-newest = 最新
sort-name = 名稱
facet-kind = 類型
facet-category = 類別
facet-price = 價格
facet-system = 作業系統
facet-publisher = 發行者
at-least = { $count } 以上
page-previous = 上一頁
page-next = 下一頁
page-of = 第 { $page } 頁，共 { $pages } 頁
pages = 頁面

price-byol = 自備授權
price-free = 免費
price-hour = 按小時計費
price-month = 按月計費
price-amount-hour = 每小時 { $amount }
price-amount-month = 每月 { $amount }
price-from-hour = 每小時 { $amount } 起
price-trial = { $count ->
   *[other] 前 { $count } 個月免費。
}
price-sizes = 各大小的價格
price-size = 大小
price-amount = 金額
price-untold = 請洽發行者
system-linux = Linux
system-windows = Windows
system-other = 其他

offer-by = 發行者
offer-since = 上線日期
offer-version = 版本 { $version }
offer-about = 關於
offer-gallery = 圖片
offer-picture = { $name } 的圖片 { $number }
offer-plans = 方案與價格
offer-plan = 方案
offer-price = 價格
offer-versions = 版本
offer-markets = 市場
offer-files = 檔案
offer-file = 檔案
offer-digest = SHA-256
offer-links = 文件與連結
offer-support = 支援
offer-legal = 條款與隱私權
offer-terms = 使用條款
offer-privacy = 隱私權原則
offer-no-plans = 此處沒有可購買的項目。
preview-banner = 這是供預覽對象查看的預覽。它尚未上線，顯示的內容可能會變更。

publisher-title = { $name } 的供應項目
publisher-contact = 聯絡方式
publisher-since = 自 { $date } 加入
abuse = 檢舉濫用行為

market-label = 市場
market-any = 所有市場
market-show = 顯示
market-not-sold = 未在 { $market } 銷售
market-none = 此供應項目未在 { $market } 銷售。

history-title = 曾經上線的版本
history-version = 版本
history-since = 上線時間
history-digest = 刊登資訊的雜湊值 (SHA-256)

contact-title = 聯絡發行者
contact-lead = { $publisher } 會收到您在此填寫的內容，並以電子郵件回覆您。
contact-name = 姓名
contact-email = 電子郵件地址
contact-company = 公司
contact-country = 國家/地區
contact-message = 訊息
contact-optional = 選填
contact-consent = 我同意 { $publisher } 與此市集的營運人員保存我在此填寫的內容，最長 { $days ->
   *[other] { $days } 天
}，並就「{ $offer }」回覆我。
contact-trap = 請將此處留空
contact-send = 傳送
contact-faults = 尚未傳送任何內容。
contact-missing = 請填寫此欄位。
contact-bad-email = 這不是電子郵件地址。正確格式類似 name@example.com。
contact-long = 此處超過 { $count } 個字元。請縮短。
contact-no-consent = 未經您同意，無法傳送任何內容。
contact-many = 來自您的網路或針對此供應項目的訊息過多。請在一小時後再試一次；您填寫的內容仍保留在此。
contact-trouble = 無法儲存。請稍後再試一次；您填寫的內容仍保留在此。
contact-thanks-title = 謝謝您
contact-thanks = 您填寫的內容已儲存，並會通知 { $publisher }。
contact-back = 返回 { $offer }

missing-title = 找不到
missing-text = 此網址沒有任何內容。供應項目可能已撤回。
method-title = 此處無法執行
method-text = 此網址不接受這類要求。請返回並嘗試其他方式。
away-title = 目前無法使用
trouble-title = 發生問題
trouble-text = 無法產生頁面。請稍後再試一次。

sign-out = 登出
sign-out-everywhere = 登出所有裝置
sign-in-title = 登入
sign-in-lead = 供發布供應項目的人員及此市集的營運人員使用。
sign-in-with = 使用 { $name } 登入
sign-in-client = 用戶端識別碼
sign-in-secret = 用戶端密碼
sign-in-own = 使用此伺服器的用戶端
sign-in-go = 登入
sign-in-unknown = 沒有這個用戶端，或密碼不符。請確認兩者都已完整複製。
sign-in-no-issuer = 無法從該處登入。請選擇其他方式。
sign-in-stranger = 此次登入不是從這個瀏覽器開始，或已超過十分鐘。請重新開始。
sign-in-refused = 您的組織未允許您登入。請洽詢組織的登入管理人員，或選擇其他方式。
sign-in-bad-token = 無法信任您組織的登入系統所提供的身分資訊：其時鐘或設定不符。此伺服器的營運人員可在記錄檔中查看更多資訊。
sign-in-unreachable = 目前無法連線至您組織的登入系統。請在一分鐘後再試一次。
sign-in-rehearsal = 這是演練環境，其密碼人人皆知：發行者 contoso 的擁有者為 { $owner }，營運人員為 { $operator }，兩者的密碼都是 { $secret }。

# What went wrong, and findings.
trouble-forbidden = 您無權執行此動作
trouble-refused = 無法執行此動作
trouble-code = 代碼：{ $code }
finding-error = 錯誤
finding-warning = 警告
finding-excepted = 例外

# The portal.
portal-crumb = 發行者專區
portal-crumbs = 您目前的位置
portal-tabs = 相關頁面
portal-home-title = 您的發行者
portal-home-none = { $name } 尚未加入此處的任何發行者。發行者的擁有者可將您新增為成員；此市集的營運人員可建立發行者。
portal-tab-offers = 供應項目
portal-tab-members = 成員
portal-tab-overview = 概觀
portal-tab-edit = 編輯
portal-tab-diff = 比較
portal-tab-history = 歷程記錄
portal-tab-leads = 潛在客戶
portal-find = 尋找供應項目
portal-find-text = 名稱或識別碼
portal-find-go = 尋找
portal-any-state = 任何狀態
portal-state = 狀態
portal-offer = 供應項目
portal-kind = 類型
portal-last = 上次作業
portal-saved = 儲存時間
portal-also-live = 有版本在線上
portal-new = 新增供應項目
portal-back = 返回
portal-first-title = 您的第一個供應項目
portal-first-lead = 此處尚無任何供應項目。以下是邁向第一位客戶的步驟：
portal-first-choose = 選擇您要提供的項目類型。
portal-first-fill = 填寫表單。欄位旁會說明有誤之處，您可以隨時儲存。
portal-first-publish = 發布。系統會檢查所有內容，並為您指定的人員建立預覽。
portal-first-look = 查看預覽。
portal-first-live = 上線。此後客戶即可看到。
portal-first-go = 建立供應項目
portal-said = 狀態：{ $state }
portal-said-step = 狀態：{ $state }。步驟 { $number }/{ $count }，{ $step }：{ $step-state }
portal-steps = 步驟
portal-rejection = 審核者表示：
portal-ahead = 草稿有尚未發布的變更。
portal-see-preview = 查看預覽：
portal-see-live = 查看客戶所見的內容：
portal-do-publish = 發布
portal-do-go-live = 上線
portal-do-cancel = 取消
portal-do-stop-selling = 停止販售
portal-do-delete = 刪除

state-draft = 草稿
state-publishing = 發布中
state-review = 審核中
state-preview = 預覽
state-going-live = 上線中
state-canceling = 取消中
state-live = 已上線
state-failed = 失敗
state-rejected = 已拒絕
state-canceled = 已取消
now-draft = 只有您看得到。填妥表單後請發布：系統會進行檢查，並為您建立預覽。
now-publishing = 正在建立預覽。您不需採取任何動作；此頁面會持續更新。
now-review = 審核者正在查看。完成後您會收到郵件。
now-preview = 預覽已就緒。請查看，符合您的期望後即可上線。
now-going-live = 正在對客戶上線。您不需採取任何動作；此頁面會持續更新。
now-canceling = 正在復原為先前的狀態。您不需採取任何動作；此頁面會持續更新。
now-live = 客戶看得到。若要變更，請編輯草稿並再次發布。
now-failed = 有內容不符合要求。請修正下方步驟所指出的問題，然後再次發布。
now-rejected = 審核者已拒絕。請修正此處所指出的問題，然後再次發布。
now-canceled = 上次發布已取消。準備好後請再次發布。

operation-publish = 發布
operation-go-live = 上線
operation-cancel = 取消
operation-running = 執行中
operation-complete = 完成
operation-failed = 失敗
operation-canceled = 已取消
operation-title = { $operation }：{ $offer }
operation-created = 受理時間
operation-changed = 上次變更
operation-id = 作業
operation-gone = 此供應項目沒有這項作業。其歷程記錄會列出所有作業。
operation-report = 可留存的報告：
operation-as-text = 文字

step-state-not-started = 尚未開始
step-state-in-progress = 執行中
step-state-waiting-for-you = 等候您處理
step-state-waiting-for-approval = 等候審核者
step-state-failed = 失敗
step-state-rejected = 已拒絕
step-state-complete = 完成
step-state-canceled = 已取消
step-retrying = { $fault } 將於 { $time } 再試一次。
step-transfer = { $come } / { $whole }，每秒 { $rate }
step-transfer-open = { $come }，每秒 { $rate }
took-milliseconds = { $count } 毫秒
took-seconds = { $count } 秒
took-minutes = { $minutes } 分 { $seconds } 秒
size-kib = { $count } KiB
size-mib = { $count } MiB
size-gib = { $count } GiB
checks-count = { $count ->
   *[other] { $count } 項檢查
}
check-passed = 通過
check-warned = 警告
check-failed = 失敗
check-verdict = 判定
check-what = 檢查
check-place = 位置
check-evidence = 發現與檢視的內容
check-took = 耗時

slot-draft = 草稿
slot-preview = 預覽
slot-live = 線上
diff-title = 差異
diff-from = 從
diff-to = 到
diff-go = 比較
diff-place = 位置
diff-change = 變更
diff-before = 變更前
diff-after = 變更後
diff-added = 已新增
diff-removed = 已移除
diff-changed = 已變更
diff-show = 顯示差異
diff-count = { $count ->
    [0] 沒有差異。
   *[other] 有 { $count } 處差異。
}
value-nothing = 無
value-yes = 是
value-no = 否

publish-title = 發布
publish-lead = 草稿會固定為新版本，經過檢查後向預覽對象顯示。在您上線之前，客戶看不到任何內容。
publish-findings = 表單檢查的結果
publish-no-findings = 沒有發現任何問題。
publish-only-warnings = 這些都不會阻止發布。
publish-mend = 請先修正錯誤，否則發布會遭到拒絕。
publish-changes = 變更的內容
publish-emails = 以郵件通知的對象
publish-emails-hint = 以逗號分隔的地址。若留空，則通知發行者的聯絡地址。
publish-go = 發布
publish-busy = 另一項作業正在執行。請等候其結束，或將其取消。
golive-title = 上線
golive-lead = 版本 { $version } 將如目前的預覽所示，向所有客戶顯示。
golive-changes = 客戶將看到的變更
golive-go = 上線
golive-not-ready = 沒有等候您處理的預覽。請先發布，待預覽就緒後再上線。
golive-other-version = 預覽與您查看時的不同。未啟動任何作業。請查看目前的變更內容。
cancel-title = 取消
cancel-of = 對象：{ $offer }。
cancel-lead = 將停止最近一次發布的內容，並復原為先前的狀態。客戶看到的內容維持不變。
cancel-nothing = 沒有執行中或等候中的項目，因此沒有可取消的項目。
cancel-go = 確認取消
stop-title = 停止販售
stop-of = 對象：{ $offer }。
stop-lead = 將立即自商店下架，對所有人生效。草稿、預覽、版本及歷程記錄都會保留；若要再次販售，請發布並上線。
stop-owners = 只有發行者的擁有者可以將供應項目自商店下架。
stop-nothing = 此供應項目不在商店中。
stop-go = 確認停止販售

delete-title = 刪除
delete-of = 對象：{ $offer }。
delete-lead = 草稿及其歷程記錄將永久刪除。
delete-owners = 只有發行者的擁有者可以刪除供應項目。
delete-published = 此供應項目曾經發布，因此無法刪除。
delete-go = 確認刪除

portal-history-title = 歷程記錄
history-versions = 版本
history-no-versions = 尚未發布任何內容。
history-events = 發生的事件，由舊到新
history-when = 時間
history-what = 事件
history-who = 執行者
history-golive = 市集
history-step = 步驟 { $step }
history-first = 回到開頭
event-offer-created = 已建立
event-offer-changed = 已儲存草稿
event-offer-deleted = 已刪除
event-publish-accepted = 已要求發布
event-step-completed = 步驟完成
event-step-retrying = 步驟遇到暫時性錯誤
event-approval-needed = 等候審核者
event-approval-given = 審核者已核准
event-preview-ready = 預覽已就緒
event-publish-failed = 發布失敗
event-golive-accepted = 已要求上線
event-offer-live = 已上線
event-offer-stopped = 已自商店下架
event-golive-failed = 上線失敗
event-cancel-accepted = 已要求取消
event-submission-canceled = 已取消
event-lead-received = 有人希望與您聯絡

members-title = 成員
members-name = 名稱
members-principal = 用戶端識別碼、物件識別碼或 subject
members-principal-hint = 簽發者在其權杖中對此人員或服務的稱呼。
members-issuer = 登入方式
members-own-issuer = 此市集的用戶端
members-role = 角色
members-add-title = 新增成員
members-add-lead = 若該人員已是成員，則會變更其名稱與角色。
members-add = 新增
members-remove = 移除
members-remove-one = 移除 { $name }
members-remove-title = 移除成員
members-remove-lead = { $name }（{ $principal }，{ $issuer }）將無法再於此處執行任何動作。
members-nobody = 沒有這個成員。
role-owner = 擁有者
role-contributor = 參與者

leads-title = 潛在客戶
leads-none = 尚無任何人留言。
leads-csv = 供試算表使用的檔案 (CSV)
leads-who = 聯絡人
leads-message = 訊息
leads-sent = 轉送
leads-state-sent = 已傳送
leads-state-pending = 等候中
leads-state-dead = 無法傳送

# The console.
console-closed = 主控台供此市集的營運人員使用。您自己的供應項目在發行者專區。
console-rooms = 主控台的頁面
console-room-home = 主控台
console-room-reviews = 審核
console-room-operations = 作業
console-room-deliveries = 傳送項目
console-room-exceptions = 例外
console-room-publishers = 發行者
console-room-clients = 用戶端
console-room-audit = 稽核
console-room-health = 健康狀態
console-back = 返回，不做變更
console-older = 較早的項目
console-nothing = 無
console-choose = 請選擇
console-told-approved = 已核准。提交將繼續進行。
console-told-rejected = 已拒絕。已將原因告知發行者。
console-told-granted = 例外即刻起生效。
console-told-revoked = 已收回例外。其規則再次阻擋。
console-told-retried = 正在重試。
console-told-made = 已建立發行者及其第一位擁有者。

console-col-act = 動作
console-col-after = 提交
console-col-attempts = 嘗試次數
console-col-before = 線上
console-col-begun = 受理時間
console-col-by = 執行者
console-col-changed = 草稿變更時間
console-col-check = 檢查
console-col-client = 用戶端識別碼
console-col-contact = 聯絡方式
console-col-created = 建立時間
console-col-error = 上次錯誤
console-col-event = 事件
console-col-evidence = 檢視與發現的內容
console-col-findings = 發現項目
console-col-id = 識別碼
console-col-kind = 類型
console-col-members = 成員
console-col-more = 詳細資料
console-col-name = 名稱
console-col-next = 下次嘗試
console-col-node = 節點
console-col-offer = 供應項目
console-col-operation = 作業
console-col-place = 位置
console-col-publisher = 發行者
console-col-reviewer = 審核者
console-col-rights = 權限
console-col-role = 角色
console-col-rule = 規則
console-col-since = 起始時間
console-col-state = 狀態
console-col-step = 步驟
console-col-subject = 主旨
console-col-to = 收件者
console-col-version = 版本
console-col-when = 時間

console-home-attention = 需要注意的事項
console-home-calm = 沒有等候中的項目，沒有失敗，伺服器狀態良好。
console-home-server = 此伺服器
console-home-others = 正在執行作業的其他節點
console-home-ill = { $count ->
   *[other] 此伺服器有 { $count } 項異常。
}
console-home-reviews = { $count ->
    [0] 沒有等候審核者的提交。
   *[other] 有 { $count } 件提交等候審核者。
}
console-home-dead = { $count ->
   *[other] 已放棄 { $count } 個傳送項目，不再重試。
}
console-home-failing = { $count ->
   *[other] { $count } 個傳送項目目前失敗，將再次嘗試。
}
console-home-long = { $count ->
   *[other] { $count } 項作業已執行超過一小時。
}
console-home-running = { $count ->
    [0] 目前沒有執行中的作業。
   *[other] 目前有 { $count } 項作業正在執行。
}

console-operations-caption = 所有發行者的作業，最早受理者在最上方
console-operations-reviews = 等候人員處理的項目列於審核中。
console-operation-publish = 發布
console-operation-golive = 上線
console-operation-cancel = 取消
console-operation-long = 超過一小時
console-operation-fault = { $count ->
   *[other] 遇到暫時性錯誤 { $count } 次：{ $fault }
}
console-operation-waits = 等候至

console-deliveries-lead = 郵件、對認證者的詢問，以及潛在客戶。失敗的項目會持續重試約三天，之後即放棄；您可以重新開始。
console-deliveries-caption = 傳送項目，由新到舊
console-deliveries-none = 沒有任何項目。
console-deliveries-all = 全部
console-deliveries-pending = 傳送中
console-deliveries-dead = 已放棄
console-delivery-pending = 傳送中
console-delivery-sent = 已傳送
console-delivery-dead = 已放棄
console-delivery-retry = 重試
console-delivery-retry-of = 重試：{ $name }
console-channel-mail = 郵件
console-channel-certifier = 認證者
console-channel-lead = 潛在客戶
console-channel-webhook = webhook

console-exceptions-lead = 設有例外的規則在例外結束前只會發出警告。報告會列出例外及其原因。
console-exceptions-caption = 例外，生效中者在前
console-exceptions-none = 尚未授予任何例外。
console-exception-new = 授予例外
console-exception-go = 授予
console-exception-for = 適用對象
console-exception-until = 期限
console-exception-until-day = 有效至此日，含當日 (UTC)
console-exception-reason = 原因
console-exception-why = 原因；發行者會在報告中看到
console-exception-offer = 供應項目；若留空，則適用於發行者的所有供應項目
console-exception-plan = 方案；若留空，則適用於整個供應項目
console-exception-active = 生效中
console-exception-ended = 已結束
console-exception-revoke = 收回
console-exception-revoke-ask = 規則會立即再次阻擋，自下次發布起適用。收回的例外不會保留；您可以另外授予。
console-exception-gone = 沒有這個例外。可能已有人將其收回。

console-publishers-caption = 發行者，依識別碼排序
console-publishers-none = 尚無任何發行者。
console-publisher-new = 建立發行者
console-publisher-go = 建立發行者
console-publisher-gone = 沒有這個發行者。
console-publisher-id = 識別碼
console-publisher-id-hint = 小寫字母、數字、連字號和底線，最多 50 個字元。它會出現在網址中，且永遠不變。
console-publisher-contact-hint = 發布時未指定任何人時，郵件會寄到此處。
console-publisher-owner = 第一位擁有者
console-publisher-owner-name = 擁有者的名稱，供人閱讀
console-publisher-no-owner = 請指定第一位擁有者：沒有擁有者，就無人能在該處工作。尚未建立任何項目。
console-publisher-principal = 主體
console-publisher-principal-hint = 此伺服器的用戶端識別碼，或其他簽發者的權杖所帶的物件識別碼或 subject。
console-publisher-issuer = 登入方式
console-publisher-own-issuer = 此伺服器
console-publisher-used = 保留的檔案
console-publisher-quota = { $used } / { $all } MiB
console-publisher-portal = 在發行者專區中
console-publisher-audit = 發生的事件
console-publisher-members = 發行者的成員
console-publisher-no-members = 尚無任何成員。
console-publisher-change-members = 變更成員
console-publisher-offers = 供應項目
console-publisher-offers-caption = 發行者的供應項目，依識別碼排序
console-publisher-no-offers = 尚無任何供應項目。
console-role-owner = 擁有者
console-role-contributor = 參與者

console-clients-lead = 此伺服器的服務主體：以識別碼和密碼登入的程式與人員。
console-clients-caption = 用戶端，依識別碼排序
console-client-new = 建立用戶端
console-client-go = 建立用戶端
console-client-made = 已建立用戶端
console-client-once = 此頁面只顯示一次密碼。系統僅保留其雜湊：請立即將密碼複製到安全的地方。
console-client-secret = 用戶端密碼
console-client-tenant = 租用戶
console-client-kept = 我已複製密碼
console-client-operator = 營運此伺服器
console-client-plain = 由發行者授予
console-client-may-operate = 它可營運整個伺服器：能查看並執行此主控台中的一切。

console-reviews-caption = 等候人員處理的提交，等候最久者在前
console-review-title = 審核：{ $name }
console-review-nobody = 無人
console-review-waits = 開始等候時間
console-review-certifier = 認證者回覆期限
console-review-preview = 預覽
console-review-see-preview = 查看預覽
console-review-judge = 您的判定
console-review-taken = { $name } 正在審核此提交，因此不由您判定。
console-review-free = 釋出給其他人
console-review-free-ask = { $name } 正在審核此提交。若您將其釋出，任何審核者都可以接手；{ $name } 必須重新接手才能繼續。
console-review-free-lead = 目前無人審核。請接手，讓其他人不必處理。
console-review-mine = 由您審核中。在您交回之前，其他人無法判定。
console-review-claim = 接手
console-review-release = 交回
console-review-approve = 核准
console-review-approve-ask = 提交將進入預覽，發行者之後即可上線。此動作無法在此復原。
console-review-reject = 拒絕
console-review-reject-ask = 提交將結束，發行者會看到原因。若要再次提交，發行者須再次發布。
console-review-reason = 原因
console-review-own-reason = 僅使用我自己的說明
console-review-own-words = 您給發行者的說明
console-review-note-maybe = 給其他審核者的附註（選填）
console-review-no-findings = 檢查沒有發現任何問題。
console-review-changes = 將變更的內容
console-review-changes-caption = 線上內容與提交內容之間的差異
console-review-first = 此供應項目尚無任何內容上線，因此全部都是新內容。
console-review-document = 查看文件
console-review-same = 與線上內容相同。
console-review-more = { $count ->
   *[other] 另有 { $count } 處差異未顯示。
}
console-review-checks = 檢查
console-review-checks-caption = 步驟 { $name } 的檢查
console-review-no-checks = 尚無任何檢查完成。
console-review-took = { $count } 毫秒
console-review-seen = 檢視的內容
console-review-notes = 附註
console-review-notes-lead = 供審核者使用；發行者看不到。
console-review-no-notes = 沒有附註。
console-review-note = 附註
console-review-note-go = 儲存附註
console-review-gone = 此提交已不再等候審核者：已有人做出決定，或已取消。
console-verdict-passed = 通過
console-verdict-warned = 通過但有警告
console-verdict-failed = 失敗
console-reason-listing = 描述不適當
console-reason-listing-text = 描述未清楚說明此供應項目是什麼、適用對象以及使用所需的條件。請重新撰寫，然後再次發布。
console-reason-pictures = 標誌或圖片
console-reason-pictures-text = 標誌或圖片未呈現此供應項目，或無法辨識。請更換，然後再次發布。
console-reason-rights = 他人的名稱或權利
console-reason-rights-text = 此供應項目使用的名稱、標誌或內容似乎屬於他人。請向我們證明您有權使用，或將其移除，然後再次發布。
console-reason-support = 無法聯絡支援
console-reason-support-text = 無法依刊登資訊所述的方式聯絡此供應項目的支援或聯絡人。請修正，然後再次發布。
console-reason-broken = 無法運作
console-reason-broken-text = 我們以客戶的方式試用此供應項目，但無法運作。請在乾淨的系統上從頭試用，修正後再次發布。
console-reason-price = 價格或條款
console-reason-price-text = 價格或條款與刊登資訊所述相互矛盾。請使其一致，然後再次發布。

console-audit-lead = 所有供應項目發生的事件，由新到舊。時間為 UTC。
console-audit-offer = 供應項目；須指定其發行者
console-audit-by = 要求者
console-audit-any = 任何事件
console-audit-from = 自 (UTC)
console-audit-to = 早於 (UTC)
console-audit-go = 查詢
console-audit-caption = 發生的事件，由新到舊
console-audit-none = 沒有發生過這類事件。
console-audit-not-yet = 到目前的範圍為止沒有符合的事件。更早的記錄可繼續往前查看。

console-health-caption = golive doctor 對此節點的診斷，僅含可快速完成的部分
console-health-what = 項目
console-health-result = 結果
console-health-detail = 詳細資料
console-health-ok = 正常
console-health-fault = 異常
console-health-well = 所有檢查的項目皆正常。
console-health-more = 這是快速檢查的部分。在伺服器上，命令 golive doctor 還會讀取資料庫的每個資料列，並確認最近保存的每個檔案是否仍在。
console-health-figures = 數據
console-health-version = 版本
console-health-node = 節點
console-health-busy = 在此節點執行的供應項目
console-health-since = 事件計數自此節點啟動時開始。
console-health-metrics = 所有數據（供 Prometheus 使用）

edit-title = 編輯 { $name }
edit-sections = 供應項目的區段
edit-sheet-setup = 供應項目設定
edit-sheet-listing = 刊登資訊
edit-sheet-pictures = 圖片
edit-sheet-plans = 方案與價格
edit-sheet-audience = 預覽對象
edit-sheet-leads = 潛在客戶目的地
edit-sheet-support = 法律與支援
edit-sheet-more = 更多
edit-sheet-plan = 方案
edit-sheet-pricing = 價格
edit-sheet-availability = 可用性
edit-plan-number = 方案 { $number }
edit-plan-named = 方案 { $name }
edit-raw = 完整文件
edit-complete = ✓ 完成
edit-errors = { $count ->
   *[other] { $count } 個錯誤
}
edit-warnings = { $count ->
   *[other] { $count } 個警告
}
edit-summary = 待處理事項
edit-elsewhere = { $count ->
   *[other] 編輯器的其他頁面還有 { $count } 項待處理
}
edit-save = 儲存
edit-saved = 已儲存。
edit-same = 未變更任何內容。
edit-newer = 期間已有其他人變更此供應項目。此處為最新版本；您的變更均未儲存。
edit-required = 必填
edit-item = 項目 { $number }
edit-add-item = 在 { $name } 中再新增一項
edit-remove-item = 移除 { $name }
edit-new-key = { $name } 新項目的名稱
edit-key-missing = 新項目需要名稱。請填寫名稱，然後新增。
edit-key-taken = 已有項目 "{ $detail }"。請選擇其他名稱。
edit-no-number = "{ $detail }" 不是數字。請以數字書寫，並以句點作為小數點，例如 1.5。未儲存任何內容。
edit-no-json = 無法讀取此內容。{ $detail } 未儲存任何內容。
edit-choose = 選擇
edit-unsaid = 未指定
edit-yes = 是
edit-no = 否
edit-lines-help = 每行一個。
edit-json-help = JSON 格式。
edit-html-help = 可使用簡單的 HTML。
edit-secret-help = 儲存的內容絕不顯示。若要保留，請將此處留空。
edit-secret-forget = 清除為 { $name } 儲存的內容
edit-picture-alt = 目前的 { $name }
edit-picture-elsewhere = 此圖片位於其他地方。發布收錄後會顯示在此處。
edit-picture-file = 上傳剛好 { $width } x { $height } 像素的 PNG
edit-no-plans = 此供應項目尚無方案。客戶購買的是方案：請新增一個。
edit-plan-id = 方案
edit-plan-name = 名稱
edit-plan-availability = 銷售地區
edit-plan-state = 狀態
edit-plan-acts = 動作
edit-new-plan = 新方案的識別碼
edit-new-plan-help = 最多 50 個小寫字母、數字、連字號和底線；永遠不變。
edit-add-plan = 新增方案
edit-remove-plan = 要移除方案 { $name } 嗎？
edit-remove-plan-lead = 此方案將從草稿中移除。在供應項目發布並再次上線之前，線上的內容維持不變。
edit-conflict-title = 其他人已變更此供應項目
edit-conflict-lead = 您的內容沒有遺失，也尚未儲存任何內容。請逐一選擇各處要保留的內容。只有他人變更過的部分，會維持他們的變更。
edit-conflict-theirs = 他人的內容，目前已儲存
edit-conflict-mine = 您的內容
edit-conflict-nothing = 無
edit-conflict-merge = 儲存所選內容
edit-conflict-overwrite = 全部採用您的內容
edit-conflict-back = 捨棄您的內容，以他人的內容繼續
edit-conflict-displaced = 您的內容，沒有對應位置
edit-conflict-displaced-lead = 這些內容所屬的項目已移除或移動。請複製您需要的內容。
edit-conflict-secrets = 您填寫的機密不包含在此頁面中。請在此之後重新填寫。
edit-raw-title = 完整文件
edit-raw-lead = 此為儲存的文件。您未變更的部分會完全維持原樣，一字不差。
edit-raw-back = 返回表單
edit-raw-document = JSON 格式的文件
edit-raw-fault = { $problem } 未儲存任何內容；您填寫的內容仍保留在此。
edit-new-title = 新增供應項目
edit-new-id = 供應項目的識別碼
edit-new-id-help = 1 到 50 個小寫字母、數字、連字號和底線，以字母或數字開頭。它永遠不變，且是網址的一部分。
edit-new-name = 名稱
edit-new-name-help = 供您在清單中辨識；客戶看到的是刊登資訊的標題。
edit-new-kind = 供應項目的類型
edit-new-go = 建立供應項目
edit-new-no-kind = 請選擇供應項目的類型。之後無法變更。
edit-new-bad-id = 這不能作為識別碼。請查看識別碼可使用的字元。
edit-new-taken = 已有供應項目 "{ $id }"。請選擇其他識別碼，或開啟該供應項目。
edit-guide = 您的第一個供應項目
edit-guide-create = 在此建立：選擇其類型、識別碼和名稱。
edit-guide-listing = 撰寫客戶閱讀的內容：標題、摘要、描述、連結、聯絡人和條款。
edit-guide-pictures = 上傳標誌。每個標誌都會註明所需的大小。
edit-guide-plans = 新增方案，並指定其價格與銷售地區。
edit-guide-publish = 發布。系統會進行檢查，您會取得預覽的連結。
edit-guide-live = 查看預覽，然後上線。
