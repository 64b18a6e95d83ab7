# The words of the pages, in English.

site = Marketplace
skip = To the content
search-label = Search offers
search-hint = What are you looking for?
search-go = Search
feed = New offers as a feed
api = Catalogue as JSON

home-lead = Offers that are live, checked before they got here.
home-newest = Newest offers
home-categories = Categories
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

missing-title = Not found
missing-text = There is nothing at this address. An offer may have been withdrawn.
trouble-title = Something went wrong
trouble-text = The page could not be made. Try again in a moment.
