"""One module a kind of paper: each makes a `Paper` of a `House` by chance."""

from . import (aged_debt, capital, collection_fund, council_tax, grants, hra, parish, pension, plan, reserves, revenue,
               savings, schools, scorecard, staffing, treasury)

KINDS = {
    "revenue": revenue.make, "capital": capital.make, "savings": savings.make, "reserves": reserves.make,
    "debt": aged_debt.make, "scorecard": scorecard.make, "treasury": treasury.make, "hra": hra.make, "schools": schools.make,
    "collection": collection_fund.make, "council-tax": council_tax.make, "parish": parish.make, "pension": pension.make,
    "grants": grants.make, "staffing": staffing.make, "plan": plan.make,
}
