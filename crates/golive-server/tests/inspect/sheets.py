"""Price sheets as people make them, one file each, into the folder that is named."""
import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.table import Table

OUT = Path(sys.argv[1])
HEAD = ["Region", "Currency", "Price"]
SIZES = ["sharedcore", "1core", "2core", "4core", "8core"]
REGIONS = {"DE": "EUR", "FR": "EUR", "GB": "GBP", "JP": "JPY", "US": "USD"}


def save(name, *sheets):
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(OUT / f"{name}.xlsx")


plain = [HEAD] + [[region, currency, 0.07] for region, currency in REGIONS.items()]
save("plain", ("Prices", plain))
save("texts", ("Prices", [HEAD] + [[r, c, "0.07"] for r, c in REGIONS.items()]))
save("sizes", ("Prices", [["Region", "Currency", *SIZES]] + [[r, c, 0, 0.1, 0.2, 0.4, 1] for r, c in REGIONS.items()]))
save("second", ("Read me", [["Hello"], ["Prices are on the next page."]]), ("Preise 2026", plain))
save("no rows", ("Prices", [HEAD]))
save("no cells", ("Prices", []))
save("no currency", ("Prices", [["Region", "Price"], ["DE", 1]]))
save("negative", ("Preise", plain + [["IT", "EUR", -0.07]]))
save("euro", ("Prices", [HEAD] + [[r, "EURO" if r == "FR" else c, 1] for r, c in REGIONS.items()]))
save("lacking", ("Prices", plain[:3]))

book = Workbook()
sheet = book.active
for row in [["Contoso"], [], *plain]:
    sheet.append(row)
for cell in sheet[3]:
    cell.font = Font(bold=True, color="FF2233")
for row in sheet["C4:C8"]:
    row[0].number_format = '#,##0.00 [$€-407]'
sheet.add_table(Table(displayName="Prices", ref="A3:C8"))
sheet.merge_cells("A1:C1")
sheet.freeze_panes = "A4"
book.create_chartsheet("Chart")
book.save(OUT / "styled.xlsx")

book = Workbook(write_only=True)
sheet = book.create_sheet("Formula")
for row in plain[:-1] + [["US", "USD", "=0.05+0.02"]]:
    sheet.append(row)
book.save(OUT / "formula.xlsx")

# A good sheet beside a part that is far larger than it looks.
save("bomb", ("Prices", plain))
with ZipFile(OUT / "bomb.xlsx", "a", ZIP_DEFLATED) as book:
    book.writestr("xl/worksheets/sheet2.xml", bytes(80 << 20))
