"""Invented places, and the common words of the field."""

TOWNS = ("Alderbrook Ashmere Barrowby Castle-Morton Coldwater Denholm Eastmarsh Fenwick Greystoke Harrowmere Ironbridge-Vale "
         "Kelby Kingsmoor Longford Marlstone Northwold Oxley Penhallow Ravensby Rushford Saltmarsh Tarnside Westmarch "
         "Wyvern").replace("-", " ").split()
COUNCILS = ("Borough Council", "District Council", "County Council", "City Council", "Metropolitan Borough Council", "Council")
BODIES = ("Cabinet", "Executive", "Policy and Resources Committee", "Finance Scrutiny Panel", "Audit Committee", "Full Council",
          "Performance and Finance Board")
OFFICERS = ("Director of Finance", "Chief Finance Officer", "Section 151 Officer", "Head of Finance", "Corporate Director: Resources")
MONTHS = ("January February March April May June July August September October November December").split()

SERVICES = (
    "Adult Social Care", "Public Health", "Children Looked After", "Special Educational Needs", "Home to School Transport",
    "Highways Maintenance", "Waste Disposal", "Street Cleansing", "Parks and Countryside", "Libraries",
    "Museums and Archives", "Housing Options", "Homelessness", "Planning Policy", "Development Control", "Economic Growth",
    "Customer Services", "Revenues and Benefits", "Human Resources", "Legal Services", "Democratic Services",
    "Corporate Finance", "Property and Estates", "ICT", "Emergency Planning", "Trading Standards", "Coroners",
    "Community Safety", "Leisure and Sport", "Car Parking", "Older People & Physical Disability", "Learning Disability",
    "Mental Health", "Early Help", "Fostering and Adoption", "Bereavement Services", "Environmental Health", "Licensing",
    "Building Control", "Passenger Transport", "Street Lighting", "Flood Risk Management", "Internal Audit",
    "Insurance and Risk", "Communications", "Elections", "Land Charges", "Markets", "Arts & Events", "Youth Service")
GROUPS = (
    ("People", "Place", "Resources"), ("Adults and Communities", "Environment and Growth", "Corporate Core"),
    ("Adult Care", "Children's Services", "Neighbourhoods"), ("Directorate of Wellbeing", "Directorate of Regeneration",
                                                             "Directorate of Governance"))
SCHEMES = (
    "Town Hall roof", "Leisure centre refurbishment", "Disabled Facilities Grants", "Vehicle replacement", "Play areas",
    "Flood defences", "Cremator renewal", "Primary school expansion", "Special school places", "Carriageway resurfacing",
    "Bridge strengthening", "LED street lights", "ICT infrastructure", "Depot relocation", "Market square improvements",
    "Affordable housing", "Cycle routes", "Library modernisation", "Energy efficiency", "Cemetery extension",
    "Bus station", "Car park resurfacing", "Community hub", "Sea wall repairs", "Solar panels", "Fleet charging points")
FUNDING = ("Grants and contributions", "Capital receipts", "Revenue contributions", "Section 106 contributions",
           "Earmarked reserves", "Prudential borrowing")
SAVINGS = (
    "Review of day services", "Digital front door", "Home to school transport routes", "In-house fostering",
    "Street lighting energy", "Green waste charge", "Office rationalisation", "Reablement", "Contract renegotiation",
    "Library opening hours", "Fees and charges uplift", "Senior management review", "Agency staff reduction", "Fleet review",
    "Commercial rents", "Debt recovery", "Procurement category management", "Shared legal service", "Print and post",
    "Supported living review")
RESERVES = (
    "Transformation reserve", "Insurance reserve", "Elections reserve", "Business rates equalisation", "Capital financing",
    "Winter maintenance", "Pensions reserve", "Repairs and renewals", "Homelessness grant", "Public Health reserve",
    "Local plan reserve", "Redundancy reserve", "Waste contract reserve", "ICT replacement", "Climate change fund",
    "Community grants", "Covid-19 grants", "Private finance initiative", "Growth fund", "Vehicle replacement reserve")
GOVERNMENT_GRANTS = (
    "Public Health Grant", "Improved Better Care Fund", "Social Care Grant", "New Homes Bonus", "Homelessness Prevention Grant",
    "Household Support Fund", "Services Grant", "Rural Services Delivery Grant", "Domestic Abuse Grant",
    "Housing Benefit Administration", "Supporting Families", "Local Reform Grant", "Bus Service Improvement",
    "Skills Bootcamps", "Extended Rights to Free Travel")
