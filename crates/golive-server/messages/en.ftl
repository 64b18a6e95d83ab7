# The words of the pages, in English.

site = Marketplace
skip = To the content
search-label = Search offers
search-hint = What are you looking for?
search-go = Search
feed = New offers as a feed
api = Catalogue as JSON
language = Language
language-go = Change
# An amount, which is written by locale, and the code of its currency.
money = { $currency } { $amount }
ways = Sections
portal = For publishers
console = Console
theme-light = Light
theme-dark = Dark
theme-system = As the system

home-lead = Offers that are live, checked before they got here.
home-newest = Newest offers
home-all = All offers
home-empty = Nothing is live yet.

search-title = Search
search-for = Search: { $text }
search-found = { $count ->
    [one] One offer
   *[other] { $count } offers
}
search-more = More than { $count } offers; the first ones are here. Narrow them down to see others.
search-none = No offer has all of this.
search-none-hint = Try fewer words, or take a filter away.
search-filters = Filters
search-remove = Remove filter: { $label }
search-sort = Sort by
search-results = Offers
sort-best = Best match
sort-newest = Newest
sort-name = Name
facet-kind = Kind
facet-category = Category
facet-price = Price
facet-system = Operating system
facet-publisher = Publisher
at-least = { $count } or more
page-previous = Previous page
page-next = Next page
page-of = Page { $page } of { $pages }
pages = Pages

price-byol = Own licence
price-free = Free
price-hour = By the hour
price-month = By the month
price-amount-hour = { $amount } an hour
price-amount-month = { $amount } a month
price-from-hour = From { $amount } an hour
price-trial = { $count ->
    [one] The first month is free.
   *[other] The first { $count } months are free.
}
price-sizes = Price by size
price-size = Size
price-amount = Amount
price-untold = Ask the publisher
system-linux = Linux
system-windows = Windows
system-other = Other

offer-by = by
offer-since = Live since
offer-version = Version { $version }
offer-about = About
offer-gallery = Pictures
offer-picture = Picture { $number } of { $name }
offer-plans = Plans and prices
offer-plan = Plan
offer-price = Price
offer-versions = Versions
offer-markets = Markets
offer-files = Files
offer-file = File
offer-digest = SHA-256
offer-links = Documents and links
offer-support = Support
offer-legal = Terms and privacy
offer-terms = Terms of use
offer-privacy = Privacy policy
offer-no-plans = There is nothing to buy here.
preview-banner = This is a preview for its audience. It is not live, and what it shows may change.

publisher-title = Offers by { $name }
publisher-contact = Contact
publisher-since = Here since { $date }
abuse = Report abuse

market-label = Market
market-any = All markets
market-show = Show
market-not-sold = Not sold in { $market }
market-none = This offer is not sold in { $market }.

history-title = Versions that were live
history-version = Version
history-since = Live since
history-digest = Digest of the listing (SHA-256)

contact-title = Contact the publisher
contact-lead = { $publisher } gets what you write here, and answers you by mail.
contact-name = Name
contact-email = Mail address
contact-company = Company
contact-country = Country
contact-message = Message
contact-optional = optional
contact-consent = I agree that { $publisher } and those who run this marketplace keep what I write here for at most { $days ->
    [one] one day
   *[other] { $days } days
}, and answer me about “{ $offer }”.
contact-trap = Leave this empty
contact-send = Send
contact-faults = Nothing was sent yet.
contact-missing = Fill this in.
contact-bad-email = This is no mail address. One is like name@example.com.
contact-long = This has more than { $count } characters. Shorten it.
contact-no-consent = Nothing can be sent without your agreement.
contact-many = Too much came from your network or for this offer. Try again in an hour; what you wrote is still here.
contact-trouble = It could not be kept. Try again in a moment; what you wrote is still here.
contact-thanks-title = Thank you
contact-thanks = What you wrote was kept, and { $publisher } is told of it.
contact-back = Back to { $offer }

missing-title = Not found
missing-text = There is nothing at this address. An offer may have been withdrawn.
method-title = Not possible here
method-text = This address takes no such request. Go back, and try another way.
away-title = Not available now
trouble-title = Something went wrong
trouble-text = The page could not be made. Try again in a moment.

sign-out = Sign out
sign-out-everywhere = Sign out everywhere
sign-in-title = Sign in
sign-in-lead = For people who publish offers, and for those who run this marketplace.
sign-in-with = Sign in with { $name }
sign-in-client = Client id
sign-in-secret = Client secret
sign-in-own = With a client of this server
sign-in-go = Sign in
sign-in-unknown = There is no such client, or the secret is another one. Look whether both were copied whole.
sign-in-no-issuer = Nobody can sign in there. Choose another way.
sign-in-stranger = This sign-in was not begun in this browser, or it took more than ten minutes. Begin again.
sign-in-refused = Your organisation did not let you in. Ask those who run its sign-in, or choose another way.
sign-in-bad-token = What your organisation's sign-in said of you can not be trusted: its clock or its settings do not fit. Those who run this server see more in its log.
sign-in-unreachable = Your organisation's sign-in can not be reached now. Try again in a minute.
sign-in-rehearsal = This is a rehearsal. Its secrets are known to everybody: an owner of the publisher contoso is { $owner }, an operator is { $operator }, and the secret of both is { $secret }.

# What went wrong, and findings.
trouble-forbidden = You may not do this
trouble-refused = This could not be done
trouble-code = Code: { $code }
finding-error = Error
finding-warning = Warning
finding-excepted = Excepted

# The portal.
portal-crumb = Portal
portal-crumbs = Where you are
portal-tabs = Pages beside this one
portal-home-title = Your publishers
portal-home-none = { $name } belongs to no publisher here yet. An owner of a publisher can add you as a member; those who run this marketplace can make a publisher.
portal-tab-offers = Offers
portal-tab-members = Members
portal-tab-overview = Overview
portal-tab-edit = Edit
portal-tab-diff = Compare
portal-tab-history = History
portal-tab-leads = Leads
portal-find = Find offers
portal-find-text = Name or id
portal-find-go = Find
portal-any-state = Any state
portal-state = State
portal-offer = Offer
portal-kind = Kind
portal-last = Last operation
portal-saved = Saved
portal-also-live = A version is live
portal-new = New offer
portal-back = Back
portal-first-title = Your first offer
portal-first-lead = Nothing is offered here yet. This is the way to your first customer:
portal-first-choose = Choose what kind of thing you offer.
portal-first-fill = Fill in the form. What is wrong is said beside its field, and you can save at any time.
portal-first-publish = Publish. Everything is checked, and a preview is made for the people whom you name.
portal-first-look = Look at the preview.
portal-first-live = Go live. From then on customers see it.
portal-first-go = Make an offer
portal-said = State: { $state }
portal-said-step = State: { $state }. Step { $number } of { $count }, { $step }: { $step-state }
portal-steps = Steps
portal-rejection = The reviewer wrote:
portal-ahead = The draft has changes that are not published.
portal-see-preview = See the preview:
portal-see-live = See what customers see:
portal-do-publish = Publish
portal-do-go-live = Go live
portal-do-cancel = Cancel
portal-do-stop-selling = Stop selling
portal-do-delete = Delete

state-draft = Draft
state-publishing = Publishing
state-review = In review
state-preview = Preview
state-going-live = Going live
state-canceling = Cancelling
state-live = Live
state-failed = Failed
state-rejected = Rejected
state-canceled = Cancelled
now-draft = Nobody but you sees it. When the form is filled in, publish it: it is checked, and you get a preview.
now-publishing = It is on its way to the preview. There is nothing to do; this page follows.
now-review = A reviewer looks at it. You get a mail when that is done.
now-preview = The preview is ready. Look at it, and go live when it is as you want it.
now-going-live = It is on its way to customers. There is nothing to do; this page follows.
now-canceling = It is being put back as it was. There is nothing to do; this page follows.
now-live = Customers see it. To change something, edit the draft and publish it again.
now-failed = Something is not as it must be. Mend what the step below says, and publish again.
now-rejected = The reviewer refused it. Mend what is said here, and publish again.
now-canceled = The last publish was cancelled. Publish again when you are ready.

operation-publish = Publish
operation-go-live = Go live
operation-cancel = Cancel
operation-running = Running
operation-complete = Complete
operation-failed = Failed
operation-canceled = Cancelled
operation-title = { $operation }: { $offer }
operation-created = Accepted
operation-changed = Last change
operation-id = Operation
operation-gone = There is no such operation of this offer. Its history lists all of them.
operation-report = The report, to keep:
operation-as-text = Text

step-state-not-started = Not started
step-state-in-progress = Running
step-state-waiting-for-you = Waiting for you
step-state-waiting-for-approval = Waiting for a reviewer
step-state-failed = Failed
step-state-rejected = Rejected
step-state-complete = Complete
step-state-canceled = Cancelled
step-retrying = { $fault } It is tried again at { $time }.
step-transfer = { $come } of { $whole }, { $rate } a second
step-transfer-open = { $come }, { $rate } a second
took-milliseconds = { $count } ms
took-seconds = { $count } s
took-minutes = { $minutes } min { $seconds } s
size-kib = { $count } KiB
size-mib = { $count } MiB
size-gib = { $count } GiB
checks-count = { $count ->
    [one] One check
   *[other] { $count } checks
}
check-passed = Passed
check-warned = Warned
check-failed = Failed
check-verdict = Verdict
check-what = Check
check-place = Place
check-evidence = What was found and seen
check-took = Took

slot-draft = Draft
slot-preview = Preview
slot-live = Live
diff-title = What differs
diff-from = From
diff-to = To
diff-go = Compare
diff-place = Place
diff-change = Change
diff-before = Before
diff-after = After
diff-added = Added
diff-removed = Removed
diff-changed = Changed
diff-show = Show what differs
diff-count = { $count ->
    [0] Nothing differs.
    [one] One place differs.
   *[other] { $count } places differ.
}
value-nothing = Nothing
value-yes = Yes
value-no = No

publish-title = Publish
publish-lead = The draft is frozen as a new version, checked, and shown to the preview audience. Customers see nothing of it until you go live.
publish-findings = What the checks of the form say
publish-no-findings = Nothing was found.
publish-only-warnings = Nothing of this stops a publish.
publish-mend = Mend the errors first; a publish would be refused.
publish-changes = What changes
publish-emails = Who is told, by mail
publish-emails-hint = Addresses with commas between them. Left empty, the publisher's contact is told.
publish-go = Publish
publish-busy = Another operation is running. Wait for its end, or cancel it.
golive-title = Go live
golive-lead = Version { $version } is shown to all customers, as its preview shows it now.
golive-changes = What customers will see change
golive-go = Go live
golive-not-ready = No preview waits for you. Publish first, and go live when the preview is ready.
golive-other-version = The preview is another one than when you looked. Nothing was started. Look at what changes now.
cancel-title = Cancel
cancel-of = This is about { $offer }.
cancel-lead = What was published last is stopped and put back as it was before. What customers see stays.
cancel-nothing = Nothing runs and nothing waits, so there is nothing to cancel.
cancel-go = Cancel it
stop-title = Stop selling
stop-of = This is about { $offer }.
stop-lead = It leaves the shop at once, for everybody. Draft, preview, versions and history stay; to sell it again, publish it and go live.
stop-owners = Only an owner of the publisher can take an offer from the shop.
stop-nothing = It is not in the shop.
stop-go = Stop selling it

delete-title = Delete
delete-of = This is about { $offer }.
delete-lead = The draft and its history are gone for good.
delete-owners = Only an owner of the publisher can delete an offer.
delete-published = It was published once, so it can not be deleted.
delete-go = Delete it

portal-history-title = History
history-versions = Versions
history-no-versions = Nothing was published yet.
history-events = What happened, oldest first
history-when = When
history-what = What
history-who = Who
history-golive = The marketplace
history-step = step { $step }
history-first = From the beginning
event-offer-created = Made
event-offer-changed = Draft saved
event-offer-deleted = Deleted
event-publish-accepted = Publish asked for
event-step-completed = Step complete
event-step-retrying = Step met a passing fault
event-approval-needed = Waits for a reviewer
event-approval-given = Approved by a reviewer
event-preview-ready = Preview ready
event-publish-failed = Publish failed
event-golive-accepted = Go live asked for
event-offer-live = Live
event-offer-stopped = Taken from the shop
event-golive-failed = Go live failed
event-cancel-accepted = Cancel asked for
event-submission-canceled = Cancelled
event-lead-received = Somebody wants to hear from you

members-title = Members
members-name = Name
members-principal = Client id, object id or subject
members-principal-hint = As the issuer names this person or service in its tokens.
members-issuer = Signs in with
members-own-issuer = A client of this marketplace
members-role = Role
members-add-title = Add a member
members-add-lead = For somebody who is here already, this changes name and role.
members-add = Add
members-remove = Remove
members-remove-one = Remove { $name }
members-remove-title = Remove a member
members-remove-lead = { $name } ({ $principal }, { $issuer }) can do nothing here any more.
members-nobody = There is no such member.
role-owner = Owner
role-contributor = Contributor

leads-title = Leads
leads-none = Nobody has written yet.
leads-csv = As a file for spreadsheets (CSV)
leads-who = Who
leads-message = Message
leads-sent = Passed on
leads-state-sent = sent
leads-state-pending = waiting
leads-state-dead = could not be sent

# The console.
console-closed = The console is for those who run this marketplace. Your own offers are in the portal.
console-rooms = Rooms of the console
console-room-home = Console
console-room-reviews = Reviews
console-room-operations = Operations
console-room-deliveries = Deliveries
console-room-exceptions = Exceptions
console-room-publishers = Publishers
console-room-clients = Clients
console-room-audit = Audit
console-room-health = Health
console-back = Back, without a change
console-older = Further back
console-nothing = None
console-choose = Choose one
console-told-approved = Approved. The submission goes on.
console-told-rejected = Rejected. The publisher is told why.
console-told-granted = The exception holds from now on.
console-told-revoked = The exception was taken back. Its rule blocks again.
console-told-retried = It is tried again now.
console-told-made = The publisher was made, with its first owner.

console-col-act = What to do
console-col-after = Submitted
console-col-attempts = Attempts
console-col-before = Live
console-col-begun = Accepted
console-col-by = By
console-col-changed = Draft changed
console-col-check = Check
console-col-client = Client id
console-col-contact = Contact
console-col-created = Made
console-col-error = Last error
console-col-event = What happened
console-col-evidence = What it saw and found
console-col-findings = Findings
console-col-id = Id
console-col-kind = Kind
console-col-members = Members
console-col-more = More
console-col-name = Name
console-col-next = Next attempt
console-col-node = Node
console-col-offer = Offer
console-col-operation = Operation
console-col-place = Place
console-col-publisher = Publisher
console-col-reviewer = Who looks at it
console-col-rights = Rights
console-col-role = Role
console-col-rule = Rule
console-col-since = Since
console-col-state = State
console-col-step = Step
console-col-subject = Subject
console-col-to = To
console-col-version = Version
console-col-when = When

console-home-attention = What needs attention
console-home-calm = Nothing waits, nothing has failed, and the server is well.
console-home-server = This server
console-home-others = Other nodes that run something
console-home-ill = { $count ->
    [one] One thing about this server is not in order.
   *[other] { $count } things about this server are not in order.
}
console-home-reviews = { $count ->
    [0] No submission waits for a reviewer.
    [one] One submission waits for a reviewer.
   *[other] { $count } submissions wait for a reviewer.
}
console-home-dead = { $count ->
    [one] One delivery is dead: it is not tried any more.
   *[other] { $count } deliveries are dead: they are not tried any more.
}
console-home-failing = { $count ->
    [one] One delivery has failed so far, and is tried again.
   *[other] { $count } deliveries have failed so far, and are tried again.
}
console-home-long = { $count ->
    [one] One operation has been running for more than an hour.
   *[other] { $count } operations have been running for more than an hour.
}
console-home-running = { $count ->
    [0] Nothing runs now.
    [one] One operation runs now.
   *[other] { $count } operations run now.
}

console-operations-caption = Operations of all publishers, those accepted first at the top
console-operations-reviews = What waits for a person is among the reviews.
console-operation-publish = Publish
console-operation-golive = Go live
console-operation-cancel = Cancel
console-operation-long = longer than an hour
console-operation-fault = { $count ->
    [one] Met a passing fault: { $fault }
   *[other] Met a passing fault { $count } times: { $fault }
}
console-operation-waits = waits until

console-deliveries-lead = Mails, questions to the certifier and leads. One that fails is tried again for about three days; then it is dead, and you can begin anew.
console-deliveries-caption = Deliveries, newest first
console-deliveries-none = There are none.
console-deliveries-all = All
console-deliveries-pending = On their way
console-deliveries-dead = Dead
console-delivery-pending = on its way
console-delivery-sent = sent
console-delivery-dead = dead
console-delivery-retry = Try again
console-delivery-retry-of = Try again: { $name }
console-channel-mail = mail
console-channel-certifier = certifier
console-channel-lead = lead
console-channel-webhook = webhook

console-exceptions-lead = A rule with an exception only warns until the exception ends. Reports name it, with its reason.
console-exceptions-caption = Exceptions, those that hold first
console-exceptions-none = No exception was granted.
console-exception-new = Grant an exception
console-exception-go = Grant
console-exception-for = For
console-exception-until = Until
console-exception-until-day = Until this day, which is included (UTC)
console-exception-reason = Reason
console-exception-why = Why; the publisher reads it in reports
console-exception-offer = Offer; empty for all offers of the publisher
console-exception-plan = Plan; empty for the whole offer
console-exception-active = holds
console-exception-ended = ended
console-exception-revoke = Take back
console-exception-revoke-ask = The rule blocks again at once, for the next publish. An exception that is taken back is not kept; you can grant another one.
console-exception-gone = There is no such exception. Somebody may have taken it back.

console-publishers-caption = Publishers, by id
console-publishers-none = There is no publisher yet.
console-publisher-new = Make a publisher
console-publisher-go = Make the publisher
console-publisher-gone = There is no such publisher.
console-publisher-id = Id
console-publisher-id-hint = Lower-case letters, digits, hyphens and underscores, 50 at most. It stands in addresses and never changes.
console-publisher-contact-hint = Where mail goes when a publish names nobody.
console-publisher-owner = First owner
console-publisher-owner-name = Name of the owner, for people
console-publisher-no-owner = Name the first owner: without one nobody could work there. Nothing was made yet.
console-publisher-principal = Principal
console-publisher-principal-hint = A client id of this server, or the object id or subject that another issuer's tokens carry.
console-publisher-issuer = Signs in with
console-publisher-own-issuer = This server
console-publisher-used = Files kept
console-publisher-quota = { $used } of { $all } MiB
console-publisher-portal = In the portal
console-publisher-audit = What happened
console-publisher-members = Who belongs to the publisher
console-publisher-no-members = Nobody belongs to it yet.
console-publisher-change-members = Change the members
console-publisher-offers = Offers
console-publisher-offers-caption = Offers of the publisher, by id
console-publisher-no-offers = It has no offers yet.
console-role-owner = Owner
console-role-contributor = Contributor

console-clients-lead = Service principals of this server: programs and people that sign in with an id and a secret.
console-clients-caption = Clients, by id
console-client-new = Make a client
console-client-go = Make the client
console-client-made = The client was made
console-client-once = This page shows the secret once. Only its hash is kept: copy the secret now to where it is safe.
console-client-secret = Client secret
console-client-tenant = Tenant
console-client-kept = I have copied the secret
console-client-operator = operates the server
console-client-plain = what publishers give it
console-client-may-operate = It operates the whole server: it sees and does everything that is in this console.

console-reviews-caption = Submissions that wait for a person, longest first
console-review-title = Review: { $name }
console-review-nobody = nobody
console-review-waits = Waits since
console-review-certifier = The certifier may answer until
console-review-preview = Preview
console-review-see-preview = See the preview
console-review-judge = Your judgement
console-review-taken = { $name } looks at this submission, so it is not yours to judge.
console-review-free = Free it for others
console-review-free-ask = { $name } looks at this submission. If you free it, any reviewer can take it; to go on, { $name } has to take it again.
console-review-free-lead = Nobody looks at it. Take it, so that nobody else need.
console-review-mine = You look at it. Others can not judge it until you give it back.
console-review-claim = Take it
console-review-release = Give it back
console-review-approve = Approve
console-review-approve-ask = The submission goes on to its preview, and the publisher can then go live. This can not be undone here.
console-review-reject = Reject
console-review-reject-ask = The submission ends, and the publisher reads the reason. To come back, the publisher publishes again.
console-review-reason = Reason
console-review-own-reason = In my own words only
console-review-own-words = Your own words, for the publisher
console-review-note-maybe = A note for other reviewers, if you like
console-review-no-findings = The checks found nothing.
console-review-changes = What it would change
console-review-changes-caption = Differences between what is live and what was submitted
console-review-first = Nothing of this offer is live yet, so all of it is new.
console-review-document = See the document
console-review-same = It is the same as what is live.
console-review-more = { $count ->
    [one] One more difference is not shown.
   *[other] { $count } more differences are not shown.
}
console-review-checks = Checks
console-review-checks-caption = Checks of the step { $name }
console-review-no-checks = No check has come to its end yet.
console-review-took = { $count } ms
console-review-seen = What it saw
console-review-notes = Notes
console-review-notes-lead = For reviewers; publishers do not see them.
console-review-no-notes = There are none.
console-review-note = A note
console-review-note-go = Keep the note
console-review-gone = This submission does not wait for a reviewer any more: somebody has decided, or it was cancelled.
console-verdict-passed = passed
console-verdict-warned = passed with warnings
console-verdict-failed = failed
console-reason-listing = The description does not fit
console-reason-listing-text = The description does not say clearly what the offer is, for whom, and what is needed to use it. Rewrite it, and publish again.
console-reason-pictures = Logo or pictures
console-reason-pictures-text = The logo or the pictures do not show this offer, or can not be recognised. Replace them, and publish again.
console-reason-rights = Names or rights of others
console-reason-rights-text = The offer uses a name, a logo or content that seems to belong to somebody else. Show us that you may use it, or remove it, and publish again.
console-reason-support = Support can not be reached
console-reason-support-text = The support or the contact of the offer could not be reached as the listing says. Mend it, and publish again.
console-reason-broken = It does not work
console-reason-broken-text = We tried the offer as a customer would, and it did not work. Try it from the start on a clean system, mend it, and publish again.
console-reason-price = Price or terms
console-reason-price-text = The prices or the terms contradict what the listing says. Bring them together, and publish again.

console-audit-lead = What happened to all offers, newest first. Times are in UTC.
console-audit-offer = Offer; needs its publisher
console-audit-by = Who asked for it
console-audit-any = Anything
console-audit-from = From (UTC)
console-audit-to = Before (UTC)
console-audit-go = Look
console-audit-caption = What happened, newest first
console-audit-none = Nothing like that has happened.
console-audit-not-yet = Nothing so far back. The log goes on further back.

console-health-caption = What golive doctor says of this node, as far as it is quick
console-health-what = What
console-health-result = Result
console-health-detail = Detail
console-health-ok = in order
console-health-fault = not in order
console-health-well = Everything that was looked at is in order.
console-health-more = This is the quick part. On the server, the command golive doctor also reads every row of the database, and looks whether each file that was kept lately is still there.
console-health-figures = Figures
console-health-version = Version
console-health-node = Node
console-health-busy = Offers that run on this node
console-health-since = Events are counted since this node started.
console-health-metrics = All figures, for Prometheus

edit-title = Edit { $name }
edit-sections = Sections of the offer
edit-sheet-setup = Offer setup
edit-sheet-listing = Listing
edit-sheet-pictures = Pictures
edit-sheet-plans = Plans and prices
edit-sheet-audience = Preview audience
edit-sheet-leads = Lead destination
edit-sheet-support = Legal and support
edit-sheet-more = More
edit-sheet-plan = Plan
edit-sheet-pricing = Price
edit-sheet-availability = Availability
edit-plan-number = Plan { $number }
edit-plan-named = Plan { $name }
edit-raw = Whole document
edit-complete = ✓ complete
edit-errors = { $count ->
    [one] One error
   *[other] { $count } errors
}
edit-warnings = { $count ->
    [one] One warning
   *[other] { $count } warnings
}
edit-summary = What there is to do
edit-elsewhere = { $count ->
    [one] One thing to do on another page of the editor
   *[other] { $count } things to do on other pages of the editor
}
edit-save = Save
edit-saved = Saved.
edit-same = Nothing was changed.
edit-newer = Somebody else has changed the offer meanwhile. Here is the newest version; nothing of yours was stored.
edit-required = required
edit-item = Entry { $number }
edit-add-item = Add another to { $name }
edit-remove-item = Remove { $name }
edit-new-key = Name of a new entry of { $name }
edit-key-missing = A new entry needs a name. Write one, then add it.
edit-key-taken = There is an entry "{ $detail }" already. Choose another name.
edit-no-number = "{ $detail }" is not a number. Write it with digits, and with a point before decimals, such as 1.5. Nothing was saved.
edit-no-json = This can not be read. { $detail } Nothing was saved.
edit-choose = Choose
edit-unsaid = Not said
edit-yes = Yes
edit-no = No
edit-lines-help = One a line.
edit-json-help = As JSON.
edit-html-help = Simple HTML is allowed.
edit-secret-help = What is stored is never shown. Leave this empty to keep it.
edit-secret-forget = Forget what is stored for { $name }
edit-picture-alt = { $name } as it is now
edit-picture-elsewhere = This picture lies elsewhere. It is shown here once a publish has taken it in.
edit-picture-file = Upload a PNG of exactly { $width } by { $height } pixels
edit-no-plans = This offer has no plan yet. Customers buy plans: add one.
edit-plan-id = Plan
edit-plan-name = Name
edit-plan-availability = Sold in
edit-plan-state = State
edit-plan-acts = Actions
edit-new-plan = Id of a new plan
edit-new-plan-help = Up to 50 lower-case letters, digits, dashes and underscores; it never changes.
edit-add-plan = Add the plan
edit-remove-plan = Remove plan { $name }?
edit-remove-plan-lead = The plan goes from the draft. What is live stays as it is until the offer is published and goes live again.
edit-conflict-title = Somebody else has changed the offer
edit-conflict-lead = Nothing of yours is lost, and nothing was stored yet. Choose for each place what is kept. What only the others have changed stays as they made it.
edit-conflict-theirs = Theirs, stored now
edit-conflict-mine = Yours
edit-conflict-nothing = Nothing
edit-conflict-merge = Save what is chosen
edit-conflict-overwrite = Take all of yours
edit-conflict-back = Leave yours, and go on with theirs
edit-conflict-displaced = Yours, without a place
edit-conflict-displaced-lead = The entries that these belong to were removed or moved. Copy what you need.
edit-conflict-secrets = Secrets that you wrote are not in this page. Write them again after this.
edit-raw-title = Whole document
edit-raw-lead = The document as it is stored. What you do not change stays to the digit.
edit-raw-back = Back to the form
edit-raw-document = Document as JSON
edit-raw-fault = { $problem } Nothing was saved; what you wrote is still here.
edit-new-title = New offer
edit-new-id = Id of the offer
edit-new-id-help = 1 to 50 lower-case letters, digits, dashes and underscores, beginning with a letter or digit. It never changes, and it is a part of addresses.
edit-new-name = Name
edit-new-name-help = How you find it in your list; customers see the title of its listing.
edit-new-kind = Kind of offer
edit-new-go = Make the offer
edit-new-no-kind = Choose what kind of offer it is. That can not be changed later.
edit-new-bad-id = This can not be an id. Look at what an id may have.
edit-new-taken = There is an offer "{ $id }" already. Choose another id, or open that one.
edit-guide = Your first offer
edit-guide-create = Make it here: choose its kind, an id and a name.
edit-guide-listing = Write what customers read: title, summary, description, links, contacts and terms.
edit-guide-pictures = Upload the logos. Each says which size it needs.
edit-guide-plans = Add a plan with its price and where it is sold.
edit-guide-publish = Publish it. It is checked, and you get a link to its preview.
edit-guide-live = Look at the preview, then go live.
